"""Every word a source file may use: where a site's pages are found, how politely, and what reads one.

A source file is 20 to 80 lines, defines `SOURCE = Source(...)`, and never imports Scrapy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from pipeline.text.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from crawler.page import Page
    from pipeline.documents import Document

_TRACKING = pattern(r"^((?:utm|mtm|pk|at)_\w+|fbclid|[gdy]clid|msclkid|igshid|mc_[ce]id|xtor|_ga|wt_mc)$")
_DAY_IN_ADDRESS = pattern(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)(?=/|$)")
_MAX_ADDRESS = 2000  # browsers and servers agree on no more; longer ones are made by loops in a site's links
_PERCENT = pattern(r"%[0-9a-fA-F]{2}")
_UNRESERVED_PATH = "%/:@!$&'()*+,;=~-._"


class WrongSource(Exception):  # noqa: N818  # says what the file is
    """A file of crawler/sources that cannot be used: which, what is wrong with it, how to mend it."""


@dataclass(frozen=True, slots=True)
class Feed:
    """RSS 2.0, RSS 1.0 or Atom. Its dates bound a crawl and are trusted for nothing else."""

    url: str


@dataclass(frozen=True, slots=True)
class Sitemap:
    """A sitemap or an index of them; `only` is a regular expression that a part's address has to contain.

    By night only what it dates within `nightly_days`, or not at all, is asked for; a back-fill asks for all.
    """

    url: str
    only: str = ""
    nightly_days: int = 30


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of links to items, newest first.

    `items` is the CSS selector of the links; those whose address fits `Source.item_patterns` count.
    Older pages are reached by `next` (CSS selector of one link) or by `older`, an address in which `{page}`
    stands for a number that counts up from `first_older`. A nightly crawl follows them while they bring
    unknown items, `nightly_pages` at most; a back-fill goes to the end, `max_pages` at most.
    """

    url: str
    items: str = "a[href]"
    next: str | None = None
    older: str | None = None
    first_older: int = 2
    nightly_pages: int = 3
    max_pages: int = 1000

    def __post_init__(self) -> None:
        if self.older is not None and "{page}" not in self.older:
            raise ValueError(f"listing {self.url}: `older` needs {{page}} in it, got {self.older!r}")


Walker: TypeAlias = Feed | Sitemap | Listing


@dataclass(frozen=True, slots=True)
class Expect:
    """What a healthy visit looks like. Too few is a failure; too many is worth a warning."""

    min_items_per_index: int = 1
    """Item addresses in a feed, or on the first page of a listing or sitemap."""
    max_new_per_night: int | None = None
    """More new items than this in one nightly crawl: has the site changed its addresses?"""


def plain_address(url: str) -> str:
    """Strip the address of what does not change its page.

    https, lower-case host without default port, no fragment, no tracking parameters, accents and percent
    signs written one way. Raises ValueError for what is no http or https address.
    """
    parts = urlsplit(url.strip())
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(f"not a web address: {url!r}")
    port = "" if parts.port in {None, 80, 443} else f":{parts.port}"
    path = _PERCENT.sub(lambda code: code[0].upper(), quote(parts.path, safe=_UNRESERVED_PATH)) or "/"
    query = urlencode(
        [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(pair[0])]
    )
    return urlunsplit(("https", parts.hostname + port, path, query, ""))


def day_in_address(url: str) -> date | None:
    """Find the day in `/2019/05/03/`, as many news sites write it; None where there is none."""
    found = _DAY_IN_ADDRESS.search(url)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:  # /2019/13/45/ is a path like any other
        return None


@dataclass(frozen=True)
class Source:
    """One site.

    `hosts` are all hosts its pages live on, the preferred one first; the crawl never leaves them.
    `item_patterns` are regular expressions, one of which has to be found in the canonical address of an item.
    `canonical` brings the addresses under which one item occurs to one; `day_of` tells the publication day
    from an address, or None; `published_by` a day by which the item was surely out, for items of which nothing
    else states the day. `read` makes the document of one page and raises `PageChanged` or `NotADocument`.
    """

    id: str
    name: str
    hosts: tuple[str, ...]
    walkers: tuple[Walker, ...]
    item_patterns: tuple[str, ...]
    read: Callable[[Page], Document]
    canonical: Callable[[str], str] = plain_address
    day_of: Callable[[str], date | None] = day_in_address
    published_by: Callable[[str], date | None] = lambda _url: None
    expect: Expect = Expect()
    delay_s: float = 1.0
    concurrency: int = 1
    user_agent_extra: str = ""
    """Added to the user agent, for a site that asks its readers to name something."""
    addresses: tuple[str, ...] = ()
    """Items asked for at every visit, besides those that the walkers find."""
    takes_pdf: bool = False
    """True where an item may be a PDF file."""
    linked_pdfs: tuple[str, ...] = ()
    """Regular expressions, one of which has to be found in the canonical address of a PDF file that an item links to:
    the ruling that an article tells of. Such a file is an item of its own; what answers there and is none has failed."""
    is_default: bool = True
    """False for a source that is crawled only when it is named, on the command line or in the configuration."""

    def __post_init__(self) -> None:
        if not self.hosts or not (self.walkers or self.addresses) or not self.item_patterns:
            raise ValueError(
                f"source {self.id}: needs at least one host, one walker or address, and one item pattern"
            )
        for name in ("hosts", "walkers", "item_patterns", "addresses", "linked_pdfs"):
            if not isinstance(getattr(self, name), tuple):
                raise TypeError(f"source {self.id}: {name} is a tuple; write one thing as (..., )")
        for written in (*self.item_patterns, *self.linked_pdfs):
            _check_pattern(self.id, written)
        for walker in self.walkers:
            if urlsplit(walker.url).hostname not in self.hosts:
                raise ValueError(f"source {self.id}: {walker.url} is on none of its hosts {self.hosts}")

    @cached_property
    def _items(self) -> re.Pattern[str]:
        return _any_of((*self.item_patterns, *self.linked_pdfs))

    @cached_property
    def _linked(self) -> re.Pattern[str]:
        return _any_of(self.linked_pdfs)

    def owns(self, url: str) -> bool:
        """Tell an http or https address on one of this source's hosts from all others."""
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and parts.hostname in self.hosts

    def item_address(self, url: str) -> str | None:
        """Give the canonical address when `url` is an item of this source, else None."""
        return self._address(url, self._items)

    def linked_pdf(self, url: str) -> str | None:
        """Give the canonical address when `url` is that of a PDF file to which items may link, else None."""
        return self._address(url, self._linked) if self.linked_pdfs else None

    def _address(self, url: str, wanted: re.Pattern[str]) -> str | None:
        try:
            if not self.owns(url):
                return None
            address = self.canonical(url)
        except ValueError:  # links written by people hold anything, "http://[" too
            return None
        return address if len(address) <= _MAX_ADDRESS and wanted.search(address) else None


def _check_pattern(source_id: str, written: str) -> None:
    try:
        re.compile(written)
    except re.error as error:
        raise ValueError(f"source {source_id}: {written!r} is no regular expression: {error}") from error


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
