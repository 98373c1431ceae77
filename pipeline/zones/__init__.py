"""Which part of a ruling each character belongs to; press has one zone, its body.

Headings part a ruling where it has them. Where it has none, the formulas of French judgments do ("Attendu, selon
l'arrêt attaqué", "demande au tribunal de", "Par ces motifs").
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.documents import DocumentKind
from pipeline.findings import Span
from pipeline.zones.formulas import find_formulas
from pipeline.zones.headings import find_headings
from pipeline.zones.kinds import find_kind, is_ruling_text
from pipeline.zones.parts import ZoneKind, Zones

__all__ = ["ZoneKind", "Zones", "find_kind", "find_zones", "is_ruling_text"]


def find_zones(text: str, kind: DocumentKind | None = None) -> Zones:
    """The zones of `text`. A `kind` known from the source stands; None lets the text decide."""
    known = kind or find_kind(text)
    if not text:
        return Zones(known, ())
    if known not in {DocumentKind.DECISION, DocumentKind.SANCTION}:
        return Zones(known, ((Span(0, len(text)), ZoneKind.BODY),))
    marks = _in_order(find_headings(text), len(text))
    marks = sorted({**dict(find_formulas(text, marks)), **dict(marks)}.items())
    return Zones(known, tuple(_parts(marks, len(text))))


def _in_order(marks: list[tuple[int, ZoneKind]], length: int) -> list[tuple[int, ZoneKind]]:
    """Drop headings that cannot be: a second header after the story, anything but annexes after the operative part."""
    annex = next((at for at, zone in marks if zone is ZoneKind.ANNEX), length)
    before = [at for at, zone in marks if zone is ZoneKind.OPERATIVE and at < annex]
    operative = _operative_start(marks, before)
    story = next((at for at, zone in marks if zone not in {ZoneKind.HEADER, ZoneKind.OPERATIVE}), operative)
    kept = [
        (at, zone) for at, zone in marks if at < operative and (zone is not ZoneKind.HEADER or at < story)
    ]
    kept = [(at, zone) for at, zone in kept if zone not in {ZoneKind.OPERATIVE, ZoneKind.ANNEX}]
    reasons = next((at for at, zone in kept if zone is ZoneKind.REASONS), length)
    kept = [(at, zone) for at, zone in kept if at <= reasons or zone not in {ZoneKind.FACTS, ZoneKind.CLAIMS}]
    if before:
        kept.append((operative, ZoneKind.OPERATIVE))
    if annex < length and (not before or annex > operative):
        kept = [(at, zone) for at, zone in kept if at < annex]
        kept.append((annex, ZoneKind.ANNEX))
    return kept


def _operative_start(marks: list[tuple[int, ZoneKind]], candidates: list[int]) -> int:
    """The last opening of an operative part that no heading of the story follows, runs of openings taken as one."""
    if not candidates:
        return marks[-1][0] + 1 if marks else 0
    story = max(
        (at for at, zone in marks if zone is not ZoneKind.OPERATIVE and at < candidates[-1]), default=-1
    )
    return next(at for at in candidates if at > story)


def _parts(marks: list[tuple[int, ZoneKind]], length: int) -> Iterator[tuple[Span, ZoneKind]]:
    """Zones from their beginnings; what stands before the first is the header, equal neighbours are one."""
    starts = [(0, ZoneKind.HEADER), *((at, zone) for at, zone in marks if at > 0)]
    if marks and marks[0][0] == 0:
        starts[0] = marks[0]
    merged = [starts[0]]
    for at, zone in starts[1:]:
        if zone is not merged[-1][1]:
            merged.append((at, zone))
    for (at, zone), (end, _) in zip(merged, [*merged[1:], (length, ZoneKind.BODY)], strict=True):
        yield Span(at, end), zone
