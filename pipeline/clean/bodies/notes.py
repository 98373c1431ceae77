"""Notes at the foot of an article: what the page calls so, and the figures in the text that call them."""

from __future__ import annotations

from functools import lru_cache

from pipeline.clean.markup import Tree
from pipeline.text.patterns import pattern

_NOTES = pattern(r"(?<![^ ])(?:ps|notes|footnotes?|wp-block-footnotes|endnotes|post-?scriptum)(?![^ ])")
"""What SPIP, WordPress, Pandoc and Hugo call them, and nothing hung on to it: "comment-notes" are others'."""
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
    """Take out the raised figures that lead to notes, and the signs that lead back: glued to a word or a sum they would be read as part of it."""
    for link in list(tree.iter("a")):
        if (link.get("href") or "").startswith("#") and _BACK.fullmatch(link.text_content()):
            link.drop_tree()
    for raised in list(tree.iter("sup")):
        around = raised.getparent()
        link = around if around is not None and around.tag == "a" else next(raised.iter("a"), None)
        leads_to_note = link is not None and (link.get("href") or "").startswith("#")
        if leads_to_note and _CALL.fullmatch(raised.text_content()):
            raised.drop_tree()
