"""Listings: HTML pages of links to items, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from scrapy.http import HtmlResponse
from scrapy.utils.response import get_base_url

from crawler.spiders.entries import Entry, NotAnIndex, day_of

if TYPE_CHECKING:
    from datetime import date

    from scrapy.http import Response

    from crawler.source import Listing

_ROW_IS_WITHIN = 4


@dataclass(frozen=True, slots=True)
class ListingPage:
    """The links on one page, and the address of the next older one, if it has a link to it."""

    items: list[Entry]
    next_url: str | None


def read_listing(response: Response, listing: Listing) -> ListingPage:
    """Links of the page, as they are written there, made absolute; with the day of their row where it states one."""
    if not isinstance(response, HtmlResponse):
        raise NotAnIndex("not an HTML page")
    base = get_base_url(response)
    links = [link for link in response.css(listing.items) if link.attrib.get("href")]
    items = [Entry(_absolute(base, link.attrib["href"]), _day_beside(link.root)) for link in links]
    following = response.css(listing.next).xpath("@href").get() if listing.next else None
    return ListingPage(items, _absolute(base, following) if following else None)


def _absolute(base: str, href: str) -> str:
    try:
        return urljoin(base, href.strip())
    except ValueError:  # "http://[" and the like; the source will not know it for an item
        return href


def _day_beside(link: Any) -> date | None:
    """The day of the `<time>` that stands in the same row: the nearest element around that holds just one."""
    around = link
    for _ in range(_ROW_IS_WITHIN):
        times = around.xpath(".//time/@datetime")
        if times:
            return day_of(times[0]) if len(times) == 1 else None
        around = around.getparent()
        if around is None:
            return None
    return None


def address_of_page(listing: Listing, page: int) -> str | None:
    """The address of the n-th page (the listing itself is the first); None when only links lead there."""
    if listing.older is None:
        return None
    return listing.older.format(page=listing.first_older + page - 2)
