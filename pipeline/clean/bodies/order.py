"""The order in which a page shows what was taken for its article: extractors that look twice put first what they find last."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate, islice, pairwise


def page_order(count: int, places: Sequence[int | None], links: Collection[int]) -> list[int]:
    """The blocks in the order of the page, those left out that were taken first and are shown below all others.

    `places` tells of each thing that the page shows which of the `count` blocks it is in; `links` are those of these things
    that are made of links. A block that the page does not show, or shows in several places, stays behind the one before
    it; so does a link, which may be another one's than that taken.
    """
    rows: dict[int, list[int]] = {}
    for row, place in enumerate(places):
        if place is not None:
            rows.setdefault(place, []).append(row)
    known = {place: at[0] for place, at in rows.items() if {*places[at[0] : at[-1]]} <= {place, None}}
    shown = sorted(known)
    if all(known[one] < known[following] for one, following in pairwise(shown)):
        return list(range(count))
    left_out = frozenset(shown[: _strayed([known[place] for place in shown])])
    row = -1
    keys: dict[int, int] = {}
    for place in range(count):
        if place not in left_out:
            row = row if known.get(place, -1) in links else known.get(place, row)
            keys[place] = row
    return sorted(keys, key=keys.__getitem__)


def _strayed(rows: Sequence[int]) -> int:
    """How many of the first stand below all the others; most of what was taken is never astray."""
    highest = list(accumulate(reversed(rows), max))[::-1]
    lowest = accumulate(rows, min)
    below = (i for i, row in enumerate(islice(lowest, len(rows) // 2), start=1) if row > highest[i])
    return next(below, 0)
