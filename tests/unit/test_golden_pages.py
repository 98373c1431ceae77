"""The annotations of `tests/golden/extraction/*.jsonl` hold on the pages they describe."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

GOLDEN = Path(__file__).parents[1] / "golden" / "extraction"
FILES = {path.stem: path for path in sorted(GOLDEN.glob("*.jsonl"))}
ROWS: dict[str, list[dict[str, Any]]] = {
    name: [json.loads(line) for line in path.read_text("utf-8").splitlines()] for name, path in FILES.items()
}
LETTERS = {
    "press": "n", "rulings": "d", "short": "q", "short_rulings": "v", "wide": "w", "mixed": "x",
    "opened_press": "o0", "opened_rulings": "o1", "opened_wide": "o[2-4]",
    "opened_courts": "o5", "kept_mixed": "k5", "kept_stories": "k6",
    "kept_rulings": "k8",
}  # fmt: skip
"""How the ids of each file begin."""
KEYS = set(
    "id url published_on case_id case_family doc_kind has_ruling topic_data_loss decisions amounts"
    " summary_amount_awarded note".split()
)
DECISION_KEYS = set("court chamber date decision_type case_numbers parties outcome_for_claimant".split())
DECISION_EXTRAS = {"date_basis", "date_partial", "decision_type_inferred"}
AMOUNT_KEYS = set("surface value currency role approx payer payee decision n_occurrences starts".split())
KINDS = {"news", "commentary", "decision", "cnil_sanction", "other"}
OUTCOMES = {"granted", "partly_granted", "dismissed", "unknown"}
PARTY_ROLES = {"claimant", "defendant", "appellant", "respondent", "third_party", "other"}
PARTY_KINDS = {"company", "person", "public_body"}
AMOUNT_ROLES = set(
    "awarded awarded_component costs_art700 provisional claimed contract_price liability_cap"
    " estimated_loss fine settlement other".split()
)
AWARDS = {"awarded", "awarded_component", "provisional"}
APPROXIMATIONS = {None, "more_than", "less_than", "about", "nearly"}
UNIT = re.compile(r"€|euro|dollar|franc|bitcoin|million|somme|\bF\b", re.IGNORECASE)
SUM = re.compile(
    r"(?<![\d,.])(?<!\d )\d{1,3}(?:[ .]?\d{3})*(?:,\d+)?"
    r" ?(?:€|[kM]€|euros?\b|millions?\b|milliards?\b|dollars?\b|francs?\b|bitcoins?\b)"
)
OF_SHORT_TEXTS = {"short", "short_rulings"}


def rows_of(names: Iterable[str]) -> list[dict[str, Any]]:
    return [row for name in names for row in ROWS[name]]


each_file = pytest.mark.parametrize("name", sorted(ROWS))
each_short_file = pytest.mark.parametrize("name", sorted(OF_SHORT_TEXTS))


@contextmanager
def naming(row: dict[str, Any]) -> Iterator[None]:
    """Says of which page an assertion speaks."""
    try:
        yield
    except AssertionError as error:
        error.add_note(f"in the annotation of {row['id']}")
        raise


@cache
def page(row_id: str) -> str:
    return (GOLDEN / "pages" / f"{row_id}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", LETTERS)
def test_every_page_has_its_row(name: str) -> None:
    ids = [row["id"] for row in ROWS[name]]
    assert ids == sorted(set(ids))
    assert {path.stem for path in (GOLDEN / "pages").glob(f"{LETTERS[name]}*.txt")} == set(ids)


def test_every_file_is_known() -> None:
    assert set(FILES) == set(LETTERS)


@each_file
def test_keys_and_lists(name: str) -> None:
    for row in ROWS[name]:
        with naming(row):
            check_keys_and_lists(row)


def check_keys_and_lists(row: dict[str, Any]) -> None:
    assert set(row) - {"boilerplate"} == KEYS
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


@each_file
def test_a_page_without_ruling_has_no_findings_of_one(name: str) -> None:
    for row in ROWS[name]:
        with naming(row):
            check_a_page_without_ruling_has_no_findings_of_one(row)


def check_a_page_without_ruling_has_no_findings_of_one(row: dict[str, Any]) -> None:
    assert row["has_ruling"] == bool(row["decisions"])
    if not row["has_ruling"]:
        assert not row["topic_data_loss"]
        assert row["summary_amount_awarded"] is None
    assert {amount["decision"] for amount in row["amounts"]} <= {None, *range(len(row["decisions"]))}


def test_a_ruling_tells_of_a_decision() -> None:
    rulings = rows_of(["rulings", "short_rulings", "opened_rulings"])
    assert [row["id"] for row in rulings if not row["has_ruling"]] == []


@each_file
def test_names_and_numbers_stand_in_the_page(name: str) -> None:
    for row in ROWS[name]:
        with naming(row):
            check_names_and_numbers_stand_in_the_page(row)


def check_names_and_numbers_stand_in_the_page(row: dict[str, Any]) -> None:
    text = page(row["id"])
    for decision in row["decisions"]:
        for words in [*decision["case_numbers"], *(party["name"] for party in decision["parties"])]:
            assert words in text
    for amount in row["amounts"]:
        for side in (amount["payer"], amount["payee"]):
            assert all(name in text for name in (side or "").split(", "))


@each_file
def test_every_sum_stands_where_it_is_said_to(name: str) -> None:
    for row in ROWS[name]:
        with naming(row):
            check_every_sum_stands_where_it_is_said_to(row)


def check_every_sum_stands_where_it_is_said_to(row: dict[str, Any]) -> None:
    text = page(row["id"])
    told: dict[str, set[int]] = {}
    for amount in row["amounts"]:
        surface, starts = amount["surface"], amount["starts"]
        assert amount["n_occurrences"] == len(starts) > 0
        assert all(a < b for a, b in pairwise(starts))
        for start in starts:
            assert text[start : start + len(surface)] == surface
        told.setdefault(surface, set()).update(starts)
    spans = [range(start, start + len(surface)) for surface, starts in told.items() for start in starts]
    for surface in filter(UNIT.search, told):
        alone = re.compile(rf"(?<![\d,.])(?<!\d\s){re.escape(surface)}(?!\w)")
        places = {match.start() for match in alone.finditer(text)}
        assert [start for start in places if not any(start in span for span in spans)] == [], surface


@each_file
def test_dates_hold(name: str) -> None:
    for row in ROWS[name]:
        with naming(row):
            check_dates_hold(row)


def check_dates_hold(row: dict[str, Any]) -> None:
    published = row["published_on"] and date.fromisoformat(row["published_on"])
    for decision in row["decisions"]:
        if decision.get("date_basis") == "relative":
            assert published
        if decision["date"]:
            assert "date_partial" not in decision
            assert date.fromisoformat(decision["date"]).weekday() < 5
            assert not published or date.fromisoformat(decision["date"]) <= published
    if row["url"]:
        assert re.match(r"https://(?:[\w.-]+\.)?example(?:\.org|\.com)?/", row["url"])


@each_file
def test_boilerplate_is_lines_of_the_page_and_holds_no_finding(name: str) -> None:
    for row in ROWS[name]:
        with naming(row):
            check_boilerplate_is_lines_of_the_page_and_holds_no_finding(row)


def check_boilerplate_is_lines_of_the_page_and_holds_no_finding(row: dict[str, Any]) -> None:
    position, spans = 0, []
    openings = set()
    boilerplate = set(row.get("boilerplate", ()))
    for line in page(row["id"]).splitlines(keepends=True):
        openings.add(line.rstrip("\n")[:60])
        if line.rstrip("\n")[:60] in boilerplate:
            spans.append(range(position, position + len(line)))
        position += len(line)
    assert boilerplate <= openings
    for amount in row["amounts"]:
        if any(start in span for start in amount["starts"] for span in spans):
            assert (amount["role"], amount["decision"]) == ("other", None)


@each_file
def test_the_total_is_stated_or_adds_up(name: str) -> None:
    for row in ROWS[name]:
        with naming(row):
            check_the_total_is_stated_or_adds_up(row)


def check_the_total_is_stated_or_adds_up(row: dict[str, Any]) -> None:
    total = row["summary_amount_awarded"]
    if not total:
        return
    reached = {0}
    for cents in _heads_in_cents(row):
        reached |= {cents + so_far for so_far in reached}
    assert round(total * 100) in reached


def _heads_in_cents(row: dict[str, Any]) -> list[int]:
    """What was awarded, each sum once for each payer and payee, however often it is printed.

    A page that gives one sum to each of several ("chacun"), or for two heads, prints it more than once.
    """
    heads: Counter[tuple[float, str | None, str | None]] = Counter()
    for amount in row["amounts"]:
        if amount["role"] in AWARDS:
            heads[amount["value"], amount["payer"], amount["payee"]] += amount["n_occurrences"]
    each = re.search(r"\bchacun|\bchaque", page(row["id"])) is not None
    most = 2 if row["id"].startswith(("w", "x", "o2", "o3", "o4", "k")) else 1
    return [
        round(value * 100) for (value, _, _), count in heads.items() for _ in range(min(most, count + each))
    ]


def test_fines_count_in_no_total() -> None:
    sanctions = [row for row in rows_of(["rulings", "opened_rulings"]) if row["doc_kind"] == "cnil_sanction"]
    assert sanctions
    assert all(not row["summary_amount_awarded"] for row in sanctions)


@each_short_file
def test_a_short_text_is_short_full_of_sums_and_tells_all_of_them(name: str) -> None:
    for row in ROWS[name]:
        with naming(row):
            check_a_short_text_is_short_full_of_sums_and_tells_all_of_them(row)


def check_a_short_text_is_short_full_of_sums_and_tells_all_of_them(row: dict[str, Any]) -> None:
    text = page(row["id"])
    assert 560 <= len(text) <= 1800
    assert row["boilerplate"] == []
    starts = {start for amount in row["amounts"] for start in amount["starts"]}
    assert len(starts) >= 3
    assert {match.start() for match in SUM.finditer(text)} <= starts
