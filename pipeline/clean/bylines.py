"""Who wrote the article: persons named by the page's head, else by the page itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice, pairwise

from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree
from pipeline.clean.metadata import Json, clean, metas
from pipeline.clean.people import is_pen_name, is_person, person_in_byline
from pipeline.clean.walk import text_of, texts_in
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_URL = pattern(r"^(?:https?:)?//|@")
_MARKED = pattern(
    r"(?<![^ ])author(?![^ ])|byline|author-name|auteur|author__name|signature|entry-meta|post-meta|article-meta"
)
_HINTED = pattern(r"author|auteur|redacteur|written-?by", re.IGNORECASE)
"""Within a class name of a builder's own making: "authoring-information__author", "_authorName_1r0t6"."""
_TO_AUTHOR = pattern(
    r"/(?:authors?|auteurs?|autrices?|journalistes?|redacteurs?|people|contributeurs?)/[^/?#]+/?$"
)
_WRITES = pattern(
    r"^(?:(?:article |texte )?(?:ecrit |redige |propos recueillis |signe )?par|(?:written )?by)\b"
)
_ELSEWHERE = ("nav", "aside", "footer", "form")
_MAX_BYLINE = 120
_MAX_BYLINES = 6
_AFTER_TITLE = 40
"""Elements after the title among which a line that opens with "Par" is the byline."""
_DATE_AFTER = pattern(
    r"(?<=\w \w)(?P<rest>\w*) (?:publié|mis|modifié|posted|published|updated|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
    r"|novembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december)$",
    re.IGNORECASE,
)
"""A word of the date that follows a name of two words or more: "Jeanne Exemple Juin"."""
_AFTER_NAME = pattern(
    r"(?<=\w)(?: (?:publié|published|updated|posted|last|mis|modifié|le|on|at|co|lecture|reading|min|envoyée?s?|spécia(?:le?|ux))\b)+$",
    re.IGNORECASE,
)
"""What runs on after a name where a byline has no marks: "Jeanne Exemple Publié"."""
_META_NAMES = (
    "author",
    "article:author",
    "DC.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "twitter:data1",
)
_LINES = frozenset({"p", "div", "span", "small", "em", "strong", "h2", "h3", "h4"})
_ONLY_BY = pattern(r"(?:.{0,30} )?(?:par|by)(?: ?:)?")
_JOINS = pattern(r"(?:.{2,50})?(?:,|;|&|\+|\bet|\band|\bavec|\bwith|\|)")
_BETWEEN = pattern(r"\s*(?:,|;|&| et | and | avec )\s*")


def authors(tree: Tree, article: Json) -> tuple[str, ...]:
    """Persons named as authors; desks, agencies and companies are none."""
    # Each is asked only when the one before named nobody: the page's own lines are the dearest to find.
    asks: tuple[Callable[[], list[str]], ...] = (
        lambda: _in_json(article.get("author")),
        lambda: _in_head(tree),
        lambda: _in_page(tree),
        lambda: _pictured(tree),
    )
    for ask in asks:
        persons = tuple(dict.fromkeys(name for name in ask() if name))
        if persons:
            return persons
    return ()


def _in_json(value: object) -> list[str]:
    if isinstance(value, list):
        return [name for item in value for name in _in_json(item)]
    if isinstance(value, dict):
        organisation = "Organization" in str(value.get("@type")) or "Organisation" in str(value.get("@type"))
        if organisation:
            return []
        name = clean(value.get("name"))
        # A page that says it is a person may call her by one name.
        return _in_json(value.get("name")) or (
            [name] if "Person" in str(value.get("@type")) and is_pen_name(name) else []
        )
    return _persons(clean(value))


def _in_head(tree: Tree) -> list[str]:
    said = metas(tree, "name", "property")
    contents = [[clean(content) for content in said.get(name, ())] for name in _META_NAMES]
    site = {*said.get("og:site_name", ())}
    for read in (_persons, _pen_names):
        for told in contents:
            if found := [
                person for content in told for person in read(content) if " " in person or person not in site
            ]:
                return found
    return []


def _pen_names(text: str) -> list[str]:
    """Who writes under one name, as the head states it: nothing else stands there."""
    return [text] if is_pen_name(text) else []


