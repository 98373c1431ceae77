"""Listings: HTML pages of links to items, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from scrapy.http import HtmlResponse
from scrapy.utils.response import get_base_url

from crawler.spiders.entries import Entry, NotAnIndex, absolute, day_of
from pipeline.clean.boilerplate import fits
from pipeline.clean.boilerplate.rules import RULES
from pipeline.clean.days import first_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from scrapy.http import Response

    from crawler.source import Listing

_ROW_IS_WITHIN = 4
_MOST_LINKS_IN_ROW = 50
_DAY_LINE = 60
_DAY_RULES = tuple(rule for rule in RULES if rule.name == "published")


@dataclass(frozen=True, slots=True)
class ListingPage:
    """The links on one page, and the address of the next older one, if it has a link to it."""

    items: list[Entry]
    next_url: str | None


def read_listing(
    response: Response, listing: Listing, item_address: Callable[[str], str | None]
) -> ListingPage:
    """Links of the page to items, made absolute; with the day of their row where that states one."""
    if not isinstance(response, HtmlResponse):
        raise NotAnIndex("not an HTML page")
    base = get_base_url(response)
    found = (link for link in response.css(listing.items) if link.attrib.get("href"))
    links = [(link.root, absolute(base, link.attrib["href"])) for link in found]
    addresses = {link: address for link, url in links if (address := item_address(url))}
    items = [Entry(url, _day_beside(link, addresses)) for link, url in links if link in addresses]
    following = response.css(listing.next).xpath("@href").get() if listing.next else None
    return ListingPage(items, absolute(base, following) if following else None)


def _day_beside(link: Any, addresses: Mapping[Any, str]) -> date | None:
    """The day stated in the same row: by the nearest element around that states one, and holds no other item."""
    around = link
    for _ in range(_ROW_IS_WITHIN):
        if _is_list(around, addresses, own=addresses[link]):
            return None
        days = _days_in(around)
        if days:
            return days[0] if len(days) == 1 else None
        around = around.getparent()
        if around is None:
            return None
    return None


def _is_list(around: Any, addresses: Mapping[Any, str], *, own: str) -> bool:
    """True when it holds another item too. A row has few links: of more, not all are looked at for each of them."""
    links = list(islice(around.iter("a"), _MOST_LINKS_IN_ROW))
    return len(links) == _MOST_LINKS_IN_ROW or any(addresses.get(other, own) != own for other in links)


def _days_in(row: Any) -> list[date | None]:
    """The days of its `<time>` elements, else of the lines that hold a day and nothing but a day."""
    times = row.xpath(".//time/@datetime")
    if times:
        return [day_of(time) for time in times]
    texts = [text for text in row.xpath(".//text()[not(ancestor::a)]") if 6 <= len(text.strip()) <= _DAY_LINE]
    return [
        day for text in texts if any(fits(rule, text) for rule in _DAY_RULES) and (day := first_day(text))
    ]


def address_of_page(listing: Listing, page: int) -> str | None:
    """The address of the n-th page (the listing itself is the first); None when only links lead there."""
    if listing.older is None:
        return None
    return listing.older.format(page=listing.first_older + page - 2)
