"""Which rulings one reader wants: courts, and a least sum."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.cases import group
from pipeline.findings import Finding
from pipeline.law import Decision, Money
from schedules.config import ReaderSettings
from schedules.digests.choosing import is_wanted
from tests.reported import HERE, LILLE, decision, report


def awards(value: str, currency: str = "EUR") -> Decision:
    told = decision(LILLE, "2023-01-26", "Morvan", "Hébergix")
    return told.but(awarded_total=Finding(Money(Decimal(value), currency), HERE, "test", 0.9))


def wants(reader: ReaderSettings, told: Decision, source: str = "legalis") -> bool:
    (case,) = group([replace(report("a", told), source_id=source)])
    return is_wanted(reader, case.rulings[0])


@pytest.mark.parametrize(
    ("told", "is_told"),
    [
        (awards("10000"), True),
        (awards("9999.99"), False),
        (awards("4000", "USD"), True),
        (decision(LILLE, "2023-01-26", "Morvan", "Hébergix"), True),
    ],
    ids=["as_much", "less", "in_a_currency_that_cannot_be_compared", "not_told"],
)
def test_a_least_award_leaves_out_what_is_surely_less(told: Decision, is_told: bool) -> None:
    assert wants(ReaderSettings(least_award=Decimal(10000)), told) is is_told


@pytest.mark.parametrize(("courts", "is_told"), [(["lille metropole"], True), (["cour d'appel"], False)])
def test_courts_are_known_by_a_part_of_their_name_however_written(courts: list[str], is_told: bool) -> None:
    assert wants(ReaderSettings(courts=courts), awards("10000")) is is_told


def test_a_source_is_wanted_that_tells_of_the_ruling() -> None:
    reader = ReaderSettings(sources=["legalis"])
    assert wants(reader, awards("10000"))
    assert not wants(reader, awards("10000"), "archimag")
