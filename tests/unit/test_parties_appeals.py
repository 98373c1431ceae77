"""Who appealed: told by name, by the noun that stands for it, or not at all."""

from __future__ import annotations

import pytest

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.sides.appeals import REVIEWING, load_appeals, reviewing
from pipeline.extract.parties.sides.linear import LinearModel
from pipeline.law import CourtLevel, PartyRole
from tests.unit.test_parties import roles

BELOW = (
    "Le tribunal de commerce avait condamné la société Nuagis à verser 40 000 euros à la société Pelletier. "
)


@pytest.mark.parametrize(
    "text",
    [
        "La société Nuagis a interjeté appel. La cour d'appel confirme.",
        "Sur l'appel formé par la société Nuagis, la cour d'appel confirme le jugement.",
        "Saisie par la société Nuagis, la cour d'appel confirme le jugement.",
    ],
)
def test_who_appealed_is_told_by_name(text: str) -> None:
    assert roles(BELOW + text, CourtLevel.APPEAL, "Cour d'appel de Lyon") == {
        ("Nuagis", PartyRole.APPELLANT),
        ("Pelletier", PartyRole.RESPONDENT),
    }


def test_where_no_words_tell_who_appealed_the_sides_stay_those_below() -> None:
    text = BELOW + "La cour d'appel confirme la décision et porte la somme à 50 000 euros."
    assert roles(text, CourtLevel.APPEAL, "Cour d'appel de Lyon") == {
        ("Nuagis", PartyRole.DEFENDANT),
        ("Pelletier", PartyRole.CLAIMANT),
    }


def test_the_likeliest_answer_is_taken() -> None:
    model = LinearModel({"lost": (0.0, 0.5, 3.0), "any": (1.0, 0.0, 0.0)}, 3)
    assert reviewing(model, frozenset({"any"})) is None
    assert reviewing(model, frozenset({"any", "lost", "never seen"})) is Side.DEFENDANT


def test_every_sign_that_ships_has_one_weight_for_each_answer() -> None:
    assert {len(row) for row in load_appeals().weights.values()} == {len(REVIEWING)}
