"""The outcome that the signs add up to: weights over the four outcomes, fitted by tests/bench/fit_outcomes.py."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.law import Outcome
from pipeline.linear import add_up, shares_of
from pipeline.text.tables import read_table

LABELS = (Outcome.GRANTED, Outcome.PARTLY_GRANTED, Outcome.DISMISSED, Outcome.UNKNOWN)


class Weights(NamedTuple):
    """`of`: for each sign its weight for each of LABELS.

    `sureness` flattens the shares to how often they proved right; an outcome whose share is under `least` is unknown.
    """

    of: Mapping[str, Sequence[float]]
    sureness: float
    least: float


@cache
def load_weights() -> Weights:
    """pipeline/data/outcome_weights.json."""
    row = read_table("outcome_weights.json")
    return Weights(row["weights"], row["sureness"], row["least"])


def weigh(signs: Collection[str], weights: Weights) -> dict[Outcome, float]:
    """How likely each outcome is."""
    totals = add_up(weights.of, signs, len(LABELS))
    return dict(zip(LABELS, shares_of([weights.sureness * total for total in totals]), strict=True))


def likeliest(shares: Mapping[Outcome, float], least: float) -> tuple[Outcome, float]:
    """The outcome with the greatest share, and that; unknown when it is under `least`."""
    outcome = max(LABELS, key=lambda label: shares[label])
    return (outcome if shares[outcome] >= least else Outcome.UNKNOWN), shares[outcome]
