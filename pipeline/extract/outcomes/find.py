"""Which reading fits the text: operative part of a ruling, or sentences that tell of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pipeline.extract.outcomes.operative import (
    Ruled,
    read_appeal,
    read_cassation,
    read_first_instance,
    read_orders,
)
from pipeline.extract.outcomes.sides import Sides, Who, find_sides
from pipeline.extract.outcomes.told import read_told
from pipeline.findings import Finding, Span
from pipeline.law import Amount, AmountRole, CourtLevel, Decision, Outcome, PartyKind, PartyRole
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

_AWARDS = frozenset({AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT, AmountRole.PROVISIONAL})
_MARGIN = Decimal("1.02")
"""A claim that exceeds the award by less is the same sum told roughly."""


def find_outcome(
    text: str,
    zones: Zones,
    decision: Decision,
    amounts: Sequence[Amount],
    *,
    is_main: bool = True,
    index: int = 0,
) -> Finding[Outcome] | None:
    """What the first claimant got from `decision`; None for a sanction, for what the text leaves open, for lower decisions.

    `amounts` are those of the whole text; `index` is the place of `decision` among the decisions they point at.
    """
    level = decision.court.value.level if decision.court else None
    if not is_main or level is CourtLevel.AUTHORITY or _is_authority(decision):
        return None
    if any(
        party.kind is PartyKind.PUBLIC_BODY and fold(party.name).startswith("autorite")
        for party in decision.parties
    ):
        return None
    ruled = _ruled(text, zones, decision, amounts, index)
    if ruled is None:
        return None
    return Finding(ruled.outcome, Span(ruled.start, ruled.end), ruled.rule, ruled.confidence)


_AUTHORITY = re.compile(
    r"commission (?:europeenne|nationale)|autorite |data protection|garante |agencia |information commissioner|prepose |autoriteit|comite europeen"
)


def _is_authority(decision: Decision) -> bool:
    """True for the Commission européenne and for foreign authorities, whose level is not that of a French one."""
    return decision.court is not None and _AUTHORITY.match(fold(decision.court.value.name)) is not None


def _ruled(
    text: str, zones: Zones, decision: Decision, amounts: Sequence[Amount], index: int
) -> Ruled | None:
    low = fold(text)
    level = decision.court.value.level if decision.court else None
    annexes = zones.of(ZoneKind.ANNEX)
    stop = annexes[0].start if annexes else len(text)
    sides = find_sides(text, decision.parties, stop)
    ours = _claimants(decision, sides)
    awarded = [
        amount
        for amount in amounts
        if amount.decision == index
        and amount.role in _AWARDS
        and (not ours or amount.payee is None or amount.payee in ours)
    ]
    claimed = [
        amount
        for amount in amounts
        if amount.decision is not None
        and amount.role is AmountRole.CLAIMED
        and (not ours or amount.payee is None or amount.payee in ours)
    ]
    capped = any(
        amount.role is AmountRole.LIABILITY_CAP
        and any(amount.money.value == paid.money.value for paid in awarded)
        for amount in amounts
    )
    less = capped or _less_than_asked(claimed, awarded)
    if not zones.is_ruling_text:
        return read_told(
            low, text, sides, level, less_than_asked=less, awards=[amount.span for amount in awarded]
        )
    operative = zones.of(ZoneKind.OPERATIVE)
    if not operative:
        return None
    orders = [order for span in operative for order in read_orders(low, span.start, span.end, sides)]
    if level is CourtLevel.SUPREME:
        return read_cassation(orders, sides)
    if level is CourtLevel.APPEAL:
        lower = _lower_outcome(text, low, operative[0].start, sides)
        return read_appeal(orders, lower, less_than_asked=less)
    return read_first_instance(orders, less_than_asked=less)


def _lower_outcome(text: str, low: str, end: int, sides: Sides) -> Outcome | None:
    """What the first judges had decided, as the ruling recalls it before its own reasons."""
    told = read_told(low[:end], text[:end], sides, CourtLevel.FIRST, less_than_asked=False)
    return told.outcome if told else None


def _less_than_asked(claimed: Sequence[Amount], awarded: Sequence[Amount]) -> bool:
    """True when the highest claim is well above all that was awarded."""
    if not claimed or not awarded:
        return False
    most = max(amount.money.value for amount in claimed)
    single = [amount.money.value for amount in awarded if amount.role is not AmountRole.AWARDED_COMPONENT]
    heads = sum(
        (amount.money.value for amount in awarded if amount.role is AmountRole.AWARDED_COMPONENT), Decimal(0)
    )
    return most > max([heads, *single]) * _MARGIN


def _claimants(decision: Decision, sides: Sides) -> set[str]:
    """Names of those who first brought the case."""
    roles = {PartyRole.CLAIMANT}
    if sides.appellant is not None:
        roles.add(PartyRole.APPELLANT if sides.appellant is Who.CLAIMANT else PartyRole.RESPONDENT)
    return {party.name for party in decision.parties if party.role in roles}
