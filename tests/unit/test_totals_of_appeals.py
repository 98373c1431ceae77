"""What an appeal leaves of a judgment and orders anew come to the total together."""

from __future__ import annotations

import pytest

from tests.rulings_total import total

APPEAL = """COUR D'APPEL DE ROUEN

ARRÊT DU 7 MARS 2023

N° RG 21/00388

APPELANTE : la SAS FOURS BONNARD

INTIMÉE : la SARL TUILERIE MARAIS

EXPOSÉ DU LITIGE

Par jugement du 12 janvier 2021, le tribunal de commerce de Rouen a condamné la SAS FOURS BONNARD à payer à la SARL TUILERIE MARAIS la somme de 30 000 euros au titre du remplacement du four et celle de 12 000 euros au titre des tuiles perdues, et rejeté la demande formée pour le retard.

MOTIFS

Le four devait être remplacé.

PAR CES MOTIFS

La cour,

{}

Condamne la SAS FOURS BONNARD aux dépens d'appel.
"""
ANEW = "Condamne la SAS FOURS BONNARD à payer à la SARL TUILERIE MARAIS la somme de"
BUT = "Confirme le jugement, sauf en ce qu'il a condamné la SAS FOURS BONNARD à payer la somme de"


@pytest.mark.parametrize(
    ("orders", "right"),
    [
        (
            f"{BUT} 12 000 euros ;\n\nStatuant à nouveau de ce chef,\n\n{ANEW} 7 000 euros à titre de dommages et intérêts ;",
            37000,
        ),
        (f"{BUT} 30 000 euros ;\n\nStatuant à nouveau,\n\n{ANEW} 26 500 euros pour le four ;", 38500),
        (
            (
                "Infirme le jugement en ce qu'il a rejeté la demande au titre du retard ;\n\nStatuant à nouveau de ce chef,\n\n"
                f"{ANEW} 4 000 euros pour le retard ;\n\nConfirme le jugement pour le surplus ;"
            ),
            46000,
        ),
        (
            f"Infirme le jugement en toutes ses dispositions ;\n\nStatuant à nouveau,\n\n{ANEW} 9 000 euros à titre de dommages et intérêts ;",
            9000,
        ),
    ],
)
def test_what_an_appeal_leaves_standing_is_added(orders: str, right: int) -> None:
    assert total(APPEAL.format(orders)) == right


@pytest.mark.parametrize(
    ("orders", "right"),
    [
        (
            (
                "Confirme le jugement en ce qu'il a condamné la SAS FOURS BONNARD au titre des tuiles perdues,\n\n"
                f"L'infirme pour le surplus et, statuant à nouveau,\n\n{ANEW} 24 000 euros au titre du four,"
            ),
            36000,
        ),
        (
            (
                "Confirme le jugement en ce qu'il a retenu la responsabilité de la SAS FOURS BONNARD pour les tuiles perdues,\n\n"
                f"L'infirme sur le montant des condamnations,\n\nStatuant à nouveau,\n\n{ANEW} 24 000 euros toutes causes confondues,"
            ),
            24000,
        ),
    ],
)
def test_heads_that_an_appeal_confirms_by_name_are_added(orders: str, right: int) -> None:
    assert total(APPEAL.format(orders)) == right


@pytest.mark.parametrize(
    ("orders", "right"),
    [
        (
            (
                "Infirme le jugement du tribunal de commerce de Rouen du 12 janvier 2021 en ce qu'il a condamné la SAS FOURS BONNARD à "
                "payer à la SARL TUILERIE MARAIS la somme de 12 000 euros ;\n\nStatuant à nouveau de ce chef,\n\nDéboute la SARL TUILERIE "
                "MARAIS de sa demande au titre des tuiles perdues ;\n\nConfirme le jugement en toutes ses autres dispositions ;"
            ),
            30000,
        ),
        (
            (
                f"Infirme le jugement sur le montant de la somme allouée au titre des tuiles perdues ;\n\nStatuant à nouveau de ce chef,\n\n"
                f"{ANEW} 5 500 euros au titre des tuiles ;\n\nConfirme le jugement pour le surplus ;"
            ),
            35500,
        ),
        (
            (
                "Confirme le jugement en ce qu'il a :\n\n- dit que le four était impropre à son usage ;\n\n- condamné la SAS FOURS BONNARD "
                f"à payer le coût du remplacement du four ;\n\nL'infirme pour le surplus ;\n\nStatuant à nouveau,\n\n{ANEW} 6 000 euros "
                "au titre des tuiles ;"
            ),
            36000,
        ),
    ],
    ids=["its date told", "as to an amount", "a list of what stands"],
)
def test_an_appeal_says_in_many_ways_what_falls(orders: str, right: int) -> None:
    assert total(APPEAL.format(orders)) == right


def test_what_stands_is_not_all_when_something_is_ordered_anew() -> None:
    orders = f"{BUT} 12 000 euros ;\n\nStatuant à nouveau de ce chef,\n\n{ANEW} 7 000 euros pour les tuiles ;"
    assert total(APPEAL.format(orders)) == 37000


def test_each_of_two_respondents_is_paid() -> None:
    order = (
        "Condamne la SAS FOURS BONNARD à payer à M. [N] [K] et à Mme [O] [K] la somme de 6 000 euros chacun ;"
    )
    text = APPEAL.replace("la SARL TUILERIE MARAIS\n", "M. [N] [K] et Mme [O] [K]\n").replace(
        "au titre du remplacement du four et celle de 12 000 euros au titre des tuiles perdues",
        "en réparation",
    )
    assert (
        total(
            text.format(f"Infirme le jugement en toutes ses dispositions ;\n\nStatuant à nouveau,\n\n{order}")
        )
        == 12000
    )
