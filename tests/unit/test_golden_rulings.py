"""The annotations of `tests/golden/extraction/rulings.jsonl` hold on the pages they describe."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

GOLDEN = Path(__file__).parents[1] / "golden" / "extraction"
ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (GOLDEN / "rulings.jsonl").read_text("utf-8").splitlines()
]
KEYS = set(
    "id url published_on case_id case_family doc_kind has_ruling topic_data_loss decisions amounts"
    " summary_amount_awarded note".split()
)
DECISION_KEYS = set("court chamber date decision_type case_numbers parties outcome_for_claimant".split())
DECISION_EXTRAS = {"date_basis", "decision_type_inferred"}
AMOUNT_KEYS = set("surface value currency role approx payer payee decision n_occurrences starts".split())
VALUES: dict[str, set[str | None]] = {
    "doc_kind": {"decision", "news", "cnil_sanction"},
    "outcome_for_claimant": {"granted", "partly_granted", "dismissed", "unknown"},
    "role": {"claimant", "defendant", "appellant", "respondent", "third_party", "other"},
    "kind": {"company", "person", "public_body"},
    "approx": {None, "more_than", "less_than", "about", "nearly"},
}
AMOUNT_ROLES = set(
    "awarded awarded_component costs_art700 provisional claimed contract_price liability_cap"
    " estimated_loss fine settlement other".split()
)
UNIT = re.compile(r"€|euro|dollar|franc|bitcoin|million|somme|\bF\b", re.IGNORECASE)

each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])


def _page(row: dict[str, Any]) -> str:
    return (GOLDEN / "pages" / f"{row['id']}.txt").read_text("utf-8")


def test_every_page_has_its_row() -> None:
    ids = [row["id"] for row in ROWS]
    assert ids == sorted(set(ids))
    assert {path.stem for path in (GOLDEN / "pages").glob("d[0-9][0-9][0-9]_*.txt")} == set(ids)


@each_row
def test_keys_and_lists(row: dict[str, Any]) -> None:
    assert set(row) == KEYS
    assert row["doc_kind"] in VALUES["doc_kind"]
    for decision in row["decisions"]:
        assert set(decision) - DECISION_EXTRAS == DECISION_KEYS
        assert decision["outcome_for_claimant"] in VALUES["outcome_for_claimant"]
        for party in decision["parties"]:
            assert set(party) == {"name", "legal_form", "role", "kind"}
            assert {party["role"]} <= VALUES["role"]
            assert {party["kind"]} <= VALUES["kind"]
    for amount in row["amounts"]:
        assert set(amount) == AMOUNT_KEYS
        assert amount["role"] in AMOUNT_ROLES
        assert amount["approx"] in VALUES["approx"]
        assert re.fullmatch("[A-Z]{3}", amount["currency"])
        assert amount["value"] > 0
        assert amount["decision"] in {None, *range(len(row["decisions"]))}


@each_row
def test_every_page_tells_of_a_ruling(row: dict[str, Any]) -> None:
    assert row["has_ruling"]
    assert row["decisions"]


@each_row
def test_names_and_numbers_stand_in_the_page(row: dict[str, Any]) -> None:
    page = _page(row)
    for decision in row["decisions"]:
        for text in [*decision["case_numbers"], *(party["name"] for party in decision["parties"])]:
            assert text in page
    for amount in row["amounts"]:
        for side in (amount["payer"], amount["payee"]):
            assert all(name in page for name in (side or "").split(", "))


@each_row
def test_every_sum_stands_where_it_is_said_to(row: dict[str, Any]) -> None:
    page = _page(row)
    told: dict[str, set[int]] = {}
    for amount in row["amounts"]:
        surface, starts = amount["surface"], amount["starts"]
        assert amount["n_occurrences"] == len(starts) > 0
        assert all(a < b for a, b in pairwise(starts))
        for start in starts:
            assert page[start : start + len(surface)] == surface
        told.setdefault(surface, set()).update(starts)
    for surface, starts in told.items():
        if UNIT.search(surface):
            alone = re.compile(rf"(?<![\d,.])(?<!\d\s){re.escape(surface)}(?!\w)")
            assert {match.start() for match in alone.finditer(page)} == starts, surface


@each_row
def test_dates_hold(row: dict[str, Any]) -> None:
    published = row["published_on"] and date.fromisoformat(row["published_on"])
    for decision in row["decisions"]:
        if decision.get("date_basis") == "relative":
            assert published
        if decision["date"]:
            assert date.fromisoformat(decision["date"]).weekday() < 5
            assert not published or date.fromisoformat(decision["date"]) <= published


@each_row
def test_the_total_is_printed_or_adds_up(row: dict[str, Any]) -> None:
    total = row["summary_amount_awarded"]
    if not total:
        return
    reached = {0}
    for cents in _heads_in_cents(row):
        reached |= {cents + so_far for so_far in reached}
    assert round(total * 100) in reached


def _heads_in_cents(row: dict[str, Any]) -> list[int]:
    """What was awarded, each sum once for each payer and payee, however often it is printed."""
    awards = {"awarded", "awarded_component", "provisional"}
    heads = {(a["value"], a["payer"], a["payee"]) for a in row["amounts"] if a["role"] in awards}
    return [round(value * 100) for value, _, _ in heads]


def test_fines_count_in_no_total() -> None:
    sanctioned = [row for row in ROWS if row["doc_kind"] == "cnil_sanction"]
    assert sanctioned
    assert all(not row["summary_amount_awarded"] for row in sanctioned)
