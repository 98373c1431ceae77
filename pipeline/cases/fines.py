"""Sanctions: which decisions set a fine, which fines a report tells, and whether two reports tell the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.cases.names import agree
from pipeline.cases.reports import Ruling
from pipeline.findings import FOR_REVIEW
from pipeline.law import Amount, CourtLevel, Decision, Money
from pipeline.sums import AWARDS, AmountRole


def is_sanction(decision: Decision) -> bool:
    """True of what an authority decided: a fine, an order, a call to order."""
    return decision.court is not None and decision.court.value.level is CourtLevel.AUTHORITY


def reviews_sanction(decision: Decision) -> bool:
    """True of what a court makes of an authority's decision."""
    return any(one.court and one.court.level is CourtLevel.AUTHORITY for one in decision.reviews)


def sets_fine(decision: Decision, amounts: Sequence[Amount]) -> bool:
    """True of a sanction, and of the judgment of a court that sets an authority's fine anew."""
    roles = {amount.role for amount in amounts}
    is_review = reviews_sanction(decision) and AmountRole.FINE in roles and not roles & AWARDS
    return is_sanction(decision) or is_review


def fines_in(amounts: Sequence[Amount]) -> list[Amount]:
    """The fines among `amounts`, each once in its most exact words, the highest first."""
    told: list[Amount] = []
    surest = sorted(
        (one for one in amounts if one.role is AmountRole.FINE), key=lambda one: (-one.confidence, one.span)
    )
    for one in surest:
        if not any(agree(one.money, other.money) for other in told):
            told.append(one)
    return sorted(told, key=lambda one: -one.money.value)


def sure_fines(decision: Decision, amounts: Sequence[Amount]) -> tuple[Money, ...]:
    """The fines that the decision surely sets, the highest first."""
    if not sets_fine(decision, amounts):
        return ()
    return tuple(one.money for one in fines_in(amounts) if one.confidence >= FOR_REVIEW)


def same_fines(fines: Sequence[Money], others: Sequence[Money]) -> bool:
    """True when one of `fines` may be one of `others`, or all of the one together one of the other's; also where either has none."""
    if not (fines and others):
        return True
    known, told = (*fines, *_together(fines)), (*others, *_together(others))
    return any(agree(one, other) for one in known for other in others) or any(
        agree(one, other) for one in fines for other in told
    )


def fines_differ(now: Ruling, before: Ruling) -> bool:
    """True when both set a fine, and none of the one is one of the other."""
    fines, earlier = (
        [amount.money for amount in fines_in(one.amounts)] if sets_fine(one.decision, one.amounts) else []
        for one in (now, before)
    )
    return not same_fines(fines, earlier)


def _together(fines: Sequence[Money]) -> tuple[Money, ...]:
    """Fines of several companies as one sum, which the press likes to print."""
    first = fines[0]
    if len(fines) < 2 or any(one.currency != first.currency for one in fines):
        return ()
    return (replace(first, value=sum((one.value for one in fines), Decimal(0))),)
