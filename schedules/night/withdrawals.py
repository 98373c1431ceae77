"""Rulings that readers were told of and that no source publishes any more: stored as hits of a rule of their own.

Being hits, they are told once to each recipient, marked when the server took the message, and survive a kill.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from pipeline.alerts import AlertRule
from schedules.night.unread import outlook
from storage.database import Database

WITHDRAWN, RESTORED = "withdrawn", "restored"


def withdrawals_of(rule: AlertRule) -> str:
    """The id under which withdrawals of the rule's rulings are stored."""
    return f"{rule.id}.withdrawn"


def find_withdrawals(database: Database, rule: AlertRule) -> None:
    """Store a hit for each ruling that lost its last page since, and for each that has one again.

    A site of which most pages are gone has lost its way, and not withdrawn them all: nothing is said of its rulings
    before that is over.
    """
    now = datetime.now(UTC)
    id_ = withdrawals_of(rule)

    @cache
    def is_lost(source_id: str) -> bool:
        return outlook(database.pages.unread(source_id, now)).is_unhealthy

    gone = database.cases.withdrawn(rule.id)
    last = {hit.decision_key: hit for hit in database.alerts.last_hits(id_)}
    for key, pages in gone.items():
        is_known = key in last and last[key].change == WITHDRAWN
        if not is_known and not any(is_lost(page.source_id) for page in pages):
            facts = {"pages": [page.url for page in pages]}
            database.alerts.save_hit(id_, key, facts, now, change=WITHDRAWN)
    for key, hit in last.items():
        if hit.change == WITHDRAWN and key not in gone:
            database.alerts.save_hit(id_, key, {"pages": []}, now, change=RESTORED)
