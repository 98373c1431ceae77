"""The title and the standfirst of a page, which extractors repeat or lose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree, words_of
from pipeline.clean.metadata import Json, clean, meta
from pipeline.clean.people import PERSON
from pipeline.clean.sites import without_site_suffix
from pipeline.clean.under_title import all_after
from pipeline.documents import Block, BlockKind
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_WORD = pattern(r"\w+")
_MARKED = pattern(
    r"chapo|standfirst|chapeau|article__lead|article-lead|article__intro|article__desc|dek|(?<![a-z-])(?:sub-?title|sous-?titre|accroche|intro|introduction|lede)(?![a-z-])"
)
_MARKED_TAGS = frozenset({"p", "div", "h2", "strong", "section", "span"})
_NOT_WITHIN = ("a", "aside", "nav", "li")
_MAX_AFTER_TITLE = 79
_MAX_SHOWN = 11
_MIN_WORDS = 8
_MAX_WORDS = 130
_MATCH_CHARS = 60
_MIN_SAME = 0.85
_NEAR = 6


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
_BESIDE_MARK = pattern(r" ?[:|·•»/-]+ .{1,60}|.{1,60}? ?[:|·•»/-]+ ")
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
    shown = [heading for heading in _headings(tree, told, url) if not _names_the_site(heading, told, site)]
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
    return next(iter(told), None) or next(iter(shown), None)


def _headings(tree: Tree, told: Sequence[str], url: str) -> list[str]:
    """What the page shows as its first headings; where it has no h1, the lower one that its head tells of."""
    first = [_plain(clean(words_of(element)), url, None) for element in islice(tree.iter("h1"), _HEADINGS)]
    if any(first):
        return [heading for heading in first if heading]
    lower = (words_of(element) for element in islice(tree.iter("h2", "h3"), _HEADINGS))
    return [
        text for text in lower if any(_begins_as(text, title) or _is_set_in(text, title) for title in told)
    ]


def _begins_as(heading: str, title: str) -> bool:
    """True when the head's title is this heading, or as much of it as there was room for."""
    return len(words(title)) > _FEW_WORDS and fold(heading).startswith(fold(title.rstrip(" .…")))


def _is_set_in(heading: str, title: str) -> bool:
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
    return _unsigned(without_site_suffix(_unescaped(title), url, site))


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


def find_standfirst(tree: Tree, article: Json, title: str | None) -> str | None:
    """The standfirst that the page shows under its title; None when it shows none."""
    told = clean(article.get("description")) or meta(tree, "og:description", "description") or ""
    for candidate in _candidates(tree, told):
        enough = _MIN_WORDS <= len(candidate.split()) <= _MAX_WORDS
        if enough and not (title and same_words(candidate, title)):
            return candidate
    return None


def _candidates(tree: Tree, told: str) -> Iterator[str]:
    marked = [
        words_of(element) for element in islice(_near_title(tree, _is_marked, within=_MAX_AFTER_TITLE), 4)
    ]
    yield from marked
    start = fold(told[:_MATCH_CHARS])
    if len(start) < _MATCH_CHARS // 2:
        return
    for element in _near_title(tree, _is_line, at_most=_MAX_SHOWN):
        text = words_of(element)
        if fold(text[:_MATCH_CHARS]).startswith(start):
            yield text


def _near_title(
    tree: Tree, is_wanted: Callable[[Tree], bool], *, within: int | None = None, at_most: int | None = None
) -> Iterator[Tree]:
    """Wanted elements among the first `within` after each h1, `at_most` of each, in the order of the page."""
    seen: set[Tree] = set()
    for heading in tree.iter("h1"):
        for element in islice(filter(is_wanted, islice(all_after(heading), within)), at_most):
            if element not in seen:
                seen.add(element)
                yield element


def _is_marked(element: Tree) -> bool:
    """True when its class or role says that it is the standfirst."""
    if element.tag not in _MARKED_TAGS:
        return False
    said = element.get("itemprop") in {"description", "alternativeHeadline"}
    if not said and not _calls_itself_standfirst(element.get("class") or ""):
        return False
    return next(element.iterancestors(*_NOT_WITHIN), None) is None


@lru_cache(maxsize=4096)
def _calls_itself_standfirst(names: str) -> bool:
    return _MARKED.search(names) is not None


def _is_line(element: Tree) -> bool:
    return element.tag in {"p", "h2", "strong"} or (element.tag == "div" and len(element) == 0)


def with_title(body: Sequence[Block], title: str | None, standfirst: str | None) -> tuple[Block, ...]:
    """Title, standfirst, body.

    A heading of the body that repeats the title is left out; a standfirst that stands in the body is marked
    there, one that the body lost is put under the title.
    """
    blocks = list(body)
    if title:
        for index, block in enumerate(blocks[:_NEAR]):
            if same_words(_unsigned(_unescaped(block.text)), title):
                blocks.pop(index)
                break
    head = [Block(BlockKind.TITLE, title)] if title else []
    if standfirst and not _mark(blocks, standfirst):
        head.append(Block(BlockKind.STANDFIRST, standfirst))
    return (*head, *blocks)


def _mark(blocks: list[Block], standfirst: str) -> bool:
    """True when the blocks hold the standfirst; the block that is nothing else is marked."""
    folded = fold(standfirst)
    for index, block in enumerate(blocks):
        if same_words(block.text, standfirst):
            if index < _NEAR:
                blocks[index] = Block(BlockKind.STANDFIRST, block.text)
            return True
        text = fold(block.text)
        if folded[:_MATCH_CHARS] in text or folded[-_MATCH_CHARS:] in text:
            return True
    return False
