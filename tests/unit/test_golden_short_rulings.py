"""The annotations of `tests/golden/extraction/short_rulings.jsonl` hold on the short rulings they describe."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.unit import test_golden_annotations as press
from tests.unit import test_golden_rulings as rulings
from tests.unit import test_golden_short as short

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (press.GOLDEN / "short_rulings.jsonl").read_text("utf-8").splitlines()
]
CHECKS = (
    press.test_a_page_without_ruling_has_no_findings_of_one,
    rulings.test_every_page_tells_of_a_ruling,
    rulings.test_names_and_numbers_stand_in_the_page,
    rulings.test_every_sum_stands_where_it_is_said_to,
    rulings.test_dates_hold,
    rulings.test_the_total_is_printed_or_adds_up,
    short.test_every_sum_is_annotated,
)

each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])


def _page(row: dict[str, Any]) -> str:
    return (press.GOLDEN / "pages" / f"{row['id']}.txt").read_text("utf-8")


def test_every_page_has_its_row() -> None:
    ids = [row["id"] for row in ROWS]
    assert ids == sorted(set(ids))
    assert {path.stem for path in (press.GOLDEN / "pages").glob("v[0-9][0-9][0-9]_*.txt")} == set(ids)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.removeprefix("test_"))
@each_row
def test_the_annotation_holds(row: dict[str, Any], check: Any) -> None:
    check(row)


@each_row
def test_keys_and_lists(row: dict[str, Any]) -> None:
    assert row["boilerplate"] == []
    rulings.test_keys_and_lists({key: row[key] for key in row if key != "boilerplate"})


@each_row
def test_a_ruling_is_short_and_full_of_sums(row: dict[str, Any]) -> None:
    assert 900 <= len(_page(row)) <= 1800
    assert len({start for amount in row["amounts"] for start in amount["starts"]}) >= 6
