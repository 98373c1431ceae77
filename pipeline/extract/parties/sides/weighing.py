"""What is said of each name, added up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.grouping import Key, group_of
from pipeline.extract.parties.prose import Evidence

ENOUGH = 2.0
Weights = Mapping[Key, Mapping[Side, float]]


def is_enough(sides: Mapping[Side, float]) -> bool:
    return max(sides.values()) >= ENOUGH or sum(sides.values()) >= ENOUGH + 1


def weigh(evidence: Sequence[Evidence], groups: dict[Key, Key]) -> dict[Key, dict[Side, float]]:
    weights: dict[Key, dict[Side, float]] = defaultdict(lambda: defaultdict(float))
    for item in evidence:
        weights[group_of(item.mention, groups)][item.side] += item.weight
    return weights


def side_of(sides: Mapping[Side, float]) -> Side:
    if sides.get(Side.THIRD, 0.0) >= max([ENOUGH, *sides.values()]):
        return Side.THIRD
    claimant, defendant = sides.get(Side.CLAIMANT, 0.0), sides.get(Side.DEFENDANT, 0.0)
    if claimant == defendant:
        return Side.PARTY
    return Side.CLAIMANT if claimant > defendant else Side.DEFENDANT
