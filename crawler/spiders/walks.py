"""How one walker goes from page to page, and which of the items it meets are to be asked for."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import unquote, urlsplit

from crawler.source import Feed, Listing, Sitemap
from crawler.spiders.feed import read_feed
from crawler.spiders.listing import address_of_page, read_listing
from crawler.spiders.sitemap import read_sitemap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrapy.http import Response

    from crawler.source import Walker
    from crawler.spiders.entries import Entry
    from crawler.spiders.visit import Visit

_Days: TypeAlias = "dict[str, date | None]"
"""Canonical addresses of items, each with its day."""

_ROUNDS_WITHOUT_NEW = 2
_SHORTEST_NAME = 4
_ANY_SECTION = re.compile(
    r"(?:feeds?|rss\d?|atom|backend|index|default|page|sitemap\w*)(?:$|[._-])|.*\.(?:xml|rss|php|aspx?)$"
)
_SITEMAP_DEPTH = 3


@dataclass
class Found:
    """What one page brings: unknown items to ask for, parts of a sitemap, and where the walk goes on.

    `is_cut` says that unknown items were left out on purpose: the page must not answer 304 the next time.
    `postponed` are those beyond what one night asks for, the newest first.
    """

    count: int
    wanted: list[str] = field(default_factory=list)
    postponed: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    next_page: tuple[str, int] | None = None
    is_cut: bool = False
    is_past_since: bool = False


class Walk(ABC):
    """One walker on one visit."""

    def __init__(self, walker: Walker, visit: Visit) -> None:
        self.url = walker.url
        self._visit = visit
        self._has_begun = False

    def begins(self) -> bool:
        """True the first time: for the page by which the source's health is judged."""
        first, self._has_begun = not self._has_begun, True
        return first

    def first_page(self) -> tuple[str, int]:
        """Address and number of the page to begin with."""
        return self.url, 1

    def is_conditional(self, number: int) -> bool:
        """True when the page may answer 304: its items were dealt with when it was kept."""
        return number == 1 and not self._visit.options.backfill and self._visit.options.since is None

    @abstractmethod
    def read(self, response: Response, number: int) -> Found:
        """Read one page. Raises `NotAnIndex`."""

    def remember(self, url: str, number: int) -> None:  # noqa: B027  # walks of one page have no place to keep
        """Commit where a back-fill would go on."""

    def reach_end(self) -> None:  # noqa: B027  # as above
        """Note that there is no older page."""

    def sort(self, days: _Days, oldest: date | None, *, cuts: bool = True) -> Found:
        """Part the unknown and recent enough of the items from the others.

        `cuts` says whether an item older than `oldest` is to be found again another night.
        """
        known = self._visit.known(days)
        found = Found(count=len(days))
        unknown = []
        for url, day in days.items():
            if oldest is not None and day is not None and day < oldest:
                found.is_past_since = True
                found.is_cut = found.is_cut or (cuts and url not in known)
            elif self._visit.has_asked(url):
                found.wanted.append(url)  # by another walker; this page waits for it as well
            elif url not in known:
                unknown.append(url)
        room = self._visit.room
        if room is not None and len(unknown) > room:
            unknown = _newest_first(unknown, days)
            found.postponed = unknown[room:]
        found.wanted += unknown[:room]
        return found

    def items(self, entries: list[Entry]) -> _Days:
        """The items among the links, each with its day where anything states one."""
        source = self._visit.source
        days: dict[str, date | None] = {}
        for entry in entries:
            url = self._visit.item_address(entry.url)
            if url is not None:
                days[url] = days.get(url) or source.day_of(url) or entry.day
        return {url: day or source.published_by(url) for url, day in days.items()}


class FeedWalk(Walk):
    def read(self, response: Response, number: int) -> Found:  # noqa: ARG002  # a feed has one page
        options = self._visit.options
        entries = read_feed(response.body, response.url, options.max_bytes)
        return self.sort(self.items(entries), options.since)


