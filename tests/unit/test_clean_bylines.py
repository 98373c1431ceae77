"""Titles and authors of pages that mark them in many ways."""

from __future__ import annotations

import pytest

from pipeline.clean.generic import read_html

URL = "https://www.exemple.fr/actualites/hebergeur-condamne-a-lyon"
PROSE = (
    "Le tribunal de commerce de Lyon a condamné la société Hébergix à payer 86 250 euros à la société Atelier Morvan. "
    * 3
)


def page(
    under_title: str = "", *, head: str = "", title: str = "L'hébergeur condamné à Lyon", body: str = PROSE
) -> str:
    return (
        f'<!DOCTYPE html><html lang="fr"><head><title>{title} | Exemple</title>{head}</head><body><nav><a href="/auteur/site">Équipe</a></nav>'
        f"<main><article><h1>L'hébergeur condamné à Lyon</h1>{under_title}<p>{body}</p><p>{body}</p></article></main></body></html>"
    )


@pytest.mark.parametrize(
    "byline",
    [
        '<a rel="author" href="/x">Jeanne Exemple</a>',
        '<div class="authoring-information__author">Par Jeanne Exemple</div>',
        '<span class="_authorName_1r0t6">Jeanne Exemple</span>',
        '<a href="/auteurs/jeanne-exemple/">Jeanne Exemple</a>',
        "<p>Écrit par Jeanne Exemple</p>",
        "<div><span>Par Jeanne Exemple</span> <time>3 juin 2024</time></div>",
        '<div class="entry-meta">Publié le 3 juin 2024 par Jeanne Exemple</div>',
        '<p class="auteur"><span>Jeanne Exemple</span><span>Publié le 3 juin</span></p>',
    ],
)
def test_the_author_is_found_where_the_page_names_her(byline: str) -> None:
    assert read_html(page(byline), URL).author == "Jeanne Exemple"


@pytest.mark.parametrize(
    "byline",
    [
        '<p class="auteur">La rédaction</p>',
        '<p class="author">Nos experts</p>',
        "<p>PAR CES MOTIFS</p>",
        "<p>Par le service économie</p>",
        '<footer><a href="/auteurs/jeanne-exemple">Jeanne Exemple</a></footer>',
    ],
)
def test_a_desk_is_no_author(byline: str) -> None:
    assert read_html(page(byline), URL).author is None


def test_a_person_of_one_name_counts_where_the_page_calls_her_a_person() -> None:
    said = '{"@type": "NewsArticle", "headline": "x", "author": {"@type": "%s", "name": "Colette"}}'
    scripts = [
        f'<script type="application/ld+json">{said % kind}</script>' for kind in ("Person", "Organization")
    ]
    assert [read_html(page(head=script), URL).author for script in scripts] == ["Colette", None]


def test_the_title_on_the_page_wins_over_the_one_for_search_engines() -> None:
    told = page(title="Hébergeur condamné : ce que dit le tribunal de Lyon")
    assert read_html(told, URL).title == "L'hébergeur condamné à Lyon"


def test_a_heading_that_says_something_else_is_no_title() -> None:
    told = page(title="Onze années de plans perdues sans copie").replace(
        "L'hébergeur condamné à Lyon</h1>", "Le journal des archivistes</h1>"
    )
    head = '<meta property="og:title" content="Onze années de plans perdues sans copie">'
    assert (
        read_html(told.replace("</head>", f"{head}</head>"), URL).title
        == "Onze années de plans perdues sans copie"
    )
