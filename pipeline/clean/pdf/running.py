"""Running heads, feet and page numbers: what a printed page repeats above and below its text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.clean.pdf.pages import Page, PrintedLine
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_BAND = 0.14
"""Share of the page, above and below, in which lines may run."""
_SAME_HEIGHT = 0.015
_SHARE = 0.4
"""A line runs when it stands on this share of the pages, and on two at least."""
_FIGURES = pattern(r"\d+")
_PAGE_NUMBER = pattern(
    r"(?:(?:n° )?(?:rg|de rg|role)[^a-z]{3,20})?[-–—. ]*(?:page|p\.|folio)? ?[-–—]? ?\d{1,4}(?: ?(?:/|sur|de|eme page|e page) ?\d{0,4})?[-–—. ]*"
)


def part_running_lines(pages: Sequence[Page]) -> tuple[list[Page], list[str]]:
    """The pages without the lines that repeat at one height near their edges and the page numbers there; and those."""
    running = _running(pages)
    gone = [line for page in pages for line in page if _is_furniture(line, running)]
    left = set(map(id, gone))
    return [tuple(line for line in page if id(line) not in left) for page in pages], [
        line.text for line in gone
    ]


def _in_band(line: PrintedLine) -> bool:
    return line.top < _BAND or line.top + line.height > 1 - _BAND


def _key(line: PrintedLine) -> str:
    return _FIGURES.sub("0", fold(line.text)).strip(" -–—")


def _running(pages: Sequence[Page]) -> dict[str, list[float]]:
    """For each running line its heights."""
    heights: dict[str, dict[int, float]] = defaultdict(dict)
    for page in pages:
        for line in filter(_in_band, page):
            heights[_key(line)].setdefault(line.page, line.top)
    enough = max(2, _SHARE * len(pages))
    return {
        key: kept
        for key, tops in heights.items()
        if len(kept := _at_one_height(list(tops.values()))) >= enough
    }


def _at_one_height(tops: list[float]) -> list[float]:
    """The largest group of heights close to one of them."""
    groups = ([top for top in tops if abs(top - middle) <= _SAME_HEIGHT] for middle in sorted(set(tops)))
    return max(groups, key=len, default=[])


def _is_furniture(line: PrintedLine, running: dict[str, list[float]]) -> bool:
    if not _in_band(line):
        return False
    if _PAGE_NUMBER.fullmatch(fold(line.text)):
        return True
    tops = running.get(_key(line), ())
    return any(abs(line.top - top) <= _SAME_HEIGHT for top in tops)
