"""What stands beside a party's name and tells that it sued, or was sued, before the decision of this level."""

from __future__ import annotations

import re

from pipeline.claimants import IN_ASIDE, is_governed
from pipeline.text.patterns import pattern

_BROUGHT = pattern(
    r"\.{0,3}[^.;\n]{0,140}?\b(?:fait\s+(?:\w+\s+)?assigner|(?<!n')(?:a|ont|avait|avaient|l'a|ayant|l'ont)\s+(?:\w+\s+)?(?:assigne|saisi(?!\s+la\s+cour)|attrait|agi|poursuivi|demande\s+(?!a\s+la\s+cour)|sollicite|forme\s+opposition|"
    r"engage\s+une\s+action|recherche\s+(?:la|sa|leur)\s+(?:responsabilite|garantie)|introduit|depose\s+plainte|conteste)|assigne\b|assignait|saisit)"
)
_SUED_BEFORE = pattern(
    r"\b(?:assigne|assigner|assignee?s?|attrait|poursuivi|assignation\s+de|agi\s+contre|action\s+contre)\s*(?:[\w']+\s+){0,4}?(?:l'|d')?$"
)
_DISMISSED_BEFORE = pattern(r"\bdebout(?:e|er|ant)\s+(?:[\w']+\s+){0,3}?(?:l'|d')?$")
_CONDEMNED_BEFORE = pattern(
    r"\b(?:condamn(?:e|er|ant)|responsabilite\s+de|declare)\s+(?:(?!(?:a|par)\s|payer|verser|restituer|recevable)[\w']+\s+){0,4}?(?:l'|d')?$"
)
_CONDEMNED_AFTER = pattern(
    r"\s*,?\s*(?:(?:a|avait|est|avoir)\s+(?:ete\s+)?)?condamnee?s?\s+(?:par\b|en\s+(?:appel|premiere)|a\s+(?:verser|payer|indemniser|regler))"
)
_COSTS_AFTER = pattern(r"[^;.\n]{0,60}?\b(?:aux\s+(?:entiers\s+)?depens|article\s+700)")
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


_NO_OTHER_SUBJECT = pattern(
    r"\b(?:ils?|elles?|laquelle|lequel|que|qui|dont|mais|tandis|alors|la\s+societe|m\.|mme|le\s+liquidateur)\b"
)


_COUNTERS = pattern(
    r"\.{0,3}[^.;\n]{0,40}?\b(?:a|ont|avait|avaient)\s+(?:forme|demande|sollicite|reclame|conclu)\s+(?:[^.;\n]{0,40}\s)?reconventionnel"
)
"""Who claims in return was sued."""


_AT_ONCE = pattern(r"\s*(?:\([^)]{1,60}\)\s*|\)\s*)?,")
_LATER = pattern(r"\s*(?:\w+\s+){0,3}?en\s+(?:intervention|garantie)\b")
"""Who calls a third party in is mostly sued itself."""
_SUED_HINTS = ("assign", "attrait", "poursuivi", "contre")
_CONDEMNED_HINTS = ("condamn", "responsabilite", "declare")
_REACH = 70


def weigh_suit(low: str, start: int, end: int) -> float:
    """How surely the party named in `[start, end)` of the folded text is said to have brought the case, or to be sued."""
    return _brings(low, start, end) - 2 * _ends(
        low[max(0, start - _REACH) : start], _SUED_BEFORE, _SUED_HINTS
    )


def weigh_loss(low: str, start: int, end: int) -> int:
    """Above zero where the party named there is said to have been turned down, below where it was condemned."""
    before = low[max(0, start - _REACH) : start]
    condemned = _ends(before, _CONDEMNED_BEFORE, _CONDEMNED_HINTS) and not _COSTS_AFTER.match(low, end)
    return (
        _lost_below(low, start, end)
        + _ends(before, _DISMISSED_BEFORE, ("debout",))
        - (_CONDEMNED_AFTER.match(low, end) is not None)
        - condemned
    )


def _ends(before: str, words: re.Pattern[str], hints: tuple[str, ...]) -> bool:
    """Whether `words` end `before`; they hold one of `hints`, which is sooner looked for."""
    return any(hint in before for hint in hints) and words.search(before) is not None


def _brings(low: str, start: int, end: int) -> float:
    """How surely the party is the subject that brings the case: suing says more than asking."""
    if _COUNTERS.match(low, end):
        return -1.0
    match = _BROUGHT.match(low, end)
    if match is None or _LATER.match(low, match.end()):
        return 0.0
    between = low[end : match.end()]
    if is_governed(low, start) and _AT_ONCE.match(between):
        return 0.0
    if _NO_OTHER_SUBJECT.search(IN_ASIDE.sub(" ", between, count=1)):
        return 0.0
    return 2.0 if re.search(r"assign|sais", match.group()[-22:]) else 1.0
