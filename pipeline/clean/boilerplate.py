"""Which blocks of a page are the article: the rules of `rules.py` applied with regard to place and evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from pipeline.clean.evidence import is_prose, is_ruling, tells_of_ruling
from pipeline.clean.people import is_person, is_signature, person_after_day
from pipeline.clean.rule import Rule, Where
from pipeline.clean.rules import RULES
from pipeline.clean.section_headings import CLOSING_HEADING, PODCAST_HEADING, TEASER_HEADING
from pipeline.clean.sites import names_site
from pipeline.documents import Block, BlockKind
from pipeline.text.spaces import fold

_TEASER_WORDS = 22
_HEAD_BLOCKS = 8
_SHELL_WORDS = 5
_SHELL_RULES = frozenset({"section_label", "nav_bar", "breadcrumb", "published"})


class Dropped(NamedTuple):
    """A block taken for boilerplate and the rule that said so."""

    text: str
    rule: str


class Kept(NamedTuple):
    kept: tuple[Block, ...]
    dropped: tuple[Dropped, ...]


def fits(rule: Rule, text: str) -> bool:
    """True when the words of `text` are what `rule` describes, wherever they stand."""
    words = text.split()
    return len(words) <= rule.max_words and bool(rule.regex.fullmatch(fold(" ".join(words))))


@dataclass(frozen=True)
class _Page:
    """The blocks of one page and which of them each pass has dropped, by index."""

    blocks: Sequence[Block]
    url: str | None = None

    @cached_property
    def ruling(self) -> bool:
        return is_ruling(block.text for block in self.blocks)

    @cached_property
    def prose(self) -> tuple[int, ...]:
        """Blocks of running text; what a promotion says is found by its heading and is none of them."""
        return tuple(
            i for i, block in enumerate(self.blocks)
            if is_prose(block.text) and not _outright(block.text)
        )  # fmt: skip

    def where(self, index: int) -> Where:
        if not self.prose or index < self.prose[0]:
            return Where.TOP
        if index > self.prose[-1]:
            return Where.END
        return Where.LEAD if len(self.prose) > 1 and index < self.prose[1] else Where.BODY


def keep_blocks(blocks: Sequence[Block], url: str | None = None) -> Kept:
    """The blocks of the article or ruling, in order, and the dropped ones with their rules.

    A title is never dropped. In the full text of a ruling only rules made for rulings speak. A sentence that
    tells of a ruling or a sum is dropped only by a rule that names what it is.
    """
    page = _Page(blocks, url)
    verdicts: dict[int, str] = {} if page.ruling else _sections(page)
    rest = _Page([block for i, block in enumerate(blocks) if i not in verdicts], url)
    places = [i for i in range(len(blocks)) if i not in verdicts]
    for index, place in enumerate(places):
        rule = _rule_for(rest, index, in_ruling=page.ruling)
        if rule is not None:
            verdicts[place] = rule
    _page_head(blocks, verdicts)
    if not page.ruling:
        _repeats(blocks, verdicts)
    return Kept(
        tuple(block for i, block in enumerate(blocks) if i not in verdicts),
        tuple(Dropped(block.text, verdicts[i]) for i, block in enumerate(blocks) if i in verdicts),
    )


def _outright(text: str) -> bool:
    return any(rule.outranks_evidence and fits(rule, text) for rule in RULES)


def _rule_for(page: _Page, index: int, *, in_ruling: bool) -> str | None:
    block = page.blocks[index]
    if block.kind is BlockKind.TITLE:
        return None
    where = page.where(index)
    for rule in RULES:
        if in_ruling and not rule.in_rulings:
            continue
        spared = not rule.outranks_evidence and not in_ruling and _is_evidence(block)
        if where in rule.where and not spared and fits(rule, block.text):
            return rule.name
    if where is Where.TOP and names_site(block.text, page.url) and not _is_evidence(block):
        return "site_name"
    if not in_ruling and _is_signed(page, index, where):
        return "byline" if where is Where.TOP else "signature"
    return _nav_bar(block.text, where)


def _is_signed(page: _Page, index: int, where: Where) -> bool:
    text = page.blocks[index].text
    if tells_of_ruling(text):
        return False
    if where is Where.TOP:
        return index > 0 and (is_person(text) or person_after_day(text) is not None)
    return where is Where.END and is_signature(text)


def _is_evidence(block: Block) -> bool:
    return tells_of_ruling(block.text)


_NAV_SEPARATORS = (" | ", " · ", " - ", " / ", "  ")
_NAV_ITEM_WORDS = 5


def _nav_bar(text: str, where: Where) -> str | None:
    """A row of short menu entries; keywords parted the same way are in lower case and stay."""
    if where not in Where.EDGE or text.rstrip().endswith((".", ";", ":")):
        return None
    folded = fold(text).replace("|", " | ")
    for separator in _NAV_SEPARATORS:
        plain = text.replace("–", "-").replace("—", "-").replace("|", " | ")
        items = [item.strip(" |") for item in plain.split(separator) if item.strip(" |")]
        if len(items) >= _nav_minimum(separator) and _are_menu_items(items) and not tells_of_ruling(folded):
            return "nav_bar"
    return None


def _nav_minimum(separator: str) -> int:
    return 2 if separator == " | " else 3


def _are_menu_items(items: Sequence[str]) -> bool:
    short = all(len(item.split()) <= _NAV_ITEM_WORDS for item in items)
    return short and 2 * sum(item[:1].isupper() for item in items) > len(items)


def _sections(page: _Page) -> dict[int, str]:
    """Blocks that stand under a heading which is not the article's."""
    verdicts: dict[int, str] = {}
    for index, block in enumerate(page.blocks):
        if index in verdicts or block.kind is BlockKind.TITLE:
            continue
        if fits(PODCAST_HEADING, block.text):
            verdicts[index] = PODCAST_HEADING.name
            _drop_promotion(page, index, verdicts)
        elif fits(CLOSING_HEADING, block.text):
            verdicts[index] = CLOSING_HEADING.name
            _drop_rest(page, index, verdicts)
        elif fits(TEASER_HEADING, block.text):
            verdicts[index] = TEASER_HEADING.name
            _drop_teasers(page, index, verdicts)
    return verdicts


