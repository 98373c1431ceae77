"""Which of the first blocks is the title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from pipeline.clean.boilerplate import Dropped
from pipeline.clean.evidence import is_prose, is_ruling, tells_of_ruling
from pipeline.clean.headlines import is_set_in, same_words
from pipeline.clean.places import tells_where
from pipeline.documents import Block, BlockKind
from pipeline.text.days import find_days
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_WORD = pattern(r"[a-z0-9]{3,}")
_LINES_TO_LOOK_AT = 14
_MIN_SLUG_WORDS = 3
_MIN_SHARE = 0.25
_MIN_COMMON = 2
_MAX_TITLE_WORDS = 45
_TITLE_WORDS = 4
_KICKERS = 3
_MOST_BY_CHANCE = 0.4


def slug_words(url: str | None) -> frozenset[str]:
    """The words of the longest part of the path: what the site calls the page."""
    path = unquote(unquote(urlsplit(url or "").path))
    longest = max(path.split("/"), key=lambda part: part.count("-") + part.count("_"), default="")
    return frozenset(_WORD.findall(fold(longest).replace("_", " ")))


def mark_title(blocks: Sequence[Block], url: str | None) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """The blocks with the title marked, and what stood above it and is no part of the article.

    The address tells the title where it has one; else the first block is it when it can be one. Lines above
    the title that tell of a ruling stay; one that tells where the piece was written is its dateline, and follows the title.
    """
    if not blocks:
        return (), ()
    if is_ruling(block.text for block in blocks):
        return _mark(blocks, 0, can_be=_names_a_ruling), ()
    index = _named_by_address(blocks, slug_words(url))
    if index is None:
        index = _first_of_some_length(blocks)
    above = [block for block in blocks[:index] if tells_of_ruling(block.text) or is_prose(block.text)]
    places = [block for block in blocks[:index] if block not in above and tells_where(block.text)]
    dropped = [
        Dropped(block.text, "above_title") for block in blocks[:index] if block not in (*above, *places)
    ]
    titled = _mark((*above, *blocks[index:]), 0, can_be=_can_be_title)
    return (titled[0], *places, *titled[1:]), tuple(dropped)


def title_of_old_page(blocks: Sequence[Block], told: str | None) -> str | None:
    """The title of a page without headings: the line above the text that the window's title sets between others.

    Where that says nothing that the text says, it names the site; the title is then the last line above the text that is
    long enough for one.
    """
    first = next((i for i, block in enumerate(blocks) if is_prose(block.text)), len(blocks))
    lines = blocks[: min(first, _LINES_TO_LOOK_AT)]
    if set_in := next((line.text for line in lines if told and _is_named(line.text, told)), None):
        return set_in
    text = frozenset(
        _WORD.findall(fold(" ".join(block.text for block in blocks[first:] if is_prose(block.text))))
    )
    words = frozenset(_WORD.findall(fold(told or "")))
    if first == len(blocks) or len(words & text) > _MOST_BY_CHANCE * len(words):
        return told
    titles = (
        line.text
        for line in reversed(lines)
        if len(_WORD.findall(fold(line.text))) >= _TITLE_WORDS
        and _can_be_title(line)
        and not _is_dateline(line.text)
    )
    return next(titles, told)


def _is_named(line: str, told: str) -> bool:
    return same_words(line, told) or is_set_in(line, told)


def _is_dateline(text: str) -> bool:
    return any(day.full is not None for day in find_days(text)) and not tells_of_ruling(text)


def _mark(blocks: Sequence[Block], index: int, *, can_be: Callable[[Block], bool]) -> tuple[Block, ...]:
    if not can_be(blocks[index]):
        return tuple(blocks)
    return (*blocks[:index], replace(blocks[index], kind=BlockKind.TITLE), *blocks[index + 1 :])


def _names_a_ruling(block: Block) -> bool:
    """A ruling's own first line is a title when it says what was decided when ("…, jugement du 7 juin 2016")."""
    full = any(day.full is not None for day in find_days(block.text))
    return full and tells_of_ruling(block.text) and _can_be_title(block)


def _first_of_some_length(blocks: Sequence[Block]) -> int:
    """A kicker of one or two words stands above many titles."""
    for index, block in enumerate(blocks[:_KICKERS]):
        if len(block.text.split()) >= _TITLE_WORDS:
            return index
    return 0


def _can_be_title(block: Block) -> bool:
    return len(block.text.split()) <= _MAX_TITLE_WORDS and block.kind is not BlockKind.TABLE_ROW


def _named_by_address(blocks: Sequence[Block], slug: frozenset[str]) -> int | None:
    """Index of the block that shares most words with the address; None when none shares enough."""
    if len(slug) < _MIN_SLUG_WORDS:
        return None
    best, best_share = None, _MIN_SHARE
    for index, block in enumerate(blocks[:_LINES_TO_LOOK_AT]):
        if is_prose(block.text):
            break
        words = frozenset(_WORD.findall(fold(block.text)))
        common = len(words & slug)
        share = common / min(len(words), len(slug)) if words else 0.0
        if common >= _MIN_COMMON and share > best_share:
            best, best_share = index, share
    return best
