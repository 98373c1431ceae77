"""The town of a court that the text names without it: "le tribunal judiciaire", "la cour d'appel de la même ville".

It is that of another mention of the same kind of court; else the one the dispatch is dated from; else that of the
court of first instance whose ruling was appealed; else the only town of the text where such a court sits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from pipeline.extract.courts.demonyms import GUESSED
from pipeline.extract.courts.mentions import ASIDE, TOWN_UNKNOWN
from pipeline.extract.courts.seats import SEAT
from pipeline.extract.courts.table import CourtTable, folded_key, place_key
from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel
from pipeline.text.heads import Hinted
from pipeline.text.patterns import pattern

TOWN_ELSEWHERE = "court_town_from_other_mention"
TOWN_OPENS = "court_of_town_that_opens_the_text"
SAME_TOWN = "court_of_the_same_town"
CRIMINAL = "criminal_court_of_town_that_opens_the_text"
ONLY_TOWN = "court_of_only_town_of_the_text"
_OPENING = 1500
# "À Chartres, le plafond a volé en éclats", "MULHOUSE. Un tube de crème", "Chalon-sur-Saône. Le scieur devra payer".
_OPENS = pattern(r"(?:^|\n|\.\s)[^\S\n]*(?:a\s+)?(?=[a-z])")
_AFTER_TOWN = pattern(r"\s*(?:\([^()\n]{2,30}\)\s*)?(?:[.,:–—]|-\s)")
_OF_SAME_TOWN = pattern(r"\s*,?\s*(?:de\s+la\s+meme|de\s+cette|de\s+ladite)\s+(?:ville|cite|localite)\b")
_WORD = pattern(r"[a-z0-9]+")
_LONGEST = 5
_NEAR_TOWN = pattern(r"(?<![a-z])(?:a|de|d'|du|au|pres\s+de|vers)\s*(?=[a-z])")
_SENT_BACK = pattern(r"\brenvo(?:i|y)\w*[^.;]{0,60}\bdevant\s+(?:la\s+|le\s+)?$")
_BACK_FAR = 90
# Courts that the table lists no towns for, and the courts in whose towns they sit.
_BESIDE = {"tcorr": ("tj", "tgi"), "tpol": ("tj", "tgi"), "tprox": ("ti", "tj"), "jprox": ("ti",)}
_UNSURE = {ASIDE, SEAT, GUESSED}


def seat(table: CourtTable, type_id: str, key: str) -> Court | None:
    """The court of this type that sits in the town with this key."""
    beside = any(key in table.rows.get(one, {}) for one in _BESIDE.get(type_id, ()))
    return table.own(type_id, key) or (table.at(type_id, key) if beside else None)


def with_towns(
    findings: Sequence[Finding[Court]], table: CourtTable, text: str, folded: str
) -> list[Finding[Court]]:
    """`findings` with courts whose town the words beside them leave out given the one that is meant."""
    known: dict[str, dict[str, Court]] = {}
    for finding in findings:
        if finding.value.place and finding.rule not in _UNSURE and not _is_to_come(folded, finding):
            known.setdefault(_type(finding.value), {})[finding.value.id] = finding.value
    guessed: dict[str, Finding[Court] | None] = {}
    resolved: list[Finding[Court]] = []
    for finding in findings:
        if finding.rule != TOWN_UNKNOWN or finding.value.id not in table.types:
            resolved.append(finding)
            continue
        same = _of_same_town(table, folded, finding, resolved)
        own = list(known.get(finding.value.id, {}).values())
        if same or len(own) == 1:
            rule, court = (SAME_TOWN, same) if same else (TOWN_ELSEWHERE, own[0])
            resolved.append(replace(finding, value=court or own[0], rule=rule, confidence=0.8))
        elif own:
            resolved.append(finding)
        else:
            if finding.value.id not in guessed:
                guessed[finding.value.id] = _guess(table, text, folded, finding, findings)
            meant = guessed[finding.value.id]
            resolved.append(replace(meant, span=finding.span) if meant else finding)
    return resolved


ADMINISTRATIVE = "administrative_court_by_town_alone"
_JUDICIAL_TYPES = frozenset(
    "ca tj tgi ti tprox jprox tcom tae tmcom cph tcorr tpol tass assises cass".split()
)
_ADMINISTRATIVE_TYPES = {"ca": "caa", "tj": "ta", "tcom": "ta"}


def as_administrative(findings: Sequence[Finding[Court]], table: CourtTable) -> list[Finding[Court]]:
    """`findings` with "la cour de Nancy" the cour administrative d'appel, where the text names administrative courts alone."""
    named = {_type(one.value) for one in findings if one.rule != SEAT}
    if not named & {"ta", "caa", "ce"} or named & _JUDICIAL_TYPES:
        return list(findings)
    return [
        replace(one, value=court, rule=ADMINISTRATIVE)
        if one.rule == SEAT and (court := _administrative(one.value, table))
        else one
        for one in findings
    ]


