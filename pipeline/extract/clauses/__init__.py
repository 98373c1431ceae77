"""What the judges made of a clause that limits or excludes what is owed, and of force majeure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.clauses.passages import NAMED, Matter, Page, Tie, Voice
from pipeline.extract.clauses.signs import Heard, hear, read_signs
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
    is_ruling = page.zones.is_ruling_text
    for matter in Matter:
        if heard := hear(page, matter):
            model = load_model(matter)
            signs = read_signs(heard, matter, decision, amounts, is_ruling=is_ruling)
            answer, share = weigh(model, matter, signs)
            if answer != NONE:
                clause = Clause(answer)
                span = _evidence(page.flat, heard, matter, answer)
                yield Finding(clause, span, f"clause_{clause.value}", calibrate(model.calibration, share))


def _evidence(flat: str, heard: Sequence[Heard], matter: Matter, answer: str) -> Span:
    """The words that speak loudest for `answer`: from what names the clause to what is said of it, if they stand close."""
    model = load_model(matter)
    judges = [one for one in heard if one.sentence.voice is Voice.JUDGES]
    telling = [one for one in judges if one.sentence.tie is not Tie.FOLLOWS] or judges or heard
    loudest = max(
        telling, key=lambda one: (speaks_for(model, matter, answer, one.signs), -one.sentence.start)
    )
    sentence = loudest.sentence
    named = NAMED[matter].search(flat, sentence.start, sentence.end)
    start, end = named.span() if named else (sentence.start, min(sentence.end, sentence.start + _LONGEST))
    if loudest.said and (named or end < sentence.end):
        near = min((one.place for one in loudest.said), key=lambda place: abs(place[0] - start))
        whole = (min(start, near[0]), max(end, near[1]))
        start, end = whole if named and whole[1] - whole[0] <= _LONGEST else near
    return Span(start, end)
