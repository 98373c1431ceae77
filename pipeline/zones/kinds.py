"""Whether a text is a ruling's own, an authority's own, or neither: then it is press."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pipeline.documents import DocumentKind
from pipeline.text.heads import Headed, Hinted
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones.headings import find_headings, line_starts

# Formulas that stand anywhere.
_FORMULAS = (
    Headed(
        ("au nom du", "republique", "rep", "re p", "r e"),
        r"au\s+nom\s+du\s+peuple\s+francais|republique\s+francaise|^r\s?e\s?p\s?u\s?b\s?l\s?i\s?q\s?u\s?e",
        re.MULTILINE,
    ),
    Headed(
        ("composition", "lors du"),
        r"composition\s+(?:du\s+tribunal|de\s+la\s+(?:cour|juridiction))|lors\s+du\s+delibere",
    ),
    Headed(
        ("statuant",),
        r"statuant\s+(?:publiquement|par|contradictoirement|en\s+premier|en\s+dernier|sur\s+le\s+pourvoi)",
    ),
    Headed(
        ("a rendu",),
        r"a\s+rendu\s+(?:l'arret\s+suivant|le\s+present\s+arret|la\s+presente\s+(?:decision|ordonnance)|l'ordonnance\s+suivante|le\s+jugement)",
    ),
    Headed(
        ("decision", "numero"),
        r"decision\s+(?:deferee|attaquee)\s+(?:a\s+la\s+cour\s*)?:|numero\s+(?:d'inscription|de\s+role)",
    ),
    Headed(
        ("copie", "grosse", "n° ", "n°portalis", "minute"),
        r"copie\s+executoire|grosse\s+delivree|n°\s*portalis|minute\s+n°",
    ),
    Headed(
        ("ainsi", "fait et", "condamne"),
        r"ainsi\s+(?:fait\s+et\s+)?juge|fait\s+et\s+(?:juge|prononce)|ainsi\s+decide|condamne\b[^.\n]{0,80}aux\s+(?:entiers\s+)?depens",
    ),
    Headed(
        ("reunie", "a adopte"),
        r"reunie\s+en\s+sa\s+formation\s+restreinte|a\s+adopte\s+la\s+(?:decision|deliberation)\s+suivante",
    ),
)
# Formulas that open a line; the third may also follow a semicolon.
_LINE_FORMULAS = pattern(
    r"(?P<party>(?:\w+\s-\s)?(?:appelant|intime|demandeu?r|demanderesse|defendeu?r|defenderesse)(?:e|s|es|\(s\)|esse|resse)*\b[^.\n]{0,40}$)"
    r"|(?P<operative>par\s*ces\s*motifs\b|(?:d\s?e\s?c\s?i\s?d\s?e|o\s?r\s?d\s?o\s?n\s?n\s?e)\s*(?::|$))"
    r"|(?P<reasons>(?:mais\s+|et\s+)?attendu(?:\s+que|,)|considerant)"
    r"|(?P<between>entre\s*:|c/\s*$)"
    r"|(?P<orders>(?:condamne|deboute|rejette|casse|confirme|infirme|dit|ordonne|prononce|constate)\b[^\n]{5,})"
    r"|(?P<seen>vu\s+(?:la|le|les|l')\b)",
    re.MULTILINE,
)
# How a short ruling opens: its court alone on a line, its number or day on one of the next.
_CAPTION = pattern(
    r"\s*(?:tribunal|cour|conseil\s+d(?:'etat|e\s+prud)|chambre)\b[^\n.]{0,90}\n(?:[^\n]{1,60}\n|\n){0,5}?[ \t]*"
    r"(?:(?:jugement|arret|ordonnance|decision|lecture)\b[^\n]{0,40}\bd[eu]\b|(?:rg|r\.g|n°|numero|minute|affaire)\b|n\s?°)"
)
_SEMICOLON_THAT = Headed(("; que", ";\nque", ";\n\nque"), r";\s+que\s")
_OWN_TEXT_FORMULAS = 2
# Title and parties as case-law sites print them above the ruling: "Tribunal de …, 3ème ch., jugement du …", "X / Y".
_CASE_TITLE = Headed(
    ("tribunal", "cour", "conseil"),
    r"^(?:tribunal|cour|conseil)\b[^\n]{5,90},\s*(?:jugement|arret|ordonnance)\b[^\n]{0,25}\bdu\s+\d[^\n]{5,30}\n+[^\n]{3,200}\s(?:/|c/)\s[^\n]+$",
    re.MULTILINE,
)


def is_ruling_text(text: str) -> bool:
    """True when `text` is a decision's own text: several of the formulas that only judgments have."""
    folded = fold(text)
    if _CASE_TITLE.search(folded):
        return True
    formulas = sum(1 for _ in islice(_formulas(folded), _OWN_TEXT_FORMULAS))
    if formulas >= _OWN_TEXT_FORMULAS:
        return True
    return formulas > 0 and len({zone for _, zone in find_headings(text)}) > 1


