"""The parts of a page that tell of another case: a chronicle's other numbers, a round-up's other decisions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.extract.parties.grouping import Key
from pipeline.extract.parties.names.mention import Mention, Mentions, name_words
from pipeline.findings import Span
from pipeline.law import Decision
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_HEADING = pattern(r"^[ \t]*(?:#+ )?[^\n]{3,140}[^\s.;:,!?»\")][ \t]*$", re.MULTILINE)
_NEXT_LONG = pattern(r"\s*\n\s*[^\n]{150}")


_OTHER_CASES = (
    pattern(
        r"(?:^|[.\n!?»]\s*)(?:[^.;:,\n]{2,30}\s)?apres\s+(?!avoir\b|etre\b|s'etre\b|que\b|qu'|une?\b)(?P<who>[^.;:\n]{3,120}?),\s+"
        r"(?=c'est\s+(?:\w+\s+){0,2}?au\s+tour\s+d|[^.;,\n]{3,60}?\b(?:elles?|lui|eux)\s+aussi\b|[^.;,\n]{3,60}?\ba\s+(?:son|leur)\s+tour\b)"
    ),
    pattern(
        r"\b(?:comme|a\s+l'instar\s+d(?:e|u|es)\b|a\s+l'image\s+d(?:e|u|es)\b)\s*(?P<who>[^.;,\n]{3,100}?)\s+avant\s+(?:elles?|lui|eux|celui-ci|celle-ci)\b"
    ),
    pattern(
        r"\bdeja\s+(?:\w+\s+){0,2}?(?:condamne|assigne|sanctionne|desavoue)\w*\s+(?:face\s+a|au\s+profit\s+d|contre|par|a\s+indemniser|a\s+dedommager)\w*\s+(?P<who>[^.;,\n]{3,80}?)"
        r"(?=,|\s+(?:en\s+(?:19|20)\d\d|en\s+[a-z]+\s+(?:19|20)\d\d|l'an\s+(?:passe|dernier)|il\s+y\s+a)\b)"
    ),
)
"""Whose case came before: "Après A et B, c'est au tour de C de faire condamner D", "comme A avant elle", "déjà condamnée face à A en 2022"."""


def without_other_cases(flat: str, mentions: Mentions) -> Mentions:
    """The names of `flat`, but for the places where a lead recalls whom an earlier case had been about."""
    low = fold(flat)
    spans = [match.span("who") for words in _OTHER_CASES for match in words.finditer(low)]
    if not spans:
        return mentions
    return Mentions(
        m for m in mentions.all if not any(start <= m.start and m.end <= end for start, end in spans)
    )


def own_mentions(flat: str, mentions: Mentions, decisions: Sequence[Decision]) -> Mentions:
    """The names of `flat` without those of parts that tell of another decision and name nobody of the main one's part."""
    mentions = without_other_cases(flat, mentions)
    parts = _parts(flat)
    anchors = [_anchors(decision) for decision in decisions]
    if len(parts) < 2 or len(decisions) < 2 or not anchors[0]:
        return mentions
    own = _part_of(parts, anchors[0][0].start)
    known = _named(mentions.within(own.start, own.end))
    if len(known) < 2:
        return mentions
    others = [span for found in anchors[1:] for span in found]
    foreign = [
        part
        for part in parts
        if part != own
        and any(part.contains(span) for span in others)
        and not any(part.contains(span) for span in anchors[0])
        and _tells_of_others(_named(mentions.within(part.start, part.end)), known)
    ]
    return (
        Mentions(m for m in mentions.all if not any(part.start <= m.start < part.end for part in foreign))
        if foreign
        else mentions
    )


def _parts(flat: str) -> list[Span]:
    """From one heading to the next: a heading is a short line without a stop before a long one."""
    starts = [match.start() for match in _HEADING.finditer(flat) if _NEXT_LONG.match(flat, match.end())]
    bounds = sorted({0, *starts, len(flat)})
    return [Span(left, right) for left, right in pairwise(bounds)]


def _anchors(decision: Decision) -> list[Span]:
    """Where the number and the day of a decision stand, else its court."""
    found = [docket.span for docket in decision.docket_numbers]
    found += [decision.decided_on.span] if decision.decided_on else []
    return found or ([decision.court.span] if decision.court else [])


def _part_of(parts: Sequence[Span], place: int) -> Span:
    return next((part for part in parts if part.start <= place < part.end), parts[0])


def _named(found: Sequence[Mention]) -> set[Key]:
    """The names that are called companies."""
    return {name_words(mention.name) for mention in found if mention.introduced}


def _tells_of_others(named: set[Key], known: set[Key]) -> bool:
    return len(named) > 1 and not named & known
