"""Text that a page sets in thousands of small elements, a word or a letter each, as converters and text layers do."""

from __future__ import annotations

from pipeline.clean.markup import Tree

MOST_INLINE = 500
"""How many elements a block of running text may hold: extractors take time that grows with their square."""
_BLOCKS = ("p", "div", "td", "li", "pre", "blockquote", "article", "section", "body")
_INLINE = ("span", "font", "b", "i", "em", "strong", "u", "small", "mark", "a")


def join_shreds(tree: Tree) -> None:
    """Take the elements out of each block that holds far more of them than text is marked with, and keep what they hold."""
    from lxml.etree import strip_tags

    for block in list(tree.iter(*_BLOCKS)):
        if len(block) > MOST_INLINE:
            strip_tags(block, *_INLINE)
            _join_text(block)


def _join_text(block: Tree) -> None:
    """What is left of the elements stands in as many pieces: each run of them becomes one."""
    block.text = block.text or ""
    for child in block:
        child.tail = child.tail or ""
