"""Column types that mean the same on SQLite and PostgreSQL: aware times, exact decimals, wide ids."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, BigInteger, DateTime, Integer, Numeric, String
from sqlalchemy.types import TypeDecorator, TypeEngine

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import Dialect

WHOLE_DIGITS = 20
DECIMALS = 8
"""Bitcoin is counted to eight decimals; every other currency needs fewer."""

BigId = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers rows by itself only in a column declared INTEGER."""

Json = JSON(none_as_null=True)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, kept and given back in UTC; a naive one is refused, for nobody knows what it means."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a stored time needs a time zone, got {value.isoformat()} without one")
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class ExactDecimal(TypeDecorator[Decimal]):
    """A sum of money without rounding: NUMERIC on PostgreSQL, text of fixed width on SQLite.

    SQLite would make it a binary fraction. Text of fixed width is exact, and sorts and compares as numbers do.
    """

    impl = Numeric(WHOLE_DIGITS + DECIMALS, DECIMALS)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(String(WHOLE_DIGITS + DECIMALS + 1))
        return dialect.type_descriptor(Numeric(WHOLE_DIGITS + DECIMALS, DECIMALS))

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Decimal | str | None:
        if value is None:
            return None
        if not fits(value):
            raise ValueError(
                f"a sum of money has at most {WHOLE_DIGITS} digits, {DECIMALS} decimals and no sign, got {value}"
            )
        if dialect.name == "sqlite":
            return f"{value:0{WHOLE_DIGITS + DECIMALS + 1}.{DECIMALS}f}"
        return value

    def process_result_value(self, value: Decimal | str | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002  # the signature is SQLAlchemy's
        return None if value is None else plain(Decimal(value))


def fits(value: Decimal) -> bool:
    """Tell whether the column holds this value exactly."""
    if not value.is_finite() or value.is_signed() or value >= 10**WHOLE_DIGITS:
        return False
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and (exponent >= -DECIMALS or value.scaleb(DECIMALS) % 1 == 0)


def plain(value: Decimal) -> Decimal:
    """Drop the column's padding: no decimals when there are none to tell, else at least two (538000, 1800.50)."""
    if value == value.to_integral_value(ROUND_FLOOR):
        return value.quantize(Decimal(1))
    cents = value.quantize(Decimal("0.01"), ROUND_FLOOR)
    return cents if cents == value else value.normalize()
