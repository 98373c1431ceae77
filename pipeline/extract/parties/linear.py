"""Weights of signs added up to shares: what the models of names and of appeals have in common."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.text.tables import read_table


@dataclass(frozen=True)
class LinearModel:
    """`weights[sign]` holds one number for each of `width` answers."""

    weights: Mapping[str, tuple[float, ...]]
    width: int


def read_model(table: str, width: int) -> LinearModel:
    raw = read_table(table)
    return LinearModel({sign: tuple(row) for sign, row in raw.items()}, width)


def shares_of(model: LinearModel, signs: Iterable[str]) -> tuple[float, ...]:
    """How likely each answer is."""
    rows = [row for sign in signs if (row := model.weights.get(sign))]
    # Exact sums: those of floats differ with the order, and a set has another order in every process.
    totals = list(map(math.fsum, zip(*rows, strict=True))) if rows else [0.0] * model.width
    top = max(totals)
    parts = [math.exp(total - top) for total in totals]
    whole = sum(parts)
    return tuple(part / whole for part in parts)
