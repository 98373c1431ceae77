"""The two sides of a case as it began, and where a text names each."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from enum import StrEnum

from pipeline.text.patterns import pattern


class Who(StrEnum):
    """The side a party was on when the case began."""

    CLAIMANT = "claimant"
    DEFENDANT = "defendant"


_AGAINST = pattern(r"\b(?:contre|encontre d[eu]|face a|dirigee?s? (?:contre|vers))\b")


@dataclass(frozen=True)
class Sides:
    """Where each side is named, and what it is called at this level ("l'appelante")."""

    places: tuple[tuple[int, int, Who], ...]
    appellant: Who | None = None
    first: Who | None = field(default=None)

    def named_in(self, start: int, end: int) -> Who | None:
        """The side of the first party named in `[start, end)`."""
        at = bisect_left(self.places, (start,))
        return self.places[at][2] if at < len(self.places) and self.places[at][0] < end else None

    def ending_at(self, at: int) -> Who | None:
        """The side whose name ends right before `at`."""
        last = bisect_left(self.places, (at,)) - 1
        return self.places[last][2] if last >= 0 and self.places[last][1] in {at, at - 1} else None

    def next_place(self, start: int, end: int) -> int:
        """Where the first party is named in `[start, end)`; `end` when none is."""
        at = bisect_left(self.places, (start,))
        return min(end, self.places[at][0]) if at < len(self.places) else end

    def asked_of(self, low: str, start: int, end: int) -> Who | None:
        """The side whose demand stands in `[start, end)` of `low`: who is named, or the other of whom it is directed against."""
        at = bisect_left(self.places, (start,))
        if at >= len(self.places) or self.places[at][0] >= end:
            return None
        first, _, who = self.places[at]
        if _AGAINST.search(low, max(0, first - 25), first) is None:
            return who
        return Who.DEFENDANT if who is Who.CLAIMANT else Who.CLAIMANT

    def last_named_in(self, start: int, end: int) -> Who | None:
        """The side of the last party named in `[start, end)`."""
        at = bisect_left(self.places, (end,))
        while at > 0 and self.places[at - 1][0] >= start:
            if self.places[at - 1][1] <= end:
                return self.places[at - 1][2]
            at -= 1
        return None

    def last_place(self, start: int, end: int) -> int:
        """Where the last party is named in `[start, end)`; -1 when none is."""
        at = bisect_left(self.places, (end,)) - 1
        return self.places[at][0] if at >= 0 and self.places[at][0] >= start else -1

    def of_word(self, word: str) -> Who | None:
        """The side that "la demanderesse", "l'intimée" and the like stand for."""
        if word.startswith(("demand", "requer")):
            return Who.CLAIMANT
        if word.startswith("defend"):
            return Who.DEFENDANT
        if self.appellant is None:
            return None
        if word.startswith("appel"):
            return self.appellant
        return Who.DEFENDANT if self.appellant is Who.CLAIMANT else Who.CLAIMANT
