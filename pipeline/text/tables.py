"""The tables of pipeline/data, read when first asked for."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data"


def read_table(name: str) -> Any:
    """The JSON of pipeline/data/`name`. `importlib.resources` would take longer to load than most tables."""
    return json.loads((DATA / name).read_text("utf-8"))


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
            self._read[name] = tuple(json.loads(self._unread.pop(name).strip(" ,}")))
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


def read_rows(name: str) -> Rows:
    """The rows that pipeline/data/`name` is made of."""
    return Rows((DATA / name).read_text("utf-8"))


def read_weights(name: str) -> tuple[Mapping[str, Any], Rows]:
    """What pipeline/data/`name` holds before its "weights", and these."""
    head, _, rows = (DATA / name).read_text("utf-8").partition('"weights":')
    return json.loads(head.rstrip(" ,\n") + "}"), Rows(rows)
