"""Boxes of links to other articles go, whatever their summaries tell; an article that links elsewhere stays."""

from __future__ import annotations

import pytest

from crawler.page import Page

PROSE = (
    "La chaîne de blocs prouve l'existence d'un document à une date donnée, mais elle ne le conserve pas, ont rappelé"
    " les archivistes réunis mardi à Angers pour une journée d'étude."
)
MORE = (
    "Le dépôt, lui, suppose un lieu, des moyens et des personnes qui s'engagent à le rendre lisible dans trente ans,"
    " ce que nul registre partagé ne promet à ses utilisateurs."
)
TOLD = (
    "Le tribunal de commerce d'Angers a condamné la société Ligérine à verser 84 000 euros à son client, dont onze"
    " années de plans avaient disparu sans qu'aucune copie puisse être rendue."
)
TEASERS = (
    f"<div><a href='/1'>Onze années de plans perdues</a><p>{TOLD}</p></div>"
    f"<div><a href='/2'>Une crue vue des caves</a><p>{MORE}</p></div>"
)


def kept(inside: str) -> list[str]:
    html = f"<html lang='fr'><body><main><h1>Archives et blockchain</h1>{inside}</main></body></html>"
    page = Page.from_html(html, "https://journal.example/2024/05/06/archives")
    return [block.text for block in page.kept_blocks().kept]


@pytest.mark.parametrize(
    "heading",
    [
        "À lire sur Le Titre",
        "À découvrir sur Le Titre",
        "Sur le même sujet",
        "Articles similaires",
        "LIRE AUSSI",
    ],
)
@pytest.mark.parametrize("markup", ["<h2>{}</h2>", "<b>{}</b><br>", "<p><strong>{}</strong></p>"])
def test_a_box_of_links_goes_with_its_summaries(heading: str, markup: str) -> None:
    box = f"<div class='panel'>{markup.format(heading)}{TEASERS}</div>"
    assert kept(f"<p>{PROSE}</p><p>{MORE}</p>{box}") == ["Archives et blockchain", PROSE, MORE]


def test_what_stands_under_a_closing_box_is_over_as_well() -> None:
    box = f"<section><h2>À lire sur Le Titre</h2>{TEASERS}</section><p>Untel Formations Data 2023</p>"
    assert kept(f"<p>{PROSE}</p><p>{MORE}</p>{box}") == ["Archives et blockchain", PROSE, MORE]


def test_what_stands_under_another_box_is_the_article_again() -> None:
    box = f"<div><h3>Sur le même sujet</h3>{TEASERS}</div>"
    assert kept(f"<p>{PROSE}</p>{box}<h2>Un lieu, des moyens</h2><p>{TOLD}</p>") == [
        "Archives et blockchain",
        PROSE,
        "Un lieu, des moyens",
        TOLD,
    ]


@pytest.mark.parametrize(
    "body",
    [
        f"<div><p>Lire aussi</p><p><a href='/1'>Une crue vue des caves</a></p><p>{MORE}</p><p>{TOLD}</p></div>",
        f"<div><b>À lire</b> <a href='/1'>une note</a>. {MORE}<br><br>{TOLD}</div>",
        f"<div><h3>Pour aller plus loin</h3><p>{MORE}</p><p>{TOLD}</p></div>",
    ],
)
def test_a_part_of_the_article_that_opens_with_a_link_elsewhere_stays(body: str) -> None:
    texts = kept(f"<p>{PROSE}</p>{body}")
    assert any(TOLD in text for text in texts)
    assert any(MORE in text for text in texts)
