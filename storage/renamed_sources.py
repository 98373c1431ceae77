"""All that is stored of a source goes on under another id, as when its file was renamed.

A night under the new id before that has had pages and documents of its own: of what both have, the older keep what
readers were told of, and take over the newer bytes, which are then read anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session, aliased

from storage.errors import NotStored
from storage.insert import insert_missing
from storage.readback import IS_CURRENT
from storage.site_tables import LearntBlockRow, PostponedRow, SightingRow
from storage.tables import (
    BodyRow,
    BookmarkRow,
    DocumentRow,
    DocumentVersionRow,
    EventRow,
    PageRow,
    ReportRow,
    RunSourceRow,
    SnapshotRow,
    SourceRow,
)

_ONE_EACH: tuple[tuple[Any, Any], ...] = (
    (BookmarkRow, BookmarkRow.walker),
    (LearntBlockRow, LearntBlockRow.name),
    (PostponedRow, PostponedRow.url),
    (RunSourceRow, RunSourceRow.run_id),
)
"""Of these a source has one by each name: where both ids have it, that of the new id goes."""

_LAST_ANSWER = (
    "etag",
    "last_modified",
    "last_fetched_at",
    "last_status",
    "gone_at",
    "failures",
    "failed_at",
    "failure_reason",
)


@dataclass(frozen=True, slots=True)
class Renamed:
    pages: int
    merged: int
    """Pages that had been had under the new id, too."""


def rename_source(session: Session, old: str, new: str) -> Renamed:
    """Let source `new` have all that `old` has; nothing is left of `old`. What changed hands waits to be read anew."""
    if session.get(SourceRow, old) is None:
        raise NotStored(f"nothing is stored of a source {old}: see `greffier doctor`")
    insert_missing(session, SourceRow, id=new)
    pages = session.scalar(select(func.count()).select_from(PageRow).filter_by(source_id=old)) or 0
    twins = _twins(session, PageRow, old, new)
    for document, twin in _twins(session, DocumentRow, old, new):
        _take_over_document(session, document, twin)
    for page, twin in twins:
        _take_over_page(session, page, twin)
    for table, name in _ONE_EACH:
        mine = select(name).where(table.source_id == old)
        session.execute(delete(table).where(table.source_id == new, name.in_(mine)))
    for table in (PageRow, DocumentRow, SightingRow, EventRow, *(table for table, _ in _ONE_EACH)):
        session.execute(update(table).where(table.source_id == old).values(source_id=new))
    _take_over_visits(session, session.get_one(SourceRow, old), session.get_one(SourceRow, new))
    used = select(SnapshotRow.id).where(SnapshotRow.sha256 == BodyRow.sha256)
    session.execute(delete(BodyRow).where(~used.exists()))
    return Renamed(pages, len(twins))


def _twins(session: Session, table: Any, old: str, new: str) -> list[tuple[Any, Any]]:
    other = aliased(table)
    query = select(table, other).join(other, other.url == table.url)
    found = session.execute(query.where(table.source_id == old, other.source_id == new))
    return [(one, twin) for one, twin in found]


def _take_over_document(session: Session, document: DocumentRow, twin: DocumentRow) -> None:
    """The document goes on as it is: its address, and the decisions that readers were told of, are the same."""
    reports, theirs = _reports(session, document.id), _reports(session, twin.id)
    for position, report in reports.items():
        if report.decision_id is None and position in theirs:
            report.decision_id = theirs[position].decision_id
    pages = select(PageRow.id).where(PageRow.document_id == twin.id)
    unread = update(SnapshotRow).where(SnapshotRow.page_id.in_(pages), SnapshotRow.is_latest)
    session.execute(unread.values(read_version=None))
    session.execute(update(PageRow).where(PageRow.document_id == twin.id).values(document_id=document.id))
    document.gone_at = twin.gone_at
    session.delete(twin)
    session.flush()


def _reports(session: Session, document_id: int) -> dict[int, ReportRow]:
    query = (
        select(ReportRow)
        .join(DocumentVersionRow, DocumentVersionRow.id == ReportRow.document_version_id)
        .join(DocumentRow, IS_CURRENT)
        .where(DocumentRow.id == document_id)
    )
    return {report.position: report for report in session.scalars(query)}


def _take_over_page(session: Session, page: PageRow, twin: PageRow) -> None:
    if twin.last_fetched_at and (page.last_fetched_at is None or twin.last_fetched_at > page.last_fetched_at):
        for name in _LAST_ANSWER:
            setattr(page, name, getattr(twin, name))
    mine, theirs = _latest(session, page), _latest(session, twin)
    if theirs is not None and (mine is None or theirs.fetched_at > mine.fetched_at):
        if mine is not None:
            mine.is_latest = False
        session.flush()
        known = session.scalar(select(SnapshotRow).filter_by(page_id=page.id, sha256=theirs.sha256))
        latest = known or theirs
        latest.page_id, latest.is_latest, latest.fetched_at = page.id, True, theirs.fetched_at
        latest.read_version = None
    session.flush()
    session.delete(twin)
    session.flush()


def _latest(session: Session, page: PageRow) -> SnapshotRow | None:
    return session.scalar(select(SnapshotRow).where(SnapshotRow.page_id == page.id, SnapshotRow.is_latest))


def _take_over_visits(session: Session, old: SourceRow, new: SourceRow) -> None:
    for name in ("last_checked_at", "last_ok_at"):
        times = [at for at in (getattr(old, name), getattr(new, name)) if at is not None]
        setattr(new, name, max(times, default=None))
    session.flush()
    session.delete(old)
