"""Who sued first, where the heading of an appeal only says who appealed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from pipeline.law import CourtLevel, Decision, Party, PartyKind, PartyRole
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import Zones

_OF_APPEAL = frozenset({PartyRole.APPELLANT, PartyRole.RESPONDENT})
_SUES = pattern(
    r"(?:,? (?:par (?:acte|exploit|assignation|requete)|le|selon exploit)\b[^.;\n]{0,90}?,?)? (?:l'|les )?(?:a|ont) (?:(?:alors|donc|ainsi|ensuite|egalement|en consequence) )?(?:fait )?"
    r"(?:(?:assigne|attrait)(?:e?s?)\b|assigner\b|citer\b|saisi\b[^.;\n]{0,60}\b(?:tribunal|conseil de prud'hommes|juridiction|juge)\b)"
)
_THIRD = pattern(r"[^.;\n]{0,160}\b(?:en garantie|en intervention|appele en cause|refere|expertise)\b")
"""Who calls a guarantor, or asks for an expert, may be the one that is sued."""
_TITLE = r"(?:m\.|mr|monsieur|mme|madame|mlle|epoux|consorts) (?:[^\s.;,]+ ){0,2}?"
_FEW = 3


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
    sued = _who_sued(flat, decision)
    if sued is None:
        return decision
    suing, facing = sued
    beside = {party.name for party in decision.parties if party.role is suing.role} - facing
    return decision.but(parties=tuple(_on_side(party, beside) for party in decision.parties))


def _on_side(party: Party, claimants: set[str]) -> Party:
    if party.role not in _OF_APPEAL:
        return party
    return replace(party, role=PartyRole.CLAIMANT if party.name in claimants else PartyRole.DEFENDANT)


def _who_sued(flat: str, decision: Decision) -> tuple[Party, set[str]] | None:
    """Who is the subject of the first words that tell of a suit, and the names of those that are sued."""
    for verb in _SUES.finditer(flat):
        since = max(flat.rfind(mark, 0, verb.start()) for mark in (". ", ";", "\n")) + 1
        subject = [
            one for one in _mentions(flat, since, verb.start(), decision) if verb.start() - one.end <= _FEW
        ]
        if not subject or _THIRD.match(flat, verb.end()):
            continue
        ends = [flat.find(mark, verb.end()) for mark in (". ", ";", "\n")]
        end = min((place for place in ends if place >= 0), default=len(flat))
        sued = {one.party.name for one in _mentions(flat, verb.end(), end, decision)}
        return subject[-1].party, sued - {subject[-1].party.name}
    return None


def _mentions(flat: str, start: int, end: int, decision: Decision) -> Iterator[_Named]:
    for party in decision.parties:
        for words in _called(flat, party):
            yield from (
                _Named(*found.span(), party)
                for found in re.finditer(words, flat[:end])
                if found.start() >= start
            )


def _called(flat: str, party: Party) -> Iterator[str]:
    """How the story calls a party: a company by its names, a person by title and surname."""
    if party.kind is not PartyKind.PERSON:
        yield from (
            rf"(?<!\w){re.escape(fold(name))}(?!\w)" for name in (party.name, *party.aliases) if len(name) > 1
        )
    elif party.spans:
        words = re.split(r",| nee | epouse ", party.spans[0].of(flat))[0].split()
        if words:
            yield rf"(?<!\w){_TITLE}{re.escape(words[-1])}(?!\w)"
