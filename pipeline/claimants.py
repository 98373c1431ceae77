"""Who sued first: as the parties of a decision and its sums tell, and the story of an appeal whose heading says only who appealed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.findings import Span
from pipeline.law import Amount, AmountRole, CourtLevel, Decision, Party, PartyKind, PartyRole
from pipeline.sums import AWARDS
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.text.stops import last_stop, next_stop
from pipeline.zones import Zones

_OF_APPEAL = frozenset({PartyRole.APPELLANT, PartyRole.RESPONDENT})
_SUES = pattern(
    r" (?:l'|les )?(?:a|ont) (?:(?:alors|donc|ainsi|ensuite|egalement|en consequence) )?(?:fait )?"
    r"(?:(?:assigne|attrait)(?:e?s?)\b|assigner\b|citer\b|saisi\b[^.;\n]{0,60}\b(?:tribunal|conseil de prud'hommes|juridiction|juge)\b)"
)
_ASIDE = pattern(r"(?: ?\([^)\n]{1,60}\))?,? ?(?:(?:par|le|selon|suivant)\b[^.;\n]{0,90})?,?")
"""What may stand between who sues and the verb: when, and by what writ."""
_GOVERNED = pattern(
    r"\b(?:de|du|des|chez|contre|par|avec|aupres|a|au|aux|pour|envers|dans|sur)\s+(?:(?:la|le|les)\s+)?(?:(?:societe|sarl|sas|sa|sci|compagnie|association)\s+)?(?:la\s+|le\s+|l')?$|\b[dl]'$|\(\s*$"
)
_GOVERNED_WITHIN = 40
IN_ASIDE = pattern(r",[^.;\n]{3,140},\s*")
"""What is told of the subject before its verb: "X, franchisée de la société Y, a assigné"."""
_THIRD = pattern(r"[^.;\n]{0,160}\b(?:en garantie|en intervention|appele en cause|refere|expertise)\b")
"""Who calls a guarantor, or asks for an expert, may be the one that is sued."""
_PRONOUN = pattern(r"\s*(?:[^.;\n]{0,90}, ?)?(?:elles?|ils?)")
_MARKS = (";", "\n")
_FORM = pattern(r"^(?:m\.|mr|monsieur|mme|madame|mlle|epoux|consorts) ")
_TITLE = r"(?:m\.|mr|monsieur|mme|madame|mlle|epoux|consorts) (?:[^\s.;,]+ ){0,2}?"


def original_claimants(decision: Decision, amounts: Sequence[Amount], index: int) -> frozenset[str]:
    """Names of those who sued first in `decision`, which is number `index`; empty when the text does not tell."""
    return named_as(decision, PartyRole.CLAIMANT) or _likely_claimants(decision, amounts, index)


def named_as(decision: Decision, role: PartyRole) -> frozenset[str]:
    return frozenset(party.name for party in decision.parties if party.role is role)


def _likely_claimants(decision: Decision, amounts: Sequence[Amount], index: int) -> frozenset[str]:
    """Names of the original claimants where only sides of an appeal are named; empty when the text does not tell.

    They are the side that most sums speak for: what it asks, and, counted twice, what the decision under review
    gave it. The largest sum alone may well be a counter-claim.
    """
    roles = {party.name: party.role for party in decision.parties}
    sides: Counter[PartyRole] = Counter()
    for amount in amounts:
        is_lower = amount.decision == index + 1 and amount.role in AWARDS
        if amount.payee in roles and (is_lower or amount.role is AmountRole.CLAIMED):
            sides[roles[amount.payee]] += 2 if is_lower else 1
    side = max(sides, key=lambda one: sides[one], default=None)
    if side not in {PartyRole.APPELLANT, PartyRole.RESPONDENT}:
        return frozenset()
    return named_as(decision, side)


def names_told(flat: str, span: Span, decision: Decision) -> set[str]:
    """Names of the parties that `span` of a ruling's folded text speaks of: in full, else as its story calls them."""
    told = {
        party.name
        for party in decision.parties
        if party.spans and _FORM.sub("", _words_of(flat, party)) in span.of(flat)
    }
    return told or {one.party.name for one in _mentions(flat, span.start, span.end, decision.parties)}