class SitemapWalk(Walk):
    """Without `since`, a nightly visit asks only for what the sitemap dates within `nightly_days`."""

    def __init__(self, walker: Sitemap, visit: Visit) -> None:
        super().__init__(walker, visit)
        self._only = walker.only
        self._nightly_days = walker.nightly_days

    def read(self, response: Response, number: int) -> Found:
        options = self._visit.options
        page = read_sitemap(response.body, self._only, options.max_bytes)
        oldest = options.since
        if oldest is None and not options.backfill:
            oldest = datetime.now(UTC).date() - timedelta(days=self._nightly_days)
        found = self.sort(self.items(page.items), oldest, cuts=options.since is not None)
        if number < _SITEMAP_DEPTH:
            recent = (part for part in page.parts if oldest is None or part.day is None or part.day >= oldest)
            found.parts = [part.url for part in recent if self._visit.source.owns(part.url)]
        found.count += len(page.parts)
        return found

    def is_conditional(self, number: int) -> bool:  # noqa: ARG002  # true of every page
        """False: a part that failed would be passed over for as long as the index of parts stays as it is."""
        return False


class ListingWalk(Walk):
    """Goes back page by page: by night while there is something new, in a back-fill to the end."""

    def __init__(self, walker: Listing, visit: Visit) -> None:
        super().__init__(walker, visit)
        self._listing = walker
        self._met: set[str] = set()
        self._rounds_without_new = 0

    def first_page(self) -> tuple[str, int]:
        if not self._visit.options.backfill:
            return self.url, 1
        visit = self._visit
        place = visit.store(lambda: visit.memory.bookmark(visit.source.id, self.url))
        if place is None:
            return self.url, 1
        number, _, url = place.partition(" ")
        return url, int(number)

    def remember(self, url: str, number: int) -> None:
        self._set_bookmark(f"{number} {url}")

    def reach_end(self) -> None:
        self._set_bookmark(None)

    def _set_bookmark(self, place: str | None) -> None:
        visit = self._visit
        if visit.options.backfill:
            visit.store(lambda: visit.memory.set_bookmark(visit.source.id, self.url, place))

    def read(self, response: Response, number: int) -> Found:
        page = read_listing(response, self._listing, self._visit.item_address)
        items = self.items(page.items)
        found = self.sort(items, self._visit.options.since)
        self._note_new(items)
        if self._goes_on(found, number):
            url = page.next_url or address_of_page(self._listing, number + 1)
            if url is not None and self._visit.source.owns(url):
                found.next_page = (url, number + 1)
        return found

    def _note_new(self, items: Iterable[str]) -> None:
        met = set(items)
        self._rounds_without_new = 0 if met - self._met else self._rounds_without_new + 1
        self._met |= met

    def _goes_on(self, found: Found, number: int) -> bool:
        if self._rounds_without_new >= _ROUNDS_WITHOUT_NEW:
            return False
        brings_new = bool(found.wanted or found.postponed)
        if found.is_past_since and not brings_new:
            return False
        options = self._visit.options
        if options.backfill or options.since is not None:
            return number < self._listing.max_pages
        return number < self._listing.nightly_pages and brings_new


def _newest_first(urls: list[str], days: _Days) -> list[str]:
    """By their days; one without a day stays behind what stands before it, for feeds and listings begin with the newest."""
    placed = []
    day = date.max
    for url in urls:
        day = days[url] or day
        placed.append((-day.toordinal(), url))
    return [url for _, url in sorted(placed, key=lambda one: one[0])]


def walk_for(walker: Walker, visit: Visit) -> Walk:
    if isinstance(walker, Feed):
        return FeedWalk(walker, visit)
    if isinstance(walker, Sitemap):
        return SitemapWalk(walker, visit)
    return ListingWalk(walker, visit)


def led_home(asked: str, came: str) -> bool:
    """True when a section that is no more leads to the front page, which names some items of all sections."""
    return urlsplit(came).path in {"", "/"} and urlsplit(asked).path not in {"", "/"}


def led_elsewhere(asked: str, came: str) -> str | None:
    """Where a feed or listing leads instead of its own section, in words; None when it is there, or has moved as a whole."""
    if led_home(asked, came):
        return "redirected to the front page: has its address changed?"
    section, *_ = _section(asked)[-1:] or [""]
    if any(section in part or part in section for part in _section(came)) or not section:
        return None
    return f"redirected to {came}, another part of the site: has its address changed?"


def _section(url: str) -> list[str]:
    """The parts of the path that name a section: not those that every feed or first page has, nor languages and numbers."""
    parts = (unquote(part).lower() for part in urlsplit(url).path.split("/"))
    return [part for part in parts if len(part) >= _SHORTEST_NAME and not _ANY_SECTION.match(part)]
