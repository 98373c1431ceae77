"""Which decision of a page each awarded sum belongs to: signs of every decision, added up with fitted weights.

The weights (pipeline/data/whose_weights.json) are fitted by tests/bench/fit_whose.py. What the rules of `levels` say is
one sign among others: they read the words of the sum's own sentence, and a page often names its court sentences before.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from math import fsum

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import Reading as Event
from pipeline.extract.amounts.levels import OF_A_DECISION
from pipeline.extract.amounts.whose.signs import Awarded, is_told_as_own, is_told_by_court_above, read_signs
from pipeline.law import AmountRole, CourtLevel, Decision
from pipeline.text.tables import read_table
from pipeline.zones import Zones


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, float]:
    """What each sign says for a decision; the fitted weights that ship with the package."""
    weights: dict[str, float] = read_table("whose_weights.json")
    return weights


def find_decisions(
    around: Sequence[tuple[Context, Event]],
    told: Sequence[tuple[AmountRole, int | None]],
    decisions: Sequence[Decision],
    zones: Zones,
    flat: str,
) -> dict[int, int]:
    """The decision of every sum that one of `decisions` awards or inflicts, by the index of the sum.

    `told` is the role of each sum and the decision that the rules give; a sum to which they give none keeps none.
    """
    sums = {
        index: Awarded(context, event, role, zones.kind_at(context.surface.span.start), decision)
        for index, ((context, event), (role, decision)) in enumerate(zip(around, told, strict=True))
        if decision is not None and role in OF_A_DECISION
    }
    return dict(zip(sums, choose_decisions(flat, decisions, [*sums.values()]), strict=True))


def choose_decisions(flat: str, decisions: Sequence[Decision], sums: Sequence[Awarded]) -> list[int]:
    """The index of the likeliest decision for each of `sums`, which stand in the folded text `flat`."""
    weights = load_weights()
    court = decisions[0].court
    is_appeal = court is not None and court.value.level is CourtLevel.APPEAL
    return [
        0
        if is_told_as_own(one) or (is_appeal and is_told_by_court_above(one.context))
        else likeliest(weights, signs)
        for one, signs in zip(sums, read_signs(flat, decisions, sums), strict=True)
    ]


def likeliest(weights: Mapping[str, float], signs: Mapping[int, Collection[str]]) -> int:
    """The decision whose signs weigh most; of two that weigh the same the first."""
    return max(signs, key=lambda index: fsum(weights.get(sign, 0.0) for sign in signs[index]))
