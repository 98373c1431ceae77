"""What sums that one party asks for in one passage come to: parts of a sum that is told whole are not added to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from pipeline.extract.ledger.askers import sentence_start
from pipeline.extract.ledger.entries import entries_of
from pipeline.extract.ledger.groups import is_refused
from pipeline.law import Amount, Money, Per
from pipeline.sums import Entry
from pipeline.text.patterns import pattern

_MOST_PARTS = 12
_MOST_HEADS = 60
"""More sums in a row are a schedule, not what somebody asks for."""
_INCLUDED = pattern(
    r"\b(?:dont|incluant|comprenant|y compris|en ce compris|qui (?:inclut|comprend))(?: notamment)?[^.;:\d]{0,40}$"
)
_NAMES_HEADS = pattern(r"[ ,]*(?:soit|a savoir) [^.;:\d]{8,90}\bet ")
"""For "90 000 euros, soit le prix, les intérêts et 20 000 euros de préjudice moral"."""
_AND = pattern(r"[^.;:\d]{0,90}(?:,|\bet)\b[^.;:\d]{0,30}$")
_ON_TOP = pattern(r"\b(?:outre|ainsi que|plus|en sus|auxquels?|s'ajout\w+)\b")
_IN_ALL = pattern(
    r"\b(?:au total|en tout|(?:un|pour un|le|d'un) total|somme totale|montant total|total (?:general|de)|ensemble)\b[^.;\d]{0,40}$"
)
_IN_ALL_AFTER = pattern(r"[ ,]*(?:ht |ttc )?(?:au total|en tout)\b")
_UNTOLD = pattern(
    r"\b(?:ladite|cette|meme|pareille) somme\b(?! a\b)|\b(?:outre|en outre|encore|ajout\w+|egalement|par ailleurs|aussi|de surcroit|en sus|davantage)\b[^.;:]{0,60}$"
    r"|\b(?:restitution|remboursement|restituer|rembourser|paiement d\w+ (?:factures|sessions|loyers))\b[^.;\d]{0,80}\b(?:et|outre|ainsi que)\b[^.;\d]{0,40}$"
)
"""Words of a head that is told without its figure, before one that is told with it."""
_UNTOLD_AFTER = pattern(r" ?(?:a ce (?:dernier )?titre|de ce (?:dernier )?chef)\b")
_ROUNDED = pattern(r"\barrondi\w*\b")
_MAKES = pattern(r"\b(?:soit|c'est-a-dire)\b[^.;\d]{0,20}$")
_EACH = pattern(r"\b(?:demand|reclam|sollicit)\w+ (?:[a-z]+ )?chacune?\b[^.;\d]*$")
_EACH_AFTER = pattern(
    r",? (?:a )?chacune?\b| (?:par|pour chaque) (?:salon|foyer|famille|personne|magasin|client)\b"
)
LONGEST_ITEM = 130
"""How much of a list's item may stand before its sum."""
_AGAIN = pattern(r"\b(?:soit|c'est-a-dire|ladite|cette|ces|a savoir)\b|[()]")
SENTENCE = pattern(r"(?:[a-z]{3}|[0-9)»\"€])[.!?»] |\n")
STOP = pattern(r"(?:[a-z]{3}|[0-9)»\"€])[.!?](?: |\n)")
_BY_TERMS = frozenset({Per.MONTH, Per.YEAR, Per.WEEK, Per.DAY, Per.HOUR, Per.BREACH})
_PROVISION = pattern(r"\bprovision\w*\b[^.;\d]{0,50}$")


def whole_of(text: str, flat: str, claimants: int, passage: Sequence[Amount]) -> Entry | None:
    """What a passage of one or more claimants comes to; None where a head of it is told without its figure."""
    if len(passage) > _MOST_HEADS:
        return None
    currency = passage[0].money.currency
    same = [one for one in passage if one.money.currency == currency]
    wholes = _without_parts(flat, same)
    if _is_untold(flat, wholes):
        return None
    distinct = entries_of(text, wholes)
    top = max(distinct, key=lambda entry: entry.money.value)
    if any(one.money.value == top.money.value and _is_total(flat, one) for one in wholes):
        return top
    value = sum((_counted(flat, claimants, wholes, entry) for entry in distinct), Decimal(0))
    if value == top.money.value:
        return top
    spans = tuple(span for entry in distinct for span in entry.spans)
    return Entry(Money(value, currency), tuple(sorted(spans)))


def _counted(flat: str, claimants: int, wholes: Sequence[Amount], entry: Entry) -> Decimal:
    """What an entry comes to: asked for by each of several, or two equal heads of one list."""
    often = 1
    if claimants > 1 and any(_is_asked_by_each(flat, one) for one in wholes if one.span in entry.spans):
        often = claimants
    else:
        often += sum(_are_two(flat, one, other) for one, other in pairwise(wholes) if one.span in entry.spans)
    return entry.money.value * often


def _is_asked_by_each(flat: str, amount: Amount) -> bool:
    before = flat[max(0, amount.span.start - 60) : amount.span.start]
    return bool(_EACH.search(before) or _EACH_AFTER.match(flat, amount.span.end))


