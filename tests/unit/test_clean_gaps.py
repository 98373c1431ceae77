"""What stands between two parts of an article is its own, unless it is made of links; what is cut is made whole."""

from __future__ import annotations

import time

import pytest

from pipeline.clean.bodies.gaps import fill_gaps
from pipeline.clean.bodies.shown import shown_in
from pipeline.clean.markup import parse
from pipeline.documents import Block, BlockKind

FIRST = "La société Ardenne Stockage a perdu toutes les sauvegardes de son client en une seule nuit de mars."
SECOND = "Le tribunal a nommé un expert, qui remettra son rapport avant la fin du mois de septembre prochain."


def _filled(between: str, *taken: str) -> list[str]:
    tree = parse(f"<html><body><main><p>{FIRST}</p>{between}<p>{SECOND}</p></main></body></html>")
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in taken or (FIRST, SECOND)]
    return [block.text for block in fill_gaps(blocks, shown_in(tree))]


@pytest.mark.parametrize(
    ("between", "told"),
    [
        (
            '<div class="embed"><blockquote><p>Nous avons tout perdu, et personne ne nous a prévenus</p></blockquote></div>',
            ["Nous avons tout perdu, et personne ne nous a prévenus"],
        ),
        (
            "<ul><li>une copie chaque nuit</li><li>deux sites</li></ul>",
            ["une copie chaque nuit", "deux sites"],
        ),
        (
            "<div><div><div>L'hébergeur affirme que le contrat ne l'obligeait à aucune copie distante.</div></div></div>",
            ["L'hébergeur affirme que le contrat ne l'obligeait à aucune copie distante."],
        ),
    ],
)
def test_what_stands_between_two_paragraphs_is_put_back(between: str, told: list[str]) -> None:
    assert _filled(between) == [FIRST, *told, SECOND]


@pytest.mark.parametrize(
    "between",
    [
        "<ul><li><a href='/a'>Un cabinet de Nantes perd ses dossiers</a></li><li><a href='/b'>La carte des pannes</a></li></ul>",
        "<div class='newsletter'><p>Recevez chaque matin notre lettre, elle est gratuite et ne dit que l'essentiel.</p></div>",
        "<div><div><div>Publicité</div></div></div>",
        "<figure><figcaption>La salle des machines, que le feu n'a pas touchée cette nuit-là, dit-on.</figcaption></figure>",
    ],
)
def test_links_furniture_and_labels_stay_out(between: str) -> None:
    assert _filled(between) == [FIRST, SECOND]


def test_a_heading_taken_without_its_hour_is_not_put_back_beside_itself() -> None:
    heading = "<h3><time>14h05</time> L'expert à la barre</h3>"
    assert _filled(heading, FIRST, "L'expert à la barre", SECOND) == [FIRST, "L'expert à la barre", SECOND]


def test_a_paragraph_that_was_cut_at_its_quotation_is_one_again() -> None:
    whole = "Le directeur a parlé d'une « erreur humaine » avant de présenter ses excuses aux clients."
    pieces = (
        "Le directeur a parlé d'une",
        "« erreur humaine »",
        "avant de présenter ses excuses aux clients.",
    )

    assert _filled(f"<p>{whole}</p>", FIRST, *pieces, SECOND) == [FIRST, whole, SECOND]


def test_what_stands_before_the_first_and_after_the_last_sentence_is_not_added() -> None:
    tree = parse(
        f"<html><body><main><p>Une nuit d'avril, un incendie a ravagé tout un entrepôt de la zone portuaire.</p><p>{FIRST}</p>"
        f"<p>{SECOND}</p><p>Notre équipe lit vos messages et répond à chacun d'eux dans la journée.</p></main></body></html>"
    )

    assert [
        b.text
        for b in fill_gaps(
            [Block(BlockKind.PARAGRAPH, FIRST), Block(BlockKind.PARAGRAPH, SECOND)], shown_in(tree)
        )
    ] == [FIRST, SECOND]


