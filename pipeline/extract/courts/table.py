"""The table of courts, pipeline/data/courts.json, read for look-up."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from pipeline.law import Court, CourtLevel
from pipeline.text.spaces import fold


def place_key(place: str) -> str:
    """A town's name for look-up: folded, words parted by one blank, no leading article."""
    words = re.findall(r"[a-z0-9]+", fold(place))
    if len(words) > 1 and words[0] in {"le", "la", "les", "l"}:
        words = words[1:]
    return " ".join("saint" if word == "st" else word for word in words)


@dataclass(frozen=True)
class CourtTable:
    """courts.json, ready for look-up."""

    types: Mapping[str, Court]
    """For each type of court, the court of that type with no town."""
    by_place: Mapping[str, Mapping[str, Court]]
    places: Mapping[str, str]
    demonyms: Mapping[str, str]
    names: re.Pattern[str]
    """Over folded text; the spelling found is a key of `spellings`."""
    abbreviations: re.Pattern[str]
    """Over the text itself, for abbreviations mean nothing in lower case."""
    spellings: Mapping[str, str] = field(default_factory=dict)
    """From a spelling without blanks to the id of its type or court."""
    single: Mapping[str, Court] = field(default_factory=dict)

    def at(self, type_id: str, key: str) -> Court | None:
        """The court of this type in the town with this key; None when no court at all sits there."""
        known = self.by_place.get(type_id, {}).get(key)
        if known or key not in self.places:
            return known
        place = self.places[key]
        kind = self.types[type_id]
        return Court(f"{type_id}_{key.replace(' ', '_')}", f"{kind.name} {_of(place)}", kind.level, place)


def _of(place: str) -> str:
    """The town with its preposition: "de Lyon", "d'Agen", "du Mans"."""
    if place.startswith("Le "):
        return f"du {place[3:]}"
    if place.startswith("Les "):
        return f"des {place[4:]}"
    return f"d'{place}" if fold(place[0]) in "aeiouh" else f"de {place}"


def bare(spelling: str) -> str:
    return re.sub(r"[\s.]+", "", spelling)


def _alternatives(spellings: Sequence[str], gap: str) -> str:
    ordered = sorted(spellings, key=len, reverse=True)
    return "|".join(gap.join(re.escape(word) for word in spelling.split()) for spelling in ordered)


@cache
def court_table() -> CourtTable:
    """The table of courts, read once."""
    raw = json.loads(files("pipeline").joinpath("data/courts.json").read_text("utf-8"))
    types = {row["type"]: Court(row["type"], row["name"], CourtLevel(row["level"])) for row in raw["types"]}
    single = {row["id"]: Court(row["id"], row["name"], CourtLevel(row["level"])) for row in raw["single"]}
    by_place: dict[str, dict[str, Court]] = {}
    places: dict[str, str] = {}
    for row in raw["courts"]:
        court = Court(row["id"], row["name"], types[row["type"]].level, row["place"])
        for place in (row["place"], *row.get("also", ())):
            by_place.setdefault(row["type"], {}).setdefault(place_key(place), court)
            if not any(char.isdigit() for char in place):
                places.setdefault(place_key(place), place)
    spelled = [(row.get("type") or row["id"], row) for row in (*raw["types"], *raw["single"])]
    spellings = {bare(fold(word)): name for name, row in spelled for word in row["spellings"]}
    # "T. COM. LYON" is the same in a title set in capitals.
    short = {
        bare(form): name
        for name, row in spelled
        for word in row["abbreviations"]
        for form in (word, word.upper())
    }
    words = sorted(
        {form for _, row in spelled for word in row["abbreviations"] for form in (word, word.upper())}
    )
    return CourtTable(
        types,
        by_place,
        places,
        {stem: town for word, town in raw["demonyms"].items() for stem in (_stem(word),)},
        re.compile(
            rf"\b(?:{_alternatives([w for _, row in spelled for w in row['spellings']], chr(92) + 's+')})\b"
        ),
        re.compile(r"(?<![\w.'’-])(?:" + _alternatives(words, r"\s?") + r")(?![\w-])"),
        {**spellings, **short},
        single,
    )


def _stem(feminine: str) -> str:
    return feminine.removesuffix("ne") if feminine.endswith("enne") else feminine.removesuffix("e")
