"""Lines of plain text made into blocks: bullets off, hard-wrapped lines joined, headings guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.clean.evidence import is_prose
from pipeline.documents import Block, BlockKind
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_BULLET = pattern(r"(?:(?:[•●▪◦‣*→⇒]|[-–—>](?=\s))\s*)+")
_ENDED = tuple('.!?…;:»"”)]')
_HANGING = pattern(
    r"(?:\bn°|\b(?:de|du|des|d'|la|le|les|l'|un|une|a|au|aux|et|ou|par|pour|dans|sur|en|que|qui|dont|ce|son|sa|ses|avec|entre))$"
)
_BYLINE_OR_DAY = pattern(
    r"(?:par|by) [A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ]|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d.{0,30}$"
)
_DASH = pattern(r" [-–] ")
_CLAUSE_MARK = pattern(r"[.;:,]")
_ROW = pattern(r" [›>|·] ")
_COURT_OPEN = pattern(r"^(?:la )?(?:tribunal|cour|conseil)\b")
_COURT_GOES_ON = pattern(
    r"^(?:d'appel|de cassation|judiciaire|de commerce|de grande instance|des activites|de|d'|du|des)\b"
)
_COURT_HANGS = pattern(r"\b(?:de|d'|du|des|d'appel de)$")
_NUMBER_COMES = pattern(r"\b(?:n°|rg|pourvoi)$|^n°$")
_DAY_CUT = pattern(
    r"\b\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)$"
)
_YEAR = pattern(r"(?:19|20)\d\d\b")
_TAIL = 24
_LONGEST_NAME = 200
_LABEL_WORDS = 14
_SHORTEST_WRAPPED = 30
_WRAPPED_LENGTH = 45


class Line(NamedTuple):
    """One line of text, spaces put right; `after_gap` when a blank line stood before it."""

    text: str
    bullet: bool
    after_gap: bool


def one_line(text: str) -> str:
    """`text` without line breaks, control characters, zero-width marks and doubled spaces."""
    # No unseen mark and no white space but the plain one is printable: most lines need no more than this look.
    if text.isprintable():
        return " ".join(text.split()) if "  " in text else text.strip()
    return " ".join(_UNSEEN.sub("", text).split())


_UNSEEN = pattern(r"[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad\x00-\x08\x0e-\x1b\x7f]")
_GAP = pattern(r"\s{2,}")


class _Open:
    """A line that following ones may go on; its parts are put together once, however many they are."""

    def __init__(self, line: Line) -> None:
        self.first = line
        self.parts = [line.text]
        self.length = len(line.text)
        self.tail = line.text[-_TAIL:]
        self._counted = 0
        self._brackets = 0
        self._has_row = False

    def add(self, text: str) -> None:
        """`text` after what stands there, with a space between, but for a drop capital and an elided article."""
        drop_capital = self.length == 1 and self.tail.isupper() and self.tail not in "AÀYÔ"
        glued = text if drop_capital or self.tail.endswith(("'", "’")) else f" {text}"
        self.parts.append(glued)
        self.length += len(glued)
        self.tail = (self.tail + glued)[-_TAIL:]

    def _count(self) -> None:
        """Look at the parts that were not looked at; most lines are never asked."""
        for part in self.parts[self._counted :]:
            self._brackets += part.count("(") - part.count(")")
            self._has_row = self._has_row or _ROW.search(part) is not None
        self._counted = len(self.parts)

    @property
    def has_row(self) -> bool:
        self._count()
        return self._has_row

    @property
    def has_open_bracket(self) -> bool:
        self._count()
        return self._brackets > 0

    @property
    def name(self) -> str:
        """All of it while it is short enough to be a name; then nothing."""
        return "".join(self.parts) if self.length <= _LONGEST_NAME else ""

    def line(self) -> Line:
        if len(self.parts) == 1:
            return self.first
        return Line("".join(self.parts), self.first.bullet, self.first.after_gap)


def read_lines(text: str) -> list[Line]:
    """The lines that hold something, wrapped ones joined."""
    lines: list[Line] = []
    before: _Open | None = None
    gap = False
    for raw in text.splitlines():
        line = _line(raw, after_gap=gap)
        if line is None:
            gap = True
        elif before is not None and _goes_on(before, line):
            before.add(line.text)
        else:
            if before is not None:
                lines.append(before.line())
            before = _Open(line)
            gap = False
    return lines if before is None else [*lines, before.line()]


def _line(raw: str, *, after_gap: bool) -> Line | None:
    inner = raw.strip()
    is_plain = inner.isprintable() and "  " not in inner
    text = inner if is_plain else one_line(raw)  # doubled spaces part menu entries, see `_with_tabs`
    bullet = _BULLET.match(text)
    bare = text[bullet.end() :] if bullet else text
    if not bare:
        return None
    return Line(bare if is_plain else _with_tabs(inner, bare), bullet is not None, after_gap)


def _with_tabs(raw: str, bare: str) -> str:
    """Menu entries set apart by spaces only: the gap is kept visible as a bar."""
    parts = [part for part in _GAP.split(raw) if part]
    is_row = len(parts) > 2 and all(
        len(part.split()) <= 4 and not part.endswith((".", ",", ";")) for part in parts
    )
    return " | ".join(parts) if is_row else bare


def _goes_on(before: _Open, line: Line) -> bool:
    """True when `line` is the rest of a sentence, or of a court's name, that the line before left open."""
    if line.after_gap or line.bullet or before.tail.endswith(_ENDED) or _is_line_of_its_own(line.text):
        return False
    if before.length == 1 and before.tail.isupper():
        return line.text[0].islower()
    if line.text[0].islower():
        return not before.has_row and (before.length >= _SHORTEST_WRAPPED or before.tail[-1] == ",")
    return _is_court_name_cut(before.name, line.text) or _is_left_hanging(before, line)


