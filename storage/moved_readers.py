"""What a reader was told, and is still to be told, goes on under another address."""

from __future__ import annotations

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from storage.alert_tables import DeliveryRow, DigestRow, RefusalRow


def move_reader(session: Session, old: str, new: str) -> int:
    """Let mailbox `new` be whom `old` was; gives how many messages were sent to `old`.

    What waits for `old` is written to nobody: its rulings are due to `new`, unless they were told there already.
    """
    waiting = select(DigestRow.id).where(DigestRow.recipient == old, DigestRow.sent_at.is_(None))
    session.execute(delete(DeliveryRow).where(DeliveryRow.digest_id.in_(waiting)))
    session.execute(delete(DigestRow).where(DigestRow.recipient == old, DigestRow.sent_at.is_(None)))
    session.execute(delete(RefusalRow).where(RefusalRow.recipient == old))
    told = select(DeliveryRow.hit_id).where(DeliveryRow.recipient == new)
    session.execute(delete(DeliveryRow).where(DeliveryRow.recipient == old, DeliveryRow.hit_id.in_(told)))
    session.execute(update(DeliveryRow).where(DeliveryRow.recipient == old).values(recipient=new))
    sent = session.scalar(select(func.count()).select_from(DigestRow).where(DigestRow.recipient == old)) or 0
    session.execute(update(DigestRow).where(DigestRow.recipient == old).values(recipient=new))
    return sent
