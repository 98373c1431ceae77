"""How sure it is that a text is about lost data: what its signs and their setting weigh together."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from pipeline.documents import DocumentKind
from pipeline.extract.topics.alike import hide_alike
from pipeline.extract.topics.signs import HYPOTHETICAL, Told, read_signs
from pipeline.extract.topics.table import load_table
from pipeline.extract.topics.words import weigh_words
from pipeline.text.heads import Headed
from pipeline.text.hints import find_places
from pipeline.text.patterns import pattern
from pipeline.text.tables import read_table
from pipeline.zones import Zones

Features = Mapping[str, float]

_MOST = 3
_COUNTED = 6
_LONG = 12_000
_OFTEN = 2
_HEADING = 350
_CLOSE = 200
_DENSE, _SHORT = 600, 250
"""A sign in a hundred words is as dense as matters; what is shorter than a few lines counts as long as those."""
_SURE = 0.2
"""Signs that weigh less are only imagined."""
_DISASTER = Headed(
    ("incendie", "inondation", "crue", "foudre", "le ", "le\n", "flammes"),
    r"\b(?:incendies?|inondations?|crue|foudre|le\s+feu|flammes)\b",
)
_COPIES = Headed(
    ("copie", "sauvegard", "back", "repli"),
    r"\b(?:copies?|sauvegard\w+|back-?ups?|repliqu\w+|replications?)\b",
)

_OWED_FOR = pattern(
    r"(?:\bcondamn|\bvers(?:er|era|ait|e)\b|\bpa[yi]|\bindemnis|\ballou|\baccord|\brepar|\bobt[ei]|\breclam|\bdemand|\beuros\b|€)[^.;\n]*"
    r"\b(?:pour|en raison d|a raison d|du fait d|au titre d|reparation d|indemnisation d|a la suite d|a cause d|consequences d)(?:e|es|u|')?\s*"
    r"(?:(?:prejudices?|dommages?|consequences) (?:\w+ ){0,2}?(?:result|decoul|ne|cause|issu|subi|consecuti|provo)\w* (?:de |par |a |du fait de )?)?"
    r"(?:la |l'|cette |avoir )?(?:\w+ )?$"
)
_OWED_WITHIN = 200
"""How far before the loss a sentence tells of the sum that is owed, or asked, for it."""


@cache
def load_weights() -> Mapping[str, float]:
    """pipeline/data/data_loss_weights.json, which tests/bench/fit_data_loss.py fits."""
    weights: dict[str, float] = read_table("data_loss_weights.json")
    return weights


def weigh(features: Features, stems: frozenset[str]) -> float:
    """The share of texts with such features and such words that are about lost data, between 0 and 1."""
    weights = load_weights()
    told = sum(weights[name] * value for name, value in features.items())
    return 1 / (1 + math.exp(-(weights["base"] + told + weigh_words(stems))))


def read_features(text: str, signs: list[Told], zones: Zones, title: str | None) -> Features:
    """What counts for and against: each between 0 and 1, `signs` being those of `text`."""
    table, places, low = load_table(), find_places(text), hide_alike(text)
    groups = {
        f"word_{name}": _share(words.count_told(places, low, _COUNTED))
        for name, words in table.groups.items()
    }
    served, setting, work, privacy = (
        words.count_told(places, low, _COUNTED)
        for words in (table.providers, table.setting, table.work, table.privacy)
    )
    disaster = bool(served and _COPIES.search(low) and _DISASTER.search(low))
    headed = any(sign.weight > HYPOTHETICAL and sign.start < _HEADING for sign in signs)
    titled = title is not None and any(sign.weight > HYPOTHETICAL for sign in read_signs(title))
    told = _of_signs(signs)
    return {
        **told,
        **{name: share for name, share in groups.items() if name != "word_gone"},
        **_together(told, groups, served),
        **_dense(low, signs),
        "title": float(headed or titled),
        "disaster": float(disaster),
        "setting": _share(setting),
        "work": _excess(work, served),
        "worked": float(work >= _OFTEN),
        "punished": float(groups["word_penal"] >= _share(_OFTEN)),
        "owed_for": float(not work and not groups["word_penal"] and _is_owed_for(low, signs)),
        "privacy": _excess(privacy, served),
        "sanction": float(zones.kind is DocumentKind.SANCTION),
        "long": min(1.0, len(low) / _LONG),
    }


def _is_owed_for(low: str, signs: list[Told]) -> bool:
    """Whether a sum is owed or asked for the loss itself: "condamne A à verser 51 000 euros à B pour la perte de ses données"."""
    lost = [sign for sign in signs if sign.weight > _SURE and sign.kind in {"loss", "lesser_loss"}]
    return any(_OWED_FOR.search(low[max(0, sign.start - _OWED_WITHIN) : sign.start]) for sign in lost)


def _together(told: Features, groups: Features, served: int) -> Features:
    """What says more beside something else: words for a loss where someone keeps data for others."""
    keeping = min(1.0, served / _OFTEN)
    copies, machines = min(1.0, 3 * groups["word_copies"]), min(1.0, 3 * groups["word_machines"])
    gone = min(1.0, 3 * groups["word_gone"])
    return {
        "copies_gone": copies * gone,
        "machines_gone": machines * gone,
        "attack_copies": float(told["attack"] > 0) * copies,
        "redone_kept": min(1.0, 3 * groups["word_redone"]) * max(keeping, machines),
    }


def _dense(low: str, signs: list[Told]) -> Features:
    """How much of the text the signs are, and how many stand close to those who keep data for others."""
    sure = [sign for sign in signs if sign.weight > _SURE]
    keepers = (load_table().providers, load_table().groups["machines"])
    kept = sum(
        any(words.find(low, max(0, sign.start - _CLOSE), sign.end + _CLOSE, 1) for words in keepers)
        for sign in sure[:_COUNTED]
    )
    weight = sum(sign.weight for sign in sure if sign.kind != "attack")
    return {
        "dense": min(1.0, _DENSE * weight / max(len(low), _SHORT)),
        "close": min(1.0, kept / _MOST),
    }


def _of_signs(signs: list[Told]) -> dict[str, float]:
    sure = [sign.kind for sign in signs if sign.weight > _SURE]
    found = {
        kind: min(_MOST, sure.count(kind)) / _MOST for kind in ("loss", "lesser_loss", "failure", "attack")
    }
    return found | {
        "any_loss": float("loss" in sure),
        "any_failure": float("failure" in sure),
        "imagined": min(_MOST, len(signs) - len(sure)) / _MOST,
    }


def _share(count: int) -> float:
    return count / _COUNTED


def _excess(count: int, served: int) -> float:
    """How much more is said of something else than of those who keep data."""
    return max(0, count - served) / _COUNTED
