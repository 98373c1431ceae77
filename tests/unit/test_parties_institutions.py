"""Bodies and associations whose words do not all begin with a capital."""

from __future__ import annotations

import time

import pytest

from pipeline.extract.parties.names.institutions import find_institutions


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Saisi par le Syndicat des éditeurs de cartes, le juge refuse.", "Syndicat des éditeurs de cartes"),
        ("La cour donne raison au Syndicat national de la presse lyrique.", "Syndicat national de la presse lyrique"),
        ("Leur banque, le Crédit vosgien, avait refusé.", "Crédit vosgien"),
        ("Il devra payer 400 euros à l'agence des Quatre Vents, à Dol.", "agence des Quatre Vents"),
        ("Les juges relèvent que la régie du port de Malvoisie a commis une faute.", "régie du port de Malvoisie"),
        ("Elle les avait remises au centre de ressources sonores du Brivadois.", "centre de ressources sonores du Brivadois"),
        ("Par une requête, le syndicat mixte du marais numérique, représenté par Me R., demande", "syndicat mixte du marais numérique"),
        ("Sur pourvoi du ministre de la cohésion des territoires, l'arrêt est cassé.", "ministre de la cohésion des territoires"),
        ("la décision par laquelle le préfet de la Haute-Saône a refusé", "préfet de la Haute-Saône"),
        ("condamner l'Agence nationale des archives sonores à lui verser", "Agence nationale des archives sonores"),
    ],
)  # fmt: skip
def test_institutions_are_read_whole(text: str, name: str) -> None:
    assert name in find_institutions(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le Conseil d'État rejette la requête.",
        "L'Autorité de la concurrence a prononcé une sanction.",
        "Le centre de données de Roubaix a brûlé.",
        "La Banque demande le remboursement de sa créance.",
        "La garde de leurs fichiers était confiée à un tiers.",
    ],
)
def test_courts_things_and_verbs_are_no_institutions(text: str) -> None:
    assert find_institutions(text) == set()


def test_time_is_linear() -> None:
    unit = "le Syndicat des régies de la presse du Nord et l'agence des Vents de la Loire, "

    def seconds(count: int) -> float:
        start = time.perf_counter()
        find_institutions(unit * count)
        return time.perf_counter() - start

    seconds(10)
    assert any(seconds(800) < 40 * seconds(100) for _ in range(3))
