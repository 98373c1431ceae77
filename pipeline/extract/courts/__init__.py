"""Courts and authorities that the text names, each as the one a file would be kept under.

The table is pipeline/data/courts.json. A court whose town the text leaves out takes it from another mention of the
same kind of court, when all of those agree.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pipeline.extract.courts.demonyms import find_by_adjective
from pipeline.extract.courts.mentions import find_named, place_after
from pipeline.extract.courts.names import court_on
from pipeline.extract.courts.scans import read_through_scan
from pipeline.extract.courts.seats import find_by_chamber, find_by_rank, find_by_seat
from pipeline.extract.courts.spaced import find_spaced
from pipeline.extract.courts.table import CourtTable, court_table
from pipeline.extract.courts.towns import as_administrative, find_criminal_court, with_towns
from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel
from pipeline.text.heads import Headed
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import Zones

__all__ = ["court_on", "court_table", "find_courts"]

SAME = "court_same_as_before"
THAT_OF = "court_of_the_kind_just_named"

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


_THAT_OF = Headed(
    ("celle d", "celui d"),
    r"\b(?P<pronoun>celle|celui)\s+(?:de\s+|d'|du\s+)(?=[a-z])",
)
_THAT_FAR = 120
_ITS_VERB = pattern(
    r"\s*(?:,[^,.;\n]{2,60},)?\s*(?:a|ont|avait|vient|viendra|l'a|lui|juge|condamne|confirme|infirme|deboute|rejette|statue)\b"
)


def _that_of(
    table: CourtTable, text: str, folded: str, named: Sequence[Finding[Court]]
) -> Iterator[Finding[Court]]:
    """Find "celle de Grenoble" behind "la cour d'appel", "celui de Béziers" behind a tribunal, where it acts."""
    ends = [finding.span.end for finding in named]
    for match in _THAT_OF.finditer(folded):
        before = bisect_right(ends, match.start())
        if not before or match.start() - ends[before - 1] > _THAT_FAR:
            continue
        kind = named[before - 1].value
        is_court = kind.name.startswith("Cour")
        placed = place_after(table, kind.id.split("_")[0], text, folded, match.end())
        if placed and is_court == (match["pronoun"] == "celle") and _ITS_VERB.match(folded, placed[1]):
            yield Finding(placed[0], Span(match.start(), placed[1]), THAT_OF, 0.75)


def _without_overlaps(findings: Sequence[Finding[Court]]) -> list[Finding[Court]]:
    kept: list[Finding[Court]] = []
    for finding in sorted(findings, key=lambda f: (f.span.start, -f.span.end, -f.confidence)):
        if not kept or finding.span.start >= kept[-1].span.end:
            kept.append(finding)
    return kept


def find_courts(text: str, zones: Zones) -> tuple[Finding[Court], ...]:
    """Every mention of a court or authority, in order; lawyers' and registries' courts have a confidence under 0.5."""
    table = court_table()
    folded = read_through_scan(fold(text))
    named = _without_overlaps(
        [
            *find_named(table, text, folded),
            *find_by_seat(table, text, folded),
            *find_by_chamber(table, folded),
            *find_spaced(table, folded),
        ]
    )
    named = _without_overlaps(
        [*named, *_by_rank(table, folded, named), *find_by_adjective(table, folded, named)]
    )
    named = _without_overlaps([*named, *_that_of(table, text, folded, named)])
    named = as_administrative(with_towns(named, table, text, folded), table)
    if not named and not zones.is_ruling_text and (criminal := find_criminal_court(table, text, folded)):
        named = [criminal]
    return tuple(_without_overlaps([*named, *_same_as_before(folded, named)]))


def _by_rank(table: CourtTable, folded: str, named: Sequence[Finding[Court]]) -> Iterator[Finding[Court]]:
    """Courts by their rank; "la haute juridiction" is the Conseil d'État where only that is named."""
    supreme = {found.value.id for found in named if found.value.level is CourtLevel.SUPREME}
    for found in find_by_rank(table, folded):
        if found.value.id != "cass" or not supreme or "cass" in supreme:
            yield found
