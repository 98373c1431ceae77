"""Rulings published as PDF: text in reading order, running heads and page numbers gone, broken words mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.clean.pdf.pages import Page, printed_pages
from pipeline.clean.pdf.paragraphs import join_lines
from pipeline.clean.pdf.running import part_running_lines
from pipeline.clean.plain import read_text
from pipeline.documents import Document

MAGIC = b"%PDF-"
_PREAMBLE = 1024
"""Readers of PDF allow other bytes before the mark, up to so many."""


def is_pdf(body: bytes) -> bool:
    """True for what PDF readers open, whatever the server called it."""
    return MAGIC in body[:_PREAMBLE] and body.lstrip()[:1] != b"<"


def read_pdf(
    body: bytes, url: str | None = None, *, source_id: str = "web", published_on: date | None = None
) -> Document:
    """The document printed in a PDF file.

    Raises NotADocument for what is locked, broken, too large, or a scan without text.
    """
    return read_printed(printed_pages(body), url, source_id=source_id, published_on=published_on)


def read_printed(
    printed: Sequence[Page], url: str | None, *, source_id: str, published_on: date | None
) -> Document:
    """The document on these pages."""
    pages, running = part_running_lines(printed)
    paragraphs = join_lines(pages)
    document = read_text("\n\n".join(paragraphs), url, source_id=source_id, published_on=published_on)
    return replace(
        document,
        asides=(),
        dropped=(*running, *document.dropped),
        dropped_by=(*["running_line"] * len(running), *document.dropped_by),
    )
