"""Orders of a first court that name who pays whom come to the total, whatever each sum was taken for; recourses do not."""

from __future__ import annotations

import pytest

from tests.rulings_total import total

FIRST = """TRIBUNAL JUDICIAIRE DE ROUEN

JUGEMENT DU 3 MAI 2022

N° RG 20/00417

DEMANDERESSES

Madame Jeanne MARAIS
SARL Éditions du Robec

DÉFENDERESSES

SAS Papiers Bonnard
SA Comptoirs Darnétal

EXPOSÉ DU LITIGE

Madame Jeanne MARAIS et la SARL Éditions du Robec ont assigné la SAS Papiers Bonnard et la SA Comptoirs Darnétal, qui ont reproduit leurs dessins. Elles demandent 90 000 euros.

MOTIFS

La contrefaçon est établie.

PAR CES MOTIFS

Le tribunal, statuant publiquement, par jugement contradictoire et en premier ressort,

{}

Condamne in solidum les défenderesses aux dépens.
"""
BOTH = "Condamne in solidum la SAS Papiers Bonnard et la SA Comptoirs Darnétal à payer à"
ONE = "Condamne la SAS Papiers Bonnard à payer à"


@pytest.mark.parametrize(
    ("orders", "right"),
    [
        (
            (
                f"{BOTH} Madame Jeanne MARAIS la somme de 12 000 euros en réparation de l'atteinte à son droit moral et à la SARL Éditions "
                "du Robec la somme de 31 500 euros en réparation de son préjudice patrimonial ;"
            ),
            43500,
        ),
        (
            (
                f"{BOTH} la SARL Éditions du Robec la somme de 42 200 euros au titre des exemplaires détruits et la somme de 45 100 euros "
                "au titre de la perte de marge ;\n\nDit que, dans leurs rapports, la SA Comptoirs Darnétal garantira la SAS Papiers "
                "Bonnard à concurrence de 40 %, soit 34 920 euros ;"
            ),
            87300,
        ),
        (
            (
                f"{ONE} la SARL Éditions du Robec la somme de 9 300 euros en réparation de son préjudice ;\n\n"
                f"{ONE} Madame Jeanne MARAIS et à la SARL Éditions du Robec la somme de 2 000 euros chacune au titre de leur préjudice moral ;"
            ),
            13300,
        ),
        (
            (
                f"{BOTH} la SARL Éditions du Robec la somme de 30 000 euros, à Madame Jeanne MARAIS la somme de 10 000 euros, soit au "
                "total 40 000 euros ;"
            ),
            40000,
        ),
    ],
    ids=["to two in one order", "recourse between debtors", "to each of two", "a total told too"],
)
def test_orders_by_name_come_to_the_total(orders: str, right: int) -> None:
    assert total(FIRST.format(orders)) == right


@pytest.mark.parametrize(
    "recourse",
    [
        "Dit que dans leurs rapports entre elles les deux sociétés supporteront chacune la moitié de cette somme, soit 15 750 euros ;",
        "Condamne la SA Comptoirs Darnétal à garantir la SAS Papiers Bonnard à hauteur de 15 750 euros ;",
        "Condamne la SA Comptoirs Darnétal, assureur, à garantir cette condamnation et à payer à la SARL Éditions du Robec la somme de 30 000 euros ;",
    ],
)
def test_what_one_debtor_owes_another_is_not_added(recourse: str) -> None:
    order = f"{ONE} la SARL Éditions du Robec la somme de 31 500 euros en réparation de son préjudice ;"

    assert total(FIRST.format(f"{order}\n\n{recourse}")) == 31500


APPEAL = """COUR D'APPEL DE ROUEN

ARRÊT DU 7 MARS 2023

N° RG 21/00388

APPELANTE : la SAS Papiers Bonnard

INTIMÉE : la SARL Éditions du Robec

EXPOSÉ DU LITIGE

La SARL Éditions du Robec a assigné la SAS Papiers Bonnard. Par jugement du 12 janvier 2021, le tribunal judiciaire de Rouen a condamné la SAS Papiers Bonnard à payer à la SARL Éditions du Robec la somme de 80 000 euros.

MOTIFS

L'évaluation des premiers juges est excessive.

PAR CES MOTIFS

La cour,

Infirme le jugement ;

Statuant à nouveau,

Condamne la SAS Papiers Bonnard à payer à la SARL Éditions du Robec la somme de 24 100 euros au titre des exemplaires détruits et la somme de 9 700 euros au titre de la perte de marge ;

Condamne la SAS Papiers Bonnard aux dépens.
"""


def test_an_appeal_that_confirms_nothing_is_reckoned_by_its_own_orders() -> None:
    assert total(APPEAL) == 33800
