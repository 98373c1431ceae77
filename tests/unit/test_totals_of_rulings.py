"""What whole rulings come to: what stands of a judgment, provisions beside awards, who is paid for the victim, several claimants."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.rulings_total import total

APPEAL = """COUR D'APPEL DE RENNES

ARRÊT DU 7 MARS 2023

N° RG 21/00388

APPELANTE : la SAS ORMEVAULT SYSTÈMES

INTIMÉE : la SARL BACHERELLE

EXPOSÉ DU LITIGE

{story}

Par jugement du 12 janvier 2021, le tribunal de commerce de Rennes a condamné la SAS ORMEVAULT SYSTÈMES à payer à la SARL BACHERELLE {below}.

MOTIFS

La cour se prononce comme il est dit ci-après.

PAR CES MOTIFS

La cour,

{orders}

Condamne la SAS ORMEVAULT SYSTÈMES aux dépens d'appel.
"""


BELOW = (
    "la somme de 30 000 euros au titre du remplacement du four, celle de 12 000 euros au titre des tuiles perdues "
    "et celle de 5 000 euros au titre de la résistance abusive"
)


ANEW = "condamne la SAS ORMEVAULT SYSTÈMES à payer à la SARL BACHERELLE la somme de"


def on_appeal(
    orders: str,
    *,
    below: str = BELOW,
    story: str = "Le four n'a jamais chauffé.",
) -> Decimal | None:
    return total(APPEAL.format(orders=orders, below=below, story=story))


@pytest.mark.parametrize(
    ("orders", "right"),
    [
        (
            (
                "Infirme le jugement entrepris, sauf en ce qu'il a condamné la SAS ORMEVAULT SYSTÈMES au titre du remplacement du four ;\n\n"
                f"Statuant à nouveau des chefs infirmés,\n\n{ANEW} 7 000 euros au titre des tuiles perdues ;"
            ),
            37000,
        ),
        (
            (
                "Infirme le jugement en ce qu'il a débouté la SARL BACHERELLE de sa demande au titre du retard,\n"
                "Le confirme pour le surplus,\n"
                f"Statuant à nouveau du chef infirmé,\n{ANEW} 4 000 euros pour le retard ;"
            ),
            51000,
        ),
        (
            (
                "Infirme le jugement en ce qu'il a fixé à 12 000 euros l'indemnité due pour les tuiles perdues ;\n\n"
                f"Confirme le jugement pour le surplus ;\n\nStatuant à nouveau,\n\n{ANEW} 20 000 euros au titre des tuiles perdues ;"
            ),
            55000,
        ),
        (
            (
                "Confirme le jugement, sauf en ce qu'il a dit que la SAS ORMEVAULT SYSTÈMES avait livré dans le délai convenu entre "
                "les parties et a débouté la SARL BACHERELLE de sa demande au titre du retard ;\n\n"
                f"Statuant à nouveau,\n\n{ANEW} 4 000 euros pour le retard, outre 900 euros au titre de l'escompte ;"
            ),
            51900,
        ),
        (
            (
                "Confirme le jugement, sauf en ce qu'il a débouté la SARL BACHERELLE de sa demande au titre du retard et sur le montant "
                f"dû au titre de la résistance abusive ;\n\nStatuant à nouveau,\n\n{ANEW} 4 276 euros au titre du retard ;\n\n"
                f"{ANEW[:1].upper()}{ANEW[1:]} 4 500 euros au titre de la résistance abusive ;"
            ),
            50776,
        ),
    ],
)
def test_an_appeal_that_says_what_stands_or_what_falls(orders: str, right: int) -> None:
    assert on_appeal(orders) == right


def test_what_falls_may_be_what_the_claimant_owed() -> None:
    below = (
        "la somme de 17 940 euros au titre du prix, condamné la SARL BACHERELLE à payer à la SAS ORMEVAULT SYSTÈMES "
        "la somme de 26 500 euros et ordonné la compensation"
    )
    orders = (
        "Confirme le jugement, sauf en ce qu'il a condamné la SARL BACHERELLE à payer la somme de 26 500 euros ;\n\n"
        "Statuant à nouveau,\n\nCondamne la SARL BACHERELLE à payer à la SAS ORMEVAULT SYSTÈMES la somme de 11 260 euros ;"
    )
    story = "La SARL BACHERELLE a assigné la SAS ORMEVAULT SYSTÈMES en paiement du prix le 3 mars 2019."
    assert on_appeal(orders, below=below, story=story) == 17940


@pytest.mark.parametrize(
    "story",
    [
        "Par acte du 12 mai 2019, la SARL BACHERELLE a fait assigner la SAS ORMEVAULT SYSTÈMES en paiement.",
        "La SARL BACHERELLE reproche à la SAS ORMEVAULT SYSTÈMES la perte de ses tuiles. Elle l'a assignée le 12 mai 2019.",
    ],
)
def test_who_sued_first_is_paid_the_total(story: str) -> None:
    below = (
        "la somme de 1 000 euros pour le retard, et condamné la SARL BACHERELLE à payer à la SAS ORMEVAULT SYSTÈMES la somme de "
        "8 412 euros au titre de la facture de révision et celle de 900 euros au titre du gardiennage"
    )
    orders = (
        "Confirme le jugement en ce qu'il a condamné la SARL BACHERELLE à payer à la SAS ORMEVAULT SYSTÈMES la somme de 8 412 euros ;\n\n"
        f"L'infirme pour le surplus et, statuant à nouveau,\n\nCondamne{ANEW[8:]} 24 960 euros au titre du four ;\n\n"
        f"Condamne{ANEW[8:]} 9 300 euros au titre de l'immobilisation ;\n\nOrdonne la compensation ;"
    )
    assert on_appeal(orders, below=below, story=story) == 34260


def test_what_a_social_insurer_gets_is_not_the_victims_whom_nobody_names() -> None:
    text = """TRIBUNAL ADMINISTRATIF DE LILLE

