"""Which decision of a page an awarded sum belongs to, where an appeal recalls several decisions before it."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Processed
from pipeline.process import process
from tests.texts import read

APPEAL = """Cour d'appel de Rennes, 3ème chambre commerciale, arrêt du 14 mai 2024, n° RG 22/01234

APPELANTE : S.A.S. Ormevault
INTIMÉE : S.A.R.L. Bacherelle

FAITS ET PROCÉDURE

Par ordonnance du 12 janvier 2021, le président du tribunal de commerce de Nantes, statuant en référé, a ordonné une \
expertise et condamné la société Ormevault à payer à la société Bacherelle une provision de 15.000 €.

Par jugement du 3 mai 2022 (n° 2021006184), le tribunal de commerce de Nantes a :

- dit que la société Ormevault a manqué à ses obligations ;
- condamné la société Ormevault à payer à la société Bacherelle la somme de 128.900 € à titre de dommages et intérêts ;
- condamné la société Ormevault à payer à la société Bacherelle la somme de 4.000 € au titre de l'article 700 du code \
de procédure civile.

La société Ormevault a interjeté appel de ce jugement.

MOTIFS

Le préjudice est justifié par les factures. Le jugement sera confirmé.

PAR CES MOTIFS

La cour,

Confirme le jugement rendu le 3 mai 2022 par le tribunal de commerce de Nantes,

Y ajoutant,

Condamne la société Ormevault à payer à la société Bacherelle la somme de 6.000 € en application de l'article 700 du \
code de procédure civile.
"""

NEWS = """Sauvegardes perdues : Ormevault devra payer trois fois plus

La cour d'appel de Douai a rendu le 14 mai 2024 son arrêt dans l'affaire qui oppose l'imprimerie Bacherelle à Ormevault.

Premier acte

Le tribunal de commerce d'Arras donne raison à l'imprimerie le 3 mai 2022. Il lui alloue 40 000 euros, et 2 000 euros \
de frais.

Second acte

Les conseillers de Douai vont plus loin. Ormevault est condamnée à verser 120 000 euros, et 5 000 euros de frais.
"""


def decided(page: Processed, surface: str) -> set[date | None]:
    """The days of the decisions that the sum written so is said to belong to."""
    places = {amount.decision for amount in page.amounts if amount.surface == surface}
    assert places, f"no sum {surface!r}"
    assert None not in places
    decisions = [page.decisions[place] for place in places if place is not None]
    return {one.decided_on.value if one.decided_on else None for one in decisions}


@pytest.mark.parametrize(
    ("surface", "day"),
    [
        ("15.000 €", date(2021, 1, 12)),
        ("128.900 €", date(2022, 5, 3)),
        ("4.000 €", date(2022, 5, 3)),
        ("6.000 €", date(2024, 5, 14)),
    ],
)
def test_each_sum_that_an_appeal_recalls_is_of_the_decision_that_gave_it(surface: str, day: date) -> None:
    assert decided(read(APPEAL), surface) == {day}


@pytest.mark.parametrize(
    ("surface", "day"),
    [
        ("40 000 euros", date(2022, 5, 3)),
        ("2 000 euros", date(2022, 5, 3)),
        ("120 000 euros", date(2024, 5, 14)),
        ("5 000 euros", date(2024, 5, 14)),
    ],
)
def test_news_that_tells_one_instance_after_the_other_in_the_present(surface: str, day: date) -> None:
    assert decided(read(NEWS, date(2024, 5, 16)), surface) == {day}


def test_paragraphs_behind_change_no_decision_of_a_sum_before_them() -> None:
    longer = process(
        read_text(
            NEWS + "\nLe tribunal judiciaire de Lille, lui, siège avenue du Peuple-Belge.\n",
            None,
            source_id="a",
        )
    )
    assert decided(longer, "40 000 euros") == {date(2022, 5, 3)}
