"""Mailboxes that a mail server refuses for good: after a few such nights they are suspended, and tried once a week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.alert_tables import RefusalRow
from storage.engine import Transactions
from storage.mailboxes import mailbox

MOST_REFUSALS = 3
COUNTED_APART = timedelta(hours=12)
"""Refusals nearer to one another count as one: whoever mends the settings tries several times."""

TRIED_AFTER = timedelta(days=7)
"""A suspended mailbox is tried again after so long: servers refuse for good, too, what they take once they are mended."""

SLACK = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Refusal:
    count: int
    tried_at: datetime
    reason: str
    """What the server said the last time."""

    @property
    def is_suspended(self) -> bool:
        return self.count >= MOST_REFUSALS

    def is_to_be_tried(self, now: datetime) -> bool:
        return not self.is_suspended or now - self.tried_at >= TRIED_AFTER - SLACK


class Refusals:
    """Recipients may be given as addresses with names; they are known by their mailboxes."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def note(self, recipient: str, reason: str, at: datetime) -> None:
        """Note that the server refused the mailbox for good."""
        reader = mailbox(recipient)
        with self._transactions.write("alerts") as session:
            row = session.get(RefusalRow, reader)
            if row is None:
                row = RefusalRow(recipient=reader, count=0, counted_at=at, tried_at=at, reason=reason)
                session.add(row)
            if row.count == 0 or at - row.counted_at >= COUNTED_APART:
                row.count += 1
                row.counted_at = at
            row.tried_at, row.reason = at, reason

    def forget(self, recipient: str) -> bool:
        """Note that the mailbox is to be written to as any other; False when it was."""
        with self._transactions.write("alerts") as session:
            row = session.get(RefusalRow, mailbox(recipient))
            if row is not None:
                session.delete(row)
            return row is not None

    def of(self, recipient: str) -> Refusal | None:
        with self._transactions.read() as session:
            row = session.get(RefusalRow, mailbox(recipient))
            return Refusal(row.count, row.tried_at, row.reason) if row else None
