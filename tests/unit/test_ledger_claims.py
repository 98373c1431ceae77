"""What was asked for in all, on whole texts: whose sums count, which are parts of others, and when nobody can say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from time import process_time

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process, reckon
from pipeline.sums import Ledger

HEAD = (
    "TRIBUNAL DE COMMERCE DE MIRVILLE\nJugement du 12 mars 2024\nRG 2022J00417\n\n"
    "ENTRE :\nLa SARL BACHERELLE, demanderesse\n\nET :\nLa SAS ORMEVAULT SYSTÈMES, défenderesse\n\n"
    "FAITS ET PROCÉDURE\n\nLa société BACHERELLE a confié ses sauvegardes à la société ORMEVAULT SYSTÈMES, qui les a perdues.\n\n"
)
END = (
    "\n\nMOTIFS\n\nLe prestataire a manqué à ses obligations.\n\nPAR CES MOTIFS\n\n"
    "Condamne la société ORMEVAULT SYSTÈMES à payer à la société BACHERELLE la somme de 20 000 euros ;\nLa condamne aux dépens."
)
APPEAL = (
    "COUR D'APPEL DE LYON\n3ème chambre A\nARRET DU 14 MAI 2024\nN° RG 22/01458\n\n"
    "APPELANTE :\nLa SAS ORMEVAULT SYSTÈMES\n\nINTIMEE :\nLa SARL BACHERELLE\n\n"
    "FAITS ET PROCÉDURE\n\nPar acte du 2 février 2021, la société BACHERELLE a fait assigner la société ORMEVAULT SYSTÈMES devant le tribunal de"
    " commerce de Lyon en paiement de 90 000 euros de dommages et intérêts.\n\n"
    "Par jugement du 8 mars 2022, le tribunal a condamné la société ORMEVAULT SYSTÈMES à payer à la société BACHERELLE la somme de 60 000 euros."
    "\n\n"
)
APPEAL_END = (
    "\n\nMOTIFS\n\nLe manquement est établi.\n\nPAR CES MOTIFS\n\nConfirme le jugement en toutes ses dispositions ;\n"
    "Condamne la société ORMEVAULT SYSTÈMES aux dépens."
)


def ledger(text: str) -> Ledger:
    document = read_text(text, None, source_id="test", published_on=date(2024, 6, 10))
    found = process(document).decisions[0].ledger
    assert found is not None
    return found


def claimed(text: str) -> Decimal | None:
    entry = ledger(text).claimed
    return entry.money.value if entry else None


@pytest.mark.parametrize(
    ("asked", "whole"),
    [
        ("lui payer 90 000 euros, dont 30 000 euros de perte de marge et 20 000 euros de préjudice d'image", 90_000),
        ("lui payer 90 000 euros, se décomposant en 50 000 euros de ressaisie, 30 000 euros de marge et 10 000 euros d'image", 90_000),
        ("lui payer 50 000 euros de ressaisie, 30 000 euros de marge et 10 000 euros d'image, soit 90 000 euros", 90_000),
        ("lui payer :\n- 50 000 euros au titre de la ressaisie ;\n- 40 000 euros au titre de la perte de marge ;\n- 5 000 euros au titre de l'article 700 du code de procédure civile", 90_000),
        ("lui payer :\n\n| Poste | Somme demandée |\n| Ressaisie | 50 000 € |\n| Marge | 40 000 € |\n| Article 700 | 5 000 € |", 90_000),
        ("lui payer 90 000 euros de dommages et intérêts, et de mettre à sa charge 5 000 euros au titre de l'article 700", 90_000),
        ("lui payer 90 000 euros de dommages et intérêts ainsi que 5 000 euros pour ses frais", 90_000),
        ("lui payer 60 000 euros de ressaisie, 15 000 euros pour le préjudice d'image et 15 000 euros pour la désorganisation du service", 90_000),
        ("lui payer ce qu'elle avait réclamé le 2 mai 2023, 90 000 euros, pareille somme de 90 000 euros, à savoir 50 000 euros de ressaisie, 30 000 euros de marge et 10 000 euros d'image", 90_000),
        ("lui payer la somme de 80 000 euros, soit :\n- 50 000 euros au titre de la ressaisie ;\n- 20 000 euros au titre de la marge ;\n- 10 000 euros au titre de l'image ;\n- lui rembourser la somme de 6 480 euros", 86_480),
        ("lui payer 93 600 euros, arrondis à 94 000 euros", 94_000),
        ("lui payer 90 000 euros, et, avant dire droit, une provision de 25 000 euros", 90_000),
        ("lui payer 90 000 euros, à titre subsidiaire 30 000 euros", 90_000),
    ],
)  # fmt: skip
def test_the_heads_of_the_claim_make_it_and_what_is_none_of_them_does_not(asked: str, whole: int) -> None:
    text = f"{HEAD}La société BACHERELLE demande au tribunal de condamner la société ORMEVAULT SYSTÈMES à {asked}.{END}"
    assert claimed(text) == whole


@pytest.mark.parametrize(
    "other",
    [
        "La société ORMEVAULT SYSTÈMES conclut au rejet et demande 12 000 euros au titre de ses factures impayées.",
        "La défenderesse sollicite, pour sa part, 12 000 euros de factures impayées.",
        "La société ORMEVAULT SYSTÈMES demande de la débouter et de la condamner à lui payer 12 000 euros au titre du solde du prix.",
        "La société ORMEVAULT SYSTÈMES ne proposait que 12 000 euros.",
        "Reconventionnellement, il lui est réclamé 12 000 euros de factures impayées.",
    ],
)
def test_what_the_other_side_asks_for_is_not_counted(other: str) -> None:
    text = f"{HEAD}La société BACHERELLE demande la condamnation de la société ORMEVAULT SYSTÈMES à lui payer 90 000 euros.\n\n{other}{END}"
    assert claimed(text) == 90_000


@pytest.mark.parametrize(
    "asked",
    [
        "la restitution du prix payé et 40 000 euros de dommages et intérêts",
        "le paiement de ladite somme et 40 000 euros de dommages et intérêts",
    ],
)
def test_a_claim_of_which_a_head_has_no_figure_is_not_told(asked: str) -> None:
    text = f"{HEAD}La société BACHERELLE demande au tribunal {asked}, que la société ORMEVAULT SYSTÈMES conteste.{END}"
    assert claimed(text) is None


def test_a_schedule_of_thousands_of_sums_is_no_claim_and_costs_no_time() -> None:
    listed = "".join(f"\n- {1000 + number} euros au titre du poste {number} ;" for number in range(3_000))
    document = read_text(
        f"{HEAD}La société BACHERELLE demande au tribunal :{listed}{END}", None, source_id="test"
    )
    read = process(document)
    begun = process_time()
    found = reckon(read).decisions[0].ledger
    assert process_time() - begun < 5
    assert found is not None
    assert found.claimed is None


def test_what_each_of_several_asks_for_is_asked_as_often() -> None:
    text = (
        "Le tribunal judiciaire de Mirville, par jugement du 12 mars 2024, a condamné la société Agendis à payer 3 000 euros à la société Coiffure"
        " Ormevault et 3 000 euros à la société Salon Bacherelle.\n\nLa société Coiffure Ormevault et la société Salon Bacherelle ont assigné la"
        " société Agendis. Elles demandaient chacune 9 000 euros de dommages et intérêts à la société Agendis."
    )
    assert claimed(text) == 18_000


def test_on_appeal_it_is_what_that_court_is_asked_for() -> None:
    asked = (
        "Dans ses conclusions du 4 mai 2023, la société BACHERELLE, intimée, forme un appel incident et demande à la cour d'infirmer le jugement"
        " et de condamner la société ORMEVAULT SYSTÈMES à lui payer 80 000 euros."
    )
    assert claimed(APPEAL + asked + APPEAL_END) == 80_000


def test_who_asks_to_confirm_asked_for_what_it_had_asked_below() -> None:
    asked = (
        "Dans ses conclusions du 4 mai 2023, la société BACHERELLE demande de confirmer le jugement et de lui allouer"
        " 2 500 euros pour résistance abusive."
    )
    assert claimed(APPEAL + asked + APPEAL_END) == 90_000


def test_what_was_paid_because_the_judgment_was_enforced_is_no_head_of_the_claim() -> None:
    asked = (
        "La société BACHERELLE demande à la cour de condamner la société ORMEVAULT SYSTÈMES à lui payer 90 000 euros et d'ordonner la"
        " restitution de la somme de 4 000 euros versée en exécution du jugement."
    )
    assert claimed(f"{APPEAL}PRÉTENTIONS\n\n{asked}{APPEAL_END}") == 90_000


def test_what_is_given_to_the_other_side_on_appeal_is_no_head_of_the_award() -> None:
    given = (
        "\n\nMOTIFS\n\nChacune a manqué à ses obligations.\n\nPAR CES MOTIFS\n\nInfirme le jugement et, statuant à nouveau,\n"
        "Condamne la société ORMEVAULT SYSTÈMES à payer à la société BACHERELLE la somme de 30 000 euros au titre de la perte de marge"
        " et celle de 8 000 euros au titre de la ressaisie ;\n"
        "Condamne la société BACHERELLE à payer à la société ORMEVAULT SYSTÈMES la somme de 7 000 euros au titre des factures ;\n"
        "Condamne la société ORMEVAULT SYSTÈMES aux dépens."
    )
    found = ledger(APPEAL + given)
    assert 7_000 not in {one.money.value for one in found.heads}
