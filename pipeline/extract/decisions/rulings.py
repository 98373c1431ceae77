"""The decisions that a ruling's own text tells of: itself first, then the one attacked, then earlier ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from pipeline.extract.decisions.earlier import find_earlier
from pipeline.extract.decisions.references import MENTION, Reference, dated, number_of, numbers, type_fits
from pipeline.findings import Finding, is_heard, reject
from pipeline.law import (
    Court,
    CourtLevel,
    DateBasis,
    DatedDay,
    DateRole,
    Decision,
    DecisionType,
    Docket,
)
from pipeline.text.heads import Headed, Hinted
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

# Words before a reference that make it another decision than the one being read.
_ATTACKED = Hinted(
    (
        "contre",
        "defere",
        "attaque",
        "entrepris",
        "appel",
        "selon",
        "anterieure",
        "cassation",
        "saisi",
        "dans le",
        "vu",
        "d'un",
        "casse et",
    ),
    r"(?:\bcontre\s+(?:l'|le\s+|la\s+|un\s+|une\s+)?|deferee?\b[^.;]{0,25}|\battaquee?\b[^.;]{0,20}|\bentreprise?\b[^.;]{0,20}"
    r"|\bappel\w*\s+(?:\w+\s+)?(?:de\s+|du\s+|d'|l'|la\s+|le\s+|un\s+|une\s+)*|\bs/appel\s+d'une\s+|\bselon\s+(?:l'|le\s+|la\s+)|decision\s+anterieure[^.;]{0,10}"
    r"|\bcassation,?\s+(?:par|de|d')\s*(?:un\s+|l')?|\bsaisie?\s+d\w*'?\s*(?:un\s+)?|\bdans\s+le\s+|\bvu\s+(?:le|la|l'|les)\s*(?:\w+\s+){0,3}|\bd'un[e]?\s+|\bcasse\s+et\s+annule\b[^.;]{0,80})$",
)
# What an earlier order gave, the operative part only counts in: "la provision accordée par l'ordonnance du 12 avril".
_GRANTED_BY = pattern(
    r"\b(?:accordee?s?|allouee?s?|ordonnee?s?|versee?s?|fixee?s?|prononcee?s?|octroyee?s?|designee?s?|ordonne|commise?)\s+(?:\w+\s+){0,2}?(?:par|en\s+execution\s+d[eu])\s+(?:l'|la\s+|le\s+|une?\s+)?$"
)
_EXPERT = pattern(
    r"\bexpert\w*\b[^.;]{0,50}\b(?:par|suivant|selon|en\s+vertu\s+d[eu'])\s*(?:l'|une\s+|la\s+)?$"
)
_LOOK_BACK = 90
_ON_APPEAL = Headed(("appelant", "intime"), r"^(?:appelante?s?|intimee?s?)\b[^.\n]{0,40}$", re.MULTILINE)
_STORY = {ZoneKind.HEADER, ZoneKind.FACTS, ZoneKind.CLAIMS, ZoneKind.OPERATIVE}
_HEAD_WITHOUT_HEADINGS = 1500


def find_in_ruling(
    text: str,
    zones: Zones,
    courts: Sequence[Finding[Court]],
    dates: Sequence[Finding[DatedDay]],
    references: Sequence[Reference],
) -> list[Decision]:
    """The decision that the text is comes first; the text of a ruling always has one, however little of it is legible."""
    folded = fold(text)
    attacked = {id(ref) for ref in references if _is_attacked(folded, ref)}
    court = _own_court(folded, zones, courts, references, attacked)
    own = [ref for ref in references if id(ref) not in attacked and _may_be_own(folded, ref, court, zones)]
    is_told = any(ref.date and ref.weight > 1 for ref in own)
    day = _read_out(folded, dates, zones)
    day = day or (None if is_told else _sitting(folded, dates, zones))
    day = day or _own_date(own, dates, zones)
    own = [ref for ref in own if ref.date is None or day is None or ref.date.value.day == day.value.day]
    main = Decision(
        court=court,
        chamber=next((ref.chamber for ref in own if ref.chamber), None),
        decided_on=dated(day),
        date_basis=DateBasis.ABSOLUTE if day else None,
        type=_own_type(own, court),
        docket_numbers=tuple(numbers(_own_dockets(own) or _entered_under(references, court))),
        ecli=next((number_of(ref.ecli) for ref in references if ref.ecli), None),
    )
    kept = {id(ref) for ref in own}
    others = [
        ref
        for ref in references
        if id(ref) not in kept
        and (
            zones.kind_at(ref.span.start) in _STORY
            or "attaque" in folded[ref.span.start : ref.span.end]
            or _names_expert(folded, ref)
        )
    ]
    taken = kept | {id(ref) for ref in others}
    for ref in references if is_heard() else ():
        if ref.court and id(ref) not in taken:
            reject("court", ref.court.span.start, ref.court.span.end, "named_in_the_reasons_only")
    return [main, *find_earlier(main, others, folded, {found.value.id: found for found in reversed(courts)})]


def _names_expert(folded: str, ref: Reference) -> bool:
    """Whether it is the order that named the case's expert, which the reasons tell of as often as the story."""
    if ref.type is None or ref.type.value is not DecisionType.ORDONNANCE or ref.date is None:
        return False
    return _EXPERT.search(folded, max(0, ref.span.start - _LOOK_BACK), ref.span.start) is not None


