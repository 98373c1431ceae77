"""News that a dispute ended outside the court: its parties settled it, or an appeal was given up."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pipeline.documents import DocumentKind
from pipeline.findings import Finding, Span
from pipeline.law import CourtLevel, Decision, PartyRole, Processed
from pipeline.text.days import find_days
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold, split_sentences


class Ending(StrEnum):
    SETTLED = "settled"
    APPEAL_DROPPED = "appeal_dropped"


_TELLING = frozenset({DocumentKind.NEWS, DocumentKind.COMMENTARY, DocumentKind.OTHER})
"""A ruling's own text says what its court was told: what it makes of it is its disposition."""

_LATER = r"(?:\s+(?:finalement|depuis|ensuite|entre-temps|enfin|donc|egalement|aussi|tous|toutes|deux))*"
_DEED = r"(?:un|une|leur|cet|cette)\s+(?:\w+\s+)?(?:transaction|accord|protocole|compromis)\b"
_STRIFE = r"(?:litige|differend|contentieux|proces|procedure)"
_SETTLED = pattern(
    rf"\b(?:ont|avoir|viennent\s+de){_LATER}\s+(?:conclu|conclure|signer?|trouver?|passer?)\b(?:\s+[^\s,;.]+){{0,5}}?\s+{_DEED}"
    rf"|\b(?:ont|avoir){_LATER}\s+transige\b"
    rf"|\bse\s+sont{_LATER}\s+(?:entendu|accorde)e?s\s+a\s+l'amiable\b|\bs'entendent\s+a\s+l'amiable\b"
    rf"|\b(?:ont|avoir){_LATER}\s+mis\s+fin\s+a\s+l'amiable\s+(?:au|a\s+leur)\s+{_STRIFE}\b"
    r"|\bhomologu\w+\s+(?:la\s+transaction|l'accord|le\s+protocole)\b"
)
_BOTH = pattern(
    r"\b(?:(?:les|ces)\s+(?:deux\s+)?(?:parties|societes|entreprises|adversaires|camps)|l'une\s+et\s+l'autre|tous\s+deux|toutes\s+deux)\b"
)
_OF_STRIFE = pattern(
    rf"\b(?:{_STRIFE}|appel|pourvoi|amiable|transaction|transactionnel\w*|transig\w+|homologu\w+)\b"
)
"""What a deed is about that ends a dispute: companies sign others, of trade."""
_DROPPED = pattern(
    rf"\b(?:s'est|se\s+sont|s'etre){_LATER}\s+desistee?s?\s+(?:de\s+(?:son|leur|cet|ce)|du)\s+(?:appel|pourvoi|recours)\b"
    rf"|\b(?:a|ont|avoir){_LATER}\s+(?:renonce\s+a|retire|abandonne)\s+(?:(?:son|leur)\s+|l')(?:appel|pourvoi)\b"
    r"|\b(?:renoncent?\s+a|se\s+desiste(?:nt)?\s+de)\s+(?:son|leur)\s+(?:appel|pourvoi)\b"
    r"|\bl'appel\b[^.;]{0,120}\best\s+(?:donc\s+)?abandonne\b"
)
_NOT_SO = pattern(
    r"\b(?:n'ont|n'a|n'est|ne\s+s'est|ne\s+se\s+sont|pas|jamais|aucune?|sans|faute|a\s+defaut|si|pourraient?|devraient|"
    r"envisag\w+|propos\w+|refus\w+|echou\w+|tentative|penale|procureur|autorite)\b"
)
_IN_YEAR = pattern(r"\ben\s+(?:\w+\s+)?((?:19|20)\d\d)\b")
_BESIDE = 25
"""How far behind the words its day may stand."""


def find_ending(processed: Processed) -> Finding[Ending] | None:
    """How the dispute that the document is about ended after its decision, by its own words; None where they say nothing of it.

    A settlement counts that both sides are said to have made, for news tells of those that others made as well.
    """
    if processed.kind not in _TELLING or not processed.decisions:
        return None
    text = processed.document.article
    flat = fold(text)
    main = processed.decisions[0]
    if not _is_between_parties(main):
        return None
    if not (_SETTLED.search(flat) or _DROPPED.search(flat)):
        return None
    for start, end in split_sentences(text):
        words = flat[start:end]
        told = _ending(words, main)
        if told is None:
            continue
        kind, at = told
        if not _NOT_SO.search(words, 0, at) and not _is_of_before(words[: at + _BESIDE], processed.decisions):
            return Finding(kind, Span(start, end), f"told_{kind.value}", 0.8)
    return None


def _ending(words: str, main: Decision) -> tuple[Ending, int] | None:
    """What a sentence tells, and where the words that tell it end."""
    settled = _SETTLED.search(words)
    if settled and _OF_STRIFE.search(words) and (_BOTH.search(words) or _names_both(words, main)):
        return Ending.SETTLED, settled.end()
    dropped = _DROPPED.search(words)
    return (Ending.APPEAL_DROPPED, dropped.end()) if dropped else None


def _is_between_parties(decision: Decision) -> bool:
    return decision.court is not None and decision.court.value.level is not CourtLevel.AUTHORITY


def _is_of_before(words: str, decisions: tuple[Decision, ...]) -> bool:
    """True of what happened before a decision told of: parties settle, go to court over it, and are judged."""
    days = [_latest(one.decided_on.value) for one in decisions if one.decided_on]
    stated = [(day.year, day.month or 12, day.day or 31) for day in find_days(words, near=False) if day.year]
    stated += [(int(year[1]), 12, 31) for year in _IN_YEAR.finditer(words)]
    return bool(days) and any(day < max(days) and day not in days for day in stated)


def _latest(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


_ASKING = frozenset({PartyRole.CLAIMANT, PartyRole.APPELLANT})
_ASKED = frozenset({PartyRole.DEFENDANT, PartyRole.RESPONDENT})


def _names_both(words: str, decision: Decision) -> bool:
    return all(
        any(
            fold(name) in words
            for party in decision.parties
            if party.role in roles
            for name in (party.name, *party.aliases)
        )
        for roles in (_ASKING, _ASKED)
    )
