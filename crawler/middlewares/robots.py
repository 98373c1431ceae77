"""robots.txt, as RFC 9309 has it: no file allows all, a file that cannot be had forbids all."""

from __future__ import annotations

import asyncio
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from protego import Protego
from scrapy import Request
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http.request import NO_CALLBACK

from crawler.settings import Forbidden, Leave

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response

_MAX_BYTES = 512_000  # RFC 9309 asks for 500 KiB at least; a robots.txt of 10 MB is no robots.txt
_MAX_DELAY_S = 60.0
_ROBOTS_FIRST = 1000


class RobotsRules:
    """Asks each host's robots.txt once a visit, before its first page. Honours Crawl-delay, up to a minute."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._agent = str(crawler.settings["USER_AGENT"])
        self._rules: dict[str, asyncio.Task[Protego]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RobotsRules:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        if request.meta.get("is_robots"):
            return
        rules = await self._rules_of(request.url)
        if not rules.can_fetch(request.url, self._agent):
            raise Forbidden(f"robots.txt forbids {request.url}")
        self._slow_down(rules, request)

    async def _rules_of(self, url: str) -> Protego:
        parts = urlsplit(url)
        place = f"{parts.scheme}://{parts.netloc}"
        if place not in self._rules:
            self._rules[place] = asyncio.ensure_future(self._ask(f"{place}/robots.txt"))
        return await asyncio.shield(self._rules[place])

    async def _ask(self, url: str) -> Protego:
        request = Request(
            url, priority=_ROBOTS_FIRST, meta={"is_robots": True}, callback=NO_CALLBACK, dont_filter=True
        )
        try:
            response = await self._crawler.engine.download_async(request)
        except Leave:
            raise
        except Exception as error:  # no rules are no leave, whatever kept them from coming
            raise Leave(f"{url} cannot be had, so no page is asked") from error
        return _read(response)

    def _slow_down(self, rules: Protego, request: Request) -> None:
        asked = rules.crawl_delay(self._agent)
        if not asked:
            return
        delay = min(float(asked), _MAX_DELAY_S)
        throttle = self._crawler.get_extension(AutoThrottle)
        if throttle is not None:
            throttle.mindelay = max(throttle.mindelay, delay)
        downloader = self._crawler.engine.downloader
        slot = downloader.slots.get(downloader.get_slot_key(request))
        if slot is not None:  # its robots.txt came through it
            slot.delay = max(slot.delay, delay)


def _read(response: Response) -> Protego:
    unavailable = response.status == 429 or response.status >= 500  # statuses themselves
    if unavailable or 300 <= response.status < 400:  # a redirect without a place to go
        raise Leave(f"{response.url} answered {response.status}, so no page is asked (RFC 9309)")
    if response.status != 200:  # the status itself
        return Protego.parse("")
    text = _decoded(response.body[:_MAX_BYTES])
    if "\0" in text:  # no rule can be seen in it, which is no leave
        raise Leave(f"{response.url} is no text, so no page is asked")
    return Protego.parse(text)


def _decoded(body: bytes) -> str:
    """UTF-8, as RFC 9309 asks, or the UTF-16 that editors on Windows save; without their mark, which would hide the first rules."""
    encoding = "utf-16" if body.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
    return body.decode(encoding, errors="replace")
