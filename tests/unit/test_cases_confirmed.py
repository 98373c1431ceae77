"""How a judgment ended that an appeal of its case confirms."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pipeline.cases import Report, group
from pipeline.documents import DocumentKind
from pipeline.findings import Finding
from pipeline.law import Decision, Disposition, Outcome, Review, ReviewKind
from tests.reported import CASSATION, DOUAI, HERE, LILLE, decision, report

NEWS = "https://b.test/news"


def judgment(outcome: Outcome | None = Outcome.GRANTED, awarded: str | None = "93000.50") -> Decision:
    return decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded=awarded, outcome=outcome)


def appeal(
    outcome: Outcome = Outcome.PARTLY_GRANTED,
    disposition: Disposition = Disposition.CONFIRMS,
    sure: float = 0.9,
    awarded: str = "93000.50",
) -> Decision:
    told = decision(DOUAI, "2024-06-13", "Morvan", "Hébergix", awarded=awarded)
    return told.but(
        outcome=Finding(outcome, HERE, "test", sure),
        disposition=Finding(disposition, HERE, "test", 0.9),
        reviews=(Review(ReviewKind.APPEAL_OF, LILLE, date(2023, 1, 26)),),
    )


def outcome_below(of_appeal: Decision, *below: Report) -> Outcome | None:
    """How the judgment of a case ended of which news tells both decisions, and whose appeal is known by its own text."""
    own = report("https://a.test/arret", of_appeal, kind=DocumentKind.DECISION)
    news = report(NEWS, of_appeal.but(disposition=None, outcome=None))
    ((first, second),) = (case.rulings for case in group([own, news, *below]))
    assert (first.decision.court, second.decision.court) == (judgment().court, of_appeal.court)
    return first.decision.outcome.value if first.decision.outcome else None


def recalled(outcome: Outcome | None = Outcome.GRANTED, awarded: str | None = "93000.50") -> Report:
    return report(NEWS, judgment(outcome, awarded), position=1)


@pytest.mark.parametrize(
    "told", [recalled(), recalled(None), recalled(Outcome.DISMISSED), recalled(awarded="93000")]
)
def test_a_judgment_confirmed_with_what_it_awarded_ended_as_the_appeal_did(told: Report) -> None:
    assert outcome_below(appeal(), told) is Outcome.PARTLY_GRANTED


@pytest.mark.parametrize(
    "of_appeal",
    [
        {"disposition": Disposition.REVERSES_IN_PART},
        {"sure": 0.7, "outcome": Outcome.DISMISSED},
        {"outcome": Outcome.UNKNOWN},
        {"awarded": "61000"},
    ],
)
def test_an_appeal_that_changes_the_judgment_or_is_unsure_leaves_what_news_told(
    of_appeal: dict[str, Any],
) -> None:
    assert outcome_below(appeal(**of_appeal), recalled()) is Outcome.GRANTED


@pytest.mark.parametrize(
    ("told", "ended"), [(Outcome.GRANTED, Outcome.PARTLY_GRANTED), (Outcome.DISMISSED, Outcome.DISMISSED)]
)
def test_news_that_gives_all_for_the_same_sum_knows_less_than_an_unsure_appeal(
    told: Outcome, ended: Outcome
) -> None:
    assert outcome_below(appeal(sure=0.54), recalled(told)) is ended


def test_without_its_sum_a_judgment_is_as_news_told_it() -> None:
    assert outcome_below(appeal(), recalled(awarded=None)) is Outcome.GRANTED


def test_the_judgments_own_text_knows_better_than_the_appeal() -> None:
    own = report("https://c.test/jugement", judgment(), kind=DocumentKind.DECISION)
    assert outcome_below(appeal(), own, recalled(None)) is Outcome.GRANTED


def test_none_but_an_appeal_tells_how_a_judgment_ended() -> None:
    quashed = appeal().but(court=Finding(CASSATION, HERE, "test", 0.9))
    assert outcome_below(quashed, recalled()) is Outcome.GRANTED


@pytest.mark.parametrize(
    "below",
    [(), (report("https://c.test/jugement", judgment(Outcome.PARTLY_GRANTED), kind=DocumentKind.DECISION),)],
)
def test_an_appeal_that_tells_of_no_claim_gave_what_the_judgment_did(below: tuple[Report, ...]) -> None:
    own = report(NEWS, appeal(Outcome.GRANTED))
    ((first, second),) = (case.rulings for case in group([own, *below, recalled(Outcome.PARTLY_GRANTED)]))
    assert [one.decision.outcome and one.decision.outcome.value for one in (first, second)] == [
        Outcome.PARTLY_GRANTED
    ] * 2


@pytest.mark.parametrize(
    ("read", "below", "told"),
    [
        (Outcome.DISMISSED, Outcome.PARTLY_GRANTED, Outcome.PARTLY_GRANTED),
        (Outcome.GRANTED, Outcome.DISMISSED, Outcome.DISMISSED),
        (Outcome.GRANTED, Outcome.PARTLY_GRANTED, Outcome.GRANTED),
        (Outcome.DISMISSED, Outcome.UNKNOWN, Outcome.DISMISSED),
    ],
)
def test_a_petition_that_fails_leaves_the_claim_as_the_court_below_left_it(
    read: Outcome, below: Outcome, told: Outcome
) -> None:
    petition = decision(CASSATION, "2025-09-16", "Morvan", "Hébergix", outcome=read).but(
        disposition=Finding(Disposition.DISMISSES, HERE, "test", 0.9),
        reviews=(Review(ReviewKind.CASSATION_OF, DOUAI, date(2024, 6, 13)),),
    )
    news = report(NEWS, petition), report(NEWS, appeal(below), position=1)
    ((_, second),) = (case.rulings for case in group(news))
    assert second.decision.outcome is not None
    assert second.decision.outcome.value is told
