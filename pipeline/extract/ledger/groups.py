"""The sums of one decision, sorted by what they are for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.claimants import original_claimants
from pipeline.extract.ledger.costs_asked import without_costs
from pipeline.law import Amount, AmountRole, Decision, PartyRole
from pipeline.text.patterns import pattern

_SECOND = pattern(r"subsidiair|(?<!ou )a defaut|ou a defaut(?! d(?:e|u|es)\b| d')|ou,? a titre|reconvention")
_BOUNDS = pattern(
    r"\b(?:limit|ramen|redui|reduc|canton|plafonn|borne)\w*[^.;]{0,120}$|\b(?:propos|offr)(?:e|ait|ent|aient|ant)\b[^.;\d]{0,60}$"
)
"""What a defendant would have the debt brought down to, or offers."""
_REFUSED_BEFORE = pattern(r"\b(?:deboute\w*|deboutant|rejet\w+|refus\w+|ecarte\w*)\b[^.;]*$")
_REFUSED_AFTER = pattern(
    r"[^.;\d]{0,80}\b(?:est|sont|sera|seront|a ete|ont ete) (?:donc |ainsi |egalement )?(?:rejete|ecarte|refuse)"
)
_FOR = r"(?:au titre d(?:e|u|es)\b|au titre de|pour (?:le|la|les|son|sa|ses|l')|en reparation d)"
_HEAD_AFTER = pattern(rf"[ ,]*(?:[a-z]+ ){{0,4}}?{_FOR}(?! surplus)")
_HEAD_BEFORE = pattern(rf"\bdemandes? [^.;\d]{{0,30}}{_FOR}[^.;\d]{{3,80}}[ (]$")
REACH_AFTER, REACH_BEFORE = 90, 220
_NOT_SUING = frozenset({PartyRole.DEFENDANT, PartyRole.THIRD_PARTY})


class Groups(NamedTuple):
    """Sums for the original claimant, but for caps and estimates, which are nobody's."""

    totals: tuple[Amount, ...]
    heads: tuple[Amount, ...]
    costs: tuple[Amount, ...]
    provisions: tuple[Amount, ...]
    claimed: tuple[Amount, ...]
    refused: tuple[Amount, ...]
    caps: tuple[Amount, ...]
    estimates: tuple[Amount, ...]

    @property
    def has_any(self) -> bool:
        return bool(
            self.totals or self.heads or self.costs or self.provisions or self.claimed or self.estimates
        )


def group_sums(flat: str, decision: Decision, amounts: Sequence[Amount], index: int) -> Groups:
    """`amounts` of decision number `index`; claims, caps and estimates are told of the page's own decision only."""
    claimants = original_claimants(decision, amounts, index)
    others = {
        party.name
        for party in decision.parties
        if (party.name not in claimants if claimants else party.role in _NOT_SUING)
    }
    own = [
        one
        for one in amounts
        if (one.decision == index or (one.decision is None and index == 0)) and one.payee not in others
    ]
    claimed = without_costs(flat, [one for one in own if one.role is AmountRole.CLAIMED])
    asked = [one for one in claimed if not is_second(flat, one)]
    return Groups(
        totals=_of(own, AmountRole.AWARDED),
        heads=_of(own, AmountRole.AWARDED_COMPONENT),
        costs=_of(own, AmountRole.COSTS_ART700),
        provisions=_of(own, AmountRole.PROVISIONAL),
        claimed=tuple(asked),
        refused=tuple(one for one in asked if is_refused(flat, one)),
        caps=_of([one for one in amounts if index == 0], AmountRole.LIABILITY_CAP),
        estimates=_of([one for one in amounts if index == 0], AmountRole.ESTIMATED_LOSS),
    )


def _of(amounts: Sequence[Amount], role: AmountRole) -> tuple[Amount, ...]:
    return tuple(one for one in amounts if one.role is role)


def before(flat: str, amount: Amount, reach: int = REACH_BEFORE) -> str:
    """What stands before the sum in its paragraph."""
    start = max(0, amount.span.start - reach)
    return flat[start : amount.span.start].rpartition("\n\n")[2]


def after(flat: str, amount: Amount, reach: int = REACH_AFTER) -> str:
    """What follows the sum in its paragraph."""
    return flat[amount.span.end : amount.span.end + reach].partition("\n\n")[0]


def is_second(flat: str, amount: Amount) -> bool:
    """True for what is asked only if the first claim fails, and for what a debt would be brought down to."""
    told = before(flat, amount).rpartition(". ")[2]
    return bool(_SECOND.search(told) or _BOUNDS.search(told))


def is_refused(flat: str, amount: Amount) -> bool:
    """True where words refuse the sum that was asked for."""
    return bool(_REFUSED_BEFORE.search(before(flat, amount)) or _REFUSED_AFTER.match(after(flat, amount)))


def is_for_a_head(flat: str, amount: Amount) -> bool:
    """True where words next to the sum say what it is for: "40 000 euros au titre du préjudice d'image"."""
    return bool(_HEAD_AFTER.match(flat, amount.span.end) or _HEAD_BEFORE.search(before(flat, amount, 120)))
