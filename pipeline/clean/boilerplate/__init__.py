"""Which blocks of a page are the article: the rules of `rules.py` applied with regard to place and evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import takewhile
from typing import NamedTuple

from pipeline.clean.boilerplate.captions import Captions
from pipeline.clean.boilerplate.edges import (
    drop_by_place,
    drop_repeats,
    is_sentence,
    standfirst_over_byline,
)
from pipeline.clean.boilerplate.menus import nav_bar
from pipeline.clean.boilerplate.rule import Asked, Rule, Where, fitting
from pipeline.clean.boilerplate.rules import RULES
from pipeline.clean.boilerplate.section_headings import (
    ABOUT_HEADING,
    CITATION_HEADING,
    CLOSING_HEADING,
    CONTACT_HEADING,
    PODCAST_HEADING,
    TEASER_HEADING,
)
from pipeline.clean.boilerplate.seen import Seen
from pipeline.clean.boilerplate.shell import drop_field_values, drop_page_head, drop_share_lists
from pipeline.clean.evidence import is_ruling
from pipeline.clean.people import is_person, is_signature, person_after_day, person_before_day
from pipeline.clean.places import tells_where
from pipeline.clean.sites import names_site
from pipeline.documents import Block, BlockKind

_TEASER_WORDS = 22
_LONGEST_SIGNATURE = 25


class Dropped(NamedTuple):
    """A block taken for boilerplate and the rule that said so."""

    text: str
    rule: str


class Kept(NamedTuple):
    kept: tuple[Block, ...]
    dropped: tuple[Dropped, ...]


def fits(rule: Rule, text: str) -> bool:
    """True when the words of `text` are what `rule` describes, wherever they stand."""
    return Seen(Block(BlockKind.PARAGRAPH, text)).fits(rule)


@cache
def _speaking(where: Where, words: int, *, in_ruling: bool, is_outright: bool) -> Asked:
    """The rules that may speak there of a block of so many words; `is_outright` when one that outranks evidence may."""
    return tuple(
        (rule, rule.held)
        for rule in RULES
        if where in rule.where
        and words <= rule.max_words
        and (rule.in_rulings or not in_ruling)
        and (is_outright or not rule.outranks_evidence)
    )


_LIKE_CAPTIONS = frozenset({"nav_bar", "breadcrumb"})
"""Rules that see a row of short entries, as the heading of a ruling has them too."""
_LIKE_DATELINES = frozenset({"dated_masthead", "nav_bar", "published"})
"""Rules that see a short line with a day, as the dateline of a piece is too, or with "Posté", as the head of a table with "Poste"."""
_BETWEEN_CELLS = " | "
_LONGEST = max(rule.max_words for rule in RULES)
_HOURS = tuple(rule for rule in RULES if rule.name == "hour")
_HOURS_OF_LIVE = 3
_MOST_ABOUT = 2


@dataclass(frozen=True)
class _Page:
    """The blocks of one page and where running text stands among them."""

    blocks: Sequence[Seen]
    url: str | None = None

    @cached_property
    def captions(self) -> Captions:
        return Captions(self.blocks)

    @cached_property
    def prose(self) -> tuple[int, ...]:
        """Blocks of running text; what a promotion says is found by its heading and is none of them."""
        return tuple(i for i, block in enumerate(self.blocks) if block.is_prose and not block.is_outright)

    @cached_property
    def _prose_places(self) -> frozenset[int]:
        return frozenset(self.prose)

    def is_prose(self, index: int) -> bool:
        return index in self._prose_places

    @cached_property
    def is_live(self) -> bool:
        """True where hours stand alone between the parts: each part of a live is signed."""
        return sum(block.fits(rule) for block in self.blocks for rule in _HOURS) >= _HOURS_OF_LIVE

    def is_listed(self, index: int) -> bool:
        """True for an item of a list of several: names with their offices, as an article on nominations ends."""
        around = self.blocks[max(0, index - 1) : index + 2]
        return sum(one.block.kind is BlockKind.LIST_ITEM for one in around) > 1

    def is_tabled(self, index: int) -> bool:
        """True for a row of a table of several with as many cells: a menu is set in one."""
        row = self.blocks[index]
        if row.block.kind is not BlockKind.TABLE_ROW:
            return False
        around = (*self.blocks[max(0, index - 1) : index], *self.blocks[index + 1 : index + 2])
        cells = row.text.count(_BETWEEN_CELLS)
        return any(
            one.block.kind is BlockKind.TABLE_ROW and one.text.count(_BETWEEN_CELLS) == cells
            for one in around
        )

    def is_head_of_table(self, index: int) -> bool:
        """True for such a row in which no day stands: "Poste | Demandé | Obtenu" is read as "posté"."""
        text = self.blocks[index].text
        return _BETWEEN_CELLS in text and not any(sign.isdigit() for sign in text) and self.is_tabled(index)

    @cached_property
    def bounds(self) -> tuple[int, int, int]:
        """The first, second and last of them; past the end where there is none."""
        beyond = len(self.blocks)
        text = self.prose or self._sentences
        first, second = (*text[:2], beyond, beyond)[:2]
        return first, second, text[-1] if text else beyond

    @cached_property
    def _sentences(self) -> tuple[int, ...]:
        """What stands for running text on a page whose every paragraph is short."""
        paragraphs = (i for i, one in enumerate(self.blocks) if one.block.kind is BlockKind.PARAGRAPH)
        return tuple(i for i in paragraphs if is_sentence(self.blocks[i]) and not self.blocks[i].is_outright)

    def where(self, index: int) -> Where:
        first, second, last = self.bounds
        if index < first:
            return Where.TOP
        if index > last:
            return Where.END
        return Where.LEAD if index < second <= last else Where.BODY


def keep_blocks(blocks: Sequence[Block], url: str | None = None) -> Kept:
    """The blocks of the article or ruling, in order, and the dropped ones with their rules.

    A title is never dropped. In the full text of a ruling only rules made for rulings speak. A sentence that
    tells of a ruling or a sum is dropped only by a rule that names what it is.
    """
    in_ruling = is_ruling(block.text for block in blocks)
    seen = [Seen(block) for block in blocks]
    verdicts: dict[int, str] = {} if in_ruling else _sections(_Page(seen, url))
    places = [i for i in range(len(blocks)) if i not in verdicts]
    rest = _Page([seen[i] for i in places], url)
    for index, place in enumerate(places):
        rule = _rule_for(rest, index, in_ruling=in_ruling)
        if rule in _LIKE_CAPTIONS and in_ruling and rest.captions.holds(rest.blocks[index]):
            continue
        if rule in _LIKE_DATELINES and (tells_where(rest.blocks[index].text) or rest.is_head_of_table(index)):
            continue
        if rule is not None:
            verdicts[place] = rule
    drop_field_values(seen, verdicts)
    drop_page_head(seen, verdicts)
    drop_share_lists(seen, verdicts)
    if not in_ruling:
        drop_by_place(seen, verdicts)
        drop_repeats(blocks, verdicts)
        blocks = _with_standfirst(blocks, standfirst_over_byline(seen, verdicts))
    return Kept(
        tuple(block for i, block in enumerate(blocks) if i not in verdicts),
        tuple(Dropped(block.text, verdicts[i]) for i, block in enumerate(blocks) if i in verdicts),
    )


def _with_standfirst(blocks: Sequence[Block], place: int | None) -> Sequence[Block]:
    """The blocks, that one marked; a page that has a standfirst keeps it."""
    if place is None or any(block.kind is BlockKind.STANDFIRST for block in blocks):
        return blocks
    return (*blocks[:place], Block(BlockKind.STANDFIRST, blocks[place].text), *blocks[place + 1 :])


def _rule_for(page: _Page, index: int, *, in_ruling: bool) -> str | None:
    block = page.blocks[index]
    if block.is_title:
        return None
    where = page.where(index)
    # Of running text it is known already; other lines were not asked.
    is_outright = not block.is_prose or block.is_outright
    words = min(block.words, _LONGEST + 1)
    speaking = _speaking(where, words, in_ruling=in_ruling, is_outright=is_outright)
    for rule in fitting(speaking, block.folded):
        if in_ruling or rule.outranks_evidence or not block.tells_of_ruling:
            return rule.name
    if (
        (where is Where.TOP or where is Where.LEAD)
        and names_site(block.text, page.url)
        and not block.tells_of_ruling
    ):
        return "site_name"
    if not in_ruling and _is_signed(page, where, index):
        return "byline" if where is Where.TOP else "signature"
    return None if page.is_tabled(index) else nav_bar(block, where)


def _is_signed(page: _Page, where: Where, index: int) -> bool:
    """A name with a day or a trade signs above and below the text; alone it signs only where a byline stands."""
    block = page.blocks[index]
    if where is Where.BODY or (where is Where.LEAD and page.is_live):
        return page.is_live and _is_alone(block) and not block.tells_of_ruling
    if block.words > _LONGEST_SIGNATURE or page.is_tabled(index):
        return False
    dated = person_after_day(block.text) is not None or person_before_day(block.text) is not None
    if where is Where.TOP:
        named = not _opens_part(page, index) and is_person(block.text)
        signed = index > 0 and (dated or named or is_signature(block.text))
    else:
        named = _is_alone(block) or (is_signature(block.text) and not page.is_listed(index))
        signed = dated or (where is Where.END and named)
    return signed and not block.tells_of_ruling


def _opens_part(page: _Page, index: int) -> bool:
    """True for a heading in capitals right above running text, as are those after it: "LE CAS" is built as a name is."""
    block = page.blocks[index]
    return block.block.kind is BlockKind.HEADING and block.text.isupper() and page.is_prose(index + 1)


def _is_alone(block: Seen) -> bool:
    """A name of two or three words that is no heading; her trade may stand after a comma, on the next line."""
    return block.block.kind is BlockKind.PARAGRAPH and is_person(block.text.removesuffix(","))


def _sections(page: _Page) -> dict[int, str]:
    """Blocks that stand under a heading which is not the article's."""
    verdicts: dict[int, str] = {}
    for index, block in enumerate(page.blocks):
        if index in verdicts or block.is_title:
            continue
        if block.fits(PODCAST_HEADING):
            verdicts[index] = PODCAST_HEADING.name
            _drop_promotion(page, index, verdicts)
        elif block.fits(CITATION_HEADING):
            verdicts[index] = CITATION_HEADING.name
            _drop_next(page, index, verdicts)
        elif block.fits(CLOSING_HEADING):
            verdicts[index] = CLOSING_HEADING.name
            _drop_rest(page, index, verdicts)
        elif block.block.kind is BlockKind.HEADING and block.fits(ABOUT_HEADING):
            _drop_about(page, index, verdicts)
        elif block.fits(CONTACT_HEADING) and page.where(index) is Where.END:
            verdicts[index] = CONTACT_HEADING.name
            _drop_teasers(page, index, verdicts, CONTACT_HEADING.name)
        elif block.fits(TEASER_HEADING):
            verdicts[index] = TEASER_HEADING.name
            _drop_teasers(page, index, verdicts)
    return verdicts


