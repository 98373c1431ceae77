"""The decisions that a ruling's own text tells of: itself first, then the one attacked, then earlier ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from pipeline.extract.decisions.references import MENTION, Reference, type_fits
from pipeline.findings import Finding
from pipeline.law import (
    Court,
    CourtLevel,
    DateBasis,
    DatedDay,
    DateRole,
    Decision,
    DecisionType,
    Docket,
    DocketKind,
)
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

# Words before a reference that make it another decision than the one being read.
_ATTACKED = re.compile(
    r"(?:\bcontre\s+(?:l'|le\s+|la\s+|un\s+|une\s+)?|deferee?\b[^.;]{0,25}|\battaquee?\b[^.;]{0,20}|\bentreprise?\b[^.;]{0,20}"
    r"|\bappel\w*\s+(?:\w+\s+)?(?:de\s+|du\s+|d'|l'|la\s+|le\s+|un\s+|une\s+)*|\bs/appel\s+d'une\s+|\bselon\s+(?:l'|le\s+|la\s+)|decision\s+anterieure[^.;]{0,10}"
    r"|\bcassation,?\s+(?:par|de|d')\s*(?:un\s+|l')?|\bsaisie?\s+d\w*'?\s*(?:un\s+)?|\bdans\s+le\s+|\bvu\s+(?:le|la|l'|les)\s*(?:\w+\s+){0,3}|\bd'un[e]?\s+|\bcasse\s+et\s+annule\b[^.;]{0,80})$"
)
_LOOK_BACK = 90
_STORY = {ZoneKind.HEADER, ZoneKind.FACTS, ZoneKind.CLAIMS, ZoneKind.OPERATIVE}
_HEAD_WITHOUT_HEADINGS = 1500


def find_in_ruling(
    text: str,
    zones: Zones,
    courts: Sequence[Finding[Court]],
    dates: Sequence[Finding[DatedDay]],
    references: Sequence[Reference],
) -> list[Decision]:
    """This ruling's own decision first; the text of a ruling always has one, however little of it is legible."""
    folded = fold(text)
    attacked = {id(ref) for ref in references if _is_attacked(folded, ref)}
    court = _own_court(zones, courts, references, attacked)
    own = [ref for ref in references if id(ref) not in attacked and _may_be_own(ref, court, zones)]
    day = _own_date(own, dates, zones)
    own = [ref for ref in own if ref.date is None or day is None or ref.date.value.day == day.value.day]
    main = Decision(
        court=court,
        chamber=next((ref.chamber for ref in own if ref.chamber), None),
        decided_on=dated(day),
        date_basis=DateBasis.ABSOLUTE if day else None,
        type=_own_type(own, court),
        docket_numbers=tuple(numbers(_own_dockets(own))),
        ecli=next((_number(ref.ecli) for ref in references if ref.ecli), None),
    )
    kept = {id(ref) for ref in own}
    others = [ref for ref in references if id(ref) not in kept and zones.kind_at(ref.span.start) in _STORY]
    return [main, *_others(main, others)]


def _is_attacked(folded: str, ref: Reference) -> bool:
    return _ATTACKED.search(folded, max(0, ref.span.start - _LOOK_BACK), ref.span.start) is not None


def _own_court(
    zones: Zones, courts: Sequence[Finding[Court]], references: Sequence[Reference], attacked: set[int]
) -> Finding[Court] | None:
    """The first court of the header that no word shows to be another; else that of the closing formula."""
    elsewhere = {ref.court.span for ref in references if ref.court and id(ref) in attacked}
    named = [found for found in courts if found.confidence >= MENTION and found.span not in elsewhere]
    head = [found for found in named if _in_head(zones, found.span.start)]
    closing = [found for found in named if zones.kind_at(found.span.start) is ZoneKind.OPERATIVE]
    placed = [found for found in head if found.value.place or found.value.level is not CourtLevel.FIRST]
    return next(iter([*placed, *head, *reversed(closing), *named]), None)


def _in_head(zones: Zones, offset: int) -> bool:
    kind = zones.kind_at(offset)
    return kind is ZoneKind.HEADER or (not zones.of(ZoneKind.HEADER) and offset < _HEAD_WITHOUT_HEADINGS)


def _may_be_own(ref: Reference, court: Finding[Court] | None, zones: Zones) -> bool:
    """In the header or the operative part, and naming no other court and no type of decision this court does not render."""
    kind = zones.kind_at(ref.span.start)
    if kind is not ZoneKind.OPERATIVE and not _in_head(zones, ref.span.start):
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
        if ref.date and ref.date.value.basis is DateBasis.ABSOLUTE:
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


