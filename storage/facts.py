"""Write what the pipeline found in one document version: reports, parties, amounts, topics, and their evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from pipeline.findings import Finding, Span
from pipeline.law import Amount, Decision, Money, Party, PartyKind, Processed, Review, Topic
from storage.errors import ValueRefused
from storage.row import Row
from storage.tables import (
    AmountRow,
    DocketNumberRow,
    DocumentVersionRow,
    EvidenceRow,
    PartyRow,
    ReportRow,
    TopicRow,
)

PARTY = "party"
AMOUNT = "amount"
TOPIC = "topic"
CAUSE = "cause"
OBLIGATION = "obligation"
CLAUSE = "clause"
DOCKET_NUMBER = "docket_number"


def save_facts(session: Session, version: DocumentVersionRow, processed: Processed) -> None:
    """Put these facts in place of those stored for the version. Reports keep their ids, and so their decision."""
    reports = _save_reports(session, version.id, processed.decisions)
    _forget(session, version.id, [report.id for report in reports])
    facts = _Facts(version.id, processed.document.text)
    for report, decision in zip(reports, processed.decisions, strict=True):
        _add_report_evidence(facts, report, decision)
        _add_docket_numbers(facts, report, decision)
        _add_parties(facts, report, decision.parties)
    _add_amounts(facts, processed.amounts, reports)
    _add_topics(facts, processed.topics)
    facts.save(session)


Owner = ReportRow | PartyRow | AmountRow | TopicRow
_OWNER_COLUMNS: dict[type[Owner], str] = {
    ReportRow: "report_id",
    PartyRow: "party_id",
    AmountRow: "amount_id",
    TopicRow: "topic_id",
}


@dataclass
class _Facts:
    """Collects the rows of one text, to be written together; refuses a span that lies outside of it."""

    version_id: int
    text: str
    rows: list[Row] = field(default_factory=list)
    evidence: list[tuple[EvidenceRow, Owner]] = field(default_factory=list)

    def prove(
        self,
        fact: str,
        owner: Owner,
        span: Span,
        rule: str,
        confidence: float,
        *,
        hide: bool = False,
        position: int = 0,
    ) -> None:
        if span.end > len(self.text):
            raise ValueRefused(
                f"the {fact} found by {rule} ends at {span.end}, past the end of its text ({len(self.text)})"
            )
        row = EvidenceRow(
            document_version_id=self.version_id,
            fact=fact,
            position=position,
            start_at=span.start,
            end_at=span.end,
            surface=None if hide else span.of(self.text),
            rule=rule,
            confidence=confidence,
        )
        self.evidence.append((row, owner))

    def save(self, session: Session) -> None:
        session.add_all(self.rows)
        session.flush()
        for row, owner in self.evidence:
            setattr(row, _OWNER_COLUMNS[type(owner)], owner.id)
        session.add_all(row for row, _ in self.evidence)
        session.flush()


def _save_reports(session: Session, version_id: int, decisions: Iterable[Decision]) -> list[ReportRow]:
    query = select(ReportRow).filter_by(document_version_id=version_id)
    stored = {row.position: row for row in session.scalars(query)}
    kept = []
    for position, decision in enumerate(decisions):
        row = stored.pop(position, None) or ReportRow(document_version_id=version_id, position=position)
        for column, value in _report_columns(decision).items():
            setattr(row, column, value)
        session.add(row)
        kept.append(row)
    if stored:
        session.execute(delete(ReportRow).where(ReportRow.id.in_([row.id for row in stored.values()])))
    session.flush()
    return kept


def _forget(session: Session, version_id: int, report_ids: list[int]) -> None:
    """Delete what hangs on the version and its reports; the evidence goes with it, by its foreign keys."""
    session.execute(delete(EvidenceRow).filter_by(document_version_id=version_id))
    owned: tuple[type[AmountRow | TopicRow], ...] = (AmountRow, TopicRow)
    for table in owned:
        session.execute(delete(table).filter_by(document_version_id=version_id))
    session.execute(delete(PartyRow).where(PartyRow.report_id.in_(report_ids)))
    session.execute(delete(DocketNumberRow).where(DocketNumberRow.report_id.in_(report_ids)))


def decision_columns(decision: Decision) -> dict[str, Any]:
    """The columns that a report and a decision have in common."""
    court = _value(decision.court)
    awarded: Money | None = _value(decision.awarded_total)
    return {
        "court_id": court.id if court else None,
        "court_name": court.name if court else None,
        "court_level": court.level.value if court else None,
        "court_place": court.place if court else None,
        "chamber": _value(decision.chamber),
        "decided_on": _value(decision.decided_on),
        "type": decision.type.value.value if decision.type else None,
        "ecli": _value(decision.ecli),
        "outcome": decision.outcome.value.value if decision.outcome else None,
        "disposition": decision.disposition.value.value if decision.disposition else None,
        "awarded_value": awarded.value if awarded else None,
        "awarded_currency": awarded.currency if awarded else None,
        "awarded_precision": awarded.precision.value if awarded else None,
        "citation": decision.citation,
    }


def _report_columns(decision: Decision) -> dict[str, Any]:
    return decision_columns(decision) | {
        "date_basis": decision.date_basis.value if decision.date_basis else None,
        "reviews": [_review_json(review) for review in decision.reviews],
    }


def _value(finding: Finding[Any] | None) -> Any:
    return None if finding is None else finding.value


def _review_json(review: Review) -> dict[str, Any]:
    court = review.court
    return {
        "kind": review.kind.value,
        "court": [court.id, court.name, court.level.value, court.place] if court else None,
        "decided_on": review.decided_on.isoformat() if review.decided_on else None,
    }


REPORT_FINDINGS = (
    "court",
    "chamber",
    "decided_on",
    "type",
    "ecli",
    "outcome",
    "awarded_total",
    "disposition",
)


def _add_report_evidence(facts: _Facts, report: ReportRow, decision: Decision) -> None:
    for fact in REPORT_FINDINGS:
        finding: Finding[Any] | None = getattr(decision, fact)
        if finding is not None:
            facts.prove(fact, report, finding.span, finding.rule, finding.confidence)


def _add_docket_numbers(facts: _Facts, report: ReportRow, decision: Decision) -> None:
    for position, found in enumerate(decision.docket_numbers):
        facts.rows.append(DocketNumberRow(report_id=report.id, position=position, number=found.value))
        facts.prove(DOCKET_NUMBER, report, found.span, found.rule, found.confidence, position=position)


def _add_parties(facts: _Facts, report: ReportRow, parties: Iterable[Party]) -> None:
    for position, party in enumerate(parties):
        if not party.spans:
            raise ValueRefused(f"a party found by {party.rule} has no span: no span, no fact")
        row = PartyRow(
            report_id=report.id,
            position=position,
            name=party.name,
            legal_form=party.legal_form,
            role=party.role.value,
            kind=party.kind.value,
            aliases=list(party.aliases),
        )
        facts.rows.append(row)
        hide = party.kind is PartyKind.PERSON
        for number, span in enumerate(party.spans):
            facts.prove(PARTY, row, span, party.rule, party.confidence, hide=hide, position=number)


def _add_amounts(facts: _Facts, amounts: Iterable[Amount], reports: list[ReportRow]) -> None:
    for position, amount in enumerate(amounts):
        if amount.span.of(facts.text) != amount.surface:
            raise ValueRefused(
                f"the amount {amount.surface!r} found by {amount.rule} is not what its span holds"
            )
        if amount.decision is not None and not 0 <= amount.decision < len(reports):
            raise ValueRefused(f"the amount {amount.surface!r} belongs to a decision that is not there")
        row = AmountRow(
            document_version_id=facts.version_id,
            report_id=None if amount.decision is None else reports[amount.decision].id,
            position=position,
            value=amount.money.value,
            currency=amount.money.currency,
            precision=amount.money.precision.value,
            role=amount.role.value,
            payer=amount.payer,
            payee=amount.payee,
            per=amount.per.value if amount.per else None,
            tax=amount.tax.value if amount.tax else None,
            liability=amount.liability.value if amount.liability else None,
        )
        facts.rows.append(row)
        facts.prove(AMOUNT, row, amount.span, amount.rule, amount.confidence)


def _add_topics(facts: _Facts, topics: Iterable[Topic]) -> None:
    for position, topic in enumerate(topics):
        row = TopicRow(
            document_version_id=facts.version_id,
            position=position,
            topic=topic.topic,
            cause=topic.cause.value if topic.cause else None,
            causes=[cause.value.value for cause in topic.causes],
            obligation=topic.obligation.value.value if topic.obligation else None,
            clauses=[clause.value.value for clause in topic.clauses],
        )
        facts.rows.append(row)
        facts.prove(TOPIC, row, topic.span, topic.rule, topic.score)
        said = ((CAUSE, topic.causes), (OBLIGATION, (topic.obligation,)), (CLAUSE, topic.clauses))
        for fact, findings in said:
            for number, found in enumerate(findings):
                if found is not None:
                    facts.prove(fact, row, found.span, found.rule, found.confidence, position=number)
