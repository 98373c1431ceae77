"""Trying again, and how long to wait before: the site's own word for it comes first."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NoReturn

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)

from crawler.middlewares.visitor import pause, visitor_of
from crawler.settings import LEFT_ALONE, Leave, Refused

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

_TOO_MANY = 429
_ASKED_TO_WAIT = frozenset({_TOO_MANY, 503})
_BUSY_IN_ROW = 3
_PASSING = frozenset({408, 500, 502, 504, 520, 521, 522, 523, 524})
_NETWORK = (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    ResponseDataLossError,
)


def seconds_to_wait(header: bytes | None, now: datetime) -> float | None:
    """What Retry-After asks, given in seconds or as an HTTP date; None when it is missing or unreadable."""
    text = (header or b"").decode("latin-1").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())


class Retries:
    """Asks again after 429, 5xx and network errors. While the site wants us to wait, nothing of it is asked."""

    def __init__(self, crawler: Crawler) -> None:
        self._visitor = visitor_of(crawler)
        self._not_before = 0.0
        self._left: Leave | None = None
        self._busy_in_row = 0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Retries:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:  # noqa: ARG002  # Scrapy passes it by name
        if self._left is not None:
            raise self._left
        while (left := self._not_before - time.monotonic()) > 0 and not self._visitor.is_stopping:
            await pause(self._visitor, left)

    def process_response(self, request: Request, response: Response) -> Request | Response:
        if response.status in _ASKED_TO_WAIT:
            return self._obey(request, response)
        self._busy_in_row = 0
        if response.status in _PASSING:
            return self._again(request, self._visitor.options.retries) or response
        return response

    def process_exception(self, request: Request, exception: Exception) -> Request | None:
        if isinstance(exception, DownloadTimeoutError):  # a slow site is not helped by asking three times
            return self._again(request, min(1, self._visitor.options.retries))
        if isinstance(exception, _NETWORK):
            return self._again(request, self._visitor.options.retries)
        return None

    def _obey(self, request: Request, response: Response) -> Request | Response:
        options = self._visitor.options
        asked = seconds_to_wait(response.headers.get("Retry-After"), datetime.now(UTC))
        is_long = asked is not None and asked > options.max_retry_after_s
        if is_long and response.status == _TOO_MANY:
            return self._pass_over(response, options.max_retry_after_s)
        if is_long:
            granted = f"more than the {options.max_retry_after_s:.0f} s granted"
            self._leave(f"the site answered {response.status} and {LEFT_ALONE} for {asked:.0f} s, {granted}")
        again = self._again(request, options.retries, wait_s=asked)
        if again is not None:
            return again
        if response.status == _TOO_MANY:
            wait = options.retry_wait_s * 2**options.retries if asked is None else asked
            return self._pass_over(response, wait)
        return response

    def _pass_over(self, response: Response, wait_s: float) -> Response:
        """Give the address up for tonight, and go on with the others after a wait: it may be the only busy one."""
        self._busy_in_row += 1
        if self._busy_in_row >= _BUSY_IN_ROW:
            self._leave(f"the site answered 429 for {_BUSY_IN_ROW} addresses in a row")
        self._not_before = max(self._not_before, time.monotonic() + wait_s)
        return response

    def _leave(self, reason: str) -> NoReturn:
        # kept, for the next request may start before the spider has heard of this one
        self._left = Leave(f"{reason}: left for tonight")
        raise self._left

    def _again(self, request: Request, at_most: int, *, wait_s: float | None = None) -> Request | None:
        tries = request.meta.get("retry_times", 0)
        if self._visitor.is_stopping:
            raise Refused("the crawl is stopping")
        if tries >= at_most:
            return None
        wait = self._visitor.options.retry_wait_s * 2**tries if wait_s is None else wait_s
        self._not_before = max(self._not_before, time.monotonic() + wait)
        again = request.replace(dont_filter=True, priority=request.priority + 1)
        again.meta["retry_times"] = tries + 1
        return again
