"""Why the pipeline says what it says of a text: every fact with its rule, and what it looked at and left out.

Nothing here is worked out a second time: facts come from `consider`, and reasons from the rules, which tell them while
they work. Numbers that no rule looked at are listed too, with the one condition that all sums have to meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pipeline.documents import Document
from pipeline.findings import Finding, Heard, Span, hearing
from pipeline.law import Amount, AmountRole, Court, DateRole, Decision, Party, Processed, Topic
from pipeline.process import Considered, Persons, consider
from pipeline.sums import Contradiction, Ledger
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind

LEAST_SHARE = 0.03
"""A role with less of the probability was no real alternative."""

REASONS: Mapping[str, str] = {
    "court_of_counsel_or_registry": "said of a lawyer, an expert or a registry, not of a decision",
    "named_without_a_decision": "named, but no decision of the page was tied to it",
    "no_act_of_decision_beside_it": "no verb of decision goes with it: only cited",
    "named_for_what_it_once_held": "cited for what it once held, not for a decision of these proceedings",
    "named_in_the_reasons_only": "named where precedents stand, not decisions of these proceedings",
    "no_other_decision_of_the_proceedings": "its type, day and court make it no other decision of these proceedings",
    "page_reports_no_decision": "too little on the page says that anything was decided",
    "formal_notice_only": "an authority's formal notice decides nothing",
    "decided_another_case": "it decided another case, and this one is not judged yet",
    "hearing": "the words before it make it the day of a hearing",
    "filing": "the words before it make it the day of a claim, an appeal, a writ, submissions",
    "event": "the words before it make it the day of an incident, a contract, a letter, a report, a publication",
    "law": "the words before it make it the date of a statute",
    "other": "no word before it tells what happened that day",
    "decision": "the day of a decision, but of none told of here",
    "after_publication": "later than the day of publication",
    "any_such_day": "any such day, not one that can be known",
    "year_unknown": "neither the text nor a day of publication gives its year",
    "of_another_register": "the word before it makes it a number of another register",
    "number_without_a_decision": "a docket number, but no decision of the page was tied to it",
    "lone_f_is_no_franc": "a lone F after few digits, or a small one, is no sign of francs",
    "no_number_of_euros": "words for no sum at all (“pas un euro”, “le moindre euro”), or no number in words",
    "counts_or_refers": "the word before it makes it an article, a page, a date, a count",
    "too_small_to_share_the_currency": "too small to share the currency of the sum that follows",
    "year": "a year",
    "no_number_so_written": "no number is written so",
    "no_currency": "no currency goes with it and no word of payment or of sum announces it",
    "too_little_gives_it_a_side": "too little puts it on a side of the case",
    "nothing_gives_it_a_side": "a name, but nothing puts it on a side of the case",
}  # fmt: skip
_NUMBER = pattern(r"(?<![\w.,/-])\d(?:[ .,]?\d)*(?![\w/])")
_WORDS_AROUND = 24
_LEAST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """One fact where it stands: `kind` is "court", "amount" and so on, `says` its value in words."""

    kind: str
    span: Span
    says: str
    rule: str
    confidence: float
    decision: int | None = None
    """Which decision it belongs to; 0 is the page's own."""
    other_roles: tuple[tuple[str, float], ...] = ()
    """Of a sum: the other roles that the words around it and around its repetitions spoke for, and how much."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What might have been a fact of `kind` and was not taken for one."""

    kind: str
    span: Span
    surface: str
    reason: str
    """A name of `REASONS`."""
    detail: str = ""
    times: int = 1
    """How often these words were left out for this reason; `span` is the first place."""

    @property
    def why(self) -> str:
        return REASONS[self.reason]


