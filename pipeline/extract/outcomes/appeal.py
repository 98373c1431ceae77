"""The ledger of a review: what was given below, and what the higher court does with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.outcomes.operative import read_first_instance
from pipeline.extract.outcomes.orders import NOT_ALL, Order, Ruled, read_orders
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.extract.outcomes.told import read_lower
from pipeline.law import Outcome
from pipeline.text.patterns import pattern

_RECALLS = pattern(
    r"\b(?:jugement|ordonnance|tribunal|juge|conseil\s+de\s+prud'hommes)\b[^;]{0,300}?\b(?:a|avait|ont)\s*(?:,\s*[^:;.]{0,120})?:?\s*[-–—•*]?\s*"
    r"(?=(?:\w+\s+){0,2}?(?:condamne|deboute|rejete|dit|declare|ordonne|prononce|recu|juge|constate|homologue|fixe|ecarte|annule|enjoint)\b)"
)
_APPEALED = pattern(
    r"\b(?:interjete|releve|forme|fait)\s+(?:un\s+)?appel|appelante?\s+de\s+ce|par\s+declaration\b|\bdemand(?:e|ent)\s+a\s+la\s+cour|\bpretentions\b"
)
_APPEAL = pattern(r"\b(?:appel|requete)\b")
_WHOLLY = pattern(
    r"toutes\s+ses\s+dispositions|^\s+(?:le|la|l')\s*(?:jugement|ordonnance|decision)\s*(?:entreprise?|deferee?|attaquee?|querellee?)?\s*[;,.:\n]"
)


def read_recalled(text: str, low: str, end: int, sides: Sides) -> Outcome | None:
    """What the first judges had decided, as the ruling recalls their orders, else as its account tells it."""
    recalled = _RECALLS.search(low, 0, end)
    if recalled:
        appealed = _APPEALED.search(low, recalled.end(), end)
        stop = min(appealed.start() if appealed else end, recalled.end() + 6000)
        below = read_first_instance(read_orders(low, recalled.end(), stop, sides), less_than_asked=False)
        if below and below.rule != "operative_costs":
            return below.outcome
    return read_lower(low[:end], text[:end], sides)


def read_appeal(
    orders: list[Order], lower: Outcome | None, sides: Sides, *, less_than_asked: bool, less_in_all: bool
) -> Ruled | None:
    """What is confirmed counts as it was, what is quashed as it is decided anew.

    `less_in_all`: some claim is above every award of either level; lesser ones may be new in the appeal.
    """
    confirmed = next((order for order in orders if order.verb == "confirme" or _rejects_appeal(order)), None)
    quashed = next((order for order in orders if order.verb in {"infirme", "reforme", "annule"}), None)
    if quashed is None and confirmed is not None and NOT_ALL.search(confirmed.words[:200]):
        quashed = confirmed
    if quashed is not None:
        return _anew(orders, quashed, confirmed, lower, sides, less_than_asked=less_than_asked)
    if confirmed is not None:
        wholly = _WHOLLY.search(confirmed.words[:160]) is not None
        less = less_in_all if wholly else less_than_asked
        return _as_below(orders, confirmed, lower, less_than_asked=less)
    return read_first_instance(orders, less_than_asked=less_than_asked)


INADMISSIBLE = pattern(r"\s*(?:irrecevables?|non\s+admis)\b|[^;,\n]{0,80}\birrecevables?\b")


def _rejects_appeal(order: Order) -> bool:
    """True for "rejette l'appel", "la requête d'appel est rejetée", "déboute X de son appel"."""
    refuses = order.verb.startswith(("rejet", "debout")) or (
        order.verb == "declare" and INADMISSIBLE.match(order.words) is not None
    )
    return refuses and _APPEAL.search(order.words[:160]) is not None and "incident" not in order.words[:160]


_ANEW = pattern(r"\bnouveau\b|\bajoutant\b")
_CHANGES = frozenset({"infirme", "reforme", "confirme"})


def _anew(
    orders: list[Order],
    quashed: Order,
    confirmed: Order | None,
    lower: Outcome | None,
    sides: Sides,
    *,
    less_than_asked: bool,
) -> Ruled | None:
    """The outcome when all or part of the judgment falls."""
    rest = [order for order in split_recited(orders)[0] if order.verb not in _CHANGES]
    stands = confirmed is not None or NOT_ALL.search(quashed.words[:300]) is not None
    # All that the first judges refused, and nothing refused anew: the claim is met.
    met = lower is Outcome.DISMISSED and not stands and not less_than_asked
    anew = read_first_instance(rest, less_than_asked=not met)
    if anew is None or anew.rule == "operative_costs":
        if sides.appellant is Who.DEFENDANT and not stands:
            return Ruled(Outcome.DISMISSED, quashed.start, quashed.end, "appeal_quashes_award", 0.6)
        return anew
    kept = stands and lower not in {None, Outcome.DISMISSED} and not _award_falls(orders)
    if anew.outcome is Outcome.DISMISSED and kept and confirmed is not None:
        return Ruled(Outcome.PARTLY_GRANTED, anew.start, anew.end, f"appeal_{anew.rule}", 0.8)
    outcome = Outcome.PARTLY_GRANTED if anew.outcome is Outcome.GRANTED and less_than_asked else anew.outcome
    return Ruled(outcome, anew.start, anew.end, f"appeal_{anew.rule}", 0.85)


_RECITES = pattern(r"\ben ce qu(?:'|e )[^;]{0,60}\b(?:a|avait|ont)\s*(?P<list>:)?[\s-]*$")
_RECITED = pattern(r"[;\n]|\bnouveau\b")


def split_recited(orders: Sequence[Order]) -> tuple[list[Order], list[Order]]:
    """The court's own orders, and those of the first judges that it names to confirm or reverse: "en ce qu'il a condamné"."""
    own: list[Order] = []
    recited: list[Order] = []
    end: re.Pattern[str] | None = None
    for order in orders:
        (own if end is None or order.verb in _CHANGES else recited).append(order)
        recites = _RECITES.search(order.words) if order.verb in _CHANGES else None
        if recites:
            end = _ANEW if recites["list"] else _RECITED
        elif end is not None and end.search(order.words):
            end = None
    return own, recited


def _award_falls(orders: list[Order]) -> bool:
    """True when "réforme le jugement en ce qu'il a condamné" takes the award away and nothing that is confirmed is one."""
    awards = {"infirme": False, "confirme": False}
    part = ""
    for order in orders:
        if order.verb in {"infirme", "reforme", "confirme"}:
            part = "confirme" if order.verb == "confirme" else "infirme"
        elif part and order.verb.startswith("condamn") and not order.is_costs:
            awards[part] = True
        if "nouveau" in order.words:
            break
    return awards["infirme"] and not awards["confirme"]


def _as_below(
    orders: list[Order], confirmed: Order, lower: Outcome | None, *, less_than_asked: bool
) -> Ruled | None:
    """The outcome when the judgment stands: who appealed and lost tells of it where the account does not."""
    at = (confirmed.start, confirmed.end)
    loser = next((order.who for order in orders if order.verb.startswith("condamn") and order.who), None)
    given = Outcome.PARTLY_GRANTED if less_than_asked else Outcome.GRANTED
    if lower is None:
        if loser is None:
            return None
        return Ruled(
            Outcome.DISMISSED if loser is Who.CLAIMANT else given, *at, "appeal_confirms_against", 0.7
        )
    return Ruled(given if lower is Outcome.GRANTED else lower, *at, "appeal_confirms", 0.75)
