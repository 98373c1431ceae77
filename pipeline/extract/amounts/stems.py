"""Many alternatives at once, each tried only where its first letters stand.

Python tries the alternatives of a pattern one after the other at every place of a text. Told apart by the letters they
begin with, hundreds of them cost little more than one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from pipeline.text.patterns import pattern

_WORD = pattern(r"[a-z0-9]+")
_GUARD = pattern(r"(?:\\b|\(\?<![^()]*\))*")
"""What may stand before the first letter of an alternative: a word boundary, "not after these words"."""
_LETTERS = pattern(r"[a-z0-9](?![?*{])(?:[a-z0-9' -](?![?*{])){0,4}")
_LONGEST = 5
"""How long what `_LETTERS` finds may be."""
_SPOTS = 4096
"""French text begins its words in so many ways, by their first five characters: most words are looked up once."""


class Stems:
    """Alternatives with the name of their group; at one place the first that fits is taken, in the order given."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        self._spot = lru_cache(maxsize=_SPOTS)(self._longest)

    @cached_property
    def _by_start(self) -> dict[str, _Bucket]:
        """The alternatives of each start: made when a first text asks, not when the module is loaded."""
        spread = [
            (start_of(one), name, one)
            for name, source in self._sources.items()
            for one in alternatives(source)
        ]
        starts = {start for start, _, _ in spread}
        longer: defaultdict[str, list[str]] = defaultdict(list)
        for start in starts:
            for size in range(1, len(start) + 1):
                longer[start[:size]].append(start)
        buckets: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for start, name, one in spread:
            for key in longer[start]:
                buckets[key].append((name, one))
        return {key: _Bucket(listed) for key, listed in buckets.items()}

    def find(self, text: str) -> Iterator[tuple[str, int, int]]:
        """(name, start, end) of each match that starts a word, none overlapping another."""
        spot = self._spot
        end = 0
        for place, letters in _words_of(text):
            bucket = spot(letters)
            if bucket and place >= end and (found := bucket.match(text, place)):
                name, end = found
                yield name, place, end

    def _longest(self, letters: str) -> _Bucket | None:
        """The alternatives of the longest start that `letters` begin with."""
        by_start = self._by_start
        sizes = range(len(letters), 0, -1)
        return next((bucket for size in sizes if (bucket := by_start.get(letters[:size]))), None)


@lru_cache(maxsize=32)
def _words_of(text: str) -> list[tuple[int, str]]:
    """Where each word of `text` begins, and with which letters: acts, heads and agents are all looked for in one text."""
    return [(place := word.start(), text[place : place + _LONGEST]) for word in _WORD.finditer(text)]


class _Bucket:
    """The alternatives of one start; compiled when a text first has that start."""

    def __init__(self, listed: list[tuple[str, str]]) -> None:
        self._names = [name for name, _ in listed]
        self._sources = [source for _, source in listed]
        self._pattern: re.Pattern[str] | None = None

    def match(self, text: str, place: int) -> tuple[str, int] | None:
        if self._pattern is None:
            self._pattern = re.compile("|".join(f"{source}()" for source in self._sources))
        match = self._pattern.match(text, place)
        return (self._names[(match.lastindex or 1) - 1], match.end()) if match else None


def start_of(alternative: str) -> str:
    """The letters, five at most, that `alternative` begins with. Raises ValueError where it has none."""
    guard = _GUARD.match(alternative)
    found = _LETTERS.match(alternative, guard.end() if guard else 0)
    if found is None:
        raise ValueError(f"a pattern has to begin with a letter, {alternative!r} does not")
    return found.group()


def alternatives(source: str) -> list[str]:
    """`source` as alternatives that begin with a letter: "x(?:a|b)" is one, "(?:a|b)c" is "ac" and "bc"."""
    found: list[str] = []
    for one in split_top(source):
        guard = _GUARD.match(one)
        place = guard.end() if guard else 0
        if not one.startswith("(?:", place):
            found.append(one)
            continue
        close = closing(one, place)
        if one[close + 1 : close + 2] in {"?", "*", "+", "{"}:
            raise ValueError(f"the group that opens {one!r} may be missing")
        inner = one[place + 3 : close]
        found.extend(f"{one[:place]}{part}{one[close + 1 :]}" for part in alternatives(inner))
    return found


def split_top(source: str) -> list[str]:
    """`source` cut at each "|" that stands in no group and no class."""
    parts, start, depth, place = [], 0, 0, 0
    while place < len(source):
        char = source[place]
        if char == "\\":
            place += 1
        elif char == "[":
            place = source.index("]", place + 2)
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and not depth:
            parts.append(source[start:place])
            start = place + 1
        place += 1
    return [*parts, source[start:]]


def closing(source: str, opening: int) -> int:
    """The place of the bracket that closes the one at `opening`."""
    depth, place = 0, opening
    while True:
        char = source[place]
        if char == "\\":
            place += 1
        elif char == "[":
            place = source.index("]", place + 2)
        elif char in "()":
            depth += 1 if char == "(" else -1
            if not depth:
                return place
        place += 1
