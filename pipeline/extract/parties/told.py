"""Parties as the sentences of a text add them up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.extract.parties.beside import (
    beside_parties,
    predecessors,
    without_brands,
    without_predecessors,
)
from pipeline.extract.parties.claims import Claim, Side
from pipeline.extract.parties.frames import find_framed
from pipeline.extract.parties.grouping import Key, group_names, group_of, is_spelling_of
from pipeline.extract.parties.names.aliases import find_aliases
from pipeline.extract.parties.names.mention import Mention, Mentions, name_words
from pipeline.extract.parties.names.parsed import Named, initials, kind_shown
from pipeline.extract.parties.nouns import CLIENT, PROVIDER, SURENESS, find_nouns
from pipeline.extract.parties.phrases.by_court import (
    APPEALS,
    COSTS,
    EMPLOYER_HARMED,
    EMPLOYER_SUED,
    PETITIONS,
    PREDECESSORS,
)
from pipeline.extract.parties.phrases.of_disputes import DISPUTES
from pipeline.extract.parties.phrases.of_fines import FINES
from pipeline.extract.parties.phrases.of_press import PRESS
from pipeline.extract.parties.phrases.of_suits import RULES
from pipeline.extract.parties.pronouns import (
    find_condemned,
    find_ordered,
    find_ordinals,
    find_paid,
    find_pronouns,
)
from pipeline.extract.parties.prose import Evidence, Prose, joined_pairs, related_names
from pipeline.extract.parties.sanctioned import (
    is_sanctioning,
    is_the_authority,
    level_of,
    of_sanctioned,
    reviews_sanctions,
)
from pipeline.extract.parties.sides.appeals import Review, appeal_signs, load_appeals, reviewing
from pipeline.extract.parties.sides.likely import leaning, likely_sides, load_sides
from pipeline.extract.parties.sides.linear import LinearModel
from pipeline.extract.parties.sides.reviewed import reviewed_sides
from pipeline.extract.parties.sides.signs import Signs, read_signs, signs_of_noun
from pipeline.extract.parties.sides.standing import (
    SUES,
    by_proceedings,
    joined_in_phrase,
    settled_sides,
    sued_together,
    without_family_name,
    without_unsued,
)
from pipeline.extract.parties.sides.trades import TRANSACTIONS, by_trade
from pipeline.extract.parties.sides.weighing import ENOUGH, Weights, is_enough, weigh
from pipeline.findings import is_heard, reject
from pipeline.law import CourtLevel, Decision, PartyKind
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

TURNED_DOWN = pattern(
    r"\bdebout\w+|\bdeclaree?s?\s+(?:\w+\s+)?irrecevables?\b|\b(?:demande|pretention)s?\s+(?:(?!reconvention)[\w'-]+\s+){0,5}?(?:est|sont|a\s+ete|ont\s+ete)\s+(?:\w+\s+)?rejetee?s?\b"
    r"|\brejet(?:te|e|tent|ent|ait|ant)\s+(?:\w+\s+)?(?:(?:l'ensemble|la\s+totalite|l'integralite)\s+d\w*\s*(?:ses\s+|ces\s+|leurs\s+|l')?|toutes\s+)?(?:(?:les|ses|ces|la|sa)\s+)?(?:demandes?|pretentions?)\b(?!\s+reconvention)|\brejet(?:te|e)\s+l'action"
)
_REFUSING = ("debout", "rejet", "irrecevable")


def apart_names(prose: Prose) -> set[frozenset[Key]]:
    pairs = {
        frozenset((name_words(left.name), name_words(right.name))) for left, right in joined_pairs(prose)
    }
    known = {name_words(mention.name) for mention in prose.mentions.all}
    for related in {name_words(mention.name) for mention in related_names(prose)}:
        pairs |= {frozenset((related, other)) for other in known if is_spelling_of(other, related)}
    return {pair for pair in pairs if len(pair) == 2}


ALL_RULES = (
    *RULES,
    *PRESS,
    *DISPUTES,
    *FINES,
    *APPEALS,
    *PETITIONS,
    *PREDECESSORS,
    *COSTS,
    *EMPLOYER_SUED,
    *EMPLOYER_HARMED,
)
_TRANSACTION_RULES = [rule for rule in (*RULES, *PRESS, *DISPUTES) if rule.name in TRANSACTIONS]
_ON_APPEAL = pattern(
    r"\b(?:l'|aux?\s+|la\s+|le\s+|les\s+)(?:(?P<appelant>appelante?s?|demande(?:ur|resse)\s+au\s+pourvoi)|(?P<intime>intimee?s?|defende(?:ur|resse)\s+(?:au\s+pourvoi|a\s+la\s+cassation)))\b"
)
_APPELLANT, _RESPONDENT = ("appelant",), ("intime",)


def read_prose(flat: str, mentions: Mentions) -> Prose:
    """The text with its names, and the nouns that stand for them."""
    prose = Prose(flat, mentions)
    said = [
        (item.mention.name, item.side is Side.CLAIMANT, item.weight)
        for item in prose.find(_TRANSACTION_RULES)
    ]
    nouns, prose.trades, prose.given = find_nouns(prose.flat, mentions, said)
    nouns += [
        Mention(str(match.lastgroup), *match.span(str(match.lastgroup)), by_noun=True)
        for match in _ON_APPEAL.finditer(prose.low)
    ]
    named = [mention for mention in nouns if mention.name not in {CLIENT, PROVIDER}]
    nouns += find_ordinals(prose.low, prose.sentences, Mentions([*mentions.all, *named]))
    prose.hear([*nouns, *find_pronouns(prose.low, prose.sentences, Mentions([*mentions.all, *nouns]))])
    return prose


def _not_told_yet(more: list[Evidence], found: list[Evidence]) -> list[Evidence]:
    """What `more` adds to `found`: of one verb that two rules hear alike, only what the stronger has over the weaker."""
    told: dict[tuple[int, Side], list[Evidence]] = defaultdict(list)
    for item in found:
        told[item.mention.start, item.side].append(item)
    added = []
    for item in more:
        same = [
            other.weight
            for other in told[item.mention.start, item.side]
            if abs(other.place - item.place) < 12
        ]
        rest = item.weight - max(same, default=0.0)
        if rest > 0:
            added.append(item._replace(weight=rest))
    return added


def _against_others(found: list[Evidence]) -> list[Evidence]:
    """`found` without the nouns that would have somebody sue itself: of "il a assigné A et l'intégrateur" only A is told."""
    sues: dict[tuple[str, int], set[Key]] = defaultdict(set)
    sued: dict[tuple[str, int], set[Key]] = defaultdict(set)
    for item in found:
        if item.rule in SUES and item.side in {Side.CLAIMANT, Side.DEFENDANT}:
            told = sues if item.side is Side.CLAIMANT else sued
            told[item.rule, item.place].add(name_words(item.mention.name))
    return [
        item
        for item in found
        if item.side is not Side.DEFENDANT
        or not item.mention.by_noun
        or name_words(item.mention.name) not in sues[item.rule, item.place]
        or len(sued[item.rule, item.place]) == 1
    ]


def _evidence(prose: Prose) -> list[Evidence]:
    """What phrases and verbs say; less sure where a noun stands for the name."""
    found = [
        *prose.find(RULES),
        *prose.find(PRESS),
        *find_framed(prose),
        *find_paid(prose),
        *find_condemned(prose),
        *find_ordered(prose),
    ]
    found += _not_told_yet(list(prose.find(DISPUTES)), found)
    found = _against_others(found)
    return [item._replace(weight=item.weight * SURENESS) if item.mention.by_noun else item for item in found]


_CRIMINAL = pattern(r"\bcorrectionnel|\bprevenue?\b|\brelax|\bparties?\s+civiles?\b|\bchambre\s+criminelle\b")
_LABOUR = pattern(r"\bprud'hom|\blicenci|\bchambre\s+sociale\b")


def _of_employers(prose: Prose) -> list[Evidence]:
    """On whose side an employer is, in the cases that are about staff."""
    if (
        "salarie" not in prose.low
        and "licenci" not in prose.low
        and "employe" not in prose.low
        and "prud'hom" not in prose.low
        and "correctionnel" not in prose.low
    ):
        return []
    if _CRIMINAL.search(prose.low):
        return list(prose.find(EMPLOYER_HARMED))
    return list(prose.find(EMPLOYER_SUED)) if _LABOUR.search(prose.low) else []


class Told(NamedTuple):
    """What the sentences say of each name; `roles` are the sides that the rules make of it."""

    evidence: Sequence[Evidence]
    groups: dict[Key, Key]
    weights: Weights
    roles: dict[Key, Side]
    appeals: Sequence[Evidence]
    court: str = ""
    """The folded name of the court that the page is about."""


def told_claims(prose: Prose, decisions: Sequence[Decision], *, on_appeal: bool) -> list[Claim]:
    """Sum what the sentences say of each name; a name with too little behind it is no party."""
    if is_sanctioning(decisions[0]):
        return _sanctioned(prose, decisions[0])
    told = read_told(prose, decisions, on_appeal=on_appeal)
    together = sued_together(told.evidence, told.groups)
    roles, sure = likely_sides(load_sides(), signs_of(prose, told), told.roles, together)
    roles = without_family_name(roles, prose.mentions.all)
    roles |= joined_in_phrase(told.evidence, roles, told.groups)
    roles |= by_proceedings(prose.low, told.evidence, roles, told.groups)
    roles = without_unsued(prose, roles, told.groups, told.weights)
    _leave_out(prose, roles, told.weights, told.groups)
    if reviews_sanctions(decisions):
        roles = _only_claimants(roles, told.weights)
    court = reviewing_court(decisions, on_appeal=on_appeal)
    if court:
        review = Review(prose, roles, told.groups, told.appeals, court)
        roles = dict(
            reviewed_sides(review, lambda: reviewing(load_appeals(), review_signs(review, load_sides())))
        )
    roles = without_brands(prose, roles, told.groups)
    claims = [_claim(prose, key, side, told, sure.get(key, 0.7)) for key, side in roles.items()]
    claims += beside_parties(prose, claims)
    return without_predecessors(prose, claims) + predecessors(prose, claims)


def is_petitioned(decisions: Sequence[Decision]) -> bool:
    """True before the Cour de cassation, and the Conseil d'État where it judges no sanction."""
    return level_of(decisions[0]) is CourtLevel.SUPREME and not reviews_sanctions(decisions)


