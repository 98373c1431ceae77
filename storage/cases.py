"""Reports out, cases in: what documents say of decisions, and how `pipeline.cases` grouped it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from pipeline.cases import Case, Report, Ruling, put_right, reports_of
from pipeline.cases.merging import merge
from storage.engine import Transactions
from storage.errors import NotStored
from storage.readback import IS_CURRENT, StoredVersion, read_versions
from storage.regrouping import GroupingResult, Regrouping
from storage.tables import CaseRow, DecisionRow, DocumentRow, DocumentVersionRow, ReportRow
from storage.withdrawn import GonePage, Rewritten, rewritten_decisions, withdrawn_decisions

BATCH = 200
"""Documents read at a time: memory stays flat however many are stored."""


@dataclass(frozen=True)
class StoredDecision:
    id: int
    case_key: str
    first_seen_at: datetime
    changed_at: datetime
    ruling: Ruling


class Cases:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def reports(self) -> Iterator[Report]:
        """Give what the current version of each document says, in the order of their addresses."""
        query = select(DocumentVersionRow.id).join(DocumentRow, IS_CURRENT)
        query = query.order_by(DocumentRow.source_id, DocumentRow.url)
        with self._transactions.read() as session:
            ids = session.scalars(query).all()
        for start in range(0, len(ids), BATCH):
            with self._transactions.read() as session:
                batch = read_versions(session, ids[start : start + BATCH])
                reports = [report for stored in batch for report in _reports(stored)]
            yield from reports

    def save_grouping(self, cases: Iterable[Case], at: datetime) -> GroupingResult:
        """Make the stored cases those given, which are all there are; a second call changes nothing.

        A decision stays the same row while its key, or else one of its reports, stays in it. One that falls
        apart leaves its hits to the decision that took its reports. One without reports is removed, or retired
        (kept, but never given) when hits were stored of it.
        """
        with self._transactions.write("cases") as session:
            return Regrouping(session, at).run(tuple(cases))

    def load_case(self, key: str) -> Case:
        """Give a case with all its reports, as grouped last; raises `NotStored`."""
        with self._transactions.read() as session:
            case = session.scalar(select(CaseRow).filter_by(key=key))
            if case is None:
                raise NotStored(f"no case {key!r} is stored")
            query = _standing().where(DecisionRow.case_id == case.id).order_by(DecisionRow.position)
            rows = session.scalars(query).all()
            rulings = tuple(stored.ruling for stored in _decisions(session, rows))
            if not rulings:
                raise NotStored(f"no report is left of case {key!r}")
            return Case(key, rulings)

    def load_decision(self, key: str) -> StoredDecision:
        """Give a decision with all its reports, as grouped last; raises `NotStored`."""
        with self._transactions.read() as session:
            rows = session.scalars(_standing().where(DecisionRow.key == key)).all()
            found = _decisions(session, rows)
            if not found:
                raise NotStored(f"no decision {key!r} is stored")
            return found[0]

    def withdrawn(self, rule_id: str) -> Mapping[str, tuple[GonePage, ...]]:
        """Give the decisions of the rule's hits that no source publishes any more; storage/withdrawn.py says which."""
        with self._transactions.read() as session:
            return withdrawn_decisions(session, rule_id)

    def rewritten(self, rule_id: str) -> Mapping[str, Rewritten]:
        """Give the decisions of the rule's hits that pages told of which now tell something else."""
        with self._transactions.read() as session:
            return rewritten_decisions(session, rule_id)

    def decisions_since(self, at: datetime) -> tuple[StoredDecision, ...]:
        """Give the decisions whose facts are new or changed since then, the longest known first."""
        query = (
            _standing().where(DecisionRow.changed_at > at).order_by(DecisionRow.first_seen_at, DecisionRow.id)
        )
        with self._transactions.read() as session:
            return tuple(_decisions(session, session.scalars(query).all()))


def _standing() -> Select[DecisionRow]:
    return select(DecisionRow).where(DecisionRow.is_retired.is_(False))


def _reports(stored: StoredVersion) -> Iterator[Report]:
    return reports_of(stored.processed, stored.row.document_id)


def _decisions(session: Session, rows: Sequence[DecisionRow]) -> list[StoredDecision]:
    case_ids = {row.case_id for row in rows}
    keys = dict(session.execute(select(CaseRow.id, CaseRow.key).where(CaseRow.id.in_(case_ids))).all())
    rulings = _rulings(session, case_ids)
    return [
        StoredDecision(row.id, keys[row.case_id], row.first_seen_at, row.changed_at, rulings[row.id])
        for row in rows
        if row.id in rulings
    ]


def _rulings(session: Session, case_ids: Collection[int]) -> dict[int, Ruling]:
    """The rulings of whole cases by the ids of their decisions, each as the others of its case put it right."""
    rows = session.scalars(_standing().where(DecisionRow.case_id.in_(case_ids))).all()
    grouped = _reports_of(session, [row.id for row in rows])
    id_of = {row.key: row.id for row in rows}
    cases: defaultdict[int, list[Ruling]] = defaultdict(list)
    for row in rows:
        if row.id in grouped:
            cases[row.case_id].append(_ruling(row, grouped[row.id]))
    return {id_of[ruling.key]: ruling for members in cases.values() for ruling in put_right(members)}


def _ruling(row: DecisionRow, reports: Sequence[Report]) -> Ruling:
    # A document that changed after the last grouping may have taken the report away that named the decision.
    return replace(merge(reports), key=row.key)


def _reports_of(session: Session, decision_ids: Sequence[int]) -> dict[int, list[Report]]:
    query = (
        select(ReportRow.document_version_id, ReportRow.position, ReportRow.decision_id)
        .join(DocumentVersionRow, DocumentVersionRow.id == ReportRow.document_version_id)
        .join(DocumentRow, IS_CURRENT)
        .where(ReportRow.decision_id.in_(decision_ids))
    )
    wanted = {(version, position): decision for version, position, decision in session.execute(query)}
    grouped: dict[int, list[Report]] = defaultdict(list)
    for stored in read_versions(session, sorted({version for version, _ in wanted})):
        for report in _reports(stored):
            decision_id = wanted.get((stored.row.id, report.position))
            if decision_id is not None:
                grouped[decision_id].append(report)
    return grouped
