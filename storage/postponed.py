"""Items that a source announced and that were left for later nights: noted, so that they are asked for though announced no more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from storage.insert import insert_missing
from storage.site_tables import PostponedRow
from storage.tables import URL_BYTES, SourceRow


def postpone(session: Session, source_id: str, urls: Sequence[str], at: datetime) -> None:
    """Note the addresses, the newest first; those that are noted keep their place. None is longer than a crawl asks for."""
    rows = [
        {"source_id": source_id, "url": url, "announced_at": at, "position": place}
        for place, url in enumerate(urls)
        if len(url.encode(errors="replace")) <= URL_BYTES
    ]
    insert_missing(session, SourceRow, id=source_id)
    if rows:
        insert_missing(session, PostponedRow, *rows)


def postponed_items(session: Session, source_id: str) -> tuple[str, ...]:
    """Give those of the last night that left some first, as it had them, then those of the nights before."""
    query = select(PostponedRow.url).filter_by(source_id=source_id)
    ordered = query.order_by(PostponedRow.announced_at.desc(), PostponedRow.position, PostponedRow.url)
    return tuple(session.scalars(ordered))


def count_postponed(session: Session, source_id: str) -> int:
    return session.scalar(select(func.count()).select_from(PostponedRow).filter_by(source_id=source_id)) or 0


def no_longer_postponed(session: Session, source_id: str, urls: Iterable[str]) -> None:
    for url in urls:
        session.execute(delete(PostponedRow).filter_by(source_id=source_id, url=url))
