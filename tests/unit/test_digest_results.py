"""How a decision ended and what it gives, in the words of the digest."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.findings import Finding, Span
from pipeline.law import (
    Court,
    CourtLevel,
    Decision,
    Disposition,
    Money,
    Outcome,
)
from schedules.digests.results import as_confirmed, award_words, outcome_words


@pytest.mark.parametrize(
    ("level", "disposition", "award"),
    [
        (CourtLevel.SUPREME, Disposition.QUASHES, "remis en cause"),
        (CourtLevel.SUPREME, Disposition.DISMISSES, "inchangé"),
        (CourtLevel.APPEAL, Disposition.REVERSES, "rien"),
        (CourtLevel.SUPREME, None, "rien"),
    ],
)
def test_a_court_that_judges_no_facts_awards_nothing_by_itself(
    level: CourtLevel, disposition: Disposition | None, award: str
) -> None:
    here = Span(0, 4)
    decision = Decision(
        court=Finding(Court("x", "Cour", level), here, "court_name", 0.9),
        awarded_total=Finding(Money(Decimal(0), "EUR"), here, "nothing", 0.9),
        disposition=Finding(disposition, here, "told_disposition", 0.9) if disposition else None,
    )
    assert award_words(decision) == award


@pytest.mark.parametrize(
    ("disposition", "outcome", "words"),
    [
        (Disposition.QUASHES, Outcome.GRANTED, "cassation obtenue par le demandeur"),
        (Disposition.QUASHES_IN_PART, Outcome.PARTLY_GRANTED, "cassation partielle obtenue par le demandeur"),
        (Disposition.QUASHES, Outcome.UNKNOWN, "issue non établie"),
        (Disposition.DISMISSES, Outcome.GRANTED, "demande accueillie"),
    ],
)
def test_a_quashing_is_not_told_as_a_claim_granted(
    disposition: Disposition, outcome: Outcome, words: str
) -> None:
    here = Span(0, 4)
    decision = Decision(
        court=Finding(Court("x", "Cour", CourtLevel.SUPREME), here, "court_name", 0.9),
        disposition=Finding(disposition, here, "told_disposition", 0.9),
        outcome=Finding(outcome, here, "cassation_quashes", 0.9),
    )
    assert outcome_words(decision) == words


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(0.95, "3\u202f000\u00a0€"), (0.7, "3\u202f000\u00a0€ (à vérifier)"), (0.4, "montant non établi")],
)
def test_an_award_is_told_as_surely_as_it_was_found(confidence: float, words: str) -> None:
    total = Finding(Money(Decimal(3000), "EUR"), Span(0, 4), "sole_award", confidence)
    assert award_words(Decision(awarded_total=total)) == words


@pytest.mark.parametrize(
    ("read", "below", "told"),
    [
        (Outcome.DISMISSED, Outcome.PARTLY_GRANTED, Outcome.PARTLY_GRANTED),
        (Outcome.GRANTED, Outcome.DISMISSED, Outcome.DISMISSED),
        (Outcome.DISMISSED, Outcome.UNKNOWN, Outcome.DISMISSED),
    ],
)
def test_a_petition_that_fails_leaves_the_claim_as_the_court_below_left_it(
    read: Outcome, below: Outcome, told: Outcome
) -> None:
    here = Span(0, 4)
    now, before = (
        Decision(
            court=Finding(Court("x", "Cour", CourtLevel.SUPREME), here, "court_name", 0.9),
            disposition=Finding(Disposition.DISMISSES, here, "told_disposition", 0.9),
            outcome=Finding(outcome, here, "told", 0.9),
        )
        for outcome in (read, below)
    )
    outcome = as_confirmed(now, before).outcome
    assert outcome is not None
    assert outcome.value is told
