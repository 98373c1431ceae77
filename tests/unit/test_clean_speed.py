"""Texts that once took time out of proportion, and what every faster way must still agree with."""

from __future__ import annotations

import contextlib
import time

import pytest

from pipeline.clean import NotADocument
from pipeline.clean.boilerplate.edges import drop_by_place
from pipeline.clean.boilerplate.rules import RULES
from pipeline.clean.boilerplate.seen import Seen
from pipeline.clean.generic import read_html
from pipeline.clean.lines import one_line, read_lines
from pipeline.clean.plain import read_text
from pipeline.documents import Block, BlockKind
from pipeline.text.spaces import _TABLE, fold

_SENTENCE = "dont onze années de plans (avaient disparu sans copie et l'éditeur le savait"
_PATTERNS = {
    "wrapped lines that never end": "La société Ligérine, " + _SENTENCE + "\n",
    "wrapped lines in lower case": _SENTENCE + ",\n",
    "court name over lines": "COUR D'APPEL DE\n",
    "paragraphs": f"Elle dit {_SENTENCE}. {_SENTENCE}.\n\n",
    "headings that close": f"À lire sur Le Titre\n\nUn titre\n\n{_SENTENCE} {_SENTENCE} {_SENTENCE} condamné.\n\n",
    "menus": "Accueil\t\tContact\t\tMenu\n",
    "figures": "1 ",
    "brackets": "(photo ",
    "bullets": "• a ",
    "one word": "a",
    "keywords": "aa - aa - ",
}


def _seconds(text: str) -> float:
    start = time.process_time()
    with contextlib.suppress(NotADocument):
        read_text(text)
    return time.process_time() - start


@pytest.mark.parametrize("part", _PATTERNS.values(), ids=list(_PATTERNS))
def test_time_grows_as_the_text_does(part: str) -> None:
    small, large = (part * (length // len(part)) for length in (30_000, 240_000))
    _seconds(small)
    limit = 20 * max(min(_seconds(small) for _ in range(3)), 0.004)
    assert any(_seconds(large) < limit for _ in range(3)), (
        "a shared machine may be slow once, not three times"
    )


@pytest.mark.parametrize(
    "separator", ["-", " - ", "/", " / ", "|", ", ", " > ", "x/", "aa-", "ab | ", "é · "]
)
@pytest.mark.parametrize("end", ["", ".", "!", " mentions légales.", " © .", " (a"])
def test_no_rule_tries_all_ways_to_cut_a_row(separator: str, end: str) -> None:
    for opening in ("", "Mentions légales ", "Accueil ", "Partager "):
        seen = Seen(Block(BlockKind.PARAGRAPH, (opening + separator * 400)[:300].rstrip() + end))
        start = time.process_time()
        for rule in RULES:
            seen.fits(rule)
        assert time.process_time() - start < 1.0


def test_fold_says_of_every_character_what_its_table_says() -> None:
    for beside in ("", "é", "’€", "\u202f"):
        for code in (*range(0x3000), *range(0x1E00, 0x2200), 0xFEFF, 0xFF07, 0x1F600, 0xD800):
            text = beside + chr(code)
            assert fold(text) == text.translate(_TABLE), hex(code)


@pytest.mark.parametrize("mark", ["\u200b", "\u00ad", "\ufeff", "\x07", "\u2028"])
def test_unseen_marks_go_and_white_space_becomes_one_space(mark: str) -> None:
    assert one_line(f" un{mark}  mot\u00a0\t de plus ") == "un mot de plus"
    assert [line.text for line in read_lines(f"un{mark if mark != chr(0x2028) else ''} mot")] == ["un mot"]


def test_a_bracket_left_open_in_an_earlier_part_is_not_forgotten() -> None:
    text = "La société avait promis (dans un contrat\nSigné à Lyon, en double exemplaire\nAvec une copie chaque nuit)."
    assert [line.text for line in read_lines(text)] == [text.replace("\n", " ")]


def test_a_menu_in_an_earlier_part_keeps_the_next_line_apart() -> None:
    lines = ["Accueil › Actualités de la presse régionale et", "la suite de la page"]
    assert [line.text for line in read_lines("\n".join(lines))] == lines


def _shredded(words: int) -> str:
    """A page whose last paragraph has an element around each word, as text layers of PDF files have."""
    lead = "<p>Le tribunal de commerce de Lyon a condamné la société Ormevault à payer 62 000 euros à la société Bacherelle.</p>"
    shreds = "".join(f"<span>mot{number} </span>" for number in range(words))
    return f"<html><head><title>Données perdues</title></head><body><article><h1>Données perdues</h1>{lead * 5}<p>{shreds}</p></article></body></html>"


def _seconds_of_page(words: int) -> float:
    start = time.process_time()
    document = read_html(_shredded(words), "https://example.org/a")
    assert " ".join(f"mot{number}" for number in range(words)) in document.text
    return time.process_time() - start


def test_a_paragraph_of_thousands_of_elements_is_read_whole_and_in_time() -> None:
    _seconds_of_page(1_000)
    assert any(_seconds_of_page(32_000) < 8 * _seconds_of_page(8_000) for _ in range(3)), (
        "a shared machine may be slow once, not three times"
    )


def test_time_of_short_lines_below_the_text_grows_as_they_do() -> None:
    def seconds(count: int) -> float:
        below = [Seen(Block(BlockKind.PARAGRAPH, "Un mot")) for _ in range(count)]
        start = time.process_time()
        drop_by_place(below, {})
        return time.process_time() - start

    limit = 20 * max(min(seconds(15_000) for _ in range(3)), 0.004)
    assert any(seconds(120_000) < limit for _ in range(3)), (
        "a shared machine may be slow once, not three times"
    )
