"""Blocks of a part of a page that is known to hold the article, by BeautifulSoup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4.element import NavigableString, PreformattedString, Tag

from pipeline.clean.evidence import is_prose, tells_of_ruling
from pipeline.clean.lines import one_line, read_lines, to_blocks
from pipeline.documents import Block, BlockKind

_KINDS = {
    "p": BlockKind.PARAGRAPH, "div": BlockKind.PARAGRAPH, "section": BlockKind.PARAGRAPH, "article": BlockKind.PARAGRAPH,
    "header": BlockKind.PARAGRAPH, "footer": BlockKind.PARAGRAPH, "main": BlockKind.PARAGRAPH, "body": BlockKind.PARAGRAPH,
    "ul": BlockKind.PARAGRAPH, "ol": BlockKind.PARAGRAPH, "dl": BlockKind.PARAGRAPH, "dd": BlockKind.PARAGRAPH, "dt": BlockKind.PARAGRAPH,
    "table": BlockKind.PARAGRAPH, "tbody": BlockKind.PARAGRAPH, "thead": BlockKind.PARAGRAPH, "center": BlockKind.PARAGRAPH,
    "address": BlockKind.PARAGRAPH, "pre": BlockKind.PARAGRAPH, "hr": BlockKind.PARAGRAPH, "fieldset": BlockKind.PARAGRAPH, "details": BlockKind.PARAGRAPH,
    "h1": BlockKind.HEADING, "h2": BlockKind.HEADING, "h3": BlockKind.HEADING, "h4": BlockKind.HEADING, "h5": BlockKind.HEADING, "h6": BlockKind.HEADING,
    "li": BlockKind.LIST_ITEM, "blockquote": BlockKind.QUOTATION,
}  # fmt: skip
_UNREAD = frozenset(
    "script style noscript template svg iframe form button select input textarea nav aside figure figcaption picture img"
    " video audio canvas object embed map dialog menu".split()
)
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|partage|newsletter|cookie|related|comments?|commentaires|advert|publicite|pub|promo|podcasts?|breadcrumbs?|fil-ariane|pager|pagination|paywall|subscribe|sr-only|visually-hidden|element-invisible|screen-reader-text)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LAYOUT = ["p", "h1", "h2", "h3", "table", "ul", "div", "br"]
_TAGS = re.compile(r"(?:^|[\s_-])(?:tags?|mots-cles|keywords)(?:$|[\s_-])", re.IGNORECASE)
_PARENT_WINS = frozenset({BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.HEADING})


def blocks_in(part: Tag) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Blocks of `part` in order, and the texts of what its markup says is furniture (share bars, captions, asides).

    Furniture that holds a paragraph telling of a ruling is read like the rest.
    """
    walk = _Walk()
    walk.into(part, BlockKind.PARAGRAPH)
    walk.flush(BlockKind.PARAGRAPH)
    return tuple(walk.blocks), tuple(walk.left_out)


class _Walk:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[str] = []
        self._loose: list[str] = []

    def into(self, tag: Tag, kind: BlockKind) -> None:
        for child in tag.children:
            if isinstance(child, Tag):
                self._child(child, kind)
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self._loose.append(_SPACES.sub(" ", child))

    def _child(self, child: Tag, kind: BlockKind) -> None:
        if child.name == "br":
            self._loose.append("\n")
        elif _is_left_out(child):
            self._leave_out(child)
        elif child.name == "tr":
            self.flush(kind)
            self._row(child)
        elif child.name in _KINDS:
            own = _kind_of(child)
            self.flush(kind)
            inner = kind if kind in _PARENT_WINS and own is BlockKind.PARAGRAPH else own
            self.into(child, inner)
            self.flush(inner)
        else:
            self.into(child, kind)

    def _row(self, row: Tag) -> None:
        """A row of figures is one block; a row that lays out the page is walked like any other part."""
        cells = row.find_all(["td", "th"], recursive=False)
        if any(cell.find(_LAYOUT) for cell in cells):
            for cell in cells:
                self.into(cell, BlockKind.PARAGRAPH)
                self.flush(BlockKind.PARAGRAPH)
            return
        texts = [one_line(cell.get_text(" ")) for cell in cells]
        text = " | ".join(text for text in texts if text)
        if text:
            self.blocks.append(Block(BlockKind.TABLE_ROW, text))

    def _leave_out(self, child: Tag) -> None:
        text = one_line(child.get_text(" "))
        if text and child.name not in {"script", "style", "template"}:
            self.left_out.append(text)

    def flush(self, kind: BlockKind) -> None:
        text = "".join(self._loose)
        self._loose.clear()
        if "\n" in text.strip():
            lines = to_blocks(read_lines(text))
            self.blocks.extend(lines if kind is BlockKind.PARAGRAPH else (Block(kind, b.text) for b in lines))
        elif line := one_line(text):
            self.blocks.append(Block(kind, line))


_SPACES = re.compile(r"\s+")


def _is_left_out(tag: Tag) -> bool:
    if tag.name in _UNREAD:
        return not (tag.name in {"aside", "form", "figure"} and _holds_ruling(tag))
    if tag.get("hidden") is not None or tag.get("aria-hidden") == "true":
        return not _holds_ruling(tag)
    names = " ".join((*_classes(tag), str(tag.get("id") or "")))
    if _TAGS.search(names) and len(tag.find_all("a", limit=2)) > 1:
        return True
    return bool(names and _FURNITURE.search(names)) and not _holds_ruling(tag)


def _kind_of(tag: Tag) -> BlockKind:
    """A list item that holds paragraphs is a container: some sites set a whole article in one."""
    holds_paragraphs = tag.name == "li" and len(tag.find_all("p", limit=2)) > 1
    return BlockKind.PARAGRAPH if holds_paragraphs else _KINDS[tag.name]


def _classes(tag: Tag) -> Iterator[str]:
    value = tag.get("class")
    yield from ([value] if isinstance(value, str) else value or [])


def _holds_ruling(tag: Tag) -> bool:
    return any(
        is_prose(text) and tells_of_ruling(text)
        for text in (one_line(p.get_text(" ")) for p in tag.find_all("p"))
    )
