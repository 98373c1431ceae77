"""The day of publication, told by the head or shown beside the title."""

from __future__ import annotations

import time
from datetime import date

import pytest

from pipeline.clean.days import english_days
from pipeline.clean.generic import read_html
from pipeline.clean.metadata import day_of
from pipeline.documents import Document

URL = "https://www.exemple.fr/actualites/hebergeur-condamne"
PROSE = (
    "Le tribunal de commerce de Lyon a condamné la société Hébergix à payer 86 250 euros à son client. " * 3
)


def published(under_title: str = "", *, head: str = "", after: str = "") -> date | None:
    return read(under_title, head=head, after=after).published_on


def read(under_title: str = "", *, head: str = "", after: str = "") -> Document:
    page = (
        f"<html lang='fr'><head><title>L'hébergeur condamné à Lyon</title>{head}</head><body><nav><time datetime='2026-01-02'>2 janvier"
        f"</time></nav><article><h1>L'hébergeur condamné à Lyon</h1>{under_title}<p>{PROSE}</p><p>{PROSE}</p></article>{after}</body></html>"
    )
    return read_html(page, URL)


@pytest.mark.parametrize(
    "line",
    [
        "<p>12 mars 2024</p>",
        "<div><span>Par Jeanne Exemple</span> · <span>12 mars 2024</span> · 4 min</div>",
        "<p>Publié le 12/03/2024 à 10h15</p>",
        "<p>Mis à jour le 14 mars 2024 à 9h, publié le 12 mars 2024</p>",
        "<p>12 mars 2024. <i>Mis à jour : 14 mars 2024</i></p>",
        "<div>Mis à jour le <b>14 mars 2024</b></div><p>12 mars 2024</p>",
        "<div>Modifié le <time datetime='2024-03-14'>jeudi</time></div><time datetime='2024-03-12T10:00'>mardi</time>",
        "<p>Saint-Malo, le 12 mars 2024</p>",
        "<p>Paru le mardi 12 mars 2024</p>",
        "<p>March 12, 2024</p>",
        "<p>Posted on 12th March 2024 by Jeanne Exemple</p>",
        "<p>Tue 12 Mar 2024</p>",
    ],
)
def test_the_day_beside_the_title_is_that_of_publication(line: str) -> None:
    assert published(line) == date(2024, 3, 12)


def test_the_day_of_a_change_counts_where_no_other_is_told() -> None:
    assert published("<div>Mis à jour le <span>14 mars 2024</span></div>") == date(2024, 3, 14)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Mis à jour le 14/03/2024 à 09h12 • Publié le 12/03/2024 à 17h40</p>",
        "<p>Publié le 12 mars 2024, modifié le 14 mars 2024</p>",
        "<p>12 mars 2024</p><div><i>Mis à jour : 14 mars 2024</i></div>",
        "<p>Publi&#xE9; le 12 mars 2024 - Mis &#xE0; jour le 14 mars 2024</p>",
        "<p>Publié le <time>12 mars 2024</time> <time itemprop='dateModified' datetime='2024-03-14T20:00'>hier</time></p>",
    ],
)
def test_the_day_of_the_last_change_is_told_beside_the_title_too(line: str) -> None:
    document = read(line)
    assert (document.published_on, document.modified_on) == (date(2024, 3, 12), date(2024, 3, 14))


def test_the_day_of_another_articles_change_is_not_this_ones() -> None:
    others = "".join(f"<li>Une autre affaire jugée {n} fois</li>" for n in range(9))
    document = read(f"<p>12 mars 2024</p><ul>{others}</ul><p>Mis à jour le 14 mars 2024</p>")
    assert document.modified_on is None


def test_the_head_goes_before_what_the_page_shows() -> None:
    head = '<meta property="article:published_time" content="2024-03-10T08:00:00Z">'
    assert published("<p>12 mars 2024</p>", head=head) == date(2024, 3, 10)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Cass. com., 12 mars 2024, n° 21-12.345</p>",
        "<p>12 mars 2024, arrêt n° 21-12.345</p>",
        "<p>Le prestataire avait promis une copie avant le 12 mars 2024 et ne l'a jamais faite.</p>",
        "<aside><p>12 mars 2024</p></aside>",
    ],
)
def test_the_day_of_a_decision_or_of_another_article_is_none(line: str) -> None:
    assert published(line + "<p>10 mars 2024</p>") == date(2024, 3, 10)


def test_the_one_day_that_an_element_is_called_after_counts_wherever_it_stands() -> None:
    far = "".join(f"<p>Page {n} du dossier.</p>" for n in range(70))
    assert published(far + '<p class="post-date">12 mars 2024</p>') == date(2024, 3, 12)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="DC.Date.Issued" content="2024-03-12">',
        '<meta name="citation_publication_date" content="2024/03/12">',
        '<meta name="publish_date" content="12 mars 2024">',
        '<meta name="parsely-pub-date" content="March 12, 2024">',
        '<meta itemprop="dateCreated datePublished" content="2024-03-12T10:00:00+01:00">',
    ],
)
def test_heads_state_it_under_many_names(head: str) -> None:
    assert published(head=head) == date(2024, 3, 12)


def test_microdata_may_tell_it_in_words() -> None:
    assert published(after='<p itemprop="datePublished">12 mars 2024</p>') == date(2024, 3, 12)


def test_days_that_do_not_exist_are_none() -> None:
    assert day_of("2024/02/31") is None
    assert list(english_days("February 31, 2024")) == []


def test_a_page_of_empty_elements_takes_no_time() -> None:
    start = time.process_time()
    published("<div><span></span>" * 300 + "</div>" * 300 + "<i></i>" * 20_000)
    assert time.process_time() - start < 5
