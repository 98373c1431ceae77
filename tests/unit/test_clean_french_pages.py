"""Habits of French publishers that the generic reader has to see through, each on the least page that shows it."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean import NotADocument
from pipeline.clean.boilerplate import fits
from pipeline.clean.boilerplate.rules import RULES
from pipeline.clean.generic import read_html
from pipeline.documents import BlockKind, Document

URL = "https://www.gazette-du-trieux.example/justice/bandes-illisibles"
TITLE = "Bandes illisibles à Paimpol : l’infogérant devra payer"
PROSE = (
    "<p>La conserverie Morvézen pensait ses commandes à l'abri sur des bandes que son infogérant changeait chaque"
    " vendredi, mais que personne n'avait jamais essayé de relire avant l'inondation.</p>"
    "<p>Le tribunal de commerce de Saint-Brieuc vient de condamner ce prestataire à lui verser 41 000 euros, en relevant"
    " que le contrat promettait un essai de restauration chaque trimestre.</p>"
)
STANDFIRST = (
    "Une conserverie perd trois mois de commandes et obtient réparation devant le tribunal de commerce."
)


def read(body: str, *, head: str = "", title: str = TITLE, url: str = URL) -> Document:
    return read_html(
        f"<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'><title>{title}</title>{head}</head><body>{body}</body></html>",
        url,
    )


def standfirst_of(document: Document) -> str | None:
    return next((block.text for block in document.blocks if block.kind is BlockKind.STANDFIRST), None)


@pytest.mark.parametrize(
    "above",
    [
        "<h1><span class='surtitre'>Justice</span> {}</h1>",
        "<h1><span class='label'>Abonnés</span>{}</h1>",
        "<h1><em>Exclusif</em> {}</h1>",
        "<h1>{} <span class='maj'>(mis à jour)</span></h1>",
        "<h1>🔴 {}</h1>",
        "<h1>Titre : {}</h1>",
    ],
    ids="kicker label exclusive updated emoji labelled".split(),
)
def test_what_is_glued_to_a_title_is_no_part_of_it(above: str) -> None:
    head = f"<meta property='og:title' content='{TITLE}'>"
    body = f"<main><article>{above.format(TITLE)}{PROSE}</article></main>"
    assert read(body, head=head).title == TITLE


def test_a_kicker_that_the_head_does_not_part_stays() -> None:
    body = f"<main><article><h1><span>Paimpol.</span> {TITLE}</h1>{PROSE}</article></main>"
    head = f"<meta property='og:title' content='Paimpol. {TITLE}'>"
    assert read(body, head=head, title=f"Paimpol. {TITLE}").title == f"Paimpol. {TITLE}"


def test_an_emoji_alone_is_a_title_after_all() -> None:
    assert read(f"<main><article><h1>🔴</h1>{PROSE}</article></main>", title="🔴").title == "🔴"


@pytest.mark.parametrize(
    ("body", "window"),
    [
        (
            "<h1><a href='/'>Union du Trieux</a></h1><h2>{}</h2><div>{}</div>",
            f"[Union du Trieux] {TITLE}",
        ),
        (
            "<h1 class='site'><a href='index.php'>Les élus du Trieux</a></h1><h2>{}</h2><div>{}</div>",
            f"Les élus du Trieux : Communiqué : {TITLE}",
        ),
        ("<main><div class='titre'>{}</div><div>{}</div></main>", f"{TITLE} | Juridique | Gazette du Trieux"),
        ("<table><tr><td class='t'>{}</td></tr><tr><td>{}</td></tr></table>", f"Amicale du port - {TITLE}"),
    ],
    ids="bracketed prefixed no_heading table".split(),
)
def test_a_title_without_a_first_heading_is_the_line_that_the_window_names(body: str, window: str) -> None:
    document = read(body.format(TITLE, PROSE), title=window)
    assert document.title == TITLE
    assert document.text.count(TITLE) == 1


def test_what_stands_above_the_title_is_the_head_of_the_page() -> None:
    body = (
        "<table><tr><td>Amicale du port</td></tr><tr><td>Menu principal</td></tr></table>"
        f"<table><tr><td>{TITLE}</td></tr><tr><td>{PROSE}</td></tr></table>"
    )
    document = read(body, title=f"Amicale du port - {TITLE}")
    assert [block.kind for block in document.blocks] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
    assert ("Menu principal", "above_title") in zip(document.dropped, document.dropped_by, strict=True)


def test_a_notice_above_the_title_still_tells_that_the_page_is_cut() -> None:
    body = f"<div><p>Article réservé aux abonnés</p><p>Rubrique justice</p><p class='titre'>{TITLE}</p>{PROSE}</div>"
    document = read(body)
    assert document.is_truncated
    assert "Rubrique" not in document.text


def test_a_line_above_the_title_that_tells_of_a_ruling_stays() -> None:
    told = "Tribunal de commerce de Saint-Brieuc, 12 mars 2024"
    assert told in read(f"<div><p>{told}</p><p>Justice</p><p>{TITLE}</p>{PROSE}</div>").text


@pytest.mark.parametrize(
    "line",
    [
        "<div class='infos'>Le 15 mai 2024, par Hugo Bellanger</div>",
        "<p>Mercredi 15 mai 2024 à 7:12 - Par <a href='/personnes/hb'>Hugo Bellanger</a></p>",
        "<div>lundi 8 février 2010, par <b>Hugo Bellanger</b></div>",
        "<div>Hugo Bellanger / Journaliste | Le 8 novembre 2023 à 11h15</div>",
        "<p class='credits'>Texte : Hugo Bellanger – Photos : Marc Ostrowski</p>",
    ],
    ids="day weekday old_spip trade credits".split(),
)
def test_a_byline_may_open_with_the_day_or_the_text(line: str) -> None:
    document = read(f"<main><article><h1>{TITLE}</h1>{line}{PROSE}</article></main>")
    assert document.author == "Hugo Bellanger"
    assert "Bellanger" not in document.text


def test_a_day_that_opens_a_sentence_signs_nothing() -> None:
    told = "<p>Le 15 mai 2024, condamnée par Hugo Bellanger, juge consulaire, la société a fait appel.</p>"
    assert read(f"<main><article><h1>{TITLE}</h1>{told}{PROSE}</article></main>").author is None


@pytest.mark.parametrize(
    "marked",
    [
        "<div class='resume'><p>{}</p></div>",
        "<div class='article__sub'><p>{}</p></div>",
        "<div class='field field-name-field-accroche'><div><p>{}</p></div></div>",
    ],
    ids="resume sub drupal".split(),
)
def test_french_systems_name_a_standfirst_in_many_ways(marked: str) -> None:
    body = f"<main><article><h1>{TITLE}</h1>{marked.format(STANDFIRST)}{PROSE}</article></main>"
    assert standfirst_of(read(body)) == STANDFIRST


def test_of_a_subtitle_and_a_chapo_the_chapo_is_the_standfirst() -> None:
    subtitle = "<p class='soustitre'>Les juges de Saint-Brieuc rappellent ce que vaut un essai promis et jamais fait.</p>"
    body = f"<main><h1>{TITLE}</h1>{subtitle}<div class='chapo'><p>{STANDFIRST}</p></div><div>{PROSE}</div></main>"
    assert standfirst_of(read(body)) == STANDFIRST


def test_a_short_standfirst_counts_where_the_head_says_the_same() -> None:
    short = "Chronique d’un essai oublié"
    body = f"<main><article><h1>{TITLE}</h1><h3 class='subtitle'>{short}</h3>{PROSE}</article></main>"
    assert standfirst_of(read(body, head=f"<meta name='description' content='{short}'>")) == short
    assert standfirst_of(read(body)) is None


def test_a_page_without_first_heading_has_its_standfirst_under_its_title() -> None:
    body = f"<main><div class='titre'>{TITLE}</div><div class='chapo'>{STANDFIRST}</div><div>{PROSE}</div></main>"
    assert standfirst_of(read(body, title=f"{TITLE} | Gazette du Trieux")) == STANDFIRST


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            "L’article Bandes illisibles est apparu en premier sur Gazette du Trieux.",
            "feed_footer",
        ),
        ("The post Bandes illisibles appeared first on Gazette du Trieux.", "feed_footer"),
        ("Découvrez nos offres à partir de 1 € le premier mois, sans engagement", "offers"),
        (
            "Vous aimez cette lettre ? Abonnez-vous gratuitement pour la recevoir chaque lundi.",
            "letter_call",
        ),
        (
            "Gazette est une publication soutenue par ses lecteurs. Pour recevoir de nouveaux articles, abonnez-vous gratuitement.",
            "letter_call",
        ),
        ("Partager : X (anciennement Twitter) | Copier dans le presse-papier", "share_bar"),
        ("▶ Écouter (1 min)", "share_bar"),
        ("# Sanction # Hébergement", "hash_tags"),
        ("Texte : Hugo Bellanger – Photos : Marc Ostrowski", "credits"),
    ],
    ids="feed feed_english offers liked supported share listen hashes credits".split(),
)
def test_a_line_of_furniture_is_told(text: str, rule: str) -> None:
    assert any(fits(one, text) for one in RULES if one.name == rule)


@pytest.mark.parametrize(
    "name", ["Espace adhérents", "Espace membres", "Espace personnel", "Accès réservé aux adhérents"]
)
def test_a_door_for_members_is_a_login_page(name: str) -> None:
    body = (
        f"<main><h1>{name}</h1><p>Cette page est réservée aux adhérents.</p><form><input name='u'>"
        "<input type='password'><button>Entrer</button></form></main>"
    )
    with pytest.raises(NotADocument, match="login"):
        read(body, title=name)


@pytest.mark.parametrize(
    ("lines", "published", "changed"),
    [
        (("14-03-2008", "Dernière mise à jour : ( 16-03-2008 )"), date(2008, 3, 14), date(2008, 3, 16)),
        (("Dernière mise à jour : 16/03/2008", "14/03/2008"), date(2008, 3, 14), date(2008, 3, 16)),
        (("Publié le 14 mars 2008, modifié le 16 mars 2008",), date(2008, 3, 14), date(2008, 3, 16)),
        (("Mis à jour le 16 mars 2008",), date(2008, 3, 16), date(2008, 3, 16)),
    ],
    ids="below above one_line alone".split(),
)
def test_a_page_without_first_heading_tells_of_its_change(
    lines: tuple[str, ...], published: date, changed: date
) -> None:
    rows = "".join(f"<tr><td>{line}</td></tr>" for line in lines)
    document = read(f"<table><tr><td>{TITLE}</td></tr>{rows}<tr><td>{PROSE}</td></tr></table>")
    assert (document.published_on, document.modified_on) == (published, changed)


def test_days_of_old_systems_are_written_with_hyphens() -> None:
    body = (
        f"<table><tr><td><h1>{TITLE}</h1></td></tr><tr><td class='createdate'>14-03-2008</td></tr><tr><td>{PROSE}</td></tr>"
        "<tr><td class='modifydate'>Dernière mise à jour : ( 16-03-2008 )</td></tr></table>"
    )
    assert read(body).published_on == date(2008, 3, 14)


def test_the_site_s_own_line_does_not_end_the_article() -> None:
    """Blogs state what they are about under their name; extractors find that line last where the text has no paragraphs."""
    text = "<br /><br />".join(PROSE.replace("<p>", "").split("</p>"))
    body = (
        "<div class='content'><header><div><h1 class='title'><a href='/'>Carnet du port</a></h1></div><div><p class='description'><span>Droit,"
        f" disques durs et vent d’ouest</span></p></div></header><div class='main'><h3 class='post-title'>{TITLE}</h3>"
        f"<div class='post-body entry-content'>{text}<div style='clear: both;'></div></div></div></div>"
    )
    document = read(body, title=f"Carnet du port: {TITLE}")
    assert "vent d’ouest" not in document.text
    assert "infogérant changeait" in document.text
