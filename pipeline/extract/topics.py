"""Is this text about data that were lost, and how were they: `find_topics`."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pipeline.findings import Span
from pipeline.law import DATA_LOSS, DataLossCause, Topic
from pipeline.text.spaces import fold, split_sentences

THRESHOLD = 0.42
"""Below this score a text is not about lost data."""

_HYPOTHETICAL = 0.12
_TITLE = 1.5
_NEAR = 90
_WORTH = {"loss": 0.45, "lesser_loss": 0.3, "failure": 0.5, "attack": 0.35}
_BACKUPS_WORTH, _BACKUPS_COUNTED = 0.08, 4
_ENDED_FROM, _END, _LESSER = 1500, 0.85, 0.3
_DISASTER_WORTH = 0.35
_SCALE = 1.25
_LONG, _LONG_COSTS = 6000, 0.15
"""A long text must say more than once what a short note says once."""
_MANY = 3
_DAMPED = 0.3


@dataclass(frozen=True, slots=True)
class _Table:
    loss: re.Pattern[str]
    lesser_loss: re.Pattern[str]
    setting: re.Pattern[str]
    work: re.Pattern[str]
    privacy: re.Pattern[str]
    providers: re.Pattern[str]
    failure: re.Pattern[str]
    attack: re.Pattern[str]
    denial: re.Pattern[str]
    hypothesis: re.Pattern[str]
    causes: Mapping[DataLossCause, re.Pattern[str]]
    examples: tuple[tuple[str, bool, str | None], ...]


def _any(patterns: list[str]) -> str:
    return "(?:" + "|".join(patterns) + ")"


def _near(one: str, other: str) -> re.Pattern[str]:
    return re.compile(rf"{one}[^.;:!?]{{0,{_NEAR}}}?{other}|{other}[^.;:!?]{{0,{_NEAR}}}?{one}")


def _words(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{_any(patterns)}\b")


@cache
def load_table() -> _Table:
    """pipeline/data/data_loss.json compiled, its examples with it: (sentence, about lost data, cause)."""
    row = json.loads(files("pipeline.data").joinpath("data_loss.json").read_text("utf-8"))
    loss = rf"\b{_any(row['losses'])}"
    return _Table(
        _near(rf"\b{_any(row['things'])}\b", loss),
        _near(rf"\b{_any(row['lesser_things'])}\b", loss),
        _words(row["setting"]),
        _words(row["work"]),
        _words(row["privacy"]),
        _words(row["providers"]),
        re.compile(rf"\b{_any(row['failures'])}"),
        re.compile(rf"\b{_any(row['attacks'])}"),
        re.compile(rf"\b{_any(row['denials'])}"),
        re.compile(rf"\b{_any(row['hypotheses'])}"),
        {DataLossCause(name): re.compile(_any(patterns)) for name, patterns in row["causes"].items()},
        tuple((text, about, cause) for text, about, cause in row["examples"]),
    )


@dataclass(frozen=True, slots=True)
class _Sign:
    kind: str
    start: int
    end: int
    weight: float


def _signs(low: str, start: int, end: int) -> Iterator[_Sign]:
    """What one sentence says of lost data; words that deny it or only imagine it count little or not at all."""
    table = load_table()
    sentence = low[start:end]
    if table.denial.search(sentence):
        return
    share = _HYPOTHETICAL if table.hypothesis.search(sentence) else 1.0
    lost = False
    for kind, pattern in (
        ("loss", table.loss), ("lesser_loss", table.lesser_loss), ("failure", table.failure), ("attack", table.attack),
    ):  # fmt: skip
        match = None if lost and kind == "lesser_loss" else pattern.search(sentence)
        if match:
            lost = lost or kind == "loss"
            yield _Sign(kind, start + match.start(), start + match.end(), share * _WORTH[kind])


def _cause(low: str, signs: list[_Sign]) -> DataLossCause:
    """The cause told most often near the loss; earlier rows of the table win a tie."""
    counts = dict.fromkeys(load_table().causes, 0.0)
    for sign in signs:
        around = low[max(0, sign.start - 250) : sign.end + 250]
        for cause, pattern in load_table().causes.items():
            counts[cause] += min(2, sum(1 for _ in pattern.finditer(around))) * sign.weight
    best = max(counts.values(), default=0.0)
    if best == 0:
        counts = {cause: float(_count(pattern, low, 9)) for cause, pattern in load_table().causes.items()}
        best = max(counts.values(), default=0.0)
    return next((cause for cause, count in counts.items() if count >= 0.75 * best > 0), DataLossCause.UNKNOWN)


_DISASTER = re.compile(r"\b(?:incendies?|inondations?|crue|foudre|le\s+feu|flammes)\b")
_BACKUPS = re.compile(r"\b(?:sauvegard\w+|back-?ups?|restaur(?:er|ation|ations|ee?s?))\b")


_COPIES = re.compile(r"\b(?:copies?|sauvegard\w+|back-?ups?|repliqu\w+|replications?)\b")


def _count(pattern: re.Pattern[str], low: str, most: int) -> int:
    """How often `pattern` stands in `low`, counted up to `most`."""
    return sum(1 for _, _ in zip(range(most), pattern.finditer(low), strict=False))


def _in_setting(low: str, total: float) -> float:
    """`total` raised where backups are the matter, cut where a dismissal or a privacy case is, nothing outside computing."""
    table = load_table()
    if not table.setting.search(low):
        return 0.0
    total += _BACKUPS_WORTH * _count(_BACKUPS, low, _BACKUPS_COUNTED)
    if _DISASTER.search(low) and table.providers.search(low) and _COPIES.search(low):
        total += _DISASTER_WORTH
    if len(low) > _LONG:
        total -= _LONG_COSTS
    served = _count(table.providers, low, _MANY + 1)
    for other in (table.work, table.privacy):
        if _count(other, low, 2 * _MANY) > max(_MANY - 1, served):
            total *= _DAMPED
    return max(total, 0.0)


def _told_before_the_end(signs: list[_Sign], length: int) -> list[_Sign]:
    """Nothing when all that is sure stands at the very end of a long text, where pages announce other articles."""
    sure = [sign for sign in signs if sign.weight > _LESSER]
    if length > _ENDED_FROM and sure and all(sign.start > _END * length for sign in sure):
        return []
    return signs


def find_topics(text: str, zones: object, title: str | None) -> tuple[Topic, ...]:
    """The data-loss topic with its likeliest cause, or nothing; the span is the clearest sentence's words.

    `zones` is part of what every extractor is given; the words count wherever they stand.
    """
    del zones
    low = fold(text)
    signs = [sign for start, end in split_sentences(text) for sign in _signs(low, start, end)]
    signs = _told_before_the_end(signs, len(low))
    if not signs:
        return ()
    headed = title is not None and any(
        sign.weight > _HYPOTHETICAL for sign in _signs(fold(title), 0, len(title))
    )
    total = sum(sign.weight for sign in signs) + (_TITLE if headed else 0.0)
    score = 1 - math.exp(-_SCALE * _in_setting(low, total))
    if score < THRESHOLD:
        return ()
    clearest = max(signs, key=lambda sign: (sign.weight, -sign.start))
    return (
        Topic(
            DATA_LOSS,
            round(score, 3),
            _cause(low, signs),
            Span(clearest.start, clearest.end),
            f"data_loss_{clearest.kind}",
        ),
    )
