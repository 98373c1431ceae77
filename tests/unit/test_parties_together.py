"""Parties that the words bring together: one person told twice, debtors condemned with one another, who is sent away."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process


def parties(text: str) -> list[tuple[str, str]]:
    found = process(read_text(text, None, source_id="test", published_on=date(2026, 11, 20)))
    return sorted((party.name, party.role.value) for party in found.decisions[0].parties)


@pytest.mark.parametrize("title", ["Mme ", "Madame "])
def test_a_person_told_again_by_the_surname_is_one_party(title: str) -> None:
    text = (
        f"{title}Claire Fontanel, photographe, avait assigné la société Photocloud. Par jugement du 4 mars 2026, le tribunal judiciaire de"
        f" Nantes a condamné Photocloud à payer 4 000 euros à {title}Fontanel."
    )
    assert parties(text) == [("C. F.", "claimant"), ("Photocloud", "defendant")]


def test_madame_is_not_monsieur_of_the_same_name() -> None:
    text = (
        "M. Dupuis et Mme Dupuis avaient assigné la société Photocloud. Par jugement du 4 mars 2026, le tribunal judiciaire de Nantes a"
        " condamné Photocloud à payer 4 000 euros à M. Paul Dupuis et 2 000 euros à Mme Dupuis."
    )
    assert parties(text) == [("D.", "claimant"), ("P. D.", "claimant"), ("Photocloud", "defendant")]


def test_who_is_condemned_with_a_defendant_is_one_though_he_has_to_guarantee_the_other() -> None:
    text = (
        "Par arrêt du 4 mars 2026, la cour d'appel de Paris a condamné in solidum les sociétés Alpha Cloud et Beta Réseaux à payer à la société"
        " Gamma la somme de 90 000 euros pour la perte de ses données, et débouté Gamma du surplus. Alpha Cloud devra garantir Beta Réseaux à"
        " hauteur de 60 000 euros."
    )
    assert parties(text) == [
        ("Alpha Cloud", "defendant"), ("Beta Réseaux", "defendant"), ("Gamma", "claimant"),
    ]  # fmt: skip


def test_who_is_sent_away_with_all_it_asked_for_is_who_sued() -> None:
    text = (
        "Le tribunal de commerce d'Amiens a débouté, le 2 avril 2025, la société Samara de toutes ses demandes et l'a condamnée à régler à la"
        " société Picardie Hosting 18 000 euros de factures impayées."
    )
    assert parties(text) == [("Picardie Hosting", "defendant"), ("Samara", "claimant")]


@pytest.mark.parametrize(
    "order",
    [
        "Alpha Cloud et son assureur, Prudence Mirville, sont tenus in solidum de lui verser 90 000 euros.",
        "Le tribunal a condamné Alpha Cloud et son assureur, Prudence Mirville, à lui verser 90 000 euros.",
        "Son assureur, Prudence Mirville, est tenu avec Alpha Cloud in solidum de lui verser 90 000 euros.",
    ],
)
def test_an_insurer_that_owes_with_whom_it_insures_is_a_defendant(order: str) -> None:
    text = (
        "Par jugement du 4 mars 2026, le tribunal de commerce de Paris a jugé que la société Alpha Cloud, qui hébergeait les données de la"
        f" société Gamma, avait failli. Gamma l'avait assignée après la perte de ses fichiers. {order} L'assureur, Prudence Mirville, garantira"
        " Alpha Cloud dans la limite de sa franchise."
    )
    assert ("Prudence Mirville", "defendant") in parties(text)
