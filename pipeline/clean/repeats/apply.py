"""The blocks a site repeats, as they are dropped from a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from pipeline.clean.evidence import is_prose
from pipeline.clean.repeats.edges import Edges, Sighting, repeated_in
from pipeline.clean.repeats.forms import Form, form_of
from pipeline.documents import Block, BlockKind, Document

REPEATED_ON_SITE = "repeated_on_site"
"""The rule under which such a block stands in `Document.dropped_by`."""


class Repeats(NamedTuple):
    """Texts of blocks that one site repeats, and of those that a person has said are to stay."""

    dropped: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()

    def fits(self, text: str) -> bool:
        """True for a block that is one of those to drop, but for a few words, and none of those to keep."""
        form = form_of(text)
        return _knows(self.dropped, form) and not _knows(self.kept, form)

    def of(self, sighting: Sighting) -> frozenset[str]:
        """The texts that are dropped from the page of this sighting."""
        return frozenset(
            edge[place] or "" for edge in sighting.edges for place in repeated_in(edge, self.fits)
        )

    def clean(self, document: Document) -> Document:
        """`document` without them; as it is when no text would be left."""
        if not self.dropped:
            return document
        gone = set(self._places(document.blocks))
        blocks = tuple(block for i, block in enumerate(document.blocks) if i not in gone)
        if not gone or not _says_something(blocks):
            return document
        texts = tuple(document.blocks[i].text for i in sorted(gone))
        return replace(
            document,
            blocks=blocks,
            links=tuple(link for link in document.links if not _is_only_in(link.text, texts, blocks)),
            dropped=document.dropped + texts,
            dropped_by=document.dropped_by + (REPEATED_ON_SITE,) * len(texts),
        )

    def _places(self, blocks: tuple[Block, ...]) -> Iterator[int]:
        found = Edges(blocks)
        for edge, texts in zip(found.edges, found.texts, strict=True):
            for place in repeated_in(texts, self.fits):
                yield edge[place]


def _says_something(blocks: tuple[Block, ...]) -> bool:
    """True when a standfirst, a paragraph of running text or several lines are left under the title."""
    below = [block for block in blocks if block.kind is not BlockKind.TITLE]
    is_text = any(block.kind is BlockKind.STANDFIRST or is_prose(block.text) for block in below)
    return is_text or len(below) > 1


def _is_only_in(words: str, texts: tuple[str, ...], blocks: tuple[Block, ...]) -> bool:
    """True for a link of a dropped block that no kept one holds."""
    return any(words in text for text in texts) and not any(words in block.text for block in blocks)


def _knows(texts: tuple[str, ...], form: Form) -> bool:
    index = _index(texts)
    return any(form.is_like(known) for key in form.keys for known in index.get(key, ()))


@lru_cache(maxsize=32)
def _index(texts: tuple[str, ...]) -> Mapping[str, tuple[Form, ...]]:
    found: dict[str, list[Form]] = defaultdict(list)
    for form in map(form_of, texts):
        for key in form.keys:
            found[key].append(form)
    return {key: tuple(forms) for key, forms in found.items()}