def _in_page(tree: Tree) -> list[str]:
    """The first byline that names a person, surest kinds first."""
    named = _elements_named(tree)
    titles = {text_of(heading) for heading in tree.iter("h1")}
    site = {*metas(tree, "property").get("og:site_name", ())}
    kinds: tuple[Iterator[Tree], ...] = (
        (element for element in named if _is_marked(element)),
        (element for element in tree.iter("a") if _leads_to_author(element)),
        _lines_under_title(tree),
        (element for element in named if _is_hinted(element)),
    )
    for elements in kinds:
        for element in islice(elements, _MAX_BYLINES):
            found = [
                name
                for name in _in_element(element)
                if name not in titles and (" " in name or name not in site)
            ]
            if found:
                return found
    return []


def _elements_named(tree: Tree) -> list[Tree]:
    """Elements that call themselves an author's or a byline, by class or role."""
    return [
        element
        for element in tree.iter()
        if ((names := element.get("class")) is not None and _tells_of_author(names))
        or element.get("itemprop") == "author"
        or (element.tag == "a" and element.get("rel") == "author")
    ]


@lru_cache(maxsize=4096)
def _tells_of_author(names: str) -> bool:
    return _MARKED.search(names) is not None or _HINTED.search(names) is not None


def _in_element(element: Tree) -> list[str]:
    """Persons of a byline: each part of its markup for itself, else its words as a whole."""
    parts = _short_parts(element)
    whole = " ".join(parts)
    found: list[str] = []
    for before, part in pairwise(("", *parts)):
        if found and not _JOINS.fullmatch(before):
            continue
        after_by = _ONLY_BY.fullmatch(fold(before)) is not None
        found += _persons(part) or (_pen_names(part) if after_by else [])
    return found or _persons(whole)


def _short_parts(element: Tree) -> list[str]:
    """The texts within an element, each on one line; none where they are together too long for a byline."""
    parts: list[str] = []
    left = _MAX_BYLINE
    for text in texts_in(element):
        if part := one_line(text):
            parts.append(part)
            left -= len(part) + 1
        if left < 0:
            return []
    return parts


def _pictured(tree: Tree) -> list[str]:
    """A name alone on a line near the title, whose portrait the page shows."""
    portraits = " | ".join(tree.xpath("//img/@alt"))
    if not portraits:
        return []
    for heading in islice(tree.iter("h1"), 2):
        for element in islice(_following(heading), _AFTER_TITLE):
            if element.tag not in _LINES or len(element) or not element.text:
                continue
            name = one_line(element.text)
            if is_person(name) and f"| {name}" in f"| {portraits}":
                return [name]
    return []


def _is_marked(element: Tree) -> bool:
    if "author" in (element.get("rel"), element.get("itemprop")):
        return True
    return _MARKED.search(element.get("class") or "") is not None


def _leads_to_author(element: Tree) -> bool:
    """A link to the page of one author, whose words are a name."""
    if not _TO_AUTHOR.search(element.get("href") or ""):
        return False
    return _stands_in_article(element) and is_person(text_of(element))


def _is_hinted(element: Tree) -> bool:
    if element.tag == "body" or not _HINTED.search(element.get("class") or ""):
        return False
    return _stands_in_article(element)


def _stands_in_article(element: Tree) -> bool:
    return next(element.iterancestors(*_ELSEWHERE), None) is None


def _lines_under_title(tree: Tree) -> Iterator[Tree]:
    """Short lines under the title that open as bylines do."""
    for heading in islice(tree.iter("h1"), 2):
        for element in islice(_following(heading), _AFTER_TITLE):
            if element.tag not in _LINES:
                continue
            if (parts := _short_parts(element)) and _WRITES.match(fold(" ".join(parts))):
                yield element


def _following(element: Tree) -> Iterator[Tree]:
    """The elements that begin after `element` has ended."""
    while element is not None:
        for sibling in element.itersiblings():
            yield from sibling.iter("*")
        element = element.getparent()


def _persons(text: str) -> list[str]:
    if not text or _URL.search(text):
        return []
    whole = person_in_byline(text)
    parts = _BETWEEN.split(whole or re.sub(r"^(?:par|by)\s+", "", text, flags=re.IGNORECASE))
    named = (_AFTER_NAME.sub("", _DATE_AFTER.sub(r"\g<rest>", part.strip())) for part in parts)
    return [name for part in named if (name := person_in_byline(part))]
