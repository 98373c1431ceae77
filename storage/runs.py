"""Runs, what each source gave in them, and the log of events: what `greffier runs` shows."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from storage.engine import Transactions
from storage.errors import NotStored
from storage.insert import insert_missing
from storage.tables import EventRow, RunRow, RunSourceRow, SourceRow

DEAD_AFTER = timedelta(minutes=15)
"""A run on another machine that shows no sign of life for so long is taken for dead."""


class RunStatus(StrEnum):
    RUNNING = "running"
    DONE = "done"
    PARTLY_FAILED = "partly_failed"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


class Level(StrEnum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class SourceTally:
    """What one source gave in one run. `problems` are of the source as a whole; with one it is not `ok`."""

    source_id: str
    started_at: datetime
    finished_at: datetime | None = None
    fetched: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    failed: int = 0
    problems: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        return self.finished_at is not None and not self.problems


@dataclass(frozen=True, slots=True)
class Run:
    id: int
    kind: str
    status: RunStatus
    started_at: datetime
    heartbeat_at: datetime
    finished_at: datetime | None
    host: str
    pid: int
    message: str | None
    sources: tuple[SourceTally, ...]
    process_mark: str | None = None
    """With host and number, which process of all that ever ran it was; see `process_mark`."""


@dataclass(frozen=True, slots=True)
class Event:
    at: datetime
    level: Level
    kind: str
    message: str
    run_id: int | None
    source_id: str | None


class Runs:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def start(self, kind: str, at: datetime) -> int:
        """Note that this process begins a run; gives the run's id."""
        with self._transactions.write("runs") as session:
            row = RunRow(
                kind=kind,
                status=RunStatus.RUNNING,
                started_at=at,
                heartbeat_at=at,
                host=socket.gethostname(),
                pid=os.getpid(),
                process_mark=process_mark(os.getpid()),
            )
            session.add(row)
            session.flush()
            return row.id

    def heartbeat(self, run_id: int, at: datetime) -> None:
        """Note that the run still lives."""
        with self._transactions.write("runs") as session:
            _run(session, run_id).heartbeat_at = at

    def finish(self, run_id: int, status: RunStatus, at: datetime, message: str | None = None) -> None:
        """Note how the run ended, also one that ends because it lost its lock."""
        with self._transactions.write("runs", needs_locks=False) as session:
            row = _run(session, run_id)
            row.status, row.message = RunStatus(status), message
            row.finished_at = row.heartbeat_at = at

    def save_tally(self, run_id: int, tally: SourceTally) -> None:
        """Store what a source gave, in place of what was stored of it for this run."""
        with self._transactions.write("runs") as session:
            _run(session, run_id)
            insert_missing(session, SourceRow, id=tally.source_id)
            session.merge(_tally_row(run_id, tally))
            _note_source(session.get_one(SourceRow, tally.source_id), tally)

    def count_documents(self, run_id: int, source_id: str, *, new: int, changed: int) -> None:
        """Set what the second phase made of a source's pages; its first phase must have stored its tally."""
        with self._transactions.write("runs") as session:
            row = session.get(RunSourceRow, (run_id, source_id))
            if row is None:
                raise NotStored(f"run {run_id} has no tally of source {source_id}: call save_tally first")
            row.new, row.changed = new, changed

    def last_checked(self, source_id: str) -> datetime | None:
        """When a crawl of the source last ended, well or not; None when none did."""
        with self._transactions.read() as session:
            return session.scalar(select(SourceRow.last_checked_at).filter_by(id=source_id))

    def last_success(self, source_id: str) -> datetime | None:
        """When a crawl of the source last ended without a problem; None when none did."""
        with self._transactions.read() as session:
            return session.scalar(select(SourceRow.last_ok_at).filter_by(id=source_id))

    def take_back_success(self, source_id: str, last: datetime | None) -> None:
        """Note that the visit just stored was no good one after all: the last good one was at `last`."""
        with self._transactions.write("runs") as session:
            session.get_one(SourceRow, source_id).last_ok_at = last

    def load(self, run_id: int) -> Run:
        with self._transactions.read() as session:
            return _read_runs(session, [_run(session, run_id)])[0]

    def latest(self, limit: int = 20) -> tuple[Run, ...]:
        """Give the last runs, newest first."""
        with self._transactions.read() as session:
            return _read_runs(
                session, session.scalars(select(RunRow).order_by(RunRow.id.desc()).limit(limit))
            )

    def last(self, *kinds: str) -> Run | None:
        """Give the last run of one of these kinds; None when there was none."""
        query = select(RunRow).where(RunRow.kind.in_(kinds)).order_by(RunRow.id.desc()).limit(1)
        with self._transactions.read() as session:
            return next(iter(_read_runs(session, session.scalars(query))), None)

    def last_tallies(self, *kinds: str, since_run: int = 0) -> dict[str, SourceTally]:
        """For each source, what it gave in the last run of one of these kinds, from `since_run` on, that told of it."""
        query = (
            select(RunSourceRow)
            .join(RunRow, RunRow.id == RunSourceRow.run_id)
            .where(RunRow.kind.in_(kinds), RunRow.id >= since_run, ~_told_later(kinds).exists())
            .order_by(RunSourceRow.source_id)
        )
        with self._transactions.read() as session:
            return {row.source_id: _read_tally(row) for row in session.scalars(query)}

    def interrupted(self, now: datetime) -> tuple[Run, ...]:
        """Mark the runs whose process died before their end, and give them."""
        running = select(RunRow).filter_by(status=RunStatus.RUNNING).order_by(RunRow.id)
        with self._transactions.write("runs") as session:
            dead = [row for row in session.scalars(running) if not _lives(row, now)]
            for row in dead:
                row.status, row.finished_at = RunStatus.INTERRUPTED, now
                row.message = (
                    f"process {row.pid} on {row.host} died; last seen {row.heartbeat_at.isoformat()}"
                )
            return _read_runs(session, dead)

    def log(
        self,
        kind: str,
        message: str,
        at: datetime,
        *,
        level: Level = Level.INFO,
        run_id: int | None = None,
        source_id: str | None = None,
    ) -> None:
        """Keep one event for `greffier runs` and `greffier doctor`."""
        with self._transactions.write("runs") as session:
            event = EventRow(
                at=at, run_id=run_id, source_id=source_id, level=level, kind=kind, message=message
            )
            session.add(event)

    def events(self, run_id: int | None = None, limit: int = 200) -> tuple[Event, ...]:
        """Give the last events, of one run when asked so, oldest first."""
        query = select(EventRow).order_by(EventRow.id.desc()).limit(limit)
        if run_id is not None:
            query = query.where(EventRow.run_id == run_id)
        with self._transactions.read() as session:
            rows = list(session.scalars(query))
            return tuple(
                Event(row.at, Level(row.level), row.kind, row.message, row.run_id, row.source_id)
                for row in reversed(rows)
            )


