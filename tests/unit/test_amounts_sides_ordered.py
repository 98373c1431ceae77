"""Payer and payee in the orders of operative parts, whatever they call the parties."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process
from tests.texts import read

Names = tuple[str | None, str | None]
HEADER = """TRIBUNAL JUDICIAIRE DE RENNES

JUGEMENT DU 14 MARS 2023

N° RG 21/01234

DEMANDEURS :

Monsieur [T] [R]
demeurant [Adresse 1]

Madame [L] [R]
demeurant [Adresse 1]

Madame Odile KERVAREC, demeurant [Adresse 2]

DÉFENDEURS :

S.A.R.L. ORMEVAULT, dont le siège est [Adresse 3]

S.A. AZURIAL ASSURANCES, dont le siège est [Adresse 4]

Syndicat des copropriétaires de la résidence Bacherelle, [Adresse 5]

EXPOSÉ DU LITIGE

Les demandeurs ont assigné les défendeurs en réparation.

PAR CES MOTIFS

Le tribunal, statuant publiquement, par jugement contradictoire et en premier ressort,

"""
KERVAREC, MASKED, OTHER = "O. K.", "T. R.", "L. R."
ORMEVAULT, AZURIAL = "ORMEVAULT", "AZURIAL ASSURANCES"
CO_OWNERS = "Syndicat des copropriétaires de la résidence Bacherelle"


def ordered(text: str) -> dict[str, Names]:
    """Payer and payee of each sum of a ruling that ends with `text`."""
    found = read(f"{HEADER}{text}\n")
    return {one.surface: (one.payer, one.payee) for one in found.amounts}


@pytest.mark.parametrize(
    ("text", "payer", "payee"),
    [
        ("CONDAMNE Monsieur [T] [R] à payer au syndicat des copropriétaires la somme de ⟦812 euros⟧ de charges ;", MASKED, CO_OWNERS),
        ("CONDAMNE Madame Odile KERVAREC à payer à la S.A.R.L. ORMEVAULT la somme de ⟦812 euros⟧ ;", KERVAREC, ORMEVAULT),
        ("CONDAMNE Mme KERVAREC à verser à la SARL ORMEVAULT la somme de ⟦812 euros⟧ ;", KERVAREC, ORMEVAULT),
        ("CONDAMNE Mme [R] à verser à la SARL ORMEVAULT la somme de ⟦812 euros⟧ ;", OTHER, ORMEVAULT),
        ("CONDAMNE la S.A.R.L. ORMEVAULT à payer à M. et Mme [R] la somme de ⟦812 euros⟧ ;", ORMEVAULT, MASKED),
        ("CONDAMNE les époux [R] à payer à la S.A.R.L. ORMEVAULT la somme de ⟦812 euros⟧ ;", MASKED, ORMEVAULT),
        ("CONDAMNE in solidum la S.A.R.L. ORMEVAULT et la S.A. AZURIAL ASSURANCES à payer à Mme KERVAREC ⟦812 euros⟧ ;", ORMEVAULT, KERVAREC),
        ("CONDAMNE, au titre de l'article 700 du code de procédure civile, la S.A. AZURIAL ASSURANCES à payer à Mme KERVAREC ⟦812 euros⟧ ;", AZURIAL, KERVAREC),
        ("CONDAMNE la débitrice, la S.A.R.L. ORMEVAULT, à payer à Mme KERVAREC la somme de ⟦812 euros⟧ ;", ORMEVAULT, KERVAREC),
        ("DIT que la S.A. AZURIAL ASSURANCES devra payer à Mme KERVAREC la somme de ⟦812 euros⟧ ;", AZURIAL, KERVAREC),
        ("DIT que le syndicat des copropriétaires versera à Mme KERVAREC une indemnité de ⟦812 euros⟧ ;", CO_OWNERS, KERVAREC),
        ("ORDONNE la restitution par la S.A.R.L. ORMEVAULT à Mme KERVAREC de la somme de ⟦812 euros⟧ ;", ORMEVAULT, KERVAREC),
        ("ORDONNE à la S.A. AZURIAL ASSURANCES de verser à Mme KERVAREC la somme de ⟦812 euros⟧ ;", AZURIAL, KERVAREC),
        ("FIXE la créance de Mme KERVAREC au passif de la liquidation judiciaire de la S.A.R.L. ORMEVAULT à la somme de ⟦812 euros⟧ ;", ORMEVAULT, KERVAREC),
        ("FIXE à ⟦812 euros⟧ la créance chirographaire de Mme KERVAREC au passif de la S.A.R.L. ORMEVAULT ;", ORMEVAULT, KERVAREC),
        ("FIXE à ⟦812 euros⟧ la somme que Mme KERVAREC devra payer à la S.A. AZURIAL ASSURANCES ;", KERVAREC, AZURIAL),
        ("La S.A.R.L. ORMEVAULT et la S.A. AZURIAL ASSURANCES sont condamnées in solidum à payer à Mme KERVAREC la somme de ⟦812 euros⟧.", ORMEVAULT, KERVAREC),
        ("DÉBOUTE Mme KERVAREC de ses demandes ;\n\nLA CONDAMNE à payer à la S.A. AZURIAL ASSURANCES la somme de ⟦812 euros⟧ ;", KERVAREC, AZURIAL),
        ("REJETTE la demande formée par M. [T] [R] et le condamne à payer à la S.A. AZURIAL ASSURANCES ⟦812 euros⟧ ;", MASKED, AZURIAL),
        ("CONDAMNE la S.A. AZURIAL ASSURANCES à verser ⟦812 euros⟧ à Mme KERVAREC et 913 euros à M. [T] [R] ;", AZURIAL, KERVAREC),
        ("CONDAMNE la S.A. AZURIAL ASSURANCES à verser 913 euros à M. [T] [R] et ⟦812 euros⟧ à Mme KERVAREC ;", AZURIAL, KERVAREC),
        ("CONDAMNE la S.A. AZURIAL ASSURANCES à payer à M. [T] [R] la somme de 913 euros et à Mme KERVAREC celle de ⟦812 euros⟧ ;", AZURIAL, KERVAREC),
        ("CONDAMNE la S.A. AZURIAL ASSURANCES à payer :\n- à M. [T] [R] la somme de 913 euros,\n- à Mme KERVAREC celle de ⟦812 euros⟧ ;", AZURIAL, KERVAREC),
        ("CONDAMNE la S.A.R.L. ORMEVAULT à payer à Mme KERVAREC la somme de 913 euros et Mme KERVAREC à payer à la S.A. AZURIAL ASSURANCES celle de ⟦812 euros⟧ ;", KERVAREC, AZURIAL),
        ("CONDAMNE la S.A.R.L. ORMEVAULT à payer à Mme KERVAREC 913 euros et condamne cette dernière à payer ⟦812 euros⟧ à la S.A. AZURIAL ASSURANCES ;", KERVAREC, AZURIAL),
        ("CONDAMNE la S.A.R.L. ORMEVAULT et le syndicat des copropriétaires à payer à Mme KERVAREC 913 euros ;\n\nDIT que la S.A. AZURIAL ASSURANCES pourra opposer sa franchise ;\n\nCONDAMNE les mêmes à payer à Mme KERVAREC ⟦812 euros⟧ ;", ORMEVAULT, KERVAREC),
        ("CONDAMNE la S.A.R.L. ORMEVAULT à payer à Mme KERVAREC la somme de 913 euros ;\n\nCONDAMNE la S.A. AZURIAL ASSURANCES à lui payer la somme de ⟦812 euros⟧ ;", AZURIAL, KERVAREC),
        ("CONDAMNE la S.A. AZURIAL ASSURANCES à payer à Mme KERVAREC la somme de 913 euros ;\n\nLa condamne à payer à la même la somme de ⟦812 euros⟧ ;", AZURIAL, KERVAREC),
    ],
)  # fmt: skip
def test_an_order_names_or_means_both(text: str, payer: str, payee: str) -> None:
    found = ordered(text.replace("⟦", "").replace("⟧", ""))
    assert found["812 euros"] == (payer, payee)


def test_a_list_of_heads_is_owed_by_whom_its_order_names() -> None:
    found = ordered(
        "CONDAMNE la S.A. AZURIAL ASSURANCES à payer à Mme KERVAREC les sommes suivantes :\n"
        "- 1 200 euros au titre des travaux, avec intérêts au taux légal à compter de l'assignation ;\n"
        "- 340 euros au titre du relogement ;\n"
        "- 95 euros au titre du garde-meubles ;"
    )
    assert [found[one] for one in ("1 200 euros", "340 euros", "95 euros")] == [(AZURIAL, KERVAREC)] * 3


def test_someone_unknown_who_is_paid_is_not_taken_for_who_was_paid_before() -> None:
    found = ordered(
        "CONDAMNE la S.A. AZURIAL ASSURANCES à payer 913 euros à Mme KERVAREC et 812 euros à l'étude Mirville ;"
    )
    assert found["812 euros"] != (AZURIAL, KERVAREC)


def test_a_pronoun_of_several_is_not_the_one_debtor_before() -> None:
    found = ordered(
        "CONDAMNE la S.A. AZURIAL ASSURANCES à payer à M. [T] [R] et à Mme KERVAREC la somme de 913 euros"
        " et les condamne à payer au syndicat des copropriétaires celle de 812 euros ;"
    )
    assert found["812 euros"] != (AZURIAL, CO_OWNERS)


RECITED = """COUR D'APPEL DE DOUAI

ARRÊT DU 24 SEPTEMBRE 2020

N° RG 19/01433

APPELANTE
SA Assurances Mirville

INTIMÉS
Madame Odile VERBRUGGE
Monsieur Tom VERBRUGGE

EXPOSÉ DU LITIGE

La veuve et le fils ont assigné l'assureur. Par jugement du 15 janvier 2019, le tribunal de grande instance de Béthune a condamné la SA Assurances Mirville à payer :
- à Madame Odile VERBRUGGE la somme de 25 000 euros au titre de son préjudice d'affection et celle de 4 200 euros au titre des frais d'obsèques,
- à Monsieur Tom VERBRUGGE la somme de 20 000 euros au titre de son préjudice d'affection.

MOTIFS

Le jugement est critiqué.

PAR CES MOTIFS

La cour,

Confirme le jugement.
"""


def test_a_recital_of_the_judgment_below_names_who_gets_each_sum() -> None:
    document = read_text(RECITED, None, source_id="test", published_on=None)
    read = {one.surface: (one.role, one.payee) for one in process(document).amounts}

    assert read["25 000 euros"][1] == "O. V."
    assert read["4 200 euros"] == ("awarded_component", "O. V.")
    assert read["20 000 euros"][1] == "T. V."
