"""Several statements of one sum as one entry, the exact one kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from pipeline.law import Amount, AmountRole, Money, Precision
from pipeline.sums import Entry
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_ROUNDING = Decimal("0.03")
"""How far a journalist's round figure may lie from the exact one."""
_BOUND = Decimal("0.15")
"""And how far where it is only a bound: "plus de 500 000 euros"."""
_INEXACT = frozenset({Precision.ABOUT, Precision.NEARLY, Precision.MORE_THAN, Precision.LESS_THAN})
_GAP_IN_LIST = 200
_MOST_PARTS = 8
_MOST_FACTS = 40
"""Among how many facts a rounding seeks its own; keeps a page of ten thousand sums linear."""
_WHAT_FOR = pattern(
    r"[ ,]*(?:\([^)]{1,40}\) ?)?(?:ht |ttc )?(?:a titre d[eu]s? |a titre d'|au titre d[eu]s? |au titre de |en reparation d[eu]s? |en reparation de"
    r"|en remboursement d[eu]s? |pour )(?:l'|la |le |les |son |sa |ses |leurs? |d'|une? )?(?P<head>[a-z][a-z' -]{2,69})"
)
_ENDS_HEAD = pattern(
    r" (?:et(?! serieu)(?<!dommages et)|ainsi|outre|avec|dont|soit|qu[ei]|subi\w*|resultant|cause(?:e|s|es)?(?= (?:par|a|au|aux)\b)|de la somme|la somme|celle)\b.*"
)
"""Not within "sans cause réelle et sérieuse", nor within "dommages et intérêts"."""


def is_one_fact(stated: Money, exact: Decimal) -> bool:
    """True when `stated` is `exact`, told roundly."""
    if stated.precision not in _INEXACT and not _is_round(stated.value):
        return stated.value == exact
    if stated.precision is Precision.MORE_THAN:
        return stated.value <= exact <= stated.value * (1 + _BOUND)
    if stated.precision in {Precision.LESS_THAN, Precision.NEARLY}:
        return stated.value * (1 - _BOUND) <= exact <= stated.value
    return abs(stated.value - exact) <= exact * _ROUNDING


def _is_round(value: Decimal) -> bool:
    """True for 538000 and 6500000, which may well stand for 537896.04."""
    digits = f"{value:f}".partition(".")[0].rstrip("0")
    return value >= 1000 and len(digits) <= 3


def entries_of(text: str, amounts: Iterable[Amount]) -> list[Entry]:
    """One entry for each fact among `amounts`, in the order first told."""
    groups: list[list[Amount]] = []
    by_value: dict[tuple[Decimal, str], list[Amount]] = {}
    for amount in sorted(amounts, key=_exact_first):
        key = amount.money.value, amount.money.currency
        known = by_value.get(key) or _exact_of(groups[:_MOST_FACTS], amount)
        if known is None or _are_two_heads(known[-1], amount):
            groups.append(known := [])
            by_value[key] = known
        known.append(amount)
    groups.sort(key=lambda group: min(one.span for one in group))
    return [entry_of(text, group) for group in groups]


def _exact_of(groups: Sequence[list[Amount]], amount: Amount) -> list[Amount] | None:
    """The group whose sum `amount` tells roundly."""
    if amount.money.precision not in _INEXACT and not _is_round(amount.money.value):
        return None
    return next((group for group in groups if _rounds(amount, group[0])), None)


def _exact_first(amount: Amount) -> tuple[bool, bool, int]:
    return amount.money.precision in _INEXACT, _is_round(amount.money.value), amount.span.start


def _rounds(other: Amount, exact: Amount) -> bool:
    if exact.money.currency != other.money.currency:
        return False
    is_rounder = _exact_first(exact)[:2] != _exact_first(other)[:2]
    return is_rounder and is_one_fact(other.money, exact.money.value)


def _are_two_heads(one: Amount, other: Amount) -> bool:
    """True for equal heads of one list: "150 000 euros de bénéfices et 150 000 euros de préjudice moral"."""
    if one.money.value != other.money.value:
        return False
    if one.role is not AmountRole.AWARDED_COMPONENT or other.role is not AmountRole.AWARDED_COMPONENT:
        return False
    first, second = sorted((one.span, other.span))
    has_figures = all(any(char.isdigit() for char in amount.surface) for amount in (one, other))
    return has_figures and second.start - first.end < _GAP_IN_LIST


def entry_of(text: str, mentions: Sequence[Amount]) -> Entry:
    """The first of `mentions` is the most exact."""
    heads = (head_of(text, one) for one in mentions)
    return Entry(
        mentions[0].money,
        tuple(sorted(one.span for one in mentions)),
        next((head for head in heads if head), None),
    )


def head_of(text: str, amount: Amount) -> str | None:
    """What the sum is for, in the words that follow it: "au titre de la perte de marge"."""
    rest = text[amount.span.end : amount.span.end + 160]
    match = _WHAT_FOR.match(fold(rest))
    if match is None:
        return None
    words = _ENDS_HEAD.sub("", match["head"]).rstrip(" -'")
    return rest[match.start("head") : match.start("head") + len(words)] or None


def sums_of(heads: Sequence[Decimal], costs: Sequence[Decimal]) -> set[Decimal]:
    """What two or more of `heads` make, alone or with some of the `costs`."""
    made = {(Decimal(0), 0)}
    for head in heads[:_MOST_PARTS]:
        made |= {(whole + head, count + 1) for whole, count in made}
    wholes = {whole for whole, count in made if count > 1}
    alone = {whole for whole, count in made if count == 1}
    fees = {Decimal(0)}
    for cost in costs[:_MOST_PARTS]:
        fees |= {fee + cost for fee in fees}
    return wholes | {whole + fee for whole in wholes | alone for fee in fees if fee}
