"""Natural persons in words that are shown to readers: initials stand for their names.

The text of a page is kept as published, as evidence; what leaves the house in a mail goes through here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pipeline.extract.parties.names import initials
from pipeline.law import Party, PartyKind, Processed

_TITLE = r"(?:M\.|MM\.|Mmes?|Mlles?|Messieurs|Mesdames|Monsieur|Madame|Mademoiselle|Me|Mes|Maîtres?|Dr|Docteur|Pr|Professeure?)"
_WORD = r"[A-ZÀ-ÖØ-ÞŒ][\w'’-]*\w"
_PARTICLE = r"(?:de\s+la|de\s+l['’]|d['’]|de|du|des|le|la|van|von|der|el|al|ben)\s*"
_NAME = rf"(?:(?:de|du|des|van|von)\s+|d['’])?{_WORD}(?:\s+(?:{_PARTICLE})?{_WORD}){{0,3}}"
_CIVIL = re.compile(rf"^{_TITLE}\s+")
_PLAIN_NAME = re.compile(rf"{_NAME}$")
SHORTEST_SURNAME = 4
"""A shorter word by itself may be any word ("Roi", "Le")."""


def mask_for(*readings: Processed) -> Callable[[str], str]:
    """What puts initials for persons in words taken from the pages of `readings`: one page may name whom another does not.

    Persons are the parties that are persons, and whoever stands behind "M.", "Mme", "Me"; a company that is called so
    ("Monsieur Bricolage") keeps its name.
    """
    parties = [
        (party, reading.document.text)
        for reading in readings
        for decision in reading.decisions
        for party in decision.parties
    ]
    companies = {
        name for one, _ in parties if one.kind is not PartyKind.PERSON for name in (one.name, *one.aliases)
    }
    persons = {form for one, text in parties for form in _forms(one, text)}
    titled = rf"(?P<title>\b{_TITLE})(?P<space>\s+)(?P<titled>{_NAME})"
    pattern = re.compile(f"(?P<kept>{_any(companies)})|{titled}|(?P<known>{_any(persons)})")
    return lambda words: pattern.sub(_masked, words)


def _any(names: set[str]) -> str:
    """One of `names`, the longest first; of none, what never matches."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)" if ordered else "(?!)"


def _forms(party: Party, text: str) -> Iterator[str]:
    """How the page writes a person: the whole name, and the surname by itself."""
    if party.kind is not PartyKind.PERSON:
        return
    for span in party.spans:
        name = _CIVIL.sub("", span.of(text))
        if _PLAIN_NAME.match(name):
            yield name
            surname = name.split()[-1]
            if len(surname) >= SHORTEST_SURNAME:
                yield surname


def _masked(found: re.Match[str]) -> str:
    if found["kept"]:
        return found["kept"]
    if found["titled"]:
        return f"{found['title']}{found['space']}{initials(found['titled'])}"
    return initials(found["known"])
