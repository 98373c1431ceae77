"""How a run ends that cannot go on: it is noted as cut off, with the reason, where that can still be stored."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

from storage.database import Database
from storage.errors import StorageError
from storage.runs import RunStatus


@contextmanager
def noted_end(database: Database, run_id: int) -> Iterator[None]:
    """Whatever ends the block early goes on, and is noted: a run that looks as if it ran still tells nobody."""
    try:
        yield
    except BaseException as error:
        with suppress(
            StorageError
        ):  # a full disk takes no note either: the next command finds the process gone
            if database.runs.load(run_id).status is RunStatus.RUNNING:
                database.runs.finish(run_id, RunStatus.INTERRUPTED, datetime.now(UTC), _one_line(error))
        raise


def _one_line(error: BaseException) -> str:
    words = " ".join(str(error).split())
    return words if isinstance(error, StorageError) else f"{type(error).__name__} {words}".strip()
