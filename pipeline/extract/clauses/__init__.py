"""What the judges made of a clause that limits or excludes what is owed, and of force majeure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.clauses.passages import NAMED, Matter, Page, Sentence, Tie, Voice
from pipeline.extract.clauses.signs import read_signs, said_in, signs_of
from pipeline.extract.clauses.weigh import NONE, load_model, speaks_for, weigh
from pipeline.findings import Finding, Span
from pipeline.law import Amount, Clause, Decision
from pipeline.linear import calibrate
from pipeline.zones import Zones

__all__ = ["find_clauses"]

_LONGEST = 200
"""Words of evidence are no longer than this, in characters."""


def find_clauses(
    text: str, zones: Zones, decision: Decision, amounts: Sequence[Amount]
) -> tuple[Finding[Clause], ...]:
    """What `decision`, the first of the page, makes of each matter it is asked to judge, in order of place.

    What a party pleads, and what other cases held, is left out. `decision` comes with its outcome and its total.
    """
    page = Page(text, zones)
    return tuple(sorted(_found(page, decision, amounts), key=lambda one: one.span))


def _found(page: Page, decision: Decision, amounts: Sequence[Amount]) -> Iterator[Finding[Clause]]:
    for matter in Matter:
        if page.speaks_of(matter):
            sentences = page.sentences_on(matter)
            model = load_model(matter)
            answer, share = weigh(model, matter, read_signs(page, sentences, matter, decision, amounts))
            if answer != NONE:
                clause = Clause(answer)
                span = _evidence(page, sentences, matter, answer)
                yield Finding(clause, span, f"clause_{clause.value}", calibrate(model.calibration, share))


def _evidence(page: Page, sentences: Sequence[Sentence], matter: Matter, answer: str) -> Span:
    """The words that speak loudest for `answer`: from what names the clause to what is said of it, if they stand close."""
    model = load_model(matter)
    judges = [one for one in sentences if one.voice is Voice.JUDGES]
    heard = [one for one in judges if one.tie is not Tie.FOLLOWS] or judges or sentences
    loudest = max(
        heard, key=lambda one: (speaks_for(model, matter, answer, set(signs_of(page.flat, one))), -one.start)
    )
    named = NAMED[matter].search(page.flat, loudest.start, loudest.end)
    said = [one.place for one in said_in(page.flat, loudest)]
    start, end = named.span() if named else (loudest.start, min(loudest.end, loudest.start + _LONGEST))
    if said and (named or end < loudest.end):
        near = min(said, key=lambda one: abs(one[0] - start))
        whole = (min(start, near[0]), max(end, near[1]))
        start, end = whole if named and whole[1] - whole[0] <= _LONGEST else near
    return Span(start, end)
