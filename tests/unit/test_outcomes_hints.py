"""The letters looked for are those that the patterns need, and looking for them loses no sentence."""

from __future__ import annotations

import json

import pytest

from pipeline.text.hints import Places, load_hints
from tests.bench.outcome_hints import TABLE, needs_of, table


def test_hints_are_those_of_the_patterns() -> None:
    assert json.loads(TABLE.read_text("utf-8")) == table(), "run python -m tests.bench.outcome_hints"


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"perdue?s?\b", [["perdu"]]),
        (r"(?:fuite|vol) (?:de|des) fichiers", [["fuite de", "vol de"]]),
        (r"incendie[^.;]{0,80}serveurs?", [["incendie"], ["serveur"]]),
        (r"(?<!non )restaur(?:er|ation)", [["restaur"]]),
    ],
)
def test_what_a_pattern_needs(pattern: str, needs: list[list[str]]) -> None:
    assert needs_of(pattern) == needs


def test_a_pattern_that_needs_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="part it"):
        needs_of(r"\w+|perdu")


def test_sentences_are_known_by_what_they_hold() -> None:
    hint, other = load_hints()["losses"][:2]
    places = Places(f"Rien ici. Puis {hint} là. Encore {hint} et {other}.")
    assert places.where(((hint,),)) == {1, 2}
    assert places.where(((hint,), (other,))) == {2}
    assert places.where((("absent de la table",),)) == set()
    assert Places("").where(((hint,),)) == set()
