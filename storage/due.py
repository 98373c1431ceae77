"""Which known addresses are asked for again tonight.

- An item published less than 30 days ago: every night. That is when pages are mended.
- An older item, or one without a day, first seen less than 30 days ago: every night, but of those only the 200 of a source
  that were asked for longest ago. A back-fill may have brought thousands, and a site is not to be fetched whole each night.
- An item whose last fetch failed: at the next two crawls, then after 1, 2, 4, 8 and at most 16 days, ten times in all.
- An item gone for less than 7 days: every night, for sites lose pages and find them again. After that, never.
- An item announced and left for later nights: not from here, but behind what is new tonight, as far as there is room for it.
- A feed, a listing or a sitemap: never from here, for its walker asks for it anyway.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from storage.readback import IS_CURRENT
from storage.tables import DocumentRow, DocumentVersionRow, PageRow

RECENT = timedelta(days=30)
GONE_FOR_GOOD = timedelta(days=7)
QUICK_RETRIES = 2
LAST_FAILURE = 10
LONGEST_WAIT = timedelta(days=16)
# The nightly crawl does not come to an address at the same minute each night.
SLACK = timedelta(hours=2)
MOST_OLD_ONES = 200


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
    ordered = sorted((row for row, _ in rows if row.id in due), key=lambda row: (row.failures, row.id))
    return tuple(row.url for row in ordered)


def _longest_unasked(rows: list[tuple[PageRow, bool]]) -> set[int]:
    old = [row for row, young in rows if not young and not row.failures]
    old.sort(key=lambda row: (row.last_fetched_at or row.first_seen_at, row.id))
    return {row.id for row in old[:MOST_OLD_ONES]}


def _waited_enough(row: PageRow, now: datetime) -> bool:
    if row.failed_at is None or row.failures <= QUICK_RETRIES:
        return True
    if row.failures >= LAST_FAILURE:
        return False
    wait = min(timedelta(days=2 ** (row.failures - QUICK_RETRIES - 1)), LONGEST_WAIT)
    return now >= row.failed_at + wait - SLACK
