"""Whose the awards are: those that go to the original claimant, not those it pays."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.claimants import named_as, original_claimants
from pipeline.law import Amount, CourtLevel, Decision, Outcome, PartyRole
from pipeline.sums import AWARDS
from pipeline.text.patterns import pattern

_ABUSE = pattern(
    r"^[^.;\d]{0,60}?\b(?:pour|du chef de|au titre d[eu]|en reparation d[eu]|a raison d[eu])\b[^.;,\d]{0,40}?\b(?:procedure|action|demande|assignation) (?:\w+ )?abusive"
)
"""Who sued without cause pays the one it sued."""
_REACH = 130


def without_for_suing(flat: str, decision: Decision, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """`amounts` but for damages "pour procédure abusive", which the first claimant owes; on appeal whoever appealed may owe them."""
    level = decision.court.value.level if decision.court else None
    if level is not CourtLevel.FIRST:
        return amounts
    return [
        one
        for one in amounts
        if one.role not in AWARDS or not _ABUSE.search(flat[one.span.end : one.span.end + _REACH])
    ]


def due_to_claimants(
    decision: Decision, amounts: Sequence[Amount], index: int, awarding: int
) -> list[Amount]:
    """What decision number `awarding` awards the original claimant of `decision`, which is number `index`."""
    own = [amount for amount in amounts if amount.decision == awarding and amount.role in AWARDS]
    named = named_as(decision, PartyRole.CLAIMANT)
    if not named and (defendants := named_as(decision, PartyRole.DEFENDANT)):
        return [amount for amount in own if amount.payee not in defendants]
    claimants = original_claimants(decision, amounts, index)
    due = [amount for amount in own if _is_for(amount, claimants, decision)]
    return due if due or named or not _is_granted(decision) else own


def _is_granted(decision: Decision) -> bool:
    """True when the text says that the claimant wins: sums that seem to go to nobody else's name are then its own."""
    return decision.outcome is not None and decision.outcome.value in {
        Outcome.GRANTED,
        Outcome.PARTLY_GRANTED,
    }


def _is_for(amount: Amount, claimants: frozenset[str], decision: Decision) -> bool:
    """False for a counter-award: one that a claimant pays, or that goes to somebody else by name."""
    if not claimants:
        return True
    if amount.payer in claimants:
        return False
    named = {party.name for party in decision.parties}
    return amount.payee is None or amount.payee in claimants or amount.payee not in named
