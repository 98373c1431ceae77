"""One page that someone hands over, text or markup, outside of any archive. Text alone loads nothing that reads markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pipeline.clean.charset import decode
from pipeline.clean.markup import to_text
from pipeline.clean.plain import read_text
from pipeline.documents import WEB, Document

_STARTS = ("<", "%PDF-")
_HEAD_BYTES = 1024
_FRENCH = frozenset(
    "àâäáãçéèêëíìîïñóòôöõúùûüÿœæßÀÂÄÁÇÉÈÊËÍÎÏÑÓÔÖÚÙÛÜŸŒÆ«»’‘“”„–—…€£§°²³½¼¾•·©®™×±ªº´¨\u00a0\u00ad\u202f\ufeff"
)
_FEWEST_ODD = 5


def read_bytes(
    body: bytes, url: str | None, published_on: date | None = None
) -> tuple[Document, tuple[str, ...]]:
    """Read a file as it is: markup, PDF, or text in UTF-8, UTF-16 with its mark, or Windows-1252.

    The second value holds warnings. Raises `NotADocument` for what is none of these.
    """
    page = open_page(body)
    if isinstance(page, str):
        return read_page_text(page, url, published_on), odd_letters(body, page)
    document, warning = read_page_html(page, url)
    if published_on:
        document = replace(document, published_on=published_on)
    return document, (warning,) if warning else ()


def open_page(body: bytes) -> bytes | str:
    """The bytes where they are markup or PDF, else their text. Raises `NotADocument` for what is neither."""
    if decode(body[:_HEAD_BYTES]).lstrip("\ufeff \t\r\n").startswith(_STARTS):
        return body
    return to_text(body)


def odd_letters(body: bytes, text: str) -> tuple[str, ...]:
    """A warning when most letters beyond ASCII are none that French uses: the encoding was guessed wrong."""
    try:
        body.decode()
    except UnicodeDecodeError:
        beyond = [char for char in text if not char.isascii()]
        odd = sum(char not in _FRENCH for char in beyond)
        if odd >= _FEWEST_ODD and odd * 2 > len(beyond):
            return (
                "most accented letters are improbable: it is no UTF-8 nor Windows-1252, save it as UTF-8",
            )
    return ()


def read_page_text(text: str, url: str | None, published_on: date | None) -> Document:
    """Read text that someone has already cut out of a page."""
    return read_text(text, url, source_id=_source_id(url), published_on=published_on)


def _source_id(url: str | None) -> str:
    if not url:
        return WEB
    from crawler.sources import source_for

    source = source_for(url)
    return source.id if source else WEB


def read_page_html(html: str | bytes, url: str | None) -> tuple[Document, str | None]:
    """Read a page as served: a PDF file, or by its source's reader when the address tells which, else by the generic one.

    The second value is a warning when the source's own reader no longer fits. Raises `NotADocument`.
    """
    from crawler.page import Page, PageChanged
    from crawler.sources import source_for
    from pipeline.clean.generic import read_html
    from pipeline.clean.pdf import is_pdf, read_pdf

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
