"""What a page shows between the blocks that were taken for its article, and that was lost.

Extractors drop what is built otherwise than the paragraphs around it: a message quoted from a network, steps that
stand in boxes, a list between two paragraphs. What stands between two parts of an article is most often its own;
it is left out where it is made of links, or neither of sentences nor built as the article's paragraphs are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise, takewhile

from pipeline.clean.bodies.endings import end_of_text, last_list, named_box, notes_below
from pipeline.clean.bodies.order import page_order
from pipeline.clean.bodies.shown import Shown, letters, linked_share, size_of
from pipeline.clean.bodies.taken import Taken
from pipeline.clean.evidence import is_prose, tells_of_ruling
from pipeline.clean.markup import Tree
from pipeline.documents import Block, BlockKind
from pipeline.text.patterns import pattern

_LONGEST_REFERENCE = 160
_NUMBERED = pattern(r"\bn[°o] ?\d{2}[-/]|\bRG\b")
_ALL_IN_ONE = 300
_MOST_LINKS = 0.35
_MOST_LINKS_AT_HOME = 0.2
_LEAST_SENTENCES = 0.5
_LEAST_ITEMS = 2
_LEAST_ASKED = 2
_SHARE_OF_ARTICLE = 0.8
_MOST_FURNITURE = 0.2
"""More than that is no box below a text, but the text of a page that calls it so."""


def fill_gaps(taken: Sequence[Block], shown: Sequence[Shown]) -> tuple[Block, ...]:
    """The blocks that were taken, with those that the page shows between them put in their places."""
    if not taken:
        return ()
    taken, places = _in_page_order(_mended(_parted(taken, shown), shown), shown)
    sure = [i for i, one in enumerate(shown) if places[i] is not None and one.is_sentence]
    if not sure:
        return tuple(taken)
    article = _Article([shown[i] for i in sure])
    headings = {one for one, following in pairwise(shown) if following.is_sentence and _is_heading(one)}
    lost: dict[int, list[Block]] = {}
    if before := _opening(shown, sure[0]):
        lost[(places[sure[0]] or 0) - 1] = before
    for after, run in _under_title(shown, places, sure[0], article):
        lost.setdefault(after, []).extend(one.block for one in run)
    for after, block in _references(shown, places, sure[0]):
        lost.setdefault(after, []).insert(0, block)
    for after, gap in _gaps(shown[sure[0] : sure[-1]], places[sure[0] : sure[-1]]):
        held = [one for one in gap if one.key and article.holds(one.place)]
        if _is_text(held) or article.is_built_like(held):
            lost.setdefault(after, []).extend(one.block for one in held if not one.is_linked)
        else:
            of_article = (one for one in held if _is_reference(one) or (one is gap[-1] and one in headings))
            lost.setdefault(after, []).extend(one.block for one in of_article)
    last = end_of_text(shown, places, sure[-1])
    below, taken_below = shown[last + 1 :], places[last + 1 :]
    lost.setdefault(places[last] or 0, []).extend(
        last_list(shown[last].place.getparent(), below, taken_below)
    )
    filled = (block for i, one in enumerate(taken) for block in (one, *lost.get(i, ())))
    box = named_box(shown[last].place, below, taken_below)
    return (*lost.get(-1, ()), *filled, *box, *notes_below(below, taken_below))


def _in_page_order(taken: Sequence[Block], shown: Sequence[Shown]) -> tuple[list[Block], list[int | None]]:
    """The blocks as the page shows them, without those that stand elsewhere; and of each thing shown the block that it is in."""
    text = Taken([letters(block.text) for block in taken])
    places = [text.place_of(one.key) for one in shown]
    links = frozenset(row for row, one in enumerate(shown) if one.is_linked)
    strayed = _strayed(places, [row for row, one in enumerate(shown) if one.is_sentence])
    strayed |= {*range(_of_box(taken, places)), *_above_title(places, shown)}
    order = [i for i in page_order(len(taken), places, links) if i not in strayed]
    rank = {place: index for index, place in enumerate(order)}
    return [taken[i] for i in order], [None if place is None else rank.get(place) for place in places]


def _of_box(taken: Sequence[Block], places: Sequence[int | None]) -> int:
    """How many of the first are a heading that the page shows in a box of links alone, and the short lines under it."""
    if not taken or taken[0].kind is not BlockKind.HEADING:
        return 0
    first = min((place for place in places if place is not None), default=0)
    return 0 if any(is_prose(block.text) for block in taken[:first]) else first


def without_furniture(
    blocks: Sequence[Block], shown: Sequence[Shown]
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks, and apart from them those below the text that stand where the markup says is no text."""
    sentences = {one.key for one in shown if one.is_sentence}
    below: dict[int, str] = {}
    for i in reversed(range(len(blocks))):
        key = letters(blocks[i].text)
        if key in sentences:
            break
        if key and blocks[i].kind is not BlockKind.TABLE_ROW:
            below[i] = key
    else:
        return tuple(blocks), ()
    page = Taken([one.key for one in shown]) if below else None
    apart = [i for i, key in sorted(below.items()) if page is not None and page.place_of(key) is None]
    if sum(len(blocks[i].text) for i in apart) > _MOST_FURNITURE * sum(len(one.text) for one in blocks):
        return tuple(blocks), ()
    own = (block for i, block in enumerate(blocks) if i not in apart)
    return tuple(own), tuple(blocks[i] for i in apart)


