"""Dates round-trip over generated French spellings; text keeps its length when folded."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.days import DayForm, find_days
from pipeline.text.spaces import fold, split_sentences

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
SHORT = "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.".split()
UNITS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
    " dix-neuf"
).split()
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}

days = st.dates(min_value=date(1950, 1, 1), max_value=date(2069, 12, 31))
spaces = st.sampled_from([" ", "\u00a0", "\u202f"])


def in_words(number: int) -> str:
    if number < 20:
        return UNITS[number]
    ten = 60 if 60 <= number < 80 else 80 if number >= 80 else number // 10 * 10
    rest = number - ten
    if rest == 0:
        return TENS[ten] + ("s" if ten == 80 else "")
    joint = " et " if rest in {1, 11} and ten != 80 else "-"
    return TENS[ten] + joint + in_words(rest)


def year_in_words(year: int) -> str:
    head, rest = ("deux mille", year - 2000) if year >= 2000 else ("mil neuf cent", year - 1900)
    return f"{head} {in_words(rest)}" if rest else head


def first(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)


@given(days, spaces, st.booleans())
def test_figures(day: date, space: str, upper: bool) -> None:
    written = f"{first(day)}{space}{MONTHS[day.month - 1]}{space}{day.year}"
    text = f"Par jugement du {written.upper() if upper else written}, le tribunal"
    assert [found.full for found in find_days(text)] == [day]


@given(days, spaces)
def test_short_months(day: date, space: str) -> None:
    text = f"CA Paris, {first(day)}{space}{SHORT[day.month - 1]}{space}{day.year}, n° 1"
    assert [found.full for found in find_days(text)] == [day]


@given(
    days,
    st.sampled_from(["{0.day:02}/{0.month:02}/{0.year}", "{0.day:02}.{0.month:02}.{0.year}", "{0:%Y-%m-%d}"]),
)
def test_numbers(day: date, form: str) -> None:
    assert [found.full for found in find_days(f"le {form.format(day)} ;")] == [day]


@given(days, st.booleans())
def test_words(day: date, upper: bool) -> None:
    number = "premier" if day.day == 1 else in_words(day.day)
    text = f"prononcé le {number} {MONTHS[day.month - 1]} {year_in_words(day.year)}."
    assert [found.full for found in find_days(text.upper() if upper else text)] == [day]


@given(days)
def test_year_first(day: date) -> None:
    number = "premier" if day.day == 1 else in_words(day.day)
    text = f"L'an {year_in_words(day.year)} et le {number} {MONTHS[day.month - 1]}"
    assert [found.full for found in find_days(text)] == [day]


@given(days, days)
def test_a_day_told_without_its_year_is_the_latest_not_after_the_reference(
    day: date, reference: date
) -> None:
    found = find_days(f"le {first(day)} {MONTHS[day.month - 1]} dernier")
    assert [one.form for one in found] == [DayForm.LAST]
    meant = found[0].resolve(reference)
    assert meant is not None
    assert meant <= reference
    assert (meant.month, meant.day) == (day.month, day.day)
    assert (reference - meant).days < 366 or (day.month, day.day) == (2, 29)


@given(st.text())
def test_any_text_keeps_its_length_when_folded(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aàé A.;:!?\n–« »M9°,"))
def test_sentences_follow_one_another_and_lose_nothing_but_blanks(text: str) -> None:
    cuts = split_sentences(text)
    assert all(start < end for start, end in cuts)
    assert all(before[1] <= after[0] for before, after in pairwise(cuts))
    assert "".join(text[a:b] for a, b in cuts).split() == text.split() or "".join(
        "".join(text[a:b].split()) for a, b in cuts
    ) == "".join(text.split())


@given(st.text(alphabet="0123456789/.- janviermrsoût "))
def test_found_days_lie_in_the_text_in_order(text: str) -> None:
    found = find_days(text)
    assert all(0 <= day.start < day.end <= len(text) for day in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
