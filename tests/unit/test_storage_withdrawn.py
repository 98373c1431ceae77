"""Which rulings no source publishes any more, and what becomes of times that lie ahead."""

from __future__ import annotations

from datetime import timedelta

from pipeline.cases import group
from storage.database import Database
from storage.runs import RunStatus, SourceTally
from storage.withdrawn import GonePage
from tests.stored import NIGHT, URL, night, page, processed

RULE = "data_loss"
KEY = f"{URL}#0"
SOURCE = "exemple"


def decide(store: Database) -> None:
    """One decision, of which there is something to tell."""
    store.pages.save(page())
    store.documents.save(processed(), store.pages.pending(1)[0].id)
    store.cases.save_grouping(group(store.cases.reports()), NIGHT)


def test_a_ruling_is_withdrawn_when_its_last_page_is_gone_and_not_when_that_fails(store: Database) -> None:
    decide(store)
    store.pages.gone(SOURCE, URL, 410, night(2))
    assert store.cases.withdrawn(RULE) == {}, "nothing was told of it"

    store.alerts.save_hit(RULE, KEY, {"a": 1}, night(1))
    assert store.cases.withdrawn(RULE) == {KEY: (GonePage(SOURCE, URL),)}
    assert store.cases.withdrawn("other") == {}

    store.pages.unchanged(SOURCE, URL, night(3))
    assert store.cases.withdrawn(RULE) == {}
    store.pages.failed(SOURCE, URL, "answered 500", night(4))
    assert store.cases.withdrawn(RULE) == {}


def test_the_last_hit_of_each_decision_is_given(store: Database) -> None:
    decide(store)
    for version, change in enumerate(("withdrawn", "restored"), start=1):
        store.alerts.save_hit(RULE, KEY, {"version": version}, night(version), change=change)
    (last,) = store.alerts.last_hits(RULE)
    assert (last.decision_key, last.version, last.change) == (KEY, 2, "restored")
    assert store.alerts.last_hits("other") == ()


def test_times_that_lie_ahead_are_put_back(store: Database) -> None:
    ahead = night(20)
    store.pages.save(page(at=ahead))
    run = store.runs.start("nightly", ahead)
    store.runs.save_tally(run, SourceTally(SOURCE, ahead, ahead))

    found = store.take_back_times(night(2))

    assert found is not None
    assert found.until == ahead
    assert store.runs.load(run).started_at == night(2)
    assert store.runs.last_success(SOURCE) is None
    assert store.pages.save(page("<p>mended</p>", at=night(3))), "the site is heard again"
    assert store.take_back_times(night(3)) is None


def test_a_moment_ahead_is_no_wrong_clock(store: Database) -> None:
    store.pages.save(page(at=NIGHT))
    assert store.take_back_times(NIGHT - timedelta(seconds=30)) is None


def test_the_last_run_of_a_kind_is_found_behind_any_number_of_others(store: Database) -> None:
    nightly = store.runs.start("nightly", NIGHT)
    store.runs.finish(nightly, RunStatus.DONE, NIGHT)
    for number in range(60):
        store.runs.start("digest", night(1) + timedelta(minutes=number))
    last = store.runs.last("nightly", "crawl")
    assert last is not None
    assert last.id == nightly
    assert store.runs.last("process") is None