def _drop_promotion(page: _Page, heading: int, verdicts: dict[int, str]) -> None:
    """The paragraph of the promotion; what follows it goes too unless it tells of a ruling."""
    following = heading + 1
    if following < len(page.blocks) and page.blocks[following].kind is not BlockKind.HEADING:
        verdicts[following] = PODCAST_HEADING.name
    if page.where(heading) is not Where.TOP:
        _drop_rest(page, following, verdicts)


def _drop_rest(page: _Page, heading: int, verdicts: dict[int, str]) -> None:
    """Everything after a closing heading, up to a paragraph that tells of a ruling (the heading closed nothing)."""
    if not any(i < heading for i in page.prose):
        _drop_teasers(page, heading, verdicts)
        return
    for index in range(heading + 1, len(page.blocks)):
        block = page.blocks[index]
        if fits(PODCAST_HEADING, block.text):
            return  # a promotion has its own end
        if is_prose(block.text) and tells_of_ruling(block.text):
            return
        verdicts.setdefault(index, CLOSING_HEADING.name)


def _drop_teasers(page: _Page, heading: int, verdicts: dict[int, str]) -> None:
    """Titles of other articles, up to running text or a sub-heading of this one."""
    for index in range(heading + 1, len(page.blocks)):
        block = page.blocks[index]
        if not _is_teaser(block) or _introduces_prose(page, index, heading):
            return
        verdicts.setdefault(index, TEASER_HEADING.name)


def _is_teaser(block: Block) -> bool:
    if block.kind in {BlockKind.HEADING, BlockKind.TITLE, BlockKind.TABLE_ROW} or is_prose(block.text):
        return False
    return len(block.text.split()) <= _TEASER_WORDS and not block.text.endswith((".", ";", ":"))


def _introduces_prose(page: _Page, index: int, heading: int) -> bool:
    """A short line right before running text is a sub-heading, unless it is all the teasers there are."""
    return index + 1 in page.prose and index > heading + 1


def _page_head(blocks: Sequence[Block], verdicts: dict[int, str]) -> None:
    """Section, day and site name above a share bar, when nothing there could be a title."""
    bars = [i for i in range(min(_HEAD_BLOCKS, len(blocks))) if verdicts.get(i) == "share_bar"]
    above = range(bars[0]) if bars else range(0)
    if not any(verdicts.get(i) in _SHELL_RULES or is_day_line(blocks[i].text) for i in above):
        return
    if all(i in verdicts or _is_label_of_shell(blocks[i]) for i in above):
        for i in above:
            verdicts.setdefault(i, "page_head")


def _is_label_of_shell(block: Block) -> bool:
    short = len(block.text.split()) <= _SHELL_WORDS or is_day_line(block.text)
    return short and block.kind is not BlockKind.TITLE and not tells_of_ruling(block.text)


def is_day_line(text: str) -> bool:
    """True for a line that holds nothing but a day, as the head of a page does."""
    return any(rule.name == "published" and fits(rule, text) for rule in RULES)


def _repeats(blocks: Sequence[Block], verdicts: dict[int, str]) -> None:
    """A short block that stands twice running: the second goes (a title printed twice, an image's two texts)."""
    last = ""
    for index, block in enumerate(blocks):
        if index in verdicts:
            continue
        if block.text == last and not block.text[:1].isdigit() and block.kind is not BlockKind.TABLE_ROW:
            verdicts[index] = "repeated"
        last = block.text
