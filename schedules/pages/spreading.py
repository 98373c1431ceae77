"""`greffier extract --workers N`: lines read by several processes, records in the order of the lines.

Lines go out in handfuls, few at a time, so that memory stays what it is however long the input.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Self

from pipeline.process import Persons
from schedules.pages.extracting import Told, extract_line, lost_line
from schedules.stopping import begin_worker

Handful = Sequence[tuple[int, str]]
"""Lines with their numbers."""

MOST_LINES = 64
MOST_CHARACTERS = 200_000
AHEAD = 3
"""Handfuls for each worker that are under way or wait to be written: one slow page does not idle the others."""


def spread_lines(lines: Iterable[str], persons: Persons, workers: int) -> Iterator[Told]:
    """What `extract_line` tells of each line that is not blank, in order."""
    waiting: deque[tuple[Handful, Future[list[Told]]]] = deque()
    with _Workers(workers, persons) as pool:
        for handful in handfuls(lines):
            waiting.append((handful, pool.give(handful)))
            if len(waiting) > AHEAD * workers:
                yield from pool.take(*waiting.popleft())
        while waiting:
            yield from pool.take(*waiting.popleft())


def handfuls(lines: Iterable[str]) -> Iterator[Handful]:
    """The lines that are not blank, numbered, a few at a time."""
    held: list[tuple[int, str]] = []
    size = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        held.append((number, line))
        size += len(line)
        if len(held) == MOST_LINES or size >= MOST_CHARACTERS:
            yield held
            held, size = [], 0
    if held:
        yield held


def _extract(handful: Handful, persons: Persons) -> list[Told]:
    return [extract_line(line, number, persons) for number, line in handful]


class _Workers:
    """Processes that read handfuls; a line that ends its process is told as an error and costs the others nothing."""

    def __init__(self, workers: int, persons: Persons) -> None:
        self._count, self._persons = workers, persons
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._close()

    def give(self, handful: Handful) -> Future[list[Told]]:
        try:
            return self._start().submit(_extract, handful, self._persons)
        except BrokenProcessPool:
            self._close()
            return self._start().submit(_extract, handful, self._persons)

    def take(self, handful: Handful, future: Future[list[Told]]) -> list[Told]:
        """What the workers made of `handful`; it is read again when a process died meanwhile."""
        try:
            return future.result()
        except BrokenProcessPool:
            return self._again(handful)

    def _again(self, handful: Handful) -> list[Told]:
        """The handful in a process of its own; when that dies too, in halves, down to the line that ends it."""
        with self._new(1) as pool:
            try:
                return pool.submit(_extract, handful, self._persons).result()
            except BrokenProcessPool:
                if len(handful) == 1:
                    return [lost_line(line, number) for number, line in handful]
        middle = len(handful) // 2
        return [*self._again(handful[:middle]), *self._again(handful[middle:])]

    def _start(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = self._new(self._count)
        return self._pool

    def _new(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=begin_worker,
            initargs=(os.getpid(),),
        )

    def _close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None
