"""What one document says of each decision it tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.cases.names import same_name
from pipeline.cases.reports import Report
from pipeline.law import Decision, Processed

_UNRELATED = 2
"""So many courts more than a dispute has levels are those of other disputes; one more may be where it began anew."""


def reports_of(processed: Processed, document_id: int) -> Iterator[Report]:
    """The reports of a document, its main decision first.

    In a chronicle of several disputes nothing tells which of its parties are the main decision's: it names none.
    """
    document = processed.document
    is_chronicle = tells_of_many(processed.decisions)
    for position, decision in enumerate(processed.decisions):
        yield Report(
            document_id=document_id,
            url=document.url,
            source_id=document.source_id,
            kind=processed.kind,
            title=document.title,
            published_on=document.published_on,
            position=position,
            decision=_without_parties(decision) if is_chronicle and position == 0 else decision,
            amounts=tuple(amount for amount in processed.amounts if amount.decision == position),
            topics=processed.topics,
            links=tuple(link.url for link in document.links),
        )


def tells_of_many(decisions: Sequence[Decision]) -> bool:
    """True when the decisions are those of several disputes.

    A dispute goes up from court to court, and seldom begins anew elsewhere: courts of one level that the main
    decision does not review, and whose parties are not said to be its own, are those of others.
    """
    if not decisions:
        return False
    main, *others = decisions
    strange = [one for one in others if not _is_reviewed(main, one) and not _shares_party(main, one)]
    courts = {one.court.value for one in (main, *strange) if one.court}
    levels = {court.level for court in courts}
    return len({court.id for court in courts}) - len(levels) >= _UNRELATED


def _is_reviewed(main: Decision, other: Decision) -> bool:
    return any(
        review.court is not None and other.court is not None and review.court.id == other.court.value.id
        for review in main.reviews
    )


def _shares_party(main: Decision, other: Decision) -> bool:
    return any(same_name(one.name, two.name) for one in main.parties for two in other.parties)


def _without_parties(decision: Decision) -> Decision:
    """The decision by its court and day alone, as its citation begins."""
    return decision.but(parties=(), citation=", ".join(decision.citation.split(", ")[:2]))
