"""Who of a text's names is a natural person, and which of them are one: "M. Jean DUPONT", "DUPONT Jean", "Dupont" by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from pipeline.extract.parties.names.mention import Mention, name_words
from pipeline.extract.parties.names.persons import (
    given_first,
    is_first_name,
    is_full_name,
    is_named_as_firm,
    is_said_of_person,
    is_surname_first,
    may_be_surname_first,
    surname_of,
)
from pipeline.text.patterns import pattern

Words = tuple[str, ...]

_COUPLE_BEFORE = pattern(r"\b(?:epoux|consorts)\s+$")
_AND_KIN = pattern(r"\s+et\s+$")
_GENDER_BEFORE = (
    ("m", pattern(r"\b(?:m\.|monsieur)\s+$")),
    ("f", pattern(r"\b(?:mme|mlle|madame|mademoiselle)\.?\s+$")),
)
_CALLED_SO = 14


def with_persons(flat: str, low: str, raw: Sequence[Mention]) -> list[Mention]:
    """The names, those of natural persons marked so and each person's under one name, where nothing calls them companies."""
    companies = {mention.name for mention in raw if mention.introduced}
    marked = [
        mention._replace(is_person=True)
        if not mention.is_person and mention.name not in companies and _is_person(flat, mention)
        else mention
        for mention in raw
    ]
    marked = _with_first_names(flat, marked)
    if not any(mention.is_person for mention in marked):
        return marked
    return _under_one_name(low, _with_surnames(marked))


def _is_person(flat: str, mention: Mention) -> bool:
    name = mention.name
    if is_full_name(name) or is_surname_first(name) or may_be_surname_first(name):
        return True
    if mention.form or is_named_as_firm(name) or not name[:1].isupper():
        return False
    return is_first_name(name) or (" " in name and is_said_of_person(flat[mention.end : mention.end + 60]))


def _with_first_names(flat: str, marked: Sequence[Mention]) -> list[Mention]:
    """First names by themselves that share the surname of the next: "Marc et Anne Guillermin"."""
    found = list(marked)
    for at, (one, other) in enumerate(pairwise(marked)):
        if (
            other.is_person
            and not one.introduced
            and is_first_name(one.name)
            and _AND_KIN.fullmatch(flat, one.end, other.start)
            and (surname := surname_of(other.name))
        ):
            found[at] = one._replace(name=f"{one.name} {surname}", is_person=True)
    return found


def _with_surnames(marked: Sequence[Mention]) -> list[Mention]:
    """The names, with those that are a person's surname by itself marked too, unless a company goes by it."""
    surnames = {name_words(surname_of(m.name)) for m in marked if m.is_person} - {()}
    firms = [name_words(m.name) for m in marked if not m.is_person and (m.introduced or m.form)]
    firms += [words for m in marked if not m.is_person and (words := name_words(m.name)) not in surnames]
    surnames |= {name_words(m.name) for m in marked if m.is_person and is_first_name(m.name)}
    own = {words for words in surnames if not any(set(words) <= set(firm) for firm in firms)}
    whole = {given_first(m.name) for m in marked if m.is_person}
    reversed_names = {frozenset(name_words(name)) for name in whole if " " in name}
    return [
        m._replace(is_person=True)
        if not m.is_person
        and not m.introduced
        and (name_words(m.name) in own or frozenset(name_words(m.name)) in reversed_names)
        else m
        for m in marked
    ]


def _under_one_name(low: str, marked: Sequence[Mention]) -> list[Mention]:
    """Persons' names as one would write them, a surname by itself being the one person's, or the couple's, that bears it."""
    couples = {
        name_words(m.name): m.name
        for m in marked
        if m.is_person and _COUPLE_BEFORE.search(low, max(0, m.start - _CALLED_SO), m.start)
    }
    bearers: dict[Words, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for m in marked:
        surname = surname_of(m.name) if m.is_person else ""
        if surname and name_words(surname) != name_words(m.name):
            bearers[name_words(surname)][_one_name(m.name)] |= _gender(low, m)
    return [m._replace(name=_whole_name(low, m, couples, bearers)) if m.is_person else m for m in marked]


def _one_name(name: str) -> str:
    """Spelled alike whatever the capitals: "Jean DUPONT" and "Jean Dupont" are one."""
    return " ".join(
        word.title() if word.isupper() and len(word) > 1 else word for word in given_first(name).split(" ")
    )


def _whole_name(
    low: str, mention: Mention, couples: Mapping[Words, str], bearers: Mapping[Words, Mapping[str, set[str]]]
) -> str:
    surname = name_words(surname_of(mention.name) or mention.name)
    if surname in couples:
        return couples[surname]
    whole = bearers.get(surname, {})
    if name_words(mention.name) == surname and len(whole) == 1:
        ((name, genders),) = whole.items()
        if not (_gender(low, mention) and genders) or _gender(low, mention) & genders:
            return name
    return given_first(mention.name)


def _gender(low: str, mention: Mention) -> set[str]:
    before = max(0, mention.start - _CALLED_SO)
    return {letter for letter, title in _GENDER_BEFORE if title.search(low, before, mention.start)}
