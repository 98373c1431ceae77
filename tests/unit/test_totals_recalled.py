"""What the decisions gave that a ruling recalls: by the words that recall them, not by its own operative part."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pipeline.clean.plain import read_text
from pipeline.process import process

HEAD = """Cour d'appel de Rennes, 3ème chambre commerciale, arrêt du 14 mai 2024, n° RG 22/01234

APPELANTE : S.A.S. Ormevault
INTIMÉE : S.A.R.L. Bacherelle

FAITS ET PROCÉDURE

"""
VERDICT = """
La société Ormevault a interjeté appel de ce jugement.

PAR CES MOTIFS

La cour,

Confirme le jugement en toutes ses dispositions,

Y ajoutant,

Déboute les parties du surplus de leurs demandes,

Condamne la société Ormevault à payer à la société Bacherelle la somme de 6.000 € en application de l'article 700 du code de \
procédure civile.
"""
AWARDED = """Par ordonnance du 12 janvier 2021, le président du tribunal de commerce de Nantes, statuant en référé, a ordonné une expertise.

Par jugement du 3 mai 2022, le tribunal de commerce de Nantes a :

- condamné la société Ormevault à payer à la société Bacherelle la somme de 128.900 € à titre de dommages et intérêts ;
- débouté la société Bacherelle de sa demande relative au préjudice d'image.
"""
REFUSED = """Par jugement du 3 mai 2022, le tribunal de commerce de Nantes a débouté la société Bacherelle de l'ensemble de ses demandes.
"""


def totals(text: str) -> dict[date | None, Decimal | None]:
    """What each decision gave, by its day."""
    return {
        one.decided_on.value if one.decided_on else None: one.awarded_total.value.value
        if one.awarded_total
        else None
        for one in process(read_text(text, None, source_id="a")).decisions
    }


def test_a_recalled_judgment_gave_what_its_recital_says() -> None:
    assert totals(HEAD + AWARDED + VERDICT)[date(2022, 5, 3)] == 128_900


def test_what_the_appeal_refuses_is_no_refusal_of_an_order_it_recalls() -> None:
    assert totals(HEAD + AWARDED + VERDICT)[date(2021, 1, 12)] is None


def test_a_recalled_judgment_that_refused_all_gave_nothing() -> None:
    assert totals(HEAD + REFUSED + VERDICT)[date(2022, 5, 3)] == 0