def _is_attacked(folded: str, ref: Reference) -> bool:
    return _ATTACKED.search(folded, max(0, ref.span.start - _LOOK_BACK), ref.span.start) is not None


def _own_court(
    folded: str,
    zones: Zones,
    courts: Sequence[Finding[Court]],
    references: Sequence[Reference],
    attacked: set[int],
) -> Finding[Court] | None:
    """The first court of the header that no word shows to be another; else that of the closing formula."""
    elsewhere = {ref.court.span for ref in references if ref.court and id(ref) in attacked}
    named = [found for found in courts if found.confidence >= MENTION and found.span not in elsewhere]
    head = [found for found in named if _in_head(zones, found.span.start)]
    closing = [found for found in named if zones.kind_at(found.span.start) is ZoneKind.OPERATIVE]
    placed = [found for found in head if found.value.place or found.value.level is not CourtLevel.FIRST]
    if _ON_APPEAL.search(folded):  # the header may open with the decision appealed from
        placed = [*(found for found in placed if found.value.level is CourtLevel.APPEAL), *placed]
    found = next(iter([*placed, *head, *reversed(closing)]), None)
    return found if found is None or _ON_APPEAL.search(folded) else _lowest_of_run(folded, found, head)


_NEXT_LINE = pattern(r"[^\S\n]*\n\s*")


def _lowest_of_run(folded: str, found: Finding[Court], head: Sequence[Finding[Court]]) -> Finding[Court]:
    """The last of the courts that stand one under the other: a tribunal prints the court of appeal above its own name."""
    for below in head:
        if below.value.level is CourtLevel.FIRST and _NEXT_LINE.fullmatch(
            folded, found.span.end, max(found.span.end, below.span.start)
        ):
            found = below
    return found


def _in_head(zones: Zones, offset: int) -> bool:
    kind = zones.kind_at(offset)
    return kind is ZoneKind.HEADER or (not zones.of(ZoneKind.HEADER) and offset < _HEAD_WITHOUT_HEADINGS)


def _may_be_own(folded: str, ref: Reference, court: Finding[Court] | None, zones: Zones) -> bool:
    """In the header or the operative part, and naming no other court and no type of decision this court does not render."""
    kind = zones.kind_at(ref.span.start)
    if kind is not ZoneKind.OPERATIVE and not _in_head(zones, ref.span.start):
        return False
    if kind is ZoneKind.OPERATIVE and _GRANTED_BY.search(
        folded, max(0, ref.span.start - _LOOK_BACK), ref.span.start
    ):
        return False
    if court is None:
        return True
    if ref.court and ref.court.value.id not in {court.value.id, court.value.id.split("_")[0]}:
        return False
    return ref.type is None or type_fits(ref.type.value, court.value)


def _own_date(
    own: Iterable[Reference], dates: Sequence[Finding[DatedDay]], zones: Zones
) -> Finding[DatedDay] | None:
    """The date with most weight: typed or beside the court's name, in the header, repeated in the closing formula."""
    weights: Counter[date] = Counter()
    first: dict[date, Finding[DatedDay]] = {}
    for ref in own:
        lone = ref.weight == 1 and zones.kind_at(ref.span.start) is ZoneKind.OPERATIVE
        if ref.date and ref.date.value.basis is DateBasis.ABSOLUTE and not lone:
            weights[ref.date.value.day] += (
                1 + 2 * (ref.type is not None) + 2 * (ref.court is not None) + bool(ref.dockets)
            )
            first.setdefault(ref.date.value.day, ref.date)
    for found in dates:
        if (
            found.value.role is DateRole.DECISION
            and found.value.basis is DateBasis.ABSOLUTE
            and found.value.day in weights
        ):
            weights[found.value.day] += zones.kind_at(found.span.start) in {
                ZoneKind.OPERATIVE,
                ZoneKind.HEADER,
            }
    if not weights:
        return None
    return first[max(weights, key=lambda day: (weights[day], day))]


