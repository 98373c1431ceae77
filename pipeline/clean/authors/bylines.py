"""Who wrote the article, as the page itself tells its readers: bylines, links to authors, portraits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice, pairwise

from pipeline.clean.authors.credits import is_others_part, opens_other_part, pen_names, writers
from pipeline.clean.authors.desks import desk_in
from pipeline.clean.authors.lone_names import LINES, stands_before_address, stands_over_trade
from pipeline.clean.bodies.walk import spoken, text_of
from pipeline.clean.comments import is_comment
from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree
from pipeline.clean.people import is_person
from pipeline.clean.under_title import all_after, right_above, titles_of, until_text
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_MARKED = pattern(r"(?<![^ ])(?:author|sign)(?![^ ])|byline|author-name|auteur|author__name|signature")
_META = pattern(r"entry-meta|post-meta|article-meta")
"""A line of facts about the article, its author among them."""
_HINTED = pattern(r"author|auteur|redacteur|written-?by", re.IGNORECASE)
"""Within a class name of a builder's own making: "authoring-information__author", "_authorName_1r0t6"."""
_WORDS_OF_AUTHORS = ("auth", "auteur", "byline", "sign", "redacteur", "written", "-meta")
"""One of these stands in whatever one of the three above fits."""
_PLURAL = pattern(r"(?:authors|auteurs|autrices)(?![a-z])", re.IGNORECASE)
_CREDITS = frozenset({"author", "creator"})
"""What microdata calls who wrote."""
_OF_PICTURE = pattern(
    r"(?:media|photo|image|picture|video|quote|citation|testimonial|temoignage)[_-]*(?:author|auteur)",
    re.IGNORECASE,
)
"""Who took a picture, or said what is quoted."""
_TO_AUTHOR = pattern(
    r"/(?:authors?|auteurs?|autrices?|journalistes?|redacteurs?|people|contributeurs?|signataires?|contributors?)/[^/?#]+/?$"
)
_WRITES = pattern(
    r"^(?:(?:un |une )?(?:article |texte |billet |enquete |reportage |recit )?(?:ecrit |redige |propos recueillis |signe |publie |poste )?par"
    r"|(?:publiee?|postee?|mise? en ligne|ecrit|redige) (?:le )?[^.]{4,40}? par"
    r"|(?:le )?(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?(?:\d{1,2}(?:er)? [a-z]{3,9}\.? \d{4}|\d\d?([/.-])\d\d?\1\d{2,4})(?:[ ,|•·-]|a (?=\d)|\d{1,2} ?[h:] ?\d{0,2})*par"
    r"|(?:written |posted |published |words |story )?by|(?:auteure?s?|autrices?|authors?|textes?) ?:|textes?(?= [a-z' -]{5,50}[-|,·] ?(?:photo|image|illustration|video)))(?!\w)"
)
_LONGEST_OPENING = 60
"""More letters than any of these phrases has."""
_WRITES_FIRST = frozenset("aAbBdDeEéÉèÈjJlLmMpPrRsStTuUvVwW0123456789\u200b\ufeff\xad")
"""First letters of these words, and marks that are not seen."""
_WRITES_OPENING = frozenset(
    "un ar te bi en re ec éc pr si pu po pa by mi wr wo st au le lu ma me je ve sa di".split()
)
"""Their first two letters, where these stand as they are."""
_SIGNED = pattern(
    r"(?:un |une |cet |this )?(?:article |texte |billet |entretien |interview |reportage |enquete |post )?(?:(?:a ete |was )?(?:ecrit|redige|recueilli|realise)e? par|propos recueillis par|(?:written|words|story) by) "
)
"""Words with which a signature opens that may stand far from the title."""
_SIGNED_FIRST = frozenset("aAbBcCeEéÉiIpPrRsStTuUwW")
_SIGNED_OPENS = pattern(
    r"(?:une?|cet|this|article|texte|billet|entretien|interview|reportage|enquete|post|a ete|was|(?:ecrit|redige|recueilli|realise)e?"
    r"|propos|written|words|story) "
)
_SIGNED_IN = ("p", "div", "span", "em", "i", "strong", "b", "li", "h4", "h5", "h6")
_FEW_PARTS = 4
_MOST_PARTS = 20
_ELSEWHERE = ("nav", "aside", "footer", "form")
_MAX_BYLINE = 120
_MAX_BYLINES = 6
_AFTER_TITLE = 40
"""Elements after the title among which a line that opens with "Par" is the byline."""
_ONLY_BY = pattern(r"(?:.{0,30} )?(?:par|by)(?: ?:)?")
_JOINED = pattern(r",|;|&|et|and|\|")
"""What stands between two elements that name one author each."""
_NAME_THEN_DAY = pattern(
    r"[^\d,]{5,40}, le (?:\w+ )?\d{1,2}(?:er)? \w{3,9}\.? \d{4}|[^\d,]{5,40}, le \d\d?/\d\d?/\d{2,4}"
)
_JOINS = pattern(r"(?:.{2,50})?(?:,|;|&|\+|\bet|\band|\bavec|\bwith|\|)")


