"""Lines beside an article: walls that stand in the place of its rest, mottos below messages, who took the pictures."""

from __future__ import annotations

import pytest

from tests.sample_article import FIRST, PROSE, SECOND, TITLE, read, texts

WALL = "Cet article est réservé aux abonnés"


@pytest.mark.parametrize(
    "line", [WALL, "La suite est réservée à nos abonnés.", "Il vous reste 71% de l'article à lire."]
)
def test_a_wall_below_the_text_tells_that_the_page_is_cut(line: str) -> None:
    wall = f"<div class='lock-title'>{line}</div><p>Connectez-vous.</p>"
    document = read(f"<main><h1>{TITLE}</h1><div>{PROSE}</div></main><div class='related'>{wall}</div>")
    assert document.is_truncated
    assert texts(document) == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    "elsewhere",
    [
        f"<aside><p>{WALL}</p></aside>",
        f"<a href='/b'><span>{WALL}</span></a>",
        f"<div style='display: none'><p>{WALL}</p></div>",
        "<p>Article réservé aux abonnés</p>",
    ],
    ids="margin link hidden label".split(),
)
def test_what_is_said_of_another_article_tells_nothing_of_this_one(elsewhere: str) -> None:
    page = f"<main><h1>{TITLE}</h1><div>{PROSE}</div></main><div class='related'>{elsewhere}</div>"
    assert not read(page).is_truncated


def test_a_line_that_a_member_signs_each_message_with_is_no_part_of_the_thread() -> None:
    motto = "La copropriété, c'est un sport de combat."
    answers = (FIRST, SECOND, "Merci à vous deux, la signification du jugement part demain matin.")
    told = enumerate(answers)
    posts = "".join(
        f"<div><p>{text}</p><div id='sig{n}' class='signature'>{motto}</div></div>" for n, text in told
    )
    document = read(f"<main><h1>{TITLE}</h1>{posts}</main>")
    assert texts(document) == [TITLE, *answers]


def test_who_took_the_pictures_is_no_author() -> None:
    told = '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"Jeanne Exemple"},{"@type":"Person","name":"Jean Modèle (photographies)"}]}</script>'
    assert read(f"<h1>{TITLE}</h1>{PROSE}", head=told).author == "Jeanne Exemple"
