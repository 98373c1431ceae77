"""The decisions that press and comment tell of, in prose: who decided, when, and which of them the page is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import islice

from pipeline.extract.decisions.candidates import (
    AUTHORITIES,
    UPPER,
    Candidate,
    find_candidates,
    is_applied_to,
    named_in_lead,
)
from pipeline.extract.decisions.numbering import court_of_numbers, may_number
from pipeline.extract.decisions.objects import is_object
from pipeline.extract.decisions.references import MENTION, Reference, dated, numbers, type_fits
from pipeline.extract.decisions.verdicts import (
    Sentence,
    Sentences,
    is_formal_notice,
    is_statistics,
    read_sentences,
    weigh_ruling,
)
from pipeline.findings import Finding, Span, is_heard, reject
from pipeline.law import Court, CourtLevel, DatedDay, DateRole, Decision, DecisionType
from pipeline.text.heads import Hinted
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_REMANDED = Hinted(
    ("renvo", "apres cassation", "autrement composee"),
    r"\b(?:sur|cour\s+de|juridiction\s+de)\s+renvoi\b|\brenvoye\w*\s+devant|\bapres\s+cassation|avaient\s+ete\s+renvoyees|\brenvoye\s+l'affaire|\bautrement\s+composee",
)
_JUDGING = {CourtLevel.FIRST, CourtLevel.APPEAL, CourtLevel.SUPREME}
# Named for what they once held, not for a decision of these proceedings.
_CITED_COURTS = {"cjue", "tue", "cedh", "cons_const"}
_RULED = 2.0
_BESIDE = 90
_MOST = 40
"""No page tells of more decisions of one case: beyond, it lists cases."""
_NEAR_ACT = 70
_FAR_ACT = 190
_OPENING = 5
_PARAGRAPH = 500
_BESIDE_DAY = 260
_ANNOUNCED = pattern(r"\b(?:annonc|publi|revel|rendu\w*\s+public)")
_PASSIVE = pattern(
    r"(?:est|sont|a\s+ete|ont\s+ete|vient\s+d'etre|viennent\s+d'etre|s'est\s+vue?|se\s+voit)\s+(?:\w+\s+){0,2}(?:condamn|debout|sanction|relax|inflig|reconnu)"
)
_BY_WHICH = pattern(
    r"[^a-z]{0,4}(?:par\s+(?:lequel|laquelle)|que|rendue?\s+par|prononcee?\s+par)\s+(?:la\s+|le\s+|l')"
)
_PRONOUN = pattern(
    r"\b(?:ils?|elles?|(?P<tribunal>le\s+tribunal|les\s+juges\s+consulaires|les\s+premiers\s+juges)|(?P<cour>la\s+(?:haute\s+)?cour|les\s+conseillers)"
    r"|les\s+(?:juges|magistrats)|le\s+juge|la\s+juridiction|l'autorite|le\s+gendarme[^.;,]{0,40}|la\s+formation\s+restreinte)\s+(?:l'|les?\s+|la\s+|lui\s+|en\s+|y\s+)*$"
)


def find_in_press(
    text: str,
    courts: Sequence[Finding[Court]],
    dates: Sequence[Finding[DatedDay]],
    references: Sequence[Reference],
    title: str | None,
) -> list[Decision]:
    """The decision the page is about first; none when nothing in it says that anything was decided."""
    folded = fold(text)
    head = len(title or "")
    sentences = read_sentences(text, folded)
    joined = _join_courts(folded, references, courts, sentences)
    joined = [*joined, *_beside_acts(folded, courts, dates, joined, sentences)]
    candidates = find_candidates(folded, sentences, courts, joined, head)
    is_dated = any(ref.date and (ref.type or ref.court) for ref in joined)
    named = sum(1.5 * min(c.acts, 2.0) for c in candidates) + 2.5 * is_dated
    if named + weigh_ruling(folded, sentences.all, head) < _RULED or (is_statistics(folded) and not is_dated):
        _leave_out(candidates, "page_reports_no_decision")
        return []
    decided = [candidate for candidate in candidates if candidate.has_decided] or named_in_lead(
        candidates, head
    )
    if is_formal_notice(folded, sentences.all, head) and not any(c.court.level in _JUDGING for c in decided):
        _leave_out(candidates, "formal_notice_only")
        return []
    _leave_out(
        [c for c in candidates if all(c is not one for one in decided)], "no_act_of_decision_beside_it"
    )
    main = _main(decided, folded)
    if main is None:
        unnamed = _unnamed(joined)
        return [unnamed] if _tells_of_a_court(unnamed, folded) else []
    rest = [
        c
        for c in decided
        if c is not main and c.has_decided and c.court.id not in _CITED_COURTS and not _is_vague(c, decided)
    ]
    _leave_out(
        [c for c in decided if c is not main and c.court.id in _CITED_COURTS], "named_for_what_it_once_held"
    )
    own = _decision(main, joined, alone=not rest)
    rest = [c for c in rest if not _is_precedent(c, own, folded)]
    earlier = [_decision(c, (), alone=False) for c in sorted(rest, key=lambda c: c.first)]
    more = [day for c in rest for day in _other_days(c, _decision(c, (), alone=False))]
    return [own, *_other_days(main, own), *earlier, *more][:_MOST]


def _leave_out(candidates: Sequence[Candidate], reason: str) -> None:
    """Say of courts that they are named only."""
    for candidate in candidates if is_heard() else ():
        detail = f"acts {candidate.acts:g}, score {candidate.score:.1f}"
        for mention in candidate.mentions:
            reject("court", mention.span.start, mention.span.end, reason, detail)


def _join_courts(
    folded: str, references: Sequence[Reference], courts: Sequence[Finding[Court]], sentences: Sentences
) -> list[Reference]:
    """Give "Par un arrêt du 14 février 2024, rendu …, la cour d'appel" the next court of its sentence that fits.

    Failing that, the only court of the page that renders such decisions.
    """
    named = {c.value.id: c for c in courts if c.confidence >= MENTION}
    fitting_by_type = {kind: [c for c in named.values() if type_fits(kind, c.value)] for kind in DecisionType}
    joined: list[Reference] = []
    for ref in references:
        if ref.court is None and ref.type and ref.date:
            near = _numbered_by(ref, named) or _court_beside(folded, courts, sentences, ref)
            fitting = fitting_by_type[ref.type.value]
            if near:
                ref.court = near
            elif len(fitting) == 1 and ref.type.value in {DecisionType.JUGEMENT, DecisionType.ARRET}:
                ref.court = fitting[0]
        joined.append(ref)
    return joined


def _numbered_by(ref: Reference, named: Mapping[str, Finding[Court]]) -> Finding[Court] | None:
    """The court of the page that alone gives the reference's numbers."""
    meant = court_of_numbers(docket.value for docket in ref.dockets)
    return named.get(meant) if meant else None


