"""Who must have appealed, by the logic of proceedings: whom the ruling below had gone against, and whom a cross-appeal answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.parties.claims import OPPOSITE, Side
from pipeline.extract.parties.sides.appeals import Review, is_worded
from pipeline.text.patterns import pattern

_RULING = r"(?:jugements?|decision|ordonnance|arret|sentence|condamnation)"
_LOST = r"(?P<lost>condamn(?:e|ait|ant)|debout(?:e|ait|ant))e?s?\b"
_TURNED = pattern(
    rf"\b(?:infirm|annul|censur|reform|cass)(?:e|ee|es|ees|ent|er|ant|ait)\b[^.;\n]{{0,90}}?\b{_RULING}\b[^.;\n]{{0,90}}?"
    rf"\b(?:qui\s+(?:(?:avait|a|ont|avaient)\s+(?:\w+\s+)?)?|ayant\s+){_LOST}"
)
"""A ruling that is undone had gone against whoever had it reviewed."""
_ATTACKED = pattern(
    rf"\b(?:contest|attaqu|critiqu|pourvois?|(?<!d')appel|requete|recours)\w*\b[^.;\n]{{0,90}}?\b{_RULING}\b[^.;\n]{{0,60}}?\bl'(?:ayant|avait|a)\s+(?:\w+\s+)?{_LOST}(?!\s+(?:aux\s+depens|de\s+sa\s+demande\s+reconv))"
)
"""Who attacks "the ruling that had condemned it" was sued."""
_THEN_APPEALED = pattern(
    r"(?:^|(?<=[.\n»]))\s*(?P<lost>condamn|debout)ee?s?\b(?![^.;\n]{0,80}reconvention)[^.;\n]{3,160}?,\s+(?:(?:la\s+|les?\s+|l')[^.;\n]{3,60}?|ils?|elles?|celui-ci|celle-ci|ceux-ci)\s(?:en\s+)?(?:a|ont|avait|avaient|s'est|se\s+sont)\s+"
    r"(?:\w+\s+)?(?:interjete|releve|fait|forme|pourvue?s?|tente\s+(?:sa|leur)\s+chance\s+(?:devant\s+la\s+cour|en\s+appel)|porte\s+l'affaire\s+(?:devant\s+la\s+cour|en\s+appel))\b"
)
_REFUSED_WHOLLY = pattern(
    r"\b(?:tribunal|premiers\s+juges|conseil\s+de\s+prud'hommes|jugement)\b[^.;\n]{0,120}?\b(?:(?:l'|les\s+)?(?:a|avait|avaient|ont|ayant)\s+(?:\w+\s+)?)(?:rejete|deboutee?s?\s+de|ecarte)\s+"
    r"(?:(?:l'ensemble\s+de\s+|toutes\s+)(?:ses|leurs)\s+(?:demandes|pretentions|conclusions)|(?:sa|leur)\s+(?:requete|action|demande)(?=\s*[,.;]|\s+le\s+\d))(?!\s+reconvention)"
)
"""Where the first judges refused all that was asked, nobody but who had asked may appeal."""
_CROSS = pattern(
    r"\b(?:par|sur)\s+(?:la\s+)?(?:voie\s+(?:de\s+l'|d'un\s+)?|l'\s*|un\s+|son\s+)?appel\s+incident\b(?P<of>\s+(?:forme\s+par|de|du)\b)?|\bform\w+\s+(?:un\s+)?appel\s+incident\b"
)
_CROSS_FAR = 70
_OF_ANOTHER = pattern(r"[a-z]{3,}\s+(?:de\s+la\s+|de\s+l'|du\s+|de\s+|d')(?:societe\s+)?$")
"""Before the name of somebody whose staff or client lost: "qui avait débouté une salariée du Parc"."""


def appellant_by_logic(review: Review) -> Side | None:
    """On which side whoever appealed had been, where all that the page tells of rulings undone and of cross-appeals agrees."""
    told = {*_against(review), *_answered(review)}
    return next(iter(told)) if len(told) == 1 else None


def _against(review: Review) -> Iterator[Side]:
    """The sides that the ruling below is said to have gone against."""
    low = review.prose.low
    for match in _TURNED.finditer(low) if is_worded(low, review.court) else ():
        named = review.prose.heard.from_(match.end(), match.end() + _CROSS_FAR)
        lead = low[match.end() : named.start] if named else "\n"
        if named and "\n" not in lead and not _OF_ANOTHER.search(lead) and (side := review.side(named)):
            yield side
    if is_worded(low, review.court) and review.court != "cassation" and _REFUSED_WHOLLY.search(low):
        yield Side.CLAIMANT
    for words in (_ATTACKED, _THEN_APPEALED):
        for match in words.finditer(low):
            yield Side.CLAIMANT if match["lost"].startswith("debout") else Side.DEFENDANT


def _answered(review: Review) -> Iterator[Side]:
    """The sides opposite those that appeal only in answer."""
    for match in _CROSS.finditer(review.prose.low):
        side = _who_answers(review, match)
        if side in OPPOSITE:
            yield OPPOSITE[side]


def _who_answers(review: Review, match: re.Match[str]) -> Side | None:
    heard = review.prose.heard
    if match.groupdict().get("of"):
        named = heard.from_(match.end(), match.end() + _CROSS_FAR)
        return review.side(named) if named else None
    start, _ = review.prose.sentence(match.start())
    last = heard.before(match.start(), min(_CROSS_FAR, match.start() - start))
    return review.side(last) if last else None
