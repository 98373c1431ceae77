"""The outcome of a judgment that decides the claims itself."""

from __future__ import annotations

import re

from pipeline.extract.outcomes.orders import COSTS, MONEY, REST, WHOLE, Order, Ruled
from pipeline.extract.outcomes.sides import Who
from pipeline.law import Outcome
from pipeline.text.patterns import pattern

_RELIEF = frozenset(
    {
        "ordonne", "enjoint", "interdit", "fait", "lui", "fixe", "prononce", "valide", "annule", "ramene",
        "porte", "eleve", "limite", "reduit", "alloue", "accorde",
    }
)  # fmt: skip
_CHANGED = frozenset({"ramene", "porte", "eleve", "limite", "reduit"})
_ALLOTS = frozenset({"alloue", "accorde"})
_NO_RELIEF = pattern(
    r"execution\s+provisoire|\bexpertise\b|mesure\s+d'instruction|reouverture|capitalisation|\bjonction\b|\brenvoi\b|radiation|mise\s+en\s+cause"
)
_TO_PAY = pattern(
    r"\b(?:devra|doit|devront|est\s+tenue?|sera\s+tenue?)\b[^;]{0,60}\b(?:payer|verser|restituer|regler|rembourser|indemniser|garantir)\b"
)
_IS_OWED = pattern(r"\bcreance\b")


def is_challenge(orders: list[Order]) -> bool:
    """True when the highest court decides a request against an authority itself, with no lower ruling to quash."""
    return any(
        order.verb in {"rejette", "annule", "ramene"}
        and "pourvoi" not in order.words
        and re.search(r"\brequetes?\b|\bdeliberation\b|\bamende\b|\bsanction\b", order.words)
        for order in orders
    ) and not any(order.verb.startswith("casse") or "pourvoi" in order.words[:60] for order in orders)


def read_first_instance(orders: list[Order], *, less_than_asked: bool) -> Ruled | None:
    """The outcome of a judgment that decides the claims itself."""
    awards = [
        order
        for order in orders
        if (
            order.verb.startswith("condamn")
            or (order.verb.startswith("dit") and _TO_PAY.search(order.words[:200]))
        )
        and not order.is_costs
        and _is_award(order)
    ]
    relief = [
        order
        for order in orders
        if order.verb.split()[0] in _RELIEF
        and not _NO_RELIEF.search(order.words[:160])
        and _is_for_claimant(order)
    ]
    refused = [order for order in orders if _refuses_claimant(order)]
    if awards or (relief and not refused):
        less = less_than_asked or bool(refused) or _is_cut(orders, relief)
        return _given((awards or relief)[0], "operative_award", 0.9 if awards else 0.75, less=less)
    if refused:
        return _refused(orders, relief, refused)
    unplaced = next((order for order in orders if _is_unplaced(order)), None)
    if unplaced is not None:
        return _given(unplaced, "operative_unplaced", 0.6, less=less_than_asked or _is_cut(orders, relief))
    costs = next(
        (order for order in orders if order.is_costs and order.verb.startswith("condamn") and order.who), None
    )
    if costs is None:
        return None
    outcome = Outcome.DISMISSED if costs.who is Who.CLAIMANT else Outcome.GRANTED
    return Ruled(outcome, costs.start, costs.end, "operative_costs", 0.6)


def _given(shown: Order, rule: str, confidence: float, *, less: bool) -> Ruled:
    """All is given for want of a sign of less: not as sure as such a sign."""
    if less:
        return Ruled(Outcome.PARTLY_GRANTED, shown.start, shown.end, rule, confidence)
    return Ruled(Outcome.GRANTED, shown.start, shown.end, rule, round(confidence - _UNPROVED, 2))


_UNPROVED = 0.1


def _is_cut(orders: list[Order], relief: list[Order]) -> bool:
    """True when what is left of the claims is refused, or a sum is not given but changed."""
    return any(order.verb in _CHANGED for order in relief) or any(
        REST.search(order.words) for order in orders if order.verb.startswith(("debout", "rejet"))
    )


