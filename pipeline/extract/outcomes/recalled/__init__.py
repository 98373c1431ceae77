"""How a decision ended that a page recalls beside the one it is about: the judgment under appeal, an order before it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import NamedTuple

from pipeline.extract.outcomes.find import has_none
from pipeline.extract.outcomes.recalled.signs import SURE, Signs, Told, read_signs
from pipeline.extract.outcomes.weigh import LABELS
from pipeline.findings import Finding
from pipeline.law import CourtLevel, Decision, Disposition, Outcome
from pipeline.linear import Rows, Steps, add_up, calibrate, part_weights, shares_of
from pipeline.text.tables import read_unparsed

MOST = 8
"""More decisions than these on a page are a list of cases: how the others ended is not told."""
TABLE = "recalled_outcome_weights.json"
CONFIRMED = "confirmed_as_it_stood"
"""The rule that a judgment confirmed with what it awarded ended as its review does."""


class Model(NamedTuple):
    """`calibration`: how often a share proved right; an outcome that is right less often than `least` is not told."""

    weights: Mapping[str, tuple[float, ...]] | Rows
    calibration: Steps
    least: float


@cache
def load_model() -> Model:
    """The weights that tests/bench/fit_recalled.py fitted."""
    data, weights = part_weights(read_unparsed(TABLE))
    return Model(weights, tuple((said, right) for said, right in data["calibration"]), data["least"])


def find_recalled_outcomes(told: Told) -> Iterator[Finding[Outcome] | None]:
    """What the first claimant got from each decision of `told` but the first; None where the page does not tell."""
    model = load_model()
    for decision, signs in zip(told.decisions[1:], islice(read_signs(told), MOST), strict=False):
        if not signs or has_none(decision):
            yield None
        else:
            yield _settled(_likeliest(model, decision, signs), _as_confirmed(told.decisions[0], decision))


def _settled(
    likeliest: Finding[Outcome] | None, confirmed: Finding[Outcome] | None
) -> Finding[Outcome] | None:
    """What the words tell where the review agrees: they show more than that it confirms."""
    agree = likeliest and confirmed and likeliest.value is confirmed.value
    return likeliest if agree or confirmed is None else confirmed


def _as_confirmed(review: Decision, decision: Decision) -> Finding[Outcome] | None:
    """How the review ended, of a judgment that it confirms with what it awarded: both ended alike for who first sued."""
    if review.disposition is None or review.disposition.value is not Disposition.CONFIRMS:
        return None
    if not _is_above(review, decision) or review.awarded_total is None or decision.awarded_total is None:
        return None
    outcome = review.outcome
    if outcome is None or outcome.value is Outcome.UNKNOWN or outcome.confidence < SURE:
        return None
    if review.awarded_total.value.value != decision.awarded_total.value.value:
        return None
    return Finding(outcome.value, review.disposition.span, CONFIRMED, outcome.confidence)


def _is_above(review: Decision, decision: Decision) -> bool:
    """True where a court of appeal speaks of one of first instance: two appeals are two cases."""
    courts = review.court, decision.court
    return [court and court.value.level for court in courts] == [CourtLevel.APPEAL, CourtLevel.FIRST]


def _likeliest(model: Model, decision: Decision, signs: Signs) -> Finding[Outcome] | None:
    outcome, share = weigh(model, signs)
    sure = calibrate(model.calibration, share)
    if outcome is Outcome.UNKNOWN or sure < model.least:
        return None
    return _shown(model, decision, signs, outcome, sure)


def weigh(model: Model, signs: Collection[str]) -> tuple[Outcome, float]:
    """The likeliest outcome, and its share."""
    shares = shares_of(add_up(model.weights, signs, len(LABELS)))
    best = max(range(len(LABELS)), key=shares.__getitem__)
    return LABELS[best], shares[best]


def _shown(
    model: Model, decision: Decision, signs: Signs, outcome: Outcome, sure: float
) -> Finding[Outcome] | None:
    """The words that speak most for it; where none do, those that name the decision."""
    place = LABELS.index(outcome)
    words = [
        (model.weights[name][place], name, span)
        for name, span in signs.items()
        if span is not None and name in model.weights
    ]
    said = [one for one in words if one[1].startswith("said:") and one[0] > 0]
    weight, name, span = max(said or words, default=(0.0, "", None))
    if span is not None and weight > 0:
        return Finding(outcome, span, f"recalled_{name.rpartition(':')[2]}", sure)
    named = decision.court or decision.decided_on
    return Finding(outcome, named.span, "recalled", sure) if named else None
