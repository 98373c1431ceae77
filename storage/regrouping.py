"""Bring the stored cases and decisions in line with a new grouping, so that what was sent of them stays theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from pipeline.cases import Case, Report, Ruling
from storage.alert_tables import AlertHitRow
from storage.errors import ValueRefused
from storage.facts import decision_columns
from storage.readback import IS_CURRENT
from storage.tables import CaseRow, DecisionRow, DocumentRow, DocumentVersionRow, ReportRow

Place = tuple[int, int]
"""A document's id and the decision's position in it: names a report across the document's versions."""


@dataclass
class GroupingResult:
    """Keys of the decisions that a grouping brought, changed or took away."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


class Regrouping:
    """One call of `Cases.save_grouping`, inside its transaction."""

    def __init__(self, session: Session, at: datetime) -> None:
        self.session = session
        self.at = at
        self.result = GroupingResult()
        self.rows = list(session.scalars(select(DecisionRow).order_by(DecisionRow.id)))
        self.reports = _current_reports(session)
        self.held = _held(session)
        self.told_by = _told_by(session)

    def run(self, cases: Sequence[Case]) -> GroupingResult:
        self._check(cases)
        had = self._claim(list(_each(cases)))
        taken: dict[Place, int] = {}
        for case in cases:
            case_id = self._case_id(case.key)
            for position, ruling in enumerate(case.rulings):
                row = self._save_decision(had.get(ruling.key), ruling, case_id, position)
                taken |= {_place(report): row.id for report in ruling.reports}
        self._point_reports(taken)
        kept = set(taken.values())
        for row in self.rows:
            if row.id not in kept:
                self._dissolve(row, taken)
        self.session.flush()
        used = select(DecisionRow.id).where(DecisionRow.case_id == CaseRow.id)
        self.session.execute(delete(CaseRow).where(~used.exists()))
        return self.result

    def _check(self, cases: Sequence[Case]) -> None:
        keys = [ruling.key for ruling in _each(cases)]
        places = [_place(report) for ruling in _each(cases) for report in ruling.reports]
        counted: dict[str, Sequence[object]] = {
            "decision": keys,
            "report": places,
            "case": [case.key for case in cases],
        }
        for name, things in counted.items():
            if len(set(things)) < len(things):
                raise ValueRefused(f"a {name} stands twice in the grouping: group the stored reports again")
        missing = set(places) - set(self.reports)
        if missing:
            raise ValueRefused(f"{len(missing)} reports of the grouping are not stored any more: group again")

    def _claim(self, rulings: Sequence[Ruling]) -> dict[str, DecisionRow]:
        """Find for each ruling the row it had: that of its key, else one that held a report of it."""
        by_id = {row.id: row for row in self.rows}
        by_key = {row.key: row for row in self.rows}
        had = {ruling.key: by_key[ruling.key] for ruling in rulings if ruling.key in by_key}
        free = set(by_id) - {row.id for row in had.values()}
        for ruling in rulings:
            held = {self.held.get(_place(report)) for report in ruling.reports} & free
            if ruling.key not in had and held:
                nearest = min(number for number in held if number is not None)
                free.discard(nearest)
                had[ruling.key] = by_id[nearest]
        return had

    def _case_id(self, key: str) -> int:
        row = self.session.scalar(select(CaseRow).filter_by(key=key))
        if row is None:
            row = CaseRow(key=key)
            self.session.add(row)
            self.session.flush()
        return row.id

    def _save_decision(
        self, row: DecisionRow | None, ruling: Ruling, case_id: int, position: int
    ) -> DecisionRow:
        facts = _columns(ruling)
        if row is None:
            row = DecisionRow(first_seen_at=self.at, changed_at=self.at)
            self.result.new.append(ruling.key)
        elif row.is_retired or any(getattr(row, name) != value for name, value in facts.items()):
            row.changed_at = self.at
            self.result.changed.append(ruling.key)
        row.key, row.case_id, row.position, row.is_retired = ruling.key, case_id, position, False
        for name, value in facts.items():
            setattr(row, name, value)
        self.session.add(row)
        self.session.flush()
        return row

    def _point_reports(self, taken: dict[Place, int]) -> None:
        # A retired decision keeps its last reports, which no current version holds: they tell what page told of it.
        standing = select(DecisionRow.id).where(DecisionRow.is_retired.is_(False))
        for row in self.session.scalars(select(ReportRow).where(ReportRow.decision_id.in_(standing))):
            row.decision_id = None
        for place, decision_id in taken.items():
            self.session.get_one(ReportRow, self.reports[place]).decision_id = decision_id
        self.session.flush()

    def _dissolve(self, row: DecisionRow, taken: dict[Place, int]) -> None:
        """Give the hits of a row that the grouping left to whoever has its reports now, and remove it."""
        if row.is_retired:
            return
        self.result.removed.append(row.key)
        heirs = [
            taken[place]
            for place, held_by in sorted(self.held.items())
            if held_by == row.id and place in taken
        ]
        has_hits = (
            self.session.scalar(select(AlertHitRow.id).filter_by(decision_id=row.id).limit(1)) is not None
        )
        if has_hits and not heirs:
            row.is_retired = True
            for report_id in self.told_by[row.id]:
                self.session.get_one(ReportRow, report_id).decision_id = row.id
            return
        if has_hits:
            _move_hits(self.session, row.id, heirs[0])
        self.session.delete(row)


def _place(report: Report) -> Place:
    return (report.document_id, report.position)


def _each(cases: Sequence[Case]) -> Iterator[Ruling]:
    return (ruling for case in cases for ruling in case.rulings)


def _columns(ruling: Ruling) -> dict[str, Any]:
    dockets = [found.value for found in ruling.decision.docket_numbers]
    disagreements = list(ruling.disagreements)
    return decision_columns(ruling.decision) | {"docket_numbers": dockets, "disagreements": disagreements}


def _current_reports(session: Session) -> dict[Place, int]:
    query = (
        select(DocumentVersionRow.document_id, ReportRow.position, ReportRow.id)
        .join(DocumentVersionRow, DocumentVersionRow.id == ReportRow.document_version_id)
        .join(DocumentRow, IS_CURRENT)
    )
    return {(document_id, position): report_id for document_id, position, report_id in session.execute(query)}


def _held(session: Session) -> dict[Place, int]:
    """Which decision each report was in at the last grouping, told by the versions of that time."""
    query = (
        select(DocumentVersionRow.document_id, ReportRow.position, ReportRow.decision_id)
        .join(DocumentVersionRow, DocumentVersionRow.id == ReportRow.document_version_id)
        .join(DecisionRow, DecisionRow.id == ReportRow.decision_id)
        .where(DecisionRow.is_retired.is_(False))
        .order_by(DocumentVersionRow.number)
    )
    return {(document_id, position): held for document_id, position, held in session.execute(query) if held}


def _told_by(session: Session) -> dict[int, list[int]]:
    """The reports of each decision at the last grouping, those of texts that no longer stand among them."""
    found: dict[int, list[int]] = defaultdict(list)
    query = select(ReportRow.decision_id, ReportRow.id).where(ReportRow.decision_id.is_not(None))
    for decision_id, report_id in session.execute(query):
        if decision_id is not None:
            found[decision_id].append(report_id)
    return found


def _move_hits(session: Session, old_id: int, new_id: int) -> None:
    """Join two histories of hits into one, numbered by the time they were found."""
    query = select(AlertHitRow).where(AlertHitRow.decision_id.in_((old_id, new_id)))
    hits = session.scalars(query.order_by(AlertHitRow.found_at, AlertHitRow.id)).all()
    for number, hit in enumerate(hits, start=1):
        # Out of the way first: a rule, a decision and a version together are unique at every moment.
        hit.version, hit.decision_id = -number, new_id
    session.flush()
    versions: dict[str, int] = {}
    for hit in hits:
        hit.version = versions[hit.rule_id] = versions.get(hit.rule_id, 0) + 1
    session.flush()
