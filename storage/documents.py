"""Documents and their versions: one for each canonical address, however many pages lead to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from pipeline.documents import BLOCK_SEPARATOR, Document
from pipeline.law import Processed
from storage.engine import Transactions
from storage.errors import NotStored, ValueRefused
from storage.facts import save_facts
from storage.insert import insert_missing
from storage.item_days import ItemDays, item_days
from storage.raw_pages import ReadResult, mark_snapshot_read
from storage.readback import IS_CURRENT, read_versions
from storage.tables import (
    URL_BYTES,
    DocumentRow,
    DocumentVersionRow,
    PageRow,
    ReportRow,
    SnapshotRow,
    SourceRow,
)


class SaveStatus(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    """The site shows another text than before. Another reading of the same bytes is no change."""
    SAME = "same"


@dataclass(frozen=True, slots=True)
class SaveResult:
    document_id: int
    status: SaveStatus


@dataclass(frozen=True, slots=True)
class StoredDocument:
    id: int
    version: int
    """Counts the texts the site has shown, from 1."""
    processed: Processed
    addresses: tuple[str, ...]
    first_seen_at: datetime
    processed_at: datetime
    gone_at: datetime | None


class Documents:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def save(
        self,
        processed: Processed,
        snapshot_id: int,
        result: ReadResult | str = ReadResult.DOCUMENT,
        reason: str | None = None,
        *,
        at: datetime | None = None,
    ) -> SaveResult:
        """Store the document with every fact and its evidence, and mark the snapshot read as `result`: all or nothing.

        Neither an older snapshot nor an older pipeline overrides what a newer one gave.
        """
        _check(processed.document)
        now = at or datetime.now(UTC)
        with self._transactions.write(f"source {processed.document.source_id}") as session:
            snapshot = session.get(SnapshotRow, snapshot_id)
            if snapshot is None:
                raise NotStored(f"no snapshot {snapshot_id} is stored: save the page before its document")
            return _Save(session, processed, snapshot, now).run(ReadResult(result), reason or None)

    def load(self, document_id: int) -> StoredDocument:
        """Give the current version of a document; raises `NotStored`."""
        with self._transactions.read() as session:
            document = _document(session, document_id)
            current = _current_version(session, document)
            pages = select(PageRow.url).filter_by(document_id=document_id).order_by(PageRow.url)
            (stored,) = read_versions(session, [current.id])
            return StoredDocument(
                id=document.id,
                version=current.number,
                processed=stored.processed,
                addresses=tuple(session.scalars(pages)),
                first_seen_at=document.first_seen_at,
                processed_at=current.processed_at,
                gone_at=document.gone_at,
            )

    def find(self, source_id: str, url: str) -> int | None:
        """Give the id of the document at this canonical address; None when none is stored."""
        with self._transactions.read() as session:
            return session.scalar(select(DocumentRow.id).filter_by(source_id=source_id, url=url))

    def item_days(self, source_id: str) -> ItemDays:
        """On which days the source brought something; storage/item_days.py says how they are told."""
        with self._transactions.read() as session:
            return item_days(session, source_id)

    def shows(self, document: Document) -> bool:
        """True when a document with this address and this very text is stored and current."""
        query = (
            select(DocumentVersionRow.id)
            .join(DocumentRow, IS_CURRENT)
            .where(DocumentRow.source_id == document.source_id, DocumentRow.url == document.url)
            .where(DocumentVersionRow.text_sha256 == document.text_sha256)
        )
        with self._transactions.read() as session:
            return session.scalar(query) is not None

    def versions(self, document_id: int) -> tuple[Processed, ...]:
        """Give all texts the document had, the oldest first, each with its facts."""
        query = select(DocumentVersionRow.id).filter_by(document_id=document_id)
        with self._transactions.read() as session:
            ids = session.scalars(query.order_by(DocumentVersionRow.number)).all()
            return tuple(stored.processed for stored in read_versions(session, ids))


class _Save:
    """One call of `Documents.save`, inside its transaction."""

    def __init__(self, session: Session, processed: Processed, snapshot: SnapshotRow, now: datetime) -> None:
        self.session = session
        self.processed = processed
        self.snapshot = snapshot
        self.now = now
        self.page = session.get_one(PageRow, snapshot.page_id)

    def run(self, result: ReadResult, reason: str | None) -> SaveResult:
        document = self._find_document()
        status = SaveStatus.SAME
        if document is None:
            document, status = self._new_document(), SaveStatus.NEW
        elif self._save_version(document):
            status = SaveStatus.CHANGED
        self._lead_page_to(document)
        mark_snapshot_read(self.snapshot, self.processed.pipeline_version, result, reason)
        return SaveResult(document.id, status)

    def _find_document(self) -> DocumentRow | None:
        wanted = self.processed.document
        return self.session.scalar(select(DocumentRow).filter_by(source_id=wanted.source_id, url=wanted.url))

    def _new_document(self) -> DocumentRow:
        wanted = self.processed.document
        insert_missing(self.session, SourceRow, id=wanted.source_id)
        document = DocumentRow(
            source_id=wanted.source_id,
            url=wanted.url,
            current_number=1,
            first_seen_at=self.snapshot.first_fetched_at,
        )
        self.session.add(document)
        self.session.flush()
        self._write(DocumentVersionRow(document_id=document.id, number=1))
        return document

    def _save_version(self, document: DocumentRow) -> bool:
        """Store the text as the version it is. True when the site shows another text than before."""
        document.first_seen_at = min(document.first_seen_at, self.snapshot.first_fetched_at)
        current = _current_version(self.session, document)
        version = self._same_text(document)
        if not self._is_newest(current):
            if version is not None:
                self._rewrite(version)
            return False
        if version is None and current.snapshot_id == self.snapshot.id:
            version = current
        if version is None:
            version = self._next_version(document)
        if version.id is None or version.snapshot_id != self.snapshot.id:
            version.snapshot_id = self.snapshot.id
        self._rewrite(version)
        is_changed = version.number != current.number and current.snapshot_id != self.snapshot.id
        document.current_number = version.number
        return is_changed

    def _same_text(self, document: DocumentRow) -> DocumentVersionRow | None:
        sha256 = self.processed.document.text_sha256
        return self.session.scalar(
            select(DocumentVersionRow).filter_by(document_id=document.id, text_sha256=sha256)
        )

    def _next_version(self, document: DocumentRow) -> DocumentVersionRow:
        query = select(DocumentVersionRow.number).filter_by(document_id=document.id)
        last = self.session.scalars(query.order_by(DocumentVersionRow.number.desc()).limit(1)).one()
        return DocumentVersionRow(document_id=document.id, number=last + 1)

    def _is_newest(self, current: DocumentVersionRow) -> bool:
        if not self.snapshot.is_latest:
            return False
        shown = self.session.get(SnapshotRow, current.snapshot_id) if current.snapshot_id else None
        return shown is None or (self.snapshot.fetched_at, self.snapshot.id) >= (shown.fetched_at, shown.id)

    def _rewrite(self, version: DocumentVersionRow) -> None:
        """Write the version, unless a later pipeline wrote it or it already says exactly this."""
        if version.id is not None:
            if version.pipeline_version > self.processed.pipeline_version:
                return
            (stored,) = read_versions(self.session, [version.id])
            if stored.processed == self.processed:
                return
        self._write(version)

    def _write(self, version: DocumentVersionRow) -> None:
        document = self.processed.document
        version.snapshot_id = version.snapshot_id or self.snapshot.id
        version.text, version.text_sha256 = document.text, document.text_sha256
        version.block_kinds = [block.kind.value for block in document.blocks]
        version.title, version.author = document.title, document.author
        version.published_on, version.modified_on = document.published_on, document.modified_on
        version.language, version.is_truncated = document.language, document.is_truncated
        version.source_kind = document.kind.value if document.kind else None
        version.kind = self.processed.kind.value
        version.links = [{"url": link.url, "text": link.text} for link in document.links]
        version.keywords, version.warnings = list(document.keywords), list(self.processed.warnings)
        version.pipeline_version, version.processed_at = self.processed.pipeline_version, self.now
        self.session.add(version)
        self.session.flush()
        save_facts(self.session, version, self.processed)

    def _lead_page_to(self, document: DocumentRow) -> None:
        """Point the page at its document; one that no page leads to any more has moved, or was a misread address."""
        before = self.page.document_id
        self.page.document_id = document.id
        if self.page.gone_at is None:
            document.gone_at = None
        self.session.flush()
        if before is not None and before != document.id:
            _hand_over(self.session, before, document.id)
            led = select(PageRow.id).where(PageRow.document_id == before)
            self.session.execute(delete(DocumentRow).where(DocumentRow.id == before, ~led.exists()))


def _hand_over(session: Session, old_id: int, new_id: int) -> None:
    """Leave the decisions that a document's reports were grouped into to the same reports at its new address: nobody is told of them anew."""
    grouped = {
        (report.position, report.citation): report.decision_id
        for report in session.scalars(_reports_of(old_id))
    }
    for report in session.scalars(_reports_of(new_id)):
        if report.decision_id is None:
            report.decision_id = grouped.get((report.position, report.citation))
    session.flush()


