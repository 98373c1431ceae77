"""Totals and heads: which of the sums that a decision awards is the whole, which a part of it.

What ties the awards to one another speaks for one or the other, and so do the words around each; fitted weights add it
up (pipeline/data/award_heads.json, by tests/bench/fit_heads.py). All mentions of one award are heard together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from math import fsum

from pipeline.extract.amounts.ledger.entries import Entry, Key
from pipeline.extract.amounts.ledger.ties import Ties, heads_by_rules, read_ties
from pipeline.extract.amounts.surfaces.notation import Notation
from pipeline.extract.amounts.words import read_words
from pipeline.law import AmountRole
from pipeline.text.patterns import pattern
from pipeline.text.tables import read_table

Signs = frozenset[str]
_WORD = pattern(r"[a-z']+|\d+|[:;,(]")
_WORDS_OF_LEAD = 8
_BETWEEN = (
    ("thatis", pattern(r"\b(?:soit|dont|compr(?:enant|is)|compos\w+|se decompos\w+|reparti\w*|ventil\w+|incluant|savoir)\b|[:(]")),
    ("besides", pattern(r"\b(?:outre|en sus|plus|s'ajout\w+|ajout\w+|augment\w+|major\w+|egalement|aussi|ainsi qu\w*|de meme)\b")),
    ("and", pattern(r"\bet\b|[;,]")),
)  # fmt: skip
"""What stands between two awards of one sentence, the first that does: parts are set out, or one is added to the other."""
_OF_LARGEST = tuple(map(Decimal, ("0.02", "0.1", "0.3", "0.5", "0.8", "0.95")))
_OF_REST = tuple(map(Decimal, ("0.05", "0.2", "0.5", "0.9", "1", "1.2", "2", "5")))


@cache
def load_weights() -> Mapping[str, float]:
    """How much each sign speaks for a head (above nothing) or for a whole (below), in log odds."""
    weights: Mapping[str, float] = read_table("award_heads.json")
    return weights


def find_heads(entries: Sequence[Entry], costs: Iterable[Decimal] = ()) -> dict[int, AmountRole]:
    """For each entry's index: `awarded` (a total or a sole award) or `awarded_component` (one of several heads).

    A sum said again in brackets is left out where others are there: it is read as the figures beside it.
    """
    told = [one for one in entries if one.context.surface.notation is not Notation.TWIN] or list(entries)
    heads = choose(told, read_signs(told, costs))
    return {
        one.index: AmountRole.AWARDED_COMPONENT if one.key in heads else AmountRole.AWARDED for one in told
    }


def choose(entries: Sequence[Entry], signs: Sequence[Signs]) -> frozenset[Key]:
    """The awards that are likelier heads than not, by the signs of all their mentions."""
    weights = load_weights()
    scores: defaultdict[Key, list[float]] = defaultdict(list)
    for entry, own in zip(entries, signs, strict=True):
        scores[entry.key] += (weights[sign] for sign in own if sign in weights)
    return frozenset(key for key, told in scores.items() if fsum(told) > 0)


def read_signs(entries: Sequence[Entry], costs: Iterable[Decimal] = ()) -> list[Signs]:
    """What speaks for or against a head, for each of `entries`."""
    ties = read_ties(entries, costs)
    page = _Page(entries)
    by_rules = heads_by_rules(entries, ties)
    following = _of_following(entries)
    return [
        frozenset({
            "bias",
            "rule=head" if one.key in by_rules else "rule=whole",
            *_of_ties(one, ties),
            *page.signs(one),
            *following[one.index],
            *read_words(one.context),
            *(f"lead:{word}" for word in _WORD.findall(one.context.lead)[-_WORDS_OF_LEAD:]),
        })
        for one in entries
    ]  # fmt: skip


def _of_ties(entry: Entry, ties: Ties) -> Iterator[str]:
    tied = {
        "sum": ties.sums, "summand": ties.summands, "told_sum": ties.told_sums, "told_summand": ties.told_summands,
        "only_reasoned": ties.only_reasoned, "holding": ties.holding, "held": ties.held, "counter": ties.counter,
    }  # fmt: skip
    yield from (name for name, keys in tied.items() if entry.key in keys)
    if entry.index in ties.beside:
        yield "beside"
    if entry.index in ties.said_total:
        yield "said_total"


def _of_following(entries: Sequence[Entry]) -> Mapping[int, list[str]]:
    """By index of entry: what stands between it and the awards before and after it in its sentence."""
    found = defaultdict[int, list[str]](list)
    latest: dict[object, Entry] = {}
    for one in entries:
        sentence = one.decision, one.context.sentence
        before = latest.get(sentence)
        if before and before.value != one.value:
            kind = _between(before, one)
            order = "smaller" if before.value > one.value else "larger"
            found[before.index] += (f"then={kind}", f"then={kind},{order}")
            found[one.index] += (f"after={kind}", f"after={kind},{order}")
        latest[sentence] = one
    return found


def _between(first: Entry, second: Entry) -> str:
    """How the words between two awards bind them; those with another sum in between are marked so."""
    is_next = second.context.previous == first.index
    apart = second.context.surface.span.start - first.context.surface.span.end
    gap = second.context.gap_before if is_next else second.context.before[-apart:]
    kind = next((name for name, words in _BETWEEN if words.search(gap)), "nothing")
    return kind if is_next else f"{kind}, far"


def _step(value: Decimal, steps: Sequence[Decimal]) -> int:
    """How many of `steps` the value is past."""
    return bisect_left(steps, value)


class _Page:
    """The awards of a page, counted."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.mentions = Counter(one.key for one in entries)
        self.values: defaultdict[int | None, set[Decimal]] = defaultdict(set)
        self.ordered: defaultdict[int | None, set[Decimal]] = defaultdict(set)
        self.payers: defaultdict[int | None, set[str]] = defaultdict(set)
        self.payees: defaultdict[int | None, set[str]] = defaultdict(set)
        self.between: defaultdict[object, set[Decimal]] = defaultdict(set)
        self.beside: defaultdict[object, list[Entry]] = defaultdict(list)
        for one in entries:
            self._count(one)

    def _count(self, one: Entry) -> None:
        self.values[one.decision].add(one.value)
        if one.is_operative:
            self.ordered[one.decision].add(one.value)
        if one.payer:
            self.payers[one.decision].add(one.payer)
        if one.payee:
            self.payees[one.decision].add(one.payee)
        self.between[one.decision, one.payer, one.payee].add(one.value)
        self.between[one.decision, one.payee].add(one.value)
        self.beside[one.decision, one.context.sentence].append(one)
        self.beside[one.decision, one.context.lead].append(one)

    def signs(self, one: Entry) -> Iterator[str]:
        yield from self._of_number(one)
        yield from self._of_place(one)
        yield from self._of_sentence(one)
        yield from self._of_sides(one)

    def _of_number(self, one: Entry) -> Iterator[str]:
        """How many awards its decision has, and how it stands to them."""
        values, place = self.values[one.decision], _place(one)
        count, mentions, largest = len(values), self.mentions[one.key], max(values)
        yield f"awards={min(count, 6)}"
        yield f"awards={min(count, 3)},{place}"
        yield f"mentions={min(mentions, 4)}"
        yield f"mentions={min(mentions, 3)},awards={min(count, 3)}"
        if one.value == largest:
            yield from ("largest", f"largest,awards={min(count, 4)}", f"largest,{place}")
        else:
            yield f"of_largest={_step(one.value / largest, _OF_LARGEST)}"
        if count > 1:
            yield f"of_rest={_step(one.value / (sum(values) - one.value), _OF_REST)}"

    def _of_place(self, one: Entry) -> Iterator[str]:
        """Where it stands: part of the page, line, and whether the operative part repeats it."""
        yield f"in={_place(one)}"
        yield f"line={min(one.context.line, 3)}"
        yield "decision=none" if one.decision is None else f"decision={min(one.decision, 1)}"
        ordered = self.ordered[one.decision]
        if ordered and one.in_ruling:
            yield f"ordered={min(len(ordered), 4)}"
            yield "is_ordered" if one.value in ordered else "not_ordered"

    def _of_sentence(self, one: Entry) -> Iterator[str]:
        """Which other awards of its decision share its sentence or its list."""
        same = [it for it in self.beside[one.decision, one.context.sentence] if it.value != one.value]
        yield f"in_sentence={min(len(same), 3)}"
        if any(it.value > one.value for it in same):
            yield "larger_in_sentence"
        if any(it.value < one.value for it in same):
            yield "smaller_in_sentence"
        if same:
            indexes = [it.index for it in same]
            yield "first" if one.index < min(indexes) else "last" if one.index > max(indexes) else "amid"
        listed = self.beside[one.decision, one.context.lead] if one.context.lead else []
        others = [it for it in listed if it.value != one.value]
        yield f"in_list={min(len(others), 3)}"
        if one.context.lead:
            yield "led"

    def _of_sides(self, one: Entry) -> Iterator[str]:
        """How many pay and get, and what else goes from its payer to its payee."""
        payees = min(len(self.payees[one.decision]), 3)
        yield f"payers={min(len(self.payers[one.decision]), 3)}"
        yield f"payees={payees}"
        yield f"payer={'told' if one.payer else 'none'},payee={'told' if one.payee else 'none'}"
        between = self.between[one.decision, one.payer, one.payee]
        yield f"between={min(len(between), 5)}"
        if one.payer and one.payee and one.value == max(between):
            yield f"largest_between={min(len(between), 3)}"
        if one.payee:
            yield f"payees={payees},own={min(len(self.between[one.decision, one.payee]), 3)}"


def _place(one: Entry) -> str:
    if one.is_operative:
        return "orders"
    if one.in_reasons:
        return "reasons"
    return "ruling" if one.in_ruling else "report"
