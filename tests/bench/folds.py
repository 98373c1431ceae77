"""Annotated pages in groups of about one size for cross-validation, no family of pages in two of them."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar


class OfFamily(Protocol):
    @property
    def family(self) -> str: ...


P = TypeVar("P", bound=OfFamily)


def split(pages: Sequence[P], count: int, size: Callable[[P], int], seed: int = 3) -> list[list[P]]:
    """`count` groups; `size` says how much a page counts."""
    families: defaultdict[str, list[P]] = defaultdict(list)
    for page in pages:
        families[page.family].append(page)
    groups = list(families.values())
    random.Random(seed).shuffle(groups)
    folds: list[list[P]] = [[] for _ in range(count)]
    for group in sorted(groups, key=len, reverse=True):
        min(folds, key=lambda fold: sum(map(size, fold))).extend(group)
    return folds
