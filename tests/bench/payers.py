"""How often payer and payee are right: `python -m tests.bench.payers [FOLDER] [--golden PART] [--errors]`.

FOLDER holds dev/gold.jsonl and dev/pages; without it, GREFFIER_EVAL names it. Judged are the sums whose value, currency
and role are found, once for each of those: the sides told where the annotation has them, and those told where it has none.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline.text.spaces import fold
from tests.bench.annotated import annotated
from tests.bench.score import records

SIDES = ("payer", "payee")
_FORMS = frozenset(
    "sa sas sasu sarl eurl snc sci scp se gie societe ste association monsieur madame m mme la le les l de du des d".split()
)
_INITIALS = re.compile(r"(?:[A-Z]\.[ -]?)+")
_CAPITAL = re.compile(r"[A-ZÉÈ]\w*(?:['’]H\b)?")
_TITLES = {"M", "MM", "Mme", "Monsieur", "Madame", "Maître", "Me"}
_WORD = re.compile(r"[a-z0-9]+")
Named = dict[tuple[Decimal, str, str], set[str | None]]


def names_of(amounts: list[Mapping[str, Any]], side: str) -> Named:
    """The names that an annotation or a record gives on `side` for each (value, currency, role)."""
    found: Named = {}
    for one in amounts:
        key = Decimal(str(one["value"])).quantize(Decimal("0.01")), one["currency"], one["role"]
        found.setdefault(key, set()).add(one[side])
    return found


def is_same(gold: str, found: str) -> bool:
    """Names that share a word of their own, or a person told by initials; of several named together, any."""
    return any(_is_one(one, found) for one in gold.split(", "))


def _is_one(gold: str, found: str) -> bool:
    first, second = (
        {word for word in _WORD.findall(fold(name)) if word not in _FORMS} for name in (gold, found)
    )
    return bool(first & second) or (bool(_INITIALS.fullmatch(found)) and _has_initials(gold, found))


def _has_initials(gold: str, found: str) -> bool:
    """All of them, or that of the family name alone."""
    wanted = [word[0] for word in _CAPITAL.findall(gold) if word not in _TITLES]
    told = [word[0] for word in _CAPITAL.findall(found)]
    return sorted(wanted) == sorted(told) or wanted[-1:] == told


def judge(gold: set[str | None], found: set[str | None]) -> str:
    wanted, told = {name for name in gold if name}, {name for name in found if name}
    if not wanted:
        return "none, told one" if told else "none"
    if not told:
        return "missed"
    return "right" if any(is_same(one, other) for one in wanted for other in told) else "wrong"


def verdicts(gold: list[dict[str, Any]], found: Mapping[str, Any]) -> Iterator[tuple[str, str, object, str]]:
    """(page, side, sum, verdict) for each sum that both have."""
    for page in gold:
        record = found.get(page["id"])
        for side in SIDES if record else ():
            wanted, told = (
                names_of(page["amounts"], side),
                names_of(record["amounts"] if record else [], side),
            )
            for key in sorted(wanted.keys() & told.keys()):
                what = f"{key[0]} {key[2]}: {sorted(map(str, wanted[key]))} / {sorted(map(str, told[key]))}"
                yield page["id"], side, what, judge(wanted[key], told[key])


def main(arguments: list[str]) -> None:
    folder = Path(next((one for one in arguments if Path(one).is_dir()), os.environ.get("GREFFIER_EVAL", "")))
    part = arguments[arguments.index("--golden") + 1] if "--golden" in arguments else None
    if part is not None and (part == "all" or part.startswith("kept")) and "--errors" in arguments:
        raise SystemExit("the errors on kept pages stay unread: ask for --golden learnt --errors")
    place, gold = annotated(folder, part)
    counts: Counter[tuple[str, str]] = Counter()
    for page, side, what, verdict in verdicts(gold, records(place, gold)):
        counts[side, verdict] += 1
        if "--errors" in arguments and verdict in {"wrong", "missed", "none, told one"}:
            sys.stdout.write(f"{page}\t{side}\t{verdict}\t{what}\n")
    for side in SIDES:
        right, wrong, missed = (counts[side, verdict] for verdict in ("right", "wrong", "missed"))
        invented = counts[side, "none, told one"]
        precision, recall = right / max(1, right + wrong + invented), right / max(1, right + wrong + missed)
        sys.stdout.write(
            f"{side:<8}right {right:>4}  wrong {wrong:>4}  missed {missed:>4}  invented {invented:>4}"
            f"  precision {precision:.3f}  recall {recall:.3f}\n"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
