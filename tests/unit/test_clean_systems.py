"""What publishing systems make of an article: questions in buttons, tables in figures, cells that hold paragraphs, boxes at its foot."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.documents import BlockKind
from tests.sample_article import FIRST, PROSE, SECOND, TITLE, article, read, texts


@pytest.mark.parametrize(
    "question",
    [
        "<h2 class='accordion-header'><button class='accordion-button' type='button'>{}</button></h2>",
        "<h3><button aria-expanded='false'><span>{}</span></button></h3>",
        "<button class='fr-accordion__btn'><h3>{}</h3></button>",
    ],
    ids="bootstrap aria around".split(),
)
def test_a_question_that_unfolds_its_answer_is_a_heading(question: str) -> None:
    asked = "Que risque le prestataire ?"
    document = article(f"<p>{FIRST}</p>{question.format(asked)}<div class='collapse'><p>{SECOND}</p></div>")
    heading = next(block for block in document.blocks if block.text == asked)
    assert heading.kind is BlockKind.HEADING
    assert texts(document)[-2:] == [asked, SECOND]


def test_a_button_beside_a_heading_is_no_part_of_it() -> None:
    document = article(
        f"<p>{FIRST}</p><h2>Les faits <button>Copier le lien d'ici</button></h2><p>{SECOND}</p>"
    )
    assert texts(document)[1:] == [FIRST, "Les faits", SECOND]


ROWS = ["Hébergeur | Plafond | Essai", "Ormevault | 6 mois | Non", "Datavert | 12 mois | Oui"]


def table_of(rows: list[str]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split(" | ")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


@pytest.mark.parametrize("place", ["{table}" + PROSE, PROSE + "{table}"], ids=["above", "below"])
def test_rows_of_a_table_are_no_menu(place: str) -> None:
    document = article(place.format(table=f"<figure class='wp-block-table'>{table_of(ROWS)}</figure>"))
    assert [block.text for block in document.blocks if block.kind is BlockKind.TABLE_ROW] == ROWS


def test_a_single_row_of_short_entries_is_a_menu() -> None:
    document = article(f"{table_of(['Accueil | Le titre | Nous écrire'])}{PROSE}")
    assert texts(document)[1:] == [FIRST, SECOND]


def test_a_cell_with_a_heading_holds_paragraphs() -> None:
    cell = f"<table><tr><td><h2>Ce qui change</h2>{FIRST}</td></tr></table>"
    body = (
        f"<table><tr><td><h1>{TITLE}</h1><p>{SECOND}</p></td></tr></table>{cell}<table><tr><td>"
        f"<h2>Notre avis</h2>{FIRST.replace('mars', 'juin')}<br><br>Bien à vous.</td></tr></table>"
    )
    assert texts(read(body))[1:] == [
        SECOND,
        "Ce qui change",
        FIRST,
        "Notre avis",
        FIRST.replace("mars", "juin"),
        "Bien à vous.",
    ]


@pytest.mark.parametrize("sign", ["↩", "↩︎", "↑", "[↩]", "^"])
def test_a_sign_that_leads_back_from_a_note_is_no_part_of_it(sign: str) -> None:
    note = "V. déjà Com. 22 octobre 1996."
    foot = f"<div class='footnotes'><ol><li id='n1'>{note} <a href='#r1'>{sign}</a></li></ol></div>"
    document = article(f"<p>{FIRST}<sup><a href='#n1' id='r1'>1</a></sup></p><p>{SECOND}</p>{foot}")
    assert texts(document)[1:] == [FIRST, SECOND, note]


@pytest.mark.parametrize(
    "box",
    [
        "<div class='et_pb_module et_pb_promo'><h2>Un litige avec votre prestataire ?</h2><div><p>Maître Notelle vous répond sous 48 heures.</p></div></div>",
        "<div class='kg-card kg-signup-card'><h2>Sign up for La Gazette</h2><p>Une lettre par semaine, et rien d'autre.</p><p>No spam.</p></div>",
    ],
    ids="promo signup".split(),
)
def test_what_the_page_calls_furniture_below_the_text_is_left_out(box: str) -> None:
    document = article(f"<section class='gh-content'>{PROSE}{box}</section>")
    assert texts(document)[1:] == [FIRST, SECOND]


def test_an_article_named_by_its_keywords_is_no_furniture() -> None:
    """Neither "tag-…" nor "category-newsletter" says so of the whole article, whose lost list is seen because of that."""
    box = "<div class='signup-card'><h2>La lettre</h2><p>Une lettre par semaine, et rien d'autre.</p><p>Pas de publicité.</p></div>"
    linked = PROSE.replace("bandes", "<a href='/t/a'>bandes</a>").replace(
        "contrat", "<a href='/t/b'>contrat</a>"
    )
    body = f"<h1>{TITLE}</h1><section>{linked}{box}</section>"
    document = read(
        f"<main><article class='article post tag-panne category-newsletter'>{body}</article></main>"
    )
    assert texts(document)[1:] == [FIRST, SECOND]


@pytest.mark.parametrize(
    "names",
    [
        "typography newsletter-post post",
        "podcast type-podcast",
        "article-paywall p402_premium",
        "share-container",
    ],
)
def test_what_holds_the_whole_article_is_no_furniture_whatever_it_is_called(names: str) -> None:
    """A message that extractors pass over is put back between the paragraphs of such an article as well."""
    quoted = "<blockquote class='tweet'><div>« Rien n'a été relu depuis trois ans, et tout le monde le savait dans l'atelier », écrit la directrice.</div></blockquote>"
    more = "".join(f"<p>{FIRST.replace('mars', month)}</p>" for month in ("mai", "juin"))
    document = read(
        f"<main><div class='{names}'><h1>{TITLE}</h1><div>{PROSE}{quoted}{more}</div></div></main>"
    )
    assert any("relu depuis trois ans" in text for text in texts(document))


def test_a_heading_that_says_a_commentary_follows_stays() -> None:
    document = article(f"<p>{FIRST}</p><h2>Commentaire</h2><p>{SECOND}</p>")
    assert texts(document)[1:] == [FIRST, "Commentaire", SECOND]


def test_the_day_of_a_last_change_may_be_told_by_a_noun() -> None:
    line = (
        "<div><span>Publié</span> 19/12/2023 09:00, <span>Dernière modification</span> 20/12/2023 11:12</div>"
    )
    document = article(f"{line}{PROSE}")
    assert (document.published_on, document.modified_on) == (date(2023, 12, 19), date(2023, 12, 20))


def test_a_subtitle_that_no_full_stop_ends_is_a_standfirst() -> None:
    told = "Récit d’une semaine sans fichiers dans une agence d’architectes"
    document = article(f"<h2 class='post-subtitle'>{told}</h2>{PROSE}")
    assert document.blocks[1].kind is BlockKind.STANDFIRST
    assert document.blocks[1].text == told


def test_a_wall_below_the_text_that_is_left_out_still_tells_that_the_page_is_cut() -> None:
    wall = "<div class='paywall-box'><p>Il vous reste 70 % de cet article à découvrir.</p><p>La suite, chez vous, demain matin.</p></div>"
    document = article(f"<div class='corps'>{PROSE}{wall}</div>")
    assert texts(document)[1:] == [FIRST, SECOND]
    assert document.is_truncated


def test_the_writer_of_a_teaser_below_the_text_is_not_the_articles() -> None:
    body = (
        f"<p class='rubrique'>Actualités</p><h1>{TITLE}</h1><div><p>Par</p><ul><li class='author-name'>"
        f"<a href='/auteur/lise-notelle'>Lise Notelle</a></li></ul></div>{PROSE}<p>{FIRST.replace('mars', 'mai')}</p>"
        "<div class='related'><a href='/x'>Bandes : la fin</a> <span>Par: <span>Hugo Bellanger</span></span></div>"
    )
    assert read(f"<main>{body}</main>").author == "Lise Notelle"


def test_a_service_may_sign_above_the_title() -> None:
    body = (
        "<header class='entry-header'><div class='entry-meta'><span class='byline'>par <span class='author vcard'>"
        f"<a class='url fn n' href='/author/ordre'>Commission numérique du barreau</a></span></span></div><h1>{TITLE}</h1></header>"
    )
    assert read(f"<main><article>{body}{PROSE}</article></main>").author == "Commission numérique du barreau"


def test_a_page_whose_title_is_a_lower_heading_says_who_signs_under_it() -> None:
    body = (
        f"<div itemscope><h2 itemprop='headline'>{TITLE}</h2><dl><dd class='createdby' itemprop='author'>Écrit par"
        f" <span itemprop='name'>Service juridique</span></dd></dl><div itemprop='articleBody'>{PROSE}</div></div>"
    )
    assert read(f"<main>{body}</main>").author == "Service juridique"


def test_a_first_paragraph_that_the_head_quotes_the_opening_of_is_no_standfirst() -> None:
    head = f"<meta name='description' content='{FIRST[:100].replace(chr(39), '&#39;')}…'>"
    document = article(f"<div>{PROSE}</div>", head=head)
    assert [block.kind for block in document.blocks] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]


def test_a_standfirst_that_the_head_cuts_short_is_one_where_it_is_set_apart() -> None:
    head = f"<meta name='description' content='{FIRST[:100].replace(chr(39), '&#39;')}…'>"
    for standfirst in (
        f"<p><strong>{FIRST}</strong></p>",
        f"<p class='ac-lead'>{FIRST}</p>",
        f"<div>{FIRST}</div>",
    ):
        document = article(
            f"{standfirst}<p>{SECOND}</p><p>{SECOND.replace('société', 'maison')}</p>", head=head
        )
        assert document.blocks[1].kind is BlockKind.STANDFIRST


def test_the_reference_of_a_ruling_right_under_the_title_is_kept() -> None:
    told = "Com. 29 mars 2023, FS-B, n° 21-19.299"
    under = f"<div class='source'><em>{told}</em></div><div class='menu'><a href='/x'>Cour d'appel de Mirville</a></div>"
    document = article(f"{under}<div class='corps'><h2>Faits</h2>{PROSE}</div>")
    assert texts(document)[1:] == [told, "Faits", FIRST, SECOND]


@pytest.mark.parametrize(
    "foot",
    [
        "<h2>Contact presse</h2><p>Cabinet du ministre délégué</p><p>01 00 00 00 00</p>",
        "<h3>Contacts presse</h3><p>Agence Belle Plume – Noémie Sarrazac – n.sarrazac@belleplume.example – 06 00 00 00 00</p><p>Ormevault – Pôle relations médias</p>",
        "<h3>Citer ce document</h3><p>Notelle L., Les bandes muettes, Gazette de l'Ouche, 2023, 86 p.</p>",
        "<p>Notre adresse postale :</p><p>4 rue de la Monnaie, 35000 Mirville</p>",
        "<h3>Du même auteur</h3><ul><li><a href='/x'>La sauvegarde, obligation de moyens ?</a></li></ul>",
        "<p>###</p>",
        "<p>Sur la boutique</p><p>Code civil annoté</p><p>49,00 €</p>",
    ],
    ids="ministry agency citation address author ornament shop".split(),
)
def test_what_stands_under_such_a_heading_at_the_foot_goes_with_it(foot: str) -> None:
    assert texts(article(f"<div>{PROSE}{foot}</div>"))[1:] == [FIRST, SECOND]


def test_a_contact_told_of_in_the_midst_of_the_text_stays() -> None:
    document = article(f"<p>{FIRST}</p><h2>Contact</h2><p>Le client appelle.</p><p>{SECOND}</p>")
    assert texts(document)[1:] == [FIRST, "Contact", "Le client appelle.", SECOND]


@pytest.mark.parametrize(
    "above",
    [
        "<div class='date-article'>21 mars 2024</div><div class='surtitre'>Décision</div>",
        "<p>Publié le 21/03/2024</p>",
    ],
    ids=["day", "published"],
)
def test_the_day_may_stand_above_the_title(above: str) -> None:
    others = "<div><h2>Brèves</h2><ul><li><span class='date'>18 mars 2024</span> Rentrée</li><li><span class='date'>2 mars 2024</span> Halle</li></ul></div>"
    document = read(f"<section>{above}<h1>{TITLE}</h1>{PROSE}{others}</section>")
    assert document.published_on == date(2024, 3, 21)


def test_a_day_in_the_head_of_the_site_is_not_that_of_the_article() -> None:
    body = f"<header><p>mercredi 20 novembre 2024</p></header><main><h1>{TITLE}</h1><p>3 mai 2024</p>{PROSE}</main>"
    assert read(body).published_on == date(2024, 5, 3)


def test_the_head_of_a_table_is_no_line_with_a_day() -> None:
    rows = [
        "Poste | Demandé | Obtenu",
        "Perte d'exploitation | 3 900 € | 525 €",
        "Prestations | 300 € | 85 €",
    ]
    document = article(f"<p>{FIRST}</p>{table_of(rows)}<p>{SECOND}</p>")
    assert texts(document)[1:] == [FIRST, *rows, SECOND]


def test_notes_are_the_article_s_though_they_stand_in_an_aside() -> None:
    notes = (
        "<aside class='notes'><h2>Notes</h2><p>[1] Inventaire dressé par les archives en 2003.</p></aside>"
    )
    document = article(f"{PROSE}{notes}")
    assert texts(document)[-2:] == ["Notes", "[1] Inventaire dressé par les archives en 2003."]


def test_a_first_paragraph_that_the_head_quotes_is_no_standfirst_though_it_stands_in_a_box_of_its_own() -> (
    None
):
    head = f'<meta property="og:description" content="{FIRST[:90]}...">'
    boxes = "<div><br></div>".join(
        f"<div><p class='a'><span>{text}</span></p></div>" for text in (FIRST, SECOND)
    )
    document = article(boxes, head=head)
    assert [block.kind for block in document.blocks[1:]] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("trade", ["Avocate associée", "Journaliste au Titre"])
def test_a_name_over_a_trade_under_the_title_is_who_wrote(trade: str) -> None:
    document = article(f"<div><div>Jeanne Exemple</div><div>{trade}</div></div>{PROSE}")
    assert document.author == "Jeanne Exemple"
    assert texts(document)[1:] == [FIRST, SECOND]


def test_keywords_under_the_title_stay_though_they_open_with_a_trade() -> None:
    keywords = "Avocat - Déontologie professionnelle"
    document = article(f"<p class='author'>Jeanne Exemple</p><p>{keywords}</p>{PROSE}")
    assert keywords in texts(document)
