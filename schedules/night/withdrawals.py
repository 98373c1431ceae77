"""Rulings that readers were told of and that no source publishes any more: stored as hits of a rule of their own.

Being hits, they are told once to each recipient, marked when the server took the message, and survive a kill.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import Any

from pipeline.alerts import AlertRule
from schedules.night.unread import outlook
from storage.database import Database
from storage.withdrawn import Rewritten

WITHDRAWN, REWRITTEN, RESTORED = "withdrawn", "rewritten", "restored"
GONE = frozenset({WITHDRAWN, REWRITTEN})


def withdrawals_of(rule: AlertRule) -> str:
    """The id under which withdrawals of the rule's rulings are stored."""
    return f"{rule.id}.withdrawn"


def find_withdrawals(database: Database, rule: AlertRule) -> None:
    """Store a hit for each ruling that lost its last page since, or that its pages no longer tell of, and for each that has one again.

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
        is_known = key in last and last[key].change in GONE
        if not is_known and not any(is_lost(page.source_id) for page in pages):
            facts = {"pages": [page.url for page in pages]}
            database.alerts.save_hit(id_, key, facts, now, change=WITHDRAWN)
    rewritten = database.cases.rewritten(rule.id)
    for key, ruling in rewritten.items():
        before = database.alerts.last_hit(id_, key)
        # One that was gone first is told by its rewriting: whoever was told that it went is not told again.
        is_known = before is not None and before.change == REWRITTEN
        if not is_known and not any(is_lost(page.source_id) for page in ruling.pages):
            database.alerts.save_hit(id_, key, _facts(ruling), now, change=REWRITTEN)
    for key, hit in last.items():
        if hit.change in GONE and key not in gone and key not in rewritten:
            database.alerts.save_hit(id_, key, {"pages": []}, now, change=RESTORED)


def _facts(ruling: Rewritten) -> dict[str, Any]:
    """What a digest needs to say of it: a ruling without a page cannot be read back."""
    return {
        "citation": ruling.citation,
        "pages": [
            {
                "source": page.source_id,
                "url": page.url,
                "document": page.document_id,
                "title": page.title,
                "published_on": page.published_on.isoformat() if page.published_on else None,
            }
            for page in ruling.pages
        ],
    }
