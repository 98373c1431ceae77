"""The elements that begin after a heading has ended: where a page says who wrote, when, and in a few words what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from pipeline.clean.markup import Tree


def first_after(heading: Tree, at_most: int) -> list[Tree]:
    """The first elements, in the order of the page, that begin after `heading` has ended."""
    return list(islice(all_after(heading), at_most))


def all_after(heading: Tree) -> Iterator[Tree]:
    """All elements, in the order of the page, that begin after `heading` has ended."""
    while heading is not None:
        for sibling in heading.itersiblings():
            yield from sibling.iter()
        heading = heading.getparent()
