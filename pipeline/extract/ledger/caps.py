"""The sum that a contract limits the debt to, and what the judges made of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.findings import Finding, Span
from pipeline.law import Amount, Clause
from pipeline.sums import Cap, CapFate, CapReason
from pipeline.text.patterns import pattern

_REASONS: Mapping[CapReason, re.Pattern[str]] = {
    CapReason.GROSS_FAULT: pattern(r"\b(?:fautes? lourdes?|dol\b|dolosi\w+|fautes? dolosives?|negligence d'une extreme gravite|fautes? intentionnelles?)"),
    CapReason.ESSENTIAL_DUTY: pattern(r"\b(?:obligations? essentielles?|prive\w* (?:de sa |l'obligation [a-z ]{0,20}de (?:sa |toute )?)substance|vide\w* de (?:sa |toute )?substance|article 1170|derisoire)"),
    CapReason.UNFAIR: pattern(r"\b(?:desequilibre significatif|clauses? abusives?|abusives?|consommateurs?)\b"),
    CapReason.NOT_AGREED: pattern(r"\b(?:n'(?:a|ont) (?:jamais |pas )?(?:ete )?(?:accept\w+|signe\w*|port\w+|communiqu\w+)|non signee?s?|pas opposable|inopposables?|jamais (?:acceptee?s?|communiquee?s?|portee?s?))"),
    CapReason.OTHER_LOSS: pattern(r"\b(?:ne (?:vise|couvre|concerne)(?:nt)? (?:que|pas)|(?:pertes?|dommages?|prejudices?) (?:directe?s?|indirecte?s?)|etranger a la clause|tiers au contrat|delictuel(?:le)?s?)\b"),
}  # fmt: skip
_FATES = {
    Clause.CAP_APPLIED: CapFate.APPLIED,
    Clause.CAP_SET_ASIDE: CapFate.SET_ASIDE,
    Clause.CAP_UNWRITTEN: CapFate.UNWRITTEN,
}
REACH_OF_REASON = 420
CONFIDENCE = 0.75


def find_cap(flat: str, caps: Sequence[Amount], clauses: Sequence[Finding[Clause]]) -> Cap | None:
    """The cap that the judges ruled on, and its sum when the page tells it; None where neither is told.

    `clauses` are what the judges made of clauses.
    """
    fate = next(
        (
            Finding(_FATES[one.value], one.span, f"cap_{_FATES[one.value].value}", one.confidence)
            for one in clauses
            if one.value in _FATES
        ),
        None,
    )
    if not caps:
        return Cap(None, fate.span, fate, _reason(flat, fate)) if fate else None
    main = max(caps, key=lambda one: one.confidence)
    return Cap(main.money, main.span, fate, _reason(flat, fate) if fate else None)


def _reason(flat: str, fate: Finding[CapFate]) -> Finding[CapReason] | None:
    """The ground that stands nearest to the words that set the cap aside, in their paragraph or the one before."""
    if fate.value is CapFate.APPLIED:
        return None
    start, end = max(0, fate.span.start - REACH_OF_REASON), fate.span.end + REACH_OF_REASON
    found = [
        (max(match.start() - fate.span.end, fate.span.start - match.end()), match.span(), reason)
        for reason, pattern in _REASONS.items()
        for match in pattern.finditer(flat, start, end)
    ]
    if not found:
        return None
    _, where, reason = min(found)
    return Finding(reason, Span(*where), f"cap_{reason.value}", CONFIDENCE)
