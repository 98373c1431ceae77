"""`greffier extract`: JSON lines in, JSON lines out, same order. Needs no database and no network."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple, TextIO

from pipeline.clean import NotADocument
from pipeline.process import Persons, process
from pipeline.record import to_record
from schedules.exits import ALL_WELL, SOME_FAILED
from schedules.night.limits import place_of, time_limit
from schedules.pages.single_pages import read_bytes, read_page_html, read_page_text

Record = dict[str, Any]


class LineError(ValueError):
    """The line is no page: what is wrong with it."""


class Told(NamedTuple):
    """What one line gave, as it is printed."""

    line: str
    is_error: bool


def extract_lines(lines: Iterable[str], persons: Persons) -> Iterator[Record]:
    """One record a line; a line that cannot be read gives `{"id": ..., "error": ...}` in its place.

    Blank lines are passed over, as most tools that write JSON lines expect.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _extract_line(line, number, persons)


def extract_line(line: str, number: int, persons: Persons) -> Told:
    """The record of line `number` of the input, or its error, as a line of JSON."""
    record = _extract_line(line, number, persons)
    return Told(_as_line(record), "error" in record)


def lost_line(line: str, number: int) -> Told:
    """What is told of a line that ended the process that read it."""
    record = {"id": _id_in(line), "error": f"line {number}: reading this line ended the process that read it"}
    return Told(_as_line(record), is_error=True)


def _as_line(record: Record) -> str:
    line = json.dumps(record, ensure_ascii=False)
    return line if _is_text(line) else json.dumps(record)  # an id that is no text comes back escaped


def _is_text(string: str) -> bool:
    """False when it holds half a surrogate pair, or a byte that was no UTF-8: nothing can write that."""
    try:
        string.encode()
    except UnicodeEncodeError:
        return False
    return True


def _id_in(line: str) -> str | None:
    try:
        return _id_of(json.loads(line))
    except (json.JSONDecodeError, RecursionError):
        return None


def _extract_line(line: str, number: int, persons: Persons) -> Record:
    row: object = None
    try:
        row = json.loads(line)
        with time_limit():
            return extract_row(_check(row), persons)
    except json.JSONDecodeError as error:
        return {"id": None, "error": f"line {number}: not valid JSON: {error.msg} at column {error.colno}"}
    except RecursionError:
        return {"id": None, "error": f"line {number}: JSON nested too deep"}
    except (LineError, NotADocument) as error:
        return {"id": _id_of(row), "error": f"line {number}: {error}"}
    except Exception as error:  # noqa: BLE001  # told with its place in the record's stead, and by the exit status
        return {"id": _id_of(row), "error": f"line {number}: {place_of(error)}"}


def _id_of(row: object) -> str | None:
    found = row.get("id") if isinstance(row, dict) else None
    return found if isinstance(found, str) else None


def _check(row: object) -> Record:
    if not isinstance(row, dict):
        raise LineError("a page is a JSON object, with id and html or text")
    for key in ("id", "html", "text", "url", "published_on"):
        if row.get(key) is not None and not isinstance(row[key], str):
            raise LineError(f"{key} is no string")
        # The bytes of a page may hold anything, and its readers mend them; all else is printed as it came.
        if key != "html" and not _is_text(row.get(key) or ""):
            raise LineError(f"{key} is no text: it holds half a character, or bytes that are no UTF-8")
    if row.get("id") is None:
        raise LineError("id is missing")
    if (row.get("html") is None) == (row.get("text") is None):
        raise LineError("give either html or text")
    return row


def extract_row(row: Record, persons: Persons) -> Record:
    """The record of one checked input object. Raises `NotADocument` and `LineError`."""
    published_on = _day(row.get("published_on"))
    url = row.get("url") or None
    warning = None
    if row.get("text") is not None:
        document = read_page_text(row["text"], url, published_on)
    else:
        document, warning = read_page_html(row["html"], url)
        if published_on:
            document = replace(document, published_on=published_on)
    record: Record = to_record(row["id"], process(document, persons=persons))
    if warning:
        record["warnings"] = [warning, *record.get("warnings", [])]
    return record


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise LineError(f"published_on {text!r} is no date; write it as 2026-02-01") from error


def write_records(lines: TextIO, persons: Persons, out: TextIO | None = None, *, workers: int = 1) -> int:
    """Write one record a line to `out` as it is made. Returns the exit status: 1 when a line gave an error."""
    target = out or sys.stdout
    status = ALL_WELL
    for told in _read(lines, persons, workers):
        gc.enable()  # the verb starts without: from the first page on, there is garbage
        if told.is_error:
            status = SOME_FAILED
        target.write(told.line + "\n")
    target.flush()
    return status


def _read(lines: TextIO, persons: Persons, workers: int) -> Iterator[Told]:
    if workers > 1:
        from schedules.pages.spreading import spread_lines  # noqa: PLC0415  # one process starts without what starts others

        return spread_lines(lines, persons, workers)
    numbered = enumerate(lines, 1)
    return (extract_line(line, number, persons) for number, line in numbered if line.strip())


def extract_file(page: TextIO, url: str | None, published_on: date | None, persons: Persons) -> int:
    """Print the readable record of one page: HTML, PDF or text. Returns the exit status."""
    try:
        document, warnings = read_bytes(page.buffer.read(), url, published_on)
    except NotADocument as error:
        sys.stderr.write(f"greffier: {page.name}: {error}\n")
        return SOME_FAILED
    record = to_record(page.name, process(document, persons=persons))
    if warnings:
        record["warnings"] = [*warnings, *record.get("warnings", [])]
    sys.stdout.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
    return ALL_WELL
