"""Whether a text was cut short: by a paywall, by an excerpt, by whoever copied it."""

from __future__ import annotations

from pipeline.text.patterns import pattern

LAST_LINES = 3
"""An author, a link or a notice may stand under the line that was cut."""
SHORTEST = 120
"""Titles, names and addresses end without a full stop too; a paragraph of this length does not."""
_OPEN_END = pattern(r"[a-zà-öø-ÿœ]['’]?$")


def breaks_off(text: str) -> bool:
    """True when one of the last lines of `text` stops in the middle of a sentence."""
    lines = [line.strip() for line in text.rstrip()[-4000:].split("\n") if line.strip()]
    return any(len(line) >= SHORTEST and _OPEN_END.search(line) is not None for line in lines[-LAST_LINES:])
