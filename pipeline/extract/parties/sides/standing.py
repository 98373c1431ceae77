"""From the weights of what was said to who stands on which side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from pipeline.extract.parties.claims import OPPOSITE, Side
from pipeline.extract.parties.grouping import Key, group_of
from pipeline.extract.parties.names.mention import Mention, name_words
from pipeline.extract.parties.prose import Evidence, Prose
from pipeline.extract.parties.sides.salience import names_no_party, salience
from pipeline.extract.parties.sides.weighing import Weights, is_enough, side_of
from pipeline.text.patterns import pattern


def _best_of_the_rest(
    prose: Prose, roles: dict[Key, Side], weights: dict[Key, dict[Side, float]], groups: dict[Key, Key]
) -> dict[Key, Side]:
    """For a side that nobody is on: the company that some words at least put there."""
    told = {group_of(mention, groups) for mention in prose.mentions.all if mention.introduced}
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


def _parted(roles: dict[Key, Side], weights: dict[Key, dict[Side, float]]) -> dict[Key, Side]:
    """Of two names on one side, with nobody else told of: the one that words put opposite too goes there."""
    sides = set(roles.values())
    if len(roles) != 2 or len(sides) != 1 or not sides <= OPPOSITE.keys():
        return roles
    (side,) = sides
    other = OPPOSITE[side]
    if any(key not in roles and told.get(other, 0.0) >= 1 for key, told in weights.items()):
        return roles
    against = {key: weights[key].get(other, 0.0) / weights[key][side] for key in roles}
    most = max(against, key=lambda key: against[key])
    least = min(against.values())
    return roles | {most: other} if against[most] >= _PARTING and against[most] > least else roles


_PARTING = 0.25
"""How much of what is said for its side a name must have against it, to be opposite the other."""


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
    named = Counter(group_of(mention, groups) for mention in prose.mentions.all if not mention.is_person)
    told = {group_of(mention, groups) for mention in prose.mentions.all if mention.introduced}
    pair = {key for key in told if named[key] > 1} | set(roles)
    if len(pair) != 2:
        return {}
    return {key: side_of(weights.get(key, {})) for key in pair if key not in roles}


def without_family_name(roles: dict[Key, Side], mentions: Sequence[Mention]) -> dict[Key, Side]:
    """A group's name goes where several of its companies are parties, unless it is that of a company too."""
    own = {name_words(mention.name) for mention in mentions if mention.form}
    return {
        key: side
        for key, side in roles.items()
        if key in own or sum(other != key and other[: len(key)] == key for other in roles) < 2
    }


def _settle(roles: dict[Key, Side]) -> dict[Key, Side]:
    """A party whose side nothing tells is opposite the only side that is known."""
    known = {side for side in roles.values() if side not in {Side.PARTY, Side.THIRD}}
    if len(known) == 1:
        other = Side.DEFENDANT if known == {Side.CLAIMANT} else Side.CLAIMANT
        return {key: other if side is Side.PARTY else side for key, side in roles.items()}
    return roles


def settled_sides(
    prose: Prose, weights: dict[Key, dict[Side, float]], groups: dict[Key, Key]
) -> dict[Key, Side]:
    """The side of each name that enough is said of, then of those that complete them."""
    roles = _settle({key: side_of(sides) for key, sides in weights.items() if is_enough(sides)})
    roles = _parted(roles, weights)
    roles |= _best_of_the_rest(prose, roles, weights, groups)
    roles |= _only_two(prose, roles, weights, groups)
    roles |= _opposite(roles, weights)
    roles |= _last_one(prose, roles, groups)
    roles |= _most_told(prose, roles, weights, groups)
    roles |= _two_of_unknown_side(prose, roles, weights, groups)
    return _settle(without_family_name(roles, prose.mentions.all))


def joined_in_phrase(
    evidence: Sequence[Evidence], roles: Mapping[Key, Side], groups: dict[Key, Key]
) -> dict[Key, Side]:
    """Names of which one phrase says the same as of a party ("la responsabilité solidaire de A et B"): on its side too."""
    said: dict[tuple[str, int, Side], dict[Key, float]] = defaultdict(dict)
    told: dict[Key, set[Side]] = defaultdict(set)
    for item in evidence:
        told[group_of(item.mention, groups)].add(item.side)
        if not item.mention.by_noun and not item.mention.is_person:
            said[item.rule, item.place, item.side][group_of(item.mention, groups)] = item.weight
    return {
        key: side
        for (rule, _, side), keys in said.items()
        if any(roles.get(key) is side for key in keys)
        for key, weight in keys.items()
        if (key not in roles and weight >= _JOINING)
        or (rule == _ORDERED and roles.get(key) is Side.CLAIMANT and told[key] == {side})
    }


