"""The decision under review stands right behind the one that reviews it, whatever was ordered before."""

from __future__ import annotations

from datetime import date

from tests.texts import read
from tests.unit.test_whose_sum import APPEAL


def test_the_judgment_under_appeal_stands_before_an_earlier_order() -> None:
    decisions = read(APPEAL).decisions
    assert [one.decided_on.value if one.decided_on else None for one in decisions] == [
        date(2024, 5, 14),
        date(2022, 5, 3),
        date(2021, 1, 12),
    ]
