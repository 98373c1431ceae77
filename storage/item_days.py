"""The days on which a source brought something: by them one tells its rhythm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.readback import IS_CURRENT
from storage.tables import DocumentRow, DocumentVersionRow, PageRow


@dataclass(frozen=True, slots=True)
class ItemDays:
    days: frozenset[date]
    watched_since: date | None
    """The day of the first visit that brought anything; None before."""


def item_days(session: Session, source_id: str) -> ItemDays:
    """Days of publication of its documents; of one without a day, and of what could not be read, when it was first seen."""
    of_source = (
        select(DocumentVersionRow.published_on).join(DocumentRow, IS_CURRENT).filter_by(source_id=source_id)
    )
    published = session.scalars(of_source.where(DocumentVersionRow.published_on.is_not(None)).distinct())
    undated = (
        select(DocumentRow.first_seen_at)
        .join(DocumentVersionRow, IS_CURRENT)
        .where(DocumentRow.source_id == source_id, DocumentVersionRow.published_on.is_(None))
    )
    unread = select(PageRow.first_seen_at).where(
        PageRow.source_id == source_id, PageRow.is_item, PageRow.document_id.is_(None)
    )
    seen = (at.date() for query in (undated, unread) for at in session.scalars(query))
    days = frozenset(day for day in published if day) | frozenset(seen)
    first = session.scalar(select(func.min(PageRow.first_seen_at)).where(PageRow.source_id == source_id))
    return ItemDays(days, first.date() if first else None)
