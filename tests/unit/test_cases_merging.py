"""What the documents that report one decision tell of it together, and in what they contradict each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pipeline.cases import Report, group
from pipeline.cases.merging import merge
from pipeline.documents import DocumentKind
from pipeline.findings import Finding
from pipeline.law import (
    Amount,
    AmountRole,
    Money,
    Outcome,
    PartyRole,
    Precision,
    Review,
    ReviewKind,
)
from tests.reported import DOUAI, HERE, LILLE, PARIS, decision, party, report


def test_the_rulings_own_text_wins_and_contradictions_are_named() -> None:
    own = report(
        "r",
        decision(
            LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="93000.50", outcome=Outcome.PARTLY_GRANTED
        ),
        kind=DocumentKind.DECISION,
    )
    press = report(
        "n", decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="250000", outcome=Outcome.GRANTED)
    )

    ((case,), (ruling,)) = (group([press, own]), group([press, own])[0].rulings)

    assert case.rulings == (ruling,)
    assert ruling.decision.awarded_total is not None
    assert ruling.decision.awarded_total.value.value == Decimal("93000.50")
    assert ruling.disagreements == ("awarded_total",)
    assert ruling.reports[0].url == "r"


def test_who_says_that_a_suit_was_lost_contradicts_who_says_that_it_was_won_in_part() -> None:
    won = decision(
        LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="93000.50", outcome=Outcome.PARTLY_GRANTED
    )
    lost = decision(LILLE, "2023-01-26", "Morvan", "Hébergix", outcome=Outcome.DISMISSED)
    (case,) = group([report("n", lost), report("r", won, kind=DocumentKind.DECISION)])
    assert case.rulings[0].disagreements == ("outcome",)


def costs(value: str) -> Amount:
    return Amount(
        f"{value} €", HERE, Money(Decimal(value), "EUR"), AmountRole.COSTS_ART700, "test", 0.9, decision=0
    )


def test_a_total_told_with_its_costs_is_the_one_told_without() -> None:
    own = replace(
        report(
            "r",
            decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="93000"),
            kind=DocumentKind.DECISION,
        ),
        amounts=(costs("7000"),),
    )
    press = report("n", decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="100000"))
    other = report("o", decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="107000"))

    assert group([press, own])[0].rulings[0].disagreements == ()
    assert group([other, own])[0].rulings[0].disagreements == ("awarded_total",)


def test_who_takes_the_other_side_for_the_claimant_contradicts_nothing() -> None:
    """A note tells at its end what the one who lost has to pay: what it says of "the claim" is said of a counterclaim."""
    own = report(
        "r",
        decision(LILLE, "2023-01-26", "Morvan", "Hébergix", outcome=Outcome.DISMISSED),
        kind=DocumentKind.DECISION,
    )
    note = report(
        "n",
        decision(LILLE, "2023-01-26", "Hébergix", "Morvan", awarded="2376", outcome=Outcome.PARTLY_GRANTED),
    )

    ((ruling,),) = (case.rulings for case in group([note, own]))

    assert len(ruling.reports) == 2
    assert ruling.disagreements == ()
    assert ruling.decision.outcome is not None
    assert ruling.decision.outcome.value is Outcome.DISMISSED
    assert ruling.decision.awarded_total is None


def test_a_citation_names_the_parties_of_the_best_witness() -> None:
    news = decision(LILLE, "2023-01-26", "Courtage et compagnie du bâtiment de France", "OVH")
    ruling = decision(LILLE, "2023-01-26", "France Bati Courtage", "OVH", docket="2021013526")
    (case,) = group(
        [
            report("a", news.but(citation="T. com. Lille, 26 janv. 2023, Courtage et compagnie c/ OVH"), kind=DocumentKind.NEWS),
            report("b", ruling.but(citation="T. com. Lille, 26 janv. 2023, Bati c/ OVH"), kind=DocumentKind.DECISION, links=("a",)),
        ]
    )  # fmt: skip
    (one,) = case.rulings
    assert one.decision.citation == "T. com. Lille, 26 janv. 2023, Bati c/ OVH"


def test_who_knows_what_was_asked_says_whether_all_of_it_was_given() -> None:
    granted, partly = (
        decision(LILLE, "2025-03-13", "Bacherelle", "Datoria", awarded="57300", outcome=outcome)
        for outcome in (Outcome.GRANTED, Outcome.PARTLY_GRANTED)
    )
    note = report("https://a.test/note", granted, kind=DocumentKind.COMMENTARY)
    news = report("https://b.test/news", partly)
    ((ruling,),) = (case.rulings for case in group([note, news]))
    assert ruling.decision.outcome is not None
    assert ruling.decision.outcome.value is Outcome.PARTLY_GRANTED

    text = replace(
        note,
        decision=decision(
            LILLE, "2025-03-13", "Bacherelle", "Datoria", awarded="93000", outcome=Outcome.GRANTED
        ),
    )
    ((ruling,),) = (case.rulings for case in group([text, news]))
    assert ruling.decision.outcome is not None
    assert ruling.decision.outcome.value is Outcome.GRANTED


def test_news_of_an_appeal_that_takes_who_was_sued_for_who_sued_tells_no_award_of_theirs() -> None:
    judgment = decision(LILLE, "2025-02-04", "Bacherelle", "Datoria", awarded="39600")
    appeal = decision(DOUAI, "2026-01-12", "Datoria", "Bacherelle", awarded="39600", outcome=Outcome.GRANTED)
    reviewing = appeal.but(
        citation="CA Douai, 12 janv. 2026, Datoria c/ Bacherelle",
        reviews=(Review(ReviewKind.APPEAL_OF, LILLE, date(2025, 2, 4)),),
    )
    text = report("https://a.test/text", judgment, kind=DocumentKind.DECISION)
    news = [
        report("https://b.test/news", reviewing),
        report("https://b.test/news", judgment.but(parties=()), position=1),
    ]
    ((_, told),) = (case.rulings for case in group([text, *news]))
    assert {(one.name, one.role) for one in told.decision.parties} == {
        ("Bacherelle", PartyRole.CLAIMANT),
        ("Datoria", PartyRole.DEFENDANT),
    }
    assert told.decision.awarded_total is None
    assert told.decision.outcome is None
    assert told.decision.citation == "CA Douai, 12 janv. 2026, Bacherelle c/ Datoria"

    ((_, alone),) = (case.rulings for case in group([replace(text, kind=DocumentKind.NEWS), *news]))
    assert alone.decision.awarded_total is not None


@pytest.mark.parametrize(
    ("sure", "told"),
    [
        ((0.55, 0.7), Outcome.GRANTED),
        ((0.9, 0.95), Outcome.PARTLY_GRANTED),
        ((0.9, 0.6), Outcome.PARTLY_GRANTED),
    ],
)
def test_of_pages_that_only_recall_a_judgment_the_first_that_is_sure_says_how_it_ended(
    sure: tuple[float, float], told: Outcome
) -> None:
    outcomes = (Outcome.PARTLY_GRANTED, Outcome.GRANTED)
    reports = [
        report(
            f"https://{name}.test/",
            decision(LILLE, "2025-03-13", "Bacherelle", "Datoria").but(
                outcome=Finding(outcome, HERE, "recalled", confidence)
            ),
            position=1,
        )
        for name, outcome, confidence in zip("ab", outcomes, sure, strict=True)
    ]
    ((ruling,),) = (case.rulings for case in group(reports))
    assert ruling.decision.outcome is not None
    assert ruling.decision.outcome.value is told
    assert ruling.disagreements == ()


def test_a_page_about_a_judgment_says_how_it_ended_before_one_that_recalls_it() -> None:
    own = decision(LILLE, "2025-03-13", "Bacherelle", "Datoria").but(
        outcome=Finding(Outcome.DISMISSED, HERE, "test", 0.5)
    )
    passing = own.but(outcome=Finding(Outcome.GRANTED, HERE, "recalled", 0.9))
    reports = [report("https://a.test/", own), report("https://b.test/", passing, position=1)]
    ((ruling,),) = (case.rulings for case in group(reports))
    assert ruling.decision.outcome == own.outcome
    assert ruling.disagreements == ()


def test_the_witness_is_the_best_report_that_gives_sums() -> None:
    told = decision(LILLE, "2023-01-26", "Morvan", "Hébergix", docket="2021013526")
    own = report("r", told, kind=DocumentKind.DECISION)
    news = replace(report("n", told), amounts=(costs("2000"),))

    ((ruling,),) = (case.rulings for case in group([own, news]))

    assert (ruling.witness, ruling.amounts) == (news, news.amounts)
    assert ruling.reports[0] == own


def test_the_day_is_that_of_whoever_tells_one() -> None:
    own = report(
        "r", decision(LILLE, None, "Morvan", "Hébergix"), kind=DocumentKind.DECISION, published="2023-02-07"
    )
    news = report("n", decision(LILLE, "2023-01-26", "Morvan", "Hébergix"))

    ((ruling,),) = (case.rulings for case in group([own, news]))

    assert ruling.decision.decided_on is not None
    assert ruling.decision.decided_on.value == date(2023, 1, 26)


def test_costs_in_another_currency_are_no_part_of_a_total() -> None:
    euros = costs("3000")
    dollars = replace(euros, money=Money(Decimal(3000), "USD"))
    for beside, differ in ((euros, ()), (dollars, ("awarded_total",))):
        told = decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="93000")
        own = replace(report("r", told, kind=DocumentKind.DECISION), amounts=(beside,))
        press = report("n", decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="96000"))
        assert group([own, press])[0].rulings[0].disagreements == differ


def test_sides_are_turned_by_the_heading_of_a_lower_judgment_alone() -> None:
    own = report(
        "https://a.test/t", decision(LILLE, "2025-02-04", "Bacherelle", "Datoria"), kind=DocumentKind.DECISION
    )
    later = decision(PARIS, "2026-01-12", "Datoria", "Bacherelle", awarded="39600")
    news = [report("https://b.test/n", later), report("https://b.test/n", own.decision, position=1)]

    ((_, told),) = (case.rulings for case in group([own, *news]))

    assert told.decision.awarded_total is not None


def test_the_parties_are_those_of_a_page_about_the_dispute_alone() -> None:
    chronicle = replace(
        report("a", decision(LILLE, "2023-01-26", "Morvan", "Hébergix Cloud")), is_chronicle=True
    )
    news = report("b", decision(LILLE, "2023-01-26", "Morvan", "Hébergix"))

    ((ruling,),) = (case.rulings for case in group([chronicle, news]))

    assert [one.name for one in ruling.decision.parties] == ["Morvan", "Hébergix"]


def test_who_takes_one_of_several_claimants_for_the_other_side_is_heard() -> None:
    told = decision(LILLE, "2025-03-13", "Bacherelle", "Datoria")
    beside = party("Ormevault", PartyRole.CLAIMANT)
    own = report("r", told.but(parties=(*told.parties, beside)), kind=DocumentKind.DECISION)
    mistaken = (
        party("Bacherelle", PartyRole.CLAIMANT),
        party("Datoria", PartyRole.CLAIMANT),
        party("Ormevault", PartyRole.DEFENDANT),
    )
    award = decision(LILLE, "2025-03-13", "x", "y", awarded="57300").but(parties=mistaken)

    ((ruling,),) = (case.rulings for case in group([own, report("n", award)]))

    assert ruling.decision.awarded_total is not None


def test_an_outcome_is_as_sure_as_the_surest_that_tells_it() -> None:
    told = decision(LILLE, "2023-01-26", "Morvan", "Hébergix", outcome=Outcome.PARTLY_GRANTED)
    own = report(
        "r",
        told.but(outcome=Finding(Outcome.PARTLY_GRANTED, HERE, "test", 0.5)),
        kind=DocumentKind.DECISION,
    )
    against = decision(LILLE, "2023-01-26", "Morvan", "Hébergix", outcome=Outcome.DISMISSED)

    for news, sure in ((told, 0.9), (against, 0.5)):
        ((ruling,),) = (case.rulings for case in group([own, report("n", news)]))
        assert ruling.decision.outcome is not None
        assert (ruling.decision.outcome.value, ruling.decision.outcome.confidence) == (
            Outcome.PARTLY_GRANTED,
            sure,
        )


def told(
    url: str, awarded: str, precision: Precision = Precision.EXACT, *, kind: DocumentKind = DocumentKind.NEWS
) -> Report:
    one = decision(LILLE, "2024-05-16", "Morvan", "Hébergix", awarded=awarded, precision=precision)
    return report(url, one, kind=kind)


def test_one_page_that_gets_the_sum_wrong_outweighs_no_two_that_tell_it_alike() -> None:
    wrong, about = told("a", "583000"), told("b", "538000", Precision.NEARLY)
    ruling = merge([wrong, about, told("c", "537896.04")])

    assert ruling.decision.awarded_total is not None
    assert ruling.decision.awarded_total.value.value == Decimal("537896.04")
    assert ruling.disagreements == ("awarded_total",)
    assert [one.url for one in ruling.reports] == ["c", "b", "a"]


def test_the_rulings_own_text_is_believed_before_two_pages_that_tell_another_sum() -> None:
    ruling = merge(
        [told("a", "583000"), told("b", "583000"), told("r", "537896.04", kind=DocumentKind.DECISION)]
    )

    assert ruling.decision.awarded_total is not None
    assert ruling.decision.awarded_total.value.value == Decimal("537896.04")
