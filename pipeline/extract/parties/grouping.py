"""Spellings of one name: "OVH", "la SAS OVH" and "OVHcloud" are one party on a page, "X" and "X Holding" side by side are two."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from pipeline.extract.parties.names.mention import Mention, name_words

Key = tuple[str, ...]


def group_names(
    mentions: Iterable[Mention],
    apart: set[frozenset[Key]],
    aliases: Mapping[Key, Key] | None = None,
    groups: frozenset[Key] = frozenset(),
) -> dict[Key, Key]:
    """For the words of each name, the words of the name its group goes by; `apart` never come together.

    `groups` are names called those of a group: companies that go on in other words are several.
    `aliases` are short names that the text defines, each with the whole name it stands for.
    """
    counts = Counter(name_words(mention.name) for mention in mentions if not mention.is_person)
    parent: dict[Key, Key] = {key: key for key in counts}
    by_first = _by_words(counts)
    for short in sorted(filter(None, counts), key=len):
        longer = _longer_spellings(short, by_first, counts)
        if (
            longer
            and not _split_family(short, longer, apart, is_group=short in groups)
            and all(frozenset((short, other)) not in apart for other in longer)
        ):
            for other in longer:
                _join(parent, short, other)
    for short, whole in (aliases or {}).items():
        if short in parent and whole in parent:
            _join(parent, short, whole)
    families: dict[Key, list[Key]] = defaultdict(list)
    for key in counts:
        families[_root(key, parent)].append(key)
    wholes = set((aliases or {}).values())
    best = {
        root: max(family, key=lambda key: (key in wholes, counts[key], len(key)))
        for root, family in families.items()
    }
    return {key: best[_root(key, parent)] for key in counts}


def _by_words(counts: Iterable[Key]) -> dict[str, list[Key]]:
    """The names that hold a word or, being of one word, begin with these letters."""
    by_first: dict[str, list[Key]] = defaultdict(list)
    for key in filter(None, counts):
        for word in key:
            by_first[word].append(key)
        for size in range(3, len(key[0])):
            if len(key) == 1:
                by_first[key[0][:size]].append(key)
    return by_first


def _longer_spellings(short: Key, by_first: dict[str, list[Key]], counts: Counter[Key]) -> list[Key]:
    near = {key for key in by_first.get(short[0], []) if key != short and key in counts}
    return [key for key in near if is_spelling_of(short, key)]


def is_spelling_of(short: Key, long: Key) -> bool:
    """True when all words of `short` stand in `long`, or `long` is `short` with letters added ("ovh", "ovhcloud")."""
    if not short or not long:
        return False
    if len(short) == 1 and len(long) == 1:
        return len(short[0]) >= 3 and long[0].startswith(short[0])
    if len(short) >= len(long):
        return "".join(short) == "".join(long)
    words = iter(long)
    return all(word in words for word in short) and (len(short) > 1 or len(short[0]) >= 2)


def spells(one: str, other: str) -> bool:
    """True for two spellings of one name."""
    left, right = name_words(one), name_words(other)
    return left == right or is_spelling_of(left, right) or is_spelling_of(right, left)


def _split_family(short: Key, longer: list[Key], apart: set[frozenset[Key]], *, is_group: bool) -> bool:
    """True when the longer names are several companies of one group."""
    return any(
        frozenset((one, other)) in apart
        or (is_group and not set(one[len(short) :]) & set(other[len(short) :]))
        for one in longer
        for other in longer
        if one != other
    )


def _join(parent: dict[Key, Key], one: Key, other: Key) -> None:
    left, right = _root(one, parent), _root(other, parent)
    if left != right:
        parent[left] = right


def _root(key: Key, parent: dict[Key, Key]) -> Key:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key


def group_of(mention: Mention, groups: dict[Key, Key]) -> Key:
    words = name_words(mention.name)
    return ("person", *words) if mention.is_person else groups.get(words, words)
