"""Blocks that their place gives away, whatever they say: above the standfirst, after the end, told twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from pipeline.clean.boilerplate.seen import Seen
from pipeline.clean.people import is_person
from pipeline.documents import Block, BlockKind
from pipeline.text.patterns import pattern

_NO_LETTER = pattern(r"[\W_]+")
_SENTENCE_ENDS = tuple('.!?…;:»"”)')
_SENTENCE_WORDS = 5
_QUOTES = ("«", "“", '"', "„")
_PULLED = range(6, 61)
_MOST_WORDS_WHOSE = 12
_CUT = ("…", "...", "…]", "...]")
"""How systems end what they quote of the opening of a text."""
_MOST_PULLED = 50
_HEADING_WORDS = 10
"""So few right above the paragraph that says them are its heading, as French papers set them."""
_HEADINGS_OF_TEASERS = 2
_STANDFIRST_WITHIN = 8
_LONGEST_STANDFIRST = 100
_OF_BYLINES = frozenset({"byline", "byline_with_days", "published", "published_by"})
_SIGNATURE_MARK = "--"
_OFFER_WORDS = 22
_SECTION_WORDS = 2
"""So many are a section of the paper, "Tribunal", "Cour d'appel", and tell of no ruling."""


def drop_by_place(blocks: Sequence[Seen], verdicts: dict[int, str]) -> None:
    """Adds to `verdicts` what stands where no part of an article does; what tells of a ruling stays."""
    left = [i for i in range(len(blocks)) if i not in verdicts]
    for rule, places in (
        ("above_standfirst", _above_standfirst(blocks, left)),
        ("trailing_teasers", _trailing_teasers(blocks, left)),
        ("subscription", _behind_wall(blocks, left, verdicts)),
        ("pull_quote", _pull_quotes(blocks, left)),
        ("below_comments", _below_comments(blocks, left, verdicts)),
        ("mail_signature", _mail_signature(blocks)),
    ):
        for place in places:
            verdicts.setdefault(place, rule)


def is_sentence(block: Seen) -> bool:
    """True for running text, and for a few words that end as a sentence does."""
    return block.is_prose or (block.words >= _SENTENCE_WORDS and block.text.endswith(_SENTENCE_ENDS))


def _above_standfirst(blocks: Sequence[Seen], left: list[int]) -> list[int]:
    """Kickers, and titles of other articles, between the title and the standfirst."""
    head = left[:_STANDFIRST_WITHIN]
    kinds = [blocks[i].block.kind for i in head]
    if not head or kinds[0] is not BlockKind.TITLE or BlockKind.STANDFIRST not in kinds:
        return []
    between = [blocks[i] for i in head[1 : kinds.index(BlockKind.STANDFIRST)]]
    if any(
        is_sentence(block) or (block.tells_of_ruling and block.words > _SECTION_WORDS) for block in between
    ):
        return []
    return head[1 : 1 + len(between)]


def _trailing_teasers(blocks: Sequence[Seen], left: Sequence[int]) -> list[int]:
    """Headings, and short lines under them, after which no sentence comes any more."""
    end = list(takewhile(lambda i: not _says_something(blocks[i]), reversed(left)))[::-1]
    headings = [n for n, i in enumerate(end) if blocks[i].block.kind is BlockKind.HEADING]
    if len(headings) == 1 and headings[0] == len(end) - 1:
        return end[-1:]  # a heading over nothing: what stood under it was told apart, or was no text
    return end[headings[0] :] if len(headings) >= _HEADINGS_OF_TEASERS else []


def _mail_signature(blocks: Sequence[Seen]) -> list[int]:
    """The lines after the two hyphens with which mail parts a signature from its text."""
    mark = next((i for i, block in enumerate(blocks) if block.text == _SIGNATURE_MARK), None)
    below = [] if mark is None else list(range(mark + 1, len(blocks)))
    return [] if any(_says_something(blocks[i]) for i in below) else below


def standfirst_over_byline(blocks: Sequence[Seen], verdicts: Mapping[int, str]) -> int | None:
    """The one sentence or two between title and byline, which is the standfirst though nothing calls it so."""
    kept = [i for i in range(len(blocks)) if i not in verdicts][:3]
    if len(kept) < 3 or not blocks[kept[0]].is_title:
        return None
    first, second = kept[1:]
    told = any(verdicts[i] in _OF_BYLINES for i in range(first + 1, second))
    is_first = blocks[first].block.kind is BlockKind.PARAGRAPH and is_sentence(blocks[first])
    return first if told and is_first and blocks[first].words <= _LONGEST_STANDFIRST else None


def _says_something(block: Seen) -> bool:
    return is_sentence(block) or block.tells_of_ruling or block.is_title


def _behind_wall(blocks: Sequence[Seen], left: Sequence[int], verdicts: Mapping[int, str]) -> list[int]:
    """What a subscription gives, in short lines below the notice that only subscribers read on."""
    prose = [i for i in left if blocks[i].is_prose]
    wall = (
        next((i for i, rule in verdicts.items() if rule == "members_only" and i > prose[-1]), None)
        if prose
        else None
    )
    if wall is None:
        return []
    return [i for i in left if i > wall and blocks[i].words <= _OFFER_WORDS and not blocks[i].tells_of_ruling]


def _below_comments(blocks: Sequence[Seen], left: Sequence[int], verdicts: Mapping[int, str]) -> list[int]:
    """Short lines below the link to what readers say, which stands below the last of the text: adverts, headings of other boxes."""
    last = max((i for i in left if blocks[i].is_prose), default=len(blocks))
    link = next((i for i, rule in sorted(verdicts.items()) if rule == "comments" and i > last), None)
    if link is None or any(blocks[i].tells_of_ruling for i in left if i > link):
        return []
    return [i for i in left if i > link]


def _pull_quotes(blocks: Sequence[Seen], left: Sequence[int]) -> list[int]:
    """Sentences of the article that stand once more between its paragraphs, in large letters; its opening, cut short, above it."""
    pulled = [i for i in left if _may_be_pulled(blocks[i])][:_MOST_PULLED]
    if not pulled:
        return []
    keys = {i: _NO_LETTER.sub("", blocks[i].folded) for i in left}
    following = dict(pairwise(left))
    told_twice = [
        i
        for i in pulled
        if any(keys[i] in key and len(key) > len(keys[i]) for j, key in keys.items() if j != i)
        and not (blocks[i].words <= _HEADING_WORDS and keys[i] in keys.get(following.get(i, -1), ""))
    ]
    after = (following[i] for i in told_twice if i in following)
    return [*told_twice, *(i for i in after if _says_whose(blocks[i]))]


def _says_whose(block: Seen) -> bool:
    """True for a name and what she is, alone on a line: whose words the quotation is."""
    name, comma, trade = block.text.partition(", ")
    is_line = bool(comma and trade) and block.words <= _MOST_WORDS_WHOSE and not is_sentence(block)
    return is_line and block.block.kind is BlockKind.PARAGRAPH and is_person(name)


def _may_be_pulled(block: Seen) -> bool:
    kind = block.block.kind
    if block.words not in _PULLED or kind in {BlockKind.HEADING, BlockKind.TITLE}:
        return False
    is_quoted = kind is BlockKind.QUOTATION or block.text.startswith(_QUOTES)
    return (is_quoted and kind is not BlockKind.STANDFIRST) or block.text.endswith(_CUT)


def drop_repeats(blocks: Sequence[Block], verdicts: dict[int, str]) -> None:
    """A short block that stands twice running: the second goes (a title printed twice, an image's two texts)."""
    last = ""
    for index, block in enumerate(blocks):
        if index in verdicts:
            continue
        if block.text == last and not block.text[:1].isdigit() and block.kind is not BlockKind.TABLE_ROW:
            verdicts[index] = "repeated"
        last = block.text
