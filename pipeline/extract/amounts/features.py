"""Named features of one sum in its context: what the scored model of roles adds up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal

from pipeline.data.amount_lexicon import AFTER, BEFORE, FAMILIES
from pipeline.extract.amounts.contexts import Context

_FAMILIES = {name: re.compile(source) for name, source in FAMILIES.items()}
_AFTER = {name: re.compile(source) for name, source in AFTER.items()}
_BEFORE = {name: re.compile(source) for name, source in BEFORE.items()}
_WORD = re.compile(r"[a-z€]+")
GOVERNORS = (
    "condemns", "has_condemned", "had_condemned", "to_condemn", "grants", "fixes", "must_pay", "claims", "rejects",
    "price", "cap", "estimate", "fine", "offer", "capital", "turnover", "insurance", "debt", "law", "confirms",
    "penalty", "court_costs", "provision", "art700", "income", "ransom", "grievance", "condemned",
)  # fmt: skip


def read_features(
    contexts: Sequence[Context], zone_at: Callable[[int], str], *, has_ruling: bool
) -> list[list[str]]:
    """The names of the features that hold for each context, in order."""
    zones = [zone_at(context.surface.span.start) for context in contexts]
    page = _page_features(contexts, zones, has_ruling=has_ruling)
    found = [
        [*page, *_place(context, zone), *_words_around(context), *_shape(context)]
        for context, zone in zip(contexts, zones, strict=True)
    ]
    for features, twin in zip(found, _elsewhere(contexts, zones), strict=True):
        features.extend(twin)
    return found


def _page_features(contexts: Sequence[Context], zones: Sequence[str], *, has_ruling: bool) -> list[str]:
    is_full_ruling = any(zone == "operative" for zone in zones)
    features = ["bias", "ruling_text" if is_full_ruling else "report"]
    if not has_ruling:
        features.append("no_ruling")
    if len(contexts) < 4:
        features.append("few_sums")
    return features


def _place(context: Context, zone: str) -> list[str]:
    features = [f"zone={zone}"]
    if context.line <= 3 and not zone == "operative":
        features.append("title_lines")
    if context.line == 0:
        features.append("first_line")
    if context.lines - context.line <= 5:
        features.append("last_lines")
    if context.lead:
        features.append("in_list")
    return features


def _words_around(context: Context) -> list[str]:
    features: list[str] = []
    governed = f"{context.lead} | {context.before}"
    gap_from = len(governed) - len(context.gap_before)
    last: tuple[int, str] = (-1, "none")
    for name, pattern in _FAMILIES.items():
        place = -1
        for match in pattern.finditer(governed):
            place = match.start()
            if place >= gap_from:
                features.append(f"gap:{name}")
                break
        if place >= 0:
            features.append(f"before:{name}")
            if len(governed) - place < 45:
                features.append(f"near:{name}")
            if name in GOVERNORS:
                for match in pattern.finditer(governed, place):
                    place = match.start()
                last = max(last, (place, name))
        if context.lead and pattern.search(context.lead):
            features.append(f"lead:{name}")
        if pattern.search(context.gap_after):
            features.append(f"after:{name}")
    features.append(f"governor={last[1]}")
    features.extend(f"then:{name}" for name, pattern in _AFTER.items() if pattern.search(context.after))
    features.extend(f"just:{name}" for name, pattern in _BEFORE.items() if pattern.search(context.before))
    words = _WORD.findall(context.before[-60:])[-5:]
    features.extend(f"w-{word}" for word in set(words))
    if words:
        features.append(f"w-1={words[-1]}")
    words = _WORD.findall(context.gap_after[:60])[:5]
    features.extend(f"w+{word}" for word in set(words))
    if words:
        features.append(f"w+1={words[0]}")
    return features


def _shape(context: Context) -> list[str]:
    surface = context.surface
    features = [f"notation={surface.notation}"]
    if surface.currency != "EUR":
        features.append("foreign")
    if surface.value != surface.value.to_integral_value():
        features.append("cents")
    for limit, name in ((100, "<100"), (1000, "<1000"), (10_000, "<10k"), (100_000, "<100k"), (10**6, "<1M")):
        if surface.value < limit:
            features.append(f"size{name}")
            break
    else:
        features.append("size>=1M")
    features.append(f"precision={surface.precision}")
    return features


def _elsewhere(contexts: Sequence[Context], zones: Sequence[str]) -> list[list[str]]:
    """In which zones the same value stands elsewhere on the page, and whether it is a sum of its neighbours."""
    places: defaultdict[tuple[Decimal, str], list[int]] = defaultdict(list)
    for index, context in enumerate(contexts):
        places[context.surface.value, context.surface.currency].append(index)
    features: list[list[str]] = []
    for index, context in enumerate(contexts):
        others = [
            place for place in places[context.surface.value, context.surface.currency] if place != index
        ]
        named = {f"also_in={zones[place]}" for place in others}
        if others and others[0] < index:
            named.add("seen_before")
        features.append(sorted(named))
    return features
