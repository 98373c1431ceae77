"""What each sum is for: named features added up with weights that stand in pipeline/data/amount_roles.json.

The weights are fitted by tests/bench/fit_amount_roles.py; nothing is learnt at run time. One value that a page states
several times nearly always has one role, so the scores of its mentions are joined before the best role is taken.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from pipeline.extract.amounts.certain import Rule
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.ledger.inclusions import find_parts, find_terms
from pipeline.extract.amounts.surfaces.notation import Notation
from pipeline.linear import add_up, calibrate, part_weights, shares_of
from pipeline.text.patterns import pattern
from pipeline.text.tables import read_unparsed

AWARD = "award"
"""The model's one class for `awarded` and `awarded_component`: which of the two a sum is, its neighbours tell."""


_OF_A_LOSS = frozenset({AWARD, "claimed", "estimated_loss"})
"""What the heads of a loss are as one: all asked for, all granted or all only reckoned."""
MOST_HEADS = 8
_OF_CLAIMS = frozenset({"ruling_text", "zone=claims"})
"""What is asked in a ruling keeps to its own words: the same sum is often given further down."""
_OF_WORDS = ("w+", "w-", "near", "run", "in<", "in>")
_COSTS = "costs_art700"
_STEP_OF_COSTS = 10
_UNROUND = 0.01
"""Of 2,618 sums of costs on annotated pages one was no multiple of ten, and it was francs turned into euros."""
_TOTAL = pattern(r"\b(?:total\w*|soit|c'est-a-dire|ensemble|en tout|egale a)\b")


class RoleModel(NamedTuple):
    """`weights[feature]` holds one number for each of `roles`."""

    roles: tuple[str, ...]
    weights: Mapping[str, Sequence[float]]
    agreement: float
    """How much the other mentions of the same value count, beside a mention's own words."""
    calibration: tuple[tuple[float, float], ...] = ()
    """(what the shares say, how often they are right on pages not learnt from), both rising."""


class Scored(NamedTuple):
    """`rule` names the feature that spoke loudest for `role`; `shares` are probabilities by role."""

    role: str
    confidence: float
    rule: str
    shares: Mapping[str, float]


@lru_cache(maxsize=1)
def load_model() -> RoleModel:
    """The fitted weights that ship with the package."""
    data, weights = part_weights(read_unparsed("amount_roles.json"))
    steps = tuple((said, right) for said, right in data["calibration"])
    return RoleModel(tuple(data["roles"]), weights, data["agreement"], steps)


def share_out(model: RoleModel, features: Sequence[str]) -> dict[str, float]:
    """The probability of each role, from one mention's own features."""
    totals = add_up(model.weights, set(features), len(model.roles))
    return dict(zip(model.roles, shares_of(totals), strict=True))


def score_roles(
    contexts: Sequence[Context], features: Sequence[Sequence[str]], rules: Sequence[Rule | None]
) -> list[Scored]:
    """The best role of each context, all mentions of one value heard together; `rules` are those that hold for each."""
    model = load_model()
    joined = share_page(model, contexts, features, rules)
    return [
        _best(model, one, shares, rule) for one, shares, rule in zip(features, joined, rules, strict=True)
    ]


def share_page(
    model: RoleModel,
    contexts: Sequence[Context],
    features: Sequence[Sequence[str]],
    rules: Sequence[Rule | None],
) -> list[dict[str, float]]:
    """The probability of each role for each sum of a page; what a rule holds for hears no other mention of its value."""
    own = [
        _own_shares(model, one, context, rule)
        for one, context, rule in zip(features, contexts, rules, strict=True)
    ]
    for index in reversed(range(len(contexts) - 1)):
        if contexts[index].surface.notation is Notation.ELLIPSIS:
            own[index] = own[index + 1]  # "entre 80 000 et 120 000 €": one role for both
    for index in range(1, len(contexts)):
        if _is_told_again(contexts[index - 1], contexts[index]):
            own[index] = own[index - 1]  # "une amende de trois mille euros (3 000 euros)"
    for index, context in enumerate(contexts):
        if _adds_up(contexts, index) and _TOTAL.search(context.gap_before[-60:]):
            own[index] = own[index - 1]  # "650 k€ et 150 k€, c'est-à-dire 800 k€": what the heads are for
    for whole, part in find_parts(contexts):
        if rules[part] is None and {_likeliest(own[whole]), _likeliest(own[part])} <= _OF_A_LOSS:
            own[part] = own[whole]
    for price, whole in find_terms(contexts):
        own[whole] = own[price]
    settled = [
        rule is not None or _OF_CLAIMS.issubset(one) for rule, one in zip(rules, features, strict=True)
    ]
    return join_mentions(contexts, own, model.agreement, settled)


