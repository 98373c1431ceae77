"""Which pages of a source could not be read as the articles they were announced as, and why.

Every item address was announced by the source's own feed, listing or sitemap. It is unread

- when no document was ever read from it and it failed, is gone, or gave something that is no document;
- when it gave a document of the part that came, unless the source leaves the ends of its pages out;
- when it gave a document once and now fails, or gives something that is none. One that is gone then is marked as
  withdrawn: sites do that, and only many at once say something.

It is given up after a week in which other pages were read: pages first seen later than itself, or, for one that
was read once, any page asked for since. What stands before all pages of a site is therefore never given up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, func, or_, select
from sqlalchemy.orm import Session

from pipeline.documents import BROKEN_OFF
from storage.tables import PageRow, SnapshotRow

GIVEN_UP_AFTER = timedelta(days=7)
MENTIONED_FOR = timedelta(days=30)
"""A page given up is mentioned until it has been unread for so long."""

ONE_NIGHT = timedelta(hours=26)

CUT = "cut"
READ = ("document", "page_changed", CUT)
REFUSED = ("not_document", "error")
FEW = 3
"""Fewer pages without an end than this show no habit of a source."""


@dataclass(frozen=True, slots=True)
class UnreadPage:
    url: str
    reason: str
    """What the crawl or the reading said: "answered 404", "it is a login page"."""
    since: datetime
    was_read_once: bool
    is_given_up: bool
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """The unread pages of a source, the oldest first."""

    pages: tuple[UnreadPage, ...]
    read_lately: int
    """How many of its pages that were first seen lately were read."""
    standing: int
    """How many of its pages the last night had, and were read."""
    read_at_last: int = 0
    """How many gave their first document since the moment that was asked about, after being unread before it."""
    misfits_lately: int = 0
    """How many of `read_lately` did not fit the source's reader: the generic one read them."""
    misfits_standing: int = 0
    """The same of `standing`."""


@dataclass(frozen=True, slots=True)
class _Last:
    """When a page of the source was last read: the newest of those, and whichever was asked for last."""

    first_seen_at: datetime | None
    fetched_at: datetime | None


def unread_pages(session: Session, source_id: str, now: datetime, since: datetime | None = None) -> Unread:
    """Give what could not be read, without what was given up more than `MENTIONED_FOR` ago."""
    last = _last_read(session, source_id)
    found = [_unread(page, snapshot, last, now) for page, snapshot in _refused(session, source_id, now)]
    is_new = PageRow.first_seen_at > now - GIVEN_UP_AFTER
    is_standing = PageRow.last_fetched_at > now - ONE_NIGHT
    is_misfit = SnapshotRow.read_result == "page_changed"
    kept = [one for one in found if not one.is_given_up or one.since > now - MENTIONED_FOR]
    return Unread(
        pages=tuple(sorted(kept, key=lambda one: (one.since, one.url))),
        read_lately=_count_read(session, source_id, is_new),
        standing=_count_read(session, source_id, is_standing),
        read_at_last=_count_read_at_last(session, source_id, since) if since else 0,
        misfits_lately=_count_read(session, source_id, is_new & is_misfit),
        misfits_standing=_count_read(session, source_id, is_standing & is_misfit),
    )


def _count_read_at_last(session: Session, source_id: str, since: datetime) -> int:
    """An address is noted when it is first asked for, so that an old one without a document was asked for in vain."""
    first_read = (
        select(SnapshotRow.page_id, func.min(SnapshotRow.first_fetched_at).label("at"))
        .where(SnapshotRow.read_result == "document")
        .group_by(SnapshotRow.page_id)
        .subquery()
    )
    query = (
        select(func.count())
        .select_from(PageRow)
        .join(first_read, first_read.c.page_id == PageRow.id)
        .where(PageRow.source_id == source_id, PageRow.is_item)
        .where(PageRow.first_seen_at < since, first_read.c.at >= since)
    )
    return session.scalar(query) or 0


def _refused(session: Session, source_id: str, now: datetime) -> list[tuple[PageRow, SnapshotRow | None]]:
    has_none = PageRow.document_id.is_(None)
    incomplete = REFUSED if leaves_out_ends(session, source_id) else (*REFUSED, CUT)
    query = (
        select(PageRow, SnapshotRow)
        .outerjoin(SnapshotRow, and_(SnapshotRow.page_id == PageRow.id, SnapshotRow.is_latest))
        .where(PageRow.source_id == source_id, PageRow.is_item)
        .where(
            or_(
                PageRow.failures > 0,
                and_(has_none, PageRow.gone_at.is_not(None)),
                PageRow.gone_at > now - MENTIONED_FOR,
                and_(PageRow.gone_at.is_(None), SnapshotRow.read_result.in_(incomplete)),
            )
        )
        .order_by(PageRow.id)
    )
    return [(page, snapshot) for page, snapshot in session.execute(query)]


def leaves_out_ends(session: Session, source_id: str) -> bool:
    """True when most pages of the source show no end: then that is how it writes them."""
    is_cut = SnapshotRow.read_reason == BROKEN_OFF
    query = (
        select(func.count(), func.count().filter(is_cut))
        .select_from(SnapshotRow)
        .join(PageRow, PageRow.id == SnapshotRow.page_id)
        .where(PageRow.source_id == source_id, PageRow.is_item)
        .where(SnapshotRow.read_result.is_not(None))
    )
    read, cut = session.execute(query).one()
    return cut >= FEW and 2 * cut > read


def _unread(page: PageRow, snapshot: SnapshotRow | None, last: _Last, now: datetime) -> UnreadPage:
    was_read = page.document_id is not None
    since = _since(page, snapshot) if was_read else page.first_seen_at
    others_read_at = last.fetched_at if was_read else last.first_seen_at
    is_old = since <= now - GIVEN_UP_AFTER
    return UnreadPage(
        url=page.url,
        reason=_reason(page, snapshot),
        since=since,
        was_read_once=was_read,
        is_given_up=is_old and others_read_at is not None and others_read_at > since,
        is_withdrawn=was_read and page.gone_at is not None and not page.failures,
    )


def _since(page: PageRow, snapshot: SnapshotRow | None) -> datetime:
    if page.gone_at is not None:
        return page.gone_at
    if snapshot is not None and snapshot.read_result in (*REFUSED, CUT):
        return snapshot.first_fetched_at
    return page.last_fetched_at or page.first_seen_at


def _reason(page: PageRow, snapshot: SnapshotRow | None) -> str:
    if page.failures:
        return page.failure_reason or "failed"
    if page.gone_at is not None:
        return f"answered {page.last_status}"
    return (snapshot.read_reason if snapshot else None) or "not read"


def _read(source_id: str) -> tuple[SQLColumnExpression[bool], ...]:
    return (
        PageRow.source_id == source_id,
        PageRow.is_item,
        PageRow.failures == 0,
        PageRow.gone_at.is_(None),
        SnapshotRow.page_id == PageRow.id,
        SnapshotRow.is_latest,
        SnapshotRow.read_result.in_(READ),
    )


def _last_read(session: Session, source_id: str) -> _Last:
    query = select(func.max(PageRow.first_seen_at), func.max(PageRow.last_fetched_at))
    newest, asked = session.execute(query.where(*_read(source_id))).one()
    return _Last(newest, asked)


def _count_read(session: Session, source_id: str, which: ColumnElement[bool]) -> int:
    query = select(func.count()).select_from(PageRow).join(SnapshotRow, SnapshotRow.page_id == PageRow.id)
    return session.scalar(query.where(*_read(source_id), which)) or 0
