"""Headings that stand over pictures alone: where the pictures are left out they would stand over nothing."""

from __future__ import annotations

from itertools import takewhile

from pipeline.clean.markup import Tree, take_out

_HEADINGS = ("h2", "h3", "h4", "h5")
_PICTURES = frozenset({"figure", "img", "picture", "iframe", "svg", "video", "canvas", "object", "embed"})
_READ_WITHIN = ("table", "blockquote", "p", "ul", "ol", "pre")


def drop_headings_of_pictures(tree: Tree) -> list[Tree]:
    """Take out, and give, each heading between which and the next one of its rank, or a higher, nothing stands that is read."""
    return [one for one in list(tree.iter(*_HEADINGS)) if _is_over_pictures(one) and take_out(one)]


def _is_over_pictures(heading: Tree) -> bool:
    if (heading.tail or "").strip():
        return False
    following = heading.getnext()
    if following is None or not _is_picture(following):
        return False
    pictures = list(takewhile(_is_picture, (following, *following.itersiblings())))
    after = pictures[-1].getnext()
    return after is not None and after.tag in _HEADINGS and after.tag <= heading.tag


def _is_picture(element: Tree) -> bool:
    """True for one without text after it, or for a paragraph or box that holds nothing but such."""
    if (element.tail or "").strip() or (element.text or "").strip():
        return False
    if element.tag in _PICTURES:
        return next(element.iter(*_READ_WITHIN), None) is None
    return element.tag in {"p", "div"} and len(element) > 0 and all(_is_picture(one) for one in element)
