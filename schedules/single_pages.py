"""One page that someone hands over, text or markup, outside of any archive. Text alone loads nothing that reads markup."""

from __future__ import annotations

from datetime import date

from pipeline.clean.plain import read_text
from pipeline.documents import WEB, Document


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
