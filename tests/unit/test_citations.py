"""The line under which a decision is told: as lawyers cite it."""

from __future__ import annotations

import pytest

from tests.texts import read


@pytest.mark.parametrize(
    ("chamber", "cited"),
    [
        ("chambre commerciale", "Cass. com., 18 nov. 2025"),
        ("chambre commerciale, financière et économique", "Cass. com., 18 nov. 2025"),
        ("chambre sociale", "Cass. soc., 18 nov. 2025"),
        ("chambre criminelle", "Cass. crim., 18 nov. 2025"),
        ("première chambre civile", "Cass. 1re civ., 18 nov. 2025"),
        ("deuxième chambre civile", "Cass. 2e civ., 18 nov. 2025"),
        ("troisième chambre civile", "Cass. 3e civ., 18 nov. 2025"),
    ],
)
def test_the_chamber_of_the_cour_de_cassation_is_cited(chamber: str, cited: str) -> None:
    text = f"Perte de données\n\nPar un arrêt du 18 novembre 2025, la {chamber} de la Cour de cassation a rejeté le pourvoi de la société Nordbackup."
    (decision, *_) = read(text).decisions
    assert decision.citation.startswith(cited)


def test_where_no_chamber_is_named_the_court_alone_is_cited() -> None:
    text = (
        "Par un arrêt du 18 novembre 2025, la Cour de cassation a rejeté le pourvoi de la société Nordbackup."
    )
    (decision, *_) = read(text).decisions
    assert decision.citation.startswith("Cass., 18 nov. 2025")


def test_chambers_of_other_courts_are_not_cited() -> None:
    text = "Par un arrêt du 18 novembre 2025, la chambre commerciale de la cour d'appel de Douai a condamné la société Nordbackup à payer 3 000 euros."
    (decision, *_) = read(text).decisions
    assert decision.citation.startswith("CA Douai, 18 nov. 2025")
