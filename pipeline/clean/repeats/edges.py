"""The edges of a page: the blocks before and after the article proper, among which repeated ones may stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.clean.evidence import is_prose, is_ruling
from pipeline.clean.lines import is_label
from pipeline.clean.repeats.forms import sentence_marks
from pipeline.clean.repeats.spared import is_spared, parts_article
from pipeline.documents import Block, BlockKind, Document, DocumentKind

Edge = tuple[str | None, ...]
"""Texts from the outermost block inwards; None for one that is spared, whatever it says."""

_HEAD_BLOCKS, _HEAD_PROSE = 8, 2
_TAIL_BLOCKS, _TAIL_PROSE = 16, 4
_ABOVE = frozenset({BlockKind.TITLE, BlockKind.STANDFIRST})
"""A standfirst is an edge of its own: a promotion may have been taken for one, and more may stand under a true one."""
_RULINGS = frozenset({DocumentKind.DECISION, DocumentKind.SANCTION})


@dataclass(frozen=True)
class Sighting:
    """What one page shows at its edges, before anything learnt is dropped.

    `inner` holds a checksum for each sentence of the article between the edges: what stands there is no promotion.
    """

    url: str
    title: str | None
    is_ruling: bool
    edges: tuple[Edge, ...]
    inner: tuple[int, ...] = field(default=(), repr=False)


def sight(document: Document) -> Sighting:
    """What `document` shows at its edges."""
    edges = Edges(document.blocks)
    beyond = (block.text for i, block in enumerate(document.blocks) if i not in edges.places)
    return Sighting(
        url=document.url,
        title=document.title,
        is_ruling=document.kind in _RULINGS or is_ruling(block.text for block in document.blocks),
        edges=edges.texts,
        inner=tuple(sorted({mark for text in beyond for mark in sentence_marks(text)})),
    )


class Edges:
    """Where the edges of a page are: standfirst, head and tail, each from its outermost block inwards.

    Head and tail end at running text that is spared, or after a few paragraphs.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        below = [i for i, block in enumerate(blocks) if block.kind not in _ABOVE]
        top = tuple(i for i, block in enumerate(blocks) if block.kind is BlockKind.STANDFIRST)
        head = tuple(self._reach(below, _HEAD_BLOCKS, _HEAD_PROSE))
        tail = tuple(self._reach(reversed(below), _TAIL_BLOCKS, _TAIL_PROSE))
        self._sections = {i for i in head if parts_article(blocks[i])} - set(tail)
        self.edges = (top, head, tail)

    @property
    def places(self) -> frozenset[int]:
        """The blocks of all edges, and the title."""
        titles = (i for i, block in enumerate(self.blocks) if block.kind is BlockKind.TITLE)
        return frozenset((*(i for edge in self.edges for i in edge), *titles))

    @property
    def texts(self) -> tuple[Edge, ...]:
        return tuple(
            tuple(None if self._stays(i) else self.blocks[i].text for i in edge) for edge in self.edges
        )

    def _stays(self, place: int) -> bool:
        return place in self._sections or is_spared(self.blocks[place])

    def _reach(self, places: Iterable[int], most: int, most_prose: int) -> Iterator[int]:
        prose = 0
        for count, place in enumerate(places):
            block = self.blocks[place]
            running = is_prose(block.text)
            prose += running
            if count >= most or prose > most_prose or (running and is_spared(block)):
                return
            yield place


def repeated_in(edge: Edge, is_repeat: Callable[[str], bool]) -> Iterator[int]:
    """Places in `edge` of repeated blocks with nothing but short lines and repeated blocks outside of them.

    A label goes only when what stands under it goes: it may be the heading of lines that are the article's.
    """
    follows = True
    for place, text in enumerate(edge):
        if text is not None and is_repeat(text) and (follows or not is_label(text)):
            follows = True
            yield place
        elif text is not None and is_prose(text):
            return
        else:
            follows = False
