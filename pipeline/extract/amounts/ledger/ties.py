"""What ties awards to one another: which add up to which, which stand together as heads do, which answer another."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.ledger.entries import Entry, Key
from pipeline.extract.amounts.ledger.inclusions import find_included, find_products
from pipeline.text.patterns import pattern

MOST_HEADS = 9
FARTHEST_SIBLING = 60
"""Sums this far apart are no heads of one award; keeps a page of ten thousand sums linear."""
ROUNDING = Decimal("0.08")
_TOTAL_BEFORE = pattern(
    r"\b(?:au total|total de|somme totale|montant total|soit ensemble|en tout|tous? (?:chefs de )?prejudices? confondus"
    r"|toutes causes confondues|tous chefs (?:de prejudice )?confondus|c'est-a-dire)\b"
)
_TOTAL_AFTER = pattern(
    r"[ ,]*(?:au total|en tout|toutes causes|tous (?:chefs|prejudices)|(?:[a-z' ]{0,40})?(?: dont|se decompos\w+| ?:|\(dont))"
)
_TAX = pattern(r" ?\(?(?:ht|ttc|hors taxe|h\.t|t\.t\.c|toutes taxes)")
_RATES_OF_TAX = (Decimal("1.2"), Decimal("1.196"), Decimal("1.1"), Decimal("1.055"))
_REPLACES = pattern(
    r"\b(?:au lieu d|ramen\w+|redui\w+|port(?:e|er|ant|ee?s?) (?:[a-z]+ )?a\b|pass(?:e|ent|ee?s?|ant|er)\b(?: [a-z]+){0,2} (?:de|a)\b|infirm\w+|contre\b|abaiss\w+|releve\w*)"
)
_FROM = pattern(r"\b(?:de|d')(?: plus de| pres de| quelque| environ)? ?$")
_TO = pattern(r" ?(?:euros )?a(?: plus de| pres de| quelque| environ| moins de)? ?$")
_OPENS = pattern(r" ?(?:euros?)? ?\(?(?:soit )?\(? ?$")
_AGAIN = pattern(
    r"\b(?:soit|c'est-a-dire|correspond\w*|egale?s? a|equival\w+|montant|plafond)\b[^.;:\d]{0,40}$"
)
"""For "10 680 euros, en application de la clause qui fixe le maximum à douze mensualités, soit 10 680 euros"."""
_GUARANTEES = pattern(
    r"\b(?:garantir (?!l(?:a|es?|') ?(?:reconstitution|pertes?|dommages?|sinistres?|frais|consequences|remise))|garantie? (?:par|pour)\b"
    r"|l[ae] garantira|releve\w* (?:indemne|et garanti))[^;]*$"
)
"""What one debtor owes another is no head of what the creditor gets."""


class Ties(NamedTuple):
    """What ties the awards of a page to one another."""

    sums: frozenset[Key]
    """Those that other awards add up to, costs perhaps among them."""
    summands: frozenset[Key]
    told_sums: frozenset[Key]
    """Those that awards which stand together in one sentence or one list add up to, equal ones too."""
    told_summands: frozenset[Key]
    only_reasoned: frozenset[Key]
    """Granted by the reasons of a ruling, not repeated by its operative part."""
    holding: frozenset[Key]
    held: frozenset[Key]
    beside: frozenset[int]
    """Indexes of the entries that have another award beside them as heads do."""
    said_total: frozenset[int]
    """Indexes of the entries whose words say that they are a whole."""
    counter: frozenset[Key]
    """What the winner owes the loser in turn: awards of their own, no heads of his."""


def read_ties(entries: Sequence[Entry], costs: Iterable[Decimal] = ()) -> Ties:
    """`costs` are the page's sums of costs: a report's total may count one in, a ruling's own never does."""
    fees = () if any(entry.in_ruling for entry in entries) else tuple(set(costs))
    sums, summands = _added_up(entries, fees)
    told = _told_sums(entries)
    held = list(_held(entries))
    return Ties(
        sums=sums,
        summands=summands,
        told_sums=frozenset(total.key for total, _ in told),
        told_summands=frozenset(head.key for _, heads in told for head in heads),
        only_reasoned=frozenset(_parts_of_the_order(entries)),
        holding=frozenset(whole.key for whole, _ in held),
        held=frozenset(part.key for _, part in held),
        beside=frozenset(entry.index for entry in entries if _has_sibling(entry, entries)),
        said_total=frozenset(entry.index for entry in entries if _says_total(entry.context)),
        counter=frozenset(_counter_awards(entries)),
    )


