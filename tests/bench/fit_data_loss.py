"""Fit the weights that tell texts on lost data: `python -m tests.bench.fit_data_loss FOLDER [--write]`.

FOLDER holds dev/gold.jsonl and dev/pages. Learns from it, from the golden set but for its kept pages, and from
tests/bench/data_loss_texts.json; prints what pages left out by family are told as, and how right each score is.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.clean.plain import read_text
from pipeline.extract.topics.find import find_signs
from pipeline.extract.topics.weigh import read_features
from pipeline.process import process
from pipeline.zones import Zones, find_zones
from tests.bench.fit_amount_roles import GOLDEN, is_kept

TABLE = Path(__file__).parents[2] / "pipeline" / "data" / "data_loss_weights.json"
TEXTS = Path(__file__).with_name("data_loss_texts.json")
_PENALTY, _STEPS, _RATE = 0.3, 1000, 2.0
_FOR = frozenset(
    "any_failure any_loss attack attack_copies close copies_gone dense disaster failure lesser_loss loss machines_gone"
    " redone_kept title word_copies word_machines word_redone".split()
)
_EITHER = frozenset(("base", "long", "setting", "word_ended", "word_project"))
"""What tells of lost data never counts against it, all but these never for it: few pages say so by chance."""


class Example(NamedTuple):
    id: str
    family: str
    features: dict[str, float]
    about: bool


def _example(id_: str, family: str, text: str, zones: Zones, title: str | None, *, about: bool) -> Example:
    features = dict(read_features(text, find_signs(text), zones, title))
    return Example(id_, family, features, about)


def load_examples(folder: Path) -> Iterator[Example]:
    """One a page that reports a decision and is read so, and one a short text."""
    dev = [
        (folder / "dev", json.loads(line))
        for line in (folder / "dev" / "gold.jsonl").read_text("utf-8").splitlines()
    ]
    golden = [
        (GOLDEN, json.loads(line))
        for path in sorted(GOLDEN.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
        if line
    ]
    for place, page in [*dev, *((place, page) for place, page in golden if not is_kept(page["id"]))]:
        document = read_text(
            (place / "pages" / f"{page['id']}.txt").read_text("utf-8"), page["url"] or None, source_id="bench"
        )
        processed = process(document)
        if processed.decisions and page["has_ruling"]:
            zones = find_zones(document.text, document.kind)
            family = _family(page)
            yield _example(
                page["id"], family, document.text, zones, document.title, about=page["topic_data_loss"]
            )
    for place_of, (text, about) in enumerate(json.loads(TEXTS.read_text("utf-8"))):
        yield _example(
            f"text {place_of}",
            f"text {place_of % 10}",
            text,
            find_zones(text, None),
            None,
            about=about,
        )


def _family(page: dict[str, Any]) -> str:
    return str(page.get("case_family") or page["id"].rsplit("-", 1)[-1])


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights that tell `examples` best, kept small."""
    names = list(examples[0].features)
    weights = dict.fromkeys(["base", *names], 0.0)
    whole = len(examples)
    for _ in range(_STEPS):
        slopes = {name: _PENALTY * weights[name] / whole for name in names} | {"base": 0.0}
        for example in examples:
            off = (_told(weights, example) - example.about) / whole
            slopes["base"] += off
            for name, value in example.features.items():
                if value:
                    slopes[name] += off * value
        for name, slope in slopes.items():
            weights[name] = _held(name, weights[name] - _RATE * slope)
    return {name: round(value, 3) for name, value in weights.items()}


def _held(name: str, weight: float) -> float:
    if name in _EITHER:
        return weight
    return max(0.0, weight) if name in _FOR else min(0.0, weight)


def _told(weights: dict[str, float], example: Example) -> float:
    total = weights["base"] + sum(weights[name] * value for name, value in example.features.items())
    return 1 / (1 + math.exp(-total))


def left_out(examples: Sequence[Example], parts: int = 8) -> list[tuple[Example, float]]:
    """How each page is told by weights that saw none of its family."""
    families = sorted({example.family for example in examples})
    found = []
    for part in range(parts):
        unseen = set(families[part::parts])
        weights = fit([example for example in examples if example.family not in unseen])
        found += [(example, _told(weights, example)) for example in examples if example.family in unseen]
    return found


def main(arguments: list[str]) -> None:
    examples = list(load_examples(Path(arguments[0])))
    if "--write" in arguments:
        weights = fit(examples)
        TABLE.write_text(json.dumps(weights, indent=1) + "\n", "utf-8")
    told = left_out(examples)
    for example, score in told:
        if (score >= 0.5) != example.about:
            sys.stdout.write(f"{example.id}\tabout: {example.about}\t{score:.2f}\n")
    for low in range(0, 10, 2):
        scores = [
            (example.about, score)
            for example, score in told
            if low / 10 <= score < (low + 2) / 10 + (low == 8)
        ]
        if scores:
            right = sum(about for about, _ in scores) / len(scores)
            sys.stdout.write(
                f"score {low / 10:.1f} to {(low + 2) / 10:.1f}: {len(scores)} texts, {right:.2f} about lost data\n"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
