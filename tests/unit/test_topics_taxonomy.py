"""Cause, obligation and clauses of a case on lost data, each with the words that show it."""

from __future__ import annotations

import pytest

from pipeline.documents import Block, BlockKind, Document
from pipeline.extract.topics import find_topics
from pipeline.extract.topics.clauses import find_clauses, find_obligation, load_clauses
from pipeline.law import Clause, DataLossCause, Obligation, Topic
from pipeline.process import process
from pipeline.record import to_record
from pipeline.text.hints import Places
from pipeline.zones import find_zones


@pytest.mark.parametrize("example", load_clauses().examples, ids=lambda example: example[0][:40])
def test_the_table_reads_its_examples(example: tuple[str, str | None, tuple[str, ...]]) -> None:
    sentence, kind, expected = example
    places, zones = Places(sentence), find_zones(sentence, None)
    obligation, clauses = find_obligation(places, zones), find_clauses(places, zones)
    assert (obligation.value if obligation else None) == (Obligation(kind) if kind else None)
    assert [found.value for found in clauses] == [Clause(name) for name in expected]
    assert all(found.span.of(sentence) for found in clauses)


TOLD = (
    "Le tribunal de commerce de Pau a condamné Nuageo à verser 9 000 euros à Rizières. L'incendie avait détruit les données "
    "de la cliente, et aucune sauvegarde n'existait ailleurs : les fichiers sont perdus. Nuageo invoquait la force majeure. "
    "Les juges l'écartent, un départ de feu n'étant ni imprévisible ni irrésistible, et retiennent une obligation de résultat. "
    "Ils appliquent en revanche le plafond contractuel."
)


def topic_of(text: str) -> Topic:
    (topic,) = find_topics(text, find_zones(text, None), None)
    return topic


def test_several_causes_are_told_the_likeliest_first() -> None:
    topic = topic_of(TOLD)
    assert [found.value for found in topic.causes] == [DataLossCause.FIRE, DataLossCause.MISSING_BACKUP]
    assert topic.cause is DataLossCause.FIRE
    assert [found.span.of(TOLD) for found in topic.causes] == ["incendie", "aucune sauvegarde"]


def test_what_was_held_is_told_apart_from_what_was_pleaded() -> None:
    topic = topic_of(TOLD)
    assert topic.obligation is not None
    assert topic.obligation.value is Obligation.RESULT
    assert {found.value for found in topic.clauses} == {Clause.FORCE_MAJEURE_REFUSED, Clause.CAP_APPLIED}


def test_what_two_places_contradict_is_unsure() -> None:
    text = "Le tribunal écarte le plafond d'indemnisation. Le tribunal applique le plafond."
    found = find_clauses(Places(text), find_zones(text, None))
    assert [one.confidence for one in found] == [0.5, 0.5]


def test_no_cause_is_named_where_none_is_told() -> None:
    text = "Les données de la cliente ont été perdues par l'hébergeur et n'ont jamais été retrouvées sur ses serveurs."
    topic = topic_of(text)
    assert (topic.cause, topic.causes) == (DataLossCause.UNKNOWN, ())


def test_the_record_shows_them() -> None:
    document = Document("test", "https://example.org/", (Block(BlockKind.PARAGRAPH, TOLD),))
    (topic,) = to_record("a", process(document))["topics"]
    assert {"cause", "causes", "obligation", "clauses"} <= set(topic)
    for found in (*topic["causes"], topic["obligation"], *topic["clauses"]):
        assert TOLD[slice(*found["span"])]
        assert 0 < found["confidence"] < 1
