"""What every table has in common."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from storage.column_types import BigId, ExactDecimal, Json, UtcDateTime


class Row(DeclarativeBase):
    """Constraints are named by rule, so that a later migration can find them on both databases."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012  # SQLAlchemy's own declaration
        datetime: UtcDateTime,
        Decimal: ExactDecimal,
        int: BigId,
        dict[str, Any]: Json,
        dict[str, str]: Json,
        list[str]: Json,
        list[dict[str, Any]]: Json,
    }


def row_id() -> Mapped[int]:
    return mapped_column(BigId, primary_key=True)


def to(target: str, on_delete: str = "CASCADE") -> ForeignKey:
    return ForeignKey(target, ondelete=on_delete)
