"""Totals and heads: which of the sums that one party owes another is the whole, which a part of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from pipeline.extract.amounts.contexts import Context
from pipeline.law import AmountRole, Precision

MOST_HEADS = 9
_TOTAL_WORDS = re.compile(
    r"\b(?:au total|total de|somme totale|montant total|soit ensemble|en tout|ensemble|tous? (?:chefs de )?prejudices? confondus"
    r"|toutes causes confondues|tous chefs (?:de prejudice )?confondus|c'est-a-dire|se decompos\w+|dont|comme suit)\b"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One award as read so far: index of its context, direction and decision."""

    index: int
    context: Context
    payer: str | None
    payee: str | None
    decision: int | None


def find_totals(entries: Sequence[Entry], costs: Iterable[Decimal] = ()) -> dict[int, AmountRole]:
    """For each entry's index, `awarded` (a total or a sole award) or `awarded_component` (a head)."""
    groups: defaultdict[tuple[str | None, str | None, int | None, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.payer, entry.payee, entry.decision, entry.context.surface.currency].append(entry)
    fees = tuple(set(costs))
    return {index: role for group in groups.values() for index, role in _read_group(group, fees)}


def _read_group(group: Sequence[Entry], costs: Sequence[Decimal]) -> list[tuple[int, AmountRole]]:
    values = sorted({entry.context.surface.value for entry in group}, reverse=True)
    totals = _total_values(group, values, costs)
    return [
        (
            entry.index,
            AmountRole.AWARDED if entry.context.surface.value in totals else AmountRole.AWARDED_COMPONENT,
        )
        for entry in group
    ]


def _total_values(
    group: Sequence[Entry], values: Sequence[Decimal], costs: Sequence[Decimal]
) -> set[Decimal]:
    """The values that are a total: a sum of the others, called one, a rounding of one, or the only one."""
    exact = _without_roundings(group, values)
    if len(exact) == 1:
        return set(values)
    totals = {value for value in exact if _is_sum(value, [other for other in exact if other != value], costs)}
    totals |= {
        entry.context.surface.value
        for entry in group
        if _says_total(entry.context) and entry.context.surface.value == exact[0]
    }
    if not totals:
        return set()
    return totals | {value for value in values if any(_is_rounding(value, total) for total in totals)}


def _without_roundings(group: Sequence[Entry], values: Sequence[Decimal]) -> list[Decimal]:
    """`values` but for those that another mention states more exactly ("près de 538 000" for 537 896,04)."""
    loose = {
        entry.context.surface.value
        for entry in group
        if entry.context.surface.precision is not Precision.EXACT or entry.context.line <= 1
    }
    kept = [value for value in values if value not in loose]
    kept += [
        value
        for value in values
        if value in loose and not any(_is_rounding(value, one) for one in values if one != value)
    ]
    return sorted(kept, reverse=True) or list(values[:1])


def _is_rounding(value: Decimal, exact: Decimal) -> bool:
    return value != exact and abs(value - exact) <= exact * Decimal("0.08")


def _is_sum(value: Decimal, others: Sequence[Decimal], costs: Sequence[Decimal]) -> bool:
    """True when two or more of `others` make `value`, or one of them with one sum of costs."""
    smaller = [other for other in others if other < value][:MOST_HEADS]
    for count in range(2, len(smaller) + 1):
        if any(sum(heads) == value for heads in combinations(smaller, count)):
            return True
    with_costs = {head + cost for head in smaller for cost in costs} | {sum(smaller) + cost for cost in costs}
    return value in with_costs


def _says_total(context: Context) -> bool:
    return bool(
        _TOTAL_WORDS.search(context.gap_before[-60:])
        or re.match(
            r"[ ,]*(?:au total|se decompos|qui se decompos|toutes causes|tous chefs|en tout|, dont|dont)",
            context.gap_after,
        )
    )
