"""What the record of a short text says of its sums: for tests that read whole texts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pipeline.record import to_record
from tests.texts import read


def record_of(text: str) -> Mapping[str, Any]:
    return to_record("a", read(text, date(2026, 11, 20)))


def total_of(record: Mapping[str, Any], place: int = 0) -> Decimal | None:
    """What the decision at `place` awards in all; None where it is not told."""
    found = record["decisions"][place]["awarded_total"]
    return found and Decimal(found["value"])


def by_surface(record: Mapping[str, Any], key: str) -> dict[str, Any]:
    """The `key` of each sum, by how the text prints it."""
    return {one["surface"]: one[key] for one in record["amounts"]}
