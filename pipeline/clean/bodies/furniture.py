"""Boxes that the markup alone tells from the text: parts with names of their own, calls to sign up for a letter, lines under pictures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.clean.evidence import tells_of_ruling
from pipeline.clean.markup import Tree, called, shows_less_than, take_out, words_of
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_NAMED = pattern(
    r"-(?:newsletter|infolettre|social|share|sharing|partage|related|see-also|read-also|read-more|lire-aussi|outbrain|taboola|adverts?|ads?|tags)(?![a-z])"
)
"""How builders name the elements that they make themselves: "app-inline-newsletter", "x-related"."""
_ON_PICTURE = pattern(
    r"(?<![a-z])(?:image|img|photo|picture|visuel)[_-]{1,2}(?:title|titre|caption|legende?|credits?|copyright)(?![a-z])"
)
_LEGEND = pattern(r"(?<![a-z])(?:legendes?|photo-legende)(?![a-z])")
_CAPTIONS = frozenset({"span", "p", "div", "small", "em"})
_SIGNS_UP = pattern(
    r"(?:ok,? )?(?:je )?(?:m'|s'|vous )?(?:abonne[rz]?|inscri(?:s|re|vez))(?:[ -]vous)?(?: gratuitement| a la (?:newsletter|lettre))?[ !.]*"
)
_LETTER = pattern(
    r"\b(?:newsletters?|infolettres?|lettres? d'information|(?:notre|la|nos) lettres?|recevez (?:nos|notre|les|chaque|toute)|e-?mails?|courriels?|boite mail"
    r"|chaque (?:jour|matin|midi|soir|semaine|mois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|tous les (?:jours|matins|lundis|mardis|mercredis|jeudis|vendredis))\b"
)
_OF_WALL = pattern(r"\breserve|\bla suite\b|\bil vous reste|\bintegralite|\bdeja abonne")
"""What says of this article that it goes on for subscribers: told by other rules, which mark the page as cut."""
_BUTTONS = ("a", "button", "input")
_BOXES = frozenset({"div", "section", "aside", "form"})
_HEAD = ("h1", "time", "article", "main")
_SIGNING_LETTERS = 60
_LARGEST_BOX = 420


def drop_furniture(tree: Tree) -> list[Tree]:
    """Take such boxes out, and give them."""
    return [box for box in _furniture(tree) if take_out(box)]


def _furniture(tree: Tree) -> Iterator[Tree]:
    # The names that no standard knows all hold a hyphen; so few have one that they are found before they are looked at.
    for element in [element for element in tree.iter() if "-" in element.tag]:
        if _NAMED.search(element.tag) is not None and _is_beside_text(element):
            yield element
    for line in list(tree.iter("span")):
        names = line.get("class")
        if names and len(line) == 0 and _calls_itself_caption(names):
            yield line
    for line in called(tree, "legende"):
        if line.tag in _CAPTIONS and _LEGEND.search(line.get("class")) and _is_beside_picture(line):
            yield line
    for button in [button for button in tree.iter(*_BUTTONS) if _signs_up(button)]:
        if (box := _box_of_letter(button)) is not None:
            yield box


def _is_beside_text(element: Tree) -> bool:
    return next(element.iter(*_HEAD), None) is None and not tells_of_ruling(words_of(element))


@lru_cache(maxsize=4096)
def _calls_itself_caption(names: str) -> bool:
    return _ON_PICTURE.search(names) is not None


def _is_beside_picture(line: Tree) -> bool:
    """True for a short line in a box with a picture and no other paragraph."""
    around = line.getparent()
    if around is None or not shows_less_than(_LARGEST_BOX, around):
        return False
    others = (one for one in around.iter("p", *_HEAD) if line not in (one, *one.iterancestors()))
    return next(around.iter("img", "picture"), None) is not None and next(others, None) is None


def _signs_up(button: Tree) -> bool:
    said = button.text or button.get("value") or ""
    if ("bonne" not in said and "nscri" not in said) or len(said) > _SIGNING_LETTERS:
        return False
    return _SIGNS_UP.fullmatch(fold(said).strip()) is not None


def _box_of_letter(button: Tree) -> Tree | None:
    """The small box around a button to sign up that tells of a letter and has nothing else to say."""
    box = None
    for around in button.iterancestors():
        if next(around.iter(*_HEAD), None) is not None or not shows_less_than(_LARGEST_BOX, around):
            break
        if around.tag in _BOXES:
            box = around
    told = fold(words_of(box)) if box is not None else ""
    of_letter = _LETTER.search(told) is not None and _OF_WALL.search(told) is None
    return box if of_letter and not tells_of_ruling(told) else None