def _told_later(kinds: Iterable[str]) -> Select[int]:
    """Later tallies of the same source as that of the query around it."""
    later, its_run = aliased(RunSourceRow), aliased(RunRow)
    return (
        select(later.run_id)
        .join(its_run, its_run.id == later.run_id)
        .where(
            later.source_id == RunSourceRow.source_id,
            later.run_id > RunSourceRow.run_id,
            its_run.kind.in_(list(kinds)),
        )
    )


def process_mark(pid: int) -> str | None:
    """Tell a process from a later one of the same number; None where the system does not say."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return None
    # The 22nd field of proc(5)'s stat is the start time; the second one may hold spaces, but ends with ")".
    return f"{boot} {stat.rpartition(')')[2].split()[19]}"


def _lives(row: RunRow, now: datetime) -> bool:
    if row.host != socket.gethostname():
        return now - row.heartbeat_at < DEAD_AFTER
    try:
        os.kill(row.pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # another user's process of that number: it lives, the mark tells whether it is the same
    return row.process_mark == process_mark(row.pid)


def _run(session: Session, run_id: int) -> RunRow:
    row = session.get(RunRow, run_id)
    if row is None:
        raise NotStored(f"no run {run_id} is stored: `greffier runs` lists them")
    return row


def _tally_row(run_id: int, tally: SourceTally) -> RunSourceRow:
    return RunSourceRow(
        run_id=run_id,
        source_id=tally.source_id,
        started_at=tally.started_at,
        finished_at=tally.finished_at,
        fetched=tally.fetched,
        new=tally.new,
        changed=tally.changed,
        unchanged=tally.unchanged,
        gone=tally.gone,
        failed=tally.failed,
        problems=list(tally.problems),
    )


def _note_source(source: SourceRow, tally: SourceTally) -> None:
    if tally.finished_at is None:
        return
    source.last_checked_at = max(source.last_checked_at or tally.finished_at, tally.finished_at)
    if tally.ok:
        source.last_ok_at = max(source.last_ok_at or tally.finished_at, tally.finished_at)


def _read_runs(session: Session, rows: Iterable[RunRow]) -> tuple[Run, ...]:
    runs = list(rows)
    ids = [row.id for row in runs]
    tallies = session.scalars(
        select(RunSourceRow).where(RunSourceRow.run_id.in_(ids)).order_by(RunSourceRow.source_id)
    ).all()
    return tuple(_read_run(row, [tally for tally in tallies if tally.run_id == row.id]) for row in runs)


def _read_run(row: RunRow, tallies: list[RunSourceRow]) -> Run:
    return Run(
        id=row.id,
        kind=row.kind,
        status=RunStatus(row.status),
        started_at=row.started_at,
        heartbeat_at=row.heartbeat_at,
        finished_at=row.finished_at,
        host=row.host,
        pid=row.pid,
        message=row.message,
        sources=tuple(_read_tally(tally) for tally in tallies),
        process_mark=row.process_mark,
    )


def _read_tally(row: RunSourceRow) -> SourceTally:
    return SourceTally(
        source_id=row.source_id,
        started_at=row.started_at,
        finished_at=row.finished_at,
        fetched=row.fetched,
        new=row.new,
        changed=row.changed,
        unchanged=row.unchanged,
        gone=row.gone,
        failed=row.failed,
        problems=tuple(row.problems),
    )
