"""A ruling as stored becomes an entry of the digest, with the words that prove each figure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pipeline.alerts import Change, Told, may_revise
from pipeline.cases import Case, Ruling, agree
from pipeline.law import (
    Amount,
    AmountRole,
    Clause,
    CourtLevel,
    DataLossCause,
    Decision,
    Disposition,
    Outcome,
    Processed,
)
from pipeline.masking import mask_for
from pipeline.sums import CapFate, Ledger
from schedules.digests import wording
from schedules.digests.digest import Earlier, Entry, Later, SourceLink, Sum, quote, sums_in_reading_order
from schedules.digests.proving import proof_of
from schedules.digests.reckoning import asked_words, cap_reason_words, contradiction_words

SURE_ENOUGH = 0.5
"""A total found with less confidence is not printed: a wrong award is worse than none."""

FOR_REVIEW = 0.8
"""A sum found with less confidence is marked "à vérifier"."""

MOST_SUMS = 8
NOT_ESTABLISHED = "montant non établi"

Mask = Callable[[str], str]
"""What puts initials for the names of persons."""

_DISAGREEMENTS = {"outcome": "l’issue", "awarded_total": "le montant alloué"}


@dataclass(frozen=True, slots=True)
class Telling:
    """What is to be told of one ruling: why, what was told before, and which lower rulings were told when."""

    ruling: Ruling
    case: Case
    change: Change
    told_before: Told | None
    told_on: Mapping[str, date]
    """Day of the last digest that told of a ruling, by the ruling's key."""


def entry_of(
    telling: Telling,
    reading_of: Callable[[int], Processed],
    source_names: Mapping[str, str],
    *,
    show_persons: bool = False,
) -> Entry:
    """The digest's entry. `reading_of` gives what was read of a document: its text, which spans point into, and ledgers.

    Natural persons are shown by initials in all words taken from pages, unless `show_persons`.
    """
    ruling = telling.ruling
    decision = ruling.decision
    reading = reading_of(ruling.witness.document_id)
    ledger = _ledger(ruling, reading)
    mask = as_printed if show_persons else mask_for(*_readings(telling, reading_of))
    sums = _sums(ruling, reading.document.text, mask)
    proof = proof_of(ruling, reading_of, sums)
    return Entry(
        change=telling.change,
        citation=mask(_citation(ruling)),
        court=decision.court.value.name if decision.court else "juridiction non établie",
        decided_on=decision.decided_on.value if decision.decided_on else None,
        docket_numbers=tuple(number.value for number in decision.docket_numbers),
        parties=_parties(decision, mask),
        outcome=outcome_words(decision),
        disposition=_disposition(decision),
        held=_held(ruling, ledger),
        award=award_words(decision),
        asked=asked_words(ledger, decision.awarded_total, ruling.amounts, least=FOR_REVIEW),
        told_before=told_words(telling.told_before) if telling.told_before else None,
        causes=_causes(ruling),
        proof=proof.of(mask) if proof else None,
        sums=sums,
        sources=_sources(ruling, source_names, mask),
        earlier=_earlier(telling, mask),
        later=_later(telling, mask),
        disagreements=tuple(_DISAGREEMENTS[what] for what in ruling.disagreements),
        contradictions=contradiction_words(ledger, reading.document.text),
    )


def _readings(telling: Telling, reading_of: Callable[[int], Processed]) -> Iterator[Processed]:
    """What was read of the documents whose words may stand in the entry."""
    others = {other.witness.document_id for other in telling.case.rulings}
    for document_id in sorted(others | {report.document_id for report in telling.ruling.reports}):
        yield reading_of(document_id)


def _ledger(ruling: Ruling, reading: Processed) -> Ledger:
    """That of the ruling in its best witness; empty when it tells of no sums, or was read anew since."""
    position = ruling.witness.position
    decision = reading.decisions[position] if position < len(reading.decisions) else None
    return (decision and decision.ledger) or Ledger()


def outcome_words(decision: Decision) -> str:
    """How the claim ended; an appeal that is not heard ends the appeal, and leaves the claim as it was.

    Nor does a quashing grant the claim: it gives whoever claims another hearing, or what was asked at last.
    """
    disposition = decision.disposition.value if decision.disposition else None
    if disposition in (Disposition.INADMISSIBLE, Disposition.WITHDRAWN) and _is_review(decision):
        return "inchangée"
    outcome = _outcome(decision)
    if disposition in _OBTAINED and _judges_law(decision) and outcome in _WON:
        return _OBTAINED[disposition]
    return wording.OUTCOMES[outcome]


