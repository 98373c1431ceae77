"""Named signs of how a decision ended that a page recalls: what the fitted weights add up.

A page tells of the judgment under appeal in passing: "saisi du litige, le tribunal avait débouté", "elle avait obtenu
120 000 euros", or not at all but by what the appeal makes of it. So the signs are the words of the passages that name
it, the sums it gave against those asked, and what became of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from pipeline.extract.outcomes.clues import is_wished
from pipeline.extract.outcomes.less import GIVEN
from pipeline.extract.outcomes.recalled.passages import Passage, find_passages
from pipeline.extract.outcomes.words import load_families
from pipeline.findings import Span
from pipeline.law import Amount, AmountRole, Decision, DecisionType
from pipeline.sums import Entry
from pipeline.text.hints import find_places
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_WORD = pattern(r"[a-z0-9']+")
_STEM, _SHORTEST, _MOST_WORDS = 6, 3, 40
_ABOVE, _MOST_ABOVE = 100, 12
"""Characters, and words, of the same sentence before a mention that may speak of it."""
_AT = 60
"""Words of a family may begin so far before the mention: "a été débouté par le tribunal"."""
_MANY = 3
SURE = 0.6
"""From there on how the page's own decision ended says something of the one before it."""
_MOST, _SOME = Decimal("0.6"), Decimal("0.2")


class Told(NamedTuple):
    """The decisions of one part of a page, the sums of the page, and all that was asked in the first of them."""

    text: str
    is_ruling_text: bool
    decisions: Sequence[Decision]
    places: Sequence[int]
    """The place of each decision among those that the sums point at."""
    amounts: Sequence[Amount]
    claimed: Entry | None


Signs = dict[str, Span | None]
"""Each sign, and the words that are it, if it is words."""


def read_signs(told: Told) -> Iterator[Signs]:
    """The signs of each of the decisions but the first; none of one that only stays or lets run the enforcement of another."""
    if len(told.decisions) < 2:
        return
    flat = fold(told.text)
    passages = find_passages(flat, told.decisions)
    said = list(_families(told.text, [one for own in passages[1:] for one in own]))
    for index in range(1, len(told.decisions)):
        if _is_on_enforcement(flat, told.decisions[index], passages[index]):
            yield {}
            continue
        signs: Signs = dict.fromkeys(_facts(told, index))
        for name, span in (*_words(flat, passages[index]), *_said(said, passages[index])):
            signs.setdefault(name, span)
        yield signs


_ENFORCEMENT = pattern(
    r"[^.;\n]{0,160}?\b(?:arret|arreter|suspen\w+|sursis a|surseoir a) (?:de )?l'execution (?:provisoire|d[eu])\b"
)


def _is_on_enforcement(flat: str, decision: Decision, passages: Sequence[Passage]) -> bool:
    """True of an order "rejetant la demande d'arrêt de l'exécution provisoire": it decides on no claim."""
    is_order = decision.type is not None and decision.type.value is DecisionType.ORDONNANCE
    return is_order and any(
        _ENFORCEMENT.match(flat, one.mention.end) is not None for one in passages if one.is_sure
    )


def _facts(told: Told, index: int) -> Iterator[str]:
    """What the decision is, what became of it, and what it gave."""
    own, main = told.decisions[index], told.decisions[0]
    level, above = _level(own), _level(main)
    disposition = main.disposition.value.value if main.disposition else "none"
    outcome = main.outcome.value.value if main.outcome and main.outcome.confidence >= SURE else "none"
    rank = min(index, 2)
    yield from (
        "bias", f"level={level}", f"pair={above}<{level}", f"rank={min(index, 3)}", f"decisions={min(len(told.decisions), 4)}",
        f"ruling={told.is_ruling_text}", f"disposition={disposition}", f"disposition={disposition}|{above}|{rank}",
        f"main={outcome}", f"main={outcome}&{disposition}", f"main={outcome}&{disposition}|{rank}",
    )  # fmt: skip
    given = [one for one in told.amounts if one.decision == told.places[index] and one.role in GIVEN]
    yield f"given={min(_MANY, len({one.money.value for one in given}))}"
    yield from (f"given={bool(given)}&{disposition}", f"given={bool(given)}&main={outcome}")
    roles = {party.name: party.role.value for party in (*main.parties, *own.parties)}
    for one in given:
        yield from (
            f"gives={one.role.value}",
            f"payer={roles.get(one.payer or '')}",
            f"payee={roles.get(one.payee or '')}",
        )
    yield from _of_total(told, own, main, given=bool(given))


