"""The outcome as the operative part of a ruling orders it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.law import Outcome

_ORDER = re.compile(
    r"\b(?P<verb>condamne(?:nt)?|deboute(?:nt)?|rejette(?:nt)?|confirme|infirme|reforme|casse\s+et\s+annule|annule|(?:dit|disons|juge)\s+n'y\s+avoir\s+lieu|"
    r"declare(?:nt)?|ordonne|enjoint|interdit|(?:lui\s+)?fai(?:t|sons)\s+(?:interdiction|defense|injonction|droit)|fixe|prononce|constate|valide|met\s+hors\s+de\s+cause|dit(?:\s+que)?|deboutant)\b"
)
_COSTS = re.compile(
    r"(?:au\s+titre\s+de\s+l'|sur\s+le\s+fondement\s+de\s+l')?article\s*700|irrepetibles|\bdepens\b|frais\s+d'appel"
)
_HEAD = re.compile(
    r"dommages|prejudice|reparation|provision|indemnite|factur|solde|restitu|rembours|titre\s+d[eu](?!\s*(?:l')?article)|principal|outre\s+interets|avec\s+interets|interets\s+au\s+taux|sommes?\s+suivantes?|perte"
)
MONEY = re.compile(r"\d[\d\s.,]*\s*(?:€|euros?|¿|eur\b|k€)|(?:mille|cents?)\s+euros")
_SIDE_WORD = re.compile(
    r"\b(?:demand(?:eur|eresse)s?|defend(?:eur|eresse)s?|appelante?s?|intimee?s?|requerante?s?)\b"
)
_REST = re.compile(
    r"\bsurplus\b|\bplus\s+amples?\b|\bautres?\s+demandes?\b|\btoutes?\s+autres?\b|demandes?\s+autres?\b"
)
_WHOLE = re.compile(
    r"\btoutes\s+(?:ses|leurs|les)\s+(?:demandes|pretentions|dispositions)|l'ensemble\s+de\s+(?:ses|leurs)|en\s+toutes\s+ses"
)
_NOT_ALL = re.compile(
    r"mais\s+(?:seulement|uniquement)|sauf\s+en\s+ce|par\s+voie\s+de\s+retranchement|partiellement|sauf\s+sur|en\s+ce\s+qu'"
)


@dataclass(frozen=True, slots=True)
class Order:
    """One order of the operative part: its verb, its words, whom it binds."""

    verb: str
    words: str
    start: int
    end: int
    who: Who | None
    payee: Who | None = None

    @property
    def is_costs(self) -> bool:
        """True for an order on costs alone."""
        return (
            bool(_COSTS.search(self.words))
            and not _HEAD.search(_COSTS.sub(" ", self.words))
            and len(MONEY.findall(self.words)) <= 1
        )


@dataclass(frozen=True, slots=True)
class Ruled:
    """An outcome with the order that shows it."""

    outcome: Outcome
    start: int
    end: int
    rule: str
    confidence: float


def read_orders(low: str, start: int, end: int, sides: Sides) -> list[Order]:
    """The orders that stand in `[start, end)` of the folded text, in order."""
    marks = list(_ORDER.finditer(low, start, end))
    orders: list[Order] = []
    last: Who | None = None
    for mark, following in zip_longest(marks, marks[1:]):
        stop = following.start() if following else end
        words = low[mark.end() : stop]
        pronoun = re.search(r"\b(?:la|le|l'|les|lui)\s*$", low[max(0, mark.start() - 6) : mark.start()])
        who = last if pronoun else _bound(words, mark, stop, sides)
        last = who or last
        verb, shown = " ".join(mark["verb"].split()), max(mark.end(), min(stop, mark.end() + 200))
        orders.append(Order(verb, words, mark.start(), shown, who, _payee(low, mark.end(), stop, sides)))
    return orders


_PAY = re.compile(r"\b(?:payer|verser|restituer|regler|rembourser)\b")


def _payee(low: str, start: int, stop: int, sides: Sides) -> Who | None:
    """The side that is paid: named after "payer à"."""
    pay = _PAY.search(low, start, stop)
    return sides.named_in(pay.end(), min(stop, pay.end() + 160)) if pay else None


def _bound(words: str, mark: re.Match[str], stop: int, sides: Sides) -> Who | None:
    """The side right after the verb: a name, or "la demanderesse"."""
    word = _SIDE_WORD.search(words[:120])
    named = sides.named_in(mark.end(), min(stop, mark.end() + 160))
    place = next((left for left, _, _ in sides.places if mark.end() <= left < stop), stop)
    if word and mark.end() + word.start() < place:
        return sides.of_word(word.group())
    return named


def read_first_instance(orders: list[Order], *, less_than_asked: bool) -> Ruled | None:
    """The outcome of a judgment that decides the claims itself."""
    awards = [
        order
        for order in orders
        if order.verb.startswith("condamn")
        and order.who is Who.DEFENDANT
        and order.payee is not Who.DEFENDANT
        and not order.is_costs
    ]
    relief = [
        order
        for order in orders
        if order.verb.split()[0]
        in {"ordonne", "enjoint", "interdit", "fait", "lui", "fixe", "prononce", "valide"}
        and "execution provisoire" not in order.words
        and order.who is not Who.CLAIMANT
    ]
    refused = [order for order in orders if _refuses_claimant(order)]
    if awards or (relief and not refused):
        shown = (awards or relief)[0]
        partly = (
            less_than_asked
            or bool(refused)
            or any(
                _REST.search(order.words) for order in orders if order.verb.startswith(("debout", "rejet"))
            )
        )
        return Ruled(
            Outcome.PARTLY_GRANTED if partly else Outcome.GRANTED,
            shown.start,
            shown.end,
            "operative_award",
            0.9 if awards else 0.75,
        )
    if refused:
        return Ruled(Outcome.DISMISSED, refused[0].start, refused[0].end, "operative_refusal", 0.92)
    costs = next(
        (order for order in orders if order.is_costs and order.verb.startswith("condamn") and order.who), None
    )
    if costs is None:
        return None
    outcome = Outcome.DISMISSED if costs.who is Who.CLAIMANT else Outcome.GRANTED
    return Ruled(outcome, costs.start, costs.end, "operative_costs", 0.6)


def _refuses_claimant(order: Order) -> bool:
    """True when the order turns the claimant's claims down, not merely what is left of them or a counterclaim."""
    if (
        re.search(r"reconvention|article\s*700|exception|fin\s+de\s+non|nullite", order.words[:160])
        and order.who is not Who.CLAIMANT
    ):
        return False
    if order.verb.startswith("debout"):
        return order.who is Who.CLAIMANT and not (
            _REST.search(order.words[:120]) and not _WHOLE.search(order.words)
        )
    if order.verb.startswith("rejet"):
        return (
            order.who is Who.CLAIMANT
            and not _REST.search(order.words[:120])
            and not _COSTS.search(order.words[:160])
        )
    if order.verb.startswith("declare"):
        return (
            order.who is Who.CLAIMANT
            and re.search(r"irrecevable|mal\s+fonde|prescrit", order.words[:200]) is not None
        )
    return (
        "avoir lieu" in order.verb
        and re.search(r"refere|provision|condamnation", order.words[:80]) is not None
    )