def award_words(decision: Decision) -> str:
    """The total as one reads it; "montant non établi" when the text does not say, or we are not sure.

    A court that judges no facts awards nothing by itself: it leaves what was awarded as it was, or undoes it. So does a
    court of appeal that does not hear the appeal.
    """
    total = decision.awarded_total
    left = _left_to_stand(decision)
    if left and not (total and total.value.value and total.confidence >= SURE_ENOUGH):
        return left
    if total is None or total.confidence < SURE_ENOUGH:
        return NOT_ESTABLISHED
    words = wording.money(total.value) if total.value.value else "rien"
    return words if total.confidence >= FOR_REVIEW else f"{words} (à vérifier)"


_UNHEARD = frozenset({Disposition.DISMISSES, Disposition.INADMISSIBLE, Disposition.WITHDRAWN})
_QUASHED = {
    Disposition.QUASHES: "remis en cause",
    Disposition.QUASHES_IN_PART: "remis en cause en partie",
}
_OBTAINED = {
    Disposition.QUASHES: "cassation obtenue par le demandeur",
    Disposition.QUASHES_IN_PART: "cassation partielle obtenue par le demandeur",
}
_WON = frozenset({Outcome.GRANTED, Outcome.PARTLY_GRANTED})


def _left_to_stand(decision: Decision) -> str | None:
    """What a review that sets no sum of its own makes of the award before it; None of all other decisions."""
    if decision.disposition is None or not _is_review(decision):
        return None
    disposition = decision.disposition.value
    if disposition in _UNHEARD:
        return "inchangé"
    return _QUASHED.get(disposition) if _judges_law(decision) else None


def _is_review(decision: Decision) -> bool:
    levels = (CourtLevel.APPEAL, CourtLevel.SUPREME)
    return decision.court is not None and decision.court.value.level in levels


def _judges_law(decision: Decision) -> bool:
    return decision.court is not None and decision.court.value.level is CourtLevel.SUPREME


def told_words(told: Told) -> str:
    """What a reader was told before: award and outcome."""
    award = NOT_ESTABLISHED if told.awarded is None else wording.money(told.awarded)
    if told.awarded is not None and not told.awarded.value:
        award = "rien"
    return f"{award}, {wording.OUTCOMES[told.outcome]}"


def _citation(ruling: Ruling) -> str:
    return ruling.decision.citation or ruling.witness.title or ruling.witness.url


def _parties(decision: Decision, mask: Mask) -> tuple[tuple[str, str], ...]:
    """Each with its part, who asks before who is asked. Before the Cour de cassation nobody is "appelant"."""
    ranks = list(wording.PARTY_ROLES)
    words = wording.PARTY_ROLES | (wording.CASSATION_ROLES if _is_cassation(decision) else {})
    ordered = sorted(decision.parties, key=lambda party: ranks.index(party.role))
    return tuple((words[party.role], mask(party.name)) for party in ordered)


def _is_cassation(decision: Decision) -> bool:
    return decision.court is not None and decision.court.value.id == "cass"


def _causes(ruling: Ruling) -> tuple[str, ...]:
    """As the documents that are about this ruling tell them, the best one first; where there is none, those that mention it."""
    own = [report for report in ruling.reports if report.position == 0 and not report.is_chronicle]
    causes = [topic.cause for report in own or ruling.reports for topic in report.topics if topic.cause]
    known = [cause for cause in causes if cause is not DataLossCause.UNKNOWN] or causes
    return tuple(dict.fromkeys(wording.CAUSES[cause] for cause in known))


def _held(ruling: Ruling, ledger: Ledger) -> tuple[str, ...]:
    """Duties and clauses, as the first report that speaks of any has them; of a cap what the ledger says became of it, and why."""
    cap = None if _judges_law(ruling.decision) else ledger.cap
    fate = _CLAUSE_OF[cap.fate.value] if cap and cap.fate else None
    reason = cap_reason_words(ledger) if cap else None
    told = [wording.CLAUSES[fate]] if fate else []
    why = [f"motif : {reason}"] if reason else []
    for report in ruling.reports:
        for topic in report.topics:
            duty = [wording.OBLIGATIONS[topic.obligation.value]] if topic.obligation else []
            clauses = [one.value for one in topic.clauses if not (fate and one.value in _OF_CAPS)]
            if duty or clauses:
                return tuple(dict.fromkeys((*duty, *told, *map(wording.CLAUSES.__getitem__, clauses), *why)))
    return (*told, *why) if told else ()


_CLAUSE_OF = {
    CapFate.APPLIED: Clause.CAP_APPLIED,
    CapFate.SET_ASIDE: Clause.CAP_SET_ASIDE,
    CapFate.UNWRITTEN: Clause.CAP_UNWRITTEN,
}
_OF_CAPS = frozenset(_CLAUSE_OF.values())


