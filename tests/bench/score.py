"""Score the pipeline on annotated pages: `python -m tests.bench.score FOLDER [--errors] [FIELD...]`.

FOLDER holds dev/gold.jsonl, dev/pages and score_extraction.py; without it, GREFFIER_EVAL names it.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import time
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from pipeline.clean import NotADocument
from pipeline.clean.plain import read_text
from pipeline.process import process
from pipeline.record import to_record


def _scorer(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_extraction", folder / "score_extraction.py")
    assert spec is not None, f"no score_extraction.py in {folder}"
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def records(folder: Path, gold: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The record of every page, as `greffier extract` would print it."""
    found = {}
    for page in gold:
        text = (folder / "pages" / f"{page['id']}.txt").read_text("utf-8")
        day = date.fromisoformat(page["published_on"]) if page.get("published_on") else None
        try:
            document = read_text(text, page["url"] or None, source_id="bench", published_on=day)
        except NotADocument as error:
            sys.stderr.write(f"{page['id']}\tNOT A DOCUMENT\t{error}\n")
            continue
        found[page["id"]] = to_record(page["id"], process(document))
    return found


def main(arguments: list[str]) -> None:
    folder = Path(next((a for a in arguments if Path(a).is_dir()), os.environ.get("GREFFIER_EVAL", "")))
    scorer = _scorer(folder)
    gold = [
        json.loads(line) for line in (folder / "dev" / "gold.jsonl").read_text("utf-8").splitlines() if line
    ]
    start = time.perf_counter()
    found = records(folder / "dev", gold)
    seconds = time.perf_counter() - start
    scores, errors = scorer.score(gold, found)
    fields = [a for a in arguments if a in scores]
    if "--errors" in arguments:
        wanted = (error for error in errors if not fields or error.split("\t")[1] in fields)
        sys.stdout.writelines(f"{error}\n" for error in wanted)
    for name, score in scores.items():
        sys.stdout.write(
            f"{name:<18}{score.precision:>8.3f}{score.recall:>8.3f}{score.f1:>8.3f}"
            f"{score.hit:>6}{score.spurious:>6}{score.missed:>6}\n"
        )
    size = sum(len(record["text"]) for record in found.values())
    sys.stdout.write(f"{size / seconds:,.0f} characters a second\n")


if __name__ == "__main__":
    main(sys.argv[1:])
