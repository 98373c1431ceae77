"""The sums of one decision, sorted by what they are for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.law import Amount, AmountRole, Decision, PartyRole
from pipeline.text.patterns import pattern

_COSTS = pattern(r"article 700|art\.? ?700|irrepetibles|761-1|non compris dans les depens|frais de procedure")
_SECOND = pattern(r"subsidiair|a defaut|ou,? a titre|reconvention")
_BOUNDS = pattern(r"\b(?:limit|ramen|redui|canton|plafonn|borne)\w*[^.;]{0,120}$")
"""What a defendant would have the debt brought down to."""
_REFUSED_BEFORE = pattern(r"\b(?:deboute\w*|deboutant|rejet\w+|refus\w+|ecarte\w*)\b[^.;]*$")
_REFUSED_AFTER = pattern(
    r"[^.;\d]{0,80}\b(?:est|sont|sera|seront|a ete|ont ete) (?:donc |ainsi |egalement )?(?:rejete|ecarte|refuse)"
)
_NEXT_SUM = pattern(
    r"(?:,|\bet|\boutre|\bainsi qu[e'])\s+(?:la somme de |celle de |une somme de )?\d[\d .,]*(?:euros?|€|francs|[km]€|millions?)"
)
"""Where what is said of another sum begins."""
REACH_AFTER, REACH_BEFORE = 90, 220


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
    defending = {
        party.name for party in decision.parties if party.role in {PartyRole.DEFENDANT, PartyRole.THIRD_PARTY}
    }
    own = [
        one
        for one in amounts
        if (one.decision == index or (one.decision is None and index == 0)) and one.payee not in defending
    ]
    asked = [one for one in own if one.role is AmountRole.CLAIMED and not _is_aside(flat, one)]
    return Groups(
        totals=_of(own, AmountRole.AWARDED),
        heads=_of(own, AmountRole.AWARDED_COMPONENT),
        costs=_of(own, AmountRole.COSTS_ART700),
        provisions=_of(own, AmountRole.PROVISIONAL),
        claimed=tuple(asked),
        refused=tuple(one for one in asked if _is_refused(flat, one)),
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


def _is_aside(flat: str, amount: Amount) -> bool:
    """True for costs asked for, and for what is asked only if the first claim fails."""
    clause = _NEXT_SUM.split(after(flat, amount).partition(";")[0], maxsplit=1)[0]
    told = before(flat, amount).rpartition(". ")[2]
    return bool(_COSTS.search(clause) or _SECOND.search(told) or _BOUNDS.search(told))


def _is_refused(flat: str, amount: Amount) -> bool:
    return bool(_REFUSED_BEFORE.search(before(flat, amount)) or _REFUSED_AFTER.match(after(flat, amount)))