def _level(decision: Decision) -> str:
    return decision.court.value.level.value if decision.court else "none"


def _of_total(told: Told, own: Decision, main: Decision, *, given: bool) -> Iterator[str]:
    """The total against what was asked, and against that of the page's own decision."""
    if main.awarded_total:
        yield f"main_gives={bool(main.awarded_total.value.value)}&given={given}"
    if own.awarded_total is None:
        yield "total=none"
        return
    total = own.awarded_total.value.value
    yield from (f"total={'some' if total else 'nothing'}", f"total_by={own.awarded_total.rule}")
    if main.awarded_total:
        yield f"against_main={_against(total, main.awarded_total.value.value)}"
    asked = {one.money.value for one in told.amounts if one.role is AmountRole.CLAIMED}
    asked |= {told.claimed.money.value} if told.claimed else set()
    if total and asked:
        yield f"share={_share(total, max(asked))}"
        if total in asked:
            yield "as_asked"
    elif total:
        yield "share=untold"


def _against(total: Decimal, other: Decimal) -> str:
    return "same" if total == other else "more" if total > other else "less"


def _share(total: Decimal, asked: Decimal) -> str:
    if total >= asked:
        return "all" if total == asked else "more"
    return "most" if total > asked * _MOST else "some" if total > asked * _SOME else "little"


def _words(flat: str, passages: Sequence[Passage]) -> Iterator[tuple[str, Span]]:
    """The stems behind each mention and before it in its sentence, but for names of decisions: a town says nothing."""
    for passage in passages:
        sure = "sure" if passage.is_sure else "maybe"
        behind = _stems(flat, passage.mention.end, passage.end)
        for stem, span in islice(behind, _MOST_WORDS):
            if not any(name.contains(span) for name in passage.names):
                yield f"word:{stem}", span
                yield f"word:{sure}:{stem}", span
        start = passage.mention.start
        since = max(0, start - _ABOVE, flat.rfind(". ", 0, start) + 1, flat.rfind("\n", 0, start) + 1)
        yield from (
            (f"before:{stem}", span) for stem, span in list(_stems(flat, since, start))[-_MOST_ABOVE:]
        )


def _stems(flat: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    for match in _WORD.finditer(flat, start, end):
        stem = match[0][:_STEM]
        if len(stem) >= _SHORTEST and not stem[0].isdigit():
            yield stem, Span(*match.span())


def _families(text: str, passages: Sequence[Passage]) -> Iterator[tuple[str, Span]]:
    """Where words on how a case ended stand in the sentences of `passages`, once a sentence, but for what is only wished."""
    places = find_places(text)
    starts = [start for start, _ in places.sentences]
    near = {
        place
        for one in passages
        for place in range(bisect_right(starts, one.mention.start - _AT) - 1, bisect_right(starts, one.end))
    }
    for family in load_families():
        for place in sorted(places.where(family.needs) & near):
            start, end = places.sentences[place]
            found = family.words.search(places.flat, start, end)
            if found is not None and not is_wished(places.flat, start, found.start()):
                yield family.name, Span(*found.span())


def _said(said: Sequence[tuple[str, Span]], passages: Sequence[Passage]) -> Iterator[tuple[str, Span]]:
    for passage in passages:
        for name, span in said:
            if passage.mention.start - _AT <= span.start < passage.end:
                yield f"said:{name}", span
                yield f"said:{'sure' if passage.is_sure else 'maybe'}:{name}", span
