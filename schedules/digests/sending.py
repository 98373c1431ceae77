"""Messages of the outbox on their way: each tried, marked when accepted, and tried again soon when put off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import structlog

from schedules.config import Config
from schedules.console import err, out, print_json
from schedules.digests.mail import ConnectionLost, FolderDelivery, MailError, RecipientRefused, delivery
from schedules.stopping import Stop
from storage.alerts import QueuedDigest
from storage.database import Database
from storage.mailboxes import mailbox

log = structlog.get_logger(__name__)

RETRIES = 3
"""So often a message that was put off, or for which no server was there, is tried again in the same run."""

BROKEN_IN_ROW = 3
"""After so many lost connections in a row the server is left for this run."""


@dataclass
class Sent:
    """What became of the messages: recipients reached, and those who were not with the reason."""

    accepted: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    """Where the messages are, when they go into a folder."""
    warnings: list[str] = field(default_factory=list)
    """Why the digests prove less than they should: no night of late, or one that was cut off."""

    @property
    def ok(self) -> bool:
        return not self.failed and not self.warnings

    def as_json(self) -> dict[str, object]:
        return {
            "accepted": self.accepted,
            "failed": self.failed,
            "files": self.files,
            "warnings": self.warnings,
        }


def waiting(database: Database, config: Config) -> list[QueuedDigest]:
    """What is to be sent, to recipients as the settings spell them now."""
    spelt = {mailbox(one): one for one in config.mail.recipients}
    waiting = database.alerts.digests_to_send(config.mail.recipients)
    return [replace(queued, recipient=spelt[queued.recipient]) for queued in waiting]


def send_queued(
    database: Database, config: Config, due: Sequence[QueuedDigest], sent: Sent
) -> list[QueuedDigest]:
    """Try each message once; gives those to try again soon: put off by the server, as one that greylists does, or not had."""
    put_off: list[QueuedDigest] = []
    broken = 0
    with delivery(config) as post:
        for place, queued in enumerate(due):
            at = datetime.now(UTC)
            database.alerts.mark_tried(queued.id, at)  # a disk that is full is found before, not after
            try:
                post.send(queued.message, queued.recipient, queued.message_id)
            except RecipientRefused as error:
                _failed(database, queued, str(error), sent, at)
                put_off += [queued] if error.may_pass else []
                broken = broken + 1 if isinstance(error, ConnectionLost) else 0
                if broken < BROKEN_IN_ROW:
                    continue
                _all_failed(database, due[place + 1 :], f"not tried after {broken} lost connections", sent)
                break
            except MailError as error:
                _failed(database, queued, str(error), sent, at)
                _all_failed(database, due[place + 1 :], str(error), sent)
                put_off += due[place:] if error.may_pass else []
                break
            broken = 0
            database.alerts.mark_sent(queued.id, at)
            sent.accepted.append(queued.recipient)
            if isinstance(post, FolderDelivery):
                sent.files.append(str(post.path(queued.recipient, queued.message_id)))
    return put_off


def send_put_off(
    database: Database, config: Config, put_off: list[QueuedDigest], sent: Sent, stop: Stop
) -> None:
    """Try again what was put off, a few times with a pause before; the connection is not held meanwhile."""
    pause = config.mail.smtp.retry_wait_seconds
    for _ in range(RETRIES):
        if put_off:
            log.warning("mail put off", messages=len(put_off), tried_again_in_seconds=pause)
        if not put_off or not stop.wait(pause):
            return
        for queued in put_off:
            sent.failed.pop(queued.recipient, None)
        put_off = send_queued(database, config, put_off, sent)


def _all_failed(database: Database, left: Sequence[QueuedDigest], reason: str, sent: Sent) -> None:
    for queued in left:
        _failed(database, queued, reason, sent, datetime.now(UTC))


def _failed(database: Database, queued: QueuedDigest, reason: str, sent: Sent, at: datetime) -> None:
    log.error("digest not sent", recipient=queued.recipient, problem=reason)
    database.alerts.mark_failed(queued.id, reason, at)
    sent.failed[queued.recipient] = reason


def print_sent(sent: Sent, *, as_json: bool) -> None:
    """Show whom the digest reached; failures go to standard error."""
    if as_json:
        print_json(sent.as_json())
        return
    if not sent.accepted and not sent.failed:
        out.print("no digest due" if sent.warnings else "no digest due: all that is known has been told")
    for place, recipient in enumerate(sent.accepted):
        where = f": {sent.files[place]}" if sent.files else ""
        out.print(f"digest to {recipient}{where}", markup=False, soft_wrap=True)
    for recipient, reason in sent.failed.items():
        err.print(
            f"greffier: digest to {recipient} not sent, tried again next time: {reason}",
            markup=False,
            soft_wrap=True,
        )
    for warning in sent.warnings:
        err.print(f"greffier: {warning}", markup=False, soft_wrap=True)
