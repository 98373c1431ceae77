"""What a page says about one sum in two ways. Reported, never resolved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from pipeline.extract.ledger.entries import entries_of, is_one_fact, sums_of
from pipeline.extract.ledger.groups import Groups
from pipeline.findings import Span
from pipeline.law import Amount, AmountRole, Precision
from pipeline.sums import Contradiction, ContradictionKind, Entry
from pipeline.text.patterns import pattern

_SURE = 0.8
_LONGEST_TITLE = 200
_SAME_SUM = Decimal("0.8")
"""How near two sums are that are meant to be one."""
_LISTS_PARTS = pattern(r"[ ,]*(?:\(?dont\b|se decompos\w+|ainsi (?:ventil|decompos|repart)\w+|soit ?:|:)")
_APART = pattern(r" ?\(? ?")


def find_contradictions(
    text: str, flat: str, groups: Groups, total: Entry | None, claimed: Entry | None
) -> tuple[Contradiction, ...]:
    """In order of kind, then of place."""
    awards = (*groups.totals, *groups.heads, *groups.provisions)
    return (
        *_title_and_body(text, awards, groups),
        *_parts_and_total(flat, groups),
        *_figures_and_words(flat, (*awards, *groups.costs, *groups.claimed)),
        *_two_totals(text, groups),
        *_more_than_claimed(groups, total, claimed),
    )


def _title_and_body(text: str, awards: Sequence[Amount], groups: Groups) -> Iterator[Contradiction]:
    """A title's award that is nearly, but not quite, the body's: another sum altogether is one that the body does not tell."""
    end = len(text) - len(text.lstrip())
    end = (text.find("\n", end) + 1 or len(text)) - 1
    if end > _LONGEST_TITLE or text[:end].rstrip().endswith((".", ";", ":")):
        return
    body = [one for one in awards if one.span.start >= end]
    costs = [one.money.value for one in entries_of(text, groups.costs)]
    elsewhere = {one.money.value for one in groups.claimed if one.span.start >= end}
    elsewhere |= sums_of([one.money.value for one in entries_of(text, body)], costs)
    for amount in awards:
        if amount.span.start >= end or not body or amount.confidence < _SURE:
            continue
        if any(is_one_fact(amount.money, value) for value in elsewhere):
            continue
        if any(_agree(amount, one) for one in body):
            continue
        if near := [one for one in body if _nearness(amount, one) >= _SAME_SUM]:
            yield Contradiction(ContradictionKind.TITLE_AND_BODY, (amount.span, near[0].span))


def _nearness(one: Amount, other: Amount) -> Decimal:
    """The smaller of two sums over the larger; 0 in two currencies."""
    low, high = sorted((one.money.value, other.money.value))
    return low / high if high and one.money.currency == other.money.currency else Decimal(0)


def _agree(one: Amount, other: Amount) -> bool:
    return (
        one.money.value == other.money.value
        or is_one_fact(one.money, other.money.value)
        or is_one_fact(other.money, one.money.value)
    )


def _parts_and_total(flat: str, groups: Groups) -> Iterator[Contradiction]:
    """A list that a total opens ("90 000 euros, dont : ...") and that does not add up to it, costs in or out."""
    listed = sorted((*groups.heads, *groups.costs), key=_start_of)
    for total in groups.totals:
        if not _LISTS_PARTS.match(flat, total.span.end) or total.money.precision is not Precision.EXACT:
            continue
        if flat.startswith("dont", total.span.end + 2):
            continue  # "90 000 euros, dont 40 000 de marge" names one part of several
        parts = _listed_after(flat, total, listed)
        made = sum((one.money.value for one in parts), Decimal(0))
        heads = sum(
            (one.money.value for one in parts if one.role is AmountRole.AWARDED_COMPONENT), Decimal(0)
        )
        if len(parts) > 1 and total.money.value not in {made, heads}:
            yield Contradiction(ContradictionKind.PARTS_AND_TOTAL, (total.span, *(one.span for one in parts)))


def _start_of(amount: Amount) -> int:
    return amount.span.start


def _listed_after(flat: str, total: Amount, amounts: Sequence[Amount]) -> list[Amount]:
    """Those of `amounts`, given in order of place, that follow `total` in its sentence or list."""
    parts: list[Amount] = []
    end = total.span.end
    for amount in amounts[bisect_left(amounts, end, key=_start_of) :]:
        if amount.span.start - end > 160 or "." in flat[end : amount.span.start].replace("\n.", "").strip(
            " ."
        ):
            break
        parts.append(amount)
        end = amount.span.end
    return parts


def _figures_and_words(flat: str, amounts: Sequence[Amount]) -> Iterator[Contradiction]:
    """For "3 000 € (quatre mille euros)"."""
    ordered = sorted({one.span: one for one in amounts}.values(), key=lambda one: one.span)
    for first, second in pairwise(ordered):
        between = flat[first.span.end : second.span.start]
        if "(" not in between or not _APART.fullmatch(between) or first.money.value == second.money.value:
            continue
        has_figures = [any(char.isdigit() for char in one.surface) for one in (first, second)]
        if has_figures[0] != has_figures[1] and flat.startswith(")", second.span.end):
            yield Contradiction(ContradictionKind.FIGURES_AND_WORDS, (first.span, second.span))


def _two_totals(text: str, groups: Groups) -> Iterator[Contradiction]:
    """Two exact totals for the same two parties, both surely read, neither a rounding nor a part of the other."""
    sure = [
        one
        for one in groups.totals
        if one.confidence >= _SURE and one.money.precision is Precision.EXACT and one.payer and one.payee
    ]
    costs = {one.money.value for one in groups.costs}
    pairs = {(one.payer, one.payee) for one in sure}
    for pair in sorted((str(payer), str(payee)) for payer, payee in pairs):
        entries = entries_of(text, [one for one in sure if (str(one.payer), str(one.payee)) == pair])
        if len(entries) != 2 or groups.heads or abs(_gap(entries)) in costs:
            continue
        if _is_slip(entries[0], entries[1]):
            yield Contradiction(ContradictionKind.TWO_TOTALS, (entries[0].spans[0], entries[1].spans[0]))


def _gap(entries: Sequence[Entry]) -> Decimal:
    return entries[0].money.value - entries[1].money.value


def _is_slip(one: Entry, other: Entry) -> bool:
    """True when the two differ by digits written wrong: one digit, or two changed places."""
    first, second = f"{one.money.value:f}", f"{other.money.value:f}"
    if len(first) != len(second) or one.money.currency != other.money.currency:
        return False
    changed = [place for place in range(len(first)) if first[place] != second[place]]
    return len(changed) == 1 or sorted(first) == sorted(second)


def _more_than_claimed(groups: Groups, total: Entry | None, claimed: Entry | None) -> Iterator[Contradiction]:
    if total is None or claimed is None or total.money.currency != claimed.money.currency:
        return
    if any(one.confidence < _SURE for one in groups.claimed):
        return
    if total.money.value > claimed.money.value and not _is_near(total, claimed):
        yield Contradiction(ContradictionKind.MORE_THAN_CLAIMED, (_first(total), _first(claimed)))


def _is_near(total: Entry, claimed: Entry) -> bool:
    return is_one_fact(total.money, claimed.money.value) or is_one_fact(claimed.money, total.money.value)


def _first(entry: Entry) -> Span:
    return entry.spans[0]
