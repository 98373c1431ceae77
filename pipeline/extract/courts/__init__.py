"""Courts and authorities that the text names, each as the one a file would be kept under.

The table is pipeline/data/courts.json. A court whose town the text leaves out takes it from another mention of the
same kind of court, when all of those agree.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pipeline.extract.courts.demonyms import GUESSED, find_by_adjective
from pipeline.extract.courts.mentions import ASIDE, TOWN_UNKNOWN, find_named
from pipeline.extract.courts.names import court_on
from pipeline.extract.courts.scans import read_through_scan
from pipeline.extract.courts.seats import SEAT, find_by_chamber, find_by_rank, find_by_seat
from pipeline.extract.courts.table import CourtTable, court_table, folded_key
from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel
from pipeline.text.heads import Headed
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import Zones

__all__ = ["court_on", "court_table", "find_courts"]

TOWN_ELSEWHERE = "court_town_from_other_mention"
SAME = "court_same_as_before"
TOWN_OPENS = "court_of_town_that_opens_the_text"
# "À Chartres, le plafond a volé en éclats": the story plays there.
_TOWN_OPENS = pattern(r"(?:^|\n|\.\s)a\s+(?P<town>[a-z][a-z' -]{2,30}),")
_OPENING = 600

_SAME = Headed(
    ("la meme", "cette meme", "le meme", "ce meme"),
    r"\b(?:la\s+meme|cette\s+meme|le\s+meme|ce\s+meme)\s+(?:juridiction|cour|tribunal)\b",
)


def _same_as_before(folded: str, named: Sequence[Finding[Court]]) -> Iterator[Finding[Court]]:
    """Find "la même juridiction", which is the court last named."""
    ends = [finding.span.end for finding in named]
    for match in _SAME.finditer(folded):
        before = bisect_right(ends, match.start())
        if before:
            yield Finding(named[before - 1].value, Span(match.start(), match.end()), SAME, 0.75)


_SENT_BACK = pattern(r"\brenvo(?:i|y)\w*[^.;]{0,60}\bdevant\s+(?:la\s+|le\s+)?$")
_BACK_FAR = 90


def _with_town(findings: Sequence[Finding[Court]], table: CourtTable, folded: str) -> list[Finding[Court]]:
    """Give courts without a town the only one that the text names for their type."""
    towns: dict[str, set[str]] = {}
    courts: dict[str, Court] = {}
    for finding in findings:
        type_id = finding.value.id.split("_")[0]
        if (
            finding.value.place
            and finding.rule not in {ASIDE, SEAT, GUESSED}
            and not _is_to_come(folded, finding)
        ):
            towns.setdefault(type_id, set()).add(finding.value.id)
            courts[finding.value.id] = finding.value
    opening = _TOWN_OPENS.search(folded, 0, _OPENING)
    key = folded_key(opening["town"]) if opening else ""
    resolved: list[Finding[Court]] = []
    for finding in findings:
        known = towns.get(finding.value.id, set())
        if finding.value.id in table.types and len(known) == 1 and finding.rule == TOWN_UNKNOWN:
            resolved.append(Finding(courts[next(iter(known))], finding.span, TOWN_ELSEWHERE, 0.8))
        elif (
            key and not known and finding.rule == TOWN_UNKNOWN and (seat := table.own(finding.value.id, key))
        ):
            resolved.append(Finding(seat, finding.span, TOWN_OPENS, 0.7))
        else:
            resolved.append(finding)
    return resolved


def _is_to_come(folded: str, finding: Finding[Court]) -> bool:
    """Whether the case is sent back to this court, which has decided nothing yet."""
    start = finding.span.start
    return _SENT_BACK.search(folded, max(0, start - _BACK_FAR), start) is not None


def _without_overlaps(findings: Sequence[Finding[Court]]) -> list[Finding[Court]]:
    kept: list[Finding[Court]] = []
    for finding in sorted(findings, key=lambda f: (f.span.start, -f.span.end, -f.confidence)):
        if not kept or finding.span.start >= kept[-1].span.end:
            kept.append(finding)
    return kept


def find_courts(text: str, zones: Zones) -> tuple[Finding[Court], ...]:  # noqa: ARG001  one signature for all extractors
    """Every mention of a court or authority, in order; lawyers' and registries' courts have a confidence under 0.5."""
    table = court_table()
    folded = read_through_scan(fold(text))
    named = _without_overlaps(
        [
            *find_named(table, text, folded),
            *find_by_seat(table, text, folded),
            *find_by_chamber(table, folded),
        ]
    )
    named = _without_overlaps(
        [*named, *_by_rank(table, folded, named), *find_by_adjective(table, folded, named)]
    )
    named = _with_town(named, table, folded)
    return tuple(_without_overlaps([*named, *_same_as_before(folded, named)]))


def _by_rank(table: CourtTable, folded: str, named: Sequence[Finding[Court]]) -> Iterator[Finding[Court]]:
    """Courts by their rank; "la haute juridiction" is the Conseil d'État where only that is named."""
    supreme = {found.value.id for found in named if found.value.level is CourtLevel.SUPREME}
    for found in find_by_rank(table, folded):
        if found.value.id != "cass" or not supreme or "cass" in supreme:
            yield found
