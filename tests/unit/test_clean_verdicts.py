"""What `greffier read --compare` says of each line of a page."""

from __future__ import annotations

from pipeline.clean.generic import read_html
from pipeline.clean.pdf import read_pdf
from pipeline.clean.plain import read_text
from pipeline.clean.verdicts import Judged, Verdict, judge
from tests.printed import LEFT, pdf, text_lines

URL = "https://www.exemple.fr/actualites/2024/05/03/jugement"
BODY = (
    "Le tribunal de commerce de Lyon a condamné la société Hébergix à payer 86 250 euros à la société Atelier Morvan.",
    "Onze années de plans avaient disparu lors d'une panne, et aucune copie de secours n'avait été faite par l'hébergeur.",
)
PAGE = f"""<!DOCTYPE html><html lang="fr"><head><title>L’hébergeur Hébergix condamné | Exemple</title></head><body>
<nav><ul><li><a href="/">Accueil</a></li></ul></nav>
<main><article><h1>L’hébergeur <em>Hébergix</em> condamné</h1><script>var a = "rien";</script>
<p>{BODY[0]}</p><p>À lire aussi : Une panne chez un autre hébergeur</p><p>{BODY[1]}</p></article></main>
<footer><p>Mentions légales</p></footer></body></html>"""


def test_every_line_of_a_page_is_told_in_its_order() -> None:
    assert judge(PAGE, URL, read_html(PAGE, URL)) == [
        Judged("Accueil", Verdict.OUTSIDE, ""),
        Judged("L’hébergeur Hébergix condamné", Verdict.KEPT, "title"),
        Judged(BODY[0], Verdict.KEPT, "paragraph"),
        Judged("À lire aussi : Une panne chez un autre hébergeur", Verdict.DROPPED, "read_also"),
        Judged(BODY[1], Verdict.KEPT, "paragraph"),
        Judged("Mentions légales", Verdict.OUTSIDE, ""),
    ]


def test_a_box_that_the_markup_alone_tells_is_listed_with_what_it_is() -> None:
    letter = (
        "<div><h3>La lettre</h3><p>Chaque vendredi, dans votre boîte.</p><button>Je m'abonne</button></div>"
    )
    advert = "<div><span>Contenu sponsorisé</span><p>Des coffres pour vos bandes.</p></div>"
    legend = "<div><img><span class='legende'>La salle, vide</span></div>"
    menu = "<nav><a>La lettre</a></nav>"
    page = PAGE.replace("<p>À lire", f"{letter}{advert}{legend}<p>À lire").replace("<main>", menu + "<main>")
    document = read_html(page, URL)

    judged = judge(page, URL, document)

    assert [(line.text, line.why) for line in judged if line.why in {"furniture", "promotion"}] == [
        ("La lettre", "furniture"),
        ("Chaque vendredi, dans votre boîte.", "furniture"),
        ("Je m'abonne", "furniture"),
        ("Contenu sponsorisé", "promotion"),
        ("Des coffres pour vos bandes.", "promotion"),
        ("La salle, vide", "furniture"),
    ]
    assert Judged("La lettre", Verdict.OUTSIDE, "") in judged


def test_a_site_s_own_reader_takes_no_boxes_out() -> None:
    page = PAGE.replace("<p>À lire", "<div><p>Notre lettre</p><button>Je m'abonne</button></div><p>À lire")
    judged = judge(page, URL, read_html(page, URL, source_id="gazette"))
    assert {line.why for line in judged if line.text in {"Notre lettre", "Je m'abonne"}} == {""}


def test_a_figure_that_was_parted_from_its_words_counts_as_kept() -> None:
    figure = "<div><span class='a-valeur'>400</span><span class='a-libelle'>bandes</span></div>"
    page = PAGE.replace("<p>À lire", f"{figure}<p>À lire")
    assert Judged("400 bandes", Verdict.KEPT, "paragraph") in judge(page, URL, read_html(page, URL))


def test_a_line_of_plain_text_that_was_joined_to_others_counts_as_kept() -> None:
    text = "L’hébergeur Hébergix condamné\n\n" + BODY[0].replace(
        " la société Hébergix", "\nla société Hébergix"
    )

    assert [line.verdict for line in judge(text, URL, read_text(text, URL))] == [Verdict.KEPT] * 3


def test_the_running_head_of_a_printed_page_is_dropped_under_its_rule() -> None:
    body = pdf(
        [[(LEFT, 40, f"page {n}"), *text_lines([f"{BODY[n - 1][:70]}.", "Ainsi jugé."])] for n in (1, 2)]
    )

    judged = judge(body, URL, read_pdf(body, URL))

    assert [line.text for line in judged if line.why == "running_line"] == ["page 1", "page 2"]
    assert {line.verdict for line in judged} == {Verdict.KEPT, Verdict.DROPPED}