def _own_shares(
    model: RoleModel, features: Sequence[str], context: Context, rule: Rule | None
) -> dict[str, float]:
    """The probability of each role by the mention's own words; no sum to the cent or the euro is costs unless a rule says so.

    Judges set costs by fairness, in tens.
    """
    shares = share_out(model, features)
    if not context.surface.value % _STEP_OF_COSTS or (rule and rule.role == _COSTS):
        return shares
    less = {role: share * (_UNROUND if role == _COSTS else 1) for role, share in shares.items()}
    whole = sum(less.values())
    return {role: share / whole for role, share in less.items()}


def _is_told_again(last: Context, context: Context) -> bool:
    """True for figures in brackets behind the same sum in words, or the other way round."""
    same = (last.surface.value, last.surface.currency) == (context.surface.value, context.surface.currency)
    return same and last.line == context.line and context.gap_before.strip() == "("


def _likeliest(shares: Mapping[str, float]) -> str:
    return max(shares, key=lambda role: shares[role])


def _adds_up(contexts: Sequence[Context], index: int) -> bool:
    """True when the sum is that of the two to eight sums right before it."""
    whole, value = Decimal(0), contexts[index].surface.value
    for count in range(1, min(index, MOST_HEADS) + 1):
        whole += contexts[index - count].surface.value
        if count > 1 and whole == value:
            return True
    return False


def join_mentions(
    contexts: Sequence[Context],
    shares: Sequence[Mapping[str, float]],
    agreement: float,
    settled: Sequence[bool],
) -> list[dict[str, float]]:
    """`shares` of each mention with the mean opinion of the other mentions of its value, weighed by `agreement`.

    A mention that is `settled` by its own words keeps its shares: one value is often a price and, elsewhere, an award.
    """
    places: defaultdict[tuple[Decimal, str], list[int]] = defaultdict(list)
    for index, context in enumerate(contexts):
        places[context.surface.value, context.surface.currency].append(index)
    joined: list[dict[str, float]] = [dict(own) for own in shares]
    for same in places.values():
        if len(same) > 1:
            logs = [{role: math.log(share + 1e-9) for role, share in shares[place].items()} for place in same]
            sums = {role: sum(one[role] for one in logs) for role in logs[0]}
            for place, own in zip(same, logs, strict=True):
                if not settled[place]:
                    joined[place] = _joined(own, sums, agreement / (len(same) - 1))
    return joined


def _joined(own: Mapping[str, float], sums: Mapping[str, float], weight: float) -> dict[str, float]:
    """Shares of a mention from its log shares, the sums over all mentions of its value, and the others' weight."""
    logs = {role: log + weight * (sums[role] - log) for role, log in own.items()}
    return dict(zip(logs, shares_of([*logs.values()]), strict=True))


def _best(
    model: RoleModel, features: Sequence[str], shares: Mapping[str, float], rule: Rule | None
) -> Scored:
    role = _likeliest(shares)
    if rule and rule.role == role:
        return Scored(role, calibrate(model.calibration, shares[role]), rule.name, shares)
    return Scored(role, calibrate(model.calibration, shares[role]), _loudest(model, features, role), shares)


def _loudest(model: RoleModel, features: Sequence[str], role: str) -> str:
    """The feature that speaks most for `role`, single words left aside; of equals the last by name."""
    place, weights = model.roles.index(role), model.weights
    best, most = "prior", -math.inf
    for name in features:
        row = weights.get(name)
        if row is None or row[place] < most or name.startswith(_OF_WORDS):
            continue
        if row[place] > most or name > best:
            best, most = name, row[place]
    return best
