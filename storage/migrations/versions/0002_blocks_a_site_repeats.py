"""Blocks that a site repeats: what the edges of pages showed, and what was learnt from it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None

# Written out here, not imported: what a revision does must not change with the program.
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    op.create_table(
        "learnt_blocks",
        sa.Column("source_id", sa.String(length=100), nullable=False),
        sa.Column("name", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("pages", BIG, nullable=False),
        sa.Column("first_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_learnt", sa.Boolean(), nullable=False),
        sa.Column("review", sa.String(length=10), nullable=True),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_learnt_blocks_source_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("source_id", "name", name=op.f("pk_learnt_blocks")),
    )
    op.create_table(
        "sightings",
        sa.Column("snapshot_id", BIG, nullable=False),
        sa.Column("source_id", sa.String(length=100), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_ruling", sa.Boolean(), nullable=False),
        sa.Column("edges", JSON, nullable=False),
        sa.Column("inner", JSON, nullable=False),
        sa.Column("is_weighed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["snapshot_id"], ["snapshots.id"], name=op.f("fk_sightings_snapshot_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_sightings_source_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("snapshot_id", name=op.f("pk_sightings")),
    )
    with op.batch_alter_table("sightings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sightings_source_id"), ["source_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_sightings_is_weighed"), ["is_weighed"], unique=False)
    # Pages read before have not been sighted: they are read once more.
    op.execute("UPDATE snapshots SET read_version = NULL")


def downgrade() -> None:
    op.drop_table("sightings")
    op.drop_table("learnt_blocks")
