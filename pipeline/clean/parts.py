"""The part of a page that holds title and text."""

from __future__ import annotations

from operator import itemgetter

from pipeline.clean.markup import Tree
from pipeline.clean.walk import texts_in

_MAIN = (
    "//main",
    "//*[@role='main']",
    "//article[.//h1]",
    "//*[@id='content' or @id='main' or @id='main-content' or @id='contenu' or @id='page-content']",
)
_LEAST_TEXT = 200
_PROSE = 40
_LONG_PARAGRAPHS = ".//p[string-length(normalize-space()) > 80]"


def main_part(tree: Tree) -> Tree:
    """The element with both title and text: what the page marks as such, else the least that holds both."""
    for path in _MAIN:
        found = [(len(element.text_content()), element) for element in tree.xpath(path)]
        longest, element = max(found, key=itemgetter(0), default=(0, None))
        if longest > _LEAST_TEXT:
            return element
    return _around_title(tree)


def article_part(main: Tree) -> Tree:
    """The longest `article` element that holds no other, or the whole main part."""
    inner = [(_length_of_prose(e), e) for e in main.iter("article") if _is_innermost(e)]
    length, longest = max(inner, key=itemgetter(0), default=(0, None))
    if longest is None or length < _length_of_prose(main) / 2:
        return main
    return longest


def _around_title(tree: Tree) -> Tree:
    body = next(iter(tree.xpath("//body")), tree)
    heading = next(iter(tree.xpath("//h1")), None)
    paragraphs = tree.xpath(_LONG_PARAGRAPHS)
    if heading is None or not paragraphs:
        return body
    wanted = len(paragraphs) / 2
    for element in heading.iterancestors():
        if len(element.xpath(_LONG_PARAGRAPHS)) >= wanted:
            return element
    return body


def _is_innermost(element: Tree) -> bool:
    return next(element.iterdescendants("article"), None) is None


def _length_of_prose(element: Tree) -> int:
    return sum(length for part in texts_in(element) if (length := len(part.strip())) > _PROSE)
