"""`greffier digest --preview`: what would be sent now, and what waits in the outbox."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime

from schedules.config import Config
from schedules.digests.digest import render
from schedules.digests.telling import LookedUp, due_for, make_digest
from schedules.store import open_store
from storage.alerts import QueuedDigest
from storage.mailboxes import mailbox


def preview_digest(config: Config) -> str:
    """The text of what the first recipient would get now; nothing is queued or marked.

    What waits in the outbox comes first, for it is sent first: a digest after it tells only what it does not.
    """
    with open_store(config) as database:
        recipient = config.mail.recipients[0]
        waiting = database.alerts.digests_to_send(config.mail.recipients)
        own = [queued for queued in waiting if queued.recipient == mailbox(recipient)]
        shown = [_preview_waiting(queued) for queued in own]
        if len(waiting) > len(own):
            shown.append(f"{len(waiting) - len(own)} more in the outbox for other recipients\n")
        looked_up = LookedUp(database)
        due = due_for(looked_up, config, recipient, datetime.now(UTC))
        if due.hit_ids or not own:
            made = make_digest(looked_up, config, recipient, due, datetime.now(UTC))
            subject, text, _ = render(made)
            shown.append(f"Subject: {subject}\nTo: {recipient}\n\n{text}")
    return "\n".join(shown)


def _preview_waiting(queued: QueuedDigest) -> str:
    message = email.message_from_bytes(queued.message, policy=email.policy.default)
    body = message.get_body(("plain",))
    text = body.get_content() if body else ""
    tried = (
        f"tried {queued.attempts} times, the last: {queued.last_error}"
        if queued.attempts
        else "not tried yet"
    )
    head = f"In the outbox since {queued.queued_at:%Y-%m-%d %H:%M} UTC, {tried}"
    return f"{head}\nSubject: {message['Subject']}\nTo: {queued.recipient}\n\n{text}"
