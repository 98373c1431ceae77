"""The decisions that press and comment tell of, in prose: who decided, when, and which of them the page is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pipeline.extract.decisions.asides import find_asides
from pipeline.extract.decisions.candidates import (
    AUTHORITIES,
    Candidate,
    find_candidates,
    named_in_lead,
)
from pipeline.extract.decisions.choosing import REMANDED, Page, choose, is_sent_to
from pipeline.extract.decisions.numbering import may_number
from pipeline.extract.decisions.references import Reference, as_told, dated, numbers, type_fits
from pipeline.extract.decisions.subjects import OF_INTERIM, find_beside_acts, find_told_day, join_courts
from pipeline.extract.decisions.undecided import is_gathering, is_pending
from pipeline.extract.decisions.verdicts import (
    is_formal_notice,
    is_statistics,
    read_sentences,
    weigh_ruling,
)
from pipeline.findings import Finding, Span, is_heard, reject
from pipeline.law import Court, CourtLevel, DatedDay, Decision, DecisionType
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_JUDGING = {CourtLevel.FIRST, CourtLevel.APPEAL, CourtLevel.SUPREME}
# Named for what they once held, not for a decision of these proceedings.
_CITED_COURTS = {"cjue", "tue", "cedh", "cons_const"}
_RULED, _RULED_UNNAMED = 1.4, 2.0
"""How much must say that something was decided, where a court is named and where none is."""
_MOST = 40
"""No page tells of more decisions of one case: beyond, it lists cases."""
_BESIDE_DAY = 260


def find_in_press(
    text: str,
    courts: Sequence[Finding[Court]],
    dates: Sequence[Finding[DatedDay]],
    references: Sequence[Reference],
    title: str | None,
) -> list[Decision]:
    """The decision the page is about first; none when nothing in it says that anything was decided."""
    read = read_press(text, courts, dates, references, title)
    if not read.decided:
        unnamed = _unnamed(read.references) if read.tells else None
        return [unnamed] if unnamed and _tells_of_a_court(unnamed, read.page.folded) else []
    main = choose([one for one in read.decided if one not in read.of_others], read.page)
    if main is None:
        return []
    rest = _others(main, read.decided, read.page.folded)
    own = _decision(main, read.references, read.page.folded, alone=not rest)
    if own.decided_on is None:
        own = _with_told_day(own, main, read, courts, dates)
    rest = [c for c in rest if not _is_precedent(c, own, read.page.folded)]
    earlier = [_decision(c, (), read.page.folded, alone=False) for c in sorted(rest, key=lambda c: c.first)]
    more = [day for c in rest for day in _other_days(c, _decision(c, (), read.page.folded, alone=False))]
    return [own, *_other_days(main, own), *earlier, *more][:_MOST]


def _with_told_day(
    own: Decision,
    main: Candidate,
    read: Read,
    courts: Sequence[Finding[Court]],
    dates: Sequence[Finding[DatedDay]],
) -> Decision:
    """`own` with the day that a sentence on a decision tells without naming its court."""
    taken = {ref.date.span for ref in read.references if ref.date and (ref.court or ref.type)}
    others = [one for one in courts if one.value.id != main.court.id]
    day = find_told_day(read.page.folded, dates, taken, others, read.page.sentences)
    return own.but(decided_on=dated(day), date_basis=day.value.basis) if day else own


class Read(NamedTuple):
    """What a page of the press tells of decisions."""

    page: Page
    references: list[Reference]
    decided: list[Candidate]
    """The courts that may have decided; none when no court is named, or nothing was decided."""
    tells: bool
    """Whether anything says that something was decided."""
    of_others: Sequence[Candidate] = ()
    """Those of `decided` that decided other cases only: precedents."""


def read_press(
    text: str,
    courts: Sequence[Finding[Court]],
    dates: Sequence[Finding[DatedDay]],
    references: Sequence[Reference],
    title: str | None,
) -> Read:
    """The courts that may have rendered the decision a page is about."""
    folded = fold(text)
    page = Page(folded, read_sentences(text, folded), len(title or ""))
    asides = find_asides(text, courts, page.head)
    joined = join_courts(folded, references, courts, page.sentences)
    joined = [*joined, *find_beside_acts(folded, courts, dates, joined, page.sentences)]
    candidates = find_candidates(folded, page.sentences, courts, joined, page.head)
    if not _reports(page, candidates, joined):
        _leave_out(candidates, "page_reports_no_decision")
        return Read(page, joined, [], tells=False)
    decided = [one for one in candidates if one.has_decided] or named_in_lead(candidates, page.head)
    if is_formal_notice(folded, page.sentences.all, page.head) and not any(
        one.court.level in _JUDGING for one in decided
    ):
        _leave_out(candidates, "formal_notice_only")
        return Read(page, joined, [], tells=False)
    left = [one for one in candidates if all(one is not other for other in decided)]
    _leave_out(left, "no_act_of_decision_beside_it")
    own = [one for one in decided if not _is_told_aside(one, asides)]
    told = own and not _acts_aside_only(page, courts, joined, asides)
    if not told and asides and is_pending(folded):
        _leave_out(decided, "decided_another_case")
        return Read(page, joined, [], tells=False)
    return Read(page, joined, decided, tells=True, of_others=[c for c in decided if own and c not in own])


def _acts_aside_only(
    page: Page,
    courts: Sequence[Finding[Court]],
    joined: Sequence[Reference],
    asides: Sequence[Span],
) -> bool:
    """Whether no court decides anything but in other cases: "en 2023, le même tribunal avait condamné l'hébergeur"."""
    if not asides:
        return False
    left = page.sentences.without_acts(asides)
    own = [ref for ref in joined if not any(aside.contains(ref.span) for aside in asides)]
    return not any(one.has_decided for one in find_candidates(page.folded, left, courts, own, page.head))


def _is_told_aside(candidate: Candidate, asides: Sequence[Span]) -> bool:
    """Whether a court is named only where the page tells of other cases."""
    return all(any(aside.contains(found.span) for aside in asides) for found in candidate.mentions)


def _reports(page: Page, candidates: Sequence[Candidate], joined: Sequence[Reference]) -> bool:
    """Whether enough says that something was decided, and not only in general."""
    is_dated = any(ref.date and (ref.type or ref.court) for ref in joined)
    if not is_dated and (is_statistics(page.folded) or is_gathering(page.folded, page.head)):
        return False
    named = sum(1.5 * min(c.acts, 2.0) for c in candidates) + 2.5 * is_dated
    least = _RULED if candidates else _RULED_UNNAMED
    return named + weigh_ruling(page.folded, page.sentences.all, page.head) >= least


def _others(main: Candidate, decided: Sequence[Candidate], folded: str) -> list[Candidate]:
    """The courts that decided other stages of the case."""
    cited = [one for one in decided if one is not main and one.court.id in _CITED_COURTS]
    _leave_out(cited, "named_for_what_it_once_held")
    return [
        one
        for one in decided
        if one is not main and one.has_decided and one.court.id not in _CITED_COURTS
        if not _is_vague(one, decided) and not one.bracketed and not _is_to_come(one, folded)
    ]


def _leave_out(candidates: Sequence[Candidate], reason: str) -> None:
    """Say of courts that they are named only."""
    for candidate in candidates if is_heard() else ():
        detail = f"acts {candidate.acts:g}, score {candidate.score:.1f}"
        for mention in candidate.mentions:
            reject("court", mention.span.start, mention.span.end, reason, detail)


def _is_precedent(candidate: Candidate, main: Decision, folded: str) -> bool:
    """Whether a supreme court decided before a lower one: only in another case, unless that one judged on remand."""
    if candidate.court.level not in {CourtLevel.SUPREME, CourtLevel.EUROPEAN} or main.court is None:
        return False
    if main.court.value.level in {CourtLevel.SUPREME, CourtLevel.EUROPEAN} or REMANDED.search(folded):
        return False
    day = candidate.day
    return candidate.bracketed or bool(day and main.decided_on and day.value.day < main.decided_on.value)


def _is_vague(candidate: Candidate, decided: Sequence[Candidate]) -> bool:
    """Whether it is "la cour d'appel" without a town or a day, where another of its kind is named in full."""
    if candidate.court.place is not None or candidate.day is not None:
        return False
    return any(c.court.id.startswith(f"{candidate.court.id}_") for c in decided)


def _is_to_come(candidate: Candidate, folded: str) -> bool:
    """Whether it is named as the court that the case is sent to, which has decided nothing yet."""
    if candidate.day is not None:
        return False
    return all(is_sent_to(folded, one.span.start) for one in candidate.mentions)


_OF_BEFORE = pattern(r"[^.;:\n]{0,110}?\bavai(?:t|ent)\b")


def _is_of_before(folded: str, ref: Reference) -> bool:
    """Whether the act of its day was over when the page's own took place: "le 13 octobre, elle avait prononcé"."""
    return _OF_BEFORE.match(folded, ref.span.end) is not None


