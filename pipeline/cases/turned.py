"""News of an appeal that takes who was sued for who sued, put right by the heading of the judgment below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.cases.disagreements import turns_sides
from pipeline.cases.reports import Report, Ruling
from pipeline.law import PartyRole

_OTHER_SIDE = {PartyRole.CLAIMANT: PartyRole.DEFENDANT, PartyRole.DEFENDANT: PartyRole.CLAIMANT}


def rank_of(report: Report) -> int:
    """How high the court of `report` stands: 0 for those that decide first, and those nothing is known of."""
    court = report.decision.court
    return (court.value.level.rank or 0) if court else 0


def with_own_sides(ruling: Ruling, rulings: Sequence[Ruling]) -> Ruling:
    """`ruling` between the parties as the heading of a lower judgment of `rulings` names them, where its news turns them.

    A defendant who wins on appeal may read as if it had sued: what such news says of the claim and its sum is of no claim then.
    """
    if any(report.is_own_text for report in ruling.reports):
        return ruling
    rank = rank_of(ruling.witness)
    below = (one for one in rulings if one.witness.is_own_text and rank_of(one.witness) < rank)
    if not any(turns_sides(ruling.decision, one.decision) for one in below):
        return ruling
    told = ruling.decision
    parties = tuple(replace(party, role=_OTHER_SIDE.get(party.role, party.role)) for party in told.parties)
    return replace(
        ruling,
        decision=told.but(parties=parties, outcome=None, awarded_total=None, citation=_turned(told.citation)),
    )


def _turned(citation: str) -> str:
    head, comma, names = citation.rpartition(", ")
    one, against, other = names.partition(" c/ ")
    return f"{head}{comma}{other}{against}{one}" if against else citation
