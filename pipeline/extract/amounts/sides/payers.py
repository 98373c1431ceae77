"""Which party of the page pays a sum, and which one gets it: signs of each of them, added up with fitted weights.

The weights (pipeline/data/payer_weights.json) are fitted by tests/bench/fit_payers.py. A name is only given when it is
likely enough: a wrong one is worse than none.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import Reading as Event
from pipeline.extract.amounts.sides import CLAIMING, DEFENDING, Sides
from pipeline.extract.amounts.sides.placed import WORD, Places, letter_of
from pipeline.law import AmountRole, Party, PartyRole
from pipeline.linear import add_up, part_weights
from pipeline.text.patterns import pattern
from pipeline.text.tables import read_unparsed
from pipeline.zones import ZoneKind

MOST_PARTIES = 8
"""More than these on a page are hardly all of them parties; keeps long pages fast."""
Names = tuple[str | None, str | None]
"""Payer and payee."""
PAYS, GETS = 0, 1


class Told(NamedTuple):
    """One sum, and what the rules say of its payer and payee: by the words around it, and by what is usual."""

    context: Context
    event: Event
    role: AmountRole
    by_words: Names
    by_rules: Names
    zone: ZoneKind


class PayerModel(NamedTuple):
    weights: Mapping[str, Sequence[float]]
    """For each sign what it says of a party that may pay, and of one that may get the sum."""
    least: tuple[float, float]
    """How likely a payer, and a payee, must be to be named."""


@lru_cache(maxsize=1)
def load_payer_model() -> PayerModel:
    """The fitted weights that ship with the package."""
    data, weights = part_weights(read_unparsed("payer_weights.json"))
    return PayerModel(weights, (data["least"][PAYS], data["least"][GETS]))


def name_sides(sides: Sides, sums: Sequence[Told]) -> list[Names]:
    """Payer and payee of each sum, None where no party is likely enough."""
    model = load_payer_model()
    scored = score_sums(model, sides, sums)
    return [choose(model, scores, one.role) for one, scores in zip(sums, scored, strict=True)]


Scores = Mapping[str, tuple[float, float]]
"""For each party its likelihoods, as log odds, to pay and to get a sum."""


def score_sums(model: PayerModel, sides: Sides, sums: Sequence[Told]) -> Iterator[Scores]:
    for signs in read_signs(sides, sums):
        yield {name: _totals(model, named) for name, named in signs.items()}


def _totals(model: PayerModel, signs: Collection[str]) -> tuple[float, float]:
    pays, gets = add_up(model.weights, signs, width=2)
    return pays, gets


def choose(model: PayerModel, scores: Scores, role: AmountRole) -> Names:
    """The likeliest pair of two different parties, as far as each is likely enough."""
    if role in _OWED_BY_NOBODY:
        return None, None
    pairs = [
        (gain(pays) + gain(gets), payer, payee)
        for payer, (pays, _) in scores.items()
        for payee, (_, gets) in scores.items()
        if payer != payee
    ]
    if not pairs:
        pairs = [(0.0, name, name) for name in scores]
    if not pairs:
        return None, None
    _, payer, payee = max(pairs)
    named = (
        payer if likelihood(scores[payer][PAYS]) >= model.least[PAYS] else None,
        payee if likelihood(scores[payee][GETS]) >= model.least[GETS] else None,
    )
    return (named[PAYS], None) if named[PAYS] == named[GETS] else named


_OWED_BY_NOBODY = frozenset({AmountRole.OTHER, AmountRole.ESTIMATED_LOSS, AmountRole.LIABILITY_CAP})
"""A loss, a limit or a turnover is no debt: whoever reads on two sides for it guesses, half the time wrong."""


def gain(score: float) -> float:
    return max(-6.0, min(6.0, score))


def likelihood(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def read_signs(sides: Sides, sums: Sequence[Told]) -> Iterator[dict[str, list[str]]]:
    """For each sum the signs of each party that may pay or get it."""
    parties = sides.parties[:MOST_PARTIES]
    standing = {party.name: _standing(party, parties) for party in parties}
    habits = _habits(sums)
    has_award = any(one.role in _AWARDED for one in sums)
    for one in sums:
        if one.role in _OWED_BY_NOBODY:
            yield {}
            continue
        common = _common_signs(one, has_award=has_award)
        words, nouns = _words(one.context), _nouns(one.context)
        places = Places.read(sides, one.context)
        told = {kind_of(party): _with_letter(common, words, nouns, party) for party in parties}
        yield {
            party.name: [
                *told[kind_of(party)],
                *standing[party.name],
                *_by_rules(one, party),
                *_by_habit(habits, one, party),
                *places.signs(party, _kind(one.role)),
            ]
            for party in parties
        }


_AWARDED = frozenset(
    {AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT, AmountRole.PROVISIONAL, AmountRole.SETTLEMENT}
)


def _kind(role: AmountRole) -> str:
    return "award" if role in _AWARDED else role.value


def kind_of(party: Party) -> tuple[str, str]:
    return letter_of(party), party.kind.value


def _standing(party: Party, parties: Sequence[Party]) -> list[str]:
    """How sure the party and its side are, and how many stand beside it."""
    side = next((side for side in (CLAIMING, DEFENDING) if party.role in side), frozenset[PartyRole]())
    other = DEFENDING if side is CLAIMING else CLAIMING
    beside = [one for one in parties if one.role in side]
    rank = beside.index(party) if party in beside else 9
    letter, sure = letter_of(party), int(party.confidence * 10)
    return [
        "bias", f"is={letter}", f"sure={letter}{sure}", f"rank={letter}{min(rank, 2)}", f"beside={letter}{min(len(beside), 3)}",
        f"facing={letter}{min(sum(one.role in other for one in parties), 3)}", f"kind={letter}{party.kind.value}",
        f"named={letter}{min(len(party.spans), 4)}", f"found={party.rule}", f"found={party.rule}{letter}",
    ]  # fmt: skip


def _common_signs(one: Told, *, has_award: bool) -> list[str]:
    kind, event = _kind(one.role), one.event
    return [
        f"for={kind}", f"for={kind},award={has_award}", f"for={kind},zone={one.zone.value}", f"act={event.act}", f"stance={event.stance}",
        f"for={kind},act={event.act}", f"for={kind},stance={event.stance}", f"head={event.head_before}", f"head_after={event.head_after}",
        f"lead={bool(one.context.lead)}",
    ]  # fmt: skip


def _words(context: Context) -> list[str]:
    before = WORD.findall(context.gap_before[-90:])[-9:]
    after = WORD.findall(context.gap_after[:60])[:5]
    return [*(f"w<{word[:7]}" for word in before), *(f"w>{word[:7]}" for word in after)]


def _with_letter(
    common: Sequence[str], words: Sequence[str], nouns: Sequence[str], party: Party
) -> list[str]:
    letter, kind = letter_of(party), party.kind.value[:3]
    return [
        *(f"{sign}|{letter}" for sign in (*common, *words, *nouns)),
        *(f"{noun}|{kind}" for noun in nouns),
        *(f"{noun}|{letter}{kind}" for noun in nouns),
    ]


def _nouns(context: Context) -> list[str]:
    """Who is spoken of without a name: the first noun of the sentence, those after "à la", "au", and after the sum."""
    found = []
    first = _NOUN.search(context.before, 0, 90)
    if first:
        found.append(f"subject={first[1][:7]}")
    found += [f"to={match[1][:7]}" for match in _TO_NOUN.finditer(context.gap_before[-120:])]
    later = _SOON_TO_NOUN.match(context.gap_after)
    if later:
        found.append(f"then_to={later[1][:7]}")
    above = _NOUN.search(context.sentence_above, 0, 40)
    if above and _PRONOUN.match(context.before):
        found.append(f"it={above[1][:7]}")
    if _PRONOUN.match(context.before):
        found.append("pronoun")
    return found


_NOUN = pattern(r"\b(?:l[ae] |l'|les |une? |son |sa |ce |cette )([a-z]{4,})")
_TO_NOUN = pattern(r"\b(?:a l[ae'] ?|au |aux |a (?:sa|son|ses|cette|ce) )([a-z]{4,})")
_SOON_TO_NOUN = pattern(rf"[^,;.:]{{0,20}}?{_TO_NOUN.pattern}")
_PRONOUN = pattern(r"[^a-z]*(?:il|elle|ils|elles|celui|celle|ce dernier|cette derniere|lui|qui)\b")


def _who(name: str | None, party: Party) -> str:
    return "none" if name is None else "self" if name == party.name else "else"


def _by_rules(one: Told, party: Party) -> list[str]:
    """What the rules say of payer and payee, by words and by use."""
    kind, letter = _kind(one.role), letter_of(party)
    words = "/".join(_who(name, party) for name in one.by_words)
    rules = "/".join(_who(name, party) for name in one.by_rules)
    return [
        f"words={words}", f"rules={rules}", f"rules={rules},for={kind}", f"words={words},for={kind}", f"words={words}|{letter}",
        f"rules={rules}|{letter}", f"words={words},rules={rules},for={kind}", f"rules={rules},act={one.event.act}",
        f"rules={rules},sure={int(party.confidence * 10)}",
    ]  # fmt: skip


def _habits(sums: Sequence[Told]) -> tuple[Counter[str], Counter[str]]:
    """How often the words around the sums of the page make a party payer, and payee, of anything but a price."""
    told = [one.by_words for one in sums if one.role is not AmountRole.CONTRACT_PRICE]
    return (
        Counter(payer for payer, _ in told if payer is not None),
        Counter(payee for _, payee in told if payee is not None),
    )


def _by_habit(habits: tuple[Counter[str], Counter[str]], one: Told, party: Party) -> list[str]:
    pays, gets = (counts[party.name] for counts in habits)
    usual = "pays" if pays > gets else "gets" if gets > pays else "even"
    return [
        f"habit={usual},for={_kind(one.role)}",
        f"habit={usual}|{letter_of(party)}",
        f"habit={min(pays, 3)}/{min(gets, 3)}",
    ]
