"""The decisions a document tells of: the one it is about first, then the one attacked and earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from pipeline.extract.decisions.cited import with_cited_days
from pipeline.extract.decisions.kinds import with_usual_type
from pipeline.extract.decisions.numbering import with_doubts
from pipeline.extract.decisions.parting import Part, part_page
from pipeline.extract.decisions.press import find_in_press
from pipeline.extract.decisions.references import find_references
from pipeline.extract.decisions.reviews import with_attacked_next, with_reviews
from pipeline.extract.decisions.rulings import find_in_ruling
from pipeline.findings import Finding
from pipeline.law import Court, DatedDay, Decision, Docket
from pipeline.text.spaces import fold
from pipeline.zones import Zones

__all__ = ["Part", "find_decisions", "part_page"]

_PRINTED = {"court_named", "court_abbreviated"}
"""A commercial court that the text calls so is filed so, in the years of the trial too."""


def find_decisions(
    text: str,
    zones: Zones,
    courts: Sequence[Finding[Court]],
    dates: Sequence[Finding[DatedDay]],
    dockets: Sequence[Finding[Docket]],
    *,
    title: str | None = None,
    name_on: Callable[[Court, date], Court] | None = None,
) -> tuple[Decision, ...]:
    """Main decision first, without parties, outcome or amounts; none when the text reports no individual decision.

    Precedents that are only cited are left out. `name_on` tells what a court was called on the day it decided.
    """
    dates = with_cited_days(text, courts, dates)
    references = find_references(text, courts, dates, dockets, across_blocks=zones.is_ruling_text)
    if zones.is_ruling_text:
        found = find_in_ruling(text, zones, courts, dates, references)
    else:
        found = find_in_press(text, courts, dates, references, title)
    folded = fold(text)
    named = (_named_of_its_day(decision, name_on) for decision in found)
    decisions = tuple(with_doubts(with_usual_type(decision, folded)) for decision in named)
    parts = part_page(text, zones, decisions, courts, dates, title=title)
    disputes = [part.decisions for part in parts if not part.is_beside]
    return with_attacked_next(with_reviews(decisions, disputes), is_one_dispute=len(disputes) == 1)


def _named_of_its_day(decision: Decision, name_on: Callable[[Court, date], Court] | None) -> Decision:
    if name_on is None or decision.court is None or decision.decided_on is None:
        return decision
    if decision.court.rule in _PRINTED and decision.court.value.id.startswith("tcom_"):
        return decision
    court = name_on(decision.court.value, decision.decided_on.value)
    return (
        decision
        if court is decision.court.value
        else decision.but(court=replace(decision.court, value=court))
    )
