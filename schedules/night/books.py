"""The books of runs: those before that were cut off, times that cannot be, and how one ends that cannot go on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

import structlog

from schedules.config import ConfigError
from storage.database import Database
from storage.errors import StorageError
from storage.runs import Level, RunStatus

log = structlog.get_logger(__name__)


EARLIEST = datetime(2022, 10, 24, tzinfo=UTC)
"""When the oldest Python that this runs on came out: a clock that says less was never set, as on machines that forget."""


def clock_problem(now: datetime) -> str | None:
    """What is wrong with a clock that says `now`, when nothing can be noted by it."""
    if now >= EARLIEST:
        return None
    return (
        f"the machine's clock says {now:%Y-%m-%d %H:%M}, which cannot be: all that is known would count as noted then;"
        " set the clock (`timedatectl set-ntp true`), then run again"
    )


def begin_run(database: Database, kind: str) -> int:
    """Note that this process begins a run, once what earlier ones left in the books is set right; gives its id.

    Raises `ConfigError` where the clock was never set.
    """
    now = datetime.now(UTC)
    problem = clock_problem(now)
    if problem:
        raise ConfigError(problem)
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
    except BaseException as error:  # Ctrl-C and SIGTERM too
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
