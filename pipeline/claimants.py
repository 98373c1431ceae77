"""Who sued first, as far as the parties of a decision and its sums tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline.law import Amount, AmountRole, Decision, PartyRole
from pipeline.sums import AWARDS


def original_claimants(decision: Decision, amounts: Sequence[Amount], index: int) -> frozenset[str]:
    """Names of those who sued first in `decision`, which is number `index`; empty when the text does not tell."""
    return named_as(decision, PartyRole.CLAIMANT) or _likely_claimants(decision, amounts, index)


def named_as(decision: Decision, role: PartyRole) -> frozenset[str]:
    return frozenset(party.name for party in decision.parties if party.role is role)


def _likely_claimants(decision: Decision, amounts: Sequence[Amount], index: int) -> frozenset[str]:
    """Names of the original claimants where only sides of an appeal are named; empty when the text does not tell.

    They are the side that most sums speak for: what it asks, and, counted twice, what the decision under review
    gave it. The largest sum alone may well be a counter-claim.
    """
    roles = {party.name: party.role for party in decision.parties}
    sides: Counter[PartyRole] = Counter()
    for amount in amounts:
        is_lower = amount.decision == index + 1 and amount.role in AWARDS
        if amount.payee in roles and (is_lower or amount.role is AmountRole.CLAIMED):
            sides[roles[amount.payee]] += 2 if is_lower else 1
    side = max(sides, key=lambda one: sides[one], default=None)
    if side not in {PartyRole.APPELLANT, PartyRole.RESPONDENT}:
        return frozenset()
    return named_as(decision, side)
