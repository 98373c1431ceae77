"""Boxes that sell within an article, headings over pictures, numbers that reviews set before paragraphs."""

from __future__ import annotations

import pytest

from tests.sample_article import FIRST, PROSE, SECOND, TITLE, article, read, texts

BETWEEN = f"<p>{FIRST}</p>{{}}<p>{SECOND}</p>"
_TITLED = "<div>Livre blanc : réussir sa reprise</div><div>Ormevault dévoile les sept étapes d'une sauvegarde qui se relit.</div><a>Lire</a>"


@pytest.mark.parametrize(
    "box",
    [
        f"<div class='x'><div>Contenu proposé par Ormevault</div>{_TITLED}</div>",
        f"<section><span>Article sponsorisé</span>{_TITLED}</section>",
        "<div><p>Notre offre</p><h2>Cyber Pro, dès 19 € par mois</h2><p>Assistance à toute heure, reconstitution des fichiers, pertes d'exploitation.</p><a>Obtenir un devis</a></div>",
        "<div><h3>Et si on relisait vos contrats ?</h3><p>30 minutes offertes avec un juriste.</p><a class='button'>Réserver un appel</a></div>",
        "<div><h3>Webinaire partenaire</h3><p>Le mardi 20 juin à 11h : « Revendre du stockage », avec Ormevault.</p><a>Je m'inscris</a></div>",
    ],
    ids="proposed sponsored estimate appointment webinar".split(),
)
def test_a_box_that_sells_is_no_part_of_the_text(box: str) -> None:
    assert texts(article(BETWEEN.format(box)))[1:] == [FIRST, SECOND]


@pytest.mark.parametrize(
    "box",
    [
        "<div><h3>Ce que dit le contrat</h3><p>La reprise devait être essayée chaque trimestre par l'exploitant.</p><a>Prendre rendez-vous</a></div>",
        "<div><p>Contenu proposé par les parties</p><p>Le tribunal de commerce a condamné l'hébergeur à rembourser la conserverie.</p></div>",
        "<div><h3>Vos droits</h3><p>Le tribunal a accordé 6 500 euros à un club dont vous connaissez le nom.</p><a>Prendre rendez-vous</a></div>",
    ],
    ids="of_nobody told_of_ruling sum".split(),
)
def test_what_sells_nothing_or_tells_of_a_ruling_stays(box: str) -> None:
    assert len(texts(article(BETWEEN.format(box)))) > 3


def test_a_box_to_book_beside_the_title_leaves_the_article_whole() -> None:
    call = "<div><p>Vos contrats, notre métier.</p><a>Prendre rendez-vous</a>" + PROSE + "</div>"
    assert {FIRST, SECOND} <= set(texts(article(call)))


_FIGURE = "<figure><img alt='Frise'><figcaption>Frise : service des études</figcaption></figure>"


def test_a_heading_over_nothing_but_a_picture_goes_with_it() -> None:
    body = f"<p>{FIRST}</p><h2>Neuf jours en images</h2>{_FIGURE}<h2>Et après</h2><p>{SECOND}</p>"
    assert texts(article(body))[1:] == [FIRST, "Et après", SECOND]


@pytest.mark.parametrize(
    "under",
    [
        f"<p>{FIRST}</p>{_FIGURE}",
        f"{_FIGURE}<p>{FIRST}</p>",
        f"<h3>Le contrat</h3><p>{FIRST}</p>",
        f"{_FIGURE}<h3>Le contrat</h3><p>{FIRST}</p>",
        "<figure><table><tr><td>Baies</td><td>12</td></tr><tr><td>Bandes</td><td>40</td></tr></table></figure>",
    ],
    ids="text_first picture_first lower_heading picture_and_lower_heading table".split(),
)
def test_a_heading_over_more_than_a_picture_stays(under: str) -> None:
    body = f"<h2>Neuf jours sans fichiers</h2>{under}<h2>Et après</h2><p>{SECOND}</p>"
    assert texts(article(body))[1] == "Neuf jours sans fichiers"


