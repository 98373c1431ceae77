"""In what order a digest lists the sums of a ruling."""

from __future__ import annotations

from decimal import Decimal

from pipeline.law import AmountRole, Money
from schedules.digests.listing import Sum, sums_in_reading_order
from schedules.digests.quoting import Quote


def claimed(value: int, *, sure: bool = True, words: str = "") -> Sum:
    money = Money(Decimal(value), "EUR")
    return Sum(AmountRole.CLAIMED, money, "Datavel", "Mirville", Quote(words, str(value), ""), not sure)


def test_of_what_was_asked_the_sure_sums_come_first_and_the_largest_of_them() -> None:
    listed = sums_in_reading_order([claimed(9000), claimed(90000, sure=False), claimed(75000)])
    assert [int(one.money.value) for one in listed] == [75000, 9000, 90000]


def test_a_sum_stated_twice_is_quoted_where_it_is_sure() -> None:
    twice = [
        claimed(9000, sure=False, words="évalué à "),
        claimed(9000, words="demande "),
        claimed(9000, words="soit "),
    ]
    (listed,) = sums_in_reading_order(twice)
    assert (listed.for_review, listed.quote.before) == (False, "demande ")
