"""Was less given than was asked: sums against sums, and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pipeline.extract.outcomes.orders import SIDE_WORD
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.findings import Span
from pipeline.law import Amount, AmountRole
from pipeline.text.hints import Needs, Places, load_hints
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold, split_sentences
from pipeline.text.tables import read_table

GIVEN = frozenset({AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT, AmountRole.PROVISIONAL})
_NEVER_ASKED = GIVEN | {
    AmountRole.COSTS_ART700,
    AmountRole.FINE,
    AmountRole.LIABILITY_CAP,
    AmountRole.SETTLEMENT,
}
_WELL_ABOVE = Decimal("1.5")
_MARGIN = Decimal("1.02")
"""A claim that exceeds the award by less is the same sum told roughly."""


class _Phrase(NamedTuple):
    """A pattern, and the letters without which no match stands."""

    found: re.Pattern[str]
    needs: Needs

    def found_in(self, places: Places) -> Iterator[re.Match[str]]:
        """The matches in the sentences that hold the letters."""
        for place in places.where(self.needs):
            yield from self.found.finditer(places.flat, *places.sentences[place])


class _Table(NamedTuple):
    less: tuple[_Phrase, ...]
    entire: tuple[_Phrase, ...]
    asked_before: re.Pattern[str]
    asked_after: re.Pattern[str]
    counter: re.Pattern[str]
    examples: tuple[tuple[str, str | None], ...]


@cache
def load_less() -> _Table:
    """pipeline/data/outcomes.json, its patterns compiled when first tried; examples: (sentence, "less", "all" or nothing)."""
    row = read_table("outcomes.json")
    return _Table(
        _phrases("less", row["less"]),
        _phrases("all", row["all"]),
        pattern(rf"\b(?:{'|'.join(row['asked_before'])})"),
        pattern("|".join(row["asked_after"])),
        pattern(rf"\b(?:{'|'.join(row['counter'])})\b"),
        tuple((text, kind) for text, kind in row["examples"]),
    )


def _phrases(name: str, sources: list[str]) -> tuple[_Phrase, ...]:
    needs = load_hints()[name]
    return tuple(_Phrase(pattern(source), needed) for source, needed in zip(sources, needs, strict=True))


class Sums(NamedTuple):
    """What the first claimant asked and got in the decision, in all its levels."""

    asked: tuple[Decimal, ...] = ()
    given: Decimal = Decimal(0)
    heads: frozenset[Decimal] = frozenset()
    capped: bool = False
    estimated: Decimal = Decimal(0)
    """The highest loss that somebody put a figure on in this decision."""
    sole_claim: bool = False
    """No award was read, the highest claim is told once, and lesser sums stand beside it."""
    places: tuple[Span, ...] = ()
    """Where the sums that were given stand."""

    @property
    def is_less(self) -> bool:
        """True when the highest claim is well above all that was given, or a cap was all that was given."""
        if self.capped or self.sole_claim:
            return True
        exceeded = bool(self.asked) and max(self.asked) > self.given * _MARGIN
        return bool(self.given) and (exceeded or self.estimated > self.given * _WELL_ABOVE)

    @property
    def has_refused_head(self) -> bool:
        """True when a sum that was asked was given neither as it was asked nor within a higher one."""
        return self.is_less or any(value not in self.heads for value in self.asked if self.heads)


def add_up(
    text: str, sides: Sides, amounts: Sequence[Amount], index: int, ours: set[str], *, told: bool
) -> Sums:
    """The sums of decision `index`. `ours` names the first claimants; an article (`told`) also says in words what was asked."""
    given = [
        amount
        for amount in amounts
        if amount.decision == index
        and amount.role in GIVEN
        and (not ours or amount.payee is None or amount.payee in ours)
    ]
    asked = set(_asked(fold(text), sides, amounts, ours))
    if told or not asked:
        asked |= {*_asked_in_words(text, sides, amounts), *_asked_bare(text, sides, amounts)}
    heads = [amount.money.value for amount in given if amount.role is AmountRole.AWARDED_COMPONENT]
    whole = [amount.money.value for amount in given if amount.role is not AmountRole.AWARDED_COMPONENT]
    caps = {amount.money.value for amount in amounts if amount.role is AmountRole.LIABILITY_CAP}
    paid = {
        amount.money.value
        for amount in amounts
        if amount.role in GIVEN or amount.role is AmountRole.COSTS_ART700
    }
    return Sums(
        tuple(sorted(asked)),
        max([sum(set(heads), Decimal(0)), *whole]),
        frozenset(paid | {sum(set(heads), Decimal(0))}),
        any(amount.money.value in caps for amount in given),
        _estimated(amounts, index) if told else Decimal(0),
        told and not given and _is_sole_claim(amounts, asked),
        tuple(amount.span for amount in given),
    )


def _estimated(amounts: Sequence[Amount], index: int) -> Decimal:
    """The highest loss of decision `index` that somebody put a figure on."""
    return max(
        (
            amount.money.value
            for amount in amounts
            if amount.role is AmountRole.ESTIMATED_LOSS and amount.decision == index
        ),
        default=Decimal(0),
    )


def _is_sole_claim(amounts: Sequence[Amount], asked: set[Decimal]) -> bool:
    """True when the highest claim is told once and sums that may be what was given stand beside it."""
    if not asked:
        return False
    values = [amount.money.value for amount in amounts if amount.role is not AmountRole.COSTS_ART700]
    return values.count(max(asked)) == 1 and any(0 < value < max(asked) for value in values)


def is_less_in_all(amounts: Sequence[Amount]) -> bool:
    """True when some sum that was claimed is well above every sum that any of the decisions gave."""
    asked = [amount.money.value for amount in amounts if amount.role is AmountRole.CLAIMED]
    given = [amount.money.value for amount in amounts if amount.role in GIVEN]
    return bool(asked) and bool(given) and max(asked) > max(given) * _MARGIN


_COSTS = r"(?:article\s+(?:700|475-1|l\.\s*761-1)|irrepetibles|l\.\s*761-1|frais\s+(?:de\s+(?:defense|procedure|justice)|d'avocat)|pour\s+(?:ses|leurs)\s+frais|(?:soi(?:en)?t\s+)?mis(?:e|es)?\s+a\s+(?:la|sa)\s+charge)"
_FOR_COSTS = pattern(rf"\b{_COSTS}")
_FOR_COSTS_AFTER = pattern(rf"[^;.\n\d]{{0,60}}?\b{_COSTS}")


def _asked(low: str, sides: Sides, amounts: Sequence[Amount], ours: set[str]) -> Iterator[Decimal]:
    """The sums that the reader of sums takes for claims of the claimant, but for costs: those are no head of the claim."""
    claims = [
        amount
        for amount in amounts
        if amount.role is AmountRole.CLAIMED
        and amount.decision is not None
        and (not ours or amount.payee is None or amount.payee in ours)
        and not _FOR_COSTS_AFTER.match(low, amount.span.end)
    ]
    theirs = {
        amount.money.value
        for amount in claims
        if amount.payee is None and _asker(low, sides, amount.span.start) is Who.DEFENDANT
    }
    return (amount.money.value for amount in claims if amount.payee or amount.money.value not in theirs)


_ASKS = pattern(
    r"\b(?:demande(?:nt)?|sollicite(?:nt)?|reclame(?:nt)?|conclu(?:t|ent|ait)|(?:demand|sollicit|reclam)ai(?:t|ent)|offr(?:e|ait)|propos(?:e|ait)|oppos(?:e|ait)|se prevaut|admet)\b"
)
_ASKING_REACH = 300
_SENTENCE_ENDS = (". ", ";", "\n")


def _asker(low: str, sides: Sides, at: int) -> Who | None:
    """The side before the last word of asking in the sentence of the sum at `at`: its name, or "l'intimée"."""
    start = max(0, at - _ASKING_REACH)
    start = max(start, *(low.rfind(end, start, at) for end in _SENTENCE_ENDS))
    asks = _last(_ASKS, low, start, at)
    if asks is None:
        return None
    word = _last(SIDE_WORD, low, start, asks.start())
    named = sides.last_place(start, asks.start())
    if word is not None and word.start() > named:
        return sides.of_word(word.group())
    return sides.last_named_in(start, asks.start())


def _asked_in_words(text: str, sides: Sides, amounts: Sequence[Amount]) -> Iterator[Decimal]:
    """The sums that an article's own words say were asked: "réclamait 75 000 euros", "les 80 000 euros demandés"."""
    table, low, spot = load_less(), fold(text), 0
    ordered = sorted(
        (amount for amount in amounts if amount.role not in _NEVER_ASKED), key=lambda a: a.span.start
    )
    for start, end in split_sentences(text):
        is_counter = None
        while spot < len(ordered) and ordered[spot].span.start < end:
            amount, spot = ordered[spot], spot + 1
            if is_counter is None:
                is_counter = table.counter.search(low, start, end) is not None
            if amount.span.start < start or is_counter:
                continue
            verb = _last(table.asked_before, low, max(start, amount.span.start - 140), amount.span.start)
            after = table.asked_after.match(low, amount.span.end, end)
            place = verb.start() if verb else amount.span.start
            clause = max(start, low.rfind(",", start, place) + 1)
            if (verb or after) and sides.last_named_in(clause, place) is not Who.DEFENDANT:
                yield amount.money.value


