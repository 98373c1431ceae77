"""After reading: which reports are one decision, which decisions one case, and which of them are news."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from pipeline.alerts import DATA_LOSS_RULE, AlertRule, Told, change_since, matches
from pipeline.cases import Case, group
from schedules.night.withdrawals import find_withdrawals
from storage.database import Database

RULES = (DATA_LOSS_RULE,)


def regroup(database: Database) -> None:
    """Group all reports into cases anew, store what changed, and find what is news in it.

    Doing it again, also after having been cut off anywhere, changes nothing.
    """
    cases = group(database.cases.reports())
    database.cases.save_grouping(cases, datetime.now(UTC))
    for rule in RULES:
        find_hits(database, rule, cases)
        find_withdrawals(database, rule)


def find_hits(database: Database, rule: AlertRule, cases: Iterable[Case]) -> None:
    """Store a hit for each ruling that the rule asks for and that is new, or no longer what was told of it."""
    for case in cases:
        for hit in matches(rule, case):
            last = database.alerts.last_hit(rule.id, hit.ruling_key)
            change = change_since(Told.from_json(dict(last.facts)) if last else None, hit.told)
            if change is not None:
                database.alerts.save_hit(
                    rule.id, hit.ruling_key, hit.told.as_json(), datetime.now(UTC), change=change.value
                )
