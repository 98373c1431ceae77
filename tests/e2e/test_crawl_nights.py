"""Several crawls after one another: what is known is not asked for again, and nothing is lost between them."""

from __future__ import annotations

import os
import signal
import time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from tests.crawl_child import Journal
from tests.crawling import crawl_once, start_crawl
from tests.hostile_site import HostileSite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARCHIVE = {f"https://archive.test/item/{page}-{n}" for page in range(1, 7) for n in range(3)}
SLOW = {f"https://slow.test/item/{page}-{n}" for page in range(1, 9) for n in range(3)}


@pytest.fixture
def site() -> Iterator[HostileSite]:
    with HostileSite() as running:
        yield running


def items(path: Path) -> set[str]:
    return {url for url, fact in Journal(path).pages.items() if fact["is_item"]}


def wait_for(path: Path, words: str) -> None:
    until = time.monotonic() + 30
    while not (path.exists() and words in path.read_text()):
        assert time.monotonic() < until, f"the crawl never came to {words}"
        time.sleep(0.01)


def test_the_second_night_asks_only_for_what_may_have_changed(site: HostileSite, tmp_path: Path) -> None:
    path = tmp_path / "journal"
    crawl_once(site, path, "plain")
    site.night = 2
    report = crawl_once(site, path, "plain").reports["plain"]
    assert (report["fetched"], report["new"], report["changed"], report["unchanged"]) == (2, 1, 1, 3)
    assert [index["unchanged"] for index in report["indexes"]] == [False, True]
    assert report["problems"] == []
    asked = [(p, headers.get("If-None-Match")) for _host, p, headers in site.requests][-7:]
    assert ("/rss", '"feed-1"') in asked
    assert ("/item/2", '"/item/2-1"') in asked
    assert ("/item/4", None) in asked
    items = [path for path, _ in asked if path.startswith("/item/")]
    assert items[0] == "/item/4", "what is new goes before what is asked for again"


def test_a_304_of_a_feed_does_not_hide_an_item_that_failed(site: HostileSite, tmp_path: Path) -> None:
    path = tmp_path / "journal"
    crawl_once(site, path, "plain")
    journal = Journal(path)
    journal.pages.clear()
    journal.failed("plain", "https://plain.test/item/9", "answered 500", datetime.now(UTC))
    report = crawl_once(site, path, "plain").reports["plain"]
    assert all(index["unchanged"] for index in report["indexes"])
    assert "https://plain.test/item/9" in items(path)
    assert report["problems"] == []


def test_a_listing_that_leads_to_another_section_is_named_each_night_and_read(
    site: HostileSite, tmp_path: Path
) -> None:
    path = tmp_path / "journal"
    reports = [crawl_once(site, path, "moved").reports["moved"] for _night in range(2)]
    away = [
        "https://moved.test/justice: redirected to https://moved.test/sport/, another part of the site: has its address changed?",
        "https://moved.test/sport/feed: redirected to https://moved.test/feed, another part of the site: has its address changed?",
    ]
    assert [sorted(report["problems"]) for report in reports] == [away, away]
    assert items(path) == {f"https://moved.test/item/{n}" for n in (1, 2, 3)}


def test_an_item_bound_leaves_the_rest_for_another_night(site: HostileSite, tmp_path: Path) -> None:
    path = tmp_path / "journal"
    report = crawl_once(site, path, "plain", max_new=1).reports["plain"]
    assert len(items(path)) == 1
    assert len(Journal(path).left) == 3
    assert report["warnings"] == ["new items left for later nights: 3, as one asks for 1 at most"]
    report = crawl_once(site, path, "plain", max_new=10).reports["plain"]
    assert [index["unchanged"] for index in report["indexes"]] == [True, True], "a 304 hides nothing"
    assert len(items(path)) == 4
    assert report["warnings"] == []


def test_since_bounds_by_the_day_in_the_address_before_the_feeds_own(
    site: HostileSite, tmp_path: Path
) -> None:
    path = tmp_path / "journal"
    crawl_once(site, path, "dated", since=date(2024, 1, 1))
    assert "https://dated.test/item/2019/05/03/vieux" not in items(path)
    assert "https://dated.test/item/2999/01/01/futur" in items(path)
    crawl_once(site, path, "dated")
    assert "https://dated.test/item/2019/05/03/vieux" in items(path)


