"""What publishers of many kinds set above, within and below an article: lives, releases, letters, old pages, courts."""

from __future__ import annotations

import pytest

from pipeline.clean.evidence import is_ruling
from pipeline.clean.lines import read_lines
from pipeline.documents import BlockKind
from tests.sample_article import FIRST, PROSE, SECOND, TITLE, article, read, texts

LONG = "Le greffe de Mirville a reçu en trois semaines les plaintes de quarante clients, qui n'ont plus revu leurs fichiers depuis la nuit de la panne."


def test_a_box_with_a_heading_over_it_that_stands_above_the_text_is_the_article_s() -> None:
    box = f"<div class='key'><h2>L'essentiel</h2><p>{LONG}</p></div>"
    document = read(f"<main><div><h1>{TITLE}</h1></div>{box}<div class='text'>{PROSE * 2}</div></main>")
    assert texts(document)[1:4] == ["L'essentiel", LONG, FIRST]
    assert document.blocks[1].kind is BlockKind.HEADING


def test_a_call_to_sign_up_above_the_text_is_not() -> None:
    call = f"<div class='box'><p>La lettre du soir</p><p>{LONG.replace('Le greffe', 'La lettre')}</p></div>"
    document = read(f"<main><div><h1>{TITLE}</h1></div>{call}<div class='text'>{PROSE * 2}</div></main>")
    assert "La lettre du soir" not in texts(document)


def test_the_heading_of_the_first_part_stays_above_its_text() -> None:
    parts = "".join(
        f"<section><h2>{name}</h2><p>{text}</p></section>"
        for name, text in (("LE CAS", FIRST), ("LE PROCÈS", SECOND))
    )
    document = read(f"<section><h1>{TITLE}</h1></section>{parts}")
    assert texts(document) == [TITLE, "LE CAS", FIRST, "LE PROCÈS", SECOND]


def test_a_standfirst_set_as_a_small_heading_is_known_by_what_the_head_says() -> None:
    told = "Une conserverie de 40 salariés obtient 41 000 euros de son infogérant."
    head = f"<meta property='og:description' content='{told}'>"
    document = article(f"<h4>{told}</h4>{PROSE}", head=head)
    assert [block.text for block in document.blocks if block.kind is BlockKind.STANDFIRST] == [told]


def test_a_title_broken_over_lines_is_not_told_again() -> None:
    lines = ["14 mars 2023", "Cour d'appel de Mirville", "RG n° 21/03318"]
    document = read(f"<main><h1>{'<br>'.join(lines)}</h1><div>{PROSE}</div></main>", title=" ".join(lines))
    assert texts(document) == [" ".join(lines), FIRST, SECOND]


def test_who_signs_each_part_of_a_live_is_left_out() -> None:
    posts = "".join(
        f"<article><span>1{hour}:05</span><p>{LONG} ({hour})</p><p>{name}</p></article>"
        for hour, name in enumerate(("Solène Audric", "Rémi Castagnou", "Solène Audric", "Paul de Vannes"))
    )
    document = read(f"<main><h1>{TITLE}</h1>{posts}</main>")
    assert not {"Solène Audric", "Rémi Castagnou", "Paul de Vannes"} & set(texts(document))
    assert f"{LONG} (3)" in texts(document)


def test_a_name_within_an_article_that_is_no_live_stays() -> None:
    document = article(f"<p>{FIRST}</p><p>{LONG}</p><p>Rémi Castagnou</p><p>{SECOND}</p>")
    assert "Rémi Castagnou" in texts(document)


def test_the_last_row_of_a_table_of_sums_signs_nothing() -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{value}</td></tr>"
        for name, value in (
            ("Entreprise", "Montant"),
            ("Ormevault Cloud", "3 100 000"),
            ("Ormevault Holding", "1 200 000"),
        )
    )
    assert texts(article(f"{PROSE}<table>{rows}</table>"))[-1] == "Ormevault Holding | 1 200 000"