def _court_beside(
    folded: str, courts: Sequence[Finding[Court]], sentences: Sentences, ref: Reference
) -> Finding[Court] | None:
    """The next court of the sentence that may have rendered it; after "son", "sa", the one named before."""
    sentence = sentences.at(ref.span.start)
    near = _between(courts, ref.span.end, sentence.end)
    if folded.endswith((" son ", " sa ", " leur "), 0, ref.span.start):
        near = _between(courts, sentence.start, ref.span.start)[::-1]
        near = near or _between(courts, sentences.at(max(0, sentence.start - 1)).start, sentence.start)
    kind = ref.type.value if ref.type else DecisionType.DECISION
    fitting = (c for c in near if type_fits(kind, c.value))
    return next((c for c in fitting if _renders(folded, ref.span.end, c.span.start)), None)


def _renders(folded: str, end: int, start: int) -> bool:
    """Whether the court at `start` rendered the decision that ends at `end`, rather than one told in between."""
    return not is_object(folded, start) or _BY_WHICH.fullmatch(folded, end, start) is not None


def _between(courts: Sequence[Finding[Court]], start: int, end: int) -> list[Finding[Court]]:
    """The courts that begin in `[start, end)`, counsel's and registries' left out."""
    low = bisect_left(courts, start, key=lambda c: c.span.start)
    high = bisect_left(courts, end, low, key=lambda c: c.span.start)
    return [c for c in courts[low:high] if c.confidence >= MENTION]


