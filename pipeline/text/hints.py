"""In which sentences the letters stand without which a phrase cannot: one pass over a text spares most of the patterns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import count
from typing import Any

from pipeline.text.spaces import Range, fold, split_sentences
from pipeline.text.tables import read_table

Hints = tuple[str, ...]
"""Strings one of which any match holds."""
Needs = tuple[Hints, ...]
"""Hints each of which any match needs."""


@cache
def load_hints() -> Mapping[str, Any]:
    """pipeline/data/hints.json, which tests/bench/outcome_hints.py draws from the patterns: `Hints`, `Needs` or lists of them."""
    return {name: _as_tuples(hints) for name, hints in read_table("hints.json").items()}


def _as_tuples(value: Any) -> Any:
    return tuple(_as_tuples(one) for one in value) if isinstance(value, list) else value


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for one in value:
            yield from _strings(one)


@cache
def _scanners() -> tuple[tuple[re.Pattern[str], Mapping[str, Hints]], ...]:
    """For each first letter what finds the rest of the longest hint behind it, and by that rest the hints that begin so.

    A letter of its own in front spares most characters; one pattern for all would be tried at each of them.
    """
    hints = _all_hints()
    rests: dict[str, list[str]] = {}
    for hint in hints:
        rests.setdefault(hint[0], []).append(hint[1:])
    return tuple(
        (
            re.compile(f"{re.escape(first)}(?=({_tree(own)}))"),
            {
                rest: tuple(part for n in range(len(rest) + 1) if (part := first + rest[:n]) in hints)
                for rest in own
            },
        )
        for first, own in rests.items()
    )


def _tree(words: Iterable[str]) -> str:
    """A pattern for any of `words` that tries each letter once."""
    tails: dict[str, list[str]] = {}
    for word in sorted(words):
        tails.setdefault(word[:1], []).append(word[1:])
    ends = "" in tails
    branches = [re.escape(head) + _tree(rest) for head, rest in tails.items() if head]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


_SHORT, _FEW = 4_000, 4
"""The first few short texts are over before the scanners would be made: each hint is looked for in them by itself."""
_short_texts = count(1)


def _occurrences(low: str) -> Iterator[tuple[int, str]]:
    """Where each hint stands in `low`."""
    if len(low) <= _SHORT and next(_short_texts) <= _FEW:
        yield from ((at, hint) for hint in _all_hints() for at in _starts(hint, low))
        return
    for scanner, begun in _scanners():
        for match in scanner.finditer(low):
            at = match.start()
            for hint in begun[match[1]]:
                yield at, hint


@cache
def _all_hints() -> frozenset[str]:
    return frozenset(_strings(load_hints().values()))


def _starts(hint: str, low: str) -> Iterator[int]:
    at = low.find(hint)
    while at >= 0:
        yield at
        at = low.find(hint, at + 1)


class Places:
    """The sentences of one text, and which of them hold what."""

    def __init__(self, text: str) -> None:
        self.low = fold(text)
        self.flat = self.low.replace("\n", " ")
        self.sentences: tuple[Range, ...] = split_sentences(text)
        self._holding: dict[str, set[int]] = {}
        starts = [start for start, _ in self.sentences]
        for at, hint in _occurrences(self.low):
            place = bisect_right(starts, at) - 1
            if place >= 0 and at + len(hint) <= self.sentences[place][1]:
                self._holding.setdefault(hint, set()).add(place)

    def where(self, needs: Needs) -> set[int]:
        """The places in `sentences` of those that hold, for each of `needs`, one of its hints."""
        found: set[int] | None = None
        for hints in needs:
            holding = set().union(*filter(None, map(self._holding.get, hints)))
            if not holding:
                return holding
            found = holding if found is None else found & holding
        return found or set()


@lru_cache(maxsize=4)
def find_places(text: str) -> Places:
    """The `Places` of `text`, the same ones for all that ask about it."""
    return Places(text)
