"""Rulings that put letters for names, and the news that names whom they are about."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.cases import Report, group, is_masked
from pipeline.documents import DocumentKind
from pipeline.findings import Finding
from pipeline.law import (
    Amount,
    AmountRole,
    Money,
)
from tests.reported import HERE, LILLE, decision, report


def told_sums(told: Report, *sums: str) -> Report:
    """`told` with these sums beside what its decision gives."""
    given = (Amount(one, HERE, Money(Decimal(one), "EUR"), AmountRole.CLAIMED, "test", 0.9) for one in sums)
    return replace(told, amounts=tuple(given))


ANONYMOUS = decision(LILLE, "2025-04-09", "X", "société Y", docket="2023J871", awarded="126450")


def test_an_anonymised_ruling_is_the_one_of_its_court_and_day_that_gives_the_same_sum() -> None:
    text = report("https://a.test/text", ANONYMOUS, kind=DocumentKind.DECISION)
    news = report(
        "https://b.test/news", decision(LILLE, "2025-04-09", "Bacherelle", "Datoria", awarded="126450")
    )
    other = report(
        "https://b.test/else", decision(LILLE, "2025-04-09", "Ormevault", "Datoria", awarded="31000")
    )

    rulings = [ruling for case in group([text, news, other]) for ruling in case.rulings]
    assert sorted(len(ruling.reports) for ruling in rulings) == [1, 2]
    joined = next(ruling for ruling in rulings if len(ruling.reports) == 2)
    assert {one.name for one in joined.decision.parties} == {"Bacherelle", "Datoria"}
    assert joined.decision.docket_numbers


@pytest.mark.parametrize(
    ("awarded", "asked", "together"),
    [("10000", (), False), ("10000", ("48300",), True), ("126450", (), True), ("126451", (), False)],
)
def test_a_round_sum_alone_joins_no_anonymised_ruling(
    awarded: str, asked: tuple[str, ...], together: bool
) -> None:
    given = awarded if awarded != "126451" else "126450"
    text = told_sums(
        report("https://a.test/t", decision(LILLE, "2025-04-09", "A…", "B…", awarded=awarded)), *asked
    )
    news = told_sums(
        report("https://b.test/n", decision(LILLE, "2025-04-09", "Bacherelle", "Datoria", awarded=given)),
        *asked,
    )
    assert (len(group([text, news])) == 1) is together


def test_letters_for_names_join_no_two_rulings() -> None:
    one = report("https://a.test/1", decision(LILLE, "2025-04-09", "X", "Y", awarded="126450"))
    other = report("https://a.test/2", decision(LILLE, "2025-04-09", "X", "Y", awarded="31875"))
    assert len(group([one, other])) == 2


@pytest.mark.parametrize(
    "name", ["X", "société Y", "SAS [Z]", "A…", "S.A.S. B...", "la société XX", "[Localité 3]"]
)
def test_letters_put_for_a_name_are_none(name: str) -> None:
    assert is_masked(name)


@pytest.mark.parametrize("name", ["OVH", "SFR", "3M", "Y Factory", "EDF", "La Poste", "SAP", "X-Fab", "BNP"])
def test_short_names_are_names(name: str) -> None:
    assert not is_masked(name)


def test_an_anonymised_ruling_that_may_be_either_of_two_is_neither() -> None:
    text = report("https://a.test/text", ANONYMOUS, kind=DocumentKind.DECISION)
    news = [
        report(f"https://b.test/{name}", decision(LILLE, "2025-04-09", name, "Datoria", awarded="126450"))
        for name in ("Bacherelle", "Ormevault")
    ]

    assert [len(r.reports) for case in group([text, *news]) for r in case.rulings] == [1, 1, 1]


def test_the_same_figure_in_another_currency_joins_no_anonymised_ruling() -> None:
    text = report("https://a.test/text", ANONYMOUS, kind=DocumentKind.DECISION)
    dollars = Finding(Money(Decimal(126450), "USD"), HERE, "test", 0.9)
    news = report(
        "https://b.test/n", decision(LILLE, "2025-04-09", "Bacherelle", "Datoria").but(awarded_total=dollars)
    )

    assert len(group([text, news])) == 2


def test_that_nothing_was_awarded_joins_no_anonymised_ruling() -> None:
    names = (("https://a.test/t", "A…", "B…"), ("https://b.test/n", "Bacherelle", "Datoria"))
    reports = [
        told_sums(report(url, decision(LILLE, "2025-04-09", one, other, awarded="0")), "48300")
        for url, one, other in names
    ]

    assert len(group(reports)) == 2
