"""What speaks for each decision of a page as the one that a sum belongs to, as names of signs.

Signs join what stands around the sum (who was named last before it, how its sentence tells what was decided, its zone)
with what the decision is (the page's own, or a lower one of some level).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import Reading as Event
from pipeline.law import AmountRole, Decision
from pipeline.mentions import Mention, Mentions, find_mentions
from pipeline.text.patterns import pattern
from pipeline.zones import ZoneKind

MOST_DECISIONS = 8
"""More than these on a page are a list of cases: the sums of the others are left to the rules."""
MOST_TWINS = 3
FAR = 2500
"""Characters before a sum in which what speaks of a decision may still govern it."""
NEAR = 400
AHEAD, BEHIND = 300, 120
WORDS = 300
"""Characters before a sum whose verbs tell whether it is decided now or was decided before."""

_THEREFORE = "par ces motifs"


class Awarded(NamedTuple):
    """A sum that some decision awards or inflicts, and which one the rules say it is."""

    context: Context
    event: Event
    role: AmountRole
    zone: ZoneKind
    by_rules: int

    @property
    def start(self) -> int:
        return self.context.surface.span.start

    @property
    def value(self) -> Decimal:
        return self.context.surface.value


Signs = Mapping[int, Collection[str]]
"""For each decision, by its index, what speaks for it."""


def read_signs(flat: str, decisions: Sequence[Decision], sums: Sequence[Awarded]) -> Iterator[Signs]:
    """The signs of each of `sums`, which stand in the folded text `flat` that tells of `decisions` (two at least)."""
    mentions = find_mentions(flat, decisions)
    ordered = {one.value for one in sums if one.zone is ZoneKind.OPERATIVE}
    therefore = flat.find(_THEREFORE)
    twins: defaultdict[Decimal, list[Awarded]] = defaultdict(list)
    for one in sums:
        if len(twins[one.value]) <= MOST_TWINS:
            twins[one.value].append(one)
    for one in sums:
        told = [*_said(one)]
        if one.value in ordered:
            told.append(f"zone:{one.zone.value}+ordered")
        if 0 <= therefore < one.start:
            told.append(f"zone:{one.zone.value}+therefore")
        around = _Around(flat, mentions, one, [twin for twin in twins[one.value] if twin is not one])
        yield {
            index: [*_of_decision(decisions, index, one, told), *around.signs(decisions, index, told)]
            for index in range(min(len(decisions), max(MOST_DECISIONS, one.by_rules + 1)))
        }


def _of_decision(
    decisions: Sequence[Decision], index: int, one: Awarded, told: Sequence[str]
) -> Iterator[str]:
    """What the decision is, whether the rules choose it, and how what is told of the sum goes with it."""
    own, main = _name(decisions, index), _level(decisions[0])
    yield from (own, f"{own}<{main}", f"place:{min(index, 3)}")
    for sign in told:
        yield f"{sign}@{own}"
        if sign.startswith(("zone", "turn")):
            yield f"{sign}@{own}<{main}"
    if index == one.by_rules:
        yield from ("rule", f"rule@{own}", f"rule@{own}<{main}", f"rule:{one.zone.value}")
        yield from (f"rule+{sign}@{own}" for sign in told if sign.startswith("turn"))


def _name(decisions: Sequence[Decision], index: int) -> str:
    return "main" if index == 0 else f"low:{_level(decisions[index])}"


def _level(decision: Decision) -> str:
    return decision.court.value.level.value if decision.court else "none"


class _Around:
    """What is named around a sum, and around the same sum elsewhere."""

    def __init__(self, flat: str, mentions: Mentions, one: Awarded, twins: Sequence[Awarded]) -> None:
        start = one.start
        stop = one.context.surface.span.end + min(len(one.context.gap_after), BEHIND)
        self._one, self._twins = one, twins
        self._sentence, self._paragraph = one.context.sentence.start, flat.rfind("\n", 0, start) + 1
        before = list(_nearest(mentions, start))
        self._before = before[:2]
        self._named = next((mention for mention in before if mention.kind != "noun"), None)
        self._behind = mentions.between(start, stop)[:1]
        self._ahead = mentions.between(start, start + AHEAD)[:1]
        self._at_twins = [next(_nearest(mentions, twin.start), None) for twin in twins]

    def signs(self, decisions: Sequence[Decision], index: int, told: Sequence[str]) -> Iterator[str]:
        own = _name(decisions, index)
        turns = [sign for sign in told if sign.startswith("turn")]
        for rank, mention in enumerate(self._before):
            where, fits = self._where(mention), _fit(mention, index)
            yield from (f"near{rank}:{mention.kind}:{where}:{fits}", f"near{rank}:{fits}")
            yield f"near{rank}:{where}:{fits}:{own}"
        if self._before:
            pair = "/".join(_fit(mention, index) for mention in self._before)
            yield from (f"pair:{pair}", f"pair:{pair}:{'body' if self._in_body else 'zoned'}")
            yield from (f"turned:{turn}:{_fit(self._before[0], index)}" for turn in turns)
        else:
            yield from ("near:none", f"near:none:{own}<{_level(decisions[0])}")
            yield from (f"none:{turn}:{own}" for turn in turns)
            yield from (f"ahead:{mention.kind}:{_fit(mention, index)}" for mention in self._ahead)
        yield from (f"after:{mention.kind}:{_fit(mention, index)}" for mention in self._behind)
        if self._named:
            fits = _fit(self._named, index)
            yield from (f"named:{self._where(self._named)}:{fits}", f"named:{fits}:{own}")
        yield from self._of_twins(index)

    @property
    def _in_body(self) -> bool:
        return self._one.zone is ZoneKind.BODY

    def _of_twins(self, index: int) -> Iterator[str]:
        for twin, mention in zip(self._twins, self._at_twins, strict=True):
            side = "first" if twin.start < self._one.start else "later"
            yield f"twin:{side}:{'rule' if twin.by_rules == index else 'other'}"
            if mention:
                yield f"twin:{side}:{_fit(mention, index)}"

    def _where(self, mention: Mention) -> str:
        if mention.start >= self._sentence:
            return "sentence"
        if mention.start >= self._paragraph:
            return "paragraph"
        return "near" if self._one.start - mention.start < NEAR else "far"


def _nearest(mentions: Mentions, start: int) -> Iterator[Mention]:
    """The mentions before, the nearest first; of some that overlap the one that begins last."""
    last: Mention | None = None
    for mention in mentions.before(start, start - FAR):
        if last is None or mention.end <= last.start:
            last = mention
            yield mention


def _fit(mention: Mention, index: int) -> str:
    if index not in mention.decisions:
        return "no"
    return "yes" if len(mention.decisions) == 1 else "maybe"


_TURNS = {
    "pluperfect": pattern(r"\bavai(?:t|ent)\b"),
    "past": pattern(
        r"\b(?:a|ont|l'a|est|sont)\b (?:[a-z]+ ){0,2}?[a-z]+(?:e|es|ee|ees|u|ue|us|ues|is|ise|it|ite)\b"
    ),
    "future": pattern(r"\b[a-z]+(?:era|eront|ira|iront|dra|dront|vra|vront)\b"),
    "infinitive": pattern(r"\b(?:d'avoir|pour avoir|apres avoir)\b"),
    "own": pattern(
        r"\b(?:statuant (?:a nouveau|au fond)|(?:reglant|evoquant) l'affaire|y ajoutant|l'infirmant|finalement|desormais|in fine|en definitive|au final"
        r"|infirm\w+|reform\w+|ramen\w+|port(?:e|ant|ee?s?) a|redui\w+)\b"
    ),
    "kept": pattern(r"\b(?:confirm\w+|mainten\w+|maintien\w*|approuv\w+)\b"),
    "undone": pattern(r"\b(?:cass\w+|annul\w+|censur\w+|infirm\w+|reform\w+)\b"),
    "then": pattern(
        r"\b(?:en premiere instance|initialement|deja|jusque-la|au depart|dans un premier temps|d'abord)\b"
    ),
    "more": pattern(
        r"\b(?:en outre|outre|egalement|aussi|de plus|s'y ajout\w+|ainsi qu\w+|supplementaire)\b"
    ),
}
_FROM = pattern(r"\bde (?:la somme de |pres de |environ |quelque )?$")
_TO = pattern(
    r" ?(?:€|euros?|ht|ttc|[km]€)?,? ?(?:a|pour la porter a|pour etre portee? a) (?:la somme de |pres de |environ |quelque )?(?=\d|$)"
)
_BELOW = pattern(
    r"[ ,]*(?:ht |ttc )?(?:\([^)]{0,30}\) ?)?(?:qui (?:lui|leur) (?:avai|ai)\w+ (?:ete )?|deja |initialement |precedemment )?"
    r"(?:(?:allou|accord|octroy|fix|prononc|obten|reten|decid|inflig)\w+ )?(?:[a-z]+ ){0,3}?"
    r"(?:en premiere instance|(?:par|des?) (?:le tribunal|les premiers juges|premiers juges|le premier juge|le jugement|la cnil|la formation restreinte|l'autorite|la cour d'appel|le conseil))\b"
)
"""For "les 8 000 euros accordés en première instance"."""


def _said(one: Awarded) -> Iterator[str]:
    """What the sum is, and how the words before and behind it tell when it was decided."""
    context, event = one.context, one.event
    yield from (
        f"role:{one.role.value}",
        f"zone:{one.zone.value}",
        f"act:{event.act}",
        f"stance:{event.stance}",
    )
    if _FROM.search(context.gap_before) and _TO.match(context.gap_after):
        yield "turn:from"
    if context.previous is not None and _TO.fullmatch(context.gap_before):
        yield "turn:to"
    if _BELOW.match(context.gap_after):
        yield "behind:below"
    turns = _turns(context)
    yield from (f"turn:{name}" for name in turns)
    yield f"turn:last:{_last(turns)}"
    yield from (f"behind:{name}" for name in ("then", "own") if _TURNS[name].search(context.gap_after))


def is_told_as_own(one: Awarded) -> bool:
    """True where the rules give a sum to the page's own decision and the last verb before it does: "réglant l'affaire au fond, il ramène"."""
    return one.by_rules == 0 and _last(_turns(one.context)) in {"own", "future"}


