from __future__ import annotations

import re
from decimal import Decimal

import pytest

from pipeline.text.numbers import FIGURES, NUMBER_WORDS, read_figures, read_words
from pipeline.text.spaces import fold


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("un", 1),
        ("vingt et un", 21),
        ("soixante-dix", 70),
        ("soixante et onze", 71),
        ("quatre-vingts", 80),
        ("quatre-vingt-un", 81),
        ("quatre-vingt-dix-sept", 97),
        ("cent quatre-vingt-dix-neuf", 199),
        ("septante-trois", 73),
        ("deux cents", 200),
        ("mille", 1000),
        ("mille neuf cent quatre-vingt-quatre", 1984),
        ("neuf mille six cent cinquante", 9650),
        ("trois cent mille", 300_000),
        ("un million deux cent mille", 1_200_000),
        ("deux milliards cinq", 2_000_000_005),
    ],
)
def test_reads_words(words: str, value: int) -> None:
    assert read_words(words) == value


@pytest.mark.parametrize(
    "words", ["", "et", "deux trois", "dix deux", "millions", "mille millions", "euros", "vingt cent"]
)
def test_words_that_spell_no_number(words: str) -> None:
    assert read_words(words) is None


@pytest.mark.parametrize(
    ("figures", "value"),
    [
        ("7", "7"),
        ("1800,48", "1800.48"),
        ("537 896,04", "537896.04"),
        ("537.896,04", "537896.04"),
        ("1.234.567,89", "1234567.89"),
        ("10'000", "10000"),
        ("73.24", "73.24"),
        ("12,5", "12.5"),
        ("1,234,567.89", "1234567.89"),
        ("250.000,-", "250000"),
    ],
)
def test_reads_figures(figures: str, value: str) -> None:
    assert re.fullmatch(FIGURES, figures)
    assert read_figures(figures) == Decimal(value)


def test_a_number_longer_than_any_sum_is_none() -> None:
    assert read_figures("1" * 16) is None


def test_words_match_in_capitals_and_with_accents_once_folded() -> None:
    found = re.search(NUMBER_WORDS, fold("la somme de SIX MILLE NEUF CENT DOUZE euros"))
    assert found is not None
    assert read_words(found.group()) == 6912
