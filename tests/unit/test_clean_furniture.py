"""Boxes that the markup tells from the text, lines of who wrote and when as more templates set them."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.documents import BlockKind
from tests.sample_article import FIRST, PROSE, SECOND, TITLE, article, read, texts

BETWEEN = "<p>" + FIRST + "</p>{}<p>" + SECOND + "</p>"


@pytest.mark.parametrize(
    "box",
    [
        "<app-inline-newsletter><div><strong>Cyber Hebdo</strong><p>Les attaques de la semaine, décryptées par nos soins.</p></div></app-inline-newsletter>",
        "<app-see-also><div><span>À voir aussi</span><a>VIDÉO. Comment un rançongiciel chiffre un réseau</a></div></app-see-also>",
        "<div><h3>Cyber Hebdo</h3><p>Chaque vendredi, les attaques de la semaine passées au crible.</p><button>Je m'abonne</button></div>",
        "<section><p>Notre newsletter raconte les procès du numérique, sans jargon.</p><a href='/x'>S'inscrire</a></section>",
        "<div class='cmp-image'><img alt=''><span class='cmp-image__title'>La cour d'appel d'Orsigny, un soir d'hiver</span></div>",
    ],
    ids="named see_also button link caption".split(),
)
def test_a_box_beside_the_text_is_no_part_of_it(box: str) -> None:
    assert texts(article(BETWEEN.format(box)))[1:] == [FIRST, SECOND]


@pytest.mark.parametrize(
    "box",
    [
        f"<x-related><p>{FIRST.replace('mars', 'juin')}</p><p>{SECOND.replace('41', '52')}</p></x-related>",
        "<div><p>Le tribunal a condamné la plateforme, qui écrivait chaque matin à ses clients.</p><button>S'abonner</button></div>",
        "<div><p>La conserverie recevait chaque matin un rapport que personne n'ouvrait plus.</p><button>Agrandir</button></div>",
    ],
    ids="ruling sum other_button".split(),
)
def test_what_tells_of_a_ruling_or_asks_nobody_to_sign_up_stays(box: str) -> None:
    assert len(texts(article(BETWEEN.format(box)))) > 3


def test_a_button_to_subscribe_leaves_the_head_of_the_article_whole() -> None:
    head = (
        "<div><h1>"
        + TITLE
        + "</h1><time datetime='2024-05-03'>3 mai 2024</time><span>La lettre</span><button>S'abonner</button></div>"
    )
    document = read(f"<main><article>{head}{PROSE}</article></main>")
    assert (document.title, document.published_on) == (TITLE, date(2024, 5, 3))


def test_a_wall_that_offers_a_letter_too_still_tells_that_the_page_is_cut() -> None:
    wall = "<div><h3>La suite est réservée aux abonnés</h3><p>Et chaque matin, notre lettre.</p><a>S'abonner</a></div>"
    assert article(PROSE + wall).is_truncated


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Le 18/09/2023 par <span class='username'>Firmin Jaubert</span>", "Firmin Jaubert"),
        ("Le 18.09.23, par Firmin Jaubert", "Firmin Jaubert"),
        (
            "Texte <strong>Isaure Monval</strong> – Photographies <strong>Pio Terrasse</strong>",
            "Isaure Monval",
        ),
    ],
)
def test_a_line_under_the_title_names_who_wrote(line: str, author: str) -> None:
    head = f"<div class='head'><h1>{TITLE}</h1><div class='submitted'>{line}</div></div>"
    assert (
        read(f"<main><article>{head}<div class='post-content'>{PROSE}</div></article></main>").author
        == author
    )


@pytest.mark.parametrize("trade", ["Doctorant", "Maître de conférences", "Notaire"])
def test_who_signs_below_the_text_over_a_trade_wrote(trade: str) -> None:
    document = article(f"{PROSE}<p style='text-align: right'>Pio Terrasse<br>{trade}</p>")
    assert document.author == "Pio Terrasse"
    assert texts(document)[1:] == [FIRST, SECOND]


def test_what_is_told_of_the_author_is_no_standfirst() -> None:
    about = (
        "<div class='avatar__intro' itemprop='author' itemscope><span itemprop='name'>Eudes Brisset</span>"
        " <small itemprop='description'>Directeur technique de l'hébergeur, à Mirville, depuis onze ans</small></div>"
    )
    document = article(about + PROSE)
    assert not any(block.kind is BlockKind.STANDFIRST for block in document.blocks)
    assert document.author == "Eudes Brisset"


def test_the_day_that_the_head_calls_published_is_taken() -> None:
    assert article(PROSE, head="<meta name='published' content='July 17, 2025'>").published_on == date(
        2025, 7, 17
    )
