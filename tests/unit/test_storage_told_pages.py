"""Pages that told of a ruling are looked at again for a year, less and less often, and a bounded number each night."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from pipeline.cases import group
from storage.database import Database
from storage.due import Watched
from tests.stored import NIGHT, URL, document, night, page, processed

SOURCE, RULE = "exemple", "data_loss"


def decide(store: Database, *urls: str, told: bool = True) -> None:
    """Pages that each tell of one decision, had and read on the first night; with `told`, there is something to tell of it."""
    for url in urls:
        store.pages.save(page(url=url))
        (snapshot,) = store.pages.pending(1)
        published = replace(document(url=url), published_on=NIGHT.date())
        store.documents.save(processed(published), snapshot.id)
    store.cases.save_grouping(group(store.cases.reports()), NIGHT)
    if told:
        for stored in store.cases.decisions_since(NIGHT - timedelta(days=1)):
            store.alerts.save_hit(RULE, stored.ruling.key, {"a": 1}, NIGHT)


def asked(store: Database, days: range) -> list[int]:
    """The days on which the page is asked for, and answers that it has not changed."""
    found = []
    for day in days:
        if URL in store.pages.due_again(SOURCE, night(1) + timedelta(days=day)):
            store.pages.unchanged(SOURCE, URL, night(1) + timedelta(days=day))
            found.append(day)
    return found


def test_what_told_of_a_ruling_is_looked_at_for_a_year_and_less_and_less_often(store: Database) -> None:
    decide(store, URL)
    days = asked(store, range(31, 500))
    waits = [later - sooner for sooner, later in pairwise(days)]

    assert days[0] < 38
    assert 355 - 30 < days[-1] <= 365
    assert waits == sorted(waits)
    assert set(waits) == {7, 14, 30}
    assert len(days) < 30


def test_what_told_of_no_ruling_is_not(store: Database) -> None:
    decide(store, URL, told=False)
    assert asked(store, range(32, 400)) == []


def test_no_more_than_so_many_of_a_source_in_one_night_those_asked_for_longest_ago_first(
    store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.due.MOST_TOLD", 2)
    urls = [f"{URL}/{number}" for number in range(5)]
    decide(store, *urls)
    at = night(60)
    store.pages.unchanged(SOURCE, urls[0], night(40))

    assert store.pages.due_again(SOURCE, at) == (urls[1], urls[2])
    assert store.pages.watched(SOURCE, at) == Watched(pages=5, waiting=5)
    for url in urls[1:3]:
        store.pages.unchanged(SOURCE, url, at)
    assert store.pages.due_again(SOURCE, at) == (urls[3], urls[4])
    assert store.pages.watched(SOURCE, at) == Watched(pages=5, waiting=3)
    assert store.pages.watched("autre", at) == Watched(pages=0, waiting=0)


def test_what_is_new_goes_before_them_and_what_fails_behind(store: Database) -> None:
    decide(store, URL)
    at = night(60)
    for number in range(2):
        store.pages.save(page(url=f"{URL}/{number}", at=night(58)))
    store.pages.failed(SOURCE, f"{URL}/0", "answered 500", night(59))

    assert store.pages.due_again(SOURCE, at) == (f"{URL}/1", URL, f"{URL}/0")


def test_one_that_is_withdrawn_late_is_asked_for_each_night_of_a_week_and_then_as_before(
    store: Database,
) -> None:
    decide(store, URL)
    gone_at = night(1) + timedelta(days=100)
    store.pages.gone(SOURCE, URL, 404, gone_at)
    days = []
    for day in range(1, 60):
        at: datetime = gone_at + timedelta(days=day)
        if store.pages.due_again(SOURCE, at) == (URL,):
            store.pages.gone(SOURCE, URL, 404, at)
            days.append(day)

    assert days[:6] == [1, 2, 3, 4, 5, 6]
    assert [later - sooner for sooner, later in pairwise(days[5:])] == [14, 14, 14]


def test_one_that_is_gone_and_then_fails_is_not_forgotten(store: Database) -> None:
    decide(store, URL)
    store.pages.gone(SOURCE, URL, 404, night(40))
    store.pages.failed(SOURCE, URL, "answered 503", night(60))

    assert store.pages.due_again(SOURCE, night(61)) == (URL,)


def test_one_that_no_longer_mentions_its_ruling_is_still_looked_at(store: Database) -> None:
    decide(store, URL)
    store.pages.save(page("<p>autre chose</p>", at=night(50)))
    (snapshot,) = store.pages.pending(1)
    rewritten = replace(processed(), document=document("Autre texte."), decisions=(), amounts=(), topics=())
    store.documents.save(rewritten, snapshot.id)
    store.cases.save_grouping(group(store.cases.reports()), night(50))

    assert store.pages.due_again(SOURCE, night(70)) == (URL,)