_JOINING = 1.5
_ORDERED = "condemned"
"""Whom one order condemns in a breath with a defendant is one, where nothing else is told of them."""


_NO_PARTY = pattern(
    r"\s*[»\"]?(?:,[^,.;\n]{2,90},)?\s+n(?:'a|'est|'ont|'etait|'avait|'etaient|'avaient|e\s+sont)\s+pas\s+(?:ete\s+)?(?:partie\b|attrait|assigne|mise?s?\s+en\s+cause|poursuiv|dans\s+la\s+cause)"
)


def without_unsued(
    prose: Prose, roles: Mapping[Key, Side], groups: dict[Key, Key], weights: Weights
) -> dict[Key, Side]:
    """The sides without those of whom the text says that nobody sued them ("X, qui héberge le site, n'était pas partie au procès").

    Nor has a director a side who is told of as one that speaks for a party, and of whom no words say more.
    """
    outside = {group_of(one, groups) for one in prose.mentions.all if _NO_PARTY.match(prose.low, one.end)}
    voices = {group_of(one, groups) for one in prose.mentions.all if prose.speaks_for_another(one)}
    outside |= {key for key in voices if key not in weights}
    return {key: side for key, side in roles.items() if key not in outside}


def sued_together(evidence: Sequence[Evidence], groups: dict[Key, Key]) -> set[Key]:
    """Those whom one verb tells of as sued with each other ("assigne A et B"): none of them had sued the rest."""
    sued: dict[int, set[Key]] = defaultdict(set)
    for item in evidence:
        if item.side is Side.DEFENDANT and item.rule in SUES and not item.mention.by_noun:
            sued[item.place].add(group_of(item.mention, groups))
    return {key for keys in sued.values() if len(keys) > 1 for key in keys}


SUES = frozenset({"sued", "verb_assigne", "turned_on", "summoned"})


def by_proceedings(
    low: str, evidence: Sequence[Evidence], roles: Mapping[Key, Side], groups: dict[Key, Key]
) -> dict[Key, Side]:
    """The sides that follow from what was done to whom in folded `low`, whatever words and weights say of each name by itself."""
    between = [
        item for item in evidence if item.rule not in _WAS_SUED or not _SUED_BY_ANOTHER.match(low, item.place)
    ]
    return _civil_parties(evidence, roles, groups) | _who_sued(between, roles, groups)


def _civil_parties(
    evidence: Sequence[Evidence], roles: Mapping[Key, Side], groups: dict[Key, Key]
) -> dict[Key, Side]:
    """Parties that joined the prosecution: they claim, whatever else is told of them."""
    joined = {group_of(item.mention, groups) for item in evidence if item.rule in _JOINS_PROSECUTION}
    return {key: Side.CLAIMANT for key in joined if key in roles}


def _who_sued(
    evidence: Sequence[Evidence], roles: Mapping[Key, Side], groups: dict[Key, Key]
) -> dict[Key, Side]:
    """Who is condemned towards one that was sued had sued it, where nobody else is known to have and no other words say that it claims."""
    told: dict[Side, dict[Key, set[str]]] = {side: defaultdict(set) for side in Side}
    for item in evidence:
        told[item.side][group_of(item.mention, groups)].add(item.rule)
    struck, paid = told[Side.DEFENDANT], told[Side.CLAIMANT]
    sued = {key for key in roles if struck[key] & _WAS_SUED and paid[key] and paid[key] <= _TOWARDS}
    if not sued or any(
        side is Side.CLAIMANT and not struck[key] and key not in sued for key, side in roles.items()
    ):
        return {}
    suing = {key for key in roles if struck[key] & _CONDEMNS and not struck[key] & _WAS_SUED}
    return dict.fromkeys(sued, Side.DEFENDANT) | dict.fromkeys(suing, Side.CLAIMANT) if suing else {}


