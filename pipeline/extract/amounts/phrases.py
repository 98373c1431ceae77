"""A pattern that is tried only where letters stand that it cannot do without."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from pipeline.extract.amounts.stems import closing, split_top

SHORTEST_HINT = 3
MOST_HINTS = 30


class Phrase:
    """A pattern for folded text; looking for its `hints` first is many times as fast. Compiled when first tried."""

    def __init__(self, source: str, hints: Iterable[str] | None = None) -> None:
        self.source = source
        if hints is not None:
            self.hints = tuple(hints)
        self._pattern: re.Pattern[str] | None = None

    @cached_property
    def hints(self) -> tuple[str, ...]:
        """Found out when the phrase is first tried, unless they were given."""
        return hints_of(self.source)

    @property
    def pattern(self) -> re.Pattern[str]:
        if self._pattern is None:
            self._pattern = re.compile(self.source)
        return self._pattern

    def may_stand(self, text: str, start: int = 0) -> bool:
        """False when no match can lie in `text[start:]`."""
        if not self.hints:
            return True
        for hint in self.hints:  # noqa: SIM110  this loop is what everything waits for; any() takes twice as long
            if text.find(hint, start) >= 0:
                return True
        return False

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.pattern.search(text, start) if self.may_stand(text, start) else None

    def search_end(self, text: str, reach: int) -> re.Match[str] | None:
        """The same in the last `reach` characters."""
        return self.search(text, max(0, len(text) - reach))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.pattern.finditer(text) if self.may_stand(text) else iter(())

    def match(self, text: str) -> re.Match[str] | None:
        return self.pattern.match(text) if self.may_stand(text) else None


def hints_of(source: str) -> tuple[str, ...]:
    """Strings one of which stands in every match of `source`; empty when no few long ones can be named."""
    found = _needed(source) or frozenset()
    found = frozenset(hint for hint in found if not any(hint != other and other in hint for other in found))
    is_useful = found and min(map(len, found)) >= SHORTEST_HINT and len(found) <= MOST_HINTS
    return tuple(sorted(found)) if is_useful else ()


def _needed(source: str) -> frozenset[str] | None:
    """For each alternative of `source` the best of what it needs, all alternatives together."""
    wanted: set[str] = set()
    for alternative in split_top(source):
        best = max(_candidates(alternative), key=_worth, default=None)
        if best is None:
            return None
        wanted |= best
    return frozenset(wanted)


def _worth(candidate: frozenset[str]) -> tuple[int, int]:
    return min(5, *map(len, candidate)), -len(candidate)


def _candidates(sequence: str) -> list[frozenset[str]]:
    """What one alternative cannot do without: its runs of letters, and what its groups need."""
    found: list[frozenset[str]] = []
    run, place = "", 0
    while place <= len(sequence):
        letter, group, end = _item(sequence, place)
        is_needed = sequence[end : end + 1] not in {"?", "*", "{"}
        if letter and is_needed:
            run += letter
        if not letter or not is_needed or sequence[end : end + 1] == "+":
            if run.strip():
                found.append(frozenset({run}))
            run = ""
        if group and is_needed and (inner := _needed(group)):
            found.append(inner)
        place = end if is_needed else _after_quantifier(sequence, end)
    return found


def _item(sequence: str, place: int) -> tuple[str, str, int]:
    """(letter, inside of a group, end) of what stands at `place`; both empty for what names no letters."""
    char = sequence[place : place + 1]
    if char == "\\":
        escaped = sequence[place + 1]
        return ("" if escaped.isalnum() else escaped), "", place + 2
    if char == "[":
        return "", "", sequence.index("]", place + 2) + 1
    if char == "(":
        close = closing(sequence, place)
        return "", _inside(sequence[place + 1 : close]), close + 1
    return ("" if char in {"", "^", "$", ".", "+"} else char), "", place + 1


def _inside(group: str) -> str:
    """What a group has to match; "" for one that only looks ahead or behind."""
    if group.startswith("?:"):
        return group[2:]
    if group.startswith("?P<"):
        return group[group.index(">") + 1 :]
    return "" if group.startswith("?") else group


def _after_quantifier(sequence: str, place: int) -> int:
    end = sequence.index("}", place) + 1 if sequence[place] == "{" else place + 1
    return end + (sequence[end : end + 1] in {"?", "+"})
