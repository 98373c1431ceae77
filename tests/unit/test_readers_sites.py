"""What the readers of Archimag and Legalis say when a page does not fit, and what their addresses tell."""

from __future__ import annotations

from datetime import date

import pytest

from crawler.page import NotADocument, Page, PageChanged
from crawler.sources import archimag, legalis
from pipeline.documents import Block, BlockKind, Document, DocumentKind

PROSE = (
    "Le tribunal de commerce d'Angers a condamné la société Ligérine à verser 84 000 euros à son client, dont onze"
    " années de plans avaient disparu sans qu'aucune copie puisse être rendue."
)
RULING = (
    "https://www.legalis.net/jurisprudences/tribunal-de-commerce-de-paris-8eme-ch-jugement-du-7-octobre-2020/"
)


def _page(body: str, url: str, head: str = "") -> Page:
    return Page.from_html(f"<html lang='fr'><head>{head}</head><body>{body}</body></html>", url)


@pytest.mark.parametrize(
    "body",
    [
        "<div><h1>Un titre seul</h1></div>",
        f"<div><p>{PROSE}</p></div>",
        "<div><h1>Un titre assez long pour en être un</h1><p>Court.</p></div>",
    ],
)
def test_page_that_no_longer_fits_says_so(body: str) -> None:
    with pytest.raises(PageChanged):
        archimag.read(_page(body, "https://www.archimag.com/vie-numerique/2024/05/14/un-article"))


def test_archimag_page_without_any_day_has_changed() -> None:
    with pytest.raises(PageChanged, match="published"):
        archimag.read(_page(f"<h1>Un titre d'article</h1><p>{PROSE}</p>", "https://www.archimag.com/node/12"))


def test_error_page_with_status_200_is_no_document() -> None:
    with pytest.raises(NotADocument):
        archimag.read(
            _page(
                "<h1>Page non trouvée</h1><p>Rien ici.</p>",
                "https://www.archimag.com/vie-numerique/2024/05/14/x",
            )
        )


@pytest.mark.parametrize("markup", ["article", "div class='x'", "main", "table><tr><td"])
def test_archimag_article_reads_the_same_in_any_container(markup: str) -> None:
    end = "".join(f"</{part.split()[0].strip('<>')}>" for part in reversed(markup.split("><")))
    body = f"<{markup}><h1>Un titre d'article</h1><p>{PROSE}</p><h2>Un plafond</h2><p>{PROSE[:-1]} !</p>{end}"
    document = archimag.read(_page(body, "https://archimag.com/univers-data/2024/05/14/un-titre"))
    assert [block.kind for block in document.blocks] == [
        BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH,
    ]  # fmt: skip
    assert document.published_on == date(2024, 5, 14)
    assert document.url == "https://www.archimag.com/univers-data/2024/05/14/un-titre"


def test_article_set_in_one_list_item_comes_out_as_paragraphs() -> None:
    body = (
        "<div><h1>Un titre d'article</h1><p>Le 14/05/2024 Jeanne Exemple</p><ul><li>salle.jpg</li><li><p>Une salle vide"
        f" (musée du Textile)</p></li><li><p>Deux lignes de chapeau.</p><p>{PROSE}</p><h3>Un plafond</h3><p>{PROSE[:-1]} !</p></li></ul>"
        "<p>4 197 lectures</p></div>"
    )
    document = archimag.read(_page(body, "https://www.archimag.com/univers-data/2024/05/14/un-titre"))
    assert [block.kind for block in document.blocks] == [
        BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH,
    ]  # fmt: skip
    assert document.author == "Jeanne Exemple"


def test_a_first_paragraph_as_long_as_any_other_is_no_standfirst() -> None:
    first = " ".join(["Les juges ont entendu les deux sociétés pendant une journée entière."] * 6)
    body = f"<h1>Un titre d'article</h1><p>{first}</p><p>{PROSE}</p><p>{PROSE[:-1]} !</p>"
    document = archimag.read(_page(body, "https://www.archimag.com/univers-data/2024/05/14/un-titre"))
    assert [block.kind for block in document.blocks] == [BlockKind.TITLE, *[BlockKind.PARAGRAPH] * 3]


@pytest.mark.parametrize(
    "row", ["<p>infogérance - sauvegarde</p>", "<p class='tags'><a>infogérance</a> - <a>sauvegarde</a></p>"]
)
def test_keywords_of_a_ruling_are_found_whatever_their_markup(row: str) -> None:
    html = f"<h1>Tribunal de commerce de Paris, 8ème ch., jugement du 7 octobre 2020</h1><p>X / Y</p>{row}<p>{PROSE}</p><p>{PROSE[:-1]} !</p>"
    assert legalis.read(_page(html, RULING)).keywords == ("infogérance", "sauvegarde")


HEAD = "<h1>Tribunal de commerce de Paris, 8ème ch., jugement du 7 octobre 2020</h1><p>X / Y</p>"


