"""Sums that others hold: one part of a whole ("dont 40 000 euros"), what each of several gets of what all get."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.marks import per_of
from pipeline.law import Per
from pipeline.text.patterns import pattern

_INCLUDED = pattern(
    r"\b(?:dont|incluant|comprenant|y compris|en ce compris|qui (?:inclut|comprend))(?: notamment)?"
    r"(?: (?:la|une) somme de| pres de| plus de| environ| quelque)? ?$"
)
_AND = pattern(r"[^.;:\d]{0,70}(?:,|\bet)(?: de)? ?$")
_ON_TOP = pattern(r"\b(?:outre|ainsi que|plus|en sus|auxquels?|s'ajout\w+)\b")
_IN_ALL = pattern(r"\b(?:soit|c'est-a-dire|total|en tout|ensemble)\b[^.;\d]{0,30}$")
_IN_ALL_AFTER = pattern(r"[ ,]*(?:au total|en tout)\b")
_EACH = pattern(r"\b(?:chacune?|chaque)\b")
_MOST_PERSONS = 100_000


def find_included(contexts: Sequence[Context], numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `contexts`, a whole and what it holds, told one after the other; `numbers` are those of the page's sums."""
    whole: int | None = None
    for place, context in enumerate(contexts):
        if place == 0 or context.previous != numbers[place - 1]:
            whole = None
            continue
        if _INCLUDED.search(context.gap_before[-60:]):
            whole = place - 1 if whole is None else whole
        elif whole is None or not _AND.search(context.gap_before) or _ON_TOP.search(context.gap_before):
            whole = None
        if whole is not None and context.surface.value < contexts[whole].surface.value:
            yield whole, place


def find_products(contexts: Sequence[Context]) -> Iterator[tuple[int, int]]:
    """Pairs of places: "soit 90 000 euros" behind "2 000 euros à chacun des 45 clients", and what each gets."""
    for place, context in enumerate(contexts):
        for before in range(max(0, place - 2), place):
            if _is_product(context, contexts[before]):
                yield place, before


_BROKEN_DOWN = pattern(r"[^.;\d]{0,40}(?:\b(?:soit|dont|a savoir)\b|[:(])[^.;\d]{0,30}$")
_TERMS = pattern(
    r"(?: ?(?:ht|ttc))? (?:par|chaque|/) ?(?:mois|an|trimestre|semestre|semaine|jour)\b[^.;\d]{0,20}\b(?:pendant|sur|durant|pour)\b[^.;€]{0,40}"
    r"(?:mois|ans|annees|trimestres|semestres|semaines|jours),? (?:soit|pour un total de|ce qui (?:fait|represente))(?: (?:un total de|au total|quelque|environ|pres de|plus de|la somme de))? ?$"
)
MOST_PARTS = 8


def find_parts(contexts: Sequence[Context]) -> Iterator[tuple[int, int]]:
    """Pairs of places: "740 000 euros, soit 430 000 de marge, 210 000 de frais et 100 000 de plus", a sum and each of its heads."""
    for place, context in enumerate(contexts):
        if context.previous == place - 1 and _BROKEN_DOWN.fullmatch(context.gap_before):
            yield from ((place - 1, part) for part in _parts_of(contexts, place))


def find_terms(contexts: Sequence[Context]) -> Iterator[tuple[int, int]]:
    """Pairs of places: "416 euros par mois pendant soixante mois, soit 24 960 euros", a price and what its terms make."""
    for place, context in enumerate(contexts):
        if context.previous == place - 1 and _TERMS.fullmatch(context.gap_before):
            yield place - 1, place


def _parts_of(contexts: Sequence[Context], first: int) -> range:
    """The places from `first` on, two to eight in one sentence, whose sums make the one before them; empty when none do."""
    rest = contexts[first - 1].surface.value
    for place in range(first, min(len(contexts), first + MOST_PARTS)):
        if contexts[place].previous != place - 1:
            break
        rest -= contexts[place].surface.value
        if not rest and place > first:
            return range(first, place + 1)
    return range(0)


def _is_product(whole: Context, each: Context) -> bool:
    count, rest = divmod(whole.surface.value, each.surface.value) if each.surface.value else (0, 1)
    if rest or not 2 <= count <= _MOST_PERSONS or whole.line != each.line:
        return False
    is_told = f" {count:f} " in f" {each.before} {each.gap_after} "
    if not (is_told or _IN_ALL.search(whole.gap_before) or _IN_ALL_AFTER.match(whole.gap_after)):
        return False
    return per_of(each) is Per.PERSON or bool(_EACH.search(f"{each.before[-120:]} {each.gap_after}"))
