"""What a clock that was ahead has noted for times yet to come. Left so, it would silence sites and alarms until then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from storage.alert_tables import DigestRow, RefusalRow
from storage.tables import PageRow, RunRow, SnapshotRow, SourceRow

_Column = InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None]

SLACK = timedelta(minutes=1)
"""Clocks are set by seconds all the time, and another run may note something at this moment."""

_AS_OF_NOW: tuple[_Column, ...] = (
    PageRow.last_fetched_at,
    PageRow.gone_at,
    PageRow.failed_at,
    SnapshotRow.fetched_at,
    DigestRow.queued_at,
    DigestRow.tried_at,
    RefusalRow.counted_at,
    RefusalRow.tried_at,
    RunRow.started_at,
    RunRow.heartbeat_at,
    RunRow.finished_at,
)
_UNKNOWN: tuple[_Column, ...] = (SourceRow.last_checked_at, SourceRow.last_ok_at)
"""That a source was checked well now would be said for nothing."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """How many times lay ahead, and the last of them."""

    count: int
    until: datetime


def take_back(session: Session, now: datetime) -> Ahead | None:
    """Put times after `now` back to it, and forget when sources were checked then; None when there are none.

    An answer counts for an address only when nothing later is noted of it.
    """
    found = [
        ahead
        for column in (*_AS_OF_NOW, *_UNKNOWN)
        if (ahead := _take_back(session, column, now)) is not None
    ]
    if not found:
        return None
    return Ahead(sum(one.count for one in found), max(one.until for one in found))


def _take_back(session: Session, column: _Column, now: datetime) -> Ahead | None:
    is_ahead = column > now + SLACK
    count, until = session.execute(select(func.count(column), func.max(column)).where(is_ahead)).one()
    if until is None:
        return None
    instead = None if column in _UNKNOWN else now
    session.execute(update(column.class_).where(is_ahead).values({column: instead}))
    return Ahead(count, until)
