"""Who is to be told what this morning: digests made, put into the outbox, sent, and marked when accepted."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

import structlog

from crawler.sources import ALL
from pipeline.alerts import DATA_LOSS_RULE, Change, Told, change_since
from pipeline.cases import Case
from pipeline.law import Processed
from pipeline.process import PIPELINE_VERSION, reckon
from schedules.config import Config
from schedules.console import err, out, print_json
from schedules.digests.checking import checks, doubts, is_overdue, last_crawl, was_cut_off
from schedules.digests.digest import Digest, Entry, Withdrawal, render
from schedules.digests.entries import Telling, entry_of
from schedules.digests.mail import (
    ConnectionLost,
    FolderDelivery,
    MailError,
    RecipientRefused,
    compose,
    delivery,
)
from schedules.digests.withdrawing import withdrawal_of, withdrawals_to_tell
from schedules.night.books import begin_run
from schedules.stopping import Stop, stoppable
from schedules.store import open_store
from storage.alerts import QueuedDigest, StoredHit
from storage.database import Database
from storage.errors import AlreadyRunning
from storage.mailboxes import mailbox
from storage.runs import Level, Run, RunStatus

log = structlog.get_logger(__name__)

RULE = DATA_LOSS_RULE

LOOK_BACK = timedelta(days=7)
"""How far back a reader is told who joins later than the others: the news of a week, and not the archive."""

RETRIES = 3
"""So often a message that the server put off is tried again in the same run."""

BROKEN_IN_ROW = 3
"""After so many lost connections in a row the server is left for this run."""

LOCK = "digest"
"""Held while messages are made and sent: two who send what waits in the outbox would send it twice."""

TURN_S = 2.0


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


def send_digests_alone(config: Config) -> Sent:
    """`greffier digest`: make and send what is due."""
    with open_store(config) as database, database.lock(LOCK), stoppable() as stop:
        run_id = begin_run(database, "digest")
        now = datetime.now(UTC)
        sent = _send_digests(database, config, stop)
        sent.warnings += doubts(database, now)
        for warning in sent.warnings:
            database.runs.log("digest", warning, now, level=Level.WARNING, run_id=run_id)
        status = RunStatus.PARTLY_FAILED if sent.failed else RunStatus.DONE
        database.runs.finish(run_id, status, datetime.now(UTC))
        return sent


def send_digests(database: Database, config: Config, stop: Stop) -> Sent | None:
    """Send what is due once no other greffier is sending; None when asked to end before."""
    is_told = False
    while True:
        try:
            with database.lock(LOCK):
                return _send_digests(database, config, stop)
        except AlreadyRunning as error:
            if not is_told:
                log.info("waits for its turn to send", because=str(error))
            is_told = True
            if not stop.wait(TURN_S):
                return None


def _send_digests(database: Database, config: Config, stop: Stop) -> Sent:
    """Send what no server has accepted yet, then queue one digest a recipient and send these.

    Older ones go first, so that a digest is written to readers who have been told what stands in them: what it
    changes is a correction. A message is queued with its hits before it is sent, and is the same bytes with the
    same Message-ID each time it is tried: cut off anywhere, the next call goes on where this one was.
    """
    sent = Sent()
    waiting = _waiting(database, config)
    put_off = _send_queued(database, config, waiting, sent)
    now = datetime.now(UTC)
    looked_up = LookedUp(database)
    for recipient in config.mail.recipients:
        queue_digest(looked_up, config, recipient, now)
    tried = {queued.id for queued in waiting}
    new = [queued for queued in _waiting(database, config) if queued.id not in tried]
    put_off += _send_queued(database, config, new, sent)
    _send_put_off(database, config, put_off, sent, stop)
    return sent


@dataclass(frozen=True, slots=True)
class Due:
    """What a recipient has not been told yet."""

    rulings: tuple[StoredHit, ...]
    withdrawals: tuple[StoredHit, ...]

    @property
    def hit_ids(self) -> list[int]:
        return [hit.id for hit in (*self.rulings, *self.withdrawals)]


class LookedUp:
    """What is stored of the rulings to be told of, read once for all recipients."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.decision = cache(database.cases.load_decision)
        self.case = cache(database.cases.load_case)
        self.reading = cache(self._reading)

    def _reading(self, document_id: int) -> Processed:
        return reckon(self.database.documents.load(document_id).processed)