N° 2011487

M. et Mme Bacherelle

Jugement du 6 avril 2023

Le tribunal administratif de Lille (5e chambre)

Vu la procédure suivante :

Par une requête enregistrée le 19 octobre 2020, M. et Mme Bacherelle, agissant en leur nom et au nom de leur fils mineur Ysé, représentés par Me Lanvallay, demandent au tribunal :

1°) de condamner le centre hospitalier de Mirville à leur verser la somme totale de 212 500 euros ;

Par un mémoire enregistré le 14 janvier 2021, la CPAM du Nord demande le remboursement de ses débours, soit 61 800 euros.

Considérant ce qui suit :

1. Le retard de quarante minutes engage la responsabilité du centre hospitalier.

DECIDE :

Article 1er : Le centre hospitalier de Mirville est condamné à verser à M. et Mme Bacherelle, en leur qualité de représentants légaux de leur fils, la somme de 64 200 euros.

Article 2 : Le centre hospitalier de Mirville est condamné à verser à M. et Mme Bacherelle, en leur nom propre, la somme de 18 000 euros.

Article 3 : Le centre hospitalier de Mirville versera à la CPAM du Nord la somme de 37 101,24 euros au titre de ses débours et la somme de 1 114 euros au titre de l'indemnité forfaitaire de gestion.

Article 4 : Le surplus des conclusions est rejeté.
"""
    assert total(text) == 82200


def test_a_mutual_that_is_at_law_itself_keeps_what_it_gets() -> None:
    page = APPEAL.replace("la SARL BACHERELLE", "la MUTUELLE DU BOCAGE").replace(
        "SARL BACHERELLE", "MUTUELLE DU BOCAGE"
    )
    orders = (
        "Infirme le jugement ;\n\nStatuant à nouveau,\n\nCondamne la SAS ORMEVAULT SYSTÈMES à payer à la MUTUELLE DU BOCAGE "
        "la somme de 24 000 euros au titre du four ;\n\nCondamne la MUTUELLE DU BOCAGE à payer à la SAS ORMEVAULT SYSTÈMES la somme "
        "de 9 000 euros au titre du solde de ses factures ;"
    )
    assert total(page.format(orders=orders, below=BELOW, story="Le four n'a jamais chauffé.")) == 24000


def test_the_dot_of_a_title_ends_no_clause() -> None:
    page = APPEAL.replace("la SARL BACHERELLE", "M. Lucien BACHERELLE")
    orders = (
        "Confirme le jugement en ce qu'il a condamné la SAS ORMEVAULT SYSTÈMES à payer à M. Lucien BACHERELLE la somme de "
        "12 000 euros pour le tout ;\n\nL'infirme pour le surplus et, statuant à nouveau,\n\n"
        "Condamne la SAS ORMEVAULT SYSTÈMES à payer à M. Lucien BACHERELLE la somme de 24 000 euros au titre du four ;"
    )
    text = page.format(orders=orders, below=BELOW, story="Le four n'a jamais chauffé.")
    assert total(text) == 36000


def test_an_administrative_appeal_that_is_rejected_leaves_the_judgment() -> None:
    text = """CAA de NANTES
3ème chambre
N° 20NT03127
Lecture du vendredi 21 octobre 2022

REPUBLIQUE FRANCAISE
AU NOM DU PEUPLE FRANCAIS

Vu la procédure suivante :
Procédure contentieuse antérieure :
La commune de Mirville a demandé au tribunal administratif de Caen de condamner la société Ormevault à lui verser une indemnité.
Par un jugement n° 1802204 du 27 août 2020, le tribunal administratif de Caen a condamné la société Ormevault à verser à la commune de Mirville la somme de 42 311,68 euros.
Procédure devant la cour :
Par une requête, enregistrée le 6 octobre 2020, la société Ormevault demande à la cour d'annuler ce jugement.

Considérant ce qui suit :
1. Les désordres sont de nature décennale.

DÉCIDE :
Article 1er : La requête de la société Ormevault est rejetée.
Article 2 : La société Ormevault versera à la commune de Mirville la somme de 2 000 euros au titre de l'article L. 761-1 du code de justice administrative.
"""
    assert total(text) == Decimal("42311.68")