def _is_of_interim(ref: Reference) -> bool:
    return ref.court is not None and ref.court.rule == OF_INTERIM


def _decision(candidate: Candidate, references: Sequence[Reference], folded: str, *, alone: bool) -> Decision:
    court = candidate.court
    own = [ref for ref in candidate.references if ref.weight > 1]
    own.sort(key=lambda ref: (_is_of_interim(ref), -ref.weight, _is_of_before(folded, ref)))
    own = [candidate.heading, *own] if candidate.heading else own
    typed = [
        ref
        for ref in references
        if ref.court is None and ref.type and _may_be(ref.type.value, court, alone=alone)
    ]
    day = next((ref.date for ref in own if ref.date), None) or next(
        (ref.date for ref in typed if ref.date), None
    )
    dockets = _of_day((*own, *typed), day)
    if not any(ref.dockets for ref in dockets):
        dockets = _only_number(references) if alone else _number_beside(references, court, day)
    return Decision(
        court=candidate.mentions[0],
        chamber=next((ref.chamber for ref in own if ref.chamber), None),
        decided_on=dated(day),
        date_basis=day.value.basis if day else None,
        type=next((ref.type for ref in (*own, *typed) if ref.type and not _is_of_interim(ref)), None),
        docket_numbers=tuple(numbers(docket for ref in dockets for docket in ref.dockets)),
    )


