"""From a document to all that it tells: the one place that composes the extractors."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from pipeline.documents import Document, DocumentKind
from pipeline.extract.amounts import find_amounts
from pipeline.extract.certainty import Calibration, load_calibration, with_certainty
from pipeline.extract.citations import cite
from pipeline.extract.courts import court_on, find_courts
from pipeline.extract.dates import find_dates
from pipeline.extract.decisions import find_decisions
from pipeline.extract.dispositions import find_disposition
from pipeline.extract.dockets import find_dockets
from pipeline.extract.ledger import find_ledger
from pipeline.extract.outcomes import find_outcome
from pipeline.extract.parties import find_parties
from pipeline.extract.topics import find_topics
from pipeline.extract.totals import find_awarded_total
from pipeline.findings import Finding
from pipeline.law import Amount, Court, DatedDay, Decision, Docket, Processed, Topic
from pipeline.zones import Zones, find_zones

PIPELINE_VERSION = 4
"""Raise it with every change that may alter a record; the archive is then read again."""

Persons = Literal["initials", "full"]


@dataclass(frozen=True)
class Considered:
    """What the stages found on the way to `processed`: also what no decision and no party was made of."""

    zones: Zones
    courts: tuple[Finding[Court], ...]
    dates: tuple[Finding[DatedDay], ...]
    dockets: tuple[Finding[Docket], ...]
    processed: Processed


def process(document: Document, *, persons: Persons = "initials") -> Processed:
    """All that `document` tells of decisions, parties, money and topics. Never raises, whatever the text.

    Natural persons are named by their initials unless `persons` is "full".
    """
    return consider(document, persons=persons).processed


def consider(
    document: Document, *, persons: Persons = "initials", calibration: Calibration | None = None
) -> Considered:
    """`process`, with what was found on the way. An empty `calibration` leaves confidences as the rules give them."""
    known = load_calibration() if calibration is None else calibration
    text = document.text
    zones = find_zones(text, document.kind)
    courts = find_courts(text, zones)
    dates = find_dates(text, zones, document.published_on)
    dockets = find_dockets(text, zones)
    decisions = find_decisions(text, zones, courts, dates, dockets, title=document.title, name_on=court_on)
    decisions = _with_parties(document, zones, decisions, show_persons=persons == "full")
    amounts = find_amounts(text, zones, decisions)
    # A topic is that of a ruling: a page about a mere loss of data has none.
    topics = find_topics(text, zones, document.title) if decisions else ()
    decisions = tuple(
        _with_result(text, zones, decision, amounts, index) for index, decision in enumerate(decisions)
    )
    decisions = _with_ledgers(text, zones, decisions, amounts, topics)
    processed = Processed(
        document=document,
        kind=_kind(zones, decisions, document),
        topics=topics,
        decisions=tuple(with_certainty(one.but(citation=cite(one)), known) for one in decisions),
        amounts=amounts,
        pipeline_version=PIPELINE_VERSION,
    )
    return Considered(zones, courts, dates, dockets, processed)


def reckon(processed: Processed) -> Processed:
    """`processed` with the ledger of each decision, made anew from its text and facts: for what storage gives back."""
    document = processed.document
    decisions = _with_ledgers(
        document.text,
        find_zones(document.text, document.kind),
        processed.decisions,
        processed.amounts,
        processed.topics,
    )
    return replace(processed, decisions=decisions)


def _with_ledgers(
    text: str,
    zones: Zones,
    decisions: tuple[Decision, ...],
    amounts: tuple[Amount, ...],
    topics: tuple[Topic, ...],
) -> tuple[Decision, ...]:
    clauses = [clause for topic in topics for clause in topic.clauses]
    return tuple(
        decision.but(ledger=find_ledger(text, zones, decision, amounts, clauses, index=index))
        for index, decision in enumerate(decisions)
    )


def _with_parties(
    document: Document, zones: Zones, decisions: tuple[Decision, ...], *, show_persons: bool
) -> tuple[Decision, ...]:
    parties = find_parties(document.text, zones, decisions, document, show_persons=show_persons)
    return tuple(replace(decision, parties=named) for decision, named in zip(decisions, parties, strict=True))


def _with_result(
    text: str, zones: Zones, decision: Decision, amounts: tuple[Amount, ...], index: int
) -> Decision:
    outcome = find_outcome(text, zones, decision, amounts, is_main=index == 0, index=index)
    decision = decision.but(outcome=outcome)
    total = find_awarded_total(text, zones, decision, amounts, index=index)
    disposition = find_disposition(text, zones, decision) if index == 0 else None
    return decision.but(awarded_total=total, disposition=disposition)


def _kind(zones: Zones, decisions: tuple[Decision, ...], document: Document) -> DocumentKind:
    """What the source knows, else what the text shows; a page that reports no decision is other than news of one."""
    if document.kind is None and not decisions:
        return DocumentKind.OTHER
    return zones.kind
