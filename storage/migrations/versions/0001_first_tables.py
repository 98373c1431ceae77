"""The tables as first released."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None

# Written out here, not imported: what a revision does must not change with the program.
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True)
DECIMAL = sa.Numeric(28, 8).with_variant(sa.String(29), "sqlite")


def upgrade() -> None:
    for create in _CREATED:
        create()


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)  # its indexes go with it


def _create_bodies() -> None:
    op.create_table(
        "bodies",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", BIG, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_bodies")),
    )


def _create_cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", BIG, nullable=False),
        sa.Column("key", sa.String(length=2020), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("key", name=op.f("uq_cases_key")),
    )


def _create_digests() -> None:
    op.create_table(
        "digests",
        sa.Column("id", BIG, nullable=False),
        sa.Column("message_id", sa.String(length=255), nullable=False),
        sa.Column("recipient", sa.String(length=320), nullable=False),
        sa.Column("message", sa.LargeBinary(), nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", BIG, nullable=False),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
        sa.UniqueConstraint("message_id", name=op.f("uq_digests_message_id")),
    )
    with op.batch_alter_table("digests", schema=None) as batch_op:
        batch_op.create_index("ix_digests_due", ["sent_at", "id"], unique=False)


def _create_runs() -> None:
    op.create_table(
        "runs",
        sa.Column("id", BIG, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("heartbeat_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("host", sa.String(length=255), nullable=False),
        sa.Column("pid", BIG, nullable=False),
        sa.Column("process_mark", sa.String(length=100), nullable=True),
        sa.Column("message", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
    )
    with op.batch_alter_table("runs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_runs_status"), ["status"], unique=False)


def _create_sources() -> None:
    op.create_table(
        "sources",
        sa.Column("id", sa.String(length=100), nullable=False),
        sa.Column("last_checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_ok_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
    )


def _create_bookmarks() -> None:
    op.create_table(
        "bookmarks",
        sa.Column("source_id", sa.String(length=100), nullable=False),
        sa.Column("walker", sa.String(length=200), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_bookmarks_source_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("source_id", "walker", name=op.f("pk_bookmarks")),
    )


def _create_decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", BIG, nullable=False),
        sa.Column("case_id", BIG, nullable=False),
        sa.Column("key", sa.String(length=2020), nullable=False),
        sa.Column("position", BIG, nullable=False),
        sa.Column("is_retired", sa.Boolean(), nullable=False),
        sa.Column("first_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("court_id", sa.String(length=100), nullable=True),
        sa.Column("court_name", sa.Text(), nullable=True),
        sa.Column("court_level", sa.String(length=20), nullable=True),
        sa.Column("court_place", sa.Text(), nullable=True),
        sa.Column("chamber", sa.Text(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("type", sa.String(length=40), nullable=True),
        sa.Column("docket_numbers", JSON, nullable=False),
        sa.Column("ecli", sa.String(length=100), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("awarded_value", DECIMAL, nullable=True),
        sa.Column("awarded_currency", sa.String(length=3), nullable=True),
        sa.Column("awarded_precision", sa.String(length=20), nullable=True),
        sa.Column("citation", sa.Text(), nullable=False),
        sa.Column("disagreements", JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_decisions_case_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sa.UniqueConstraint("key", name=op.f("uq_decisions_key")),
    )
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decisions_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_decisions_changed_at"), ["changed_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_decisions_court_id"), ["court_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_decisions_decided_on"), ["decided_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_decisions_ecli"), ["ecli"], unique=False)


def _create_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", BIG, nullable=False),
        sa.Column("source_id", sa.String(length=100), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=False),
        sa.Column("current_number", BIG, nullable=False),
        sa.Column("first_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_documents_source_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("source_id", "url", name=op.f("uq_documents_source_id_url")),
    )


def _create_events() -> None:
    op.create_table(
        "events",
        sa.Column("id", BIG, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("run_id", BIG, nullable=True),
        sa.Column("source_id", sa.String(length=100), nullable=True),
        sa.Column("level", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_events_run_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_events_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_events_run_id"), ["run_id"], unique=False)


def _create_run_sources() -> None:
    op.create_table(
        "run_sources",
        sa.Column("run_id", BIG, nullable=False),
        sa.Column("source_id", sa.String(length=100), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fetched", BIG, nullable=False),
        sa.Column("new", BIG, nullable=False),
        sa.Column("changed", BIG, nullable=False),
        sa.Column("unchanged", BIG, nullable=False),
        sa.Column("gone", BIG, nullable=False),
        sa.Column("failed", BIG, nullable=False),
        sa.Column("problems", JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["run_id"], ["runs.id"], name=op.f("fk_run_sources_run_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_run_sources_source_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("run_id", "source_id", name=op.f("pk_run_sources")),
    )


def _create_alert_hits() -> None:
    op.create_table(
        "alert_hits",
        sa.Column("id", BIG, nullable=False),
        sa.Column("rule_id", sa.String(length=100), nullable=False),
        sa.Column("decision_id", BIG, nullable=False),
        sa.Column("version", BIG, nullable=False),
        sa.Column("change", sa.String(length=40), nullable=True),
        sa.Column("facts", JSON, nullable=False),
        sa.Column("facts_sha256", sa.String(length=64), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_alert_hits_decision_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert_hits")),
        sa.UniqueConstraint(
            "rule_id", "decision_id", "version", name=op.f("uq_alert_hits_rule_id_decision_id_version")
        ),
    )
    with op.batch_alter_table("alert_hits", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_alert_hits_decision_id"), ["decision_id"], unique=False)


def _create_pages() -> None:
    op.create_table(
        "pages",
        sa.Column("id", BIG, nullable=False),
        sa.Column("source_id", sa.String(length=100), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=False),
        sa.Column("is_item", sa.Boolean(), nullable=False),
        sa.Column("document_id", BIG, nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("first_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_fetched_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_status", BIG, nullable=True),
        sa.Column("gone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failures", BIG, nullable=False),
        sa.Column("failed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failure_reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_pages_document_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_pages_source_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pages")),
        sa.UniqueConstraint("source_id", "url", name=op.f("uq_pages_source_id_url")),
    )
    with op.batch_alter_table("pages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pages_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pages_first_seen_at"), ["first_seen_at"], unique=False)


def _create_deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("hit_id", BIG, nullable=False),
        sa.Column("recipient", sa.String(length=320), nullable=False),
        sa.Column("digest_id", BIG, nullable=False),
        sa.ForeignKeyConstraint(
            ["digest_id"], ["digests.id"], name=op.f("fk_deliveries_digest_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["hit_id"], ["alert_hits.id"], name=op.f("fk_deliveries_hit_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("hit_id", "recipient", name=op.f("pk_deliveries")),
    )
    with op.batch_alter_table("deliveries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deliveries_digest_id"), ["digest_id"], unique=False)


def _create_snapshots() -> None:
    op.create_table(
        "snapshots",
        sa.Column("id", BIG, nullable=False),
        sa.Column("page_id", BIG, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("is_latest", sa.Boolean(), nullable=False),
        sa.Column("first_fetched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("final_url", sa.Text(), nullable=False),
        sa.Column("status", BIG, nullable=False),
        sa.Column("headers", JSON, nullable=False),
        sa.Column("read_version", BIG, nullable=True),
        sa.Column("read_result", sa.String(length=20), nullable=True),
        sa.Column("read_reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["page_id"], ["pages.id"], name=op.f("fk_snapshots_page_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["sha256"], ["bodies.sha256"], name=op.f("fk_snapshots_sha256"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snapshots")),
        sa.UniqueConstraint("page_id", "sha256", name=op.f("uq_snapshots_page_id_sha256")),
    )
    with op.batch_alter_table("snapshots", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_snapshots_is_latest"), ["is_latest"], unique=False)
        batch_op.create_index(batch_op.f("ix_snapshots_sha256"), ["sha256"], unique=False)


def _create_document_versions() -> None:
    op.create_table(
        "document_versions",
        sa.Column("id", BIG, nullable=False),
        sa.Column("document_id", BIG, nullable=False),
        sa.Column("number", BIG, nullable=False),
        sa.Column("snapshot_id", BIG, nullable=True),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("block_kinds", JSON, nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("modified_on", sa.Date(), nullable=True),
        sa.Column("language", sa.String(length=20), nullable=True),
        sa.Column("source_kind", sa.String(length=20), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("is_truncated", sa.Boolean(), nullable=False),
        sa.Column("links", JSON, nullable=False),
        sa.Column("keywords", JSON, nullable=False),
        sa.Column("warnings", JSON, nullable=False),
        sa.Column("pipeline_version", BIG, nullable=False),
        sa.Column("processed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_document_versions_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["snapshot_id"],
            ["snapshots.id"],
            name=op.f("fk_document_versions_snapshot_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_versions")),
        sa.UniqueConstraint("document_id", "number", name=op.f("uq_document_versions_document_id_number")),
        sa.UniqueConstraint(
            "document_id", "text_sha256", name=op.f("uq_document_versions_document_id_text_sha256")
        ),
    )
    with op.batch_alter_table("document_versions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_document_versions_published_on"), ["published_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_versions_snapshot_id"), ["snapshot_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_versions_text_sha256"), ["text_sha256"], unique=False)


def _create_reports() -> None:
    op.create_table(
        "reports",
        sa.Column("id", BIG, nullable=False),
        sa.Column("document_version_id", BIG, nullable=False),
        sa.Column("position", BIG, nullable=False),
        sa.Column("decision_id", BIG, nullable=True),
        sa.Column("court_id", sa.String(length=100), nullable=True),
        sa.Column("court_name", sa.Text(), nullable=True),
        sa.Column("court_level", sa.String(length=20), nullable=True),
        sa.Column("court_place", sa.Text(), nullable=True),
        sa.Column("chamber", sa.Text(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("date_basis", sa.String(length=20), nullable=True),
        sa.Column("type", sa.String(length=40), nullable=True),
        sa.Column("ecli", sa.String(length=100), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("awarded_value", DECIMAL, nullable=True),
        sa.Column("awarded_currency", sa.String(length=3), nullable=True),
        sa.Column("awarded_precision", sa.String(length=20), nullable=True),
        sa.Column("citation", sa.Text(), nullable=False),
        sa.Column("reviews", JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_reports_decision_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["document_version_id"],
            ["document_versions.id"],
            name=op.f("fk_reports_document_version_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        sa.UniqueConstraint(
            "document_version_id", "position", name=op.f("uq_reports_document_version_id_position")
        ),
    )
    with op.batch_alter_table("reports", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reports_decision_id"), ["decision_id"], unique=False)


def _create_topics() -> None:
    op.create_table(
        "topics",
        sa.Column("id", BIG, nullable=False),
        sa.Column("document_version_id", BIG, nullable=False),
        sa.Column("position", BIG, nullable=False),
        sa.Column("topic", sa.String(length=60), nullable=False),
        sa.Column("cause", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_version_id"],
            ["document_versions.id"],
            name=op.f("fk_topics_document_version_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topics")),
    )
    with op.batch_alter_table("topics", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_topics_document_version_id"), ["document_version_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_topics_topic"), ["topic"], unique=False)


def _create_amounts() -> None:
    op.create_table(
        "amounts",
        sa.Column("id", BIG, nullable=False),
        sa.Column("document_version_id", BIG, nullable=False),
        sa.Column("report_id", BIG, nullable=True),
        sa.Column("position", BIG, nullable=False),
        sa.Column("value", DECIMAL, nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("precision", sa.String(length=20), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("payer", sa.Text(), nullable=True),
        sa.Column("payee", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_version_id"],
            ["document_versions.id"],
            name=op.f("fk_amounts_document_version_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_amounts_report_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amounts")),
    )
    with op.batch_alter_table("amounts", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_amounts_document_version_id"), ["document_version_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_amounts_report_id"), ["report_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_amounts_value"), ["value"], unique=False)


def _create_docket_numbers() -> None:
    op.create_table(
        "docket_numbers",
        sa.Column("id", BIG, nullable=False),
        sa.Column("report_id", BIG, nullable=False),
        sa.Column("position", BIG, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_docket_numbers_report_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_docket_numbers")),
    )
    with op.batch_alter_table("docket_numbers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_docket_numbers_number"), ["number"], unique=False)
        batch_op.create_index(batch_op.f("ix_docket_numbers_report_id"), ["report_id"], unique=False)


def _create_parties() -> None:
    op.create_table(
        "parties",
        sa.Column("id", BIG, nullable=False),
        sa.Column("report_id", BIG, nullable=False),
        sa.Column("position", BIG, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("legal_form", sa.Text(), nullable=True),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("aliases", JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_parties_report_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parties")),
    )
    with op.batch_alter_table("parties", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_parties_name"), ["name"], unique=False)
        batch_op.create_index(batch_op.f("ix_parties_report_id"), ["report_id"], unique=False)


def _create_evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("id", BIG, nullable=False),
        sa.Column("document_version_id", BIG, nullable=False),
        sa.Column("report_id", BIG, nullable=True),
        sa.Column("party_id", BIG, nullable=True),
        sa.Column("amount_id", BIG, nullable=True),
        sa.Column("topic_id", BIG, nullable=True),
        sa.Column("fact", sa.String(length=40), nullable=False),
        sa.Column("position", BIG, nullable=False),
        sa.Column("start_at", BIG, nullable=False),
        sa.Column("end_at", BIG, nullable=False),
        sa.Column("surface", sa.Text(), nullable=True),
        sa.Column("rule", sa.String(length=100), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.CheckConstraint(
            "(CASE WHEN report_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN party_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN amount_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN topic_id IS NULL THEN 0 ELSE 1 END) = 1",
            name=op.f("ck_evidence_one_owner"),
        ),
        sa.CheckConstraint("start_at >= 0 AND start_at < end_at", name=op.f("ck_evidence_span")),
        sa.ForeignKeyConstraint(
            ["amount_id"], ["amounts.id"], name=op.f("fk_evidence_amount_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["document_version_id"],
            ["document_versions.id"],
            name=op.f("fk_evidence_document_version_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name=op.f("fk_evidence_party_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_evidence_report_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["topics.id"], name=op.f("fk_evidence_topic_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_amount_id"), ["amount_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_evidence_document_version_id"), ["document_version_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_evidence_party_id"), ["party_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_report_id"), ["report_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_rule"), ["rule"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_topic_id"), ["topic_id"], unique=False)


# A table stands behind those it refers to.
_TABLES = (
    "bodies", "cases", "digests", "runs", "sources", "bookmarks", "decisions", "documents", "events",
    "run_sources", "alert_hits", "pages", "deliveries", "snapshots", "document_versions", "reports",
    "topics", "amounts", "docket_numbers", "parties", "evidence",
)
_CREATED = (
    _create_bodies, _create_cases, _create_digests, _create_runs, _create_sources, _create_bookmarks,
    _create_decisions, _create_documents, _create_events, _create_run_sources, _create_alert_hits,
    _create_pages, _create_deliveries, _create_snapshots, _create_document_versions, _create_reports,
    _create_topics, _create_amounts, _create_docket_numbers, _create_parties, _create_evidence,
)
