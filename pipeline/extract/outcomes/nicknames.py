"""A party goes by the noun beside its name: after "la plateforme Foodélice", "la plateforme" is that party."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.text.patterns import pattern

_WORD = r"[a-z][a-z-]{3,}"
_BEFORE = pattern(
    rf"\b(?:l'|(?:la|le|les|sa|son|ses|du|des|au|aux|une?|deux|cette|cet|ce) )(?P<noun>{_WORD})(?: (?!de |du |des |a |et )[a-z-]+)? $"
)
_AFTER = pattern(rf",? (?:l'|(?:la|le|les|sa|son|une?|des|deux) )(?P<noun>{_WORD})\b")
_OF_NAME = pattern(rf"(?:la |le |les |l')?(?P<noun>{_WORD})\b")
_COMMON = frozenset(
    {
        "societe", "societes", "groupe", "entreprise", "filiale", "maison", "firme", "compagnie", "structure", "jugement", "tribunal",
        "cour", "arret", "affaire", "demande", "decision", "condamnation", "preuve", "cabinet", "somme", "juge", "juges", "proces",
        "litige", "contrat", "appel", "pourvoi", "dossier", "conflit", "sarl", "sasu", "eurl", "partie", "parties", "justice", "fois",
        "part", "faute", "responsabilite", "recours", "action", "contre", "face", "directeur", "dirigeant", "avocat", "avocate",
        "gerant", "gerante", "patron", "patronne", "president", "presidente", "conseil", "fondateur", "donnees", "serveurs", "incendie",
        "site", "sites", "indemnite", "provision", "premier", "premiere", "second", "seconde", "meme", "autre", "autres", "france",
    }
)  # fmt: skip
"""Nouns that stand beside any party's name, and what is no party."""


def with_nicknames(text: str, low: str, sides: Sides) -> Sides:
    """`sides` with the places of nouns that stand beside the names of one side alone."""
    told: dict[str, set[Who]] = {}
    for noun, who in _nouns(text, low, sides):
        told.setdefault(noun, set()).add(who)
    known = {noun: next(iter(whos)) for noun, whos in told.items() if len(whos) == 1 and noun not in _COMMON}
    if not known:
        return sides
    again = pattern(
        rf"(?:\bl'|\b(?:la|le|les|du|des|au|aux|cette|cet|ce|son|sa) )(?P<noun>{'|'.join(map(re.escape, known))})\b"
    )
    places = [
        (*found.span("noun"), known[found["noun"]])
        for found in again.finditer(low)
        if text[found.start("noun")].islower()
        and sides.named_in(found.start("noun") - 1, found.end("noun")) is None
    ]
    return replace(sides, places=tuple(sorted([*sides.places, *places])))


def _nouns(text: str, low: str, sides: Sides) -> Iterator[tuple[str, Who]]:
    for start, end, who in sides.places:
        for found in (
            _BEFORE.search(low, max(0, start - 60), start),
            _AFTER.match(low, end),
            _OF_NAME.match(low, start, end),
        ):
            if found and (found.start() == start or text[found.start("noun")].islower()):
                yield found["noun"], who