def test_who_publishes_a_release_is_left_out_with_its_heading() -> None:
    about = "Créé en 1992, l'institut Ormevault suit pour ses 300 adhérents les usages de l'archivage et publie chaque trimestre une étude que la presse reprend souvent."
    document = article(f"{PROSE}<h3>À propos de l'institut</h3><p>{about}</p>")
    assert texts(document) == [TITLE, FIRST, SECOND]
    told = about.replace("suit", "a été condamné par le tribunal et suit")
    assert told in texts(article(f"{PROSE}<h3>À propos de l'institut</h3><p>{told}</p>"))
    assert "À propos de l'institut" in texts(
        article(
            f"<p>{FIRST}</p><h3>À propos de l'institut</h3><p>{about}</p><h3>La suite</h3><p>{SECOND}</p>"
        )
    )


def test_a_letter_set_in_cells_is_read_paragraph_by_paragraph() -> None:
    foot = "<p>Vous recevez cet e-mail car vous êtes inscrit à la lettre du greffe.</p><p>Éditions Exemple, 5 place du Marché, 49000 Angers</p>"
    rows = "".join(f"<tr><td>{part}</td></tr>" for part in (f"<h1>{TITLE}</h1>", PROSE, foot))
    document = read(f"<table><tr><td><table>{rows}</table></td></tr></table>")
    assert texts(document) == [TITLE, FIRST, SECOND]


def test_the_keywords_that_a_ruling_sets_in_quotation_marks_are_no_menu() -> None:
    line = "« Renvoi préjudiciel – Perte de données – Dommage moral – Réparation »"
    assert line in texts(article(f"<p>{line}</p>{PROSE}"))


@pytest.mark.parametrize(
    "lines",
    [
        ("ARRÊT DE LA COUR (sixième chambre)", "LA COUR (sixième chambre),"),
        ("rend le présent", "Par ces motifs, la Cour (sixième chambre) dit pour droit :"),
    ],
)
def test_a_ruling_of_the_union_s_court_is_known_by_its_formulas(lines: tuple[str, ...]) -> None:
    assert is_ruling(lines)
    assert not is_ruling(lines[:1])


def test_whoever_alone_signs_below_an_old_page_wrote_it() -> None:
    page = f"<b>{TITLE}</b><br><br>{FIRST}<br><br>{SECOND}<br><br><i>Sylvestre Hautbois</i>"
    assert read(f"<table><tr><td><font>{page}</font></td></tr></table>").author == "Sylvestre Hautbois"


def test_tools_of_a_page_wrote_nothing() -> None:
    document = article(f"<p>Aide Imprimer Partager</p>{PROSE}")
    assert document.author is None


def test_a_sentence_between_title_and_byline_is_the_standfirst_though_nothing_calls_it_so() -> None:
    told = "Privée de ses commandes, la conserverie demandait bien davantage à son infogérant."
    line = "<p>Publié le 12 mars 2024 à 17h40</p>"
    document = article(f"<p class='x'>{told}</p>{line}{PROSE}")
    assert [block.text for block in document.blocks if block.kind is BlockKind.STANDFIRST] == [told]
    below = article(f"{line}<p class='x'>{told}</p>{PROSE}")
    assert not [block for block in below.blocks if block.kind is BlockKind.STANDFIRST]


def test_what_stands_below_the_hyphens_of_a_mail_is_a_signature() -> None:
    foot = "<p>--</p><p>Edwige Larmor, documentaliste</p><p>Archives de Mirville</p>"
    assert texts(article(f"{PROSE}{foot}")) == [TITLE, FIRST, SECOND]
    assert LONG in texts(article(f"{PROSE}<p>--</p><p>{LONG}</p>"))


def test_a_day_that_a_line_cuts_before_its_year_is_made_whole() -> None:
    lines = "Je vous signale un jugement du tribunal de commerce de Mirville du 3 mars\n2015 qui condamne un hébergeur."
    assert [line.text for line in read_lines(lines)] == [lines.replace("\n", " ")]
    apart = "La société réclamait le solde du marché et tous ses intérêts depuis mars\n2015 avait été perdue."
    assert len(read_lines(apart)) > 1
