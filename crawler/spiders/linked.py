"""Rulings in PDF that an item links to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.http import HtmlResponse
from scrapy.utils.response import get_base_url

from crawler.spiders.entries import absolute

if TYPE_CHECKING:
    from scrapy.http import Response

    from crawler.source import Source


def linked_pdfs(response: Response, source: Source) -> list[str]:
    """Addresses of the files that `source` lets an item link to, in the page's order."""
    if not source.linked_pdfs or not isinstance(response, HtmlResponse):
        return []
    base = get_base_url(response)
    hrefs = response.css("a::attr(href)").getall()
    addresses = (source.linked_pdf(absolute(base, href)) for href in hrefs)
    return list(dict.fromkeys(filter(None, addresses)))
