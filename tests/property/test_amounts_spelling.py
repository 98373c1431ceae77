from __future__ import annotations

import unicodedata
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.amounts import find_amounts
from pipeline.extract.totals import find_awarded_total
from pipeline.law import Amount, Decision
from pipeline.text.numbers import read_words
from pipeline.zones import find_zones

SPACES = st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", ".", ""])
EUROS = st.sampled_from([" euros", " €", "€", " EUR", "\u00a0€", " Euros", " EUROS"])
ONES = "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
TEXTS = st.text(alphabet=st.sampled_from("abéÉ '’.,;:()0123456789€$k\n\u00a0-–«»MmFeurosdil"), max_size=300)


def read(text: str) -> tuple[Amount, ...]:
    return find_amounts(text, find_zones(text), (Decision(),))


def spell(number: int) -> str:
    """French words for 1 to 999 999 999, hyphens as before 1990."""
    if number >= 1_000_000:
        head, rest = divmod(number, 1_000_000)
        words = f"{spell(head)} million{'s' if head > 1 else ''}"
        return f"{words} {spell(rest)}" if rest else words
    if number >= 1000:
        head, rest = divmod(number, 1000)
        words = "mille" if head == 1 else f"{spell(head)} mille"
        return f"{words} {spell(rest)}" if rest else words
    if number >= 100:
        head, rest = divmod(number, 100)
        words = "cent" if head == 1 else f"{ONES[head]} cent{'' if rest else 's'}"
        return f"{words} {spell(rest)}" if rest else words
    return spell_below_hundred(number)


def spell_below_hundred(number: int) -> str:
    if number <= 16:
        return ONES[number]
    if number < 20:
        return f"dix-{ONES[number - 10]}"
    tens, unit = divmod(number, 10)
    if tens in {7, 9}:
        base = "soixante" if tens == 7 else "quatre-vingt"
        link = " et " if number == 71 else "-"
        return f"{base}{link}{spell_below_hundred(10 + unit)}"
    if tens == 8:
        return f"quatre-vingt-{ONES[unit]}" if unit else "quatre-vingts"
    link = " et " if unit == 1 else "-"
    return f"{TENS[tens]}{link}{ONES[unit]}" if unit else TENS[tens]


@given(st.integers(1, 999_999_999))
def test_words_round_trip(number: int) -> None:
    assert read_words(spell(number)) == number


@given(st.integers(1, 9_999_999), st.booleans())
def test_sums_in_words_round_trip(number: int, in_capitals: bool) -> None:
    unit = "d'euros" if number % 1_000_000 == 0 else "euros" if number > 1 else "euro"
    words = f"{spell(number)} {unit}"
    words = words.upper() if in_capitals else words
    (found,) = read(f"La société doit {words}.")
    assert found.money.value == Decimal(number)
    assert found.surface == words


@given(st.integers(1, 999_999_999), st.none() | st.integers(0, 99), SPACES, EUROS)
def test_figures_round_trip(number: int, cents: int | None, space: str, unit: str) -> None:
    surface = f"{number:,}".replace(",", space) + ("" if cents is None else f",{cents:02d}") + unit
    (found,) = read(f"Le tribunal le condamne à payer la somme de {surface} au plus tard demain.")
    assert found.surface == surface
    assert found.money.value == Decimal(number) + Decimal(cents or 0) / 100
    assert found.money.currency == "EUR"


@given(
    st.integers(1, 999),
    st.integers(0, 9),
    st.sampled_from(
        [(" k€", 10**3), (" M€", 10**6), ("k€", 10**3), (" millions d'euros", 10**6), (" Mds €", 10**9)]
    ),
)
def test_multipliers_round_trip(whole: int, tenth: int, unit: tuple[str, int]) -> None:
    surface = f"{whole},{tenth}{unit[0]}" if tenth else f"{whole}{unit[0]}"
    (found,) = read(f"Elle réclame {surface} de dommages.")
    assert found.surface == surface
    assert found.money.value == (Decimal(whole) + Decimal(tenth) / 10) * unit[1]


@settings(max_examples=300)
@given(TEXTS)
def test_no_text_makes_it_raise_and_spans_hold(text: str) -> None:
    zones = find_zones(text)
    amounts = find_amounts(text, zones, (Decision(),))
    for amount in amounts:
        assert text[amount.span.start : amount.span.end] == amount.surface
        assert amount.money.value >= 0
    total = find_awarded_total(text, zones, Decision(), amounts)
    assert total is None or total.span.of(text)


STORY = (
    "Le tribunal de commerce a condamné la société Ormevault à payer à la société Bacherelle la somme de 80 000 euros.\n\n"
    "La société réclamait 640 000 euros, dont 40 000 € au titre de la perte de marge.\n\n"
    "Elle obtient aussi 3 000 euros au titre de l'article 700."
)
UNRELATED = st.lists(
    st.sampled_from(
        [
            "Le marché de l'hébergement reste tendu en Europe.",
            "Les deux entreprises n'ont pas souhaité commenter.",
            "Un nouveau centre de données ouvrira au printemps.",
            "La direction rappelle que 200 000 fichiers ont été copiés.",
        ]
    ),
    min_size=1,
    max_size=6,
)


@given(UNRELATED)
def test_unrelated_paragraphs_change_nothing_before_them(paragraphs: list[str]) -> None:
    alone = read(STORY + "\n\n" + "La suite est à venir.\n\n" * 6)
    longer = read(STORY + "\n\n" + "La suite est à venir.\n\n" * 6 + "\n\n".join(paragraphs))
    assert [(one.span, one.role, one.money) for one in longer] == [
        (one.span, one.role, one.money) for one in alone
    ]


@given(st.sampled_from(["\u2019", "'"]), st.sampled_from([" ", "\u00a0"]), st.booleans())
def test_typography_changes_no_value(apostrophe: str, space: str, in_capitals: bool) -> None:
    text = STORY.replace("'", apostrophe).replace("0 0", f"0{space}0")
    text = text.upper() if in_capitals else text
    assert [one.money for one in read(text)] == [one.money for one in read(STORY)]


def test_time_grows_with_length_and_not_faster() -> None:
    zeros = "0 " * 40_000 + "000 " * 20_000 + "1.000." * 10_000 + "un mille cent " * 5_000 + "(deux " * 5_000
    assert read(zeros) is not None


NOTATIONS = st.sampled_from(
    [
        "537 896,04 €", "12.500,00 euros", "750 €uros", "112 k€", "6,5 millions d'euros", "trois mille euros",
        "deux millions et demi d'euros", "20 000 francs suisses", "1,2 M€", "un euro", "9 800 dollars",
        "cinq cents euros et trente centimes", "entre 60 et 40 millions d'euros", "3 000 € (trois mille euros)",
    ]
)  # fmt: skip


def without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


@given(
    st.lists(NOTATIONS, min_size=1, max_size=4),
    st.sampled_from(["\u2019", "'", "\u02bc"]),
    st.sampled_from([" ", "\u00a0", "\u202f", "\u2009"]),
    st.booleans(),
    st.booleans(),
)
def test_how_a_sum_is_typed_changes_no_value(
    sums: list[str], apostrophe: str, space: str, in_capitals: bool, is_plain: bool
) -> None:
    text = f"La société a été condamnée à payer {', puis '.join(sums)} à son cliente déçue."
    typed = text.replace("'", apostrophe).replace(" ", space)
    typed = without_accents(typed) if is_plain else typed
    typed = typed.upper() if in_capitals else typed
    assert [one.money for one in read(typed)] == [one.money for one in read(text)]
