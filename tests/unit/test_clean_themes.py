"""What themes of publishing systems set around an article: quoted openings, forums, wikis, letters, walls."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.documents import BlockKind, Document
from tests.sample_article import FIRST, PROSE, SECOND, TITLE, article, read, texts


@pytest.mark.parametrize(
    "heading",
    [
        "<h2><span class='mw-headline'>Faits</span><span class='mw-editsection'><span>[</span><a href='?e'>modifier</a><span> | </span><a href='?c'>modifier le code</a><span>]</span></span></h2>",
        "<div class='mw-heading'><h2>Faits</h2><span class='mw-editsection'><span>[</span><a href='?e'>modifier</a><span>]</span></span></div>",
    ],
    ids="within beside".split(),
)
def test_links_that_lead_to_the_editor_are_no_part_of_a_heading(heading: str) -> None:
    document = article(f"<div><p>{FIRST}</p>{heading}<p>{SECOND}</p></div>")
    assert texts(document)[1:] == [FIRST, "Faits", SECOND]


def test_what_a_heading_sets_in_brackets_is_part_of_it() -> None:
    document = article(f"<div><p>{FIRST}</p><h2>Faits <span>[résumé]</span></h2><p>{SECOND}</p></div>")
    assert texts(document)[1:] == [FIRST, "Faits [résumé]", SECOND]


def test_the_foot_of_a_page_tells_when_it_was_changed() -> None:
    foot = "<ul><li> La dernière modification de cette page a été faite le 4 février 2021 à 18:07.</li></ul>"
    document = read(f"<main><h1>Bandes muettes à Mirville</h1>{PROSE}</main><footer>{foot}</footer>")
    assert document.modified_on == date(2021, 2, 4)


def test_a_change_told_of_another_thing_is_not_the_page_s() -> None:
    foot = "<p>La dernière modification de cette loi date du 4 février 2021.</p>"
    assert read(f"<main><h1>Bandes muettes à Mirville</h1>{PROSE}{foot}</main>").modified_on is None


THREAD = "Bandes effacées par un prestataire"


def forum(title: str, *, window: str) -> Document:
    posts = "".join(
        f"<div class='post bg1'><dl><dd><strong>Messages :</strong> <a href='#'>17</a></dd><dd><strong>Enregistré le :</strong> 04 mars 2019, 21:12</dd></dl>"
        f"<h3><a href='#p'>{subject}</a></h3><div class='postbody'><div class='content'>{text}<br><br>Qu'en pensez-vous, vous qui avez connu cela avant nous ?</div></div></div>"
        for subject, text in ((title, FIRST), (f"Re: {title}", SECOND))
    )
    online = "<div><h3>Qui est en ligne ?</h3><p>Utilisateurs parcourant ce forum : Aucun utilisateur enregistré et 3 invités</p></div>"
    body = f"<div><h1>Forum des archivistes</h1><p>Entraide</p></div><div id='page-body' role='main'><h2><a href='/t'>{title}</a></h2>{posts}{online}</div>"
    return read(body, title=window)


@pytest.mark.parametrize("window", ["{} - Forum des archivistes", "{} | Forum des archivistes"])
def test_a_thread_is_called_by_its_subject_where_the_first_heading_is_the_forum_s(window: str) -> None:
    document = forum(THREAD, window=window.format(THREAD))
    assert document.title == THREAD
    asked = "Qu'en pensez-vous, vous qui avez connu cela avant nous ?"
    assert texts(document) == [THREAD, FIRST, asked, SECOND, asked]


def test_a_first_heading_with_which_the_window_ends_stays_where_nothing_else_is_told() -> None:
    body = f"<main><h1>Bandes muettes à Mirville</h1>{PROSE}<h2>Le contrat</h2><p>{FIRST}</p></main>"
    assert read(body, title="Justice - Bandes muettes à Mirville").title == "Bandes muettes à Mirville"


def test_a_letter_of_a_mailing_list_is_its_sender_s_and_of_the_day_it_was_sent() -> None:
    for stamp in ("Ven 12 Mar 10:42:51 CET 2021", "Fri Mar 12 10:42:51 CET 2021"):
        head = f"<h1>[Discussion] Bandes muettes</h1><b>Lise Notelle </b> <a href='mailto:l@exemple.example'>l.notelle at exemple.example</a><br><i>{stamp}</i>"
        document = read(f"{head}<p><ul><li>Message suivant: <a href='2.html'>Stage</a></li></ul><hr>{PROSE}")
        assert (document.author, document.published_on) == ("Lise Notelle", date(2021, 3, 12))


def test_what_a_subscription_gives_goes_with_the_notice_above_it() -> None:
    offer = "<ul><li>L’accès illimité aux articles et aux vidéos du titre</li><li>Le journal numérique dès 5 h</li></ul>"
    wall = f"<div class='mur'><p>Cet article est réservé aux abonnés</p><p>Accédez immédiatement à cet article</p><p>à partir de 1€ le premier mois, sans engagement</p>{offer}</div>"
    document = article(f"<div>{PROSE}</div>{wall}")
    assert texts(document)[1:] == [FIRST, SECOND]
    assert document.is_truncated


def test_what_follows_such_a_notice_above_the_text_stays() -> None:
    document = article(
        f"<p>Article réservé aux abonnés</p><div>{PROSE}<h2>Les pièces</h2><ul><li>le contrat</li><li>les bandes</li></ul></div>"
    )
    assert texts(document)[-3:] == ["Les pièces", "le contrat", "les bandes"]


def test_a_firm_that_offers_its_help_below_the_text_is_no_part_of_it() -> None:
    call = "Le cabinet Notelle assiste éditeurs et clients dans la négociation de leurs contrats. Pour toute question, vous pouvez nous joindre au 01 00 00 00 00."
    assert texts(article(f"<div>{PROSE}<p>{call}</p></div>"))[1:] == [FIRST, SECOND]


def test_how_a_portal_cites_a_note_is_no_part_of_it() -> None:
    cited = "<h3>Le Portail vous propose de citer ce billet de la manière suivante :</h3><p>Lise Notelle (30 mars 2022). Bandes muettes. Le Portail. Consulté le 2 mai 2022.</p>"
    assert texts(article(f"<div>{PROSE}<div>{cited}</div></div>"))[1:] == [FIRST, SECOND]


def _printed(lines: list[tuple[int, str]]) -> str:
    return "".join(
        f'<p style="position:absolute;top:{top}px;left:106px;white-space:nowrap" class="ft1">{text}</p>'
        for top, text in lines
    )


def test_a_page_made_from_a_printed_one_has_paragraphs_and_a_title() -> None:
    lines = [
        (84, "Communiqué de presse"),
        (150, "<b>ORMEVAULT DEVRA REMBOURSER LA CONSERVERIE</b>"),
        (
            222,
            "Mirville, le 9 avril 2024 – La conserverie Bacherelle a obtenu que son infogérant lui verse 41 000 euros",
        ),
        (
            240,
            "pour des bandes que personne n'avait jamais essayé de relire avant l'inondation de mars, et qui étaient",
        ),
        (258, "vides depuis deux ans."),
        (
            290,
            "« Nous pensions nos commandes à l'abri », a dit la gérante à la sortie de l'audience, avant d'ajouter que",
        ),
        (308, "<i>rien n'a pu être retrouvé.</i>"),
        (1210, "1 / 1"),
    ]
    sheet = (
        f'<div id="page1-div" style="position:relative;width:892px;height:1263px;">{_printed(lines)}</div>'
    )
    document = read(
        sheet,
        title="Microsoft Word - CP_VF.docx",
        head="<meta name='date' content='2024-04-09T08:12:00+00:00'>",
    )
    assert document.title == "ORMEVAULT DEVRA REMBOURSER LA CONSERVERIE"
    assert document.published_on == date(2024, 4, 9)
    assert [text[-40:] for text in texts(document)[1:]] == [
        "de mars, et qui étaient vides depuis deux ans."[-40:],
        "d'ajouter que rien n'a pu être retrouvé."[-40:],
    ]


def test_a_page_that_sets_a_few_buttons_at_their_places_is_read_as_others_are() -> None:
    buttons = _printed([(10 * n, f"Bouton {n}") for n in range(8)])
    assert texts(article(f"<div>{PROSE}</div><div>{buttons}</div>"))[1:3] == [FIRST, SECOND]


def test_headings_and_paragraphs_that_each_stand_in_a_box_stay_together() -> None:
    advert = "<div><p><a href='/e'>Essayer le service pendant un mois</a></p></div>"
    more = FIRST.replace("mars", "juin")
    boxes = f"<div><p>{FIRST}</p></div><div><h2>Ce qui a frappé</h2></div><div><p>{SECOND}</p></div>{advert}<div><h2>La suite</h2></div><div><p>{more}</p></div>"
    letter = (
        f"<div><h1>{TITLE}</h1></div><div id='content-blocks'><div class='rendered-post'>{boxes}</div></div>"
    )
    assert texts(read(letter))[1:] == [
        FIRST,
        "Ce qui a frappé",
        SECOND,
        "La suite",
        more,
    ]


def test_a_heading_that_quotes_the_paragraph_under_it_is_no_pull_quote() -> None:
    heading, told = (
        "« L’expert a été clair »",
        "« L’expert a été clair, rien n’avait été relu », rapporte la gérante.",
    )
    document = article(f"<div>{PROSE}<p class='intertitre'>{heading}</p><p>{told}</p></div>")
    assert texts(document)[1:] == [FIRST, SECOND, heading, told]


def test_a_sentence_set_in_large_letters_elsewhere_still_is_one() -> None:
    pulled, told = (
        "« L’expert a été clair »",
        "« L’expert a été clair, rien n’avait été relu », rapporte la gérante.",
    )
    document = article(
        f"<div><p>{FIRST}</p><p>{told}</p><p class='exergue'>{pulled}</p><p>{SECOND}</p></div>"
    )
    assert texts(document)[1:] == [FIRST, told, SECOND]


@pytest.mark.parametrize(
    "box",
    [
        "<p>Cela peut aussi vous intéresser…</p><ul><li><a href='/c'>Caméras dans les cantines</a></li></ul>",
        "<h4>Continuer la lecture</h4><a href='/n'><h5>Le bail et la box</h5><p>Qui paie la fibre du magasin ?</p></a>",
        "<p>Vous avez reçu cette lettre d'un ami ? <a href='/s'>Inscrivez-vous ici</a></p>",
        "<p>Ce numéro vous est offert par Scellio, la signature qui se relit.</p>",
        "<p>Vous lisez un article de L'Hebdo n° 3214</p><a href='/abo'>Découvrir nos offres</a>",
        "<div class='col-md-4' id='colonne-droite'><div><h3>Petites annonces</h3><p>Tracteur 2019, 410 000 km</p></div></div>",
    ],
    ids="interest reading friend offered issue column".split(),
)
def test_what_stands_below_an_article_in_such_words_or_such_a_column_is_no_part_of_it(box: str) -> None:
    last = FIRST.replace("mars", "mai")
    document = article(f"<div class='corps'>{PROSE}<p>{last}</p></div>{box}")
    assert texts(document)[1:] == [FIRST, SECOND, last]


BYLINE = "<p class='byline'>Par Lise Notelle</p>"


@pytest.mark.parametrize(
    "notice",
    [
        "<p>Lise Notelle enseigne le droit de la preuve à l’université d’Orsigny et dirige le master Archives et contentieux de la faculté.</p>",
        "<h3>À propos de l’auteure</h3><p>Lise Notelle, avocate, conseille depuis quinze ans les éditeurs, les hébergeurs et leurs clients de la région de Mirville.</p>",
        "<h2>Auteurs</h2><p>Me Lise Notelle est associée du cabinet Notelle et Bellanger, où elle suit les contrats de l’informatique et des archives.</p>",
    ],
    ids="life about office".split(),
)
def test_a_few_lines_on_the_author_below_the_text_are_no_part_of_it(notice: str) -> None:
    document = article(f"{BYLINE}<div>{PROSE}{notice}</div>")
    assert texts(document)[1:] == [FIRST, SECOND]
    assert document.author == "Lise Notelle"


@pytest.mark.parametrize(
    "last",
    [
        "Lise Notelle a vu les bandes, une à une, et pas une seule ne portait encore la moindre commande de la conserverie.",
        "Hugo Bellanger, avocat, conseille à ses clients de faire relire leurs bandes par un tiers avant chaque échéance du contrat.",
        "Lise Notelle est la première à l’avoir écrit, et le tribunal l’a suivie en condamnant la société à rendre le prix.",
    ],
    ids="act other ruling".split(),
)
def test_a_last_paragraph_that_tells_of_her_or_of_another_stays(last: str) -> None:
    assert texts(article(f"{BYLINE}<div>{PROSE}<p>{last}</p></div>"))[1:] == [FIRST, SECOND, last]


def test_the_trade_under_an_author_s_name_goes_with_it() -> None:
    trade = "<ul class='signe'><li><a href='/a'>Lise Notelle</a><span> Maîtresse de conférences en histoire</span></li></ul>"
    head = "<meta name='author' content='Lise Notelle'>"
    document = article(f"{trade}<div>{PROSE}</div>", head=head)
    assert texts(document)[1:] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("box", "author"),
    [
        ("<p class='author'>Fédération des conserveries</p>", "Fédération des conserveries"),
        ("<p class='author'><span>Contrats</span> <span>Analyse</span></p>", None),
        ("<p class='author'>12 points</p>", None),
    ],
    ids="body labels rank".split(),
)
def test_a_name_alone_above_the_title_signs_and_labels_or_ranks_do_not(box: str, author: str | None) -> None:
    document = read(f"<main><article>{box}<h1>{TITLE}</h1>{PROSE}</article></main>")
    assert document.author == author


def test_a_short_sentence_under_the_title_that_begins_with_her_name_stays() -> None:
    said = "Lise Notelle a tout relu."
    head = "<meta name='author' content='Lise Notelle'>"
    document = article(f"<div><p>{said}</p>{PROSE}</div>", head=head)
    assert texts(document)[1:] == [said, FIRST, SECOND]


def test_an_old_page_s_line_of_rights_does_not_make_the_paper_s_name_its_title() -> None:
    title = "Le serveur dans la cave inondée"
    rows = f"<tr><td><font><b>{title}</b></font><br>Edition du jeudi 14 novembre 2019<br><p>{FIRST}</p><p>{SECOND}</p></td></tr>"
    foot = "<tr><td>(c) Le Patriote du Bugey 2019</td></tr>"
    assert read(f"<table>{rows}{foot}</table>", title="Le Patriote du Bugey").title == title


def test_the_sender_of_an_answer_did_not_write_the_page() -> None:
    posts = "".join(
        f"<div class='post'><p class='author'>par <strong>{name}</strong> » <time>18 févr. 2022, 21:14</time></p><div class='content'>{text}</div></div>"
        for name, text in (("jean_paul44", FIRST), ("Marion-CS", SECOND))
    )
    assert article(posts).author == "jean_paul44"


def test_the_lines_of_a_letter_are_its_text_and_no_quotation() -> None:
    document = read(f"<h1>{TITLE}</h1><b>Lise Notelle</b><hr><pre>{FIRST}\n\n{SECOND}</pre>")
    assert [block.kind for block in document.blocks[1:]] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
