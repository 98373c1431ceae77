"""Quotations that systems set in figures, as if they were pictures: readers of text leave figures out."""

from __future__ import annotations

from pipeline.clean.markup import Tree, words_of
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_PICTURES = ("img", "picture", "video", "iframe", "svg", "object")
_EMBEDDED = pattern(r"embed|tweet|instagram|tiktok|-media(?![a-z])")
"""What networks call the messages that pages show of them."""
_MARKS = " «»“”\"'."


def free_quotations(tree: Tree) -> None:
    """Take such figures away from around their quotation and the line that says whose it is; one that the text says too goes with its figure."""
    of_page: str | None = None  # few pages ask, and those that do ask once
    for figure in list(tree.iter("figure")):
        quoted = next(figure.iter("blockquote"), None)
        if quoted is None or next(figure.iter(*_PICTURES), None) is not None or _is_embedded(quoted):
            continue
        of_page = fold(words_of(tree)) if of_page is None else of_page
        said = _words_said(quoted)
        if said and of_page.count(said) == 1:
            for whose in list(figure.iterchildren("figcaption")):
                whose.tag = "p"
            figure.drop_tag()


def _words_said(quoted: Tree) -> str:
    """The words without whose they are, if that is told within."""
    said = words_of(quoted)
    for whose in quoted.iter("cite", "footer"):
        said = said.removesuffix(words_of(whose)).rstrip()
    return fold(said).strip(_MARKS)


def _is_embedded(quoted: Tree) -> bool:
    names = (one.get("class") or "" for one in (quoted, *quoted.iterancestors("figure")))
    return any(_EMBEDDED.search(name) for name in names)
