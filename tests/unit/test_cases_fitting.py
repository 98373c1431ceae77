"""Reports that lack the day, the court or the parties: of which decision they tell, and where in its case that stands."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.cases import Report
from pipeline.law import Amount, AmountRole, Money
from tests.reported import CASSATION, DOUAI, HERE, LILLE, appeal_of, decision, keys, mention, report

APPEAL = decision(DOUAI, "2025-04-24", "Morvan", "Hébergix")


def with_sums(told: Report, *sums: str) -> Report:
    given = (Amount(one, HERE, Money(Decimal(one), "EUR"), AmountRole.AWARDED, "test", 0.3) for one in sums)
    return replace(told, amounts=tuple(given))


def recalled(page: str, day: str | None, *names: str) -> list[Report]:
    """News of the appeal that recalls the judgment below."""
    below = decision(LILLE, day, *names) if names else mention(LILLE, day)
    return [
        report(page, APPEAL.but(reviews=(appeal_of(LILLE, day),))),
        report(page, below, position=1),
    ]


def test_a_judgment_recalled_beside_its_appeal_stands_before_it_though_its_day_is_not_told() -> None:
    assert keys(recalled("p", None, "Morvan", "Hébergix")) == [[["p#1"], ["p#0"]]]


def test_news_of_a_judgment_from_before_the_appeal_stands_before_it() -> None:
    told = [
        report("a", APPEAL),
        report("a", decision(LILLE, "2021-05-03", "Morvan", "Hébergix"), position=1),
        report("b", decision(LILLE, None, "Morvan", "Hébergix"), published="2024-02-07"),
        report("b", decision(LILLE, "2021-05-03", "Morvan", "Hébergix"), position=1),
    ]
    assert keys(told) == [[["a#1", "b#1"], ["b#0"], ["a#0"]]]


def test_a_cassation_of_no_known_day_recalled_beside_the_judgment_stands_after_the_appeal() -> None:
    told = [
        *recalled("a", "2021-05-03", "Morvan", "Hébergix"),
        report("b", decision(LILLE, "2021-05-03", "Morvan", "Hébergix")),
        report("b", decision(CASSATION, None, "Morvan", "Hébergix"), position=1),
    ]
    assert keys(told) == [[["a#1", "b#0"], ["a#0"], ["b#1"]]]


def test_a_judgment_of_no_known_day_told_of_after_the_appeal_stands_last() -> None:
    told = [
        report("a", APPEAL),
        report("b", decision(LILLE, None, "Morvan", "Hébergix"), published="2026-02-07"),
        report("b", APPEAL, position=1),
    ]
    assert keys(told) == [[["a#0", "b#1"], ["b#0"]]]


@pytest.mark.parametrize("names", [("Morvan", "Hébergix"), ()])
def test_two_pages_on_one_appeal_recall_one_judgment_though_one_tells_not_its_day(
    names: tuple[str, ...],
) -> None:
    told = [*recalled("a", "2023-01-26", "Morvan", "Hébergix"), *recalled("b", None, *names)]
    assert keys(told) == [[["a#1", "b#1"], ["a#0", "b#0"]]]


def test_a_judgment_between_others_is_not_the_one_below() -> None:
    told = [
        *recalled("a", "2023-01-26", "Morvan", "Hébergix"),
        *recalled("b", None, "Clinique du Lac", "Datoria"),
    ]
    assert ["a#1", "b#1"] not in [ruling for case in keys(told) for ruling in case]


def test_where_two_days_are_told_of_the_judgment_below_a_third_page_joins_neither() -> None:
    told = [
        *recalled("a", "2023-01-26", "Morvan", "Hébergix"),
        *recalled("b", "2021-03-02", "Morvan", "Hébergix"),
        *recalled("c", None, "Morvan", "Hébergix"),
    ]
    assert ["c#1"] in [ruling for case in keys(told) for ruling in case]


def fire() -> list[Report]:
    """Two judgments of one court and day."""
    return [
        with_sums(
            report("a", decision(LILLE, "2023-01-26", "Morvan", "Hébergix")), "41172.16", "5000", "20000"
        ),
        with_sums(report("b", decision(LILLE, "2023-01-26", "Clinique du Lac", "Hébergix")), "8300", "5000"),
    ]


@pytest.mark.parametrize(
    ("sums", "joined"),
    [
        (("41172.16", "5000"), ["a#0", "n#0"]),
        (("5000", "300"), ["n#0"]),
        (("41172.16",), ["n#0"]),
        (("5000", "20000"), ["n#0"]),
    ],
)
def test_a_comment_that_names_nobody_joins_the_judgment_of_the_day_whose_figures_it_tells(
    sums: tuple[str, ...], joined: list[str]
) -> None:
    told = [*fire(), with_sums(report("n", mention(LILLE, "2023-01-26")), *sums)]
    assert joined in [ruling for case in keys(told) for ruling in case]


def courtless(published: str, *names: str, awarded: str | None = None) -> Report:
    told = decision(LILLE, None, *names, awarded=awarded)
    return report("n", told.but(court=None), published=published)


@pytest.mark.parametrize(
    ("published", "names", "joined"),
    [
        ("2023-02-07", ("Morvan", "Hébergix Cloud"), ["a#0", "n#0"]),
        ("2025-02-07", ("Morvan", "Hébergix"), ["n#0"]),
        ("2023-01-20", ("Morvan", "Hébergix"), ["n#0"]),
        ("2023-02-07", ("Morvan", "Datoria"), ["n#0"]),
    ],
)
def test_news_without_court_and_day_is_of_the_decision_between_its_two_parties_not_long_before(
    published: str, names: tuple[str, ...], joined: list[str]
) -> None:
    told = [report("a", decision(LILLE, "2023-01-26", "Morvan", "Hébergix")), courtless(published, *names)]
    assert joined in [ruling for case in keys(told) for ruling in case]


@pytest.mark.parametrize(
    ("awarded", "joined"), [("41172.16", ["b#0", "n#0"]), ("9000", ["n#0"]), (None, ["n#0"])]
)
def test_where_two_decisions_fit_the_sum_says_which_is_meant(awarded: str | None, joined: list[str]) -> None:
    told = [
        report("a", decision(LILLE, "2023-01-10", "Morvan", "Hébergix", awarded="8300")),
        report("b", decision(DOUAI, "2023-01-26", "Morvan", "Hébergix", awarded="41172.16")),
        courtless("2023-02-07", "Morvan", "Hébergix", awarded=awarded),
    ]
    assert joined in [ruling for case in keys(told) for ruling in case]
