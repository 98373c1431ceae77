"""What the total may be, each possibility with its signs, and the likeliest by weights fitted on annotated pages.

The weights stand in pipeline/data/total_weights.json; tests/bench/fit_totals.py fits them. What the rules of this package
chose is one sign among others.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pipeline.extract.totals.adding import sum_of_heads
from pipeline.extract.totals.orders import Reckoned, reckon_orders
from pipeline.extract.totals.signs import Page
from pipeline.extract.totals.verdict import find_verdict
from pipeline.findings import Finding, Span
from pipeline.law import Amount, Decision, Money
from pipeline.linear import shares_of
from pipeline.text.tables import read_table
from pipeline.zones import Zones

Weights = Mapping[str, float]
LEAST_LIKELY = 0.12
"""How likely the words of a sum must make it an award for it to be thought of as the total."""


class Candidate(NamedTuple):
    """One possibility: a sum with its evidence, or None where the text does not say."""

    found: Finding[Money] | None
    signs: tuple[str, ...]


@cache
def load_weights() -> Weights:
    weights: Weights = read_table("total_weights.json")
    return weights


def choose(weights: Weights, candidates: Sequence[Candidate]) -> Finding[Money] | None:
    """The likeliest candidate, as sure as its share among all; None when that is none of the sums."""
    shares = shares_of([math.fsum(weights.get(sign, 0.0) for sign in one.signs) for one in candidates])
    share = max(shares)
    best = candidates[shares.index(share)].found
    return Finding(best.value, best.span, best.rule, round(share, 3)) if best else None


def read_candidates(
    text: str,
    zones: Zones,
    decision: Decision,
    amounts: Sequence[Amount],
    ruled: Finding[Money] | None,
    *,
    index: int,
) -> list[Candidate]:
    """Every sum that may be an award, sums of heads, what the rules chose, nothing at all, and no telling."""
    page = Page(text=text, zones=zones, decision=decision, amounts=amounts, ruled=ruled, index=index)
    found: dict[Decimal | None, Candidate] = {}
    for one in (*_awards(page), *_added(page), *_chosen_by_rules(page), *_others(page)):
        if one.found:
            found.setdefault(one.found.value.value, one)
    if decision.outcome:
        nothing = Finding(Money(Decimal(0), "EUR"), decision.outcome.span, "nothing_awarded", 0.5)
        found.setdefault(Decimal(0), Candidate(nothing, page.of_none("nothing", ruled=False)))
    found[None] = Candidate(None, page.of_none("untold", ruled=ruled is None))
    return _reckoned(found, reckon_orders(page.flat, zones, decision, amounts, index))


def _awards(page: Page) -> Iterator[Candidate]:
    for sums in page.by_value.values():
        if not page.is_nobodys_total(sums):
            best, owed = max(sums, key=lambda one: one.confidence), page.owed(sums)
            shown = Finding(replace(best.money, value=owed), best.span, "likeliest_award", 0.5)
            yield Candidate(_as_ruled(page, owed) or shown, page.of_award(sums))


def _added(page: Page) -> Iterator[Candidate]:
    """Heads taken together."""
    for kind, parts in page.groups():
        values = {one.money.value for one in parts}
        if len(values) > 1:
            whole = _whole(page, kind, parts)
            span = Span(min(one.span.start for one in parts), max(one.span.end for one in parts))
            shown = Finding(Money(whole, parts[0].money.currency), span, f"sum_of_{kind}", 0.5)
            yield Candidate(_as_ruled(page, whole) or shown, page.of_parts(kind, parts, whole))


def _whole(page: Page, kind: str, parts: Sequence[Amount]) -> Decimal:
    """What `parts` come to: each value once, but equal heads of one paragraph or list of an article each."""
    if kind.startswith("heads") and not find_verdict(page.flat, page.zones):
        return sum_of_heads(page.flat, parts, page.zones, page.decision).value.value
    return sum({one.money.value for one in parts}, Decimal(0))


def _chosen_by_rules(page: Page) -> Iterator[Candidate]:
    if page.ruled and page.ruled.value.value:
        yield Candidate(page.ruled, (*page.common("other"), f"by={page.ruled.rule}"))
    elif page.ruled:
        yield Candidate(page.ruled, (*page.of_none("nothing", ruled=True), f"by={page.ruled.rule}"))


def _others(page: Page) -> Iterator[Candidate]:
    """Sums that their own words, or a rule, made something else, not surely."""
    for sums in page.others.values():
        best = max(sums, key=lambda one: one.award_share)
        if best.award_share >= LEAST_LIKELY and best.money.value:
            yield Candidate(Finding(best.money, best.span, "may_be_award", 0.5), page.of_other(sums))


def _as_ruled(page: Page, value: Decimal) -> Finding[Money] | None:
    return page.ruled if page.is_ruled(value) else None


def _reckoned(found: Mapping[Decimal | None, Candidate], ways: Sequence[Reckoned]) -> list[Candidate]:
    """`found`, each with the ways to reckon the orders that come to it; and what they come to else."""
    if not ways:
        return list(found.values())
    signs: defaultdict[Decimal, list[str]] = defaultdict(list)
    for way in ways:
        signs[way.value] += way.signs
    told = [
        one._replace(signs=(*one.signs, *(signs.get(value or _NEVER) or [_not_reckoned(value)])))
        for value, one in found.items()
    ]
    new = {way.value: way for way in ways if way.value and way.value not in found}
    return told + [
        Candidate(
            Finding(Money(value, way.currency), way.span, "orders_reckoned", 0.5),
            ("any", "kind=ordered", *dict.fromkeys(signs[value])),
        )
        for value, way in new.items()
    ]


_NEVER = Decimal(-1)
"""No way of reckoning comes to it: nothing, and what is not told, are not reckoned."""


def _not_reckoned(value: Decimal | None) -> str:
    return "not_reckoned" if value else "none&not_reckoned"
