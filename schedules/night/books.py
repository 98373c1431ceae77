"""The books of runs: those before that were cut off, times that cannot be, and how one ends that cannot go on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

import structlog

from storage.database import Database
from storage.errors import StorageError
from storage.runs import Level, RunStatus

log = structlog.get_logger(__name__)


def begin_run(database: Database, kind: str) -> int:
    """Note that this process begins a run, once what earlier ones left in the books is set right; gives its id."""
    now = datetime.now(UTC)
    ahead = database.take_back_times(now)
    for dead in database.runs.interrupted(now):
        log.warning("an earlier run was cut off; what it left undone is done now", run=dead.id)
    run_id = database.runs.start(kind, now)
    if ahead:
        message = (
            f"{ahead.count} times were noted that lie ahead, up to {ahead.until:%Y-%m-%d %H:%M} UTC: they count as"
            " noted now; the clock was or is wrong, check it"
        )
        log.warning("clock", problem=message)
        database.runs.log("clock", message, now, level=Level.WARNING, run_id=run_id)
    return run_id


@contextmanager
def noted_end(database: Database, run_id: int) -> Iterator[None]:
    """Whatever ends the block early goes on, and is noted: a run that looks as if it ran still tells nobody."""
    try:
        yield
        _note_retaken(database, run_id)
    except BaseException as error:
        with suppress(
            StorageError
        ):  # a full disk takes no note either: the next command finds the process gone
            if database.runs.load(run_id).status is RunStatus.RUNNING:
                database.runs.finish(run_id, RunStatus.INTERRUPTED, datetime.now(UTC), _one_line(error))
        raise


def _note_retaken(database: Database, run_id: int) -> None:
    for told in database.retaken_locks():
        database.runs.log("lock", told, datetime.now(UTC), level=Level.WARNING, run_id=run_id)


def _one_line(error: BaseException) -> str:
    words = " ".join(str(error).split())
    return words if isinstance(error, StorageError) else f"{type(error).__name__} {words}".strip()
