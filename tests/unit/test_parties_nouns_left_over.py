"""Nouns of a trade that can only mean one of two companies."""

from __future__ import annotations

import pytest

from pipeline.extract.parties.names.mentions import find_mentions
from pipeline.extract.parties.nouns import find_nouns
from pipeline.extract.parties.trade_names import sounds_technical
from pipeline.text.spaces import fold


def meant(text: str) -> dict[str, str]:
    low = fold(text)
    nouns, *_ = find_nouns(low, find_mentions(text), ())
    return {low[noun.start : noun.end].split()[0]: noun.name for noun in nouns}


def test_of_two_companies_the_one_without_a_noun_goes_by_what_is_left() -> None:
    text = (
        "La société Dataplume, hébergeur à Dole, gérait le site de la société Valmorel. La société Valmorel a tout perdu. "
        "Le grossiste réclamait 30 000 euros à l'hébergeur."
    )
    found = meant(text)
    assert found["grossiste"] == "Valmorel"
    assert found["hebergeur"] == "Dataplume"


def test_of_two_companies_the_other_provides_where_one_is_the_client() -> None:
    text = (
        "La société Pelletier, imprimeur à Dole, avait signé avec la société Ombrelis. La société Ombrelis n'a rien sauvegardé. "
        "Le prestataire devra verser 30 000 euros à l'imprimeur."
    )
    found = meant(text)
    assert found["prestataire"] == "Ombrelis"
    assert found["imprimeur"] == "Pelletier"


def test_titles_of_procedure_mean_nobody_by_elimination() -> None:
    text = "La société Pelletier, imprimeur, a perdu contre la société Ombrelis. Le défendeur se tait ; la société Ombrelis exulte."
    assert "defendeur" not in meant(text)


@pytest.mark.parametrize(
    ("name", "expected"), [("Sauvegardia", True), ("Norsoft", True), ("Laiterie du Val", False)]
)
def test_names_made_of_words_of_computing(name: str, expected: bool) -> None:
    assert sounds_technical(name) is expected
