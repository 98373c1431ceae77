"""One visit to one source: what was asked, what came of it, and what may be marked as seen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from crawler.ports import IndexReport, PageEvent, SourceReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from crawler.ports import CrawlMemory, OnProgress, PageSink
    from crawler.settings import CrawlOptions
    from crawler.source import Source
    from pipeline.documents import RawPage

_FAILURES_NAMED = 20
_T = TypeVar("_T")


class Brake:
    """Ends all visits of a crawl after the pages in hand, once, with a reason."""

    def __init__(self) -> None:
        self.reason: str | None = None
        self._listeners: list[Callable[[], None]] = []

    def when_pulled(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)

    def pull(self, reason: str) -> None:
        if self.reason is not None:
            return
        self.reason = reason
        for listener in self._listeners:
            listener()


class StorageFailed(Exception):  # noqa: N818  # reads as what happened
    """The sink or the memory raised; what was to be stored is not, and the report says so."""


@dataclass
class Batch:
    """The items of one index page. When all are dealt with, the page itself is kept and the walk goes on.

    Not sooner: an index kept before its items would answer 304 the next night, and items that a crash cut off
    would never be seen again.
    """

    page: RawPage | None
    then: Callable[[], None] | None = None
    waiting: set[str] = field(default_factory=set)


@dataclass
class _Counts:
    fetched: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    failed: int = 0
    disallowed: int = 0


class Visit:
    """Keeps the books of one source. Methods that store raise `StorageFailed`, after pulling the brake."""

    def __init__(
        self,
        source: Source,
        sink: PageSink,
        memory: CrawlMemory,
        options: CrawlOptions,
        *,
        brake: Brake,
        on_progress: OnProgress | None = None,
    ) -> None:
        self.source = source
        self.options = options
        self.brake = brake
        self.is_left = False
        self._sink = sink
        self.memory = memory
        self._on_progress = on_progress
        self._started_at = datetime.now(UTC)
        self._counts = _Counts()
        self._problems: dict[str, None] = {}  # a set that keeps its order
        self._warnings: dict[str, None] = {}
        self._failures: list[str] = []
        self._indexes: list[IndexReport] = []
        self._asked: dict[str, bool] = {}  # item address: was it known before
        self._addresses: dict[str, str | None] = {}
        self._pending: set[str] = set()
        self._batches: list[Batch] = []
        self._first_disallowed: str | None = None
        self._failures_in_row = 0
        self._finished_at: datetime | None = None
        self._is_over = False
        self._is_cut = False

    # what the walkers ask

    @property
    def is_stopping(self) -> bool:
        return self.is_left or self.brake.reason is not None

    @property
    def failures_in_row(self) -> int:
        return self._failures_in_row

    def known(self, urls: Iterable[str]) -> frozenset[str]:
        return self.store(lambda: self.memory.known(self.source.id, urls))

    def item_address(self, url: str) -> str | None:
        """The canonical address when `url` is an item; remembered, for the pages of a listing lead to the same ones."""
        if url not in self._addresses:
            self._addresses[url] = self.source.item_address(url)
        return self._addresses[url]

    def due_again(self) -> list[str]:
        return self.store(lambda: list(self.memory.due_again(self.source.id, _now())))

    def has_asked(self, url: str) -> bool:
        return url in self._asked

    def was_known(self, url: str) -> bool:
        return self._asked.get(url, False)

    @property
    def room(self) -> int | None:
        """How many items not met before may still be asked for; None when there is no bound."""
        if self.options.max_new is None:
            return None
        return max(0, self.options.max_new - sum(not is_known for is_known in self._asked.values()))

    def postponed(self) -> list[str]:
        """What earlier nights left and nobody has asked for tonight; what is no item any more is waited for no longer."""
        left = self.store(lambda: list(self.memory.postponed(self.source.id)))
        strange = [url for url in left if self.source.item_address(url) is None]
        if strange:
            self.store(lambda: self._sink.drop_postponed(self.source.id, strange))
        dropped = frozenset(strange)
        return [url for url in left if url not in dropped and not self.has_asked(url)]

    def ask(self, url: str, *, is_known: bool) -> None:
        """Note that an item is being asked for."""
        self._asked[url] = is_known
        self._pending.add(url)

    def postpone(self, urls: list[str]) -> None:
        """Leave announced items, the newest first, for later nights."""
        if urls:
            self.store(lambda: self._sink.postpone(self.source.id, urls, self._started_at))

    def postpone_rest(self) -> None:
        """Leave what was found tonight and is not had yet for later nights; what comes all the same is taken off again."""
        self.postpone([url for url, is_known in self._asked.items() if url in self._pending and not is_known])

    def open_batch(self, batch: Batch, urls: list[str]) -> None:
        batch.waiting = {url for url in urls if url in self._pending}
        if batch.waiting:
            self._batches.append(batch)
        else:
            self._close_batch(batch)

    # what became of an item

    def keep(self, page: RawPage) -> None:
        changed = self.store(lambda: self._sink.save(page))
        if not page.is_item:
            return
        self._counts.fetched += 1
        was_known = self.was_known(page.url)
        self._counts.changed += was_known and changed
        self._counts.new += not was_known
        self._failures_in_row = 0
        self._settle(page.url, "fetched")

    def unchanged(self, url: str) -> None:
        self.store(lambda: self._sink.unchanged(self.source.id, url, _now()))
        self._counts.unchanged += 1
        self._failures_in_row = 0
        self._settle(url, "unchanged")

    def gone(self, url: str, status: int) -> None:
        self.store(lambda: self._sink.gone(self.source.id, url, status, _now()))
        self._counts.gone += 1
        self._failures_in_row = 0
        self._settle(url, "gone")

    def failed(self, url: str, reason: str) -> None:
        self.store(lambda: self._sink.failed(self.source.id, url, reason, _now()))
        self._counts.failed += 1
        self._failures_in_row += 1
        if len(self._failures) < _FAILURES_NAMED:
            self._failures.append(f"{url}: {reason}")
        self._settle(url, "failed")

    def disallowed(self, url: str) -> None:
        # stored like a failure: an address that nobody remembers is never asked for again, and nobody is told
        self.store(lambda: self._sink.failed(self.source.id, url, "robots.txt forbids it", _now()))
        self._counts.disallowed += 1
        self._first_disallowed = self._first_disallowed or url
        self._settle(url, "disallowed")

    # what became of an index page

    def index_read(self, url: str, items: int) -> None:
        self._indexes.append(IndexReport(url, items))
        self._tell("index", url)

    def index_unchanged(self, url: str) -> None:
        self.store(lambda: self._sink.unchanged(self.source.id, url, _now()))
        self._indexes.append(IndexReport(url, 0, unchanged=True))
        self._tell("index", url)

    def problem(self, text: str) -> None:
        self._problems[text] = None

    def warning(self, text: str) -> None:
        self._warnings[text] = None

    def crashed(self, error: BaseException, url: str | None = None) -> None:
        """Note an exception of our own; one of the storage has been noted already."""
        if not isinstance(error, StorageFailed):
            at = f" at {url}" if url else ""
            self.problem(f"the crawl itself failed{at}: {type(error).__name__}: {error}")

    def close(self, *, nothing_left: bool) -> None:
        """Note the end of the visit, and whether Scrapy had nothing more to do."""
        self._finished_at = _now()
        self._is_over = nothing_left

    def cut_short(self) -> None:
        """Note that something was not asked for because the visit is to end."""
        self._is_cut = True

    def report(self) -> SourceReport:
        cut = self.brake.reason if self._is_cut or not self._is_over else None
        if cut is not None:
            self.problem(cut)
        elif self._pending and not self._problems:
            self.problem(f"{len(self._pending)} items were asked for and nothing came: {min(self._pending)}")
        if self._first_disallowed is not None:
            self.warning(
                f"robots.txt forbids {self._counts.disallowed} item(s), the first: {self._first_disallowed}"
            )
        return SourceReport(
            source_id=self.source.id,
            started_at=self._started_at,
            finished_at=self._finished_at or _now(),
            problems=tuple(self._problems),
            warnings=tuple(self._warnings),
            interrupted=cut is not None,
            indexes=tuple(self._indexes),
            failures=tuple(self._failures),
            **vars(self._counts),
        )

    def store(self, call: Callable[[], _T]) -> _T:
        """Call the storage. When it fails, all visits end, for what cannot be kept must not be asked for."""
        try:
            return call()
        except ValueError as error:  # this one fact breaks a rule of the storage; others may well be kept
            self.problem(f"the storage refused a page, it will be asked for again: {_one_line(error)}")
            raise StorageFailed(str(error)) from error
        except Exception as error:  # whatever ails the storage, no more is asked for
            reason = f"the storage failed, what it did not take stays due: {_one_line(error)}"
            self.problem(reason)
            self.brake.pull(reason)
            raise StorageFailed(str(error)) from error

    def _settle(self, url: str, kind: str) -> None:
        self._pending.discard(url)
        done = []
        for batch in self._batches:
            batch.waiting.discard(url)
            if not batch.waiting:
                done.append(batch)
        self._batches = [batch for batch in self._batches if batch.waiting]
        for batch in done:
            self._close_batch(batch)
        self._tell(kind, url)

    def _close_batch(self, batch: Batch) -> None:
        if batch.page is not None:
            self.keep(batch.page)
        if batch.then is not None:
            batch.then()

    def _tell(self, kind: str, url: str) -> None:
        if self._on_progress is not None:
            self._on_progress(self.source.id, PageEvent(kind, url, len(self._pending)))


def _now() -> datetime:
    return datetime.now(UTC)


def _one_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
