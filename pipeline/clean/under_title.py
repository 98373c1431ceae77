"""The elements around a title: where a page says who wrote, when, and in a few words what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from pipeline.clean.markup import Tree

_TITLES = 2
_LONG_PARAGRAPH = 150
_PARAGRAPHS = 2
"""A standfirst, and the first of the text."""
_LEVELS = 2
_MOST_ABOVE = 12


def titles_of(tree: Tree) -> list[Tree]:
    """The first headings of the page; where it has none of the first rank, the one that its microdata calls so."""
    first = list(islice(tree.iter("h1"), _TITLES))
    if first:
        return first
    return [one for one in tree.iter("h2", "h3") if one.get("itemprop") in {"headline", "name"}][:1]


def until_text(elements: Iterable[Tree]) -> Iterator[Tree]:
    """The elements up to the running text: whoever is named below it may have written something else."""
    left = _PARAGRAPHS
    for element in elements:
        yield element
        left -= element.tag == "p" and len(element.text_content()) > _LONG_PARAGRAPH
        if left <= 0:
            return


def right_above(heading: Tree) -> Iterator[Tree]:
    """The elements that stand beside a heading, or beside what holds it, before it; the nearest lines first."""
    left = _MOST_ABOVE
    for _ in range(_LEVELS):
        for sibling in heading.itersiblings(preceding=True):
            for element in sibling.iter():
                yield element
                left -= 1
                if left <= 0:
                    return
        heading = heading.getparent()
        if heading is None:
            return


def all_after(heading: Tree) -> Iterator[Tree]:
    """All elements, in the order of the page, that begin after `heading` has ended."""
    while heading is not None:
        for sibling in heading.itersiblings():
            yield from sibling.iter()
        heading = heading.getparent()
