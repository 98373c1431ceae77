"""Which names are parties, and on which side, by weights fitted on annotated pages: what no single phrase tells, many signs do."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from functools import cache

from pipeline.extract.parties.claims import OPPOSITE, Side
from pipeline.extract.parties.grouping import Key
from pipeline.extract.parties.sides.linear import LinearModel, read_model, shares_of
from pipeline.extract.parties.sides.signs import Signs

SIDES = (None, Side.CLAIMANT, Side.DEFENDANT, Side.THIRD)
"""What a name can be, in the order of the weights: no party, or one on a side."""
Shares = tuple[float, ...]
_CONDEMNED, _CONDEMNED_FIRST = "said=condemned:D", "foremost=condemned"
_STAFF_CONDEMNED = "of theirs=condamn"
_LIKELY, _LIKELY_RULED = 0.5, 0.4
_LIKELY_ONLY = 0.02
"""From when on a name is a party, one that the rules hold for a party, and one of two that a text names alone."""
_FLIP, _ADD, _ADD_RULED = 4.0, 1.0, 1.0
"""How much less likely a reading may be (log of odds) that puts someone on either side: by turning one round, by adding one, or one that the rules hold for a party."""


@cache
def load_sides() -> LinearModel:
    """pipeline/data/party_signs.json, which tests/bench/fit_party_sides.py writes."""
    return read_model("party_signs.json", len(SIDES))


def leaning(model: LinearModel, signs: frozenset[str]) -> float:
    """How much likelier whoever has `signs` claimed than defended, as the log of odds."""
    _, claimant, defendant, _ = shares_of(model, signs)
    return math.log(claimant / defendant)


def likely_sides(
    model: LinearModel, signs: Signs, ruled: Mapping[Key, Side], together: Collection[Key] = ()
) -> tuple[dict[Key, Side], dict[Key, float]]:
    """The side of each name that is likely a party, and how sure it is one; `ruled` are the sides that rules gave.

    Where all would be on one side, the likeliest is put opposite, but none of those who were sued `together`.
    """
    shares = {key: shares_of(model, own) for key, own in signs.items()}
    bar = _LIKELY_ONLY if _names_both_alone(signs, ruled) else _LIKELY_RULED
    roles = {
        key: Side.THIRD if ruled.get(key) is Side.THIRD else _best_side(own)
        for key, own in shares.items()
        if 1 - own[0] >= (bar if key in ruled else _LIKELY)
        and (key in ruled or _STAFF_CONDEMNED not in signs[key])
    }
    ordered = [own for key, own in signs.items() if _CONDEMNED in own and key in roles]
    first = (
        {key for key, own in signs.items() if _CONDEMNED_FIRST in own}
        if len(ordered) == len(roles) == 2
        else set()
    )
    roles |= _opposite(roles, shares, ruled, first, together)
    return roles, {key: 1 - shares[key][0] for key in roles}


def _names_both_alone(signs: Signs, ruled: Mapping[Key, Side]) -> bool:
    """True where the text names just two, and rules know of both sides."""
    return (
        len(signs) == len(OPPOSITE)
        and set(ruled.values()) >= OPPOSITE.keys()
        and signs.keys() <= ruled.keys()
    )


def _best_side(own: Shares) -> Side:
    return max(_OF_PARTIES, key=lambda side: own[SIDES.index(side)])


_OF_PARTIES = (Side.CLAIMANT, Side.DEFENDANT, Side.THIRD)


def _opposite(
    roles: Mapping[Key, Side],
    shares: Mapping[Key, Shares],
    ruled: Mapping[Key, Side],
    first: Collection[Key],
    together: Collection[Key],
) -> dict[Key, Side]:
    """Who goes opposite the only side that has anyone on it: of two or more the least sure one, or a name that nearly was a party.

    Of two who are both ordered to pay, the one of `first` stays the defendant: judges decide the claim before the counterclaim.
    """
    taken = {side for side in roles.values() if side in OPPOSITE}
    if len(taken) != 1:
        return {}
    (side,) = taken
    other = OPPOSITE[side]
    own = [key for key, at in roles.items() if at is side]
    turned = [key for key in own if side is not Side.DEFENDANT or key not in first] or own
    turned = [key for key in turned if side is not Side.DEFENDANT or key not in together]
    costs = [(_cost(shares[key], side, other) - _FLIP, key) for key in turned] if len(own) > 1 else []
    costs += [
        (_cost(shares[key], None, other) - (_ADD_RULED if key in ruled else _ADD), key)
        for key in shares
        if key not in roles
    ]
    cost, key = min(costs, default=(0.0, ()))
    return {key: other} if cost < 0 else {}


def _cost(own: Shares, side: Side | None, other: Side) -> float:
    """How much less likely `other` is than `side`, as the log of odds."""
    return math.log(max(own[SIDES.index(side)], 1e-9) / max(own[SIDES.index(other)], 1e-9))
