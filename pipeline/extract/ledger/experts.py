"""What an expert reckoned: one sum, or the bounds of a range."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.extract.ledger.entries import entry_of
from pipeline.extract.ledger.groups import before
from pipeline.law import Amount
from pipeline.sums import Entry
from pipeline.text.patterns import pattern

_EXPERT = pattern(r"\b(?:expert\w*|sapiteur|rapport)\b")
_BOUNDS = pattern(r" ?(?:et|a|et de|ou) (?:plus de |pres de |environ )?$")


def find_expert(text: str, flat: str, estimates: Sequence[Amount]) -> tuple[Entry, ...]:
    """A range before a single sum, the first told before the others."""
    told = [one for one in estimates if _EXPERT.search(before(flat, one, 340))]
    for low, high in pairwise(told):
        between = flat[low.span.end : high.span.start]
        is_range = _BOUNDS.fullmatch(between) and low.money.value < high.money.value
        if is_range and low.money.currency == high.money.currency:
            return entry_of(text, [low]), entry_of(text, [high])
    return (entry_of(text, [told[0]]),) if told else ()
