"""What systems put into headings and below messages: buttons around questions that unfold their answers, links to edit what follows, mottos."""

from __future__ import annotations

from pipeline.clean.markup import Tree, take_out, words_of
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_EDITS = pattern(r"\[ ?(?:modifier|edit)\b[^\]]{0,60}\]")
"""What wikis print after each heading: "[modifier | modifier le code]"."""
_MOTTO = pattern(r"sig\d+")
"""What phpBB calls it; XenForo has a class for it."""
_LEAST_WORDS = 3
"""Fewer are what a button says that does something: "Menu", "Tout voir"."""


def free_questions(tree: Tree) -> None:
    """Take such buttons away from around their words, or from around the heading that they hold."""
    for button in list(tree.iter("button")):
        heading = next(button.iterancestors(*_HEADINGS), None)
        if heading is None:
            heading = next(button.iterdescendants(*_HEADINGS), None)
        if heading is None:
            continue
        said = words_of(button)
        if said == words_of(heading) and len(said.split()) >= _LEAST_WORDS:
            button.drop_tag()


def drop_edit_links(tree: Tree) -> None:
    """Take out the links that lead to the editor of a wiki, in headings and right after them."""
    for heading in list(tree.iter(*_HEADINGS)):
        following = heading.getnext()
        beside = [following] if following is not None and following.tag == "span" else []
        for part in [*heading.iterdescendants("span"), *beside]:
            if _EDITS.fullmatch(fold(words_of(part))) is not None:
                part.drop_tree()
                break


def drop_mottos(tree: Tree) -> list[Tree]:
    """Take out, and give, what members of a forum set below each of their messages."""
    return [one for one in list(tree.iter("div", "aside")) if _is_motto(one) and take_out(one)]


def _is_motto(part: Tree) -> bool:
    called = part.get("class") or ""
    return _MOTTO.fullmatch(part.get("id") or "") is not None or "message-signature" in called
