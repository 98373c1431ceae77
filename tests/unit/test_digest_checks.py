"""What a digest says of each source: what the last crawl that went to it made of it, whichever crawl came last."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pipeline.clean import NotADocument
from pipeline.clean.generic import read_html
from schedules.config import Config
from schedules.digests.checking import checks, doubts
from schedules.night.unread import cause_of
from storage.database import Database
from storage.runs import RunStatus, SourceTally

PARIS = ZoneInfo("Europe/Paris")
MORNING = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
NIGHT, BY_HAND = MORNING - timedelta(hours=4), MORNING - timedelta(hours=1)


def crawl(
    database: Database, kind: str, at: datetime, *sources: str, status: RunStatus = RunStatus.DONE
) -> None:
    run_id = database.runs.start(kind, at)
    for source in sources:
        database.runs.save_tally(run_id, SourceTally(source, at, at + timedelta(minutes=5), fetched=3))
    database.runs.finish(run_id, status, at + timedelta(minutes=6))


def fresh(database: Database, place: Path) -> list[bool]:
    found = checks(database, Config(sources=("archimag", "legalis"), data_dir=place), MORNING)
    return [check.is_fresh for check in found]


def test_a_crawl_of_one_source_by_hand_leaves_the_others_as_the_night_left_them(
    store: Database, tmp_path: Path
) -> None:
    crawl(store, "nightly", NIGHT, "archimag", "legalis")
    crawl(store, "crawl", BY_HAND, "archimag")
    assert fresh(store, tmp_path) == [True, True]


def test_a_source_that_no_crawl_of_late_went_to_is_not_checked(store: Database, tmp_path: Path) -> None:
    crawl(store, "nightly", NIGHT - timedelta(days=2), "archimag", "legalis")
    crawl(store, "crawl", BY_HAND, "archimag")
    assert fresh(store, tmp_path) == [True, False]


def test_a_night_cut_off_before_a_source_does_not_live_on_the_night_before(
    store: Database, tmp_path: Path
) -> None:
    crawl(store, "nightly", NIGHT, "archimag", "legalis")
    crawl(store, "nightly", BY_HAND, "archimag", status=RunStatus.INTERRUPTED)
    assert fresh(store, tmp_path) == [True, False]


@pytest.mark.parametrize(
    ("morning", "began", "is_tonights"),
    [
        (datetime(2026, 11, 23, 7, 0, tzinfo=PARIS), datetime(2026, 11, 23, 2, 30, tzinfo=PARIS), True),
        # The second try of the night before, or a night that begins late: 25 hours and a half ago.
        (datetime(2026, 11, 23, 7, 0, tzinfo=PARIS), datetime(2026, 11, 22, 5, 30, tzinfo=PARIS), False),
        (datetime(2026, 11, 23, 7, 0, tzinfo=PARIS), datetime(2026, 11, 22, 22, 0, tzinfo=PARIS), True),
        # The days of 25 and of 23 hours.
        (datetime(2026, 10, 25, 7, 0, tzinfo=PARIS), datetime(2026, 10, 24, 7, 30, tzinfo=PARIS), True),
        (datetime(2026, 3, 29, 7, 0, tzinfo=PARIS), datetime(2026, 3, 28, 6, 30, tzinfo=PARIS), False),
    ],
)
def test_a_visit_of_the_night_before_is_none_of_tonights(
    store: Database, tmp_path: Path, morning: datetime, began: datetime, *, is_tonights: bool
) -> None:
    began = began.astimezone(UTC)
    crawl(store, "again", began, "archimag")
    (check,) = checks(store, Config(sources=("archimag",), data_dir=tmp_path), morning.astimezone(UTC))
    assert check.is_fresh == is_tonights
    doubted = doubts(store, morning)
    assert [words.startswith("no crawl has begun since") for words in doubted] == [True] * (not is_tonights)


@pytest.mark.parametrize(
    ("fetched", "at", "is_partial"),
    [(3, NIGHT, True), (0, NIGHT, False), (3, NIGHT - timedelta(days=2), False)],
)
def test_a_source_of_which_one_listing_failed_was_had_in_part(
    store: Database, tmp_path: Path, fetched: int, at: datetime, *, is_partial: bool
) -> None:
    run_id = store.runs.start("nightly", at)
    tally = SourceTally(
        "archimag", at, at + timedelta(minutes=5), fetched=fetched, problems=("/rss: answered 404",)
    )
    store.runs.save_tally(run_id, tally)
    store.runs.finish(run_id, RunStatus.FAILED, at + timedelta(minutes=6))
    (check,) = checks(store, Config(sources=("archimag",), data_dir=tmp_path), MORNING)
    assert (check.is_fresh, check.is_partial) == (False, is_partial)
    assert check.problem is not None
    assert check.problem.startswith("une partie de la source" if fetched else "détail dans « greffier runs »")


def test_a_page_that_only_leads_elsewhere_is_named_as_a_redirection() -> None:
    shell = "<html><head><meta http-equiv='refresh' content='0;url=/actu/1'></head><body>Redirection…</body></html>"
    with pytest.raises(NotADocument) as error:
        read_html(shell.encode(), "https://www.example.org/breves/1", source_id="test")
    assert cause_of(str(error.value)) == "redirection"
