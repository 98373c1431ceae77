"""One spider drives every walker of a source and fetches the items they find."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeAlias

from scrapy import Request, Spider, signals
from scrapy.exceptions import DontCloseSpider
from scrapy.logformatter import LogFormatter

from crawler.settings import Forbidden, Leave
from crawler.source import plain_address
from crawler.spiders.entries import NotAnIndex
from crawler.spiders.linked import linked_pdfs
from crawler.spiders.reasons import reason_of, status_reason
from crawler.spiders.visit import Batch
from crawler.spiders.walks import Walk, led_elsewhere, led_home, walk_for
from pipeline.clean.pdf import is_pdf
from pipeline.documents import RawPage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.logformatter import LogFormatterResult
    from twisted.python.failure import Failure

    from crawler.ports import Validators
    from crawler.source import Source
    from crawler.spiders.visit import Visit

_Output: TypeAlias = "Iterator[Request | RawPage]"
_OK, _NOT_MODIFIED, _NOT_FOUND, _GONE = 200, 304, 404, 410
_FAILURES_IN_ROW = 8
_NO_COPY = "answered 304 though no copy is held of it"
_MOST_LINKED = 5
"""An article links to the ruling it tells of, and perhaps to those before it; a page of forty is a list."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What a request is for: an item, or page `number` of a walk. `url` is the address as stored."""

    url: str
    walk: Walk | None = None
    number: int = 1


class QuietErrors(LogFormatter):
    """Errors of callbacks go to the report; a traceback on the terminal helps no reader of it."""

    def spider_error(self, *args: Any, **kwargs: Any) -> LogFormatterResult:
        return {**super().spider_error(*args, **kwargs), "level": logging.DEBUG}

    def item_error(self, *args: Any, **kwargs: Any) -> LogFormatterResult:
        return {**super().item_error(*args, **kwargs), "level": logging.DEBUG}


def _reporting(callback: Callable[..., _Output]) -> Callable[..., _Output]:
    """Make a callback put its exceptions on the report, so that no page takes the visit down."""

    @wraps(callback)
    def run(self: SiteSpider, *args: Any, **kwargs: Any) -> _Output:
        try:
            yield from callback(self, *args, **kwargs)
        except Exception as error:  # noqa: BLE001  # whatever a page provokes is the page's problem
            self.visit.crashed(error, kwargs["ask"].url if "ask" in kwargs else None)

    return run


