"""The second phase: kept pages that are not read yet become documents and cases. Touches no site."""

from __future__ import annotations

import multiprocessing
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Self

import structlog

from pipeline.documents import RawPage
from pipeline.process import PIPELINE_VERSION
from schedules.config import Config
from schedules.console import Steps, print_json, steps, table
from schedules.grouping import regroup
from schedules.reading import Persons, Reading, ReadResult, read_within
from schedules.stopping import Stop, begin_worker, stoppable
from schedules.store import open_store
from storage.database import Database
from storage.documents import SaveStatus
from storage.raw_pages import Snapshot
from storage.runs import Level, RunStatus

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


@dataclass
class ReadingSummary:
    by_source: dict[str, SourceReading] = field(default_factory=lambda: defaultdict(SourceReading))
    complaints: list[str] = field(default_factory=list)
    stopped: bool = False

    @property
    def failed(self) -> int:
        return sum(one.failed for one in self.by_source.values())

    @property
    def read(self) -> int:
        return sum(one.new + one.changed + one.same for one in self.by_source.values())


def process_alone(config: Config) -> ReadingSummary:
    """`greffier process`: a run of its own."""
    with open_store(config) as database, database.lock("run"), stoppable() as stop, steps() as shown:
        database.runs.interrupted(datetime.now(UTC))
        run_id = database.runs.start("process", datetime.now(UTC))
        summary = read_archive(database, config, run_id, stop, shown)
        database.runs.finish(run_id, status_of(summary), datetime.now(UTC))
    return summary


def status_of(summary: ReadingSummary) -> RunStatus:
    if summary.stopped:
        return RunStatus.INTERRUPTED
    return RunStatus.PARTLY_FAILED if summary.failed else RunStatus.DONE


def read_archive(database: Database, config: Config, run_id: int, stop: Stop, shown: Steps) -> ReadingSummary:
    """Read what is pending, page by page committed, then group all reports into cases anew."""
    summary = ReadingSummary()
    shown.begin("read")
    after_id = 0
    with _Readers(config.workers, config.persons) as readers:
        while not stop.requested() and (batch := database.pages.pending(PIPELINE_VERSION, BATCH, after_id)):
            raws = [database.pages.load(snapshot.id) for snapshot in batch]
            for snapshot, reading in zip(batch, readers.read(raws), strict=True):
                _store(database, run_id, snapshot, reading, summary)
                shown.advance()
                if stop.requested():
                    break
            database.runs.heartbeat(run_id, datetime.now(UTC))
            after_id = batch[-1].id
    summary.stopped = stop.requested()
    regroup(database)
    return summary


def _store(
    database: Database, run_id: int, snapshot: Snapshot, reading: Reading, summary: ReadingSummary
) -> None:
    counts = summary.by_source[snapshot.source_id]
    for warning in reading.warnings:
        _complain(database, run_id, snapshot, summary, level=Level.WARNING, message=warning)
    if reading.processed is not None:
        saved = database.documents.save(reading.processed, snapshot.id)
        _count(counts, saved.status)
        if reading.result is ReadResult.PAGE_CHANGED:
            database.pages.mark_read(snapshot.id, PIPELINE_VERSION, reading.result.value, reading.reason)
        return
    database.pages.mark_read(snapshot.id, PIPELINE_VERSION, reading.result.value, reading.reason)
    if reading.result is ReadResult.ERROR:
        counts.failed += 1
        _complain(database, run_id, snapshot, summary, level=Level.ERROR, message=reading.reason)
    else:
        counts.refused += 1
        database.runs.log(
            "no document",
            f"{snapshot.url}: {reading.reason}",
            datetime.now(UTC),
            run_id=run_id,
            source_id=snapshot.source_id,
        )


def _count(counts: SourceReading, status: SaveStatus) -> None:
    if status is SaveStatus.NEW:
        counts.new += 1
    elif status is SaveStatus.CHANGED:
        counts.changed += 1
    else:
        counts.same += 1


def _complain(
    database: Database,
    run_id: int,
    snapshot: Snapshot,
    summary: ReadingSummary,
    *,
    level: Level,
    message: str,
) -> None:
    told = message if snapshot.url in message else f"{snapshot.url}: {message}"
    summary.complaints.append(told)
    log.log(40 if level is Level.ERROR else 30, "page", problem=told)
    database.runs.log(
        "page", told, datetime.now(UTC), level=level, run_id=run_id, source_id=snapshot.source_id
    )


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

    def read(self, raws: Sequence[RawPage]) -> Iterator[Reading]:
        """One reading for each page, in order, as they come."""
        if self._workers == 1 or (self._pool is None and len(raws) <= FEW):
            for raw in raws:
                yield read_within(raw, self._persons)
            return
        done = 0
        try:
            for reading in self._start().map(read_within, raws, [self._persons] * len(raws), chunksize=4):
                yield reading
                done += 1
        except BrokenProcessPool:
            self._close()
            yield from self._read_singly(raws[done:])

    def _read_singly(self, raws: Sequence[RawPage]) -> Iterator[Reading]:
        """One of these pages takes its worker with it: a process each shows which."""
        for raw in raws:
            try:
                yield self._start().submit(read_within, raw, self._persons).result()
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
            }
        )
        return
    rows: list[list[object]] = [
        [id_, one.new, one.changed, one.same, one.refused, one.failed]
        for id_, one in sorted(summary.by_source.items())
    ]
    table("Reading", ["source", "new", "changed", "same", "no document", "failed"], rows)
