"""A judgment that its review confirms ended as the review did, whatever news made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.cases.names import agree
from pipeline.cases.reports import Ruling
from pipeline.findings import FOR_REVIEW, Finding
from pipeline.law import CourtLevel, Decision, Disposition, Outcome

CONFIRMED = "confirmed_in_its_case"


def as_confirmed(ruling: Ruling, rulings: Sequence[Ruling]) -> Ruling:
    """`ruling` with the outcome of the appeal of its case that confirms what it awarded.

    Who tells of both seldom says what was asked below; the appeal's own text does. A judgment's own text knows better.
    """
    if any(report.is_own_text for report in ruling.reports):
        return ruling
    told = (_outcome_of(review.decision, ruling.decision) for review in rulings)
    outcome = next(filter(None, told), None)
    return replace(ruling, decision=ruling.decision.but(outcome=outcome)) if outcome else ruling


def _outcome_of(review: Decision, decision: Decision) -> Finding[Outcome] | None:
    """How `review` ended, where it surely did, confirms `decision` and leaves it its sum."""
    if _level(review) is not CourtLevel.APPEAL or _level(decision) is not CourtLevel.FIRST:
        return None
    if review.disposition is None or review.disposition.value is not Disposition.CONFIRMS:
        return None
    outcome = review.outcome
    if outcome is None or outcome.value is Outcome.UNKNOWN or outcome.confidence < FOR_REVIEW:
        return None
    given = review.awarded_total, decision.awarded_total
    if not given[0] or not given[1] or not agree(given[0].value, given[1].value):
        return None
    return Finding(outcome.value, outcome.span, CONFIRMED, outcome.confidence)


def _level(decision: Decision) -> CourtLevel | None:
    return decision.court.value.level if decision.court else None
