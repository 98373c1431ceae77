"""How the operative part of a ruling calls its parties: by name, by title and surname, as a couple, by side, by what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.extract.amounts.phrases import Phrase
from pipeline.extract.amounts.sides import (
    CLAIMING,
    DEFENDING,
    ROLE_WORDS,
    Mention,
    longest_mentions,
    name_phrase,
    noun_phrase,
)
from pipeline.law import Party, PartyKind, PartyRole
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_MEN, _WOMEN = r"(?:m\.?|monsieur)", r"(?:mme\.?|madame|mlle|mademoiselle)"
_TITLE = pattern(rf"(?:(?P<man>{_MEN}|messieurs|mm\.)|(?P<woman>{_WOMEN}|mesdames)|maitre|me|docteur|dr\.?) ")
_AND = pattern(r" et (?=(?:m\.|mme|monsieur|madame)[ .])")
_AND_LAST = pattern(r" et$")
_OTHER_NAME = pattern(r",? (?:nee?|epouse|epoux|veuve|divorcee?|separee|ep\.?|vve) ")
_NOUNS = (
    "syndicat", "association", "commune", "banque", "caisse", "mutuelle", "region", "departement", "prefet", "ministre",
    "etablissement", "centre hospitalier", "federation", "fondation", "comite",
)  # fmt: skip
"""What a party may be called by alone, when it is the only one whose name begins with it."""


class _Person(NamedTuple):
    """One natural person that a party's first place in the text names: title, first names and surnames, folded."""

    party: Party
    is_man: bool | None
    first: str
    surnames: tuple[str, ...]


def _persons(party: Party, text: str) -> Iterator[_Person]:
    """Whom the first place of `party` names; a couple named as one party gives two."""
    printed = party.spans[0].of(text) if party.spans else ""
    starts = [0, *(match.end() for match in _AND.finditer(fold(printed))), len(printed)]
    for start, end in pairwise(starts):
        one = _AND_LAST.sub("", printed[start:end].strip())
        title = _TITLE.match(fold(one))
        name = one[title.end() :] if title else one
        other = _OTHER_NAME.search(fold(name))
        first, surname = _parted(name[: other.start()] if other else name)
        if surname:
            later = fold(name[other.end() :]).split() if other else []
            is_man = bool(title["man"]) if title and (title["man"] or title["woman"]) else None
            yield _Person(party, is_man, first, (surname, *later[-1:]))


def _parted(name: str) -> tuple[str, str]:
    """First names and surname, folded: the surname is in capitals where the first names are not, else the last word."""
    words = name.replace(",", " ").split()
    capitals = [word for word in words if len(word) > 1 and word.isupper() and word[0] != "["]
    if not capitals or len(capitals) == len(words):
        capitals = words[-1:]
    return fold(" ".join(word for word in words if word not in capitals)), fold(" ".join(capitals))


class Callings:
    """Every way that is known to call the parties of a ruling."""

    def __init__(self, parties: Sequence[Party], text: str) -> None:
        self.parties = parties
        persons = [
            one for party in parties if party.kind is PartyKind.PERSON for one in _persons(party, text)
        ]
        self._phrases = [
            (phrase, party)
            for party in parties
            if party.kind is not PartyKind.PERSON and (phrase := name_phrase(party))
        ]
        self._phrases += list(_of_persons(persons))
        self._phrases += [
            (phrase, named) for role, phrase in ROLE_WORDS.items() if (named := _first_of(parties, role))
        ]
        self._phrases += [(phrase, party) for party in parties if (phrase := noun_phrase(party))]
        self._phrases += list(_of_nouns(parties))
        self._phrases += list(_of_employment(parties))

    def may_owe(self, debtor: str, other: Party) -> bool:
        """False where `other` is the debtor, or stands on the same side."""
        side = next((one.role for one in self.parties if one.name == debtor), None)
        sides = (CLAIMING, DEFENDING)
        return other.name != debtor and not any(side in one and other.role in one for one in sides)

    def mentions(self, flat: str) -> list[Mention]:
        """Every place of folded `flat` that calls a party, in order, the longest at one place."""
        return longest_mentions(self._phrases, flat)


def _first_of(parties: Sequence[Party], role: PartyRole) -> Party | None:
    """Whom the text names first of those on one side."""
    beside = [party for party in parties if party.role is role]
    return min(beside, key=lambda party: party.spans[0].start if party.spans else -1, default=None)


def _of_persons(persons: Sequence[_Person]) -> Iterator[tuple[Phrase, Party]]:
    """By first name and surname, by title and surname, and couples and kin by surname."""
    for one in persons:
        for surname in one.surnames:
            name = re.escape(surname)
            alike = [other for other in persons if surname in other.surnames]
            if one.first:
                yield _spelled(rf"{re.escape(one.first)} {name}", surname), one.party
            if one is alike[0]:
                together = rf"(?:{_MEN} et {_WOMEN}|{_WOMEN} et {_MEN}|epoux|consorts|les? |famille) ?{name}"
                yield _spelled(together, surname), one.party
            if one is next((other for other in alike if other.is_man is one.is_man), None):
                titles = _titles(one) if len(alike) > 1 else rf"(?:{_MEN}|{_WOMEN}|maitre|docteur|dr\.?)"
                yield _spelled(rf"{titles} {name}", surname), one.party


def _titles(one: _Person) -> str:
    return {True: _MEN, False: _WOMEN, None: r"(?:maitre|docteur|dr\.?)"}[one.is_man]


def _spelled(words: str, hint: str) -> Phrase:
    return Phrase(rf"(?<![a-z0-9\]]){words}(?![a-z0-9])", hints=(hint,))


def _of_nouns(parties: Sequence[Party]) -> Iterator[tuple[Phrase, Party]]:
    """By what it is: the only "syndicat des copropriétaires", the only commune; the one company as "la société"."""
    for noun in _NOUNS:
        called = [one for one in parties if fold(one.name).startswith(noun)]
        if len(called) == 1:
            rest = r"(?: des coproprietaires)?" if noun == "syndicat" else ""
            yield _spelled(noun + rest, noun), called[0]
    companies = [one for one in parties if one.kind is PartyKind.COMPANY]
    if len(companies) == 1 and len(parties) > 1:
        yield (
            Phrase(r"(?<=\bla )societe(?= a (?:lui |leur )?(?:payer|verser|regler)\b)", hints=("societe",)),
            companies[0],
        )


def _of_employment(parties: Sequence[Party]) -> Iterator[tuple[Phrase, Party]]:
    """Employee and employer: the one person and the one firm that face each other."""
    people = [one for one in parties if one.kind is PartyKind.PERSON]
    firms = [one for one in parties if one.kind is not PartyKind.PERSON]
    if len(people) == 1 and len(firms) == 1 and _face(people[0], firms[0]):
        yield Phrase(r"\bsalariee?\b"), people[0]
        yield Phrase(r"\bemployeur\b"), firms[0]


def _face(one: Party, other: Party) -> bool:
    return (one.role in CLAIMING and other.role in DEFENDING) or (
        one.role in DEFENDING and other.role in CLAIMING
    )
