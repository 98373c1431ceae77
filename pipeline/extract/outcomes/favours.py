"""Whom a sentence on the outcome speaks for: who pays whom, who is refused, who is found right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from pipeline.extract.outcomes.orders import MONEY
from pipeline.extract.outcomes.rules import Kind
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.text.patterns import pattern

_COSTS_ONLY = pattern(
    r"article\s+700|irrepetibles|depens|(?<!en )frais\s+(?:d'avocat|de\s+(?:justice|procedure|defense|conseil)|exposes)|(?:pour|aux|ses|leurs)\s+(?:\w+\s+)?frais\b"
)
_HEAD = pattern(r"dommages|prejudice|repar|indemni|provision|factur|restitu|rembours|desorganis")
_PROVIDER = pattern(
    r"[^.;,]{0,12}\b(?:prestataire|hebergeur|editeur|integrateur|fournisseur|infogereur|assureur|employeur|mainteneur|vendeur|defendeur|defenderesse)s?\b"
)
_COUNTER = pattern(r"\breconvention")
_COUNTERED = 120
_NOTHING = pattern(r"\b(?:n'|ne\s)[^,;]{0,12}\b(?:rien|jamais|aucune?)\b[^,;]{0,6}$")
_FINED = pattern(r"\b(?:amendes?|sanctions?|cnil|autorite)\b")
"""What is paid to the State is no one's award."""
_PAYS = pattern(
    r"\b(?:payer|verser|regler|rembourser|restituer|rendre|versera|paiera|payera|reglera|remboursera|doit|devra)\b(?: [^.;,]{0,40}?)? (?:a|au|aux) "
)
_TO_DO = pattern(r"\ba\s+(?:\w+\s+)?\w+(?:er|ir|re)\b")
_PRONOUN = pattern(r"(?:\b(?:la|le|les)\s+|\bl'(?:(?:a|ont|avait|avaient)\s+(?:\w+\s+)?)?)$")


_ASIDE_REACH = 230
_ASIDE = pattern(
    r", (?:qui|que|dont|a qui|a laquelle|auquel|pourtant|deja|assigne|poursuivi|condamn|debout|saisi)[^,;.]{3,160},[^,;.]{0,40}$"
)
_APPOSED = pattern(r",[^,;.:]{3,160},[^,;.]{0,40}$")
_OTHER_SUBJECT = pattern(r"\b(?:par|contre|face a) [^,;.:]{3,50}, (?:l'|(?:la|le|les|un|une) )\w+(?: \w+)? $")
"""After "déréférencée par X, la brasserie lilloise" it is not X who acts."""
_PERFECT = pattern(r"\b(?:a|ont|ayant|avait|avaient|avoir) (?:\w+ ){0,3}$")
_PASSIVE = pattern(r"\b(?:est|sont|a ete|ont ete|etait|sera|etre|ete|voit|se voit) (?:\w+ ){0,2}$")


