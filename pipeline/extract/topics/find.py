"""Is this text about data that were lost, and how were they: signs, their setting, their weight."""

from __future__ import annotations

import math

from pipeline.extract.topics.causes import find_causes
from pipeline.extract.topics.clauses import find_clauses, find_obligation
from pipeline.extract.topics.signs import HYPOTHETICAL, Told, read_signs
from pipeline.extract.topics.table import load_table
from pipeline.findings import Span
from pipeline.law import DATA_LOSS, DataLossCause, Topic
from pipeline.text.hints import find_places
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import Zones

THRESHOLD = 0.42
"""Below this score a text is not about lost data."""

_TITLE = 1.5
_BACKUPS_WORTH, _BACKUPS_COUNTED = 0.08, 4
_ENDED_FROM, _END, _LESSER = 1500, 0.85, 0.3
_DISASTER_WORTH = 0.35
_SCALE = 1.25
_LONG, _LONG_COSTS = 6000, 0.15
"""A long text must say more than once what a short note says once."""
_MANY = 3
_DAMPED = 0.3


_DISASTER = pattern(r"\b(?:incendies?|inondations?|crue|foudre|le\s+feu|flammes)\b")
_BACKUPS = pattern(r"\b(?:sauvegard\w+|back-?ups?|restaur(?:er|ation|ations|ee?s?))\b")
_COPIES = pattern(r"\b(?:copies?|sauvegard\w+|back-?ups?|repliqu\w+|replications?)\b")


def _in_setting(low: str, total: float) -> float:
    """`total` raised where backups are the matter, cut where a dismissal or a privacy case is, nothing outside computing."""
    table = load_table()
    if not table.setting.search(low):
        return 0.0
    backups = zip(range(_BACKUPS_COUNTED), _BACKUPS.finditer(low), strict=False)
    total += _BACKUPS_WORTH * sum(1 for _ in backups)
    if _DISASTER.search(low) and table.providers.count(low, 1) and _COPIES.search(low):
        total += _DISASTER_WORTH
    if len(low) > _LONG:
        total -= _LONG_COSTS
    served = table.providers.count(low, _MANY + 1)
    for other in (table.work, table.privacy):
        if other.count(low, 2 * _MANY) > max(_MANY - 1, served):
            total *= _DAMPED
    return max(total, 0.0)


def _told_before_the_end(signs: list[Told], length: int) -> list[Told]:
    """Nothing when all that is sure stands at the very end of a long text, where pages announce other articles."""
    sure = [sign for sign in signs if sign.weight > _LESSER]
    if length > _ENDED_FROM and sure and all(sign.start > _END * length for sign in sure):
        return []
    return signs


def find_topics(text: str, zones: Zones, title: str | None) -> tuple[Topic, ...]:
    """The data-loss topic with its causes, obligation and clauses, or nothing; the span is the clearest sentence's words.

    Words on the loss and its cause count wherever they stand; on obligation and clauses only what judges say.
    """
    low, places = fold(text), find_places(text)
    signs = _told_before_the_end(read_signs(text), len(low))
    if not signs:
        return ()
    headed = title is not None and any(sign.weight > HYPOTHETICAL for sign in read_signs(title))
    total = sum(sign.weight for sign in signs) + (_TITLE if headed else 0.0)
    score = 1 - math.exp(-_SCALE * _in_setting(low, total))
    if score < THRESHOLD:
        return ()
    causes = find_causes(text, signs)
    clearest = max(signs, key=lambda sign: (sign.weight, -sign.start))
    return (
        Topic(
            DATA_LOSS,
            round(score, 3),
            causes[0].value if causes else DataLossCause.UNKNOWN,
            Span(clearest.start, clearest.end),
            f"data_loss_{clearest.kind}",
            causes,
            find_obligation(places, zones),
            find_clauses(places, zones),
        ),
    )
