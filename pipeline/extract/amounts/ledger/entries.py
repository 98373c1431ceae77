"""The awards of a page as read so far: what is weighed to tell totals from heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeAlias

from pipeline.extract.amounts.contexts import Context

Key: TypeAlias = tuple[Decimal, int | None]
"""A value and the decision that awards it: its mentions are one award."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One award as read so far: index of its context, direction, decision, whether the operative part states it."""

    index: int
    context: Context
    payer: str | None
    payee: str | None
    decision: int | None
    is_operative: bool
    in_reasons: bool
    in_ruling: bool
    """True in a ruling's own text, where a total never counts costs in; a report's figure often does."""

    @property
    def value(self) -> Decimal:
        return self.context.surface.value

    @property
    def key(self) -> Key:
        return self.value, self.decision


def with_known_sides(entries: Sequence[Entry]) -> list[Entry]:
    """`entries`, each given the sides that the operative part, else another mention of its value, tells."""
    known: dict[Key, Entry] = {}
    for entry in sorted(entries, key=lambda one: one.is_operative):
        if entry.payer and entry.payee:
            known[entry.key] = entry
    return [_with_sides_of(entry, known.get(entry.key)) for entry in entries]


def _with_sides_of(entry: Entry, known: Entry | None) -> Entry:
    if known is None or entry.is_operative or (entry.payer and entry.payee and not known.is_operative):
        return entry
    return replace(entry, payer=known.payer, payee=known.payee)
