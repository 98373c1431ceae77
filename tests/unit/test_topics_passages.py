"""A loss of data that one sentence tells in a ruling about other matters."""

from __future__ import annotations

import pytest

from pipeline.extract.topics.alike import hide_alike
from pipeline.extract.topics.find import find_signs, find_topics
from pipeline.extract.topics.passages import Weighed, load_weights, of_passages, weigh_passages
from pipeline.law import DATA_LOSS
from pipeline.zones import find_zones

_HEAD = (
    "TRIBUNAL DE COMMERCE DE TOURS\n\nJugement du 9 avril 2021\n\nSAS Menuiserie Aubépine contre SARL Poste Net\n\n"
    "La société Menuiserie Aubépine a confié à la société Poste Net, par contrat du 4 mai 2016, la location de douze postes de travail et leur "
    "entretien, pour 640 euros hors taxes par mois.\n\n"
    "Elle a cessé de payer les loyers en mars 2018 ; la société Poste Net l'a mise en demeure de régler 7 680 euros et a résilié le contrat. "
    "Elle réclame en outre 15 360 euros au titre des loyers à échoir et une clause pénale de dix pour cent.\n\n"
)
_LOSS = (
    "Le technicien de la société Poste Net a, le 12 février 2018, réinitialisé le poste du bureau d'études sans avoir copié au préalable les "
    "plans de fabrication qu'il contenait, lesquels n'ont pu être retrouvés.\n\n"
)
_OTHER = (
    "Le technicien de la société Poste Net n'est venu, le 12 février 2018, qu'après trois relances, et la société Menuiserie Aubépine a dû louer "
    "ailleurs deux postes pour achever les plans de fabrication du chantier.\n\n"
)
_TAIL = (
    "Sur les loyers, la résiliation est intervenue aux torts du bailleur, qui n'a pas exécuté son obligation d'entretien : la demande au titre des "
    "loyers à échoir est rejetée. La clause pénale est manifestement excessive.\n\n"
    "Sur la demande reconventionnelle, le temps passé par deux dessinateurs à refaire les plans est établi par leurs feuilles d'heures.\n\n"
    "PAR CES MOTIFS\n\nCondamne la société Menuiserie Aubépine à payer à la société Poste Net la somme de 7 680 euros ;\n\n"
    "Condamne la société Poste Net à payer à la société Menuiserie Aubépine la somme de 11 900 euros de dommages et intérêts ;\n\n"
    "Ordonne la compensation des sommes dues ; laisse à chacun ses frais."
)


def _best(text: str) -> Weighed:
    return weigh_passages(hide_alike(text), find_signs(text))[0]


def test_one_sentence_on_a_loss_is_enough_in_a_ruling_about_rents() -> None:
    text = _HEAD + _LOSS + _TAIL
    assert [topic.topic for topic in find_topics(text, find_zones(text, None), None)] == [DATA_LOSS]


def test_the_same_ruling_without_that_sentence_is_about_rents_only() -> None:
    text = _HEAD + _OTHER + _TAIL
    assert find_topics(text, find_zones(text, None), None) == ()


def test_the_strongest_passage_is_the_sentence_that_tells_the_loss() -> None:
    text = _HEAD + _LOSS + _TAIL
    best = _best(text)
    assert "réinitialisé" in text[best.start : best.end]


@pytest.mark.parametrize("times", [1, 20])
def test_what_else_a_page_tells_takes_nothing_from_a_passage(times: int) -> None:
    parted = _LOSS + "Les parties ont été entendues à une audience.\n\n"
    assert _best(parted + "Le loyer de mars est resté impayé.\n\n" * times).score == _best(parted).score


def test_the_two_strongest_passages_count_and_no_more_than_so_much() -> None:
    assert of_passages([80.0, 4.0, 2.0]) == {"passage": 1.0, "passage_next": 0.5}
    assert of_passages([-80.0]) == {"passage": -1.0, "passage_next": -1.0}
    assert of_passages([]) == {"passage": -1.0, "passage_next": -1.0}
    assert weigh_passages("", []) == []


def test_signs_and_their_strength_speak_for_a_loss() -> None:
    other = load_weights()["other"]
    assert other["base"] < 0 < other["strength"]
