"""Blocks of a part of a page that is known to hold the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.clean.bodies.notes import names_notes
from pipeline.clean.boilerplate.boxes import BOX_TAGS, Box, box_of
from pipeline.clean.evidence import is_prose, tells_of_ruling
from pipeline.clean.lines import one_line, read_lines, to_blocks
from pipeline.clean.markup import Tree
from pipeline.documents import Block, BlockKind
from pipeline.text.patterns import pattern

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
_FURNITURE = pattern(
    r"(?:^|[\s_-])(?:share|sharing|social|partage|newsletter|cookie|related|comments?|commentaires|advert|publicite|pub|promo|podcasts?|breadcrumbs?|fil-ariane|pager|pagination|paywall|subscribe|sign-?up|cta|sr-only|visually-hidden|element-invisible|screen-reader-text|colonne-droite|col-droite|right-column|col-right|side-?col|side-?bar)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LAYOUT = ("p", "h1", "h2", "h3", "table", "ul", "div", "br")
_UNSPOKEN = frozenset({"script", "style", "template", "rt", "rp"})
_COMMENTS = pattern(r"comment", re.IGNORECASE)
_MUCH = 600
_MOST = 0.6
_ENTRY = pattern(r"(?<![^ ])(?:hentry|post|type-[a-z]+|status-publish|article|e-content|entry)(?![^ ])")
_SUBJECT = pattern(r"(?<![^ ])(?:category|categorie|tag|tagged|topic)-[^ ]+")
"""What WordPress and Ghost call an article by its keywords: "post tag-podcast category-newsletter"."""
_TAGS = pattern(r"(?:^|[\s_-])(?:tags?|mots-cles|keywords)(?:$|[\s_-])", re.IGNORECASE)
_PARENT_WINS = frozenset({BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.HEADING})


def blocks_in(part: Tree, *, with_itself: bool = False) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Blocks of `part` in order, and the texts of what its markup says is furniture (share bars, captions, asides).

    Furniture that holds a paragraph telling of a ruling is read like the rest. `with_itself`: the part may be
    furniture as a whole, or a heading, and what stands right after it belongs to it.
    """
    walk = Walk()
    if with_itself:
        walk.beside(part)
    else:
        walk.into(part, BlockKind.PARAGRAPH)
    walk.flush(BlockKind.PARAGRAPH)
    return tuple(walk.blocks), tuple(walk.left_out)


def text_of(element: Tree) -> str:
    """All that is to be read within an element, on one line; a space stands between its parts."""
    return one_line(" ".join(texts_in(element)))


def texts_in(element: Tree) -> Iterator[str]:
    """The texts within an element, each part for itself; scripts, styles and glosses are passed over."""
    is_mixed = len(element) and next(element.iterdescendants(*_UNSPOKEN), None) is not None
    return spoken(element) if is_mixed else element.itertext()


def spoken(element: Tree) -> Iterator[str]:
    """The same, found one by one: for those who need the first few only."""
    if element.text:
        yield element.text
    for child in element:
        if child.tag not in _UNSPOKEN:
            yield from spoken(child) if len(child) else (child.text or "",)
        if child.tail:
            yield child.tail


