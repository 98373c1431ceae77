"""Where a ruling's story recites what a judgment below ordered: its grammar is that of an operative part."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.findings import Span
from pipeline.text.patterns import pattern
from pipeline.zones import ZoneKind, Zones

_TELLS = pattern(
    r"\b(?:tribunal|conseil de prud'hommes|juges? d[eu]s?\b|premiers? juges?|jugement|ordonnance|formation de refere)\b[^;:\n]{0,240}?\b(?:a|ont)\b(?=[^;:\n]{0,40}?(?::| condamne\b))"
)
_ENDS = pattern(r"\.\s*(?:\n|$)")
_LONGEST = 4000
_STORY = (ZoneKind.FACTS, ZoneKind.CLAIMS)


def find_recitals(flat: str, zones: Zones) -> Iterator[Span]:
    """Each passage that tells of the orders of a judgment, from its court to the stop that ends the last of them."""
    for part in (span for kind in _STORY for span in zones.of(kind)) if zones.is_ruling_text else ():
        place = part.start
        while told := _TELLS.search(flat, place, part.end):
            last = min(part.end, told.end() + _LONGEST)
            end = _ENDS.search(flat, told.end(), last)
            place = end.end() if end else last
            yield Span(told.end(), place)
