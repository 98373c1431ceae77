"""The text as the rules on parties read it: straight signs, sentences whole, every character in its place."""

from __future__ import annotations

import re
from functools import lru_cache

_SIGNS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "‑": "-"}
)
_SOFT_BREAK = re.compile(
    r"(?<=[^\s.!?:;»])[ ]*\n\s*(?=[a-zà-ÿ(«])|(?<=[^\s],)[ ]*\n\s*(?=\d+[ ,]?\d*\s)"
    r"|(?<=[\s'](?:de|la|le|du|et|au|un|en|ou))\s*\n\s*(?=\w)|(?<=[\s'](?:des|les|aux|une|par|que|qui|son|ses))\s*\n\s*(?=\w)"
)


@lru_cache(maxsize=4)
def straighten(text: str) -> str:
    """`text`, same length, with straight apostrophes and plain spaces; lines stay as they are."""
    return text.translate(_SIGNS)


@lru_cache(maxsize=4)
def flatten(text: str) -> str:
    """`text`, same length, with line breaks inside a sentence made spaces."""
    return _SOFT_BREAK.sub(lambda match: " " * len(match.group()), straighten(text))


def lines_of(text: str) -> list[tuple[int, str]]:
    """Where each line that holds something starts, and the line without outer spaces."""
    found = []
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            found.append((match.start() + line.index(stripped[0]), stripped))
    return found
