"""The outcome before a court that judges law: the Cour de cassation, the Conseil d'État where it reviews a ruling."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extract.outcomes.appeal import INADMISSIBLE
from pipeline.extract.outcomes.operative import read_first_instance
from pipeline.extract.outcomes.orders import COSTS, NOT_ALL, Order, Ruled
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.law import Outcome
from pipeline.text.patterns import pattern


@dataclass(frozen=True, slots=True)
class Attacked:
    """What a ruling before a court that judges law says of the one that it reviews."""

    less_than_asked: bool
    """It gave less than was asked."""
    limited: bool = False
    """It limited, lowered or raised a sum: it gave something."""
    is_too_little: bool = False
    """The petition holds against it that it gave too little."""


def read_attacked(low: str, end: int, *, less_than_asked: bool) -> Attacked:
    """Read from `low`, a ruling's folded text, up to `end`, where its orders begin; what a petition holds may be annexed."""
    return Attacked(
        less_than_asked=less_than_asked or _REST_REFUSED.search(low, 0, end) is not None,
        limited=_LIMITED.search(low, 0, end) is not None,
        is_too_little=_TOO_LITTLE.search(low) is not None,
    )


def read_cassation(
    orders: list[Order], sides: Sides, attacked: Attacked, *, refused_head: bool, decided: Ruled | None = None
) -> Ruled | None:
    """The outcome before the Cour de cassation, when it is known who first brought the case.

    A petition of the first claimant that succeeds counts for that claimant, in part when the quashing is partial;
    one of the first defendant leaves the outcome open. `decided` is what an administrative ruling decided itself
    after it quashed, `refused_head` tells whether some head was refused there.
    """
    quashed = next((order for order in orders if order.verb == "casse et annule"), None)
    if quashed is not None:
        at_once = decided or _decided_at_once(orders, quashed, less_than_asked=refused_head)
        settled = at_once or _revives(orders, quashed, sides) or _keeps_rest(orders, quashed, sides)
        return settled or _quashed(quashed, sides)
    rejected = next((order for order in orders if _rejects_petition(order)), None)
    if rejected is not None and attacked.is_too_little:
        return Ruled(Outcome.PARTLY_GRANTED, rejected.start, rejected.end, "cassation_keeps_limit", 0.85)
    if rejected is None or sides.appellant is None:
        return None
    kept = Outcome.PARTLY_GRANTED if attacked.less_than_asked else Outcome.GRANTED
    lost = Outcome.PARTLY_GRANTED if attacked.limited else Outcome.DISMISSED
    outcome = lost if sides.appellant is Who.CLAIMANT else kept
    return Ruled(outcome, rejected.start, rejected.end, "cassation_rejects", 0.75)


def _rejects_petition(order: Order) -> bool:
    refuses = order.verb.startswith("rejet") or (
        order.verb == "declare" and INADMISSIBLE.match(order.words) is not None
    )
    return refuses and "pourvoi" in order.words[:40]


def _quashed(quashed: Order, sides: Sides) -> Ruled | None:
    if sides.appellant is not Who.CLAIMANT:
        return None
    partial = NOT_ALL.search(quashed.words[:400]) is not None
    outcome = Outcome.PARTLY_GRANTED if partial else Outcome.GRANTED
    return Ruled(outcome, quashed.start, quashed.end, "cassation_quashes", 0.6)


_NO_RETURN = pattern(r"\s*(?:a\s+)?renvoi\b")


def _decided_at_once(orders: list[Order], quashed: Order, *, less_than_asked: bool) -> Ruled | None:
    """What the highest court has paid itself after "dit n'y avoir lieu à renvoi": a part only, if a part fell."""
    at = next((n for n, o in enumerate(orders) if "avoir lieu" in o.verb and _NO_RETURN.match(o.words)), None)
    if at is None:
        return None
    partial = less_than_asked or NOT_ALL.search(quashed.words[:400]) is not None
    paid = [order for order in orders[at + 1 :] if order.verb.startswith("condamn")]
    anew = read_first_instance(paid, less_than_asked=partial)
    return anew if anew is not None and anew.rule == "operative_award" else None


