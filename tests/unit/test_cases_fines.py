"""In what the documents that report one sanction contradict each other."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.cases import group
from pipeline.documents import DocumentKind
from pipeline.law import Amount, AmountRole, Court, CourtLevel, Money
from tests.reported import HERE, LILLE, decision, report

CNIL = Court("cnil", "CNIL", CourtLevel.AUTHORITY)


def fines(*values: str) -> tuple[Amount, ...]:
    return tuple(
        Amount(value, HERE, Money(Decimal(value), "EUR"), AmountRole.FINE, "test", 0.9, decision=0)
        for value in values
    )


@pytest.mark.parametrize(
    ("press", "differs"),
    [
        (("140000", "60000"), ()),
        (("200000",), ()),  # both companies' together
        (("60000",), ()),
        (("141000",), ()),  # as one rounds it
        (("250000",), ("fine",)),
        ((), ()),
    ],
)
def test_fines_of_one_sanction_differ_when_none_is_the_others_nor_all_of_them(
    press: tuple[str, ...], differs: tuple[str, ...]
) -> None:
    sanction = decision(CNIL, "2025-04-15", "Morvan", "Hébergix")
    own = replace(report("r", sanction, kind=DocumentKind.SANCTION), amounts=fines("140000", "60000"))
    news = replace(report("n", sanction), amounts=fines(*press))

    assert group([news, own])[0].rulings[0].disagreements == differs


def test_a_fine_beside_what_a_court_awards_is_no_sanction(  # nor is one that nobody should rely on
) -> None:
    judgment = decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="93000")
    first, other = (
        replace(report(url, judgment), amounts=fines(value)) for url, value in (("a", "3000"), ("b", "5000"))
    )
    assert group([first, other])[0].rulings[0].disagreements == ()

    sanction = decision(CNIL, "2025-04-15", "Morvan", "Hébergix")
    sure = replace(report("r", sanction), amounts=fines("140000"))
    unsure = replace(report("n", sanction), amounts=(replace(fines("5000")[0], confidence=0.6),))
    assert group([sure, unsure])[0].rulings[0].disagreements == ()
