from __future__ import annotations

import pytest

from pipeline.extract.topics import find_topics, load_table
from pipeline.extract.topics.find import find_signs
from pipeline.extract.topics.weigh import load_weights, read_features, weigh
from pipeline.law import DATA_LOSS, DataLossCause
from pipeline.text.hints import Places
from pipeline.zones import find_zones


@pytest.mark.parametrize("example", load_table().examples, ids=lambda example: example[0][:40])
def test_the_table_reads_its_examples(example: tuple[str, bool, str | None]) -> None:
    sentence, about, cause = example
    topics = find_topics(sentence, find_zones(sentence, None), None)
    assert bool(topics) is about
    if topics:
        assert (topics[0].topic, topics[0].cause) == (DATA_LOSS, DataLossCause(cause) if cause else None)
        assert topics[0].span.of(sentence)
        assert 0 < topics[0].score <= 1


HARD_NEGATIVES = {
    "breach": (
        "La CNIL inflige une amende à un loueur de vélos. La fuite de données a touché 190 000 abonnés. Aucune information n'a été modifiée "
        "ou détruite, mais la violation de données personnelles est d'une particulière gravité pour la formation restreinte."
    ),
    "employee": (
        "Licencié pour faute grave, le salarié avait effacé les fichiers de son employeur la veille de son départ. Le conseil de prud'hommes juge "
        "le licenciement fondé : le salarié a supprimé le répertoire commercial que son employeur lui avait confié."
    ),
    "ended": "Faute de paiement, l'hébergeur a résilié le contrat d'hébergement. La cliente soutient que la résiliation est brutale. Elle est déboutée.",
    "clause": (
        "L'association attaque les clauses du contrat de stockage. Est déclarée abusive la clause qui exclut toute indemnisation en cas de "
        "disparition de fichiers. Aucun abonné n'avait subi de dommage."
    ),
    "migration": "Le progiciel n'a jamais été livré. La reprise des données a été recommencée trois fois. L'ancien logiciel fonctionnait toujours.",
    "turnover": "La panne du site a causé une perte de chiffre d'affaires et une perte de marge que le tribunal évalue à 3 000 euros.",
}


@pytest.mark.parametrize("name", HARD_NEGATIVES)
def test_what_is_near_a_loss_of_data_is_none(name: str) -> None:
    text = HARD_NEGATIVES[name]
    assert find_topics(text, find_zones(text, None), None) == ()


def test_an_empty_text_has_no_topic() -> None:
    assert find_topics("", find_zones("", None), None) == ()


def test_every_feature_has_its_weight() -> None:
    features = read_features(Places("rien"), [], find_zones("rien", None), None)
    assert set(load_weights()) == {"base", *features}


def test_more_that_tells_of_lost_data_weighs_more() -> None:
    text = "Le tribunal condamne l'hébergeur : les données de la cliente ont été perdues. Aucune sauvegarde n'existait."
    zones, signs = find_zones(text, None), find_signs(text)
    places = Places(text)
    assert weigh(read_features(places, [], zones, None)) < weigh(
        read_features(places, signs[:1], zones, None)
    )
    assert weigh(read_features(places, signs[:1], zones, None)) < weigh(
        read_features(places, signs, zones, None)
    )
