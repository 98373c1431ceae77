"""Cards that name the authors, one by one, under a heading that says who they are: so firms and reviews set them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from pipeline.clean.authors.credits import may_write
from pipeline.clean.authors.notices import AUTHORS_HEADING
from pipeline.clean.bodies.walk import text_of
from pipeline.clean.comments import is_comment
from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree
from pipeline.clean.people import is_person
from pipeline.text.spaces import fold

_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "dt")
_RANKS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST = 40
_MOST_PARTS = 60


def on_cards(tree: Tree) -> list[str]:
    """The persons whose names stand alone, each in an element of its own, below "Auteurs" and above the next heading."""
    headings = (element for element in tree.iter(*_HEADINGS) if _is_heading(element))
    named = (list(dict.fromkeys(_names_after(heading))) for heading in headings)
    return next(filter(None, named), [])


def _is_heading(element: Tree) -> bool:
    said = element.text or ""
    if len(said) > _LONGEST or "ut" not in said.lower() or len(element):
        return False
    return AUTHORS_HEADING.fullmatch(fold(one_line(said))) is not None and not is_comment(element)


def _names_after(heading: Tree) -> Iterator[str]:
    beside = heading.itersiblings() if heading.getnext() is not None else heading.getparent().itersiblings()
    parts = chain.from_iterable(one.iter() for one in beside)
    for part in islice(parts, _MOST_PARTS):
        name = text_of(part) if len(part) == 0 else ""
        if is_person(name) and may_write(name):
            yield name
        elif part.tag in _RANKS and part.tag <= heading.tag:
            return
