"""Fixtures that several unit tests share."""

from __future__ import annotations

from tests.database_at import path
from tests.replica_pages import fresh, replica

__all__ = ["fresh", "path", "replica"]