@pytest.mark.parametrize(
    ("row", "lawyers"),
    [
        ("<p>infogérance - sauvegarde</p>", "<p>Avocats : Me A. B., Me C. D.</p>"),
        ("<p>RGPD - infogérance</p>", "<p><b>Avocat</b> : Me A. B.</p>"),
        (
            "<p class='tags'><a>infogérance</a> - <a>sauvegarde</a></p>",
            (
                "<p><strong>Les avocats</strong> : Me A. B.</p><p><a href='/x'>Tribunal de commerce de Lyon, jugement du"
                " 3 mai 2019</a></p><p>Voir aussi l'ordonnance</p>"
            ),
        ),
    ],
)
def test_the_three_designs_give_one_text(row: str, lawyers: str) -> None:
    html = f"{HEAD}{row}<p>{PROSE}</p><p>{PROSE[:-1]} !</p>{lawyers}"
    texts = [block.text for block in legalis.read(_page(html, RULING)).blocks]
    assert texts == [
        "Tribunal de commerce de Paris, 8ème ch., jugement du 7 octobre 2020",
        "X / Y",
        PROSE,
        f"{PROSE[:-1]} !",
    ]


def test_lawyers_named_before_the_reasons_end_nothing() -> None:
    html = f"{HEAD}<p>Avocats : Me A. B.</p><p>{PROSE}</p><p>{PROSE[:-1]} !</p>"
    assert len(legalis.read(_page(html, RULING)).blocks) == 5


def test_lawyers_named_above_a_long_list_end_nothing() -> None:
    orders = "".join(f"<p>Article {number} : la demande est rejetée.</p>" for number in range(13))
    html = f"{HEAD}<p>{PROSE}</p><p>{PROSE[:-1]} !</p><p>Avocats : Me A. B.</p>{orders}"
    assert legalis.read(_page(html, RULING)).blocks[-1].text == "Article 12 : la demande est rejetée."


@pytest.mark.parametrize(
    ("title", "warnings"),
    [
        ("Tribunal de commerce de Paris, 8ème ch., jugement du 7 octobre 2020", ()),
        ("Tribunal de commerce de Paris, 8ème ch., jugement du 8 octobre 2020", ("the address says 2020-10-07, the title 2020-10-08",)),
        ("Tribunal de commerce de Lyon, ordonnance du 7 octobre 2020",
         ("the address says jugement, the title does not", "the address names paris, the title does not")),
    ],
)  # fmt: skip
def test_slug_of_a_ruling_checks_its_title(title: str, warnings: tuple[str, ...]) -> None:
    document = Document("legalis", RULING, (Block(BlockKind.TITLE, title),), title=title)
    assert legalis.disagreements(RULING, document) == warnings


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://legalis.net/spip.php?id_article=12&page=breves-article", "https://www.legalis.net/spip.php?id_article=12&page=breves-article"),
        ("https://www.legalis.net/actualite/un-titre#x", "https://www.legalis.net/actualite/un-titre/"),
        ("https://legalis.net/?p=12&utm_source=a", "https://www.legalis.net/?p=12"),
    ],
)  # fmt: skip
def test_three_generations_of_addresses(url: str, expected: str) -> None:
    assert legalis.canonical(url) == expected
    assert legalis.SOURCE.item_address(url) == expected


@pytest.mark.parametrize(
    ("path", "day"),
    [
        (
            "/jurisprudences/tribunal-de-commerce-de-paris-8eme-ch-jugement-du-7-octobre-2020/",
            date(2021, 10, 7),
        ),
        ("/jurisprudences/cour-dappel-de-toulouse-arret-du-1er-decembre-2023/", date(2024, 11, 30)),
        ("/actualite/perte-de-donnees-le-jugement-du-7-octobre-2020/", None),
        ("/?p=12", None),
    ],
)
def test_a_ruling_is_surely_out_a_year_after_its_day(path: str, day: date | None) -> None:
    assert legalis.SOURCE.published_by(f"https://www.legalis.net{path}") == day


def test_legalis_listing_is_no_item() -> None:
    for path in ("jurisprudences/", "actualite/page/2/", "jurisprudences/vie-privee/", "feed/"):
        assert legalis.SOURCE.item_address(f"https://www.legalis.net/{path}") is None


def test_kind_comes_from_the_address_else_from_the_text() -> None:
    news = f"<h1>Un plafond écarté par les juges</h1><p>{PROSE}</p><p>{PROSE[:-1]} !</p>"
    ruling = f"<h1>Tribunal de commerce de Paris, jugement du 7 octobre 2020</h1><p>{PROSE}</p><p>{PROSE[:-1]} !</p>"
    assert legalis.read(_page(news, "https://www.legalis.net/?p=3")).kind is DocumentKind.NEWS
    assert legalis.read(_page(ruling, "https://www.legalis.net/?p=4")).kind is DocumentKind.DECISION
    assert (
        legalis.read(_page(news, "http://legalis.net/spip.php?id_article=9&page=jurisprudence-decision")).kind
        is DocumentKind.DECISION
    )