def _strayed(places: Sequence[int | None], sentences: Sequence[int]) -> frozenset[int]:
    """The blocks taken last that the page shows above the article: extractors that find little add what else is a paragraph."""
    sure = [row for row in sentences if places[row] is not None]
    last = max((places[row] or 0 for row in sure), default=len(places))
    head = places[: sure[0]] if sure else ()
    return frozenset(place for place in head if place is not None and place > last).difference(
        places[len(head) :]
    )


def _above_title(places: Sequence[int | None], shown: Sequence[Shown]) -> Iterator[int]:
    """The lines that the page shows above a title that was not taken: the head of the site."""
    first = next((row for row, one in enumerate(shown) if one.is_sentence and places[row] is not None), 0)
    title = max((row for row in range(first) if _is_in_title(shown[row].place)), default=0)
    if shown and places[title] is None:
        below = {*places[title:]}
        for row in range(title):
            place = places[row]
            if place is not None and place not in below and not tells_of_ruling(shown[row].block.text):
                yield place


def _opening(shown: Sequence[Shown], first: int) -> list[Block]:
    """The sentences right before the first that was taken, in the same element: a first line ended by a line break."""
    start = first
    while start and shown[start - 1].place is shown[first].place and shown[start - 1].is_sentence:
        start -= 1
    return [one.block for one in shown[start:first]]


def _under_title(
    shown: Sequence[Shown], places: Sequence[int | None], first: int, article: _Article
) -> Iterator[tuple[int, list[Shown]]]:
    """What stands between the title and the part that was taken and is text too, and the block that each run of it follows.

    So pages set "The essentials" in a box of their own, and the heading of the first part apart from its text.
    """
    title = max((i for i in range(first) if _is_in_title(shown[i].place)), default=None)
    if title is None:
        return
    end = next((i for i in range(first, len(shown)) if article.holds(shown[i].place)), first)
    above = max((place for place in places[: title + 1] if place is not None), default=-1)
    asks = shown[title].block.text.endswith("?")
    opens = _opens_question if asks else _opens_text
    for after, gap in _gaps(shown[title + 1 : end], places[title + 1 : end], above):
        is_next = gap[-1] is shown[end - 1]
        own = (one for one in gap if one.place is not shown[first].place and not _is_reference(one))
        run = list(dropwhile(lambda one: not opens(one), own))
        if _is_told(run) or (asks and _is_asked(run)):
            yield after, run
        elif is_next and _is_heading(gap[-1]):
            yield after, gap[-1:]


def _opens_text(one: Shown) -> bool:
    return _is_heading(one) or _is_item(one)


def _opens_question(one: Shown) -> bool:
    return one.is_sentence or _opens_text(one)


def _is_asked(run: Sequence[Shown]) -> bool:
    """True for running text under a title that asks, without a link: the reader's question, above the answers and their heading."""
    asked = list(takewhile(lambda one: one.block.kind is BlockKind.PARAGRAPH, run))
    are_headings = all(_is_heading(one) for one in run[len(asked) :])
    return len(asked) >= _LEAST_ASKED and are_headings and _is_text(asked) and linked_share(asked) == 0


def _is_item(one: Shown) -> bool:
    return one.block.kind is BlockKind.LIST_ITEM


def _is_told(run: Sequence[Shown]) -> bool:
    """True for running text with a heading over it, and for a list of which one item at least is a sentence: calls to sign up have neither."""
    items = sum(_is_item(one) for one in run)
    is_list = items >= _LEAST_ITEMS and any(one.is_sentence for one in run)
    is_headed = run[:1] != [] and _is_heading(run[0]) and any(is_prose(one.block.text) for one in run)
    return (is_list or is_headed) and _is_text(run) and linked_share(run) == 0