def _drop_about(page: _Page, heading: int, verdicts: dict[int, str]) -> None:
    """Who publishes, in one paragraph or two after which no text comes; what tells of a ruling is the article's."""
    below = page.blocks[heading + 1 :]
    about = list(takewhile(lambda block: block.is_prose and not block.tells_of_ruling, below[:_MOST_ABOUT]))
    if about and heading > page.bounds[0] and not any(block.is_prose for block in below[len(about) :]):
        verdicts |= dict.fromkeys(range(heading, heading + 1 + len(about)), ABOUT_HEADING.name)


def _drop_next(page: _Page, heading: int, verdicts: dict[int, str]) -> None:
    """The paragraph under a heading, by that heading's rule."""
    following = heading + 1
    if following < len(page.blocks) and page.blocks[following].block.kind is not BlockKind.HEADING:
        verdicts[following] = verdicts[heading]


def _drop_promotion(page: _Page, heading: int, verdicts: dict[int, str]) -> None:
    """The paragraph of the promotion; what follows it goes too unless it tells of a ruling."""
    following = heading + 1
    _drop_next(page, heading, verdicts)
    if page.where(heading) is not Where.TOP:
        _drop_rest(page, following, verdicts)


def _drop_rest(page: _Page, heading: int, verdicts: dict[int, str]) -> None:
    """Everything after a closing heading, up to a paragraph that tells of a ruling (the heading closed nothing)."""
    if page.bounds[0] >= heading:
        _drop_teasers(page, heading, verdicts)
        return
    for index in range(heading + 1, len(page.blocks)):
        block = page.blocks[index]
        if block.fits(PODCAST_HEADING):
            return  # a promotion has its own end
        if block.is_prose and block.tells_of_ruling:
            return
        verdicts.setdefault(index, CLOSING_HEADING.name)


def _drop_teasers(
    page: _Page, heading: int, verdicts: dict[int, str], name: str = TEASER_HEADING.name
) -> None:
    """Titles of other articles, or names to call, up to running text or a sub-heading of this one, which has none below its text."""
    is_below = name == TEASER_HEADING.name and page.where(heading) is Where.END
    for index in range(heading + 1, len(page.blocks)):
        block = page.blocks[index]
        is_title = is_below and block.block.kind is BlockKind.HEADING
        if not (is_title or _is_teaser(block)) or _introduces_prose(page, index, heading):
            return
        verdicts.setdefault(index, name)


def _is_teaser(block: Seen) -> bool:
    if block.block.kind in {BlockKind.HEADING, BlockKind.TITLE, BlockKind.TABLE_ROW} or block.is_prose:
        return False
    return block.words <= _TEASER_WORDS and not block.text.endswith((".", ";", ":"))


def _introduces_prose(page: _Page, index: int, heading: int) -> bool:
    """A short line right before running text is a sub-heading, unless it is all the teasers there are."""
    return index > heading + 1 and page.is_prose(index + 1)
