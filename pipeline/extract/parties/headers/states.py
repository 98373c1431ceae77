"""Captions of the European Court of Human Rights: a surname against a state ("AFFAIRE BACHERELLE c. FRANCE")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.parties.claims import Claim
from pipeline.extract.parties.names.parsed import UP, read_name
from pipeline.law import PartyKind
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_STATE = pattern(
    r"(?:france|belgique|suisse|luxembourg|italie|espagne|portugal|allemagne|autriche|pays-bas|royaume-uni|irlande|grece|turquie|pologne|roumanie|bulgarie|hongrie|"
    r"russie|ukraine|suede|norvege|danemark|finlande|croatie|slovenie|serbie|lettonie|lituanie|estonie|monaco|malte|chypre)"
)
_TITLE = r"\b(?:M\.|Mme|Mlle|Monsieur|Madame)\s"
_GIVEN = rf"(?:[{UP}][\w'-]*\.?\s+){{0,3}}"


def against_a_state(flat: str, claims: Sequence[Claim]) -> list[Claim]:
    """`claims`, a state among them as a public body, and who stands against it as the person that the text tells of."""
    states = [claim for claim in claims if _STATE.fullmatch(fold(claim.named.name))]
    return [
        _as_state(claim) if claim in states else _as_person(flat, claim) if states else claim
        for claim in claims
    ]


def _as_state(claim: Claim) -> Claim:
    return claim._replace(named=claim.named._replace(kind=PartyKind.PUBLIC_BODY))


def _as_person(flat: str, claim: Claim) -> Claim:
    if claim.named.form or claim.named.kind is PartyKind.PERSON:
        return claim
    titled = re.search(rf"{_TITLE}{_GIVEN}(?i:{re.escape(claim.named.name)})(?!\w)", flat)
    named = read_name(titled.group()) if titled else None
    if titled is None or named is None:
        return claim
    return claim._replace(named=named, start=titled.start(), end=titled.end())
