"""What the middlewares know of the spider they serve."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from crawler.ports import Validators
    from crawler.settings import CrawlOptions

_STEP_S = 0.2


class Visitor(Protocol):
    """One visit to one source."""

    options: CrawlOptions
    hosts: tuple[str, ...]

    @property
    def is_stopping(self) -> bool:
        """True once the visit is to end after the pages in hand."""

    def validators(self, url: str) -> Validators | None:
        """What the site gave with the copy we hold of an address."""


def visitor_of(crawler: Crawler) -> Visitor:
    return cast("Visitor", crawler.spider)


async def pause(visitor: Visitor, seconds: float) -> None:
    """Wait, but no longer than until the visit is told to stop."""
    left = seconds
    while left > 0 and not visitor.is_stopping:
        step = min(left, _STEP_S)
        await asyncio.sleep(step)
        left -= step
