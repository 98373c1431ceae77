"""Every block that a page shows, with the place it stands in: what other readers' choices are held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.clean.bodies.walk import Walk
from pipeline.clean.markup import Tree, words_of
from pipeline.documents import Block, BlockKind
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_NO_LETTER = pattern(r"[\W_]+")
_NARROW = "latin-1"
_NO_LETTERS = bytes(code for code in range(256) if not chr(code).isalnum())
"""What `_NO_LETTER` fits, as the bytes of that encoding."""
_SENTENCE_ENDS = tuple('.!?…:;»"”)')
_SENTENCE_WORDS = 8
_PROSE_WORDS = 22
_MOST_LINKS = 0.35


@dataclass(frozen=True, eq=False)
class Shown:
    """A block that the page shows, the element its text begins in, and how many of its characters are linked."""

    block: Block
    place: Tree
    linked: int

    @cached_property
    def key(self) -> str:
        """The letters and figures alone: two readers differ in spaces and signs."""
        return letters(self.block.text)

    @cached_property
    def is_sentence(self) -> bool:
        """True for running text; a quotation may end in whose it is, and the row of a table is none."""
        if self.block.kind is BlockKind.TABLE_ROW:
            return False
        text = self.block.text
        words = text.count(" ") + 1
        ended = text.endswith(_SENTENCE_ENDS) or self.block.kind is BlockKind.QUOTATION
        return words >= _SENTENCE_WORDS and (ended or words >= _PROSE_WORDS)

    @property
    def is_linked(self) -> bool:
        return self.linked > _MOST_LINKS * len(self.block.text)


def letters(text: str) -> str:
    """The letters and figures of a text, folded. Most folded texts fit one byte a sign: those lose the rest ten times sooner."""
    folded = fold(text)
    try:
        return folded.encode(_NARROW).translate(None, _NO_LETTERS).decode(_NARROW)
    except UnicodeEncodeError:
        return _NO_LETTER.sub("", folded)


def linked_share(gap: Sequence[Shown]) -> float:
    return sum(one.linked for one in gap) / max(1, size_of(gap))


def size_of(gap: Sequence[Shown]) -> int:
    return sum(len(one.block.text) for one in gap)


def shown_in(part: Tree) -> list[Shown]:
    """The blocks of `part` in order, without what its markup says is furniture."""
    walk = _Placed()
    walk.into(part, BlockKind.PARAGRAPH)
    walk.flush(BlockKind.PARAGRAPH)
    return walk.shown


class _Placed(Walk):
    """A walk that tells where each block begins and how much of it is linked."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Shown] = []
        self._here: Tree = None
        self._begins_in: Tree = None
        self._links = 0
        self._linked = 0

    def into(self, element: Tree, kind: BlockKind) -> None:
        around, self._here = self._here, element
        is_link = element.tag == "a"
        self._links += is_link
        super().into(element, kind)
        self._links -= is_link
        self._here = around

    def _add(self, text: str | None) -> None:
        super()._add(text)
        if text and not text.isspace():
            if self._begins_in is None:
                self._begins_in = self._here
            if self._links:
                self._linked += len(text.strip())

    def _add_row(self, text: str, row: Tree) -> None:
        super()._add_row(text, row)
        linked = sum(len(words_of(link)) for link in row.iter("a"))
        self.shown.append(Shown(self.blocks[-1], row, linked))

    def _leave_out(self, child: Tree) -> None:
        """Nobody asks here what it said."""

    def flush(self, kind: BlockKind) -> None:
        if not self._loose:
            return
        before = len(self.blocks)
        super().flush(kind)
        new = self.blocks[before:]
        size = sum(len(block.text) for block in new)
        self.shown.extend(
            Shown(block, self._begins_in, self._linked * len(block.text) // size) for block in new
        )
        self._begins_in, self._linked = None, 0
