"""The day that a page shows its readers beside the title, in French or in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from pipeline.clean.comments import is_comment
from pipeline.clean.days import english_days, stamped_days
from pipeline.clean.evidence import tells_of_ruling
from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree
from pipeline.clean.under_title import all_after, right_above, until_text
from pipeline.text.days import find_days
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_ISO = pattern(r"(?:19|20)\d\d-[01]\d-[0-3]\d")
_AFTER_TITLE = 60
_LONGEST = 120
_LONGEST_DAY = 40
_LINES_AFTER_DAY = 6
"""How many lines after the day of publication may tell of a change; further down begins something else."""
_MOST_AFTER = 60
_MOST_BEFORE = 60
_ELSEWHERE = ("nav", "aside", "footer", "form")
_LINES = frozenset(
    "p div span time small em i b strong li ul dd dt section header address h2 h3 h4 h5 h6 a td".split()
)
_MOST_MARKED = 60
_DATES = pattern(r"(?<![a-z])(?:date|dateline|publi(?:shed|ee?)|posted|time)(?![a-z])", re.IGNORECASE)
_UNREAD = frozenset({"script", "style", "template", "noscript", "svg"})
_LABEL = pattern(
    r"\b(?:(?P<changed>mise?s? a jour|maj|(?:derniere )?modification|modifiee?s?|actualisee?s?|revisee?s?|verifiee?s?|updated?|modified|revised|edited|reviewed)"
    r"|publiee?s?|parue?s?|parution|postee?s?|mise?s? en ligne|published|posted|written|ecrit|redige)\b"
)
_OF_PAGE = pattern(
    r"(?:la )?derniere (?:modification|mise a jour) de (?:cette|la) page\b|(?:(?:la |cette )?page|fiche) (?:a ete )?(?:mise a jour|modifiee|actualisee|verifiee)\b"
)
_OPENS = pattern(
    r"^\W*(?:(?:article |dossier |texte |billet )?(?:publiee?|parue?|parution|postee?|mise?s? en ligne|ecrit|redige|par|by|published|posted|written)\b.*"
    r"|[a-z][a-z' -]{1,25}, le "
    r"|(?:le|on|date)?\W*(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|mon|tue|wed|thu|fri|sat|sun)\W*)?(?:le\W*)?)$"
)
"""What may stand before the day of a dateline: who wrote or that it was published, a place, a weekday, nothing."""


class Dateline(NamedTuple):
    """What a page tells its readers beside the title; either may be missing."""

    published: date | None
    changed: date | None


def dateline(tree: Tree) -> Dateline:
    """The days in the first lines under the title that are little more than a day.

    A day that a line calls that of a change is not taken for another where it stands again without a word.
    """
    published: date | None = None
    changed: date | None = None
    left = _LINES_AFTER_DAY
    for text in _lines_under_title(tree):
        for before, day in _told(text):
            if _is_change(before):
                changed = changed or day
            elif published is None and day != changed:
                published = day
        left -= published is not None
        if left < 0 or (published and changed):
            break
    return Dateline(published, changed)


def _is_change(before: str) -> bool:
    """True when the last word that says what a day is says that it is a change's."""
    labels = [found["changed"] for found in _LABEL.finditer(before)]
    return bool(labels) and labels[-1] is not None


def change_of_page(tree: Tree) -> date | None:
    """The day of "Dernière modification de cette page le …", wherever the page tells it."""
    for element in tree.iter("p", "li", "div", "span", "small"):
        text = element.text or ""
        if ("age" not in text and "iche" not in text) or not _OF_PAGE.match(fold(text).lstrip()):
            continue
        days = [day for _, day in _told(_line_of(element) or "")]
        if len(days) == 1:
            return days[0]
    return None