class Told(NamedTuple):
    """The words `match` that tell of an outcome in the sentence `[start, end)` of the folded text, `written` as they stand."""

    low: str
    written: str
    match: re.Match[str]
    start: int
    end: int
    sides: Sides

    @property
    def rest(self) -> str:
        """The sentence from the words on."""
        return self.low[self.match.start() : self.end]

    def names_party(self) -> bool:
        """Whether a party is named within the words."""
        return self.sides.named_in(self.match.start(), self.match.end()) is not None

    def before(self, reach: int) -> str:
        return self.low[max(self.start, self.match.start() - reach) : self.match.start()]

    def named_after(self, reach: int) -> Who | None:
        """The side named within `reach` after the words, in the same sentence."""
        return self.sides.named_in(self.match.end(), min(self.end, self.match.end() + reach))

    def named_next(self, reach: int) -> Who | None:
        """The side whose demand is named in the words, or after them and before the next comma."""
        stop = min(self.end, self.match.end() + reach)
        comma = self.low.find(",", self.match.end() + 1, stop)
        return self.sides.asked_of(self.low, self.match.start(), stop if comma < 0 else comma)

    def subject(self) -> Who | None:
        """The side of the last party named before the words, an aside between commas left out."""
        begun = max(self.start, self.match.start() - _ASIDE_REACH)
        aside = _ASIDE.search(self.low, begun, self.match.start())
        if aside:
            before = self.sides.last_named_in(self.start, aside.start())
            if before is not None:
                return before
        apposed = _APPOSED.search(self.low, begun, self.match.start())
        if apposed:
            before = self.sides.ending_at(apposed.start())
            if before is not None:
                return before
        if _OTHER_SUBJECT.search(self.low, begun, self.match.start()):
            return None
        return self.sides.last_named_in(self.start, self.match.start())

    def object(self) -> Who | None:
        """The side named right after the verb, before what it has to do; none after "la condamne", "est condamnée"."""
        if _PRONOUN.search(self.before(30)) or self.is_passive():
            return None
        stop = min(self.end, self.match.end() + 80)
        until = _TO_DO.search(self.low, self.match.end(), stop)
        return self.named_after(until.start() - self.match.end() if until else 60)

    def is_passive(self) -> bool:
        """True for "est condamnée" and for the "condamné" of a headline, not for "a condamné"."""
        before = self.before(30)
        participle = self.written.lower().endswith(("é", "ée", "és", "ées")) and not _PERFECT.search(before)
        return participle or _PASSIVE.search(before) is not None

    def payee(self) -> Who | None:
        """The side right after "payer à", "versera 9 000 euros à"."""
        pays = _PAYS.search(self.low, self.match.start(), min(self.end, self.match.end() + 80))
        return self.sides.named_in(pays.end(), min(self.end, pays.end() + 25)) if pays else None


def favours_claimant(told: Told, kind: Kind) -> bool | None:
    """True when the words are for the claimant, None when they tell nothing of the claims."""
    if kind is Kind.AGAINST_CLAIMANT:
        return False
    if _COUNTER.search(
        told.low, max(told.start, told.match.start() - _COUNTERED), min(told.end, told.match.end() + 60)
    ):
        return None
    if kind in _BY_NAME:
        return _BY_NAME[kind](told)
    return not _NOTHING.search(told.before(20))


def _refused(told: Told) -> bool | None:
    """False when it is not the defendant who is refused."""
    who = told.named_next(60) or told.subject()
    return None if who is Who.DEFENDANT else False


def _pays(told: Told) -> bool | None:
    """Whether the defendant pays; costs alone count only against the claimant."""
    if _NOTHING.search(told.before(20)):
        return False
    words, payee = told.match.group(), told.payee()
    payer = told.object() if words.startswith("condamn") else None
    if payer is None and words != "condamnation":
        payer = told.subject()
    if _costs_only(told.rest) or payee is Who.DEFENDANT:
        against = payer is Who.CLAIMANT or (payer is None and payee is Who.DEFENDANT)
        return False if against else None
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
    named = told.named_after(40)
    if named is not None:
        return named is Who.CLAIMANT
    return _PROVIDER.match(told.low, told.match.end(), told.end) is None


def _wins(told: Told) -> bool:
    return told.subject() is not Who.DEFENDANT


def _loses(told: Told) -> bool:
    return told.subject() is Who.DEFENDANT


def _sided_against(told: Told) -> bool:
    return (told.named_after(40) or told.subject()) is Who.DEFENDANT


def _cleared(told: Told) -> bool | None:
    """False when it is the defendant, or nobody known, who is cleared."""
    who = told.subject() or told.named_after(40)
    return None if who is Who.CLAIMANT else False


def is_by_name(told: Told) -> bool:
    """True when a party is named beside the words: without one, who wins or loses is a guess."""
    return (told.subject() or told.named_after(40)) is not None


_BY_NAME: Mapping[Kind, Callable[[Told], bool | None]] = {
    Kind.PAYS: _pays,
    Kind.TURNED_DOWN: _refused,
    Kind.WINS: _wins,
    Kind.LOSES: _loses,
    Kind.IS_GIVEN_RIGHT: _sided_with,
    Kind.IS_GIVEN_WRONG: _sided_against,
    Kind.CLEARED: _cleared,
}
