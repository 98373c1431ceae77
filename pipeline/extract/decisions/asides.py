"""Sentences of press and comment that tell of another case: a precedent, a comparison, what befell someone else before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from pipeline.extract.decisions.precedents import find_precedent
from pipeline.findings import Finding, Span
from pipeline.law import Court
from pipeline.text.heads import Hinted
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold, split_sentences

_ALIKE = r"(?:similaires?|comparables?|analogues?|semblables?|voisine?s?|proches?)"
# Says by itself that what follows is of another case, whatever was done there.
_OTHER_CASE = Hinted(
    ("affaire", "dossier", "litige", "espece", "circonstances", "comparaison", "meme sens", "sens contraire"),
    r"\b(?:dans|lors\s+d'|a\s+propos\s+d')\s?(?:une\s+|un\s+|d')?(?:tout\s+)?autres?\s+(?:affaires?|dossiers?|litiges?|especes?)\b"
    rf"|\bdans\s+(?:une|un|des)\s+(?:affaires?|dossiers?|litiges?|especes?|circonstances)\s+(?:{_ALIKE}|distincte?s?|differente?s?|anterieure?s?)\b"
    r"|(?:^|(?<=\n)|(?<=[.!?:]\s))(?:a\s+titre\s+de\s+comparaison|par\s+comparaison|pour\s+comparaison)\b"
    r"|(?:^|(?<=\n)|(?<=[.!?:]\s))(?:deja\s+)?dans\s+(?:le\s+meme\s+sens|un\s+sens\s+(?:contraire|oppose|voisin))\b",
)  # fmt: skip
# Says that examples of other cases follow.
_ANNOUNCED = Hinted(
    ("n'est", "premiere fois"),
    r"\b(?:solution|cas|decision|affaire|condamnation|jugement|arret)\s+n'est\s+(?:pas|ni|plus)\s+(?:un\s+cas\s+)?(?:isolee?|inedite?|nouve(?:au|lle))\b"
    r"|\bce\s+n'est\s+pas\s+la\s+premiere\s+fois\b",
)
# A ruling like this one opens the sentence: "Un arrêt similaire a été rendu".
_LIKE_THIS = pattern(
    r"(?:[a-z']+\s+){0,3}?(?:un|une|d'un|d'une)\s?(?:autre\s+)?(?:arret|jugement|decision|ordonnance|precedent)\s+"
    rf"{_ALIKE}\b"
)
# May be of another case; a tie to this one says that it is not.
_EARLIER_ONCE = Hinted(
    ("deja", "la meme annee", "autre"),
    r"\ben\s+(?:(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\s+)?(?:19|20)\d\d,?\s+deja\b"
    r"|\bdeja,?\s+en\s+(?:19|20)\d\d\b"
    r"|\bla\s+meme\s+annee,?\s+(?:le\s+tribunal|la\s+cour|un\s+tribunal|une\s+cour|le\s+conseil|le\s+juge|la\s+justice)\b"
    r"|\b(?:avait|avaient)\s+deja\s+(?:ete\s+)?(?:condamn|sanctionn|debout|jug|statu|tranch)"
    r"|\b(?:avait|avaient|a\s+deja|ont\s+deja)\b[^.;\n]{0,120}?\b(?:un|une|d'un|d'une)\s?autre\s+(?:client|prestataire|hebergeur|editeur|infogerant|collectivite"
    r"|commune|societe|entreprise|fournisseur|etablissement|hopital|pme|association)e?s?\b",
)
_JUDGED = pattern(
    r"\b(?:condamn|debout|allou|indemnis|accord|octroy|sanctionn|inflig|rejet|confirm|infirm|jug|obten|retenu|estim|tranch)"
)
# Words of procedure by which an earlier ruling is of this case.
_TIED = pattern(
    r"\b(?:premiere\s+instance|premiers?\s+juges?|infirm\w+|confirm\w+|reform\w+|interjet\w+|fait\s+appel|releve\s+appel|en\s+appel|en\s+refere|sur\s+renvoi"
    r"|(?:jugement|arret|ordonnance|decision)\s+(?:entrepris|attaque|defere|critique|contest|querell)\w*|(?:ce|ledit|dont)\s+(?:jugement|appel)"
    r"|(?:ce|ces|le|les)\s+memes?\s+(?:affaire|litige|dossier|parties)|dans\s+(?:cette|la\s+presente|la\s+meme)\s+affaire|expert\w*|provision\w*)\b"
)
_BACK = pattern(
    r"\b(?:en\s+l'espece|au\s+cas\s+present|au\s+cas\s+d'espece|dans\s+(?:la\s+presente|cette|notre|l')\s?affaire(?:\s+commentee)?"
    r"|l'(?:arret|affaire)\s+commentee?|(?:le\s+present|l'arret\s+sous|la\s+decision\s+sous)|aucune\s+decision\b)"
)


_AT_ONCE = 60


def find_asides(text: str, courts: Sequence[Finding[Court]], head: int) -> tuple[Span, ...]:
    """Where `text` after its title tells of other cases, in order.

    What opens with "dans une autre affaire" lasts to the end of its paragraph, or until a sentence comes back to the
    case or to a court named before. After "la solution n'est pas isolée" come only sentences that tell of what was
    over; what recalls an earlier ruling ("en 2019 déjà") is one sentence, a precedent likened to this ruling less.
    """
    return _find_asides(text, tuple(courts), head)


@lru_cache(maxsize=4)
def _find_asides(text: str, courts: tuple[Finding[Court], ...], head: int) -> tuple[Span, ...]:
    """Asked for twice a page: to leave courts out, and to part the page."""
    folded = fold(text)
    page = _Page(text, folded, courts)
    found: list[Span] = []
    goes_on = _Goes.NOT
    for number, (start, end) in enumerate(split for split in split_sentences(text) if split[0] >= head):
        if goes_on is not _Goes.NOT and _is_next(page, found[-1], Span(start, end), goes_on):
            found[-1] = Span(found[-1].start, end)
            continue
        opening, goes_on = _opening(folded, start, end) if number else (None, _Goes.NOT)
        told = Span(opening, end) if opening is not None else find_precedent(folded, courts, start, end)
        if told:
            found.append(told)
    return tuple(found)


class _Goes(Enum):
    """How far what a sentence tells of another case goes on after it."""

    NOT = 0
    WHILE_PAST = 1
    ON = 2


def _opening(folded: str, start: int, end: int) -> tuple[int | None, _Goes]:
    """Where in a sentence another case begins to be told, if it does, and how far it goes on."""
    if _LIKE_THIS.match(folded, start, end):
        return start, _Goes.ON
    if _ANNOUNCED.search(folded, start, end):
        return start, _Goes.WHILE_PAST
    match = _OTHER_CASE.search(folded, start, end)
    if match and (_JUDGED.search(folded, start, end) or _PLUPERFECT.search(folded, start, end)):
        if match.start() - start < _AT_ONCE:
            return start, _Goes.ON
        return _inside(folded, start, end, match), _Goes.NOT
    return (start if _recalls(folded, start, end) else None), _Goes.NOT


def _inside(folded: str, start: int, end: int, match: re.Match[str]) -> int | None:
    """Where it begins in a sentence that says so late: with the sentence, unless that tells the page's own act first."""
    if not _JUDGED.search(folded, start, match.start()) or _is_past(folded, start, match.start()):
        return start
    return match.start() if _JUDGED.search(folded, match.end(), end) else None


