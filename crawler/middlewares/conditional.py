"""Conditional GET: what we hold is not sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.middlewares.visitor import visitor_of

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler


class ConditionalGet:
    """Adds If-None-Match and If-Modified-Since to requests whose meta has `conditional`: the address as stored.

    The headers stay on after a redirect: they were given with the page it leads to.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._visitor = visitor_of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ConditionalGet:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        stored = request.meta.get("conditional")
        held = self._visitor.validators(stored) if stored else None
        if held is None:
            return
        if held.etag:
            request.headers["If-None-Match"] = held.etag
        if held.last_modified:
            request.headers["If-Modified-Since"] = held.last_modified
