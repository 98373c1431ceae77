"""Visit sources side by side in one Scrapy process, and say how it went."""

from __future__ import annotations

import asyncio
import logging
import signal
import threading
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from twisted.logger import globalLogBeginner

from crawler.health import find_problems, find_warnings
from crawler.settings import Refused, scrapy_settings
from crawler.source import Source, plain_address
from crawler.spiders.site import SiteSpider
from crawler.spiders.visit import Brake, Visit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from crawler.page import Page
    from crawler.ports import CrawlMemory, OnProgress, PageSink, SourceReport
    from crawler.settings import CrawlOptions
    from pipeline.documents import Document, RawPage, Validators

_PROCESS_SETTINGS = {"LOG_INSTALL_ROOT_HANDLER": False, "TELNETCONSOLE_ENABLED": False}
_SIGNALS = (signal.SIGTERM, signal.SIGINT)


def crawl(
    sources: Iterable[Source],
    sink: PageSink,
    memory: CrawlMemory,
    options: CrawlOptions,
    on_progress: OnProgress | None = None,
) -> list[SourceReport]:
    """Visit all sources, each politely; one report for each, in their order. Blocks until all are done.

    Runs in this process, once: Twisted's reactor cannot start again, so the caller gives each crawl a child
    process. SIGTERM and SIGINT end it after the pages in hand, with reports marked as interrupted. A sink
    or memory that raises ends all visits; what was not committed is not marked as seen.
    """
    brake = Brake()
    visits = [
        Visit(source, sink, memory, options, brake=brake, on_progress=on_progress) for source in sources
    ]
    if visits:
        _run(visits, brake, options)
    return [_report(visit) for visit in visits]


def fetch(url: str, options: CrawlOptions, *, source_id: str = "web") -> RawPage:
    """One page, asked for as a crawl asks: robots.txt first, the size and time of the answer bounded.

    Blocks, and runs once in a process, like `crawl`. Raises `Refused` with what the site, or robots.txt, answered.
    """
    address = plain_address(url)
    host = urlsplit(address).hostname or ""
    twin = host.removeprefix("www.") if host.startswith("www.") else f"www.{host}"
    source = Source(
        id=source_id,
        name=host,
        hosts=(host, twin),
        walkers=(),
        addresses=(address,),
        item_patterns=(r"^https://",),
        read=_unread,
        delay_s=0,
        takes_pdf=True,
    )
    held = _Held()
    report = crawl([source], held, held, options)[0]
    if held.page is None:
        forbidden = [f"robots.txt of {host} forbids {address}"] if report.disallowed else []
        raise Refused((*forbidden, *held.reasons, *report.problems, f"{address} was not answered")[0])
    return held.page


def _unread(_page: Page) -> Document:
    raise NotImplementedError("a page fetched alone is read by whoever asked for it")


class _Held:
    """Memory without a past and sink of one page, for `fetch`."""

    def __init__(self) -> None:
        self.page: RawPage | None = None
        self.reasons: list[str] = []

    def save(self, page: RawPage) -> bool:
        self.page = page
        return True

    def unchanged(self, source_id: str, url: str, at: datetime) -> None:
        del source_id, at
        self.reasons.append(f"{url}: answered 304 though no copy was named")

    def gone(self, source_id: str, url: str, status: int, at: datetime) -> None:
        del source_id, at
        self.reasons.append(f"{url}: answered {status}")

    def failed(self, source_id: str, url: str, reason: str, at: datetime) -> None:
        del source_id, at
        self.reasons.append(f"{url}: {reason}")

    def postpone(self, source_id: str, urls: Sequence[str], at: datetime) -> None:
        del source_id, urls, at

    def drop_postponed(self, source_id: str, urls: Iterable[str]) -> None:
        del source_id, urls

    def postponed(self, source_id: str) -> Iterable[str]:
        del source_id
        return ()

    def validators(self, source_id: str, url: str) -> Validators | None:
        del source_id, url
        return None

    def known(self, source_id: str, urls: Iterable[str]) -> frozenset[str]:
        del source_id, urls
        return frozenset()

    def due_again(self, source_id: str, now: datetime) -> Iterable[str]:
        del source_id, now
        return ()

    def bookmark(self, source_id: str, walker: str) -> str | None:
        del source_id, walker
        return None

    def set_bookmark(self, source_id: str, walker: str, place: str | None) -> None:
        del source_id, walker, place


