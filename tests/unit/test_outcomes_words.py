"""Families of words on outcomes: each reads its example, in little time, of the court that the sentence tells of."""

from __future__ import annotations

import time

import pytest

from pipeline.extract.outcomes.words import Family, find_words, load_families
from pipeline.findings import Span
from pipeline.law import CourtLevel
from pipeline.text.hints import find_places
from pipeline.text.spaces import fold


@pytest.mark.parametrize("family", load_families(), ids=lambda family: family.name)
def test_a_family_reads_its_example(family: Family) -> None:
    places = find_places(family.example)
    assert family.name in {said.family for said in find_words(places, CourtLevel.FIRST, None)}


@pytest.mark.parametrize("family", load_families(), ids=lambda family: family.name)
def test_a_long_run_of_its_words_takes_little_time(family: Family) -> None:
    run = (fold(family.example).rstrip(".") + " ") * (16_000 // len(family.example))
    best = 1.0
    for _ in range(3):
        start = time.perf_counter()
        for _ in family.words.finditer(run):
            pass
        best = min(best, time.perf_counter() - start)
    assert best < 0.5


def told(text: str, level: CourtLevel) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for said in find_words(find_places(text), level, None):
        found.setdefault(said.family, set()).add(said.of)
    return found


def test_a_sentence_without_a_court_goes_on_with_the_one_before() -> None:
    text = "Le tribunal a débouté la cliente. Il refuse le préjudice moral. La cour confirme. Elle rejette le reste."
    found = told(text, CourtLevel.APPEAL)
    assert found["debout"] == {"low"}
    assert found["head_refused"] == {"low"}
    assert found["confirms"] == {"own"}
    assert found["refused_verb"] == {"own"}


def test_below_the_highest_court_is_the_court_of_appeal() -> None:
    text = "La cour d'appel avait débouté la cliente. La Cour de cassation rejette le pourvoi."
    found = told(text, CourtLevel.SUPREME)
    assert found["debout"] == {"low"}
    assert "own" in found["petition_fails"]


def test_at_first_instance_all_is_of_the_decision() -> None:
    assert told("La cour d'appel est saisie. Le tribunal déboute la cliente.", CourtLevel.FIRST)[
        "debout"
    ] == {"own"}


def test_what_is_wished_is_not_said() -> None:
    assert "condemns" not in told("Elle demandait que l'éditeur soit condamné.", CourtLevel.FIRST)


def test_of_a_ruling_orders_are_told_from_reasons() -> None:
    text = "Attendu que la demande est rejetée par les motifs. Condamne la société aux dépens."
    orders = [Span(text.index("Condamne"), len(text))]
    found = {(said.family, said.of) for said in find_words(find_places(text), CourtLevel.FIRST, orders)}
    assert {("refused_verb", "rs"), ("condemns", "op")} <= found