def _marks(amount: Amount) -> tuple[str, ...]:
    tax = wording.TAXES[amount.tax] if amount.tax else ""
    per = wording.PER[amount.per] if amount.per else ""
    owed = wording.LIABILITIES[amount.liability] if amount.liability else ""
    return tuple(mark for mark in (tax, per, owed) if mark)


def as_printed(words: str) -> str:
    return words


def _sums(ruling: Ruling, text: str, mask: Mask) -> tuple[Sum, ...]:
    found = [
        Sum(
            role=amount.role,
            money=amount.money,
            payer=mask(amount.payer) if amount.payer else None,
            payee=mask(amount.payee) if amount.payee else None,
            quote=quote(text, amount).of(mask),
            for_review=amount.confidence < FOR_REVIEW,
            marks=_marks(amount),
        )
        for amount in ruling.amounts
        if amount.role is not AmountRole.OTHER
    ]
    return sums_in_reading_order(found)[:MOST_SUMS]


def _sources(ruling: Ruling, names: Mapping[str, str], mask: Mask) -> tuple[SourceLink, ...]:
    """The documents that tell of the ruling, the ruling's own text first; each once."""
    links = {
        report.url: SourceLink(
            name=names.get(report.source_id, report.source_id),
            title=mask(report.title) if report.title else report.url,
            url=report.url,
            published_on=report.published_on,
        )
        for report in ruling.reports
    }
    return tuple(links.values())


def _earlier(telling: Telling, mask: Mask) -> tuple[Earlier, ...]:
    """The rulings of the same case before this one: those told before, and those its own documents tell of."""
    own = {report.url for report in telling.ruling.reports}
    before = []
    for other in telling.case.rulings:
        if other.key == telling.ruling.key:
            break
        told_on = telling.told_on.get(other.key)
        if told_on is None and not (_is_established(other) and any(r.url in own for r in other.reports)):
            continue
        before.append(
            Earlier(
                citation=mask(_citation(other)),
                outcome=outcome_words(other.decision),
                award=award_words(other.decision),
                told_on=told_on,
                is_overturned=may_revise(telling.ruling, other)
                and _decides_otherwise(telling.ruling.decision, other.decision),
            )
        )
    return tuple(before)


def _later(telling: Telling, mask: Mask) -> tuple[Later, ...]:
    """The rulings of the same case that judged this one anew, as when an old judgment is heard of after its appeal."""
    return tuple(
        Later(
            citation=mask(_citation(other)),
            disposition=_disposition(other.decision),
            outcome=outcome_words(other.decision),
            award=award_words(other.decision),
        )
        for other in telling.case.rulings
        if other.key != telling.ruling.key and _is_established(other) and _judged_anew(telling.ruling, other)
    )


def _judged_anew(before: Ruling, now: Ruling) -> bool:
    """True of what is surely later: two decisions of which one has no day may have come in either order."""
    return before.decision.decided_on is not None and may_revise(now, before)


def _disposition(decision: Decision) -> str | None:
    return wording.DISPOSITIONS[decision.disposition.value] if decision.disposition else None


def _is_established(ruling: Ruling) -> bool:
    """True when court and day are known: a vaguer mention would only puzzle."""
    return ruling.decision.court is not None and ruling.decision.decided_on is not None


def _decides_otherwise(now: Decision, before: Decision) -> bool:
    """True when the outcome or the award told of before no longer stands, as far as both are established.

    What a court of review does with the decision before it goes before the outcomes: "irrecevable" is the appeal, not
    the claim. Whether all that was asked was granted is told by some pages and not by others.
    """
    disposition = now.disposition.value if now.disposition else None
    if disposition in _QUASHED:
        return True
    if disposition in _UNHEARD and _is_review(now):
        return False
    if not (now.awarded_total and before.awarded_total):
        is_undone = disposition is Disposition.REVERSES or _outcomes_differ(now, before)
        return disposition is not Disposition.CONFIRMS and is_undone
    if not agree(now.awarded_total.value, before.awarded_total.value):
        return True
    still_won = {_outcome(now), _outcome(before)} == _WON
    return disposition is not Disposition.CONFIRMS and not still_won and _outcomes_differ(now, before)


def _outcomes_differ(now: Decision, before: Decision) -> bool:
    return len({_outcome(now), _outcome(before)} - {Outcome.UNKNOWN}) > 1


def _outcome(decision: Decision) -> Outcome:
    return decision.outcome.value if decision.outcome else Outcome.UNKNOWN
