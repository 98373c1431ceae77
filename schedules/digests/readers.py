"""`greffier readers`: who is written to, what waits for them, and what keeps mail from them."""

from __future__ import annotations

from datetime import UTC, datetime

from schedules.config import Config, ConfigError
from schedules.console import out, print_json, table
from schedules.digests.choosing import criteria_words
from schedules.digests.sending import recipient_of, suspended
from schedules.digests.telling import LOCK
from schedules.store import open_store
from storage.database import Database
from storage.mailboxes import mailbox


def show_readers(config: Config, *, as_json: bool) -> None:
    """List the recipients of the settings."""
    with open_store(config) as database:
        held = suspended(database, config.mail.recipients)
        found = [_reader(database, config, one, held.get(one)) for one in config.mail.recipients]
    if as_json:
        print_json(found)
        return
    rows: list[list[object]] = [
        [one["reader"], _when(one["last_sent"], config), str(one["waiting"]), one["wants"] or "all", one["suspended"] or "written to"]
        for one in found
    ]  # fmt: skip
    table("Readers", ["reader", "last sent", "waiting", "wants", "state"], rows)


def _reader(database: Database, config: Config, recipient: str, held: str | None) -> dict[str, object]:
    return {
        "reader": recipient,
        "last_sent": database.alerts.last_sent_at(recipient),
        "waiting": len(database.alerts.digests_to_send([recipient])),
        "wants": criteria_words(config.mail.reader(recipient)),
        "suspended": held,
    }


def _when(moment: object, config: Config) -> str:
    return f"{moment.astimezone(config.zone):%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else "never"


def resume_reader(config: Config, address: str, *, as_json: bool) -> None:
    """Write to a suspended mailbox again. Raises `ConfigError` for one that is no recipient."""
    recipient = recipient_of(config, address)
    with open_store(config) as database:
        was_refused = database.refusals.forget(recipient)
    says = (
        f"{recipient} is written to again, at the next `greffier digest` or `greffier nightly`"
        if was_refused
        else f"nothing keeps mail from {recipient}"
    )
    _say(says, as_json=as_json)


def rewrite_digests(config: Config, address: str, *, as_json: bool) -> None:
    """Have what waits for a recipient written anew, as when a server refuses the message for what it is."""
    recipient = recipient_of(config, address)
    with open_store(config) as database, database.lock(LOCK):
        count = database.write_anew(recipient, datetime.now(UTC))
    _say(
        f"messages to {recipient} taken out of the outbox: {count}; what they told goes out with the next digest",
        as_json=as_json,
    )


def move_reader(config: Config, old: str, new: str, *, as_json: bool) -> None:
    """Let the recipient `new` take over what `old` was told and is still to be told. Raises `ConfigError`."""
    recipient = recipient_of(config, new)
    if any(mailbox(one) == mailbox(old) for one in config.mail.recipients):
        raise ConfigError(f"{old} is still one of mail.recipients: take it out there, then move it")
    with open_store(config) as database, database.lock(LOCK):
        if database.alerts.first_queued_at(old) is None:
            raise ConfigError(f"nothing was ever written to {old}: is it spelt as it was in mail.recipients?")
        sent = database.move_reader(old, recipient, datetime.now(UTC))
    _say(
        f"{recipient} takes over from {old}, who was sent {sent} messages; what waited goes out with the next digest",
        as_json=as_json,
    )


def _say(words: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"says": words})
    else:
        out.print(words, markup=False, soft_wrap=True)
