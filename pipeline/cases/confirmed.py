"""What a review leaves as it was ended alike before and after it, whatever the pages that tell one of both know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.cases.names import agree
from pipeline.cases.reports import Ruling
from pipeline.cases.turned import rank_of
from pipeline.findings import FOR_REVIEW, Finding
from pipeline.law import CourtLevel, Decision, Disposition, Outcome

CONFIRMED = "confirmed_in_its_case"


def ended_alike(ruling: Ruling, rulings: Sequence[Ruling]) -> Ruling:
    """`ruling` with the outcome of the one of its case that it confirms, or that confirms it, where that one's shows more."""
    outcomes = (_from_review(ruling, other) or _from_below(ruling, other) for other in rulings)
    outcome = next(filter(None, outcomes), None)
    return replace(ruling, decision=ruling.decision.but(outcome=outcome)) if outcome else ruling


def left_as_it_was(ruling: Ruling, rulings: Sequence[Ruling]) -> Ruling:
    """`ruling` with the outcome of the last decision before it in `rulings`, where it turns the petition against that away.

    Whoever may be read to have lost: the claim stands as the court below left it.
    """
    disposition = ruling.decision.disposition
    if disposition is None or disposition.value is not Disposition.DISMISSES:
        return ruling
    before = [one.decision.outcome for one in rulings if rank_of(one.witness) < rank_of(ruling.witness)]
    outcome = before[-1] if before else None
    if outcome is None or outcome.value is Outcome.UNKNOWN or _won(outcome) == _won(ruling.decision.outcome):
        return ruling
    return replace(ruling, decision=ruling.decision.but(outcome=_alike(outcome)))


def _won(outcome: Finding[Outcome] | None) -> bool:
    return outcome is not None and outcome.value in (Outcome.GRANTED, Outcome.PARTLY_GRANTED)


def _from_review(ruling: Ruling, review: Ruling) -> Finding[Outcome] | None:
    """How `review` ended that confirms `ruling`, if it is sure of it; a judgment's own text knows better.

    Who tells of both seldom says what was asked below; the appeal's own text does.
    """
    outcome = review.decision.outcome
    if not _confirms(review.decision, ruling.decision) or outcome is None:
        return None
    if outcome.value is Outcome.UNKNOWN or any(report.is_own_text for report in ruling.reports):
        return None
    if _knows_more(ruling.decision, review.decision):
        return None
    is_sure = outcome.confidence >= FOR_REVIEW
    return _alike(outcome) if is_sure or _knows_more(review.decision, ruling.decision) else None


def _from_below(ruling: Ruling, judgment: Ruling) -> Finding[Outcome] | None:
    """How `judgment` ended that `ruling` confirms, where that gave less than was asked: the appeal's text may not tell."""
    outcome = judgment.decision.outcome
    if outcome is None or not _knows_more(judgment.decision, ruling.decision):
        return None
    return _alike(outcome) if _confirms(ruling.decision, judgment.decision) else None


def _alike(outcome: Finding[Outcome]) -> Finding[Outcome]:
    return replace(outcome, rule=CONFIRMED)


def _confirms(review: Decision, judgment: Decision) -> bool:
    """True where an appeal confirms a judgment of first instance and leaves it its sum."""
    if (_level(review), _level(judgment)) != (CourtLevel.APPEAL, CourtLevel.FIRST):
        return False
    if review.disposition is None or review.disposition.value is not Disposition.CONFIRMS:
        return False
    given, before = review.awarded_total, judgment.awarded_total
    return bool(given and before and agree(given.value, before.value))


def _knows_more(one: Decision, other: Decision) -> bool:
    """True where `one` gives part: whoever tells of all for the same sum knows not of all that was asked."""
    ended = tuple(decision.outcome and decision.outcome.value for decision in (one, other))
    return ended == (Outcome.PARTLY_GRANTED, Outcome.GRANTED)


def _level(decision: Decision) -> CourtLevel | None:
    return decision.court.value.level if decision.court else None
