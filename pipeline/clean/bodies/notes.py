"""Notes at the foot of an article: what the page calls so, and the figures in the text that call them."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.clean.markup import Tree
from pipeline.text.patterns import pattern

_NOTES = pattern(r"(?<![^ ])(?:ps|notes|footnotes?|wp-block-footnotes|endnotes|post-?scriptum)(?![^ ])")
"""What SPIP, WordPress, Pandoc and Hugo call them, and nothing hung on to it: "comment-notes" are others'."""
_TO_NOTE = pattern(r"#_?(?:fn|ftn|foot-?note|end-?note|note|nb)[\w:.-]*\d[\w-]*", re.IGNORECASE)
"""Where a call of a note leads, as word processors, letters and Markdown name the places."""
_LONGEST_NUMBER = 3
_QUOTES = '«“"[('
_BARE_CALL = pattern(r"\s*\d{1,3}\s*")
_CALL = pattern(r"\s*[\[(]?\s*(?:\d{1,3}|[*†‡]{1,3})\s*[\])]?\s*")


_BACK = pattern(r"\s*[\[(]?\s*(?:[↩⤴↑⏎↵⬆^]\s*)+[\ufe0e\ufe0f]?\s*[\])]?\s*")
"""The sign after a note that leads back to its place in the text."""


def is_note(place: Tree) -> bool:
    """True for an element within what the page calls its notes or its postscript."""
    return any(names_notes(one) for one in (place, *place.iterancestors()))


def names_notes(element: Tree) -> bool:
    """True for an element that calls itself the notes or the postscript."""
    names = element.get("class")
    return bool(names) and _calls_itself_notes(names)


@lru_cache(maxsize=4096)
def _calls_itself_notes(names: str) -> bool:
    return _NOTES.search(names) is not None


def drop_note_calls(tree: Tree) -> None:
    """Take out the figures that lead to notes and are raised or bare, and the signs that lead back: glued to a word or a sum they would be read as part of it."""
    for link in list(tree.iter("a")):
        address = link.get("href") or ""
        if address.startswith("#") and _is_sign_of_note(link, address):
            link.drop_tree()
    for raised in list(tree.iter("sup")):
        around = raised.getparent()
        link = around if around is not None and around.tag == "a" else next(raised.iter("a"), None)
        leads_to_note = link is not None and (link.get("href") or "").startswith("#")
        if leads_to_note and _CALL.fullmatch(raised.text_content()):
            raised.drop_tree()


def drop_numbers_of_paragraphs(tree: Tree) -> None:
    """Take out the numbers that reviews set before their paragraphs, in elements of their own and glued to the first word.

    They count from one on; other figures that open a line, with what they count beside them, do not.
    """
    numbers = [one for one in tree.iter("span", "a") if _is_glued_number(one)]
    counted = [int(one.text) for one in numbers]
    if counted[:2] == [1, 2]:
        for one, number, expected in zip(numbers, counted, range(1, len(counted) + 1), strict=True):
            if number == expected:
                one.drop_tree()


def _is_glued_number(element: Tree) -> bool:
    text, tail = element.text, element.tail
    if not text or not tail or len(text) > _LONGEST_NUMBER or len(element) or not text.isdecimal():
        return False
    around = element.getparent()
    opens = element.getprevious() is None and not (around.text or "").strip()
    return opens and around.tag == "p" and (tail[0].isupper() or tail[0] in _QUOTES)


def _is_sign_of_note(link: Tree, address: str) -> bool:
    """True for the sign that leads back, and for a bare figure that leads to a note or to its call; one in brackets is told apart from the text."""
    text = link.text_content()
    if _BACK.fullmatch(text):
        return True
    if not _BARE_CALL.fullmatch(text) or not _TO_NOTE.fullmatch(address):
        return False
    before, around = link.getprevious(), link.getparent()
    beside = (around.text if before is None else before.tail) or ""
    return not beside.rstrip().endswith(("[", "("))
