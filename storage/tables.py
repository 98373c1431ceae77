"""The tables, one `...Row` class each; docs/adr/0001-storage.md says why they are cut this way."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage import alert_tables, site_tables  # noqa: F401  # their tables are of the schema too
from storage.column_types import BigId
from storage.row import Row, row_id, to

URL_BYTES = 2000
"""PostgreSQL cannot index a longer text; no real address is longer."""
KEY_BYTES = URL_BYTES + 20
"""A case and a decision are named after an address and a place in it."""


class SourceRow(Row):
    __tablename__ = "sources"
    id: Mapped[str] = mapped_column(String(100), primary_key=True)
    last_checked_at: Mapped[datetime | None]
    last_ok_at: Mapped[datetime | None]


class RunRow(Row):
    __tablename__ = "runs"
    id: Mapped[int] = row_id()
    kind: Mapped[str] = mapped_column(String(40))
    status: Mapped[str] = mapped_column(String(20), index=True)
    started_at: Mapped[datetime]
    heartbeat_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    host: Mapped[str] = mapped_column(String(255))
    pid: Mapped[int]
    process_mark: Mapped[str | None] = mapped_column(String(100))
    message: Mapped[str | None] = mapped_column(Text)


class RunSourceRow(Row):
    __tablename__ = "run_sources"
    run_id: Mapped[int] = mapped_column(BigId, to("runs.id"), primary_key=True)
    source_id: Mapped[str] = mapped_column(to("sources.id"), primary_key=True)
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    fetched: Mapped[int]
    new: Mapped[int]
    changed: Mapped[int]
    unchanged: Mapped[int]
    gone: Mapped[int]
    failed: Mapped[int]
    problems: Mapped[list[str]]


class EventRow(Row):
    __tablename__ = "events"
    id: Mapped[int] = row_id()
    at: Mapped[datetime] = mapped_column(index=True)
    run_id: Mapped[int | None] = mapped_column(BigId, to("runs.id"), index=True)
    source_id: Mapped[str | None] = mapped_column(String(100))
    level: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(60))
    message: Mapped[str] = mapped_column(Text)


class BookmarkRow(Row):
    __tablename__ = "bookmarks"
    source_id: Mapped[str] = mapped_column(to("sources.id"), primary_key=True)
    walker: Mapped[str] = mapped_column(String(200), primary_key=True)
    place: Mapped[str] = mapped_column(Text)


class DocumentRow(Row):
    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("source_id", "url"),)
    id: Mapped[int] = row_id()
    source_id: Mapped[str] = mapped_column(to("sources.id", "RESTRICT"))
    url: Mapped[str] = mapped_column(String(URL_BYTES))
    current_number: Mapped[int]
    first_seen_at: Mapped[datetime]
    gone_at: Mapped[datetime | None]


class PageRow(Row):
    """One address. `document_id` is what it was last read as: several addresses may lead to one document."""

    __tablename__ = "pages"
    __table_args__ = (UniqueConstraint("source_id", "url"),)
    id: Mapped[int] = row_id()
    source_id: Mapped[str] = mapped_column(to("sources.id", "RESTRICT"))
    url: Mapped[str] = mapped_column(String(URL_BYTES))
    is_item: Mapped[bool]
    document_id: Mapped[int | None] = mapped_column(BigId, to("documents.id", "SET NULL"), index=True)
    etag: Mapped[str | None] = mapped_column(Text)
    last_modified: Mapped[str | None] = mapped_column(Text)
    first_seen_at: Mapped[datetime] = mapped_column(index=True)
    last_fetched_at: Mapped[datetime | None]
    last_status: Mapped[int | None]
    gone_at: Mapped[datetime | None]
    failures: Mapped[int] = mapped_column(default=0)
    failed_at: Mapped[datetime | None]
    failure_reason: Mapped[str | None] = mapped_column(Text)


class BodyRow(Row):
    __tablename__ = "bodies"
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary)


class SnapshotRow(Row):
    """Bytes once seen at an address. The one with the latest `fetched_at` is the page as it stands."""

    __tablename__ = "snapshots"
    __table_args__ = (UniqueConstraint("page_id", "sha256"),)
    id: Mapped[int] = row_id()
    page_id: Mapped[int] = mapped_column(BigId, to("pages.id"))
    sha256: Mapped[str] = mapped_column(String(64), to("bodies.sha256", "RESTRICT"), index=True)
    is_latest: Mapped[bool] = mapped_column(index=True)
    first_fetched_at: Mapped[datetime]
    fetched_at: Mapped[datetime]
    final_url: Mapped[str] = mapped_column(Text)
    status: Mapped[int]
    headers: Mapped[dict[str, str]]
    read_version: Mapped[int | None]
    read_result: Mapped[str | None] = mapped_column(String(20))
    read_reason: Mapped[str | None] = mapped_column(Text)


class DocumentVersionRow(Row):
    """One text of a document. `block_kinds` go with the parts of `text` between blank lines."""

    __tablename__ = "document_versions"
    __table_args__ = (
        UniqueConstraint("document_id", "text_sha256"),
        UniqueConstraint("document_id", "number"),
    )
    id: Mapped[int] = row_id()
    document_id: Mapped[int] = mapped_column(BigId, to("documents.id"))
    number: Mapped[int]
    snapshot_id: Mapped[int | None] = mapped_column(BigId, to("snapshots.id", "SET NULL"), index=True)
    text_sha256: Mapped[str] = mapped_column(String(64), index=True)
    text: Mapped[str] = mapped_column(Text)
    block_kinds: Mapped[list[str]]
    title: Mapped[str | None] = mapped_column(Text)
    author: Mapped[str | None] = mapped_column(Text)
    published_on: Mapped[date | None] = mapped_column(index=True)
    modified_on: Mapped[date | None]
    language: Mapped[str | None] = mapped_column(String(20))
    source_kind: Mapped[str | None] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(20))
    is_truncated: Mapped[bool]
    links: Mapped[list[dict[str, Any]]]
    keywords: Mapped[list[str]]
    warnings: Mapped[list[str]]
    pipeline_version: Mapped[int]
    processed_at: Mapped[datetime]


class CaseRow(Row):
    __tablename__ = "cases"
    id: Mapped[int] = row_id()
    key: Mapped[str] = mapped_column(String(KEY_BYTES), unique=True)


class DecisionRow(Row):
    """What all reports together say of one decision. Retired: no report is left, but hits were sent of it."""

    __tablename__ = "decisions"
    id: Mapped[int] = row_id()
    case_id: Mapped[int] = mapped_column(BigId, to("cases.id", "RESTRICT"), index=True)
    key: Mapped[str] = mapped_column(String(KEY_BYTES), unique=True)
    position: Mapped[int]
    is_retired: Mapped[bool] = mapped_column(default=False)
    first_seen_at: Mapped[datetime]
    changed_at: Mapped[datetime] = mapped_column(index=True)
    court_id: Mapped[str | None] = mapped_column(String(100), index=True)
    court_name: Mapped[str | None] = mapped_column(Text)
    court_level: Mapped[str | None] = mapped_column(String(20))
    court_place: Mapped[str | None] = mapped_column(Text)
    chamber: Mapped[str | None] = mapped_column(Text)
    decided_on: Mapped[date | None] = mapped_column(index=True)
    type: Mapped[str | None] = mapped_column(String(40))
    docket_numbers: Mapped[list[str]]
    ecli: Mapped[str | None] = mapped_column(String(100), index=True)
    outcome: Mapped[str | None] = mapped_column(String(40))
    disposition: Mapped[str | None] = mapped_column(String(40))
    awarded_value: Mapped[Decimal | None]
    awarded_currency: Mapped[str | None] = mapped_column(String(3))
    awarded_precision: Mapped[str | None] = mapped_column(String(20))
    citation: Mapped[str] = mapped_column(Text)
    disagreements: Mapped[list[str]]


class ReportRow(Row):
    """What one document version says of one decision; position 0 is the decision the document is about."""

    __tablename__ = "reports"
    __table_args__ = (UniqueConstraint("document_version_id", "position"),)
    id: Mapped[int] = row_id()
    document_version_id: Mapped[int] = mapped_column(BigId, to("document_versions.id"))
    position: Mapped[int]
    decision_id: Mapped[int | None] = mapped_column(BigId, to("decisions.id", "SET NULL"), index=True)
    court_id: Mapped[str | None] = mapped_column(String(100))
    court_name: Mapped[str | None] = mapped_column(Text)
    court_level: Mapped[str | None] = mapped_column(String(20))
    court_place: Mapped[str | None] = mapped_column(Text)
    chamber: Mapped[str | None] = mapped_column(Text)
    decided_on: Mapped[date | None]
    date_basis: Mapped[str | None] = mapped_column(String(20))
    type: Mapped[str | None] = mapped_column(String(40))
    ecli: Mapped[str | None] = mapped_column(String(100))
    outcome: Mapped[str | None] = mapped_column(String(40))
    disposition: Mapped[str | None] = mapped_column(String(40))
    awarded_value: Mapped[Decimal | None]
    awarded_currency: Mapped[str | None] = mapped_column(String(3))
    awarded_precision: Mapped[str | None] = mapped_column(String(20))
    citation: Mapped[str] = mapped_column(Text)
    reviews: Mapped[list[dict[str, Any]]]


class DocketNumberRow(Row):
    __tablename__ = "docket_numbers"
    id: Mapped[int] = row_id()
    report_id: Mapped[int] = mapped_column(BigId, to("reports.id"), index=True)
    position: Mapped[int]
    number: Mapped[str] = mapped_column(Text, index=True)


class PartyRow(Row):
    __tablename__ = "parties"
    id: Mapped[int] = row_id()
    report_id: Mapped[int] = mapped_column(BigId, to("reports.id"), index=True)
    position: Mapped[int]
    name: Mapped[str] = mapped_column(Text, index=True)
    legal_form: Mapped[str | None] = mapped_column(Text)
    role: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(20))
    aliases: Mapped[list[str]]


class AmountRow(Row):
    __tablename__ = "amounts"
    id: Mapped[int] = row_id()
    document_version_id: Mapped[int] = mapped_column(BigId, to("document_versions.id"), index=True)
    report_id: Mapped[int | None] = mapped_column(BigId, to("reports.id"), index=True)
    position: Mapped[int]
    value: Mapped[Decimal] = mapped_column(index=True)
    currency: Mapped[str] = mapped_column(String(3))
    precision: Mapped[str] = mapped_column(String(20))
    role: Mapped[str] = mapped_column(String(20))
    payer: Mapped[str | None] = mapped_column(Text)
    payee: Mapped[str | None] = mapped_column(Text)
    per: Mapped[str | None] = mapped_column(String(20))
    tax: Mapped[str | None] = mapped_column(String(20))
    liability: Mapped[str | None] = mapped_column(String(20))


class TopicRow(Row):
    __tablename__ = "topics"
    id: Mapped[int] = row_id()
    document_version_id: Mapped[int] = mapped_column(BigId, to("document_versions.id"), index=True)
    position: Mapped[int]
    topic: Mapped[str] = mapped_column(String(60), index=True)
    cause: Mapped[str | None] = mapped_column(String(40))
    causes: Mapped[list[str]]
    obligation: Mapped[str | None] = mapped_column(String(20))
    clauses: Mapped[list[str]]


class EvidenceRow(Row):
    """The words that prove one fact of the version: of a report, or of one party, amount or topic.

    `surface` is NULL where the words name a natural person: the tables hold no more of them than `Party` does.
    """

    __tablename__ = "evidence"
    __table_args__ = (
        CheckConstraint("start_at >= 0 AND start_at < end_at", name="span"),
        CheckConstraint(
            "(CASE WHEN report_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN party_id IS NULL THEN 0 ELSE 1 END)"
            " + (CASE WHEN amount_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN topic_id IS NULL THEN 0 ELSE 1 END) = 1",
            name="one_owner",
        ),
    )
    id: Mapped[int] = row_id()
    document_version_id: Mapped[int] = mapped_column(BigId, to("document_versions.id"), index=True)
    report_id: Mapped[int | None] = mapped_column(BigId, to("reports.id"), index=True)
    party_id: Mapped[int | None] = mapped_column(BigId, to("parties.id"), index=True)
    amount_id: Mapped[int | None] = mapped_column(BigId, to("amounts.id"), index=True)
    topic_id: Mapped[int | None] = mapped_column(BigId, to("topics.id"), index=True)
    fact: Mapped[str] = mapped_column(String(40))
    position: Mapped[int]
    start_at: Mapped[int]
    end_at: Mapped[int]
    surface: Mapped[str | None] = mapped_column(Text)
    rule: Mapped[str] = mapped_column(String(100), index=True)
    confidence: Mapped[float]


TABLES = Row.metadata
"""All of the above, of `storage.alert_tables` and of `storage.site_tables`: what the revisions must lead to."""
