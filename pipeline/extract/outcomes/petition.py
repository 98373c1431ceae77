"""How an article tells of the Cour de cassation: whose petition it was, and whether it succeeded."""

from __future__ import annotations

import re

from pipeline.extract.outcomes.orders import NOT_ALL, Ruled
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.law import Outcome
from pipeline.text.patterns import pattern

_FAILS = pattern(
    r"\b(?:rejet(?:te|e|er|ant)?|ecart(?:e|er|ant)|repousse)\b[^.;]{0,40}\b(?:pourvois?|recours)\b|\bpourvois?\b[^.]{0,60}\b(?:rejete|l'a\s+rejete)|\bpourvois?\b[^.]{0,30}\.[^.]{0,40}\bl'a\s+rejete|\b(?:valid|approuv|confirm)\w+\s+(?:l'arret|la\s+cour\s+d'appel|la\s+decision|les\s+juges\s+d'appel)"
)
_QUASHES = pattern(
    r"\b(?:(?:cass(?:e|ee|er|ant)\b|cassation\s+(?:partielle|totale|de\s+l'arret))(?:[^.;]{0,90}?\b(?:arret|decision|jugement|condamnation|dispositions|partiellement)\b)?|censur(?:e|ee|er|ant)\b|"
    r"annul(?:e|ee|er|ant)\b[^.;]{0,50}\b(?:arret|condamnation|decision\s+d'appel)|(?:arret|decision|condamnation)\b[^.;]{0,80}\b(?:est|a\s+ete|vient\s+d'etre)\s+(?:\w+\s+)?(?:cassee?|annulee?|censuree?))"
)
_OF_CASSATION = pattern(r"\bcour\s+de\s+cassation\b|\bhaute\s+(?:juridiction|cour)\b|\bcass\.")
_SENT_BACK = pattern(
    r"\brenvo(?:i|ie|ient|yee?|ye|yant|yees)\b|\bretour\s+(?:a\s+la\s+case|devant)|\bdevra\s+(?:\w+\s+){0,2}(?:reprendre|rejuger|reexaminer|trancher)|\brejuge\w*"
)
_NO_RETURN = pattern(
    r"\bsans\s+renvoi\b|\bn'y\s+avoir\s+lieu\s+a\s+renvoi\b|\bregle\s+l'affaire\s+au\s+fond\b"
)
_PETITIONS = pattern(
    r"\b(?:s'(?:est|etait|etant)\s+pourvue?|forme\s+(?:un\s+|le\s+)?pourvoi|\bse\s+pourvoi\w*|(?:pourvoi|recours)\s+(?:forme\s+par|de|du)\b)"
)
_CONDEMNED = pattern(r"\bcondamn\w+\b")
_LIMITED = pattern(r"\blimit(?:e|ee?s?|ant)\b[^.;]{0,60}\b(?:condamn|indemni|somme|repar|montant)")
_DISMISSED = pattern(r"\bdebout\w+\b|\brejete\w*\s+(?:l'action|les\s+demandes|la\s+demande|ses\s+demandes)")
_TO_DO = pattern(
    r"\s+a\s+(?:lui\s+|leur\s+|l')?(?:indemnis|vers|pay|rembours|repar|regl|restitu|dedommag|garant)\w*"
)
"""Whom it names after that is paid: "condamnée à rembourser 9 000 euros à l'un de ses clients"."""
_NEAR = 400


_AFTER = pattern(
    r"\bapres\s+cassation|\bsur\s+renvoi|\bcour\s+de\s+renvoi\s+(?:a|juge|condamne|confirme|infirme)"
)


def is_quashed_since(low: str) -> bool:
    """True when the article tells of a cassation that is not the one before the decision it is about."""
    quashed = _QUASHES.search(low)
    if quashed is None or _AFTER.search(low):
        return False
    return _OF_CASSATION.search(low, max(0, quashed.start() - 60), quashed.end()) is not None


def read_petition(low: str, sides: Sides, given: Outcome, lost: Who | None = None) -> Ruled | bool:
    """The outcome of a petition in cassation; True when it leaves the case open, False when the text tells of none.

    `given` is what the first claimant keeps when a petition of the other side fails; `lost` is who is said to have lost
    before: a claimant that did, and has it quashed, petitioned, where nothing else tells who does.
    """
    petitioner = _petitioner(low, sides)
    quashed = _QUASHES.search(low)
    failed = _FAILS.search(low)
    if failed and (quashed is None or "partiel" not in quashed.group()):
        petitioner = petitioner or _loser_below(low, failed, sides)
        if petitioner is None:
            return False
        outcome = Outcome.DISMISSED if petitioner is Who.CLAIMANT else given
        return Ruled(outcome, *failed.span(), "told_petition_rejected", 0.7)
    if quashed is None:
        return False
    petitioner = petitioner or _loser_below(low, quashed, sides)
    return _quashed(low, quashed, petitioner or (lost if lost is Who.CLAIMANT else None))


def _quashed(low: str, quashed: re.Match[str], petitioner: Who | None) -> Ruled | bool:
    if petitioner is Who.CLAIMANT:
        partial = NOT_ALL.search(low, quashed.start(), min(len(low), quashed.end() + 200))
        outcome = Outcome.PARTLY_GRANTED if partial or "cassation partielle" in low else Outcome.GRANTED
        return Ruled(outcome, *quashed.span(), "told_petition_granted", 0.6)
    if petitioner is Who.DEFENDANT and _NO_RETURN.search(low):
        return Ruled(Outcome.DISMISSED, *quashed.span(), "told_petition_granted", 0.6)
    return petitioner is Who.DEFENDANT or _SENT_BACK.search(low) is not None


def _petitioner(low: str, sides: Sides) -> Who | None:
    """The side that petitioned: named as appellant, or before "s'est pourvue", or after "pourvoi formé par"."""
    if sides.appellant is not None:
        return sides.appellant
    for petition in _PETITIONS.finditer(low):
        if petition.group().startswith(("pourvoi", "recours")):
            who = sides.named_in(petition.end(), petition.end() + 50)
        else:
            who = sides.last_named_in(max(0, petition.start() - 80), petition.start())
        if who is not None:
            return who
    return None


def _loser_below(low: str, quashed: re.Match[str], sides: Sides) -> Who | None:
    """The side for which the quashed ruling was bad: who it condemned, or whose claims it refused."""
    stop = min(len(low), quashed.end() + _NEAR)
    if _LIMITED.search(low, quashed.start(), stop):
        return Who.CLAIMANT
    condemned, dismissed = (
        _CONDEMNED.search(low, quashed.start(), stop),
        _DISMISSED.search(low, quashed.start(), stop),
    )
    if dismissed and (condemned is None or dismissed.start() < condemned.start()):
        return Who.CLAIMANT
    if condemned:
        to_do = _TO_DO.search(low, condemned.end(), condemned.end() + 60)
        end = to_do.start() if to_do else condemned.end() + 60
        return sides.named_in(condemned.end(), end) or Who.DEFENDANT
    return None
