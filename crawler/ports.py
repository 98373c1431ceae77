"""What the crawl asks of whoever stores its pages. `storage` fulfils these; the crawl never imports it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from pipeline.documents import RawPage, Validators

__all__ = ["CrawlMemory", "PageSink", "Validators"]


class PageSink(Protocol):
    """Takes what the crawl brings. When a call returns, its fact is committed; when it raises, it is not seen."""

    def save(self, page: RawPage) -> bool:
        """Keep the bytes. True when they differ from the last copy held of this address, or it has none."""

    def unchanged(self, source_id: str, url: str, at: datetime) -> None:
        """The site answered 304: our copy still holds."""

    def gone(self, source_id: str, url: str, status: int, at: datetime) -> None:
        """The site answered 404 or 410 for an address."""

    def failed(self, source_id: str, url: str, reason: str, at: datetime) -> None:
        """The address could not be had tonight; it stays due."""


class CrawlMemory(Protocol):
    """What earlier crawls left behind."""

    def validators(self, source_id: str, url: str) -> Validators | None:
        """For conditional GET; None when no copy of the address is held."""

    def is_known(self, source_id: str, url: str) -> bool:
        """True when a copy of this address is committed."""

    def due_again(self, source_id: str, now: datetime) -> Iterable[str]:
        """Known item addresses to be asked for again tonight: recent ones, and failed ones."""

    def bookmark(self, source_id: str, walker: str) -> str | None:
        """Where an interrupted back-fill of this walker goes on; None from the start."""

    def set_bookmark(self, source_id: str, walker: str, place: str | None) -> None:
        """Commit how far a back-fill came; None when it has reached its end."""
