"""Named features of one sum in its context: what the scored model of roles adds up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import combinations

from pipeline.extract.amounts.certain import Rule
from pipeline.extract.amounts.clauses import read_clauses
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import Reading, read_sentence
from pipeline.extract.amounts.lexicon import AFTER, BEFORE, PROMOTION
from pipeline.extract.amounts.phrases import Phrase
from pipeline.extract.amounts.prices import read_page
from pipeline.extract.amounts.words import read_words
from pipeline.text.patterns import pattern

_AFTER = {name: Phrase(source) for name, source in AFTER.items()}
_PROMOTION = Phrase(PROMOTION)
NEAR_HEADS = 7
_BEFORE = {name: (reach, Phrase(source)) for name, (reach, source) in BEFORE.items()}


_WORD = pattern(r"[a-z]{2,}")
_EMPTY_WORDS = frozenset(
    "le la les de du des au aux et en un une qu que qui se sa son ses ce cette il elle ils elles leur ne pas par sur dans"
    " pour est ont".split()
)
STEM, REACH = 7, 90
"""How much of a word is kept, so that "réclamait" and "réclamé" are one; how far words are looked for."""


def read_features(
    contexts: Sequence[Context],
    events: Sequence[Reading],
    zone_at: Callable[[int], str],
    rules: Sequence[Rule | None],
    *,
    has_ruling: bool,
    of_authority: bool,
) -> list[list[str]]:
    """The names of the features that hold for each context, in order; `rules` are the turns of phrase found for each."""
    zones = [zone_at(context.surface.span.start) for context in contexts]
    page = _page_features(contexts, zones, has_ruling=has_ruling)
    if of_authority:
        page.append("authority")
    found = [
        [
            *page,
            *_place(context, zone),
            *_acts(context, event, zone),
            *_words_around(context),
            *_nearest_words(context),
            *read_words(context),
            *_shape(context),
            *clause,
            *([f"rule={rule.name}"] if rule else []),
        ]
        for context, event, zone, clause, rule in zip(
            contexts, events, zones, read_clauses(contexts, events), rules, strict=True
        )
    ]
    for features, twin in zip(found, _elsewhere(contexts, zones), strict=True):
        features.extend(twin)
    for features, standing in zip(found, find_standings(contexts, events, zones), strict=True):
        if standing:
            features.append(f"standing={standing}")
    for features, told in zip(found, read_page(contexts, events, zones, has_ruling=has_ruling), strict=True):
        features.extend(told)
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
    if context.line <= 3 and zone != "operative":
        features.append("title_lines")
    if context.line == 0:
        features.append("first_line")
    if context.lead:
        features.append("in_list")
    if _PROMOTION.search(context.line_text):
        features.append("promotion")
    return features


def _acts(context: Context, reading: Reading, zone: str) -> list[str]:
    """The act that governs the sum, its heads, and the pairs of them that only mean something together."""
    act, before, after = reading.act, reading.head_before, reading.head_after
    features = [
        f"act={act}",
        f"earlier={reading.earlier}",
        f"act={act}&earlier={reading.earlier}",
        f"stance={reading.stance}",
        f"stance={reading.stance}&head<{before}",
        f"stance={reading.stance}&head>{after}",
        f"stance={reading.stance}&zone={zone}",
        f"head<{before}",
        f"head>{after}",
        f"act={act}&head<{before}",
        f"act={act}&head>{after}",
        f"act={act}&zone={zone}",
        f"head<{before}&zone={zone}",
    ]
    if act == "none":
        features.append(f"previous_sentence={read_sentence(context.sentence_above).act}")
    else:
        features.append(
            "act_near" if reading.distance < 70 else "act_far" if reading.distance > 200 else "act_mid"
        )
        if reading.distance < 70:
            features.append(f"act={act}&near")
    features.extend(f"head~{name}" for name in reading.heads_of_sentence)
    return features


def _words_around(context: Context) -> list[str]:
    features = [f"then:{name}" for name, phrase in _AFTER.items() if phrase.match(context.after)]
    before = context.before
    features.extend(
        f"just:{name}" for name, (reach, phrase) in _BEFORE.items() if phrase.search_end(before, reach)
    )
    return features


def _nearest_words(context: Context) -> list[str]:
    """The last words before the sum and the first ones after it, no farther than the next sum."""
    before = [word[:STEM] for word in _WORD.findall(context.gap_before[-REACH:]) if word not in _EMPTY_WORDS]
    after = [word[:STEM] for word in _WORD.findall(context.gap_after[:REACH]) if word not in _EMPTY_WORDS]
    return [*(f"w-{word}" for word in set(before[-6:])), *(f"w+{word}" for word in set(after[:4]))]


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


def find_standings(contexts: Sequence[Context], events: Sequence[Reading], zones: Sequence[str]) -> list[str]:
    """How each sum of a full ruling stands to its operative part, which alone awards; "" in other texts.

    `decided`: it stands there; `same`: its value does; `part`: it makes one of the sums there with others of the
    reasons; `lower`: the decision under review awarded it, as the facts tell; `none`: nothing there answers to it.
    """
    decided = {
        context.surface.value for context, zone in zip(contexts, zones, strict=True) if zone == "operative"
    }
    if "operative" not in zones:
        return [""] * len(contexts)
    lower = {
        context.surface.value
        for context, event, zone in zip(contexts, events, zones, strict=True)
        if zone in {"facts", "claims"} and event.stance == "condemns"
    }
    reasons = [index for index, zone in enumerate(zones) if zone == "reasons"]
    parts = _parts_of(decided, [contexts[index].surface.value for index in reasons])
    return [
        "decided"
        if zone == "operative"
        else "same"
        if context.surface.value in decided
        else "part"
        if zone == "reasons" and context.surface.value in parts
        else "lower"
        if context.surface.value in lower
        else "none"
        for context, zone in zip(contexts, zones, strict=True)
    ]


def _parts_of(wholes: set[Decimal], values: Sequence[Decimal]) -> set[Decimal]:
    """Those of `values` that two to four of them, standing within seven of one another, add up to one of `wholes`."""
    parts: set[Decimal] = set()
    distinct = list(dict.fromkeys(value for value in values if value not in wholes))
    for first in range(len(distinct)):
        for count in (1, 2, 3):
            for others in combinations(distinct[first + 1 : first + NEAR_HEADS], count):
                if distinct[first] + sum(others) in wholes:
                    parts |= {distinct[first], *others}
    return parts


def _elsewhere(contexts: Sequence[Context], zones: Sequence[str]) -> list[list[str]]:
    """In which zones the same value stands elsewhere on the page, and whether it is a sum of its neighbours."""
    first: dict[tuple[Decimal, str], int] = {}
    places: defaultdict[tuple[Decimal, str], Counter[str]] = defaultdict(Counter)
    for index, (context, zone) in enumerate(zip(contexts, zones, strict=True)):
        key = (context.surface.value, context.surface.currency)
        first.setdefault(key, index)
        places[key][zone] += 1
    features: list[list[str]] = []
    for index, (context, own) in enumerate(zip(contexts, zones, strict=True)):
        key = (context.surface.value, context.surface.currency)
        named = {f"also_in={zone}" for zone, count in places[key].items() if count > (zone == own)}
        if first[key] < index:
            named.add("seen_before")
        features.append(sorted(named))
    return features