class SiteSpider(Spider):
    """Visits one source. The visit comes as an argument: Scrapy copies settings, and a sink cannot be copied."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(name=visit.source.id)
        self.visit = visit
        self.options = visit.options
        self.hosts = visit.source.hosts
        self.has_begun = False
        """True once Scrapy has asked it for its first requests: from then on it can be stopped."""
        self._leaving: asyncio.Task[None] | None = None
        self._hour: asyncio.TimerHandle | None = None
        self._has_asked_postponed = False

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> SiteSpider:
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.ask_postponed, signal=signals.spider_idle)
        crawler.signals.connect(spider.note_end, signal=signals.spider_closed)
        return spider

    @property
    def source(self) -> Source:
        return self.visit.source

    @property
    def is_stopping(self) -> bool:
        return self.visit.is_stopping

    def validators(self, url: str) -> Validators | None:
        return self.visit.store(lambda: self.visit.memory.validators(self.source.id, url))

    def keep(self, page: RawPage) -> None:
        try:
            self.visit.keep(page)
        except Exception as error:  # noqa: BLE001  # goes on the report
            self.visit.crashed(error, page.url)

    def note_end(self, reason: str) -> None:
        if self._hour is not None:
            self._hour.cancel()
        self.visit.close(nothing_left=reason == "finished")

    async def start(self) -> AsyncIterator[Request | RawPage]:
        self.has_begun = True
        if self.options.max_hours is not None:
            self._hour = asyncio.get_running_loop().call_later(
                self.options.max_hours * 3600, self._leave_in_time
            )
        for request in self._first_requests():
            yield request

    @_reporting
    def _first_requests(self) -> _Output:
        if self.is_stopping:
            self.visit.cut_short()
            return
        for walker in self.source.walkers:
            walk = walk_for(walker, self.visit)
            yield self._ask_index(walk, *walk.first_page())
        if self.options.backfill:  # it may be resumed many times a day; looking again is the night's business
            return
        for url in (*self.source.addresses, *self.visit.due_again()):
            yield from self._ask_items([url], are_known=True)

    def ask_postponed(self) -> None:
        """When all that is announced tonight is dealt with: what earlier nights left, as far as this one has room."""
        room = self.visit.room
        if room is None or self._has_asked_postponed or self.is_stopping:
            return
        self._has_asked_postponed = True
        try:
            left = self.visit.postponed()
        except Exception as error:  # noqa: BLE001  # goes on the report
            self.visit.crashed(error)
            return
        if len(left) > room:
            self.visit.warning(
                f"new items left for later nights: {len(left) - room}, as one asks for {self.options.max_new} at most"
            )
        for request in self._ask_items(left[:room], are_known=False):
            self.crawler.engine.crawl(request)
        if room and left:
            raise DontCloseSpider

    # asking

    def _request(self, ask: Ask, **meta: Any) -> Request:
        return Request(
            ask.url,
            callback=self.index_came if ask.walk else self.item_came,
            errback=self.missed,
            cb_kwargs={"ask": ask},
            meta=meta,
            dont_filter=True,
            priority=self._priority(ask),
        )

    def _priority(self, ask: Ask) -> int:
        """What is new goes before what is asked for again: an address that is busy every night must not starve it."""
        if ask.walk is not None:
            return 0
        return -2 if self.visit.was_known(ask.url) else -1

    def _ask_index(self, walk: Walk, url: str, number: int) -> Request:
        return self._request(Ask(url, walk, number), conditional=url if walk.is_conditional(number) else None)

    def _ask_items(self, urls: list[str], *, are_known: bool) -> list[Request]:
        requests = []
        for url in urls:
            if not self.visit.has_asked(url):
                self.visit.ask(url, is_known=are_known)
                takes_pdf = self.source.takes_pdf or self.source.linked_pdf(url) is not None
                wants = {"wants_html": True, "takes_pdf": takes_pdf}
                requests.append(self._request(Ask(url), conditional=url, **wants))
        return requests

    # items

    @_reporting
    def item_came(self, response: Response, ask: Ask) -> _Output:
        if response.status == _OK:
            if self.source.item_address(response.url) is None:
                self._failed(ask, f"redirected to {response.url}, which is no item")
            elif self.source.linked_pdf(ask.url) and not is_pdf(response.body):
                self._failed(ask, "not a PDF file, as the page that links to it says")
            else:
                yield from self._item(response, ask)
        elif response.status == _NOT_MODIFIED and self.validators(ask.url) is None:
            self._failed(ask, _NO_COPY)
        elif response.status == _NOT_MODIFIED:
            self.visit.unchanged(ask.url)
        elif response.status in {_NOT_FOUND, _GONE}:
            self.visit.gone(ask.url, response.status)
        else:
            self._failed(ask, status_reason(response.status))

    def _item(self, response: Response, ask: Ask) -> _Output:
        """The item itself, kept when all files it links to are dealt with: kept sooner, it would answer 304 and hide them.

        They belong to it, and are asked for beyond a bound of items.
        """
        wanted = self._linked(response, ask)
        if not wanted:
            yield self._raw(response, ask)
        elif self.is_stopping:
            self.visit.cut_short()
        else:
            requests = self._ask_items(wanted, are_known=False)
            self.visit.open_batch(Batch(self._raw(response, ask)), wanted)
            yield from requests

    def _linked(self, response: Response, ask: Ask) -> list[str]:
        """The files it links to of which no copy is held."""
        urls = linked_pdfs(response, self.source)
        if len(urls) > _MOST_LINKED:
            self.visit.warning(
                f"{ask.url} links to {len(urls)} PDF files; the first {_MOST_LINKED} are asked for"
            )
        known = self.visit.known(urls[:_MOST_LINKED])
        return [url for url in urls[:_MOST_LINKED] if url not in known]

    def _raw(self, response: Response, ask: Ask) -> RawPage:
        headers = {
            name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
            for name, values in response.headers.items()
        }
        return RawPage(
            source_id=self.source.id,
            url=ask.url,
            final_url=plain_address(response.url),
            status=response.status,
            headers=headers,
            body=response.body,
            fetched_at=datetime.now(UTC),
            is_item=ask.walk is None,
        )

    # feeds, listings, sitemaps

    @_reporting
    def index_came(self, response: Response, ask: Ask) -> _Output:
        assert ask.walk is not None
        elsewhere = led_elsewhere(ask.url, response.url) if response.status in {_OK, _NOT_MODIFIED} else None
        if elsewhere is not None:
            self.visit.problem(f"{ask.url}: {elsewhere}")
        if response.status == _NOT_MODIFIED and self.validators(ask.url) is None:
            self.visit.problem(f"{ask.url}: {_NO_COPY}")
        elif response.status == _NOT_MODIFIED:
            self.visit.index_unchanged(ask.url)
        elif response.status == _OK and not led_home(ask.url, response.url):
            yield from self._walk_page(ask.walk, response, ask)
        elif response.status in {_NOT_FOUND, _GONE} and ask.number > 1:
            ask.walk.reach_end()  # many sites answer 404 for the page after the last
        elif response.status != _OK:
            self.visit.problem(f"{ask.url}: {status_reason(response.status)}")

    def _walk_page(self, walk: Walk, response: Response, ask: Ask) -> _Output:
        try:
            found = walk.read(response, ask.number)
        except NotAnIndex as error:
            self.visit.problem(f"{ask.url}: {error}")
            return
        if walk.begins():
            self.visit.index_read(ask.url, found.count)
        if self.is_stopping:  # its items will not be asked for, so it must not be kept either
            self.visit.cut_short()
            return
        # all before the first yield: at each of those, other pages get their turn, and may end the visit
        self.visit.postpone(found.postponed)
        requests = self._ask_items(found.wanted, are_known=False)
        page = None if found.is_cut else self._raw(response, ask)
        self.visit.open_batch(Batch(page, then=lambda: self._go_on(walk, found.next_page)), found.wanted)
        for part in found.parts:
            yield self._ask_index(walk, part, ask.number + 1)
        yield from requests

    def _go_on(self, walk: Walk, place: tuple[str, int] | None) -> None:
        """Walk to the next page; those before it are committed, so a back-fill may go on from here."""
        if place is None:
            walk.reach_end()
            return
        walk.remember(*place)
        if self.is_stopping:
            self.visit.cut_short()
        else:
            self.crawler.engine.crawl(self._ask_index(walk, *place))

    # what did not come

    @_reporting
    def missed(self, failure: Failure) -> _Output:
        ask: Ask = failure.request.cb_kwargs["ask"]  # type: ignore[attr-defined]  # Scrapy puts it there
        error = failure.value
        if isinstance(error, Leave):
            why = f": {reason_of(error.__cause__, self.options)}" if error.__cause__ else ""
            self._leave(f"{error}{why}")
        elif self.is_stopping:
            self.visit.cut_short()  # nobody asked the site; the address stays as it was
        elif ask.walk is not None:
            self.visit.problem(f"{ask.url}: {reason_of(error, self.options)}")
        elif isinstance(error, Forbidden):
            self.visit.disallowed(ask.url)
        else:
            self._failed(ask, reason_of(error, self.options))
        yield from ()

    def _failed(self, ask: Ask, reason: str) -> None:
        self.visit.failed(ask.url, reason)
        if self.visit.failures_in_row >= _FAILURES_IN_ROW:
            self._leave(f"{_FAILURES_IN_ROW} items failed in a row, the last one: {reason}; left for tonight")

    def _leave_in_time(self) -> None:
        """A slow site must not run into the morning, nor into the next night, which would not take place."""
        if self.is_stopping:
            return
        try:
            self.visit.postpone_rest()
        except Exception as error:  # noqa: BLE001  # goes on the report, and the site is left all the same
            self.visit.crashed(error)
        self._leave(
            f"left after {self.options.max_hours:g} hours, the most that a night spends on one source: "
            "what is not had yet is left for later nights"
        )

    def _leave(self, reason: str) -> None:
        self.visit.problem(reason)
        if self._leaving is None:
            self.visit.is_left = True
            self._leaving = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason="left"))
