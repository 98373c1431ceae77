"""Parties as the sentences of a text add them up."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.parties.aliases import find_aliases
from pipeline.extract.parties.claims import Claim, Side
from pipeline.extract.parties.frames import find_framed
from pipeline.extract.parties.grouping import Key, group_names, is_spelling_of
from pipeline.extract.parties.mentions import Mention, Mentions, name_words
from pipeline.extract.parties.names import Named, initials, kind_of
from pipeline.extract.parties.nouns import SURENESS, find_nouns, names_of_sides
from pipeline.extract.parties.phrases import RULES
from pipeline.extract.parties.phrases_of_press import PRESS
from pipeline.extract.parties.phrases_by_court import APPEALS, COSTS, PETITIONS, PREDECESSORS, SANCTIONS
from pipeline.extract.parties.pronouns import find_condemned, find_paid, find_pronouns
from pipeline.extract.parties.prose import Evidence, Prose, joined_pairs, related_names
from pipeline.law import CourtLevel, Decision, PartyKind
from pipeline.text.spaces import fold

_ENOUGH = 2.0
_TURNED_DOWN = re.compile(
    r"\bdebout\w+|\bdemandes\s+(?:\w+\s+)?(?:sont|ont\s+ete)\s+rejetees|\brejette\s+(?:\w+\s+)?(?:les|ses|ces)\s+demandes|\brejette\s+l'action"
)
_SANCTIONING = re.compile(
    r"commission (?:europeenne|nationale)|autorite |data protection|garante |agencia |information commissioner|prepose |autoriteit|comite europeen"
)


def _level(decision: Decision) -> CourtLevel | None:
    return decision.court.value.level if decision.court else None


def apart_names(prose: Prose) -> set[frozenset[Key]]:
    pairs = {
        frozenset((name_words(left.name), name_words(right.name))) for left, right in joined_pairs(prose)
    }
    known = {name_words(mention.name) for mention in prose.mentions.all}
    for related in {name_words(mention.name) for mention in related_names(prose)}:
        pairs |= {frozenset((related, other)) for other in known if is_spelling_of(other, related)}
    return {pair for pair in pairs if len(pair) == 2}


_TRADE = frozenset(
    "contracted contracted_to its_client named_client bought client_of its_provider is_provider named_provider charged entrusted_to".split()
)
"""Rules that tell who buys and who provides, whoever sues."""


_ON_APPEAL = re.compile(r"\b(?:l'|au[x]?\s+|la\s+|le\s+)(appelant|intime)(?=e?\b)")
_APPELLANT, _RESPONDENT = ("appelant",), ("intime",)


def read_prose(flat: str, mentions: Mentions) -> Prose:
    """The text with its names, and the nouns that stand for them."""
    prose = Prose(flat, mentions)
    trade = [rule for rule in (*RULES, *PRESS) if rule.name in _TRADE]
    said = [(item.mention.name, item.side is Side.CLAIMANT, item.weight) for item in prose.find(trade)]
    client, provider = names_of_sides(said)
    nouns = find_nouns(prose.low, mentions, client, provider)
    nouns += [Mention(match[1], *match.span(1), by_noun=True) for match in _ON_APPEAL.finditer(prose.low)]
    prose.hear([*nouns, *find_pronouns(prose.low, prose.sentences, Mentions([*mentions.all, *nouns]))])
    return prose


def _evidence(prose: Prose) -> list[Evidence]:
    """What phrases and verbs say; less sure where a noun stands for the name."""
    found = [*prose.find(RULES), *prose.find(PRESS), *find_framed(prose), *find_paid(prose), *find_condemned(prose)]
    return [
        replace(item, weight=item.weight * SURENESS) if item.mention.by_noun else item for item in found
    ]


def told_claims(prose: Prose, decision: Decision, *, on_appeal: bool) -> list[Claim]:
    """Sum what the sentences say of each name; a name with too little behind it is no party."""
    aliases = {name_words(short): name_words(whole) for short, whole in find_aliases(prose.flat).items()}
    groups = group_names(prose.mentions.all, apart_names(prose), aliases, _group_names(prose))
    evidence = _evidence(prose)
    if _is_sanctioning(decision):
        found = [*prose.find(SANCTIONS), *(item for item in evidence if item.side is Side.DEFENDANT)]
        return _sanctioned(prose, found, groups)
    if _reviews_sanctions(decision):
        evidence += prose.find(SANCTIONS)
    if _TURNED_DOWN.search(prose.low):
        evidence += prose.find(COSTS)
    petitioned = _level(decision) is CourtLevel.SUPREME and not _reviews_sanctions(decision)
    appeals = list(prose.find(APPEALS if on_appeal else PETITIONS if petitioned else ()))
    evidence += [replace(item, side=Side.PARTY, weight=_ENOUGH) for item in appeals]
    weights = _weigh(evidence, groups)
    appellant_side = _appellant_side(weights.pop(_APPELLANT, {}), weights.pop(_RESPONDENT, {}))
    roles = _settle({key: _side(sides) for key, sides in weights.items() if _is_enough(sides)})
    roles |= _best_of_the_rest(prose, roles, weights, groups)
    roles |= _only_two(prose, roles, weights, groups)
    roles |= _opposite(roles, weights)
    roles = _settle(_without_family_name(roles, prose.mentions.all))
    if _reviews_sanctions(decision) and len(roles) == 1:
        roles = dict.fromkeys(roles, Side.CLAIMANT)
    appellants = {_group(item.mention, groups) for item in appeals}
    if appellants & set(roles):
        roles = {
            key: Side.APPELLANT if key in appellants else side if side is Side.THIRD else Side.RESPONDENT
            for key, side in roles.items()
        }
    elif on_appeal and appellant_side and appellant_side in roles.values():
        roles = {
            key: side if side in {Side.THIRD, Side.PARTY} else Side.APPELLANT if side is appellant_side else Side.RESPONDENT
            for key, side in roles.items()
        }
    claims = [_claim(prose, key, side, evidence, groups) for key, side in roles.items()]
    claims += beside_parties(prose, claims)
    return _without_predecessors(prose, claims) + predecessors(prose, claims)


def _appellant_side(appellant: dict[Side, float], respondent: dict[Side, float]) -> Side | None:
    """On which side "l'appelante" was at first, from what is said of it and of "l'intimée"."""
    claims = appellant.get(Side.CLAIMANT, 0.0) + respondent.get(Side.DEFENDANT, 0.0)
    defends = appellant.get(Side.DEFENDANT, 0.0) + respondent.get(Side.CLAIMANT, 0.0)
    if claims == defends:
        return None
    return Side.CLAIMANT if claims > defends else Side.DEFENDANT


def _group_names(prose: Prose) -> frozenset[Key]:
    """Names that follow "le groupe"."""
    return frozenset(
        name_words(mention.name)
        for mention in prose.mentions.all
        if prose.low.endswith("groupe ", max(0, mention.start - 7), mention.start)
    )


def _is_enough(sides: dict[Side, float]) -> bool:
    return max(sides.values()) >= _ENOUGH or sum(sides.values()) >= _ENOUGH + 1


def _is_sanctioning(decision: Decision) -> bool:
    """True for an authority of this or another country."""
    if decision.court is None:
        return False
    return decision.court.value.level is CourtLevel.AUTHORITY or bool(
        _SANCTIONING.match(fold(decision.court.value.name))
    )


def _reviews_sanctions(decision: Decision) -> bool:
    """Before the Conseil d'État it is the sanctioned company that brought the case."""
    return decision.court is not None and fold(decision.court.value.name) == "conseil d'etat"


