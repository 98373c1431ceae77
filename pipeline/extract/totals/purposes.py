"""What the heads of a judgment are for, and whether words name one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from pipeline.extract.totals.orders import purpose_of, stems_of
from pipeline.law import Amount
from pipeline.text.patterns import pattern

_OF_MANY_HEADS = frozenset(
    "indemn dommag intere rappel prejud paieme articl proced civile compen repara chacun respec".split()
)
"""Stems that name no head by themselves."""
_UNJUST = pattern(
    r"\blicenciement (?:(?:etait |est )?(?:sans|depourvu de|denue de) cause|abusif|injustifie|nul\b)"
)
"""What damages are due for, and no indemnity of dismissal."""
NO_SUM = pattern(
    r"\b(?:debout\w+|rejet\w+|ecart\w+|refus\w+|retenu\w*|dit|juge|declare\w*|constat\w+|prononc\w+) .*?(?=\ben ce qu|\bcondamn|\bfix|\b(?:allou|accord|octro)|(?:,|\bet) (?:sur|quant)\b|[;\n]|$)"
)
"""What a judgment refused, or held, of which a confirmation leaves no sum."""
REVERSES = pattern(r"\b(?:infirm|reform|annul)\w+")
_ANOTHER = pattern(r",| et (?:a|au|aux) (?!titre\b)")


def purposes(flat: str, amounts: Sequence[Amount], value: Decimal) -> set[str]:
    """What the head of `value` is for, by the words behind its mentions, up to a comma or to who gets the next."""
    told = (_ANOTHER.split(purpose_of(flat, one))[0] for one in amounts if one.money.value == value)
    return heads_in(told)


def heads_in(texts: Iterable[str]) -> set[str]:
    """Stems that tell the heads apart of which `texts` speak."""
    return stems_of(_UNJUST.sub(" injustifie ", one) for one in texts) - _OF_MANY_HEADS


def is_named(purposes: set[str], named: set[str], anew: set[str]) -> bool:
    return 2 * len(purposes & named) >= len(purposes) > 0 and not purposes & anew


def apart(below: Sequence[Amount]) -> dict[Decimal, Amount]:
    """One mention of each sum, without the whole of all others."""
    told = {one.money.value: one for one in below}
    whole = sum(told, Decimal(0))
    return {value: one for value, one in told.items() if len(told) == 1 or value + value != whole}


def values_of(amounts: Sequence[Amount]) -> set[Decimal]:
    return {one.money.value for one in amounts}
