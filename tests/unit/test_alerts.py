"""When a ruling is told, told again, and when it is left in peace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pipeline.alerts import DATA_LOSS_RULE, Change, Told, change_since, match, matches, may_revise
from pipeline.cases import Ending, Report, Ruling, group
from pipeline.documents import DocumentKind
from pipeline.findings import Finding, Span
from pipeline.law import (
    DATA_LOSS,
    Amount,
    AmountRole,
    Court,
    CourtLevel,
    DataLossCause,
    Decision,
    Money,
    Outcome,
    Precision,
    Review,
    ReviewKind,
    Topic,
)

HERE = Span(0, 1)
COURT = Court("tcom_lyon", "Tribunal de commerce de Lyon", CourtLevel.FIRST)


def report(position: int = 0, score: float = 0.9) -> Report:
    return Report(
        document_id=1,
        url="https://example.org/a",
        source_id="test",
        kind=DocumentKind.NEWS,
        title=None,
        published_on=None,
        position=position,
        decision=Decision(
            court=Finding(COURT, HERE, "test", 0.9),
            decided_on=Finding(date(2023, 11, 14), HERE, "test", 0.9),
            awarded_total=Finding(Money(Decimal("86250.00"), "EUR"), HERE, "test", 0.9),
            outcome=Finding(Outcome.PARTLY_GRANTED, HERE, "test", 0.9),
        ),
        topics=(Topic(DATA_LOSS, score, DataLossCause.RANSOMWARE, HERE, "test"),),
    )


def test_a_ruling_that_a_document_is_about_is_a_hit_with_its_facts() -> None:
    (case,) = group([report()])

    hit = match(DATA_LOSS_RULE, case.rulings[0])

    assert hit is not None
    assert hit.told == Told(
        COURT.name, date(2023, 11, 14), Outcome.PARTLY_GRANTED, Money(Decimal("86250.00"), "EUR")
    )
    assert hit.topic.cause is DataLossCause.RANSOMWARE


def amount(role: AmountRole, value: str, payee: str | None) -> Amount:
    return Amount(value, HERE, Money(Decimal(value), "EUR"), role, "test", 0.9, "Infologis", payee, 0)


@pytest.mark.parametrize(
    ("costs", "with_costs"),
    [
        ([("4000", "Valdombre")], "90250"),
        ([("4000", None), ("500", "Valdombre")], "90750"),
        ([("2000", "Stordis")], None),  # a third party's
        ([], None),
    ],
)
def test_the_award_with_costs_counts_those_of_its_payee(
    costs: list[tuple[str, str | None]], with_costs: str | None
) -> None:
    amounts = [amount(AmountRole.AWARDED, "86250", "Valdombre")]
    amounts += [amount(AmountRole.COSTS_ART700, value, payee) for value, payee in costs]
    (case,) = group([replace(report(), amounts=tuple(amounts))])
    hit = match(DATA_LOSS_RULE, case.rulings[0])

    assert hit is not None
    expected = Money(Decimal(with_costs), "EUR") if with_costs else None
    assert hit.told.with_costs == expected


def test_a_ruling_only_mentioned_is_none() -> None:
    (case,) = group([report(position=1)])

    assert match(DATA_LOSS_RULE, case.rulings[0]) is None


def test_a_faint_topic_is_none() -> None:
    (case,) = group([report(score=0.3)])

    assert match(DATA_LOSS_RULE, case.rulings[0]) is None


def told(
    outcome: Outcome, awarded: str | None, precision: Precision = Precision.EXACT, *, costs: str = "0"
) -> Told:
    if awarded is None:
        return Told("T", None, outcome, None)
    money = Money(Decimal(awarded), "EUR", precision)
    with_costs = replace(money, value=money.value + Decimal(costs)) if costs != "0" else None
    return Told("T", None, outcome, money, with_costs)


PARTLY, GRANTED, DISMISSED, UNKNOWN = (
    Outcome.PARTLY_GRANTED,
    Outcome.GRANTED,
    Outcome.DISMISSED,
    Outcome.UNKNOWN,
)


def fined(*values: str, precision: Precision = Precision.EXACT) -> Told:
    fines = tuple(Money(Decimal(value), "EUR", precision) for value in values)
    return Told("CNIL", None, Outcome.UNKNOWN, None, fines=fines)


@pytest.mark.parametrize(
    ("last", "now", "change"),
    [
        (fined("200000"), fined("150000"), Change.AWARD),
        (fined("200000"), fined("200000"), None),
        (fined("200000", precision=Precision.NEARLY), fined("198500"), None),
        (fined("140000", "60000"), fined("200000"), None),
        (fined("200000"), fined("140000", "60000"), None),
        (fined("200000"), fined("140000", "10000"), Change.AWARD),
        (fined("200000"), fined(), None),
        (fined(), fined("200000"), None),
    ],
)
def test_a_fine_that_is_another_is_told_again(last: Told, now: Told, change: Change | None) -> None:
    assert change_since(last, now) is change
    assert Told.from_json(last.as_json()) == last


def test_that_a_dispute_ended_since_is_told_once_and_behind_what_corrects() -> None:
    before = told(PARTLY, "100")
    settled = replace(before, ending=Ending.SETTLED)
    assert change_since(before, settled) is Change.SEQUEL
    assert change_since(settled, settled) is None
    assert change_since(settled, replace(before, ending=Ending.APPEAL_DROPPED)) is None
    assert change_since(settled, before) is None
    assert change_since(before, replace(settled, outcome=DISMISSED, awarded=None)) is Change.OUTCOME
    assert Told.from_json(settled.as_json()) == settled


def test_what_was_told_before_fines_were_noted_is_read_back() -> None:
    before = {
        name: value
        for name, value in told(PARTLY, "100").as_json().items()
        if name not in {"fines", "ending"}
    }
    assert Told.from_json(before) == told(PARTLY, "100")


@pytest.mark.parametrize(
    ("last", "now", "change"),
    [
        (None, told(PARTLY, "100"), Change.NEW),
        (told(PARTLY, "100"), told(PARTLY, "100"), None),
        (told(PARTLY, "215000"), told(PARTLY, "251000"), Change.AWARD),
        (told(PARTLY, "538000", Precision.NEARLY), told(PARTLY, "537896.04"), None),
        (told(PARTLY, "100"), told(DISMISSED, "0"), Change.AWARD),
        (told(PARTLY, "100"), told(GRANTED, "100"), None),
        (told(PARTLY, "100"), told(GRANTED, "200"), Change.AWARD),
        (told(PARTLY, None), told(GRANTED, "100"), Change.OUTCOME),
        (told(GRANTED, None), told(DISMISSED, None), Change.OUTCOME),
        (told(PARTLY, "100000", Precision.NEARLY), told(PARTLY, "93000", costs="7000"), None),
        (told(PARTLY, "93000", costs="7000"), told(PARTLY, "100000", Precision.NEARLY), None),
        (told(PARTLY, "100000", Precision.NEARLY), told(PARTLY, "83000", costs="7000"), Change.AWARD),
        (told(UNKNOWN, None), told(GRANTED, "100"), None),
        (told(GRANTED, "100"), told(UNKNOWN, None), None),
    ],
)
def test_what_obliges_to_tell_again(last: Told | None, now: Told, change: Change | None) -> None:
    assert change_since(last, now) is change


def test_told_facts_survive_storage() -> None:
    facts = Told("T", date(2024, 1, 2), PARTLY, Money(Decimal("144836.69"), "EUR", Precision.ABOUT))

    assert Told.from_json(facts.as_json()) == facts
    costly = replace(facts, with_costs=Money(Decimal("151836.69"), "EUR"))
    assert Told.from_json(costly.as_json()) == costly
    early = {name: value for name, value in costly.as_json().items() if name != "with_costs"}
    assert Told.from_json(early) == facts
    assert Told.from_json(replace(facts, awarded=None, decided_on=None).as_json()) == replace(
        facts, awarded=None, decided_on=None
    )


TRIBUNAL = Court("tcom_brest", "Tribunal de commerce de Brest", CourtLevel.FIRST)
CA = Court("ca_rennes", "Cour d'appel de Rennes", CourtLevel.APPEAL)
CA_2 = Court("ca_angers", "Cour d'appel d'Angers", CourtLevel.APPEAL)
CASS = Court("cass", "Cour de cassation", CourtLevel.SUPREME)
REMAND = Review(ReviewKind.REMAND_FROM, CASS, None)


def ruling(court: Court, on: str | None, title: str = "Décision", *reviews: Review) -> Ruling:
    told = report()
    decision = told.decision.but(
        court=Finding(court, HERE, "test", 0.9),
        decided_on=Finding(date.fromisoformat(on), HERE, "test", 0.9) if on else None,
        reviews=reviews,
    )
    (case,) = group([replace(told, title=title, decision=decision)])
    return case.rulings[0]


@pytest.mark.parametrize(
    ("now", "before", "revises"),
    [
        (ruling(CA, "2026-11-12"), ruling(TRIBUNAL, "2026-10-05"), True),
        (ruling(CASS, "2026-11-12"), ruling(CA, "2025-10-05"), True),
        (ruling(CASS, "2026-11-12"), ruling(TRIBUNAL, "2024-10-05"), True),
        (ruling(CA, None), ruling(TRIBUNAL, "2026-10-05"), True),
        (ruling(CA_2, "2026-11-12", "Renvoi", REMAND), ruling(CA, "2023-10-05"), True),
        (ruling(COURT, "2026-11-12", "Jugement rectificatif"), ruling(COURT, "2026-10-05"), True),
        (ruling(COURT, "2026-11-12", "Opposition : le tribunal revient"), ruling(COURT, "2026-10-05"), True),
        (ruling(TRIBUNAL, "2026-11-12"), ruling(COURT, "2026-10-05"), False),
        (ruling(COURT, "2026-11-12"), ruling(COURT, "2026-10-05"), False),
        (ruling(CA, "2026-11-12"), ruling(TRIBUNAL, "2026-12-05"), False),
        (ruling(TRIBUNAL, "2026-11-12"), ruling(CA, "2025-10-05"), False),
        (ruling(CA_2, "2026-11-12"), ruling(CA, "2025-10-05"), False),
    ],
)
def test_only_a_court_that_judges_anew_revises(now: Ruling, before: Ruling, *, revises: bool) -> None:
    assert may_revise(now, before) is revises


def test_a_case_of_which_nothing_was_decided_yet_is_no_hit() -> None:
    told = report()
    pending = told.decision.but(decided_on=None, awarded_total=None, outcome=None)
    (case,) = group([replace(told, decision=pending)])
    assert matches(DATA_LOSS_RULE, case) == ()

    heard = pending.but(outcome=Finding(Outcome.DISMISSED, HERE, "test", 0.9))
    (case,) = group([replace(told, decision=heard)])
    assert len(matches(DATA_LOSS_RULE, case)) == 1

    awarded = Amount(
        "5 000", HERE, Money(Decimal(5000), "EUR"), AmountRole.PROVISIONAL, "test", 0.9, None, None, 0
    )
    (case,) = group([replace(told, decision=pending, amounts=(awarded,))])
    assert len(matches(DATA_LOSS_RULE, case)) == 1
