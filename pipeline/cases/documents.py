"""What one document says of each decision it tells of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.cases.endings import find_ending
from pipeline.cases.names import same_name
from pipeline.cases.reports import Report
from pipeline.law import CourtLevel, Decision, Processed
from pipeline.text.patterns import pattern
from pipeline.text.spaces import split_sentences


def reports_of(processed: Processed, document_id: int) -> Iterator[Report]:
    """The reports of a document, its main decision first."""
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
            decision=decision,
            amounts=tuple(amount for amount in processed.amounts if amount.decision == position),
            topics=processed.topics,
            links=tuple(link.url for link in document.links),
            is_chronicle=is_chronicle,
            ending=None if position or is_chronicle else find_ending(processed),
            is_apart=bool(position) and _is_told_apart(decision, document.article),
        )


_APART = pattern(
    r"\b(?:dans|lors d'|à propos d')\s?(?:une? )?autre (?:affaire|dossier|litige|contentieux)\b",
    re.IGNORECASE,
)


def _is_told_apart(decision: Decision, text: str) -> bool:
    """True of "dans une autre affaire, le même tribunal avait condamné": between the same parties it is another dispute."""
    found = decision.decided_on or decision.court
    if found is None or not _APART.search(text):
        return False
    sentences = (span for span in split_sentences(text) if span[0] <= found.span.start < span[1])
    return any(_APART.search(text, start, found.span.start) for start, _ in sentences)


def tells_of_many(decisions: Sequence[Decision]) -> bool:
    """True when the decisions are hardly those of one dispute.

    A dispute goes up from court to court. It may begin anew elsewhere once, it comes before a second court of appeal
    when the first one's decision was quashed, and one court decides it on one day, or says what it decided before. Nor do
    two decisions of which both sides are named, and no party is named in both, belong to one dispute.
    """
    apart = _apart(decisions)
    if any(_is_between_others(decisions[0], one) for one in apart[1:]):
        return True
    courts = _courts_by_level(apart)
    quashed = bool(courts[CourtLevel.SUPREME])
    if len(courts[CourtLevel.FIRST]) > 2 or len(courts[CourtLevel.APPEAL]) > 1 + quashed:
        return True
    return any(len(days) > 1 for level in courts.values() for days in level.values())


def _apart(decisions: Sequence[Decision]) -> list[Decision]:
    """The main decision, and those that are not said to be between its parties."""
    return [d for place, d in enumerate(decisions) if place == 0 or not _share_party(decisions[0], d)]


def _is_between_others(main: Decision, other: Decision) -> bool:
    """True where both name two parties at least; `other` is known to share none."""
    return min(len(main.parties), len(other.parties)) > 1


def _courts_by_level(decisions: Sequence[Decision]) -> dict[CourtLevel, dict[str, set[date]]]:
    """The days on which each court decided."""
    found: dict[CourtLevel, dict[str, set[date]]] = defaultdict(lambda: defaultdict(set))
    for decision in decisions:
        if decision.court:
            days = found[decision.court.value.level][decision.court.value.id]
            days |= {decision.decided_on.value} if decision.decided_on else set()
    return found


def _share_party(one: Decision, other: Decision) -> bool:
    return any(same_name(a.name, b.name) for a in one.parties for b in other.parties)
