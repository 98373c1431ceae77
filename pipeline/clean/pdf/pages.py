"""Lines as they are printed on the pages of a PDF file, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pipeline.clean.lines import one_line
from pipeline.clean.refusals import NotADocument
from pipeline.text.patterns import pattern

if TYPE_CHECKING:
    import pypdfium2

MAX_BYTES = 30_000_000
MAX_PAGES = 1_000
MAX_CHARACTERS = 4_000_000
_LEAST_PER_PAGE = 40
"""Fewer characters a page than this, over the whole file, are stamps on a scan, not its text."""
_LINE = pattern("[^\r\n\x02\ufffe]+[\x02\ufffe]?")
"""PDFium joins a word broken over two lines and leaves a mark where the line ended."""
_BREAKS = "\x02\ufffe"


class PrintedLine(NamedTuple):
    """One line. Lengths are shares of the page: `left` 0 is its left edge, `top` 0 its upper edge."""

    text: str
    page: int
    top: float
    height: float
    left: float
    right: float


Page = Sequence[PrintedLine]


def printed_pages(body: bytes) -> list[Page]:
    """The lines of every page, in the order in which the file prints them. Raises NotADocument."""
    import pypdfium2  # noqa: PLC0415  # loads a library of 8 MB that few pages need

    if len(body) > MAX_BYTES:
        raise NotADocument(f"it is a PDF file of {len(body)} bytes, {MAX_BYTES} are allowed")
    try:
        document = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        raise NotADocument(_why_closed(str(error))) from error
    try:
        pages = _read(document)
    except pypdfium2.PdfiumError as error:
        raise NotADocument(f"it is a PDF file with a page that cannot be read: {error}") from error
    finally:
        document.close()
    _refuse_scan(pages)
    return pages


def _why_closed(error: str) -> str:
    if "password" in error.lower():
        return "it is a PDF file locked by a password"
    return f"it is a PDF file that cannot be opened: {error}"


def _read(document: pypdfium2.PdfDocument) -> list[Page]:
    if len(document) > MAX_PAGES:
        raise NotADocument(f"it is a PDF file of {len(document)} pages, {MAX_PAGES} are allowed")
    pages: list[Page] = []
    read = 0
    for number in range(len(document)):
        page = document[number]
        pages.append(tuple(_lines_of(page, number)))
        page.close()
        read += sum(len(line.text) for line in pages[-1])
        if read > MAX_CHARACTERS:
            raise NotADocument(f"it is a PDF file of more than {MAX_CHARACTERS} characters")
    return pages


def _refuse_scan(pages: Sequence[Page]) -> None:
    characters = sum(len(line.text) for page in pages for line in page)
    if characters < _LEAST_PER_PAGE * len(pages):
        raise NotADocument(f"it is a PDF file without text, a scan of {len(pages)} pages")


def _lines_of(page: pypdfium2.PdfPage, number: int) -> Iterator[PrintedLine]:
    printed = page.get_textpage()
    # The text has one character for each that PDFium counts, so an offset in it is a character's number.
    for found in _LINE.finditer(printed.get_text_range()):
        text = found[0].rstrip(_BREAKS)
        inner = text.strip()
        if inner:
            first = found.start() + len(text) - len(text.lstrip())
            shown = inner if text == found[0] else f"{inner}-"
            yield _line(printed, shown, number, (first, first + len(inner) - 1), page.get_size())
    printed.close()


def _line(
    printed: pypdfium2.PdfTextPage, text: str, number: int, ends: tuple[int, int], size: tuple[float, float]
) -> PrintedLine:
    left, bottom, _, top = printed.get_charbox(ends[0], loose=True)
    _, low, right, high = printed.get_charbox(ends[1], loose=True)
    width, height = size
    return PrintedLine(
        text=one_line(text),
        page=number,
        top=1 - max(top, high) / height,
        height=(max(top, high) - min(bottom, low)) / height,
        left=left / width,
        right=right / width,
    )
