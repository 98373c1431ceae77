"""The day a page was published, from its address or from the lines that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from pipeline.clean.boilerplate import Dropped
from pipeline.clean.evidence import tells_of_ruling
from pipeline.text.days import find_days
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_IN_ADDRESS = pattern(r"(?<!\d)((?:19|20)\d\d)([/-])(\d\d)\2(\d\d)(?!\d)")
_TELLING_RULES = (
    "published",
    "byline",
    "byline_with_days",
    "reading_time",
    "dated_masthead",
    "page_head",
    "above_title",
    "masthead",
    "nav_bar",
    "site_name",
    "signature",
)
_CHANGED = pattern(r"\b(?:mise?s? a jour|maj|modifiee?s?|modification|actualisee?s?)\b")
_OF_CHANGE = pattern(rf"\W*(?:derniere )?{_CHANGED.pattern}")
_FIRST_YEAR = 1990
_ENGLISH = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_MONTH_FIRST = pattern(rf"(?<![a-z]){_MONTH}\.? {_DAY},? {_YEAR}")
_DAY_FIRST = pattern(rf"(?<!\d){_DAY}(?: of)? {_MONTH}\.?,? {_YEAR}")
_STAMP = pattern(
    r"(?:[a-z]{3}\.? +)?(?:(?P<first>[a-z]{3,4})\.? +(?P<day>\d\d?)|(?P<later>\d\d?) +(?P<last>[a-z]{3,4})\.?) +\d\d:\d\d:\d\d (?:[a-z]{2,5} )?(?P<year>(?:19|20)\d\d)(?!\d)"
)
"""As archives of mailing lists print it, in English or in French: "Fri Mar 12 10:42:51 CET 2021"."""
_STAMPED = {
    **_ENGLISH,
    **{
        name: number
        for number, name in enumerate("jan fev mar avr mai juin juil aou sep oct nov dec".split(), start=1)
    },
}


def day_in_address(url: str | None) -> date | None:
    """The day in an address such as `/2019/05/03/`; None where there is none."""
    found = _IN_ADDRESS.search(url or "")
    return _valid(int(found[1]), int(found[3]), int(found[4])) if found else None


def day_in_dropped(dropped: Iterable[Dropped]) -> date | None:
    """The day that a dropped line of the page's head states ("Publié le …", byline, long date); that of a change last."""
    told = [(text, _TELLING_RULES.index(rule)) for text, rule in dropped if rule in _TELLING_RULES]
    told.sort(key=lambda line: (_OF_CHANGE.match(fold(line[0])) is not None, line[1]))
    return next((day for text, _ in told if (day := first_day(text))), None)


def change_in_dropped(dropped: Iterable[Dropped]) -> date | None:
    """The day of a change that such a line states, alone or after that of publication."""
    for text, rule in dropped:
        said = _CHANGED.search(fold(text)) if rule in _TELLING_RULES else None
        if said is not None and (day := first_day(text[said.end() :])):
            return day
    return None


_HEAD_LINES, _LONGEST_LINE = 6, 140
_BEFORE_DAY = pattern(
    r"(?:par .{3,60}|(?:note|communique(?: de presse)?|billet|chronique|article|dossier|breve|alerte|lettre|actualite)(?: d'information)?(?: du)?"
    r"|.{0,60}?(?:[-–—|·•,] ?)|publiee?|mise? en ligne|paru)?(?: ?le)? ?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?"
)
_AFTER_DAY = pattern(
    r"(?:,? (?:a )?\d\d? ?[h:] ?\d\d)?(?: ?[-–—|·•,(/].*|,? par .*| a [a-z][a-z -]{1,25}|\.)?"
)
_OF_DECISION = pattern(
    r"\b(?:n° ?\S|rg\b|r\.g|aff\.|ch\.|chambre|section|ce,|c[aej]|caa|tae?|tj|tgi|tc|tcom|trib\b|cass\b|cjue|t-\d|c-\d|audience|lecture|date limite|vigueur)"
)


def day_in_head(lines: Iterable[str]) -> date | None:
    """The day of the first line under a title that is a dateline: a day, who wrote, where, and nothing more."""
    for line in islice(lines, _HEAD_LINES):
        day = _day_of_dateline(line) if len(line) <= _LONGEST_LINE else None
        if day is not None:
            return day
    return None


def _day_of_dateline(line: str) -> date | None:
    days = [day for day in find_days(line, near=False) if day.full is not None]
    if len(days) != 1 or tells_of_ruling(line):
        return None
    folded, (day,) = fold(line), days
    if _OF_DECISION.search(folded) or not _BEFORE_DAY.fullmatch(folded, 0, day.start):
        return None
    return day.full if _AFTER_DAY.fullmatch(folded, day.end) else None


def first_day(text: str) -> date | None:
    """The first full date in `text`; a two-figure year is this century's."""
    for day in find_days(text):
        if day.full is not None and day.full.year >= _FIRST_YEAR:
            return day.full
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # a path may hold any figures
        return None


def stamped_days(text: str) -> Iterator[tuple[int, int, date]]:
    """Start, end and day of each date with an hour before the year, as machines stamp letters."""
    for found in _STAMP.finditer(fold(text)):
        month = found["first"] or found["last"]
        number = _STAMPED.get(month) or _STAMPED.get(month[:3])
        day = _valid(int(found["year"]), number, int(found["day"] or found["later"])) if number else None
        if day is not None:
            yield found.start(), found.end(), day


def english_days(text: str) -> Iterator[tuple[int, int, date]]:
    """Start, end and day of each date written the English way."""
    folded = fold(text)
    for written in (_MONTH_FIRST, _DAY_FIRST):
        for found in written.finditer(folded):
            try:
                day = date(int(found["year"]), _ENGLISH[found["month"][:3]], int(found["day"]))
            except ValueError:  # "February 31"
                continue
            yield found.start(), found.end(), day
