"""The pages as fetched: bytes once by sha256, what is known of each address, what is still to be read.

Fulfils the crawl's `PageSink` and `CrawlMemory`. One call is one transaction.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from pipeline.documents import RawPage, Validators
from storage.due import Watched, due_addresses, watched
from storage.engine import Transactions, take_turn
from storage.errors import NotStored, ValueRefused
from storage.insert import insert_missing
from storage.pending import count_pending, pending
from storage.postponed import count_postponed, no_longer_postponed, postpone, postponed_items
from storage.tables import URL_BYTES, BodyRow, BookmarkRow, DocumentRow, PageRow, SnapshotRow, SourceRow
from storage.unread import Unread, leaves_out_ends, unread_pages

AT_ONCE = 500
"""Addresses in one query: databases bound how many values it may hold."""


class ReadResult(StrEnum):
    DOCUMENT = "document"
    NOT_DOCUMENT = "not_document"
    PAGE_CHANGED = "page_changed"
    CUT = "cut"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One body waiting to be read; `Pages.load(snapshot.id)` gives its bytes."""

    id: int
    source_id: str
    url: str
    fetched_at: datetime
    read_version: int | None
    """The pipeline version that read these bytes before; None when they are new."""


class Pages:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    # PageSink

    def save(self, page: RawPage) -> bool:
        """Keep the bytes. True when they differ from the last copy held of this address, or it has none.

        An index page (not `is_item`) is kept in its last copy only: feeds change every night.
        """
        data = zlib.compress(page.body)
        with self._transactions.write(_serial(page.source_id)) as session:
            row = _page(session, page.source_id, page.url, page.fetched_at)
            insert_missing(
                session, BodyRow, sha256=_body_turn(session, page.sha256), size=len(page.body), data=data
            )
            return _save_snapshot(session, row, page)

    def unchanged(self, source_id: str, url: str, at: datetime) -> None:
        """The site answered 304: our copy still holds."""
        with self._transactions.write(_serial(source_id)) as session:
            _answered(_page(session, source_id, url, at), 304, at)

    def gone(self, source_id: str, url: str, status: int, at: datetime) -> None:
        """The site answered 404 or 410; a document is gone when all of its addresses are."""
        with self._transactions.write(_serial(source_id)) as session:
            row = _page(session, source_id, url, at)
            gone_at = row.gone_at or at
            if _answered(row, status, at):
                row.gone_at = gone_at
                session.flush()
                _mark_document_gone(session, row, at)

    def failed(self, source_id: str, url: str, reason: str, at: datetime, is_item: bool = True) -> None:
        """The address could not be had tonight; it stays due. `is_item` matters for an address never seen."""
        with self._transactions.write(_serial(source_id)) as session:
            row = _page(session, source_id, url, at, is_item=is_item)
            if row.failed_at is None or row.failed_at < at:
                row.failures += 1
                row.failed_at = at
                row.failure_reason = reason

    def postpone(self, source_id: str, urls: Sequence[str], at: datetime) -> None:
        """Note items, the newest first, that are left for later nights."""
        with self._transactions.write(_serial(source_id)) as session:
            postpone(session, source_id, urls, at)

    def drop_postponed(self, source_id: str, urls: Iterable[str]) -> None:
        """Wait no longer for items that were left for later nights."""
        with self._transactions.write(_serial(source_id)) as session:
            no_longer_postponed(session, source_id, urls)

    # CrawlMemory

    def postponed(self, source_id: str) -> tuple[str, ...]:
        """Give the items that were left for later nights, the newest first."""
        with self._transactions.read() as session:
            return postponed_items(session, source_id)

    def validators(self, source_id: str, url: str) -> Validators | None:
        """For conditional GET; None when no copy of the address is held."""
        with self._transactions.read() as session:
            row = _find_page(session, source_id, url)
            latest = None if row is None else _latest(session, row.id)
            if row is None or latest is None:
                return None
            if latest.read_result == ReadResult.CUT:  # a 304 would keep half a page for good
                return Validators(None, None)
            return Validators(row.etag, row.last_modified)

    def known(self, source_id: str, urls: Iterable[str]) -> frozenset[str]:
        """Those of the addresses of which a copy is committed."""
        asked = tuple(urls)
        query = (
            select(PageRow.url)
            .join(SnapshotRow, SnapshotRow.page_id == PageRow.id)
            .where(PageRow.source_id == source_id, SnapshotRow.is_latest)
        )
        with self._transactions.read() as session:
            batches = (asked[start : start + AT_ONCE] for start in range(0, len(asked), AT_ONCE))
            return frozenset(
                url for batch in batches for url in session.scalars(query.where(PageRow.url.in_(batch)))
            )

    def due_again(self, source_id: str, now: datetime) -> tuple[str, ...]:
        """Known item addresses to ask for again tonight; storage/due.py states the policy."""
        with self._transactions.read() as session:
            return due_addresses(session, source_id, now)

    def watched(self, source_id: str, now: datetime) -> Watched:
        """Of which old pages that told of a ruling a change would be seen; storage/due.py states the policy."""
        with self._transactions.read() as session:
            return watched(session, source_id, now)

    def count_postponed(self, source_id: str) -> int:
        """How many announced items are left for later nights."""
        with self._transactions.read() as session:
            return count_postponed(session, source_id)

    def unread(self, source_id: str, now: datetime, since: datetime | None = None) -> Unread:
        """Item addresses that could not be read as what they were announced; storage/unread.py says which.

        With `since`, also how many of them were read at last from then on.
        """
        with self._transactions.read() as session:
            return unread_pages(session, source_id, now, since)

    def leaves_out_ends(self, source_id: str) -> bool:
        """True of a source whose pages end without saying so: one that breaks off cannot be told from the others."""
        with self._transactions.read() as session:
            return leaves_out_ends(session, source_id)

    def sources(self) -> dict[str, str]:
        """Name the sources of which pages are stored, each with one of their addresses."""
        query = select(PageRow.source_id, func.min(PageRow.url)).group_by(PageRow.source_id)
        with self._transactions.read() as session:
            return dict(session.execute(query.order_by(PageRow.source_id)).all())

    def bookmark(self, source_id: str, walker: str) -> str | None:
        """Where an interrupted back-fill of this walker goes on; None from the start."""
        with self._transactions.read() as session:
            row = session.get(BookmarkRow, (source_id, walker))
            return None if row is None else row.place

    def set_bookmark(self, source_id: str, walker: str, place: str | None) -> None:
        """Commit how far a back-fill came; None when it has reached its end."""
        with self._transactions.write(_serial(source_id)) as session:
            insert_missing(session, SourceRow, id=source_id)
            session.execute(delete(BookmarkRow).filter_by(source_id=source_id, walker=walker))
            if place is not None:
                session.add(BookmarkRow(source_id=source_id, walker=walker, place=place))

    # reading

    def pending(
        self, pipeline_version: int, limit: int = 250, after_id: int = 0, *, is_new: bool = False
    ) -> Sequence[Snapshot]:
        """Give the latest item snapshots not yet read at this version, in the order they were first fetched.

        What a version failed to read is not given again until the version rises or the bytes change. With `is_new`,
        only what no version has read.
        """
        query = pending(pipeline_version, limit, after_id, is_new=is_new)
        with self._transactions.read() as session:
            return tuple(
                Snapshot(snapshot.id, page.source_id, page.url, snapshot.fetched_at, snapshot.read_version)
                for snapshot, page in session.execute(query)
            )

    def count_pending(self, pipeline_version: int) -> tuple[int, int]:
        """How many no version has read, and how many only older ones."""
        with self._transactions.read() as session:
            return count_pending(session, pipeline_version)

    def load(self, snapshot_id: int) -> RawPage:
        """Give the page back as it was saved; raises `NotStored`."""
        with self._transactions.read() as session:
            snapshot = _snapshot(session, snapshot_id)
            page = session.get_one(PageRow, snapshot.page_id)
            body = session.get_one(BodyRow, snapshot.sha256)
            return RawPage(
                source_id=page.source_id,
                url=page.url,
                final_url=snapshot.final_url,
                status=snapshot.status,
                headers=snapshot.headers,
                body=zlib.decompress(body.data),
                fetched_at=snapshot.fetched_at,
                is_item=page.is_item,
            )

    def mark_read(
        self, snapshot_id: int, version: int, result: ReadResult | str, reason: str | None = None
    ) -> None:
        """Record what came of reading these bytes. `Documents.save` does so itself for a document."""
        with self._transactions.write(f"snapshot {snapshot_id}") as session:
            mark_snapshot_read(_snapshot(session, snapshot_id), version, ReadResult(result), reason)