def test_since_ends_the_walk_at_the_first_page_of_older_items(site: HostileSite, tmp_path: Path) -> None:
    path = tmp_path / "journal"
    crawl_once(site, path, "years", since=date(2023, 6, 1))
    assert items(path) == {"https://years.test/item/2024/01/02/a"}
    assert [place for place in site.asked("years") if "liste" in place] == ["/liste/1", "/liste/2"]


def test_a_listing_is_walked_to_its_end_or_as_far_as_its_source_says(
    site: HostileSite, tmp_path: Path
) -> None:
    path = tmp_path / "journal"
    reports = crawl_once(site, path, "years", "ends", backfill=True).reports
    assert [place for place in site.asked("years") if "liste" in place] == [
        f"/liste/{n}" for n in range(1, 5)
    ]
    assert reports["ends"]["problems"] == [], "many sites answer 404 behind the last page"
    assert Journal(path).bookmarks["https://ends.test/liste/1"] is None


def test_a_page_that_never_comes_whole_is_asked_for_twice_and_not_more(
    site: HostileSite, tmp_path: Path
) -> None:
    crawl_once(site, tmp_path / "journal", "drips", retries=3)
    assert site.counts["drips.test", "/item/1"] == 2


def test_a_sink_that_fails_ends_the_crawl_and_marks_nothing_seen(site: HostileSite, tmp_path: Path) -> None:
    path = tmp_path / "journal"
    outcome = crawl_once(site, path, "archive", "plain", "slow", fails_after=4)
    assert len(Journal(path).pages) == 4
    for report in outcome.reports.values():
        assert any("No space left on device" in problem for problem in report["problems"]), report
    assert len(site.requests) < 40
    assert outcome.terminal == ""
    crawl_once(site, path, "archive", "plain", "slow", backfill=True)
    assert items(path) >= ARCHIVE | SLOW


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_crawl_after_the_page_in_hand(
    site: HostileSite, tmp_path: Path, number: signal.Signals
) -> None:
    path = tmp_path / "journal"
    running = start_crawl(site, path, "slow", "archive", backfill=True)
    wait_for(path, "slow.test/item/2-0")
    assert running.process.pid
    os.kill(running.process.pid, number)
    outcome = running.finish()
    report = outcome.reports["slow"]
    assert report["interrupted"] is True
    assert f"interrupted by {number.name} before its end" in report["problems"]
    assert outcome.terminal == ""
    assert 0 < len(items(path) & SLOW) < len(SLOW)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_before_the_first_request_ends_the_crawl_too(
    site: HostileSite, tmp_path: Path, number: signal.Signals
) -> None:
    outcome = crawl_once(site, tmp_path / "journal", "plain", "archive", signalled_at_start=number)
    for name in ("plain", "archive"):
        assert outcome.reports[name]["interrupted"] is True
        assert outcome.reports[name]["problems"] == [f"interrupted by {number.name} before its end"]
    assert site.requests == []
    assert outcome.terminal == ""


def test_a_backfill_goes_back_to_the_end(site: HostileSite, tmp_path: Path) -> None:
    path = tmp_path / "journal"
    report = crawl_once(site, path, "archive", backfill=True).reports["archive"]
    assert items(path) == ARCHIVE
    assert (report["fetched"], report["problems"]) == (18, [])
    lines = Journal(path).lines
    places = [line["place"] for line in lines if line["fact"] == "bookmark"]
    assert places == [*(f"{n} https://archive.test/liste?page={n}" for n in range(2, 7)), None]
    for at, line in enumerate(lines):
        if line["fact"] == "bookmark" and line["place"]:
            kept = {before["url"] for before in lines[:at] if before["fact"] == "page"}
            page = int(line["place"].partition(" ")[0]) - 1
            assert kept >= {f"https://archive.test/item/{page}-{n}" for n in range(3)}, "set too early"
