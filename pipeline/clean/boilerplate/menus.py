"""Rows of short entries, as menus are."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.clean.boilerplate.rule import Where
from pipeline.clean.boilerplate.seen import Seen
from pipeline.clean.evidence import tells_of_ruling

_NAV_SEPARATORS = (" | ", " · ", " - ", " / ", "  ")
_NAV_ITEM_WORDS = 5


def nav_bar(block: Seen, where: Where) -> str | None:
    """A row of short menu entries; keywords parted the same way are in lower case and stay."""
    if (where is not Where.TOP and where is not Where.END) or block.text.endswith((".", ";", ":", "»")):
        return None
    plain = block.text.replace("–", "-").replace("—", "-").replace("|", " | ")
    for separator in _NAV_SEPARATORS:
        if separator not in plain:
            continue
        items = [item.strip(" |") for item in plain.split(separator) if item.strip(" |")]
        if len(items) >= _nav_minimum(separator) and _are_menu_items(items) and not tells_of_ruling(plain):
            return "nav_bar"
    return None


def _nav_minimum(separator: str) -> int:
    return 2 if separator == " | " else 3


def _are_menu_items(items: Sequence[str]) -> bool:
    short = all(len(item.split()) <= _NAV_ITEM_WORDS for item in items)
    return short and 2 * sum(item[:1].isupper() for item in items) > len(items)
