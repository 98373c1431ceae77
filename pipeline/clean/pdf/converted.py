"""Pages that a converter made of a PDF file: every printed line an element of its own, set at its place on the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree, words_of
from pipeline.clean.pdf.pages import Page, PrintedLine
from pipeline.text.patterns import pattern

LEAST_LINES = 6
"""A page with fewer is told by its words alone."""
_SET_AT_PLACE = "position:absolute"
_LEAST_SHARE = 0.8
_PLACE = pattern(r"(?<![\w-])(top|left|width|height): ?(\d+(?:\.\d+)?)(?:px|pt)")
_WIDTH, _HEIGHT = 892.0, 1263.0
"""Of an A4 page as converters set it, where the page does not say."""
_TEXT_WIDTH = 0.8
"""Share of the page's width that its longest line takes."""
_LINE_HEIGHT = 0.01
_SAME_LINE = 0.003


class _Set(NamedTuple):
    text: str
    sheet: int
    top: float
    left: float


def converted_pages(tree: Tree) -> list[Page]:
    """The lines of each sheet of such a page; none of a page that is built in another way."""
    lines = list(_lines(tree))
    held = sum(len(line.text) for line in lines)
    if len(lines) < LEAST_LINES or held < _LEAST_SHARE * len(words_of(next(tree.iter("body"), tree))):
        return []
    letter = _TEXT_WIDTH / max(len(line.text) for line in lines)
    printed = [
        PrintedLine(
            line.text,
            line.sheet,
            line.top,
            _LINE_HEIGHT,
            line.left,
            line.left + letter * len(line.text),
        )
        for line in _whole(lines)
    ]
    return [tuple(page) for _, page in groupby(printed, key=lambda line: line.page)]


def _lines(tree: Tree) -> Iterator[_Set]:
    sheets: dict[Tree, int] = {}
    for element in tree.iter("p", "div", "span"):
        style = element.get("style") or ""
        if (
            _SET_AT_PLACE not in style.replace(" ", "")
            or next(element.iterdescendants("p", "div"), None) is not None
        ):
            continue
        place = _places(style)
        text = one_line(words_of(element))
        if text and "top" in place:
            sheet = element.getparent()
            size = _places(sheet.get("style") or "")
            top = place["top"] / (size.get("height") or _HEIGHT)
            left = place.get("left", 0.0) / (size.get("width") or _WIDTH)
            yield _Set(text, sheets.setdefault(sheet, len(sheets)), top, left)


def _places(style: str) -> dict[str, float]:
    return {name: float(value) for name, value in _PLACE.findall(style)}


def _whole(lines: list[_Set]) -> list[_Set]:
    """Lines, those made one that a change of type cut in pieces."""
    whole = lines[:1]
    for line in lines[1:]:
        before = whole[-1]
        if line.sheet == before.sheet and abs(line.top - before.top) < _SAME_LINE:
            whole[-1] = before._replace(text=f"{before.text} {line.text}")
        else:
            whole.append(line)
    return whole