def heads_by_rules(entries: Sequence[Entry], ties: Ties) -> frozenset[Key]:
    """The awards that the ties alone make heads: a part of another, or beside one, and no total of others."""
    beside = [entry for entry in entries if entry.index in ties.beside]
    totals = {entry.key for entry in beside if entry.index in ties.said_total}
    parts = {entry.key for entry in beside if entry.index not in ties.said_total}
    totals |= ties.sums | ties.told_sums | ties.holding
    parts |= ties.summands | ties.told_summands | ties.only_reasoned | ties.held
    return frozenset(parts - totals - ties.counter)


def _added_up(entries: Sequence[Entry], fees: Sequence[Decimal]) -> tuple[frozenset[Key], frozenset[Key]]:
    """Awards that others of their decision add up to, and those others."""
    sums, summands = set[Key](), set[Key]()
    for decision in {entry.decision for entry in entries}:
        values = sorted({entry.value for entry in entries if entry.decision == decision}, reverse=True)
        for place, value in enumerate(values, start=1):
            made_of = _heads_of(value, values[place : place + MOST_HEADS], fees)
            if made_of:
                sums.add((value, decision))
                summands |= {(head, decision) for head in made_of if head in values}
    return frozenset(sums), frozenset(summands)


def _held(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Awards that hold another one, as its whole or as so many times it, with that other."""
    contexts = [entry.context for entry in entries]
    numbers = [entry.index for entry in entries]
    for whole, part in (*find_included(contexts, numbers), *find_products(contexts)):
        if entries[whole].decision == entries[part].decision:
            yield entries[whole], entries[part]


def _counter_awards(entries: Sequence[Entry]) -> set[Key]:
    """What the winner owes the loser in turn, by the operative part: awards of their own, no heads of his."""
    ordered = [entry for entry in entries if entry.is_operative and entry.payer and entry.payee]
    main: dict[int | None, Entry] = {}
    for entry in ordered:
        if entry.decision not in main or entry.value > main[entry.decision].value:
            main[entry.decision] = entry
    return {
        entry.key
        for entry in ordered
        if (entry.payer, entry.payee) == (main[entry.decision].payee, main[entry.decision].payer)
    }


def _parts_of_the_order(entries: Sequence[Entry]) -> set[Key]:
    """What the reasons of a ruling grant and its operative part does not repeat: heads of a larger sum there."""
    ordered = {entry.key for entry in entries if entry.is_operative}
    most: dict[int | None, Decimal] = {}
    for value, decision in ordered:
        most[decision] = max(value, most.get(decision, value))
    return {
        entry.key
        for entry in entries
        if entry.in_reasons
        and entry.value < most.get(entry.decision, entry.value)
        and entry.key not in ordered
        and not _says_total(entry.context)
    }


def _told_sums(entries: Sequence[Entry]) -> list[tuple[Entry, list[Entry]]]:
    """Totals whose heads, equal ones too, stand together in one sentence or one list."""
    by_value: defaultdict[Key, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_value[entry.value, entry.decision].append(entry)
    found = []
    for group in _beside_one_another(entries):
        whole = sum((entry.value for entry in group), Decimal(0))
        inside = {entry.index for entry in group}
        decision = group[0].decision
        found += [(total, group) for total in by_value[whole, decision] if total.index not in inside]
        for total in by_value[whole / 2, decision]:
            heads = [entry for entry in group if entry.index != total.index]
            if total.index in inside and len(heads) > 1:
                found.append((total, heads))
    return found


def _beside_one_another(entries: Sequence[Entry]) -> list[list[Entry]]:
    groups: defaultdict[object, list[Entry]] = defaultdict(list)
    for entry in entries:
        key = entry.context.lead or (entry.context.sentence, entry.context.line)
        groups[key, entry.decision].append(entry)
    return [group for group in groups.values() if len(group) > 1]


def _heads_of(value: Decimal, smaller: Sequence[Decimal], costs: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """The heads among `smaller` that make `value`, one sum of costs allowed; empty when none do."""
    pool = smaller[:MOST_HEADS]
    for count in range(2, len(pool) + 1):
        for heads in combinations(pool, count):
            if sum(heads) == value:
                return heads
    for cost in costs:
        for count in range(1, len(pool) + 1):
            for heads in combinations(pool, count):
                if sum(heads) + cost == value:
                    return heads
    return ()


def _has_sibling(entry: Entry, entries: Sequence[Entry]) -> bool:
    """True when another award of its decision stands beside `entry` as heads do: one sentence, one list, one debtor."""
    near = range(entry.index - FARTHEST_SIBLING, entry.index + FARTHEST_SIBLING + 1)
    first = bisect_left(entries, near.start, key=_index_of)
    last = bisect_left(entries, near.stop, key=_index_of)
    return any(
        other.index != entry.index and other.decision == entry.decision and _is_sibling(entry, other)
        for other in entries[first:last]
    )


def _index_of(entry: Entry) -> int:
    return entry.index


def _is_sibling(one: Entry, other: Entry) -> bool:
    first, second = (one, other) if one.index < other.index else (other, one)
    if one.payer and other.payer and one.payer != other.payer:
        return _owe_one_creditor(one, other)
    if _is_guaranteed(one, other) or _is_one_sum(first, second):
        return False
    if first.context.sentence == second.context.sentence and _in_one_passage(first.context, second.context):
        return not _takes_its_place(first, second)
    if one.value == other.value:
        return False
    if one.context.lead and one.context.lead == other.context.lead:
        return abs(one.context.line - other.context.line) <= MOST_HEADS
    return one.is_operative and other.is_operative and bool(one.payer) and one.payee == other.payee


def _is_guaranteed(one: Entry, other: Entry) -> bool:
    return any(_GUARANTEES.search(entry.context.gap_before) for entry in (one, other))


def _is_one_sum(first: Entry, second: Entry) -> bool:
    """True for one sum told twice: rounded, with tax and without, in words or as a clause's maximum."""
    return is_rounding(first.value, second.value) or _is_taxed(first, second) or _is_said_again(first, second)


def _owe_one_creditor(one: Entry, other: Entry) -> bool:
    """True for what two debtors owe the same winner, each his own sum, in an operative part or in one sentence."""
    is_together = (one.is_operative and other.is_operative) or one.context.sentence == other.context.sentence
    return is_together and bool(one.payee) and one.payee == other.payee and one.value != other.value


def _is_said_again(first: Entry, second: Entry) -> bool:
    """True for one sum in words and in figures, or in two currencies: "douze mille euros (12 000 €)"."""
    if first.context.surface.currency != second.context.surface.currency:
        return True
    is_beside = second.context.previous == first.index and bool(_OPENS.fullmatch(second.context.gap_before))
    if second.context.previous == first.index and _AGAIN.search(second.context.gap_before):
        is_beside = True
    return is_beside and first.value == second.value


def _takes_its_place(first: Entry, second: Entry) -> bool:
    """True where the second of two sums stands for the first: "ramenée de 107 500 à 86 000 euros"."""
    if second.context.previous == first.index and _TO.fullmatch(second.context.gap_before):
        return bool(_FROM.search(first.context.gap_before[-30:]))
    return bool(
        _REPLACES.search(
            second.context.before[-200:][len(first.context.before) :] or second.context.gap_before
        )
    )


def _in_one_passage(first: Context, second: Context) -> bool:
    """False for a title and the text below it, which no full stop parts."""
    apart = second.line - first.line
    return apart == 0 or (first.line > 1 and apart <= 2)


def _is_taxed(first: Entry, second: Entry) -> bool:
    """True for one sum told without tax and with it: "87 450,60 euros TTC (72 875,50 euros HT)"."""
    if not all(_TAX.match(one.context.gap_after) for one in (first, second)):
        return False
    low, high = sorted((first.value, second.value))
    return any(abs(low * rate - high) <= Decimal("0.02") * rate for rate in _RATES_OF_TAX)


def is_rounding(value: Decimal, exact: Decimal) -> bool:
    """True when the two differ, but by less than a journalist's rounding."""
    return value != exact and abs(value - exact) <= max(value, exact) * ROUNDING


def _says_total(context: Context) -> bool:
    return bool(_TOTAL_BEFORE.search(context.gap_before[-70:]) or _TOTAL_AFTER.match(context.gap_after))
