"""A counter-award that is set off takes nothing off the total; what an appeal "finally" has paid is its own."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process

RULING = """TRIBUNAL JUDICIAIRE DE STRASBOURG
Jugement du 8 octobre 2024
N° RG 21/05533

PAR CES MOTIFS
Le tribunal,
CONDAMNE la SAS RHENANET à payer à la SELARL PHARMACIE DU PONT la somme de 38 900 € en réparation de la perte de ses données ;
CONDAMNE la SELARL PHARMACIE DU PONT à payer à la SAS RHENANET la somme de 7 200 € au titre des factures impayées ;
ORDONNE la compensation entre ces créances ;
{}CONDAMNE la SAS RHENANET à payer à la SELARL PHARMACIE DU PONT 2 500 € au titre de l'article 700 du code de procédure civile.
"""
NET = "CONDAMNE en conséquence la SAS RHENANET à payer à la SELARL PHARMACIE DU PONT la somme de 31 700 € ;\n"


def total(text: str) -> float | None:
    found = (
        process(read_text(text, None, source_id="test", published_on=date(2025, 4, 10)))
        .decisions[0]
        .awarded_total
    )
    return float(found.value.value) if found else None


@pytest.mark.parametrize("net", ["", NET], ids=["no net sum", "a net sum"])
def test_a_counter_award_takes_nothing_off_the_award(net: str) -> None:
    assert total(RULING.format(net)) == 38_900


@pytest.mark.parametrize("word", ["finalement", "désormais", "in fine", "en définitive"])
def test_what_an_appeal_has_paid_in_the_end_is_its_own_award(word: str) -> None:
    text = (
        "Perte de données : la cour d'appel alourdit la note de Syntaxa\n\nCondamnée en première instance à 40 000 euros, Syntaxa devra "
        f"{word} payer 65 000 euros à la coopérative Agrilys. La cour d'appel de Limoges en a décidé ainsi le 16 janvier 2025. Agrilys, "
        "dont les données de collecte ont été perdues, réclamait 120 000 euros."
    )

    assert total(text) == 65_000