def only_day(tree: Tree) -> date | None:
    """The one day that elements called a date's show outside menus and margins; None where they show several."""
    marked = (
        element
        for element in tree.iter()
        if element.tag == "time" or _DATES.search(element.get("class") or "")
    )
    days = {
        day
        for element in islice(marked, _MOST_MARKED)
        if (text := _line_of(element)) and _is_of_article(element)
        for before, day in _told(text)
        if not _is_change(before)
    }
    return days.pop() if len(days) == 1 else None


def _is_of_article(element: Tree) -> bool:
    """False in menus and margins and in what readers say; the article's own foot is its."""
    if is_comment(element):
        return False
    around = next(element.iterancestors(*_ELSEWHERE), None)
    return around is None or (around.tag == "footer" and _is_foot_of_article(around))


def _is_foot_of_article(footer: Tree) -> bool:
    article = next(footer.iterancestors("article"), None)
    return article is not None and next(article.iter("h1"), None) is not None


def day_above_title(tree: Tree) -> date | None:
    """The day that a line right above the title is, and nothing more."""
    return next((day for before, day in _days_above_title(tree) if not _is_change(before)), None)


def change_above_title(tree: Tree) -> date | None:
    """The day that a line right above the title says is that of a change, and nothing more."""
    return next((day for before, day in _days_above_title(tree) if _is_change(before)), None)


def _days_above_title(tree: Tree) -> Iterator[tuple[str, date]]:
    """The day of each short line right above the title that holds one, and what stands before it."""
    for heading in islice(tree.iter("h1"), 1):
        for element in right_above(heading):
            if element.tag not in _LINES or not _stands_in_article(element) or _in_site_head(element):
                continue
            told = list(_told(line)) if (line := _line_of(element)) else []
            if len(told) == 1 and len(line or "") <= _LONGEST_DAY:
                yield told[0]


def _in_site_head(element: Tree) -> bool:
    """True within a header that does not hold the title: there stands what day it is today."""
    return any(
        next(header.iter("h1"), None) is None
        for header in (element, *element.iterancestors())
        if header.tag == "header"
    )


def _lines_under_title(tree: Tree) -> Iterator[str]:
    for heading in islice(tree.iter("h1"), 2):
        for element in islice(until_text(all_after(heading)), _AFTER_TITLE):
            if element.tag not in _LINES:
                continue
            text = _line_of(element)
            if text and _stands_in_article(element):
                yield text


def _stands_in_article(element: Tree) -> bool:
    return next(element.iterancestors(*_ELSEWHERE), None) is None


def _line_of(element: Tree) -> str | None:
    """The words of a short element, a `<time>` told by the day it states for machines; None of a long one."""
    parts: list[str] = []
    size = 0
    for text in _texts(element):
        parts.append(text)
        size += len(text.strip())
        if size > _LONGEST:
            return None
    line = one_line(" ".join(parts))
    return line if any(sign.isdigit() for sign in line) else None


def _texts(element: Tree) -> Iterator[str]:
    if element.tag in _UNREAD:
        return
    stated = _ISO.match(element.get("datetime") or "") if element.tag == "time" else None
    if stated is not None:
        label = _LABEL.search(fold(element.text or ""))
        yield f"{label.group() if label else ''} {stated.group()}"
    else:
        if element.text:
            yield element.text
        for child in element:
            yield from _texts(child)
            if child.tail:
                yield child.tail


def _told(text: str) -> Iterator[tuple[str, date]]:
    """Each day of a line that is a dateline, with what stands between it and the one before."""
    days = sorted((*_french(text), *english_days(text), *stamped_days(text)))
    if not days or len(text) - days[-1][1] > _MOST_AFTER or tells_of_ruling(text):
        return  # "3 mai 2022, n° 21-12.345" under a title is the day of a decision
    end = 0
    for start, stop, day in days:
        before = fold(text[end:start])
        if len(before) > _MOST_BEFORE or not (_OPENS.match(before) or _LABEL.search(before) or end):
            return
        yield before, day
        end = stop


def _french(text: str) -> Iterator[tuple[int, int, date]]:
    return ((day.start, day.end, day.full) for day in find_days(text, near=False) if day.full is not None)
