"""What a petition complains of tells whether who petitions had sued or was sued."""

from __future__ import annotations

from pipeline.text.patterns import pattern

_GRIEF = pattern(
    r"\b(?:fai(?:t|sant)\s+grief|font\s+grief|reproche(?:nt)?|il\s+est\s+(?:fait\s+grief|reproche))\s+(?:a\s+l'arret|au\s+jugement|a\s+l'ordonnance|a\s+la\s+cour)[^.;]{0,90}?\s(?:d'|de\s+|d'avoir\s+)"
    r"(?P<what>[^;]{5,260})"
)
_GRIEF_OF_DEFENDANT = pattern(
    r"\b(?:(?:le|la|les)\s+condamner|(?:avoir\s+)?condamn|d?ire\s+(?:que\s+)?le\s+licenciement|annuler|accueillir|declarer\s+recevable|faire\s+droit|"
    r"avoir\s+(?:accueilli|annule|declare\s+recevable|fait\s+droit|juge\s+(?:que\s+)?le\s+licenciement|dit\s+(?:que\s+)?le\s+licenciement)|prononcer\s+(?:la|une)|fixer|ordonner|mettre\s+a\s+(?:sa|leur)\s+charge)"
)
_GRIEF_OF_CLAIMANT = pattern(
    r"\b(?:rejeter|(?:avoir\s+)?rejete|(?:l[ea]s?|avoir)\s+debout|debout|declarer?\s+(?:\w+\s+){0,6}?(?:irrecevable|prescrit)|limiter|avoir\s+(?:limite|declare\s+irrecevable)|dire\s+n'y\s+avoir\s+lieu|refuser|reduire)"
)
_ASIDE = pattern(r"^(?P<had>avoir)?\s*,[^,;]{3,120},\s*")
"""What is told between "d'avoir" and what was done: "d'avoir, infirmant le jugement, limité"."""
_ALL_REFUSED = pattern(
    r"(?:avoir\s+)?rejet\w+\s+(?:l'integralite\s+de\s+|l'ensemble\s+de\s+|toutes\s+)(?:ses|leurs)\s+demandes(?!\s+reconvention)"
)
"""Refused all it asked, and to pay besides: it may have been on either side."""
_DEFENCE = pattern(
    r"\b(?:rejet|debout|ecart)\w*\s+(?:[\w.-]+\s+){0,9}?(?:de\s+|d')?(?:l'|son\s+|sa\s+|ses\s+|cette\s+|la\s+|les\s+)?(?:exceptions?|fins?\s+de\s+non|decheance)\b"
    r"|\b(?:annulation|nullite)\s+(?:du|des|de\s+(?:son|ses|l'|cet))\s*(?:acte\s+de\s+|engagements?\s+de\s+)?caution"
    r"|\b(?:rejet|debout|ecart)\w*\s+(?:\w+\s+){0,4}?demandes?\s+tendant\s+(?:au\s+debout|au\s+rejet|a\s+voir\s+(?:debout|rejet))"
)
"""A plea that only who is sued needs."""
_UNDONE = pattern(r"\binfirm\w+\s+(?:le\s+)?jugement\b[^,;]{0,120}?\b(?:ayant|qui\s+avait)\s[^,;]{3,160},\s*")
"""What the first judges had decided, in a complaint that it was reversed."""
_HOLDS_DISMISSAL = pattern(r"\blicenciement\b[^;]{0,80}\b(?:fonde|repos\w+|justifie)\b")
_HIM = pattern(r"\b(?:le|la|les|l'avoir|avoir)\s+condamn")
_PARTLY_HIS = pattern(r"(?:limiter|le\s+debout|la\s+debout)")
_SURE, _LIKELY = 1.5, 1.0


_REASONED = pattern(
    r"\b(?:que,?\s+)?pour\s+(?:(?P<refuses>(?:rejeter|debouter)\b(?!\s+(?:l'exception|la\s+fin|cette\s+(?:exception|fin))))|(?P<gives>(?:condamner|accueillir|faire\s+droit)\b))"
    r"[^;\n]{3,200}?,\s+(?:l'arret|la\s+cour\s+d'appel)\s+(?:attaque\s+)?(?:retient|enonce|releve|constate|a\s+retenu)"
)
_IN_RETURN = pattern(r"\breconvention|\barticle\s+700")


def read_grief(whole: str) -> float:
    """Above zero when who petitions had sued, below when it was sued, by the first complaint of the folded text.

    Where none is told, by what the ruling attacked reasoned for: "pour rejeter cette demande, l'arrêt retient".
    """
    found = _GRIEF.search(whole) if "grief" in whole or "reproche" in whole else None
    if found:
        return _weigh(_UNDONE.sub(" ", _ASIDE.sub(r"\g<had> ", found["what"])))
    reasoned = _REASONED.search(whole) if "pourvoi" in whole else None
    if reasoned is None or _IN_RETURN.search(reasoned.group()):
        return 0.0
    return _LIKELY if reasoned["refuses"] else -_LIKELY


def _weigh(words: str) -> float:
    """Who complains of being condemned was sued; who complains of being dismissed sued."""
    if _HOLDS_DISMISSAL.search(words):
        return _SURE
    if _DEFENCE.search(words):
        return -_SURE
    condemned, dismissed = _GRIEF_OF_DEFENDANT.search(words), _GRIEF_OF_CLAIMANT.search(words)
    first = dismissed is not None and (condemned is None or dismissed.start() < condemned.start())
    if condemned and _HIM.search(words) and not _PARTLY_HIS.match(words):
        if _ALL_REFUSED.match(words):
            return 0.0
        return _LIKELY if first else -_SURE
    if first:
        return _SURE
    return -_SURE if condemned else 0.0
