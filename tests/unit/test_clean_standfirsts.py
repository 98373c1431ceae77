"""Which lines under a title are its standfirst, and which are none."""

from __future__ import annotations

import pytest

from pipeline.documents import BlockKind, Document
from tests.sample_article import FIRST, PROSE, SECOND, TITLE, article, read, texts

SHORT = "Les bandes étaient vides"


def standfirst_of(document: Document) -> str | None:
    return next((block.text for block in document.blocks if block.kind is BlockKind.STANDFIRST), None)


@pytest.mark.parametrize(
    "line",
    [
        "<div class='attribute-byline'>Service juridique</div><div class='attribute-short'><p>{}</p></div>",
        "<p class='td-post-sub-title'>{}</p>",
        "<h2 class='o_wblog_post_subtitle'>{}</h2>",
        "<h2 class='pw-subtitle-paragraph iq hw'>{}</h2>",
        "<p class='soustitre crayon article-soustitre-12'>{}</p>",
        "<div class='teaser-text'><p>{}</p></div>",
        "<p class='fr-text--lead'>{}</p>",
        "<p class='lead'>{}</p>",
        "<p class='resume-page'>{}</p>",
    ],
    ids="ez tagdiv odoo medium spip typo3 dsfr bootstrap resume".split(),
)
def test_a_few_words_right_under_the_title_are_a_standfirst_where_the_page_calls_them_so(line: str) -> None:
    document = article(f"{line.format(SHORT)}<div>{PROSE}</div>")
    assert texts(document)[1:] == [SHORT, FIRST, SECOND]
    assert standfirst_of(document) == SHORT


def test_so_few_words_below_the_text_are_none() -> None:
    document = article(f"<div>{PROSE}</div><div class='lead'>{SHORT}</div>")
    assert standfirst_of(document) is None


def test_a_byline_that_is_called_so_is_none() -> None:
    document = article(f"<p class='lead'>Par Hugo Bellanger et Lise Notelle</p><div>{PROSE}</div>")
    assert standfirst_of(document) is None


def test_the_caption_of_the_picture_in_a_standfirst_is_not_it() -> None:
    told = "Trois mois de commandes perdus, et une réparation qui vaut avertissement aux autres."
    figure = "<div class='art__chapo-img'><figure><img alt=''><figcaption>Une bande avant sa restauration par les deux ateliers de la ville</figcaption></figure></div>"
    document = article(f"{figure}<h2 class='art__chapo'>{told}</h2><div>{PROSE}</div>")
    assert standfirst_of(document) == told


@pytest.mark.parametrize("between", ["", "<p>&nbsp;</p>"], ids=["next", "after_an_empty_one"])
def test_a_first_paragraph_that_the_head_quotes_together_with_the_next_is_no_standfirst(between: str) -> None:
    head = f'<meta property="og:description" content="{FIRST} {SECOND[:70]}...">'
    document = article(f"<div><p>{FIRST}</p>{between}<p>{SECOND}</p></div>", head=head)
    assert standfirst_of(document) is None


def test_a_standfirst_that_the_head_quotes_alone_is_one() -> None:
    head = f'<meta property="og:description" content="{FIRST}">'
    assert standfirst_of(article(f"<div>{PROSE}</div>", head=head)) == FIRST


def test_a_few_words_that_the_head_says_of_the_page_are_a_standfirst_near_the_title() -> None:
    head = f"<meta name='description' content='{SHORT}'>"
    document = article(f"<h2>{SHORT}</h2><div>{PROSE}</div>", head=head)
    assert standfirst_of(document) == SHORT


def test_a_sentence_alone_in_the_head_of_a_french_article_is_its_standfirst() -> None:
    told = "Un contrat, des bandes vides et un juge."
    head = f"<header><h1>{TITLE}</h1><p class='text-size-medium'>{told}</p><div>7/11/2024</div></header>"
    document = read(f"<main>{head}<section>{PROSE}</section></main>")
    assert texts(document) == [TITLE, told, FIRST, SECOND]
    assert standfirst_of(document) == told


@pytest.mark.parametrize(
    "head",
    [
        "<header><h1>La gazette</h1><p>Le droit, tout simplement et sans détour.</p></header><div><h1>{}</h1></div>",
        "<header><h1>{}</h1><p>Vidéo - 7 novembre 2024</p></header>",
    ],
    ids="site label".split(),
)
def test_neither_what_a_site_says_of_itself_nor_a_label_is_one(head: str) -> None:
    document = read(f"<main>{head.format(TITLE)}<section>{PROSE}</section></main>")
    assert standfirst_of(document) is None


def test_a_first_paragraph_whose_opening_the_head_quotes_is_none_before_a_short_one_either() -> None:
    short = "Le contrat prévoyait pourtant un essai de restauration par trimestre."
    head = f'<meta property="og:description" content="{FIRST[:110]}…">'
    assert standfirst_of(article(f"<div><p>{FIRST}</p><p>{short}</p>{PROSE}</div>", head=head)) is None
