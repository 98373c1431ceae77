"""Courts and authorities that the text names, each as the one a file would be kept under.

The table is pipeline/data/courts.json. A court whose town the text leaves out takes it from another mention of the
same kind of court, when all of those agree.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from pipeline.extract.courts.scans import read_through_scan
from pipeline.extract.courts.table import CourtTable, bare, court_table, folded_key, place_key
from pipeline.findings import Finding, Span
from pipeline.law import Court
from pipeline.text.heads import Headed, Hinted
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import Zones

__all__ = ["court_table", "find_courts"]

NAMED = "court_named"
ABBREVIATED = "court_abbreviated"
TOWN_UNKNOWN = "court_without_town"
TOWN_ELSEWHERE = "court_town_from_other_mention"
ATTACKED_TOWN = "court_town_of_attacked_decision"
DEMONYM = "court_by_adjective_of_town"
SEAT = "court_by_town_alone"
SAME = "court_same_as_before"
ASIDE = "court_of_counsel_or_registry"


_CONNECTOR = pattern(
    r"(?:\s*[-,]?\s*(?:section|formation)\s+[\w' ]{3,30}?(?=\s(?:de|d')\s))?"
    r"\s*,?\s*(?:\(|(?:seant|siegeant)\s+a\s+|de\s+la\s+|de\s+l'|de\s+|d'\s?|du\s+|des\s+|-\s*)?(?:la\s+|le\s+|les\s+)?"
)
_WORD = pattern(r"[a-z0-9]+")
_LONGEST_PLACE, _FAR = 6, 60


def _place_after(
    table: CourtTable, type_id: str, text: str, folded: str, at: int
) -> tuple[Court, int] | None:
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
    return None


_ASIDE = pattern(
    r"(?:\bpres\s+(?:de\s+)?(?:la|le|du)\s+|\bavocate?s?\s+(?:a|au|aux?|devant|pres)\s+(?:la\s+|le\s+)?|greffe\s+(?:du|de\s+la)\s+"
    r"|\bexpert\w*\s+(?:agree\w*\s+)?(?:par|pres)\s+(?:la|le)\s+|conseils?,\s+|rcs\s+|societes\s+(?:du|de\s+la)\s+)$"
)
_LOOK_BACK = 60


def _named(table: CourtTable, text: str, folded: str) -> Iterator[Finding[Court]]:
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
    placed = _place_after(table, name, text, folded, match.end())
    if placed:
        span = Span(match.start(), placed[1])
        yield Finding(placed[0], span, ASIDE if aside else rule, 0.2 if aside else 0.95)
    elif rule == NAMED:
        span = Span(match.start(), match.end())
        yield Finding(table.types[name], span, ASIDE if aside else TOWN_UNKNOWN, 0.2 if aside else 0.6)


def _is_cited(match: re.Match[str], folded: str) -> bool:
    """Two capitals are a court only before a date, a number or a formation ("CE, 28 janvier 2022"); longer ones are."""
    if len(match.group()) > len("CE"):
        return True
    return bool(re.match(r"\s*,?\s*(?:ref\.|\d|ass\.|sect\.|n°)", folded[match.end() : match.end() + 12]))


_ATTACKED = Headed(
    ("arret attaque", "jugement attaque", "ordonnance attaque"),
    r"(?P<what>arret|jugement|ordonnance)\s+attaquee?\s*\(\s*(?P<place>[a-z][a-z' -]{2,40}?)\s*,",
)
_SEAT = Headed(
    ("la cour", "magistrats", "conseillers", "juges", "arret de"),
    r"\b(?:la\s+cour|(?:magistrats|conseillers|juges)\s+d'appel|arret\s+de)\s+(?:de\s+|d')(?P<place>[a-z][a-z -]{2,40})",
)
# The press names these courts by those who sit in them.
_JUDGES_OF = Headed(
    (
        "juges",
        "magistrats",
        "tribunal",
        "juridiction",
        "justice",
        "les prud",
        "aux prud",
        "des prud",
        "conseillers",
    ),
    r"\b(?:(?P<tcom>(?:juges|magistrats|tribunal|juridiction|justice)\s+consulaires?)|(?P<cph>(?:les|aux|des)\s+prud'?\s?hommes|conseillers\s+prud'homaux))"
    r"\s+(?:de\s+|d'|du\s+)(?=\w)",
)
_TOWN_COURT = Headed(
    ("le tribunal", "du tribunal", "au tribunal", "un tribunal"),
    r"\b(?:le|du|au|un)\s+(?P<court>tribunal)\s+(?P<justice>de\s+justice\s+)?(?:de\s+|d')(?=[a-z])",
)
_CIVIL = Hinted(
    ("judiciaire", "correctionnel", "penal", "partie civile"),
    r"tribunal\s+judiciaire|correctionnel|tribunal\s+penal|partie\s+civile",
)
_BUSINESS = pattern(r"consulaire|tribunal\s+de\s+commerce|\bsocietes?\b|\bentreprises?\b|\bsas\b|\bsarl\b")


def _by_seat(table: CourtTable, text: str, folded: str) -> Iterator[Finding[Court]]:
    """Courts told by their town alone: "l'arrêt attaqué (Paris, …)", "la cour de Douai", "le tribunal de Lille"."""
    for match in _ATTACKED.finditer(folded):
        court = table.own("ca", folded_key(match["place"]))
        if court and match["what"] != "jugement":
            yield Finding(court, Span(match.start("place"), match.end("place")), ATTACKED_TOWN, 0.95)
    for match in _SEAT.finditer(folded):
        placed = _place_after(table, "ca", text, folded, match.start("place"))
        if placed and table.own("ca", place_key(placed[0].place or "")):
            start = match.start() + max(0, match.group().find("cour"))
            yield Finding(placed[0], Span(start, placed[1]), SEAT, 0.8)
    for match in _JUDGES_OF.finditer(folded):
        type_id = str(match.lastgroup)
        placed = _place_after(table, type_id, text, folded, match.end())
        if placed:
            start = match.start() + (len("les ") if type_id == "cph" and match.group()[0] != "c" else 0)
            yield Finding(placed[0], Span(start, placed[1]), NAMED, 0.85)
    yield from _by_town(table, text, folded)


def _by_town(table: CourtTable, text: str, folded: str) -> Iterator[Finding[Court]]:
    """Read "le tribunal de Lille": the commercial court where business is the matter, else the civil one."""
    kind = ""
    for match in _TOWN_COURT.finditer(folded):
        placed = _place_after(table, "tcom", text, folded, match.end())
        if placed is None:
            continue
        kind = kind or _court_meant(folded)
        if kind == "tj" and not match["justice"]:
            placed = _place_after(table, "tj", text, folded, match.end()) or placed
        yield Finding(placed[0], Span(match.start("court"), placed[1]), SEAT, 0.55)


def _court_meant(folded: str) -> str:
    if _CIVIL.search(folded):
        return "tj"
    return "tcom" if _BUSINESS.search(folded) else "tj"


# The Cour de cassation cites itself by its chamber: "(Com., 13 janvier 2021, pourvoi n° 18-21.860)".
_CHAMBER_CITED = Headed(
    (
        "com.,",
        "com,",
        "soc.,",
        "soc,",
        "crim.,",
        "crim,",
        "1re civ",
        "2e civ",
        "3e civ",
        "premiere civ",
        "deuxieme civ",
        "troisieme civ",
        "civ.",
        "ass. plen",
        "ch. mixte",
    ),
    r"(?<![\w.])(?:com|soc|crim|(?:1re|2e|3e|premiere|deuxieme|troisieme)\s+civ|civ\.\s?[123](?:re|e)?|ass\.\s+plen|ch\.\s+mixte)\.?,\s+"
    r"(?=\d{1,2}(?:er)?\s+[a-z]{3,9}\.?\s+\d{4})",
)


def _by_chamber(table: CourtTable, folded: str) -> Iterator[Finding[Court]]:
    for match in _CHAMBER_CITED.finditer(folded):
        yield Finding(table.single["cass"], Span(match.start(), match.end() - 2), ABBREVIATED, 0.9)


_ADJECTIVE = Headed(
    ("juridiction", "tribunal", "cour"),
    r"\b(?P<kind>juridiction\s+consulaire|tribunal\s+de\s+commerce|tribunal\s+judiciaire|cour\s+d'appel|juridiction|tribunal|cour)"
    r"\s+(?P<town>[a-z]{4,16})\b",
)
_ADJECTIVE_TYPES = {
    "juridictionconsulaire": "tcom", "tribunaldecommerce": "tcom", "tribunaljudiciaire": "tj",
    "courd'appel": "ca", "cour": "ca",
}  # fmt: skip


def _by_adjective(
    table: CourtTable, folded: str, named: Sequence[Finding[Court]]
) -> Iterator[Finding[Court]]:
    """Find "la juridiction lilloise": the court of Lille the text names elsewhere, or the one of that type there."""
    at_place = {place_key(f.value.place): f.value for f in reversed(named) if f.value.place}
    for match in _ADJECTIVE.finditer(folded):
        town = _town_of(table, match["town"])
        if town is None:
            continue
        key = place_key(town)
        type_id = _ADJECTIVE_TYPES.get(bare(match["kind"]))
        court = table.own(type_id, key) if type_id else _named_in(at_place, key)
        if court:
            yield Finding(court, Span(match.start(), match.end()), DEMONYM, 0.8)


def _town_of(table: CourtTable, adjective: str) -> str | None:
    for suffix in ("", "s", "e", "es", "ne", "nes"):
        stem = adjective.removesuffix(suffix) if suffix else adjective
        if stem in table.demonyms and (not suffix or adjective.endswith(suffix)):
            return table.demonyms[stem]
    return None


def _named_in(at_place: Mapping[str, Court], key: str) -> Court | None:
    return next((court for place, court in at_place.items() if place.startswith(key)), None)


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


def _with_town(findings: Sequence[Finding[Court]], table: CourtTable) -> list[Finding[Court]]:
    """Give courts without a town the only one that the text names for their type."""
    towns: dict[str, set[str]] = {}
    courts: dict[str, Court] = {}
    for finding in findings:
        type_id = finding.value.id.split("_")[0]
        if finding.value.place and finding.rule not in {ASIDE, SEAT}:
            towns.setdefault(type_id, set()).add(finding.value.id)
            courts[finding.value.id] = finding.value
    resolved: list[Finding[Court]] = []
    for finding in findings:
        known = towns.get(finding.value.id, set())
        if finding.value.id in table.types and len(known) == 1 and finding.rule == TOWN_UNKNOWN:
            resolved.append(Finding(courts[next(iter(known))], finding.span, TOWN_ELSEWHERE, 0.8))
        else:
            resolved.append(finding)
    return resolved


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
        [*_named(table, text, folded), *_by_seat(table, text, folded), *_by_chamber(table, folded)]
    )
    named = _with_town(named, table)
    more = [*_by_adjective(table, folded, named), *_same_as_before(folded, named)]
    return tuple(_without_overlaps([*named, *more]))
