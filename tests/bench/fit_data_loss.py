"""Fit the weights that tell texts on lost data: `python -m tests.bench.fit_data_loss FOLDER [--write] [--judge]`.

FOLDER holds dev/gold.jsonl and dev/pages. Learns from it, from the golden set but for its kept pages, and from
tests/bench/data_loss_texts.json. `--write` writes the tables of signs, words and sentences; `--judge` prints what pages left
out by family are told as, and how right each score is. Each takes some minutes: sentences are fitted for every part anew.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.extract.topics.alike import hide_alike
from pipeline.extract.topics.find import THRESHOLD, find_signs
from pipeline.extract.topics.passages import Passage, of_passages, read_passages
from pipeline.extract.topics.weigh import read_features
from pipeline.extract.topics.words import read_stems
from pipeline.zones import Zones, find_zones
from tests.bench.annotated import document_of, learnt, printed
from tests.bench.fit_passages import fit_passages
from tests.bench.fit_passages import save as save_passages

TABLE = Path(__file__).parents[2] / "pipeline" / "data" / "data_loss_weights.json"
TEXTS = Path(__file__).with_name("data_loss_texts.json")
WORDS = TABLE.with_name("data_loss_words.json")
_PENALTY, _ROUNDS, _RATE = 2e-4, 12, 0.15
_SHARE = 0.3
"""What a word counts beside a sign while both are fitted."""
_PARTS = 4
"""In how many parts the families are fitted and judged: sentences are fitted in each part of each part."""
_FAMILIES = 6
"""A word of fewer families of pages is a name, or chance."""
_LEAST = 0.02
"""Words that weigh less are left out of the table."""


class Example(NamedTuple):
    id: str
    family: str
    features: dict[str, float]
    words: frozenset[str]
    about: bool
    passages: tuple[Passage, ...]


def _example(id_: str, family: str, text: str, zones: Zones, title: str | None, *, about: bool) -> Example:
    signs, shown = find_signs(text), hide_alike(text)
    features = dict(read_features(text, signs, zones, title))
    return Example(id_, family, features, read_stems(shown), about, tuple(read_passages(shown, signs)))


def load_examples(folder: Path) -> Iterator[Example]:
    """One a page that reports a decision and is read so, and one a short text."""
    for place, page in learnt(folder):
        document = document_of(page, printed(place, page))
        zones = find_zones(document.article, document.kind)
        if page["has_ruling"]:
            family = _family(page)
            yield _example(
                page["id"], family, document.article, zones, document.title, about=page["topic_data_loss"]
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
    """The weights that tell `examples` best, kept small; those of words stand under "word:…"."""
    rows = [(_values(example), example.about) for example in examples]
    known = _common_words(examples)
    rows = [
        ([(name, value) for name, value in row if name[:5] != "word:" or name in known], about)
        for row, about in rows
    ]
    weights, steps = defaultdict[str, float](float), defaultdict[str, float](lambda: 1e-3)
    order = random.Random(1)
    for _ in range(_ROUNDS):
        order.shuffle(rows)
        for row, about in rows:
            off = _logistic(sum(weights[name] * value for name, value in row)) - about
            for name, value in row:
                slope = off * value + _PENALTY * weights[name] * (name != "base")
                steps[name] += slope * slope
                weights[name] -= _RATE * slope / math.sqrt(steps[name])
    return {name: round(value * (_SHARE if name in known else 1), 3) for name, value in weights.items()}


def _values(example: Example) -> list[tuple[str, float]]:
    signs = [(name, value) for name, value in example.features.items() if value]
    return [("base", 1.0), *signs, *((f"word:{word}", _SHARE) for word in sorted(example.words))]


def _common_words(examples: Sequence[Example]) -> set[str]:
    families = defaultdict[str, set[str]](set)
    for example in examples:
        for word in example.words:
            families[f"word:{word}"].add(example.family)
    return {word for word, of in families.items() if len(of) >= _FAMILIES}


def _logistic(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _told(weights: dict[str, float], example: Example) -> float:
    signs = sum(weights.get(name, 0.0) * value for name, value in example.features.items())
    words = sum(weights.get(f"word:{word}", 0.0) for word in example.words)
    return _logistic(weights["base"] + signs + words)


def save(weights: dict[str, float], names: Sequence[str]) -> None:
    """Write the table of signs and that of words."""
    signs = {name: weights.get(name, 0.0) for name in ("base", *names)}
    TABLE.write_text(json.dumps(signs, indent=1) + "\n", "utf-8")
    words = {name[5:]: value for name, value in sorted(weights.items()) if name[:5] == "word:"}
    words = {word: value for word, value in words.items() if abs(value) >= _LEAST}
    WORDS.write_text(json.dumps(words, indent=0) + "\n", "utf-8")


def _parted(examples: Sequence[Example], parts: int) -> Iterator[tuple[list[Example], list[Example]]]:
    """Each part of the families, and all that is not in it."""
    families = sorted({example.family for example in examples})
    random.Random(2).shuffle(families)
    for part in range(parts):
        unseen = set(families[part::parts])
        yield (
            [example for example in examples if example.family in unseen],
            [example for example in examples if example.family not in unseen],
        )


def _with_passages(
    examples: Sequence[Example], strongest: Callable[[Sequence[Passage]], list[float]]
) -> list[Example]:
    return [
        one._replace(features={**one.features, **of_passages(strongest(one.passages))}) for one in examples
    ]


def with_unseen_passages(examples: Sequence[Example]) -> list[Example]:
    """`examples` with what their sentences say by weights that saw none of their family: what they will say of new pages."""
    told = []
    for unseen, seen in _parted(examples, _PARTS):
        told += _with_passages(unseen, fit_passages(seen).strongest)
    return told


def left_out(examples: Sequence[Example]) -> list[tuple[Example, float]]:
    """How each page is told by weights that saw none of its family."""
    found = []
    for unseen, seen in _parted(examples, _PARTS):
        weights = fit(with_unseen_passages(seen))
        told = _with_passages(unseen, fit_passages(seen).strongest)
        found += [(example, _told(weights, example)) for example in told]
    return found


def _f1(told: Sequence[tuple[Example, float]], least: float) -> float:
    found = [example.about for example, score in told if score >= least]
    return 2 * sum(found) / (len(found) + sum(example.about for example, _ in told))


def main(arguments: list[str]) -> None:
    examples = list(load_examples(Path(arguments[0])))
    if "--write" in arguments:
        learnt = with_unseen_passages(examples)
        save(fit(learnt), list(learnt[0].features))
        save_passages(fit_passages(examples))
    if "--judge" not in arguments:
        return
    told = left_out(examples)
    for least in (0.25, 0.3, THRESHOLD, 0.4, 0.5):
        sys.stdout.write(f"least score {least}: F1 {_f1(told, least):.3f}\n")
    for example, score in told:
        if (score >= THRESHOLD) != example.about:
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
