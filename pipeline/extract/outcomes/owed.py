"""Who of those who appealed and the others had sued, by the sums: who was paid below, and who claims most."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pipeline.extract.outcomes.less import GIVEN
from pipeline.law import Amount, AmountRole, Party, PartyRole

_PAID_BELOW, _CLAIMS_MOST = 1.5, 1.0
_FAR_MORE = 2
"""How many times the highest claim of the other side a claim must be."""


def lean_by_sums(parties: Sequence[Party], amounts: Sequence[Amount], index: int) -> float:
    """Above zero where the sums say that those who appealed from below had sued, below zero where they were sued."""
    roles = {party.name: party.role for party in parties}
    return _paid_below(roles, amounts, index) + _claims_most(roles, amounts)


def _paid_below(roles: dict[str, PartyRole], amounts: Sequence[Amount], index: int) -> float:
    """Where all that the other decisions gave goes one way between the two."""
    given = [one for one in amounts if one.role in GIVEN and one.decision not in {index, None}]
    paid = {
        side
        for one in given
        for side in (roles.get(one.payee or ""), _OTHER.get(roles.get(one.payer or "")))
        if side in _OTHER
    }
    if len(paid) != 1:
        return 0.0
    return _PAID_BELOW if PartyRole.APPELLANT in paid else -_PAID_BELOW


_OTHER: dict[PartyRole | None, PartyRole] = {
    PartyRole.APPELLANT: PartyRole.RESPONDENT,
    PartyRole.RESPONDENT: PartyRole.APPELLANT,
}


def _claims_most(roles: dict[str, PartyRole], amounts: Sequence[Amount]) -> float:
    """Where one side claims far more than the other: what is claimed in return, or for costs, is mostly less."""
    highest = {PartyRole.APPELLANT: Decimal(0), PartyRole.RESPONDENT: Decimal(0)}
    for one in amounts:
        side = roles.get(one.payee or "")
        if one.role is AmountRole.CLAIMED and side in highest:
            highest[side] = max(highest[side], one.money.value)
    appellant, respondent = highest[PartyRole.APPELLANT], highest[PartyRole.RESPONDENT]
    if appellant > _FAR_MORE * respondent:
        return _CLAIMS_MOST
    return -_CLAIMS_MOST if respondent > _FAR_MORE * appellant else 0.0
