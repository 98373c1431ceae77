"""Printed lines joined into paragraphs, words broken at a line's end mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from pipeline.clean.pdf.pages import Page, PrintedLine
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_WIDE_GAP = 1.6
"""Times the usual distance of two lines: more room than this parts two paragraphs."""
_SHORT = 0.12
"""A line that ends this share of the page before the right margin is short."""
_INDENT = 0.015
_ENDED = pattern(r"[.;:!?»…][ »)]*$")
_OPENS = pattern(
    r"(?:[-–—•●▪*>] ?\S|\d{1,3}[.)/°-] ?\S|[a-h][.)] |[IVX]{1,5}[.)-] |(?:Attendu|Considérant|Vu|Sur|Par ces motifs|Dit|Condamne|Déboute|Ordonne|Rejette|Confirme|Infirme|Fixe|Constate|Déclare|Laisse)\b)"
)
_CAPITALS = pattern(r"[^a-zà-ÿ]*[A-ZÀ-Þ][^a-zà-ÿ]*")
_BROKEN = pattern(r"([^\W\d_]+)-$")
_GOES_ON = pattern(r"[a-zà-ÿ]+")
_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KEEPS_HYPHEN = frozenset(
    "sous non contre avant apres arriere demi mi semi ex vice quasi peut au ci la celui celle ceux celles lui elle eux elles soi moi toi"
    " nous vous meme cela dommages rendez chef mot grand haut bas bien mal trop plein porte garde savoir libre co auto inter extra outre".split()
)


class _Layout(NamedTuple):
    """What is usual in this file: where lines end, and how far one stands below another, of page width and height."""

    margin: float
    step: float


def join_lines(pages: Sequence[Page]) -> list[str]:
    """Paragraphs in reading order; one that goes on over a page break is one."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    layout, words = _layout(lines), _words(lines)
    paragraphs = [lines[0].text]
    for above, line in pairwise(lines):
        if _starts(line, above, layout):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = _joined(paragraphs[-1], line.text, words)
    return paragraphs


def _layout(lines: Sequence[PrintedLine]) -> _Layout:
    ends = sorted(line.right for line in lines)
    steps = [
        low.top - high.top
        for high, low in pairwise(lines)
        if low.page == high.page and low.top - high.top > high.height / 2
    ]
    # Lines of text reach the margin; the few that stand out beyond it are stamps and tables.
    return _Layout(margin=ends[int(len(ends) * 0.9)], step=median(steps) if steps else 0.02)


def _words(lines: Iterable[PrintedLine]) -> Counter[str]:
    """How often each word stands in the file, those cut at a line's end left out."""
    return Counter(word for line in lines for word in _WORD.findall(fold(_BROKEN.sub("", line.text))))


def _starts(line: PrintedLine, above: PrintedLine, layout: _Layout) -> bool:
    """Whether `line` begins a paragraph."""
    if _BROKEN.search(above.text) and _GOES_ON.match(line.text):
        return False
    same_page = line.page == above.page
    if same_page and line.top - above.top > _WIDE_GAP * layout.step:
        return True
    if bool(_CAPITALS.fullmatch(above.text)) != bool(_CAPITALS.fullmatch(line.text)) and len(line.text) > 3:
        return True
    is_short = above.right < layout.margin - _SHORT
    if _ENDED.search(above.text):
        indented = same_page and line.left > above.left + _INDENT
        return is_short or indented or bool(_OPENS.match(line.text))
    return is_short and not _GOES_ON.match(line.text)


def _joined(text: str, line: str, words: Counter[str]) -> str:
    """`line` after `text`, with the word that stands across them made whole."""
    broken, rest = _BROKEN.search(text), _WORD.match(line)
    if broken is None or rest is None or not _GOES_ON.match(line):
        return f"{text}{line}" if text.endswith("-") else f"{text} {line}"
    whole = text[:-1] + line
    return text + line if _is_compound(fold(broken[1]), fold(rest[0]), words) else whole


def _is_compound(first: str, last: str, words: Counter[str]) -> bool:
    """True when the hyphen belongs to the word: the file, else the word's first part, tells."""
    hyphened, plain = words[f"{first}-{last}"], words[first + last]
    if hyphened != plain:
        return hyphened > plain
    return first in _KEEPS_HYPHEN or "-" in last
