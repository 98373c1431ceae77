"""The ledger of a decision: its sums brought together, claimed beside awarded, parts beside totals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pipeline.claimants import with_first_sides
from pipeline.extract.ledger.adding_up import with_sure_heads
from pipeline.extract.ledger.caps import find_cap
from pipeline.extract.ledger.claims import find_claim
from pipeline.extract.ledger.contradictions import find_contradictions
from pipeline.extract.ledger.entries import entries_of, sums_of
from pipeline.extract.ledger.experts import find_expert
from pipeline.extract.ledger.groups import Groups, group_sums, is_for_a_head
from pipeline.extract.ledger.totals import awarded_entry
from pipeline.findings import Finding
from pipeline.law import Amount, Clause, Decision
from pipeline.sums import Contradiction, ContradictionKind, Entry, Ledger
from pipeline.text.spaces import fold
from pipeline.zones import Zones

__all__ = ["find_claim", "find_ledger", "with_sure_heads"]

_THOUSANDTH = Decimal("0.001")


def find_ledger(
    text: str,
    zones: Zones,
    decision: Decision,
    amounts: Sequence[Amount],
    clauses: Sequence[Finding[Clause]] = (),
    *,
    claimed: Entry | None,
    index: int = 0,
) -> Ledger | None:
    """What the sums of `decision` (number `index` of the page) come to; None when it has none.

    `decision` comes with its parties and its `awarded_total`, `claimed` from `find_claim`; `clauses` are what the judges
    made of clauses.
    """
    flat = fold(text)
    sided = with_first_sides(flat, zones, decision)
    groups = group_sums(flat, sided, amounts, index)
    cap = find_cap(flat, groups.caps, clauses) if index == 0 else None
    if not groups.has_any and cap is None:
        return None
    heads = entries_of(text, groups.heads)
    costs = entries_of(text, groups.costs)
    total = awarded_entry(text, decision, groups)
    if claimed and _is_refused_head(flat, decision, claimed, groups):
        claimed = None
    contradictions = find_contradictions(text, flat, groups, total, claimed)
    return Ledger(
        claimed=claimed,
        heads=tuple(heads),
        costs=tuple(costs),
        total=total,
        is_reconciled=_is_reconciled(heads, costs, groups, contradictions),
        refused=tuple(entries_of(text, groups.refused)),
        cap=cap,
        expert=find_expert(text, flat, groups.estimates),
        ratio=_ratio(total, claimed),
        contradictions=contradictions,
    )


def _is_refused_head(flat: str, decision: Decision, claimed: Entry, groups: Groups) -> bool:
    """Whether only refused sums are told of what was asked, though something was given: a head, not the whole claim."""
    if set(groups.claimed) - set(groups.refused) or not claimed.money.value:
        return False
    given = decision.awarded_total
    if given is None or not given.value.value or given.value.currency != claimed.money.currency:
        return False
    is_head = any(is_for_a_head(flat, one) for one in groups.refused if one.span in claimed.spans)
    return is_head or claimed.money.value < given.value.value


def _is_reconciled(
    heads: Sequence[Entry],
    costs: Sequence[Entry],
    groups: Groups,
    contradictions: Sequence[Contradiction],
) -> bool | None:
    """True when heads, with costs or without, make a total that the text states; False when its own list does not."""
    if any(one.kind is ContradictionKind.PARTS_AND_TOTAL for one in contradictions):
        return False
    made = sums_of([one.money.value for one in heads], [one.money.value for one in costs])
    return True if any(total.money.value in made for total in groups.totals) else None


def _ratio(total: Entry | None, claimed: Entry | None) -> Decimal | None:
    if total is None or claimed is None or not claimed.money.value:
        return None
    if total.money.currency != claimed.money.currency:
        return None
    return (total.money.value / claimed.money.value).quantize(_THOUSANDTH)