def _best_of_the_rest(
    prose: Prose, roles: dict[Key, Side], weights: dict[Key, dict[Side, float]], groups: dict[Key, Key]
) -> dict[Key, Side]:
    """For a side that nobody is on: the company that some words at least put there."""
    told = {_group(mention, groups) for mention in prose.mentions.all if mention.introduced}
    found: dict[Key, Side] = {}
    for side in (Side.CLAIMANT, Side.DEFENDANT):
        if side in roles.values():
            continue
        rest = {
            key: sides[side]
            for key, sides in weights.items()
            if key not in roles and key[:1] != ("person",) and sides.get(side, 0) >= 1
        }
        rest = {
            key: weight
            for key, weight in rest.items()
            if key in told or len(key) > 1 or (roles and weight >= 1)
        }
        if rest and (roles or any(key in told for key in rest)):
            found[max(rest, key=lambda key: rest[key])] = side
    return found


def _opposite(roles: dict[Key, Side], weights: dict[Key, dict[Side, float]]) -> dict[Key, Side]:
    """Where only one side is known: the name of which most else is said, when that does not put it there too."""
    known = {side for side in roles.values() if side is not Side.THIRD}
    if len(known) != 1 or Side.PARTY in known:
        return {}
    (side,) = known
    rest = {
        key: sum(sides.values())
        for key, sides in weights.items()
        if key not in roles and key[:1] != ("person",) and sides.get(side, 0.0) <= sum(sides.values()) / 2
    }
    best = max(rest, key=lambda key: rest[key], default=None)
    return {} if best is None or rest[best] < 1 else {best: Side.PARTY}


