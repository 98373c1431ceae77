"""Where a decision orders, and which sums stand there."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.findings import Span
from pipeline.law import Amount
from pipeline.zones import ZoneKind, Zones

_THEREFORE = "par ces motifs"


def find_verdict(flat: str, zones: Zones) -> Sequence[Span]:
    """The operative part; where a short ruling has none of its own, what stands behind "par ces motifs"."""
    known = zones.of(ZoneKind.OPERATIVE)
    start = -1 if known else flat.rfind(_THEREFORE)
    return known if start < 0 else (Span(start, len(flat)),)


def within(amounts: Sequence[Amount], verdict: Sequence[Span]) -> list[Amount]:
    return [one for one in amounts if any(part.contains(one.span) for part in verdict)]
