"""Where sums of money stand in a text and what they are worth, whatever their notation; not yet what they are for."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.extract.amounts.phrases import Phrase
from pipeline.extract.amounts.surfaces.bare import bare, beside_stated, in_columns
from pipeline.extract.amounts.surfaces.borrowed import elliptic, parallel, same_sums, twins
from pipeline.extract.amounts.surfaces.notation import ABOUT_AFTER, PRECISIONS, Surface
from pipeline.extract.amounts.surfaces.stated import in_figures, in_words
from pipeline.law import Precision
from pipeline.text.numbers import mend_figures
from pipeline.text.patterns import pattern


def find_surfaces(text: str, flat: str) -> list[Surface]:
    """All sums of `text` (`flat` is its folded form) in order of place, none overlapping another."""
    flat = mend_figures(flat)
    explicit = _apart([*in_figures(text, flat), *in_words(flat)])
    attached = [other for one in explicit for other in (*elliptic(flat, one), *twins(flat, one))]
    beside = [other for one in explicit for other in parallel(flat, one)]
    stated = _apart([*explicit, *attached, *beside], [*bare(flat, [*explicit, *attached]), *in_columns(flat)])
    stated = _apart(stated, list(beside_stated(flat, stated)))
    with_same = _apart(stated, list(same_sums(flat, stated)))
    return [one._replace(precision=_precision(flat, one)) for one in with_same]


def _apart(first: Iterable[Surface], second: Iterable[Surface] = ()) -> list[Surface]:
    """Both lists in order of place; of two that overlap, the one of `first`, then the earlier one, is kept."""
    kept: list[Surface] = []
    for one in sorted(first, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or not kept[-1].span.overlaps(one.span):
            kept.append(one)
    taken = {place for one in kept for place in (one.span.start, one.span.end - 1)}
    free = [one for one in second if not any(place in taken for place in range(one.span.start, one.span.end))]
    return sorted([*kept, *_apart(free)], key=lambda one: one.span.start) if free else kept


_PRECISION_BEFORE = tuple((precision, Phrase(source)) for precision, source in PRECISIONS)
_PRECISION_AFTER = pattern(ABOUT_AFTER)


def _precision(flat: str, surface: Surface) -> Precision:
    start = surface.span.start
    before = flat[max(0, start - 40) : start].rstrip(" ")
    for precision, words in _PRECISION_BEFORE:
        if words.search(before):
            return precision
    return Precision.ABOUT if _PRECISION_AFTER.match(flat, surface.span.end) else surface.precision
