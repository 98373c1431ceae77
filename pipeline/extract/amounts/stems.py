"""Many alternatives at once, each tried only where its first letters stand.

Python tries the alternatives of a pattern one after the other at every place of a text. Told apart by the letters they
begin with, hundreds of them cost little more than one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from pipeline.text.patterns import pattern

WORD_START = r"(?<![a-z0-9])"
_GUARD = pattern(r"(?:\\b|\(\?<![^()]*\))*")
"""What may stand before the first letter of an alternative: a word boundary, "not after these words"."""
_LETTERS = pattern(r"[a-z0-9](?![?*{])(?:[a-z0-9' -](?![?*{])){0,4}")


class Stems:
    """Alternatives with the name of their group; at one place the first that fits is taken, in the order given."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources

    @cached_property
    def _parts(self) -> tuple[re.Pattern[str], dict[str, _Bucket]]:
        """What finds a start, and the alternatives of each: made when a first text asks, not when the module is loaded."""
        spread = [(name, one) for name, source in self._sources.items() for one in alternatives(source)]
        buckets: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        starts = {start_of(one) for _, one in spread}
        for name, one in spread:
            start = start_of(one)
            for key in {start} | {other for other in starts if other.startswith(start)}:
                buckets[key].append((name, one))
        by_start = {key: _Bucket(listed) for key, listed in buckets.items()}
        return re.compile(f"{WORD_START}(?=({tree_of(starts)}))"), by_start

    def find(self, text: str) -> Iterator[tuple[str, int, int]]:
        """(name, start, end) of each match that starts a word, none overlapping another."""
        starts, by_start = self._parts
        end = 0
        for start in starts.finditer(text):
            place = start.start()
            if place >= end and (found := by_start[start[1]].match(text, place)):
                name, end = found
                yield name, place, end


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


def tree_of(starts: Collection[str]) -> str:
    """Regex source for the longest of `starts` that stands at a place, no letter looked at twice."""
    following: defaultdict[str, set[str]] = defaultdict(set)
    for start in starts:
        if start:
            following[start[0]].add(start[1:])
    branches = "|".join(re.escape(letter) + tree_of(rest) for letter, rest in sorted(following.items()))
    if not branches:
        return ""
    return f"(?:{branches})?" if "" in starts else f"(?:{branches})"


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
