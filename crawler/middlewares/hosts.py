"""The last step before the wire: mapped hosts, no public name that leads into a private network, no half answers."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.utils.defer import maybe_deferred_to_future

from crawler.middlewares.visitor import visitor_of
from crawler.middlewares.whole import refuse_cut
from crawler.settings import Refused

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response


class MappedHandler(HTTP11DownloadHandler):
    """Scrapy's HTTP handler, after a look at `CrawlOptions.hosts`; to all others an address stays what it was."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._visitor = visitor_of(crawler)

    async def download_request(self, request: Request) -> Response:
        if self._visitor.is_stopping:
            raise Refused("the crawl is stopping")
        response = await self._ask(request)
        refuse_cut(response, self._visitor.options.max_bytes)
        return response

    async def _ask(self, request: Request) -> Response:
        host = urlsplit(request.url).hostname or ""
        base = self._visitor.options.hosts.get(host)
        if base is not None:
            return await self._ask_mapped(request, base)
        await self._refuse_private(host, request)
        return await super().download_request(request)

    async def _ask_mapped(self, request: Request, base: str) -> Response:
        parts, place = urlsplit(request.url), urlsplit(base)
        mapped = request.replace(url=urlunsplit((place.scheme, place.netloc, parts.path, parts.query, "")))
        mapped.headers["Host"] = parts.netloc
        mapped.meta.pop("proxy", None)
        response = await super().download_request(mapped)
        if "download_latency" in mapped.meta:  # AutoThrottle looks for it on the request it knows
            request.meta["download_latency"] = mapped.meta["download_latency"]
        return response.replace(url=request.url)

    @staticmethod
    async def _refuse_private(host: str, request: Request) -> None:
        if request.meta.get("proxy"):  # the proxy resolves names, and the operator chose it
            return
        from twisted.internet import reactor  # noqa: PLC0415  # importing it at the top would install one

        resolver: Any = reactor
        # the resolver keeps its answer, so the connection that follows goes to the address looked at here
        address = ipaddress.ip_address(await maybe_deferred_to_future(resolver.resolve(host)))
        if not address.is_global:
            raise Refused(f"{host} leads to the private address {address}; map the host if that is meant")
