"""Whose a sum is that a sentence without a court's name awards."""

from __future__ import annotations

import pytest

from tests.told_sums import by_surface, record_of, total_of


@pytest.mark.parametrize(
    "order",
    [
        "Elle condamne l'entreprise à payer 38 900 euros à ce retraité cévenol, soit le coût intégral de la réfection.",
        "Statuant à nouveau, elle condamne l'entreprise à lui payer 38 900 euros.",
    ],
)
def test_she_who_condemns_is_the_court_of_the_sentence_above(order: str) -> None:
    record = record_of(
        "Piscine fissurée : la cour donne finalement raison au propriétaire\n\nMardi 8 mars 2022, la cour d'appel de Nîmes a infirmé le jugement du tribunal"
        f" judiciaire d'Alès qui avait débouté Thierry Malaval de son action contre Piscines Garrigue. {order}"
    )
    assert record["decisions"][0]["court"]["name"] == "Cour d'appel de Nîmes"
    assert by_surface(record, "decision")["38 900 euros"] == 0
    assert total_of(record) == 38_900
