"""Who pays whom: parties named in the clause of a sum, and what stands for them ("la demanderesse", "lui")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.phrases import Phrase
from pipeline.law import ANY_COMPANY, Decision, Party, PartyKind, PartyRole
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

CLAIMING = frozenset({PartyRole.CLAIMANT, PartyRole.APPELLANT})
DEFENDING = frozenset({PartyRole.DEFENDANT, PartyRole.RESPONDENT})

ROLE_WORDS = {
    PartyRole.CLAIMANT: Phrase(r"\b(?:demandeurs?|demanderesses?|requerante?s?)\b"),
    PartyRole.DEFENDANT: Phrase(r"\b(?:defendeurs?|defenderesses?)\b"),
    PartyRole.APPELLANT: Phrase(r"\bappelante?s?\b"),
    PartyRole.RESPONDENT: Phrase(r"\bintimee?s?\b"),
}
_COMMON_NAMES = {
    True: Phrase(r"\b(?:cliente?|victime|acheteur|acquereur|abonnee?|locataire)\b"),
    False: Phrase(
        r"\b(?:prestataire|hebergeur|editeur|infogerant|integrateur|fournisseur|vendeur|bailleur)\b"
    ),
}
_EMPLOYEE, _EMPLOYER = Phrase(r"\bsalariee?\b"), Phrase(r"\bemployeur\b")
_PAYS = r"\b(?:payer|verser|regler|rembourser|restituer|rendre|versera|paiera|paiement|debourser|restituera|rendra|doit|devra)\b"
_CONDEMN = Phrase(r"\b(?:condamn\w+|ordonn\w+ a)\b")
_PAY = Phrase(_PAYS)
_CLAIM = Phrase(
    r"\b(?:demand\w+|reclam\w+|sollicit\w+|requiert|exig\w+|revendiqu\w+|assign(?:e|ent|ait|a|aient|ant))\b"
)
_BOUNDED = Phrase(
    r"\b(?:limiter|cantonner|ramener|reduire|plafonner|borner|(?:saurait|puisse|peut|pourra|pourrait) (?:[a-z]+ ){0,3}?(?:exceder|depasser|au-dela))\b[^.;]{0,110}$"
)
"""What a defendant wants to pay at most."""
_REFUSED = Phrase(r"\b(?:deboute(?!r)\w*|deboutant|rejette\w*|rejetant)\b")
_OBJECT = pattern(r"\b(?:la|le|les|l'|se voit) ?condamn(?!ation)\w+")
_ASKER_AFTER = Phrase(r" ?(?:que |qu')?(?:[a-z]+ ){0,2}?(?:reclam|demand|sollicit)\w+")
_TO_PARTY = pattern(r" ?(?:[a-z]+ ){0,3}?(?:a|aux|au) (?:la |l'|les )?")
_TO_A_FIRM = pattern(
    r" ?(?:a l'|a la |au )(?:etude|office|societe|association|cabinet|banque|caisse|syndicat|commune|mutuelle|compagnie|agence|entreprise|assureur|hopital|clinique|fonds|sarl|sas|sci|scp)\b"
)
"""Right behind a further sum: it goes to them, not to the person who was paid before."""
_UNNAMED = pattern(r"\bcondamn[a-z]+ (?:[a-z]+ )?(?:l'|la |le |les |ce |cette |cet )[a-z]{4,}")
"""For "condamne l'association à régler": somebody called by no name that is known."""
_PASSIVE = pattern(r"\b(?:est|sont|ete|etre|etait|etaient|voit|voient|vu)\b(?: [a-z]+){0,3} condamn")
_RECEIVES = Phrase(r"\b(?:obtien\w+|obtenu|recevra|recoit|percevra|percoit)\b")


class Mention(NamedTuple):
    start: int
    end: int
    party: Party


class Pair(NamedTuple):
    payer: Party | None
    payee: Party | None


class Sides:
    """The parties of a page's decisions and how its text calls them."""

    def __init__(self, decisions: Sequence[Decision], text: str = "") -> None:
        parties: dict[str, Party] = {}
        for decision in decisions:
            for party in decision.parties:
                parties.setdefault(fold(party.name), party)
        self.parties = tuple(parties.values())
        # The sums of a sentence ask for the same words again and again.
        self._mentions: dict[str, Sequence[Mention]] = {}
        self._names = [(phrase, party) for party in self.parties if (phrase := name_phrase(party))]
        self._names += [
            (phrase, one) for one in self.parties if (phrase := _as_printed(one, self.parties, text))
        ]
        self._names += [(phrase, party) for party in self.parties if (phrase := noun_phrase(party))]
        self._names += [(phrase, one) for one in self.parties if (phrase := _form_phrase(one, self.parties))]
        self._roles = [
            (phrase, called)
            for role, phrase in ROLE_WORDS.items()
            if (called := self.first(frozenset({role})))
        ]
        for is_claiming, phrase in _COMMON_NAMES.items():
            if named := self._usual_on(is_claiming=is_claiming):
                self._roles.append((phrase, named))
        employee, employer = self._of_employment()
        self._roles += [(_EMPLOYEE, employee)] if employee else []
        self._roles += [(_EMPLOYER, employer)] if employer else []

    def _usual_on(self, *, is_claiming: bool) -> Party | None:
        side = CLAIMING if is_claiming else DEFENDING
        usual = PartyRole.CLAIMANT if is_claiming else PartyRole.DEFENDANT
        return self.first(frozenset({usual})) or (self.first(side) if not self._is_appeal else None)

    def _of_employment(self) -> tuple[Party | None, Party | None]:
        """Employee and employer: a person and a firm that face each other, whoever sued; else as is usual."""
        person = next((party for party in self.parties if party.kind is PartyKind.PERSON), None)
        if person and (firm := self.opposite(person)) and firm.kind is not PartyKind.PERSON:
            return person, firm
        return self._usual_on(is_claiming=True), self._usual_on(is_claiming=False)

    @property
    def _is_appeal(self) -> bool:
        return any(party.role in {PartyRole.APPELLANT, PartyRole.RESPONDENT} for party in self.parties)

    def first(self, roles: frozenset[PartyRole]) -> Party | None:
        return next((party for party in self.parties if party.role in roles), None)

    def mentions(self, flat: str) -> Sequence[Mention]:
        """Every place of folded `flat` that names a party, in order, the longest name first at one place."""
        found = self._mentions.get(flat)
        if found is None:
            found = self._mentions[flat] = longest_mentions((*self._names, *self._roles), flat)
        return found

    def opposite(self, party: Party | None) -> Party | None:
        """The first party of the other side, when there are two sides."""
        if party is None:
            return None
        if party.role in CLAIMING:
            return self.first(DEFENDING)
        return self.first(CLAIMING) if party.role in DEFENDING else None

    def pair_of_claim(self, context: Context) -> Pair:
        """Payer and payee of a sum that a party asks for: the subject of the verb wants it from the other side."""
        governed = governed_by(context)
        mentions = self.mentions(governed)
        refused, asked = _last(_REFUSED, governed), _last(_CLAIM, governed)
        if refused is not None and (asked is None or asked < refused or asked - refused < 60):
            asks = next((one.party for one in mentions if one.start > refused), None)
        else:
            asks = self._subject(mentions, asked, context, governed)
        if _BOUNDED.search_end(context.gap_before, 150):
            return Pair(asks, self.opposite(asks))
        condemns = _last(_CONDEMN, governed)
        if condemns is not None and condemns > max(asked or 0, refused or 0):
            return self._of_condemnation_asked(governed, mentions, condemns, asks)
        pays = self._next_after(mentions, asked, asks) if asked is not None else None
        return Pair(pays or self.opposite(asks), asks)

    def _of_condemnation_asked(
        self, governed: str, mentions: Sequence[Mention], condemns: int, asks: Party | None
    ) -> Pair:
        """For "demande de débouter X, de condamner Y à lui payer": whom the last such verb strikes, for who asks."""
        pays_at = _last(_PAY, governed)
        limit = pays_at if pays_at is not None and pays_at > condemns else len(governed)
        payer = next((one.party for one in mentions if condemns < one.start < limit), None)
        payee = self._next_after(mentions, limit, payer) or (asks if asks is not payer else None)
        return Pair(payer or self.opposite(payee), payee or self.opposite(payer))

    def _subject(
        self, mentions: Sequence[Mention], asked: int | None, context: Context, governed: str
    ) -> Party | None:
        """Who asks: the first party named before the verb, in the sentence above when a pronoun stands for it."""
        limit = asked if asked is not None else len(governed)
        asks = next((one.party for one in mentions if one.start < limit), None)
        if asks is None and (after := _ASKER_AFTER.match(context.after)):
            asks = next((one.party for one in self.mentions(context.after[: after.end() + 60])), None)
        if asks is None and context.sentence_above:
            asks = next((one.party for one in self.mentions(context.sentence_above)), None)
        if asks is None and mentions and mentions[0].start - limit < 12:
            asks = mentions[0].party
        return asks

    @staticmethod
    def _next_after(mentions: Sequence[Mention], place: int, other: Party | None) -> Party | None:
        return next((one.party for one in mentions if one.start > place and one.party is not other), None)

    def pair_of_award(self, context: Context) -> Pair:
        """Payer and payee of a sum that a court awards, as the words around it tell them."""
        governed = governed_by(context)
        mentions = self.mentions(governed)
        condemns, pays_at = _last(_CONDEMN, governed), _last(_PAY, governed)
        if condemns is not None:
            pair = self._of_condemnation(governed, mentions, condemns, pays_at)
        elif (gets := _last(_RECEIVES, governed)) is not None:
            pair = Pair(None, next((one.party for one in reversed(mentions) if one.start < gets), None))
        elif pays_at is not None:
            payer = next((one.party for one in reversed(mentions) if one.start < pays_at), None)
            pair = Pair(payer, self._next_after(mentions, pays_at, payer))
        else:
            pair = Pair(None, None)
        after = self._payee_after(context.gap_after, pair.payer)
        if after is None and _is_person(pair.payee) and _TO_A_FIRM.match(context.gap_after):
            return Pair(None, None)
        payee = pair.payee or after
        return Pair(pair.payer or self.opposite(payee), payee or self.opposite(pair.payer))

    def _payee_after(self, after: str, payer: Party | None) -> Party | None:
        """The party named right after the sum: "3 000 euros à la société Y"."""
        to = _TO_PARTY.match(after)
        if to is None:
            return None
        payee = next((one.party for one in self.mentions(after) if one.start <= to.end() + 24), None)
        return None if payee is payer else payee

    def _of_condemnation(
        self, governed: str, mentions: Sequence[Mention], condemns: int, pays_at: int | None
    ) -> Pair:
        """Whom the verb strikes: the party after it, or one before it when it is passive or has a pronoun."""
        is_followed = pays_at is not None and pays_at > condemns
        limit = pays_at if pays_at is not None and is_followed else len(governed)
        payee = self._next_after(mentions, limit, None) if is_followed else None
        if not (
            _OBJECT.search(governed, max(0, condemns - 12), condemns + 14)
            or _PASSIVE.search(governed, max(0, condemns - 40), condemns + 14)
        ):
            payer = next((one.party for one in mentions if condemns < one.start < limit), None)
            if payer:
                return Pair(payer, None if payee is payer else payee)
            if is_followed and _UNNAMED.search(governed, condemns, limit):
                return Pair(None, payee)
        before = [one.party for one in mentions if one.start < condemns and one.party is not payee]
        payer = (before[-1] if payee is None else before[0]) if before else None
        return Pair(payer, payee)

    def usual(self) -> Pair:
        """Defendant to claimant, when first-instance roles are known."""
        payer, payee = (
            self.first(frozenset({PartyRole.DEFENDANT})),
            self.first(frozenset({PartyRole.CLAIMANT})),
        )
        return Pair(payer, payee) if payer and payee else Pair(None, None)