def _words_of(flat: str, party: Party) -> str:
    """What the heading calls a party, without the name of birth."""
    return re.split(r",| nee | epouse ", party.spans[0].of(flat))[0].strip()


class _Named(NamedTuple):
    start: int
    end: int
    party: Party


def with_first_sides(flat: str, zones: Zones, decision: Decision) -> Decision:
    """`decision` of a court of appeal with the sides of the first instance, where its story tells who sued; else as it is."""
    level = decision.court.value.level if decision.court else None
    roles = {party.role for party in decision.parties}
    if level is not CourtLevel.APPEAL or not zones.is_ruling_text or not roles & _OF_APPEAL:
        return decision
    if roles & {PartyRole.CLAIMANT, PartyRole.DEFENDANT}:
        return decision
    sued = who_sued(flat, decision.parties)
    if sued is None:
        return decision
    suing, facing = sued
    beside = {party.name for party in decision.parties if party.role is suing.role} - facing
    return decision.but(parties=tuple(_on_side(party, beside) for party in decision.parties))


def _on_side(party: Party, claimants: set[str]) -> Party:
    if party.role not in _OF_APPEAL:
        return party
    return replace(party, role=PartyRole.CLAIMANT if party.name in claimants else PartyRole.DEFENDANT)


def who_sued(flat: str, parties: Sequence[Party]) -> tuple[Party, set[str]] | None:
    """Who is the subject of the first words that tell of a suit, and the names of those that are sued."""
    for verb in _SUES.finditer(flat):
        subject = _subject(flat, verb.start(), parties)
        if subject is None or _THIRD.match(flat, verb.end()):
            continue
        sued = {one.party.name for one in _mentions(flat, verb.end(), _end(flat, verb.end()), parties)}
        return subject, sued - {subject.name}
    return None


def _subject(flat: str, verb: int, parties: Sequence[Party]) -> Party | None:
    """Whom the sentence names right before the verb at `verb`; for "elle l'a assignée" whom the sentence above names first."""
    since = _begin(flat, verb)
    if _PRONOUN.fullmatch(flat, since, verb):
        above = sorted(_mentions(flat, _begin(flat, since - 1), since, parties), key=lambda one: one.start)
        return above[0].party if above else None
    named = sorted(_mentions(flat, since, verb, parties), key=lambda one: one.end)
    if not named or not _ASIDE.fullmatch(flat, named[-1].end, verb):
        return None
    if not is_governed(flat, named[-1].start):
        return named[-1].party
    host = named[0]
    return (
        host.party if not is_governed(flat, host.start) and IN_ASIDE.fullmatch(flat, host.end, verb) else None
    )


def is_governed(flat: str, start: int) -> bool:
    """Whether a preposition or a bracket stands before the name at `start`: it is no subject."""
    return _GOVERNED.search(flat, max(0, start - _GOVERNED_WITHIN), start) is not None


def _begin(flat: str, place: int) -> int:
    """Where the sentence begins that `place` stands in."""
    last = max(place, 0)
    return max(last_stop(flat, 0, last), *(flat.rfind(mark, 0, last) for mark in _MARKS)) + 1


def _end(flat: str, place: int) -> int:
    """Where the sentence ends that `place` stands in."""
    ends = (next_stop(flat, place, len(flat)), *(flat.find(mark, place) for mark in _MARKS))
    return min((one for one in ends if one >= 0), default=len(flat))


def _mentions(flat: str, start: int, end: int, parties: Sequence[Party]) -> Iterator[_Named]:
    for party in parties:
        for words in _called(flat, party):
            yield from (
                _Named(*found.span(), party) for found in re.compile(words).finditer(flat, start, end)
            )


def _called(flat: str, party: Party) -> Iterator[str]:
    """How the story calls a party: a company by its names, a person by title and surname."""
    if party.kind is not PartyKind.PERSON:
        yield from (
            rf"(?<!\w){re.escape(fold(name))}(?!\w)" for name in (party.name, *party.aliases) if len(name) > 1
        )
    elif party.spans:
        words = _words_of(flat, party).split()
        if words:
            yield rf"(?<!\w){_TITLE}{re.escape(words[-1])}(?!\w)"
