"""Which of the things a page calls itself is its title."""

from __future__ import annotations

import pytest

from pipeline.clean.generic import read_html

URL = "https://presse.exemple.fr/actualites/archives-perdues"
TITLE = "Onze années d'archives perdues en une nuit"
PROSE = (
    "<p>"
    + "Le tribunal a nommé un expert, qui dira comment les copies ont disparu et qui devait les garder. " * 4
    + "</p>"
)


def _title(head: str, body: str) -> str | None:
    return read_html(
        f"<html lang='fr'><head>{head}</head><body><main>{body}{PROSE}{PROSE}</main></body></html>", URL
    ).title


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            f"<title>Le carnet d'Exemple : {TITLE}</title><meta property='og:title' content=\"{TITLE}\">",
            "<h1>Le carnet d'Exemple</h1>",
        ),
        (
            f"<title>{TITLE} | Le Carnet</title><meta property='og:site_name' content='Le Carnet'>",
            f"<h1>Le Carnet</h1><h2>{TITLE}</h2>",
        ),
        (f"<meta property='og:title' content=\"{TITLE}\">", f"<h1><time>18 déc. 2025</time> {TITLE}</h1>"),
        (
            f"<meta property='og:title' content=\"{TITLE}\">",
            f"<h1>{TITLE} <a>(journal.example)</a> <span>87</span></h1>",
        ),
        (f"<title>{TITLE[:30]}…</title>", f"<h2>{TITLE}</h2>"),
        (
            f"<title>{TITLE} | Exemple Associés</title><meta property='og:site_name' content='Exemple Associés Avocats'>",
            "",
        ),
        (f"<title>{TITLE} | Presse</title>", ""),
        (f"<title>Marchés et Justice : {TITLE}</title>", f"<div>Marchés et Justice</div><h2>{TITLE}</h2>"),
        (f"<title>{TITLE} - Infographie</title>", f"<h4>Une</h4><h3>{TITLE}</h3><h3>S'inscrire</h3>"),
    ],
)
def test_it_is_told_from_the_site_s_name_and_from_what_stands_beside_it(head: str, body: str) -> None:
    assert _title(head, body) == TITLE


@pytest.mark.parametrize("shown", [f"{TITLE} : ce que dit le tribunal", TITLE])
def test_what_the_page_shows_wins_over_a_shorter_title_for_networks(shown: str) -> None:
    assert _title(f"<meta property='og:title' content=\"{TITLE}\">", f"<h1>{shown}</h1>") == shown


OLD = (
    "<html><head><title>JuriMorvan - L'actualité du droit en Bourgogne</title></head><body><table><tr><td><a href='/'>Accueil</a><br><a>Fiches pratiques</a><br>"
    f"<a>Livre d'or</a></td><td><font size=4><b>{TITLE}</b></font><br><i>Par Jeanne Exemple, le 17 octobre 2011</i><p>{PROSE}</p><p>{PROSE} Bis.</p></td></tr></table></body></html>"
)


def test_where_the_window_names_the_site_alone_the_line_above_the_text_is_the_title() -> None:
    document = read_html(OLD, "http://www.jurimorvan.exemple/actu/a17.htm")
    assert document.title == TITLE
    assert "Fiches pratiques" not in document.text
    assert document.author == "Jeanne Exemple"


def test_a_window_that_tells_what_the_text_tells_is_the_title() -> None:
    told = "Le tribunal nomme un expert après la disparition des copies"
    page = OLD.replace("JuriMorvan - L'actualité du droit en Bourgogne", told)
    assert read_html(page, "http://www.jurimorvan.exemple/actu/a17.htm").title == told


@pytest.mark.parametrize(
    ("signed", "title"),
    [
        (f"{TITLE}. Par Jeanne Exemple, Avocate.", TITLE),
        (f"{TITLE} ? Par Me Jeanne Exemple et Jean Modèle, Avocats", f"{TITLE} ?"),
        (f"{TITLE}. Par acte, puis par silence", f"{TITLE}. Par acte, puis par silence"),
    ],
)
def test_a_byline_at_the_end_of_a_title_is_no_part_of_it(signed: str, title: str) -> None:
    page = f"<html><head><title>{signed}</title><meta property='og:title' content=\"{signed}\"></head><body><main><h1>{signed}</h1>{PROSE}{PROSE} Bis.</main></body></html>"
    document = read_html(page, URL)
    assert document.title == title
    assert document.text.count(TITLE) == 1
