"""Headings that open the parts of a ruling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.heads import Headed
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones.parts import ZoneKind

_HEADINGS: tuple[tuple[ZoneKind, str], ...] = (
    (
        ZoneKind.ANNEX,
        r"moyens?\s+annexes?\b|moyens?\s+produits?\s+(?:par|au)\b|annexes?\s+(?:au|a\s+la)\s+present",
    ),
    (
        ZoneKind.OPERATIVE,
        (
            r"par\s*ces\s*motifs\b|p\s?a\s?r\s+c\s?e\s?s\s+m\s?o\s?t\s?i\s?f\s?s\b|par\s+ces\s+moyens\b|d\s?e\s?c\s?i\s?d\s?e(?:nt)?\s*(?::|$)"
            r"|o\s?r\s?d\s?o\s?n\s?n\s?e\s*(?::|$)|dispositif\b"
            r"|en\s+consequence,\s+la\s+cour\s*:"
            r"|(?:la\s+)?formation\s+restreinte[^\n]{0,60}apres\s+en\s+avoir\s+delibere,\s+decide|decision\s*:?\s*$"
        ),
    ),
    (
        ZoneKind.CLAIMS,
        (
            r"(?:les\s+)?(?:pretentions|demandes)\b|(?:les\s+)?moyens?\s+et\s+(?:les\s+)?(?:pretentions|demandes)"
            r"|moyens?,?\s+(?:et\s+)?pretentions|conclusions\s+des\s+parties"
        ),
    ),
    (
        ZoneKind.PLEAS,
        (
            r"enonce\s+du\s+(?:\w+\s+){0,2}moyen|enonce\s+des\s+moyens|(?:les\s+)?moyens\s*(?:des\s+parties)?\s*:?\s*$"
            r"|moyens?\s+de\s+cassation\s*$"
        ),
    ),
    (
        ZoneKind.REASONS,
        (
            r"motifs\b|motivation\b|motivations\b|discussion\b|sur\s+ce\b|sur\s+quoi\b|et\s+sur\s+ce\b|c(?:ec|el)i\s+(?:etant\s+)?expose"
            r"|reponse\s+(?:de\s+la\s+cour|du\s+tribunal)|examen\s+d(?:u|es)\s+moyens?"
            r"|portee\s+et\s+consequences|(?:mais\s+)?sur\s+(?:le|les|la)\s+(?:\w+\s+){0,3}(?:moyens?|branche)\b"
            r"|recevabilite\s+d|sur\s+les\s+demandes\b|sur\s+(?:le|la|les|l')\s*(?:manquements?|mesures?\s+correctrices|prejudices?|responsabilite|faute)"
            r"|considerant\s+ce\s+qui\s+suit|en\s+droit\b"
        ),
    ),
    (
        ZoneKind.FACTS,
        (
            r"(?:l'|les\s+)?(?:rappel\s+des\s+)?faits\b|rappel\s+des\s+faits|(?:expose|rappel|objet)\s+(?:d|de\s+l)[ue']?\s*(?:litige|instance|procedure)"
            r"|expose\s+(?:des\s+faits|du\s+litige|de\s+l'affaire)|(?:la\s+)?procedure\b(?!\s+(?:orale|ecrite|acceleree|sans|a\s+jour|participative|simplifiee|gracieuse|collective))|vu\s+la\s+procedure\s+suivante"
            r"|les\s+circonstances|la\s+cour\s*[,:]?\s*$"
        ),
    ),
    (ZoneKind.HEADER, r"entete\b|composition\s+d[eu]|entre\s*:"),
)
_NUMBER = r"(?:(?:[ivx]{1,4}|\d{1,2}|[a-h])\s?[.)/°-]+\s*|[•*-]\s*)?"
_LINE_HEADING = pattern(
    rf"{_NUMBER}(?:"
    + "|".join(f"(?P<{kind.value}>{pattern})" for kind, pattern in _HEADINGS)
    + r")(?P<tail>[^\n]*)",
    re.MULTILINE,
)
# In text whose line breaks are lost, only capitals still show a heading.
_CAPITAL_HEADING = Headed(
    ("MOYEN", "PAR", "DE", "DÉ", "D E", "D É", "MOTIFS", "SUR", "EXPOS", "FAITS", "PR"),
    r"(?P<annex>MOYENS?\s+ANNEX[ÉE]S?\b)|(?P<operative>PAR\s+CES\s+MOTIFS\b|D\s?[ÉE]\s?C\s?I\s?D\s?E\s*:)"
    r"|(?P<reasons>MOTIFS\s+DE\s+LA\s+D[ÉE]CISION\b|SUR\s+CE,?\s+L[AE]\s+(?:COUR|TRIBUNAL)\b)"
    r"|(?P<facts>EXPOS[ÉE]\s+DU\s+LITIGE\b|FAITS\s+ET\s+PROC[ÉE]DURE\b)"
    r"|(?P<claims>PR[ÉE]TENTIONS\s+(?:ET\s+MOYENS\s+)?DES\s+PARTIES\b)",
)
_LONG_HEADING = 90
# "Motifs. La clause est claire.": the heading opens its paragraph.
_OPENS_PARAGRAPH = pattern(r"\s*(?:\.(?:\s+(?=[^\W\d_])|$)|\s[–—-]\s)")
_ALONE = frozenset(
    (
        "faits",
        "les faits",
        "expose",
        "procedure",
        "la procedure",
        "pretentions",
        "demandes",
        "moyens",
        "motifs",
        "discussion",
        "dispositif",
    )
)
_RUN_IN = pattern(
    r"par\s*ces\s*mo|d\s?e\s?c\s?i|en\s+consequence|sur\s+(?:ce|quoi)|moyens?\s+(?:annexe|produit)|(?:la\s+)?formation"
    r"|considerant\s+ce|vu\s+la|motifs\s+de\s+la\s+decision|expose\s+du\s+litige"
)


def _heading_zone(match: re.Match[str], text: str) -> ZoneKind | None:
    """The zone a line opens, or None when the line is a sentence that only begins like a heading."""
    kind = ZoneKind(_named(match))
    opening = match.group(kind.value)
    if _RUN_IN.match(opening) or (opening in _ALONE and _OPENS_PARAGRAPH.match(match["tail"])):
        return kind
    if len(match.group().strip()) > _LONG_HEADING:
        return None
    tail = match["tail"].strip()
    if tail.endswith((".", ";", ",")) and not text[match.start(kind.value) : match.end(kind.value)].isupper():
        return None
    return kind


def _named(match: re.Match[str]) -> str:
    return next(name for name, value in match.groupdict().items() if value is not None and name != "tail")


def find_headings(text: str) -> list[tuple[int, ZoneKind]]:
    """Where each zone begins, in order, as the headings say."""
    folded = fold(text)
    found: dict[int, ZoneKind] = {}
    named_decision: list[int] = []
    end = 0
    for start in line_starts(folded):
        match = _LINE_HEADING.match(folded, start) if start >= end else None
        if match:
            end = match.end()
            if zone := _heading_zone(match, text):
                found[start] = zone
                if zone is ZoneKind.OPERATIVE and match["operative"].startswith("decision"):
                    named_decision.append(start)
    for match in _CAPITAL_HEADING.finditer(text):
        found.setdefault(match.start(), ZoneKind(_named(match)))
    orders = [at for at, zone in found.items() if zone is ZoneKind.OPERATIVE and at not in named_decision]
    for at in named_decision:
        if max(orders, default=at) - at > _RIGHT_ABOVE:
            found[at] = ZoneKind.REASONS  # criminal courts of appeal head their reasons so
    return sorted(found.items())


_RIGHT_ABOVE = 60
"""How near the orders a heading "Décision" must stand to be theirs, in characters, where they have one of their own."""


def line_starts(text: str) -> Iterator[int]:
    """Where each line that is not empty begins, its leading blanks left out."""
    return (line.start() for line in _LINE.finditer(text))


_LINE = pattern(r"[^\s][^\n]*")
