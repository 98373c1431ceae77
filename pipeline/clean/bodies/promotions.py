"""Small boxes that sell: what a sponsor pays for, and calls to book, to try, to have an estimate; told by a label or a button."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.clean.evidence import tells_of_ruling
from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree, shows_less_than, take_out, words_of
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_LABEL = pattern(
    r"(?:contenu|article|message|communication|annonce|offre|dossier)s? (?:sponsorise|propose|presente|offert)e?s?(?: par [^.!?]{2,40})?|(?:contenu|espace|offre|annonce) partenaire"
    r"|contenu de marque|publi-?(?:redactionnel|reportage|information|communique)|propose par notre partenaire(?: [^.!?]{2,40})?"
)
_LABEL_HOLDS = ("ponsor", "ropos", "résent", "ffert", "artenaire", "marque", "ubli")
"""One of these stands in whatever label there is."""
_CALLS = pattern(
    r"(?:obtenir|demander|recevoir|obtenez|demandez|recevez)(?: (?:un|mon|votre|une|ma))? (?:devis|demo|demonstration|tarif|etude)(?: gratuite?(?:ment)?)?"
    r"|(?:je )?(?:m'inscris|(?:prends|prendre|prenez) (?:un )?rendez-vous|reserver?z? (?:un |mon |ma )?(?:appel|place|creneau|audit)|teste(?:r|z)?(?: gratuitement)?|essaye[rz]? gratuitement)|essai gratuit|j'en profite"
    r"|pose[rz] (?:ma|une|votre) question|(?:decouvrir|voir) (?:l'|notre |cette )offre"
)
_CALL_HOLDS = (
    "evis", "émo", "arif", "tude", "nscri", "endez", "éserve", "est", "ssai", "ssay", "rofite", "uestion", "offre",
)  # fmt: skip
_SELLS = pattern(
    r"\b(?:vous|vos|votre|nos|notre|gratuit\w*|offert\w*|sans engagement|webinaires?|livre blanc)\b|€"
)
_PRICE = pattern(r"\d[\d ,.]* ?(?:€|euros?)(?: (?:ht|ttc))? ?(?:par|/) ?(?:mois|an|semaine|personne)\b")
"""What is asked for it: no sum that a court told of."""
_LONGEST = 60
_LARGEST_PAID = 420
_LARGEST_CALL = 220
_LEAST_BESIDE = 3
_LINES = ("div", "span", "p", "small", "strong", "em", "h3", "h4", "h5", "h6")
_BUTTONS = ("a", "button", "input")
_BOXES = frozenset({"div", "section", "aside", "form"})
_HEAD = ("h1", "time", "article", "main")


def drop_promotions(tree: Tree) -> list[Tree]:
    """Take such boxes out, and give them; one that tells of a ruling stays."""
    return [box for box in _promotions(tree) if box is not None and take_out(box)]


def _promotions(tree: Tree) -> Iterator[Tree | None]:
    for line in [line for line in tree.iter(*_LINES) if _says(line, _LABEL_HOLDS, _is_label)]:
        yield _box_under(line)
    for button in [button for button in tree.iter(*_BUTTONS) if _says(button, _CALL_HOLDS, _is_call)]:
        yield _box_of_call(button)


def _says(element: Tree, stems: tuple[str, ...], is_wanted: Callable[[str], bool]) -> bool:
    said = element.text or element.get("value") or ""
    if len(element) or len(said) > _LONGEST or not any(stem in said for stem in stems):
        return False
    return is_wanted(fold(one_line(said)))


def _is_label(said: str) -> bool:
    return _LABEL.fullmatch(said) is not None


def _is_call(said: str) -> bool:
    return _CALLS.fullmatch(said.rstrip(" !.»>→")) is not None


def _around(element: Tree, largest: int) -> list[Tree]:
    """The boxes around it, least first, that are small and hold no head of an article."""
    boxes: list[Tree] = []
    for one in element.iterancestors():
        if next(one.iter(*_HEAD), None) is not None or not shows_less_than(largest, one):
            break
        if one.tag in _BOXES:
            boxes.append(one)
    return boxes


def _box_under(label: Tree) -> Tree | None:
    """The largest small box that opens with the label."""
    said = one_line(label.text or "")
    boxes = [box for box in _around(label, _LARGEST_PAID) if words_of(box).startswith(said)]
    return boxes[-1] if boxes and not tells_of_ruling(words_of(boxes[-1])) else None


def _box_of_call(button: Tree) -> Tree | None:
    """The largest small box around the button, if what else it says is put to the reader."""
    boxes = _around(button, _LARGEST_CALL)
    if not boxes:
        return None
    told = words_of(boxes[-1])
    beside = fold(told.replace(one_line(button.text or ""), " "))
    sells = len(beside.split()) >= _LEAST_BESIDE and _SELLS.search(beside) is not None
    return boxes[-1] if sells and not tells_of_ruling(_PRICE.sub(" ", beside)) else None