def _references(
    shown: Sequence[Shown], places: Sequence[int | None], first: int
) -> Iterator[tuple[int, Block]]:
    """Lines between the title and the text that tell which ruling is told of, and the block that each follows."""
    title = max((i for i in range(first) if _is_in_title(shown[i].place)), default=first)
    for i in reversed(range(title + 1, first)):
        if places[i] is None and _is_reference(shown[i]):
            above = (place for place in places[:i] if place is not None)
            yield max(above, default=-1), shown[i].block


def _is_in_title(place: Tree) -> bool:
    return place.tag == "h1" or next(place.iterancestors("h1"), None) is not None


def _is_reference(one: Shown) -> bool:
    """True for a line such as "Com. 29 mars 2023, n° 21-19.299"."""
    text = one.block.text
    return (
        len(text) <= _LONGEST_REFERENCE
        and not one.is_linked
        and _NUMBERED.search(text) is not None
        and tells_of_ruling(text)
    )


def _is_heading(one: Shown) -> bool:
    """True for one that is the article's where a sentence of the article follows, though it stands in a box of its own."""
    return one.block.kind is BlockKind.HEADING and not one.is_linked


def _parted(taken: Sequence[Block], shown: Sequence[Shown]) -> list[Block]:
    """The blocks, a long one parted that the page shows as several: where extractors find little they take all in one."""
    if not shown or not any(len(block.text) > _ALL_IN_ONE for block in taken):
        return list(taken)
    page = Taken([one.key for one in shown])
    parted: list[Block] = []
    for block in taken:
        pieces = page.pieces_of(letters(block.text)) if len(block.text) > _ALL_IN_ONE else None
        several = shown[pieces[0] : pieces[1] + 1] if pieces else ()
        parted.extend([one.block for one in several] if several and _is_text(several) else [block])
    return parted


def _mended(taken: Sequence[Block], shown: Sequence[Shown]) -> list[Block]:
    """The blocks, those made one again that the page shows as one: some extractors cut at each quotation."""
    text = Taken([letters(block.text) for block in taken])
    whole: dict[int, tuple[int, Block]] = {}
    for one in shown:
        if one.is_sentence and one.block.kind is BlockKind.PARAGRAPH and (cut := text.pieces_of(one.key)):
            whole.setdefault(cut[0], (cut[1], one.block))
    mended: list[Block] = []
    index = 0
    while index < len(taken):
        last, block = whole.get(index, (index, taken[index]))
        mended.append(block)
        index = last + 1
    return mended


def _gaps(
    shown: Sequence[Shown], places: Sequence[int | None], after: int = 0
) -> Iterator[tuple[int, list[Shown]]]:
    """Runs of blocks that were not taken, and the taken one that each follows; `after` is the one above them all."""
    gap: list[Shown] = []
    for one, place in zip(shown, places, strict=True):
        if place is None:
            gap.append(one)
            continue
        if gap:
            yield after, gap
        after, gap = place, []
    if gap:
        yield after, gap


def _is_text(gap: Sequence[Shown]) -> bool:
    """True when most of it is sentences and little of it links; the rows of tables go with the sentences beside them."""
    gap = [one for one in gap if one.block.kind is not BlockKind.TABLE_ROW]
    if not gap:
        return False
    sentences = sum(len(one.block.text) for one in gap if one.is_sentence and not one.is_linked)
    return linked_share(gap) <= _MOST_LINKS and sentences >= _LEAST_SENTENCES * size_of(gap)


class _Article:
    """Where on the page the sentences stand that were taken."""

    def __init__(self, sentences: Sequence[Shown]) -> None:
        held: dict[Tree, int] = {}
        for one in sentences:
            for element in (one.place, *one.place.iterancestors()):
                held[element] = held.get(element, 0) + len(one.key)
        least = _SHARE_OF_ARTICLE * sum(len(one.key) for one in sentences)
        # Ancestors come after what they hold, so the first that holds enough is the least part that does.
        of_all = (element for element in held if held[element] >= least)
        self._part = min(of_all, key=lambda element: held[element], default=None)
        self._parents = {one.place.getparent() for one in sentences}

    def holds(self, element: Tree) -> bool:
        return element is self._part or any(above is self._part for above in element.iterancestors())

    def is_built_like(self, gap: Sequence[Shown]) -> bool:
        """True when all of it stands beside sentences of the article, or one step deeper, and is not made of links."""
        return linked_share(gap) <= _MOST_LINKS_AT_HOME and all(self._is_beside(one.place) for one in gap)

    def _is_beside(self, place: Tree) -> bool:
        parent = place.getparent()
        return parent in self._parents or (parent is not None and parent.getparent() in self._parents)
