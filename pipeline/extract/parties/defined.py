"""The nouns that a text says it will call its parties by: "la société Nuageo (le prestataire)", "M. X. (ci-après le salarié)"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.parties.names.forms import abbreviation_pattern
from pipeline.extract.parties.noun_table import load_nouns
from pipeline.law import Party
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_DEFINED = pattern(
    r"\(\s*(?:(?:ci-apres|ci-dessous|desormais)\b\s*,?\s*)?(?:(?:denomme|designe|appele)e?\s+)?[«\"]?\s*(?:l'|l[ae]\s+)"
    r"(?P<noun>[a-z]{3,}(?: (?:d'|de )?[a-z-]{3,}){0,2})\s*[»\"]?\s*\)"
)
_PASSED_OVER = pattern(rf"(?:[ ,»\"]|(?<=[ ,])(?i:{abbreviation_pattern()})(?=[ ,]))*$")
"""What may stand between a name and the bracket: a closing mark, the form of the company."""
_LONGEST_NAME = 90


def with_defined_nouns(flat: str, parties: Sequence[Party]) -> tuple[Party, ...]:
    """`parties` with the nouns that `flat` puts in brackets behind the name of one of them, and of no other."""
    low = fold(flat)
    meant: dict[str, set[str]] = defaultdict(set)
    for match in _DEFINED.finditer(low):
        owner = _named_before(low, match.start(), flat, parties)
        if owner is not None and match["noun"] not in load_nouns().things:
            meant[match["noun"]].add(owner)
    return tuple(replace(one, nouns=_nouns_of(one, meant)) for one in parties)


def _named_before(low: str, end: int, flat: str, parties: Sequence[Party]) -> str | None:
    """The party whose name ends at `end`; of several the one with the longest name."""
    start = max(0, end - _LONGEST_NAME)
    before = low[start:end]
    before = _PASSED_OVER.sub("", before)
    endings = [
        (len(name), one.name)
        for one in parties
        for name in {
            fold(called) for called in (one.name, *one.aliases, *(span.of(flat) for span in one.spans))
        }
        if before.endswith(name) and not before[: -len(name)][-1:].isalnum()
    ]
    return max(endings, default=(0, None))[1]


def _nouns_of(party: Party, meant: dict[str, set[str]]) -> tuple[str, ...]:
    """The nouns known before, unless the text gives them to another, and those it defines."""
    kept = {noun for noun in party.nouns if noun not in meant}
    return tuple(sorted(kept | {noun for noun, names in meant.items() if names == {party.name}}))
