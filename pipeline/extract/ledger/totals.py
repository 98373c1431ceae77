"""What was asked for in all, and what was given in all."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pipeline.extract.ledger.entries import entries_of, entry_of
from pipeline.extract.ledger.groups import Groups, before
from pipeline.law import Amount, Decision, Money
from pipeline.sums import Entry

_GAP_IN_LIST = 260
_TOTAL = ("au total", "total de", "somme totale", "soit ", "en tout", "c'est-a-dire")


def awarded_entry(text: str, decision: Decision, groups: Groups) -> Entry | None:
    """The decision's total, with all places that state it or its parts; None when there is none, or it is nothing."""
    found = decision.awarded_total
    if found is None:
        return None
    if not found.value.value:
        return Entry(found.value, (found.span,))
    stated = [one for one in (*groups.totals, *groups.provisions) if one.money.value == found.value.value]
    if stated:
        whole = next(
            (
                entry
                for entry in entries_of(text, (*groups.totals, *groups.provisions))
                if entry.money.value == found.value.value
            ),
            None,
        )
        return whole or entry_of(text, stated)
    spans = sorted({one.span for one in groups.heads} | {found.span})
    return Entry(found.value, tuple(spans))


def claimed_entry(text: str, flat: str, groups: Groups) -> Entry | None:
    """The largest of what is asked for at one place: a stated total, else its heads together."""
    best: Entry | None = None
    for passage in _passages(groups.claimed):
        entry = _whole_of(text, flat, passage)
        if best is None or entry.money.value > best.money.value:
            best = entry
    return best


def _passages(amounts: Sequence[Amount]) -> list[list[Amount]]:
    found: list[list[Amount]] = []
    for amount in amounts:
        if found and amount.span.start - found[-1][-1].span.end < _GAP_IN_LIST:
            found[-1].append(amount)
        else:
            found.append([amount])
    return found


def _whole_of(text: str, flat: str, passage: Sequence[Amount]) -> Entry:
    currency = passage[0].money.currency
    same = [one for one in passage if one.money.currency == currency]
    distinct = entries_of(text, same)
    values = [entry.money.value for entry in distinct]
    top = max(distinct, key=lambda entry: entry.money.value)
    if len(distinct) == 1 or sum(values) == 2 * top.money.value or _is_stated_total(flat, same, top):
        return top
    spans = tuple(span for entry in distinct for span in entry.spans)
    return Entry(Money(sum(values, Decimal(0)), currency), tuple(sorted(spans)))


def _is_stated_total(flat: str, amounts: Sequence[Amount], top: Entry) -> bool:
    """True where words call the largest of several sums their total."""
    return any(
        one.money.value == top.money.value and any(word in before(flat, one, 30) for word in _TOTAL)
        for one in amounts
    )