def _is_left_hanging(before: _Open, line: Line) -> bool:
    """True when `before` cannot end where it does, though `line` begins as a sentence may."""
    tail = fold(before.tail)
    if tail == "par" or (line.text[0].isdigit() and _NUMBER_COMES.search(tail)):
        return True
    if before.length < _SHORTEST_WRAPPED:
        return False
    return (
        before.has_open_bracket
        or (_YEAR.match(line.text) and _DAY_CUT.search(tail) is not None)
        or line.text[0] == "("
        or bool(_HANGING.search(tail))
        or _is_tail(before, line)
    )


def _is_line_of_its_own(text: str) -> bool:
    """True for a byline, a day and a row of keywords parted by dashes."""
    if _BYLINE_OR_DAY.match(text):
        return True
    parts = _DASH.split(text) if " - " in text or " – " in text else ()
    return len(parts) > 2 and all(3 <= len(part) <= 50 for part in parts) and not _CLAUSE_MARK.search(text)


def _is_court_name_cut(before: str, line: str) -> bool:
    """True for "COUR D'APPEL / DE / DOUAI", "TRIBUNAL / JUDICIAIRE / DE PARIS": headers print names over lines."""
    if not (before.isupper() and line.isupper()):
        return False
    folded = fold(before)
    return bool(
        _COURT_OPEN.search(folded) and (_COURT_GOES_ON.match(fold(line)) or _COURT_HANGS.search(folded))
    )


def _is_tail(before: _Open, line: Line) -> bool:
    """The one or two words with which a wrapped paragraph ends ("Business / Suite.")."""
    words = line.text.split(maxsplit=2)
    return before.length >= _WRAPPED_LENGTH + 15 and len(words) <= 2 and line.text.endswith(".")


def to_blocks(lines: Iterable[Line]) -> tuple[Block, ...]:
    """One block a line; a short line of its own before running text is a heading."""
    return tuple(_blocks(list(lines)))


def _blocks(lines: list[Line]) -> Iterator[Block]:
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        yield Block(_kind(line, following), line.text)


def _kind(line: Line, following: Line | None) -> BlockKind:
    if line.bullet:
        return BlockKind.LIST_ITEM
    if following is not None and following.after_gap and is_label(line.text) and is_prose(following.text):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def is_label(text: str) -> bool:
    """True for words that could be a heading: few, and not ended as a sentence of running text is."""
    if not text[:1].isalnum() or text.endswith((".", ";", ",", ":")):
        return False
    return len(text.split(maxsplit=_LABEL_WORDS)) <= _LABEL_WORDS