THIRD = (
    "L'hébergeur a fait savoir qu'il ne contesterait pas cette décision, dont il prend acte dans un message."
)


def _taken(markup: str, *taken: Block) -> list[str]:
    return [block.text for block in fill_gaps(taken, shown_in(parse(f"<html><body>{markup}</body></html>")))]


def _paragraphs(*texts: str) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, text) for text in texts]


def test_a_paragraph_taken_before_its_turn_stands_where_the_page_shows_it() -> None:
    markup = f"<main><ul><li>Jeanne Exemple</li></ul><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></main>"
    author = Block(BlockKind.LIST_ITEM, "Jeanne Exemple")
    assert _taken(markup, *_paragraphs(FIRST), author, *_paragraphs(SECOND, THIRD)) == [
        "Jeanne Exemple",
        FIRST,
        SECOND,
        THIRD,
    ]


@pytest.mark.parametrize(
    "box",
    ["<div><h3>{0}</h3><p>{1}</p></div>", "<section><h2>Toute l'actualité</h2><h3><a href='/a'>{0}</a></h3><p>{1}</p></section>"],
    ids="plain linked".split(),
)  # fmt: skip
def test_a_teaser_below_the_article_that_was_taken_first_is_left_out(box: str) -> None:
    teaser = ("Salaires : la négociation s'ouvre", "Première réunion le 12 avril.")
    markup = f"<main><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></main>{box.format(*teaser)}"
    first = [Block(BlockKind.HEADING, teaser[0]), Block(BlockKind.PARAGRAPH, teaser[1])]
    assert _taken(markup, *first, *_paragraphs(FIRST, SECOND, THIRD)) == [FIRST, SECOND, THIRD]


def test_a_line_above_a_title_that_was_not_taken_is_left_out() -> None:
    head = "La communauté des métiers du droit"
    markup = f"<div><p>{head}</p></div><main><h1>Bandes muettes</h1><p>{FIRST}</p><p>{SECOND}</p></main>"
    assert _taken(markup, *_paragraphs(head, FIRST, SECOND)) == [FIRST, SECOND]
    title = Block(BlockKind.HEADING, "Bandes muettes")
    assert _taken(markup, *_paragraphs(head), title, *_paragraphs(FIRST, SECOND))[0] == head


ITEMS = ("relire les clauses qui plafonnent l'indemnisation ;", "éprouver un plan de reprise.")


def test_a_list_that_ends_the_article_is_put_back_with_the_line_over_it() -> None:
    ending = "<h3>En pratique</h3><ul>" + "".join(f"<li>{item}</li>" for item in ITEMS) + "</ul>"
    markup = f"<main><p>{FIRST}</p><p>{SECOND}</p>{ending}</main>"
    assert _taken(markup, *_paragraphs(FIRST, SECOND)) == [FIRST, SECOND, "En pratique", *ITEMS]


@pytest.mark.parametrize(
    "ending",
    [
        f"<ul><li><a href='/a'>{ITEMS[0]}</a></li><li><a href='/b'>{ITEMS[1]}</a></li></ul>",
        "<ul><li>Contrats</li><li>Sauvegarde</li><li>Hébergement</li></ul>",
        f"<div class='box'><ul><li>{ITEMS[0]}</li><li>{ITEMS[1]}</li></ul></div>",
    ],
    ids="links keywords elsewhere".split(),
)
def test_a_list_of_links_or_of_keywords_or_in_a_box_below_is_none_of_it(ending: str) -> None:
    markup = f"<main><p>{FIRST}</p><p>{SECOND}</p>{ending}</main>"
    assert _taken(markup, *_paragraphs(FIRST, SECOND)) == [FIRST, SECOND]


def test_a_list_that_a_short_line_announces_stands_above_the_signature() -> None:
    ending = "<p>Nous demandons :</p><ul>" + "".join(f"<li>{item}</li>" for item in ITEMS) + "</ul>"
    markup = f"<main><p>{FIRST}</p><p>{SECOND}</p>{ending}<p>Le bureau</p></main>"
    taken = _paragraphs(FIRST, SECOND, "Nous demandons :", "Le bureau")
    assert _taken(markup, *taken) == [FIRST, SECOND, "Nous demandons :", *ITEMS, "Le bureau"]


