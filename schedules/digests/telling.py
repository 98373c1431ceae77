"""Who is to be told what this morning: digests made, put into the outbox, sent, and marked when accepted."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

import structlog

from crawler.sources import ALL
from pipeline.alerts import DATA_LOSS_RULE, Change, Told, change_since
from pipeline.cases import Case
from pipeline.law import Processed
from pipeline.masking import mask_for
from pipeline.process import PIPELINE_VERSION, reckon
from schedules.config import Config
from schedules.digests.checking import checks, doubts, is_overdue, last_crawl, was_cut_off
from schedules.digests.choosing import criteria_words, is_wanted
from schedules.digests.digest import Check, Digest, Entry, Withdrawal, render
from schedules.digests.entries import Telling, as_printed, entry_of
from schedules.digests.mail import compose
from schedules.digests.sending import (
    Sent,
    note_unreached,
    send_put_off,
    send_queued,
    suspended,
    waiting,
)
from schedules.digests.withdrawing import rewriting_of, withdrawal_of, withdrawals_to_tell
from schedules.night.books import begin_run, noted_end
from schedules.night.withdrawals import REWRITTEN
from schedules.stopping import Stop, stoppable
from schedules.store import open_store
from storage.alerts import Letter, StoredHit
from storage.database import Database
from storage.errors import AlreadyRunning
from storage.mailboxes import mailbox
from storage.runs import Level, Run, RunStatus

log = structlog.get_logger(__name__)

RULE = DATA_LOSS_RULE

LOOK_BACK = timedelta(days=7)
"""How far back a reader is told who joins later than the others: the news of a week, and not the archive."""

LOCK = "digest"
"""Held while messages are made and sent: two who send what waits in the outbox would send it twice."""

TURN_S = 2.0


def send_digests_alone(config: Config) -> Sent:
    """`greffier digest`: make and send what is due."""
    with open_store(config) as database, database.lock(LOCK), stoppable() as stop:
        run_id = begin_run(database, "digest")
        now = datetime.now(UTC)
        with noted_end(database, run_id):
            sent = _send_digests(database, config, stop)
            note_unreached(database, sent, run_id)
            sent.warnings += doubts(database, now.astimezone(config.zone))
            for warning in sent.warnings:
                database.runs.log("digest", warning, now, level=Level.WARNING, run_id=run_id)
            is_all = not sent.failed and not sent.suspended
            status = RunStatus.DONE if is_all else RunStatus.PARTLY_FAILED
            database.runs.finish(run_id, status, datetime.now(UTC))
        return sent


def send_digests(database: Database, config: Config, stop: Stop, run_id: int) -> Sent | None:
    """Send what is due once no other greffier is sending; None when asked to end before."""
    is_told = False
    while True:
        try:
            with database.lock(LOCK):
                sent = _send_digests(database, config, stop)
                note_unreached(database, sent, run_id)
                return sent
        except AlreadyRunning as error:
            if not is_told:
                log.info("waits for its turn to send", because=str(error))
            is_told = True
            if not stop.wait(TURN_S):
                return None


def _send_digests(database: Database, config: Config, stop: Stop) -> Sent:
    """Send what no server has accepted yet, then queue one digest a recipient and send these.

    Older ones go first, so that a digest is written to readers who have been told what stands in them: what it
    changes is a correction. To a mailbox that is suspended none is written: what it was not told stays due. A message is queued with its hits before it is sent, and is the same bytes with the
    same Message-ID each time it is tried: cut off anywhere, the next call goes on where this one was.
    """
    sent = Sent()
    old = waiting(database, config, datetime.now(UTC))
    put_off = send_queued(database, config, old, sent)
    now = datetime.now(UTC)
    looked_up = LookedUp(database)
    held = suspended(database, config.mail.recipients)
    for recipient in config.mail.recipients:
        if recipient not in held:
            queue_digest(looked_up, config, recipient, now)
    tried = {queued.id for queued in old}
    new = [queued for queued in waiting(database, config, now) if queued.id not in tried]
    put_off += send_queued(database, config, new, sent)
    send_put_off(database, config, put_off, sent, stop)
    sent.suspended = suspended(database, config.mail.recipients)
    sent.failed = {who: why for who, why in sent.failed.items() if who not in sent.suspended}
    return sent


@dataclass(frozen=True, slots=True)
class Due:
    """What a recipient has not been told yet."""

    rulings: tuple[StoredHit, ...]
    withdrawals: tuple[StoredHit, ...]
    left_out: int = 0
    """New rulings that are none of those the recipient asked for."""
    following: int = 0
    """Rulings that the messages after this one tell of."""

    @property
    def hit_ids(self) -> list[int]:
        return [hit.id for hit in (*self.rulings, *self.withdrawals)]

    def parts(self, most: int) -> list[Due]:
        """What one message after the other tells of, `most` rulings each: a server refuses what is too large."""
        starts = range(0, max(1, len(self.rulings)), most)
        return [
            replace(
                self,
                rulings=self.rulings[start : start + most],
                withdrawals=() if start else self.withdrawals,
                following=max(0, len(self.rulings) - start - most),
            )
            for start in starts
        ]


class LookedUp:
    """What is stored of the rulings to be told of, read once for all recipients."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.decision = cache(database.cases.load_decision)
        self.case = cache(database.cases.load_case)
        self.reading = cache(self._reading)
        self._checks: dict[datetime, tuple[Check, ...]] = {}

    def checks(self, config: Config, now: datetime) -> tuple[Check, ...]:
        """What was checked as of `now`: the same for all recipients."""
        if now not in self._checks:
            self._checks[now] = checks(self.database, config, now)
        return self._checks[now]

    def _reading(self, document_id: int) -> Processed:
        return reckon(self.database.documents.load(document_id).processed)


