"""Confidences are told as they proved, in the order the rules gave them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline.clean.plain import read_text
from pipeline.extract.certainty import load_calibration, proved
from pipeline.process import consider
from tests.bench.calibration import Answer, error
from tests.bench.fit_calibration import LEAST, corrected, cross_validated, fit

STEPS = [(0.5, 0.6), (0.7, 0.9), (0.9, 0.95)]
TEXT = (
    "Le tribunal de commerce de Lyon a, le 14 novembre 2023, condamné la société Nuagis à payer 3 000 euros à la société "
    "Lambert."
)


def answer(says: float, *, is_right: bool, family: str = "a") -> Answer:
    return Answer("date", "rule", says, is_right, family)


@pytest.mark.parametrize(
    ("says", "right"),
    [(0.0, 0.6), (0.5, 0.6), (0.6, 0.75), (0.7, 0.9), (0.8, 0.925), (0.9, 0.95), (1.0, 0.95)],
)
def test_between_two_steps_in_proportion(says: float, right: float) -> None:
    assert proved(STEPS, says) == pytest.approx(right)


def test_without_steps_what_is_said_stands() -> None:
    assert proved((), 0.73) == 0.73


def test_the_table_of_the_package_keeps_the_order() -> None:
    table = load_calibration()
    assert "date" in table
    for steps in table.values():
        assert all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(steps))
        assert all(0 <= right < 1 for _, right in steps)


def test_it_changes_confidences_and_nothing_else() -> None:
    document = read_text(TEXT, None, source_id="web")
    plain = consider(document, calibration={}).processed
    told = consider(document).processed
    assert plain.decisions[0].decided_on is not None
    assert told.decisions[0].decided_on is not None
    assert plain.decisions[0].decided_on.value == told.decisions[0].decided_on.value
    assert plain.decisions[0].decided_on.confidence != told.decisions[0].decided_on.confidence
    assert plain.amounts == told.amounts
    doubled = consider(document, calibration={"party": [(0.0, 0.0), (1.0, 0.5)]}).processed
    for half, whole in zip(doubled.decisions[0].parties, plain.decisions[0].parties, strict=True):
        assert half.confidence == pytest.approx(whole.confidence / 2, abs=0.001)


def test_a_fit_finds_how_often_what_was_said_was_right() -> None:
    told = [answer(0.5, is_right=n % 10 != 0) for n in range(200)] + [
        answer(0.9, is_right=True) for _ in range(200)
    ]
    assert fit(told) == [(0.5, 0.896), (0.9, 0.995)]


def test_a_fit_never_falls_and_has_enough_behind_each_step() -> None:
    told = [answer(0.5, is_right=True) for _ in range(50)] + [
        answer(0.9, is_right=n % 2 == 0) for n in range(50)
    ]
    assert len(fit(told)) == 1
    few = [answer(0.1, is_right=False) for _ in range(LEAST - 1)] + [
        answer(0.9, is_right=True) for _ in range(60)
    ]
    assert len(fit(few)) == 1


def test_no_family_is_judged_by_what_it_taught() -> None:
    """In each family all is right or all is wrong: whoever saw it would know, whoever did not says half."""
    told = [
        answer(0.9, is_right=family % 2 == 0, family=str(family)) for family in range(40) for _ in range(10)
    ]
    assert error(corrected(told, fit(told))) == pytest.approx(0.25, abs=0.01)
    assert error(cross_validated(told)) >= 0.25
    assert len(cross_validated(told)) == len(told)
