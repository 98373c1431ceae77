"""How long one page may take, and how to say in one line where it went wrong."""

from __future__ import annotations

import signal
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

LONGEST_READING_S = 30.0


@contextmanager
def time_limit(seconds: float = LONGEST_READING_S) -> Iterator[None]:
    """Raise `TimeoutError` when the block takes longer.

    Works in the main thread of a process, where Python runs signal handlers.
    """
    previous = signal.signal(signal.SIGALRM, _give_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)


def _give_up(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise TimeoutError("reading took too long; the page is kept and is read again by the next version")


def place_of(error: Exception) -> str:
    """An error on one line, with the place in the code where it was raised."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {' '.join(str(error).split())} ({frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name})"
