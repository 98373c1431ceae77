"""What frames an article: the head of the page above a share bar, and what stands under the label of a field."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from pipeline.clean.boilerplate.rules import RULES
from pipeline.clean.boilerplate.seen import Seen
from pipeline.documents import BlockKind

_HEAD_BLOCKS = 8
_SHELL_WORDS = 5
_MOST_IN_FIELD = 14
_LEAST_SHARES = 2
_SENTENCE_ENDS = (".", "!", "?", "…", ";", ":", "»")
_SHELL_RULES = frozenset({"section_label", "nav_bar", "breadcrumb", "published"})
_DAY_LINES = tuple(rule for rule in RULES if rule.name == "published")


def drop_field_values(blocks: Sequence[Seen], verdicts: dict[int, str]) -> None:
    """What stands under the label of a field, as long as it is no sentence."""
    for label in [i for i, rule in verdicts.items() if rule == "field_label"]:
        value = blocks[label + 1] if label + 1 < len(blocks) else None
        if value is None or value.is_title or value.is_prose or value.tells_of_ruling:
            continue
        if value.words <= _MOST_IN_FIELD and not value.text.endswith(_SENTENCE_ENDS):
            verdicts.setdefault(label + 1, "field_value")


def drop_page_head(blocks: Sequence[Seen], verdicts: dict[int, str]) -> None:
    """Section, day and site name above a share bar, when nothing there could be a title."""
    bars = [i for i in range(min(_HEAD_BLOCKS, len(blocks))) if verdicts.get(i) == "share_bar"]
    above = range(bars[0]) if bars else range(0)
    if not any(verdicts.get(i) in _SHELL_RULES or _is_day_line(blocks[i]) for i in above):
        return
    if all(i in verdicts or _is_label_of_shell(blocks[i]) for i in above):
        for i in above:
            verdicts.setdefault(i, "page_head")


def drop_share_lists(blocks: Sequence[Seen], verdicts: dict[int, str]) -> None:
    """The other short items of a list of which most share the page: a letter to sign up for, a button of the site's own."""
    if "share_bar" not in verdicts.values():
        return
    for _, run in groupby(range(len(blocks)), key=lambda i: blocks[i].block.kind is BlockKind.LIST_ITEM):
        items = list(run)
        shares = sum(verdicts.get(i) == "share_bar" for i in items)
        if shares < _LEAST_SHARES or 2 * shares <= len(items):
            continue
        for i in items:
            if blocks[i].words <= _SHELL_WORDS and not blocks[i].tells_of_ruling:
                verdicts.setdefault(i, "share_bar")


def _is_label_of_shell(block: Seen) -> bool:
    short = block.words <= _SHELL_WORDS or _is_day_line(block)
    return short and not block.is_title and not block.tells_of_ruling


def _is_day_line(block: Seen) -> bool:
    """True for a line that holds nothing but a day, as the head of a page does."""
    return any(block.fits(rule) for rule in _DAY_LINES)
