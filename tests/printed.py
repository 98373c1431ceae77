"""PDF files for tests, printed by PDFium itself: lines of text at given places."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterable, Sequence

import pypdfium2
import pypdfium2.raw as pdfium

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT = 70, 525
STEP = 15
SIZE = 11

Printed = tuple[float, float, str]
"""Left and top in points from the upper left corner, and the text."""


def pdf(pages: Iterable[Sequence[Printed]]) -> bytes:
    """A file of A4 pages."""
    document = pypdfium2.PdfDocument.new()
    for lines in pages:
        page = document.new_page(WIDTH, HEIGHT)
        for left, top, text in lines:
            _print(document, page, left, HEIGHT - top, text)
        page.gen_content()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _print(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, left: float, base: float, text: str
) -> None:
    printed = pdfium.FPDFPageObj_NewTextObj(document, b"Helvetica", SIZE)
    encoded = ctypes.create_string_buffer((text + "\x00").encode("utf-16-le"))
    assert pdfium.FPDFText_SetText(printed, ctypes.cast(encoded, pdfium.FPDF_WIDESTRING))
    pdfium.FPDFPageObj_Transform(printed, 1, 0, 0, 1, left, base)
    pdfium.FPDFPage_InsertObject(page, printed)


def text_lines(lines: Iterable[str], top: float = 130) -> list[Printed]:
    """Lines one below the other; an empty one leaves the room of a line."""
    return [(LEFT, top + number * STEP, line) for number, line in enumerate(lines) if line]
