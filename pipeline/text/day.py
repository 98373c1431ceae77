"""A French date as written: the parts it gives, and the day it means when counted from a day of writing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

__all__ = ["Day", "DayForm", "make_date"]


class DayForm(StrEnum):
    FULL = "full"
    """Day, month and year stand there."""
    NO_YEAR = "no_year"
    """"le 29 novembre", "jeudi 4 mars": the year is that of the text around it."""
    LAST = "last"
    """"le 23 avril dernier": the latest such day before the day of writing."""
    WEEKDAY = "weekday"
    """"mardi": the day of writing or one of the six before it; "mardi dernier": never the day itself."""
    DAY_ONLY = "day_only"
    """"le 12 courant", "lundi 4": a day of the month whose month is that of the day of writing, or the one before."""
    AGO = "ago"
    """"hier", "il y a trois jours", "il y a deux ans jour pour jour": so long before the day of writing."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date as written at `[start, end)`. Fields the text leaves out are None."""

    start: int
    end: int
    form: DayForm
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    days_ago: int = 0
    years_ago: int = 0
    months_ago: int = 0
    is_last: bool = False
    weeks_ago: int = 0
    """"mercredi de la semaine passée": so many weeks before that of the day of writing."""

    @property
    def full(self) -> date | None:
        """The date, when the text alone gives it and it exists."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return make_date(self.year, self.month, self.day)

    def resolve(self, reference: date | None) -> date | None:
        """The date meant, `reference` being the day of writing; None when that is needed and missing."""
        if self.form is DayForm.FULL:
            return self.full
        if reference is None:
            return None
        try:
            return self._counted_from(reference)
        except OverflowError:  # before the first day there is
            return None

    def _counted_from(self, reference: date) -> date | None:
        if self.form is DayForm.AGO:
            months = (reference.year - self.years_ago) * 12 + reference.month - 1 - self.months_ago
            then = make_date(months // 12, months % 12 + 1, reference.day) or reference
            return then - timedelta(days=self.days_ago)
        if self.form is DayForm.WEEKDAY and self.weeks_ago:
            monday = reference - timedelta(days=reference.weekday() + 7 * self.weeks_ago)
            return monday + timedelta(days=self.weekday or 0)
        if self.form is DayForm.WEEKDAY:
            back = (reference.weekday() - (self.weekday or 0)) % 7
            return reference - timedelta(days=back or 7 * self.is_last)
        if self.form is DayForm.DAY_ONLY:
            return self._in_month_before(reference)
        return self._latest_before(reference)

    def _in_month_before(self, reference: date) -> date | None:
        """The latest such day of the month not after `reference`, on the right day of the week if one is said."""
        for back in range(12):
            months = reference.year * 12 + reference.month - 1 - back
            found = make_date(months // 12, months % 12 + 1, self.day or 0)
            if found and found <= reference and (self.weekday is None or found.weekday() == self.weekday):
                return found
        return None

    def _latest_before(self, reference: date) -> date | None:
        """The latest such day and month not after `reference`, on the right day of the week if one is said."""
        if self.month is None or self.day is None:
            return None
        for year in range(reference.year, reference.year - 9, -1):
            found = make_date(year, self.month, self.day)
            if found is None or found > reference:
                continue
            if self.weekday is None or found.weekday() == self.weekday:
                return found
        return None


def make_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