def reviewing_court(decisions: Sequence[Decision], *, on_appeal: bool) -> str | None:
    """What kind of court reviews the ruling of another; None for courts that do not."""
    court = decisions[0].court
    if court is None or reviews_sanctions(decisions):
        return None
    if is_petitioned(decisions):
        return "cassation" if fold(court.value.name) == "cour de cassation" else "conseil"
    return ("administrative" if "administrative" in court.value.name else "appeal") if on_appeal else None


def review_signs(review: Review, model: LinearModel) -> frozenset[str]:
    """What the page shows of who appealed."""
    return appeal_signs(review, lambda noun: leaning(model, signs_of_noun(review.prose, noun)))


def signs_of(prose: Prose, told: Told) -> Signs:
    """The signs of each name."""
    return read_signs(prose, told.evidence, told.weights, told.groups, told.roles, court=told.court)


def read_told(prose: Prose, decisions: Sequence[Decision], *, on_appeal: bool) -> Told:
    """What rules, phrases and verbs say of each name of a text."""
    groups = _groups(prose)
    evidence = by_trade(prose, _evidence(prose)) + _of_employers(prose)
    if reviews_sanctions(decisions):
        evidence = of_sanctioned(prose, evidence, decisions[0])
    if any(word in prose.low for word in _REFUSING) and TURNED_DOWN.search(prose.low):
        evidence += prose.find(COSTS)
    appeals = list(prose.find(APPEALS if on_appeal else PETITIONS if is_petitioned(decisions) else ()))
    evidence += [item._replace(side=Side.PARTY, weight=ENOUGH) for item in appeals]
    weights = weigh(evidence, groups)
    weights.pop((PROVIDER,), None)
    weights.pop((CLIENT,), None)
    for key in (_APPELLANT, _RESPONDENT):
        weights.pop(key, None)
    court = decisions[0].court
    sides = settled_sides(prose, weights, groups)
    return Told(evidence, groups, weights, sides, appeals, fold(court.value.name) if court else "")


