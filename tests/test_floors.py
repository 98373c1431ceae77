"""Extraction stays as right as it was: the floors of tests/bench/floors.json, just under the last committed figures."""

from __future__ import annotations

import importlib.util
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench import calibration
from tests.bench.accuracy import PAGE
from tests.bench.annotated import annotated
from tests.bench.claims import count, read_claims
from tests.bench.extraction import FIGURES, FLOORS, KEPT, LEARNT, below, change, read_part
from tests.bench.recalled import tally as tally_recalled
from tests.bench.score import records
from tests.bench.scorer import FIELDS, Result, score
from tests.bench.topics import count as count_topics
from tests.bench.topics import read_topics

EVAL = Path(os.environ.get("GREFFIER_EVAL", "nowhere"))
needs_eval = pytest.mark.skipif(not (EVAL / "dev").exists(), reason="GREFFIER_EVAL names no annotated pages")


@pytest.mark.parametrize("name", [LEARNT[0], *KEPT])
def test_the_golden_pages_are_read_as_well_as_they_were(name: str) -> None:
    """Only totals of the kept pages are told: nobody is to learn from their errors.

    The larger learnt parts take a minute; `make bench-extraction` holds them to their floors.
    """
    part = read_part(name, None)
    assert below(name, part.result) == []
    assert part.pages >= 40


@needs_eval
def test_the_pages_of_dev_are_read_as_well_as_they_were() -> None:
    place, gold = annotated(EVAL, None)
    assert below("dev", score(gold, records(place, gold))) == []


@needs_eval
def test_the_counts_are_those_of_the_scorer_beside_the_pages() -> None:
    spec = importlib.util.spec_from_file_location("score_extraction", EVAL / "score_extraction.py")
    assert spec is not None
    assert spec.loader is not None
    theirs = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(theirs)
    place, gold = annotated(EVAL, None)
    found = records(place, gold[:40])
    scores, errors = theirs.score(gold, found)
    ours = score(gold, found)
    for name, tally in ours.tallies.items():
        assert (tally.hit, tally.spurious, tally.missed) == (
            scores[name].hit,
            scores[name].spurious,
            scores[name].missed,
        )
    assert len(ours.errors) == len(errors)


def test_what_was_asked_in_all_is_told_as_right_as_it_was() -> None:
    told = count(list(read_claims()))
    assert told["told right"] >= 150
    assert told["told wrong"] <= 24


def test_what_was_made_of_clauses_is_told_as_right_as_it_was() -> None:
    """Of pages that nobody looks at: only totals are told."""
    told = count_topics(list(read_topics(kept=True)))
    assert told["clauses"]["right"] >= 33
    assert told["clauses"]["wrong"] <= 8
    assert told["cause, one of those told"]["right"] >= 70


def test_decisions_that_pages_recall_are_told_as_right_as_they_were() -> None:
    """Of pages that nobody looks at: only totals are told."""
    place, gold = annotated(EVAL, "kept")
    told = tally_recalled(gold, records(place, gold))
    assert told["found"].f1 >= 0.89
    assert told["outcome"].precision >= 0.82
    assert told["outcome"].recall >= 0.7
    assert told["total"].f1 >= 0.85


def test_the_page_on_accuracy_tells_the_committed_figures() -> None:
    committed = json.loads(FIGURES.read_text("utf-8"))
    rows = [line.strip("| ").split(" | ") for line in PAGE.read_text("utf-8").splitlines() if line[:1] == "|"]
    assert len(rows) == len(FIELDS) + 2
    for field, row in zip(FIELDS, rows[2:], strict=True):
        assert list(map(float, row[2:])) == pytest.approx(
            [committed[name][field] for name in KEPT], abs=0.0006
        )


def test_every_field_has_a_floor() -> None:
    floors = json.loads(FLOORS.read_text("utf-8"))
    assert floors.keys() == {*LEARNT, *KEPT, "dev"}
    assert all(set(floor) == set(FIELDS) for floor in floors.values())