def queue_digest(looked_up: LookedUp, config: Config, recipient: str, now: datetime) -> None:
    """Put the recipient's digest into the outbox, unless there is none: nothing new, and the run was told of."""
    database = looked_up.database
    due = due_for(database, recipient, now)
    message_id = _next_message_id(database, config, recipient, due, now)
    if message_id is None or database.alerts.is_queued(message_id):
        return
    digest = make_digest(looked_up, config, recipient, due, now)
    subject, text, html = render(digest)
    message = compose(
        sender=config.mail.sender,
        recipient=recipient,
        subject=subject,
        text=text,
        html=html,
        message_id=message_id,
        at=now,
    )
    database.alerts.queue_digest(
        message_id=message_id, recipient=recipient, message=message, hit_ids=due.hit_ids, at=now
    )


def _next_message_id(
    database: Database, config: Config, recipient: str, due: Due, now: datetime
) -> str | None:
    """One message for each run and recipient, one for whatever comes to light after it, and one for each day without a run.

    A night that did not take place would else be a silence like any other.
    """
    run = last_crawl(database)
    if run is None and not due.hit_ids:
        return None
    first = _message_id(run, recipient)
    if not database.alerts.is_queued(first):
        return first
    if due.hit_ids:
        return _message_id(run, recipient, ",".join(map(str, due.hit_ids)))
    if is_overdue(run, now):
        return _message_id(run, recipient, now.astimezone(config.zone).date().isoformat())
    return None


def due_for(database: Database, recipient: str, now: datetime) -> Due:
    """The recipient's unsent hits: rulings, and what became of the pages of those told before."""
    withdrawals = withdrawals_to_tell(database, RULE, recipient)
    return Due(_rulings_to_tell(database, recipient, now), withdrawals)


def _rulings_to_tell(database: Database, recipient: str, now: datetime) -> tuple[StoredHit, ...]:
    """Someone who joins readers that were told before gets those of the last week alone."""
    first = database.alerts.first_queued_at()
    joined = database.alerts.first_queued_at(recipient) or now
    is_founder = first is None or joined - first < LOOK_BACK
    return database.alerts.unsent(recipient, RULE.id, found_since=None if is_founder else joined - LOOK_BACK)


def _message_id(run: Run | None, recipient: str, about: str = "") -> str:
    mark = hashlib.sha256(f"{mailbox(recipient)}\n{about}".encode()).hexdigest()[:16]
    return f"<digest-{run.id if run else 0:06d}-{mark}@greffier.invalid>"


def make_digest(looked_up: LookedUp, config: Config, recipient: str, due: Due, now: datetime) -> Digest:
    """The digest of what is due to one recipient, and the proof of what was checked."""
    database = looked_up.database
    entries = [_entry(looked_up, config, recipient, hit) for hit in due.rulings]
    entries.sort(key=lambda entry: (not entry.corrects, _newest_first(entry.decided_on), entry.citation))
    return Digest(
        day=now.astimezone(config.zone).date(),
        entries=tuple(entries),
        checks=checks(database, config, now),
        backlog=len(database.pages.pending(PIPELINE_VERSION)),
        withdrawals=tuple(_withdrawal(looked_up, config, recipient, hit) for hit in due.withdrawals),
        is_cut_off=was_cut_off(database),
    )


def _entry(looked_up: LookedUp, config: Config, recipient: str, hit: StoredHit) -> Entry:
    names = {source.id: source.name for source in ALL.values()}
    telling = _telling(looked_up, config, recipient, hit)
    return entry_of(telling, looked_up.reading, names, show_persons=config.persons == "full")