def _beside_acts(
    folded: str,
    courts: Sequence[Finding[Court]],
    dates: Sequence[Finding[DatedDay]],
    references: Sequence[Reference],
    sentences: Sentences,
) -> list[Reference]:
    """Read "le tribunal de commerce de Brest a rejeté, mardi dernier": a day beside a verb of decision is its court's."""
    taken = {ref.date.span for ref in references if ref.date and (ref.court or ref.type)}
    found: list[Reference] = []
    for day in dates:
        if day.value.role not in {DateRole.DECISION, DateRole.OTHER} or day.span in taken:
            continue
        sentence = sentences.at(day.span.start)
        opens = day.span.start - sentence.start < _OPENING
        reach = _FAR_ACT if opens else _NEAR_ACT
        act = next((act for act in sentence.acts if -_BESIDE < act - day.span.end < reach), None)
        if act is None:
            continue
        court = (
            _subject(folded, courts, sentence, day.span)
            or _meant_by_pronoun(folded, courts, sentence, act)
            or _only_court(folded, courts, sentence, act)
        )
        if court:
            found.append(Reference(day.span, court=court, date=day))
    return found


def _meant_by_pronoun(
    folded: str, courts: Sequence[Finding[Court]], sentence: Sentence, act: int
) -> Finding[Court] | None:
    """The court named last before a sentence whose act is told of "il", "le tribunal" or "la cour"."""
    subject = _PRONOUN.search(folded, sentence.start, act)
    if subject is None or _between(courts, sentence.start, sentence.end):
        return None
    before = _between(courts, max(0, sentence.start - _PARAGRAPH), sentence.start)
    levels = UPPER if subject["cour"] else {CourtLevel.FIRST} if subject["tribunal"] else set(CourtLevel)
    fitting = [c for c in courts if c.confidence >= MENTION and c.value.level in levels]
    only = fitting[0] if len({c.value.id for c in fitting}) == 1 else None
    return next((c for c in reversed(before) if c.value.level in levels), only)


def _only_court(
    folded: str, courts: Sequence[Finding[Court]], sentence: Sentence, act: int
) -> Finding[Court] | None:
    """The one court of the page, for "ils ont été condamnés mardi" in a sentence that names none."""
    if _PASSIVE.match(folded, act, sentence.end) is None or _between(courts, sentence.start, sentence.end):
        return None
    if _ANNOUNCED.search(folded, sentence.start, act):  # the day is that of the announcement
        return None
    named = {c.value.id: c for c in courts if c.confidence >= MENTION}
    return next(iter(named.values())) if len(named) == 1 else None


def _subject(
    folded: str, courts: Sequence[Finding[Court]], sentence: Sentence, day: Span
) -> Finding[Court] | None:
    """The court of the sentence nearest to the day, when no other act stands between court and day."""
    inside = _between(courts, sentence.start, sentence.end)
    inside = [c for c in inside if not is_applied_to(folded, c.span.start) or _is_told_of(folded, c.span.end)]
    deciding = [c for c in inside if c.span.start < day.start or not is_object(folded, c.span.start)]
    return min(deciding or inside, key=lambda c: abs(c.span.start - day.start), default=None)


def _is_precedent(candidate: Candidate, main: Decision, folded: str) -> bool:
    """Whether a supreme court decided before a lower one: only in another case, unless that one judged on remand."""
    if candidate.court.level not in {CourtLevel.SUPREME, CourtLevel.EUROPEAN} or main.court is None:
        return False
    if main.court.value.level in {CourtLevel.SUPREME, CourtLevel.EUROPEAN} or _REMANDED.search(folded):
        return False
    day = candidate.day
    return candidate.bracketed or bool(day and main.decided_on and day.value.day < main.decided_on.value)


def _is_vague(candidate: Candidate, decided: Sequence[Candidate]) -> bool:
    """Whether it is "la cour d'appel" without a town or a day, where another of its kind is named in full."""
    if candidate.court.place is not None or candidate.day is not None:
        return False
    return any(c.court.id.startswith(f"{candidate.court.id}_") for c in decided)


