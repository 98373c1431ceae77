"""The annotations of `tests/golden/extraction/short.jsonl` hold on the short texts they describe."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.unit import test_golden_annotations as press
from tests.unit import test_golden_rulings as rulings

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (press.GOLDEN / "short.jsonl").read_text("utf-8").splitlines()
]
CHECKS = (
    press.test_keys_and_lists,
    press.test_a_page_without_ruling_has_no_findings_of_one,
    press.test_names_and_numbers_stand_in_the_page,
    press.test_every_sum_stands_where_it_is_said_to,
    press.test_dates_hold,
    rulings.test_the_total_is_printed_or_adds_up,
)
SUM = re.compile(
    r"(?<![\d,.])(?<!\d )\d{1,3}(?:[ .]?\d{3})*(?:,\d+)?"
    r" ?(?:€|[kM]€|euros?\b|millions?\b|milliards?\b|dollars?\b|francs?\b|bitcoins?\b)"
)

each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])


def _page(row: dict[str, Any]) -> str:
    return (press.GOLDEN / "pages" / f"{row['id']}.txt").read_text("utf-8")


def test_every_page_has_its_row() -> None:
    ids = [row["id"] for row in ROWS]
    assert ids == sorted(set(ids))
    assert {path.stem for path in (press.GOLDEN / "pages").glob("q[0-9][0-9][0-9]_*.txt")} == set(ids)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.removeprefix("test_"))
@each_row
def test_the_annotation_holds(row: dict[str, Any], check: Any) -> None:
    check(row)


@each_row
def test_a_text_is_short_and_full_of_sums(row: dict[str, Any]) -> None:
    assert 560 <= len(_page(row)) <= 1300
    assert row["boilerplate"] == []
    assert len(row["amounts"]) >= 3


@each_row
def test_every_sum_is_annotated(row: dict[str, Any]) -> None:
    told = {start for amount in row["amounts"] for start in amount["starts"]}
    assert {match.start() for match in SUM.finditer(_page(row))} <= told
