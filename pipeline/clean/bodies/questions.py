"""Questions that unfold their answers: headings whose words stand in a button, which extractors pass over."""

from __future__ import annotations

from pipeline.clean.markup import Tree, words_of

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LEAST_WORDS = 3
"""Fewer are what a button says that does something: "Menu", "Tout voir"."""


def free_questions(tree: Tree) -> None:
    """Take such buttons away from around their words, or from around the heading that they hold."""
    for button in list(tree.iter("button")):
        heading = next(button.iterancestors(*_HEADINGS), None)
        if heading is None:
            heading = next(button.iterdescendants(*_HEADINGS), None)
        if heading is None:
            continue
        said = words_of(button)
        if said == words_of(heading) and len(said.split()) >= _LEAST_WORDS:
            button.drop_tag()
