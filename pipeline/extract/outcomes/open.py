"""Decisions that leave the claim for later: another court is to hear it, an expert to report first, the victim to sue yet."""

from __future__ import annotations

from pipeline.extract.outcomes.signs import Read
from pipeline.law import CourtLevel
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

_ELSEWHERE = pattern(
    r"\b(?:se (?:declare(?:nt)?|sont (?:donc |ainsi )?declares?)|s'(?:est|etait|etaient) (?:donc |ainsi |aussi |toutefois )?declaree?s?)"
    r" (?:donc |ainsi )?(?:territorialement |materiellement )?incompetente?s?\b"
    r"|\brenvoyee?s? a (?:mieux )?se pourvoir\b"
)
_SENDS_AWAY = pattern(r"\brenvoi\w+ les parties a (?:mieux )?se pourvoir\b")
"""What a court of appeal does for want of jurisdiction, and a judge in chambers wherever there is something to argue."""
_PUTS_OFF = pattern(
    r"\bsurs(?:oit|oyons) a statuer\b|(?:[;,\n] *(?:et )?|\bet |\bcontradictoire |\bjugement |\barret )avant[ -]dire[ -]droit\b"
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
    """True where nothing is awarded, and a report or the orders of a ruling say that the claim is not decided yet."""
    if read.given or read.level is CourtLevel.SUPREME:
        return False
    if zones.is_ruling_text:
        return any(_orders_nothing_yet(part.of(low)) for part in zones.of(ZoneKind.OPERATIVE))
    if _ELSEWHERE.search(low) or (read.level is CourtLevel.APPEAL and _SENDS_AWAY.search(low)):
        return True
    if read.decision.court and "correctionnel" in fold(read.decision.court.value.name):
        return _PUNISHES.search(low) is not None
    awaits = read.level is CourtLevel.FIRST and _INTERIM.search(low) and _EXPERT.search(low)
    return bool(awaits) and _DECIDES.search(low) is None


def _orders_nothing_yet(orders: str) -> bool:
    """Whether a court that gives nothing leaves the case to another one, or puts it off."""
    return bool(_ELSEWHERE.search(orders) or _PUTS_OFF.search(orders))
