"""The tables of what was told to whom; docs/adr/0001-storage.md says why they are cut this way."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.column_types import BigId
from storage.row import Row, row_id, to


class AlertHitRow(Row):
    __tablename__ = "alert_hits"
    __table_args__ = (UniqueConstraint("rule_id", "decision_id", "version"),)
    id: Mapped[int] = row_id()
    rule_id: Mapped[str] = mapped_column(String(100))
    decision_id: Mapped[int] = mapped_column(BigId, to("decisions.id", "RESTRICT"), index=True)
    version: Mapped[int]
    change: Mapped[str | None] = mapped_column(String(40))
    facts: Mapped[dict[str, Any]]
    facts_sha256: Mapped[str] = mapped_column(String(64))
    found_at: Mapped[datetime]


class DigestRow(Row):
    """The outbox: one message to one recipient, byte for byte as it will be sent each time it is tried."""

    __tablename__ = "digests"
    __table_args__ = (Index("ix_digests_due", "sent_at", "id"),)
    id: Mapped[int] = row_id()
    message_id: Mapped[str] = mapped_column(String(255), unique=True)
    recipient: Mapped[str] = mapped_column(String(320))
    message: Mapped[bytes] = mapped_column(LargeBinary)
    queued_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    tried_at: Mapped[datetime | None]
    last_error: Mapped[str | None] = mapped_column(Text)
    sent_at: Mapped[datetime | None]


class DeliveryRow(Row):
    """A hit on its way to a recipient, or there when its digest has a `sent_at`: never queued twice."""

    __tablename__ = "deliveries"
    hit_id: Mapped[int] = mapped_column(BigId, to("alert_hits.id", "RESTRICT"), primary_key=True)
    recipient: Mapped[str] = mapped_column(String(320), primary_key=True)
    digest_id: Mapped[int] = mapped_column(BigId, to("digests.id"), index=True)


class RefusalRow(Row):
    """A mailbox that the mail server refuses for good; the row goes when it takes a message, or a person says so."""

    __tablename__ = "refusals"
    recipient: Mapped[str] = mapped_column(String(320), primary_key=True)
    count: Mapped[int]
    counted_at: Mapped[datetime]
    tried_at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(Text)
