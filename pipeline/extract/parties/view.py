"""The text as the rules on parties read it: straight signs, sentences whole, every character in its place."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_SIGNS = tuple(
    {"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "‑": "-"}.items()
)
_LINE = pattern(r"[^\n]+")
_BREAK = pattern(r"\n\s*")
_FIGURE = pattern(r"\d+[ ,]?\d*\s")
_STOPS = frozenset(".!?:;»")
_GOES_ON = pattern(r"[a-zà-ÿ(«]")
_LITTLE_WORDS = tuple(
    f"{before}{word}"
    for before in " '\n\r"
    for word in "de la le du et au un en ou des les aux une par que qui son ses".split()
)
"""Words that no sentence ends with."""


@lru_cache(maxsize=4)
def straighten(text: str) -> str:
    """`text`, same length, with straight apostrophes and plain spaces; lines stay as they are."""
    for sign, plain in _SIGNS:  # a translation table takes ten times as long
        text = text.replace(sign, plain)
    return _LETTER_FOR_NAME.sub(_without_dot, text) if "ociété" in text else text


_LETTER_FOR_NAME = pattern(r"(?<=[Ss]ociété )(?P<letter>[A-Z])(?:\.(?P<comma>[,)])|\.(?= [a-zà-ÿ(«]))")
"""The letter that stands for a name left out, with the point that would end the sentence: "la société A. a saisi"."""


def _without_dot(match: re.Match[str]) -> str:
    return f"{match['letter']}{match['comma'] or ''} "


@lru_cache(maxsize=4)
def flatten(text: str) -> str:
    """`text`, same length, with line breaks inside a sentence made spaces."""
    text = straighten(text)
    pieces, done = [], 0
    for line_end in _BREAK.finditer(text):
        start, end = line_end.start(), line_end.end()
        while start > done and text[start - 1].isspace():
            start -= 1
        if start and end < len(text) and _is_soft(text, start, line_end.start(), end):
            pieces += [text[done:start], " " * (end - start)]
            done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def _is_soft(text: str, start: int, line_end: int, end: int) -> bool:
    """True when the sentence goes on after the white space `[start, end)`, whose first line break is at `line_end`."""
    if (text[end].isalnum() or text[end] == "_") and text.endswith(_LITTLE_WORDS, max(0, start - 4), start):
        return True
    if text[start:line_end].strip(" "):
        return False
    if text[start - 1] not in _STOPS and _GOES_ON.match(text, end):
        return True
    listed = start > 1 and text[start - 1] == "," and not text[start - 2].isspace()
    return listed and _FIGURE.match(text, end) is not None


class Line(NamedTuple):
    """A line that holds something, without outer spaces; `low` is folded."""

    start: int
    text: str
    low: str


@lru_cache(maxsize=4)
def lines_of(text: str) -> tuple[Line, ...]:
    """The first lines of `text` that hold something: more than any heading has."""
    low = fold(text)
    found: list[Line] = []
    for match in islice(_LINE.finditer(text), 300):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = match.start() + line.index(stripped[0])
            found.append(Line(start, stripped, low[start : start + len(stripped)]))
    return tuple(found)