class _Page(NamedTuple):
    text: str
    folded: str
    courts: Sequence[Finding[Court]]


def _is_next(page: _Page, aside: Span, sentence: Span, goes_on: _Goes) -> bool:
    """Whether the sentence after an aside still belongs to it."""
    if "\n\n" in page.text[aside.end : sentence.start] or _comes_back(page, aside, sentence):
        return False
    return goes_on is _Goes.ON or _is_past(page.folded, sentence.start, sentence.end)


def _is_past(folded: str, start: int, end: int) -> bool:
    """Whether what comes before "dans des circonstances comparables" is told as over: of that case, not of this one."""
    return _PLUPERFECT.search(folded, start, end) is not None and _TIED.search(folded, start, end) is None


_PLUPERFECT = pattern(r"\b(?:avait|avaient)\b")


def _recalls(folded: str, start: int, end: int) -> bool:
    if not _EARLIER_ONCE.search(folded, start, end) or not _JUDGED.search(folded, start, end):
        return False
    return _TIED.search(folded, start, end) is None


def _comes_back(page: _Page, aside: Span, sentence: Span) -> bool:
    """Whether a sentence speaks of the page's own case again."""
    if _BACK.search(page.folded, sentence.start, sentence.end):
        return True
    there = {found.value.id for found in page.courts if aside.contains(found.span)}
    before = {found.value.id for found in page.courts if found.span.start < aside.start} - there
    return any(found.value.id in before for found in page.courts if sentence.contains(found.span))
