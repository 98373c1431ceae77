"""Which of the courts that press and comment name rendered the decision the page is about.

What speaks for a court is weighed by pipeline/data/main_decision.json, which tests/bench/fit_main_decision.py fits.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.extract.decisions.candidates import Candidate, is_applied_to
from pipeline.extract.decisions.objects import is_object
from pipeline.extract.decisions.verdicts import Sentences
from pipeline.law import CourtLevel, DateBasis
from pipeline.text.heads import Hinted
from pipeline.text.patterns import pattern
from pipeline.text.tables import read_table

Features = Mapping[str, float]

_LEAD, _AFTER = 700, 130
_MANY_ACTS, _MANY_NAMES = 3.0, 4
_WHOLE_REFERENCE = 3
_RANK = {CourtLevel.AUTHORITY: 1, CourtLevel.FIRST: 1, CourtLevel.APPEAL: 2, CourtLevel.SUPREME: 3}
_BEFORE_THEN = pattern(r"(?:avai(?:t|ent)|s'etai(?:t|ent)|etai(?:t|ent)|eut)\b")
REMANDED = Hinted(
    ("renvo", "apres cassation", "autrement composee"),
    r"\b(?:sur|cour\s+de|juridiction\s+de)\s+renvoi\b|\bapres\s+cassation|\brenvoye\w*\s+(?:devant|l'affaire)|\bautrement\s+composee",
)
_SENT_TO = Hinted(
    ("renvo",),
    r"\brenvo(?:i|y)\w*\b[^.;]{0,90}\b(?:devant|a)\s+(?:la\s+|le\s+)?$|\b(?:cour|juridiction)\s+de\s+renvoi[^.;]{0,20}$",
)
_SENT_FAR = 130


class Page(NamedTuple):
    """The text that the candidates are weighed in."""

    folded: str
    sentences: Sentences
    head: int


@cache
def load_weights() -> Features:
    weights: dict[str, float] = read_table("main_decision.json")
    return weights


def choose(candidates: Sequence[Candidate], page: Page) -> Candidate | None:
    """The court that most speaks for, the first named of those alike."""
    weights = load_weights()
    told = [(weigh(weights, read_features(one, candidates, page)), -one.first, one) for one in candidates]
    return max(told, key=lambda one: one[:2])[2] if told else None


def weigh(weights: Features, features: Features) -> float:
    return math.fsum(weights.get(name, 0.0) * value for name, value in features.items())


def read_features(one: Candidate, candidates: Sequence[Candidate], page: Page) -> dict[str, float]:
    """What speaks for and against `one`, each between 0 and 1."""
    others = [other for other in candidates if other is not one]
    found = {
        **_of_names(one, page),
        **_of_references(one),
        **_of_rank(one, others),
        **_of_days(one, others),
    }
    found |= _of_space(one, others, page)
    best = max(candidate.score for candidate in candidates)
    found["score"] = one.score / best if best > 0 else 0.0
    found["first"] = float(all(one.first < other.first for other in others))
    found["after_remand"] = (
        found["appeal"] * found["quashing"] * float(REMANDED.search(page.folded) is not None)
    )
    found["newest_above"] = found["newest"] * found["above"]
    found["decided_above"] = found["decided"] * found["above"]
    found["reviewing_above"] = float(one.reviews) * found["above"]
    return found


def _of_names(one: Candidate, page: Page) -> dict[str, float]:
    """How the text names it: where, as whom, doing what, and when."""
    folded, count = page.folded, len(one.mentions)
    starts = [mention.span.start for mention in one.mentions]
    verbs = [_verb_after(mention.span.end, page) for mention in one.mentions]
    doing = [verb for verb in verbs if verb is not None]
    past = sum(_BEFORE_THEN.match(folded, verb) is not None for verb in doing)
    return {
        "acts": min(one.acts, _MANY_ACTS) / _MANY_ACTS,
        "decided": float(one.has_decided),
        "doing": min(len(doing), _MANY_ACTS) / _MANY_ACTS,
        "now": float(len(doing) > past),
        "then": float(past > 0),
        "only_then": float(0 < past == len(doing)),
        "title": float(starts[0] < page.head),
        "lead": float(starts[0] < page.head + _LEAD),
        "often": min(count, _MANY_NAMES) / _MANY_NAMES,
        "asked": sum(is_applied_to(folded, start) for start in starts) / count,
        "object": sum(is_object(folded, start) for start in starts) / count,
        "sent_to": sum(is_sent_to(folded, start) for start in starts) / count,
        "bracketed": float(one.bracketed),
        "reviews": float(one.reviews),
        "vague": float(one.court.place is None and one.court.level in {CourtLevel.FIRST, CourtLevel.APPEAL}),
    }


def _verb_after(end: int, page: Page) -> int | None:
    """Where the verb stands that tells what the court named before `end` did."""
    sentence = page.sentences.at(end - 1)
    return next((act for act in sentence.acts if 0 <= act - end < _AFTER), None)


def is_sent_to(folded: str, start: int) -> bool:
    """Whether the case is sent back to the court named at `start`."""
    return _SENT_TO.search(folded, max(0, start - _SENT_FAR), start) is not None


def _of_references(one: Candidate) -> dict[str, float]:
    return {
        "day": float(one.day is not None),
        "told_day": float(any(ref.date and ref.date.value.basis is DateBasis.RELATIVE for ref in one.own)),
        "number": float(any(ref.dockets for ref in one.own)),
        "whole": float(any(ref.weight >= _WHOLE_REFERENCE for ref in one.own)),
        "heading": float(one.heading is not None),
    }


def _of_space(one: Candidate, others: Sequence[Candidate], page: Page) -> dict[str, float]:
    """How much of the text, and of the acts it tells, stands between its names and those of other courts."""
    marks = sorted(
        [(mention.span.start, True) for mention in one.mentions if mention.span.start >= page.head]
        + [(mention.span.start, False) for other in others for mention in other.mentions]
    )
    ends = [*(start for start, _ in marks[1:]), len(page.folded)] if marks else []
    own = [(start, end) for (start, mine), end in zip(marks, ends, strict=True) if mine]
    acts = [act for sentence in page.sentences.all for act in sentence.acts]
    held = sum(any(start <= act < end for start, end in own) for act in acts)
    return {
        "space": sum(end - start for start, end in own) / max(1, len(page.folded)),
        "acts_there": held / max(1, len(acts)),
    }


def _of_rank(one: Candidate, others: Sequence[Candidate]) -> dict[str, float]:
    rank = _RANK.get(one.court.level, 0)
    decided = [other for other in others if other.has_decided]
    lower = [_RANK.get(other.court.level, 0) for other in decided if not _is_older(one, other)]
    higher = [_RANK.get(other.court.level, 0) for other in decided if not _is_older(other, one)]
    return {
        **{level.value: float(one.court.level is level) for level in CourtLevel},
        "above": float(any(0 < other < rank for other in lower)),
        "below": float(any(other > rank > 0 for other in higher)),
        "quashing": float(any(other.court.level is CourtLevel.SUPREME for other in others)),
    }


def _is_older(one: Candidate, other: Candidate) -> bool:
    """Whether `one` decided before `other`: then it did not judge what that one had decided."""
    return one.day is not None and other.day is not None and one.day.value.day < other.day.value.day


def _of_days(one: Candidate, others: Sequence[Candidate]) -> dict[str, float]:
    own = one.day.value.day if one.day else None
    days = [other.day.value.day for other in others if other.day]
    return {
        "newest": float(own is not None and bool(days) and all(own > day for day in days)),
        "older": float(own is not None and any(own < day for day in days)),
        "alone_dated": float(own is not None and not days),
        "undated": float(own is None and bool(days)),
    }