def _is_told_of(folded: str, end: int) -> bool:
    """Whether a relative clause tells what the court did: "devant la cour d'appel, qui lui a donné raison"."""
    return folded.startswith((", qui ", " qui ", ", laquelle ", ", lequel "), end)


def _main(decided: Sequence[Candidate], folded: str) -> Candidate | None:
    """The best supported; the higher court when it reviews another and did not decide before it."""
    if not decided:
        return None
    best = max(decided, key=lambda c: (c.score, -c.first))
    if headed := [c for c in decided if c.heading]:
        return max(headed, key=lambda c: (c.score, -c.first))
    if _REMANDED.search(folded):
        remand = [
            c
            for c in decided
            if c.court.level is CourtLevel.APPEAL
            and c.score >= 0.3 * best.score
            and not _is_quashed(c, decided)
        ]
        if remand:
            return max(remand, key=lambda c: c.score)
    for candidate in sorted(decided, key=lambda c: c.score, reverse=True):
        if _is_above(candidate, best) and _is_backed(candidate, best) and not _is_older(candidate, best):
            best = candidate
    return best


def _is_backed(candidate: Candidate, best: Candidate) -> bool:
    """Whether enough says that a higher court decided this very case: the surer, the more the lower one is told of."""
    if _is_older(best, candidate) and candidate.acts:
        return True
    told = candidate.reviews or candidate.acts + sum(ref.weight - 1 for ref in candidate.references) > 1
    least = 0.2 if candidate.reviews and candidate.acts >= 1 else 0.4
    return told and candidate.score >= least * best.score


def _is_quashed(candidate: Candidate, decided: Sequence[Candidate]) -> bool:
    """Whether it decided before the Cour de cassation did: what follows the remand is then still to come."""
    above = [c for c in decided if c.court.level is CourtLevel.SUPREME and c.day]
    days = [ref.date.value.day for ref in candidate.references if ref.date]
    return any(c.day is not None and (not days or max(days) < c.day.value.day) for c in above)


_RANK = {CourtLevel.APPEAL: 1, CourtLevel.SUPREME: 2}


def _is_above(a: Candidate, b: Candidate) -> bool:
    return _RANK.get(a.court.level, 0) > _RANK.get(b.court.level, 0)


def _is_older(a: Candidate, b: Candidate) -> bool:
    return a.day is not None and b.day is not None and a.day.value.day < b.day.value.day


def _decision(candidate: Candidate, references: Sequence[Reference], *, alone: bool) -> Decision:
    court = candidate.court
    own = sorted((ref for ref in candidate.references if ref.weight > 1), key=lambda ref: -ref.weight)
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
        type=next((ref.type for ref in (*own, *typed) if ref.type), None),
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
            Decision(
                court=ref.court,
                chamber=ref.chamber,
                decided_on=dated(ref.date),
                date_basis=ref.date.value.basis if ref.date else None,
                type=ref.type,
                docket_numbers=tuple(numbers(ref.dockets)),
            ),
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
    """The first number after the day, in its paragraph, that belongs to no other reference and that `court` may give."""
    if day is None:
        return []
    beside = (
        ref
        for ref in references
        if ref.dockets and ref.court is None and ref.date is None and ref.type is None
        if 0 < ref.span.start - day.span.end < _BESIDE_DAY
        if all(may_number(docket.value, court, day.value.day) for docket in ref.dockets)
    )
    return list(islice(beside, 1))


_A_COURT = pattern(
    r"\b(?:le|la|un|une|du|au|ce|cette|son|sa)\s+(?:tribunal|cour|justice|juge|jugement|arret|ordonnance|juridiction)\b"
    r"|\b(?:l'|d')(?:arret|ordonnance)\b|\bles\s+(?:juges|magistrats)\b|\ben\s+(?:appel|premiere\s+instance|justice)\b|\bprud'hom|\bcondamnation\b"
    r"|\bcondamnee?s?\s+a\s+(?:\w+\s+){0,3}(?:verser|payer|regler|rembourser|indemniser|dedommager)\b"
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
