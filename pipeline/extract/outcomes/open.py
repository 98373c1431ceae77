"""Decisions that leave the claim for later: another court is to hear it, an expert to report first, the victim to sue yet."""

from __future__ import annotations

from pipeline.extract.outcomes.signs import Read
from pipeline.law import CourtLevel
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import Zones

_ELSEWHERE = pattern(
    r"\bse (?:declare|declarent|sont declares?|est (?:donc |ainsi )?declaree?|etait declare) (?:donc |ainsi )?incompetente?s?\b"
    r"|\brenvoyee?s? a (?:mieux )?se pourvoir\b"
)
_EXPERT = pattern(
    r"\b(?:designe|a designe|nomme|a nomme|commet|a commis|ordonne|a ordonne)\b(?! (?:a|au) )[^.;]{0,60}?\b(?:experte?s?|expertise|professeure?|technicien|mesure d'instruction)\b"
)
_INTERIM = pattern(r"\brefere\b|\bavant dire droit\b|\bjuge des referes\b")
_DECIDES = pattern(
    r"\bcondamn\w+[^.;]{0,120}\b(?:payer|verser|regler|rembourser|restituer|remettre)\b|\bprovisions?\b|\bdebout\w+|\bau fond, l[ae]\b"
)
_PUNISHES = pattern(
    r"\bcondamn\w+\b[^.;]{0,160}?\b(?:mois|ans?|annees?|jours)\b[^.;]{0,40}?\b(?:prison|emprisonnement|sursis|detention)\b"
    r"|\b(?:mois|ans?|annees?) (?:de prison|d'emprisonnement|avec sursis)"
)


def leaves_open(low: str, zones: Zones, read: Read) -> bool:
    """True where a report tells of no award and says that the claim is not decided yet."""
    if zones.is_ruling_text or read.given or read.level is CourtLevel.SUPREME:
        return False
    if _ELSEWHERE.search(low):
        return True
    if read.decision.court and "correctionnel" in fold(read.decision.court.value.name):
        return _PUNISHES.search(low) is not None
    awaits = read.level is CourtLevel.FIRST and _INTERIM.search(low) and _EXPERT.search(low)
    return bool(awaits) and _DECIDES.search(low) is None
