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
