"""How French texts write money: currencies, multipliers and the words that make a sum inexact.

Regex sources for folded text (lower case, no accents, plain spaces). Order counts: the first that fits is taken.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from pipeline.findings import Span
from pipeline.law import Precision
from pipeline.text.numbers import read_figures

EURO = "EUR"


class Notation(StrEnum):
    FIGURES = "figures"
    WORDS = "words"
    ELLIPSIS = "ellipsis"
    """ "60" in "60 et 40 millions d'euros"."""
    TWIN = "twin"
    """The same sum said again in brackets: "3 000 € (trois mille)"."""
    SAME_SUM = "same_sum"
    """ "la même somme"."""
    NO_CURRENCY = "no_currency"


class Surface(NamedTuple):
    """One sum: `span` is number, multiplier and currency; `times` is the multiplier's worth."""

    span: Span
    value: Decimal
    currency: str
    notation: Notation
    times: int = 1
    precision: Precision = Precision.EXACT


CURRENCIES = {
    "CAD": r"dollars? canadiens?|cad(?![a-z])",
    "USD": r"(?:us ?)?\$(?: us(?![a-z]))?|usd(?![a-z])|dollars?(?: (?:americains?|us(?![a-z])))?(?![a-z])",
    "CHF": r"francs? suisses?|chf(?![a-z])",
    "XPF": r"francs? (?:cfp|pacifique)(?![a-z])|f ?cfp(?![a-z])|xpf(?![a-z])",
    "XOF": r"francs? cfa|fcfa(?![a-z])",
    "FRF": r"francs?(?: francais)?(?![a-z])|frf(?![a-z])|ff(?![\w-])|f(?![\w-]|\.\S)",
    "GBP": r"£|livres? sterling|gbp(?![a-z])",
    "BTC": r"bitcoins?(?![a-z])|btc(?![a-z])",
    "JPY": r"yens?(?![a-z])|¥",
    "EUR": r"€uros?|€|euros(?!port)|euro(?![a-z])|eur(?![a-z])|¿",
}
"""ISO code (BTC for bitcoin) to what names it. "¿" is the euro sign after a lost character set."""

PREFIX_CURRENCIES = {
    "us ?\\$": "USD",
    "\\$": "USD",
    "£": "GBP",
    "€": "EUR",
    "eur": "EUR",
    "usd": "USD",
    "chf": "CHF",
}

MULTIPLIERS = (
    (r"milliards?(?![a-z])", 10**9),
    (r"m(?:rd|d)s?(?= ?(?:€|eur|\$|d'|usd))", 10**9),
    (r"millions?(?![a-z])", 10**6),
    (r"m(?= ?(?:€|eur|\$|d'euros|usd))", 10**6),
    (r"milliers?(?= d)", 10**3),
    (r"mille(?![a-z])", 10**3),
    (r"k(?= ?(?:€|eur|\$|f(?![a-z])|d'euros|usd|chf))", 10**3),
)

PRECISIONS = (
    (Precision.NEARLY, r"\b(?:pres (?:de|d')|presque|quasiment|avoisinant|approchant|frole)$"),
    (
        Precision.MORE_THAN,
        (
            r"\b(?:plus (?:de|que|d')|au moins|superieure?s? a|depass\w+|minimum de|au-dela de|exced\w+|minimale de)$"
        ),
    ),
    (
        Precision.LESS_THAN,
        (
            r"\b(?:moins (?:de|d')|jusqu'a|au plus|au maximum|maximum de|maximale? de|pouvant atteindre|peut atteindre"
            r"|inferieure?s? a|sans exceder|sans depasser|n'excedant pas|ne depassant pas|dans la limite de)$"
        ),
    ),
    (
        Precision.ABOUT,
        (
            r"\b(?:environ|quelques?|autour de|aux alentours de|de l'ordre de|approximativement|a peu pres|a peine"
            r"|une? (?:petite |bonne )?(?:vingtaine|trentaine|centaine) de|disons)(?: d[e'])?$"
        ),
    ),
)
ABOUT_AFTER = r" ?(?:environ|a peu pres|approximativement|ou presque)\b"

ANY_CURRENCY = "|".join(f"(?P<{code}>{source})" for code, source in CURRENCIES.items())
ANY_MULTIPLIER = "|".join(source for source, _ in MULTIPLIERS)
NOT_IN_A_NUMBER = r"(?<![\d/])(?<!\d[.,])"


@cache
def factor_of(times: str | None) -> int:
    if not times:
        return 1
    return next(worth for source, worth in MULTIPLIERS if re.match(source.split("(?=")[0], times))


def value_of(number: str, times: str | None, *, half: bool = False) -> tuple[Decimal | None, int]:
    """Worth of `number` with its multiplier; a decimal comma before "million" may have three digits."""
    factor = factor_of(times)
    if factor > 10**3 and re.fullmatch(r"\d,\d{3}", number):
        return Decimal(number.replace(",", ".")) * factor, factor
    value = read_figures(number)
    if value is None:
        return None, factor
    return (value + (Decimal("0.5") if half else 0)) * factor, factor
