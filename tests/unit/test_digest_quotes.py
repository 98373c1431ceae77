"""What the digest quotes of a document, and how it prints money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.findings import Span
from pipeline.law import (
    Amount,
    AmountRole,
    Money,
    Precision,
)
from schedules.digests.quoting import Quote, quote
from schedules.digests.wording import money


@pytest.mark.parametrize(
    ("value", "precision", "shown"),
    [
        ("1800.48", Precision.EXACT, "1\u202f800,48\u00a0€"),
        ("538000", Precision.NEARLY, "près de 538\u202f000\u00a0€"),
        ("0.5", Precision.EXACT, "0,50\u00a0€"),
        ("6500000", Precision.MORE_THAN, "plus de 6\u202f500\u202f000\u00a0€"),
    ],
)
def test_money_as_french_prints_it(value: str, precision: Precision, shown: str) -> None:
    assert money(Money(Decimal(value), "EUR", precision)) == shown


def amount(text: str, surface: str, role: AmountRole = AmountRole.AWARDED) -> Amount:
    start = text.index(surface)
    span = Span(start, start + len(surface))
    return Amount(surface, span, Money(Decimal(1), "EUR"), role, "test", 0.9)


def test_the_quote_is_the_sentence_and_abbreviations_do_not_end_it() -> None:
    text = "Avant. La cour, sur l'art. 700, condamne M. Xavier à payer 3 000 euros. Après."

    found = quote(text, amount(text, "3 000 euros"))

    assert found == Quote("La cour, sur l'art. 700, condamne M. Xavier à payer ", "3 000 euros", ".")


def test_the_quote_does_not_cross_into_another_paragraph() -> None:
    text = "Un titre sans point\n\nLa somme de 5 euros\n\nUn autre paragraphe"

    assert quote(text, amount(text, "5 euros")) == Quote("La somme de ", "5 euros", "")


def test_a_sentence_without_end_is_cut_on_both_sides() -> None:
    text = "mot " * 500 + "7 euros" + " mot" * 500

    found = quote(text, amount(text, "7 euros"))

    assert found.before.startswith("… mot")
    assert found.after.endswith("mot …")
    assert len(found.before) + len(found.after) < 700
