"""Sums of other people's cases, which an article tells to compare."""

from __future__ import annotations

import pytest

from tests.told_sums import by_surface, record_of, total_of

NEWS = (
    "Ormevault devra verser 870 000 euros à la Cotonnière de Bacherelle, dont les plans de tissage ont disparu après une panne électrique. Le tribunal de"
    " commerce de Nanterre l'a décidé le 11 septembre 2024, en jugeant que l'absence de copie distante constituait une faute lourde.\n\n"
)


@pytest.mark.parametrize(
    "told",
    [
        "L'an passé, la cour d'appel de Douai s'était contentée d'accorder 22 000 euros à un grossiste privé de ses fichiers.",
        "À titre de comparaison, la cour de Pau avait condamné un hébergeur à payer 22 000 euros.",
        "Dans une affaire voisine, un prestataire avait été condamné à verser 22 000 euros.",
        "À Privas, l'an dernier, un déménageur avait été condamné à 22 000 euros de dommages et intérêts.",
    ],
)
def test_what_another_case_brought_is_none_of_this_decision(told: str) -> None:
    record = record_of(NEWS + told)
    assert by_surface(record, "decision")["870 000 euros"] == 0
    assert by_surface(record, "decision")["22 000 euros"] != 0
    assert by_surface(record, "payer")["22 000 euros"] is None
    assert by_surface(record, "payee")["22 000 euros"] is None
    assert total_of(record) == 870_000