def _are_two(flat: str, one: Amount, other: Amount) -> bool:
    """True for equal heads of one list: "5 000 euros pour son préjudice moral et 5 000 euros pour la perte de temps"."""
    gap = flat[one.span.end : other.span.start]
    is_apart = not (
        _AGAIN.search(gap) or STOP.search(gap) or "meme" in flat[other.span.start : other.span.end]
    )
    return one.money == other.money and 12 < len(gap) < 160 and is_apart


def _is_untold(flat: str, wholes: Sequence[Amount]) -> bool:
    """True when a head of the claim beside its only sum is told without a figure."""
    first = wholes[0]
    begun = sentence_start(flat, first)
    return len(wholes) == 1 and bool(
        _UNTOLD.search(flat, begun, first.span.start) or _UNTOLD_AFTER.match(flat, first.span.end)
    )


def _is_total(flat: str, amount: Amount) -> bool:
    """True where words call the sum a total."""
    before = flat[max(0, amount.span.start - 60) : amount.span.start]
    return bool(_IN_ALL.search(before) or _IN_ALL_AFTER.match(flat, amount.span.end))


def _without_parts(flat: str, passage: Sequence[Amount]) -> list[Amount]:
    """`passage` without what another of its sums holds."""
    found = (
        _added_up(passage),
        _included(flat, passage),
        _refused_parts(flat, passage),
        _terms(flat, passage),
        _on_account(flat, passage),
        _told_again(flat, passage),
    )
    parts = set().union(*found)
    largest = max(one.money.value for one in passage)
    return [one for place, one in enumerate(passage) if place not in parts or one.money.value == largest]


def _added_up(passage: Sequence[Amount]) -> Iterator[int]:
    """Places of two or more sums in a row that make the one before or behind them, or all others but one that do."""
    total = sum((one.money.value for one in passage), Decimal(0))
    for place, whole in enumerate(passage):
        others = [at for at in range(len(passage)) if at != place]
        rest = total - 2 * whole.money.value
        odd = next((at for at in others if passage[at].money.value == rest), None)
        if len(others) > 2 and odd is not None:
            yield from (at for at in others if at != odd)
        for step in (1, -1):
            yield from _in_a_row(passage, place, step)


def _in_a_row(passage: Sequence[Amount], place: int, step: int) -> Iterator[int]:
    """Places next to `place`, one way, whose sums make the sum there."""
    rest, at = passage[place].money.value, place + step
    while 0 <= at < len(passage) and abs(at - place) <= _MOST_PARTS and rest > 0:
        rest -= passage[at].money.value
        if rest == 0 and abs(at - place) > 1:
            yield from range(min(place + 1, at), max(place, at + 1))
        at += step


def _included(flat: str, passage: Sequence[Amount]) -> Iterator[int]:
    """Places of sums told behind the one that holds them: "90 000 euros, dont 40 000 de marge et 20 000 d'image"."""
    whole: Amount | None = None
    for place, (last, amount) in enumerate(pairwise(passage), start=1):
        gap = flat[last.span.end : amount.span.start]
        if _INCLUDED.search(gap) or _NAMES_HEADS.fullmatch(gap):
            whole = whole or last
        elif whole is None or not _AND.fullmatch(gap) or _ON_TOP.search(gap):
            whole = None
        if whole is not None and amount.money.value < whole.money.value:
            yield place


def _refused_parts(flat: str, passage: Sequence[Amount]) -> Iterator[int]:
    """Places of what is refused of a larger sum told in a sentence before."""
    for place, amount in enumerate(passage[1:], start=1):
        before = passage[:place]
        largest = max(before, key=lambda one: one.money.value)
        is_apart = SENTENCE.search(flat, largest.span.end, amount.span.start)
        if is_apart and amount.money.value < largest.money.value and is_refused(flat, amount):
            yield place


def _on_account(flat: str, passage: Sequence[Amount]) -> Iterator[int]:
    """Places of a provision asked for on account of sums that are none."""
    provisions = [place for place, amount in enumerate(passage) if is_provision(flat, amount)]
    if len(provisions) == 1 and not is_provision(flat, passage[0]):
        yield from provisions


def _told_again(flat: str, passage: Sequence[Amount]) -> Iterator[int]:
    """Places of exact sums whose rounding is what is asked: "93 600 euros, arrondis à 94 000 euros"."""
    for place, (amount, following) in enumerate(pairwise(passage)):
        gap = flat[amount.span.end : following.span.start]
        if (
            len(gap) < 60
            and _ROUNDED.search(gap)
            and abs(following.money.value / (amount.money.value or 1) - 1) < Decimal("0.05")
        ):
            yield place


def _terms(flat: str, passage: Sequence[Amount]) -> Iterator[int]:
    """Places of what is asked by the month, or for each of several, where the next sum says what that makes."""
    for place, (amount, following) in enumerate(pairwise(passage)):
        gap = flat[amount.span.end : following.span.start]
        is_product = amount.per in _BY_TERMS or _is_multiple(following.money.value, amount.money.value)
        if is_product and len(gap) < LONGEST_ITEM and _MAKES.search(gap):
            yield place


def _is_multiple(whole: Decimal, unit: Decimal) -> bool:
    return bool(unit) and whole > unit and not whole % unit


def is_provision(flat: str, amount: Amount) -> bool:
    return bool(_PROVISION.search(flat, max(0, amount.span.start - 60), amount.span.start))
