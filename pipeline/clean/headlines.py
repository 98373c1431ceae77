"""The title of a page: what it shows as such, held against what its head says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, islice

from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree, words_of
from pipeline.clean.metadata import Json, clean, meta
from pipeline.clean.people import PERSON
from pipeline.clean.sites import names_site, without_site_suffix
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_WORD = pattern(r"\w+")
_MIN_SAME = 0.85
_SHORTEST_TITLE = 3
_SHARED = 0.4
_HEADINGS = 6
_FEW_WORDS = 3
_BESIDE_TITLE = 4
_TAG = pattern(r"</?(?:b|i|u|em|strong|span|br|sup|sub|small|font|q)\b[^<>]*>", re.IGNORECASE)
_SIGNED = pattern(
    rf"(?<=[\w»])(?P<mark>(?: ?[?!…])?)[. ] ?Par (?:Me |Maître )?{PERSON}(?:(?:,| et) {PERSON})*, (?:Avocat|Juriste|Notaire|Docteur|Professeur|Étudiant|Élève|Consultant|Magistrat|Commissaire|Huissier|Expert|Maître de|Directeur|Directrice|Doctorant)[^.!?]{{0,60}}\.?$"
)
"""A byline at the end of a title: "… . Par Jeanne Exemple, Avocate."."""
_BESIDE_MARK = pattern(r" ?[:|·•»/-]+ .{1,60}|.{1,60}? ?[:|·•»/-]+ |\[[^\]]{1,60}\] ?")
_LABEL = pattern(r"(?:titre|title|sujet|objet) ?: ?")
"""What some systems print before a title for those who hear the page."""
_PICTOGRAPHS = "[\U0001f000-\U0001faff\u2600-\u27bf\u25a0-\u25ff\u2b00-\u2bff\ufe0f\u200d]"
_AROUND = pattern(rf"^(?:{_PICTOGRAPHS}+\s*)+(?=\S)|(?<=\S)(?:\s*{_PICTOGRAPHS}+)+$")
_FIRST_PICTOGRAPH = "\u25a0"
_HOME = ("", "/", "/index.php", "/index.html", "/index.htm")
_PARTS_LOOKED_AT = 8
_NO_TITLE = pattern(r"[\d(]")


@lru_cache(maxsize=8)
def words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))


def same_words(one: str, other: str) -> bool:
    """True when two strings say the same but for case, accents, punctuation and a few words."""
    first, second = words(one), words(other)
    if not first or not second:
        return False
    common = len(set(first) & set(second))
    return first == second or common >= _MIN_SAME * max(len(set(first)), len(set(second)))


def title_of(tree: Tree, article: Json, url: str) -> str | None:
    """The title as the page shows it, without the name of the site."""
    site = meta(tree, "og:site_name", "application-name")
    headline = _plain(clean(article.get("headline")), url, site)
    social = _plain(meta(tree, "og:title", "twitter:title") or "", url, site)
    window = _plain(
        next(iter(one_line(title.text or "") for title in islice(tree.iterfind(".//head/title"), 1)), ""),
        url,
        site,
    )
    told = [title for title in (headline, social, window) if title]
    shown = _headings(tree, told, url, site)
    for heading in shown:
        for title in told:
            if _agree(heading, title):
                return heading
            if title is not window and _is_cut_from(title, heading):
                return title
    for heading in shown:
        if any(_tell_the_same(heading, title) for title in told):
            return heading
    if not headline and not social and len(shown) == 1 and len(words(shown[0])) > 2:
        return shown[0]
    return next(chain(_lower_headings(tree, told), told, shown), None)


def _headings(tree: Tree, told: Sequence[str], url: str, site: str | None) -> list[str]:
    """What the page shows as its first headings; where no h1 is its own, the lower one that its head tells of."""
    first = (
        _plain(_heading(element, told), url, None)
        for element in islice(tree.iter("h1"), _HEADINGS)
        if not _leads_home(element)
    )
    own = [heading for heading in first if heading and not _names_the_site(heading, told, site)]
    if own and not all(_is_of_every_page(heading, told, url) for heading in own):
        return own
    return _lower_headings(tree, told) or own


def _lower_headings(tree: Tree, told: Sequence[str]) -> list[str]:
    """The headings of lower rank that the head's title begins as, or sets beside a site or a kind."""
    lower = (words_of(element) for element in islice(tree.iter("h2", "h3"), _HEADINGS))
    return [
        text for text in lower if any(_begins_as(text, title) or is_set_in(text, title) for title in told)
    ]


