"""The orders of an operative part: who is told to do what, in active and in administrative form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.findings import Span
from pipeline.law import CourtLevel, Outcome
from pipeline.text.patterns import pattern

_ORDER = pattern(
    r"(?<!est )(?<!sont )\b(?P<verb>condamne(?:nt)?|deboute(?:nt)?|rejet(?:tent|te|e)|rejetons|debouton?s|condamnons|confirme|infirme|reforme|casse\s+et\s+annule|annule|(?:dit|disons|juge)\s+n'y\s+avoir\s+lieu|"
    r"declare(?:nt)?|declarons|ordonnons|enjoignons|confirmons|infirmons|annulons|reformons|ordonne|enjoint|interdit|(?:lui\s+)?fai(?:t|sons)\s+(?:interdiction|defense|injonction|droit)|fixe|prononce|constate|valide|recoit|recoivent|sursoit|se\s+declare\s+incompetente?|alloue|accorde|(?:porte|ramene|eleve|limite|reduit)(?=[^;\n]{0,90}?\d)|met\s+hors\s+de\s+cause|dit(?:\s+que)?|deboutant)\b"
)
COSTS = pattern(
    r"l\.\s*761-1|(?:au\s+titre\s+de\s+l'|sur\s+le\s+fondement\s+de\s+l')?article\s*700|irrepetibles|\bdepens\b|frais\s+d'appel"
)
_HEAD = pattern(
    r"dommages|prejudice|reparation|provision|indemnite|factur|solde|restitu|rembours|titre\s+d[eu](?!\s*(?:l')?article)|principal|outre\s+interets|avec\s+interets|interets\s+au\s+taux|sommes?\s+suivantes?|perte"
)
MONEY = pattern(r"\d[\d\s.,]*\s*(?:€|euros?|¿|eur\b|k€)|(?:mille|cents?)\s+euros")
SIDE_WORD = pattern(
    r"\b(?:demand(?:eur|eresse)s?|defend(?:eur|eresse)s?|appelante?s?|intimee?s?|requerante?s?)\b"
)
REST = pattern(
    r"\bsurplus\b|\bplus\s+amples?\b|\bautres?\s+demandes?\b|\btoutes?\s+autres?\b|demandes?\s+autres?\b"
)
WHOLE = pattern(
    r"\btoutes\s+(?:ses|leurs|les)\s+(?:demandes|pretentions|dispositions)|l'ensemble\s+de\s+(?:ses|leurs)|en\s+toutes\s+ses"
)
NOT_ALL = pattern(
    r"mais\s+(?:seulement|uniquement)|sauf\s+en\s+ce|par\s+voie\s+de\s+retranchement|partiellement|sauf\s+sur|(?<!y\scompris\s)en\s+ce\s+qu'|\ben\s+tant\s+qu'(?:il|elle)\b"
)


class Order(NamedTuple):
    """One order of the operative part: its verb, its words, whom it binds."""

    verb: str
    words: str
    start: int
    end: int
    who: Who | None
    payee: Who | None = None

    def holds(self, span: Span) -> bool:
        """Whether `span` stands in its words."""
        return self.start <= span.start < self.start + len(self.verb) + len(self.words)

    @property
    def is_costs(self) -> bool:
        """True for an order on costs alone."""
        return (
            bool(COSTS.search(self.words))
            and not _HEAD.search(COSTS.sub(" ", self.words))
            and len(MONEY.findall(self.words)) <= 1
        )


class Ruled(NamedTuple):
    """An outcome with the order that shows it."""

    outcome: Outcome
    start: int
    end: int
    rule: str
    confidence: float


def read_orders(low: str, start: int, end: int, sides: Sides, level: CourtLevel | None = None) -> list[Order]:
    """The orders that stand in `[start, end)` of the folded text, in order."""
    marks = list(_ORDER.finditer(low, start, end))
    orders: list[Order] = []
    last: Who | None = None
    for mark, following in zip_longest(marks, marks[1:]):
        stop = following.start() if following else end
        words = low[mark.end() : stop]
        pronoun = re.search(
            r"\b(?:la|le|l'|les|lui)\s*(?:en\s+)?$", low[max(0, mark.start() - 8) : mark.start()]
        )
        who = last if pronoun else _bound(words, mark, stop, sides)
        last = who or last
        verb, shown = _present(mark["verb"]), max(mark.end(), min(stop, mark.end() + 200))
        orders.append(Order(verb, words, mark.start(), shown, who, _payee(low, mark.end(), stop, sides)))
    return [*orders, *_passive(low, start, end, sides, level)]


_PAY = pattern(r"\b(?:payer|verser|restituer|regler|rembourser)\b")
_TO_PAY = pattern(r"\ba\s+(?:payer|verser|restituer|regler|rembourser)\s+a(?:u|ux)?\b")
"""Whoever is named after it is paid, not bound."""


def _payee(low: str, start: int, stop: int, sides: Sides) -> Who | None:
    """The side that is paid: named after "payer à"."""
    pay = _PAY.search(low, start, stop)
    return sides.named_in(pay.end(), min(stop, pay.end() + 160)) if pay else None


def _bound(words: str, mark: re.Match[str], stop: int, sides: Sides) -> Who | None:
    """The side right after the verb: a name, or "la demanderesse"."""
    pays = _TO_PAY.search(words)
    reach = min(stop, mark.end() + (min(160, pays.start()) if pays else 160))
    word = SIDE_WORD.search(words[:120])
    named = sides.named_in(mark.end(), reach)
    place = sides.next_place(mark.end(), stop)
    if word and mark.end() + word.start() < place:
        return sides.of_word(word.group())
    return named


_PERSONS = {"rejetons": "rejette", "rejete": "rejette", "rejettent": "rejette", "deboutons": "deboute", "debouts": "deboute", "condamnons": "condamne",
            "declarons": "declare", "ordonnons": "ordonne", "enjoignons": "enjoint", "confirmons": "confirme", "infirmons": "infirme",
            "annulons": "annule", "reformons": "reforme"}  # fmt: skip


def _present(verb: str) -> str:
    """The verb in the third person singular: "nous condamnons" and "ayant rejeté" order the same."""
    words = " ".join(verb.split())
    return _PERSONS.get(words, words)


_PASSIVE = pattern(
    r"\b(?:(?:est|sont)\s+(?:\w+\s+){0,2}?(?P<done>condamne|rejete|annule|ramene|reforme|decharge|deboute|renvoye|mis)(?:e|s|es)?|(?P<pays>vers)era(?:ont)?)\b"
)
_PASSED = {"condamne": "condamne", "rejete": "rejette", "annule": "annule", "ramene": "ramene", "reforme": "ramene",
           "decharge": "annule", "deboute": "deboute", "renvoye": "renvoie", "mis": "condamne", None: "condamne"}  # fmt: skip
_REVIEWED = pattern(r"\b(?:jugement|ordonnance|arret)\b")


def _passive(low: str, start: int, end: int, sides: Sides, level: CourtLevel | None) -> Iterator[Order]:
    """Orders in the form of administrative courts: "La requête de la société X est rejetée", "L'État versera à"."""
    begun = start
    for mark in _PASSIVE.finditer(low, start, end):
        begun = max(begun, low.rfind("\n", begun, mark.start()) + 1, mark.start() - 400)
        dot = low.find("\n", mark.end(), end)
        stop = min(end if dot < 0 else dot, mark.end() + 400)
        subject, after = low[begun : mark.start()], low[mark.end() : stop]
        if mark["done"] == "mis" and not re.match(r"\s+a\s+la\s+charge", after):
            continue
        verb = _PASSED[mark["done"]]
        who = (
            sides.named_in(begun, mark.start()) if mark["done"] != "mis" else sides.named_in(mark.end(), stop)
        )
        if verb == "rejette" and re.search(r"\b(?:requete|appel|pourvoi)\b", subject):
            who = who or (Who.CLAIMANT if level is not CourtLevel.APPEAL else sides.appellant)
        if verb == "annule" and _REVIEWED.search(subject):
            verb = "infirme" if level is CourtLevel.APPEAL else "casse et annule"
        payee = sides.named_in(mark.end(), stop) if verb == "condamne" else None
        yield Order(
            verb, f"{subject} {after}", mark.start(), max(mark.end(), min(stop, mark.end() + 200)), who, payee
        )
        begun = mark.end()