def queue_digest(looked_up: LookedUp, config: Config, recipient: str, now: datetime) -> None:
    """Put the recipient's digest into the outbox, unless there is none: nothing new, and the run was told of."""
    database = looked_up.database
    due = due_for(looked_up, config, recipient, now)
    first_id = _next_message_id(database, config, recipient, due, now)
    if first_id is None:
        return
    letters: list[Letter] = []
    for part in due.parts(config.mail.most_rulings):
        message_id = _id_about(last_crawl(database), recipient, part) if letters else first_id
        subject, text, html = render(make_digest(looked_up, config, recipient, part, now))
        message = compose(
            sender=config.mail.sender,
            recipient=recipient,
            subject=subject,
            text=text,
            html=html,
            message_id=message_id,
            at=now,
        )
        letters.append(Letter(message_id, message, tuple(part.hit_ids)))
    database.alerts.queue_digests(letters, recipient=recipient, at=now)


def _next_message_id(
    database: Database, config: Config, recipient: str, due: Due, now: datetime
) -> str | None:
    """One message for each run and recipient, one for whatever comes to light after it, and one for each day without a run.

    A night that did not take place would else be a silence like any other.
    """
    run = last_crawl(database)
    if run is None and not due.hit_ids:
        return None
    ids = [_message_id(run, recipient)]
    if due.hit_ids:
        about = _id_about(run, recipient, due)
        # The second one is for what was taken out of the outbox to be written anew.
        ids += [about, _message_id(run, recipient, f"{about} {now.isoformat()}")]
    elif is_overdue(run, now.astimezone(config.zone)):
        ids.append(_message_id(run, recipient, now.astimezone(config.zone).date().isoformat()))
    return next((id_ for id_ in ids if not database.alerts.is_queued(id_)), None)


def _id_about(run: Run | None, recipient: str, due: Due) -> str:
    return _message_id(run, recipient, ",".join(map(str, due.hit_ids)))


def is_due(database: Database, config: Config, recipient: str, due: Due, now: datetime) -> bool:
    """Whether the recipient would be written to now."""
    return _next_message_id(database, config, recipient, due, now) is not None


def due_for(looked_up: LookedUp, config: Config, recipient: str, now: datetime) -> Due:
    """The recipient's unsent hits that are wanted: rulings, and what became of the pages of those told before."""
    database = looked_up.database
    unsent = _rulings_to_tell(database, recipient, now)
    last = database.alerts.last_queued_at(recipient)
    last = (
        min(last, now) if last else None
    )  # a clock that was ahead one night leaves nothing out of the next ones
    passed_over = [hit for hit in unsent if _was_left_out(looked_up, hit, last)]
    rulings = tuple(
        hit for hit in unsent if hit not in passed_over and _is_wanted(looked_up, config, recipient, hit)
    )
    fresh = sum(last is None or hit.found_at > last for hit in unsent)
    left_out = fresh - sum(last is None or hit.found_at > last for hit in rulings)
    return Due(rulings, withdrawals_to_tell(database, RULE, recipient), left_out)


def _was_left_out(looked_up: LookedUp, hit: StoredHit, last: datetime | None) -> bool:
    """True of what the recipient's earlier digests did not tell: whoever asks for more begins with the last week, not the archive."""
    if last is None or hit.found_at >= last - LOOK_BACK:
        return False
    return looked_up.decision(hit.decision_key).changed_at < last - LOOK_BACK