def in_page(tree: Tree, *, near_only: bool) -> list[str]:
    """The first byline that names a person, surest kinds first; what stands far from the title may be another article's.

    `near_only`: only a byline at the title, or a line that says in full who wrote, counts.
    """
    titles = {text_of(heading) for heading in tree.iter("h1")}
    asked: set[Tree] = set()
    spoke: set[tuple[str, str]] = set()
    for elements in _kinds_of_bylines(tree, near_only=near_only):
        for element in islice(elements, _MAX_BYLINES):
            named = (element.tag, element.get("class") or "")
            if element in asked or named in spoke:
                continue
            asked.add(element)
            if named[1] and _short_parts(element):
                spoke.add(named)  # the next ones of that name are of other messages, or of other articles
            found = [name for name in _in_element(element) if name not in titles]
            if found:
                return [*found, *(name for other in _joined_to(element) for name in _in_element(other))]
    return []


def _kinds_of_bylines(tree: Tree, *, near_only: bool) -> Iterator[Iterable[Tree]]:
    """The elements to be asked, kind by kind: those of a kind are looked for when the ones before named nobody."""
    following = _near_title(tree)
    yield _named_among(dict.fromkeys(following))
    under = chain(_lines_under_title(following), _dated_under_title(following))
    if near_only:
        yield from (under, _signed(tree))
        return
    yield (element for element in following if stands_before_address(element))
    named = list(_named_among(tree.iter()))
    yield (element for element in named if _is_marked(element))
    yield (element for element in tree.iter("a") if _leads_to_author(element))
    yield under
    yield (element for element in named if _META.search(element.get("class") or ""))
    yield _signed(tree)
    yield (element for element in following if stands_over_trade(element))
    yield (element for element in named if _is_hinted(element))


def _joined_to(element: Tree) -> Iterator[Tree]:
    """The elements of the same kind that follow one after another, a comma or "et" between them."""
    while (
        _JOINED.fullmatch(fold(element.tail or "").strip()) and (following := element.getnext()) is not None
    ):
        if following.tag != element.tag or following.get("class") != element.get("class"):
            return
        yield following
        element = following


def signatures(tree: Tree) -> Iterator[str]:
    """Whom the page says the article is by, where it is no person: what it marks at the title, then lines that open with "Par"."""
    following = _near_title(tree)
    above = (element for heading in titles_of(tree) for element in right_above(heading))
    alone = (element for element in above if _is_name_alone(element))
    for element in filter(_signs, chain(following, alone)):
        name = desk_in(" ".join(_stated_in(element) or _short_parts(element)), is_marked=True)
        if name and not is_comment(element):
            yield name
    for element in _lines_under_title(following):
        if name := desk_in(" ".join(_short_parts(element))):
            yield name


def _is_name_alone(element: Tree) -> bool:
    """True for one text that begins as a name does: above a title stand ranks, rubrics and labels as well."""
    parts = _short_parts(element)
    return len(parts) == 1 and parts[0][0].isalpha()


def _signs(element: Tree) -> bool:
    """True for an element that calls itself an author's; a line of facts about the article is none."""
    names = element.get("class") or ""
    return (_is_credit(element) or _tells_of_author(names)) and _META.search(names) is None


def written_under_title(tree: Tree) -> list[str]:
    """The persons of the first line under the title that says in full who wrote: "Par Jeanne Exemple"."""
    for element in islice(_lines_under_title(_near_title(tree)), _MAX_BYLINES):
        if found := _in_element(element):
            return found
    return []


def _near_title(tree: Tree) -> list[Tree]:
    return [
        element
        for heading in titles_of(tree)
        for element in islice(until_text(all_after(heading)), _AFTER_TITLE)
    ]


def _named_among(elements: Iterable[Tree]) -> Iterator[Tree]:
    """Those that call themselves an author's or a byline, by class or role; readers' comments are left out."""
    for element in elements:
        names = element.get("class")
        is_named = (
            (names is not None and _tells_of_author(names))
            or element.get("itemprop") in _CREDITS
            or (element.get("rel") is not None and _is_credit(element))
        )
        if is_named and not is_comment(element):
            yield element


@lru_cache(maxsize=4096)
def _tells_of_author(names: str) -> bool:
    low = names.lower()
    if not any(word in low for word in _WORDS_OF_AUTHORS):  # seen ten times sooner than by the patterns
        return False
    told = _MARKED.search(names) or _META.search(names) or _HINTED.search(names)
    return told is not None and _OF_PICTURE.search(names) is None


def _in_element(element: Tree) -> list[str]:
    """Persons of a byline: each part of its markup for itself, else its words as a whole."""
    if several := _each_in(element):
        return several
    parts = _stated_in(element) or _short_parts(element)
    found: list[str] = []
    for before, part in pairwise(("", *parts)):
        if (found and not _JOINS.fullmatch(before)) or opens_other_part(before):
            continue
        after_by = _ONLY_BY.fullmatch(fold(before)) is not None
        found += writers(part) or (pen_names(part) if after_by else [])
    return found or (writers(" ".join(parts)) if len(parts) > 1 else [])


