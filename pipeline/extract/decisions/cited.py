"""Days that stand beside a court as citations have them, though the line opens like a dispatch: "TJ Paris, 14 janvier 2026 : ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.findings import Finding
from pipeline.law import Court, DatedDay, DateRole
from pipeline.text.patterns import pattern

_BESIDE = pattern(
    r"\s?,\s(?:(?:\d{1,2}\s?(?:e|ère|re|è|ème)|p[ôo]le\s\d+)[^,\n]{0,25},\s)?(?:ord\.\s|jugement\sdu\s|arr[êe]t\sdu\s)?(?:le\s)?"
)
_DISPATCH = "date_of_dispatch"


def with_cited_days(
    text: str, courts: Sequence[Finding[Court]], dates: Sequence[Finding[DatedDay]]
) -> Sequence[Finding[DatedDay]]:
    """`dates`, with those of decisions that were taken for the day of a dispatch: a court stands before them, no town."""
    if all(found.rule != _DISPATCH for found in dates):
        return dates
    ends = [found.span.end for found in courts]
    return [_of_decision(found) if _is_cited(text, ends, found) else found for found in dates]


def _is_cited(text: str, ends: Sequence[int], found: Finding[DatedDay]) -> bool:
    start = found.span.start
    return found.rule == _DISPATCH and any(
        end < start and _BESIDE.fullmatch(text, end, start) is not None for end in ends
    )


def _of_decision(found: Finding[DatedDay]) -> Finding[DatedDay]:
    return replace(found, value=replace(found.value, role=DateRole.DECISION), rule="date_beside_court")
