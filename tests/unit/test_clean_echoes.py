"""What a page says twice, who wrote each message of a forum, and boxes that stand below the text and belong to it."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.bodies.shown import shown_in
from pipeline.clean.markup import parse
from tests.sample_article import FIRST, PROSE, SECOND, TITLE, article, read, texts


@pytest.mark.parametrize("name", ["td_pull_quote", "exergue", "article-pullquote"])
def test_words_that_are_pulled_out_of_the_text_are_not_told_twice(name: str) -> None:
    body = f"<p>{FIRST}</p><blockquote class='{name}'><p>Que personne n'avait jamais essayé</p></blockquote><p>{SECOND}</p>"
    assert texts(article(body))[1:] == [FIRST, SECOND]


def test_words_in_large_letters_that_the_text_does_not_say_are_read() -> None:
    own = "« Une bande qui dort est une bande qui ment. »"
    body = f"<p>{FIRST}</p><div class='pullquote'><p>{own}</p></div><p>{SECOND}</p>"
    assert own in texts(article(body))


def _message(profile: str, text: str) -> str:
    return f"<div class='post'><div class='post-profile'><a>{profile}</a><div>Nouveau membre</div></div><div class='content'>{text}</div></div>"


def test_profiles_and_what_a_message_quotes_of_another_are_no_text() -> None:
    quoted = f"<blockquote><cite>maud29 a écrit :</cite><p>{FIRST}</p></blockquote><p>{SECOND}</p>"
    document = article(_message("maud29", f"<p>{FIRST}</p>") + _message("petrus", quoted))
    assert texts(document)[1:] == [FIRST, SECOND]


def test_one_profile_alone_and_a_letter_that_is_quoted_stay() -> None:
    letter = "<blockquote><p>Le maire a écrit :</p><p>Nous gardons les bandes au sec.</p></blockquote>"
    document = article(f"<p>{FIRST}</p>{letter}<p>{SECOND}</p>")
    assert "Nous gardons les bandes au sec." in texts(document)


def test_what_stands_below_the_link_to_comments_is_none_of_it() -> None:
    below = "<div><p>Voir les commentaires</p><p>Studio proche du centre, sans travaux à prévoir, avec cave.</p></div>"
    assert texts(article(PROSE + below))[1:] == [FIRST, SECOND]


def test_a_ruling_told_below_the_link_to_comments_stays() -> None:
    last = "La société Ormevault a fait appel du jugement."
    assert last in texts(article(f"{PROSE}<div><p>Voir les commentaires</p><p>{last}</p></div>"))


TABLE = "<table><tr><td><b>Décision</b></td><td><b>Somme</b></td></tr><tr><td>Mirville, 12 janvier 2021</td><td>14 000 €</td></tr></table>"


def test_the_rows_of_a_table_are_among_what_a_page_shows() -> None:
    linked = "<table><tr><td><a href='/a'>Toutes les décisions</a></td></tr></table>"
    shown = shown_in(parse(f"<html><body>{TABLE}{linked}</body></html>"))
    assert [(one.block.text, one.is_linked) for one in shown] == [
        ("Décision | Somme", False),
        ("Mirville, 12 janvier 2021 | 14 000 €", False),
        ("Toutes les décisions", True),
    ]
    assert not any(one.is_sentence for one in shown)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Hermine Rostrenen &amp; Paul-Émile Gastard", "Hermine Rostrenen, Paul-Émile Gastard"),
        ("Me Tancrède Olivarès, avocat au barreau d'Aubigny", "Tancrède Olivarès"),
    ],
)
def test_names_alone_over_the_day_wrote(line: str, author: str) -> None:
    document = article(f"<div class='t'><p>{line}<br>4 juillet 2022</p></div><div>{PROSE}</div>")
    assert document.author == author


def test_a_catalogue_s_word_for_the_day_of_a_change_is_read() -> None:
    head = "<meta name='dcterms.modified' content='2023-10-13T09:12+02:00'>"
    assert article(PROSE, head=head).modified_on == date(2023, 10, 13)


def test_a_column_at_the_right_is_none_of_the_article() -> None:
    column = "<div class='col-right'><p>Le 3 avril, matinée à Brevin, sur inscription, nombre de places limité à quarante.</p></div>"
    page = f"<div class='page'><div><h1>{TITLE}</h1>{PROSE}</div>{column}</div>"
    assert texts(read(page))[1:] == [FIRST, SECOND]
