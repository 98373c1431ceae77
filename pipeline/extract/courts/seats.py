"""Courts told by their town, their chamber or those who sit in them, without their name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.courts.mentions import ABBREVIATED, NAMED, TOWN_UNKNOWN, place_after
from pipeline.extract.courts.table import CourtTable, folded_key, place_key
from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel
from pipeline.text.heads import Headed, Hinted
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

ATTACKED_TOWN = "court_town_of_attacked_decision"
SEAT = "court_by_town_alone"
CHAMBER = "court_by_its_chamber"

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
# "Aix-en-Provence, ch. 3-1, 22 mai 2020, n° 17/14036", as law reviews cite courts of appeal.
_TOWN_AND_CHAMBER = pattern(
    r"^[^\S\n]*(?P<place>[a-z][a-z'-]{2,25}(?:\s[a-z'-]{2,20})?)\s?[,(]\s?(?:pole\s+\d|(?:\d{1,2}\w{0,3}\s+)?ch(?:ambre|\.)?\s?[\d.,)]).{0,60}\b(?:19|20)\d\d",
    re.MULTILINE,
)
_LABOUR = Headed(
    ("les prud", "aux prud", "des prud", "les conseillers prud"),
    r"\b(?:les|aux|des)\s+(?P<judges>(?:conseillers\s+prud'homaux|prud'?\s?hommes))\b(?!\s+(?:de\s|d'|du\s)[a-z])",
)
_TOWN_COURT = Headed(
    ("le tribunal", "du tribunal", "au tribunal", "un tribunal"),
    r"\b(?:le|du|au|un)\s+(?P<court>tribunal)\s+(?P<justice>de\s+justice\s+)?(?:de\s+|d')(?=[a-z])",
)
_CIVIL = Hinted(
    ("judiciaire", "correctionnel", "penal", "partie civile"),
    r"tribunal\s+judiciaire|correctionnel|tribunal\s+penal|partie\s+civile",
)
_GRANDE_INSTANCE = pattern(r"\b(?:tribunal\s+de\s+grande\s+instance|tgi)\s+(?:de\s+|d'|du\s+)?")
_BUSINESS = pattern(r"consulaire|tribunal\s+de\s+commerce|\bsocietes?\b|\bentreprises?\b|\bsas\b|\bsarl\b")


def find_by_seat(table: CourtTable, text: str, folded: str) -> Iterator[Finding[Court]]:
    """Courts told by their town alone: "l'arrêt attaqué (Paris, …)", "la cour de Douai", "le tribunal de Lille"."""
    for match in _ATTACKED.finditer(folded):
        court = table.own("ca", folded_key(match["place"]))
        if court and match["what"] != "jugement":
            yield Finding(court, Span(match.start("place"), match.end("place")), ATTACKED_TOWN, 0.95)
    for match in _SEAT.finditer(folded):
        placed = place_after(table, "ca", text, folded, match.start("place"))
        if placed and table.own("ca", place_key(placed[0].place or "")):
            start = match.start() + max(0, match.group().find("cour"))
            yield Finding(placed[0], Span(start, placed[1]), SEAT, 0.8)
    for match in _JUDGES_OF.finditer(folded):
        type_id = str(match.lastgroup)
        placed = place_after(table, type_id, text, folded, match.end())
        if placed:
            start = match.start() + (len("les ") if type_id == "cph" and match.group()[0] != "c" else 0)
            yield Finding(placed[0], Span(start, placed[1]), NAMED, 0.85)
    for match in _TOWN_AND_CHAMBER.finditer(folded):
        placed = place_after(table, "ca", text, folded, match.start("place"))
        if placed and (
            table.own("ca", place_key(placed[0].place or "")) or placed[0].level is CourtLevel.FOREIGN
        ):
            yield Finding(placed[0], Span(match.start("place"), placed[1]), SEAT, 0.7)
    for match in _LABOUR.finditer(folded):
        yield Finding(table.types["cph"], Span(match.start("judges"), match.end()), TOWN_UNKNOWN, 0.6)
    yield from _by_town(table, text, folded)


def _by_town(table: CourtTable, text: str, folded: str) -> Iterator[Finding[Court]]:
    """Read "le tribunal de Lille": the commercial court where business is the matter, else the civil one."""
    kind = ""
    for match in _TOWN_COURT.finditer(folded):
        placed = place_after(table, "tcom", text, folded, match.end())
        if placed is None:
            continue
        kind = kind or court_meant(folded)
        if _names_grande_instance(folded, placed[0].place or ""):
            placed = place_after(table, "tgi", text, folded, match.end()) or placed
        elif kind == "tj" and not match["justice"]:
            placed = place_after(table, "tj", text, folded, match.end()) or placed
        yield Finding(placed[0], Span(match.start("court"), placed[1]), SEAT, 0.55)


def _names_grande_instance(folded: str, town: str) -> bool:
    """True where the page names the tribunal de grande instance of `town` in full: "le tribunal de Nanterre" is that one, too."""
    key = fold(town)
    return bool(key) and any(folded.startswith(key, one.end()) for one in _GRANDE_INSTANCE.finditer(folded))


def court_meant(folded: str) -> str:
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


_UNION_HEADS = Headed(
    ("arret de la cour (", "ordonnance de la cour (", "arret de la cour\n", "ordonnance de la cour\n"),
    r"\b(?:arret|ordonnance)\s+de\s+(?P<court>la\s+cour)(?:\s+\((?:grande|assemblee|premiere|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme)\s?(?:chambre|pleniere)?\))?"
    r"(?=[^;]{0,600}\baffaires?\s(?:jointes\s)?c[-‑–]\d{1,4}/\d\d\b)",
)
"""What the Court of Justice heads its judgments with, which never name it: its chamber, and the number of the case under it."""


def find_by_chamber(table: CourtTable, folded: str) -> Iterator[Finding[Court]]:
    for match in _UNION_HEADS.finditer(folded):
        yield Finding(table.single["cjue"], Span(*match.span("court")), CHAMBER, 0.95)
    for match in _CHAMBER_CITED.finditer(folded):
        yield Finding(table.single["cass"], Span(match.start(), match.end() - 2), ABBREVIATED, 0.9)


# The press names the Cour de cassation by its chamber or its rank alone.
_ITS_CHAMBER = Headed(
    (
        "la chambre",
        "la premiere",
        "la deuxieme",
        "la troisieme",
        "la 1",
        "la 2",
        "la 3",
        "l'assemblee",
        "la haute",
        "hauts magistrats",
        "les hauts",
    ),
    r"\bla\s+chambre\s+(?:commerciale|sociale|criminelle|mixte)\b(?!\s*,\s*(?:financiere|economique|internationale)|\s+(?:financiere|economique|internationale|et|du|des?|d'|\d))"
    r"|\bla\s+(?:premiere|deuxieme|troisieme|1(?:re|ere)|2e(?:me)?|3e(?:me)?)\s+chambre\s+civile\b(?!\s+(?:du\b|des?\b|d'))"
    r"|\bl'assemblee\s+pleniere\b(?!\s+(?:des?|du)\b)"
    r"|\bla\s+haute\s+(?:juridiction|cour)\b(?!\s+(?:administrative|d|de)\b)|\bles\s+hauts\s+(?:magistrats|juges|conseillers)\b",
)
_QUASHING = Hinted(
    ("pourvoi", "cassation", "casse ", "cassant"),
    r"\bpourvois?\b|\bcassation\b|\bcasse\s+(?:et\s+annule|l'arret|la\s+decision)|\bcassant\b",
)
_TOP_ADMINISTRATIVE = Headed(
    ("la haute juridiction administrative", "juges du palais"),
    r"la\s+haute\s+juridiction\s+administrative|juges\s+du\s+palais[\s-]royal",
)
# "Bruxelles inflige une amende": the Commission.
_BRUSSELS = Headed(
    ("bruxelles",),
    r"\bbruxelles(?=\s+(?:a\s+|vient\s+(?:de\s+|d'))?(?:inflig|condamn|sanctionn|epingl))",
)


# A ruling that opens by its chamber alone: "CIV. 3", "COMM.", "SOC." above the number of the pourvoi.
_CHAMBER_ALONE = pattern(
    r"\s*(?P<chamber>(?:civ|comm?|soc|crim)\.?(?:\s?[123])?|(?:premiere|deuxieme|troisieme)\s+chambre\s+civile|chambre\s+(?:commerciale|sociale|criminelle|mixte)|assemblee\s+pleniere)[ \t]*\n"
    r"[\s\S]{0,500}?\bpourvois?\s+n°"
)
# "la Commission" in the Union's own decisions and in news that name the Union.
_OF_UNION = Headed(
    ("union europeenne", "tfue", "accord eee"), r"\bunion\s+europeenne\b|\btfue\b|\baccord\s+eee\b"
)
_THE_COMMISSION = Headed(
    ("la commission",),
    r"\bla\s+commission\b(?=\s+(?:(?:a|lui\s+a|vient\s+d[e'])\s+)?(?:adopt|inflig|condamn|sanctionn|constat|publie\s+ci-apres)|[^\S\n]*\n+\s*du\s+\d)",
)


def _commission(table: CourtTable, folded: str) -> Iterator[Finding[Court]]:
    if _OF_UNION.search(folded):
        for match in _THE_COMMISSION.finditer(folded):
            yield Finding(table.single["commission_ue"], Span(match.start(), match.end()), CHAMBER, 0.75)


def find_by_rank(table: CourtTable, folded: str) -> Iterator[Finding[Court]]:
    """The Cour de cassation by its chambers, where the text tells of an appeal to it; the others by what only they are called."""
    yield from _commission(table, folded)
    if alone := _CHAMBER_ALONE.match(folded):
        yield Finding(table.single["cass"], Span(*alone.span("chamber")), CHAMBER, 0.85)
    if _QUASHING.search(folded):
        for match in _ITS_CHAMBER.finditer(folded):
            yield Finding(table.single["cass"], Span(match.start(), match.end()), CHAMBER, 0.8)
    for match in _TOP_ADMINISTRATIVE.finditer(folded):
        yield Finding(table.single["ce"], Span(match.start(), match.end()), CHAMBER, 0.9)
    for match in _BRUSSELS.finditer(folded):
        yield Finding(table.single["commission_ue"], Span(match.start(), match.end()), CHAMBER, 0.7)
