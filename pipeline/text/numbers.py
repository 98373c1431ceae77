"""French numbers, in figures and in words. Everything here works on folded text (`pipeline.text.spaces.fold`)."""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.text.patterns import pattern

UNITS = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15,
    "seize": 16, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
HUNDREDS = {"cent": 100, "cents": 100}
SCALES = {
    "mil": 10**3, "mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
}  # fmt: skip

_NAMES = sorted((*UNITS, *HUNDREDS, *SCALES), key=len, reverse=True)
NUMBER_WORD = rf"(?:{'|'.join(_NAMES)})"
NUMBER_WORDS = rf"{NUMBER_WORD}(?:(?: et |[ -]| ?\n ?){NUMBER_WORD}){{0,14}}"
"""Regex source: a run of number words ("deux cent quatre-vingt-dix mille"), no boundary at its ends."""

FIGURES = (
    r"(?:"
    r"\d{1,3}(?:(?:  ?|[.']| \.)\d{3}){1,5}(?!\d)(?:, ?\d{1,2}(?!\d)| ,\d{2}(?!\d)|[.,]-{1,2}|\.\d{2}(?![\d.]))?"
    r"|\d{1,3}(?:,\d{3}){1,4}(?!\d)(?:\.\d{1,2}(?!\d))?"
    r"|\d{1,15}(?:[.,]\d{1,2}(?!\d)|[.,]-{1,2})?"
    r")"
)
"""Regex source: a number in figures, thousands parted by a space, a dot, an apostrophe or not at all."""

_MAYBE_MISREAD = pattern(r"\d[ .,]?o")
_MISREAD = pattern(
    r"\d(?<![a-z\d.,]\d)[\do]{0,8}(?:[ .][\do]{3}){0,4}(?:,[\do]{2})?(?= ?(?:€|euros?(?![a-z])))"
)

_PARTS = pattern(r"[ -]|\n")


def read_words(words: str) -> int | None:
    """The whole number that folded French `words` spell, None when they spell none ("deux trois", "et")."""
    parts = [part for part in _PARTS.split(words) if part and part != "et"]
    if not parts:
        return None
    total, below_thousand, last_scale = 0, 0, 10**12
    for part in parts:
        scale = SCALES.get(part)
        if scale is None:
            added = _add_below_thousand(below_thousand, part)
            if added is None:
                return None
            below_thousand = added
        elif scale >= last_scale or (not below_thousand and scale > 10**3):
            return None
        else:
            total += (below_thousand or 1) * scale
            below_thousand, last_scale = 0, scale
    return total + below_thousand


def _add_below_thousand(so_far: int, part: str) -> int | None:
    """`so_far` (0 to 999) with one more word; None when French does not put that word there."""
    if part in HUNDREDS:
        return None if so_far > 9 else (so_far or 1) * 100
    unit = UNITS.get(part)
    if unit is None:
        return None
    rest = so_far % 100
    if part.startswith("vingt") and rest == 4:
        return so_far + 76  # quatre-vingt: 4 becomes 80
    return so_far + unit if _fits(rest, unit) else None


def _fits(rest: int, unit: int) -> bool:
    """Whether French says `unit` after the tens `rest`: dix-sept, soixante-quinze, quatre-vingt-onze, not dix-deux."""
    if rest == 0:
        return True
    if unit < 10:
        return rest % 10 == 0 and (rest != 10 or unit >= 7)
    return unit < 20 and rest in {60, 80}


def mend_figures(flat: str) -> str:
    """Folded `flat` with zeros where a scanner read the letter O in a sum: "3.5O0 euros"; its length is kept."""
    if not _MAYBE_MISREAD.search(flat):
        return flat
    return _MISREAD.sub(lambda match: match.group().replace("o", "0"), flat)


def read_figures(figures: str) -> Decimal | None:
    """The value of folded `figures` that match `FIGURES`; None when they are no number."""
    compact = re.sub(r"[ '\n]", "", figures).rstrip("-").rstrip(".,")
    whole, decimals = _split_decimals(compact)
    digits = re.sub(r"[.,]", "", whole)
    if not digits.isascii() or not digits.isdigit() or len(digits) > 15:
        return None
    return Decimal(f"{digits}.{decimals}" if decimals else digits)


def _split_decimals(compact: str) -> tuple[str, str]:
    """Whole part and decimals: the last comma or dot is decimal unless exactly three digits follow it."""
    cut = max(compact.rfind(","), compact.rfind("."))
    if cut < 0:
        return compact, ""
    tail = compact[cut + 1 :]
    if len(tail) == 3:
        return compact, ""
    return compact[:cut], tail
