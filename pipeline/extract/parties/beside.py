"""Companies that stand beside a party: named with it in one breath, or taken over by it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from pipeline.extract.parties.claims import Claim, Side
from pipeline.extract.parties.grouping import Key, group_of, is_spelling_of
from pipeline.extract.parties.names.aliases import find_aliases
from pipeline.extract.parties.names.mention import name_words
from pipeline.extract.parties.names.parsed import Named
from pipeline.extract.parties.phrases.by_court import PREDECESSORS
from pipeline.extract.parties.prose import Prose
from pipeline.law import PartyKind
from pipeline.text.patterns import pattern


def beside_parties(prose: Prose, claims: Sequence[Claim]) -> list[Claim]:
    """Those named beside a party ("les sociétés A et B"): parties on the same side."""
    sides = {name_words(claim.named.name): claim for claim in claims}
    whole = find_aliases(prose.flat)
    found: dict[Key, Claim] = {}
    for match in re.finditer(r"\b(?:les|aux|des)\s+societes\s+", prose.low):
        listed = [
            mention._replace(name=whole.get(mention.name, mention.name))
            for mention in prose.listed(match.end())
        ]
        known = next(
            (sides[words] for mention in listed if (words := name_words(mention.name)) in sides), None
        )
        for mention in listed if known else ():
            words = name_words(mention.name)
            if (
                known
                and words not in sides
                and not any(
                    is_spelling_of(other, words) and other != known_words
                    for other in sides
                    for known_words in [name_words(known.named.name)]
                )
            ):
                named = Named(mention.name, mention.name, mention.form, PartyKind.COMPANY)
                found.setdefault(
                    words, Claim(named, mention.start, mention.end, known.side, "beside_party", 0.75)
                )
    return list(found.values())


_OPERATED = pattern(
    r"\s*[»\"]?,\s+(?:(?:enseigne|marque)s?\s+)?(?:exploite|edite|detenu|gere|propose|commercialise|appartenant|developpe)e?s?\s+(?:par|a)\s+(?:la\s+|le\s+|l'|les\s+)?(?:(?:societe|entreprise|groupe)\s+)?"
)


def without_brands(prose: Prose, roles: Mapping[Key, Side], groups: dict[Key, Key]) -> dict[Key, Side]:
    """The sides without a brand whose company stands among them ("les magasins Verdal, exploités par la société X")."""
    names = prose.mentions.all
    brands = {
        group_of(brand, groups)
        for brand, company in pairwise(names)
        if _OPERATED.fullmatch(prose.low, brand.end, company.start)
        and group_of(company, groups) in roles
        and not brand.form
        and name_words(brand.name) == group_of(brand, groups)
    }
    return {key: side for key, side in roles.items() if key not in brands}


def without_predecessors(prose: Prose, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without a company that another has taken over, when that side has someone else."""
    gone = {name_words(item.mention.name) for item in prose.find(PREDECESSORS)}
    return [
        claim for claim in claims
        if name_words(claim.named.name) not in gone
        or not any(other.side is claim.side and name_words(other.named.name) not in gone for other in claims)
    ]  # fmt: skip


def predecessors(prose: Prose, claims: Sequence[Claim]) -> list[Claim]:
    """A company that a party took over, when the text goes on telling of it."""
    taken = [name_words(claim.named.name) for claim in claims]
    found: dict[Key, Claim] = {}
    for item in prose.find(PREDECESSORS):
        words = name_words(item.mention.name)
        start, end = prose.sentence(item.mention.start)
        if not any(name_words(mention.name) in taken for mention in prose.mentions.within(start, end)):
            continue
        told = sum(name_words(mention.name) == words for mention in prose.mentions.all)
        if told < 2 or any(
            words == other or is_spelling_of(words, other) or is_spelling_of(other, words) for other in taken
        ):
            continue
        named = Named(item.mention.name, item.mention.name, item.mention.form, PartyKind.COMPANY)
        found.setdefault(
            words, Claim(named, item.mention.start, item.mention.end, Side.PREDECESSOR, item.rule, 0.7)
        )
    return list(found.values())
