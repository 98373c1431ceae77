"""What the models of names and of appeals have in common: a table of weights, and the shares they come to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from pipeline import linear
from pipeline.text.tables import read_unparsed


class LinearModel(NamedTuple):
    """`weights[sign]` holds one number for each of `width` answers."""

    weights: Mapping[str, tuple[float, ...]]
    width: int


def read_model(table: str, width: int) -> LinearModel:
    return LinearModel(linear.Rows(read_unparsed(table)), width)


def shares_of(model: LinearModel, signs: Collection[str]) -> tuple[float, ...]:
    """How likely each answer is."""
    return tuple(linear.shares_of(linear.add_up(model.weights, signs, model.width)))
