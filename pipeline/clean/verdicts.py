"""What became of every line of a page: kept in the document, dropped by a rule, or never taken for the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pipeline.clean.bodies.panels import part_figures
from pipeline.clean.bodies.prepare import boxes_taken_out
from pipeline.clean.generic import GENERIC, open_sheet
from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree
from pipeline.clean.pdf import is_pdf
from pipeline.clean.pdf.pages import printed_pages
from pipeline.documents import BLOCK_SEPARATOR, Document

_BLOCKS = frozenset(
    "p div section article header footer main body nav aside ul ol li dl dt dd table tbody thead tfoot tr td th h1 h2 h3 h4 h5 h6"
    " blockquote pre address center form fieldset figure figcaption details summary hr br option title".split()
)
_UNSPOKEN = frozenset("script style template noscript svg head".split())
_LEAST = 8
"""A shorter line has to be a block of its own to count as kept: "Lire" stands in many a sentence."""


class Verdict(StrEnum):
    KEPT = "kept"
    DROPPED = "dropped"
    OUTSIDE = "outside"
    """Not in the part of the page that was taken for the article."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One line of the page; `why` is the kind of the block it is in, the rule that dropped it or the box it went with, or "".

    `pages`: of a block that the site repeats, how many of its pages it was seen on.
    """

    text: str
    verdict: Verdict
    why: str
    pages: int | None = None


def judge(page: str | bytes, url: str, document: Document) -> list[Judged]:
    """Each line of `page` (HTML, plain text or PDF) with what became of it in `document`, in the page's order."""
    kinds = {block.text: block.kind.value for block in document.blocks}
    rules = dict(zip(document.dropped, document.dropped_by, strict=True))
    is_generic = document.source_id == GENERIC
    return [
        Judged(line, Verdict.DROPPED, box) if box else _judge(line, document, kinds, rules)
        for line, box in _lines_of(page, url, is_generic=is_generic)
    ]


def _judge(line: str, document: Document, kinds: Mapping[str, str], rules: Mapping[str, str]) -> Judged:
    if line in kinds:
        return Judged(line, Verdict.KEPT, kinds[line])
    if line in rules:
        return Judged(line, Verdict.DROPPED, rules[line])
    if len(line) >= _LEAST and (start := document.text.find(line)) >= 0:
        before = document.text.count(BLOCK_SEPARATOR, 0, start)
        return Judged(line, Verdict.KEPT, document.blocks[before].kind.value)
    dropped = next((rule for text, rule in rules.items() if line in text), None)
    return Judged(line, Verdict.DROPPED, dropped) if dropped else Judged(line, Verdict.OUTSIDE, "")


def _lines_of(page: str | bytes, url: str, *, is_generic: bool) -> Iterable[tuple[str, str]]:
    """Each line of the page, and the name of the box that the generic reader took out with it; "" where it took none."""
    if isinstance(page, bytes) and is_pdf(page):
        return [(line.text, "") for printed in printed_pages(page) for line in printed]
    if isinstance(page, str) and not page.lstrip("\ufeff \t\r\n").startswith("<"):
        return [(text, "") for line in page.splitlines() if (text := one_line(line))]
    tree = open_sheet(page, url).tree
    boxes = _boxes(tree, page, url) if is_generic else {}
    part_figures(tree)
    return [(text, box) for run, box in _runs(tree, boxes) if (text := one_line(run))]


def _boxes(tree: Tree, page: str | bytes, url: str) -> dict[Tree, str]:
    """The elements of `tree` that reading would take out, found in another reading of the same page."""
    other = open_sheet(page, url).tree
    own = dict(zip(other.iter(), tree.iter(), strict=True))
    return {own[box]: name for name, box in boxes_taken_out(other)}


def _runs(tree: Tree, boxes: Mapping[Tree, str]) -> Iterator[tuple[str, str]]:
    """The text between one block's edge and the next, and the box it stands in."""
    import lxml.etree  # noqa: PLC0415  # as everywhere in this folder: who reads plain text needs no lxml

    loose: list[str] = []
    around: list[str] = [""]
    walk = lxml.etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        is_start = event == "start"
        if (element.tag in _BLOCKS or element in boxes) and loose:
            yield "".join(loose), around[-1]
            loose.clear()
        if element in boxes:
            around.append(boxes[element]) if is_start else around.pop()
        if is_start and element.tag in _UNSPOKEN:
            walk.skip_subtree()
        elif is_start:
            loose.append(element.text or "")
        if not is_start:
            loose.append(element.tail or "")
    yield "".join(loose), around[-1]
