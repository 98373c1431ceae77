"""Which known addresses are asked for again tonight.

- An item published less than 30 days ago: every night. That is when pages are mended.
- An older item, or one without a day, first seen less than 30 days ago: every night, but of those only the 200 of a source
  that were asked for longest ago. A back-fill may have brought thousands, and a site is not to be fetched whole each night.
- An item whose last fetch failed: at the next two crawls, then after 1, 2, 4, 8 and at most 16 days, ten times in all.
- An item gone for less than 7 days: every night, for sites lose pages and find them again. After that, never, unless it is
  one of the next.
- An item that told of a ruling of which there was something to tell: after its 30 days each week until it was known for 90, every second week
  until 180, and every 30 days until it was known for a year, be it gone meanwhile; of those the 50 of a source that were asked
  for longest ago. Readers rely on what they were told of it: that it was mended or withdrawn is news to them.
- An item announced and left for later nights: not from here, but behind what is new tonight, as far as there is room for it.
- A feed, a listing or a sitemap: never from here, for its walker asks for it anyway.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from storage.alert_tables import AlertHitRow
from storage.readback import IS_CURRENT
from storage.tables import DocumentRow, DocumentVersionRow, PageRow, ReportRow

RECENT = timedelta(days=30)
GONE_FOR_GOOD = timedelta(days=7)
QUICK_RETRIES = 2
LAST_FAILURE = 10
LONGEST_WAIT = timedelta(days=16)
# The nightly crawl does not come to an address at the same minute each night.
SLACK = timedelta(hours=2)
MOST_OLD_ONES = 200
MOST_TOLD = 50
WATCHED_FOR = timedelta(days=365)
WAITS = (
    (timedelta(days=90), timedelta(days=7)),
    (timedelta(days=180), timedelta(days=14)),
    (WATCHED_FOR, timedelta(days=30)),
)
"""How long one that told of a ruling waits, until it was known for so long."""


@dataclass(frozen=True, slots=True)
class Watched:
    """The pages of a source that told of a ruling and are older than what is asked for every night."""

    pages: int
    waiting: int
    """How many of them have waited long enough to be looked at again: more than `MOST_TOLD` take several nights."""


def due_addresses(session: Session, source_id: str, now: datetime) -> tuple[str, ...]:
    """Give the addresses in the order they were first seen, those that failed last of all."""
    is_young = DocumentVersionRow.published_on > (now - RECENT).date()
    query = (
        select(PageRow, is_young)
        .outerjoin(DocumentRow, DocumentRow.id == PageRow.document_id)
        .outerjoin(DocumentVersionRow, IS_CURRENT)
        .where(PageRow.source_id == source_id, PageRow.is_item)
        .where(or_(PageRow.gone_at.is_(None), PageRow.gone_at > now - GONE_FOR_GOOD))
        .where(or_(PageRow.failures > 0, PageRow.first_seen_at > now - RECENT, is_young))
        .order_by(PageRow.id)
    )
    rows = [(row, bool(young)) for row, young in session.execute(query) if _waited_enough(row, now)]
    due = {row.id for row, young in rows if young or row.failures} | _longest_unasked(rows)
    nightly = [row for row, _ in rows if row.id in due]
    told = [row for row in _waiting(_told(session, source_id, now), now) if row.id not in due][:MOST_TOLD]
    at_last = {row.id for row in told}
    ordered = sorted((*nightly, *told), key=lambda row: (row.failures, row.id in at_last, row.id))
    return tuple(row.url for row in ordered)


def watched(session: Session, source_id: str, now: datetime) -> Watched:
    """How many pages that told of a ruling are looked at again, and how many of them wait for their turn."""
    told = _told(session, source_id, now)
    return Watched(len(told), len(_waiting(told, now)))


def _told(session: Session, source_id: str, now: datetime) -> list[PageRow]:
    """Also those that tell of their ruling no more, for they may come to do so again."""
    documents = (
        select(DocumentVersionRow.document_id)
        .join(ReportRow, ReportRow.document_version_id == DocumentVersionRow.id)
        .join(AlertHitRow, AlertHitRow.decision_id == ReportRow.decision_id)
        .where(ReportRow.position == 0)
    )
    query = select(PageRow).where(PageRow.source_id == source_id, PageRow.is_item)
    query = query.where(PageRow.first_seen_at <= now - RECENT, PageRow.first_seen_at > now - WATCHED_FOR)
    return list(session.scalars(query.where(PageRow.document_id.in_(documents))))


def _waiting(told: list[PageRow], now: datetime) -> list[PageRow]:
    """Those of which the turn has come, the one asked for longest ago first."""
    waiting = [row for row in told if _has_turn(row, now) and _waited_enough(row, now)]
    return sorted(waiting, key=lambda row: (_asked_at(row), row.id))


def _has_turn(row: PageRow, now: datetime) -> bool:
    if row.gone_at is not None and row.gone_at > now - GONE_FOR_GOOD:
        return True
    known_for = now - row.first_seen_at
    wait = next(wait for until, wait in WAITS if known_for <= until)
    return now >= _asked_at(row) + wait - SLACK


def _asked_at(row: PageRow) -> datetime:
    return row.last_fetched_at or row.first_seen_at


def _longest_unasked(rows: list[tuple[PageRow, bool]]) -> set[int]:
    old = [row for row, young in rows if not young and not row.failures]
    old.sort(key=lambda row: (_asked_at(row), row.id))
    return {row.id for row in old[:MOST_OLD_ONES]}


def _waited_enough(row: PageRow, now: datetime) -> bool:
    if row.failed_at is None or row.failures <= QUICK_RETRIES:
        return True
    if row.failures >= LAST_FAILURE:
        return False
    wait = min(timedelta(days=2 ** (row.failures - QUICK_RETRIES - 1)), LONGEST_WAIT)
    return now >= row.failed_at + wait - SLACK
