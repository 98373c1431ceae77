"""What is to be told to whom: hits stored once, the outbox, and who has been told."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session, aliased

from storage.alert_tables import AlertHitRow, DeliveryRow, DigestRow
from storage.engine import Transactions
from storage.errors import NotStored, ValueRefused
from storage.mailboxes import mailbox
from storage.tables import DecisionRow

HANDED_OVER = "it was being handed over when the run ended, and may have arrived or not; it is sent again under the same Message-ID"
"""What stands beside a message from before an attempt until its outcome is noted."""


@dataclass(frozen=True, slots=True)
class StoredHit:
    """What a rule has to tell of a decision. `version` counts what there was to tell, from 1."""

    id: int
    rule_id: str
    decision_key: str
    version: int
    change: str | None
    facts: Mapping[str, Any]
    found_at: datetime


@dataclass(frozen=True, slots=True)
class SavedHit:
    hit: StoredHit
    is_new: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to be queued, with the hits it tells of."""

    message_id: str
    message: bytes
    hit_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class QueuedDigest:
    """A message as it is to be sent to the mailbox `recipient`, byte for byte; no hits in one that has nothing new."""

    id: int
    message_id: str
    recipient: str
    message: bytes
    hit_ids: tuple[int, ...]
    queued_at: datetime
    attempts: int
    last_error: str | None


