"""What one rule says of one party, before the rules are weighed against each other."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from pipeline.extract.parties.names.parsed import Named


class Side(StrEnum):
    """Where a party stands; which role that is depends on the level of the decision."""

    CLAIMANT = "claimant"
    DEFENDANT = "defendant"
    APPELLANT = "appellant"
    RESPONDENT = "respondent"
    THIRD = "third_party"
    PREDECESSOR = "predecessor"
    PARTY = "party"
    """A party, the words do not say on which side."""


OPPOSITE = {Side.CLAIMANT: Side.DEFENDANT, Side.DEFENDANT: Side.CLAIMANT}


class Claim(NamedTuple):
    """`named` stands at `[start, end)` and is on `side`, says `rule` with `confidence`."""

    named: Named
    start: int
    end: int
    side: Side
    rule: str
    confidence: float
