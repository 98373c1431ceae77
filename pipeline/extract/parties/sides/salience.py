"""How much a text tells of each of its companies, whatever it tells."""

from __future__ import annotations

from collections import Counter, defaultdict

from pipeline.extract.parties.grouping import Key, group_of
from pipeline.extract.parties.names.mention import Mention, name_words
from pipeline.extract.parties.prose import Prose
from pipeline.extract.parties.sides.weighing import Weights
from pipeline.text.patterns import pattern

_NO_PARTY_BEFORE = pattern(
    r"\b(?:logiciels?|progiciels?|application|plateforme|marque|solution|outil|site|ville|region|revue|journal|quotidien|magazine|rubrique|prix|systeme|module|a|en|chez|pres\s+de|rue|avenue)\s+(?:de\s+|d'|[«\"]\s*)?$"
)


def names_no_party(low: str, mention: Mention) -> bool:
    """True after words that a product, a place or a paper follows."""
    return _NO_PARTY_BEFORE.search(low, max(0, mention.start - 30), mention.start) is not None


ITS_VERB = pattern(
    r"(?:\s*,[^,.;:\n]{2,80},)?\s+(?:(?:n'|s'|l')|(?:ne|se|lui|leur|en|y)\s)?(?:a|avait|doit|devait|devra|estime|assure|soutient|conteste|invoque|plaide|[a-z]{3,}(?:quait|dait|sait|tait|rait|gait|lait|nait|vait))\b"
)
"""What follows a name that is the subject of a verb: a company acts, a town or a product seldom does."""


def in_body(flat: str, mention: Mention) -> bool:
    """False in the short lines around an article: its site's name, other headlines, menus."""
    start = flat.rfind("\n", 0, mention.start) + 1
    end = flat.find("\n", mention.end)
    return (len(flat) if end < 0 else end) - start >= 100


def salience(prose: Prose, weights: Weights, groups: dict[Key, Key]) -> dict[Key, float]:
    """How much a text tells of each company: how often, called a company or by its trade, in what phrases."""
    counts: Counter[Key] = Counter()
    has_body = any(len(line) >= 100 for line in prose.flat.split("\n"))
    seen: dict[Key, float] = defaultdict(float)
    acting: set[Key] = set()
    for mention in prose.mentions.all:
        if (
            mention.is_person
            or (has_body and not in_body(prose.flat, mention))
            or names_no_party(prose.low, mention)
        ):
            continue
        key = group_of(mention, groups)
        counts[key] += 1
        if prose.flat[max(0, mention.start - 2) : mention.start - 1].islower():
            seen[key] = max(seen[key], 0.2)
        if ITS_VERB.match(prose.low, mention.end):
            acting.add(key)
        if mention.introduced:
            seen[key] = 1.2
    trades = {groups.get(name_words(name), name_words(name)) for name, _, _ in prose.trades}
    return {
        key: 0.4 * min(count, 4)
        + seen[key]
        + 0.5 * (len(key) > 1)
        + 1.2 * (key in trades)
        + 0.6 * (key in acting)
        + min(1.5, sum(weights.get(key, {}).values()))
        for key, count in counts.items()
    }
