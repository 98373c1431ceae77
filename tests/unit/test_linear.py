"""Weights of signs come to the same totals and shares in any order."""

from __future__ import annotations

from itertools import permutations
from math import isclose

from pipeline.linear import add_up, shares_of

WEIGHTS = {"a": (0.1, -1e16), "b": (0.2, 1.0), "c": (0.3, 1e16)}


def test_totals_are_exact_in_any_order() -> None:
    assert {tuple(add_up(WEIGHTS, signs, 2)) for signs in permutations(WEIGHTS)} == {(0.6, 1.0)}


def test_a_sign_without_weights_adds_nothing() -> None:
    assert add_up(WEIGHTS, ("b", "unheard of"), 2) == [0.2, 1.0]
    assert add_up(WEIGHTS, (), 3) == [0.0, 0.0, 0.0]


def test_shares_come_to_one_whatever_the_size_of_totals() -> None:
    for totals in ([0.0, 0.0], [1000.0, 999.0, -1000.0]):
        assert isclose(sum(shares_of(totals)), 1.0)
    assert shares_of([0.0, 0.0]) == [0.5, 0.5]
