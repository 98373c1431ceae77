"""Titles of rulings whose letters stand apart: "T R I B U N A L / D E  G R A N D E / I N S T A N C E / D E  P A R I S"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.courts.table import CourtTable, folded_key
from pipeline.findings import Finding, Span
from pipeline.law import Court
from pipeline.text.patterns import pattern

SPACED = "court_in_spaced_letters"

_GAP = r"\s{0,3}"


def _apart(word: str) -> str:
    """A pattern for `word`, its letters set apart or not."""
    return _GAP.join(word)


_TITLE = pattern(
    rf"t(?<!\wt)\sr\si\sb\su\sn\sa\sl\s+(?:(?P<tgi>{_apart('de')}\s+{_apart('grande')}\s+{_apart('instance')})"
    rf"|(?P<tj>{_apart('judiciaire')})|(?P<tcom>{_apart('de')}\s+{_apart('commerce')})|(?P<ti>d\s?'\s?{_apart('instance')}))"
    rf"\s+d\s?(?:e\s|')\s*(?P<town>[a-z][a-z' -]{{1,60}})"
)


def find_spaced(table: CourtTable, folded: str) -> Iterator[Finding[Court]]:
    """The court that such a title names, where its town is known."""
    for match in _TITLE.finditer(folded):
        town = match["town"].rstrip()
        letters = town.split()
        key = "".join(letters) if all(len(one) == 1 for one in letters) else town
        court = table.at(_kind(match.groupdict()), folded_key(key))
        if court:
            yield Finding(court, Span(match.start(), match.start("town") + len(town)), SPACED, 0.95)


def _kind(groups: dict[str, str | None]) -> str:
    return next(name for name, found in groups.items() if found and name != "town")