def _reports_of(document_id: int) -> Select[ReportRow]:
    query = select(ReportRow).join(DocumentVersionRow, DocumentVersionRow.id == ReportRow.document_version_id)
    return query.join(DocumentRow, IS_CURRENT).where(DocumentRow.id == document_id)


def _document(session: Session, document_id: int) -> DocumentRow:
    row = session.get(DocumentRow, document_id)
    if row is None:
        raise NotStored(f"no document {document_id} is stored: name the address of one, or a file")
    return row


def _current_version(session: Session, document: DocumentRow) -> DocumentVersionRow:
    query = select(DocumentVersionRow).filter_by(document_id=document.id, number=document.current_number)
    return session.scalars(query).one()


def _check(document: Document) -> None:
    if len(document.url.encode(errors="replace")) > URL_BYTES:
        raise ValueRefused(f"the address {document.url[:80]}... is longer than {URL_BYTES} bytes: not stored")
    if document.asides:
        raise ValueRefused(
            f"{document.url} has lines put aside: only a text read alone has such, no page of a site"
        )
    if any(BLOCK_SEPARATOR in block.text for block in document.blocks):
        raise ValueRefused(f"a block of {document.url} holds a blank line: its reader must part the blocks")
    if "\x00" in document.text:
        raise ValueRefused(f"the text of {document.url} holds a NUL character: its reader must drop it")
