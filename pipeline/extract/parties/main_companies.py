"""The companies that a text is about, apart from towns, products and words that only begin a sentence."""

from __future__ import annotations

from collections import Counter

from pipeline.extract.parties.grouping import Key, is_spelling_of
from pipeline.extract.parties.names.mention import Mention, Mentions, name_words
from pipeline.text.patterns import pattern

TWO = 2
"""How many a case mostly is between."""
_LOCATIVE_BEFORE = pattern(r"\b(?:a|en|vers|pres\s+de|dans\s+l[ea])\s+$")


def main_companies(low: str, mentions: Mentions) -> list[str]:
    """The companies that a text names twice or calls companies, one name each; of others two at most, when they alone are left."""
    counts: Counter[Key] = Counter()
    names: dict[Key, str] = {}
    whole: set[Key] = set()
    for mention in mentions.all:
        if mention.is_person or _LOCATIVE_BEFORE.search(low, max(0, mention.start - 9), mention.start):
            continue
        words = name_words(mention.name)
        key = next((one for one in names if is_spelling_of(one, words) or is_spelling_of(words, one)), words)
        names.setdefault(key, mention.name)
        counts[key] += 2 if mention.introduced else 1
        if mention.introduced or not _is_stray(low, mention):
            whole.add(key)
    told = [(key, count) for key, count in counts.most_common() if count > 1 and key in whole][:3]
    if len(told) > TWO and told[TWO][1] * 2 <= told[1][1]:
        del told[TWO]
    lacking = TWO - len(told)
    once = [key for key in counts if counts[key] == 1 and key in whole]
    of_words = [key for key in once if len(key) > 1]
    added = next((found for found in (once, of_words) if lacking > 0 and len(found) == lacking), [])
    return [names[key] for key in [*(key for key, _ in told), *added]]


_SHORTEST = 4


def _is_stray(low: str, mention: Mention) -> bool:
    """True for one word that begins a sentence, for a few letters, and for what is said of another: seldom a party told of once."""
    start = mention.start
    if _OF_BEFORE.search(low, max(0, start - 4), start) and " " not in mention.name:
        return True
    if " " in mention.name:
        return False
    return len(mention.name) < _SHORTEST or (
        _BEGINS.search(low, max(0, start - 3), start) is not None and not _ACTS.match(low, mention.end)
    )


_BEGINS = pattern(r"(?:^|[.!?»\n:]\s*[«\"]?\s*)$")
_ACTS = pattern(
    r"\s+(?:(?:n'|s'|l')?(?:a|est|avait|devra|doit|obtient|versera|reclam\w+|demand\w+|soutien\w*|souten\w+|plaid\w+)\b)"
)
_OF_BEFORE = pattern(r"(?:\b(?:de|du|des)\s+|\bd')$")
"""What stands before a place, or before whoever a thing is: a name that is told once and so is seldom a party's."""