def _formulas(folded: str) -> Iterator[str]:
    """Something for each kind of formula that stands in the text."""
    reasons = _SEMICOLON_THAT.search(folded) is not None
    if reasons:
        yield "reasons"
    if _CAPTION.match(folded):
        yield "caption"
    for formula in _FORMULAS:
        if formula.search(folded):
            yield formula.source
    seen = {"reasons"} if reasons else set[str]()
    for start in line_starts(folded):
        match = _LINE_FORMULAS.match(folded, start)
        if match and str(match.lastgroup) not in seen:
            seen.add(str(match.lastgroup))
            yield str(match.lastgroup)


# Who speaks in an authority's own decision: it opens a line, alone or before what it has seen and decides.
_AUTHORITY = (
    r"(?:commission\s+nationale\s+(?:de\s+l'informatique|pour\s+la\s+protection)|commission\s+des\s+sanctions|commission\s+europeenne|commission\s+de\s+regulation"
    r"|autorite\s+(?:de\s+(?:la\s+concurrence|regulation|controle|protection)|des\s+marches|nationale)|haute\s+autorite|formation\s+restreinte|chambre\s+contentieuse"
    r"|comite\s+de\s+reglement|conseil\s+superieur\s+de\s+l'audiovisuel|cnil\b)"
)
_AUTHORITY_TEXT = Headed(
    (
        "l'autor",
        "autorite",
        "la ",
        "commission",
        "formation",
        "haute",
        "chambre",
        "comite",
        "le ",
        "conseil",
        "deliberation",
        "decision",
        "cnil",
    ),
    r"^(?:l'|la\s+|le\s+)?"
    + _AUTHORITY
    + r"[^\n]{0,160}(?:,\s*(?:reunie|statuant|siegeant|composee|vu)\b|,\s*$|\)\s*,?\s*$)"
    r"|^(?:l'|la\s+|le\s+)?" + _AUTHORITY + r"[^\n.,]{0,60}$"
    r"|^cnil,\s+formation\s+restreinte|^deliberation\s+(?:de\s+la\s+formation\s+restreinte|n°|san)"
    r"|^decision\b[^\n]{0,80}\b(?:de\s+la\s+commission\s+(?:des\s+sanctions|nationale)|portant\s+sanction)",
    re.MULTILINE,
)
_FOR_THE_PEOPLE = Hinted(("au nom du",), r"\bau\s+nom\s+du\s+peuple\b")
_COURT_NAME = pattern(
    r"^(?:le\s+|la\s+)?(?:tribunal|cour\s+(?:d'appel|de\s+cassation|administrative|d'assises)|conseil\s+(?:d'etat|de\s+prud))",
    re.MULTILINE,
)


def find_kind(text: str) -> DocumentKind:
    """What the words show: a court's own ruling, an authority's own decision, or else a text about one, taken for news."""
    if not is_ruling_text(text):
        return DocumentKind.NEWS
    folded = fold(text)
    return DocumentKind.SANCTION if _is_of_authority(folded) else DocumentKind.DECISION


def _is_of_authority(folded: str) -> bool:
    """Whether an authority names itself as who decides, before any court does: a court that reviews a sanction names both."""
    authority = _AUTHORITY_TEXT.search(folded)
    if authority is None or _FOR_THE_PEOPLE.search(folded):
        return False
    return _COURT_NAME.search(folded, 0, authority.start()) is None