def governed_by(context: Context) -> str:
    return f"{context.lead} {context.before}" if context.lead else context.before


def _last(phrase: Phrase, text: str) -> int | None:
    place = None
    for match in phrase.finditer(text):
        place = match.start()
    return place


def longest_mentions(phrases: Iterable[tuple[Phrase, Party]], flat: str) -> list[Mention]:
    """Every place of folded `flat` where a phrase calls its party, in order, the longest where several do."""
    found = [
        Mention(match.start(), match.end(), party)
        for phrase, party in phrases
        for match in phrase.finditer(flat)
    ]
    found.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def name_phrase(party: Party) -> Phrase | None:
    """The folded names of `party`, the longest first; its first word too when it is rare enough."""
    names = {fold(name).strip() for name in (party.name, *party.aliases)}
    words = fold(party.name).split()
    if len(words) > 1 and len(words[0]) >= 6 and words[0] not in _COMMON_FIRST_WORDS:
        names.add(words[0])
    if len(words) > 1 and words[0] in {"m.", "mme", "monsieur", "madame"}:
        names.add(words[-1])
    wanted = sorted((name for name in names if len(name) >= 2), key=len, reverse=True)
    if not wanted:
        return None
    listed = "|".join(re.escape(name) for name in wanted)
    return Phrase(rf"(?<![a-z0-9])(?:{listed})(?![a-z0-9])", hints=wanted)


