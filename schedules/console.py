"""How the command speaks: progress on a terminal, structured lines otherwise, one line for an error."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import structlog
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

from schedules.quiet import quieten
from schedules.streams import say_no_more

WIDE = 160
"""Columns of a table that goes into a file, a pipe or a mail, where nobody says how many there are."""


class _Output(Console):
    """Standard output, whose reader may have read enough: the command goes on, and ends with the status of its work."""

    def on_broken_pipe(self) -> None:
        self.quiet = True
        say_no_more()


out = _Output(highlight=False, width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else WIDE)
err = Console(stderr=True, highlight=False)


def set_up_logging(*, verbose: bool = False) -> None:
    """Send all logging, Scrapy's too, to standard error: readable on a terminal, one JSON object a line else."""
    interactive = sys.stderr.isatty()
    shared: list[Any] = [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    renderer: Any = (
        structlog.dev.ConsoleRenderer()
        if interactive
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                renderer,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    quieten(logging.INFO if verbose else logging.ERROR)


def print_json(value: object) -> None:
    """One JSON document on standard output."""
    try:
        print(json.dumps(value, ensure_ascii=False, default=_plain), flush=True)  # noqa: T201  # this is the command's output
    except BrokenPipeError:
        say_no_more()


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def table(title: str, columns: list[str], rows: list[list[object]]) -> None:
    """Print a table; columns of numbers stand to the right."""
    grid = Table(title=title, title_justify="left", header_style="bold")
    for place, column in enumerate(columns):
        numeric = bool(rows) and all(isinstance(row[place], int) for row in rows)
        grid.add_column(column, justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        grid.add_row(*("" if cell is None else str(cell) for cell in row))
    out.print(grid)


class Steps:
    """Counts what is done; draws a bar on a terminal and says nothing otherwise."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._task: Any = None

    def begin(self, what: str, total: int | None = None) -> None:
        if self._progress is not None:
            if self._task is not None:
                self._progress.remove_task(self._task)
            self._task = self._progress.add_task(what, total=total)

    def advance(self, by: int = 1) -> None:
        if self._progress is not None and self._task is not None:
            self._progress.advance(self._task, by)


@contextmanager
def steps() -> Iterator[Steps]:
    """A progress bar on standard error while the block runs, when that is a terminal."""
    if not err.is_terminal:
        yield Steps(None)
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=err, transient=True) as progress:
        yield Steps(progress)
