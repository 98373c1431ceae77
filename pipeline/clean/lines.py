"""Lines of plain text made into blocks: bullets off, hard-wrapped lines joined, headings guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.clean.evidence import is_prose
from pipeline.documents import Block, BlockKind
from pipeline.text.spaces import fold

_BULLET = re.compile(r"^(?:(?:[•●▪◦‣*→⇒]|[-–—>](?=\s))\s*)+")
_ENDED = re.compile(r"[.!?…;:»\"”)\]]$")
_HANGING = re.compile(
    r"(?:\bn°|\b(?:de|du|des|d'|la|le|les|l'|un|une|a|au|aux|et|ou|par|pour|dans|sur|en|que|qui|dont|ce|son|sa|ses|avec|entre))$"
)
_LINE_OF_ITS_OWN = re.compile(
    r"(?:par|by) [A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ]|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d.{0,30}$|[^.;:,]{3,50}(?: [-–] [^.;:,]{3,50}){2,}$"
)
_ROW = re.compile(r" [›>|·] ")
_COURT_OPEN = re.compile(r"^(?:la )?(?:tribunal|cour|conseil)\b")
_COURT_GOES_ON = re.compile(
    r"^(?:d'appel|de cassation|judiciaire|de commerce|de grande instance|des activites|de|d'|du|des)\b"
)
_COURT_HANGS = re.compile(r"\b(?:de|d'|du|des|d'appel de)$")
_NUMBER_COMES = re.compile(r"\b(?:n°|rg|pourvoi)$|^n°$")
_LABEL_WORDS = 14
_SHORTEST_WRAPPED = 30
_WRAPPED_LENGTH = 45


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, spaces put right; `after_gap` when a blank line stood before it."""

    text: str
    bullet: bool
    after_gap: bool


def one_line(text: str) -> str:
    """`text` without line breaks, control characters, zero-width marks and doubled spaces."""
    return " ".join(_SPACES.sub(" ", _UNSEEN.sub("", text)).split())


_UNSEEN = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad\x00-\x08\x0e-\x1b\x7f]")
_SPACES = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")


def read_lines(text: str) -> list[Line]:
    """The lines that hold something, wrapped ones joined."""
    lines: list[Line] = []
    gap = False
    for raw in text.splitlines():
        line = _line(raw, after_gap=gap)
        if line is None:
            gap = True
        elif lines and _goes_on(lines[-1], line):
            lines[-1] = Line(_joined(lines[-1].text, line.text), lines[-1].bullet, lines[-1].after_gap)
        else:
            lines.append(line)
            gap = False
    return lines


def _joined(before: str, line: str) -> str:
    """Both with a space between, but for a drop capital and for an elided article."""
    drop_capital = len(before) == 1 and before.isupper() and before not in "AÀYÔ"
    return before + line if drop_capital or before.endswith(("'", "’")) else f"{before} {line}"


def _line(raw: str, *, after_gap: bool) -> Line | None:
    stripped = " ".join(_UNSEEN.sub("", raw).split())  # doubled spaces part menu entries, see `_with_tabs`
    bare = _BULLET.sub("", stripped)
    if not bare:
        return None
    return Line(_with_tabs(raw, bare), bare != stripped, after_gap)


def _with_tabs(raw: str, bare: str) -> str:
    """Menu entries set apart by spaces only: the gap is kept visible as a bar."""
    parts = [part for part in re.split(r"\s{2,}", raw.strip()) if part]
    is_row = len(parts) > 2 and all(
        len(part.split()) <= 4 and not part.endswith((".", ",", ";")) for part in parts
    )
    return " | ".join(parts) if is_row else bare


def _goes_on(before: Line, line: Line) -> bool:
    """True when `line` is the rest of a sentence, or of a court's name, that the line before left open."""
    if line.after_gap or line.bullet or _ENDED.search(before.text) or _LINE_OF_ITS_OWN.match(line.text):
        return False
    if _is_court_name_cut(before.text, line.text) or (len(before.text) == 1 and before.text.isupper()):
        return before.text.isupper() and (len(before.text) > 1 or line.text[0].islower())
    if line.text[0].islower():
        return not _ROW.search(before.text) and (
            len(before.text) >= _SHORTEST_WRAPPED or before.text[-1] == ","
        )
    folded = fold(before.text)
    if folded == "par" or (_NUMBER_COMES.search(folded) and line.text[0].isdigit()):
        return True
    if len(before.text) < _SHORTEST_WRAPPED:
        return False
    opened = before.text.count("(") > before.text.count(")")
    return opened or line.text[0] == "(" or bool(_HANGING.search(folded)) or _is_tail(before, line)


def _is_court_name_cut(before: str, line: str) -> bool:
    """True for "COUR D'APPEL / DE / DOUAI", "TRIBUNAL / JUDICIAIRE / DE PARIS": headers print names over lines."""
    if not (before.isupper() and line.isupper()):
        return False
    return bool(_COURT_OPEN.search(fold(before)) and _COURT_GOES_ON.match(fold(line))) or bool(
        _COURT_OPEN.search(fold(before)) and _COURT_HANGS.search(fold(before))
    )


def _is_tail(before: Line, line: Line) -> bool:
    """The one or two words with which a wrapped paragraph ends ("Business / Suite.")."""
    words = line.text.split()
    return len(before.text) >= _WRAPPED_LENGTH + 15 and len(words) <= 2 and line.text.endswith(".")


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
    if is_label(line.text) and following is not None and following.after_gap and is_prose(following.text):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def is_label(text: str) -> bool:
    """True for words that could be a heading: few, and not ended as a sentence of running text is."""
    return (
        len(text.split()) <= _LABEL_WORDS and text[:1].isalnum() and not text.endswith((".", ";", ",", ":"))
    )
