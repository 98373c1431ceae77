"""Nothing leaves for a place that the source does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from crawler.middlewares.visitor import visitor_of
from crawler.settings import Refused

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler


class OutboundGuard:
    """Lets through http and https to the source's own hosts; redirects come by here as well."""

    def __init__(self, crawler: Crawler) -> None:
        self._hosts = visitor_of(crawler).hosts

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> OutboundGuard:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"http", "https"} or parts.username is not None:
            raise Refused(f"not an address to be crawled: {request.url}")
        if parts.hostname not in self._hosts:
            asked = request.meta.get("redirect_urls")
            led = f"redirected off the site, to {request.url}" if asked else f"not on the site: {request.url}"
            raise Refused(led)
