"""Boxes of links to other articles: parts of a page that open with a heading which says so."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.clean.boilerplate.rule import Rule
from pipeline.clean.boilerplate.section_headings import CLOSING_HEADING, TEASER_HEADING
from pipeline.clean.evidence import is_prose
from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree
from pipeline.text.spaces import fold

BOX_TAGS = frozenset({"div", "section", "ul", "td"})
_LONGEST_HEADING = 60
_FEW_LETTERS = 200


class Box(NamedTuple):
    heading: str
    is_last: bool
    """True when the heading says that the article is over, so that what follows the box is none of it either."""


def box_of(element: Tree) -> Box | None:
    """The box that `element` is: it opens with such a heading, and each of its paragraphs follows a link.

    What a summary tells does not count, be it of a ruling: it is another article's. An article that a line
    "À lire aussi" opens has paragraphs without a link before them, and is none.
    """
    opening = next((text for text in element.itertext() if text.strip()), "")
    if len(opening) > _LONGEST_HEADING:
        return None
    heading = one_line(opening)
    is_last = _fits(CLOSING_HEADING, heading)
    if (is_last or _fits(TEASER_HEADING, heading)) and _holds_teasers(element):
        return Box(heading, is_last)
    return None


def _fits(rule: Rule, line: str) -> bool:
    return rule.regex.fullmatch(fold(line)) is not None


def _holds_teasers(element: Tree) -> bool:
    links, links_in_all = 0, 0
    for part in element.iter("a", "p"):
        if part.tag == "a":
            links, links_in_all = links + 1, links_in_all + 1
        elif is_prose(one_line(part.text_content())):
            if links <= 0:
                return False
            links = -len(part.findall(".//a"))  # its own come next, and lead to no paragraph
    return links_in_all > 0 and _letters_beside(element) <= _FEW_LETTERS


def _letters_beside(element: Tree) -> int:
    """How much text stands in no link and no paragraph; old pages part their paragraphs by line breaks alone."""
    inside = element.xpath("string-length(.)")
    within = "count(ancestor::a | ancestor::p) > 0"
    held = sum(len(text) for text in element.xpath(f".//text()[{within}]"))
    return int(inside) - held