class Alerts:
    """Recipients may be given as addresses with names; they are known by their mailboxes."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def save_hit(
        self,
        rule_id: str,
        decision_key: str,
        facts: Mapping[str, Any],
        at: datetime,
        *,
        change: str | None = None,
    ) -> SavedHit:
        """Store a hit as the decision's next version, unless the rule's last hit on it tells the same facts."""
        digest = _sha256(facts)
        with self._transactions.write("alerts") as session:
            decision = session.scalar(select(DecisionRow).filter_by(key=decision_key))
            if decision is None:
                raise NotStored(f"no decision {decision_key!r} is stored: save the grouping before its hits")
            last = _last_hit(session, rule_id, decision.id)
            if last is not None and last.facts_sha256 == digest:
                return SavedHit(_hit(last, decision_key), is_new=False)
            row = AlertHitRow(
                rule_id=rule_id,
                decision_id=decision.id,
                version=1 if last is None else last.version + 1,
                change=change,
                facts=dict(facts),
                facts_sha256=digest,
                found_at=at,
            )
            session.add(row)
            session.flush()
            return SavedHit(_hit(row, decision_key), is_new=True)

    def last_hit(self, rule_id: str, decision_key: str) -> StoredHit | None:
        """Give the last there was to tell of a decision; None when there was nothing yet."""
        return next(iter(reversed(self.hits(rule_id, decision_key))), None)

    def hits(self, rule_id: str, decision_key: str) -> tuple[StoredHit, ...]:
        """Give all there was to tell of a decision, the first first."""
        query = (
            select(AlertHitRow)
            .join(DecisionRow, DecisionRow.id == AlertHitRow.decision_id)
            .where(AlertHitRow.rule_id == rule_id, DecisionRow.key == decision_key)
            .order_by(AlertHitRow.version)
        )
        with self._transactions.read() as session:
            return tuple(_hit(row, decision_key) for row in session.scalars(query))

    def last_hits(self, rule_id: str) -> tuple[StoredHit, ...]:
        """Give the last hit of the rule on each decision that stands."""
        query = (
            select(AlertHitRow, DecisionRow.key)
            .join(DecisionRow, DecisionRow.id == AlertHitRow.decision_id)
            .where(AlertHitRow.rule_id == rule_id, DecisionRow.is_retired.is_(False), ~_superseded().exists())
            .order_by(AlertHitRow.id)
        )
        with self._transactions.read() as session:
            return tuple(_hit(row, key) for row, key in session.execute(query))

    def unsent(
        self, recipient: str, rule_id: str, *, found_since: datetime | None = None, of_retired: bool = False
    ) -> tuple[StoredHit, ...]:
        """Give what the recipient is still to be told, the oldest first: only the last word on each decision.

        What is queued in the outbox is not given again. `found_since` spares a new recipient the past. Hits on decisions
        that no page tells of any more are given only when asked for (`of_retired`).
        """
        told = select(DeliveryRow.hit_id).where(
            DeliveryRow.hit_id == AlertHitRow.id, DeliveryRow.recipient == mailbox(recipient)
        )
        query = (
            select(AlertHitRow, DecisionRow.key)
            .join(DecisionRow, DecisionRow.id == AlertHitRow.decision_id)
            .where(AlertHitRow.rule_id == rule_id, ~_superseded().exists(), ~told.exists())
            .order_by(AlertHitRow.found_at, AlertHitRow.id)
        )
        if not of_retired:
            query = query.where(DecisionRow.is_retired.is_(False))
        if found_since is not None:
            query = query.where(AlertHitRow.found_at >= found_since)
        with self._transactions.read() as session:
            return tuple(_hit(row, key) for row, key in session.execute(query))

    def told(
        self, recipient: str, rule_id: str, decision_key: str, *, or_queued: bool = False
    ) -> StoredHit | None:
        """Give the last hit on a decision that was sent to the recipient; None when none was.

        With `or_queued`, also one that waits in the outbox: it goes out before whatever is written now.
        """
        query = (
            select(AlertHitRow)
            .join(DecisionRow, DecisionRow.id == AlertHitRow.decision_id)
            .join(
                DeliveryRow,
                and_(DeliveryRow.hit_id == AlertHitRow.id, DeliveryRow.recipient == mailbox(recipient)),
            )
            .join(DigestRow, DigestRow.id == DeliveryRow.digest_id)
            .where(AlertHitRow.rule_id == rule_id, DecisionRow.key == decision_key)
            .order_by(AlertHitRow.version.desc())
            .limit(1)
        )
        if not or_queued:
            query = query.where(DigestRow.sent_at.is_not(None))
        with self._transactions.read() as session:
            row = session.scalar(query)
            return None if row is None else _hit(row, decision_key)

    # outbox

    def queue_digest(
        self, *, message_id: str, recipient: str, message: bytes, hit_ids: Sequence[int], at: datetime
    ) -> int:
        """Put a message into the outbox, and its hits out of `unsent`; gives its id."""
        letter = Letter(message_id, message, tuple(hit_ids))
        return self.queue_digests([letter], recipient=recipient, at=at)[0]

    def queue_digests(self, letters: Sequence[Letter], *, recipient: str, at: datetime) -> list[int]:
        """Put messages to one recipient into the outbox, all or none; gives their ids.

        The same `message_id` again changes nothing. A hit that is already on its way to the recipient, or
        there, is refused: nobody is told twice.
        """
        with self._transactions.write("alerts") as session:
            return [_queue(session, letter, mailbox(recipient), at) for letter in letters]

    def is_queued(self, message_id: str) -> bool:
        """True when the outbox holds this message, sent or not."""
        with self._transactions.read() as session:
            return session.scalar(select(DigestRow.id).filter_by(message_id=message_id)) is not None

    def first_queued_at(self, recipient: str | None = None) -> datetime | None:
        """When the recipient's first message was queued, or the first of all; None when there was none yet.

        The first by the order in which they came: a clock that was wrong one night makes nobody a late reader.
        """
        query = select(DigestRow.queued_at).order_by(DigestRow.id).limit(1)
        if recipient is not None:
            query = query.where(DigestRow.recipient == mailbox(recipient))
        with self._transactions.read() as session:
            return session.scalar(query)

    def mailboxes(self) -> frozenset[str]:
        """Give those that a message was ever queued for."""
        with self._transactions.read() as session:
            return frozenset(session.scalars(select(DigestRow.recipient).distinct()))

    def last_sent_at(self, recipient: str) -> datetime | None:
        """When a server last took a message to the recipient; None when none did."""
        query = select(func.max(DigestRow.sent_at)).filter_by(recipient=mailbox(recipient), last_error=None)
        with self._transactions.read() as session:
            return session.scalar(query)

    def last_queued_at(self, recipient: str) -> datetime | None:
        """When the recipient's last message was queued; None when there was none yet."""
        query = select(DigestRow.queued_at).filter_by(recipient=mailbox(recipient))
        with self._transactions.read() as session:
            return session.scalar(query.order_by(DigestRow.id.desc()).limit(1))

    def digests_to_send(self, recipients: Sequence[str] | None = None) -> tuple[QueuedDigest, ...]:
        """Give the messages that no server has accepted yet, the oldest first; those of `recipients` alone, if given."""
        query = select(DigestRow).where(DigestRow.sent_at.is_(None)).order_by(DigestRow.id)
        if recipients is not None:
            query = query.where(DigestRow.recipient.in_([mailbox(one) for one in recipients]))
        with self._transactions.read() as session:
            rows = session.scalars(query).all()
            hits = select(DeliveryRow).where(DeliveryRow.digest_id.in_([row.id for row in rows]))
            deliveries = session.scalars(hits.order_by(DeliveryRow.hit_id)).all()
            return tuple(_queued(row, deliveries) for row in rows)

    def mark_tried(self, digest_id: int, at: datetime) -> bool:
        """Note, before it is made, the attempt of this moment; `mark_sent` or `mark_failed` of the same moment says how it went.

        Where neither comes, because the process died or the disk is full, the outbox says that the message may have arrived.
        False of what is sent already: another process had the lock while this one had lost it.
        """
        return self.mark_failed(digest_id, HANDED_OVER, at)

    def mark_sent(self, digest_id: int, at: datetime) -> None:
        """Note that the server accepted the message, whoever has the lock now; only now are its hits told."""
        with self._transactions.write("alerts", needs_locks=False) as session:
            row = _digest(session, digest_id)
            if row.sent_at is None:
                row.sent_at = row.tried_at = at
                row.last_error = None

    def mark_failed(self, digest_id: int, reason: str, at: datetime) -> bool:
        """Note an attempt that failed; the message stays due, which is told: False when it was sent."""
        with self._transactions.write("alerts") as session:
            row = _digest(session, digest_id)
            if row.sent_at is None and (row.tried_at is None or row.tried_at <= at):
                row.attempts += row.tried_at != at
                row.tried_at, row.last_error = at, reason
            return row.sent_at is None


