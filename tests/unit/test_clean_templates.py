"""What the templates of publishing systems set around a text, and within it: quotations in figures, calls of notes, cards of authors, excerpts."""

from __future__ import annotations

import pytest

from pipeline.documents import BlockKind, Document
from tests.sample_article import FIRST, PROSE, SECOND, TITLE, article, read, texts

SAID_BELOW = "le contrat promettait un essai de restauration chaque trimestre"
SAID = "Une copie que nul ne relit n'est pas une copie."


def of_kind(document: Document, kind: BlockKind) -> list[str]:
    return [block.text for block in document.blocks if block.kind is kind]


@pytest.mark.parametrize(
    "figure",
    [
        "<figure class='wp-block-pullquote'><blockquote><p>{}</p></blockquote></figure>",
        "<figure class='fr-quote'><blockquote><p>{}</p></blockquote><figcaption><p>Une juge</p></figcaption></figure>",
        "<figure class='block-animation-none'><blockquote>{}</blockquote></figure>",
    ],
    ids="wordpress dsfr squarespace".split(),
)
def test_a_quotation_in_a_figure_is_read(figure: str) -> None:
    document = article(f"<p>{FIRST}</p>{figure.format(SAID)}<p>{SECOND}</p>")
    assert [text for text in texts(document)[1:] if text != "Une juge"] == [FIRST, SAID, SECOND]


@pytest.mark.parametrize(
    "figure",
    [
        f"<figure><blockquote><p>{SAID_BELOW}</p></blockquote></figure>",
        f"<figure><img src='a.jpg'><blockquote>{SAID}</blockquote></figure>",
        f"<figure class='wp-block-embed'><blockquote class='twitter-tweet'>{SAID}</blockquote></figure>",
    ],
    ids="repeated pictured embedded".split(),
)
def test_a_figure_stays_one_that_repeats_the_text_or_holds_a_picture(figure: str) -> None:
    assert texts(article(f"<p>{FIRST}</p>{figure}<p>{SECOND}</p>"))[1:] == [FIRST, SECOND]


@pytest.mark.parametrize(
    "call",
    [
        "<a class='footnote-anchor' id='footnote-anchor-1' href='#footnote-1'>1</a>",
        "<span><a href='#_ftn3'>3</a></span>",
        "<a href='#fn:12'>12</a>",
    ],
)
def test_a_bare_figure_that_calls_a_note_is_no_part_of_the_sentence(call: str) -> None:
    assert texts(article(f"<p>{FIRST}{call}</p><p>{SECOND}</p>"))[1:] == [FIRST, SECOND]


@pytest.mark.parametrize("link", ["[<a href='#nb1'>1</a>]", "<a href='#chapitre'>41</a>"])
def test_a_figure_in_brackets_or_one_that_leads_elsewhere_stays(link: str) -> None:
    shown = link.replace("</a>", "").rpartition(">")[2]
    kept = texts(article(f"<p>{FIRST} Voir {link} plus bas.</p><p>{SECOND}</p>"))[1]
    assert shown.strip("]") in kept.removeprefix(FIRST)


def test_those_named_beside_the_author_wrote_with_her() -> None:
    described = (
        '{"@type": "Article", "author": {"@type": "Person", "name": "Odile Ravanne"},'
        ' "contributor": [{"@type": "Person", "name": "Hugo Bellanger"}]}'
    )
    head = f"<script type='application/ld+json'>{described}</script>"
    assert article(PROSE, head=head).author == "Odile Ravanne, Hugo Bellanger"


@pytest.mark.parametrize(
    "cards",
    [
        "<h2>Auteurs</h2>{}",
        "<div><h3>Les auteurs</h3></div><div>{}</div>",
        "<div class='label'>Auteurs :</div>{}",
    ],
)
def test_those_whose_cards_stand_under_a_heading_wrote(cards: str) -> None:
    persons = "".join(
        f"<div class='carte'><div><a href='/equipe/x'>{name}</a></div><div>Associée | Mirville</div></div>"
        for name in ("Odile Ravanne", "Hugo Bellanger")
    )
    body = f"<div class='texte'>{PROSE}</div><div class='colonne'>{cards.format(persons)}</div>"
    assert article(body).author == "Odile Ravanne, Hugo Bellanger"


def test_cards_under_the_next_heading_are_others() -> None:
    other = "<h2>Contacts</h2><div><p><a>Hugo Bellanger</a></p></div>"
    cards = f"<div><h2>Auteurs</h2><div><p><a>Odile Ravanne</a></p></div>{other}</div>"
    assert article(f"<div>{PROSE}</div>{cards}").author == "Odile Ravanne"


@pytest.mark.parametrize("name", ["fr-quote__author", "testimonial-author", "quote_author"])
def test_who_is_quoted_did_not_write(name: str) -> None:
    quoted = f"<blockquote><p>{SAID}</p></blockquote><p class='{name}'>Odile Ravanne</p>"
    assert article(f"<p>{FIRST}</p><p>{SECOND}</p><div>{quoted}</div>").author is None


def test_the_excerpt_that_a_template_sets_under_the_title_is_the_standfirst() -> None:
    told = "Un infogérant devra rembourser sa cliente, faute d'avoir relu ses bandes."
    for excerpt in (
        f"<div class='elementor-widget elementor-widget-theme-post-excerpt'><div>{told}</div></div>",
        f"<div class='wp-block-post-excerpt'><p>{told}</p></div>",
    ):
        page = f"<section><h1>{TITLE}</h1>{excerpt}</section><section>{PROSE}</section>"
        assert of_kind(read(f"<main>{page}</main>"), BlockKind.STANDFIRST) == [told]


def test_an_excerpt_that_is_the_opening_of_the_text_is_not_told_twice() -> None:
    page = f"<h1>{TITLE}</h1><div class='wp-block-post-excerpt'>{FIRST[:90]}…</div><div>{PROSE}</div>"
    assert texts(read(f"<main>{page}</main>"))[1:] == [FIRST, SECOND]


def test_the_line_under_a_name_is_no_subtitle() -> None:
    card = "<div><h3 class='card__title'>Odile Ravanne</h3><h4 class='card__subtitle'>Dirigeante chez Menuiseries Ravanne</h4></div>"
    lead = "<p class='chapo'>Huit salariés, onze ans de devis, et plus rien au matin du lundi.</p>"
    kept = texts(read(f"<main><article><h1>{TITLE}</h1>{card}{lead}{PROSE}</article></main>"))
    assert "Dirigeante chez Menuiseries Ravanne" not in kept


SHORT = "La restauration a pris onze semaines et coûté 9 000 euros."


def test_a_page_of_short_paragraphs_has_an_end_too() -> None:
    contact = "<div><div>Votre contact</div><p>Léa Guimard</p><p>Conseillère numérique</p><p>02 00 00 00 00</p></div>"
    document = article(
        f"<p>Le tribunal a donné raison à la conserverie d'Orsigny.</p><p>{SHORT}</p>{contact}"
    )
    assert texts(document)[-1] == SHORT
    assert document.author is None


def test_the_title_among_lower_headings_is_taken_where_no_first_heading_is_it() -> None:
    body = f"<h1>Navigation</h1><h1>Actualités</h1><div><h2>{TITLE}</h2>{PROSE}</div>"
    document = read(f"<main>{body}</main>", title=f"{TITLE} - Actualités - Fédération Syntia")
    assert document.title == TITLE
