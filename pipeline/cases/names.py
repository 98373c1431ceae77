"""When two spellings mean one party, two numbers one docket, and two sums one fact."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from pipeline.law import Money, Precision

ROUNDING = Decimal("0.015")
"""How far "près de 538 000" may lie from 537 896.04: one and a half per cent."""

_SMALL_WORDS = frozenset(
    "de du des la le les l d et en a au aux the of societe sa sas sasu sarl eurl snc sci groupe".split()
)


def docket_key(number: str) -> str:
    """A docket number without spaces, points and dashes; the key letter of a pourvoi and the century of a commercial court's do not count."""
    bare = re.sub(r"[^a-z0-9]", "", number.lower())
    return re.sub(r"^[a-z](?=\d{7}$)|^20(?=\d\d[a-z]?\d{5,6}$)", "", bare)


def name_words(name: str) -> frozenset[str]:
    """Lower-case words of a party's name without accents: what two spellings of it have in common."""
    flat = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    found = re.findall(r"[a-z0-9]+", flat)
    return frozenset(word for word in found if word not in _SMALL_WORDS) or frozenset(found)


def same_name(one: str, other: str) -> bool:
    """Equal words, one name within the other, or one grown from the other ("OVH", "OVHcloud")."""
    small, large = sorted((name_words(one), name_words(other)), key=len)
    if small <= large:
        return small == large or any(len(word) >= 4 for word in small)
    if len(small) != 1 or len(large) != 1:
        return False
    short, long = sorted((*small, *large), key=len)
    return len(short) >= 3 and long.startswith(short)


_MASKED = re.compile(
    r"(?:(?:(?:[a-z]\.){2,5}|societes?|soc|ste|sas|sarl|sa|sci|snc|eurl|compagnie|entreprise|association|cie|la|le|l)[\s.']+)*"
    r"(?:\[[^\]]{1,20}\]|[a-z]\d?|([xyz])\1{1,3}|[a-z]\s?(?:\.{1,4}|…|\*{1,4}))\.?"
)


def is_masked(name: str) -> bool:
    """True of what an anonymised ruling puts for a name: "X", "société Y", "SAS [Z]", "A…". It tells one ruling's parties apart, and no more."""
    flat = unicodedata.normalize("NFD", name.lower())
    bare = "".join(letter for letter in flat if not unicodedata.combining(letter))
    return _MASKED.fullmatch(bare.strip()) is not None


def agree(one: Money, other: Money) -> bool:
    """True when both may state one fact: "près de 538 000", "plus de 500 000" and 537 896.04 do."""
    if one.currency != other.currency:
        return False
    if one.value == other.value:
        return True
    for bound, exact in ((one, other), (other, one)):
        if bound.precision in _BOUNDS:
            return _is_bounded(exact.value, bound)
    rounded = any(told.precision is not Precision.EXACT or is_round(told.value) for told in (one, other))
    return rounded and abs(one.value - other.value) <= max(one.value, other.value) * ROUNDING


def is_rounding(told: Money, exact: Money) -> bool:
    """True when `told` is what one says for short of `exact`: "plus de 126 000" of 126 450, as far as its last figure reaches."""
    if told.precision is Precision.EXACT or exact.precision is not Precision.EXACT or not agree(told, exact):
        return False
    digits = str(int(told.value))
    unit: int = 10 ** (len(digits) - len(digits.rstrip("0")))
    return abs(exact.value - told.value) < unit


_BOUNDS = frozenset({Precision.MORE_THAN, Precision.LESS_THAN})


def _is_bounded(value: Decimal, bound: Money) -> bool:
    """True when "plus de X" or "moins de X" may be said of `value`: nobody says it of twice or half the sum."""
    if bound.precision is Precision.MORE_THAN:
        return bound.value <= value <= bound.value * 2
    return bound.value / 2 <= value <= bound.value


def is_round(value: Decimal) -> bool:
    """True for sums such as the press prints: at most three digits that count."""
    return len(str(int(value)).rstrip("0")) <= 3 and value == int(value)