def test_a_drop_is_told() -> None:
    worse = Result()
    assert below("dev", worse) == []
    worse.tallies["court"].missed = 1
    (told,) = below("dev", worse)
    assert told.startswith("dev, court: 0.000 is under the floor of ")


def test_changes_are_in_points_of_a_hundred() -> None:
    assert change(0.95, 0.94) == "+1.0"
    assert change(0.9, 0.95) == "-5.0"
    assert change(0.9, 0.9) == ""
    assert change(0.9, None) == ""


def gold_row(**changes: object) -> dict[str, object]:
    decision = {
        "court": "Tribunal de commerce de Lyon", "date": "2023-11-14", "case_numbers": ["2021J00456"],
        "outcome_for_claimant": "granted", "parties": [{"name": "Nuagis", "role": "defendant", "kind": "company"}],
    }  # fmt: skip
    row = {
        "id": "a", "has_ruling": True, "topic_data_loss": True, "decisions": [decision], "summary_amount_awarded": 100,
        "amounts": [{"value": 100, "currency": "EUR", "role": "awarded"}],
    }  # fmt: skip
    return {**row, **changes}


def record_of(row: dict[str, object]) -> dict[str, object]:
    """A record that says just what the annotation says."""
    proof = {"span": [0, 1], "rule": "r", "confidence": 0.9}
    party = {"name": "NUAGIS SAS", "role": "defendant", "kind": "company", "rule": "r", "confidence": 0.8}
    decision = {
        "court": {"name": "tribunal de commerce de LYON"}, "decided_on": "2023-11-14", "docket_numbers": ["2021 J 00456"],
        "outcome": "granted", "parties": [party], "awarded_total": {"value": "100.00"},
        "evidence": {"court": proof, "decided_on": proof, "outcome": proof, "awarded_total": proof, "docket_numbers": [proof]},
    }  # fmt: skip
    return {
        "id": row["id"], "decisions": [decision], "topics": [{"topic": "data_loss", "score": 0.7, "rule": "r"}],
        "amounts": [{"value": "100", "currency": "EUR", "role": "awarded", "rule": "r", "confidence": 0.6}],
    }  # fmt: skip


def test_a_record_that_says_the_same_is_right_throughout() -> None:
    row = gold_row()
    result = score([row], {"a": record_of(row)})
    assert {name: tally.f1 for name, tally in result.tallies.items()} == dict.fromkeys(FIELDS, 1.0)
    assert all(tally.hit == 1 for tally in result.tallies.values())
    assert result.errors == []


def wrong() -> Iterator[tuple[str, dict[str, object]]]:
    yield "has_ruling", gold_row(has_ruling=False)
    yield "data_loss", gold_row(topic_data_loss=False)
    yield "awarded_total", gold_row(summary_amount_awarded=7)
    yield "amount_with_role", gold_row(amounts=[{"value": 100, "currency": "EUR", "role": "claimed"}])


@pytest.mark.parametrize(("name", "row"), [*wrong()])
def test_what_differs_is_an_error(name: str, row: dict[str, object]) -> None:
    result = score([row], {"a": record_of(row)})
    assert name in {error.split("\t")[1] for error in result.errors}
    assert result.tallies[name].f1 < 1


def test_a_page_without_a_record_misses_everything() -> None:
    result = score([gold_row()], {})
    assert all(tally.missed == 1 and not tally.spurious for tally in result.tallies.values())


def test_each_fact_is_held_to_its_confidence() -> None:
    row = gold_row(summary_amount_awarded=7)
    told = calibration.by_kind(calibration.answers([row], {"a": record_of(row)}))
    assert set(told) == set(calibration.KINDS)
    assert {kind for kind, found in told.items() if not found[0].is_right} == {"total"}
    assert [one.says for one in told["party"]] == [0.8]
    assert calibration.error(told["total"]) == pytest.approx(0.81)
    lines = list(calibration.table([one for found in told.values() for one in found]))
    assert len(lines) == 1 + len(calibration.KINDS)
    assert "1.00 of 1" in next(line for line in lines if line.startswith("court"))