_BEFORE_NOUN = r"(?:(?<=\bl')|(?<=\ble )|(?<=\bla )|(?<=\bau )|(?<=\bdu )|(?<=\bson )|(?<=\bsa )|(?<=\bcet )|(?<=\bce )|(?<=\bcette ))"


def noun_phrase(party: Party) -> Phrase | None:
    """The nouns that the page calls `party` by, with an article; not those of others ("l'éditeur de Nuageo")."""
    if not party.nouns:
        return None
    listed = "|".join(
        re.escape(noun) + (_NO_NAME_FOLLOWS if noun in ANY_COMPANY else "") for noun in party.nouns
    )
    names = "|".join(re.escape(fold(name)) for name in (party.name, *party.aliases))
    return Phrase(
        rf"{_BEFORE_NOUN}(?:{listed})(?![a-z0-9-]| de la | du | [«\"]? ?(?:{names}))", hints=party.nouns
    )


def _form_phrase(party: Party, parties: Sequence[Party]) -> Phrase | None:
    """For "la SCI a fait assigner": the legal form that only `party` has, where no name follows it."""
    form = fold(party.legal_form or "").replace(".", "")
    others = {fold(one.legal_form or "").replace(".", "") for one in parties if one is not party}
    if (
        not form.isalpha()
        or form in others
        or None in {one.legal_form for one in parties if one.kind is PartyKind.COMPANY}
    ):
        return None
    return Phrase(rf"(?:(?<=\bla )|(?<=\ble )|(?<=\bl')){form}{_NO_NAME_FOLLOWS}", hints=(form,))


