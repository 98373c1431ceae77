"""An article of two paragraphs on a ruling, and what a page around it reads as. Its facts are made up."""

from __future__ import annotations

from pipeline.clean.generic import read_html
from pipeline.documents import Document

URL = "https://www.gazette-de-l-ouche.example/justice/bandes-muettes"
TITLE = "Bandes muettes : l’infogérant devra rembourser la conserverie"
FIRST = (
    "La conserverie Bacherelle pensait ses commandes à l'abri sur des bandes que son infogérant changeait chaque"
    " vendredi, mais que personne n'avait jamais essayé de relire avant l'inondation de mars."
)
SECOND = (
    "Le tribunal de commerce vient de condamner la société Ormevault à lui verser 41 000 euros, en relevant que le"
    " contrat promettait un essai de restauration chaque trimestre et que rien n'en restait."
)
PROSE = f"<p>{FIRST}</p><p>{SECOND}</p>"


def read(body: str, *, head: str = "", title: str = TITLE) -> Document:
    """The page with this body."""
    return read_html(
        f"<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'><title>{title}</title>{head}</head><body>{body}</body></html>",
        URL,
    )


def article(body: str, *, head: str = "") -> Document:
    """The page whose article has the title above and this body under it."""
    return read(f"<main><article><h1>{TITLE}</h1>{body}</article></main>", head=head)


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]
