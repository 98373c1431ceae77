"""Keys that are joined two by two, and the groups they come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator


class Sets:
    """Disjoint sets of keys (union-find)."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in keys}

    def find(self, key: str) -> str:
        while (parent := self._parent[key]) != key:
            self._parent[key] = key = self._parent[parent]
        return key

    def join(self, one: str, other: str) -> None:
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[high] = low

    def groups(self) -> Iterator[list[str]]:
        members: dict[str, list[str]] = defaultdict(list)
        for key in self._parent:
            members[self.find(key)].append(key)
        yield from members.values()
