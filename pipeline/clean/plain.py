"""Text already cut out of its page, read into a `Document`."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.clean.boilerplate import Dropped, keep_blocks
from pipeline.clean.days import day_in_address, day_in_dropped, day_in_head, first_day
from pipeline.clean.evidence import is_ruling, tells_of_money
from pipeline.clean.languages import guess_language
from pipeline.clean.lines import read_lines, to_blocks
from pipeline.clean.refusals import NotADocument
from pipeline.clean.titles import mark_title
from pipeline.documents import Block, BlockKind, Document
from pipeline.text.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_MEMBERS_ONLY = frozenset({"members_only"})


def read_text(
    text: str, url: str | None = None, *, source_id: str = "text", published_on: date | None = None
) -> Document:
    """The document in `text`: first block the title, boilerplate lines gone, wrapped lines joined.

    Without markup nothing proves that a line is not the article: one that tells a sum of money is put aside, not lost.

    `published_on` is taken from the argument, else the address, else the text. Raises NotADocument when
    nothing is left.
    """
    text = unicodedata.normalize("NFC", text)  # some systems write an accented letter as two characters
    blocks = to_blocks(read_lines(text))
    kept, dropped = keep_blocks(blocks, url)
    titled, above = mark_title(kept, url)
    if not titled:
        raise NotADocument("no text is left once boilerplate is gone" if blocks else "the text is empty")
    article = _with_standfirst(titled)
    gone = (*above, *dropped)
    return Document(
        source_id=source_id,
        url=url or "",
        blocks=article,
        title=article[0].text if article[0].kind is BlockKind.TITLE else None,
        published_on=published_on or day_in_address(url) or _day_shown(article, gone),
        language=guess_language(text),
        asides=tuple(line for line, _ in gone if tells_of_money(line)),
        is_truncated=any(rule in _MEMBERS_ONLY for _, rule in dropped),
        dropped=tuple(text for text, _ in gone),
        dropped_by=tuple(rule for _, rule in gone),
    )


def _day_shown(blocks: Sequence[Block], gone: Sequence[Dropped]) -> date | None:
    """The day that a line around the title tells; one before the ruling that the title cites is none of publication."""
    day = day_in_dropped(gone) or _day_told(blocks)
    ruled = first_day(blocks[0].text) if _CITED.search(blocks[0].text) else None
    return None if day and ruled and day < ruled else day


_CITED = pattern(r"\bn° ?\d\d")
"""In a title that cites a ruling by day and number: "CA Riom, 3e ch., 9 juin 2022, n° 20/00871"."""


def _day_told(blocks: Sequence[Block]) -> date | None:
    """The day that a line under the title of an article tells; a ruling's own lines tell other days."""
    if is_ruling(block.text for block in blocks):
        return None
    return day_in_head(block.text for block in blocks[1:])


def _with_standfirst(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A single list item between title and first paragraph is the standfirst."""
    kinds = [block.kind for block in blocks[:3]]
    if kinds == [BlockKind.TITLE, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH]:
        return (blocks[0], replace(blocks[1], kind=BlockKind.STANDFIRST), *blocks[2:])
    return tuple(blocks)
