"""Hits stored once, and an outbox that tells nobody twice and forgets nobody."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pipeline.cases import group
from storage.alerts import HANDED_OVER, StoredHit
from storage.database import Database
from storage.errors import NotStored, ValueRefused
from tests.stored import NIGHT, URL, night, page, processed

RULE = "data_loss"
KEY = f"{URL}#0"
READER, OTHER = "lectrice@example.org", "lecteur@example.org"


@pytest.fixture
def decided(store: Database) -> Database:
    """A store with one decision."""
    store.pages.save(page())
    store.documents.save(processed(), store.pages.pending(1)[0].id)
    store.cases.save_grouping(group(store.cases.reports()), NIGHT)
    return store


def hit(store: Database, awarded: str = "12345.67", on: int = 1) -> StoredHit:
    return store.alerts.save_hit(RULE, KEY, {"awarded": awarded, "outcome": None}, night(on)).hit


def queue(store: Database, recipient: str, hits: list[int], message_id: str = "<1@greffier>") -> int:
    return store.alerts.queue_digest(
        message_id=message_id,
        recipient=recipient,
        message=b"Subject: \xc3\xa9\r\n",
        hit_ids=hits,
        at=night(2),
    )


def test_a_hit_is_stored_once(decided: Database) -> None:
    first = decided.alerts.save_hit(RULE, KEY, {"a": 1, "b": [2]}, NIGHT, change="new")
    again = decided.alerts.save_hit(RULE, KEY, {"b": [2], "a": 1}, night(2), change="new")

    assert (first.is_new, again.is_new) == (True, False)
    assert again.hit == first.hit
    assert first.hit.version == 1
    assert first.hit.change == "new"
    assert decided.alerts.last_hit(RULE, KEY) == first.hit


def test_other_facts_are_the_next_version_and_other_rules_count_by_themselves(decided: Database) -> None:
    hit(decided, "1")
    assert hit(decided, "2", on=2).version == 2
    assert decided.alerts.save_hit("other", KEY, {}, NIGHT).hit.version == 1
    assert [found.facts["awarded"] for found in decided.alerts.hits(RULE, KEY)] == ["1", "2"]


def test_a_hit_of_no_decision_or_with_facts_that_are_no_json_is_refused(decided: Database) -> None:
    with pytest.raises(NotStored):
        decided.alerts.save_hit(RULE, "nothing", {}, NIGHT)
    with pytest.raises(ValueRefused):
        decided.alerts.save_hit(RULE, KEY, {"at": NIGHT}, NIGHT)
    assert decided.alerts.last_hit(RULE, KEY) is None


def test_each_recipient_is_told_once(decided: Database) -> None:
    found = hit(decided)
    assert [one.id for one in decided.alerts.unsent(READER, RULE)] == [found.id]

    digest = queue(decided, READER, [found.id])
    decided.alerts.mark_sent(digest, night(2))

    assert decided.alerts.unsent(READER, RULE) == ()
    assert [one.id for one in decided.alerts.unsent(OTHER, RULE)] == [found.id]
    assert decided.alerts.told(READER, RULE, KEY) == found
    assert decided.alerts.told(OTHER, RULE, KEY) is None


def test_only_the_last_word_on_a_decision_is_told(decided: Database) -> None:
    hit(decided, "1")
    last = hit(decided, "2", on=2)

    assert decided.alerts.unsent(READER, RULE) == (last,)
    queue(decided, READER, [last.id])
    assert decided.alerts.unsent(READER, RULE) == ()

    corrected = hit(decided, "3", on=3)
    assert decided.alerts.unsent(READER, RULE) == (corrected,)


def test_a_new_recipient_can_be_spared_the_past(decided: Database) -> None:
    hit(decided)

    assert decided.alerts.unsent(READER, RULE, found_since=night(2)) == ()
    assert len(decided.alerts.unsent(READER, RULE, found_since=night(1))) == 1


def test_the_outbox_keeps_the_message_until_a_server_accepts_it(decided: Database) -> None:
    found = hit(decided)
    digest = queue(decided, READER, [found.id])
    assert decided.alerts.unsent(READER, RULE) == ()

    decided.alerts.mark_failed(digest, "421 réessayez", night(2))
    decided.alerts.mark_failed(digest, "421 réessayez", night(2))
    decided.alerts.mark_failed(digest, "451 plus tard", night(3))

    (due,) = decided.alerts.digests_to_send()
    assert (due.message, due.recipient, due.hit_ids) == (b"Subject: \xc3\xa9\r\n", READER, (found.id,))
    assert (due.attempts, due.last_error, due.queued_at) == (2, "451 plus tard", night(2))
    assert decided.alerts.told(READER, RULE, KEY) is None

    decided.alerts.mark_sent(digest, night(4))
    decided.alerts.mark_failed(digest, "trop tard", night(5))
    assert decided.alerts.digests_to_send() == ()
    assert decided.alerts.told(READER, RULE, KEY) == found


def test_what_an_earlier_attempt_came_to_is_not_noted_over_a_later_one(decided: Database) -> None:
    digest = queue(decided, READER, [hit(decided).id])
    decided.alerts.mark_tried(digest, night(3))

    assert decided.alerts.mark_failed(digest, "421 réessayez", night(2))
    (due,) = decided.alerts.digests_to_send()
    assert (due.attempts, due.last_error) == (1, HANDED_OVER)


def test_queueing_the_same_message_again_changes_nothing(decided: Database) -> None:
    found = hit(decided)
    assert not decided.alerts.is_queued("<1@greffier>")

    assert queue(decided, READER, [found.id]) == queue(decided, READER, [found.id])

    assert decided.alerts.is_queued("<1@greffier>")
    assert len(decided.alerts.digests_to_send()) == 1


def test_a_hit_on_its_way_is_not_queued_twice_for_one_recipient(decided: Database) -> None:
    found = hit(decided)
    queue(decided, READER, [found.id])

    with pytest.raises(ValueRefused, match="already"):
        queue(decided, READER, [found.id], message_id="<2@greffier>")
    with pytest.raises(NotStored):
        queue(decided, READER, [4711], message_id="<3@greffier>")
    queue(decided, OTHER, [found.id], message_id="<4@greffier>")

    assert [due.message_id for due in decided.alerts.digests_to_send()] == ["<1@greffier>", "<4@greffier>"]


def test_a_digest_may_say_that_there_is_nothing_new(store: Database) -> None:
    queue(store, READER, [])

    (due,) = store.alerts.digests_to_send()
    assert due.hit_ids == ()


def test_what_is_not_there_cannot_be_sent(store: Database) -> None:
    with pytest.raises(NotStored):
        store.alerts.mark_sent(1, NIGHT)


def test_refusals_count_once_a_night_until_the_mailbox_takes_a_message(store: Database) -> None:
    assert store.refusals.of(READER) is None
    for number in (1, 1, 2):
        store.refusals.note(
            f"Lectrice <{READER.upper()}>", f"550 no such mailbox, night {number}", night(number)
        )
    found = store.refusals.of(READER)
    assert found is not None
    assert (found.count, found.is_suspended, found.reason) == (2, False, "550 no such mailbox, night 2")
    store.refusals.note(READER, "550 once more", night(3))
    found = store.refusals.of(READER)
    assert found is not None
    assert found.is_suspended
    assert [found.is_to_be_tried(night(number)) for number in (4, 9, 10)] == [False, False, True]
    a_week_on = night(10)
    assert found.is_to_be_tried(a_week_on - timedelta(hours=1)), "no night comes to the minute"
    assert not found.is_to_be_tried(a_week_on - timedelta(hours=3))
    assert store.refusals.forget(READER) is True
    assert store.refusals.forget(READER) is False
    assert store.refusals.of(READER) is None


def test_a_reader_who_moves_keeps_what_was_told_and_is_due_what_was_not(decided: Database) -> None:
    first = hit(decided, "1")
    sent = queue(decided, READER, [first.id])
    decided.alerts.mark_sent(sent, night(2))
    told_both = queue(decided, OTHER, [first.id], "<2@greffier>")
    decided.alerts.mark_sent(told_both, night(2))
    second = hit(decided, "2", on=3)
    queue(decided, READER, [second.id], "<3@greffier>")
    decided.refusals.note(READER, "550", night(3))

    assert decided.move_reader(f"Lectrice <{READER}>", OTHER, night(4)) == 1

    assert decided.alerts.digests_to_send() == ()
    assert decided.alerts.unsent(OTHER, RULE) == (second,)
    assert decided.alerts.told(OTHER, RULE, KEY) == first
    assert decided.alerts.told(READER, RULE, KEY) is None
    assert decided.refusals.of(READER) is None
    assert decided.alerts.first_queued_at(READER) is None


def test_what_waits_is_written_anew_and_makes_nobody_a_new_reader(decided: Database) -> None:
    first = hit(decided, "1")
    queue(decided, READER, [first.id])

    assert decided.write_anew(READER, night(3)) == 1
    assert decided.write_anew(READER, night(3)) == 0

    assert decided.alerts.digests_to_send() == ()
    assert decided.alerts.unsent(READER, RULE) == (first,)
    assert decided.alerts.told(READER, RULE, KEY, or_queued=True) is None
    assert decided.alerts.last_sent_at(READER) is None
    assert decided.alerts.first_queued_at(READER) == night(2)
    assert decided.alerts.is_queued("<1@greffier>"), "the id is of that message for good"