_OF_READING = pattern(
    r"(?:^|\n)[^\S\n]*(?:lecture\s+du|(?:jugement\s+|arret\s+)?lu\s+le)\s+(?:[a-z]+di\s+)?$"
)
_CLOSES = pattern(
    r"(?:^|\n)[^\S\n]*(?:rendue?\s+publi(?:c|que)\s+par\s+mise\s+a\s+disposition\s+au\s+greffe(?:\s+(?:du\s+tribunal|de\s+la\s+cour))?"
    r"|lue?\s+en\s+(?:audience|seance)\s+publique),?\s+le\s+$"
)


def _read_out(folded: str, dates: Sequence[Finding[DatedDay]], zones: Zones) -> Finding[DatedDay] | None:
    """The day on which an administrative court read its ruling out: "Lecture du" in the head, else its closing formula."""
    orders = zones.of(ZoneKind.OPERATIVE)
    closing = None
    for found in dates:
        start = found.span.start
        back = max(0, start - _LOOK_BACK)
        if _in_head(zones, start) and _OF_READING.search(folded, back, start):
            return found
        if orders and start > orders[0].start and _CLOSES.search(folded, back, start):
            closing = found
    return closing


_PLEADINGS = pattern(r"(?:^|\n)[^\S\n]*debats\s*:?\s*$")
_OF_SITTING = pattern(r"(?:^|\n)[^\S\n]*(?:a\s+l')?audience\s+(?:publique\s+)?(?:du|de\s+ce)\s+$")


def _sitting(folded: str, dates: Sequence[Finding[DatedDay]], zones: Zones) -> Finding[DatedDay] | None:
    """The day of the sitting that heads a ruling with no other day: the one on which it was read out, but for that of the pleadings."""
    for found in dates:
        start = found.span.start
        sitting = _OF_SITTING.search(folded, max(0, start - _LOOK_BACK), start)
        if _in_head(zones, start) and sitting and not _PLEADINGS.search(folded, 0, sitting.start() + 1):
            return found
    return None


def _own_type(own: Sequence[Reference], court: Finding[Court] | None) -> Finding[DecisionType] | None:
    typed = [ref.type for ref in own if ref.type]
    precise = [found for found in typed if found.value is not DecisionType.DECISION]
    if court and court.value.level is CourtLevel.AUTHORITY:
        precise = typed
    return next(iter([*precise, *typed]), None)


def _own_dockets(own: Sequence[Reference]) -> list[Finding[Docket]]:
    """The first number of the header, repeated or not, and the ones joined to it in the same reference."""
    numbered = [ref for ref in own if ref.dockets]
    numbered.sort(key=lambda ref: not any(docket.rule in _LABELLED for docket in ref.dockets))
    if not numbered:
        return []
    kind = numbered[0].dockets[0].value.kind
    best = [docket for docket in numbered[0].dockets if docket.value.kind is kind]
    for ref in numbered[1:]:
        if any(_same(docket, best[0]) for docket in ref.dockets):
            best.extend(docket for docket in ref.dockets if docket.value.kind is kind)
    return best


def _entered_under(references: Iterable[Reference], court: Finding[Court] | None) -> list[Finding[Docket]]:
    """The number that the story says a case of first instance was entered under ("enrôlée sous le numéro 2016F01277").

    Only where the head prints none and the story tells one, or those of cases that were joined; on appeal it may be
    that of the court below.
    """
    if court is None or court.value.level is not CourtLevel.FIRST:
        return []
    told = [
        [docket for docket in ref.dockets if docket.rule == _UNDER] for ref in references if ref.court is None
    ]
    lists = {tuple(docket.value.number for docket in one): one for one in told if one}
    return next(iter(lists.values())) if len(lists) == 1 else []


_UNDER = "request_entered_under_number"
_LABELLED = {"rg_after_label", "pourvoi_after_label"}
"""Numbers that the text calls the register's: others of the head may be the minute's."""


def _same(a: Finding[Docket], b: Finding[Docket]) -> bool:
    return a.value.number.upper() == b.value.number.upper()
