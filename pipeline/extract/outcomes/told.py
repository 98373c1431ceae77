"""The outcome as press and comment tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from pipeline.extract.outcomes.favours import Told, favours_claimant
from pipeline.extract.outcomes.less import Sums, says_all, says_less
from pipeline.extract.outcomes.orders import Ruled
from pipeline.extract.outcomes.petition import is_quashed_since, read_petition
from pipeline.extract.outcomes.rules import find_phrases
from pipeline.extract.outcomes.sides import Sides
from pipeline.findings import Span
from pipeline.law import CourtLevel, Outcome
from pipeline.text.hints import find_places
from pipeline.text.patterns import pattern
from pipeline.text.spaces import split_sentences

_LOWER = pattern(r"\b(?:premiers?\s+juges?|premiere\s+instance|tribunal|tribunaux|jugement|ordonnance)\b")
_BY_LOWER = pattern(
    r"[^.;]{0,40}?\b(?:en\s+premiere\s+instance|par\s+(?:le\s+tribunal|les\s+premiers\s+juges|le\s+conseil\s+de\s+prud|le\s+jugement))"
)
_RECALLED = pattern(
    r"\b(?:tribunal|juges?|jugement|ordonnance|conseil\s+de\s+prud'hommes|arret)\b[^.;]{0,60}\b(?:avait|avaient|ayant)\s+(?:\w+\s+){0,2}$"
)
_RECALLS_SUM = pattern(
    r"\b(?:avait|avaient|ayant)\s+(?:\w+\s+)?(?:condamn|allou|accord|fix|limit|obten)\w+[^.;]*$"
)
_UPPER = pattern(
    r"\b(?:cour|arret|en\s+appel|d'appel|juridiction\s+du\s+second\s+degre|conseillers|conseil\s+d'etat|haute\s+juridiction)\b"
)
_QUASHES = pattern(
    r"\b(?:infirm(?:e|ee?s?|er|ait|ant)|censure|annule(?:\s+(?:le|la|l'))\s*(?:jugement|decision|ordonnance|arret|condamnation)|revenue\s+sur\s+la\s+condamnation|revient\s+sur|a\s+reforme|reforme\s+l'ordonnance)\b"
)
_CONFIRMS = pattern(r"\b(?:confirm(?:e|ee?s?|ant|ait|er)|approuve)\b(?!\s+(?:avoir|que\s+la\s+procedure))")
_WISHED = pattern(
    r"\b(?:demand(?:e|ait|aient)|reclam|sollicit|conclu(?:t|ait)|soutien|soutenait|afin\s+que|aux\s+fins|pourrait|pourraient|risqu|menace|plaid|faisait\s+valoir|fait\s+valoir|repond(?:ait|ent|aient)?\s+que|repliqu|objecte|avoir\s+ete\s+condamne|qui\s+avait\s+ete\s+condamne|subsidiair)"
)


@dataclass(frozen=True, slots=True)
class _Clue:
    grants: bool
    weight: float
    start: int
    end: int
    lower: bool


def read_told(
    low: str,
    text: str,
    sides: Sides,
    level: CourtLevel | None,
    sums: Sums | None = None,
) -> Ruled | None:
    """The outcome that the sentences of an article add up to; None when they do not tell. `sums` are what the claimant asked and got."""
    sums = sums or Sums()
    less_than_asked = sums.is_less
    clues = [
        *_clues(low, text, sides, level),
        *(
            _Clue(grants=True, weight=0.8, start=at.start, end=at.end, lower=False)
            for at in _own_sums(low, sums, level)
        ),
    ]
    if level is CourtLevel.SUPREME or (level is CourtLevel.APPEAL and is_quashed_since(low)):
        partly = less_than_asked or says_less(low)
        petition = read_petition(low, sides, Outcome.PARTLY_GRANTED if partly else Outcome.GRANTED)
        if petition is not False:
            return None if petition is True else petition
    own = [clue for clue in clues if not clue.lower]
    granted = sum(clue.weight for clue in own if clue.grants)
    refused = sum(clue.weight for clue in own if not clue.grants)
    if level is CourtLevel.APPEAL:
        return _appeal(low, text, clues, granted, refused, less_than_asked=less_than_asked)
    return _settle(own, granted, refused, low, less_than_asked=less_than_asked)


def _own_sums(low: str, sums: Sums, level: CourtLevel | None) -> list[Span]:
    """The first sum that this decision, and not one that it recalls, gave."""
    reviewed = level in {CourtLevel.APPEAL, CourtLevel.SUPREME}
    own = (
        at
        for at in sums.places
        if not (reviewed and _RECALLS_SUM.search(low[max(0, at.start - 160) : at.start]))
    )
    return list(islice(own, 1))


def read_lower(low: str, text: str, sides: Sides) -> Outcome | None:
    """What the first judges had decided, as an account of the proceedings tells it."""
    told = read_told(low, text, sides, CourtLevel.FIRST)
    return told.outcome if told else None


def _settle(
    own: list[_Clue], granted: float, refused: float, low: str, *, less_than_asked: bool
) -> Ruled | None:
    if max(granted, refused) < 0.6:
        return None
    if refused > granted:
        shown = next(clue for clue in own if not clue.grants)
        return Ruled(Outcome.DISMISSED, shown.start, shown.end, "told_refused", _sure(refused, granted))
    shown = next(clue for clue in own if clue.grants)
    refused_head = any(not clue.grants and low.startswith(_REFUSED, clue.start) for clue in own)
    partly = (less_than_asked or refused_head or says_less(low)) and not says_all(low)
    return Ruled(
        Outcome.PARTLY_GRANTED if partly else Outcome.GRANTED,
        shown.start,
        shown.end,
        "told_granted",
        _sure(granted, refused),
    )


_REFUSED = ("debout", "rejet", "demande", "pretention")


def _sure(more: float, less: float) -> float:
    return round(min(0.9, 0.55 + 0.3 * (more - less) / (more + less)), 2)


def _appeal(
    low: str, text: str, clues: list[_Clue], granted: float, refused: float, *, less_than_asked: bool
) -> Ruled | None:
    own = [clue for clue in clues if not clue.lower]
    quashed, confirmed = _verdict(low, text, _QUASHES), _verdict(low, text, _CONFIRMS)
    below = sum(clue.weight if clue.grants else -clue.weight for clue in clues if clue.lower)
    if quashed and granted <= refused + 0.6 and below > 0:
        return Ruled(Outcome.DISMISSED, *quashed, "told_quashed", 0.7)
    settled = _settle(
        own, granted, refused, low, less_than_asked=less_than_asked or bool(quashed and granted)
    )
    if settled:
        return settled
    if confirmed and below:
        outcome = (
            Outcome.DISMISSED if below < 0 else Outcome.PARTLY_GRANTED if less_than_asked else Outcome.GRANTED
        )
        return Ruled(outcome, *confirmed, "told_confirmed", 0.65)
    if quashed and below < 0:
        return Ruled(
            Outcome.PARTLY_GRANTED if less_than_asked else Outcome.GRANTED, *quashed, "told_quashed", 0.55
        )
    return None


def _verdict(low: str, text: str, pattern: re.Pattern[str]) -> tuple[int, int] | None:
    """Where a sentence that wishes nothing says "infirme" or "confirme"."""
    for start, end in split_sentences(text):
        match = pattern.search(low, start, end)
        if match and not _WISHED.search(low[start : match.start()]):
            return match.span()
    return None


def _clues(low: str, text: str, sides: Sides, level: CourtLevel | None) -> Iterator[_Clue]:
    """What the sentences tell, rule by rule, but for what somebody only wishes."""
    reviewed = level in {CourtLevel.APPEAL, CourtLevel.SUPREME}
    places = find_places(text)
    for place, rule, match in find_phrases(places):
        start, end = places.sentences[place]
        if _WISHED.search(low, max(start, match.start() - 120), match.start()):
            continue
        favours = favours_claimant(Told(low, match, start, end, sides), grants=rule.grants)
        if favours is not None:
            lower = reviewed and _is_lower(low, start, end, match)
            yield _Clue(favours, rule.weight, match.start(), match.end(), lower)


def _is_lower(low: str, start: int, end: int, match: re.Match[str]) -> bool:
    """True when the sentence, or the words around the match, tell of the judgment under review."""
    return (
        (_LOWER.search(low, start, end) is not None and _UPPER.search(low, start, end) is None)
        or _BY_LOWER.match(low, match.end(), end) is not None
        or _RECALLED.search(low[max(start, match.start() - 90) : match.start()]) is not None
    )