_WAS_SUED = SUES | {"was_sued"}
_SUED_BY_ANOTHER = pattern(
    r"[^.;,]{0,90}?\bpar (?:un|une|des|l'un|l'une|d'autres|plusieurs) (?!(?:acte|exploit|assignation|courrier|lettre)s?\b)"
)
"""A suit by one whom the text does not name says nothing of who is condemned."""
_CONDEMNS = frozenset({"condemned", "was_condemned", "must_pay", "condemned_apposed_after", "condemned_with"})
_TOWARDS = frozenset(f"{rule}_to" for rule in _CONDEMNS)

_JOINS_PROSECUTION = frozenset({"civil_party", "is_civil_party"})


def _last_one(prose: Prose, roles: dict[Key, Side], groups: dict[Key, Key]) -> dict[Key, Side]:
    """Where only one side is known and the text names just one more company: that one."""
    if len(set(roles.values()) - {Side.THIRD}) != 1 or Side.PARTY in roles.values():
        return {}
    seen: dict[Key, int] = Counter()
    for mention in prose.mentions.all:
        key = group_of(mention, groups)
        if mention.is_person or key in roles or names_no_party(prose.low, mention):
            continue
        seen[key] += 2 if mention.introduced else 1
    likely = [key for key, count in seen.items() if count > 1]
    return {likely[0]: Side.PARTY} if len(likely) == 1 else {}


_TOLD_ENOUGH = 1.6
_TOLD_SOMEWHAT, _TOLD_AT_ALL = 0.8, 0.5
"""What the names that complete the sides must add up to: both of them, and one opposite a known one."""


def _most_told(
    prose: Prose, roles: dict[Key, Side], weights: dict[Key, dict[Side, float]], groups: dict[Key, Key]
) -> dict[Key, Side]:
    """For the sides that nobody is on: the companies that the text tells most of, by their trade."""
    taken = {side for side in roles.values() if side is not Side.THIRD}
    if Side.PARTY in taken or len(taken) > 1:
        return {}
    told = {key: value for key, value in salience(prose, weights, groups).items() if key not in roles}
    best = sorted(told, key=lambda key: told[key], reverse=True)[: 2 - len(taken)]
    if len(told) == 2 - len(taken) and min(told.values()) > _TOLD_AT_ALL:
        pass  # nobody else is named: who is, is a party
    elif taken:
        others = max((told[key] for key in told if key not in best), default=0.0)
        best = [key for key in best if told[key] >= max(_TOLD_SOMEWHAT, min(_TOLD_ENOUGH, 1.4 * others))]
    elif len(best) < 2 or told[best[1]] < _TOLD_ENOUGH:
        return {}
    return _by_trade(prose, best, taken, weights, groups)


def _two_of_unknown_side(
    prose: Prose, roles: dict[Key, Side], weights: dict[Key, dict[Side, float]], groups: dict[Key, Key]
) -> dict[Key, Side]:
    """Two parties of which no words tell the side, where their trades tell who buys."""
    unknown = [key for key, side in roles.items() if side is Side.PARTY]
    traded = {groups.get(name_words(name), name_words(name)) for name, _, _ in prose.trades}
    if len(unknown) != 2 or set(roles.values()) - {Side.PARTY, Side.THIRD} or not traded & set(unknown):
        return {}
    return _by_trade(prose, unknown, set(), weights, groups)


def _by_trade(
    prose: Prose,
    keys: Sequence[Key],
    taken: Collection[Side],
    weights: dict[Key, dict[Side, float]],
    groups: dict[Key, Key],
) -> dict[Key, Side]:
    """The sides of `keys`: by what is said of each, who buys having sued where nothing tells; never both on one."""
    buys: dict[Key, float] = defaultdict(float)
    for name, is_client, weight in prose.trades:
        buys[groups.get(name_words(name), name_words(name))] += weight if is_client else -weight
    for key in keys:
        sides = weights.get(key, {})
        buys[key] += sides.get(Side.CLAIMANT, 0.0) - sides.get(Side.DEFENDANT, 0.0)
    if taken:
        return dict.fromkeys(keys, Side.DEFENDANT if Side.CLAIMANT in taken else Side.CLAIMANT)
    first, second = sorted(keys, key=lambda key: buys[key], reverse=True)
    return {first: Side.CLAIMANT, second: Side.DEFENDANT}
