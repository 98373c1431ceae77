"""After reading: which reports are one decision, which decisions one case, and which of them are news."""

from __future__ import annotations

from datetime import UTC, datetime

from pipeline.cases import group
from storage.database import Database


def regroup(database: Database) -> None:
    """Group all reports into cases anew and store what changed; doing it twice changes nothing."""
    database.cases.save_grouping(group(database.cases.reports()), datetime.now(UTC))
