"""Who pays whom: parties named in the clause of a sum, and what stands for them ("la demanderesse", "lui")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.law import Decision, Party, PartyRole
from pipeline.text.spaces import fold

CLAIMING = frozenset({PartyRole.CLAIMANT, PartyRole.APPELLANT})
DEFENDING = frozenset({PartyRole.DEFENDANT, PartyRole.RESPONDENT})

_ROLE_WORDS = {
    PartyRole.CLAIMANT: r"demandeurs?|demanderesses?|requerante?s?",
    PartyRole.DEFENDANT: r"defendeurs?|defenderesses?",
    PartyRole.APPELLANT: r"appelante?s?",
    PartyRole.RESPONDENT: r"intimee?s?",
}
_COMMON_NAMES = {
    True: r"cliente?|victime|acheteur|acquereur|abonnee?|salariee?|locataire",
    False: r"prestataire|hebergeur|editeur|infogerant|integrateur|fournisseur|vendeur|employeur|bailleur",
}
_PAYS = r"\b(?:payer|verser|regler|rembourser|restituer|rendre|versera|paiera|paiement|debourser|restituera|rendra|doit|devra)\b"
_CONDEMN = re.compile(r"\b(?:condamn\w+|ordonn\w+ a)\b")
_PAY = re.compile(_PAYS)
_CLAIM = re.compile(r"\b(?:demand\w+|reclam\w+|sollicit\w+|requiert|exig\w+|revendiqu\w+)\b")
_REFUSED = re.compile(r"\b(?:deboute\w*|deboutant|rejette\w*|rejetant)\b")
_OBJECT = re.compile(r"\b(?:la|le|les|l'|se voit) ?(?:condamn\w+)")
_DATIVE = re.compile(r"\b(?:lui|leur)\b")
_PASSIVE = re.compile(r"\b(?:est|sont|ete|etre|etait|etaient|voit|voient|vu)\b(?: [a-z]+){0,3} condamn")
_RECEIVES = re.compile(r"\b(?:obtien\w+|obtenu|recevra|recoit|percevra|percoit)\b")


@dataclass(frozen=True, slots=True)
class Mention:
    start: int
    end: int
    party: Party


class Sides:
    """The parties of a page's decisions and how its text calls them."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        parties: dict[str, Party] = {}
        for decision in decisions:
            for party in decision.parties:
                parties.setdefault(fold(party.name), party)
        self.parties = tuple(parties.values())
        self._names = [
            (re.compile(source), party) for party in self.parties if (source := _name_source(party))
        ]
        self._roles = [
            (re.compile(rf"\b(?:{source})\b"), party)
            for role, source in _ROLE_WORDS.items()
            if (party := self._first(frozenset({role})))
        ]
        for is_claiming, source in _COMMON_NAMES.items():
            side = CLAIMING if is_claiming else DEFENDING
            usual = PartyRole.CLAIMANT if is_claiming else PartyRole.DEFENDANT
            party = self._first(frozenset({usual})) or (self._first(side) if not self._is_appeal else None)
            if party:
                self._roles.append((re.compile(rf"\b(?:{source})\b"), party))

    @property
    def _is_appeal(self) -> bool:
        return any(party.role in {PartyRole.APPELLANT, PartyRole.RESPONDENT} for party in self.parties)

    def _first(self, roles: frozenset[PartyRole]) -> Party | None:
        return next((party for party in self.parties if party.role in roles), None)

    def mentions(self, flat: str) -> list[Mention]:
        """Every place of folded `flat` that names a party, in order, the longest name first at one place."""
        found = [
            Mention(match.start(), match.end(), party)
            for pattern, party in (*self._names, *self._roles)
            for match in pattern.finditer(flat)
        ]
        found.sort(key=lambda mention: (mention.start, -mention.end))
        kept: list[Mention] = []
        for mention in found:
            if not kept or mention.start >= kept[-1].end:
                kept.append(mention)
        return kept

    def opposite(self, party: Party | None) -> Party | None:
        """The first party of the other side, when there are two sides."""
        if party is None:
            return None
        if party.role in CLAIMING:
            return self._first(DEFENDING)
        return self._first(CLAIMING) if party.role in DEFENDING else None

    def claimant(self) -> Party | None:
        return self._first(frozenset({PartyRole.CLAIMANT})) or self._first(CLAIMING)

    def pair_for(
        self, lead: str, before: str, after: str, *, is_claim: bool
    ) -> tuple[Party | None, Party | None]:
        """Payer and payee as the words around a sum tell them, each None when they do not."""
        governed = f"{lead} {before}" if lead else before
        mentions = self.mentions(governed)
        if is_claim:
            return self._of_claim(governed, mentions, after)
        return self._of_award(governed, mentions, after)

    def _of_claim(
        self, governed: str, mentions: list[Mention], after: str
    ) -> tuple[Party | None, Party | None]:
        refused = _last(_REFUSED, governed)
        if refused is not None:
            asks = next((one.party for one in mentions if one.start > refused), None)
            return self.opposite(asks), asks
        asked = _last(_CLAIM, governed)
        asks = None
        if asked is not None:
            asks = next((one.party for one in reversed(mentions) if one.start < asked), None)
            if asks is None and mentions and mentions[0].start - asked < 40:
                asks = mentions[0].party
        elif mentions:
            asks = mentions[0].party
        pays = next(
            (
                one.party
                for one in mentions
                if asked is not None and one.start > asked and one.party is not asks
            ),
            None,
        )
        return pays or self.opposite(asks), asks

    def _of_award(
        self, governed: str, mentions: list[Mention], after: str
    ) -> tuple[Party | None, Party | None]:
        condemns = _last(_CONDEMN, governed)
        pays_at = _last(_PAY, governed)
        payer = payee = None
        if condemns is not None:
            payer = self._condemned(governed, mentions, condemns, pays_at)
            start = pays_at if pays_at is not None and pays_at > condemns else condemns
            payee = next(
                (one.party for one in mentions if one.start > start and one.party is not payer), None
            )
        elif (gets := _last(_RECEIVES, governed)) is not None:
            payee = next((one.party for one in reversed(mentions) if one.start < gets), None)
        elif pays_at is not None:
            payer = next((one.party for one in reversed(mentions) if one.start < pays_at), None)
            payee = next((one.party for one in mentions if one.start > pays_at), None)
        if payee is None and (to := re.match(r" ?(?:[a-z]+ ){0,3}?(?:a|aux|au) (?:la |l'|les )?", after)):
            payee = next((one.party for one in self.mentions(after) if one.start <= to.end() + 24), None)
            payee = None if payee is payer else payee
        return payer or self.opposite(payee), payee or self.opposite(payer)

    @staticmethod
    def _condemned(
        governed: str, mentions: list[Mention], condemns: int, pays_at: int | None
    ) -> Party | None:
        """Whom the verb strikes: the party after it, or before it when it is passive or has a pronoun."""
        limit = pays_at if pays_at is not None and pays_at > condemns else len(governed)
        window = governed[max(0, condemns - 40) : condemns + 14]
        if not (_OBJECT.search(window) or _PASSIVE.search(window)):
            after = next((one.party for one in mentions if condemns < one.start < limit), None)
            if after:
                return after
        return next((one.party for one in reversed(mentions) if one.start < condemns), None)


def _last(pattern: re.Pattern[str], text: str) -> int | None:
    place = None
    for match in pattern.finditer(text):
        place = match.start()
    return place


def _name_source(party: Party) -> str:
    """Regex source for the folded names of `party`, the longest first; its first word too when it is rare enough."""
    names = {fold(name).strip() for name in (party.name, *party.aliases)}
    words = fold(party.name).split()
    if len(words) > 1 and len(words[0]) >= 6 and words[0] not in _COMMON_FIRST_WORDS:
        names.add(words[0])
    if len(words) > 1 and words[0] in {"m.", "mme", "monsieur", "madame"}:
        names.add(words[-1])
    wanted = sorted((name for name in names if len(name) >= 2), key=len, reverse=True)
    return rf"(?<![a-z0-9])(?:{'|'.join(re.escape(name) for name in wanted)})(?![a-z0-9])" if wanted else ""


_COMMON_FIRST_WORDS = frozenset(
    "societe association groupe compagnie caisse syndicat banque directeur comite monsieur madame commune"
    " france francaise national nationale office agence federation ministre mutuelle conseil cabinet".split()
) - {"mutuelle"}
