from __future__ import annotations

from datetime import date

import pytest

from crawler.page import Page, PageChanged

HTML = """<html lang="fr"><head><link rel="canonical" href="/a/b?x=1#y"><meta property="og:title" content="Un titre">
<script type="application/ld+json">{"@type": "Article", "headline": "Un titre", "datePublished": "2024-05-06"}</script></head>
<body><nav><p class="x">hors de l'article</p></nav>
<main><h1>Un titre</h1><p class="day">Publié le 6 mai 2024</p><p class="p">Un <b>premier</b>
paragraphe.</p><p class="p">Un second paragraphe, un peu plus long que le premier pour que l'article soit trouvé et
que le texte dépasse deux cents signes, ce qui demande encore quelques mots de plus, que voici, puis que voilà.</p>
<time datetime="2024-05-07T10:00">hier</time></main></body></html>"""


@pytest.fixture
def page() -> Page:
    return Page.from_html(HTML, "https://journal.example/a")


def test_one_maybe_every(page: Page) -> None:
    assert page.text(page.one("h1")) == "Un titre"
    assert page.maybe("h6") is None
    assert page.text(page.every("p.p")[0]) == "Un premier paragraphe."
    with pytest.raises(PageChanged, match=r"2 elements fit 'p\.p'"):
        page.one("p.p")
    with pytest.raises(PageChanged, match="0 elements"):
        page.text("h6")


def test_only_the_main_part_is_searched(page: Page) -> None:
    assert page.every(".x") == []


def test_days(page: Page) -> None:
    assert page.day(page.one(".day")) == date(2024, 5, 6)
    assert page.day(page.one("time")) == date(2024, 5, 7)
    assert page.day("le 1er mars 2019") == date(2019, 3, 1)
    assert page.day("sans date") is None


def test_head(page: Page) -> None:
    assert page.json_ld()["headline"] == "Un titre"
    assert page.meta("twitter:title", "og:title") == "Un titre"
    assert page.canonical == "https://journal.example/a/b?x=1"
    assert page.title == "Un titre"
