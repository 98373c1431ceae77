"""Panels that unfold under a button, framed asides, key figures: parts of the article that templates set apart from it."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from pipeline.clean.markup import Tree, words_of
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_PANEL = pattern(r"accord|faq|question|collaps|toggle|depliant")
"""What systems call a button that unfolds what stands below it; others tell it to readers of screens."""
_UNFOLDS = ("aria-expanded", "aria-controls")
_DOES = pattern(
    r"(?:afficher|voir|masquer|lire|deplier|replier|ouvrir|fermer|menu|partager|plus|tout|toutes|tous|filtrer|trier|rechercher"
    r"|choisir|changer|ajouter|copier|imprimer|telecharger|commenter|repondre|signaler)\b"
)
"""With what a button begins that does something to the page."""
_NO_PANEL = ("nav", "header", "footer", "form", "aside", "h1", "h2", "h3", "h4", "h5", "h6")
_PANELS = frozenset({"div", "section", "dd", "ul", "ol"})
_LEAST_WORDS = 3
_LEAST_IN_SENTENCE = 8
_SENTENCE_ENDS = tuple(".!?…:;»")
_FRAMED = pattern(
    r"(?<![a-z])(?:encadres?|chiffres?(?:-cles?)?|reperes?|focus|a-retenir|a-savoir|bon-a-savoir|definition|l?-?essentiel|callout)(?![a-z])"
)
"""What the French press calls a box that belongs to its article; an "encart" is an advert's as often."""
_NUMBER = pattern(r"\d+")
_SIGNS_OF_FIGURES = "€%+"


def free_panels(tree: Tree) -> None:
    """Make a heading of each button that unfolds a panel with text below it."""
    for button in list(tree.iter("button")):
        if _unfolds(button) and _is_title(button) and _is_over_text(button):
            button.tag = "h3"


def _unfolds(button: Tree) -> bool:
    if any(button.get(name) is not None for name in _UNFOLDS):
        return True
    names = button.get("class")
    return bool(names) and _PANEL.search(names.lower()) is not None


def _is_title(button: Tree) -> bool:
    said = words_of(button)
    return (
        len(said.split()) >= _LEAST_WORDS
        and _DOES.match(fold(said)) is None
        and next(button.iterancestors(*_NO_PANEL), None) is None
    )


def _is_over_text(button: Tree) -> bool:
    """True where the next box beside it, or beside the one that holds nothing else, has a paragraph, a list or a table."""
    around = button.getparent()
    is_alone = around is not None and len(around) == 1 and not (around.text or "").strip()
    panel = button.getnext()
    if panel is None and is_alone:
        panel = around.getnext()
    return (
        panel is not None and panel.tag in _PANELS and next(panel.iter("p", "li", "table"), None) is not None
    )


def free_asides(tree: Tree) -> None:
    """Make plain boxes of the asides that are framed parts of the article: between two of its paragraphs, without links."""
    for aside in list(tree.iter("aside")):
        if _is_framed(aside.get("class") or "") and _is_between_text(aside):
            aside.tag = "div"


@lru_cache(maxsize=4096)
def _is_framed(names: str) -> bool:
    return _FRAMED.search(names.lower()) is not None


def _is_between_text(aside: Tree) -> bool:
    if next(aside.iter("a", "form", "button", "img"), None) is not None:
        return False
    beside = (aside.itersiblings("p", preceding=True), aside.itersiblings("p"))
    return all(any(_is_sentence(words_of(one)) for one in side) for side in beside)


def _is_sentence(text: str) -> bool:
    return text.endswith(_SENTENCE_ENDS) and len(text.split()) >= _LEAST_IN_SENTENCE


def part_figures(tree: Tree) -> None:
    """Part the pieces of a box that is nothing but pieces of different names, as key figures are: nothing but style parts them."""
    for piece, following in (
        pair for box in tree.iter("div", "li") if _is_of_pieces(box) for pair in pairwise(box)
    ):
        if _is_glued(words_of(piece), words_of(following)):
            piece.tail = " "


def _is_of_pieces(box: Tree) -> bool:
    """True for two spans or more, each with a name, and no text around them; names that are numbered are styles'."""
    if len(box) < 2 or (box.text or "").strip():
        return False
    names = set()
    for piece in box:
        if piece.tag != "span" or not piece.get("class") or (piece.tail or "").strip():
            return False
        names.add(_NUMBER.sub("", piece.get("class")))
    return len(names) == len(box)


def _is_glued(before: str, after: str) -> bool:
    """True where a word or a sum would run into the next word."""
    ends = before[-1:].isalnum() or before[-1:] in _SIGNS_OF_FIGURES
    return bool(before) and ends and after[:1].isalnum()
