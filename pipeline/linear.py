"""Weights of named signs added up, and the probabilities they come to: what every fitted model of the pipeline does.

Weights are fitted by tests/bench/fit_*.py and ship in pipeline/data; nothing is learnt at run time. Sums are exact: those
of floats differ with their order, and a set has another order in every process.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import exp, fsum

from pipeline.text.tables import Rows


def add_up(weights: Mapping[str, Sequence[float]], signs: Collection[str], width: int) -> list[float]:
    """For each of `width` answers the sum of what `signs` weigh; a sign without weights adds nothing."""
    rows = weights.of(signs) if isinstance(weights, Rows) else list(filter(None, map(weights.get, signs)))
    return list(map(fsum, zip(*rows, strict=True))) if rows else [0.0] * width


def shares_of(totals: Sequence[float]) -> list[float]:
    """The probability of each answer by its total."""
    top = max(totals)
    parts = [exp(total - top) for total in totals]
    whole = sum(parts)
    return [part / whole for part in parts]