def _administrative(court: Court, table: CourtTable) -> Court | None:
    meant = _ADMINISTRATIVE_TYPES.get(_type(court))
    return table.own(meant, place_key(court.place or "")) if meant else None


_CRIMINAL = Hinted(
    ("prison", "emprisonnement", "prevenu", "partie civile", "parties civiles"),
    r"\b(?:de\s+prison|d'emprisonnement|prevenue?s?|parties?\s+civiles?)\b",
)
_HIGHER = Hinted(("appel", "assises"), r"\ben\s+appel\b|\bcour\s+d'(?:appel|assises)\b|\bassises\b")


def find_criminal_court(table: CourtTable, text: str, folded: str) -> Finding[Court] | None:
    """The criminal court of the town that a report is dated from, where it tells of a sentence and names no court."""
    if not _CRIMINAL.search(folded) or _HIGHER.search(folded):
        return None
    for key, stop in _towns(table, "tcorr", text, folded[:_OPENING], _OPENS):
        court = seat(table, "tcorr", key)
        if court and _AFTER_TOWN.match(folded, stop):
            start = folded.rfind("\n", 0, stop) + 1
            return Finding(court, Span(start, stop), CRIMINAL, 0.55)
    return None


def _type(court: Court) -> str:
    return court.id.split("_")[0]


def _is_to_come(folded: str, finding: Finding[Court]) -> bool:
    """Whether the case is sent back to this court, which has decided nothing yet."""
    start = finding.span.start
    return _SENT_BACK.search(folded, max(0, start - _BACK_FAR), start) is not None


def _of_same_town(
    table: CourtTable, folded: str, finding: Finding[Court], before: Sequence[Finding[Court]]
) -> Court | None:
    if not _OF_SAME_TOWN.match(folded, finding.span.end):
        return None
    placed = next((one.value.place for one in reversed(before) if one.value.place), None)
    return seat(table, finding.value.id, place_key(placed)) if placed else None


def _guess(
    table: CourtTable, text: str, folded: str, finding: Finding[Court], findings: Sequence[Finding[Court]]
) -> Finding[Court] | None:
    """The court of this type in the town that the text is dated from, appeals from, or alone names."""
    type_id = finding.value.id
    for key, stop in _towns(table, type_id, text, folded[:_OPENING], _OPENS):
        opens = _AFTER_TOWN.match(folded, stop) or _is_line_in_capitals(text, stop)
        if opens and (court := seat(table, type_id, key)):
            return replace(finding, value=court, rule=TOWN_OPENS, confidence=0.7)
    if finding.value.level is CourtLevel.APPEAL:
        first = {
            place_key(one.value.place) for one in findings if one.value.place and one.rule not in _UNSURE
        }
        appeal = [court for key in first if (court := seat(table, type_id, key))]
        if not first:
            appeal = _meant_by_adjective(type_id, findings)
        return replace(finding, value=appeal[0], rule=SAME_TOWN, confidence=0.6) if len(appeal) == 1 else None
    named = {key for key, _ in _towns(table, type_id, text, folded, _NEAR_TOWN)}
    court = seat(table, type_id, next(iter(named))) if len(named) == 1 else None
    return replace(finding, value=court, rule=ONLY_TOWN, confidence=0.6) if court else None


def _is_line_in_capitals(text: str, stop: int) -> bool:
    """True where the town that ends at `stop` has a line to itself, in capitals: the place that a dispatch is from."""
    line = text[text.rfind("\n", 0, stop) + 1 :].split("\n", 1)[0]
    return (
        line.isupper()
        and not text[stop : stop + 1].strip()
        and len(line) - len(line.rstrip()) < 2
        and line.rstrip().endswith(text[max(0, stop - 3) : stop])
    )


def _meant_by_adjective(type_id: str, findings: Sequence[Finding[Court]]) -> list[Court]:
    """The courts of this type that only adjectives tell of: "les magistrats bordelais", where "la cour d'appel" decided."""
    told = {one.value.id: one.value for one in findings if one.rule == GUESSED}
    return [court for court in told.values() if _type(court) == type_id]


def _towns(
    table: CourtTable, type_id: str, text: str, folded: str, before: re.Pattern[str]
) -> Iterator[tuple[str, int]]:
    """The towns with such a court that `text` names after what `before` matches, and where each name ends."""
    for match in before.finditer(folded):
        start = match.end()
        if not text[start : start + 1].isupper():
            continue
        ends = [word.end() for word in islice(_WORD.finditer(folded, start, start + 60), _LONGEST)]
        for stop in reversed(ends):
            key = folded_key(folded[start:stop])
            if seat(table, type_id, key):
                yield key, stop
                break
