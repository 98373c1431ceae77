"""A source that answers as ever and brings nothing new for far longer than it used to: its feed may have stopped, or moved.

A warning and no failure, for sites do rest. What is usual is learnt from the days on which it brought something.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from schedules.digests import wording
from storage.database import Database

LEAST_SILENCE = 14
TIMES_USUAL = 4
LEARNT_FROM = timedelta(days=365)
LEAST_DAYS = 8
"""Fewer days with something new show no rhythm."""


@dataclass(frozen=True, slots=True)
class Lull:
    since: date
    """The day of the newest item."""
    usual_days: int
    """What mostly lies between two days that bring something."""


def lull_of(database: Database, source_id: str, today: date) -> Lull | None:
    """The silence of a source, if it is longer than its rhythm explains."""
    items = database.documents.item_days(source_id)
    return find_lull(items.days, items.watched_since or today, today)


def find_lull(days: Collection[date], watched_since: date, today: date) -> Lull | None:
    """Silence is longer than usual beyond 14 days, 4 times the usual gap, and nearly all gaps there were in a year.

    What was silent before it was watched is not held against it: an archive that is read whole says little of its feed.
    Of the gaps one in twenty is left out, and always the longest: an old page among new ones makes one, too.
    """
    past = sorted({day for day in days if day <= today})  # a day yet to come is a mistake, and would hide all
    known = [day for day in past if day >= past[-1] - LEARNT_FROM]
    if len(known) < LEAST_DAYS:
        return None
    gaps = sorted(_working_days(one, other) for one, other in pairwise(known))
    usual = median(gaps)
    longest = gaps[(len(gaps) - 1) * 95 // 100]
    if _working_days(max(known[-1], watched_since), today) <= max(
        LEAST_SILENCE, TIMES_USUAL * usual, longest
    ):
        return None
    return Lull(known[-1], max(1, round(usual)))


def _working_days(after: date, until: date) -> int:
    """Days from one to the other, without those on which courts and trade press rest."""
    span = (after + timedelta(days=number) for number in range(1, (until - after).days + 1))
    return sum(not _is_holiday(day) for day in span)


def _is_holiday(day: date) -> bool:
    """August, and the days from Christmas to New Year."""
    return day.month == 8 or (day.month, day.day) >= (12, 24) or (day.month, day.day) <= (1, 2)


def lull_words(lull: Lull) -> str:
    """For readers of the digest."""
    usual = "chaque jour" if lull.usual_days == 1 else f"tous les {lull.usual_days} jours"
    return f"rien de nouveau depuis le {wording.day(lull.since)}, d’ordinaire {usual} : à vérifier"


def lull_warning(lull: Lull) -> str:
    """For those who run greffier."""
    usual = "every day" if lull.usual_days == 1 else f"every {lull.usual_days} days"
    return f"nothing new since {lull.since}, usually {usual}: look at the site, its feed or listings may have stopped or moved"
