"""Courts by their name or abbreviation, with the town that stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pipeline.extract.courts.table import CourtTable, bare, court_table, folded_key
from pipeline.findings import Finding, Span
from pipeline.law import Court
from pipeline.text.patterns import pattern

NAMED = "court_named"
ABBREVIATED = "court_abbreviated"
TOWN_UNKNOWN = "court_without_town"
ASIDE = "court_of_counsel_or_registry"

_CONNECTOR = pattern(
    r"(?:\s*[-,]?\s*(?:section|formation)\s+[\w' ]{3,30}?(?=\s(?:de|d')\s))?"
    r"\s*,?\s*(?:\(|(?:seant|siegeant)\s+a\s+|de\s+la\s+|de\s+l'|de\s+|d'\s?|du\s+|des\s+|-\s*)?(?:la\s+|le\s+|les\s+)?"
)
_WORD = pattern(r"[a-z0-9]+")
_LONGEST_PLACE, _FAR = 10, 70


def place_after(table: CourtTable, type_id: str, text: str, folded: str, at: int) -> tuple[Court, int] | None:
    """The court of `type_id` in the town named right after `at`, and where that name ends."""
    connector = _CONNECTOR.match(folded, at)
    start = connector.end() if connector else at
    first = text[start : start + 1]
    if not (first.isupper() or first.isdigit()):
        return None
    ends = [word.end() for word in islice(_WORD.finditer(folded, start, start + _FAR), _LONGEST_PLACE)]
    for stop in reversed(ends):
        court = table.at(type_id, folded_key(folded[start:stop]))
        if court:
            return court, stop
    return _local(table, type_id, text, start)


_LOCAL = frozenset({"tprox", "jprox", "tpol"})
"""Courts of so many small towns that the table leaves the towns out."""
_SMALL_TOWN = re.compile(
    r"(?:(?:La|Le|Les|L['’])\s?)?[A-ZÀ-ÖØ-Þ][\w'’]+(?:-[\w'’]+)*(?:\s(?:sur|sous|en|lès)\s[A-ZÀ-ÖØ-Þ]\w+)?"
)


def _local(table: CourtTable, type_id: str, text: str, start: int) -> tuple[Court, int] | None:
    """The local court of the town whose name begins at `start`, as the text spells it."""
    town = _SMALL_TOWN.match(text, start) if type_id in _LOCAL else None
    if town is None:
        return None
    place = town.group().title() if town.group().isupper() else town.group()
    return table.named(type_id, place), town.end()


_ASIDE = pattern(
    r"(?:\bpres (?:de )?(?:la|le|du) |\bavocate?s?\s+(?:a|au|aux?|devant|pres)\s+(?:la\s+|le\s+)?|greffe\s+(?:du|de\s+la)\s+"
    r"|\bexpert\w*\s+(?:agree\w*\s+)?(?:par|pres)\s+(?:la|le)\s+|\blistes?\s+(?:\w+\s+)?(?:d'experts\s+)?(?:de|pres)\s+(?:la|le)\s+|conseils?,\s+|rcs\s+|societes\s+(?:du|de\s+la)\s+)$"
)
_LOOK_BACK = 60


def find_named(table: CourtTable, text: str, folded: str) -> Iterator[Finding[Court]]:
    """Courts by their name or abbreviation, with their town where it follows."""
    for match in table.names.finditer(folded):
        name = table.spellings[bare(match.group())]
        yield from _mention(text, folded, match, name, NAMED)
    for match in table.abbreviations.finditer(text):
        name = table.spellings[bare(match.group())]
        yield from _mention(text, folded, match, name, ABBREVIATED)


def _mention(text: str, folded: str, match: re.Match[str], name: str, rule: str) -> Iterator[Finding[Court]]:
    table = court_table()
    aside = bool(_ASIDE.search(folded, max(0, match.start() - _LOOK_BACK), match.start()))
    if name in table.single:
        if rule == ABBREVIATED and not _is_cited(match, folded):
            return
        span = Span(match.start(), match.end())
        yield Finding(table.single[name], span, ASIDE if aside else rule, 0.2 if aside else 0.95)
        return
    placed = place_after(table, name, text, folded, match.end()) or _town_before(table, name, folded, match)
    if placed:
        span = Span(match.start(), placed[1])
        yield Finding(placed[0], span, ASIDE if aside else rule, 0.2 if aside else 0.95)
    elif rule == NAMED:
        span = Span(match.start(), match.end())
        yield Finding(table.types[name], span, ASIDE if aside else TOWN_UNKNOWN, 0.2 if aside else 0.6)


_TOWN_BEFORE = pattern(
    r"(?:^|[\s(«\"])a\s+(?P<town>[a-z][a-z' -]{2,40}),\s+(?:(?:le|la|un|une|ce|son|leur)\s+)?$"
)


def _town_before(
    table: CourtTable, type_id: str, folded: str, match: re.Match[str]
) -> tuple[Court, int] | None:
    """Read "À Saint-Étienne, le tribunal de commerce": the court of the town that opens the sentence."""
    start = match.start()
    before = _TOWN_BEFORE.search(folded, max(0, start - _LOOK_BACK), start) if start else None
    court = table.at(type_id, folded_key(before["town"])) if before else None
    return (court, match.end()) if court else None


def _is_cited(match: re.Match[str], folded: str) -> bool:
    """Two capitals are a court only before a date, a number or a formation ("CE, 28 janvier 2022"); longer ones are."""
    if len(match.group()) > len("CE"):
        return True
    return bool(re.match(r"\s*,?\s*(?:ref\.|\d|ass\.|sect\.|n°)", folded[match.end() : match.end() + 12]))
