"""How right extraction is: `make bench-extraction`, or `python -m tests.bench.extraction [FOLDER] [--errors] [--write]`.

The scorer's figures on the project's golden set, those pages that rules may learn from apart from the kept
ones (which nobody reads), and on FOLDER/dev (else GREFFIER_EVAL names FOLDER), each beside the last committed figures
in tests/bench/figures.json. Then how well confidences are calibrated. `--write` makes today's figures the committed
ones, the table of docs/accuracy.md, and the floors that a test holds the rules to; `--errors` lists what is wrong on dev and on pages that rules learn from, never on kept ones; fields narrow it down.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.bench import calibration
from tests.bench.accuracy import Part, write_page
from tests.bench.annotated import annotated
from tests.bench.score import records
from tests.bench.scorer import FIELDS, Result, score

FIGURES = Path(__file__).parent / "figures.json"
FLOORS = Path(__file__).parent / "floors.json"
SLACK = 0.02
LEARNT = ("golden crowded", "golden opened", "golden wide", "golden mixed")
KEPT = ("golden kept_mixed", "golden kept_stories", "golden kept_rulings")
Figures = dict[str, dict[str, float]]


def parts(folder: Path | None) -> Iterator[Part]:
    for name in [*LEARNT, *KEPT, *(["dev"] if folder else [])]:
        yield read_part(name, folder)


def read_part(name: str, folder: Path | None) -> Part:
    """A part of the golden set, or the dev pages of `folder`, scored."""
    place, gold = annotated(folder or Path(), None if name == "dev" else name.removeprefix("golden "))
    found = records(place, gold)
    return Part(name, len(gold), score(gold, found), list(calibration.answers(gold, found)))


def figures(result: Result) -> dict[str, float]:
    return {name: round(tally.f1, 4) for name, tally in result.tallies.items()}


def change(now: float, before: float | None) -> str:
    """The difference to what is committed, in points of a hundred; empty where there is none."""
    if before is None or abs(now - before) < 0.0005:
        return ""
    return f"{100 * (now - before):+.1f}"


def show(found: list[Part], committed: Mapping[str, Mapping[str, float]]) -> None:
    print(f"{'F1 (precision, recall)':<18}" + "".join(f"{p.name + f', {p.pages} pages':>34}" for p in found))
    for name in FIELDS:
        cells = []
        for part in found:
            tally = part.result.tallies[name]
            before = committed.get(part.name, {}).get(name)
            told = f"{tally.f1:.3f} ({tally.precision:.3f}, {tally.recall:.3f})"
            cells.append(f"{told:>26}{change(tally.f1, before):>8}")
        print(f"{name:<22}" + "".join(cells))


def show_errors(found: list[Part], fields: list[str]) -> None:
    for part in found:
        for error in part.result.errors if part.name not in KEPT else ():
            if not fields or error.split("\t")[1] in fields:
                print(f"{part.name}\t{error}")


def show_calibration(found: list[Part]) -> None:
    """On all pages, and on the kept ones alone, which no rule and no table has learnt from."""
    told = [one for part in found for one in part.answers]
    unread = [one for part in found if part.name in KEPT for one in part.answers]
    for title, own in (("all pages above", told), ("golden kept alone", unread)):
        print(f"\nright, of how many, where confidence is in the bucket ({title})")
        for line in calibration.table(own):
            print(line)


def read_figures() -> Figures:
    data: Figures = json.loads(FIGURES.read_text("utf-8")) if FIGURES.exists() else {}
    return data


def write_figures(found: list[Part]) -> None:
    """Parts that were not scored now keep the figures they had."""
    told: dict[str, Any] = {**read_figures(), **{part.name: figures(part.result) for part in found}}
    FIGURES.write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def below(name: str, result: Result) -> list[str]:
    """The fields of a part that have dropped under the floors of tests/bench/floors.json."""
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8"))[name]
    return [
        f"{name}, {field}: {result.tallies[field].f1:.3f} is under the floor of {floor}"
        for field, floor in floors.items()
        if result.tallies[field].f1 < floor
    ]


def write_floors(found: list[Part]) -> None:
    """Floors a little under today's figures: what rules may not fall below unnoticed."""
    told: dict[str, Any] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    for part in found:
        told[part.name] = {
            name: round(max(tally.f1 - SLACK, 0), 3) for name, tally in part.result.tallies.items()
        }
    FLOORS.write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=os.environ.get("GREFFIER_EVAL"))
    parser.add_argument("--errors", nargs="*", metavar="FIELD", help="list what is wrong, but on kept pages")
    parser.add_argument("--write", action="store_true", help=f"write {FIGURES.name} and {FLOORS.name}")
    arguments = parser.parse_args()
    folder = Path(arguments.folder) if arguments.folder else None
    found = list(parts(folder))
    if arguments.errors is not None:
        show_errors(found, arguments.errors)
    show(found, read_figures())
    if folder is None:
        print("GREFFIER_EVAL names no folder: only the project's own pages are scored")
    show_calibration(found)
    if arguments.write:
        write_figures(found)
        write_floors(found)
        write_page([part for part in found if part.name in KEPT])
    elif fallen := [line for part in found for line in below(part.name, part.result)]:
        raise SystemExit("\n".join(fallen))


if __name__ == "__main__":
    main()