_BARE = pattern(
    r"\b(?P<verb>reclam\w+|demand(?:ait|aient|e|ent)|sollicit\w+|esper(?:ait|aient)|exige\w*|escompt\w+|voulai(?:t|ent)|visai(?:t|ent)|concluai(?:t|ent)|(?:les|en|l'|le|la) ?(?:estim|chiffr|evalu|voy)ai(?:t|ent))\b[^.;:()\d]{0,30}?\b(?P<asked>\d{1,3}(?: \d{3})+)\b"
    r"|\b(?P<sum>\d{1,3}(?: \d{3})+) (?:\w+ )?(?:(?:etaient|avaient ete|ont ete) )?(?:reclame|demande|sollicite|espere|exige|escompte)e?s\b"
)
"""A claim told without its currency, the award beside it having one: "(10 000 étaient sollicités)"."""
_BARE_REACH = 400
"""How far before it the sentence of such a claim may begin, in characters."""


def _asked_bare(text: str, sides: Sides, amounts: Sequence[Amount]) -> Iterator[Decimal]:
    """The sums without a currency that words say were asked."""
    low, counter = fold(text), load_less().counter
    known = [amount.span for amount in amounts]
    for found in _BARE.finditer(low):
        start, end = found.span("asked") if found["asked"] else found.span("sum")
        begun = max(0, found.start() - _BARE_REACH)
        begun = max(begun, *(low.rfind(end, begun, found.start()) for end in ".;"))
        if (
            not any(span.start < end and start < span.end for span in known)
            and counter.search(low, begun, found.end()) is None
            and (found["sum"] or sides.last_named_in(begun, start) is not Who.DEFENDANT)
            and not _FOR_COSTS.search(low, begun, min(len(low), end + 60))
        ):
            yield Decimal(low[start:end].replace(" ", ""))


