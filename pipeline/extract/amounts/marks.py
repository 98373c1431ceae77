"""What goes with a sum: each day, each person, without tax or with it, and how several debtors owe it."""

from __future__ import annotations

from functools import lru_cache

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import Reading
from pipeline.extract.amounts.phrases import Phrase
from pipeline.law import AmountRole, Liability, Per, Tax

_TAX_ONLY = r"(?:ht|ttc|h\.t\.?|t\.t\.c\.?|hors taxes?|toutes taxes comprises|tva (?:incluse|comprise|en sus)|hors tva)"
_TAX_BETWEEN = rf"[ ,]*(?:\(? ?{_TAX_ONLY}\b ?\)?)?[ ,]*"
_EACH = r"(?:par|le|la|pour chaque|chaque|/) ?"
_EACH_ONE = r"(?:par|pour chaque|chaque|/) ?"
_NO_OTHER = r"\b(?! (?:passee?|derni|proch|suivant|preced|meme|ou ))"
"""Not the month before, not the day of a hearing."""
_PERSON = (
    r"(?:personne|tete|salariee?|demandeur|demanderesse|requerante?|victime|client|cliente|abonnee?|utilisateur|poste|patient"
    r"|adherent|beneficiaire|consommateur|partie civile|intimee?|creancier|eleve|agent|collaborateur)"
)
_PER = {
    Per.DAY: Phrase(rf"{_TAX_BETWEEN}(?:{_EACH}jour{_NO_OTHER}|quotidien|journali)"),
    Per.WEEK: Phrase(rf"{_TAX_BETWEEN}(?:{_EACH}semaine{_NO_OTHER}|hebdomadaire)"),
    Per.MONTH: Phrase(rf"{_TAX_BETWEEN}(?:{_EACH}mois{_NO_OTHER}|mensuel|mensualite)"),
    Per.YEAR: Phrase(rf"{_TAX_BETWEEN}(?:{_EACH}(?:an|annee){_NO_OTHER}|l'an{_NO_OTHER}|annuel)"),
    Per.HOUR: Phrase(rf"{_TAX_BETWEEN}(?:{_EACH}heure|de l'heure|l'heure)"),
    Per.BREACH: Phrase(
        rf"{_TAX_BETWEEN}(?:[a-z]+ ){{0,2}}?par (?:infraction|manquement|violation|atteinte|contravention)"
    ),
    Per.PERSON: Phrase(
        rf"{_TAX_BETWEEN}(?:{_EACH_ONE}{_PERSON}\b|(?:a|pour) chacune?s?\b|chacune?\b|(?:a|pour) chaque {_PERSON}\b)"
    ),
    Per.ITEM: Phrase(
        rf"{_TAX_BETWEEN}(?:(?:la |{_EACH_ONE})(?:document|fichier|fiche|dossier|unite|piece|page|exemplaire|sinistre|ticket|licence|serveur))\b"
    ),
}
_PER_BEFORE = Phrase(
    r"\bchacune? (?:d'entre eux |d'entre elles |des [a-z ]{3,40} )?(?:la|une) (?:somme|indemnite) de ?$"
    r"|\ba chacune?(?: (?:d'|des? |en )[^.;:\d]{0,90})?(?: (?:la|une) (?:somme|indemnite) de| de)? ?$"
)
_EXCLUDED = Phrase(r"[ ,]*\(? ?(?:ht|h\.t|hors taxes?|hors tva|tva en sus)\b")
_INCLUDED = Phrase(r"[ ,]*\(? ?(?:ttc|t\.t\.c|toutes taxes comprises|tva (?:incluse|comprise))\b")
_EXCLUDED_BEFORE = Phrase(r"\b(?:ht|hors taxes?|hors tva) (?:de|:) ?$")
_INCLUDED_BEFORE = Phrase(r"\b(?:ttc|toutes taxes comprises) (?:de|:) ?$")
_LIABLE = {
    Liability.IN_SOLIDUM: Phrase(r"\bin solidum\b"),
    Liability.SOLIDARY: Phrase(r"\bsolidaire(?:ment|s)?\b"),
    Liability.EACH: Phrase(r"\b(?:chacune? (?:pour|a concurrence)|(?<!\ba )chacune? des? |chacune?,? (?:a|au) (?:payer|paiement|verser|regler))"),
}  # fmt: skip
_LIABLE_AFTER = {
    Liability.IN_SOLIDUM: Phrase(r"[^.;:\d]{0,90}?\bin solidum\b"),
    Liability.SOLIDARY: Phrase(r"[^.;:\d]{0,90}?\bsolidairement\b"),
}
_NOT_SOLIDARY = Phrase(
    r"\b(?:sans|ni|refus\w+|rejet\w+|debout\w+|ecart\w+|exclu\w*|pas)[^.;:]{0,50}(?:in solidum|solidair)"
)
REACH_OF_LIABILITY = 330
REACH_OF_PER = 60
_OWED_BY_NOBODY = frozenset(
    {
        AmountRole.CONTRACT_PRICE,
        AmountRole.LIABILITY_CAP,
        AmountRole.ESTIMATED_LOSS,
        AmountRole.OTHER,
    }
)


def per_of(context: Context) -> Per | None:
    """What the sum counts for each of: "par jour de retard", "à chacun"."""
    return _per_between(context.before, context.gap_after[:REACH_OF_PER])


@lru_cache(maxsize=64)
def _per_between(before: str, after: str) -> Per | None:
    for per, phrase in _PER.items():
        if phrase.match(after):
            return per
    return Per.PERSON if _PER_BEFORE.search_end(before, 150) else None


def tax_of(context: Context) -> Tax | None:
    if _EXCLUDED.match(context.gap_after) or _EXCLUDED_BEFORE.search_end(context.before, 40):
        return Tax.EXCLUDED
    if _INCLUDED.match(context.gap_after) or _INCLUDED_BEFORE.search_end(context.before, 40):
        return Tax.INCLUDED
    return None


def liability_of(context: Context, reading: Reading, role: AmountRole) -> Liability | None:
    """How several debtors owe the sum, from the words between the verb that makes them pay and the sum."""
    if role in _OWED_BY_NOBODY:
        return None
    governed = f"{context.lead} {context.before}" if context.lead else context.before
    clause = governed[-min(REACH_OF_LIABILITY, reading.distance) :] if reading.distance else governed[-120:]
    if _NOT_SOLIDARY.search(clause):
        return None
    for liability, phrase in _LIABLE.items():
        if phrase.search(clause):
            return liability
    return next((one for one, phrase in _LIABLE_AFTER.items() if phrase.match(context.gap_after)), None)
