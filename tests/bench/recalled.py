"""How right is what pages tell of decisions beside their own: `python -m tests.bench.recalled [FOLDER] [--golden PART] [--errors]`.

FOLDER holds dev/gold.jsonl and dev/pages; without it, GREFFIER_EVAL names it. Counted are the judgments under appeal, orders and
earlier rulings that the annotation lists after the first: whether they are found, and of those found the day, the numbers, how they
ended and what they awarded, as far as their annotated sums leave no doubt. The scorer counts nothing of these.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.bench.annotated import PARTS, annotated
from tests.bench.score import records
from tests.bench.scorer import Tally, docket_key, same_court

Row = Mapping[str, Any]
FIELDS = ("found", "day", "numbers", "outcome", "total")
_MANY = "several"


def pair(gold: Sequence[Row], found: Sequence[Row]) -> list[tuple[int, int]]:
    """The places of annotated decisions after the first with those of the ones found that are the same, by court and day."""
    pairs: list[tuple[int, int]] = []
    free = list(range(1, len(found)))
    for number, one in enumerate(gold[1:], 1):
        place = next((place for place in free if _are_same(one, found[place])), None)
        if place is not None:
            free.remove(place)
            pairs.append((number, place))
    return pairs


def _are_same(gold: Row, found: Row) -> bool:
    court = found["court"]["name"] if found["court"] else ""
    days = {gold["date"], found["decided_on"]} - {None}
    return same_court(gold["court"] or "", court) and len(days) < 2


def verdicts(page: Row, record: Row) -> Iterator[tuple[str, object, object]]:
    """(field, what is annotated, what is found) of each decision that the page recalls."""
    gold, found = page["decisions"], record["decisions"]
    pairs = dict(pair(gold, found))
    for number, one in enumerate(gold[1:], 1):
        yield "found", one["court"], one["court"] if number in pairs else None
    for place in set(range(1, len(found))) - set(pairs.values()):
        yield "found", None, found[place]["court"]["name"] if found[place]["court"] else "?"
    for number, place in pairs.items():
        one, told = gold[number], found[place]
        yield "day", one["date"], told["decided_on"]
        yield "numbers", _numbers(one["case_numbers"]), _numbers(told["docket_numbers"])
        outcome = one.get("outcome_for_claimant")
        yield "outcome", None if outcome == "unknown" else outcome, told["outcome"]
        total = annotated_total(page, number)
        if total != _MANY:
            yield "total", total, Decimal(told["awarded_total"]["value"]) if told["awarded_total"] else None


def _numbers(printed: Sequence[str] | None) -> list[str]:
    return sorted(map(docket_key, printed or ()))


def annotated_total(page: Row, number: int) -> Decimal | str | None:
    """What the sums laid to a decision come to, a sole award before its heads; `_MANY` where that is in doubt."""
    of = {
        role: [
            Decimal(str(one["value"]))
            for one in page["amounts"]
            if one["decision"] == number and one["role"] == role
        ]
        for role in ("awarded", "awarded_component", "provisional")
    }
    sole = set(of["awarded"] or of["provisional"])
    if of["awarded_component"] and not of["awarded"]:
        return sum(of["awarded_component"], Decimal(0))
    if len(sole) > 1:
        return _MANY
    dismissed = page["decisions"][number].get("outcome_for_claimant") == "dismissed"
    return next(iter(sole), Decimal(0) if dismissed else None)


def tally(gold: Sequence[Row], found: Mapping[str, Row], errors: list[str] | None = None) -> dict[str, Tally]:
    """Right, wrong and missed of each of FIELDS; what is wrong goes to `errors`."""
    tallies = {field: Tally() for field in FIELDS}
    for page in gold:
        for field, wanted, told in verdicts(page, found[page["id"]]):
            count(tallies[field], wanted, told)
            if errors is not None and wanted != told:
                errors.append(f"{page['id']}\t{field}\t{wanted} / {told}\n")
    return tallies


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=os.environ.get("GREFFIER_EVAL", ""))
    parser.add_argument(
        "--golden", choices=sorted(PARTS), help="the project's own pages instead of FOLDER/dev"
    )
    parser.add_argument("--errors", action="store_true", help="list what is wrong, but on kept pages")
    arguments = parser.parse_args()
    if arguments.errors and (arguments.golden or "").startswith("kept"):
        parser.error("the errors on kept pages stay unread: ask for --golden learnt --errors")
    place, gold = annotated(Path(arguments.folder), arguments.golden)
    errors: list[str] = []
    tallies = tally(gold, records(place, gold), errors)
    sys.stdout.writelines(errors if arguments.errors else [])
    for field, one in tallies.items():
        sys.stdout.write(
            f"{field:<9}F1 {one.f1:.3f}  precision {one.precision:.3f}  recall {one.recall:.3f}"
            f"  right {one.hit} wrong {one.spurious} missed {one.missed}\n"
        )


def count(tally: Tally, wanted: object, told: object) -> None:
    """Zero is an answer; None and an empty list are none."""
    wanted, told = (None if one == [] else one for one in (wanted, told))
    is_right = wanted is not None and wanted == told
    tally.hit += is_right
    tally.spurious += told is not None and not is_right
    tally.missed += wanted is not None and not is_right


if __name__ == "__main__":
    main()
