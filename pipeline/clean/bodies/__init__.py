"""The body of a page of an unknown site, as blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import cache
from typing import Any, NamedTuple

from pipeline.clean.bodies.gaps import fill_gaps, without_furniture
from pipeline.clean.bodies.parts import article_part, main_part
from pipeline.clean.bodies.prepare import prepare
from pipeline.clean.bodies.shown import shown_in
from pipeline.clean.evidence import is_prose
from pipeline.clean.lines import one_line, read_lines
from pipeline.clean.markup import Tree
from pipeline.documents import Block, BlockKind
from pipeline.text.patterns import pattern

_KINDS = {
    "p": BlockKind.PARAGRAPH,
    "ab": BlockKind.PARAGRAPH,
    "code": BlockKind.PARAGRAPH,
    "head": BlockKind.HEADING,
    "item": BlockKind.LIST_ITEM,
    "quote": BlockKind.QUOTATION,
    "row": BlockKind.TABLE_ROW,
}
_CONTAINERS = frozenset({"list", "table", "div", "body", "main", "span", "hi", "ref", "del", "graphic"})
_INLINE = frozenset({"hi", "ref", "del", "span"})
_LEAST_PROSE = 0.3
_ALL_QUOTED = 0.9
_BREAK = "\n"
_MIDST = pattern(r"[,.;:)](?!\.\.)|[»”](?: ?[,.]|$)|\"[.,]?$")
_OPEN = (' "', "« ", "«", "“", "(")


class Body(NamedTuple):
    blocks: tuple[Block, ...]
    furniture: tuple[Block, ...] = ()
    """What was taken from below the text, though the markup calls it a share bar, a promotion, a call to sign up."""


def find_body(tree: Tree, url: str) -> Body:
    """Blocks of the main text, boilerplate within it not yet told apart; empty when there is none.

    What trafilatura takes, with what the page shows between its parts; the part that the page marks as its
    main one where that has far more running text.
    """
    prepare(tree)
    shown = shown_in(next(tree.iter("body"), tree))
    filled = fill_gaps(_by_trafilatura(tree, url), shown)
    found = _prose(filled)
    own = Body(*without_furniture(filled, shown))
    if found >= _LEAST_PROSE * _prose(one.block for one in shown):
        return own
    part = article_part(main_part(tree))
    wide = tuple(one.block for one in shown if not one.is_linked and _stands_in(part, one.place))
    return own if found >= _LEAST_PROSE * _prose(wide) else Body(wide)


def _prose(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) for block in blocks if is_prose(block.text))


def _stands_in(part: Tree, place: Tree) -> bool:
    return place is part or any(above is part for above in place.iterancestors())


def _by_trafilatura(tree: Tree, url: str) -> tuple[Block, ...]:
    """Its own choice, not held against those of other extractors: that takes as long again, and gaps are filled here."""
    import trafilatura

    asked = copy(_asked())
    asked.url = url or None
    body = getattr(trafilatura.bare_extraction(tree, options=asked), "body", None)
    return _spoken(_rejoined(_blocks(body))) if body is not None else ()


@cache
def _asked() -> Any:
    """What is asked of it: the elements alone, not written out as text too. Its settings are read once."""
    from trafilatura.settings import Extractor

    return Extractor(output_format="txt", fast=True, comments=False)


def _spoken(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks; where nearly all is taken for quoted, as letters set line by line are, it is the text itself."""
    quoted = sum(len(block.text) for block in blocks if block.kind is BlockKind.QUOTATION)
    if quoted < _ALL_QUOTED * sum(len(block.text) for block in blocks):
        return tuple(blocks)
    return tuple(
        Block(BlockKind.PARAGRAPH, block.text) if block.kind is BlockKind.QUOTATION else block
        for block in blocks
    )


def _rejoined(blocks: Iterable[Block]) -> list[Block]:
    """Blocks, those that begin in the midst of a sentence (after a quotation set apart) joined to the one before."""
    joined: list[Block] = []
    for block in blocks:
        if joined and _goes_on(joined[-1].text, block.text):
            glue = "" if block.text[0] in ",.)" or joined[-1].text.endswith(_OPEN) else " "
            joined[-1] = Block(BlockKind.PARAGRAPH, joined[-1].text + glue + block.text)
        else:
            joined.append(block)
    return joined


def _goes_on(before: str, text: str) -> bool:
    """A full stop where the line before has its mark already begins no sentence's end: some print it before each order of a ruling."""
    if text[0] == "." and before.endswith((".", ",", ";", ":")):
        return False
    return _MIDST.match(text) is not None or before.endswith(_OPEN)


def _blocks(element: Tree) -> Iterator[Block]:
    """Blocks below `element`, in order; text that stands between blocks is a paragraph."""
    loose: list[str] = [element.text or ""]
    for child in element:
        kind = _KINDS.get(child.tag)
        if kind is None and _is_inline(child):
            loose.append(_text(child))
        else:
            yield from _split(loose, BlockKind.PARAGRAPH)
            loose = []
            yield from _child(child, kind)
        loose.append(child.tail or "")
    yield from _split(loose, BlockKind.PARAGRAPH)


def _is_inline(child: Tree) -> bool:
    return child.tag not in _CONTAINERS or (not len(child) and child.tag in _INLINE)


def _child(child: Tree, kind: BlockKind | None) -> Iterator[Block]:
    nested = [part for part in child if part.tag in _KINDS or part.tag in {"list", "table"}]
    if kind is BlockKind.TABLE_ROW and any(_is_laid_out(cell, is_only=len(child) == 1) for cell in child):
        for cell in child:
            yield from _blocks(cell)
    elif kind is BlockKind.TABLE_ROW:
        cells = [one_line(_text(cell)) for cell in child]
        yield from _split([" | ".join(cell for cell in cells if cell)], kind)
    elif kind is None or nested:
        yield from _blocks(child)
    else:
        yield from _split([_text(child)], kind)


def _is_laid_out(cell: Tree, *, is_only: bool) -> bool:
    """True for a cell that holds paragraphs: old pages and letters are set in tables, columns and all."""
    parts = [part for part in cell if part.tag in _KINDS]
    if any(part.tag == "head" for part in parts) or (is_only and len(parts) > 1):
        return True
    return len(parts) > 1 and any(is_prose(one_line(_text(part))) for part in parts)


def _text(element: Tree) -> str:
    """Text of an element, its line breaks kept as such."""
    parts = [element.text or ""]
    for child in element:
        parts.append(_BREAK if child.tag == "lb" else _text(child))
        if child.tag in _KINDS:  # paragraphs within the cell of a table
            parts.append(_BREAK)
        parts.append(child.tail or "")
    own = "".join(parts)
    return _BREAK if element.tag == "lb" else own


def _split(parts: list[str], kind: BlockKind) -> Iterator[Block]:
    """One block; several where the text breaks its lines, those joined that only wrap."""
    for line in read_lines("".join(parts)):
        text = one_line(line.text)
        if text:
            yield Block(kind, text)
