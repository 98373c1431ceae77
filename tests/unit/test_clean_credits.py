"""Lines that credit an author, in each of their forms."""

from __future__ import annotations

import time

import pytest

from pipeline.clean.authors.credits import writers


@pytest.mark.parametrize(
    "line",
    [
        "Par Jeanne Exemple (avec AFP)",
        "Par Jeanne Exemple (@jexemple)",
        "Jeanne Exemple (Le Titre)",
        "AFP/Jeanne Exemple",
        "Jeanne Exemple • 3 mai 2024",
        "Jeanne Exemple · Rédactrice en chef",
        "Jeanne Exemple Journaliste",
        "Jeanne Exemple Avocate au Barreau de Lyon",
        "Jeanne Exemple – Avocate au Barreau de Lyon",
        "Écrit par : Jeanne Exemple",
        "Publié par : Jeanne Exemple",
        "Auteure: Jeanne Exemple",
        "Par notre correspondante Jeanne Exemple",
        "De notre correspondante à Lyon, Jeanne Exemple",
        "Tribune. Jeanne Exemple",
        "Chronique de Jeanne Exemple",
        "Un dossier de Jeanne Exemple",
        "Texte : Jeanne Exemple / Photos : Jean Modèle",
        "Par Jeanne Exemple à Lyon",
        "Par Jeanne Exemple Publié le 3 mai 2024",
        "Publié le 3 mai 2024 à 10h par Jeanne Exemple",
        "Jeanne Exemple, Université de Morvan",
        "Par Mme Jeanne Exemple, maître de conférences",
    ],
)
def test_a_credit_is_read_in_each_of_its_forms(line: str) -> None:
    assert writers(line) == ["Jeanne Exemple"]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("By Jane Sample and John Model", ["Jane Sample", "John Model"]),
        ("Jeanne Exemple , Jean Modèle", ["Jeanne Exemple", "Jean Modèle"]),
        ("Par Jeanne Exemple, Jean Modèle et Zoé Essai", ["Jeanne Exemple", "Jean Modèle", "Zoé Essai"]),
        ("Par Łucja Šimková", ["Łucja Šimková"]),
        ("Par un arrêt du 3 mai 2024, la Cour de cassation", []),
        ("Par ces motifs", []),
        ("Par la rédaction", []),
        ("Le Titre avec AFP", []),
        ("redaction@exemple.fr Jeanne Exemple", []),
    ],
)
def test_a_credit_names_each_and_no_desk(line: str, named: list[str]) -> None:
    assert writers(line) == named


@pytest.mark.parametrize(
    "part", ["photo de ", "Par A ", "A (", "Relu par ", "de notre ", "Jeanne Exemple, ", "A·"]
)
def test_a_long_credit_takes_no_time(part: str) -> None:
    start = time.process_time()
    for length in (1_900, 16_000):
        writers(part * (length // len(part)))
    assert time.process_time() - start < 1
