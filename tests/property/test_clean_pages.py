"""Whatever a page is turned into, reading it gives a document or says that it is none."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crawler.page import NotADocument, Page, PageChanged
from crawler.sources import ALL
from pipeline.clean.boilerplate import keep_blocks
from pipeline.clean.charset import decode
from pipeline.clean.generic import read_html
from pipeline.clean.plain import read_text
from pipeline.documents import BLOCK_SEPARATOR, Block, BlockKind, Document

GOLDEN = Path(__file__).parents[1] / "golden"
PAGES = [path.read_bytes() for path in sorted(GOLDEN.glob("*/*/page.html"))]
ADDRESSES = (
    "https://www.archimag.com/vie-numerique/2024/05/14/un-titre",
    "https://www.legalis.net/jurisprudences/tribunal-de-commerce-de-paris-jugement-du-7-octobre-2020/",
    "https://journal.example/un-article",
)
SCRAPS = [b"<", b">", b"</", b'"', b"'", b"<table>", b"</div>", b"<!--", b"<script>", b"\x00", b"\xff\xfe", b"&#0;", b"&#x2028;", b"<br>", b"\n", b"<svg>", b"<h1>", b"]]>", b"<p hidden>"]  # fmt: skip
slow = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def broken_pages(draw: st.DrawFn) -> bytes:
    page = bytearray(draw(st.sampled_from(PAGES)))
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(page)))
        scrap = draw(st.one_of(st.sampled_from(SCRAPS), st.binary(max_size=6)))
        page[at : at + draw(st.integers(0, 200))] = scrap
    return bytes(page[: draw(st.integers(0, len(page)))] if draw(st.booleans()) else page)


def _check(document: Document) -> None:
    assert document.blocks
    for block in document.blocks:
        assert block.text
        assert block.text == block.text.strip()
        assert not set(block.text) & set("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
    assert document.text.split(BLOCK_SEPARATOR) == [block.text for block in document.blocks]
    assert len(document.dropped) == len(document.dropped_by)


@slow
@given(broken_pages())
@pytest.mark.parametrize("url", ADDRESSES)
def test_broken_pages_give_a_document_or_a_reason(url: str, page: bytes) -> None:
    with suppress(NotADocument):
        _check(read_html(page, url))
    for source in ALL.values():
        with suppress(NotADocument, PageChanged):
            _check(source.read(Page.from_html(page, url)))


@given(st.text(max_size=400))
def test_any_text_gives_a_document_or_a_reason(text: str) -> None:
    with suppress(NotADocument):
        _check(read_text(text, "https://x.example/a"))


LINES = st.lists(
    st.sampled_from(
        ["Partager : Facebook | Twitter", "Le tribunal a condamné la société X à verser 3 000 euros à la société Y.", "Un intertitre",
         "À lire sur Le Titre", "Les podcasts du Titre", "Publié le 3 mai 2021", "- 3 000 euros ;", "", "Lire aussi : un autre article",
         "La cour d'appel, qui relève que le prestataire n'a rien vérifié pendant seize mois, confirme le jugement et porte la somme à 9 000 euros."]
    ),
    max_size=14,
)  # fmt: skip


@given(LINES)
def test_reading_twice_gives_the_same_text(lines: list[str]) -> None:
    try:
        first = read_text("\n".join(lines), None)
    except NotADocument:
        return
    assert read_text("\n".join(lines), None) == first
    assert first.text_sha256 == read_text("\n".join(lines), None).text_sha256


@given(LINES)
def test_no_sentence_of_a_ruling_is_lost_but_under_a_promotion(lines: list[str]) -> None:
    blocks = [Block(BlockKind.PARAGRAPH, line) for line in lines if line]
    kept, dropped = keep_blocks(blocks)
    assert sorted([b.text for b in kept] + [text for text, _ in dropped]) == sorted(b.text for b in blocks)
    for text, rule in dropped:
        assert "tribunal a" not in text or rule in {"podcast_heading", "repeated", "closing_heading"}


@example("à««à««à««")
@given(st.text(alphabet="abc éèàçùôœ’«»€\n", max_size=300))
def test_decoding_returns_what_was_written(text: str) -> None:
    body = text.encode()
    assert (
        decode(body, "text/html; charset=utf-8")
        == decode(body, None)
        == decode(body, "text/html; charset=iso-8859-1")
        == text
    )
