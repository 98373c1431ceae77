"""Heads that make the stated total to the cent: nothing else than heads does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.law import Amount, AmountRole, Decision

_SURE = 0.98
"""Of 208 such heads of which the words around left a doubt, all were heads (annotated pages, kept ones among them)."""
_FEWEST = 2


def with_sure_heads(decisions: Sequence[Decision], amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """`amounts`, those sure that make a decision's total together, and the total that the text states too."""
    sure = {
        id(one) for index, decision in enumerate(decisions) for one in _adding_up(decision, amounts, index)
    }
    return tuple(
        replace(one, confidence=max(one.confidence, _SURE)) if id(one) in sure else one for one in amounts
    )


def _adding_up(decision: Decision, amounts: Sequence[Amount], index: int) -> list[Amount]:
    """The heads and the total of `decision`, where the heads, each value once, make the total; else nothing."""
    if decision.awarded_total is None:
        return []
    total = decision.awarded_total.value
    own = [one for one in amounts if one.decision == index]
    heads = [one for one in own if one.role is AmountRole.AWARDED_COMPONENT]
    stated = [one for one in own if one.role is AmountRole.AWARDED and one.money == total]
    values = {one.money.value for one in heads}
    is_in_one_currency = all(one.money.currency == total.currency for one in heads)
    makes_total = len(values) >= _FEWEST and sum(values) == total.value
    return [*heads, *stated] if stated and makes_total and is_in_one_currency else []
