"""What a ruling gives, in the words of the digest: an award, a provision, a fine."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.cases import Ruling, group
from pipeline.findings import Finding
from pipeline.law import Amount, AmountRole, Court, CourtLevel, Money, Precision
from schedules.digests.awards import award_of
from schedules.digests.wording import NBSP
from tests.reported import HERE, LILLE, decision, report

CNIL = Court("cnil", "CNIL", CourtLevel.AUTHORITY)


def amount(
    role: AmountRole, value: str, *, sure: float = 0.9, precision: Precision = Precision.EXACT
) -> Amount:
    return Amount(value, HERE, Money(Decimal(value), "EUR", precision), role, "test", sure, decision=0)


def ruling(total: float, *amounts: Amount) -> Ruling:
    """One of 12 000 euros in all, told with the sureness `total`."""
    told = decision(LILLE, "2023-01-26", "Morvan", "Hébergix").but(
        awarded_total=Finding(Money(Decimal(12000), "EUR"), HERE, "test", total)
    )
    (case,) = group([replace(report("a", told), amounts=amounts)])
    return case.rulings[0]


PROVISION = amount(AmountRole.PROVISIONAL, "12000")


@pytest.mark.parametrize(
    ("total", "amounts", "is_provision"),
    [
        (0.9, (PROVISION,), True),
        (0.9, (PROVISION, amount(AmountRole.AWARDED, "12000")), True),
        (0.9, (PROVISION, amount(AmountRole.AWARDED, "5000")), False),
        (0.9, (PROVISION, amount(AmountRole.AWARDED, "5000", sure=0.6)), True),
        (0.4, (PROVISION,), False),
    ],
    ids=["alone", "granted_in_the_reasons", "beside_an_award", "beside_a_doubtful_one", "total_not_printed"],
)
def test_a_total_is_a_provision_when_nothing_else_is_surely_given(
    total: float, amounts: tuple[Amount, ...], is_provision: bool
) -> None:
    assert award_of(ruling(total, *amounts))[1].endswith(" (provision)") is is_provision


def test_of_one_fine_told_twice_the_surer_words_are_printed() -> None:
    rounded = amount(AmountRole.FINE, "1200000", sure=0.7, precision=Precision.ABOUT)
    exact = amount(AmountRole.FINE, "1200400", sure=0.95)
    told = replace(report("a", decision(CNIL, "2025-04-15", "Morvan", "Hébergix")), amounts=(rounded, exact))
    (case,) = group([told])
    label, words = award_of(case.rulings[0])
    assert (label, words.replace("\u202f", " ")) == ("Amende", f"1 200 400{NBSP}€")
