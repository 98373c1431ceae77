"""Who first brought the case, when the roles of this level do not say it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.claimants import who_sued
from pipeline.extract.outcomes.griefs import read_grief
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.extract.outcomes.spots import find_spots
from pipeline.extract.outcomes.suits import weigh_loss, weigh_suit
from pipeline.law import Party, PartyKind, PartyRole
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_LABOUR_HINTS, _OFTEN = ("prud'hom", "licenci", "employeur", "travail"), 3
_LABOUR = pattern(r"\bprud'hom|\blicenci|\bson\s+employeur\b|\bcontrat\s+de\s+travail\b")


def find_sides(
    text: str, parties: Sequence[Party], stop: int, owed: float = 0.0, *, told: bool = False
) -> Sides:
    """The sides of `parties` as the case began; empty when neither roles nor text tell. Nothing after `stop` is read.

    `owed` is how surely, by the sums, those who appealed had sued; below zero, how surely they were sued: an article
    (`told`) seldom says it better, a ruling's own words do.
    """
    known = {PartyRole.CLAIMANT: Who.CLAIMANT, PartyRole.DEFENDANT: Who.DEFENDANT}
    by_role = {id(party): known[party.role] for party in parties if party.role in known}
    spots = {id(party): find_spots(text, party, stop) for party in parties}
    appellant: Who | None = None
    if not by_role and any(party.role is PartyRole.APPELLANT for party in parties):
        appellant = _appellant_side(fold(text[:stop]), fold(text), parties, spots, owed, told=told)
        if appellant is not None:
            other = Who.DEFENDANT if appellant is Who.CLAIMANT else Who.CLAIMANT
            by_role = {
                id(party): appellant if party.role is PartyRole.APPELLANT else other
                for party in parties
                if party.role in {PartyRole.APPELLANT, PartyRole.RESPONDENT}
            }
    places = sorted(
        (start, end, by_role[id(party)])
        for party in parties
        if id(party) in by_role
        for start, end in spots[id(party)]
    )
    return Sides(tuple(places), appellant)


_CONVICTED = pattern(
    r"\bpourvoi\b[^;]{0,60}\bcontre\s+l'arret\b[^;]{0,400}\bl'a\s+condamnee?\s+a\s+[^;]{0,80}(?:emprisonnement|amende|reclusion|jours-amende)"
)
"""Who petitions against a sentence was not the one that claims."""
_HEADER = 4000


def _appellant_side(
    low: str,
    whole: str,
    parties: Sequence[Party],
    spots: dict[int, list[tuple[int, int]]],
    owed: float,
    *,
    told: bool,
) -> Who | None:
    """The side of those who appealed: by who sued whom, by what they complain of, by who was the employee, by the sums."""
    balance = ordered = 0.0
    for party in parties:
        sign = _SIGNS.get(party.role, 0)
        for end, start in {end: start for start, end in spots[id(party)]}.items():
            balance += sign * weigh_suit(low, start, end)
            ordered += sign * weigh_loss(low, start, end)
    balance += max(-1.0, min(1.0, ordered)) + read_grief(whole) + _sued(low, parties, told=told)
    if low.find("pourvoi", 0, _HEADER) >= 0 and _CONVICTED.search(low, 0, min(len(low), _HEADER)):
        balance -= 2
    balance += _attacks(low, parties, spots)
    balance += _labour(low, parties) + _challenge(parties)
    if told or abs(balance) < 1:
        balance += owed
    if abs(balance) < 1:
        return None
    return Who.CLAIMANT if balance > 0 else Who.DEFENDANT


_SIGNS = {PartyRole.APPELLANT: 1, PartyRole.RESPONDENT: -1}
_PLAIN = 2.0


def _sued(low: str, parties: Sequence[Party], *, told: bool) -> float:
    """What the story of a ruling says in plain words: who is the subject of the first suit."""
    found = None if told else who_sued(low, parties)
    return _PLAIN * _SIGNS.get(found[0].role, 0) if found else 0.0


_ATTACKS = pattern(
    r"\b(?:pourvois?|appel|recours|contest\w+|attaqu\w+)\b[^.;]{0,80}?\b(?:l'arret|le\s+jugement|l'ordonnance|la\s+decision)\b[^.;]{0,80}?\bl'(?:a|avait|ayant)\s+(?:\w+\s+)?(?P<lost>condamn|debout)"
)
"""Who attacks the ruling that had condemned it was sued: "le pourvoi de X contre l'arrêt qui l'avait condamnée"."""
_ATTACKER_FAR = 60


def _attacks(low: str, parties: Sequence[Party], spots: dict[int, list[tuple[int, int]]]) -> float:
    """How surely those who appealed are said to attack what had turned them down, or condemned them."""
    lost = _ATTACKS.search(low)
    if lost is None or "incident" in lost.group():
        return 0.0
    reach = range(lost.start() - _ATTACKER_FAR, lost.end())
    near = {party.role for party in parties for start, _ in spots[id(party)] if start in reach}
    if near != {PartyRole.APPELLANT}:
        return 0.0
    return 1.5 if lost["lost"] == "debout" else -1.5


_PROSECUTION = pattern(r"\b(?:procureure?|ministere public|parquet|avocate? general)\b")


def _challenge(parties: Sequence[Party]) -> float:
    """Against a public body, but the prosecution, it is mostly the other who sued."""
    public = {
        party.role
        for party in parties
        if party.kind is PartyKind.PUBLIC_BODY and _PROSECUTION.search(fold(party.name)) is None
    }
    return 1.0 * ((PartyRole.RESPONDENT in public) - (PartyRole.APPELLANT in public))


def _labour(low: str, parties: Sequence[Party]) -> float:
    """In a labour case it is the employee who sued."""
    if sum(map(low.count, _LABOUR_HINTS)) < _OFTEN or sum(1 for _ in _LABOUR.finditer(low)) < _OFTEN:
        return 0.0
    kinds = {
        role: {party.kind for party in parties if party.role is role}
        for role in (PartyRole.APPELLANT, PartyRole.RESPONDENT)
    }
    appellant, respondent = kinds[PartyRole.APPELLANT], kinds[PartyRole.RESPONDENT]
    if appellant == {PartyKind.PERSON} and PartyKind.PERSON not in respondent:
        return 2.0
    if PartyKind.PERSON in respondent and PartyKind.PERSON not in appellant:
        return -2.0
    return 0.0