def _each_in(element: Tree) -> list[str]:
    """Those whom an element that calls itself the authors' names, one in each line of it."""
    lines = list(islice(element.iterchildren("li", "p", "div"), _MAX_BYLINES))
    if len(lines) < 2 or _PLURAL.search(element.get("class") or "") is None:
        return []
    told = (text_of(line)[:_MAX_BYLINE] for line in lines)
    return [name for text in told if not is_others_part(text) for name in writers(text)]


def _stated_in(element: Tree) -> list[str]:
    """What microdata states for machines: its own content, or that of the name within it."""
    stated = (
        one.get("content")
        for one in element.iter("meta")
        if one is element or (element.get("itemprop") and one.get("itemprop") == "name")
    )
    return [text for content in stated if content and (text := one_line(content))]


def _short_parts(element: Tree) -> list[str]:
    """The texts within an element, each on one line; none where they are together too long for a byline."""
    parts: list[str] = []
    left = _MAX_BYLINE
    for text in spoken(element):
        if part := one_line(text):
            parts.append(part)
            left -= len(part) + 1
        if left < 0:
            return []
    return parts


def pictured(tree: Tree) -> list[str]:
    """A name alone on a line near the title, whose portrait the page shows."""
    portraits = " | ".join(filter(None, (image.get("alt") for image in tree.iter("img"))))
    if not portraits:
        return []
    portraits = f"| {portraits}"
    for element in _near_title(tree):
        if element.tag not in LINES or len(element) or not element.text:
            continue
        name = one_line(element.text)
        if f"| {name}" in portraits and is_person(name):
            return [name]
    return []


def _is_marked(element: Tree) -> bool:
    return _is_credit(element) or _MARKED.search(element.get("class") or "") is not None


def _is_credit(element: Tree) -> bool:
    """True for what markup itself says is the author."""
    if element.get("itemprop") in _CREDITS:
        return True
    return element.tag == "a" and "author" in (element.get("rel") or "").split()


def _leads_to_author(element: Tree) -> bool:
    """A link to the page of one author, whose words are a name."""
    if not _TO_AUTHOR.search(element.get("href") or ""):
        return False
    return (_stands_in_article(element) or _signs_foot(element)) and is_person(text_of(element))


def _is_hinted(element: Tree) -> bool:
    if element.tag == "body" or not _HINTED.search(element.get("class") or ""):
        return False
    return _stands_in_article(element)


def _stands_in_article(element: Tree) -> bool:
    return next(element.iterancestors(*_ELSEWHERE), None) is None


def _signs_foot(link: Tree) -> bool:
    """True for "Posted by Jeanne Exemple" in the article's own foot; that of the page, and that of a comment, are others'."""
    elsewhere = {one.tag for one in link.iterancestors(*_ELSEWHERE)} != {"footer"} or is_comment(link)
    if elsewhere or _ONLY_BY.fullmatch(fold(one_line(link.getparent().text or ""))) is None:
        return False
    article = next(link.iterancestors("article", "main"), None)
    return article is not None and next(article.iter("h1"), None) is not None


def _lines_under_title(following: Iterable[Tree]) -> Iterator[Tree]:
    """Short lines under the title that open as bylines do."""
    for element in following:
        if element.tag not in LINES or len(element) > _MOST_PARTS or not _may_write(element):
            continue
        if (parts := _short_parts(element)) and _WRITES.match(fold(" ".join(parts))):
            yield element


def _dated_under_title(following: Iterable[Tree]) -> Iterator[Tree]:
    """Lines under the title that are a name and a day: "Jeanne Exemple, le 8 janvier 2025"."""
    for element in following:
        text = (element.text or "").strip()
        if element.tag in LINES and ", le " in text and _NAME_THEN_DAY.fullmatch(fold(text)):
            yield element


def _may_write(element: Tree) -> bool:
    """False where the first letter, or the first words of a paragraph, tell that no byline begins there."""
    first = element.text
    if not first or first.isspace():
        first = next((text for text in spoken(element) if text.strip()), "")
    first = first.lstrip()
    if first[:1] not in _WRITES_FIRST:
        return False
    if first[:2].isalpha() and first[:2].lower() not in _WRITES_OPENING:
        return False
    opening = one_line(first[:_MAX_BYLINE])
    return len(opening) < _LONGEST_OPENING or _WRITES.match(fold(opening)) is not None


def _signed(tree: Tree) -> Iterator[Tree]:
    """Short lines anywhere that are nothing but who wrote: "Propos recueillis par Jeanne Exemple"."""
    for element in tree.iter(*_SIGNED_IN):
        start = (element.text or "").lstrip()
        # Most elements open otherwise: that is seen without putting their text together.
        if start[:1] not in _SIGNED_FIRST or _SIGNED_OPENS.match(fold(start[:_MAX_BYLINE])) is None:
            continue
        text = start if not len(element) else text_of(element) if len(element) < _FEW_PARTS else ""
        if len(text) <= _MAX_BYLINE and _SIGNED.match(fold(text)) and not is_comment(element):
            yield element
