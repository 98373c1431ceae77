"""Score the pipeline on annotated pages: `python -m tests.bench.score FOLDER [--golden PART] [--errors] [FIELD...]`.

FOLDER holds dev/gold.jsonl and dev/pages; without it, GREFFIER_EVAL names it.
`--golden PART` scores the project's own golden set instead: `crowded` pages that crowd hard wordings together, `wide` ones
written as sites write, `mixed` ones with many sums, or `kept`, the pages ("k…") that nothing learns from and whose errors nobody
reads: `kept_mixed`, `kept_stories` and `kept_rulings`.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

from pipeline.clean import NotADocument
from pipeline.extract.certainty import Calibration
from pipeline.process import consider
from pipeline.record import to_record
from tests.bench.annotated import PARTS, Row, annotated, document_of, printed
from tests.bench.scorer import score


def records(
    folder: Path, gold: list[Row], calibration: Calibration | None = None
) -> dict[str, dict[str, Any]]:
    """The record of every page, as `greffier extract` would print it; with another `calibration`, when given."""
    found = {}
    for page in gold:
        try:
            document = document_of(page, printed(folder, page))
        except NotADocument as error:
            sys.stderr.write(f"{page['id']}\tNOT A DOCUMENT\t{error}\n")
            continue
        found[page["id"]] = to_record(page["id"], consider(document, calibration=calibration).processed)
    return found


def _part(arguments: list[str]) -> str | None:
    if "--golden" not in arguments:
        return None
    part = next(iter(arguments[arguments.index("--golden") + 1 :]), "")
    name, _, half = part.partition(":")
    if name not in {*PARTS, "all"} or half not in {"", "even", "odd"}:
        raise SystemExit(f"--golden takes {', '.join(PARTS)} (and :even or :odd) or all, not {part!r}")
    if (part == "all" or part.startswith("kept")) and "--errors" in arguments:
        raise SystemExit("the errors on kept pages stay unread: ask for --golden learnt --errors")
    return part


def main(arguments: list[str]) -> None:
    folder = Path(next((a for a in arguments if Path(a).is_dir()), os.environ.get("GREFFIER_EVAL", "")))
    place, gold = annotated(folder, _part(arguments))
    start = time.perf_counter()
    found = records(place, gold)
    seconds = time.perf_counter() - start
    result = score(gold, found)
    fields = [a for a in arguments if a in result.tallies]
    if "--errors" in arguments:
        wanted = (error for error in result.errors if not fields or error.split("\t")[1] in fields)
        sys.stdout.writelines(f"{error}\n" for error in wanted)
    for name, tally in result.tallies.items():
        sys.stdout.write(
            f"{name:<18}{tally.precision:>8.3f}{tally.recall:>8.3f}{tally.f1:>8.3f}"
            f"{tally.hit:>6}{tally.spurious:>6}{tally.missed:>6}\n"
        )
    size = sum(len(record["text"]) for record in found.values())
    sys.stdout.write(f"{size / seconds:,.0f} characters a second\n")


if __name__ == "__main__":
    main(sys.argv[1:])
