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
    """A docket number without spaces, points and dashes; the key letter of a pourvoi does not count."""
    return re.sub(r"^[a-z](?=\d{7}$)", "", re.sub(r"[^a-z0-9]", "", number.lower()))


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


def agree(one: Money, other: Money) -> bool:
    """True when both may state one fact: "près de 538 000", "plus de 500 000" and 537 896.04 do."""
    if one.currency != other.currency:
        return False
    if one.value == other.value:
        return True
    return _allows(one, other.value) and _allows(other, one.value)


def _allows(told: Money, value: Decimal) -> bool:
    """True when the words of `told` leave room for `value`."""
    slack = max(told.value, value) * ROUNDING
    if told.precision is Precision.MORE_THAN:
        return told.value <= value <= told.value * 2
    if told.precision is Precision.LESS_THAN:
        return told.value / 2 <= value <= told.value
    if told.precision is Precision.EXACT and _is_round(told.value):
        return abs(told.value - value) <= slack
    if told.precision is Precision.EXACT:
        return _is_round(value) and abs(told.value - value) <= slack
    return abs(told.value - value) <= slack


def _is_round(value: Decimal) -> bool:
    """True for sums such as the press prints: at most three digits that count."""
    return len(str(int(value)).rstrip("0")) <= 3 and value == int(value)
