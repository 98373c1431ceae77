"""The one Scrapy item pipeline: a page goes to the sink, and counts as had when the sink has committed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from pipeline.documents import RawPage


class _Keeper(Protocol):
    def keep(self, page: RawPage) -> None:
        """Give the page to the sink; never raises."""


class Handover:
    def __init__(self, crawler: Crawler) -> None:
        # from the spider: Scrapy deep-copies settings, and a sink has locks that cannot be copied
        self._keeper = cast("_Keeper", crawler.spider)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Handover:
        return cls(crawler)

    def process_item(self, item: RawPage) -> RawPage:
        self._keeper.keep(item)
        return item
