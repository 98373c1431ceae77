"""Whom a sentence on the outcome speaks for: who pays whom, who is refused, who is found right."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extract.outcomes.orders import MONEY
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.text.patterns import pattern

_COSTS_ONLY = pattern(
    r"article\s+700|irrepetibles|depens|frais\s+(?:d'avocat|de\s+(?:justice|procedure)|exposes)"
)
_HEAD = pattern(r"dommages|prejudice|repar|indemni|provision|factur|restitu|rembours|desorganis")
_PROVIDER = pattern(
    r"[^.;,]{0,12}\b(?:prestataire|hebergeur|editeur|integrateur|fournisseur|infogereur|assureur|employeur|mainteneur|vendeur|defendeur|defenderesse)s?\b"
)
_COUNTER = pattern(r"\breconvention")
_NOTHING = pattern(r"\b(?:n'|ne\s)[^,;]{0,12}\b(?:rien|jamais|aucune?)\b[^,;]{0,6}$")
_FINED = pattern(r"\b(?:amendes?|sanctions?|cnil|autorite)\b")
"""What is paid to the State is no one's award."""
_PAYS = pattern(
    r"\b(?:payer|verser|regler|rembourser|indemniser|dedommager)\b(?:\s+\w+){0,2}?\s+(?:a|au|aux)\s"
)
_TO_DO = pattern(r"\ba\s+(?:\w+\s+)?\w+(?:er|ir|re)\b")
_PRONOUN = pattern(r"(?:\b(?:la|le|les)\s+|\bl'(?:(?:a|ont|avait|avaient)\s+(?:\w+\s+)?)?)$")


@dataclass(frozen=True, slots=True)
class Told:
    """The words `match` that tell of an outcome in the sentence `[start, end)` of the folded text."""

    low: str
    match: re.Match[str]
    start: int
    end: int
    sides: Sides

    @property
    def rest(self) -> str:
        """The sentence from the words on."""
        return self.low[self.match.start() : self.end]

    def before(self, reach: int) -> str:
        return self.low[max(self.start, self.match.start() - reach) : self.match.start()]

    def named_after(self, start: int, reach: int) -> Who | None:
        """The side named within `reach` of `start`."""
        return self.sides.named_in(start, start + reach)

    def subject(self) -> Who | None:
        """The side of the last party named before the words."""
        return self.sides.last_named_in(self.start, self.match.start())

    def object(self) -> Who | None:
        """The side named right after the verb, before what it has to do; none after "la condamne"."""
        if _PRONOUN.search(self.before(30)):
            return None
        stop = min(self.end, self.match.end() + 80)
        until = _TO_DO.search(self.low, self.match.end(), stop)
        return self.named_after(self.match.end(), until.start() - self.match.end() if until else 60)

    def payee(self) -> Who | None:
        """The side right after "payer à"."""
        pays = _PAYS.search(self.low, self.match.start(), min(self.end, self.match.end() + 80))
        return self.named_after(pays.end(), 25) if pays else None


def favours_claimant(told: Told, *, grants: bool) -> bool | None:
    """True when the words are for the claimant, None when they tell nothing of the claims."""
    words = told.match.group()
    if not grants:
        return _refused(told) if words.startswith("debout") else False
    if _COUNTER.search(
        told.low, max(told.start, told.match.start() - 60), min(told.end, told.match.end() + 60)
    ):
        return None
    if words.startswith(("donn", "gain", "victoire")):
        return _sided_with(told)
    if _NOTHING.search(told.before(20)):
        return False
    return _condemned(told) if words.startswith(("condamn", "devra", "doit", "va")) else True


def _refused(told: Told) -> bool | None:
    """False when it is not the defendant who is refused."""
    who = told.named_after(told.match.end(), 60) or told.subject()
    return None if who is Who.DEFENDANT else False


def _condemned(told: Told) -> bool | None:
    """Whether the defendant pays; costs alone count only against the claimant."""
    indemnifies = told.match.group().endswith(("indemniser", "dedommager"))
    payer = (None if indemnifies else told.object()) or told.subject()
    if _costs_only(told.rest) or told.payee() is Who.DEFENDANT:
        return False if payer is Who.CLAIMANT else None
    if payer is None and _FINED.search(told.low, told.start, told.end):
        return None
    return payer is not Who.CLAIMANT


def _costs_only(words: str) -> bool:
    return (
        _COSTS_ONLY.search(words) is not None
        and _HEAD.search(words) is None
        and len(MONEY.findall(words)) <= 1
    )


def _sided_with(told: Told) -> bool:
    """Whether who is found right is the claimant: by name, else by trade, for mostly it is the client who sues."""
    named = told.named_after(told.match.end(), 40)
    if named is not None:
        return named is Who.CLAIMANT
    return _PROVIDER.match(told.low, told.match.end(), told.end) is None
