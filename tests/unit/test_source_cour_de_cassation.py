"""The Cour de cassation's site: when it is crawled, and what its reader says of a page that no longer fits."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crawler.page import Page, PageChanged
from crawler.sources import ALL
from schedules.config import Config
from schedules.night.crawling import chosen_sources

SOURCE = ALL["cour_de_cassation"]
GOLDEN = Path(__file__).parents[1] / "golden" / "cour_de_cassation" / "pourvoi"
PAGE = (GOLDEN / "page.html").read_text("utf-8")
ADDRESS = (GOLDEN / "url.txt").read_text("utf-8").strip()


def test_it_is_crawled_only_when_named() -> None:
    assert SOURCE not in chosen_sources(Config(), ())
    assert chosen_sources(Config(), ("cour_de_cassation",)) == (SOURCE,)
    assert chosen_sources(Config(sources=("cour_de_cassation",)), ()) == (SOURCE,)


@pytest.mark.parametrize(
    ("given", "takes_away"),
    [("decision-element--texte-decision", "text of a decision"), ("decision-header", "no chamber")],
)
def test_a_page_built_another_way_is_reported(given: str, takes_away: str) -> None:
    page = Page.from_html(PAGE.replace(given, "renamed"), ADDRESS, source_id=SOURCE.id)

    with pytest.raises(PageChanged, match=takes_away):
        SOURCE.read(page)


@pytest.mark.parametrize(
    ("url", "is_item"),
    [
        (ADDRESS, True),
        ("https://courdecassation.fr/decision/65a1f0c2d4b8e6001a2b3c4d", True),
        ("https://www.courdecassation.fr/decision/export/65a1f0c2d4b8e6001a2b3c4d/1", False),
        ("https://www.courdecassation.fr/recherche-judilibre?page=2", False),
    ],
)
def test_only_decisions_are_items(url: str, is_item: bool) -> None:
    assert SOURCE.item_address(url) == (ADDRESS if is_item else None)


def test_lines_drawn_between_paragraphs_are_no_text() -> None:
    drawn = re.sub(r"(<[^>]*decision-accordeon--contenu[^>]*>)", r"\1_______<br><br>* * *<br><br>", PAGE)
    assert drawn != PAGE

    documents = [SOURCE.read(Page.from_html(page, ADDRESS, source_id=SOURCE.id)) for page in (PAGE, drawn)]

    assert documents[0].blocks == documents[1].blocks


def test_a_page_cut_before_the_words_of_a_heading_has_no_empty_block() -> None:
    cut = (
        PAGE[: PAGE.rindex('<h3 class="decision-accordeon--titre')] + '<h3 class="decision-accordeon--titre">'
    )

    document = SOURCE.read(Page.from_html(cut, ADDRESS, source_id=SOURCE.id))

    assert all(block.text for block in document.blocks)
