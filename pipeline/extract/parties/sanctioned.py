"""Decisions of authorities that sanction, and the courts that review them: whose side is who was sanctioned on."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.grouping import Key
from pipeline.extract.parties.names.mention import name_words
from pipeline.extract.parties.phrases.of_fines import FINES
from pipeline.extract.parties.prose import Evidence, Prose
from pipeline.law import CourtLevel, Decision
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_OF_A_SANCTION = pattern(
    r"\b(?:sanction|amende)\b[^.;\n]{0,200}\b(?:cnil|autorite|formation\s+restreinte|regulateur|commission)\b|\b(?:cnil|autorite\s+d)\b[^.;\n]{0,200}\b(?:sanction|amende)"
)
_SANCTIONING = pattern(
    r"commission (?:europeenne|nationale)|autorite |data protection|garante |agencia |information commissioner|prepose |autoriteit|comite europeen"
)


def level_of(decision: Decision) -> CourtLevel | None:
    return decision.court.value.level if decision.court else None


def is_sanctioning(decision: Decision) -> bool:
    """True for an authority of this or another country."""
    if decision.court is None:
        return False
    return decision.court.value.level is CourtLevel.AUTHORITY or bool(
        _SANCTIONING.match(fold(decision.court.value.name))
    )


def is_the_authority(key: Key, decision: Decision) -> bool:
    """True for the name of whoever decided, or its letters: "AMF" for the Autorité des marchés financiers."""
    if decision.court is None or key[:1] == ("person",):
        return False
    own = name_words(decision.court.value.name)
    return key == own[: len(key)] or (
        len(key) == 1 and key[0] == "".join(word[0] for word in own if len(word) > 3)
    )


def reviews_sanctions(decisions: Sequence[Decision]) -> bool:
    """Before the Conseil d'État, or a court seised of an authority's decision, the sanctioned company brought the case."""
    court = decisions[0].court
    if court is None or court.value.level not in {CourtLevel.APPEAL, CourtLevel.SUPREME}:
        return False
    below = [level_of(other) for other in decisions[1:2]]
    if below in ([CourtLevel.APPEAL], [CourtLevel.FIRST]):
        return False
    return fold(court.value.name) == "conseil d'etat" or below == [CourtLevel.AUTHORITY]


def of_sanctioned(prose: Prose, evidence: list[Evidence], decision: Decision) -> list[Evidence]:
    """Where a sanction is reviewed, who was sanctioned brought the case."""
    evidence = [*evidence, *prose.find(FINES)]
    if level_of(decision) is CourtLevel.SUPREME and not _OF_A_SANCTION.search(prose.low):
        return evidence
    return [i._replace(side=Side.CLAIMANT) if i.side is Side.DEFENDANT else i for i in evidence]