def _refused(orders: list[Order], relief: list[Order], refused: list[Order]) -> Ruled:
    """A refusal: of a part, when another part is given, be it to a party that the text does not place."""
    part = next((order for order in relief if _changes_sanction(order)), None)
    if part is None and not any(WHOLE.search(order.words[:200]) for order in refused):
        part = next((order for order in relief if _gives(order)), None) or next(
            (order for order in orders if _is_unplaced(order)), None
        )
    if part is not None:
        return Ruled(Outcome.PARTLY_GRANTED, part.start, part.end, "operative_in_part", 0.8)
    return Ruled(Outcome.DISMISSED, refused[0].start, refused[0].end, "operative_refusal", 0.92)


def _is_unplaced(order: Order) -> bool:
    """True when somebody is to pay a sum, and the text places neither payer nor payee: mostly the defendant pays."""
    return (
        order.verb.startswith("condamn")
        and order.who is None
        and order.payee is None
        and not order.is_costs
        and MONEY.search(order.words) is not None
        and _FINED.search(order.words) is None
    )


_FINED = pattern(r"\bamendes?\b|\btresor\b|\bastreinte\b")


_BARRED = pattern(r"irrecevable|mal\s+fonde|prescrit")
_ACTION_BARRED = pattern(
    r"\b(?:action|demandes?|pretentions|requete|demanderesse|demandeur)\b[^;]{0,50}\b(?:irrecevables?|mal\s+fondee?s?|non\s+fondee?s?|prescrites?|prescription|forclose?s?)\b|^\s+(?:mal\s+fondee?s?|irrecevables?)"
)


def _changes_sanction(order: Order) -> bool:
    """True when one decision of an authority, or one of those it sanctioned, fares better than the rest."""
    if order.verb in {"ramene", "reduit", "annule"}:
        return True
    return order.verb == "fixe" and _SANCTION.search(order.words[:80]) is not None


_THINGS_GIVEN = pattern(
    r"\b(?:resolution|resiliation|nullite|restitu\w+|rembours\w+|sous\s+astreinte|remise|communication|cesser|cessation|sans\s+cause\s+reelle|licenciement|requalifi\w+|passif)\b"
)


def _gives(order: Order) -> bool:
    """True for relief that is worth something by itself, though other heads are refused: a sum, a contract ended, things back."""
    if order.is_costs:
        return False
    return MONEY.search(order.words) is not None or _THINGS_GIVEN.search(order.words[:160]) is not None


_SANCTION = pattern(r"\b(?:amende|sanction|astreinte|penalite)s?\b")


def _is_for_claimant(order: Order) -> bool:
    """True unless the order binds the claimant; who is allotted a sum is named where others are bound."""
    if order.verb in _ALLOTS:
        return order.who is not Who.DEFENDANT and not order.is_costs
    return order.who is not Who.CLAIMANT or (
        order.verb == "fixe" and _IS_OWED.search(order.words) is not None
    )


def _is_award(order: Order) -> bool:
    """True when the defendant pays, or when the claimant is paid by someone whom the text does not place."""
    if order.payee is Who.DEFENDANT or order.who is Who.CLAIMANT:
        return False
    return order.who is Who.DEFENDANT or order.payee is Who.CLAIMANT


def _refuses_claimant(order: Order) -> bool:
    """True when the order turns the claimant's claims down, not merely what is left of them or a counterclaim."""
    if (
        re.search(r"reconvention|article\s*700|exception|fin\s+de\s+non|nullite", order.words[:160])
        and order.who is not Who.CLAIMANT
    ):
        return False
    if order.verb.startswith("debout"):
        return order.who is Who.CLAIMANT and not (
            REST.search(order.words[:120]) and not WHOLE.search(order.words)
        )
    if order.verb.startswith("rejet"):
        return (
            order.who is Who.CLAIMANT
            and not REST.search(order.words[:120])
            and not COSTS.search(order.words[:160])
        )
    if order.verb.startswith("declare"):
        return order.who is Who.CLAIMANT and _BARRED.search(order.words[:200]) is not None
    if order.verb in {"dit", "juge", "constate"}:
        return order.who is not Who.DEFENDANT and _ACTION_BARRED.search(order.words[:120]) is not None
    return (
        "avoir lieu" in order.verb
        and re.search(r"refere|provision|condamnation", order.words[:80]) is not None
    )
