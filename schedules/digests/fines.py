"""A sanction in the digest: nobody claimed anything, an authority fined somebody."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.cases import agree
from pipeline.law import Amount, CourtLevel, Decision
from pipeline.sums import AmountRole
from schedules.digests import wording

LABEL = "Amende"


def is_sanction(decision: Decision) -> bool:
    """True of what an authority decided: a fine, an order, a call to order."""
    return decision.court is not None and decision.court.value.level is CourtLevel.AUTHORITY


def fine_words(amounts: Sequence[Amount], *, least: float) -> str:
    """The fines of a decision, each once in its most exact words, the highest first.

    What is found with less confidence than `least` is marked "à vérifier"; "montant non établi" where no fine is told.
    """
    told: list[Amount] = []
    surest = sorted(
        (one for one in amounts if one.role is AmountRole.FINE), key=lambda one: (-one.confidence, one.span)
    )
    for one in surest:
        if not any(agree(one.money, other.money) for other in told):
            told.append(one)
    told.sort(key=lambda one: -one.money.value)
    return " et ".join(_words(one, least) for one in told) or wording.NOT_ESTABLISHED


def _words(amount: Amount, least: float) -> str:
    words = wording.money(amount.money)
    return words if amount.confidence >= least else f"{words} (à vérifier)"
