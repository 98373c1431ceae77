"""Readers are known by their mailboxes: another name before the address made someone told of everything anew."""

from __future__ import annotations

from email.utils import parseaddr

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    connection = op.get_bind()
    for recipient in connection.scalars(sa.text("SELECT DISTINCT recipient FROM digests ORDER BY recipient")).all():
        mailbox = (parseaddr(recipient)[1] or recipient).casefold()
        if mailbox != recipient:
            _rename(connection, {"old": recipient, "new": mailbox})


def _rename(connection: sa.Connection, names: dict[str, str]) -> None:
    # Whoever was told of a hit under both spellings was told of it once too often: one of the two is enough.
    twice = "SELECT hit_id FROM deliveries WHERE recipient = :new"
    connection.execute(sa.text(f"DELETE FROM deliveries WHERE recipient = :old AND hit_id IN ({twice})"), names)
    for table in ("deliveries", "digests"):
        connection.execute(sa.text(f"UPDATE {table} SET recipient = :new WHERE recipient = :old"), names)


def downgrade() -> None:
    """The spellings are not kept; the mailboxes serve as well."""
