"""Feeds: RSS 2.0, RSS 1.0, Atom and JSON Feed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from crawler.spiders.entries import Entry, NotAnIndex, absolute, child_text, day_of, name_of, parse_xml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from xml.etree.ElementTree import Element

_FEEDS = frozenset({"rss", "rdf", "feed"})
_ITEMS = frozenset({"item", "entry"})
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


def read_feed(body: bytes, url: str, max_bytes: int) -> list[Entry]:
    """The entries of a feed, in its order. Raises `NotAnIndex` when it is none, or has a DTD."""
    if body.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return _read_json(body, url)
    root = parse_xml(body, max_bytes)
    if name_of(root) not in _FEEDS:
        raise NotAnIndex(f"neither RSS nor Atom: its root element is <{name_of(root)}>")
    items = ((item, base) for item, base in _with_bases(root, url) if name_of(item) in _ITEMS)
    return [Entry(link, _day(item)) for item, base in items if (link := _link(item, base))]


def _with_bases(root: Element, url: str) -> Iterator[tuple[Element, str]]:
    """Every element in the feed's order, with the address that its own are relative to."""
    waiting = [(root, absolute(url, root.get(_BASE, "")))]
    while waiting:
        element, base = waiting.pop()
        yield element, base
        waiting += [(child, absolute(base, child.get(_BASE, ""))) for child in reversed(element)]


def _day(item: Element) -> date | None:
    return day_of(child_text(item, "pubdate", "date", "published", "updated"))


def _link(item: Element, base: str) -> str | None:
    """The address of the page itself: a feed service's redirect comes last, Atom's other links never."""
    written = child_text(item, "origlink", "link")
    if written:
        return absolute(base, written)
    for child in item:
        if name_of(child) == "link" and child.get("rel", "alternate") == "alternate" and child.get("href"):
            return absolute(absolute(base, child.get(_BASE, "")), child.get("href", ""))
    named = child_text(item, "guid", "id") or item.get(_ABOUT) or ""
    return named if named.startswith(("http://", "https://")) else None


def _read_json(body: bytes, url: str) -> list[Entry]:
    try:
        feed = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NotAnIndex(f"not readable as JSON: {error}") from error
    items = feed.get("items")
    if not isinstance(items, list):
        raise NotAnIndex("JSON, but no feed: it has no list of items")
    found = []
    for item in items:
        written = item.get("url") if isinstance(item, dict) else None
        if isinstance(written, str):
            day = item.get("date_published") or item.get("date_modified")
            found.append(Entry(absolute(url, written), day_of(day if isinstance(day, str) else None)))
    return found
