"""Natural persons in words that are shown to readers: initials stand for their names.

The text of a page is kept as published, as evidence; what leaves the house in a mail goes through here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pipeline.extract.parties.names.parsed import initials
from pipeline.extract.parties.names.persons import surname_of
from pipeline.law import Party, PartyKind, Processed

_TITLE = (
    r"(?:M\.|MM\.|Mmes?|Mlles?|Messieurs|Mesdames|Monsieur|Madame|Mademoiselle|Me|Mes|[Mm]aîtres?|Dr|[Dd]octeure?|Pr|[Pp]rofesseure?"
    r"|[Éé]poux|[Éé]pouse|[Cc]onsorts|[Vv]euve|[Ff]amille)"
)
_TRADE = (
    r"(?:(?:co-?)?gérante?|avocate?|dirigeante?|(?:co-?)?fondat(?:eur|rice)|direct(?:eur|rice)(?:\s+générale?)?|notaire|photographe"
    r"|PDG|patronn?e?|salariée?|experte?|médecin|graphiste|artisane?|consultante?|(?:ex-|ancien(?:ne)?\s+)?administrat(?:eur|rice))"
)
_SAYS = (
    r"(?:explique|regrette|déplore|salue|souligne|estime|confie|indique|précise|raconte|ajoute|assure|affirme|commente|résume"
    r"|que\s+(?:dirige|préside|gère)|(?:dirigée?|présidée?|fondée?|représentée?|gérée?)\s+par)"
)
_WORD = r"[A-ZÀ-ÖØ-ÞŒ][\w'’-]*\w"
_PARTICLE = r"(?:de\s+la|de\s+l['’]|d['’]|de|du|des|le|la|van|von|der|el|al|ben)\s*"
_NAME = rf"(?:(?:de|du|des|van|von)\s+|d['’])?{_WORD}(?:\s+(?:{_PARTICLE})?{_WORD}){{0,3}}"
_FULL_NAME = rf"(?!L[ae]s?\s){_WORD}(?:\s+(?:{_PARTICLE})?{_WORD}){{1,2}}"
_TITLED = re.compile(rf"\b{_TITLE}\s+(?P<name>{_NAME})")
_WITH_TRADE = (
    re.compile(rf"\b{_TRADE}\s+(?P<name>{_FULL_NAME})"),
    re.compile(
        rf"(?<!société\s)(?<!cabinet\s)(?<!SARL\s)(?<!SAS\s)(?<!SA\s)\b(?P<name>{_FULL_NAME}),\s+(?:(?:son|sa|le|la|une?)\s+|l['’])?{_TRADE}\b"
    ),
    re.compile(rf"\b{_SAYS}\s+(?P<name>{_FULL_NAME})"),
)
"""Who has a person's trade, or speaks: "Paul Darcy, son gérant", "regrette Paul Darcy"."""
_CIVIL = re.compile(rf"^{_TITLE}\s+")
_PLAIN_NAME = re.compile(rf"{_NAME}$")
SHORTEST_SURNAME = 4
"""A shorter word by itself may be any word ("Roi", "Le")."""


def mask_for(*readings: Processed) -> Callable[[str], str]:
    """What puts initials for persons in words taken from the pages of `readings`: one page may name whom another does not.

    Persons are the parties that are persons, whoever stands behind "M.", "Mme", "Me", "les époux", and whoever is said to
    be somebody's "gérant", "avocate" or to have said something; a company that is called so ("Monsieur Bricolage") keeps
    its name.
    """
    parties = [
        (party, reading.document.text)
        for reading in readings
        for decision in reading.decisions
        for party in decision.parties
    ]
    persons = {form for one, text in parties for form in _forms(one, text)}
    persons |= {name for reading in readings for name in _told(reading.document.text)}
    known = {_parts(name) for name in persons if " " in name}
    others = [one for one, _ in parties if one.kind is not PartyKind.PERSON]
    companies = {form for one in others if _parts(one.name) not in known for form in (one.name, *one.aliases)}
    persons |= {form for one in others if _parts(one.name) in known for form in (one.name, *one.aliases)}
    titled = rf"(?P<title>\b{_TITLE})(?P<space>\s+)(?P<titled>{_NAME})"
    pattern = re.compile(f"(?P<kept>{_any(companies)})|{titled}|(?P<known>{_any(persons - companies)})")
    return lambda words: pattern.sub(_masked, words)


def _told(text: str) -> Iterator[str]:
    """Full names of those who are no party and of whom the page tells."""
    for pattern in (_TITLED, *_WITH_TRADE):
        for found in pattern.finditer(text):
            if len(found["name"].split()) > 1:
                yield found["name"]


def _parts(name: str) -> frozenset[str]:
    """The words of a name in whatever order: "Jean DUPONT", "Dupont Jean"."""
    return frozenset(name.casefold().split())


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
            surname = surname_of(name) or name
            yield from (one for one in {surname, surname.split()[-1]} if len(one) >= SHORTEST_SURNAME)


def _masked(found: re.Match[str]) -> str:
    if found["kept"]:
        return found["kept"]
    if found["titled"]:
        return f"{found['title']}{found['space']}{initials(found['titled'])}"
    return initials(found["known"])
