"""Who first brought the case, when the roles of this level do not say it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from pipeline.extract.outcomes.spots import find_spots
from pipeline.law import Party, PartyKind, PartyRole
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold


class Who(StrEnum):
    """The side a party was on when the case began."""

    CLAIMANT = "claimant"
    DEFENDANT = "defendant"


_AGAINST = pattern(r"\b(?:contre|encontre d[eu]|face a|dirigee?s? (?:contre|vers))\b")


@dataclass(frozen=True)
class Sides:
    """Where each side is named, and what it is called at this level ("l'appelante")."""

    places: tuple[tuple[int, int, Who], ...]
    appellant: Who | None = None
    first: Who | None = field(default=None)

    def named_in(self, start: int, end: int) -> Who | None:
        """The side of the first party named in `[start, end)`."""
        at = bisect_left(self.places, (start,))
        return self.places[at][2] if at < len(self.places) and self.places[at][0] < end else None

    def ending_at(self, at: int) -> Who | None:
        """The side whose name ends right before `at`."""
        last = bisect_left(self.places, (at,)) - 1
        return self.places[last][2] if last >= 0 and self.places[last][1] in {at, at - 1} else None

    def next_place(self, start: int, end: int) -> int:
        """Where the first party is named in `[start, end)`; `end` when none is."""
        at = bisect_left(self.places, (start,))
        return min(end, self.places[at][0]) if at < len(self.places) else end

    def asked_of(self, low: str, start: int, end: int) -> Who | None:
        """The side whose demand stands in `[start, end)` of `low`: who is named, or the other of whom it is directed against."""
        at = bisect_left(self.places, (start,))
        if at >= len(self.places) or self.places[at][0] >= end:
            return None
        first, _, who = self.places[at]
        if _AGAINST.search(low, max(0, first - 25), first) is None:
            return who
        return Who.DEFENDANT if who is Who.CLAIMANT else Who.CLAIMANT

    def last_named_in(self, start: int, end: int) -> Who | None:
        """The side of the last party named in `[start, end)`."""
        at = bisect_left(self.places, (end,))
        while at > 0 and self.places[at - 1][0] >= start:
            if self.places[at - 1][1] <= end:
                return self.places[at - 1][2]
            at -= 1
        return None

    def last_place(self, start: int, end: int) -> int:
        """Where the last party is named in `[start, end)`; -1 when none is."""
        at = bisect_left(self.places, (end,)) - 1
        return self.places[at][0] if at >= 0 and self.places[at][0] >= start else -1

    def of_word(self, word: str) -> Who | None:
        """The side that "la demanderesse", "l'intimée" and the like stand for."""
        if word.startswith(("demand", "requer")):
            return Who.CLAIMANT
        if word.startswith("defend"):
            return Who.DEFENDANT
        if self.appellant is None:
            return None
        if word.startswith("appel"):
            return self.appellant
        return Who.DEFENDANT if self.appellant is Who.CLAIMANT else Who.CLAIMANT


_BROUGHT = pattern(
    r"\.{0,3}[^.;\n]{0,140}?\b(?:fait\s+(?:\w+\s+)?assigner|(?:a|ont|avait|avaient|l'a|ayant|l'ont)\s+(?:\w+\s+)?(?:assigne|saisi|attrait|agi|poursuivi|demande\s+(?!a\s+la\s+cour)|sollicite|forme\s+opposition|"
    r"engage\s+une\s+action|introduit|depose\s+plainte|conteste)|assigne\b|assignait|saisit)"
)
_SUED_BEFORE = pattern(
    r"\b(?:assigne|assigner|assignee?s?|attrait|poursuivi|assignation\s+de|agi\s+contre|action\s+contre)\s*(?:[\w']+\s+){0,4}?(?:l'|d')?$"
)
_DISMISSED_BEFORE = pattern(r"\bdebout(?:e|er|ant)\s+(?:[\w']+\s+){0,3}?(?:l'|d')?$")
_CONDEMNED_BEFORE = pattern(
    r"\b(?:condamn(?:e|er|ant)|responsabilite\s+de|declare)\s+(?:(?!payer|verser|restituer|recevable)[\w']+\s+){0,4}?(?:l'|d')?$"
)
_CONDEMNED_AFTER = pattern(
    r"\s*,?\s*(?:(?:a|avait|est|avoir)\s+(?:ete\s+)?)?condamnee?s?\s+(?:par\b|en\s+(?:appel|premiere)|a\s+(?:verser|payer|indemniser|regler))"
)
_COSTS_AFTER = pattern(r"[^;.\n]{0,60}?\b(?:aux\s+(?:entiers\s+)?depens|article\s+700)")
_GRIEF = pattern(
    r"\b(?:fai(?:t|sant)\s+grief|font\s+grief|reproche(?:nt)?|il\s+est\s+(?:fait\s+grief|reproche))\s+(?:a\s+l'arret|au\s+jugement|a\s+l'ordonnance|a\s+la\s+cour)[^.;]{0,40}?\s(?:d'|de\s+|d'avoir\s+)"
    r"(?P<what>[^;]{5,260})"
)
_GRIEF_OF_DEFENDANT = pattern(
    r"\b(?:(?:le|la|les)\s+condamner|(?:avoir\s+)?condamn|d?ire\s+(?:que\s+)?le\s+licenciement|annuler|accueillir|declarer\s+recevable|faire\s+droit|"
    r"avoir\s+(?:accueilli|annule|declare\s+recevable|fait\s+droit|juge\s+(?:que\s+)?le\s+licenciement|dit\s+(?:que\s+)?le\s+licenciement)|prononcer\s+(?:la|une)|fixer|ordonner|mettre\s+a\s+(?:sa|leur)\s+charge)"
)
_GRIEF_OF_CLAIMANT = pattern(
    r"\b(?:rejeter|(?:avoir\s+)?rejete|(?:l[ea]s?|avoir)\s+debout|debout|declarer?\s+(?:\w+\s+){0,6}?(?:irrecevable|prescrit)|limiter|avoir\s+(?:limite|declare\s+irrecevable)|dire\s+n'y\s+avoir\s+lieu|refuser|reduire)"
)
_LABOUR_HINTS, _OFTEN = ("prud'hom", "licenci", "employeur", "travail"), 3
_LABOUR = pattern(r"\bprud'hom|\blicenci|\bson\s+employeur\b|\bcontrat\s+de\s+travail\b")


def find_sides(
    text: str, parties: Sequence[Party], stop: int, owed: float = 0.0, *, told: bool = False
) -> Sides:
    """The sides of `parties` as the case began; empty when neither roles nor text tell. Nothing after `stop` is read.

    `owed` is how surely, by the sums, those who appealed had sued; below zero, how surely they were sued: an article
    (`told`) seldom says it better, a ruling's own words do.
    """
    known = {PartyRole.CLAIMANT: Who.CLAIMANT, PartyRole.DEFENDANT: Who.DEFENDANT}
    by_role = {id(party): known[party.role] for party in parties if party.role in known}
    spots = {id(party): find_spots(text, party, stop) for party in parties}
    appellant: Who | None = None
    if not by_role and any(party.role is PartyRole.APPELLANT for party in parties):
        appellant = _appellant_side(fold(text[:stop]), fold(text), parties, spots, owed, told=told)
        if appellant is not None:
            other = Who.DEFENDANT if appellant is Who.CLAIMANT else Who.CLAIMANT
            by_role = {
                id(party): appellant if party.role is PartyRole.APPELLANT else other
                for party in parties
                if party.role in {PartyRole.APPELLANT, PartyRole.RESPONDENT}
            }
    places = sorted(
        (start, end, by_role[id(party)])
        for party in parties
        if id(party) in by_role
        for start, end in spots[id(party)]
    )
    return Sides(tuple(places), appellant)


_CONVICTED = pattern(
    r"\bpourvoi\b[^;]{0,60}\bcontre\s+l'arret\b[^;]{0,400}\bl'a\s+condamnee?\s+a\s+[^;]{0,80}(?:emprisonnement|amende|reclusion|jours-amende)"
)
"""Who petitions against a sentence was not the one that claims."""
_HEADER = 4000


def _appellant_side(
    low: str,
    whole: str,
    parties: Sequence[Party],
    spots: dict[int, list[tuple[int, int]]],
    owed: float,
    *,
    told: bool,
) -> Who | None:
    """The side of those who appealed: by who sued whom, by what they complain of, by who was the employee, by the sums."""
    balance = ordered = 0.0
    for party in parties:
        sign = 1 if party.role is PartyRole.APPELLANT else -1 if party.role is PartyRole.RESPONDENT else 0
        for start, end in spots[id(party)]:
            before = low[max(0, start - 70) : start]
            balance += sign * _brings(low, end)
            balance -= sign * 2 * _ends(before, _SUED_BEFORE, _SUED_HINTS)
            ordered -= sign * (_CONDEMNED_AFTER.match(low, end) is not None)
            ordered += sign * _ends(before, _DISMISSED_BEFORE, ("debout",))
            ordered += sign * _lost_below(low, start, end)
            ordered -= sign * (
                _ends(before, _CONDEMNED_BEFORE, _CONDEMNED_HINTS) and not _COSTS_AFTER.match(low, end)
            )
    balance += max(-1.0, min(1.0, ordered))
    grief = _GRIEF.search(whole) if "grief" in whole or "reproche" in whole else None
    if grief:
        balance += _complaint(grief["what"])
    if low.find("pourvoi", 0, _HEADER) >= 0 and _CONVICTED.search(low, 0, min(len(low), _HEADER)):
        balance -= 2
    balance += _attacks(low, parties, spots)
    balance += _labour(low, parties) + _challenge(parties)
    if told or abs(balance) < 1:
        balance += owed
    if abs(balance) < 1:
        return None
    return Who.CLAIMANT if balance > 0 else Who.DEFENDANT


_SUED_HINTS = ("assign", "attrait", "poursuivi", "contre")
_CONDEMNED_HINTS = ("condamn", "responsabilite", "declare")


_ATTACKS = pattern(
    r"\b(?:pourvois?|appel|recours|contest\w+|attaqu\w+)\b[^.;]{0,80}?\b(?:l'arret|le\s+jugement|l'ordonnance|la\s+decision)\b[^.;]{0,80}?\bl'(?:a|avait|ayant)\s+(?:\w+\s+)?(?P<lost>condamn|debout)"
)
"""Who attacks the ruling that had condemned it was sued: "le pourvoi de X contre l'arrêt qui l'avait condamnée"."""
_ATTACKER_FAR = 60


def _attacks(low: str, parties: Sequence[Party], spots: dict[int, list[tuple[int, int]]]) -> float:
    """How surely those who appealed are said to attack what had turned them down, or condemned them."""
    lost = _ATTACKS.search(low)
    if lost is None or "incident" in lost.group():
        return 0.0
    reach = range(lost.start() - _ATTACKER_FAR, lost.end())
    near = {party.role for party in parties for start, _ in spots[id(party)] if start in reach}
    if near != {PartyRole.APPELLANT}:
        return 0.0
    return 1.5 if lost["lost"] == "debout" else -1.5


_LOST_FIRST = pattern(
    r"(?:^|[.\n»]\s*)(?P<lost>condamn|debout)ee?s?\b[^.;\n]{3,260},\s+(?:la\s+societe\s+|la\s+|le\s+|les\s+|l')?$"
)
_THEN_APPEALED = pattern(
    r",?\s+(?:s'est\s+pourvue?|se\s+sont\s+pourvue?s|(?:a|ont|avait)\s+(?:\w+\s+)?(?:interjete|releve|forme|fait|saisi)\b)"
)
_LOST_REACH = 320


def _lost_below(low: str, start: int, end: int) -> int:
    """1 for "Déboutée par le tribunal, X a interjeté appel", which had claimed, -1 for "Condamnée par la cour, X s'est pourvue"."""
    if not _THEN_APPEALED.match(low, end):
        return 0
    lost = _LOST_FIRST.search(low, max(0, start - _LOST_REACH), start)
    return 0 if lost is None else 1 if lost["lost"] == "debout" else -1


def _ends(before: str, words: re.Pattern[str], hints: tuple[str, ...]) -> bool:
    """Whether `words` end `before`; they hold one of `hints`, which is sooner looked for."""
    return any(hint in before for hint in hints) and words.search(before) is not None


def _complaint(words: str) -> float:
    """Who complains of being condemned was sued; who complains of being dismissed sued."""
    if re.search(r"\blicenciement\b[^;]{0,80}\b(?:fonde|repos\w+|justifie)\b", words):
        return 1.5
    condemned, dismissed = _GRIEF_OF_DEFENDANT.search(words), _GRIEF_OF_CLAIMANT.search(words)
    if (
        condemned
        and re.search(r"\b(?:le|la|les|l'avoir|avoir)\s+condamn", words)
        and not re.match(r"(?:limiter|le\s+debout|la\s+debout)", words)
    ):
        return 0.0 if _ALL_REFUSED.match(words) else -1.5
    if dismissed and (condemned is None or dismissed.start() < condemned.start()):
        return 1.5
    return -1.5 if condemned else 0.0


_ALL_REFUSED = pattern(
    r"(?:avoir\s+)?rejet\w+\s+(?:l'integralite\s+de\s+|l'ensemble\s+de\s+|toutes\s+)(?:ses|leurs)\s+demandes(?!\s+reconvention)"
)
"""Refused all it asked, and to pay besides: it may have been on either side."""
_NO_OTHER_SUBJECT = pattern(
    r"\b(?:ils?|elles?|laquelle|lequel|que|qui|dont|mais|tandis|alors|la\s+societe|m\.|mme|le\s+liquidateur)\b"
)


_COUNTERS = pattern(
    r"\.{0,3}[^.;\n]{0,40}?\b(?:a|ont|avait|avaient)\s+(?:forme|demande|sollicite|reclame|conclu)\s+(?:[^.;\n]{0,40}\s)?reconventionnel"
)
"""Who claims in return was sued."""


def _brings(low: str, end: int) -> float:
    """How surely the party named before `end` is said to bring the case: suing says more than asking."""
    if _COUNTERS.match(low, end):
        return -1.0
    match = _BROUGHT.match(low, end)
    if match is None or _NO_OTHER_SUBJECT.search(low[end : match.end()]):
        return 0.0
    return 2.0 if re.search(r"assign|sais", match.group()[-22:]) else 1.0


def _challenge(parties: Sequence[Party]) -> float:
    """Against a public body it is mostly the other who sued."""
    public = {
        role: any(party.kind is PartyKind.PUBLIC_BODY for party in parties if party.role is role)
        for role in (PartyRole.APPELLANT, PartyRole.RESPONDENT)
    }
    return 1.0 * (public[PartyRole.RESPONDENT] - public[PartyRole.APPELLANT])


def _labour(low: str, parties: Sequence[Party]) -> float:
    """In a labour case it is the employee who sued."""
    if sum(map(low.count, _LABOUR_HINTS)) < _OFTEN or sum(1 for _ in _LABOUR.finditer(low)) < _OFTEN:
        return 0.0
    kinds = {
        role: {party.kind for party in parties if party.role is role}
        for role in (PartyRole.APPELLANT, PartyRole.RESPONDENT)
    }
    appellant, respondent = kinds[PartyRole.APPELLANT], kinds[PartyRole.RESPONDENT]
    if appellant == {PartyKind.PERSON} and PartyKind.PERSON not in respondent:
        return 2.0
    if PartyKind.PERSON in respondent and PartyKind.PERSON not in appellant:
        return -2.0
    return 0.0
