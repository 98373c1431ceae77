"""Fit the weights that tell the court a page is about: `python -m tests.bench.fit_main_decision FOLDER [--write]`.

FOLDER holds dev/gold.jsonl and dev/pages. Learns from it and from the golden set but for its kept pages; prints how
many pages that name several courts are told rightly by weights that saw none of their family.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.documents import Document
from pipeline.extract.courts import court_on, find_courts
from pipeline.extract.dates import find_dates
from pipeline.extract.decisions.choosing import Features, read_features, weigh
from pipeline.extract.decisions.press import Read, read_press
from pipeline.extract.decisions.references import find_references
from pipeline.extract.dockets import find_dockets
from pipeline.zones import find_zones
from tests.bench.annotated import document_of, learnt, printed
from tests.bench.scorer import same_court

TABLE = Path(__file__).parents[2] / "pipeline" / "data" / "main_decision.json"
_PENALTY, _STEPS, _RATE = 1.0, 250, 2.5
_PARTS = 8


class Choice(NamedTuple):
    """A page that names several courts, what speaks for each, and which of them is right."""

    id: str
    family: str
    courts: list[dict[str, float]]
    right: list[bool]


def load_choices(folder: Path) -> Iterator[Choice]:
    """One a page of press or comment whose court stands among several that may be meant."""
    for place, page in learnt(folder):
        if not page["decisions"] or not page["decisions"][0].get("court"):
            continue
        read = _read(document_of(page, printed(place, page)))
        choice = _choice(page, read) if read else None
        if choice:
            yield choice


def _read(document: Document) -> Read | None:
    text, zones = document.article, find_zones(document.article, document.kind)
    if zones.is_ruling_text:
        return None
    courts, dates = find_courts(text, zones), find_dates(text, zones, document.published_on)
    references = find_references(text, courts, dates, find_dockets(text, zones), across_blocks=False)
    return read_press(text, courts, dates, references, document.title)


def _choice(page: dict[str, Any], read: Read) -> Choice | None:
    main = page["decisions"][0]
    right = [
        same_court(main["court"], (court_on(one.court, one.day.value.day) if one.day else one.court).name)
        or same_court(main["court"], one.court.name)
        for one in read.decided
    ]
    if len(right) == 1 or not any(right):
        return None
    courts = [read_features(one, read.decided, read.page) for one in read.decided]
    return Choice(page["id"], str(page.get("case_family") or page["id"]), courts, right)


def _shares(weights: Features, choice: Choice) -> list[float]:
    told = [math.exp(weigh(weights, features)) for features in choice.courts]
    return [one / math.fsum(told) for one in told]


def fit(choices: Sequence[Choice]) -> dict[str, float]:
    """The weights under which the right courts are likeliest, kept small."""
    weights = dict.fromkeys(choices[0].courts[0], 0.0)
    for _ in range(_STEPS):
        slopes = {name: _PENALTY * weight / len(choices) for name, weight in weights.items()}
        for choice in choices:
            shares = _shares(weights, choice)
            known = math.fsum(share for share, right in zip(shares, choice.right, strict=True) if right)
            for features, share, right in zip(choice.courts, shares, choice.right, strict=True):
                off = (share - (share / known if right else 0.0)) / len(choices)
                for name, value in features.items():
                    if value:
                        slopes[name] += off * value
        weights = {name: weight - _RATE * slopes[name] for name, weight in weights.items()}
    return {name: round(weight, 3) for name, weight in weights.items()}


def _is_told(weights: Features, choice: Choice) -> bool:
    told = [weigh(weights, features) for features in choice.courts]
    return choice.right[told.index(max(told))]


def left_out(choices: Sequence[Choice]) -> list[tuple[Choice, bool]]:
    """Whether each page is told rightly by weights that saw none of its family."""
    families = sorted({choice.family for choice in choices})
    found = []
    for part in range(_PARTS):
        unseen = set(families[part::_PARTS])
        weights = fit([choice for choice in choices if choice.family not in unseen])
        found += [(choice, _is_told(weights, choice)) for choice in choices if choice.family in unseen]
    return found


def main(arguments: list[str]) -> None:
    choices = list(load_choices(Path(arguments[0])))
    if "--write" in arguments:
        TABLE.write_text(json.dumps(fit(choices), indent=1) + "\n", "utf-8")
    for kind, letters in (("wide", "wxo"), ("crowded", "ndqv"), ("dev", "rgms")):
        told = [right for choice, right in left_out(choices) if choice.id[0] in letters]
        sys.stdout.write(f"{kind}: {sum(told)} of {len(told)} pages with several courts\n")


if __name__ == "__main__":
    main(sys.argv[1:])