def _queue(session: Session, letter: Letter, reader: str, at: datetime) -> int:
    queued = session.scalar(select(DigestRow.id).filter_by(message_id=letter.message_id))
    if queued is not None:
        return queued
    _check_untold(session, reader, letter.hit_ids)
    row = DigestRow(
        message_id=letter.message_id, recipient=reader, message=letter.message, queued_at=at, attempts=0
    )
    session.add(row)
    session.flush()
    for hit_id in letter.hit_ids:
        session.add(DeliveryRow(hit_id=hit_id, recipient=reader, digest_id=row.id))
    session.flush()
    return row.id


def _superseded() -> Select[int]:
    """Later hits of the same rule on the same decision as that of the query around it."""
    later = aliased(AlertHitRow)
    return select(later.id).where(
        later.rule_id == AlertHitRow.rule_id,
        later.decision_id == AlertHitRow.decision_id,
        later.version > AlertHitRow.version,
    )


def _sha256(facts: Mapping[str, Any]) -> str:
    try:
        canonical = json.dumps(dict(facts), sort_keys=True, separators=(",", ":"), allow_nan=False)
    except (TypeError, ValueError) as error:
        raise ValueRefused(f"the facts of a hit must be plain JSON: {error}") from error
    return hashlib.sha256(canonical.encode()).hexdigest()


def _last_hit(session: Session, rule_id: str, decision_id: int) -> AlertHitRow | None:
    query = select(AlertHitRow).filter_by(rule_id=rule_id, decision_id=decision_id)
    return session.scalars(query.order_by(AlertHitRow.version.desc()).limit(1)).first()


def _hit(row: AlertHitRow, decision_key: str) -> StoredHit:
    return StoredHit(row.id, row.rule_id, decision_key, row.version, row.change, row.facts, row.found_at)


def _check_untold(session: Session, recipient: str, hit_ids: Sequence[int]) -> None:
    query = select(DeliveryRow.hit_id).where(
        DeliveryRow.recipient == recipient, DeliveryRow.hit_id.in_(hit_ids)
    )
    told = session.scalars(query).all()
    if told:
        raise ValueRefused(f"hits {sorted(told)} are already on their way to {recipient}, or there")
    known = session.scalars(select(AlertHitRow.id).where(AlertHitRow.id.in_(hit_ids))).all()
    if len(known) != len(set(hit_ids)):
        raise NotStored(f"hits {sorted(set(hit_ids) - set(known))} are not stored")


def _queued(row: DigestRow, deliveries: Sequence[DeliveryRow]) -> QueuedDigest:
    return QueuedDigest(
        id=row.id,
        message_id=row.message_id,
        recipient=row.recipient,
        message=row.message,
        hit_ids=tuple(delivery.hit_id for delivery in deliveries if delivery.digest_id == row.id),
        queued_at=row.queued_at,
        attempts=row.attempts,
        last_error=row.last_error,
    )


def _digest(session: Session, digest_id: int) -> DigestRow:
    row = session.get(DigestRow, digest_id)
    if row is None:
        raise NotStored(f"no digest {digest_id} is stored")
    return row
