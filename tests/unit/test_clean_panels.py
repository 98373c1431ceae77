"""Key figures, panels that unfold, framed asides and lines under pictures, as the templates of French sites set them."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.sites import names_site
from pipeline.documents import BlockKind
from tests.sample_article import FIRST, PROSE, SECOND, TITLE, article, read, texts

BETWEEN = "<p>" + FIRST + "</p>{}<p>" + SECOND + "</p>"


def _between(markup: str) -> list[str]:
    return texts(article(BETWEEN.format(markup)))[2:-1]


def test_a_key_figure_is_not_glued_to_what_it_counts() -> None:
    figure = "<div><span class='chiffre__valeur'>41 000</span><span class='chiffre__libelle'>bandes restées muettes</span></div>"
    assert _between(f"<h2>Les chiffres</h2>{figure}") == ["Les chiffres", "41 000 bandes restées muettes"]


@pytest.mark.parametrize(
    "word",
    [
        "<div><span class='s1'>Inond</span><span class='s2'>ation de mars, dite la grande.</span></div>",
        "<p><span class='gras'>Inond</span><span class='maigre'>ation de mars, dite la grande.</span></p>",
    ],
    ids="numbered in_paragraph".split(),
)
def test_a_word_that_is_set_in_two_styles_stays_one(word: str) -> None:
    assert _between(word) == ["Inondation de mars, dite la grande."]


@pytest.mark.parametrize(
    "panel",
    [
        "<div class='accordeon'><button class='accordeon__titre'>Les bandes sont-elles perdues ?</button><div><p>Oui, toutes.</p></div></div>",
        "<div><button aria-expanded='false'>Les bandes sont-elles perdues ?</button></div><div class='panneau'><p>Oui, toutes.</p></div>",
    ],
    ids="named unfolds".split(),
)
def test_a_button_that_unfolds_a_panel_is_its_heading(panel: str) -> None:
    document = article(BETWEEN.format(panel))
    heading = next(block for block in document.blocks if block.text == "Les bandes sont-elles perdues ?")
    assert heading.kind is BlockKind.HEADING
    assert texts(document)[2:-1] == ["Les bandes sont-elles perdues ?", "Oui, toutes."]


@pytest.mark.parametrize(
    "button",
    [
        "<div><button aria-expanded='false'>Afficher plus de détails</button><div><p>Oui, toutes.</p></div></div>",
        "<div><button>Les bandes du jour</button><div><p>Oui, toutes.</p></div></div>",
        "<div><button aria-expanded='false'>Les bandes du jour</button></div>",
    ],
    ids="does_something plain over_nothing".split(),
)
def test_a_button_that_does_something_is_no_heading(button: str) -> None:
    assert not {"Afficher plus de détails", "Les bandes du jour"} & set(_between(button))


FRAMED = "<h4>Le chiffre</h4><p>400</p><p>C'est le nombre de bandes que la conserverie avait confiées.</p>"


def test_a_framed_aside_between_two_paragraphs_is_part_of_the_article() -> None:
    framed = _between(f"<aside class='encadre'>{FRAMED}</aside>")
    assert framed == ["Le chiffre", "400", "C'est le nombre de bandes que la conserverie avait confiées."]


@pytest.mark.parametrize(
    "aside",
    [
        f"<aside class='encart'>{FRAMED}</aside>",
        "<aside class='encadre'><h4>Dossier</h4><p><a href='/a'>Les bandes et leur relecture, le guide complet</a></p></aside>",
    ],
    ids="advert links".split(),
)
def test_an_aside_of_links_or_of_adverts_is_not(aside: str) -> None:
    assert _between(aside) == []


def test_an_aside_below_the_text_is_none_of_it() -> None:
    assert texts(article(f"{PROSE}<aside class='encadre'>{FRAMED}</aside>"))[1:] == [FIRST, SECOND]


@pytest.mark.parametrize("tag", ["span", "p", "div"])
def test_what_calls_itself_the_legend_of_a_picture_is_no_text(tag: str) -> None:
    picture = f"<div class='photo'><img alt=''><{tag} class='legende'>Le siège d'Ormevault, au bord de l'Ouche</{tag}></div>"
    assert _between(picture) == []


def test_a_legend_without_a_picture_stays() -> None:
    line = "La légende veut que le moine ait compté les bandes lui-même."
    assert _between(f"<div><p class='legende'>{line}</p></div>") == [line]


def test_whose_a_quotation_is_stands_below_it_where_a_figure_holds_both() -> None:
    quoted = (
        "<blockquote>Nul ne relit une bande qui dort.</blockquote><figcaption>— Le vieux contrat</figcaption>"
    )
    assert _between(f"<figure>{quoted}</figure>") == ["Nul ne relit une bande qui dort.", "Le vieux contrat"]


def test_the_day_of_a_comment_is_not_that_of_the_article() -> None:
    foot = "<footer>Cette entrée a été publiée le <time class='entry-date'>2 avril 2024</time>.</footer>"
    comments = "<div id='comments'><ol><li><time>5 avril 2024 à 8 h 02</time><p>Merci.</p></li></ol></div>"
    assert article(PROSE + foot + comments).published_on == date(2024, 4, 2)


def test_a_change_told_right_above_the_title_is_the_page_s() -> None:
    head = f"<div><div><span>9 mai 2023</span></div><div>Dernière mise à jour : 11 mai 2023</div></div><h1>{TITLE}</h1>"
    document = read(f"<main><article>{head}{PROSE}</article></main>")
    assert (document.published_on, document.modified_on) == (date(2023, 5, 9), date(2023, 5, 11))


@pytest.mark.parametrize("title", ["Bâtonnière", "Le bâtonnier", "Madame"])
def test_what_an_author_is_addressed_by_is_no_part_of_her_name(title: str) -> None:
    line = f"<p class='author'>Écrit par : {title} Clarisse Fontenelle</p>"
    assert article(line + PROSE).author == "Clarisse Fontenelle"


def test_the_name_of_the_site_between_standfirst_and_text_is_no_text() -> None:
    lead = f"<div class='chapo'><p>{FIRST}</p></div><div>La Gazette de l'Ouche</div>"
    assert texts(article(f"{lead}<p>{SECOND}</p>"))[1:] == [FIRST, SECOND]


def test_a_site_is_known_by_its_name_in_one_word() -> None:
    assert names_site("Le Courrier du Maine", "https://www.lecourrierdumaine.example/mirville/club")
    assert not names_site("Le Courrier du Perche", "https://www.lecourrierdumaine.example/mirville/club")


def _answer(name: str, text: str) -> str:
    return f"<div class='answer'><div class='head'><span class='answer-author'>{name}</span></div><p>{text}</p></div>"


def test_who_answers_a_question_with_others_did_not_write_the_page() -> None:
    first = _answer("Fabrice Dolo", FIRST)
    assert article(f"<p>{FIRST}</p><div>{first}{_answer('Anne Sorlier', SECOND)}</div>").author is None
    assert article(f"<p>{SECOND}</p><div>{first}</div>").author == "Fabrice Dolo"


def test_a_list_of_things_to_share_takes_its_other_entry_with_it() -> None:
    bar = "<ul><li>Écouter</li><li>Lire plus tard</li><li>Newsletter Mirville</li><li>Partager</li></ul>"
    assert texts(article(f"<p>{FIRST}</p>{bar}<p>{SECOND}</p>"))[1:] == [FIRST, SECOND]


def test_a_list_with_one_such_word_is_read() -> None:
    items = ["Le courrier papier", "Mail", "Le registre des bandes"]
    between = "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    assert {"Le courrier papier", "Le registre des bandes"} <= set(_between(between))


def test_a_heading_with_a_group_in_brackets_is_no_caption() -> None:
    heading = "Question écrite n° 01234 de Mme Honorine Salvagnac (Lozère - UC)"
    assert heading in texts(article(f"<h2>{heading}</h2>{PROSE}"))


def test_a_file_to_fetch_goes_though_it_is_a_ruling() -> None:
    files = "<div><h3>À télécharger</h3><ul><li><a href='/j.pdf'>Le jugement anonymisé</a> <span>(412.5 Ko)</span></li></ul></div>"
    assert texts(article(PROSE + files))[1:] == [FIRST, SECOND]
