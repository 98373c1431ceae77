"""Ending well: SIGTERM and SIGINT ask the work in hand to finish its page; a second one ends at once."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ENDING = (signal.SIGTERM, signal.SIGINT)


class Stop:
    """Tells whether the process was asked to end, and passes the request on to its children."""

    def __init__(self) -> None:
        self._requested = False
        self._children: list[int] = []

    def requested(self) -> bool:
        return self._requested

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until asked to end: then False."""
        end = time.monotonic() + seconds
        while not self._requested and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, 0.2))
        return not self._requested

    def also_end(self, pid: int) -> None:
        """Pass the request on to a child process."""
        self._children.append(pid)
        if self._requested:
            _terminate(pid)

    def no_longer(self, pid: int) -> None:
        self._children.remove(pid)

    def request(self) -> None:
        self._requested = True
        for pid in self._children:
            _terminate(pid)


def _terminate(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGTERM)
    except ProcessLookupError:  # it has just ended by itself
        return


@contextmanager
def stoppable() -> Iterator[Stop]:
    """A `Stop` that the ending signals request while the block runs; the handlers before it come back after."""
    stop = Stop()

    def handle(number: int, frame: FrameType | None) -> None:
        del frame
        if stop.requested():
            raise SystemExit(128 + number)
        stop.request()

    before = {number: signal.signal(number, handle) for number in ENDING}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def end_with_parent(parent: int, interval_s: float = 1.0) -> None:
    """Ask this process to end when its parent dies: work must not go on for nobody.

    The parent's number is told, not asked for: it may have died while this process was starting.
    """

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(interval_s)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True, name="parent watch").start()


def begin_worker(parent: int) -> None:
    """Set up a process that works for `parent`: it ends with it, and leaves Ctrl-C, which reaches both, to it.

    It stands here and not beside its caller because a worker imports the module: this one is light.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent(parent)
