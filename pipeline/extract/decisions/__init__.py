"""The decisions a document tells of: the one it is about first, then the one attacked and earlier ones."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.decisions.kinds import with_usual_type
from pipeline.extract.decisions.press import find_in_press
from pipeline.extract.decisions.references import find_references
from pipeline.extract.decisions.reviews import with_reviews
from pipeline.extract.decisions.rulings import find_in_ruling
from pipeline.findings import Finding
from pipeline.law import Court, DatedDay, Decision, Docket
from pipeline.text.spaces import fold
from pipeline.zones import Zones


def find_decisions(
    text: str,
    zones: Zones,
    courts: Sequence[Finding[Court]],
    dates: Sequence[Finding[DatedDay]],
    dockets: Sequence[Finding[Docket]],
    *,
    title: str | None = None,
) -> tuple[Decision, ...]:
    """Main decision first, without parties, outcome or amounts; none when the text reports no individual decision.

    Precedents that are only cited are left out.
    """
    references = find_references(text, courts, dates, dockets, across_blocks=zones.is_ruling_text)
    if zones.is_ruling_text:
        found = find_in_ruling(text, zones, courts, dates, references)
    else:
        found = find_in_press(text, courts, dates, references, title)
    folded = fold(text)
    return with_reviews(tuple(with_usual_type(decision, folded) for decision in found))
