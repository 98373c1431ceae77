"""A sanction in the digest: nobody claimed anything, an authority fined somebody."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.cases import Ruling, agree
from pipeline.law import Amount, CourtLevel, Decision
from pipeline.sums import AWARDS, AmountRole
from schedules.digests import wording

LABEL = "Amende"


def is_sanction(decision: Decision) -> bool:
    """True of what an authority decided: a fine, an order, a call to order."""
    return decision.court is not None and decision.court.value.level is CourtLevel.AUTHORITY


def sets_fine(ruling: Ruling) -> bool:
    """True of a sanction, and of the judgment of a court that sets an authority's fine anew."""
    if is_sanction(ruling.decision):
        return True
    roles = {amount.role for amount in ruling.amounts}
    return reviews_sanction(ruling.decision) and AmountRole.FINE in roles and not roles & AWARDS


def reviews_sanction(decision: Decision) -> bool:
    """True of what a court makes of an authority's decision."""
    return any(one.court and one.court.level is CourtLevel.AUTHORITY for one in decision.reviews)


def fines_differ(now: Ruling, before: Ruling) -> bool:
    """True when both set a fine, and none of the one is one of the other."""
    fines, earlier = _fines(now.amounts), _fines(before.amounts)
    same = any(agree(one.money, other.money) for one in fines for other in earlier)
    return sets_fine(now) and sets_fine(before) and bool(fines and earlier) and not same


def fine_words(amounts: Sequence[Amount], *, least: float) -> str:
    """The fines of a decision, each once in its most exact words, the highest first.

    What is found with less confidence than `least` is marked "à vérifier"; "montant non établi" where no fine is told.
    """
    return " et ".join(_words(one, least) for one in _fines(amounts)) or wording.NOT_ESTABLISHED


def _fines(amounts: Sequence[Amount]) -> list[Amount]:
    told: list[Amount] = []
    surest = sorted(
        (one for one in amounts if one.role is AmountRole.FINE), key=lambda one: (-one.confidence, one.span)
    )
    for one in surest:
        if not any(agree(one.money, other.money) for other in told):
            told.append(one)
    return sorted(told, key=lambda one: -one.money.value)


def _words(amount: Amount, least: float) -> str:
    words = wording.money(amount.money)
    return words if amount.confidence >= least else f"{words} (à vérifier)"
