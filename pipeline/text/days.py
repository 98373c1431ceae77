"""French dates: in figures, in words, without their year, or told from the day of writing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from pipeline.text.day import Day, DayForm, make_date
from pipeline.text.heads import Headed, places
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

__all__ = ["Day", "DayForm", "find_days", "words_to_number"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv", "fevrier fevr fev", "mars", "avril avr", "mai", "juin", "juillet juill juil", "aout",
            "septembre sept", "octobre oct", "novembre nov", "decembre dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number for number, name in enumerate("lundi mardi mercredi jeudi vendredi samedi dimanche".split())
}
_UNITS = {
    "un": 1, "une": 1, "premier": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15,
    "seize": 16, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip


# Dates are found by their month, the one word none goes without; what stands before and after it is then read.
_MONTH_HEADS = ("janv", "fev", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec")
_LETTERS = pattern(r"[a-z]+")
_WEEKDAY = r"(?:\b(?P<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+(?:le\s+)?)?"
_WORD = (
    r"(?:un|une|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|"
    r"trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|et|cents?|mil|mille)"
)
_DAY_BEFORE = pattern(
    rf"{_WEEKDAY}(?:(?<![\d.,/])(?P<figures>[0-3]?\d)(?:\s?er)?\s{{0,3}}|\b(?P<words>{_WORD}(?:[\s-]+{_WORD}){{0,2}})\s+)$"
)
_YEAR_WORDS = rf"(?P<words>(?:deux\s+mil(?:le)?|mil(?:le)?)(?:[\s-]+{_WORD}\b){{0,7}})"
_AFTER = pattern(
    rf"\.?(?:\s{{0,3}}(?P<figures>(?:19|20)\d\d)(?!\d)|,?\s+{_YEAR_WORDS}\b|(?P<last>\s+dernier\b))"
)
_YEAR_BEFORE = pattern(rf"\bl'an\s+{_YEAR_WORDS},?\s+(?:et\s+)?le\s+$")
_JOINS = ("et ", "au ", "ou ", "le ")
_FIGURES = pattern(r"\d+")
_OTHERS_BEFORE = pattern(
    r"(?<![\d.,/])(?P<days>[0-3]?\d(?:er)?(?:,\s*[0-3]?\d)*)\s*(?:et|au|ou)\s+(?:le\s+)?$"
)
_BEFORE, _BEFORE_FIGURES = 56, 30
_LAST_WORD = pattern(r"[a-z]+$")
_FAR_BEFORE = 110
_SLASHED = pattern(
    r"(?P<day>[0-9](?:(?<=[0-3])[0-9])?)(?P<sep>[/.-])(?P<month>[01]?\d)(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)(?![\d/]|[.-]\d)"
)
_ISO = Headed(("19", "20"), r"(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])")
_NEAR = Headed(
    ("avant-hier", "hier", "aujourd'hui", *_WEEKDAYS),
    r"\b(?:(?P<ago>avant-hier|(?<!avant-)hier|aujourd'hui)|(?P<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
    r"(?P<week>\s+de\s+la\s+semaine\s+(?:passee|derniere))?(?P<last>\s+dernier)?(?!\s+\d{1,2}\b(?!,\d|\s+(?:\d{3}\b|millions?|milliards?|euros?|€))|,?\s+le\s+\d|\s+(?:prochain|suivant)))\b",
)
_ARTICLES_BEFORE = ("ce ", "le ")
_SO_LONG_AGO = Headed(
    ("il y a",),
    r"\bil\s+y\s+a\s+(?:tout\s+juste\s+|exactement\s+)?(?P<count>\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\s+"
    r"(?:(?P<years>ans?)\s+jour\s+pour\s+jour|(?P<weeks>semaines?)\s+jour\s+pour\s+jour|(?P<months>mois)\s+jour\s+pour\s+jour|jours)\b",
)
_THIS_MONTH = Headed(
    ("courant", "de ce mois", "du mois courant", "du present mois"),
    r"(?:courant|de\s+ce\s+mois|du\s+mois\s+courant|du\s+present\s+mois)\b",
)
_DAY_OF_MONTH = pattern(r"(?<![\d.,/])\b(?P<day>[0-3]?\d)(?:\s?er)?\s$")
_WEEKDAY_AND_DAY = Headed(
    tuple(_WEEKDAYS),
    r"\b(?P<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+(?P<day>[0-3]?\d)(?:\s?er)?\b"
    r"(?!\s*(?:[.,/:h%€-]\s?\d|h\b|heures?|%|€|euros?|\d|millions?|milliards?|k|janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))",
)
_AGO = {"aujourd'hui": 0, "hier": 1, "avant-hier": 2}


def words_to_number(words: str) -> int | None:
    """The value of French number words up to 9999 ("deux mille vingt et un"); None when they make none."""
    total, current = 0, 0
    for word in re.findall(r"[a-z]+", fold(words)):
        if word in {"mille", "mil"}:
            total, current = total + (current or 1) * 1000, 0
        elif word in {"cent", "cents"}:
            current = (current or 1) * 100
        elif word in {"vingt", "vingts"} and current % 100 == 4:  # quatre-vingts: four twenties
            current += 76
        elif word in _UNITS:
            current += _UNITS[word]
        elif word != "et":
            return None
    return total + current or None


def find_days(text: str, *, near: bool = True) -> tuple[Day, ...]:
    """All dates of `text` in order, none overlapping another; impossible ones (31 February) are left out.

    Without `near`, "mardi", "hier" and the like are passed over.
    """
    folded = _read_figures(fold(text))
    found = [
        *_by_month(folded),
        *_slashed(folded),
        *((*_near(folded), *_of_this_month(folded)) if near else ()),
    ]
    return _without_overlaps(found)


# "1O JUIN 2O19": letters that a scanner read for the figures beside them.
_MISREAD = pattern(r"[0-9](?:(?=[ol])|(?<=[ol].))")
_WITH_LETTERS = pattern(r"\b(?=[ol]{0,3}\d)[\dol]{2,4}\b")
_FIGURES_MEANT = str.maketrans("ol", "01")


def _read_figures(folded: str) -> str:
    if not _MISREAD.search(folded):
        return folded
    return _WITH_LETTERS.sub(lambda match: match.group().translate(_FIGURES_MEANT), folded)


def _without_overlaps(found: list[Day]) -> tuple[Day, ...]:
    kept: list[Day] = []
    for day in sorted(found, key=lambda day: (day.start, -day.end)):
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
    return tuple(kept)


def _by_month(folded: str) -> Iterator[Day]:
    for start in places(folded, _MONTH_HEADS):
        before = folded[start - 1 : start]
        if before.isalpha() or not before:
            continue
        end = cast("re.Match[str]", _LETTERS.match(folded, start)).end()
        month = _MONTHS.get(folded[start:end])
        if month is not None:
            yield from _around(folded, start, end, month)


def _day_before(folded: str, start: int) -> re.Match[str] | None:
    """The day that stands before a month, in figures or in words."""
    last = folded[max(0, start - _BEFORE_FIGURES) : start].rstrip()
    if last[-1:].isdigit() or (last[-2:] == "er" and last[:-2].rstrip()[-1:].isdigit()):
        return _DAY_BEFORE.search(folded, max(0, start - _BEFORE_FIGURES), start)
    word = _LAST_WORD.search(last)
    if word and word.group() in _UNITS:
        return _DAY_BEFORE.search(folded, max(0, start - _BEFORE), start)
    return None


def _around(folded: str, start: int, end: int, month: int) -> Iterator[Day]:
    """The day whose month stands at `[start, end)`, and those listed before it ("14 et 17 février 2023")."""
    before = _day_before(folded, start)
    if before is None:
        return
    first = before.start()
    number = int(before["figures"]) if before["figures"] else words_to_number(before["words"])
    year, form, stop, first = _year_of(folded, first, end)
    if number is None or make_date(year or 2000, month, number) is None:
        return
    if not before["figures"] and form is DayForm.NO_YEAR:
        return  # "un mars" is a word and a month, not a date
    weekday = _WEEKDAYS[before["weekday"]] if before["weekday"] else None
    yield from _listed(folded, first, Day(first, stop, form, number, month, year, weekday))


def _year_of(folded: str, first: int, end: int) -> tuple[int | None, DayForm, int, int]:
    """Year, form, end and beginning of a date, by what stands after its month, or "l'an …" before its day."""
    after = _AFTER.match(folded, end)
    if after and (after["figures"] or after["words"]):
        year = int(after["figures"]) if after["figures"] else words_to_number(after["words"])
        return year, DayForm.FULL, after.end(), first
    if after:
        return None, DayForm.LAST, after.end(), first
    low = max(0, first - _FAR_BEFORE)
    ahead = _YEAR_BEFORE.search(folded, low, first) if folded.find("l'an", low, first) >= 0 else None
    if ahead:
        return words_to_number(ahead["words"]), DayForm.FULL, end, ahead.start()
    return None, DayForm.NO_YEAR, end, first


def _listed(folded: str, first: int, last: Day) -> Iterator[Day]:
    yield last
    if not folded.endswith(_JOINS, 0, first):
        return
    listed = _OTHERS_BEFORE.search(folded, max(0, first - _BEFORE), first)
    if listed is None:
        return
    for number in _FIGURES.finditer(listed["days"]):
        start = listed.start("days") + number.start()
        if make_date(last.year or 2000, last.month or 1, int(number.group())):
            end = start + len(number.group())
            yield Day(start, end, last.form, int(number.group()), last.month, last.year)


_NOT_BEFORE = frozenset("0123456789/.-")


def _slashed(folded: str) -> list[Day]:
    found: list[Day] = []
    for written in (_SLASHED, _ISO):
        for match in written.finditer(folded):
            if folded[max(0, match.start() - 1) : match.start()] in _NOT_BEFORE:
                continue
            year = int(match["year"])
            year = year if year > 99 else 2000 + year if year < 70 else 1900 + year
            day, month = int(match["day"]), int(match["month"])
            if make_date(year, month, day):
                found.append(Day(match.start(), match.end(), DayForm.FULL, day, month, year))
    return found


def _so_long_ago(match: re.Match[str]) -> Day | None:
    count = int(match["count"]) if match["count"].isdigit() else words_to_number(match["count"])
    if not count:
        return None
    days = 0 if match["years"] or match["months"] else count * (7 if match["weeks"] else 1)
    return Day(
        match.start(),
        match.end(),
        DayForm.AGO,
        days_ago=days,
        years_ago=count if match["years"] else 0,
        months_ago=count if match["months"] else 0,
    )


def _of_this_month(folded: str) -> Iterator[Day]:
    """Read "le 12 courant" and "lundi 4"."""
    for match in _THIS_MONTH.finditer(folded):
        before = _DAY_OF_MONTH.search(folded, max(0, match.start() - 6), match.start())
        if before:
            yield Day(before.start("day"), match.end(), DayForm.DAY_ONLY, day=int(before["day"]))
    for match in _WEEKDAY_AND_DAY.finditer(folded):
        weekday = _WEEKDAYS[match["weekday"]]
        yield Day(match.start(), match.end(), DayForm.DAY_ONLY, day=int(match["day"]), weekday=weekday)


def _weekday(folded: str, match: re.Match[str]) -> Day:
    start = match.start()
    if folded.endswith(_ARTICLES_BEFORE, 0, start) and not folded[start - 4 : start - 3].isalnum():
        start -= 3
    return Day(
        start,
        match.end(),
        DayForm.WEEKDAY,
        weekday=_WEEKDAYS[match["weekday"]],
        is_last=bool(match["last"]),
        weeks_ago=int(bool(match["week"])),
    )


def _near(folded: str) -> list[Day]:
    found: list[Day] = []
    for match in _NEAR.finditer(folded):
        if match["ago"]:
            found.append(Day(match.start(), match.end(), DayForm.AGO, days_ago=_AGO[match["ago"]]))
        else:
            found.append(_weekday(folded, match))
    found.extend(day for match in _SO_LONG_AGO.finditer(folded) if (day := _so_long_ago(match)))
    return found