def _other_days(candidate: Candidate, known: Decision) -> list[Decision]:
    """Decisions of the same court on other days, such as the one quashed before a remand."""
    found: dict[date, Decision] = {}
    for ref in candidate.references:
        day = ref.date.value.day if ref.date else None
        if day is None or ref.court is None or known.decided_on is None or known.decided_on.value == day:
            continue
        found.setdefault(
            day,
            as_told(ref, ref.court),
        )
    return list(found.values())


def _may_be(kind: DecisionType, court: Court, *, alone: bool) -> bool:
    """Whether a reference with no court may be this court's: "la décision" is an authority's, or that of the only court."""
    if kind is DecisionType.DECISION:
        return alone or court.level in AUTHORITIES
    return type_fits(kind, court)


def _of_day(references: Iterable[Reference], day: Finding[DatedDay] | None) -> list[Reference]:
    """The references that do not say another day."""
    return [
        ref for ref in references if ref.date is None or day is None or ref.date.value.day == day.value.day
    ]


def _only_number(references: Sequence[Reference]) -> list[Reference]:
    """The reference with the only docket number of the page, when there is but one."""
    numbered = [ref for ref in references if ref.dockets and ref.court is None and ref.date is None]
    seen = {docket.value.number for ref in numbered for docket in ref.dockets}
    return numbered if len(seen) == 1 else []


def _number_beside(
    references: Sequence[Reference], court: Court, day: Finding[DatedDay] | None
) -> list[Reference]:
    """The first number after the day, else the only one, that belongs to no other reference and that `court` may give."""
    if day is None:
        return []
    loose = [
        ref
        for ref in references
        if ref.dockets and ref.court is None and ref.date is None
        if ref.type is None or ref.type.value is DecisionType.DECISION
        if all(may_number(docket.value, court, day.value.day) for docket in ref.dockets)
    ]
    beside = [ref for ref in loose if 0 < ref.span.start - day.span.end < _BESIDE_DAY]
    return beside[:1] or (loose if len(loose) == 1 else [])


_A_COURT = pattern(
    r"\b(?:le|la|un|une|du|au|ce|cette|son|sa)\s+(?:tribunal|cour|justice|juge|jugement|arret|ordonnance|juridiction)\b"
    r"|\b(?:l'|d')(?:arret|ordonnance)\b|\bles\s+(?:juges|magistrats)\b|\ben\s+(?:appel|premiere\s+instance|justice)\b|\bprud'hom|\bcondamnation\b"
    r"|\bcondamnee?s?\s+a\s+(?:\w+\s+){0,3}(?:verser|payer|regler|rembourser|indemniser|dedommager)\b"
    r"|\bcondamnee?s?\s+(?:a\s+une\s+provision|pour\s+(?:contrefacon|parasitisme|concurrence|denigrement|diffamation|rupture))\b"
)


def _tells_of_a_court(decision: Decision, folded: str) -> bool:
    """Whether a decision without court is one: it has a day or a number, or the text speaks of a court it leaves unnamed."""
    return bool(decision.decided_on or decision.docket_numbers) or _A_COURT.search(folded) is not None


def _unnamed(references: Sequence[Reference]) -> Decision:
    """A decision whose court the text does not name."""
    typed = [ref for ref in references if ref.date and ref.type]
    day = typed[0].date if typed else None
    return Decision(
        decided_on=dated(day),
        date_basis=day.value.basis if day else None,
        type=next((ref.type for ref in references if ref.type), None),
        docket_numbers=tuple(numbers(docket for ref in typed[:1] for docket in ref.dockets)),
    )
