"""Which kept pages wait to be read: those that no version has read, and those that only older ones have."""

from __future__ import annotations

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from storage.tables import PageRow, SnapshotRow

_IS_NEW = SnapshotRow.read_version.is_(None)
_IS_ITEM = (SnapshotRow.is_latest, PageRow.is_item)


def pending(
    pipeline_version: int, limit: int, after_id: int, *, is_new: bool
) -> Select[SnapshotRow, PageRow]:
    """The latest snapshots of items that wait for this version, in the order they were first fetched."""
    waits = _IS_NEW if is_new else or_(_IS_NEW, SnapshotRow.read_version < pipeline_version)
    query = select(SnapshotRow, PageRow).join(PageRow, PageRow.id == SnapshotRow.page_id)
    return query.where(*_IS_ITEM, SnapshotRow.id > after_id, waits).order_by(SnapshotRow.id).limit(limit)


def count_pending(session: Session, pipeline_version: int) -> tuple[int, int]:
    """How many no version has read, and how many only older ones have."""
    is_older = SnapshotRow.read_version < pipeline_version
    query = select(func.count().filter(_IS_NEW), func.count().filter(is_older)).select_from(SnapshotRow)
    new, older = session.execute(
        query.join(PageRow, PageRow.id == SnapshotRow.page_id).where(*_IS_ITEM)
    ).one()
    return new, older
