"""What signs add up to, and what the fitted table must hold."""

from __future__ import annotations

import pytest

from pipeline.extract.outcomes.weigh import LABELS, Weights, likeliest, load_weights, weigh
from pipeline.law import Outcome

WEIGHTS = Weights({"bias": (0.0, 0.5, 0.0, 0.0), "refused": (-1.0, -1.0, 3.0, 0.0)}, 1.0, 0.5)


def test_weights_add_up() -> None:
    shares = weigh(["bias", "refused", "unheard of"], WEIGHTS)
    assert sum(shares.values()) == pytest.approx(1.0)
    assert likeliest(shares, WEIGHTS.least)[0] is Outcome.DISMISSED


def test_a_small_share_tells_nothing() -> None:
    outcome, share = likeliest(weigh(["bias"], WEIGHTS), WEIGHTS.least)
    assert outcome is Outcome.UNKNOWN
    assert share < WEIGHTS.least


def test_without_signs_all_are_as_likely() -> None:
    assert set(weigh([], WEIGHTS).values()) == {0.25}


def test_less_sureness_flattens_the_shares() -> None:
    flat = weigh(["refused"], Weights(WEIGHTS.of, 0.5, 0.5))
    assert flat[Outcome.DISMISSED] < weigh(["refused"], WEIGHTS)[Outcome.DISMISSED]


def test_the_table_has_a_weight_for_each_outcome() -> None:
    table = load_weights()
    assert {len(row) for row in table.of.values()} == {len(LABELS)}
    assert 0.25 <= table.least < 0.7
    assert table.of["ruled=dismissed"][LABELS.index(Outcome.DISMISSED)] > 0
