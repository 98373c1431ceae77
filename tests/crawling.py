"""Starts crawls in child processes and gives their reports back."""

from __future__ import annotations

import json
import multiprocessing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.crawl_child import run_in_child

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerProcess

    from tests.hostile_site import HostileSite

OPTIONS = {
    "timeout_s": 2.5,
    "max_bytes": 2_000_000,
    "retries": 1,
    "retry_wait_s": 0.05,
    "max_retry_after_s": 5.0,
}
# the server has Scrapy imported, so that a crawl starts in no time
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(
    [
        "tests.crawl_child",
        "crawler.handover",
        *(
            f"crawler.middlewares.{name}"
            for name in ("answers", "conditional", "hosts", "outbound", "retries", "robots")
        ),
        *(
            f"scrapy.downloadermiddlewares.{name}"
            for name in ("httpcompression", "httpproxy", "redirect", "stats")
        ),
        "scrapy.core.scheduler",
        "scrapy.extensions.throttle",
        "crawler.sources",
        *(
            f"schedules.{name}"
            for name in ("cli", "digests.telling", "night.archive", "night.crawling", "nightly")
        ),
        "storage.database",
        "tests.warm",
    ]
)


@dataclass
class Outcome:
    """What a crawl told: reports by source, progress events, and whatever it wrote to the terminal."""

    reports: dict[str, dict[str, Any]]
    events: list[list[str]]
    terminal: str


class RunningCrawl:
    """A crawl in a child process."""

    def __init__(self, process: ForkServerProcess, told: Path, terminal: Path) -> None:
        self.process = process
        self._told = told
        self._terminal = terminal

    def finish(self) -> Outcome:
        self.process.join(60)
        terminal = self._terminal.read_text()
        assert self.process.exitcode == 0, terminal
        told = json.loads(self._told.read_text())
        return Outcome({report["source_id"]: report for report in told["reports"]}, told["events"], terminal)


def start_crawl(
    site: HostileSite,
    journal: Path,
    *sources: str,
    fails_after: int | None = None,
    database: str | None = None,
    signalled_at_start: int | None = None,
    **options: Any,
) -> RunningCrawl:
    told, terminal = journal.with_suffix(".told"), journal.with_suffix(".terminal")
    job = {
        "sources": sources,
        "journal": str(journal),
        "told": str(told),
        "terminal": str(terminal),
        "fails_after": fails_after,
        "database": database,
        "signalled_at_start": signalled_at_start,
        "options": {"hosts": site.hosts, **OPTIONS, **options},
    }
    process = PROCESSES.Process(target=run_in_child, args=(job,))
    process.start()
    return RunningCrawl(process, told, terminal)


def crawl_once(site: HostileSite, journal: Path, *sources: str, **more: Any) -> Outcome:
    return start_crawl(site, journal, *sources, **more).finish()
