"""The letters of blocks one after another, and which block each of them is in: what is known again in another cut."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

_LONG = 24
"""Fewer letters stand in many a sentence: such a block is known again only where it is a block of its own."""
_LONGEST_MARK = 6
_MOST_MARK = 0.4


class Taken:
    """The letters of what was taken, and which block each of them is in."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._all = "".join(keys)
        self._ends = list(accumulate(len(key) for key in keys))
        self._starts = {start: index for index, start in enumerate([0, *self._ends[:-1]]) if keys[index]}
        self._whole = {key: index for index, key in enumerate(keys) if key}
        self._opening = {key[:_LONG]: index for index, key in enumerate(keys) if len(key) >= _LONG}
        self._closing = {key[-_LONG:]: index for index, key in enumerate(keys) if len(key) >= _LONG}

    def pieces_of(self, key: str) -> tuple[int, int] | None:
        """The first and the last of the blocks that together are these letters, when several are."""
        if key in self._whole or (start := self._all.find(key)) not in self._starts:
            return None
        first, last = self._starts[start], bisect_left(self._ends, start + len(key))
        return (first, last) if last > first and self._ends[last] == start + len(key) else None

    def place_of(self, key: str) -> int | None:
        """The block with these letters, or with as many that it is this one in another cut; None when none is."""
        if key in self._whole:
            return self._whole[key]
        if len(key) < _LONG:
            return self._without_mark(key)
        start = self._all.find(key)
        if start >= 0:
            return bisect_right(self._ends, start)
        return self._opening.get(key[:_LONG], self._closing.get(key[-_LONG:]))

    def _without_mark(self, key: str) -> int | None:
        """The block that is these letters but for a few before it: an hour or a number that extractors leave out."""
        most = min(_LONGEST_MARK, int(_MOST_MARK * len(key)))
        return next((self._whole[key[cut:]] for cut in range(1, most + 1) if key[cut:] in self._whole), None)
