"""What is done with the decision below, how a sum is owed, and what was made of duties and clauses."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | None = None
depends_on: str | None = None

# Written out here, not imported: what a revision does must not change with the program.
JSON = sa.JSON(none_as_null=True)
NO_LIST = sa.text("'[]'")


def upgrade() -> None:
    for table in ("decisions", "reports"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("disposition", sa.String(length=40), nullable=True))
    with op.batch_alter_table("amounts", schema=None) as batch_op:
        for name in ("per", "tax", "liability"):
            batch_op.add_column(sa.Column(name, sa.String(length=20), nullable=True))
    with op.batch_alter_table("topics", schema=None) as batch_op:
        batch_op.add_column(sa.Column("obligation", sa.String(length=20), nullable=True))
        for name in ("causes", "clauses"):
            batch_op.add_column(sa.Column(name, JSON, nullable=False, server_default=NO_LIST))
    # The default served the rows there were; the program always writes the lists itself.
    with op.batch_alter_table("topics", schema=None) as batch_op:
        for name in ("causes", "clauses"):
            batch_op.alter_column(name, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("topics", schema=None) as batch_op:
        for name in ("clauses", "causes", "obligation"):
            batch_op.drop_column(name)
    with op.batch_alter_table("amounts", schema=None) as batch_op:
        for name in ("liability", "tax", "per"):
            batch_op.drop_column(name)
    for table in ("reports", "decisions"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column("disposition")
