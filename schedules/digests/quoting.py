"""The words of evidence around a sum."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.law import Amount

LONGEST_QUOTE = 320


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of evidence: the sum as printed, and the sentence around it."""

    before: str
    surface: str
    after: str

    def of(self, mask: Callable[[str], str]) -> Quote:
        """The same words with persons masked; a sum has no names."""
        return Quote(mask(self.before), self.surface, mask(self.after))


def quote(text: str, amount: Amount) -> Quote:
    """The sentence of `text` that states `amount`, cut to a readable length around the sum."""
    start, end = amount.span.start, amount.span.end
    left = max(_last_break(text, start), start - LONGEST_QUOTE)
    right = min(_next_break(text, end), end + LONGEST_QUOTE)
    before = text[left:start].lstrip()
    after = text[end:right].rstrip()
    if left == start - LONGEST_QUOTE:
        before = "… " + before.partition(" ")[2]
    if right == end + LONGEST_QUOTE:
        after = after.rpartition(" ")[0] + " …"
    return Quote(before, text[start:end], after)


# A sentence ends before a capital; "M. X", "art. 700" and "n° 12" do not end one.
_SENTENCE_BREAK = re.compile(r"\n\n|(?<!\bM)(?<!\bart)(?<!\bMme)(?<!\bn)[.;!?]\s+(?=[A-ZÀÉÈÊÎÔ«\"“])")


def _last_break(text: str, before: int) -> int:
    window = max(0, before - 2 * LONGEST_QUOTE)
    found = window
    for hit in _SENTENCE_BREAK.finditer(text, window, before):
        found = hit.end()
    return found


def _next_break(text: str, after: int) -> int:
    hit = _SENTENCE_BREAK.search(text, after, min(len(text), after + 2 * LONGEST_QUOTE))
    if hit is None:
        return len(text)
    return hit.start() if text[hit.start()] == "\n" else hit.start() + 1