def _below(box: str) -> list[str]:
    markup = f"<main><div><h1>Bandes muettes</h1><p>{FIRST}</p><p>{SECOND}</p></div>{box}</main>"
    title = Block(BlockKind.HEADING, "Bandes muettes")
    return _taken(markup, title, *_paragraphs(FIRST, SECOND))[3:]


@pytest.mark.parametrize("label", ["En chiffres", "Bio express", "Repères", "À retenir"])
@pytest.mark.parametrize("tag", ["h4", "div"])
def test_a_box_of_the_press_below_the_text_belongs_to_it(label: str, tag: str) -> None:
    box = f"<div><{tag}>{label}</{tag}><ul><li>1979 : premières bandes</li><li>2023 : l'eau</li></ul></div>"
    assert _below(box) == [label, "1979 : premières bandes", "2023 : l'eau"]


@pytest.mark.parametrize(
    "box",
    [
        "<div><h4>Nos services</h4><ul><li>1979 : premières bandes</li><li>2023 : l'eau</li></ul></div>",
        "<div><h4>Repères</h4><ul><li><a href='/a'>1979 : premières bandes</a></li></ul></div>",
        "<div><h4>Repères</h4></div><div><p>Une visite guidée</p></div>",
    ],
    ids="unknown links elsewhere".split(),
)
def test_a_box_of_another_name_or_of_links_is_none_of_it(box: str) -> None:
    assert _below(box) == []


def test_a_box_in_the_margin_is_none_of_it() -> None:
    box = "<div><h4>Repères</h4><p>2023 : l'eau</p></div>"
    markup = f"<main><div><div><p>{FIRST}</p><p>{SECOND}</p></div></div></main><div><div>{box}</div></div>"
    assert _taken(markup, *_paragraphs(FIRST, SECOND)) == [FIRST, SECOND]


ASKED = "Notre hébergeur a tout perdu un soir d'orage et refuse de nous répondre depuis six semaines."


@pytest.mark.parametrize(
    ("second", "is_told"),
    [
        ("Que pouvons-nous lui demander, et devant quel juge, avant la fin de l'année ?", True),
        ("Toutes les questions déjà posées sont rangées dans <a href='/q'>notre dossier</a>.", False),
    ],
    ids="question links".split(),
)
def test_what_stands_under_a_title_that_asks_is_the_question_where_nothing_in_it_is_linked(
    second: str, is_told: bool
) -> None:
    markup = f"<main><div><h1>Hébergeur muet : que faire ?</h1></div><div><div><p>{ASKED}</p><p>{second}</p></div></div><div><p>{FIRST}</p><p>{SECOND}</p></div></main>"
    title = Block(BlockKind.HEADING, "Hébergeur muet : que faire ?")
    found = _taken(markup, title, *_paragraphs(FIRST, SECOND))
    assert (ASKED in found) is is_told


def test_nothing_is_added_to_nothing() -> None:
    assert fill_gaps((), shown_in(parse(f"<html><body><p>{FIRST}</p></body></html>"))) == ()


def test_time_grows_with_the_length_of_the_page() -> None:
    def seconds(paragraphs: int) -> float:
        texts = [f"{FIRST} C'est la panne numéro {n}." for n in range(paragraphs)]
        tree = parse(
            "<html><body><main>"
            + "".join(f"<p>{text}</p><p>{text} Et la suite.</p>" for text in texts)
            + "</main></body></html>"
        )
        taken = [Block(BlockKind.PARAGRAPH, text) for text in texts]
        start = time.process_time()
        fill_gaps(taken, shown_in(tree))
        return time.process_time() - start

    assert min(seconds(800) for _ in range(3)) < 12 * min(seconds(200) for _ in range(3))
