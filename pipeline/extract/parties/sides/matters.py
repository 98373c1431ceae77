"""What a case is about and before whom, by words of the whole page: who sues whom goes by it."""

from __future__ import annotations

from pipeline.text.patterns import pattern

_MATTERS = {
    "labour": pattern(r"\bprud'hom|\bchambre\s+sociale\b|\blicenci\w+"),
    "administrative": pattern(r"\badministratif|\bcour\s+administrative\b|\bconseil\s+d'etat\b"),
    "criminal": pattern(r"\bcorrectionnel|\bprevenue?s?\b|\bparties?\s+civiles?\b"),
    "commercial": pattern(r"\btribunal\s+(?:de\s+commerce|des\s+activites\s+economiques)\b|\bconsulaires?\b"),
    "insurance": pattern(r"\bassureur\w*|\bsinistre\b"),
    "sale": pattern(r"\b(?:vendeu\w+|acquereu\w+|acheteu\w+)\b"),
    "lease": pattern(r"\b(?:baill\w+|locataires?|preneu\w+)\b"),
    "credit": pattern(r"\b(?:banque|pret|emprunteu\w+|caution)\b"),
}
"""What a case is about and before whom: an employer is sued, a public body too, whoever was robbed claims."""
_COURTS = ("labour", "administrative", "criminal", "commercial")


def read_matters(low: str, court: str) -> list[str]:
    """What the folded text is about, and before what kind of court; `court` is the folded name of the one that the page is about."""
    told = [f"about {name}" for name, words in _MATTERS.items() if words.search(low)]
    return told + [f"before {name}" for name in _COURTS if _MATTERS[name].search(court)]


_UNNAMED = pattern(
    r"\b(?:une?|cet?|cette|des|deux|trois|son|sa)\s+(?:(?:jeune|ancien|ancienne|ex|petite?|couple\s+de|groupe\s+de|simple)\s+)*"
    r"(?P<noun>salariee?|employee?|cliente?|abonnee?|etudiante?|retraitee?|couple|patiente?|locataires?|habitante?s?|proprietaires?|consommat\w+|riverains?|agente?|particuliers?|epoux|"
    r"pere|mere|homme|femme|automobiliste|agriculteur|agricultrice|adherente?|assuree?|usager|internaute|lyceen\w*|allocataire|voyageu\w+|passag\w+|infirmier\w*|medecin|enseignante?|"
    r"professeure?|ouvrier\w*|cadre|ingenieure?|artisan\w*|commercante?|viticult\w+|vigneron\w*|boulang\w+|restaurat\w+|photographe|journaliste|auteure?|developpeu\w+|veuve|famille|"
    r"fonctionnaire|conducteur|conductrice|chauffeur|cycliste|piet\w+|skieu\w+|licencie|mandataire|apprentie?|stagiaire|vend\w+|acquer\w+|acheteu\w+|voisine?s?|maraich\w+|eleveu\w+|"
    r"menuisier|macon|plombier|comptable|secretaire|directrice|directeur|gerante?|associee?|franchisee?|internautes?|parents?|heriti\w+|sportif|joueu\w+)\b"
)
"""Persons whom a page speaks of without naming them: often one of them is who sued."""


def count_unnamed(low: str) -> int:
    """2 when such a person stands in the first lines, 1 when further down, 0 when nowhere."""
    return sum(_UNNAMED.search(low, 0, reach) is not None for reach in (300, 5000))
