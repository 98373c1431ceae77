"""Whose the awards are: those that go to the original claimant, not those it pays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.claimants import named_as, original_claimants
from pipeline.law import Amount, CourtLevel, Decision, Outcome, PartyKind, PartyRole
from pipeline.sums import AWARDS
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_ABUSE = pattern(
    r"^[^.;\d]{0,60}?\b(?:pour|du chef de|au titre d[eu]|en reparation d[eu]|a raison d[eu])\b[^.;,\d]{0,40}?\b(?:procedure|action|demande|assignation) (?:\w+ )?abusive"
)
"""Who sued without cause pays the one it sued."""
_REACH = 130


_OPENS_ORDER = pattern(
    r"\b(?:pa(?:yer|iement)|verser\w*|rembours\w+|regler|condamn\w+|allou\w+|fix(?:e|ons)|restituer)\b"
)
_TO_SOMEBODY = pattern(
    r"\b(?:a|au|aux) (?:la |le |les |l')?(?:(?P<body>caisses?\b|c\.?p\.?a\.?m\b|m\.?s\.?a\b|mutualite sociale|mutuelle|urssaf|pole emploi|france travail"
    r"|assurance maladie|organismes? (?:sociaux|social|de securite|tiers)|tiers payeur|mgen\b|caf\b|carsat|cnracl)"
    r"|(?:m|mm|mmes?|mlle|monsieur|madame|messieurs|mesdames|epoux|consorts|societes?|s\.?a\.?r\.?l|s\.?a\.?s|sasu|s\.?a|s\.?c\.?i|association|syndicat|demand\w+|chacun\w*|commune"
    r"|requerant\w*|victime\w*|salarie\w*|appelant\w*|intime\w*|parties? civiles?)\b)"
)
_ORDER_REACH = 500


def at_stake(flat: str, decision: Decision, amounts: Sequence[Amount], index: int = 0) -> Sequence[Amount]:
    """`amounts` but for awards that are surely not the first claimant's: for an abusive suit, and to who paid for the victim."""
    amounts = _without_conversions(flat, without_for_suing(flat, decision, amounts))
    return _without_for_bodies(flat, decision, amounts, index)


def _without_conversions(flat: str, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """`amounts` but for those told again in another currency: "76 224,51 euros (500 000 F)"."""
    again = {
        id(other)
        for one, other in pairwise(sorted(amounts, key=lambda one: one.span))
        if one.money.currency != other.money.currency
        and flat[one.span.end : other.span.start].replace("soit", "").strip(" ,") == "("
    }
    return [one for one in amounts if id(one) not in again]


def _without_for_bodies(
    flat: str, decision: Decision, amounts: Sequence[Amount], index: int
) -> Sequence[Amount]:
    """`amounts` but for what a social insurer or a mutual gets that paid for the victim, where the victim gets something too.

    A claimant whom the page is not seen to name is thought to be a person, unless the insurer itself is at law there.
    """
    claimants = named_as(decision, PartyRole.CLAIMANT)
    if claimants and not any(party.kind is PartyKind.PERSON for party in decision.parties):
        return amounts
    at_law = [party.name for party in decision.parties if party.role is not PartyRole.THIRD_PARTY]
    claiming = " ".join(map(fold, claimants or at_law))
    own = [one for one in amounts if one.decision == index and one.role in AWARDS]
    theirs = {id(one) for one in own if (body := _body_paid(flat, one)) and body not in claiming}
    return [one for one in amounts if id(one) not in theirs] if len(theirs) < len(own) else amounts


def _body_paid(flat: str, one: Amount) -> str | None:
    """What social insurer the order of `one` pays, in the words of the order; None where somebody else, or nobody, is named."""
    first = max(0, one.span.start - _ORDER_REACH)
    opened = list(_OPENS_ORDER.finditer(flat, first, one.span.start))
    paid = list(_TO_SOMEBODY.finditer(flat, opened[-1].end() if opened else one.span.start, one.span.start))
    body = paid[-1]["body"] if paid else None
    return "caisse" if body and body.startswith(("c.", "cp", "assurance")) else body


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
    countered = {one.money.value for one in own if one not in due}
    due = [one for one in due if one.payer or one.payee or one.money.value not in countered]
    if due or named or not _is_granted(decision):
        return due
    return [one for one in own if one.payer not in claimants or one.payee is None]


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
