"""What an index page says of the items it names."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException, DTDForbidden

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element  # for its type alone; parsing goes through defusedxml

_GZIP = b"\x1f\x8b"


class NotAnIndex(Exception):  # noqa: N818  # says what the page is
    """A feed, sitemap or listing that cannot be walked; the message says why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An address as the index writes it, and the day it states, if any: a hint, no fact."""

    url: str
    day: date | None


def day_of(text: str | None) -> date | None:
    """The day in an ISO 8601 or RFC 822 date; None for what is neither."""
    stated = (text or "").strip()
    try:
        return datetime.fromisoformat(stated).date()
    except ValueError:
        pass  # the older of the two ways to write it
    try:
        return parsedate_to_datetime(stated).date()
    except (ValueError, OverflowError):
        return None


def absolute(base: str, href: str) -> str:
    """The address that `href` names on an index page at `base`; what is no address stays as it is."""
    try:
        return urljoin(base, href.strip())
    except ValueError:  # "http://[" and the like; the source will not know it for an item
        return href


def parse_xml(body: bytes, max_bytes: int) -> Element:
    """Parse a feed or sitemap, gzipped or not. Refuses every DTD: entities in it can read files or fill memory."""
    plain = _gunzip(body, max_bytes) if body.startswith(_GZIP) else body
    text = plain.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text[:15].lower().startswith((b"<!doctype html", b"<html")):
        raise NotAnIndex("not XML but an HTML page: has its address changed?")
    try:
        root: Element = defusedxml.ElementTree.fromstring(text, forbid_dtd=True)
    except DTDForbidden as error:
        raise NotAnIndex("refused: it declares a DTD, and those are never read") from error
    except DefusedXmlException as error:
        raise NotAnIndex(f"refused: {error}") from error
    except (
        SyntaxError,
        ValueError,
        LookupError,
    ) as error:  # not well-formed; unknown or multi-byte encodings
        raise NotAnIndex(f"not readable as XML: {error}") from error
    return root


def name_of(element: Element) -> str:
    """The element's name without its namespace, in lower case."""
    return element.tag.rpartition("}")[2].lower()


def child_text(element: Element, *names: str) -> str | None:
    """Text of the first child with one of these names, in the order of the names."""
    for name in names:
        for child in element:
            if name_of(child) == name and (child.text or "").strip():
                return (child.text or "").strip()
    return None


def _gunzip(body: bytes, max_bytes: int) -> bytes:
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        plain = unpacker.decompress(body, max_bytes)
    except zlib.error as error:
        raise NotAnIndex(f"not readable as gzip: {error}") from error
    if unpacker.unconsumed_tail:
        raise NotAnIndex(f"larger than {max_bytes} bytes when unpacked")
    return plain
