"""What a reader was told, and is still to be told, goes on under another address, or in other messages."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from storage.alert_tables import DeliveryRow, DigestRow, RefusalRow

NOT_SENT = "not sent: what it told is written anew"
"""What stands beside a message that was taken out of the outbox; it counts as one that the reader had been due."""


def write_anew(session: Session, reader: str, at: datetime) -> int:
    """Take out of the outbox what waits for the mailbox, so that its rulings are due again; gives how many messages."""
    waiting = select(DigestRow.id).where(DigestRow.recipient == reader, DigestRow.sent_at.is_(None))
    ids = session.scalars(waiting).all()
    session.execute(delete(DeliveryRow).where(DeliveryRow.digest_id.in_(ids)))
    # The row stays: its Message-ID is of that message for good, and whoever was due it is no new reader.
    taken_out = update(DigestRow).where(DigestRow.id.in_(ids))
    session.execute(taken_out.values(sent_at=at, last_error=NOT_SENT))
    return len(ids)


def move_reader(session: Session, old: str, new: str, at: datetime) -> int:
    """Let mailbox `new` be whom `old` was; gives how many messages were sent to `old`.

    What waits for `old` is written to nobody: its rulings are due to `new`, unless they were told there already.
    """
    write_anew(session, old, at)
    session.execute(delete(RefusalRow).where(RefusalRow.recipient == old))
    told = select(DeliveryRow.hit_id).where(DeliveryRow.recipient == new)
    session.execute(delete(DeliveryRow).where(DeliveryRow.recipient == old, DeliveryRow.hit_id.in_(told)))
    session.execute(update(DeliveryRow).where(DeliveryRow.recipient == old).values(recipient=new))
    sent = select(func.count()).select_from(DigestRow)
    count = session.scalar(sent.where(DigestRow.recipient == old, DigestRow.last_error.is_(None))) or 0
    session.execute(update(DigestRow).where(DigestRow.recipient == old).values(recipient=new))
    return count
