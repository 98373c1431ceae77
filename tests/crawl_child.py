"""Runs one crawl in a process of its own, for Twisted's reactor starts only once in a process.

A job is a mapping: sources, journal, options and, if the sink is to fail, after how many pages. The reports
are written as JSON beside the journal.
"""

from __future__ import annotations

import base64
import json
import os
import sys
import warnings
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crawler.run import crawl
from crawler.settings import CrawlOptions
from crawler.spiders.site import SiteSpider
from pipeline.documents import Validators
from storage.database import open_database
from tests.hostile_sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from crawler.spiders.visit import Visit
    from pipeline.documents import RawPage
    from storage.raw_pages import Pages


class Journal:
    """A sink and memory over a file of JSON lines; a line that is written is committed, also after kill -9."""

    def __init__(self, path: str | Path, fails_after: int | None = None) -> None:
        self._path = Path(path)
        self._fails_after = fails_after
        self.pages: dict[str, dict[str, Any]] = {}
        self.failures: dict[str, dict[str, Any]] = {}
        self.bookmarks: dict[str, str | None] = {}
        self.left: dict[str, None] = {}
        self.lines: list[dict[str, Any]] = []
        if self._path.exists():
            for line in self._path.read_text().splitlines():
                self._apply(json.loads(line))

    def _write(self, **fact: Any) -> None:
        with self._path.open("a") as file:
            file.write(json.dumps(fact) + "\n")
        self._apply(fact)

    def _apply(self, fact: dict[str, Any]) -> None:
        self.lines.append(fact)
        url = fact.get("url", "")
        if fact["fact"] == "page":
            self.pages[url] = fact
        if fact["fact"] == "postponed":
            self.left |= dict.fromkeys(fact["urls"])
        if fact["fact"] in {"page", "unchanged", "gone", "failed"}:
            self.left.pop(url, None)
        if fact["fact"] in {"page", "unchanged", "gone"}:
            self.failures.pop(url, None)
        if fact["fact"] == "failed":
            self.failures[url] = fact
        if fact["fact"] == "bookmark":
            self.bookmarks[fact["walker"]] = fact["place"]

    def save(self, page: RawPage) -> bool:
        if self._fails_after is not None and len(self.pages) >= self._fails_after:
            raise OSError(28, "No space left on device")
        before = self.pages.get(page.url)
        fact = {
            "source": page.source_id,
            "url": page.url,
            "final_url": page.final_url,
            "is_item": page.is_item,
        }
        body = base64.b64encode(page.body[:200]).decode()
        self._write(fact="page", sha256=page.sha256, headers=dict(page.headers), body=body, **fact)
        return before is None or bool(before["sha256"] != page.sha256)

    def unchanged(self, source_id: str, url: str, at: datetime) -> None:
        self._write(fact="unchanged", source=source_id, url=url, at=at.isoformat())

    def gone(self, source_id: str, url: str, status: int, at: datetime) -> None:
        self._write(fact="gone", source=source_id, url=url, status=status)

    def failed(self, source_id: str, url: str, reason: str, at: datetime) -> None:
        self._write(fact="failed", source=source_id, url=url, reason=reason)

    def postpone(self, source_id: str, urls: Sequence[str], at: datetime) -> None:
        self._write(fact="postponed", source=source_id, urls=list(urls))

    def drop_postponed(self, source_id: str, urls: Iterable[str]) -> None:
        raise NotImplementedError("no source of these tests changes what its items are")

    def postponed(self, source_id: str) -> list[str]:
        return list(self.left)

    def validators(self, source_id: str, url: str) -> Validators | None:
        held = self.pages.get(url)
        if held is None:
            return None
        return Validators(held["headers"].get("etag"), held["headers"].get("last-modified"))

    def known(self, source_id: str, urls: Iterable[str]) -> frozenset[str]:
        return frozenset(url for url in urls if url in self.pages)

    def due_again(self, source_id: str, now: datetime) -> list[str]:
        known = [url for url, fact in self.pages.items() if fact["source"] == source_id and fact["is_item"]]
        failed = [url for url, fact in self.failures.items() if fact["source"] == source_id]
        return [*known, *failed]

    def bookmark(self, source_id: str, walker: str) -> str | None:
        return self.bookmarks.get(walker)

    def set_bookmark(self, source_id: str, walker: str, place: str | None) -> None:
        self._write(fact="bookmark", walker=walker, place=place)


def run_job(job: dict[str, Any]) -> None:
    if job["database"]:
        with open_database(job["database"]) as database:
            told = _crawl(job, database.pages)
    else:
        told = _crawl(job, Journal(job["journal"], job["fails_after"]))
    Path(job["told"]).write_text(json.dumps(told, default=str))


def _crawl(job: dict[str, Any], store: Journal | Pages) -> dict[str, Any]:
    options = job["options"] | {"user_agent": "greffier-test (+mailto:test@greffier.example)"}
    events: list[tuple[str, str]] = []
    sources = [SOURCES[name] for name in job["sources"]]
    if job["signalled_at_start"]:
        _signal_at_start(job["signalled_at_start"])
    reports = crawl(
        sources,
        store,
        store,
        CrawlOptions(**options),
        lambda name, event: events.append((name, event.kind)),
    )
    return {"reports": [asdict(report) for report in reports], "events": events}


def _signal_at_start(number: int) -> None:
    """Send the signal to this process when its spiders are there and Scrapy's engine has not begun."""
    make = SiteSpider.__init__

    def signalled(spider: SiteSpider, visit: Visit) -> None:
        make(spider, visit)
        os.kill(os.getpid(), number)

    SiteSpider.__init__ = signalled  # type: ignore[method-assign,assignment]  # in a process that ends with the crawl


def run_in_child(job: dict[str, Any]) -> None:
    """Run a job with every warning an error, and what goes to the terminal kept in a file."""
    terminal = os.open(job["terminal"], os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
    for number in (1, 2):
        os.dup2(terminal, number)
    sys.warnoptions.append("error")  # Scrapy looks here before it sends warnings to the log
    warnings.simplefilter("error")
    run_job(job)
