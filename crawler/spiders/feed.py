"""Feeds: RSS 2.0, RSS 1.0 and Atom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.spiders.entries import Entry, NotAnIndex, absolute, child_text, day_of, name_of, parse_xml

if TYPE_CHECKING:
    from datetime import date
    from xml.etree.ElementTree import Element

_FEEDS = frozenset({"rss", "rdf", "feed"})
_ITEMS = frozenset({"item", "entry"})


def read_feed(body: bytes, url: str, max_bytes: int) -> list[Entry]:
    """The entries of a feed, in its order. Raises `NotAnIndex` when it is none, or has a DTD."""
    root = parse_xml(body, max_bytes)
    if name_of(root) not in _FEEDS:
        raise NotAnIndex(f"neither RSS nor Atom: its root element is <{name_of(root)}>")
    items = (element for element in root.iter() if name_of(element) in _ITEMS)
    return [Entry(absolute(url, link), _day(item)) for item in items if (link := _link(item))]


def _day(item: Element) -> date | None:
    return day_of(child_text(item, "pubdate", "date", "published", "updated"))


def _link(item: Element) -> str | None:
    """The address of the page itself: a feed service's redirect comes last, Atom's other links never."""
    written = child_text(item, "origlink", "link")
    if written:
        return written
    for child in item:
        if name_of(child) == "link" and child.get("rel", "alternate") == "alternate" and child.get("href"):
            return child.get("href")
    guid = child_text(item, "guid", "id") or ""
    return guid if guid.startswith(("http://", "https://")) else None
