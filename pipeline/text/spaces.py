"""Text made easy to search without moving a character, and cut where French sentences end."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from pipeline.text.patterns import pattern

Range = tuple[int, int]
"""`[start, end)` in characters."""

_LIGATURES = {"œ": "o", "æ": "a", "ß": "s", "ø": "o", "đ": "d", "ł": "l"}
_SIGNS = {
    "'": "’‘ʼ′`´＇",
    '"': "“”„‟″",
    "-": "‐‑‒–—―−",
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\ufeff\u200b",
}


def _plain(char: str) -> str:
    """One lower-case character without its accent, or the character itself when it has no such form."""
    low = char.lower()
    base = unicodedata.normalize("NFD", low)[:1]
    base = _LIGATURES.get(base, base)
    return base if len(base) == 1 else char


def _fold_table() -> dict[int, str]:
    table = {
        code: _plain(chr(code)) for code in (*range(0x41, 0x5B), *range(0xAA, 0x250), *range(0x1E00, 0x1F00))
    }
    table.update({ord(char): plain for plain, chars in _SIGNS.items() for char in chars})
    # Kept as they are: each means something of its own beside a figure or a quotation.
    for char in "°º«»ª²³¹":
        table[ord(char)] = char
    table[ord("º")] = "°"
    return table


_TABLE = _fold_table()


def _bytes_table(encoding: str) -> bytes:
    """`_TABLE` for the bytes of a one-byte encoding; bytes that stand for no character stay."""
    table = bytearray(range(256))
    for code in range(256):
        char = bytes([code]).decode(encoding, "ignore")
        if char:
            table[code] = _TABLE.get(ord(char), char).encode(encoding)[0]
    return bytes(table)


# Most texts fit one byte a character, and translating bytes takes a fiftieth of the time: the narrow encoding
# first, then the one with curly quotes, dashes and the euro sign, then the table for all that is left.
_BYTES_TABLES = tuple((encoding, _bytes_table(encoding)) for encoding in ("latin-1", "cp1252"))


def fold(text: str) -> str:
    """`text` in lower case, without accents, with plain spaces, apostrophes and hyphens.

    Has the same length as `text`, so that a span found in one holds in the other; line breaks stay.
    """
    return _folded_page(text) if len(text) > _PAGE else _folded(text)


_PAGE = 400
"""A longer text is a page, folded by all that read it: the words that each of them folds must not push it out."""


@lru_cache(maxsize=512)
def _folded(text: str) -> str:
    return _fold(text)


@lru_cache(maxsize=8)
def _folded_page(text: str) -> str:
    return _fold(text)


def _fold(text: str) -> str:
    narrow = text.replace("\u202f", " ")  # the one space of French typography that fits neither encoding
    for encoding, table in _BYTES_TABLES:
        try:
            return narrow.encode(encoding).translate(table).decode(encoding)
        except UnicodeEncodeError:
            continue
    return text.translate(_TABLE)


_ABBREVIATIONS = frozenset(
    "m mm mme mmes mlle me mes dr pr art al n no nos p pp ch sect civ com soc crim cass cons trib t c ca tc tgi cf"
    " ex env vol ed bull req av ann st ste resp janv fevr avr juil sept oct nov dec r l d s a v i ii iii h fr".split()
)
# A class of characters comes first, so that only their places are tried: the end of a sentence, of a block, of an item.
_SENTENCE_END = pattern(
    r"[.!?…\n;](?:(?<=[.!?…])[.!?…]*+[\"»)\]]*(?=\s+[\"«(\[•–—-]*\s*[A-ZÀ-ÖØ-ÞŒ0-9])"
    r"|(?<=\n)[ \t\r]*\n+|(?<=;)[ \t]*\n)"
)
_STOPS = frozenset(".!?…")
_WORD_BEFORE = pattern(r"[^\W\d_]+$")


def _is_abbreviation(text: str, stop: int) -> bool:
    """True when the full stop at `stop` belongs to the word before it ("M.", "art.", "A.")."""
    word = _WORD_BEFORE.search(text, max(0, stop - 12), stop)
    if word is None:
        return False
    letters = word.group()
    if len(letters) == 1:
        return letters.isupper() or fold(letters) in _ABBREVIATIONS
    return fold(letters) in _ABBREVIATIONS


@lru_cache(maxsize=8)
def split_sentences(text: str) -> tuple[Range, ...]:
    """The sentences of `text` in order; a blank line always parts two, "M.", "n°" or "art." never do."""
    found: list[Range] = []
    start = 0
    for cut in _SENTENCE_END.finditer(text):
        at = cut.start()
        if text[at] == "." and text[at + 1] not in _STOPS and _is_abbreviation(text, at):
            continue
        _keep(text, start, cut.end(), found)
        start = cut.end()
    _keep(text, start, len(text), found)
    return tuple(found)


def _keep(text: str, start: int, end: int, found: list[Range]) -> None:
    """Add `[start, end)` without its outer white space, when anything is left of it."""
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = start + len(piece.rstrip())
    if left < right:
        found.append((left, right))
