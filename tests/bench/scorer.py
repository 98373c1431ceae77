"""How records agree with annotations, field by field: the same counts as the scorer that comes with the annotated pages.

A page without a record counts as one with nothing in it. Sums count once a page for each value, and for each value
with its role, however often repeated. Natural persons are shown as initials, so their names are not scored.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

Row = Mapping[str, Any]
FIELDS = (
    "has_ruling", "data_loss", "court", "decision_date", "docket_number", "outcome",
    "party_name", "party_with_role", "amount_value", "amount_with_role", "awarded_total",
)  # fmt: skip
_FORMS = frozenset(
    "sa sas sasu sarl eurl snc sca scop sci scp se gie ag gmbh inc ltd llc plc bv nv spa srl societe ste association epic epa "
    "me maitre m mme monsieur madame".split()
)
_LITTLE = frozenset("de d du des la le les l et en a au aux the of".split())
_PERSON = re.compile(
    r"^\W*(M\.|Mme|MM\.|Monsieur|Madame|Me)\s|\[\w+\]|\b[A-Z]\.{2,}|…|^\W*(x+|y+|z+)\W*$", re.IGNORECASE
)
_KEY_LETTER = re.compile(r"^[a-z](?=\d{7}$)")
""" "E 22-13.823" and "22-13.823" are one number."""


@dataclass(slots=True)
class Tally:
    """Facts of one field: right, found but wrong, annotated but not found."""

    hit: int = 0
    spurious: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.spurious) if self.hit + self.spurious else 1.0

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0

    @property
    def f1(self) -> float:
        told = 2 * self.hit + self.spurious + self.missed
        return 2 * self.hit / told if told else 1.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """One comparison: what was annotated, what was found, and how many of it are right, wrong and missed."""

    page: str
    field: str
    gold: object
    found: object
    hit: int
    spurious: int
    missed: int


@dataclass
class Result:
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    errors: list[str] = field(default_factory=list)


def score(rows: Iterable[Row], records: Mapping[str, Row]) -> Result:
    result = Result()
    for gold in rows:
        for verdict in judge(gold, records.get(gold["id"], {})):
            tally = result.tallies[verdict.field]
            tally.hit += verdict.hit
            tally.spurious += verdict.spurious
            tally.missed += verdict.missed
            if verdict.spurious or verdict.missed:
                result.errors.append(
                    f"{verdict.page}\t{verdict.field}\tgold={verdict.gold!r}\tfound={verdict.found!r}"
                )
    return result


def judge(gold: Row, record: Row) -> Iterator[Verdict]:
    """Every comparison of one page."""
    page, own, found = gold["id"], main_decision(gold), main_decision(record)
    yield _of_one(page, "has_ruling", gold["has_ruling"] or None, bool(record.get("decisions")) or None)
    yield _of_one(page, "data_loss", gold["topic_data_loss"] or None, tells_of_loss(record) or None)
    yield _of_one(page, "court", own.get("court"), court_name(found), same_court)
    yield _of_one(page, "decision_date", own.get("date"), found.get("decided_on"))
    numbers = [{docket_key(number) for number in one} for one in (own.get("case_numbers") or (), found.get("docket_numbers") or ())]  # fmt: skip
    yield _of_many(page, "docket_number", Counter(numbers[0]), Counter(numbers[1]))
    outcomes = [
        None if one == "unknown" else one for one in (own.get("outcome_for_claimant"), found.get("outcome"))
    ]
    yield _of_one(page, "outcome", outcomes[0], outcomes[1])
    yield from _parties(page, own, found)
    for name, key in (("amount_value", value_key), ("amount_with_role", role_and_value)):
        sums = [Counter({key(amount) for amount in row.get("amounts") or ()}) for row in (gold, record)]
        yield _of_many(page, name, *sums)
    # Nothing awarded and nothing at stake are often a matter of reading.
    stated = money(gold.get("summary_amount_awarded")) or None
    yield _of_one(page, "awarded_total", stated, total_of(found) or None)


def _of_one(
    page: str, name: str, gold: Any, found: Any, same: Callable[[Any, Any], bool] = lambda a, b: bool(a == b)
) -> Verdict:
    """A fact of which a page has one or none; a wrong one is both spurious and missed."""
    right = gold not in {None, ""} and found not in {None, ""} and same(gold, found)
    spurious = found not in {None, ""} and not right
    missed = gold not in {None, ""} and not right
    return Verdict(page, name, gold, found, int(right), int(spurious), int(missed))


def _of_many(page: str, name: str, gold: Counter[Any], found: Counter[Any]) -> Verdict:
    missed, spurious = gold - found, found - gold
    told = [sorted(map(str, one.elements())) for one in (missed, spurious)]
    return Verdict(page, name, told[0], told[1], (gold & found).total(), spurious.total(), missed.total())


def _parties(page: str, own: Row, found: Row) -> Iterator[Verdict]:
    for gold, named in matched_parties(own, found):
        told = [one and (one["name"], one.get("role")) for one in (gold, named)]
        for name in ("party_name", "party_with_role"):
            right = gold and named and (name == "party_name" or same_role(gold, named))
            missed, spurious = not right and gold is not None, not right and named is not None
            yield Verdict(page, name, told[0], told[1], int(bool(right)), int(spurious), int(missed))


def matched_parties(own: Row, found: Row) -> list[tuple[Row | None, Row | None]]:
    """Parties of two decisions paired by name, persons left out; None stands for the other half of what has none."""
    golds, left = ([p for p in one.get("parties") or () if not is_person(p)] for one in (own, found))
    pairs: list[tuple[Row | None, Row | None]] = []
    for gold in golds:
        exact = next((one for one in left if name_key(one["name"]) == name_key(gold["name"])), None)
        match = exact or next((one for one in left if same_name(gold["name"], one["name"])), None)
        if match is not None:
            left.remove(match)
        pairs.append((gold, match))
    return [*pairs, *((None, one) for one in left)]


def main_decision(record: Row) -> Row:
    return next(iter(record.get("decisions") or ()), {})


def tells_of_loss(record: Row) -> bool:
    return any(topic["topic"] == "data_loss" for topic in record.get("topics") or ())


def court_name(decision: Row) -> str | None:
    return (decision.get("court") or {}).get("name")


def total_of(decision: Row) -> Decimal | None:
    total = decision.get("awarded_total")
    return money(total["value"]) if total else None


@cache
def words(text: str) -> tuple[str, ...]:
    """Lower-case words without accents, the little ones left out."""
    flat = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return tuple(word for word in re.findall(r"[a-z0-9]+", flat) if word not in _LITTLE)


def same_court(gold: str, found: str) -> bool:
    return set(words(gold)) == set(words(found))


def name_key(name: str) -> frozenset[str]:
    kept = [word for word in words(name) if word not in _FORMS]
    return frozenset(kept or words(name))


def same_name(gold: str, found: str) -> bool:
    """The same words, or one name's words within the other's with a word of four letters among them."""
    one, other = name_key(gold), name_key(found)
    if not one or not other:
        return False
    if one == other or "".join(sorted(one)) == "".join(sorted(other)):
        return True
    small, large = sorted((one, other), key=len)
    return small < large and any(len(word) >= 4 for word in small)


def is_person(party: Row) -> bool:
    return party.get("kind") == "person" or bool(_PERSON.search(party.get("name") or ""))


def same_role(gold: Row, found: Row) -> bool:
    """Third parties and others count as one."""
    one, other = ("other" if p.get("role") == "third_party" else p.get("role") for p in (gold, found))
    return bool(one == other)


def docket_key(number: str) -> str:
    return _KEY_LETTER.sub("", "".join(words(number)))


def money(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))


def value_key(amount: Row) -> tuple[Decimal | None, str]:
    return money(amount["value"]), amount["currency"]


def role_and_value(amount: Row) -> tuple[Decimal | None, str, str]:
    return *value_key(amount), amount["role"]