def mark_snapshot_read(snapshot: SnapshotRow, version: int, result: ReadResult, reason: str | None) -> None:
    """Note the reading, unless a later pipeline has already read these bytes."""
    if snapshot.read_version is None or snapshot.read_version <= version:
        snapshot.read_version = version
        snapshot.read_result = result.value
        snapshot.read_reason = reason


def _serial(source_id: str) -> str:
    return f"source {source_id}"


def _body_turn(session: Session, sha256: str) -> str:
    """Wait for others that write or drop these very bytes, which two sources may share."""
    take_turn(session, f"body {sha256}")
    return sha256


def _find_page(session: Session, source_id: str, url: str) -> PageRow | None:
    return session.scalar(select(PageRow).filter_by(source_id=source_id, url=url))


def _page(session: Session, source_id: str, url: str, at: datetime, *, is_item: bool = True) -> PageRow:
    row = _find_page(session, source_id, url)
    no_longer_postponed(session, source_id, [url])
    if row is None:
        if len(url.encode(errors="replace")) > URL_BYTES:
            raise ValueRefused(
                f"the address {url[:80]}... is longer than {URL_BYTES} bytes: it is not stored"
            )
        insert_missing(session, SourceRow, id=source_id)
        row = PageRow(source_id=source_id, url=url, is_item=is_item, first_seen_at=at, failures=0)
        session.add(row)
        session.flush()
    return row


