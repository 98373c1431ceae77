"""How often facts of a kind proved right that their rules told with some confidence: pipeline/data/calibration.json.

A rule's author guesses how sure it is; the table says what came of such guesses on annotated pages. It keeps the order of
confidences and is fitted by tests/bench/fit_calibration.py. Sums and topics bring confidences fitted by their own models.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TypeAlias, TypeVar

from pipeline.findings import Finding
from pipeline.law import Decision
from pipeline.text.tables import read_table

T = TypeVar("T")
Steps: TypeAlias = Sequence[Sequence[float]]
"""(what the rules say, how often it is right), both rising."""
Calibration: TypeAlias = Mapping[str, Steps]


@cache
def load_calibration() -> Calibration:
    """The fitted steps of each kind of fact that has some."""
    table: Calibration = read_table("calibration.json")
    return table


def proved(steps: Steps, says: float) -> float:
    """How often what `says` so much is right; between two steps in proportion, beyond them as at the last one."""
    if not steps:
        return says
    place = bisect_left([said for said, _ in steps], says)
    if place in {0, len(steps)}:
        return steps[min(place, len(steps) - 1)][1]
    (low, low_right), (high, high_right) = steps[place - 1], steps[place]
    return round(low_right + (high_right - low_right) * (says - low) / (high - low), 3)


def with_certainty(decision: Decision, calibration: Calibration, *, is_recalled: bool = False) -> Decision:
    """The decision with confidences as they proved; the outcome of one that `is_recalled` comes with its own."""
    party = calibration.get("party", ())
    outcome = () if is_recalled else calibration.get("outcome", ())
    return decision.but(
        decided_on=_proved(decision.decided_on, calibration.get("date", ())),
        outcome=_proved(decision.outcome, outcome),
        awarded_total=_proved(decision.awarded_total, calibration.get("total", ())),
        parties=tuple(replace(one, confidence=proved(party, one.confidence)) for one in decision.parties),
    )


def _proved(found: Finding[T] | None, steps: Steps) -> Finding[T] | None:
    return replace(found, confidence=proved(steps, found.confidence)) if found else None
