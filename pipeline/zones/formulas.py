"""Wordings that open the parts of a ruling where no heading does."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.text.heads import Headed, Hinted
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones.headings import line_starts
from pipeline.zones.parts import ZoneKind

_CLAIM_FORMULA = Headed(
    (
        "derniere",
        "par ses",
        "par leurs",
        "par conclusions",
        "demande",
        "conclu",
        "requiert",
        "sollicite",
        "reclame",
    ),
    r"(?:dernieres?\s+)(?:conclusions|ecritures)|par\s+(?:ses|leurs)\s+(?:dernieres\s+)?conclusions"
    r"|par\s+conclusions\b|demand(?:e|ent)\s+(?:au\s+tribunal|a\s+la\s+cour|de\s+condamner)|conclut?\s+(?:a|au)\b"
    r"|demand(?:e|ent)\s+(?:\w+\s+){0,2}(?:au\s+tribunal|a\s+la\s+cour)"
    r"|(?<!\ba )(?<!\bont )(?<!\bavait )(?<!\bavaient )(?<!\bayant )\b(?:requiert|sollicite|reclame)(?:nt)?\b",
)
_REASON_FORMULA = pattern(r"(?:mais\s+|et\s+)?(?:attendu\s+qu|considerant\s+qu)|qu'en\s+statuant")
_FACT_FORMULA = pattern(
    r"(?:\d+\.\s+)?(?:(?:attendu,\s+)?selon\s+l(?:'|a\s|e\s)(?:arret|ordonnance|jugement|decision)?|par\s+acte\b|par\s+contrat\b|par\s+jugement\b)"
    r"|(?:la|les)\s+societes?\b[^\n]{2,90}\b(?:exerce|exploite|expose|a\s+pour\s+(?:objet|activite)|est\s+(?:une|un|specialisee)|edite|commercialise|fabrique)\b"
)
_PLEA_FORMULA = Hinted(
    ("grief", "selon le moyen", "reproche"),
    r"\bfait\s+grief\s+(?:a|au)\b|\bfont\s+grief\b|alors,?\s+selon\s+le\s+moyen|reproche\s+a\s+l'arret",
)


def find_formulas(text: str, marks: list[tuple[int, ZoneKind]]) -> Iterator[tuple[int, ZoneKind]]:
    """Zones that paragraphs open by their wording, where no heading does."""
    folded = fold(text)
    end = next((at for at, zone in marks if zone in {ZoneKind.OPERATIVE, ZoneKind.ANNEX}), len(text))
    current = ZoneKind.HEADER
    headings = dict(marks)
    for start in line_starts(folded):
        if start >= end:
            break
        heading = headings.get(start)
        stop = folded.find("\n", start)
        zone = heading or _paragraph_zone(folded, start, min(end, stop if stop >= 0 else end), current)
        if zone is not current and heading is None:
            yield start, zone
        current = zone


def _paragraph_zone(folded: str, start: int, end: int, current: ZoneKind) -> ZoneKind:
    if _FACT_FORMULA.match(folded, start, end):
        return ZoneKind.FACTS if current is ZoneKind.HEADER else current
    if _PLEA_FORMULA.search(folded, start, end):
        return ZoneKind.PLEAS
    if _REASON_FORMULA.match(folded, start, end):
        return ZoneKind.REASONS
    if current is ZoneKind.FACTS and _CLAIM_FORMULA.search(folded, start, end):
        return ZoneKind.CLAIMS
    return current
