"""The table of courts, pipeline/data/courts.json, read for look-up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from pipeline.law import Court, CourtLevel
from pipeline.text.heads import Spelled
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.text.tables import read_table

_WORDS = pattern(r"[a-z0-9]+")
_ARTICLES = frozenset({"le", "la", "les", "l"})


def place_key(place: str) -> str:
    """A town's name for look-up: folded, words parted by one blank, no leading article."""
    return folded_key(fold(place))


def folded_key(folded: str) -> str:
    """`place_key` of a name that is folded already."""
    words = _WORDS.findall(folded)
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return " ".join("saint" if word == "st" else word for word in words)


@dataclass(frozen=True)
class CourtTable:
    """courts.json, ready for look-up. A court becomes a `Court` when it is first asked for: texts name few of them."""

    types: Mapping[str, Court]
    """For each type of court, the court of that type with no town."""
    rows: Mapping[str, Mapping[str, Mapping[str, Any]]]
    """By type and town."""
    places: Mapping[str, str]
    abroad: Mapping[str, str]
    """Towns of other countries whose courts French texts name."""
    demonyms: Mapping[str, str]
    spelled: Sequence[tuple[str, Mapping[str, Any]]]
    single: Mapping[str, Court]

    def own(self, type_id: str, key: str) -> Court | None:
        """The court of this type that the table has for the town with this key."""
        row = self.rows.get(type_id, {}).get(key)
        return Court(row["id"], row["name"], self.types[type_id].level, row["place"]) if row else None

    def at(self, type_id: str, key: str) -> Court | None:
        """The court of this type in the town with this key; None when no court at all sits there."""
        known = self.own(type_id, key)
        place = self.places.get(key) or self.abroad.get(key)
        if known or place is None:
            return known
        return self.named(type_id, place, is_abroad=key not in self.places)

    def named(self, type_id: str, place: str, *, is_abroad: bool = False) -> Court:
        """The court of this type in a town that the table need not know."""
        kind, key = self.types[type_id], place_key(place)
        level = CourtLevel.FOREIGN if is_abroad else kind.level
        return Court(f"{type_id}_{key.replace(' ', '_')}", f"{kind.name} {_of(place)}", level, place)

    @cached_property
    def names(self) -> Spelled:
        """Over folded text; the spelling found is a key of `spellings`."""
        spellings = [word for _, row in self.spelled for word in row["spellings"]]
        heads = {spelling.split(" ")[0].split("'")[0] for spelling in spellings}
        heads = {head for head in heads if not any(o != head and head.startswith(o) for o in heads)}
        gap = r"\s+"
        by_head = {head: [one for one in spellings if one.startswith(head)] for head in sorted(heads)}
        return Spelled({head: rf"\b(?:{_alternatives(own, gap)})\b" for head, own in by_head.items()})

    @cached_property
    def abbreviations(self) -> re.Pattern[str]:
        """Over the text itself, for abbreviations mean nothing in lower case.

        Grouped by first letter, so that only the places of these letters are tried.
        """
        by_letter: defaultdict[str, list[str]] = defaultdict(list)
        for form in {form for _, row in self.spelled for form in _cased(row)}:
            by_letter[form[0]].append(form)
        groups = (
            rf"{letter}(?<![\w.-]{letter})(?:{_alternatives((f[1:] for f in forms), _TIGHT)})"
            for letter, forms in sorted(by_letter.items())
        )
        return re.compile(rf"(?:{'|'.join(groups)})(?![\w-])")

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """From a spelling without blanks to the id of its type or court."""
        names = {bare(fold(word)): name for name, row in self.spelled for word in row["spellings"]}
        return names | {bare(form): name for name, row in self.spelled for form in _cased(row)}


_TIGHT = r"\s?"


def _cased(row: Mapping[str, Any]) -> list[str]:
    """Its abbreviations; "T. COM. LYON" is the same in a title set in capitals."""
    return [form for word in row["abbreviations"] for form in (word, word.upper())]


def _of(place: str) -> str:
    """The town with its preposition: "de Lyon", "d'Agen", "du Mans"."""
    if place.startswith("Le "):
        return f"du {place[3:]}"
    if place.startswith("Les "):
        return f"des {place[4:]}"
    return f"d'{place}" if fold(place[0]) in "aeiouh" else f"de {place}"


def bare(spelling: str) -> str:
    return re.sub(r"[\s.]+", "", spelling)


def _alternatives(spellings: Iterable[str], gap: str) -> str:
    ordered = sorted(spellings, key=len, reverse=True)
    return "|".join(gap.join(re.escape(word) for word in spelling.split(" ")) for spelling in ordered)


@cache
def court_table() -> CourtTable:
    """The table of courts, read once."""
    raw = read_table("courts.json")
    types = {row["type"]: Court(row["type"], row["name"], CourtLevel(row["level"])) for row in raw["types"]}
    single = {row["id"]: Court(row["id"], row["name"], CourtLevel(row["level"])) for row in raw["single"]}
    rows: defaultdict[str, dict[str, Mapping[str, Any]]] = defaultdict(dict)
    places: dict[str, str] = {}
    keys: dict[str, str] = {}
    for row in raw["courts"]:
        for place in (row["place"], *row.get("also", ())):
            key = keys.get(place) or keys.setdefault(place, place_key(place))
            rows[row["type"]].setdefault(key, row)
            # Departments, seats of assizes, are no towns of other courts.
            if key not in places and row["type"] != "assises" and not any(map(str.isdigit, place)):
                places[key] = place
    spelled = [(row.get("type") or row["id"], row) for row in (*raw["types"], *raw["single"])]
    demonyms = {_stem(word): town for word, town in raw["demonyms"].items()}
    abroad = {place_key(place): place for place in raw["abroad"]}
    return CourtTable(types, rows, places, abroad, demonyms, spelled, single)


def _stem(feminine: str) -> str:
    return feminine.removesuffix("ne") if feminine.endswith("enne") else feminine.removesuffix("e")
