"""Where a text names a party: by its name, its aliases, the noun given to it, a person's surname."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.law import Party, PartyKind
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold


def find_spots(text: str, party: Party, stop: int) -> list[tuple[int, int]]:
    """All places that name the party; a person is found again by the surname."""
    spots = {(span.start, span.end) for span in party.spans}
    first = party.spans[0].of(text) if party.spans else ""
    if party.kind is PartyKind.PERSON:
        surname = _surname(first)
        titled = _TITLED.match(first)
        if titled:
            letter = re.escape(titled["letter"])
            again = re.compile(rf"(?:M\.|MM\.|Mme|Mlle|Monsieur|Madame)\s+{letter}(?!\w)")
            spots |= {match.span() for match in again.finditer(text, 0, stop)}
        if surname:
            spots |= set(_named(text, surname, stop))
    else:
        for name in {first, *party.aliases}:
            if len(name) > 2:  # one letter is everywhere
                spots |= set(_named(text, name, stop))
    return sorted(spots | _nicknamed(text, spots, stop))


def _named(text: str, name: str, stop: int) -> Iterator[tuple[int, int]]:
    """Where `name` stands as whole words before `stop`, in capitals or not."""
    low, sought, wanted = fold(text), fold(name), name.lower()
    at = low.find(sought, 0, stop)
    while at >= 0:
        end = at + len(name)
        whole = not _in_word(text, at - 1) and (end >= stop or not _in_word(text, end))
        if whole and text[at:end].lower() == wanted:
            yield at, end
        at = low.find(sought, end if whole else at + 1, stop)


def _in_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


_NICKNAME = pattern(
    r"\s*\((?:ci-après,?\s*)?[«\"“]?\s*(?P<name>(?:la|le|l['’])\s?[a-zà-ÿ-]{4,}(?:\s[a-zà-ÿ-]{4,})?)\s*[»\"”]?\)"
)


_TITLED = pattern(r"(?:(?:M\.|Mme|Mlle|Monsieur|Madame)\s+)?(?P<letter>[A-Z])\.?$")
"""A person of whom the text gives one letter: found again by title and letter."""


def _nicknamed(text: str, spots: Iterable[tuple[int, int]], stop: int) -> set[tuple[int, int]]:
    """Where the party goes by the noun given to it in brackets: "la société X (la cliente)"."""
    nicknames = {match["name"] for _, end in spots if (match := _NICKNAME.match(text, end))}
    return {spot for name in nicknames for spot in _named(text, name, stop)}


def _surname(written: str) -> str | None:
    masked = re.findall(r"\[[A-ZÀ-Ý]{1,3}\]|[A-Z]{1,2}(?:\.\.\.|…)", written.split(",", maxsplit=1)[0])
    if masked:
        return str(masked[-1])
    words = [
        word
        for word in re.findall(r"[\w'’-]+", written.split(",", maxsplit=1)[0])
        if word[:1].isupper() and len(word) > 2
    ]
    return words[-1] if words else None