def read_appeal(orders: list[Order], lower: Outcome | None, *, less_than_asked: bool) -> Ruled | None:
    """The outcome of an appeal: what is confirmed counts as it was, what is quashed as it is decided anew."""
    confirmed = next((order for order in orders if order.verb == "confirme"), None)
    quashed = next((order for order in orders if order.verb in {"infirme", "reforme", "annule"}), None)
    if quashed is None and confirmed is None:
        return read_first_instance(orders, less_than_asked=less_than_asked)
    if quashed is not None:
        anew = read_first_instance(
            [order for order in orders if order.verb not in {"infirme", "reforme", "confirme"}],
            less_than_asked=True,
        )
        if anew and anew.rule != "operative_costs":
            partly = (
                anew.outcome is Outcome.DISMISSED
                and confirmed is not None
                and lower is not None
                and lower is not Outcome.DISMISSED
            )
            outcome = (
                Outcome.PARTLY_GRANTED
                if partly or (anew.outcome is Outcome.GRANTED and less_than_asked)
                else anew.outcome
            )
            return Ruled(outcome, anew.start, anew.end, f"appeal_{anew.rule}", 0.85)
        return anew
    assert confirmed is not None
    if lower is not None:
        return Ruled(lower, confirmed.start, confirmed.end, "appeal_confirms", 0.85)
    loser = next((order.who for order in orders if order.verb.startswith("condamn") and order.who), None)
    if loser is None:
        return None
    return Ruled(
        Outcome.DISMISSED if loser is Who.CLAIMANT else Outcome.GRANTED,
        confirmed.start,
        confirmed.end,
        "appeal_confirms_against",
        0.7,
    )


def read_cassation(orders: list[Order], sides: Sides) -> Ruled | None:
    """The outcome before the Cour de cassation, when it is known who first brought the case.

    A petition of the first claimant that succeeds counts for that claimant, in part when the quashing is partial;
    one of the first defendant leaves the outcome open.
    """
    if sides.appellant is None:
        return None
    quashed = next((order for order in orders if order.verb == "casse et annule"), None)
    if quashed is not None:
        if sides.appellant is Who.DEFENDANT:
            return None
        partial = _NOT_ALL.search(quashed.words[:400]) is not None
        return Ruled(
            Outcome.PARTLY_GRANTED if partial else Outcome.GRANTED,
            quashed.start,
            quashed.end,
            "cassation_quashes",
            0.6,
        )
    rejected = next(
        (order for order in orders if order.verb.startswith("rejet") and "pourvoi" in order.words[:40]), None
    )
    if rejected is None:
        return None
    outcome = Outcome.DISMISSED if sides.appellant is Who.CLAIMANT else Outcome.GRANTED
    return Ruled(outcome, rejected.start, rejected.end, "cassation_rejects", 0.75)
