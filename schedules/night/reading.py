"""The second phase for one page: bytes or text in, everything the pipeline finds out. No network, no database."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from crawler.page import Page, PageChanged
from crawler.sources import ALL
from pipeline.clean import NotADocument
from pipeline.clean.generic import read_html
from pipeline.clean.pdf import is_pdf, read_pdf
from pipeline.clean.repeats import Repeats, Sighting, sight
from pipeline.documents import BROKEN_OFF, Document, RawPage
from pipeline.law import Processed
from pipeline.process import Persons, process
from schedules.night.limits import LONGEST_READING_S, place_of, time_limit


class ReadResult(StrEnum):
    DOCUMENT = "document"
    PAGE_CHANGED = "page_changed"
    """A document, but its source's reader no longer fits the site: the generic reader stood in."""
    CUT = "cut"
    """A document of the part of its page that came."""
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
    result, reason = _result(document, warning)
    return Reading(result, processed, reason=reason, warnings=warnings, sighting=sighting)


def _result(document: Document, warning: str | None) -> tuple[ReadResult, str]:
    if BROKEN_OFF in document.warnings:
        return ReadResult.CUT, BROKEN_OFF
    return (ReadResult.PAGE_CHANGED, warning) if warning else (ReadResult.DOCUMENT, "")


def read_within(
    raw: RawPage,
    persons: Persons = "initials",
    repeats: Repeats = NOTHING_LEARNT,
    seconds: float = LONGEST_READING_S,
) -> Reading:
    """`read_raw`, given up after `seconds`: a page made to be slow costs its time and no more."""
    with time_limit(seconds):
        return read_raw(raw, persons, repeats)


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
