"""What tells news from comment and from all else: words, pairs of words, and how the page is built.

Names and figures are hidden, so that weights learn how a genre writes and not whom it wrote about.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.documents import BlockKind, Document
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_TOKEN = pattern(r"(?:[a-z]++|[^\W\d_])++(?:'(?=[^\W\d_]))?|\d+|[?:«»!;()–%€]")
_FIGURE, _NAME = "0", "N"
BASE = "bias"
"""The sign that every page has."""

_JURIST = pattern(
    r"\bavocate?s?\b|\bdocteure? en droit|\bmaitres? de conf|\bprofesseure?\b.{0,40}\b(?:universite|droit|faculte)|\bjuriste\b"
    r"|\bdirect(?:eur|rice) juridique|\bnotaire\b|\bchargee? d'enseignement|\bagregee?\b"
)
"""Who comments on law signs with a quality that a journalist has not."""
_GENRE = pattern(
    r"\btribune\b|avis d'expert|\bdecryptage|\banalyses?\b|\bnote\b|\bchronique|point de vue|\bcommentaires?\b|\bdoctrine\b|\bobservations\b"
    r"|\bveille\b|\bjurisprudence|\bbillet\b|\beclairage\b|\bopinion\b|\bfiches?\b|\bguides?\b|\bpublications\b"
)
_CITATION_LINE = pattern(
    r"(?:t\.?|trib\.|tribunal|ca|c\.a|cour|cass|soc|com|civ|crim|ce|tj|tgi|ta|caa|cjue|cph)\b[^\n]{0,110}\b(?:19|20)\d\d\b[^\n]{0,60}"
)
"""A case note heads its text with the decision alone on a line: "Cass. com., 6 septembre 2023, n° 22-13.875"."""

_EDGE_LINE, _CITATION_LENGTH = 200, 180
_STEPS_OF_LENGTH = (700, 1500, 3000, 6000)
_STEPS_OF_QUOTES = (0.01, 0.8, 2.0)
"""Quotations in a thousand characters."""


def read_signs(document: Document, *, tells_decision: bool) -> frozenset[str]:
    """The signs of `document`: "word:" and "title:" for the words of text and title, "is:" for how the page is built."""
    text = "\n".join(block.text for block in document.blocks if block.kind is not BlockKind.TITLE)
    built = _built(document, text, tells_decision=tells_decision)
    return frozenset((BASE, *built, *_words("word", text), *_words("title", document.title or "")))


def _built(document: Document, text: str, *, tells_decision: bool) -> Iterator[str]:
    edges = (
        *document.dropped,
        *(block.text for block in (*document.blocks[1:2], *document.blocks[-2:])),
        document.author or "",
    )
    said = [fold(line) for line in edges if len(line) < _EDGE_LINE]
    if any(_JURIST.search(line) for line in said):
        yield "is:signed_by_jurist"
    if any(_GENRE.search(line) for line in (*said, fold(document.title or ""))):
        yield "is:named_genre"
    if any(_is_citation(block.text) for block in document.blocks):
        yield "is:citation_line"
    if not tells_decision:
        yield "is:no_decision"
    yield from (f"is:length>={step}" for step in _STEPS_OF_LENGTH if len(text) >= step)
    quoted = 1000 * text.count("«") / max(len(text), 500)
    yield from (f"is:quotes>={step}" for step in _STEPS_OF_QUOTES if quoted >= step)


def _is_citation(line: str) -> bool:
    return len(line) < _CITATION_LENGTH and _CITATION_LINE.fullmatch(fold(line)) is not None


def _words(name: str, text: str) -> Iterator[str]:
    """Words of `text`, and pairs of neighbours, folded, each once; a capital makes a name."""
    words = _tokens(text)
    yield from (f"{name}:{word}" for word in set(words))
    yield from (f"{name}:{before} {word}" for before, word in set(pairwise(words)))


def _tokens(text: str) -> list[str]:
    # Folding keeps every character in its place, so that the capitals of `text` are those of the folded words.
    return [
        _FIGURE
        if (word := match[0])[0].isdigit()
        else _NAME
        if text[match.start()].isupper() and len(word) > 1
        else word
        for match in _TOKEN.finditer(fold(text))
    ]
