"""Templates, teasers and pages of a listing: what both sites render with."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)

Entry = TypeVar("Entry")


@dataclass(frozen=True)
class Teaser:
    """An item as listings, feeds and related links show it. `path` holds the query, if any."""

    path: str
    title: str
    published_at: datetime
    section: str
    summary: str = ""
    author: str = ""
    number: int = 0

    @property
    def href(self) -> str:
        return quote(self.path, safe="/?=&")


@dataclass(frozen=True)
class Part(Generic[Entry]):
    """One page of a listing; `number` counts from zero."""

    entries: Sequence[Entry]
    number: int
    count: int

    @property
    def has_next(self) -> bool:
        return self.number + 1 < self.count


def page_of(entries: Sequence[Entry], number: int, length: int) -> Part[Entry]:
    count = max(1, -(-len(entries) // length))
    return Part(entries[number * length : (number + 1) * length], number, count)


def environment(site: str, **words: Any) -> Environment:
    """The templates of a site; an unknown name in one is an error."""
    made = Environment(
        loader=PackageLoader("schedules.replica", f"templates/{site}"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(words)
    made.filters.update(long_date=long_date, rfc822=_rfc822)
    return made


def long_date(day: date) -> str:
    """As in "mardi 11 juin 2019"; the first of a month is "1er"."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{_DAYS[day.weekday()]} {number} {_MONTHS[day.month - 1]} {day.year}"


def _rfc822(moment: datetime) -> str:
    return format_datetime(moment)