def _run(visits: list[Visit], brake: Brake, options: CrawlOptions) -> None:
    with _quiet_logs():
        _run_quietly(visits, brake, options)


def _run_quietly(visits: list[Visit], brake: Brake, options: CrawlOptions) -> None:
    process = AsyncCrawlerProcess(_PROCESS_SETTINGS)
    logging.getLogger("scrapy").addHandler(_ErrorsToReports(logging.ERROR))  # making the process cleared them
    _silence_twisted()
    crawlers = [_crawler_for(visit, options) for visit in visits]
    tasks = [process.crawl(one, visit) for one, visit in zip(crawlers, visits, strict=True)]
    for task, visit in zip(tasks, visits, strict=True):
        task.add_done_callback(partial(_note_crash, visit))
    stops: list[asyncio.Task[None]] = []  # a task nobody holds may be collected before it has run
    brake.when_pulled(lambda: stops.extend(_stop_begun(crawlers)))
    with _stopping_on_signals(brake, tasks[0].get_loop()):
        process.start(install_signal_handlers=False)


def _silence_twisted() -> None:
    """It shows a certificate of another host as a traceback, and prints what nobody listens to: the reports have it in words."""
    globalLogBeginner.beginLoggingTo([], discardBuffer=True, redirectStandardIO=False)
    if not logging.getLogger().isEnabledFor(logging.DEBUG):
        logging.getLogger("twisted").setLevel(logging.CRITICAL + 1)  # making the process set it lower


def _stop_begun(crawlers: Iterable[Crawler]) -> list[asyncio.Task[None]]:
    """Stop those that ask already; the others begin, see that the visit is to end, ask for nothing and are done."""
    # Scrapy never ends a crawler that is told to stop while its engine starts.
    begun = [one for one in crawlers if isinstance(one.spider, SiteSpider) and one.spider.has_begun]
    return [asyncio.ensure_future(one.stop_async()) for one in begun]


def _crawler_for(visit: Visit, options: CrawlOptions) -> Crawler:
    source = visit.source
    settings = scrapy_settings(
        options,
        delay_s=source.delay_s,
        concurrency=source.concurrency,
        user_agent_extra=source.user_agent_extra,
    )
    return Crawler(SiteSpider, settings)


def _note_crash(visit: Visit, task: asyncio.Task[None]) -> None:
    if task.cancelled():
        visit.problem("the visit was cancelled")
        return
    error = task.exception()
    if error is not None:
        visit.crashed(error)


def _report(visit: Visit) -> SourceReport:
    report = visit.report()
    expect = visit.source.expect
    return replace(
        report,
        problems=report.problems + find_problems(report, expect),
        warnings=report.warnings + find_warnings(report, expect),
    )


@contextmanager
def _stopping_on_signals(brake: Brake, loop: asyncio.AbstractEventLoop) -> Iterator[None]:
    """SIGTERM and SIGINT pull the brake while the crawl runs. Only a main thread can hear them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, _frame: object) -> None:
        name = signal.Signals(number).name
        loop.call_soon_threadsafe(brake.pull, f"interrupted by {name} before its end")

    before = {number: signal.signal(number, stop) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _ErrorsToReports(logging.Handler):
    """What Scrapy itself logs as an error goes on the report of the source, not as a traceback on the terminal."""

    def emit(self, record: logging.LogRecord) -> None:
        spider = getattr(record, "spider", None)
        if isinstance(spider, SiteSpider):
            spider.visit.problem(f"the crawl itself failed: {record.getMessage().splitlines()[0]}")


@contextmanager
def _quiet_logs() -> Iterator[None]:
    """Keep Scrapy's own log to those who ask for DEBUG: at INFO it repeats what the reports say."""
    logger = logging.getLogger("scrapy")
    level, propagates = logger.level, logger.propagate
    logger.propagate = logging.getLogger().isEnabledFor(logging.DEBUG)
    try:
        yield
    finally:
        logger.handlers[:] = [one for one in logger.handlers if not isinstance(one, _ErrorsToReports)]
        logger.level, logger.propagate = level, propagates
        logging.captureWarnings(False)  # Scrapy turned it on; the name of its argument is positional
