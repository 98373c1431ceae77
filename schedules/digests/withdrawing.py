"""What became of pages that readers were told of: withdrawn by their source, or published again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from pipeline.alerts import AlertRule
from schedules.digests.digest import Entry, SourceLink, Withdrawal
from schedules.night.withdrawals import GONE, RESTORED, REWRITTEN, withdrawals_of
from storage.alerts import StoredHit
from storage.database import Database


def withdrawals_to_tell(database: Database, rule: AlertRule, recipient: str) -> tuple[StoredHit, ...]:
    """Those of the rulings that the recipient was told of; that a page is back, only to whom it was told as withdrawn.

    That it is gone is told once, also when it was withdrawn first and came back rewritten.
    """
    id_ = withdrawals_of(rule)
    unsent = database.alerts.unsent(recipient, id_)
    retired = (
        hit for hit in database.alerts.unsent(recipient, id_, of_retired=True) if hit.change == REWRITTEN
    )
    found = []
    for hit in (*unsent, *(one for one in retired if one not in unsent)):
        last = database.alerts.told(recipient, id_, hit.decision_key)
        knows_it_gone = last is not None and last.change in GONE
        was_told = database.alerts.told(recipient, rule.id, hit.decision_key) is not None
        if was_told and knows_it_gone == (hit.change == RESTORED):
            found.append(hit)
    return tuple(found)


def withdrawal_of(hit: StoredHit, entry: Entry, told_on: date) -> Withdrawal:
    """The digest's lines on a withdrawal, with citation and addresses as an entry on the ruling has them."""
    return Withdrawal(entry.citation, told_on, entry.sources, is_restored=hit.change == RESTORED)


def rewriting_of(
    hit: StoredHit, told_on: date, source_names: Mapping[str, str], mask: Callable[[str], str]
) -> Withdrawal:
    """The digest's lines on a ruling that its page no longer mentions, from what was noted when that was seen."""
    sources = tuple(
        SourceLink(
            source_names.get(page["source"], page["source"]),
            mask(page["title"] or page["url"]),
            page["url"],
            date.fromisoformat(page["published_on"]) if page["published_on"] else None,
        )
        for page in hit.facts["pages"]
    )
    return Withdrawal(mask(hit.facts["citation"]), told_on, sources, is_rewritten=True)
