"""Topics that revision 0003 left without the words that prove them, on SQLite, are read anew from the pages.

It makes a table anew, and dropping the old one took along what referred to it; upgrades no longer do so.
"""

from __future__ import annotations

from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | None = None
depends_on: str | None = None

_PROVED = "SELECT topic_id FROM evidence WHERE topic_id IS NOT NULL"


def upgrade() -> None:
    versions = f"SELECT document_version_id FROM topics WHERE id NOT IN ({_PROVED})"
    snapshots = f"SELECT snapshot_id FROM document_versions WHERE id IN ({versions})"
    op.execute(f"UPDATE snapshots SET read_version = NULL WHERE id IN ({snapshots})")
    op.execute(f"DELETE FROM topics WHERE id NOT IN ({_PROVED})")


def downgrade() -> None:
    """What is read anew serves as well."""
