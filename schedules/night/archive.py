"""The second phase: kept pages that are not read yet become documents and cases. Touches no site."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Self

import structlog

from pipeline.clean.repeats import Repeats
from pipeline.documents import RawPage
from pipeline.law import Processed
from pipeline.process import PIPELINE_VERSION, Persons
from schedules.config import Config
from schedules.console import Steps, print_json, steps, table
from schedules.night.astray import Judged
from schedules.night.boilerplate import learn_repeats
from schedules.night.books import begin_run, noted_end
from schedules.night.crawling import chosen_sources
from schedules.night.grouping import regroup
from schedules.night.reading import Reading, ReadResult, read_within
from schedules.night.unread import made_anew, note_all_unread, print_unread
from schedules.stopping import Stop, begin_worker, stoppable
from schedules.store import open_store
from storage.database import Database
from storage.documents import SaveStatus
from storage.raw_pages import Snapshot
from storage.runs import Level, RunStatus
from storage.unread import UnreadPage

log = structlog.get_logger(__name__)

BATCH = 50
"""Pages given out and awaited together: bounds memory, and what a lost worker costs."""

FEW = 12
"""So many pages are read before worker processes would have started."""


@dataclass
class SourceReading:
    """What reading gave for one source, in pages."""

    new: int = 0
    changed: int = 0
    same: int = 0
    refused: int = 0
    """No documents: error pages, empty shells, listings."""
    failed: int = 0
    again: int = 0
    """Read once more in the same run: a block they show was learnt to be repeated on the site."""


@dataclass
class ReadingSummary:
    by_source: dict[str, SourceReading] = field(default_factory=lambda: defaultdict(SourceReading))
    complaints: list[str] = field(default_factory=list)
    stopped: bool = False
    unread: tuple[UnreadPage, ...] = ()
    """Announced pages that could not be read, now or before; of a run that only reads."""
    made_anew: tuple[str, ...] = ()
    """Sources whose sites no longer fit their readers; of a run that only reads."""

    @property
    def failed(self) -> int:
        return sum(one.failed for one in self.by_source.values())

    @property
    def read(self) -> int:
        return sum(one.new + one.changed + one.same for one in self.by_source.values())


def process_alone(config: Config) -> ReadingSummary:
    """`greffier process`: a run of its own."""
    watched = {source.id for source in chosen_sources(config, ())}
    with open_store(config) as database, database.lock("run"), stoppable() as stop, steps() as shown:
        run_id = begin_run(database, "process")
        with noted_end(database, run_id):
            summary = read_archive(database, config, run_id, stop, shown)
            ids = sorted(watched | set(summary.by_source))
            successes = {id_: database.runs.last_success(id_) for id_ in ids}
            summary.unread = note_all_unread(database, run_id, successes)
            summary.made_anew = made_anew(database, ids)
            database.runs.finish(run_id, status_of(summary), datetime.now(UTC))
    return summary


def status_of(summary: ReadingSummary) -> RunStatus:
    if summary.stopped:
        return RunStatus.INTERRUPTED
    is_well = not (summary.failed or summary.unread or summary.made_anew)
    return RunStatus.DONE if is_well else RunStatus.PARTLY_FAILED


def read_archive(
    database: Database,
    config: Config,
    run_id: int,
    stop: Stop,
    shown: Steps,
    *,
    most_hours: float | None = None,
) -> ReadingSummary:
    """Read what is pending, page by page committed, then group all reports into cases anew.

    What is new goes first, and can be told before the rest is read. What older rules have read is read again for
    `most_hours`, when they are given; the rest waits for the next time.
    """
    summary = ReadingSummary()
    shown.begin("read")
    with _Readers(config.workers, config.persons) as readers:
        work = _Work(database, run_id, readers, summary, stop, shown)
        work.read(is_new=True)
        if not stop.requested() and database.pages.pending(PIPELINE_VERSION, 1):
            regroup(database)
            work.read(
                is_new=False, until=None if most_hours is None else time.monotonic() + most_hours * 3600
            )
            work.note_left()
    summary.stopped = stop.requested()
    regroup(database)
    return summary


@dataclass(frozen=True)
class _Work:
    """Reads what is pending and stores what comes of it."""

    database: Database
    run_id: int
    readers: _Readers
    summary: ReadingSummary
    stop: Stop
    shown: Steps
    again: bool = False

    def read(self, *, is_new: bool, until: float | None = None) -> None:
        """Read what waits; pages that show a block which they have just taught to be repeated are read again without it."""
        self.read_pending(is_new=is_new, until=until)
        if not self.stop.requested() and learn_repeats(self.database):
            replace(self, again=True).read_pending(is_new=True, until=None)

    def note_left(self) -> None:
        new, older = self.database.pages.count_pending(PIPELINE_VERSION)
        if new + older and not self.stop.requested():
            message = (
                f"{new + older} pages that older rules have read are left to be read again on later nights; "
                "`greffier process` reads them all at once"
            )
            log.info("reading", left=message)
            self.database.runs.log(
                "reading", message, datetime.now(UTC), level=Level.WARNING, run_id=self.run_id
            )

    def read_pending(self, *, is_new: bool, until: float | None) -> None:
        after_id = 0
        repeats = _KnownRepeats(self.database)
        pages = self.database.pages
        judged = Judged(self.database, self._store)
        while batch := pages.pending(PIPELINE_VERSION, BATCH, after_id, is_new=is_new):
            if until is not None and time.monotonic() >= until:
                break
            raws = [pages.load(snapshot.id) for snapshot in batch]
            known = [repeats[snapshot.source_id] for snapshot in batch]
            for snapshot, reading in zip(batch, self.readers.read(raws, known), strict=True):
                judged.add(snapshot, reading)
                self.shown.advance()
                if (
                    self.stop.requested()
                ):  # what is held is read again: of a part nobody can say whether the site is astray
                    return
            self.database.runs.heartbeat(self.run_id, datetime.now(UTC))
            after_id = batch[-1].id
        judged.finish()

    def _store(self, snapshot: Snapshot, reading: Reading) -> None:
        counts = self.summary.by_source[snapshot.source_id]
        if not self.again:
            for warning in reading.warnings:
                self._complain(snapshot, Level.WARNING, warning)
        if reading.processed is not None and not self._is_half_of_known(
            snapshot, reading.processed, reading.result
        ):
            self._store_document(snapshot, reading, reading.processed, counts)
            return
        self.database.pages.mark_read(snapshot.id, PIPELINE_VERSION, reading.result.value, reading.reason)
        if reading.result is ReadResult.ERROR:
            counts.failed += 1
            self._complain(snapshot, Level.ERROR, reading.reason)
        else:
            counts.refused += 1
            self.database.runs.log(
                "no document",
                f"{snapshot.url}: {reading.reason}",
                datetime.now(UTC),
                run_id=self.run_id,
                source_id=snapshot.source_id,
            )

    def _is_half_of_known(self, snapshot: Snapshot, processed: Processed, result: ReadResult) -> bool:
        """True of a part of what was read before: stored, it would take back or correct what the rest tells."""
        document = processed.document
        return (
            result is ReadResult.CUT
            and self.database.documents.find(document.source_id, document.url) is not None
            and not self.database.documents.shows(document)
            and not self.database.pages.leaves_out_ends(snapshot.source_id)
        )

    def _store_document(
        self, snapshot: Snapshot, reading: Reading, processed: Processed, counts: SourceReading
    ) -> None:
        if reading.sighting is not None:
            self.database.site_blocks.sight(snapshot.source_id, snapshot.id, reading.sighting)
        saved = self.database.documents.save(processed, snapshot.id, reading.result, reading.reason)
        if self.again:
            counts.again += 1
        else:
            _count(counts, saved.status)

    def _complain(self, snapshot: Snapshot, level: Level, message: str) -> None:
        told = message if snapshot.url in message else f"{snapshot.url}: {message}"
        self.summary.complaints.append(told)
        log.log(40 if level is Level.ERROR else 30, "page", problem=told)
        self.database.runs.log(
            "page", told, datetime.now(UTC), level=level, run_id=self.run_id, source_id=snapshot.source_id
        )


class _KnownRepeats(dict[str, Repeats]):
    """The blocks each source repeats, loaded with its first page."""

    def __init__(self, database: Database) -> None:
        super().__init__()
        self._database = database

    def __missing__(self, source_id: str) -> Repeats:
        self[source_id] = found = self._database.site_blocks.repeats(source_id)
        return found


def _count(counts: SourceReading, status: SaveStatus) -> None:
    if status is SaveStatus.NEW:
        counts.new += 1
    elif status is SaveStatus.CHANGED:
        counts.changed += 1
    else:
        counts.same += 1


class _Readers:
    """Reads batches of pages in worker processes, started when a batch is worth it."""

    def __init__(self, workers: int, persons: Persons) -> None:
        self._workers = workers
        self._persons = persons
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._close()

    def read(self, raws: Sequence[RawPage], repeats: Sequence[Repeats]) -> Iterator[Reading]:
        """One reading for each page, in order, as they come."""
        if self._workers == 1 or (self._pool is None and len(raws) <= FEW):
            for raw, known in zip(raws, repeats, strict=True):
                yield read_within(raw, self._persons, known)
            return
        done = 0
        try:
            persons = [self._persons] * len(raws)
            for reading in self._start().map(read_within, raws, persons, repeats, chunksize=4):
                yield reading
                done += 1
        except BrokenProcessPool:
            self._close()
            yield from self._read_singly(raws[done:], repeats[done:])

    def _read_singly(self, raws: Sequence[RawPage], repeats: Sequence[Repeats]) -> Iterator[Reading]:
        """One of these pages takes its worker with it: a process each shows which."""
        for raw, known in zip(raws, repeats, strict=True):
            try:
                yield self._start().submit(read_within, raw, self._persons, known).result()
            except BrokenProcessPool:
                self._close()
                yield Reading(ReadResult.ERROR, reason="reading this page ended the process that read it")

    def _start(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._workers,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=begin_worker,
                initargs=(os.getpid(),),
            )
        return self._pool

    def _close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def print_reading(summary: ReadingSummary, *, as_json: bool) -> None:
    """Show what was read."""
    if as_json:
        print_json(
            {
                "sources": {id_: vars(one) for id_, one in summary.by_source.items()},
                "complaints": summary.complaints,
                "unread": [{"url": page.url, "reason": page.reason} for page in summary.unread],
            }
        )
        return
    rows: list[list[object]] = [
        [id_, one.new, one.changed, one.same, one.again, one.refused, one.failed]
        for id_, one in sorted(summary.by_source.items())
    ]
    table("Reading", ["source", "new", "changed", "same", "read again", "no document", "failed"], rows)
    print_unread(summary.unread)
