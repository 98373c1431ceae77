"""What an article ends with that extractors leave out: its last list, a box of the press, its notes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from pipeline.clean.bodies.notes import is_note
from pipeline.clean.bodies.shown import Shown, linked_share
from pipeline.clean.markup import Tree
from pipeline.documents import Block, BlockKind
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_LEAST_ITEMS = 2
_WORDS_OF_ITEM = 4
_BOX_OF_ARTICLE = pattern(
    r"(?:en |les |le |l')?(?:(?:quelques )?chiffres?(?:[ -]cles?)?|dates[ -]cles|points[ -]cles|reperes?|bio(?:graphie)?(?: express)?|chronologie|essentiel|a retenir|definition)"
)


def end_of_text(shown: Sequence[Shown], places: Sequence[int | None], last: int) -> int:
    """The last sentence that was taken, or the taken line right below it that announces a list."""
    following = last + 1
    announces = following < len(shown) and shown[following].block.text.endswith(":")
    return following if announces and places[following] is not None else last


def notes_below(shown: Sequence[Shown], places: Sequence[int | None]) -> list[Block]:
    """What the page calls the notes and the postscript of its article, below what was taken."""
    left = (one for one, place in zip(shown, places, strict=True) if place is None and one.key)
    return [one.block for one in left if not one.is_linked and is_note(one.place)]


def last_list(part: Tree, shown: Sequence[Shown], places: Sequence[int | None]) -> list[Block]:
    """The list that stands right below the last sentence, in the same part of the page, with the line over it: what an article ends with."""
    run = [
        one for one, _ in takewhile(lambda row: row[1] is None, zip(shown, places, strict=True)) if one.key
    ]
    over = list(takewhile(lambda one: one.block.kind is not BlockKind.LIST_ITEM, run))
    items = list(takewhile(lambda one: one.block.kind is BlockKind.LIST_ITEM, run[len(over) :]))
    around = [*(one.place.getparent() for one in over), *(one.place.getparent().getparent() for one in items)]
    if len(over) > 1 or len(items) < _LEAST_ITEMS or any(holder is not part for holder in around):
        return []
    are_told = sum(one.block.text.count(" ") + 1 for one in items) >= _WORDS_OF_ITEM * len(items)
    return [one.block for one in (*over, *items)] if are_told and not linked_share((*over, *items)) else []


def named_box(last: Tree, shown: Sequence[Shown], places: Sequence[int | None]) -> list[Block]:
    """The box right below the last sentence whose heading is one that the press sets over parts of an article: "En chiffres", "Bio express"."""
    run = [
        one for one, _ in takewhile(lambda row: row[1] is None, zip(shown, places, strict=True)) if one.key
    ]
    if not run or _BOX_OF_ARTICLE.fullmatch(fold(run[0].block.text)) is None:
        return []
    holder = run[0].place.getparent()
    held = list(takewhile(lambda one: any(above is holder for above in one.place.iterancestors()), run))
    beside = any(above is holder.getparent() for above in last.iterancestors())
    return [one.block for one in held] if beside and len(held) > 1 and linked_share(held) == 0 else []
