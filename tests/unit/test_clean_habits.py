"""What French pieces carry at their edges: datelines, subtitles, parties, notes, signatures, walls, hours of players."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean import NotADocument
from pipeline.clean.evidence import is_ruling
from pipeline.clean.places import tells_where
from pipeline.clean.plain import read_text
from pipeline.documents import BlockKind, Document
from pipeline.process import process
from tests.sample_article import FIRST, PROSE, SECOND, TITLE, read, texts


def read_lines(*lines: str) -> Document:
    return read_text("\n\n".join(lines), "https://www.gazette-de-l-ouche.example/a/b")


@pytest.mark.parametrize(
    "line",
    [
        "TROYES",
        "Dijon - vendredi 26 novembre 2021 à 9h45",
        "Montpellier (Hérault), 18 nov. 2022",
        "Paris, le 3 mai 2022 (AFP) -",
        "Saint-Brieuc, le 15 mai 2024",
    ],
)
def test_a_town_with_a_day_tells_where_a_piece_was_written(line: str) -> None:
    assert tells_where(line)


@pytest.mark.parametrize(
    "line",
    [
        "Canal Revendeurs, 10 octobre 2024",
        "Dijon Éco, le 24 juin 2022",
        "Haute-Marne, le 29 novembre 2024",
        "Dijon, le 24 juin 2022, par la rédaction",
        "dijon",
        "Justice",
    ],
)
def test_a_paper_s_name_a_department_and_a_byline_do_not(line: str) -> None:
    assert not tells_where(line)


@pytest.mark.parametrize("line", ["Dijon - vendredi 26 novembre 2021 à 9h45", "Dijon, le 26 novembre 2021"])
def test_a_dateline_stays_and_tells_the_court_s_town(line: str) -> None:
    told = "La cour d'appel a infirmé jeudi la décision qui obligeait la société Ormevault à dédommager la bijouterie Bacherelle, victime d'un vol."
    document = read_lines(TITLE, line, told, FIRST)
    assert line in texts(document)
    assert document.published_on == date(2021, 11, 26)
    courts = [decision.court.value.name for decision in process(document).decisions if decision.court]
    assert courts == ["Cour d'appel de Dijon"]


def test_a_town_above_the_title_follows_it() -> None:
    document = read_lines("TROYES", TITLE, FIRST, SECOND)
    assert document.title == TITLE
    assert texts(document)[:3] == [TITLE, "TROYES", FIRST]


def test_a_section_above_the_title_still_goes() -> None:
    document = read_lines("ÉCONOMIE", TITLE, FIRST, SECOND)
    assert texts(document)[:2] == [TITLE, FIRST]


def test_a_line_of_a_court_s_initials_is_no_paper_s_head() -> None:
    document = read_lines(TITLE, "TJ Grenoble, 20 janvier 2022", FIRST, SECOND)
    assert "TJ Grenoble, 20 janvier 2022" in texts(document)


@pytest.mark.parametrize(
    "line",
    [
        "Société Bacherelle (appelante) c/ Société Ormevault (intimée)",
        "Parties : Clinique Bacherelle (demanderesse) c/ Ormevault Services (défenderesse)",
        "Mme B. (requérante)",
    ],
)
def test_parties_in_brackets_are_no_caption(line: str) -> None:
    assert line in texts(read_lines(TITLE, line, FIRST, SECOND))


def test_a_caption_in_brackets_still_goes() -> None:
    assert (
        "musée"
        not in read_lines(TITLE, "Une bande avant restauration (musée du Textile)", FIRST, SECOND).text
    )


@pytest.mark.parametrize("name", ["FAITS ET PROCÉDURE", "Exposé Du Dispositif"])
def test_a_heading_of_a_ruling_is_no_person(name: str) -> None:
    document = read(f"<main><article><h1>{TITLE}</h1><p><strong>{name}</strong></p>{PROSE}</article></main>")
    assert document.author is None
    assert name in texts(document)


def test_orders_are_known_behind_the_mark_that_a_site_prints_before_each() -> None:
    assert is_ruling(["DISCUSSION", ". Confirme le jugement en toutes ses dispositions ;"])
    assert is_ruling(["DISCUSSION", "– Condamne la société Ormevault aux dépens ;"])
    assert not is_ruling(["DISCUSSION", ". Le lendemain, tout recommence."])


def test_the_keywords_of_a_site_are_no_line_of_the_ruling_s() -> None:
    keywords = "Mots clés : sauvegarde - hébergement - clause limitative"
    orders = "PAR CES MOTIFS", "Condamne la société Ormevault à payer 3 000 euros à la société Bacherelle ;"
    document = read_lines(
        "Cour d'appel de Dijon, 8 janvier 2025", keywords, "DISCUSSION", FIRST, SECOND, *orders
    )
    assert is_ruling(texts(document))
    assert keywords not in texts(document)


def test_such_marks_do_not_glue_orders_together() -> None:
    orders = (
        "<p>La Cour,</p><p>. Confirme le jugement ;</p><p>. Condamne la société Ormevault aux dépens.</p>"
    )
    document = read(f"<main><article><h1>{TITLE}</h1>{PROSE}{orders}</article></main>")
    assert texts(document)[-3:] == [
        "La Cour,",
        ". Confirme le jugement ;",
        ". Condamne la société Ormevault aux dépens.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Zélie Marchandeau,<br>maîtresse de conférences en droit privé à l’université d’Orsigny",
        "Zélie Marchandeau, présidente de l’association des archivistes",
        "Zélie Marchandeau, cofondatrice de Restivo",
        "Zélie Marchandeau, ancienne bâtonnière",
    ],
    ids="lecturer president founder former".split(),
)
def test_who_signs_at_the_end_with_her_office_is_the_author(line: str) -> None:
    document = read(f"<main><article><h1>{TITLE}</h1>{PROSE}<p>{line}</p></article></main>")
    assert document.author == "Zélie Marchandeau"
    assert texts(document) == [TITLE, FIRST, SECOND]


def test_a_trade_on_the_line_below_tells_that_a_name_signs() -> None:
    trades = "<p>Avocate au barreau de Nîmes</p><p>Docteure en droit</p><p>Ancienne bâtonnière de l’Ordre</p>"
    signed = f"<p><strong>Solène Aubry</strong></p>{trades}"
    document = read(f"<main><article><h1>{TITLE}</h1>{PROSE}{signed}</article></main>")
    assert document.author == "Solène Aubry"
    assert texts(document) == [TITLE, FIRST, SECOND]


def test_a_name_alone_below_the_text_names_nobody() -> None:
    document = read(f"<main><article><h1>{TITLE}</h1>{PROSE}<p>Nouvelle Calédonie</p></article></main>")
    assert document.author is None


@pytest.mark.parametrize("trade", ["Associée", "Collaboratrice", "Of counsel", "Maîtresse de conférences"])
def test_what_she_is_stands_on_the_line_below_her_name(trade: str) -> None:
    one = f"<div class='author'><p>Maud Ferrière</p><p>{trade}</p></div>"
    two = "<div class='author'><p>Théo Blanchart</p><p>Avocat</p></div>"
    document = read(f"<main><h1>{TITLE}</h1><div class='authors'>{one}{two}</div>{PROSE}</main>")
    assert document.author == "Maud Ferrière, Théo Blanchart"


def test_a_byline_wins_over_a_signature() -> None:
    signed = "<p>Par Hugo Bellanger</p>", "<p>Zélie Marchandeau, présidente de l’association</p>"
    document = read(f"<main><article><h1>{TITLE}</h1>{signed[0]}{PROSE}{signed[1]}</article></main>")
    assert document.author == "Hugo Bellanger"


def test_a_list_of_names_with_their_offices_is_no_signature() -> None:
    named = ["Zélie Marchandeau, présidente du directoire", "Hugo Bellanger, directeur des archives"]
    items = "".join(f"<li>{name}</li>" for name in named)
    document = read(
        f"<main><article><h1>{TITLE}</h1>{PROSE}<p>Sont nommés :</p><ul>{items}</ul></article></main>"
    )
    assert texts(document)[-2:] == named


def test_a_subtitle_beside_a_chapo_stays() -> None:
    chapo = (
        "Une conserverie perd trois mois de commandes et obtient réparation devant le tribunal de commerce."
    )
    subtitle = "Enquête sur un marché sans gardien, de Dijon à Mirville"
    body = (
        f"<main><article><h1>{TITLE}</h1><h2 class='sous-titre'>{subtitle}</h2><p class='sign'>Par Hugo Bellanger</p>"
        f"<div class='chapo'><p>{chapo}</p></div>{PROSE}</article></main>"
    )
    document = read(body)
    assert texts(document)[:3] == [TITLE, subtitle, chapo]
    assert [block.text for block in document.blocks if block.kind is BlockKind.STANDFIRST] == [chapo]
    assert subtitle not in document.dropped


def test_the_subtitle_of_a_letter_below_the_standfirst_is_none() -> None:
    chapo = (
        "Une conserverie perd trois mois de commandes et obtient réparation devant le tribunal de commerce."
    )
    letter = "<div><span class='letter__subtitle'>Des articles choisis pour vous tous les jours</span></div>"
    document = read(
        f"<main><article><h1>{TITLE}</h1><p class='chapo'>{chapo}</p>{PROSE}</article>{letter}</main>"
    )
    assert texts(document) == [TITLE, chapo, FIRST, SECOND]


def test_a_section_s_name_between_title_and_standfirst_goes() -> None:
    body = (
        f"<main><article><div class='label'>Tribunal</div><h1>{TITLE}</h1><div>Tribunal</div>"
        f"<div class='chapo'><p>Trois mois de commandes perdus, et une réparation qui vaut avertissement aux autres.</p></div>{PROSE}</article></main>"
    )
    assert "Tribunal" not in texts(read(body))


@pytest.mark.parametrize(
    "notes",
    [
        "<div class='notes'><h2>Notes</h2><div><p>[1] {}</p></div></div>",
        "<div class='ps'><h2>P.-S.</h2><p>{}</p></div>",
        "<ol class='wp-block-footnotes'><li>{}</li></ol>",
        "<section class='footnotes'><hr><ol><li>{}</li></ol></section>",
    ],
    ids="spip_notes spip_ps wordpress pandoc".split(),
)
def test_notes_and_postscript_are_the_article_s(notes: str) -> None:
    note = "Jugement du 3 octobre 2024, n° 2023F00871, inédit."
    more = "".join(
        f"<p>Le {n}e mois, l'expert a relu la bande de l'atelier {n} et n'y a trouvé que le vide, comme il l'a écrit dans son rapport.</p>"
        for n in range(2, 9)
    )
    document = read(
        f"<main><div class='content'><h1>{TITLE}</h1><div class='article-texte'>{PROSE}{more}</div>{notes.format(note)}</div></main>"
    )
    assert texts(document)[-1].endswith(note)


def test_notes_on_comments_are_not() -> None:
    form = "<form class='respond'><p class='comment-notes'>Votre adresse ne sera pas montrée à d'autres lecteurs.</p></form>"
    document = read(f"<main><article><h1>{TITLE}</h1>{PROSE}</article>{form}</main>")
    assert "autres lecteurs" not in document.text


@pytest.mark.parametrize("call", ["<sup><a href='#n1'>1</a></sup>", "<a href='#n1'><sup>[1]</sup></a>"])
def test_the_figure_that_calls_a_note_is_no_part_of_a_sum(call: str) -> None:
    told = f"<p>Le tribunal lui alloue une somme de 3 000{call} euros, et met les dépens à la charge de la société Ormevault.</p>"
    document = read(f"<main><article><h1>{TITLE}</h1>{PROSE}{told}</article></main>")
    assert "3 000 euros" in document.text


def test_a_raised_figure_that_leads_nowhere_stays() -> None:
    told = "<p>La société Ormevault loue une salle de 40 m<sup>2</sup> sous les toits, où l'eau est entrée la première nuit.</p>"
    document = read(f"<main><article><h1>{TITLE}</h1>{PROSE}{told}</article></main>")
    assert "40 m2" in document.text.replace("m 2", "m2")


@pytest.mark.parametrize(
    ("head", "box"),
    [
        ("<meta property='article:content_tier' content='locked'>", ""),
        ("", "<aside class='gh-post-upgrade-cta'><h2>Pour les abonnés payants</h2></aside>"),
    ],
    ids="tier ghost".split(),
)
def test_a_page_that_only_subscribers_read_to_its_end_is_cut(head: str, box: str) -> None:
    document = read(f"<main><article><h1>{TITLE}</h1>{PROSE}{box}</article></main>", head=head)
    assert document.is_truncated


def test_the_site_that_breaks_down_says_so_under_status_200() -> None:
    told = "Il y a eu une erreur critique sur ce site."
    with pytest.raises(NotADocument, match="error"):
        read(f"<main><h1>{told}</h1><p>{told} En apprendre plus sur le débogage.</p></main>", title=told)


def test_a_critical_error_of_others_is_news() -> None:
    title = "Une erreur critique sur ce site d'enchères coûte 3 000 euros"
    assert read(f"<main><article><h1>{title}</h1>{PROSE}</article></main>", title=title).title == title


def test_a_page_of_a_free_tier_is_whole() -> None:
    head = "<meta property='article:content_tier' content='free'>"
    assert not read(f"<main><article><h1>{TITLE}</h1>{PROSE}</article></main>", head=head).is_truncated


@pytest.mark.parametrize(
    ("lines", "published", "changed"),
    [
        (
            (
                "<dd><time datetime='2025-10-09T09:12:33+02:00'>Publication : 9 octobre 2025</time></dd>"
                "<dd><time datetime='2025-10-10T10:00:00+02:00'>Mis à jour : 10 octobre 2025</time></dd>"
            ),
            date(2025, 10, 9),
            date(2025, 10, 10),
        ),
        (
            "<p>Vérifié le 30 juin 2025 - Mis à jour le 30 juin 2025</p>",
            date(2025, 6, 30),
            date(2025, 6, 30),
        ),
    ],
    ids="label_within_time checked".split(),
)
def test_days_are_told_by_the_words_before_them(lines: str, published: date, changed: date) -> None:
    document = read(f"<main><h1>{TITLE}</h1><dl>{lines}</dl>{PROSE}</main>")
    assert (document.published_on, document.modified_on) == (published, changed)


def test_paragraphs_in_the_cell_of_a_table_are_not_run_together() -> None:
    cell = "<tr><td>Ormevault</td><td><p>3 000 euros</p><p>En deniers</p></td></tr>"
    rows = "".join(f"<tr><td>Poste {n}</td><td>{n} 000 euros</td></tr>" for n in range(2, 5))
    document = read(
        f"<main><article><h1>{TITLE}</h1>{PROSE}<table>{cell}{rows}</table>{PROSE}</article></main>"
    )
    assert "eurosEn" not in document.text
