"""What a whole page tells of a sum: how far down it stands, which share or multiple of another sum it is, what is bought there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import Reading
from pipeline.extract.amounts.marks import per_of
from pipeline.extract.amounts.phrases import Phrase
from pipeline.law import Per
from pipeline.text.patterns import pattern

QUARTERS = 4
TERMS = (2, 3, 4, 6, 9, 12, 18, 24, 36, 48, 60)
"""How many terms of a price a contract counts by: a quarter, a year, three years."""
_BY_TERM = frozenset({Per.MONTH, Per.YEAR})
_PERCENT = pattern(r"\b(\d{1,2}) ?(?:%|pour cent)")
_FRACTIONS = (
    (pattern(r"\bmoitie\b(?! des depens)"), (Decimal(1) / 2,)),
    (pattern(r"\btiers\b(?! (?:a|au|aux|de bonne|saisi))"), (Decimal(1) / 3, Decimal(2) / 3)),
    (pattern(r"\bquarts?\b"), (Decimal(1) / 4, Decimal(3) / 4)),
    (pattern(r"\bcinquiemes?\b"), tuple(Decimal(part) / 5 for part in (1, 2, 3, 4))),
)
_BARGAIN = Phrase(
    r"\b(?:contrat|convention|bon de commande|devis accepte|(?:a|ont|avai(?:t|ent)) (?:[a-z]+ ){0,3}?(?:conclu|charge|achete|acquis|accepte|loue|pris|contracte)"
    r"|souscri\w+|commande\w*|signe\w*|confi(?:e|ait|aient|ee?s?|er)\b|client\w*|abonne\w*)\b"
)
REACH_OF_BARGAIN = 250
_DEAL = Phrase(
    r"\b(?P<deal>lou|ced|vend|achet|acqui|command|confi|charg|engag|souscri|livr|install|factur|sous-trait|fourni|assur|exploit|conserv|heberg|realis|developp|sign|conclu|pren|rempla|pay|percev|encaiss|cout|stock|remuner|prelev|utilis|vers|dispos|acquitt|cotis|debours|emprunt|rembours|gagn|touch)[a-z]*\b"
)
"""What somebody does who buys, hires, lends or is paid: what the sum behind it is the price of, if it is one."""
REACH_OF_DEAL = 130
_FOR = Phrase(
    r"\b(?:pour|contre|moyennant|a raison de|au prix de)(?: (?:la|une) somme de| environ| quelque| un total de| pres de| plus de)? ?$"
)


class _Sums(NamedTuple):
    """The sums of a page, in whole euros, with the shares and the terms that it tells of."""

    values: frozenset[int]
    shares: frozenset[Decimal]
    parts: frozenset[int]
    """What the shares make of the values."""
    terms: frozenset[Decimal]
    """What is paid each month or each year."""


def read_page(
    contexts: Sequence[Context], events: Sequence[Reading], zones: Sequence[str], *, has_ruling: bool
) -> list[list[str]]:
    """For each sum, features of its place among the sums of the page and of what they are to one another."""
    sums = _read_sums(contexts)
    found: list[list[str]] = []
    for index, (context, reading, zone) in enumerate(zip(contexts, events, zones, strict=True)):
        quarter = QUARTERS * index // len(contexts)
        features = [
            f"quarter{quarter}",
            f"quarter{quarter}&stance={reading.stance}",
            f"quarter{quarter}&zone={zone}",
        ]
        if _is_priced(context, reading):
            features += _priced(context, quarter, has_ruling=has_ruling)
        if reading.stance == "none":
            features += _dealt(context)
        features += _kin(context.surface.value, sums)
        found.append(features)
    return found


def _read_sums(contexts: Sequence[Context]) -> _Sums:
    values = {context.surface.value for context in contexts}
    shares = frozenset(share for context in contexts for share in _told_shares(context))
    return _Sums(
        values=frozenset(map(round, values)),
        shares=shares,
        parts=frozenset(round(value * share) for value in values for share in shares),
        terms=frozenset(context.surface.value for context in contexts if per_of(context) in _BY_TERM),
    )


def _is_priced(context: Context, reading: Reading) -> bool:
    """True where a price may be told: so much a month, or beside a word of prices or a verb of paying, in nobody's mouth."""
    return per_of(context) in _BY_TERM or (
        reading.stance == "none" and (reading.head_before == "price" or reading.act == "pays")
    )


def _priced(context: Context, quarter: int, *, has_ruling: bool) -> list[str]:
    bargain = "bargain" if _BARGAIN.search_end(context.before, REACH_OF_BARGAIN) else "no_bargain"
    above = "bargain" if _BARGAIN.search(context.sentence_above) else "no_bargain"
    ruling = "ruling" if has_ruling else "no_ruling"
    return [
        "priced",
        f"priced&quarter{quarter}",
        f"priced&{bargain}",
        f"priced&above_{above}",
        f"priced&{bargain}&quarter{quarter}",
        f"priced&{ruling}",
    ]


def _dealt(context: Context) -> Iterator[str]:
    """By what deal so much is paid each month or year, or for what it is given."""
    per = "term" if per_of(context) in _BY_TERM else "once"
    given = "for" if _FOR.search_end(context.before, 40) else "told"
    if per == "once" and given == "told":
        return
    deals = [found["deal"] for found in _DEAL.finditer(context.gap_before[-REACH_OF_DEAL:])]
    name = deals[-1] if deals else "no"
    yield from (f"deal={name}", f"deal={name}&{per}&{given}", f"deal&{per}&{given}&{bool(deals)}")


def _kin(value: Decimal, sums: _Sums) -> Iterator[str]:
    """Whether the sum is a share of another by a share that the page names, or so many terms of a price told by term."""
    if value >= 1 and any(round(value * share) in sums.values for share in sums.shares):
        yield "shared"
    if value >= 1 and round(value) in sums.parts:
        yield "share_of"
    if any(round(value * count) in sums.values for count in TERMS):
        yield "term"
    if any(term * count == value for term in sums.terms for count in TERMS):
        yield "terms_of"


def _told_shares(context: Context) -> Iterator[Decimal]:
    words = f"{context.sentence_above} {context.before} {context.gap_after}"
    for told_by, shares in _FRACTIONS:
        if told_by.search(words):
            yield from shares
    for found in _PERCENT.finditer(words):
        if found[1].strip("0"):
            yield Decimal(found[1]) / 100
            yield 1 - Decimal(found[1]) / 100
