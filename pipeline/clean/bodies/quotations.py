"""Quotations that systems set in figures, as if they were pictures: readers of text leave figures out."""

from __future__ import annotations

from pipeline.clean.markup import Tree, words_of
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_PICTURES = ("img", "picture", "video", "iframe", "svg", "object")
_EMBEDDED = pattern(r"embed|tweet|instagram|tiktok|-media(?![a-z])")
"""What networks call the messages that pages show of them."""
_MARKS = " «»“”\"'"


def free_quotations(tree: Tree) -> None:
    """Take such figures away from around their quotation; one that the text says too goes with its figure."""
    for figure in list(tree.iter("figure")):
        quoted = next(figure.iter("blockquote"), None)
        if quoted is not None and next(figure.iter(*_PICTURES), None) is None and not _is_embedded(quoted):
            said = fold(words_of(quoted)).strip(_MARKS)
            if said and fold(words_of(tree)).count(said) == 1:
                figure.drop_tag()


def _is_embedded(quoted: Tree) -> bool:
    names = (one.get("class") or "" for one in (quoted, *quoted.iterancestors("figure")))
    return any(_EMBEDDED.search(name) for name in names)
