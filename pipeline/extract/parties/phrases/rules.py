"""What running text says of parties, as rules: a phrase, and who stands before and after it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

from pipeline.extract.parties.claims import Side
from pipeline.text.patterns import pattern
from pipeline.text.tables import read_table

_LISTS = "fichier fichiers base bases donnees liste listes portefeuille dossier dossiers compte comptes relation espace service services historique contacts adresses avis suivi"
NOT_THEIR_LIST = "".join(rf"(?<!\b{word} )" for word in _LISTS.split())
"""Before "client": "le fichier clients de X" is what X keeps on its clients, and makes X nobody's provider."""


@dataclass(frozen=True)
class PhraseRule:
    """`phrase` is a pattern searched in folded text; `left` and `right` are the sides of the names that touch it.

    `payee`: the words go on with "à verser ... à Y", and Y is on that side.
    `unless` voids the rule when found in the rest of the sentence; `needs` when not found in the whole sentence.
    """

    name: str
    phrase: str
    left: Side | None
    right: Side | None
    weight: float
    payee: Side | None = None
    unless: str | None = None
    needs: str | None = None
    near: bool = False
    """The name must follow at once."""
    apposed: bool = False
    """Said of the one name that it follows, not of others joined to it."""
    chain: bool = False
    """The subject may have another verb before this one."""
    finite: bool = False
    """A participle ("condamné") counts only after "a": else it is the passive, which has a rule of its own."""
    no_authority: bool = False
    """Void when the sentence begins with an authority: that is a sanction."""
    then: Mapping[str, Side] = field(default_factory=dict)
    """Who stands on after the phrase and its name: "against" X ("contre X"), "to" X, "by" X, "of" X ("euros de X"),
    or as subject of the main clause after a comma ("apposed": "assignée par Y, X ...")."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when a text holds one of the hints: most texts need few of the rules."""
        return pattern(self.phrase)

    @cached_property
    def unless_pattern(self) -> re.Pattern[str] | None:
        return pattern(self.unless) if self.unless else None

    @cached_property
    def needs_pattern(self) -> re.Pattern[str] | None:
        return pattern(self.needs) if self.needs else None

    @cached_property
    def hints(self) -> tuple[str, ...]:
        """Letters one of which any match holds: where none stands, the pattern need not be tried."""
        return _hints().get(self.name, ())


@cache
def _hints() -> Mapping[str, tuple[str, ...]]:
    """pipeline/data/phrase_hints.json, which tests/bench/phrase_hints.py draws from the patterns."""
    raw = read_table("phrase_hints.json")
    return {name: tuple(hints) for name, hints in raw.items()}


@cache
def _by_first_letters() -> Mapping[str, tuple[str, ...]]:
    """The hints, by the three letters that each of them begins with."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for hints in _hints().values():
        for hint in hints:
            found[hint[:3]][hint] = None
    return {letters: tuple(hints) for letters, hints in found.items()}


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=30_000)
def hints_in(word: str) -> frozenset[str]:
    """The hints that stand in `word`."""
    table = _by_first_letters()
    near = [table[letters] for at in range(len(word) - 2) if (letters := word[at : at + 3]) in table]
    return frozenset(hint for hints in near for hint in hints if hint in word) if near else _NONE
