"""What frames an article: the head of the page above a share bar, and what stands under the label of a field."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.clean.boilerplate.rules import RULES
from pipeline.clean.boilerplate.seen import Seen

_HEAD_BLOCKS = 8
_SHELL_WORDS = 5
_MOST_IN_FIELD = 14
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


def _is_label_of_shell(block: Seen) -> bool:
    short = block.words <= _SHELL_WORDS or _is_day_line(block)
    return short and not block.is_title and not block.tells_of_ruling


def _is_day_line(block: Seen) -> bool:
    """True for a line that holds nothing but a day, as the head of a page does."""
    return any(block.fits(rule) for rule in _DAY_LINES)