def _answered(row: PageRow, status: int, at: datetime) -> bool:
    """Note an answer, unless a later one is already noted: then False."""
    if row.last_fetched_at is not None and row.last_fetched_at > at:
        return False
    row.last_fetched_at = at
    row.last_status = status
    row.gone_at = None
    row.failures = 0
    row.failed_at = row.failure_reason = None
    return True


def _mark_document_gone(session: Session, row: PageRow, at: datetime) -> None:
    if row.document_id is None:
        return
    standing = select(PageRow.id).where(PageRow.document_id == row.document_id, PageRow.gone_at.is_(None))
    if session.scalar(standing.limit(1)) is None:
        gone = update(DocumentRow).where(DocumentRow.id == row.document_id, DocumentRow.gone_at.is_(None))
        session.execute(gone.values(gone_at=at))


def _snapshot(session: Session, snapshot_id: int) -> SnapshotRow:
    row = session.get(SnapshotRow, snapshot_id)
    if row is None:
        raise NotStored(f"no snapshot {snapshot_id} is stored: ask `pending` again")
    return row


def _latest(session: Session, page_id: int) -> SnapshotRow | None:
    return session.scalar(select(SnapshotRow).where(SnapshotRow.page_id == page_id, SnapshotRow.is_latest))


def _save_snapshot(session: Session, row: PageRow, page: RawPage) -> bool:
    latest = _latest(session, row.id)
    known = session.scalar(select(SnapshotRow).filter_by(page_id=row.id, sha256=page.sha256))
    if latest is not None and latest.fetched_at >= page.fetched_at:
        # A save repeated, or one that comes too late: the page already stands newer than that.
        if known is None:
            session.add(_new_snapshot(row, page, is_latest=False))
        return False
    _answered(row, page.status, page.fetched_at)
    row.is_item = page.is_item
    row.etag = page.headers.get("etag")
    row.last_modified = page.headers.get("last-modified")
    if known is None:
        known = _new_snapshot(row, page, is_latest=True)
        session.add(known)
    _make_latest(session, known, latest, page)
    return latest is None or latest.sha256 != page.sha256


def _new_snapshot(row: PageRow, page: RawPage, *, is_latest: bool) -> SnapshotRow:
    return SnapshotRow(
        page_id=row.id,
        sha256=page.sha256,
        is_latest=is_latest,
        first_fetched_at=page.fetched_at,
        fetched_at=page.fetched_at,
        final_url=page.final_url,
        status=page.status,
        headers=dict(page.headers),
    )


def _make_latest(session: Session, known: SnapshotRow, latest: SnapshotRow | None, page: RawPage) -> None:
    known.fetched_at = page.fetched_at
    known.final_url, known.status, known.headers = page.final_url, page.status, dict(page.headers)
    if latest is None or latest is known:
        return
    # Bytes that come back after others were shown are read anew: they are the page's state again.
    latest.is_latest, known.is_latest, known.read_version = False, True, None
    session.flush()
    if not page.is_item:
        _drop_snapshot(session, latest)


def _drop_snapshot(session: Session, snapshot: SnapshotRow) -> None:
    sha256 = _body_turn(session, snapshot.sha256)
    session.delete(snapshot)
    session.flush()
    used = select(SnapshotRow.id).where(SnapshotRow.sha256 == sha256)
    session.execute(delete(BodyRow).where(BodyRow.sha256 == sha256, ~used.exists()))
