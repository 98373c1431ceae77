"""One sum told in several ways counts once: in words, in another paragraph, in another currency; equal heads count each."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.extract.totals.due import at_stake
from pipeline.findings import Span
from pipeline.law import Money
from pipeline.text.spaces import fold
from tests.sums_given import AWARDED, FIRST, HEAD, RULING, amount, value


def test_words_behind_figures_are_not_a_second_head() -> None:
    text = "Le tribunal alloue 9 000 euros bruts (neuf mille euros) de préavis et 1 000 euros de congés."
    sums = [amount(text, one, HEAD) for one in ("9 000 euros", "neuf mille euros", "1 000 euros")]
    assert value(text, *sums) == 10_000


def test_equal_heads_count_each() -> None:
    text = "Le tribunal alloue 9 000 euros de préavis et 9 000 euros pour le préjudice moral."
    sums = amount(text, "9 000 euros", HEAD), amount(text, "9 000 euros", HEAD, after="préavis")
    assert value(text, *sums) == 18_000


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        (
            "La gêne vaut 2 400 euros.\n\nOrmevault Systèmes paiera 9 000 euros, ainsi que 2 400 euros.",
            [("2 400 euros", ""), ("9 000 euros", ""), ("2 400 euros", "ainsi que")],
        ),
        (
            "Le tribunal alloue :\n\n- 9 000 euros pour la marque ;\n\n- 1 200 euros pour l'image ;\n\n- 1 200 euros pour la réputation.",
            [("9 000 euros", ""), ("1 200 euros", ""), ("1 200 euros", "image")],
        ),
    ],
    ids=["reasons told again count once", "equal heads in two items of a list count each"],
)
def test_heads_of_one_value_in_two_paragraphs(text: str, heads: list[tuple[str, str]]) -> None:
    given = [amount(text, surface, HEAD, after=after) for surface, after in heads]
    assert value(text, *given) == 11_400


def test_what_follows_the_words_of_decision_decides_in_a_short_ruling() -> None:
    text = (
        "La gêne de Bacherelle vaut 2 000 euros. Sa perte est de 7 000 euros.\n\n"
        "Par ces motifs, le tribunal condamne Ormevault Systèmes à lui payer 7 000 euros."
    )
    again = amount(text, "7 000 euros", HEAD, after="motifs")
    assert value(text, amount(text, "2 000 euros", HEAD), amount(text, "7 000 euros", HEAD), again) == 7_000


def test_an_award_told_in_two_currencies_counts_in_the_first() -> None:
    text = RULING.format(
        "Le parasitisme est établi.", "CONDAMNE Ormevault à payer à Bacherelle 7 600 euros (50 000 euros)."
    )
    francs = amount(text, "50 000 euros", AWARDED)
    francs = replace(francs, money=replace(francs.money, currency="FRF"))
    assert value(text, amount(text, "7 600 euros", AWARDED), francs) == 7600


def test_a_sum_told_again_in_another_currency_is_not_another() -> None:
    text = RULING.format("Le dommage est établi.", "Condamne Ormevault à payer 76224,51 euros (500000 F).")
    euros, francs = amount(text, "76224,51 euros", AWARDED), amount(text, "76224,51 euros", AWARDED)
    start = text.index("500000 F")
    francs = replace(
        francs,
        surface="500000 F",
        span=Span(start, start + 8),
        money=Money(Decimal(500_000), "FRF"),
        award_share=1.0,
    )
    assert [one.money.currency for one in at_stake(fold(text), FIRST, [euros, francs])] == ["EUR"]