@dataclass(frozen=True)
class Explanation:
    processed: Processed
    zones: tuple[tuple[Span, ZoneKind], ...]
    marks: tuple[Mark, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Where the page says two things of one fact."""
        ledgers = (decision.ledger for decision in self.processed.decisions)
        return tuple(one for ledger in ledgers if ledger for one in ledger.contradictions)


def explain(document: Document, *, persons: Persons = "initials") -> Explanation:
    """The facts of `document`, each with its proof, and what was considered and left out, each with the reason."""
    with hearing() as heard:
        considered = consider(document, persons=persons)
    marks = tuple(sorted(_marks(considered, heard), key=lambda mark: (mark.span.start, -mark.span.end)))
    left_out = _each_once(_left_out(considered, heard, marks))
    return Explanation(considered.processed, considered.zones.parts, marks, left_out)


def _marks(considered: Considered, heard: Heard) -> Iterator[Mark]:
    for topic in considered.processed.topics:
        yield from _of_topic(topic)
    for index, decision in enumerate(considered.processed.decisions):
        yield from _of_decision(decision, index)
    for amount in considered.processed.amounts:
        yield _of_amount(amount, heard)


def _of_topic(topic: Topic) -> Iterator[Mark]:
    cause = f", {topic.cause.value}" if topic.cause else ""
    yield Mark("topic", topic.span, f"{topic.topic}{cause}", topic.rule, topic.score)
    told = (*topic.causes, *topic.clauses, *((topic.obligation,) if topic.obligation else ()))
    yield from (_mark("topic", found, found.value.value) for found in told)


def _mark(kind: str, found: Finding[object], says: str, decision: int | None = None) -> Mark:
    return Mark(kind, found.span, says, found.rule, found.confidence, decision)


def _of_decision(decision: Decision, index: int) -> Iterator[Mark]:
    if decision.court:
        yield _mark("court", decision.court, decision.court.value.name, index)
    if decision.chamber:
        yield _mark("chamber", decision.chamber, decision.chamber.value, index)
    if decision.decided_on:
        basis = f", {decision.date_basis.value}" if decision.date_basis else ""
        yield _mark("date", decision.decided_on, f"{decision.decided_on.value.isoformat()}{basis}", index)
    if decision.type:
        yield _mark("type", decision.type, decision.type.value.value, index)
    for number in (*decision.docket_numbers, *((decision.ecli,) if decision.ecli else ())):
        yield _mark("docket", number, number.value, index)
    for found in (decision.outcome, decision.disposition):
        if found:
            yield _mark("outcome", found, found.value.value, index)
    if decision.awarded_total:
        money = decision.awarded_total.value
        yield _mark("total", decision.awarded_total, f"{money.value:f} {money.currency}", index)
    yield from _of_ledger(decision.ledger or Ledger(), index)
    for party in decision.parties:
        yield from _of_party(party, index)


def _of_ledger(ledger: Ledger, index: int) -> Iterator[Mark]:
    """What became of the cap and why. The sums of the ledger are marked as sums."""
    for found in (ledger.cap and ledger.cap.fate, ledger.cap and ledger.cap.reason):
        if found:
            yield _mark("cap", found, str(found.value), index)


def _of_party(party: Party, index: int) -> Iterator[Mark]:
    name = f"{party.name} ({party.legal_form})" if party.legal_form else party.name
    says = f"{name}: {party.role.value}, {party.kind.value}"
    yield from (Mark("party", span, says, party.rule, party.confidence, index) for span in party.spans)


def _of_amount(amount: Amount, heard: Heard) -> Mark:
    sides = f", {amount.payer or '?'} to {amount.payee or '?'}" if amount.payer or amount.payee else ""
    notes = "".join(f", {mark.value}" for mark in (amount.per, amount.tax, amount.liability) if mark)
    says = f"{amount.money.value:f} {amount.money.currency} {amount.role.value}{sides}{notes}"
    others = tuple(
        (role, round(share, 3))
        for role, share in sorted(heard.roles.get(amount.span, {}).items(), key=lambda one: -one[1])
        if share >= LEAST_SHARE and role not in _names_of(amount.role)
    )
    return Mark("amount", amount.span, says, amount.rule, amount.confidence, amount.decision, others)


def _names_of(role: AmountRole) -> set[str]:
    """How the scores name a role: totals and heads of awards are one there."""
    awards = {AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT}
    return {role.value, "award"} if role in awards else {role.value}


def _left_out(considered: Considered, heard: Heard, marks: Iterable[Mark]) -> Iterator[LeftOut]:
    text = considered.processed.document.text
    told = [
        LeftOut(one.kind, one.span, one.span.of(text), one.reason, one.detail) for one in heard.rejections
    ]
    courts = {found.span: found.value for found in considered.courts}
    own = {one.court.value.id for one in considered.processed.decisions if one.court}
    marked = {(mark.kind, mark.span) for mark in marks}
    told = [
        one
        for one in told
        if (one.kind, one.span) not in marked and not (one.kind == "court" and _is_own(courts, one.span, own))
    ]
    yield from told
    known = {(one.kind, one.span) for one in told} | marked
    found = [*_other_courts(considered, own), *_other_days(considered), *_other_numbers(considered)]
    yield from (one for one in found if (one.kind, one.span) not in known)
    taken = [span for _, span in known] + [one.span for one in (*considered.dates, *considered.dockets)]
    yield from _figures(text, taken)


def _is_own(courts: Mapping[Span, Court], span: Span, own: set[str]) -> bool:
    """True for another mention of a court whose decision is told of."""
    return span in courts and courts[span].id in own


def _other_courts(considered: Considered, own: set[str]) -> Iterator[LeftOut]:
    text = considered.processed.document.text
    for found in considered.courts:
        if found.rule in REASONS or found.value.id not in own:
            reason = found.rule if found.rule in REASONS else "named_without_a_decision"
            yield LeftOut("court", found.span, found.span.of(text), reason, found.value.name)


def _other_days(considered: Considered) -> Iterator[LeftOut]:
    own = {one.decided_on.value for one in considered.processed.decisions if one.decided_on}
    text = considered.processed.document.text
    for found in considered.dates:
        is_own = found.value.day in own and found.value.role in {DateRole.DECISION, DateRole.OTHER}
        if not is_own:
            detail = found.value.day.isoformat()
            yield LeftOut("date", found.span, found.span.of(text), found.value.role.value, detail)


def _other_numbers(considered: Considered) -> Iterator[LeftOut]:
    text = considered.processed.document.text
    decisions = considered.processed.decisions
    own = {number.value.upper() for one in decisions for number in one.docket_numbers}
    own |= {one.ecli.value.upper() for one in decisions if one.ecli}
    for found in considered.dockets:
        if found.value.number.upper() not in own:
            kind = found.value.kind.value
            yield LeftOut("docket", found.span, found.span.of(text), "number_without_a_decision", kind)


def _figures(text: str, taken: Iterable[Span]) -> Iterator[LeftOut]:
    """Numbers of three digits and more in no fact and no candidate, with the words around them."""
    covered = bytearray(len(text))
    for span in taken:
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if sum(map(str.isdigit, match.group())) < _LEAST_DIGITS or any(covered[start:end]):
            continue
        before = text[max(0, start - _WORDS_AROUND) : start].partition(" ")[2]
        after = text[end : end + _WORDS_AROUND].rpartition(" ")[0]
        around = " ".join(f"{before}{match.group()}{after}".split())
        yield LeftOut("amount", Span(start, end), match.group(), "no_currency", f"… {around} …")


def _each_once(found: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """The same words left out for the same reason told once, with how often, in order of their first place."""
    kept: dict[tuple[str, str, str], LeftOut] = {}
    for one in sorted(found, key=lambda one: one.span):
        key = (one.kind, fold(one.surface), one.reason)
        first = kept.get(key)
        kept[key] = replace(first, times=first.times + 1) if first else one
    return tuple(kept.values())