def _is_wanted(looked_up: LookedUp, config: Config, recipient: str, hit: StoredHit) -> bool:
    """What the recipient asked for; and whatever bears on a ruling of the same case that the recipient was told of."""
    reader = config.mail.reader(recipient)
    if not reader.is_set:
        return True
    decision = looked_up.decision(hit.decision_key)
    if is_wanted(reader, decision.ruling):
        return True
    return bool(_told_on(looked_up.database, config, recipient, looked_up.case(decision.case_key)))


def _rulings_to_tell(database: Database, recipient: str, now: datetime) -> tuple[StoredHit, ...]:
    """Someone who joins readers that were told before gets those of the last week alone."""
    first = database.alerts.first_queued_at()
    joined = database.alerts.first_queued_at(recipient) or now
    is_founder = first is None or joined - first < LOOK_BACK
    return database.alerts.unsent(recipient, RULE.id, found_since=None if is_founder else joined - LOOK_BACK)


def _message_id(run: Run | None, recipient: str, about: str = "") -> str:
    """The same for the same message, and for no other.

    A database that was restored, or begun anew, counts its runs once more, and mail stores drop what comes under an id they have.
    """
    process = f"{run.host} {run.pid} {run.process_mark}" if run else ""
    mark = hashlib.sha256(f"{mailbox(recipient)}\n{about}\n{process}".encode()).hexdigest()[:16]
    return f"<digest-{run.id if run else 0:06d}-{mark}@greffier.invalid>"


def make_digest(looked_up: LookedUp, config: Config, recipient: str, due: Due, now: datetime) -> Digest:
    """The digest of what is due to one recipient, and the proof of what was checked."""
    database = looked_up.database
    entries = [_entry(looked_up, config, recipient, hit) for hit in due.rulings]
    entries.sort(key=lambda entry: (not entry.corrects, _newest_first(entry.decided_on), entry.citation))
    return Digest(
        day=now.astimezone(config.zone).date(),
        entries=tuple(entries),
        checks=looked_up.checks(config, now),
        backlog=database.pages.count_pending(PIPELINE_VERSION)[0],  # what older rules have read is read
        withdrawals=tuple(_withdrawal(looked_up, config, recipient, hit) for hit in due.withdrawals),
        is_cut_off=was_cut_off(database),
        criteria=criteria_words(config.mail.reader(recipient)),
        left_out=due.left_out,
        following=due.following,
    )


def _entry(looked_up: LookedUp, config: Config, recipient: str, hit: StoredHit) -> Entry:
    telling = _telling(looked_up, config, recipient, hit)
    return entry_of(telling, looked_up.reading, _source_names(), show_persons=config.persons == "full")


def _withdrawal(looked_up: LookedUp, config: Config, recipient: str, hit: StoredHit) -> Withdrawal:
    told = looked_up.database.alerts.told(recipient, RULE.id, hit.decision_key)
    assert told is not None  # else there is nothing to take back
    told_on = told.found_at.astimezone(config.zone).date()
    if hit.change == REWRITTEN:
        texts = [
            one
            for page in hit.facts["pages"]
            for one in looked_up.database.documents.versions(page["document"])
        ]
        mask = as_printed if config.persons == "full" else mask_for(*texts)
        return rewriting_of(hit, told_on, _source_names(), mask)
    return withdrawal_of(hit, _entry(looked_up, config, recipient, told), told_on)


def _source_names() -> dict[str, str]:
    return {source.id: source.name for source in ALL.values()}


def _newest_first(day: date | None) -> int:
    return -(day or date.min).toordinal()


def _telling(looked_up: LookedUp, config: Config, recipient: str, hit: StoredHit) -> Telling:
    database = looked_up.database
    decision = looked_up.decision(hit.decision_key)
    case = looked_up.case(decision.case_key)
    told = database.alerts.told(recipient, RULE.id, hit.decision_key, or_queued=True)
    before = Told.from_json(dict(told.facts)) if told else None
    change = change_since(before, Told.from_json(dict(hit.facts)))
    if change is None:  # a correction of a correction: what the recipient knows is right again
        change = Change.AWARD
    return Telling(decision.ruling, case, change, before, _told_on(database, config, recipient, case))


def _told_on(database: Database, config: Config, recipient: str, case: Case) -> dict[str, date]:
    return {
        ruling.key: told.found_at.astimezone(config.zone).date()
        for ruling in case.rulings
        if (told := database.alerts.told(recipient, RULE.id, ruling.key, or_queued=True))
    }
