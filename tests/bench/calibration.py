"""How often facts are right that are told with some confidence: of what says 0.9, nine in ten should be.

Facts of the main decision are judged as the scorer judges them, each with the confidence its record gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from tests.bench import scorer

Row = Mapping[str, Any]
KINDS = (
    "data_loss", "court", "date", "docket", "outcome", "party_name", "party", "amount_role", "total",
)  # fmt: skip
BUCKETS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


class Answer(NamedTuple):
    kind: str
    rule: str
    says: float
    is_right: bool
    family: str
    """Pages of one family tell one case: no fit may see some of them and be judged by others."""


def answers(rows: Iterable[Row], records: Mapping[str, Row]) -> Iterator[Answer]:
    for gold in rows:
        record = records.get(gold["id"])
        if record:
            family = gold.get("case_family") or gold["id"]
            for kind, proof, right in _facts(gold, record):
                says = proof.get("confidence", proof.get("score"))
                yield Answer(kind, proof["rule"], says, right, family)


def _facts(gold: Row, record: Row) -> Iterator[tuple[str, Row, bool]]:
    """Kind, where its rule and confidence stand, and whether it is right."""
    for topic in record["topics"]:
        yield "data_loss", topic, bool(gold["topic_data_loss"])
    own, found = scorer.main_decision(gold), scorer.main_decision(record)
    for kind, name, right in _single(gold, own, found):
        if name in (found.get("evidence") or {}):
            yield kind, found["evidence"][name], right
    yield from _parties_and_numbers(own, found)
    sums = {scorer.role_and_value(amount) for amount in gold["amounts"]}
    for amount in record["amounts"]:
        yield "amount_role", amount, scorer.role_and_value(amount) in sums


def _single(gold: Row, own: Row, found: Row) -> Iterator[tuple[str, str, bool]]:
    """Kind, name in the record, and whether it is right, for each fact a decision has one of, when it has it."""
    if court := scorer.court_name(found):
        yield "court", "court", scorer.same_court(own.get("court") or "", court)
    if found.get("decided_on"):
        yield "date", "decided_on", own.get("date") == found["decided_on"]
    if found.get("outcome") not in {None, "unknown"}:
        yield "outcome", "outcome", own.get("outcome_for_claimant") == found["outcome"]
    if total := scorer.total_of(found):
        yield "total", "awarded_total", scorer.money(gold.get("summary_amount_awarded")) == total


def _parties_and_numbers(own: Row, found: Row) -> Iterator[tuple[str, Row, bool]]:
    numbers = {scorer.docket_key(number) for number in own.get("case_numbers") or ()}
    proofs = (found.get("evidence") or {}).get("docket_numbers") or ()
    for number, proof in zip(found.get("docket_numbers") or (), proofs, strict=True):
        yield "docket", proof, scorer.docket_key(number) in numbers
    for gold, named in scorer.matched_parties(own, found):
        if named is not None:
            yield "party_name", named, gold is not None
            yield "party", named, gold is not None and scorer.same_role(gold, named)


def table(found: Sequence[Answer]) -> Iterator[str]:
    """One line a kind: for each bucket of confidence how many facts and how many in a hundred are right."""
    heads = [f"{low:.2f}-" for low in BUCKETS[:-1]]
    yield f"{'says':<13}" + "".join(f"{head:>13}" for head in heads)
    for kind in KINDS:
        own = [one for one in found if one.kind == kind]
        cells = []
        for low, high in pairwise(BUCKETS):
            inside = [one.is_right for one in own if low <= one.says < high]
            cells.append(f"{sum(inside) / len(inside):.2f} of {len(inside)}" if inside else "")
        yield f"{kind:<13}" + "".join(f"{cell:>13}" for cell in cells)


def error(found: Iterable[Answer]) -> float:
    """Mean squared distance between what is said and what is so (Brier's score); 0 is perfect."""
    told = [(one.says - one.is_right) ** 2 for one in found]
    return sum(told) / len(told) if told else 0.0


def by_kind(found: Iterable[Answer]) -> dict[str, list[Answer]]:
    kinds: defaultdict[str, list[Answer]] = defaultdict(list)
    for one in found:
        kinds[one.kind].append(one)
    return dict(kinds)
