"""One figure of several sums: the one they all tell of, the largest, the share that is owed, or what the heads come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.extract.totals.shares import owed_share, times
from pipeline.extract.totals.verdict import find_verdict, within
from pipeline.findings import Finding
from pipeline.law import Amount, Decision, Money, Precision
from pipeline.text.patterns import pattern
from pipeline.zones import ZoneKind, Zones

_APPOSITION = 40
ROUNDING = Decimal("0.08")
_ENDED = pattern(r"(?<![;,])\n\n")
"""The end of a paragraph; an item of a list, that a semicolon or a comma closes, leads on to the next."""
DISAGREED = 0.6
"""How sure the largest of several awards is the total, at most."""
_RANK = {
    Precision.EXACT: 0,
    Precision.ABOUT: 1,
    Precision.NEARLY: 1,
    Precision.MORE_THAN: 2,
    Precision.LESS_THAN: 2,
}


def _is_round(value: Decimal) -> bool:
    """True for 538000, which may well stand for 537896.04."""
    return len(f"{value:f}".partition(".")[0].rstrip("0")) <= 3 and value == value.to_integral_value()


def _best(amounts: Iterable[Amount], zones: Zones) -> Amount:
    """The most exact statement: exact before rounded, 537 896 before 538 000, operative part before the rest, the text before its title."""
    return min(
        amounts,
        key=lambda amount: (
            _RANK[amount.money.precision],
            _is_round(amount.money.value),
            zones.kind_at(amount.span.start) is not ZoneKind.OPERATIVE,
            -amount.confidence,
        ),
    )


def stated_total(flat: str, stated: Sequence[Amount], zones: Zones, decision: Decision) -> Finding[Money]:
    """The one award, as often as it is owed; of several, the share that is owed of another, else the largest."""
    best = [_best(group, zones) for group in _groups(within(stated, find_verdict(flat, zones)) or stated)]
    if len(best) == 1:
        count = times(flat, best[0], decision)
        money = replace(best[0].money, value=best[0].money.value * count)
        return _finding(best[0], money, "stated_total" if count == 1 else "award_to_each")
    top = max(best, key=lambda amount: amount.money.value)
    for other in best:
        if other is not top and (share := owed_share(flat, top, other)):
            return _finding(share, share.money, "owed_share")
    found = _finding(top, top.money, "largest_award")
    return replace(found, confidence=min(found.confidence, DISAGREED))


def _groups(amounts: Sequence[Amount]) -> list[list[Amount]]:
    """Statements of one sum together, roundings of it included."""
    groups: list[list[Amount]] = []
    for amount in sorted(amounts, key=lambda one: -one.money.value):
        value = amount.money.value
        if groups and value >= groups[-1][0].money.value * (1 - ROUNDING):
            groups[-1].append(amount)
        else:
            groups.append([amount])
    return groups


def sum_of_heads(flat: str, heads: Sequence[Amount], zones: Zones, decision: Decision) -> Finding[Money]:
    """Heads added up, each once, or as often as one paragraph or list states it."""
    operative = within(heads, find_verdict(flat, zones))
    counted: Counter[tuple[Decimal, str | None]] = Counter()
    for paragraph in _by_passage(flat, once(sorted(heads, key=lambda one: one.span)), lists=bool(operative)):
        here = Counter[tuple[Decimal, str | None]]()
        for one in paragraph:
            here[one.money.value, one.payee] += times(flat, one, decision)
        counted |= here
    if not operative:
        values = {
            value: max(count for (v, _), count in counted.items() if v == value) for value, _ in counted
        }
        counted = Counter({(value, None): count for value, count in values.items()})
    total = sum((value * count for (value, _), count in counted.items()), Decimal(0))
    first = heads[0]
    return _finding(first, Money(total, first.money.currency), "sum_of_heads")


def once(amounts: Sequence[Amount]) -> list[Amount]:
    """Without the words that repeat figures in brackets, or figures that repeat words: "9 650 € (neuf mille six cent cinquante)"."""
    kept: list[Amount] = []
    for amount in amounts:
        last = kept[-1] if kept else None
        if last and _is_repeated(last, amount):
            continue
        kept.append(amount)
    return kept


def _is_repeated(last: Amount, amount: Amount) -> bool:
    if last.money.value != amount.money.value or amount.span.start - last.span.end > _APPOSITION:
        return False
    return _in_figures(last) is not _in_figures(amount)


def _in_figures(amount: Amount) -> bool:
    return any(char.isdigit() for char in amount.surface)


def _by_passage(flat: str, amounts: Sequence[Amount], *, lists: bool) -> list[list[Amount]]:
    """`amounts` cut where more than 400 characters, or outside of `lists` the end of a paragraph that is no item, part two of them."""
    passages: list[list[Amount]] = []
    for amount in amounts:
        end = passages[-1][-1].span.end if passages else 0
        is_near = amount.span.start - end < 400
        if passages and is_near and (lists or not _ENDED.search(flat, end, amount.span.start)):
            passages[-1].append(amount)
        else:
            passages.append([amount])
    return passages


def _finding(amount: Amount, money: Money, rule: str) -> Finding[Money]:
    return Finding(money, amount.span, rule, amount.confidence)
