"""The parties of an article go by their trade too: "l'hébergeur", "sa cliente", "la demanderesse"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.text.patterns import pattern

_DETERMINED = (
    r"(?:\bl'|\bl'une? des |\bl'une? de ses |\bd'une? |\b(?:un|une|le|la|son|sa|ce|cet|cette|au|du) )"
)
_NOUN = pattern(
    _DETERMINED
    + r"(?:(?P<seller>(?:prestataire|hebergeur|editeur|editrice|integrateur|fournisseur|infogereur|infogerant|assureur|assureuse|employeur|mainteneur|vendeur|tiers-archiveur|archiveur|operateur|installateur|sous-traitant|reparateur|concepteur|informaticien|webmestre|esn|ssii|fabricant|constructeur|franchiseur|revendeur|voyagiste|promoteur))"
    r"|(?P<buyer>(?:cliente?|salariee?|victime|plaignante?|assuree?|abonnee?|acheteur|acheteuse|acquereur|locataire|licenciee?|clients?))"
    r"|(?P<claimant>(?:demandeur|demanderesse|requerante?|poursuivante?))(?! au pourvoi| en appel)|(?P<defendant>(?:defendeur|defenderesse))(?! au pourvoi| en appel))\b"
)
_ASKS = pattern(
    r"[^.;]{0,50}?\b(?:reclam\w+|(?:a|ont|avait) (?:assigne|saisi|poursuivi|attaque)|assign(?:e|ait|ent)\b|poursuiv(?:ait|ent)|demand(?:e|ait|aient) (?:reparation|le paiement|la condamnation|\d))"
)
_APPOSED = pattern(r",? (?:la societe |la sas |la sarl |lyonnais \w+ )?")
_OPPOSITE = {Who.CLAIMANT: Who.DEFENDANT, Who.DEFENDANT: Who.CLAIMANT}


def with_nouns(low: str, sides: Sides) -> tuple[Sides, ...]:
    """`sides` with the places of trade nouns, the likeliest reading first.

    Mostly it is the client who sues, unless names or verbs say otherwise; where nothing tells, the provider may be
    the one as well, and both readings are given.
    """
    found = list(_NOUN.finditer(low))
    if not found:
        return (sides,)
    votes = _votes(low, found, sides)
    buyer = Who.CLAIMANT if votes >= 0 else Who.DEFENDANT
    likely = _named_so(found, buyer, sides)
    return (likely, _named_so(found, _OPPOSITE[buyer], sides)) if votes == 0 else (likely,)


def _named_so(found: Iterable[re.Match[str]], buyer: Who, sides: Sides) -> Sides:
    places = [*sides.places, *_free(_spots(found, buyer), sides)]
    return replace(sides, places=tuple(sorted(places)))


def _spots(found: Iterable[re.Match[str]], buyer: Who) -> Iterator[tuple[int, int, Who]]:
    meant = {
        "seller": _OPPOSITE[buyer],
        "buyer": buyer,
        "claimant": Who.CLAIMANT,
        "defendant": Who.DEFENDANT,
    }
    for match in found:
        kind = str(match.lastgroup)
        yield match.start(kind), match.end(kind), meant[kind]


def _free(spots: Iterable[tuple[int, int, Who]], sides: Sides) -> Iterator[tuple[int, int, Who]]:
    """The spots where no party is named already."""
    for start, end, who in spots:
        if sides.named_in(start - 1, end) is None:
            yield start, end, who


def _votes(low: str, found: Iterable[re.Match[str]], sides: Sides) -> int:
    """How much the names beside the nouns and the verbs after them speak for the buyer as claimant."""
    votes = 0
    for match in found:
        sign = {"seller": -1, "buyer": 1}.get(str(match.lastgroup), 0)
        if not sign:
            continue
        apposed = _APPOSED.match(low, match.end())
        beside = sides.named_in(apposed.end(), apposed.end() + 1) if apposed else None
        if beside is not None:
            votes += sign * (1 if beside is Who.CLAIMANT else -1)
        if _ASKS.match(low, match.end()):
            votes += sign
    return votes