def _revives(orders: list[Order], quashed: Order, sides: Sides) -> Ruled | None:
    """The claim fails when the first defendant has all quashed, the first judgment confirmed at once and the costs paid."""
    confirmed = next((order for order in orders if order.verb == "confirme"), None)
    if confirmed is None or sides.appellant is not Who.DEFENDANT or NOT_ALL.search(quashed.words[:400]):
        return None
    back = any("avoir lieu" in order.verb and _NO_RETURN.match(order.words) for order in orders)
    pays = any(order.is_costs and order.who is Who.CLAIMANT for order in orders)
    if not (back and pays):
        return None
    return Ruled(Outcome.DISMISSED, confirmed.start, confirmed.end, "cassation_revives", 0.75)


def _keeps_rest(orders: list[Order], quashed: Order, sides: Sides) -> Ruled | None:
    """What the first defendant does not have quashed stays with the claimant, where one claim is refused at once and nothing sent back."""
    back = any("avoir lieu" in order.verb and _NO_RETURN.match(order.words) for order in orders)
    falls = any(
        order.who is Who.CLAIMANT and order.verb.startswith(_REFUSING) and not order.is_costs
        for order in orders
    )
    if not (back and falls) or sides.appellant is not Who.DEFENDANT:
        return None
    if not NOT_ALL.search(quashed.words[:400]):
        return None
    return Ruled(Outcome.PARTLY_GRANTED, quashed.start, quashed.end, "cassation_keeps_rest", 0.7)


_REFUSING = ("declare", "rejet", "debout")


_REST_REFUSED = pattern(
    r"\b(?:ecart|rejet)\w*\s+(?:pour\s+)?le\s+surplus\b|\bdebout\w+\s+(?:[\w.]+\s+){0,4}?du\s+surplus\b"
)
_TOO_LITTLE = pattern(
    r"\b(?:grief|reproche\w*)\s+(?:a\s+l'arret|au\s+jugement|a\s+la\s+cour)[^;«]{0,110}?\b(?:limite[rs]?|reduire|ramener|(?:n'avoir|ne\s+l\w+)\s+\w+\s+que)\b"
)
_LIMITED = pattern(
    r"\barret\b[^\n]{0,160}?\ba(?:,[^,\n]{0,120},|\s+sur\s+appel[^,\n]{0,80},)?\s+(?:seulement\s+)?(?:ramene|limite|reduit|porte)\s+(?:a\s+\d|(?:l[ae']|les|cette|son|sa)[^\n]{0,160}?\ba\s+\d)"
)


_OF_FIRST = pattern(
    r"\b(?:demandes?|requetes?)\b[^.;]{0,160}?\bdevant\s+(?:le\s+)?(?:tribunal|juge\s+des\s+referes)\b"
)
_OF_APPEAL = pattern(r"\b(?:requetes?|appels?)\b[^.;]{0,160}?\bdevant\s+la\s+cour\s+administrative\b")
_SUSPENDED = pattern(r"\bl'execution\s+d[eu][^.;\n]{0,160}?\best\s+suspendue?\b")


def read_decided_at_once(orders: list[Order], low: str, start: int, end: int, sides: Sides) -> Ruled | None:
    """What the Conseil d'État decides itself after it has quashed: the request to the first judge or to the court of appeal."""
    suspended = _SUSPENDED.search(low, start, end)
    if suspended:
        return Ruled(Outcome.GRANTED, *suspended.span(), "council_suspends", 0.8)
    for order in orders:
        if order.verb != "rejette" or COSTS.search(order.words):
            continue
        if _OF_FIRST.search(order.words):
            return Ruled(Outcome.DISMISSED, order.start, order.end, "council_refuses", 0.85)
        if not _OF_APPEAL.search(order.words):
            continue
        if sides.appellant is Who.DEFENDANT:
            return Ruled(Outcome.DISMISSED, order.start, order.end, "council_refuses_appeal", 0.8)
        if sides.appellant is Who.CLAIMANT and order.who is Who.DEFENDANT:
            both = "incident" in order.words
            outcome = Outcome.PARTLY_GRANTED if both else Outcome.GRANTED
            return Ruled(outcome, order.start, order.end, "council_restores", 0.7)
    return None
