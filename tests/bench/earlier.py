"""Score the decisions a page tells of beside its own: `python -m tests.bench.earlier FOLDER [--golden PART] [--errors]`.

A decision is right when its court and its day both are; a day or court that neither annotation nor record has is equal.
Pages count as in tests.bench.score; the errors of kept pages stay unread here too.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.text.spaces import fold
from tests.bench.annotated import annotated
from tests.bench.score import _part, records


class Told(NamedTuple):
    """A decision by what identifies it."""

    court: str | None
    day: str | None


def gold_decisions(page: dict[str, Any]) -> list[Told]:
    return [Told(_plain(one["court"]), one["date"]) for one in page["decisions"]]


def found_decisions(record: dict[str, Any]) -> list[Told]:
    return [
        Told(_plain(one["court"]["name"]) if one["court"] else None, one["decided_on"])
        for one in record["decisions"]
    ]


def _plain(court: str | None) -> str | None:
    return fold(court) if court else None


def compare(gold: list[dict[str, Any]], found: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str, Told]]:
    """Page, "hit", "spurious" or "missed", and the decision."""
    for page in gold:
        wanted = gold_decisions(page)[1:]
        have = found_decisions(found[page["id"]])[1:] if page["id"] in found else []
        for told in have:
            if told in wanted:
                wanted.remove(told)
                yield page["id"], "hit", told
            else:
                yield page["id"], "spurious", told
        yield from ((page["id"], "missed", told) for told in wanted)


def main(arguments: list[str]) -> None:
    folder = Path(next((a for a in arguments if Path(a).is_dir()), os.environ.get("GREFFIER_EVAL", "")))
    place, gold = annotated(folder, _part(arguments))
    verdicts = list(compare(gold, records(place, gold)))
    if "--errors" in arguments:
        for page, verdict, told in verdicts:
            if verdict != "hit":
                sys.stdout.write(f"{page}\t{verdict}\t{told.court}\t{told.day}\n")
    hits, spurious, missed = (
        sum(one == kind for _, one, _ in verdicts) for kind in ("hit", "spurious", "missed")
    )
    precision, recall = hits / ((hits + spurious) or 1), hits / ((hits + missed) or 1)
    f1 = 2 * hits / ((2 * hits + spurious + missed) or 1)
    sys.stdout.write(f"earlier decisions {precision:.3f} {recall:.3f} {f1:.3f}  {hits} {spurious} {missed}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
