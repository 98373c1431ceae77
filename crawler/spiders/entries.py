"""What an index page says of the items it names."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from html.entities import html5
from typing import TYPE_CHECKING
from urllib.parse import urljoin
from xml.sax.saxutils import escape

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException, DTDForbidden

from pipeline.clean.charset import decode
from pipeline.clean.days import day_in_address, english_days, first_day

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element  # for its type alone; parsing goes through defusedxml

_GZIP = b"\x1f\x8b"
_LONGEST_DAY = 80
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFERENCE = re.compile(
    r"&(?:(?P<known>(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)|(?P<name>\w{1,31};)?)"
)
_CDATA, _END_OF_CDATA = "<![CDATA[", "]]>"


class NotAnIndex(Exception):  # noqa: N818  # says what the page is
    """A feed, sitemap or listing that cannot be walked; the message says why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An address as the index writes it, and the day it states, if any: a hint, no fact."""

    url: str
    day: date | None


def day_of(text: str | None) -> date | None:
    """The day in an ISO 8601 or RFC 822 date, or in one as people write it in French or English; None for what is none."""
    stated = (text or "").strip()
    try:
        return datetime.fromisoformat(stated).date()
    except ValueError:
        pass  # the older of the two ways to write it
    try:
        return parsedate_to_datetime(stated).date()
    except (ValueError, OverflowError):
        return _written_day(stated[:_LONGEST_DAY])


def _written_day(stated: str) -> date | None:
    """What a site's own language setting makes of a date: "lun., 23 nov. 2026 08:00:00 +0100", "2026/11/23 8h00"."""
    day = first_day(stated) or day_in_address(stated)
    return day or next((english for _, _, english in english_days(stated)), None)


def absolute(base: str, href: str) -> str:
    """The address that `href` names on an index page at `base`; what is no address stays as it is."""
    try:
        return urljoin(base, href.strip())
    except ValueError:  # "http://[" and the like; the source will not know it for an item
        return href


def parse_xml(body: bytes, max_bytes: int) -> Element:
    """Parse a feed or sitemap, gzipped or not. Refuses every DTD: entities in it can read files or fill memory.

    What is not well-formed for its letters alone, as when it is not in the encoding that it states, is read all the same.
    """
    plain = _gunzip(body, max_bytes) if body.startswith(_GZIP) else body
    text = plain.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text[:15].lower().startswith((b"<!doctype html", b"<html")):
        raise NotAnIndex("not XML but an HTML page: has its address changed?")
    try:
        return _parse(text)
    except NotAnIndex as error:
        try:
            return _parse(_mended(text))
        except NotAnIndex:
            raise error from None


def _mended(text: bytes) -> bytes:
    """The same in UTF-8, without control characters, HTML's names of letters, and a "&" that stands for itself."""
    first, *others = _NOT_XML.sub("", _DECLARATION.sub("", decode(text), 1)).split(_CDATA)
    parts = [_REFERENCE.sub(_well_formed, first)]
    for other in others:
        verbatim, end, rest = other.partition(_END_OF_CDATA)
        parts.append(_CDATA + verbatim + end + _REFERENCE.sub(_well_formed, rest))
    return "".join(parts).encode()


def _well_formed(reference: re.Match[str]) -> str:
    if reference["known"]:
        return reference[0]
    letter = html5.get(reference["name"] or "")
    return escape(letter or reference[0])


def _parse(text: bytes) -> Element:
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