def _is_of_every_page(heading: str, told: Sequence[str], url: str) -> bool:
    """True for a heading that names the host, or with which the head's title ends after a mark."""
    one = fold(heading)
    ends = (title for title in map(fold, told) if title.endswith(one) and len(title) > len(one))
    return names_site(heading, url) or any(_BESIDE_MARK.fullmatch(title.removesuffix(one)) for title in ends)


def _leads_home(heading: Tree) -> bool:
    """True for the name of the site: a heading that is nothing but a link to a first page."""
    link = next(heading.iterdescendants("a"), None)
    if link is None or words_of(link) != words_of(heading):
        return False
    address = link.get("href") or ""
    path = address.partition("://")[2].partition("/")[2] if "://" in address else address
    return "?" not in path and f"/{path.strip('./')}" in _HOME


def _heading(element: Tree, told: Sequence[str]) -> str:
    """The words of a heading without what its markup glues to them, a kicker or "Abonnés", and the head's title leaves out."""
    whole = clean(words_of(element))
    if label := _LABEL.match(fold(whole)):
        rests = [whole[label.end() :]]
    else:
        beside = [
            text for part in islice(element.iterdescendants(), _PARTS_LOOKED_AT) if (text := words_of(part))
        ]
        glued = [text for text in beside if len(words(text)) <= _BESIDE_TITLE]
        rests = [
            rest
            for text in glued
            for rest in (whole.removeprefix(f"{text} "), whole.removesuffix(f" {text}"))
        ]
    return next((rest for rest in rests if rest != whole and _is_told(rest, told)), whole)


def _is_told(heading: str, told: Sequence[str]) -> bool:
    said = words(heading)
    return bool(said) and any(said == words(title) for title in told)


def _begins_as(heading: str, title: str) -> bool:
    """True when the head's title is this heading, or as much of it as there was room for."""
    return len(words(title)) > _FEW_WORDS and fold(heading).startswith(fold(title.rstrip(" .…")))


def is_set_in(heading: str, title: str) -> bool:
    """True when the head's title is this heading with a site or a kind beside it, a mark between them."""
    one, other = fold(heading), fold(title)
    if len(words(heading)) <= _FEW_WORDS or not (other.startswith(one) or other.endswith(one)):
        return False
    beside = other.removeprefix(one) if other.startswith(one) else other.removesuffix(one)
    return _BESIDE_MARK.fullmatch(beside) is not None


def _names_the_site(heading: str, told: Sequence[str], site: str | None) -> bool:
    """True for a heading that stands on every page: the site's name, or what the window's title has beside the page's."""
    if site and words(heading) == words(site):
        return True
    one = fold(heading)
    return any(
        fold(whole).startswith(one) and fold(whole).endswith(fold(part)) and one not in fold(part)
        for whole in told
        for part in told
        if len(whole) >= len(heading) + len(part)
    )


def _is_cut_from(title: str, heading: str) -> bool:
    """True when the heading is this title with a date, a source or a count beside it."""
    one, other = fold(title), fold(heading)
    if len(words(title)) <= _FEW_WORDS or one == other or not (other.startswith(one) or other.endswith(one)):
        return False
    beside = other.replace(one, "", 1)
    return len(words(beside)) <= _BESIDE_TITLE and _NO_TITLE.search(beside) is not None


def _plain(title: str, url: str, site: str | None) -> str:
    """One line without the site's name and without who wrote it."""
    return _undrawn(without_site_suffix(_unescaped(title), url, site))


def bare(text: str) -> str:
    """A line as a title is told: without entities left over, who wrote it and the pictures drawn around it."""
    return _undrawn(_unescaped(text))


def _undrawn(line: str) -> str:
    drawn = max(line, default="") >= _FIRST_PICTOGRAPH or "\u200d" in line
    return _unsigned(_AROUND.sub("", line) if drawn else line)


def _unsigned(title: str) -> str:
    return _SIGNED.sub(r"\g<mark>", title) if " Par " in title else title


def _unescaped(title: str) -> str:
    """A title as it was meant, which some systems escape twice, tags and all."""
    plain = clean(title) if "&" in title else one_line(title)
    return one_line(_TAG.sub("", plain)) if "<" in plain else plain


def _agree(one: str, other: str) -> bool:
    return same_words(one, other) or (len(words(one)) > 2 and fold(other).startswith(fold(one)))


def _tell_the_same(heading: str, title: str) -> bool:
    """True when a heading shares words enough with what the head calls the page: many sites write one for search engines."""
    first, second = set(words(heading)), set(words(title))
    return len(first) > _SHORTEST_TITLE and len(first & second) >= max(
        2, _SHARED * min(len(first), len(second))
    )
