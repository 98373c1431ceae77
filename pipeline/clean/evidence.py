"""Signs that a block speaks of a ruling or a sum, and that a page is a ruling: what cleaning must not lose."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_MONEY = pattern(
    r"\d[ .,]*+\s*+(?:€|¿|[km]€|euros?\b|€uros?\b|eur\b|f\b|francs\b|dollars?\b|(?:million|milliard)s?\b)|\b(?:mille|cents?) euros\b"
)
_RULING = pattern(
    r"\bcondamn|\bdeboute|\binfirme|\bconfirme le jugement|\btribuna(?:l|ux)\b|\bcours? d'appel\b|\bcour de cassation\b|\bcour de justice\b|\bjugement|\barrets? du\b"
    r"|\bconseil d'etat\b|\bordonnance de refere|\bt\. ?com\b|\bca [a-z-]+,|\btae? de\b|\bdommages[ -](?:et )?interets\b|\barticle 700\b|\brg n|\bn° ?rg\b|\bpourvoi\b"
    r"|\b(?:tj|tgi|cph|caa) (?:de |d'|du )?[a-z]{4,}|\bdeliberation\b|\bamende|\bn° ?\d\d[/-]\d|\bsanctionn"
)  # fmt: skip
_SENTENCE_ENDS = tuple('.!?…;:»"”)]')
_PROSE_WORDS = 22


def tells_of_ruling(text: str) -> bool:
    """True when the words name a court, a decision or a sum of money."""
    folded = fold(text)
    return bool(_MONEY.search(folded) or _RULING.search(folded))


def tells_of_money(text: str) -> bool:
    """True when the words name a sum of money."""
    return bool(_MONEY.search(fold(text)))


def is_prose(text: str, words: int | None = None) -> bool:
    """True for a paragraph of running text: long enough and ended as a sentence is.

    `words` is how many the text has, when the caller counted them already.
    """
    if words is None:
        words = len(text.split())
    if words < _PROSE_WORDS:
        return False
    return words >= 2 * _PROSE_WORDS or text.rstrip().endswith(_SENTENCE_ENDS)


_RULING_SIGNS = (
    (2, r"r ?e ?p ?u ?b ?l ?i ?q ?u ?e +f ?r ?a ?n ?c ?a ?i ?s ?e\b"),
    (2, r"au nom du peuple francais"),
    (3, r"par ces motifs\b"),
    (3, r"la cour de cassation, .{5,60} a rendu"),
    (3, r"deliberation (?:de la formation restreinte )?n°"),
    (2, r"(?:condamne|deboute|ordonne|dit (?:que|n'y)|rejette|infirme|confirme|casse et annule|fixe|laisse)\b.{10,}"),
    (2, r"(?:motifs(?: de la decision)?|moyens de la decision|faits et procedure|les faits|la procedure|expose du litige|pretentions .*|faits et pretentions|discussion|sur ce,?)\s*:?$"),
    (2, r"vu la procedure suivante ?:?$"),
    (2, r"considerant ce qui suit ?:?$"),
    (2, r"(?:(?:le tribunal|la cour|le conseil d'etat) )?decide ?:$"),
    (2, r"(?:appelante?s?|intimee?s?|demandeu?r(?:esse)?s?|defendeu?r(?:esse)?s?)\b.{0,3}$"),
    (2, r"(?:demandeu?r(?:esse)?|defendeu?r(?:esse)?|appelante?|intimee?|avocat)\(e?s\) ?:"),
    (3, r".{0,150}\ba rendu (?:la presente (?:ordonnance|decision)|l'(?:arret|ordonnance) (?:suivante?|dont la teneur suit)|le jugement suivant)"),
    (2, r"(?:constate|prononce|declare) (?:la decheance|le desistement|la peremption|l'irrecevabilite)\b"),
    (2, r"(?:entre|et)\s*:$"),
    (2, r".{0,20}\bn° (?:rg|portalis|minute|pourvoi)|(?:rg|pourvoi) n°|numero de role"),
    (2, r"attendu (?:que|qu'|,)"),
    (2, r"vu (?:le|la|les|l')\b.{10,}[;,]$"),
    (2, r"(?:copies? executoires?|grosses? (?:delivree|le)|minute n)"),
    (3, r"(?:arret|ordonnance) (?:de la cour|du tribunal) \((?:grande|assemblee|[a-z]+) (?:chambre|pleniere)"),
    (2, r"(?:la cour|le tribunal) \((?:grande|[a-z]+) chambre\) ?,?$|rend le present (?:arret|avis)?$"),
    (3, r"par ces motifs, (?:la cour|le tribunal)\b.{0,40}(?:dit pour droit|declare et arrete)"),
    (2, r"composition (?:de la cour|du tribunal)"),
)  # fmt: skip
"""Weight and pattern of each sign; all are sought at the beginning of a block."""

_MARKS = " \t\n.•·–—*-"
"""What some sites print before each thing that is decided."""
_ANY_SIGN = pattern("|".join(f"(?:{pattern})" for _, pattern in _RULING_SIGNS))
_ENOUGH_SIGNS = 4


@cache
def _signs() -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((weight, pattern(sign)) for weight, sign in _RULING_SIGNS)


def is_ruling(texts: Iterable[str]) -> bool:
    """True when the blocks are the full text of a ruling, by headings and formulas of at least two kinds."""
    seen: dict[int, int] = {}
    for text in texts:
        folded = fold(text.lstrip(_MARKS)[:200]).rstrip()
        if not _ANY_SIGN.match(folded):
            continue
        for number, (weight, sign) in enumerate(_signs()):
            if number not in seen and sign.match(folded):
                seen[number] = weight
        if len(seen) > 1 and sum(seen.values()) >= _ENOUGH_SIGNS:
            return True
    return False