def _last(pattern: re.Pattern[str], low: str, start: int, end: int) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(low, start, end))), None)


_UNREAL = pattern(
    r"\b(?:aurai(?:t|ent)|pourrai(?:t|ent)|faudrait|demandait\s+que|sollicitait\s+que|a\s+titre\s+subsidiaire|subsidiairement|(?:voulai(?:t|ent)|(?:demand|tent)(?:ait|aient)\s+de|plaid(?:ait|aient)\s+pour)\s+(?:\w+\s+)?(?:ramener|reduire|limiter|plafonner|diviser|partager|appliquer|cantonner))\b"
)
_UNREAL_REACH = 40


def says_less(places: Places) -> bool:
    """True when words say, and do not merely imagine, that less was given than asked."""
    low = places.flat
    return any(
        _UNREAL.search(low, max(0, found.start() - _UNREAL_REACH), found.end()) is None
        and not _is_countered(low, found)
        for phrase in load_less().less
        for found in phrase.found_in(places)
    )


_COUNTERED = 120


def _is_countered(low: str, found: re.Match[str]) -> bool:
    """True for what becomes of a counterclaim: "demandait de son côté 12 000 euros : demande rejetée"."""
    start = max(0, found.start() - _COUNTERED)
    begun = max(start, *(low.rfind(end, start, found.start()) for end in (". ", ";", "\n")))
    return load_less().counter.search(low, begun, found.start()) is not None


def says_all(places: Places) -> bool:
    """True when words say that all was given that was asked."""
    return any(
        not _RECALLED.search(places.flat, max(0, found.start() - _RECALLED_REACH), found.start())
        for phrase in load_less().entire
        for found in phrase.found_in(places)
    )


_RECALLED = pattern(
    r"\b(?:avai(?:t|ent)|ayant) (?:\w+ ){0,2}?(?:accord|allou|donn|obten|condamn|octroy|fait)\w*[^.;]*$|\b(?:avai(?:t|ent)|ayant) (?:\w+ ){0,2}?$"
)
_RECALLED_REACH = 100
"""What the first judges had given in full tells nothing of this decision."""
