"""What became of pages that readers were told of: withdrawn by their source, or published again."""

from __future__ import annotations

from datetime import date

from pipeline.alerts import AlertRule
from schedules.digests.digest import Entry, Withdrawal
from schedules.night.withdrawals import RESTORED, WITHDRAWN, withdrawals_of
from storage.alerts import StoredHit
from storage.database import Database


def withdrawals_to_tell(database: Database, rule: AlertRule, recipient: str) -> tuple[StoredHit, ...]:
    """Those of the rulings that the recipient was told of; that a page is back, only to whom it was told as withdrawn."""
    id_ = withdrawals_of(rule)
    found = []
    for hit in database.alerts.unsent(recipient, id_):
        before = database.alerts.told(
            recipient, rule.id if hit.change == WITHDRAWN else id_, hit.decision_key
        )
        if before is not None and before.change != RESTORED:
            found.append(hit)
    return tuple(found)


def withdrawal_of(hit: StoredHit, entry: Entry, told_on: date) -> Withdrawal:
    """The digest's lines on a withdrawal, with citation and addresses as an entry on the ruling has them."""
    return Withdrawal(entry.citation, told_on, entry.sources, is_restored=hit.change == RESTORED)
