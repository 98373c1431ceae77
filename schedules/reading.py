"""The second phase for one page: bytes or text in, everything the pipeline finds out. No network, no database."""

from __future__ import annotations

import signal
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import FrameType
from typing import Literal

from crawler.page import Page, PageChanged
from crawler.sources import ALL, source_for
from pipeline.clean import NotADocument
from pipeline.clean.generic import read_html
from pipeline.clean.pdf import is_pdf, read_pdf
from pipeline.clean.plain import read_text
from pipeline.clean.repeats import Repeats, Sighting, sight
from pipeline.documents import Document, RawPage
from pipeline.law import Processed
from pipeline.process import process

WEB = "web"
"""Source id of pages that no known source owns."""

LONGEST_READING_S = 30.0

Persons = Literal["initials", "full"]


class ReadResult(StrEnum):
    DOCUMENT = "document"
    PAGE_CHANGED = "page_changed"
    """A document, but its source's reader no longer fits the site: the generic reader stood in."""
    NOT_DOCUMENT = "not_document"
    ERROR = "error"


@dataclass(frozen=True)
class Reading:
    """What came of one page; `processed` is None unless it gave a document."""

    result: ReadResult
    processed: Processed | None = None
    reason: str = ""
    warnings: tuple[str, ...] = field(default=())
    sighting: Sighting | None = None
    """What the page's edges showed before `repeats` were dropped."""


NOTHING_LEARNT = Repeats()


def read_raw(raw: RawPage, persons: Persons = "initials", repeats: Repeats = NOTHING_LEARNT) -> Reading:
    """Read a fetched page. Never raises: a page that breaks a rule must not cost the others their reading.

    `repeats` are the blocks learnt to be no part of the articles of its source.
    """
    try:
        document, warning = _document(raw)
        sighting = sight(document)
        document = repeats.clean(document)
        processed = process(document, persons=persons)
    except NotADocument as error:
        return Reading(ReadResult.NOT_DOCUMENT, reason=str(error))
    except Exception as error:  # noqa: BLE001  # reported as an event with its place, and the page stays in the archive
        return Reading(ReadResult.ERROR, reason=place_of(error))
    warnings = (*((warning,) if warning else ()), *document.warnings, *processed.warnings)
    result = ReadResult.PAGE_CHANGED if warning else ReadResult.DOCUMENT
    return Reading(result, processed, reason=warning or "", warnings=warnings, sighting=sighting)


def read_within(
    raw: RawPage,
    persons: Persons = "initials",
    repeats: Repeats = NOTHING_LEARNT,
    seconds: float = LONGEST_READING_S,
) -> Reading:
    """`read_raw`, given up after `seconds`: a page made to be slow costs its time and no more."""
    with time_limit(seconds):
        return read_raw(raw, persons, repeats)


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


def _document(raw: RawPage) -> tuple[Document, str | None]:
    if is_pdf(raw.body):
        return read_pdf(raw.body, raw.final_url, source_id=raw.source_id), None
    source = ALL.get(raw.source_id)
    if source is None:
        return _read_generic(raw), None
    try:
        return source.read(Page(raw)), None
    except PageChanged as error:
        return _read_generic(raw), f"{raw.url}: {error}; read by the generic reader, has the site changed?"


def _read_generic(raw: RawPage) -> Document:
    return read_html(
        raw.body, raw.final_url, source_id=raw.source_id, content_type=raw.headers.get("content-type")
    )


def place_of(error: Exception) -> str:
    """An error on one line, with the place in the code where it was raised."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {' '.join(str(error).split())} ({frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name})"


def read_page_text(text: str, url: str | None, published_on: date | None) -> Document:
    """Read text that someone has already cut out of a page."""
    source = source_for(url) if url else None
    return read_text(text, url, source_id=source.id if source else WEB, published_on=published_on)


def read_page_html(html: str | bytes, url: str | None) -> tuple[Document, str | None]:
    """Read a page as served: a PDF file, or by its source's reader when the address tells which, else by the generic one.

    The second value is a warning when the source's own reader no longer fits. Raises `NotADocument`.
    """
    address = url or ""
    source = source_for(address) if address else None
    if isinstance(html, bytes) and is_pdf(html):
        return read_pdf(html, url, source_id=source.id if source else WEB), None
    if source is None:
        return read_html(html, address, source_id=WEB), None
    try:
        return source.read(Page.from_html(html, address)), None
    except PageChanged as error:
        warning = f"{address}: {error}; read by the generic reader, has the site changed?"
        return read_html(html, address, source_id=source.id), warning
