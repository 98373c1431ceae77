"""When two blocks say the same: equal but for figures and days, or alike in most of their word sequences."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pipeline.text.spaces import fold, split_sentences

ALIKE = 0.6
"""Share of three-word sequences that two blocks have in common when one is the other with a few words changed."""

_NEAR_WORDS = 8
_ANCHORS = 4
_SENTENCE_WORDS = 6
_WORD = re.compile(r"[^\W_]+")
_DAY_WORDS = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout"
    " septembre octobre novembre decembre".split()
)
_FIGURE = "0"


@dataclass(frozen=True)
class Form:
    """The words of a block, folded; figures, months and days of the week stand as one "0"."""

    words: tuple[str, ...]

    @cached_property
    def name(self) -> str:
        """Sixteen hexadecimal digits that name the form."""
        return hashlib.sha256(" ".join(self.words).encode()).hexdigest()[:16]

    @cached_property
    def shingles(self) -> frozenset[str]:
        """Its three-word sequences; none of a block too short to be told by them."""
        if len(self.words) < _NEAR_WORDS:
            return frozenset()
        return frozenset(map(" ".join, zip(self.words, self.words[1:], self.words[2:], strict=False)))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The name and a few sequences picked by their checksum: of two alike blocks, all but 3 in 100 share one."""
        marked = sorted([(zlib.crc32(words.encode()), words) for words in self.shingles])
        return (self.name, *(words for _, words in marked[:_ANCHORS]))

    @property
    def has_words(self) -> bool:
        """True when it says something besides figures and days."""
        return sum(word != _FIGURE for word in self.words) > 1

    def is_like(self, other: Form) -> bool:
        """True for equal forms and for alike ones that share a key."""
        if self.name == other.name:
            return True
        if not self.shingles or not other.shingles or set(self.keys).isdisjoint(other.keys):
            return False
        common = len(self.shingles & other.shingles)
        return common >= ALIKE * (len(self.shingles) + len(other.shingles) - common)


@lru_cache(maxsize=4096)
def form_of(text: str) -> Form:
    """The form of a block; kept, for a site's promotions are asked about on every page."""
    found = _WORD.findall(fold(text))
    plain = [word if word.isalpha() and word not in _DAY_WORDS else _FIGURE for word in found]
    pairs = zip(plain, ["", *plain], strict=False)
    return Form(tuple(word for word, before in pairs if word != _FIGURE or before != _FIGURE))


def sentence_marks(text: str) -> Iterable[int]:
    """A checksum for each sentence of some length, by which it is known in another text."""
    for start, end in split_sentences(text):
        words = form_of(text[start:end]).words
        if len(words) >= _SENTENCE_WORDS:
            yield zlib.crc32(" ".join(words).encode())
