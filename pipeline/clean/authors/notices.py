"""What a page says of its author beside and below the article: her trade under her name, a few lines on her life."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.clean.evidence import is_prose, tells_of_ruling
from pipeline.clean.people import opens_with_trade
from pipeline.documents import Block, BlockKind, Document
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_LIFE = pattern(
    r",? ?(?:\([^)]*\),? ?)?(?:est|enseigne|dirige|exerce|suit|couvre|travaille|ecrit|accompagne|conseille|intervient|anime|collabore|a (?:fonde|rejoint|travaille|cree)"
    r"|(?:ancien(?:ne)? )?(?:avocate?|journaliste|juriste|docteure?|doctorante?|professeure?|maitre(?:sse)? de|consultante?|responsable|direct(?:eur|rice)|chargee?|cherche(?:ur|use)"
    r"|redact(?:eur|rice)|specialiste|(?:co-?)?fondat(?:eur|rice)|associee?|experte?|notaire|commissaire de justice))\b"
)
"""What follows a name where somebody is presented."""
AUTHORS_HEADING = pattern(
    r"(?:(?:a propos|biographie) (?:de l'|des |d[eu] )?)?(?:l'|les |vos |nos )?(?:auteure?s?|autrices?)(?: ?\(e?s?\))?(?: de (?:l'|cet )article)?(?: ?:)?"
)
_LAST_BLOCKS = 4
_LONGEST = 90
_LINES = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_FIRST_BLOCKS = 6
_TRADE_WORDS = 14
_BETWEEN_KEYWORDS = (" - ", " – ", " | ", " / ")
_ENDED = (".", "!", "?", "…", ":", ";", "»")


def without_notices(document: Document) -> Document:
    """The document without the lines that present who wrote it."""
    names = [fold(name) for name in (document.author or "").split(", ") if " " in name]
    if not names:
        return document
    gone = {*_above(document.blocks, names), *_below(document.blocks, names)}
    if not gone:
        return document
    dropped = [block.text for i, block in enumerate(document.blocks) if i in gone]
    return replace(
        document,
        blocks=tuple(block for i, block in enumerate(document.blocks) if i not in gone),
        dropped=(*document.dropped, *dropped),
        dropped_by=(*document.dropped_by, *["author_notice"] * len(dropped)),
    )


def _above(blocks: Sequence[Block], names: Sequence[str]) -> Iterator[int]:
    """Short lines under the title that begin with the name of the author, or with what she is."""
    for index, block in enumerate(blocks[1:_FIRST_BLOCKS], start=1):
        if is_prose(block.text):
            return
        is_line = len(block.text.split()) <= _TRADE_WORDS and not block.text.endswith(_ENDED)
        is_hers = _after_name(block.text, names) is not None or _tells_trade(block.text)
        if is_line and block.kind in _LINES and is_hers:
            yield index


def _tells_trade(text: str) -> bool:
    """What somebody is; a row of keywords opens in the same words."""
    return (
        opens_with_trade(text)
        and not any(mark in text for mark in _BETWEEN_KEYWORDS)
        and not tells_of_ruling(text)
    )


def _below(blocks: Sequence[Block], names: Sequence[str]) -> Iterator[int]:
    """Lines after the last of the text that present the author, and the heading over them."""
    found = False
    for index in range(len(blocks) - 1, max(0, len(blocks) - _LAST_BLOCKS), -1):
        block = blocks[index]
        if _presents(block.text, names) or (found and AUTHORS_HEADING.fullmatch(fold(block.text))):
            found = True
            yield index
        elif is_prose(block.text):
            return


def _presents(text: str, names: Sequence[str]) -> bool:
    if len(text.split(maxsplit=_LONGEST)) > _LONGEST or tells_of_ruling(text):
        return False
    rest = _after_name(text, names)
    return rest is not None and _LIFE.match(rest) is not None


def _after_name(text: str, names: Sequence[str]) -> str | None:
    folded = fold(text).removeprefix("maitre ").removeprefix("me ")
    return next((folded[len(name) :] for name in names if folded.startswith(name)), None)