def _only_two(
    prose: Prose, roles: dict[Key, Side], weights: dict[Key, dict[Side, float]], groups: dict[Key, Key]
) -> dict[Key, Side]:
    """When a text calls just two names companies and tells of both, they are the parties, whatever else it says."""
    if len(roles) > 1:
        return {}
    named = Counter(_group(mention, groups) for mention in prose.mentions.all if not mention.is_person)
    told = {_group(mention, groups) for mention in prose.mentions.all if mention.introduced}
    pair = {key for key in told if named[key] > 1} | set(roles)
    if len(pair) != 2:
        return {}
    return {key: _side(weights.get(key, {})) for key in pair if key not in roles}


def _without_family_name(roles: dict[Key, Side], mentions: Sequence[Mention]) -> dict[Key, Side]:
    """A group's name goes where several of its companies are parties, unless it is that of a company too."""
    own = {name_words(mention.name) for mention in mentions if mention.form}
    return {
        key: side
        for key, side in roles.items()
        if key in own or sum(other != key and other[: len(key)] == key for other in roles) < 2
    }


def beside_parties(prose: Prose, claims: Sequence[Claim]) -> list[Claim]:
    """Those named beside a party ("les sociétés A et B"): parties on the same side."""
    sides = {name_words(claim.named.name): claim for claim in claims}
    whole = find_aliases(prose.flat)
    found: dict[Key, Claim] = {}
    for match in re.finditer(r"\b(?:les|aux|des)\s+societes\s+", prose.low):
        listed = [
            replace(mention, name=whole.get(mention.name, mention.name))
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


def _sanctioned(prose: Prose, evidence: list[Evidence], groups: dict[Key, Key]) -> list[Claim]:
    weights = _weigh(evidence, groups)
    roles = {key: Side.DEFENDANT for key, sides in weights.items() if max(sides.values()) >= 3}
    return [
        _claim(prose, key, side, evidence, groups)
        for key, side in _without_family_name(roles, prose.mentions.all).items()
    ]


def _group(mention: Mention, groups: dict[Key, Key]) -> Key:
    words = name_words(mention.name)
    return ("person", *words) if mention.is_person else groups.get(words, words)


def _weigh(evidence: Sequence[Evidence], groups: dict[Key, Key]) -> dict[Key, dict[Side, float]]:
    weights: dict[Key, dict[Side, float]] = defaultdict(lambda: defaultdict(float))
    for item in evidence:
        weights[_group(item.mention, groups)][item.side] += item.weight
    return weights


def _side(sides: dict[Side, float]) -> Side:
    if sides.get(Side.THIRD, 0.0) >= max([_ENOUGH, *sides.values()]):
        return Side.THIRD
    claimant, defendant = sides.get(Side.CLAIMANT, 0.0), sides.get(Side.DEFENDANT, 0.0)
    if claimant == defendant:
        return Side.PARTY
    return Side.CLAIMANT if claimant > defendant else Side.DEFENDANT


def _settle(roles: dict[Key, Side]) -> dict[Key, Side]:
    """A party whose side nothing tells is opposite the only side that is known."""
    known = {side for side in roles.values() if side not in {Side.PARTY, Side.THIRD}}
    if len(known) == 1:
        other = Side.DEFENDANT if known == {Side.CLAIMANT} else Side.CLAIMANT
        return {key: other if side is Side.PARTY else side for key, side in roles.items()}
    return roles


def _claim(prose: Prose, key: Key, side: Side, evidence: Sequence[Evidence], groups: dict[Key, Key]) -> Claim:
    own = [item for item in evidence if _group(item.mention, groups) == key]
    spelled = [item.mention for item in own if name_words(item.mention.name) == key or item.mention.is_person]
    named_so = next((mention for mention in prose.mentions.all if name_words(mention.name) == key), None)
    grouped = (mention for mention in prose.mentions.all if _group(mention, groups) == key)
    mention = named_so or next(iter(spelled), None) or next(grouped)
    form = next(
        (other.form for other in prose.mentions.all if other.form and _group(other, groups) == key), None
    )
    rule = max(own, key=lambda item: item.weight).rule if own else "only_two_companies"
    if mention.is_person:
        named = Named(initials(mention.name), mention.name, None, PartyKind.PERSON)
    else:
        named = Named(mention.name, mention.name, form, kind_of(mention.name))
    confidence = min(0.9, 0.5 + 0.08 * sum(item.weight for item in own))
    return Claim(named, mention.start, mention.end, side, rule, confidence)


def _without_predecessors(prose: Prose, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without a company that another has taken over, when that side has someone else."""
    gone = {name_words(item.mention.name) for item in prose.find(PREDECESSORS[:1])}
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
