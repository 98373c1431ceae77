"""Messages of the outbox on their way: each tried, marked when accepted, and tried again soon when put off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import structlog

from schedules.config import Config, ConfigError
from schedules.console import err, out, print_json
from schedules.digests.mail import ConnectionLost, FolderDelivery, MailError, RecipientRefused, delivery
from schedules.stopping import Stop
from storage.alerts import QueuedDigest
from storage.database import Database
from storage.mailboxes import mailbox
from storage.refusals import Refusal
from storage.runs import Level

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
    refused: set[str] = field(default_factory=set)
    """Recipients whose mailboxes the server refuses for good: what else waits for them is not tried in this run."""
    suspended: dict[str, str] = field(default_factory=dict)
    """Recipients who are not written to any more, each with the reason and the remedy."""
    warnings: list[str] = field(default_factory=list)
    """Why the digests prove less than they should: no night of late, or one that was cut off."""

    @property
    def ok(self) -> bool:
        return not self.failed and not self.suspended and not self.warnings

    def as_json(self) -> dict[str, object]:
        return {
            "accepted": self.accepted,
            "failed": self.failed,
            "suspended": self.suspended,
            "files": self.files,
            "warnings": self.warnings,
        }


def waiting(database: Database, config: Config, now: datetime) -> list[QueuedDigest]:
    """What is to be sent, to recipients as the settings spell them now; to one suspended, once a week, the oldest message."""
    found = []
    for recipient in config.mail.recipients:
        messages = database.alerts.digests_to_send([recipient])
        refusal = database.refusals.of(recipient)
        if refusal is not None and refusal.is_suspended:
            messages = messages[:1] if refusal.is_to_be_tried(now) else ()
        found += [replace(queued, recipient=recipient) for queued in messages]
    return sorted(found, key=lambda queued: queued.id)


def recipient_of(config: Config, address: str) -> str:
    """The recipient of this mailbox, as the settings spell it. Raises `ConfigError` when there is none."""
    for one in config.mail.recipients:
        if mailbox(one) == mailbox(address):
            return one
    raise ConfigError(f"{address} is none of mail.recipients; there are {', '.join(config.mail.recipients)}")


def suspended(database: Database, recipients: Sequence[str]) -> dict[str, str]:
    """The recipients that are not written to, because their mailboxes were refused for good, with reason and remedy."""
    refusals = {recipient: database.refusals.of(recipient) for recipient in recipients}
    return {
        recipient: suspension_words(recipient, refusal)
        for recipient, refusal in refusals.items()
        if refusal is not None and refusal.is_suspended
    }


def suspension_words(recipient: str, refusal: Refusal) -> str:
    """For those who run greffier."""
    box = mailbox(recipient)
    return (
        f"the mailbox was refused {refusal.count} times, last on {refusal.tried_at:%Y-%m-%d} ({refusal.reason}); it is tried once a"
        f" week, and nothing is lost meanwhile. If it takes mail again: `greffier readers --resume {box}`; if the reader has another:"
        f" change mail.recipients, then `greffier readers --move {box} NEW`"
    )


def send_queued(
    database: Database, config: Config, due: Sequence[QueuedDigest], sent: Sent
) -> list[QueuedDigest]:
    """Try each message once; gives those to try again soon: put off by the server, as one that greylists does, or not had."""
    put_off: list[QueuedDigest] = []
    broken = 0
    with delivery(config) as post:
        for place, queued in enumerate(due):
            if queued.recipient in sent.refused:
                continue
            at = datetime.now(UTC)
            # A disk that is full is found before, not after.
            if not database.alerts.mark_tried(queued.id, at):
                continue
            try:
                post.send(queued.message, queued.recipient, queued.message_id)
            except RecipientRefused as error:
                _failed(database, queued, str(error), sent, at)
                if error.is_for_good:
                    sent.refused.add(queued.recipient)
                    database.refusals.note(queued.recipient, str(error), at)
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
            database.refusals.forget(queued.recipient)
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
        put_off = [queued for queued in put_off if queued.recipient not in sent.refused]
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


def note_unreached(database: Database, sent: Sent, run_id: int) -> None:
    """Put whom the digest did not reach among the events of the run."""
    now = datetime.now(UTC)
    for recipient, reason in sent.failed.items():
        _note(database, f"digest to {recipient} not sent: {reason}", now, run_id)
    for recipient, reason in sent.suspended.items():
        _note(database, f"nothing is sent to {recipient}: {reason}", now, run_id)


def _note(database: Database, message: str, now: datetime, run_id: int) -> None:
    database.runs.log("mail", message, now, level=Level.WARNING, run_id=run_id)


def print_sent(sent: Sent, *, as_json: bool) -> None:
    """Show whom the digest reached; failures go to standard error."""
    if as_json:
        print_json(sent.as_json())
        return
    if not sent.accepted and not sent.failed and not sent.suspended:
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
    for recipient, reason in sent.suspended.items():
        err.print(f"greffier: nothing is sent to {recipient}: {reason}", markup=False, soft_wrap=True)
    for warning in sent.warnings:
        err.print(f"greffier: {warning}", markup=False, soft_wrap=True)
