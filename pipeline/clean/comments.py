"""What readers say of an article, and what several answer to a question: the days and names told there are not the page's."""

from __future__ import annotations

import re

from pipeline.clean.markup import Tree
from pipeline.text.patterns import pattern

_ANSWER = pattern(r"(?<![a-z])(?:answers?|reponses?)(?![a-z])", re.IGNORECASE)
_COMMENTS = pattern(r"(?<![a-z])comment", re.IGNORECASE)


def is_comment(element: Tree) -> bool:
    """True within what readers say of the article, and within one of several answers to its question."""
    holders = (
        one
        for one in (element, *element.iterancestors())
        if _COMMENTS.search(f"{one.get('class') or ''} {one.get('id') or ''}") is not None
    )
    return any(next(one.iter("h1"), None) is None for one in holders) or _is_one_of_answers(element)


def _is_one_of_answers(element: Tree) -> bool:
    return any(
        _is_answer(one) and any(_is_answer(other) for other in one.getparent() if other is not one)
        for one in (element, *element.iterancestors())
        if one.getparent() is not None
    )


def _is_answer(element: Tree) -> bool:
    return _ANSWER.search(element.get("class") or "") is not None and len(element) > 0