class Walk:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[str] = []
        self._loose: list[str] = []
        self._prose = False
        self._looked_at = 0
        self._keeps_lines = False

    def into(self, element: Tree, kind: BlockKind) -> None:
        self._add(element.text)
        for child in element:
            self._child(child, kind)
            self._add(child.tail)

    def beside(self, element: Tree) -> None:
        self._child(element, BlockKind.PARAGRAPH)
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        """Loose text; a line break of the markup is a space, but where the markup says that it is one."""
        if text and self._keeps_lines:
            self._loose.append(text)
        elif text:
            self._loose.append(_spaced_once(text))

    def _child(self, child: Tree, kind: BlockKind) -> None:
        tag = child.tag
        if tag == "br":
            self._loose.append("\n")
        elif _is_left_out(child):
            self._leave_out(child)
        elif box := self._box_of(child):
            self._pass_over(child, box, kind)
        elif tag == "tr":
            self.flush(kind)
            self._row(child)
        elif tag == "pre" and tells_of_ruling(text_of(child)):
            self._in_lines(child)
        elif tag in _KINDS:
            own = _kind_of(child)
            self.flush(kind)
            inner = kind if kind in _PARENT_WINS and own is BlockKind.PARAGRAPH else own
            self.into(child, inner)
            self.flush(inner)
        else:
            self.into(child, kind)

    def _in_lines(self, child: Tree) -> None:
        """A ruling set line by line: lines that only wrap are joined, a blank one parts paragraphs. Code is no such text."""
        self.flush(BlockKind.PARAGRAPH)
        around, self._keeps_lines = self._keeps_lines, True
        self.into(child, BlockKind.PARAGRAPH)
        self.flush(BlockKind.PARAGRAPH)
        self._keeps_lines = around

    def _box_of(self, child: Tree) -> Box | None:
        """A box of links to other articles, once some of this one has been read; above it rules tell by the lines."""
        return box_of(child) if child.tag in BOX_TAGS and self._has_prose() else None

    def _has_prose(self) -> bool:
        """True once running text was read; no block is looked at twice."""
        while not self._prose and self._looked_at < len(self.blocks):
            self._prose = is_prose(self.blocks[self._looked_at].text)
            self._looked_at += 1
        return self._prose

    def _pass_over(self, child: Tree, box: Box, kind: BlockKind) -> None:
        self.flush(kind)
        self._leave_out(child)
        if box.is_last:
            self.blocks.append(Block(BlockKind.HEADING, box.heading))

    def _row(self, row: Tree) -> None:
        """A row of figures is one block; a row that lays out the page is walked like any other part."""
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        if any(next(cell.iterdescendants(*_LAYOUT), None) is not None for cell in cells):
            for cell in cells:
                self.into(cell, BlockKind.PARAGRAPH)
                self.flush(BlockKind.PARAGRAPH)
            return
        texts = [text_of(cell) for cell in cells]
        text = " | ".join(text for text in texts if text)
        if text:
            self._add_row(text, row)

    def _add_row(self, text: str, _row: Tree) -> None:
        self.blocks.append(Block(BlockKind.TABLE_ROW, text))

    def _leave_out(self, child: Tree) -> None:
        text = "" if child.tag in _UNSPOKEN else text_of(child)
        if text:
            self.left_out.append(text)

    def flush(self, kind: BlockKind) -> None:
        if not self._loose:
            return
        text = "".join(self._loose)
        self._loose.clear()
        if "\n" in text.strip():
            lines = to_blocks(read_lines(text))
            self.blocks.extend(lines if kind is BlockKind.PARAGRAPH else (Block(kind, b.text) for b in lines))
        elif line := one_line(text):
            self.blocks.append(Block(kind, line))


def _spaced_once(text: str) -> str:
    """The text with one plain space wherever it has any white space, at its ends too."""
    if text.isprintable() and "  " not in text:
        return text
    words = " ".join(text.split())
    if not words:
        return " "
    return f"{' ' * text[0].isspace()}{words}{' ' * text[-1].isspace()}"


def _is_left_out(element: Tree) -> bool:
    return _is_no_text(element) and not _holds_article(element)


def _holds_article(element: Tree) -> bool:
    """True for what holds the title and the text of the page, or most of its text, whatever it is called.

    "newsletter-post", "article-paywall", "type-podcast" say of what kind the article is; a menu may never have been closed.
    """
    if not len(element) or next(element.iterdescendants("p"), None) is None:
        return False
    text = _in_paragraphs(element)
    if text < _MUCH:
        return False
    if next(element.iterdescendants("h1"), None) is not None:
        return True
    is_of_readers = _COMMENTS.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None
    return not is_of_readers and text > _MOST * _in_paragraphs(element.getroottree().getroot())


def _in_paragraphs(element: Tree) -> int:
    return sum(len(paragraph.text_content()) for paragraph in element.iterdescendants("p"))


def _is_no_text(element: Tree) -> bool:
    if element.tag in _UNREAD:
        return not (
            element.tag in {"aside", "form", "figure"}
            and (_is_table(element) or names_notes(element) or _holds_ruling(element))
        )
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return not _holds_ruling(element)
    called, known_as = element.get("class"), element.get("id")
    if not (called or known_as):
        return False
    is_furniture, is_tags = _said_by(f"{called or ''} {known_as or ''}")
    if is_tags and _holds_two(element, "a"):
        return True
    return is_furniture and not _holds_ruling(element)


@lru_cache(maxsize=4096)
def _said_by(names: str) -> tuple[bool, bool]:
    """Whether such names are those of furniture, and of keywords; a site gives the same ones to many elements."""
    if _ENTRY.search(names) is not None:
        names = _SUBJECT.sub("", names)
    return _FURNITURE.search(names) is not None, _TAGS.search(names) is not None


def _is_table(element: Tree) -> bool:
    """True for a figure that is a table: some systems set all theirs in one."""
    return element.tag == "figure" and next(element.iterdescendants("table"), None) is not None


def _holds_two(element: Tree, tag: str) -> bool:
    found = element.iterdescendants(tag)
    return next(found, None) is not None and next(found, None) is not None


def _kind_of(element: Tree) -> BlockKind:
    """A list item that holds paragraphs is a container: some sites set a whole article in one."""
    holds_paragraphs = element.tag == "li" and _holds_two(element, "p")
    return BlockKind.PARAGRAPH if holds_paragraphs else _KINDS[element.tag]


def _holds_ruling(element: Tree) -> bool:
    texts = (text_of(p) for p in element.iterdescendants("p"))
    return any(is_prose(text) and tells_of_ruling(text) for text in texts)
