"""What a reader calls a court, against the names that rulings are filed under: a misspelt one would wait for ever."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache

from pipeline.extract.courts.table import CourtTable, court_table
from pipeline.text.spaces import fold

NAMED = 3
_LIKE = 0.75


def is_known(wording: str) -> bool:
    """True when some court's name holds these words, in any case, accents or none."""
    folded = fold(wording)
    return any(folded in name for name in _names()) or any(
        folded in name for name in _names_in_towns(folded.split())
    )


def nearest(wording: str) -> list[str]:
    """How it may have been meant: with a misspelt word mended, then the names of courts and towns that are spelt most like it."""
    names = _names()
    alike = [names[one] for one in get_close_matches(fold(wording), names, NAMED, _LIKE)]
    return list(dict.fromkeys([*_mended(wording), *alike]))[:NAMED]


def _mended(wording: str) -> Iterator[str]:
    words = wording.split()
    for place, word in enumerate(words):
        if fold(word) not in _words():
            for other in get_close_matches(fold(word), _words(), NAMED, _LIKE):
                meant = " ".join((*words[:place], _words()[other], *words[place + 1 :]))
                if is_known(meant):
                    yield meant


@cache
def _words() -> Mapping[str, str]:
    """The words of all names as they are written, by themselves folded."""
    return {fold(word): word for name in _names().values() for word in name.split()}


@cache
def _names() -> Mapping[str, str]:
    """As they are written, by themselves folded."""
    table = court_table()
    names = [court.name for court in (*table.types.values(), *table.single.values())]
    names += [row["name"] for rows in table.rows.values() for row in rows.values()]
    names += [*table.places.values(), *table.abroad.values()]
    return {fold(name): name for name in names}


def _names_in_towns(words: list[str]) -> Iterator[str]:
    """Courts of every kind in the towns that a wording may mean: the table need not list them."""
    table = court_table()
    for key in _towns(table, frozenset(words)):
        for type_id in table.types:
            court = table.at(type_id, key)
            if court is not None:
                yield fold(court.name)


def _towns(table: CourtTable, words: frozenset[str]) -> list[str]:
    named = {word.rpartition("'")[2] for word in words}
    return [key for key in (*table.places, *table.abroad) if named & set(key.split())]
