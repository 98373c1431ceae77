"""When two spellings are one name, two numbers one docket, two sums one fact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.cases import agree, docket_key, is_rounding, same_name
from pipeline.law import (
    Money,
    Precision,
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("OVH", "OVHcloud", True),
        ("France Bati Courtage", "Bati Courtage", True),
        ("SAS Hébergix", "Hebergix", True),
        ("Banque du Nord", "Banque du Sud", False),
        ("A", "AB", False),
        ("SFR", "Bacherelle SFR", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_the_key_letter_and_points_of_a_pourvoi_do_not_count() -> None:
    assert docket_key("E 22-13.823") == docket_key("22-13823")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2021013526", "21013526", True),
        ("2021J00123", "21J00123", True),
        ("2021013526", "22013526", False),
        ("20/07415", "07415", False),
        ("2020/1234", "20/1234", False),
    ],
)
def test_a_commercial_court_s_number_may_be_told_without_the_century(
    one: str, other: str, same: bool
) -> None:
    assert (docket_key(one) == docket_key(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "both_true"),
    [
        (("538000", Precision.NEARLY), ("537896.04", Precision.EXACT), True),
        (("500000", Precision.MORE_THAN), ("537896.04", Precision.EXACT), True),
        (
            ("538000", Precision.EXACT),
            ("537896.04", Precision.EXACT),
            True,
        ),  # the press rounds without saying so
        (("100000", Precision.ABOUT), ("1800.48", Precision.EXACT), False),
        (("100000", Precision.MORE_THAN), ("1800480", Precision.EXACT), False),
        (("500000", Precision.LESS_THAN), ("1800.48", Precision.EXACT), False),
        (("215000", Precision.EXACT), ("251000", Precision.EXACT), False),
        (
            ("144836.69", Precision.EXACT),
            ("144836.96", Precision.EXACT),
            False,
        ),  # a slip of the pen is a difference
    ],
)
def test_when_two_sums_are_one_fact(
    one: tuple[str, Precision], other: tuple[str, Precision], both_true: bool
) -> None:
    a, b = (Money(Decimal(value), "EUR", precision) for value, precision in (one, other))

    assert agree(a, b) is both_true
    assert agree(b, a) is both_true


@pytest.mark.parametrize(
    ("told", "exact", "is_one"),
    [("126000", "126450", True), ("120000", "138000", False), ("126450", "126450", True)],
)
def test_a_rounding_reaches_as_far_as_its_last_figure(told: str, exact: str, is_one: bool) -> None:
    above = Money(Decimal(told), "EUR", Precision.MORE_THAN)

    assert is_rounding(above, Money(Decimal(exact), "EUR")) is is_one