def _withdrawal(looked_up: LookedUp, config: Config, recipient: str, hit: StoredHit) -> Withdrawal:
    told = looked_up.database.alerts.told(recipient, RULE.id, hit.decision_key)
    assert told is not None  # else there is nothing to take back
    entry = _entry(looked_up, config, recipient, told)
    return withdrawal_of(hit, entry, told.found_at.astimezone(config.zone).date())


def _newest_first(day: date | None) -> int:
    return -(day or date.min).toordinal()


def _telling(looked_up: LookedUp, config: Config, recipient: str, hit: StoredHit) -> Telling:
    database = looked_up.database
    decision = looked_up.decision(hit.decision_key)
    case = looked_up.case(decision.case_key)
    told = database.alerts.told(recipient, RULE.id, hit.decision_key)
    before = Told.from_json(dict(told.facts)) if told else None
    change = change_since(before, Told.from_json(dict(hit.facts)))
    if change is None:  # a correction of a correction: what the recipient knows is right again
        change = Change.AWARD
    return Telling(decision.ruling, case, change, before, _told_on(database, config, recipient, case))


def _told_on(database: Database, config: Config, recipient: str, case: Case) -> dict[str, date]:
    return {
        ruling.key: told.found_at.astimezone(config.zone).date()
        for ruling in case.rulings
        if (told := database.alerts.told(recipient, RULE.id, ruling.key))
    }


def _waiting(database: Database, config: Config) -> list[QueuedDigest]:
    """What is to be sent, to recipients as the settings spell them now."""
    spelt = {mailbox(one): one for one in config.mail.recipients}
    waiting = database.alerts.digests_to_send(config.mail.recipients)
    return [replace(queued, recipient=spelt[queued.recipient]) for queued in waiting]


def _send_queued(
    database: Database, config: Config, due: Sequence[QueuedDigest], sent: Sent
) -> list[QueuedDigest]:
    """Try each message once; gives those that the server put off for a while, as one that greylists does."""
    put_off: list[QueuedDigest] = []
    broken = 0
    with delivery(config) as post:
        for place, queued in enumerate(due):
            try:
                post.send(queued.message, queued.recipient, queued.message_id)
            except RecipientRefused as error:
                _failed(database, queued, str(error), sent)
                put_off += [queued] if error.may_pass else []
                broken = broken + 1 if isinstance(error, ConnectionLost) else 0
                if broken < BROKEN_IN_ROW:
                    continue
                _all_failed(database, due[place + 1 :], f"not tried after {broken} lost connections", sent)
                break
            except MailError as error:
                _all_failed(database, due[place:], str(error), sent)
                break
            broken = 0
            database.alerts.mark_sent(queued.id, datetime.now(UTC))
            sent.accepted.append(queued.recipient)
            if isinstance(post, FolderDelivery):
                sent.files.append(str(post.path(queued.recipient, queued.message_id)))
    return put_off


def _send_put_off(
    database: Database, config: Config, put_off: list[QueuedDigest], sent: Sent, stop: Stop
) -> None:
    """Try again what was put off, a few times with a pause before; the connection is not held meanwhile."""
    pause = config.mail.smtp.retry_wait_seconds
    for _ in range(RETRIES):
        if put_off:
            log.warning("mail put off by the server", messages=len(put_off), tried_again_in_seconds=pause)
        if not put_off or not stop.wait(pause):
            return
        for queued in put_off:
            sent.failed.pop(queued.recipient, None)
        put_off = _send_queued(database, config, put_off, sent)


def _all_failed(database: Database, left: Sequence[QueuedDigest], reason: str, sent: Sent) -> None:
    for queued in left:
        _failed(database, queued, reason, sent)


def _failed(database: Database, queued: QueuedDigest, reason: str, sent: Sent) -> None:
    log.error("digest not sent", recipient=queued.recipient, problem=reason)
    database.alerts.mark_failed(queued.id, reason, datetime.now(UTC))
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
