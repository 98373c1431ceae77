"""What the crawl asks of whoever stores its pages, and what it tells whoever started it.

`storage` fulfils the protocols; the crawl never imports it. Every call comes from one thread, in the order
in which things happened. A ValueError refuses the one page; any other exception ends the whole crawl.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeAlias

from pipeline.documents import RawPage, Validators

__all__ = [
    "CrawlMemory",
    "IndexReport",
    "OnProgress",
    "PageEvent",
    "PageSink",
    "SourceReport",
    "Validators",
]


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

    def postpone(self, source_id: str, urls: Sequence[str], at: datetime) -> None:
        """Items announced, the newest first, that later nights are to ask for, also when they are announced no more."""

    def drop_postponed(self, source_id: str, urls: Iterable[str]) -> None:
        """Postponed items that are none of the source's any more."""


class CrawlMemory(Protocol):
    """What earlier crawls left behind."""

    def validators(self, source_id: str, url: str) -> Validators | None:
        """For conditional GET; None when no copy of the address is held."""

    def known(self, source_id: str, urls: Iterable[str]) -> frozenset[str]:
        """Those of the addresses of which a copy is committed."""

    def due_again(self, source_id: str, now: datetime) -> Iterable[str]:
        """Known item addresses to be asked for again tonight: recent ones, and failed ones."""

    def postponed(self, source_id: str) -> Iterable[str]:
        """Items that were postponed and that nothing was heard of since, the newest first."""

    def bookmark(self, source_id: str, walker: str) -> str | None:
        """Where an interrupted back-fill of this walker goes on; None from the start."""

    def set_bookmark(self, source_id: str, walker: str, place: str | None) -> None:
        """Commit how far a back-fill came; None when it has reached its end."""


@dataclass(frozen=True, slots=True)
class PageEvent:
    """One address dealt with: `kind` is fetched, unchanged, gone, failed, disallowed or index.

    `pending` is how many item addresses of the source are known to be waiting still.
    """

    kind: str
    url: str
    pending: int


OnProgress: TypeAlias = Callable[[str, PageEvent], None]
"""Called with the source's id and what became of one address."""


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What a feed, or the first page of a listing or sitemap, gave: how many item addresses, or 304."""

    url: str
    items: int
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class SourceReport:
    """One visit to one source. Counts are of items; feeds and listings are in `indexes`.

    `problems` make the visit a failed one; `warnings` do not. `failures` names the first failed addresses
    with their reasons. `fetched` holds `new` and `changed` and those whose bytes were as before.
    """

    source_id: str
    started_at: datetime
    finished_at: datetime
    fetched: int
    unchanged: int
    gone: int
    failed: int
    problems: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    new: int = 0
    changed: int = 0
    disallowed: int = 0
    interrupted: bool = False
    indexes: tuple[IndexReport, ...] = ()
    failures: tuple[str, ...] = ()
