"""Orders that name who pays whom, where no judgment below is confirmed: what they come to is the total, whatever each sum was taken for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from pipeline.claimants import named_as
from pipeline.extract.totals.adding import once
from pipeline.extract.totals.orders import come_to, purpose_of, stems_of
from pipeline.extract.totals.shares import owed_share
from pipeline.extract.totals.signs import is_sum, is_told_as_total
from pipeline.extract.totals.standing import follows, is_doubtful, standing_orders
from pipeline.findings import Finding, Span
from pipeline.law import Amount, Decision, Money, PartyRole
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

ORDERS_BY_NAME = "orders_by_name"
_DECREES = pattern(
    r"\b(?:(?P<pays>condamn(?:e|ee|es|ees|ons|ent)\b|allou(?:e|ons)\b|vers(?:er|era|eront)\b|pai?y?er(?:a|ont)\b|fix(?:e|ons)\b(?:(?!\b(?:prejudice|imputation|deduction))[^;\n]){0,80}?\bcreances?\b)"
    r"|di(?:t|sons)\b|(?:constat|rappell?|ordonn|debout|declar|autoris|assort|laiss|liquid|design)(?:e|ons)\b|rejet(?:te|ons)\b|suspend(?:s|ons)?\b|fix(?:e|ons)\b)"
)
"""The verbs that say what an operative part does; those named pay are followed by what is owed."""
_MOST = 30
_NAMED = 80
"""Within how many characters behind "la créance de" its owner is named."""


def find_by_name(
    flat: str, verdict: Sequence[Span], decision: Decision, own: Sequence[Amount]
) -> Finding[Money] | None:
    """What those of `own` come to that count as orders; None where there is nothing to be added, nor left out."""
    orders = _orders_by_name(flat, verdict, decision, standing_orders(flat, own)) if len(own) > 1 else ()
    if not orders or any(follows(flat, one) or is_doubtful(one) for one in own):
        return None
    money = Money(come_to(flat, decision, orders), orders[0].money.currency)
    return Finding(money, orders[0].span, ORDERS_BY_NAME, min(one.confidence for one in orders))


def _orders_by_name(
    flat: str, verdict: Sequence[Span], decision: Decision, orders: Sequence[Amount]
) -> Sequence[Amount]:
    """`orders` where each names one that was sued and one that sued, without the heads of one that is the whole of them.

    Empty where something speaks against adding them: a share, a sum told as a total, one debt ordered twice.
    """
    told = once(sorted(orders, key=lambda one: one.span))
    if not 0 < len(told) <= _MOST or not _are_by_name(decision, told):
        return ()
    if not all(_is_paid(flat, part, decision, told) for part in verdict):
        return ()
    if wholes := [one for one in told if _is_whole(one, told)]:
        return wholes if len(wholes) == 1 and _tells_whole(flat, wholes[0], told) else ()
    return () if _are_tied(flat, told) else told


def _are_by_name(decision: Decision, orders: Sequence[Amount]) -> bool:
    claimants, defendants = named_as(decision, PartyRole.CLAIMANT), named_as(decision, PartyRole.DEFENDANT)
    return all(one.payer in defendants and one.payee in claimants for one in orders)


def _is_paid(flat: str, part: Span, decision: Decision, orders: Sequence[Amount]) -> bool:
    """Whether each of `orders` that stands in `part` follows a verb that makes somebody pay, and no claim of a defendant's."""
    verbs = list(_DECREES.finditer(flat, part.start, part.end))
    starts = [verb.start() for verb in verbs]
    last = [bisect_right(starts, one.span.start) - 1 for one in orders if part.contains(one.span)]
    sued = [fold(name) for name in named_as(decision, PartyRole.DEFENDANT)]
    return all(
        place >= 0 and verbs[place]["pays"] and not _is_claim_of(flat, verbs[place], sued) for place in last
    )


def _is_claim_of(flat: str, verb: re.Match[str], sued: Sequence[str]) -> bool:
    """True for "fixe la créance de X au passif de Y" where X is among those that were sued."""
    whose = flat[verb.end() : verb.end() + _NAMED].partition(" au passif")[0]
    return verb["pays"].startswith("fix") and any(name in whose for name in sued)


def _is_whole(one: Amount, orders: Sequence[Amount]) -> bool:
    """Whether `one` is what all the others come to."""
    return len(orders) > 2 and 2 * one.money.value == sum((other.money.value for other in orders), Decimal(0))


def _tells_whole(flat: str, one: Amount, orders: Sequence[Amount]) -> bool:
    """Whether `one` opens or closes what one claimant gets, or says that it is a total: no mere chance."""
    is_at_end = one in (orders[0], orders[-1]) and len({other.payee for other in orders}) == 1
    return is_at_end or is_told_as_total(flat, one)


def _are_tied(flat: str, orders: Sequence[Amount]) -> bool:
    """Whether one of `orders` may hold another: as a total, as its share, or as the same debt of another debtor."""
    values = sorted({one.money.value for one in orders})
    if any(is_told_as_total(flat, one) for one in orders):
        return True
    if any(is_sum(value, [other for other in values if other < value]) for value in values):
        return True
    pairs = [(one, other) for one in orders for other in orders if one is not other]
    return any(owed_share(flat, one, other) or _is_same_debt(flat, one, other) for one, other in pairs)


def _is_same_debt(flat: str, one: Amount, other: Amount) -> bool:
    if one.money.value != other.money.value or one.payee != other.payee:
        return False
    purposes = [stems_of([purpose_of(flat, order)]) for order in (one, other)]
    return purposes[0] == purposes[1] or one.payer != other.payer
