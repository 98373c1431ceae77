"""Nouns that parties go by: who provides, who buys, who runs what."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from pipeline.text.spaces import fold
from pipeline.text.tables import read_table


class PartyNouns(NamedTuple):
    """pipeline/data/party_nouns.json: nouns of who provides, of who buys, and kinds with what each is said of."""

    provider: frozenset[str]
    client: frozenset[str]
    trades: frozenset[str]
    """Nouns of who trades or runs something: said of one of two companies when the other goes by another noun."""
    bystanders: frozenset[str]
    """Nouns of persons and of those who stand beside a case: their names say nothing of who buys."""
    things: frozenset[str]
    """Nouns of courts, of procedure and of things: no party goes by them, whatever name stands beside."""
    kinds: Mapping[str, frozenset[str]]


@cache
def load_nouns() -> PartyNouns:
    """The table of nouns, folded."""
    raw = read_table("party_nouns.json")
    return PartyNouns(
        frozenset(map(fold, raw["provider"])),
        frozenset(map(fold, raw["client"])),
        frozenset(map(fold, raw["trades"])),
        frozenset(map(fold, raw["bystanders"])),
        frozenset(map(fold, raw["things"])),
        {fold(noun): frozenset(map(fold, said_of)) for noun, said_of in raw["kinds"].items()},
    )
