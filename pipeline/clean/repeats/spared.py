"""Blocks that are never learnt and never dropped as repeated, on however many pages they stand."""

from __future__ import annotations

import re

from pipeline.clean.evidence import tells_of_ruling
from pipeline.clean.lines import is_label
from pipeline.clean.repeats.forms import form_of
from pipeline.documents import Block, BlockKind
from pipeline.text.spaces import fold

_LONGEST_WORDS = 150
_SECTION_WORDS = 4
_PRICE = re.compile(
    r"\b(?:a partir de|des|au lieu de|pour seulement) \d[\d .,]*+(?:€|euros?\b)(?: ?(?:ht|ttc)\b)?"
    r"|\d[\d .,]*+(?:€|euros?\b) ?(?:ht\b|ttc\b|par mois|par an\b|/ ?mois|/ ?an\b)"
)
_LAW = re.compile(
    r"\barticles? (?:[lrd]\.? ?)?\d|\bart\. ?\d|\bcode (?:civil|penal|de |du |des )|\breglement \(|\bdirective \d|\bloi n°|\bdecret n°"
    r"|\bjuge(?:s|ment|ments)?\b|\bjuridictions?\b|\bconseiller rapporteur\b|\bgreff(?:e|ier|iere)\b|\baudience publique\b|\bministere public\b"
    r"|\bparties? (?:ont ete |ayant ete )?(?:entendues?|representees?)|\brequerant|\bpreju|\brepublique francaise\b|\bau nom du peuple\b"
)
_OPENS_RULING = re.compile(
    r"(?:vu (?:le|la|les|l'|ensemble)\b|attendu |considerant |par ces motifs|sur (?:ce|quoi)\b|entre\s*:|et\s*:$|dit (?:que|n'y)|ordonne|rejette|fixe |laisse )"
)
_NUMBER = r"\W*(?:(?:[ivx]{1,4}|\d{1,2}|[a-h])\W+)?"
_BEFORE = r"(?:l'|le |la |les |un |une |rappel (?:des |du |de la )|expose (?:des |du |de la )|sur (?:le |la |les |l'))?"
_SECTION = re.compile(
    rf"{_NUMBER}{_BEFORE}(?:(?:faits?|procedure|contexte|decision|discussion|moyens?|motifs?|pretentions?|dispositif|litige|portee|enseignements?)\b.{{0,45}}"
    r"|(?:affaire|analyse|solution|enjeux?|commentaires?|observations?|conclusions?|introduction|question|reponse|appel|instance|demandes?|dommages?"
    r"|essentiel|bilan|resume|a retenir)"
    r"|notre (?:avis|analyse)|ce qu'il faut (?:retenir|savoir).{0,20}|en (?:bref|resume|conclusion|pratique))\W*"
)
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]{20,})[»”\"]")
_KINDS = frozenset({BlockKind.TITLE, BlockKind.QUOTATION, BlockKind.TABLE_ROW})


def is_spared(block: Block) -> bool:
    """True for what tells of a ruling, a sum or the law, what quotes, what parts an article, and what says too little.

    A price ("dès 890 € HT") is no sum of a ruling.
    """
    if block.kind in _KINDS or len(block.text.split(maxsplit=_LONGEST_WORDS + 1)) > _LONGEST_WORDS:
        return True
    folded = fold(block.text)
    return (
        not form_of(block.text).has_words
        or bool(_OPENS_RULING.match(folded) or _SECTION.fullmatch(folded) or _LAW.search(folded))
        or tells_of_ruling(_PRICE.sub(" ", folded))
        or _is_quotation(block.text)
    )


def parts_article(block: Block) -> bool:
    """True for a heading, or a short label in its place, that may belong to the paragraph under it."""
    if block.kind is BlockKind.HEADING:
        return True
    return len(block.text.split()) <= _SECTION_WORDS and is_label(block.text)


def _is_quotation(text: str) -> bool:
    """True when half of it stands between quotation marks."""
    if text[:1] in "«“":
        return True
    return 2 * sum(len(words) for words in _QUOTED.findall(text)) > len(text)
