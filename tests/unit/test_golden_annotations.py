"""The annotations of `tests/golden/extraction/press.jsonl` hold on the pages they describe."""

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
    json.loads(line) for line in (GOLDEN / "press.jsonl").read_text("utf-8").splitlines()
]
KEYS = set(
    "id url published_on case_id case_family doc_kind has_ruling topic_data_loss decisions amounts"
    " summary_amount_awarded note boilerplate".split()
)
DECISION_KEYS = set("court chamber date decision_type case_numbers parties outcome_for_claimant".split())
DECISION_EXTRAS = {"date_basis", "date_partial", "decision_type_inferred"}
AMOUNT_KEYS = set("surface value currency role approx payer payee decision n_occurrences starts".split())
KINDS = {"news", "commentary", "cnil_sanction", "other"}
OUTCOMES = {"granted", "partly_granted", "dismissed", "unknown"}
PARTY_ROLES = {"claimant", "defendant", "appellant", "respondent", "third_party", "other"}
PARTY_KINDS = {"company", "person", "public_body"}
AMOUNT_ROLES = set(
    "awarded awarded_component costs_art700 provisional claimed contract_price liability_cap"
    " estimated_loss fine settlement other".split()
)
APPROXIMATIONS = {None, "more_than", "less_than", "about", "nearly"}
UNIT = re.compile(r"€|euro|dollar|franc|bitcoin|million|somme")

each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])


def _page(row: dict[str, Any]) -> str:
    return (GOLDEN / "pages" / f"{row['id']}.txt").read_text("utf-8")


def test_every_page_has_its_row() -> None:
    ids = [row["id"] for row in ROWS]
    assert ids == sorted(set(ids))
    assert {path.stem for path in (GOLDEN / "pages").glob("n[0-9][0-9][0-9]_*.txt")} == set(ids)


@each_row
def test_keys_and_lists(row: dict[str, Any]) -> None:
    assert set(row) == KEYS
    assert row["doc_kind"] in KINDS
    for decision in row["decisions"]:
        assert set(decision) - DECISION_EXTRAS == DECISION_KEYS
        assert decision["outcome_for_claimant"] in OUTCOMES
        for party in decision["parties"]:
            assert set(party) == {"name", "legal_form", "role", "kind"}
            assert party["role"] in PARTY_ROLES
            assert party["kind"] in PARTY_KINDS
    for amount in row["amounts"]:
        assert set(amount) == AMOUNT_KEYS
        assert amount["role"] in AMOUNT_ROLES
        assert amount["approx"] in APPROXIMATIONS
        assert re.fullmatch("[A-Z]{3}", amount["currency"])
        assert amount["value"] > 0


@each_row
def test_a_page_without_ruling_has_no_findings_of_one(row: dict[str, Any]) -> None:
    assert row["has_ruling"] == bool(row["decisions"])
    if not row["has_ruling"]:
        assert not row["topic_data_loss"]
        assert row["summary_amount_awarded"] is None
    allowed = {None, *range(len(row["decisions"]))}
    assert {amount["decision"] for amount in row["amounts"]} <= allowed


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
    claimed: dict[str, set[int]] = {}
    for amount in row["amounts"]:
        surface, starts = amount["surface"], amount["starts"]
        assert amount["n_occurrences"] == len(starts) > 0
        assert all(a < b for a, b in pairwise(starts))
        for start in starts:
            assert page[start : start + len(surface)] == surface
        claimed.setdefault(surface, set()).update(starts)
    for surface, starts in claimed.items():
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
            assert "date_partial" not in decision
            assert date.fromisoformat(decision["date"]).weekday() < 5
            assert not published or date.fromisoformat(decision["date"]) <= published
    if row["url"]:
        assert published
        assert row["url"].startswith(f"https://example.org/{published:%Y/%m/%d}/")


@each_row
def test_boilerplate_is_lines_of_the_page_and_holds_no_finding(row: dict[str, Any]) -> None:
    position, spans = 0, []
    openings = set()
    for line in _page(row).splitlines(keepends=True):
        openings.add(line.rstrip("\n")[:60])
        if line.rstrip("\n")[:60] in row["boilerplate"]:
            spans.append(range(position, position + len(line)))
        position += len(line)
    assert set(row["boilerplate"]) <= openings
    for amount in row["amounts"]:
        if any(start in span for start in amount["starts"] for span in spans):
            assert (amount["role"], amount["decision"]) == ("other", None)


@each_row
def test_the_total_is_one_the_page_states(row: dict[str, Any]) -> None:
    total = row["summary_amount_awarded"]
    if total in (None, 0):
        return
    own = [amount for amount in row["amounts"] if amount["decision"] == 0]
    stated = {a["value"] for a in own if a["role"] in ("awarded", "provisional")}
    heads = sum(a["value"] for a in own if a["role"] == "awarded_component")
    assert total in stated or total == heads