def test_the_numbers_of_paragraphs_are_no_part_of_their_words() -> None:
    numbered = "".join(
        f"<p class='texte'><span class='num'>{number}</span>{text}</p>"
        for number, text in enumerate((FIRST, SECOND, "« Nul ne l'avait relue »"), start=1)
    )
    assert texts(article(numbered))[1:] == [FIRST, SECOND, "« Nul ne l'avait relue »"]


@pytest.mark.parametrize("numbers", [("142", "38"), ("1",), ("3", "7")], ids="figures one from_three".split())
def test_figures_that_count_no_paragraphs_stay(numbers: tuple[str, ...]) -> None:
    told = "".join(
        f"<p><span>{number}</span>Établissements ont répondu à l'enquête menée en mars par la fédération.</p>"
        for number in numbers
    )
    shown = " ".join(texts(article(told + PROSE)))
    assert all(f"{number}Établissements" in shown for number in numbers)


def test_whose_words_a_large_quotation_is_goes_with_it() -> None:
    quoted = "« On a cru à une mauvaise blague »"
    pulled = f"<div><p>{quoted}</p><cite>Ombline Sérac, archiviste</cite></div>"
    body = f"<p>{FIRST} {quoted}, se souvient-elle.</p>{pulled}<p>{SECOND}</p>"
    assert texts(article(body))[1:] == [f"{FIRST} {quoted}, se souvient-elle.", SECOND]


@pytest.mark.parametrize(
    "whose", ["<cite>La conservatrice</cite>", "<footer>— La conservatrice</footer>", ""]
)
def test_a_quotation_set_in_a_figure_that_the_text_says_too_goes_with_it(whose: str) -> None:
    said = "Un inventaire, c'est la mémoire de la mémoire"
    figure = f"<figure class='pullquote'><blockquote><p>{said}.</p>{whose}</blockquote></figure>"
    told = f"« {said} », dit la conservatrice, qui a rappelé deux retraités pour le refaire."
    assert texts(article(f"<p>{FIRST}</p>{figure}<p>{told}</p><p>{SECOND}</p>"))[1:4] == [FIRST, told, SECOND]


_ANSWER = f"<section><h2>1 réponse</h2><article>{PROSE}</article></section>"
_ASKED = (
    "Bonjour, notre prestataire a effacé le disque de l'association en le remplaçant, sans nous en parler.",
    "Il nous propose un mois de maintenance gratuite, est-ce tout ce que nous pouvons attendre ?",
)


def _asked(title: str, question: str) -> list[str]:
    return texts(
        read(f"<main><section><h1>{title}</h1><div>{question}</div></section>{_ANSWER}</main>", title=title)
    )


def test_the_question_above_its_answer_is_told() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in _ASKED)
    assert _asked("Un disque effacé, quel recours ?", paragraphs)[1:3] == list(_ASKED)


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("Un disque effacé, quel recours", "".join(f"<p>{text}</p>" for text in _ASKED)),
        ("Un disque effacé, quel recours ?", f"<p>{_ASKED[0]}</p>"),
        ("Un disque effacé, quel recours ?", "".join(f"<p>{text} <a>Lire</a></p>" for text in _ASKED)),
    ],
    ids="no_question one_line links".split(),
)
def test_what_else_stands_above_an_article_is_not(title: str, question: str) -> None:
    assert not any(text.startswith(_ASKED[0]) for text in _asked(title, question))


def test_the_mark_of_subscribers_after_a_title_is_no_part_of_it() -> None:
    head = f"<meta property='og:title' content='{TITLE}'>"
    marked = f"<article><h1>{TITLE} <span class='abo'>Abonné</span></h1>{PROSE}</article>"
    assert read(marked, head=head).title == TITLE


def test_a_name_above_her_trade_signs_though_a_comma_ends_the_line() -> None:
    signed = "<div><p>Théophane Le Guirec,<br>Avocat au barreau d'Orsigny<br><a>tlg@avocats.example</a><br>www.leguirec.example</p></div>"
    assert texts(article(PROSE + signed))[1:] == [FIRST, SECOND]
