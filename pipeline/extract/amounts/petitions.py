"""What a petition puts to a court, all its heads told in one breath or in a list, as administrative courts recall them."""

from __future__ import annotations

from pipeline.extract.amounts.contexts import LONGEST_BEFORE, Context
from pipeline.extract.amounts.phrases import Phrase

_PETITIONS = Phrase(
    r"\b(?:a|ont|avai(?:t|ent)) demande (?:au|a la|a l'|aux) (?:tribunal|cour|conseil|juge|president)[^;:]{0,140}?"
    r" (?:de|d') ?(?:condamner|mettre|annuler|prononcer|ordonner|fixer|reformer|prescrire|decharger)\b"
)
_PETITIONS_FOR = Phrase(
    r"\b(?:a|ont|avai(?:t|ent)) demande (?:au|a la|a l'|aux) (?:tribunal|cour|conseil|juge|president)[^;:]{0,140}:"
)
"""Over a list: "La société X a demandé au tribunal administratif de Lyon :"."""
_ANSWERED = Phrase(
    r"\b(?:(?:a|ont) (?:[a-z]+ ){0,3}?(?:condamne|rejete|fait droit|alloue|accorde|octroye|mis|annule|juge|deboute|retenu|fixe|ramene|reduit|limite|verse|paye|regle|obtenu)e?s?"
    r"|(?:condamne|rejette|alloue|accorde|fixe|annule|decide|juge)(?: que)? (?!par)|ne lui|n'a|que (?:le tribunal|la cour|les premiers juges))\b"
)
"""What a court made of it, or what was paid, told in the same breath."""
_STOPS = Phrase(r"[a-z]{3,}[.;?!] +[a-z«]")


def is_put_to_court(context: Context) -> bool:
    """For "a demandé au tribunal de condamner X au paiement de A, de la somme de B en réparation de": B is asked for as A is."""
    petition = _PETITIONS_FOR.search(context.lead)
    if petition:
        return not _ANSWERED.search(context.before)
    petition = _PETITIONS.search(context.before)
    if petition:
        return not _ANSWERED.search(context.before, petition.end())
    return _is_far_behind(context)


def _is_far_behind(context: Context) -> bool:
    """True where the petition opens the line, farther back than what is kept before the sum."""
    if len(context.before) < LONGEST_BEFORE:
        return False
    petition = _PETITIONS.search(context.line_text)
    return petition is not None and not (
        _STOPS.search(context.line_text)
        or _ANSWERED.search(context.line_text, petition.end())
        or _ANSWERED.search(context.before)
    )
