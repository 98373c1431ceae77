"""Whose an appeal must be by what a text tells around it: the ruling in the sentence before, what "l'appelante" asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.parties.claims import Side
from pipeline.text.patterns import pattern

_FILES = (
    r"(?:en\s+)?(?:(?:a|ont|avait|avaient)\s+(?:(?:donc|alors|aussitot|immediatement|logiquement|toutefois|cependant|ensuite)\s+)?(?:en\s+)?"
    r"(?:interjete|releve|fait|forme)\s+(?:un\s+)?appel|(?:fait|font|faisait|interjette|releve|relevent|interjettent|forme)\s+(?:un\s+)?appel)\b(?!\s+(?:incident|a\s|d'))"
)
_WHO = r"(?:ils?|elles?|celui-ci|celle-ci|ceux-ci|ce\s+dernier|cette\s+derniere|(?:l'|la\s+|les?\s+)(?!cour\b|tribunal\b|juge)[a-z'-]{4,25})"
_LOST_JUST_BEFORE = pattern(
    r"(?:\b(?:l'|les\s+|la\s+|le\s+)?(?:a|avait|ont|avaient|fut|etait|ete|est|s'etait\s+vue?)\s+(?:\w+\s+){0,2}?(?P<had>debout|condamn)ee?s?\b|\b(?:le\s+|la\s+|l'|les\s+)?(?P<now>debout|condamn)(?:e|ent|ait|a)\b)"
    rf"(?P<rest>[^.;\n]{{0,240}})[.;]\s+(?:{_WHO})\s+{_FILES}"
)
"""A verdict of the sentence before: who then appeals is who had lost."""
_ONLY_IN_PART = pattern(
    r"\b(?:seulement|que\s+\d|n'(?:a|avait)|limit|reclam|demand|sollicit|reconvention|rejet|surplus|debout|condamn|partiel|moitie|tiers|mais)"
)
"""Of a judgment that gave and refused, either side may appeal."""
_LESS = pattern(
    r"\b(?:l'appelante?|les\s+appelante?s)\b[^.;\n]{0,160}?\b(?:(?:la|une)\s+reduction|(?:soit|fut|soient|etre)\s+(?:\w+\s+)?(?:redui|moder|ramen|minor|plafonn|exoner)\w*|reduire|moderer|minorer|faire\s+baisser|l'exonerait|l'exonerer)\b"
)
"""Whoever wants the sum cut down was sued."""
_CLAIMS = pattern(
    r"\b(?:l'appelante?|les\s+appelante?s),?\s+(?:qui\s+)?(?:sollicitai(?:en)?t|sollicite(?:nt)?|reclam(?:e|ent|ait|aient)|demand(?:e|ent|ait|aient))\s+(?:[^.;\n]{0,40}?\s)?\d[\d ,.]*\s*(?:euros|€|millions)"
)
"""Whoever asks for a sum had claimed it."""
_COSTS = pattern(r"\b(?:article\s+700|irrepetibles|depens|frais|reconvention\w*|procedure\s+abusive)\b")
_SENTENCE_FAR = 200
_BOTH = pattern(
    r"\bles\s+deux\s+(?:parties|societes|entreprises|adversaires|plaideurs|camps)\s+(?:en\s+)?(?:(?:ont|avaient)\s+(?:\w+\s+){0,3}?(?:interjete|releve|fait|forme)\s+appel|(?:sont|etaient)\s+appelante?s|font\s+appel)\b"
    r"|\bchacune?\s+(?:des\s+(?:deux\s+)?(?:parties|societes)\s+)?(?:en\s+)?(?:a|avait|ayant)\s+(?:interjete|releve|fait|forme)\s+appel\b"
    r"|\b(?:l'une?\s+et\s+l'autre|toutes\s+(?:les\s+)?deux|tous\s+(?:les\s+)?deux)\s+(?:(?:en\s+)?(?:ont|avaient)\s+)?(?:interjete|releve|fait|forme)\s+appel\b|\bappels?\s+(?:des\s+deux\s+parties|croises)\b"
    r"|\bles\s+deux\s+parties\s+(?:ont|avaient)\s+frappe\b[^.;\n]{0,40}?\bd'appel\b"
)


def have_both_appealed(low: str) -> bool:
    """True where a text says that either side appealed ("les deux parties ont relevé appel")."""
    return _BOTH.search(low) is not None


def appellant_by_aim(low: str) -> Side | None:
    """On which side whoever appealed had been, where all turns that tell it agree."""
    told = set(_sides(low))
    return next(iter(told)) if len(told) == 1 else None


def _sides(low: str) -> Iterator[Side]:
    for match in _LOST_JUST_BEFORE.finditer(low):
        lost = match["had"] or match["now"]
        if lost == "debout" and "reconvention" not in match["rest"]:
            yield Side.CLAIMANT
        elif lost == "condamn" and not _ONLY_IN_PART.search(match["rest"]):
            yield Side.DEFENDANT
    yield from (Side.DEFENDANT for match in _LESS.finditer(low) if not _is_on_costs(low, match))
    yield from (Side.CLAIMANT for match in _CLAIMS.finditer(low) if not _is_on_costs(low, match))


def _is_on_costs(low: str, match: re.Match[str]) -> bool:
    """True in a sentence on costs, of which both sides ask."""
    start = max(low.rfind(stop, 0, match.start()) for stop in ".;\n") + 1
    return _COSTS.search(low, start, min(len(low), match.end() + _SENTENCE_FAR // 4)) is not None
