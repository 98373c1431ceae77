"""Who wrote the article: persons named by the page's head, else by the page itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from pipeline.clean.markup import Tree
from pipeline.clean.metadata import Json, clean, metas
from pipeline.clean.people import is_pen_name, is_person, person_in_byline
from pipeline.clean.walk import text_of
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
_BETWEEN = pattern(r"\s*(?:,|;|&| et | and | avec )\s*")


def authors(tree: Tree, article: Json) -> tuple[str, ...]:
    """Persons named as authors; desks, agencies and companies are none."""
    # Each is asked only when the one before named nobody: the page's own lines are the dearest to find.
    asks: tuple[Callable[[], list[str]], ...] = (
        lambda: _in_json(article.get("author")),
        lambda: _in_head(tree),
        lambda: _in_page(tree),
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
    for name in (
        "author",
        "article:author",
        "DC.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "twitter:data1",
    ):
        found = [person for content in said.get(name, ()) for person in _persons(clean(content))]
        if found:
            return found
    return []


def _in_page(tree: Tree) -> list[str]:
    """The first byline that names a person, surest kinds first."""
    kinds: tuple[Iterator[str], ...] = (
        _texts(tree, _is_marked),
        _texts(tree, _leads_to_author),
        _lines_under_title(tree),
        _texts(tree, _is_hinted),
    )
    for texts in kinds:
        for text in texts:
            if found := _persons(text):
                return found
    return []


def _texts(tree: Tree, is_wanted: Callable[[Tree], bool]) -> Iterator[str]:
    for element in islice(filter(is_wanted, tree.iter()), _MAX_BYLINES):
        text = text_of(element)
        if text and len(text) <= _MAX_BYLINE:
            yield text


def _is_marked(element: Tree) -> bool:
    if element.get("rel") == "author" or element.get("itemprop") == "author":
        return True
    names = element.get("class")
    return names is not None and _MARKED.search(names) is not None


def _leads_to_author(element: Tree) -> bool:
    """A link to the page of one author, whose words are a name."""
    if element.tag != "a" or not _TO_AUTHOR.search(element.get("href") or ""):
        return False
    return _stands_in_article(element) and is_person(text_of(element))


def _is_hinted(element: Tree) -> bool:
    names = element.get("class")
    if names is None or element.tag == "body" or not _HINTED.search(names):
        return False
    return _stands_in_article(element)


def _stands_in_article(element: Tree) -> bool:
    return next(element.iterancestors(*_ELSEWHERE), None) is None


def _lines_under_title(tree: Tree) -> Iterator[str]:
    """Short lines under the title that open as bylines do."""
    for heading in islice(tree.iter("h1"), 2):
        for element in islice(_following(heading), _AFTER_TITLE):
            if element.tag not in {"p", "div", "span", "small", "em", "strong"}:
                continue
            text = text_of(element)
            if len(text) <= _MAX_BYLINE and _WRITES.match(fold(text)):
                yield text


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
    named = (_DATE_AFTER.sub(r"\g<rest>", part.strip()) for part in parts)
    return [name for part in named if (name := person_in_byline(part))]
