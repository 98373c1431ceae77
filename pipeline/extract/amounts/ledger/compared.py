"""Sums of other people's cases, told beside the page's own to compare: nobody on the page pays or gets them."""

from __future__ import annotations

from pipeline.extract.amounts.contexts import Context
from pipeline.text.patterns import pattern

_OTHER_CASE = pattern(
    r"\ba titre de comparaison\b|\bdans (?:une|d')(?: autres?)? (?:affaire|dossier|espece)s? (?:de |d'|tres |assez |plutot )?(?:[a-z]+ )?(?:voisine?|comparable|similaire|analogue|semblable|proche)s?\b"
    r"|\bdans une autre affaire\b|\bapres une? [a-z]+ (?:comparable|similaire|semblable|analogue)\b"
)
_SOMEBODY = pattern(
    r"\b(?:l'an (?:dernier|passe)|l'annee derniere|en (?:19|20)\d\d|il y a [a-z]+ (?:ans|mois)), (?:un|une) (?:[a-z]+ ){1,5}avait (?:deja )?ete condamnee?\b"
)
_LAST_YEAR = pattern(
    r"(?:^|[.;:] )(?:[a-z ]{0,20})?(?:l'an (?:dernier|passe)|l'annee derniere|en (?:19|20)\d\d|il y a [a-z]+ (?:ans|mois)),[^.;:]{0,140}\b(?:avai(?:t|ent)|etai(?:t|ent))\b"
)
_TO_SOMEBODY = pattern(r" a une? [a-z]{4,}")


def is_compared(context: Context) -> bool:
    """True for "L'an passé, la cour de Douai avait accordé 22 000 euros à un grossiste", "dans une affaire voisine"."""
    sentence = f"{context.before}{context.after}"
    if _OTHER_CASE.search(sentence) or _SOMEBODY.search(context.before):
        return True
    return bool(_LAST_YEAR.search(context.before) and _TO_SOMEBODY.match(context.gap_after))
