"""A ruling as stored becomes an entry of the digest, with the words that prove each figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.alerts import Change, Told, may_revise
from pipeline.cases import Case, Report, Ruling, fines_differ, is_sanction
from pipeline.findings import FOR_REVIEW, Finding
from pipeline.law import (
    Clause,
    DataLossCause,
    Decision,
    Processed,
)
from pipeline.masking import mask_for
from pipeline.sums import Ledger
from schedules.digests import wording
from schedules.digests.awards import award_beside, award_of
from schedules.digests.differing import disagreement_words
from schedules.digests.digest import Earlier, Entry, Later, Sequel, SourceLink
from schedules.digests.listing import Mask, sums_of
from schedules.digests.misdating import misdated_words
from schedules.digests.proving import proof_of
from schedules.digests.reckoning import asked_words, cap_reason_words, contradiction_words
from schedules.digests.results import (
    SURE_ENOUGH,
    checked_outcome,
    decides_otherwise,
    judges_law,
    known_outcome,
    told_words,
)

MOST_SUMS = 8


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
    found = sums_of(ruling, reading.document.text, mask)
    sums = found[:MOST_SUMS]
    proof = proof_of(ruling, reading_of, sums)
    label, award = award_of(ruling)
    return Entry(
        change=telling.change,
        citation=mask(_citation(ruling)),
        court=decision.court.value.name if decision.court else wording.NO_COURT.lower(),
        decided_on=decision.decided_on.value if decision.decided_on else None,
        docket_numbers=tuple(number.value for number in decision.docket_numbers),
        parties=_parties(decision, mask),
        outcome=None if is_sanction(decision) else checked_outcome(decision),
        disposition=_disposition(decision),
        held=_held(ruling, ledger),
        award=award,
        award_label=label,
        more_sums=len(found) - len(sums),
        asked=asked_words(ledger, decision.awarded_total, ruling.amounts, least=FOR_REVIEW),
        told_before=told_words(telling.told_before) if telling.told_before else None,
        causes=_causes(ruling, telling.case),
        proof=proof.of(mask) if proof else None,
        sums=sums,
        sources=_sources(ruling, source_names, mask),
        earlier=_earlier(telling, mask),
        later=_later(telling, mask),
        sequel=_sequel(ruling, reading_of, source_names, mask),
        disagreements=disagreement_words(ruling.reports, source_names),
        contradictions=contradiction_words(ledger, reading.document.text),
        misdated=misdated_words(ruling, reading.document),
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


def _citation(ruling: Ruling) -> str:
    cited = ruling.decision.citation
    if cited and ruling.decision.court is None:
        return f"{wording.NO_COURT}, {cited}"
    return cited or ruling.witness.title or ruling.witness.url


def _parties(decision: Decision, mask: Mask) -> tuple[tuple[str, str], ...]:
    """Each with its part, who asks before who is asked. Before the Cour de cassation nobody is "appelant"."""
    ranks = list(wording.PARTY_ROLES)
    here = wording.CASSATION_ROLES if _is_cassation(decision) else {}
    words = wording.PARTY_ROLES | (wording.SANCTION_ROLES if is_sanction(decision) else here)
    ordered = sorted(decision.parties, key=lambda party: ranks.index(party.role))
    return tuple((words[party.role], mask(party.name)) for party in ordered)


def _is_cassation(decision: Decision) -> bool:
    return decision.court is not None and decision.court.value.id == "cass"


def _causes(ruling: Ruling, case: Case) -> tuple[str, ...]:
    """The cause that the documents about this ruling tell most surely together, and others told half as surely.

    Where no document is about it, those that mention it are asked; where none of them knows, those of the case: one dispute
    is about one loss.
    """
    told = _told_causes(_own(ruling) or ruling.reports)
    told = told or _told_causes([report for other in case.rulings for report in _own(other)])
    if told:
        return told
    return (wording.CAUSES[DataLossCause.UNKNOWN],) if any(one.topics for one in ruling.reports) else ()


def _told_causes(reports: Sequence[Report]) -> tuple[str, ...]:
    sure: defaultdict[DataLossCause, float] = defaultdict(float)
    for report in reports:
        for topic in report.topics:
            if topic.causes:
                sure[topic.causes[0].value] += topic.causes[0].confidence
    most = max(sure.values(), default=0.0)
    told = sorted(sure, key=lambda cause: -sure[cause])
    return tuple(wording.CAUSES[cause] for cause in told if sure[cause] >= _HALF * most)


_HALF = 0.5


def _own(ruling: Ruling) -> list[Report]:
    """The documents that are about this ruling and no other case, the best one first."""
    return [report for report in ruling.reports if report.position == 0 and not report.is_chronicle]


def _held(ruling: Ruling, ledger: Ledger) -> tuple[str, ...]:
    """The duty, as the first document about the ruling tells it; of each matter the surest word on what was made of it; why a cap fell.

    What a document says is held of the decision that it is about, not of those it recalls.
    """
    topics = [topic for report in _own(ruling) for topic in report.topics]
    duty = next((one.obligation for one in topics if one.obligation), None)
    told = [_surely(wording.OBLIGATIONS[duty.value], duty.confidence)] if duty else []
    judged = _surest([clause for topic in topics for clause in topic.clauses])
    told += [_surely(wording.CLAUSES[one.value], one.confidence) for one in judged]
    fell = any(one.value in _FALLEN for one in judged)
    reason = cap_reason_words(ledger) if fell and not judges_law(ruling.decision) else None
    return (*told, *([f"motif : {reason}"] if reason else []))


def _surest(clauses: Sequence[Finding[Clause]]) -> list[Finding[Clause]]:
    """One finding for each of cap, exclusion and force majeure: the surest, the first of equals; none that nobody should print."""
    found: dict[str, Finding[Clause]] = {}
    for one in clauses:
        matter = one.value.value.partition("_")[0]
        if one.confidence >= SURE_ENOUGH and (
            matter not in found or one.confidence > found[matter].confidence
        ):
            found[matter] = one
    return list(found.values())


_FALLEN = frozenset({Clause.CAP_SET_ASIDE, Clause.CAP_UNWRITTEN})


def _surely(words: str, confidence: float) -> str:
    return words if confidence >= FOR_REVIEW else f"{words} (à vérifier)"


def as_printed(words: str) -> str:
    return words


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
                outcome=known_outcome(other),
                award=award_beside(other),
                told_on=told_on,
                is_overturned=_overturns(telling.ruling, other),
                disposition=_disposition(other.decision),
            )
        )
    return tuple(before)


def _overturns(now: Ruling, before: Ruling) -> bool:
    return may_revise(now, before) and (
        fines_differ(now, before) or decides_otherwise(now.decision, before.decision)
    )


def _later(telling: Telling, mask: Mask) -> tuple[Later, ...]:
    """The rulings of the same case that judged this one anew, as when an old judgment is heard of after its appeal."""
    return tuple(
        Later(
            citation=mask(_citation(other)),
            disposition=_disposition(other.decision),
            outcome=known_outcome(other),
            award=award_beside(other),
        )
        for other in telling.case.rulings
        if other.key != telling.ruling.key and _is_established(other) and _judged_anew(telling.ruling, other)
    )


def _sequel(
    ruling: Ruling, reading_of: Callable[[int], Processed], names: Mapping[str, str], mask: Mask
) -> Sequel | None:
    """How the dispute ended after this decision; nothing of a document that was read anew since."""
    if ruling.ending is None:
        return None
    report, ending = ruling.ending
    text = reading_of(report.document_id).document.text
    words = " ".join(mask(ending.span.of(text)).split())
    return Sequel(wording.ENDINGS[ending.value], words, names.get(report.source_id, report.source_id))


def _judged_anew(before: Ruling, now: Ruling) -> bool:
    """True of what is surely later: two decisions of which one has no day may have come in either order."""
    return before.decision.decided_on is not None and may_revise(now, before)


def _disposition(decision: Decision) -> str | None:
    return wording.DISPOSITIONS[decision.disposition.value] if decision.disposition else None


def _is_established(ruling: Ruling) -> bool:
    """True when court and day are known: a vaguer mention would only puzzle."""
    return ruling.decision.court is not None and ruling.decision.decided_on is not None
