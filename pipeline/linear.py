"""Weights of named signs added up, and the probabilities they come to: what every fitted model of the pipeline does.

Weights are fitted by tests/bench/fit_*.py and ship in pipeline/data; nothing is learnt at run time. Sums are exact: those
of floats differ with their order, and a set has another order in every process.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import exp, fsum
from typing import Any


class Rows(Mapping[str, tuple[float, ...]]):
    """Rows of numbers by name, each parsed when first asked for: a text asks for few of a table's thousands."""

    def __init__(self, lines: str) -> None:
        """`lines` hold one row each, as JSON; no name needs an escape."""
        parted = (line.partition('":') for line in lines.split("\n"))
        self._unread = {name[name.index('"') + 1 :]: row for name, _, row in parted if row}
        self._read: dict[str, tuple[float, ...]] = {}

    def of(self, names: Collection[str]) -> list[tuple[float, ...]]:
        """The rows that there are of `names`."""
        for name in self._unread.keys() & names:
            row = self._unread.get(name)  # None when another thread has just read it
            if row is not None:
                self._read[name] = tuple(json.loads(row.strip(" ,}")))
                self._unread.pop(name, None)
        return list(filter(None, map(self._read.get, names)))

    def __getitem__(self, name: str) -> tuple[float, ...]:
        self.of((name,))
        return self._read[name]

    def get(self, name: str, default: Any = None) -> Any:
        """The row of `name`, else `default`."""
        return self[name] if name in self._unread else self._read.get(name, default)

    def __iter__(self) -> Iterator[str]:
        return iter((*self._read, *self._unread))

    def __len__(self) -> int:
        return len(self._read) + len(self._unread)


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
