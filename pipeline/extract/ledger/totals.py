"""What was given in all."""

from __future__ import annotations

from pipeline.extract.ledger.entries import entries_of, entry_of
from pipeline.extract.ledger.groups import Groups
from pipeline.law import Decision
from pipeline.sums import Entry


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