def _groups(prose: Prose) -> dict[Key, Key]:
    aliases = {name_words(short): name_words(whole) for short, whole in find_aliases(prose.flat).items()}
    return group_names(prose.mentions.all, apart_names(prose), aliases, _group_names(prose))


def _only_claimants(
    roles: Mapping[Key, Side], weights: Mapping[Key, Mapping[Side, float]]
) -> dict[Key, Side]:
    """Where an authority's decision is reviewed, it is no party: those it sanctioned stand alone."""
    told = {key: side for key, side in roles.items() if key in weights and is_enough(weights[key])} or roles
    if Side.DEFENDANT in told.values() and len(told) > 1:
        return dict(told)
    return dict.fromkeys(told, Side.CLAIMANT)


def _leave_out(
    prose: Prose,
    roles: Mapping[Key, Side],
    weights: Mapping[Key, Mapping[Side, float]],
    groups: dict[Key, Key],
) -> None:
    """Say of names that too little, or nothing, gives them a side."""
    for mention in prose.mentions.all if is_heard() else ():
        key = group_of(mention, groups)
        if key not in roles and not mention.by_noun and not mention.is_person:
            told = sum(weights.get(key, {}).values())
            reason = "too_little_gives_it_a_side" if told else "nothing_gives_it_a_side"
            reject("party", mention.start, mention.end, reason, f"{told:.1f} of {ENOUGH}" if told else "")


