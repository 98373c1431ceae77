"""The common nouns that a page calls each of its parties by: "le loueur", "l'agence", "la librairie"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.extract.parties.apposed import is_agent
from pipeline.extract.parties.names.mention import name_words
from pipeline.extract.parties.noun_table import load_nouns
from pipeline.law import ANY_COMPANY, Party, PartyKind
from pipeline.text.spaces import fold

_ANY_PROVIDER = ("prestataire",)


def with_own_nouns(given: Mapping[str, Sequence[str]], parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """`parties`, companies and bodies among them with the nouns that `given` says mean them and nobody else."""
    owned: dict[str, list[str]] = defaultdict(list)
    for noun, names in given.items():
        owners = {_owner(fold(name), parties) for name in names}
        owner = owners.pop() if len(owners) == 1 else None
        if owner is not None and _may_mean_a_party(noun, owner):
            owned[owner].append(noun)
    _add_general(owned, given)
    return tuple(
        replace(one, nouns=tuple(sorted(owned[one.name]))) if one.name in owned else one for one in parties
    )


def _add_general(owned: dict[str, list[str]], given: Mapping[str, Sequence[str]]) -> None:
    """Give the one party that is an "hébergeur", an "intégrateur" also what anybody who provides is called."""
    providers = [owner for owner, nouns in owned.items() if load_nouns().provider & set(nouns)]
    if len(providers) == 1:
        owned[providers[0]] += [noun for noun in _ANY_PROVIDER if noun not in given]


def _may_mean_a_party(noun: str, owner: str) -> bool:
    """True for nouns of who does something, of what is run, and for what a name begins with: no town, no thing."""
    table = load_nouns()
    if noun in ANY_COMPANY or noun in table.things or (noun in table.bystanders and noun not in table.trades):
        return False
    return noun in table.trades or is_agent(noun) or name_words(owner)[:1] == (noun,)


def _owner(name: str, parties: Sequence[Party]) -> str | None:
    """The party that goes by the folded `name`."""
    return next(
        (
            one.name
            for one in parties
            if one.kind is not PartyKind.PERSON and name in {fold(one.name), *map(fold, one.aliases)}
        ),
        None,
    )
