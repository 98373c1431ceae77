"""`greffier digest --preview`: what would be sent now to whom, and what waits in the outbox."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from schedules.config import Config
from schedules.console import out, print_json
from schedules.digests.digest import render
from schedules.digests.sending import recipient_of, suspended
from schedules.digests.telling import LookedUp, due_for, is_due, make_digest
from schedules.store import open_store
from storage.alerts import QueuedDigest
from storage.mailboxes import mailbox


@dataclass(frozen=True)
class Preview:
    """What one recipient would get: first what waits in the outbox, then the digest made now."""

    recipient: str
    waiting: tuple[QueuedDigest, ...]
    is_due: bool
    """False when all that is known has been told, or waits in the outbox: the digest is not sent as it is shown."""
    subject: str
    text: str
    suspended: str | None = None
    """Why the recipient is not written to."""

    def as_json(self) -> dict[str, object]:
        return {
            "recipient": self.recipient,
            "is_due": self.is_due,
            "suspended": self.suspended,
            "subject": self.subject,
            "text": self.text,
            "waiting": [_waiting_json(queued) for queued in self.waiting],
        }

    def as_text(self) -> str:
        shown = [f"Nothing is sent to {self.recipient}: {self.suspended}\n"] if self.suspended else []
        shown += [_waiting_text(queued, self.recipient) for queued in self.waiting]
        mail = f"Subject: {self.subject}\nTo: {self.recipient}\n\n{self.text}"
        if self.is_due:
            shown.append(mail)
        elif not self.waiting:
            told = (
                f"Nothing is due to {self.recipient}: all that is known has been told. A digest would read:"
            )
            shown.append(f"{told}\n\n{mail}")
        return "\n".join(shown)


def preview_digests(config: Config, reader: str | None = None) -> list[Preview]:
    """What each recipient would get now, or `reader` alone; nothing is queued or marked. Raises `ConfigError`.

    What waits in the outbox comes first, for it is sent first: a digest after it tells only what it does not.
    """
    recipients = _chosen(config, reader)
    with open_store(config) as database:
        waiting = database.alerts.digests_to_send(recipients)
        looked_up = LookedUp(database)
        return [_preview(looked_up, config, recipient, waiting) for recipient in recipients]


def _chosen(config: Config, reader: str | None) -> Sequence[str]:
    if reader is None:
        return config.mail.recipients
    return [recipient_of(config, reader)]


def _preview(looked_up: LookedUp, config: Config, recipient: str, waiting: Sequence[QueuedDigest]) -> Preview:
    now = datetime.now(UTC)
    due = due_for(looked_up, config, recipient, now)
    parts = due.parts(config.mail.most_rulings)
    shown = [render(make_digest(looked_up, config, recipient, part, now)) for part in parts]
    return Preview(
        recipient=recipient,
        waiting=tuple(queued for queued in waiting if queued.recipient == mailbox(recipient)),
        is_due=is_due(looked_up.database, config, recipient, due, now),
        subject=shown[0][0],
        text="\n".join(text for _, text, _ in shown),
        suspended=suspended(looked_up.database, [recipient]).get(recipient),
    )


def _waiting_text(queued: QueuedDigest, recipient: str) -> str:
    tried = (
        f"tried {queued.attempts} times, the last: {queued.last_error}"
        if queued.attempts
        else "not tried yet"
    )
    head = f"In the outbox since {queued.queued_at:%Y-%m-%d %H:%M} UTC, {tried}"
    subject, text = _read(queued)
    return f"{head}\nSubject: {subject}\nTo: {recipient}\n\n{text}"


def _waiting_json(queued: QueuedDigest) -> dict[str, object]:
    subject, text = _read(queued)
    return {
        "message_id": queued.message_id,
        "queued_at": queued.queued_at,
        "attempts": queued.attempts,
        "last_error": queued.last_error,
        "subject": subject,
        "text": text,
    }


def _read(queued: QueuedDigest) -> tuple[str, str]:
    message = email.message_from_bytes(queued.message, policy=email.policy.default)
    body = message.get_body(("plain",))
    return str(message["Subject"]), str(body.get_content()) if body else ""


def print_previews(previews: Sequence[Preview], *, as_json: bool) -> None:
    """Print each recipient's mail, parted by a line; nothing of it is for a terminal's markup."""
    if as_json:
        print_json([one.as_json() for one in previews])
        return
    out.print(f"\n{'=' * 70}\n\n".join(one.as_text() for one in previews), markup=False, soft_wrap=True)
