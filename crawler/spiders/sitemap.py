"""Sitemaps and indexes of sitemaps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.spiders.entries import Entry, NotAnIndex, child_text, day_of, name_of, parse_xml

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """Items of a sitemap, or the parts that an index of sitemaps names; one of the two is empty."""

    items: list[Entry]
    parts: list[Entry]


def read_sitemap(body: bytes, only: str, max_bytes: int) -> SitemapPage:
    """Read one sitemap; parts whose address lacks the pattern `only` are left out."""
    root = parse_xml(body, max_bytes)
    if name_of(root) == "urlset":
        return SitemapPage(_entries(root, "url"), [])
    if name_of(root) == "sitemapindex":
        return SitemapPage([], [part for part in _entries(root, "sitemap") if re.search(only, part.url)])
    raise NotAnIndex(f"no sitemap: its root element is <{name_of(root)}>")


def _entries(root: Element, kind: str) -> list[Entry]:
    rows = (row for row in root if name_of(row) == kind)
    return [
        Entry(place, day_of(child_text(row, "lastmod"))) for row in rows if (place := child_text(row, "loc"))
    ]