def dated(found: Finding[DatedDay] | None) -> Finding[date] | None:
    return Finding(found.value.day, found.span, found.rule, found.confidence) if found else None


def _own_type(own: Sequence[Reference], court: Finding[Court] | None) -> Finding[DecisionType] | None:
    typed = [ref.type for ref in own if ref.type]
    precise = [found for found in typed if found.value is not DecisionType.DECISION]
    if court and court.value.level is CourtLevel.AUTHORITY:
        precise = typed
    return next(iter([*precise, *typed]), None)


def _own_dockets(own: Sequence[Reference]) -> list[Finding[Docket]]:
    """The first number of the header, repeated or not, and the ones joined to it in the same reference."""
    numbered = [ref for ref in own if ref.dockets]
    if not numbered:
        return []
    kind = numbered[0].dockets[0].value.kind
    best = [docket for docket in numbered[0].dockets if docket.value.kind is kind]
    for ref in numbered[1:]:
        if any(_same(docket, best[0]) for docket in ref.dockets):
            best.extend(docket for docket in ref.dockets if docket.value.kind is kind)
    if kind is DocketKind.RG and (
        pourvois := [d for ref in numbered for d in ref.dockets if d.value.kind is DocketKind.POURVOI]
    ):
        return pourvois if not best else best
    return best


def _same(a: Finding[Docket], b: Finding[Docket]) -> bool:
    return a.value.number.upper() == b.value.number.upper()


def numbers(dockets: Iterable[Finding[Docket]]) -> list[Finding[str]]:
    """Each number once, where it stands first."""
    seen: dict[str, Finding[str]] = {}
    for docket in dockets:
        seen.setdefault(docket.value.number.upper(), _number(docket))
    return list(seen.values())


def _number(docket: Finding[Docket]) -> Finding[str]:
    return Finding(docket.value.number, docket.span, docket.rule, docket.confidence)


def _others(main: Decision, references: Iterable[Reference]) -> list[Decision]:
    """The other decisions of the same proceedings, one for each court and day, in the order of the text."""
    found: list[Decision] = []
    for ref in references:
        decision = _as_decision(ref, main)
        if decision is None:
            continue
        same = next((i for i, known in enumerate(found) if _is_same(known, decision)), None)
        if same is None:
            found.append(decision)
        else:
            found[same] = merge(found[same], decision)
    return found


def _as_decision(ref: Reference, main: Decision) -> Decision | None:
    """A reference that names a decision: its type with its day, or with the court that rendered it."""
    court = ref.court
    if ref.date is None and (ref.type is None or court is None):
        return None
    if ref.type is None and court is None:
        return None
    own = main.court.value if main.court else None
    if court and own and court.value.id == own.id and (ref.date is None or _is_own_day(ref, main)):
        return None
    if court and own and court.value.level in {CourtLevel.EUROPEAN, CourtLevel.FOREIGN}:
        return None
    if court is None and ref.type and main.court and ref.type.value is DecisionType.ORDONNANCE:
        court = Finding(main.court.value, ref.type.span, "court_of_interim_order", 0.6)
        court = court if main.court.value.level is CourtLevel.FIRST else None
    return Decision(
        court=court,
        chamber=ref.chamber,
        decided_on=dated(ref.date),
        date_basis=ref.date.value.basis if ref.date else None,
        type=ref.type,
        docket_numbers=tuple(numbers(ref.dockets)),
    )


def _is_own_day(ref: Reference, main: Decision) -> bool:
    return bool(ref.date and main.decided_on and ref.date.value.day == main.decided_on.value)


def _is_same(a: Decision, b: Decision) -> bool:
    """One day and no contrary court; or one court of one town and a day that only one of them tells."""
    if a.decided_on and b.decided_on and a.decided_on.value != b.decided_on.value:
        return False
    if a.court and b.court:
        return a.court.value.id == b.court.value.id
    return bool(a.decided_on and b.decided_on)


def merge(a: Decision, b: Decision) -> Decision:
    """What either tells, the first when both do."""
    numbers = {found.value: found for found in (*b.docket_numbers, *a.docket_numbers)}
    return Decision(
        court=a.court or b.court,
        chamber=a.chamber or b.chamber,
        decided_on=a.decided_on or b.decided_on,
        date_basis=a.date_basis or b.date_basis,
        type=a.type or b.type,
        docket_numbers=tuple(numbers.values()),
        ecli=a.ecli or b.ecli,
    )
