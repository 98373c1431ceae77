"""Weights of named signs added up, and the probabilities they come to: what every fitted model of the pipeline does.

Weights are fitted by tests/bench/fit_*.py and ship in pipeline/data; nothing is learnt at run time. Sums are exact: those
of floats differ with their order, and a set has another order in every process.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import exp, fsum
from typing import Any, cast

_ROW = re.compile(r'"([^"]*)":(.*)')


class Rows(Mapping[str, tuple[float, ...]]):
    """Rows of numbers by name, each parsed when first asked for: a text asks for few of a table's thousands."""

    def __init__(self, lines: str) -> None:
        """`lines` hold one row each, as JSON; no name needs an escape."""
        self._rows: dict[str, str | tuple[float, ...]] = dict(_ROW.findall(lines))

    def of(self, names: Collection[str]) -> list[tuple[float, ...]]:
        """The rows that there are of `names`."""
        rows = list(filter(None, map(self._rows.get, names)))
        if str in map(type, rows):
            rows = [self[name] for name in names if name in self._rows]
        return cast("list[tuple[float, ...]]", rows)

    def __getitem__(self, name: str) -> tuple[float, ...]:
        row = self._rows[name]
        if isinstance(row, str):
            row = self._rows[name] = tuple(json.loads(row.strip(" ,}")))
        return row

    def get(self, name: str, default: Any = None) -> Any:
        """The row of `name`, else `default`."""
        return self[name] if name in self._rows else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def part_weights(table: str) -> tuple[Mapping[str, Any], Rows]:
    """What a table holds before its "weights", and these; `table` is JSON, a row a line."""
    head, _, rows = table.partition('"weights":')
    return json.loads(head.rstrip(" ,\n") + "}"), Rows(rows)


def add_up(weights: Mapping[str, Sequence[float]], signs: Collection[str], width: int) -> list[float]:
    """For each of `width` answers the sum of what `signs` weigh; a sign without weights adds nothing."""
    rows = weights.of(signs) if isinstance(weights, Rows) else list(filter(None, map(weights.get, signs)))
    return list(map(fsum, zip(*rows, strict=True))) if rows else [0.0] * width


def shares_of(totals: Sequence[float]) -> list[float]:
    """The probability of each answer by its total."""
    top = max(totals)
    parts = [exp(total - top) for total in totals]
    whole = sum(parts)
    return [part / whole for part in parts]


Steps = Sequence[tuple[float, float]]
"""(what shares say, how often they are right on pages not learnt from), both rising."""


def calibrate(steps: Steps, share: float) -> float:
    """`share` as it proved on pages not learnt from, between two steps in proportion."""
    if not steps:
        return round(share, 3)
    place = bisect_left(steps, (share, 0.0))
    if place == 0:
        return round(min(share, steps[0][1]), 3)
    if place == len(steps):
        return steps[-1][1]
    (low, low_right), (high, high_right) = steps[place - 1], steps[place]
    return round(low_right + (high_right - low_right) * (share - low) / (high - low), 3)
