"""How sure it is that a text is about lost data: what its signs and their setting weigh together."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from pipeline.documents import DocumentKind
from pipeline.extract.topics.signs import HYPOTHETICAL, Told, read_signs
from pipeline.extract.topics.table import load_table
from pipeline.text.heads import Headed
from pipeline.text.hints import Places
from pipeline.text.tables import read_table
from pipeline.zones import Zones

Features = Mapping[str, float]

_MOST = 3
_COUNTED = 6
_LONG = 12_000
_SURE = 0.2
"""Signs that weigh less are only imagined."""
_DISASTER = Headed(
    ("incendie", "inondation", "crue", "foudre", "le ", "le\n", "flammes"),
    r"\b(?:incendies?|inondations?|crue|foudre|le\s+feu|flammes)\b",
)
_BACKUPS = Headed(
    ("sauvegard", "back", "restaur"), r"\b(?:sauvegard\w+|back-?ups?|restaur(?:er|ation|ations|ee?s?))\b"
)
_COPIES = Headed(
    ("copie", "sauvegard", "back", "repli"),
    r"\b(?:copies?|sauvegard\w+|back-?ups?|repliqu\w+|replications?)\b",
)


@cache
def load_weights() -> Mapping[str, float]:
    """pipeline/data/data_loss_weights.json, which tests/bench/fit_data_loss.py fits."""
    weights: dict[str, float] = read_table("data_loss_weights.json")
    return weights


def weigh(features: Features) -> float:
    """The share of texts with such features that are about lost data, between 0 and 1."""
    weights = load_weights()
    total = weights["base"] + sum(weights[name] * value for name, value in features.items())
    return 1 / (1 + math.exp(-total))


def read_features(places: Places, signs: list[Told], zones: Zones, title: str | None) -> Features:
    """What counts for and against: each between 0 and 1, `signs` being those of `places`."""
    table, low = load_table(), places.low
    groups = {
        f"word_{name}": words.count_told(places, _COUNTED) / _COUNTED for name, words in table.groups.items()
    }
    copies_gone = groups["word_copies"] * groups["word_gone"]
    served = table.providers.count_told(places, _COUNTED)
    disaster = bool(served and _COPIES.search(low) and _DISASTER.search(low))
    headed = title is not None and any(sign.weight > HYPOTHETICAL for sign in read_signs(title))
    return _of_signs(signs) | {
        **groups,
        "copies_gone": copies_gone,
        "title": float(headed),
        "backups": _share(sum(1 for _, _ in zip(range(_COUNTED), _BACKUPS.finditer(low), strict=False))),
        "disaster": float(disaster),
        "providers": _share(served),
        "setting": _share(table.setting.count_told(places, _COUNTED)),
        "work": _excess(table.work.count_told(places, _COUNTED), served),
        "privacy": _excess(table.privacy.count_told(places, _COUNTED), served),
        "sanction": float(zones.kind is DocumentKind.SANCTION),
        "long": min(1.0, len(low) / _LONG),
    }


def _of_signs(signs: list[Told]) -> dict[str, float]:
    sure = [sign.kind for sign in signs if sign.weight > _SURE]
    found = {
        kind: min(_MOST, sure.count(kind)) / _MOST
        for kind in ("loss", "lesser_loss", "failure", "attack", "loose")
    }
    return found | {
        "any_loss": float("loss" in sure),
        "any_failure": float("failure" in sure),
        "both": float("failure" in sure and ("loss" in sure or "lesser_loss" in sure)),
        "imagined": min(_MOST, len(signs) - len(sure)) / _MOST,
    }


def _share(count: int) -> float:
    return count / _COUNTED


def _excess(count: int, served: int) -> float:
    """How much more is said of something else than of those who keep data."""
    return max(0, count - served) / _COUNTED
