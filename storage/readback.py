"""Read stored document versions back as the pipeline gave them: equal to what was saved.

But for the ledger, which is not stored: it follows from the text and the facts that are (`pipeline.process.reckon`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from pipeline.documents import BLOCK_SEPARATOR, Block, BlockKind, Document, DocumentKind, Link
from pipeline.findings import Finding, Span
from pipeline.law import (
    Amount,
    AmountRole,
    Clause,
    Court,
    CourtLevel,
    DataLossCause,
    DateBasis,
    Decision,
    DecisionType,
    Disposition,
    Liability,
    Money,
    Obligation,
    Outcome,
    Party,
    PartyKind,
    PartyRole,
    Per,
    Precision,
    Processed,
    Review,
    ReviewKind,
    Tax,
    Topic,
)
from storage.facts import CAUSE, CLAUSE, DOCKET_NUMBER, OBLIGATION, TOPIC
from storage.tables import (
    AmountRow,
    DocketNumberRow,
    DocumentRow,
    DocumentVersionRow,
    EvidenceRow,
    PartyRow,
    ReportRow,
    TopicRow,
)

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
Placed = TypeVar("Placed", ReportRow, DocketNumberRow, PartyRow, AmountRow, TopicRow, EvidenceRow)

IS_CURRENT = and_(
    DocumentRow.id == DocumentVersionRow.document_id,
    DocumentRow.current_number == DocumentVersionRow.number,
)
"""Joins a document to the version that stands."""


@dataclass(frozen=True)
class StoredVersion:
    row: DocumentVersionRow
    processed: Processed


def read_versions(session: Session, version_ids: Sequence[int]) -> list[StoredVersion]:
    """Read a batch with one query a table, in the order asked for; what is gone is left out. `Document.dropped` is not kept."""
    facts = _Facts(session, version_ids)
    query = (
        select(DocumentVersionRow, DocumentRow)
        .join(DocumentRow, DocumentRow.id == DocumentVersionRow.document_id)
        .where(DocumentVersionRow.id.in_(version_ids))
    )
    rows = {version.id: (version, document) for version, document in session.execute(query)}
    return [_version(*rows[version_id], facts) for version_id in version_ids if version_id in rows]


class _Facts:
    """The rows of a batch, by what they hang on."""

    def __init__(self, session: Session, ids: Sequence[int]) -> None:
        reports = _in_order(session, ReportRow, ReportRow.document_version_id.in_(ids))
        of_reports = [report.id for report in reports]
        self.reports = _by(reports, lambda row: row.document_version_id)
        dockets = _in_order(session, DocketNumberRow, DocketNumberRow.report_id.in_(of_reports))
        self.dockets = _by(dockets, lambda row: row.report_id)
        parties = _in_order(session, PartyRow, PartyRow.report_id.in_(of_reports))
        self.parties = _by(parties, lambda row: row.report_id)
        amounts = _in_order(session, AmountRow, AmountRow.document_version_id.in_(ids))
        self.amounts = _by(amounts, lambda row: row.document_version_id)
        topics = _in_order(session, TopicRow, TopicRow.document_version_id.in_(ids))
        self.topics = _by(topics, lambda row: row.document_version_id)
        evidence = _in_order(session, EvidenceRow, EvidenceRow.document_version_id.in_(ids))
        self.of_report = _by(evidence, lambda row: row.report_id)
        self.of_party = _by(evidence, lambda row: row.party_id)
        self.of_amount = _by(evidence, lambda row: row.amount_id)
        self.of_topic = _by(evidence, lambda row: row.topic_id)


def _in_order(session: Session, kind: type[Placed], where: ColumnElement[bool]) -> Sequence[Placed]:
    return session.scalars(select(kind).where(where).order_by(kind.position)).all()


def _by(rows: Iterable[T], key: Callable[[T], int | None]) -> dict[int | None, list[T]]:
    found: dict[int | None, list[T]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def _version(row: DocumentVersionRow, document: DocumentRow, facts: _Facts) -> StoredVersion:
    reports = facts.reports.get(row.id, [])
    positions = {report.id: report.position for report in reports}
    processed = Processed(
        document=_document(row, document),
        kind=DocumentKind(row.kind),
        topics=tuple(_topic(topic, facts) for topic in facts.topics.get(row.id, ())),
        decisions=tuple(_decision(report, facts) for report in reports),
        amounts=tuple(
            _amount(amount, row.text, positions, facts) for amount in facts.amounts.get(row.id, ())
        ),
        pipeline_version=row.pipeline_version,
        warnings=tuple(row.warnings),
    )
    return StoredVersion(row, processed)


def _document(row: DocumentVersionRow, document: DocumentRow) -> Document:
    parts = row.text.split(BLOCK_SEPARATOR) if row.block_kinds else []
    return Document(
        source_id=document.source_id,
        url=document.url,
        blocks=tuple(Block(BlockKind(kind), text) for kind, text in zip(row.block_kinds, parts, strict=True)),
        title=row.title,
        kind=DocumentKind(row.source_kind) if row.source_kind else None,
        author=row.author,
        published_on=row.published_on,
        modified_on=row.modified_on,
        language=row.language,
        is_truncated=row.is_truncated,
        links=tuple(Link(link["url"], link["text"]) for link in row.links),
        keywords=tuple(row.keywords),
    )


def _span(row: EvidenceRow) -> Span:
    return Span(row.start_at, row.end_at)


def _decision(row: ReportRow, facts: _Facts) -> Decision:
    evidence = facts.of_report.get(row.id, [])
    proofs = {proof.fact: proof for proof in evidence if proof.fact != DOCKET_NUMBER}
    dockets = [proof for proof in evidence if proof.fact == DOCKET_NUMBER]
    return Decision(
        court=_finding(proofs.get("court"), lambda: _court(row)),
        chamber=_finding(proofs.get("chamber"), lambda: row.chamber or ""),
        decided_on=_finding(proofs.get("decided_on"), lambda: _set(row.decided_on)),
        date_basis=DateBasis(row.date_basis) if row.date_basis else None,
        type=_finding(proofs.get("type"), lambda: DecisionType(_set(row.type))),
        docket_numbers=tuple(
            Finding(docket.number, _span(proof), proof.rule, proof.confidence)
            for docket, proof in zip(facts.dockets.get(row.id, ()), dockets, strict=True)
        ),
        ecli=_finding(proofs.get("ecli"), lambda: row.ecli or ""),
        outcome=_finding(proofs.get("outcome"), lambda: Outcome(_set(row.outcome))),
        disposition=_finding(proofs.get("disposition"), lambda: Disposition(_set(row.disposition))),
        parties=tuple(_party(party, facts) for party in facts.parties.get(row.id, ())),
        awarded_total=_finding(proofs.get("awarded_total"), lambda: _awarded(row)),
        citation=row.citation,
        reviews=tuple(_review(review) for review in row.reviews),
    )


def _finding(proof: EvidenceRow | None, value: Callable[[], T]) -> Finding[T] | None:
    """No proof, no fact: the value is only asked for when its evidence is there."""
    return None if proof is None else Finding(value(), _span(proof), proof.rule, proof.confidence)


def _set(value: T | None) -> T:
    if value is None:
        raise ValueError("a stored fact has evidence but no value")
    return value


def _court(row: ReportRow) -> Court:
    level = CourtLevel(_set(row.court_level))
    return Court(_set(row.court_id), _set(row.court_name), level, row.court_place)


def _awarded(row: ReportRow) -> Money:
    return Money(_set(row.awarded_value), _set(row.awarded_currency), Precision(_set(row.awarded_precision)))


def _review(stored: dict[str, Any]) -> Review:
    court = stored["court"]
    return Review(
        kind=ReviewKind(stored["kind"]),
        court=Court(court[0], court[1], CourtLevel(court[2]), court[3]) if court else None,
        decided_on=date.fromisoformat(stored["decided_on"]) if stored["decided_on"] else None,
    )


def _party(row: PartyRow, facts: _Facts) -> Party:
    proofs = facts.of_party[row.id]
    return Party(
        name=row.name,
        legal_form=row.legal_form,
        role=PartyRole(row.role),
        kind=PartyKind(row.kind),
        spans=tuple(_span(proof) for proof in proofs),
        rule=proofs[0].rule,
        confidence=proofs[0].confidence,
        aliases=tuple(row.aliases),
    )


def _amount(row: AmountRow, text: str, positions: dict[int, int], facts: _Facts) -> Amount:
    (proof,) = facts.of_amount[row.id]
    return Amount(
        surface=_span(proof).of(text),
        span=_span(proof),
        money=Money(row.value, row.currency, Precision(row.precision)),
        role=AmountRole(row.role),
        rule=proof.rule,
        confidence=proof.confidence,
        payer=row.payer,
        payee=row.payee,
        decision=None if row.report_id is None else positions[row.report_id],
        per=Per(row.per) if row.per else None,
        tax=Tax(row.tax) if row.tax else None,
        liability=Liability(row.liability) if row.liability else None,
    )


def _topic(row: TopicRow, facts: _Facts) -> Topic:
    proofs: dict[str, list[EvidenceRow]] = defaultdict(list)
    for one in facts.of_topic[row.id]:
        proofs[one.fact].append(one)
    (proof,) = proofs[TOPIC]
    return Topic(
        topic=row.topic,
        score=proof.confidence,
        cause=DataLossCause(row.cause) if row.cause else None,
        span=_span(proof),
        rule=proof.rule,
        causes=_findings(DataLossCause, row.causes, proofs[CAUSE]),
        obligation=next(iter(_findings(Obligation, [_set(row.obligation)], proofs[OBLIGATION])), None)
        if row.obligation
        else None,
        clauses=_findings(Clause, row.clauses, proofs[CLAUSE]),
    )


def _findings(kind: type[E], values: list[str], proofs: list[EvidenceRow]) -> tuple[Finding[E], ...]:
    """Values that stand in one list with the evidence of each, in the same order."""
    return tuple(
        Finding(kind(value), _span(proof), proof.rule, proof.confidence)
        for value, proof in zip(values, sorted(proofs, key=lambda one: one.position), strict=True)
    )