def _group_names(prose: Prose) -> frozenset[Key]:
    """Names that follow "le groupe"."""
    return frozenset(
        name_words(mention.name)
        for mention in prose.mentions.all
        if prose.low.endswith("groupe ", max(0, mention.start - 7), mention.start)
    )


def _sanctioned(prose: Prose, decision: Decision) -> list[Claim]:
    """Whom an authority sanctions."""
    groups = _groups(prose)
    said = by_trade(prose, _evidence(prose)) + _of_employers(prose)
    evidence = [*prose.find(FINES), *(item for item in said if item.side is Side.DEFENDANT)]
    weights = weigh(evidence, groups)
    roles = {
        key: Side.DEFENDANT
        for key, sides in weights.items()
        if max(sides.values()) >= 3 and not is_the_authority(key, decision)
    }
    told = Told(evidence, groups, weights, roles, ())
    return [
        _claim(prose, key, side, told, 0.5)
        for key, side in without_family_name(roles, prose.mentions.all).items()
    ]


def _claim(prose: Prose, key: Key, side: Side, told: Told, sure: float) -> Claim:
    evidence, groups = told.evidence, told.groups
    own = [item for item in evidence if group_of(item.mention, groups) == key]
    spelled = [item.mention for item in own if name_words(item.mention.name) == key or item.mention.is_person]
    named_so = next((mention for mention in prose.mentions.all if name_words(mention.name) == key), None)
    grouped = (mention for mention in prose.mentions.all if group_of(mention, groups) == key)
    mention = named_so or next(iter(spelled), None) or next(grouped)
    form = next(
        (other.form for other in prose.mentions.all if other.form and group_of(other, groups) == key), None
    )
    rule = max(own, key=lambda item: item.weight).rule if own else "told_as_party"
    if mention.is_person:
        named = Named(initials(mention.name), mention.name, None, PartyKind.PERSON)
    else:
        named = Named(mention.name, mention.name, form, kind_shown(mention.name))
    confidence = min(0.9, max(sure, 0.5 + 0.08 * sum(item.weight for item in own)))
    return Claim(named, mention.start, mention.end, side, rule, confidence)
