"""An interim order told without its court is that of the court before which interim relief was sought."""

from __future__ import annotations

import pytest

from tests.texts import read

JUDGMENT = """Tribunal de commerce de Nanterre, 5ème ch., jugement du 23 avril 2019

Bacherelle / Ormevault

LES FAITS

Les fichiers de la société Bacherelle ont été perdus.

LA PROCÉDURE

{story}

PAR CES MOTIFS

Le tribunal condamne la société Ormevault à payer à la société Bacherelle la somme de 53.000 € ;
"""


def court_of_order(story: str) -> str | None:
    decisions = read(JUDGMENT.format(story=story)).decisions
    (order,) = (
        one for one in decisions if one.decided_on and one.decided_on.value.isoformat() == "2012-12-12"
    )
    return order.court.value.id if order.court else None


@pytest.mark.parametrize(
    "story",
    [
        "Bacherelle a d'abord agi en référé devant le tribunal de commerce de Lyon. Par ordonnance du 12 décembre 2012, le juge des référés lui a alloué une provision de 30.000 €.",
        "Bacherelle a assigné Ormevault en référé devant le président du tribunal de commerce de Lyon. Par ordonnance du 12 décembre 2012, le président a désigné un expert.",
    ],
)
def test_the_court_before_which_interim_relief_was_sought(story: str) -> None:
    assert court_of_order(story) == "tcom_lyon"


@pytest.mark.parametrize(
    "story",
    [
        "Bacherelle a d'abord agi en référé devant le tribunal de commerce de Lyon, puis s'est désistée. Par ordonnance du 12 décembre 2012, le juge chargé d'instruire l'affaire a ordonné la communication des journaux.",
        "Bacherelle a saisi le tribunal de commerce de Lyon, qui s'est déclaré incompétent. Par ordonnance du 12 décembre 2012, le juge des référés a désigné un expert.",
    ],
)
def test_other_orders_are_those_of_the_court_of_the_proceedings(story: str) -> None:
    assert court_of_order(story) == "tcom_nanterre"
