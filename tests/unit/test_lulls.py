"""When a source that answers well has been silent for longer than its rhythm explains."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

import pytest

from schedules.night import lulls
from schedules.night.lulls import Lull
from storage.database import Database
from tests.stored import URL, document, night, page, processed

TODAY = date(2026, 7, 20)
LONG_AGO = date(2020, 1, 1)


def find_lull(days: Collection[date], today: date) -> Lull | None:
    return lulls.find_lull(days, LONG_AGO, today)


def every(days: int, *, until: date, times: int = 30) -> list[date]:
    return [until - timedelta(days=days * number) for number in range(times)]


@pytest.mark.parametrize(
    ("gap", "silent", "is_lull"),
    [
        (1, 14, False),  # every day, and nothing for two weeks: bridging days and holidays
        (1, 15, True),
        (3, 14, False),
        (3, 15, True),
        (7, 28, False),
        (7, 29, True),
        (30, 120, False),
        (30, 121, True),
    ],
)
def test_a_silence_is_measured_by_the_usual_gap(gap: int, silent: int, *, is_lull: bool) -> None:
    newest = TODAY - timedelta(days=silent)
    found = find_lull(every(gap, until=newest, times=10), TODAY)
    assert (found == Lull(newest, gap)) is is_lull


def test_too_few_days_show_no_rhythm() -> None:
    days = every(1, until=date(2026, 1, 31), times=7)
    assert find_lull(days, TODAY) is None
    assert find_lull([], TODAY) is None
    assert find_lull([*days, date(2026, 1, 1)], TODAY) is not None


def test_holidays_of_the_courts_are_no_silence() -> None:
    assert find_lull(every(2, until=date(2026, 7, 28)), date(2026, 9, 5)) is None
    assert find_lull(every(2, until=date(2026, 7, 28)), date(2026, 9, 13)) is not None
    assert find_lull(every(1, until=date(2026, 12, 18)), date(2027, 1, 10)) is None


def test_a_source_that_rests_now_and_then_may_rest_as_long_again() -> None:
    busy = [date(2026, month, day) for month in (2, 4, 6, 9) for day in range(1, 11)]
    assert find_lull(busy, date(2026, 10, 30)) is None, "it was silent for fifty days before"
    assert find_lull(busy, date(2026, 10, 31)) == Lull(date(2026, 9, 10), 1)


def test_one_old_page_among_new_ones_hides_nothing() -> None:
    days = [*every(1, until=date(2026, 6, 1)), date(2025, 11, 1)]
    assert find_lull(days, TODAY) == Lull(date(2026, 6, 1), 1)


def test_a_day_yet_to_come_hides_nothing_and_last_year_teaches_nothing() -> None:
    days = every(1, until=date(2026, 6, 1))
    assert find_lull([*days, date(2031, 1, 1)], TODAY) == Lull(date(2026, 6, 1), 1)
    slow_once = every(60, until=date(2025, 4, 1), times=12)
    assert find_lull([*days, *slow_once], TODAY) == Lull(date(2026, 6, 1), 1)


def test_what_was_silent_before_it_was_watched_is_watched_first() -> None:
    days = every(1, until=date(2025, 6, 1))
    assert lulls.find_lull(days, TODAY - timedelta(days=14), TODAY) is None
    assert lulls.find_lull(days, TODAY - timedelta(days=15), TODAY) == Lull(date(2025, 6, 1), 1)


def test_the_days_of_a_source_are_those_of_its_items(store: Database) -> None:
    for number, published in ((1, date(2026, 5, 10)), (2, None), (3, date(2026, 5, 10))):
        address = f"{URL}/{number}"
        store.pages.save(page(f"<p>{number}</p>", url=address, at=night(number)))
        (snapshot,) = store.pages.pending(1)
        reading = processed(replace(document(url=address), published_on=published))
        store.documents.save(reading, snapshot.id, at=night(number))
    store.pages.failed("exemple", f"{URL}/4", "answered 500", night(4))
    store.pages.failed("autre", f"{URL}/5", "answered 500", night(5))

    found = store.documents.item_days("exemple")
    assert found.days == {date(2026, 5, 10), night(2).date(), night(4).date()}
    assert found.watched_since == night(1).date()
    assert store.documents.item_days("nouvelle").watched_since is None
