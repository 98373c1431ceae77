"""Sums with their currency beside them, in figures or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.extract.amounts.surfaces.notation import (
    ANY_CURRENCY,
    ANY_MULTIPLIER,
    EURO,
    NOT_IN_A_NUMBER,
    PREFIX_CURRENCIES,
    Notation,
    Surface,
    factor_of,
    value_of,
)
from pipeline.findings import Span, reject
from pipeline.text.numbers import FIGURES, HUNDREDS, NUMBER_WORDS, SCALES, UNITS, read_words
from pipeline.text.patterns import pattern

# A sum in figures with its currency: 200.000 euros; 6,5 millions d'euros; 800 k€; quinze mille (15 000) euros.
_MONEY = pattern(
    rf"{NOT_IN_A_NUMBER}(?P<number>{FIGURES})(?P<close>\))?(?: ?\((?P<inside>{NUMBER_WORDS})\))?"
    rf"(?:[ \n]?(?P<times>{ANY_MULTIPLIER}))?(?P<half> et demie?)?[ \n]{{0,2}}(?:d'|de )?(?:{ANY_CURRENCY})"
)
_RUN_OF_FIGURES = pattern(
    r"\d[\d.,' \n-]*+(?P<unit>[€$£¥¿()k]|eur|d'|de |dol|cad|us|chf|xpf|f|liv|gbp|bit|btc|yen|et demi|m(?:il|[rd]?d?s? ?[€e$du]))?"
)
"""Figures of all kinds and, as `unit`, whether what may make money of them follows."""
_DIGITS = pattern(r"\d+")
_SIGN = "|".join(
    f"(?P<{code}_{place}>{sign})" for place, (sign, code) in enumerate(PREFIX_CURRENCIES.items())
)
_PREFIXED = pattern(
    rf"(?<![a-z\d€$£])(?:{_SIGN}) ?(?P<number>{FIGURES})(?: ?(?P<times>{ANY_MULTIPLIER}))?(?![ \d]*€)"
)
_MAY_BE_PREFIXED = tuple(pattern(rf"{sign} ?\d") for sign in (r"\$", "£", "€", "eur", "usd", "chf"))
_UNIT = pattern(rf"(?=[a-z])(?:{ANY_CURRENCY})")
_UNIT_WORDS = ("euro", "dollar", "franc", "bitcoin", "livre", "yen")
_WORDS_END = (*UNITS, *HUNDREDS, *SCALES)
_WORDS_BEFORE = pattern(
    rf"(?<![a-z\d-])(?:(?P<words>{NUMBER_WORDS})|(?:un )?demi[ -](?P<scale>million|milliard))"
    rf"(?P<half> et demie?)?[ \n]?(?:d'|de )?$"
)
_THEN_MILLIONS = pattern(rf"{NOT_IN_A_NUMBER}(?P<number>\d{{1,3}}) (?P<times>millions?|milliards?) (?:et )?$")
_CENTS = pattern(
    rf",? (?:et )?(?:(?P<number>\d{{1,2}})|(?P<words>{NUMBER_WORDS})) (?:centimes?|(?P<short>cents?))\b"
)
_TENS = 10
"""Words for less, before "cents", count hundreds: "mille euros et deux cents livres"."""
_NOT_ONE_EURO = pattern(r"\b(?:pas|jamais|sans)(?: [a-z]+){0,2}? $|\b(?:moindre|chaque|dernier|seul|zone) $")
# A figure comes first, so that only the places of figures are tried.
_FRANCS = pattern(r"\d(?<!\w\d)\d{0,2}[ .]?\d{3}(?:,\d\d)? F(?![\w.-])|\d,\d\d F(?=\.(?:\s|$))")
"""What shows that a page counts in francs: a sum of thousands, or one with centimes, and their sign."""
_LAST_F = pattern(r"\.\s*(?:\n|$)")
_SYMBOLIC = pattern(r"\bl'(?P<unit>euro) symbolique")


def in_figures(text: str, flat: str) -> Iterator[Surface]:
    in_francs = bool(_FRANCS.search(text))
    for match in _money(flat):
        currency = match.lastgroup or EURO
        if (
            currency == "FRF"
            and match[currency] == "f"
            and not _is_franc_sign(text, match, in_francs=in_francs)
        ):
            reject("amount", *match.span(), "lone_f_is_no_franc")
            continue
        value, times = value_of(match["number"], match["times"], half=bool(match["half"]))
        if value is None:
            continue
        start = match.start()
        is_rest = not match["times"] and "milli" in flat[max(0, start - 16) : start]
        if is_rest and (millions := _THEN_MILLIONS.search(flat, max(0, start - 16), start)):
            head, _ = value_of(millions["number"], millions["times"])
            value, start = value + (head or 0), millions.start()
        end = match.end() if not match["close"] else match.end("number")
        cents, end = _cents_after(flat, end)
        yield Surface(Span(start, end), value + cents, currency, Notation.FIGURES, times)
    if not any(pattern.search(flat) for pattern in _MAY_BE_PREFIXED):
        return
    for match in _PREFIXED.finditer(flat):
        code = next(name for name, found in match.groupdict().items() if found and "_" in name)
        value, times = value_of(match["number"], match["times"])
        if value is not None:
            yield Surface(Span(*match.span()), value, code[:3], Notation.FIGURES, times)


def _money(flat: str) -> Iterator[re.Match[str]]:
    """Matches of `_MONEY`, tried only where figures start that a unit follows: many times faster than its own search."""
    end = 0
    for run in _RUN_OF_FIGURES.finditer(flat):
        if not run["unit"]:
            continue
        for digits in _DIGITS.finditer(flat, run.start(), run.end()):
            if digits.start() >= end and (match := _MONEY.match(flat, digits.start())):
                end = match.end()
                yield match


def _cents_after(flat: str, end: int) -> tuple[Decimal, int]:
    """What "et trente centimes" adds to a sum that ends at `end`, and where they end."""
    match = _CENTS.match(flat, end) if "cent" in flat[end : end + 60] else None
    cents = read_words(match["words"]) if match and match["words"] else match and int(match["number"])
    if match is None or cents is None or cents > 99 or (match["short"] and match["words"] and cents < _TENS):
        return Decimal(0), end
    return Decimal(cents) / 100, match.end()


def _is_franc_sign(text: str, match: re.Match[str], *, in_francs: bool) -> bool:
    """A lone F is francs only as a capital letter after a number of four digits, of two where the page counts in francs.

    Before a dot it may be the first letter of a name ("3 000 F. Aubry"), but where the page counts in francs or the paragraph ends.
    """
    if text[match.end() - 1] != "F" or text[max(0, match.start() - 3) : match.start()].rstrip().endswith("°"):
        return False
    if text.startswith(".", match.end()) and not in_francs and not _LAST_F.match(text, match.end()):
        return False
    return len(re.sub(r"\D", "", match["number"])) > (1 if in_francs else 3)


def in_words(flat: str) -> Iterator[Surface]:
    for unit in _unit_words(flat):
        currency = unit.lastgroup or EURO
        before = _WORDS_BEFORE.search(flat, max(0, unit.start() - 140), unit.start())
        value = _words_value(before) if before else None
        if before is None or value is None or (value == 1 and _is_denied(flat, before.start())):
            if before:
                reject("amount", before.start(), unit.end(), "no_number_of_euros")
            continue
        cents, end = _cents_after(flat, unit.end())
        yield Surface(
            Span(before.start(), end), value + cents, currency, Notation.WORDS, scale_of(before["words"])
        )
    if "symbolique" not in flat:
        return
    for match in _SYMBOLIC.finditer(flat):
        yield Surface(Span(*match.span("unit")), Decimal(1), EURO, Notation.WORDS)


def _unit_words(flat: str) -> Iterator[re.Match[str]]:
    """Currencies by name where a number in words may stand before them."""
    for word in _UNIT_WORDS:
        place = flat.find(word)
        while place >= 0:
            if _ends_in_number(flat[max(0, place - 30) : place]) and (unit := _UNIT.match(flat, place)):
                yield unit
            place = flat.find(word, place + 1)


def _ends_in_number(before: str) -> bool:
    last = before.rstrip(" \n")
    last = (
        last.removesuffix("d'").removesuffix(" de").rstrip(" \n").removesuffix("e").removesuffix(" et demi")
    )
    return last.endswith(_WORDS_END) or f"{last}e".endswith(_WORDS_END)


def _is_denied(flat: str, start: int) -> bool:
    """True before the one euro that nobody gets: "pas un euro de plus", "le moindre euro"."""
    return bool(_NOT_ONE_EURO.search(flat, max(0, start - 30), start))


def _words_value(match: re.Match[str]) -> Decimal | None:
    if match["scale"]:
        return Decimal(factor_of(match["scale"])) / 2
    whole = read_words(match["words"])
    if whole is None:
        return None
    half = scale_of(match["words"]) // 2 if match["half"] else 0
    return Decimal(whole + half)


def scale_of(words: str | None) -> int:
    """1000000 for words that end in "millions"."""
    last = re.split(r"[ -]", words)[-1] if words else ""
    return factor_of(last) if last.startswith(("million", "milliard")) else 1