_NO_NAME_FOLLOWS = (
    r"(?= (?:a|avait|est|etait|ne|demande|sollicite|reclame|soutient|conclut|sera|doit|devra|fait|qui|la somme|les sommes|une somme|celle|au titre)\b"
    r"| n'| ?[,.;)]| \d)"
)
_TITLE = pattern(r"^(?:m\.?|mm\.?|mme|mlle|monsieur|madame|mademoiselle|docteur|dr\.?)\s+")
_SHORTEST_SURNAME = 4


def _as_printed(party: Party, parties: Sequence[Party], text: str) -> Phrase | None:
    """A person, whose name is initials, as `text` names them first, and by the surname that nobody else's name holds."""
    if party.kind is not PartyKind.PERSON or not party.spans or not text:
        return None
    printed = _TITLE.sub("", fold(party.spans[0].of(text)).strip())
    words = printed.split()
    surname = words[-1] if words else ""
    if len(surname) < _SHORTEST_SURNAME or not surname.isalpha():
        return None
    others = " ".join(fold(one.spans[0].of(text)) for one in parties if one is not party and one.spans)
    names = [printed] if surname in others else [printed, surname]
    listed = "|".join(map(re.escape, names))
    return Phrase(rf"(?<![a-z0-9-])(?:{listed})(?![a-z0-9-])", hints=names)


def _is_person(party: Party | None) -> bool:
    return party is not None and party.kind is PartyKind.PERSON


_COMMON_FIRST_WORDS = frozenset(
    "societe association groupe compagnie caisse syndicat banque directeur comite monsieur madame commune"
    " france francaise national nationale office agence federation ministre mutuelle conseil cabinet".split()
) - {"mutuelle"}