_SHE_ORDERS = pattern(
    r"[^a-z]*(?:[a-z ]{3,24}, )?elle (?:(?:le|la|les|lui|leur|y) |l')?(?:a )?(?:(?:en outre|ainsi|donc|en consequence|egalement) )?(?:condamn|allou|accord|octro|ordonn)\w*\b(?![^.;]*\bavait\b)"
)
_THE_COURT = pattern(
    r"\bla (?:cour|juridiction)\b[^.]{0,140}?\b(?:infirm|reform|annul|confirm|ecart|estim|jug(?:e|ea)\b|retient|retenu|consider|rejet|indemnis)"
)


def is_told_by_court_above(context: Context) -> bool:
    """True for "La cour d'appel a infirmé le jugement du tribunal. Elle condamne X": the pronoun's gender leaves only the court."""
    return bool(_SHE_ORDERS.match(context.before) and _THE_COURT.search(context.sentence_above))


def _turns(context: Context) -> dict[str, int]:
    """Where each of the turns stands last in the words before a sum."""
    words = f"{context.lead} {context.before}"[-WORDS:]
    found = {name: [match.start() for match in turn.finditer(words)] for name, turn in _TURNS.items()}
    return {name: places[-1] for name, places in found.items() if places}


def _last(turns: Mapping[str, int]) -> str:
    return max(turns, key=lambda name: (turns[name], name), default="none")
