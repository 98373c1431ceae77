"""What an order, or the list that it leads, makes of a sum whose own words leave its role open."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from pipeline.extract.amounts.certain import RULE_NAMES
from pipeline.extract.amounts.certain.costs import is_under_the_article
from pipeline.extract.amounts.certain.items import is_item_of_harm, is_labelled_item
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.marks import per_of
from pipeline.extract.amounts.roles import AWARD, Scored
from pipeline.extract.amounts.sides.ordered import is_what_is_owed
from pipeline.findings import Span
from pipeline.law import AmountRole

ORDERED_ROLES = (AWARD, AmountRole.PROVISIONAL.value, AmountRole.COSTS_ART700.value)
"""What a sum may be that an order makes one party pay another."""
_OPEN_ROLES = frozenset({AmountRole.OTHER, AmountRole.COSTS_ART700, AmountRole.ESTIMATED_LOSS})
"""What an item of a list of awards may be taken for."""
SURE = 0.9
"""How sure it is that an order, the article it names, or the other items of a list make a sum what it is taken for."""
_NEXT_LINES = 4
"""Within how many lines, empty ones counted, the next item of a list stands."""


def with_orders(
    contexts: Sequence[Context],
    scored: Sequence[Scored],
    flat: str,
    ordered: Collection[int],
    verdict: Sequence[Span],
) -> list[Scored]:
    """`scored`, with what the order makes of each of `ordered`, and what their list makes of items in `verdict`.

    What one party is to pay another is an award, a provision or costs, unless a turn of phrase says otherwise.
    """
    result = list(scored)
    for index in ordered:
        context, score = contexts[index], scored[index]
        is_due = is_what_is_owed(flat, context.surface.span) and per_of(context) is None
        if is_due and score.role not in ORDERED_ROLES and score.rule not in RULE_NAMES:
            result[index] = score._replace(role=max(ORDERED_ROLES, key=lambda role: score.shares[role]))
        if result[index].role == AmountRole.COSTS_ART700.value and _is_item_of_harm(context, score):
            result[index] = score._replace(role=AWARD, confidence=max(SURE, score.confidence))
    for index in _items_among_awards(contexts, result, verdict):
        result[index] = result[index]._replace(role=AWARD, confidence=SURE)
    for index, context in enumerate(contexts):
        if result[index].role == AWARD and _stands_in(verdict, context) and is_under_the_article(context):
            result[index] = result[index]._replace(role=AmountRole.COSTS_ART700.value, confidence=SURE)
    return result


def _stands_in(verdict: Sequence[Span], context: Context) -> bool:
    return any(part.contains(context.surface.span) for part in verdict)


def _is_item_of_harm(context: Context, score: Scored) -> bool:
    return score.rule not in RULE_NAMES and is_item_of_harm(context)


def _items_among_awards(
    contexts: Sequence[Context], scored: Sequence[Scored], verdict: Sequence[Span]
) -> Iterator[int]:
    """Items of a list of an operative part that are taken for something else, or hardly for awards, where most are awards."""
    for items in _lists(contexts, verdict):
        awards = [index for index in items if scored[index].role == AWARD]
        if 2 * len(awards) > len(items) > 2:
            yield from (index for index in items if _is_open(scored[index]))


def _is_open(score: Scored) -> bool:
    """Whether no turn of phrase says what the sum is for, and the weights take it for no award, or hardly."""
    is_unsure = score.role == AWARD and score.confidence < SURE
    return is_unsure or (score.role in _OPEN_ROLES and score.rule not in RULE_NAMES)


def _lists(contexts: Sequence[Context], verdict: Sequence[Span]) -> Iterator[list[int]]:
    """The sums that end the labelled items of one list: "frais divers : 2 160 euros", one below the other."""
    items: list[int] = []
    for index, context in enumerate(contexts):
        if not _stands_in(verdict, context) or not is_labelled_item(context):
            continue
        if items and (context.line - contexts[items[-1]].line > _NEXT_LINES or index - items[-1] > 1):
            yield items
            items = []
        items.append(index)
    if items:
        yield items
