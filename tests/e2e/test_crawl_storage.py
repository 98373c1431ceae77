"""The crawl and the real database together."""

from __future__ import annotations

import time
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from schedules.night.reading import ReadResult, read_raw
from storage.database import Database, create_database, open_database
from tests.crawling import crawl_once, start_crawl
from tests.hostile_site import HostileSite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SLOW = {f"https://slow.test/item/{page}-{n}" for page in range(1, 9) for n in range(3)}
WALKER = "https://slow.test/liste?page=1"


@pytest.fixture
def url(tmp_path: Path) -> str:
    address = f"sqlite:///{tmp_path / 'greffier.db'}"
    create_database(address).close()
    return address


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    with open_database(url) as opened:
        yield opened


def kept(database: Database) -> dict[str, bytes]:
    snapshots = database.pages.pending(pipeline_version=1, limit=1000)
    return {snapshot.url: database.pages.load(snapshot.id).body for snapshot in snapshots}


def test_two_nights_in_a_real_database(url: str, database: Database, tmp_path: Path) -> None:
    with HostileSite() as site:
        crawl_once(site, tmp_path / "1", "plain", "broken", database=url)
        assert {address for address in kept(database) if "plain" in address} == {
            f"https://plain.test/item/{n}" for n in (1, 2, 3, 5)
        }
        assert set(database.pages.due_again("broken", datetime.now(UTC))) >= {"https://broken.test/item/500"}
        site.night = 2
        report = crawl_once(site, tmp_path / "2", "plain", database=url).reports["plain"]
    assert (report["new"], report["changed"], report["unchanged"], report["problems"]) == (1, 1, 3, [])
    assert b"/item/2 v2" in kept(database)["https://plain.test/item/2"]


def test_a_linked_ruling_is_a_document_and_a_scan_is_told_as_one(
    url: str, database: Database, tmp_path: Path
) -> None:
    with HostileSite() as site:
        crawl_once(site, tmp_path / "1", "files", database=url)
        asked = len(site.requests)
        report = crawl_once(site, tmp_path / "2", "files", database=url).reports["files"]
        again = Counter(path for _host, path, _headers in site.requests[asked:])
    raws = [database.pages.load(one.id) for one in database.pages.pending(pipeline_version=1, limit=1000)]
    readings = {raw.url.removeprefix("https://files.test"): read_raw(raw) for raw in raws}
    ruling = readings["/files/arret-1.pdf"].processed
    assert ruling is not None
    assert ruling.document.source_id == "files"
    assert "Jugement du 14 novembre 2023, RG 2022F00417" in ruling.document.text
    scan = readings["/files/arret-scan.pdf"]
    assert (scan.result, "scan" in scan.reason) == (ReadResult.NOT_DOCUMENT, True)
    assert (report["new"], report["changed"], report["problems"]) == (0, 0, [])
    assert max(again.values()) == 1, "each is asked for once more, by the night's rule for recent items"


def test_a_backfill_killed_twice_ends_with_all_there_is(url: str, database: Database, tmp_path: Path) -> None:
    with HostileSite() as site:
        for page in (2, 5):
            running = start_crawl(site, tmp_path / str(page), "slow", backfill=True, database=url)
            wait_for(database, f"https://slow.test/item/{page}-1")
            running.process.kill()
            running.process.join()
        place = database.pages.bookmark("slow", WALKER)
        assert place is not None
        before = len(site.requests)
        report = crawl_once(site, tmp_path / "last", "slow", backfill=True, database=url).reports["slow"]
        assert set(kept(database)) == SLOW
        assert report["problems"] == []
        listings = [path for _host, path, _ in site.requests[before:] if path.startswith("/liste")]
        assert f"https://slow.test{listings[0]}" == place.partition(" ")[2]
        assert "/liste?page=2" not in listings
        assert database.pages.bookmark("slow", WALKER) is None
        asked = [path for path in site.asked("slow") if path.startswith("/item/")]
        assert len(asked) <= len(SLOW) + 4, "what was kept is not asked for again, but for what was in hand"


def wait_for(database: Database, address: str) -> None:
    until = time.monotonic() + 30
    while not database.pages.known("slow", [address]):
        assert time.monotonic() < until, f"the crawl never came to {address}"
        time.sleep(0.01)
