"""What was made of a clause: its signs added up with weights that ship in pipeline/data, fitted by tests/bench/fit_clauses.py."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.extract.clauses.passages import Matter
from pipeline.law import Clause
from pipeline.linear import Steps, add_up, part_weights, shares_of
from pipeline.text.tables import read_unparsed

NONE = "none"
"""Nothing was made of it."""
ANSWERS: Mapping[Matter, tuple[str, ...]] = {
    Matter.CAP: (NONE, Clause.CAP_APPLIED, Clause.CAP_SET_ASIDE, Clause.CAP_UNWRITTEN),
    Matter.EXCLUSION: (NONE, Clause.EXCLUSION_APPLIED, Clause.EXCLUSION_SET_ASIDE),
    Matter.FORCE_MAJEURE: (NONE, Clause.FORCE_MAJEURE_ACCEPTED, Clause.FORCE_MAJEURE_REFUSED),
}


class Model(NamedTuple):
    weights: Mapping[str, Sequence[float]]
    calibration: Steps


@cache
def load_model(matter: Matter) -> Model:
    data, weights = part_weights(read_unparsed(f"clause_{matter.value}.json"))
    return Model(weights, tuple((said, right) for said, right in data["calibration"]))


def weigh(model: Model, matter: Matter, signs: Collection[str]) -> tuple[str, float]:
    """The likeliest of `ANSWERS[matter]` and its share."""
    answers = ANSWERS[matter]
    shares = shares_of(add_up(model.weights, signs, len(answers)))
    best = max(range(len(answers)), key=shares.__getitem__)
    return answers[best], shares[best]


def speaks_for(model: Model, matter: Matter, answer: str, signs: Collection[str]) -> float:
    """How much `signs` weigh for `answer` rather than for nothing."""
    totals = add_up(model.weights, signs, len(ANSWERS[matter]))
    return totals[ANSWERS[matter].index(answer)] - totals[0]
