"""Bytes of a page to text, whatever the page says of its own encoding."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from pipeline.text.patterns import pattern

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_OPENINGS = ("<!doctype", "<html", "<head", "<?xml", "<!--")
"""With one of these a page opens that says nothing of its encoding but by its zero bytes."""
_WIDE_SAMPLE = 4096
_MOST_STRAY = 0.02
_META = re.compile(
    rb"<(?:meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)|\?xml[^>]{0,80}encoding=[\"']([\w-]+))"
)
_HEADER = pattern(r"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_HEAD_BYTES = 4096
_LONGEST_META = 250
"""More than stands before the word in what the pattern fits."""
_LATIN = frozenset({"iso8859-1", "latin-1", "cp1252", "ascii", "iso8859-15"})
_STRAY = re.compile("[\udc80-\udcff]+")
_FIRST_OF_FRENCH = frozenset(b"\xc2\xc3\xc5\xe2")
"""With these begins what French needs beyond ASCII in UTF-8; as letters of Windows-1252 (\xc2 Â, \xc3 Ã) it has no use for them."""
_MAX_BROKEN_SHARE = 0.001
_HIGH_IN_1252 = "".join(bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xC0)) + "".join(
    chr(code) for code in range(0x80, 0xC0)
)
# A lead byte and its continuation bytes, each read as a character of its own.
# All of them begin alike, so that the search runs over plain letters at full speed, accented ones too.
_NEXT = f"[{re.escape(_HIGH_IN_1252)}]"
_TWICE = pattern(
    f"[\u00c2-\u00f0]{_NEXT}(?:(?<=[\u00c2-\u00df].)|(?<=[\u00e0-\u00ef].){_NEXT}|(?<=\u00f0.){_NEXT}{{2}})",
    re.DOTALL,
)
_PAIRS = re.compile(rb"\xc3[\x82-\xb0][\xc2\xc5\xc6\xcb\xe2]")
"""The first byte pairs of all that `_TWICE` fits, in UTF-8."""
_MIN_TWICE = 3


def decode(body: bytes, content_type: str | None = None) -> str:
    """The text of `body`: what is declared when it holds, else UTF-8, else Windows-1252. Never raises."""
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return body.decode(encoding, "replace").lstrip("\ufeff")
    if wide := wide_encoding(body):
        return body[: len(body) // 2 * 2].decode(wide, "replace")
    declared = _declared(body, content_type)
    if declared in _LATIN or declared is None:
        # Pages declared Latin-1 that are valid UTF-8 beyond ASCII are UTF-8: Latin text all but never is by chance.
        return repair(_utf8(body) or _windows(body))
    if declared == "utf-8" or declared.startswith(
        "utf-16"
    ):  # whose bytes would have told, as browsers hold it too
        return repair(_utf8(body) or _broken_utf8(body))
    return body.decode(declared, "replace")


def wide_encoding(body: bytes) -> str | None:
    """UTF-16 in one byte order or the other, where the zero bytes of a page's markup give it away; None where they are not sure."""
    sample = body[:_WIDE_SAMPLE]
    if b"\0" not in sample:
        return None
    for encoding, high, low in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        opening = sample[: len(sample) // 2 * 2].decode(encoding, "replace").lstrip().lower()
        is_latin = high.count(0) > len(high) // 2 and low.count(0) <= _MOST_STRAY * len(low)
        if is_latin and opening.startswith(_OPENINGS):
            return encoding
    return None


def _declared(body: bytes, content_type: str | None) -> str | None:
    """Python's name of the first declared encoding that exists: header, then the page itself."""
    for name in _names_told(body, content_type):
        try:
            return codecs.lookup(name).name
        except LookupError:  # "charset=utf8mb4" and worse
            continue
    return None


def _names_told(body: bytes, content_type: str | None) -> Iterator[str]:
    if in_header := _HEADER.search(content_type or ""):
        yield in_header[1]
    head = body[:_HEAD_BYTES].lower()
    # The word itself is found a hundred times sooner than what may stand before it.
    start = 0 if b"encoding" in head else max(0, head.find(b"charset") - _LONGEST_META)
    if in_page := _META.search(head, start):
        yield (in_page[1] or in_page[2]).decode("ascii")


def _utf8(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _broken_utf8(body: bytes) -> str:
    """Declared UTF-8 and not quite: a cut character is no reason to read the rest as Windows-1252."""
    text = body.decode("utf-8", "replace")
    high = sum(byte > 0x7F for byte in body)
    broken = text.count("\ufffd")
    if broken > max(2, high // 20) or broken > 2 + len(text) * _MAX_BROKEN_SHARE:
        return _windows(body)
    # The last character of a page that breaks off is no sign of anything.
    return _STRAY.sub(_in_windows, body.decode("utf-8", "surrogateescape")).rstrip("\ufffd")


def _in_windows(stray: re.Match[str]) -> str:
    """A few bytes of Windows-1252 that some system put between; a cut character of UTF-8 stays unknown."""
    raw = bytes(ord(char) - 0xDC00 for char in stray[0])
    is_letters = all(byte >= 0xC0 for byte in raw) or len(raw) == 1
    return _windows(raw) if is_letters and not set(raw) & _FIRST_OF_FRENCH else "\ufffd"


def _windows(body: bytes) -> str:
    """Windows-1252, the five bytes it leaves undefined read as Latin-1 does."""
    try:
        return body.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in body)


_EUROPEAN = pattern(r"[\x00-\u024f\u0300-\u036f\u0370-\u052f\u1e00-\u1eff\u2000-\u22ff\ufb00-\ufb06\ufeff]*")


_ENTITY_TWICE = pattern(
    r"&amp;((?:[aeiouycn](?:acute|grave|circ|cedil|uml)|oelig|[lr]aquo|[lr][sd]quo|hellip|[mn]dash|euro|nbsp|deg|#0?39|#8217);)",
    re.IGNORECASE,
)
_SHOWS_CODE = pattern(r"<(?:code|pre|textarea)\b", re.IGNORECASE)


def unescape_twice(markup: str) -> str:
    """Markup whose accents were escaped twice ("condamn&amp;eacute;") put right; what shows code is left as it is."""
    if "&amp;" not in markup or len(_ENTITY_TWICE.findall(markup)) < _MIN_TWICE or _SHOWS_CODE.search(markup):
        return markup
    return _ENTITY_TWICE.sub(r"&\1", markup)


def repair(text: str) -> str:
    """Text that was encoded in UTF-8 twice ("condamnÃ©") put right; other text as it is."""
    if text.isascii() or not _may_be_twice(text) or len(_TWICE.findall(text)) < _MIN_TWICE:
        return text
    return _TWICE.sub(_once, text)


def _may_be_twice(text: str) -> bool:
    """False where the letters that a twice encoded one begins with never come before what may go on with it.

    Bytes are searched five times as fast as characters, and in a page put right there is hardly one such pair.
    """
    return len(_PAIRS.findall(text.encode("utf-8", "replace"))) >= _MIN_TWICE


def _once(found: re.Match[str]) -> str:
    try:
        raw = b"".join(_byte(char) for char in found[0])
        once = raw.decode("utf-8")
    except UnicodeError:
        return found[0]
    # "à««" are the bytes of a Gujarati digit: what does not come out as European text was not encoded twice.
    return once if _EUROPEAN.fullmatch(once) else found[0]


def _byte(char: str) -> bytes:
    return bytes([ord(char)]) if ord(char) < 0x100 else char.encode("cp1252")
