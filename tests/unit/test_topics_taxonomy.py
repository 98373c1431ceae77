"""Cause, obligation and clauses of a case on lost data, each with the words that show it."""

from __future__ import annotations

import pytest

from pipeline.documents import Block, BlockKind, Document
from pipeline.extract.topics import find_topics
from pipeline.extract.topics.obligations import find_obligation, load_obligations
from pipeline.law import Clause, DataLossCause, Obligation, Topic
from pipeline.process import process
from pipeline.record import to_record
from pipeline.text.hints import Places
from pipeline.zones import find_zones


@pytest.mark.parametrize("example", load_obligations().examples, ids=lambda example: example[0][:40])
def test_the_table_of_obligations_reads_its_examples(example: tuple[str, str | None]) -> None:
    sentence, kind = example
    found = find_obligation(Places(sentence), find_zones(sentence, None))
    assert (found.value if found else None) == (Obligation(kind) if kind else None)
    assert found is None or found.span.of(sentence)


TOLD = (
    "Le tribunal de commerce de Pau a condamné Nuageo à verser 9 000 euros à Rizières. L'incendie avait détruit les données "
    "de la cliente, et aucune sauvegarde n'existait ailleurs : les fichiers sont perdus. Nuageo invoquait la force majeure. "
    "Les juges l'écartent, un départ de feu n'étant ni imprévisible ni irrésistible, et retiennent une obligation de résultat. "
    "Ils appliquent en revanche le plafond contractuel."
)


def topic_of(text: str) -> Topic:
    (topic,) = process(Document("test", "https://example.org/", (Block(BlockKind.PARAGRAPH, text),))).topics
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


def test_no_cause_is_named_where_none_is_told() -> None:
    text = "Les données de la cliente ont été perdues par l'hébergeur et n'ont jamais été retrouvées sur ses serveurs."
    (topic,) = find_topics(text, find_zones(text, None), None)
    assert (topic.cause, topic.causes) == (DataLossCause.UNKNOWN, ())


def test_the_record_shows_them() -> None:
    document = Document("test", "https://example.org/", (Block(BlockKind.PARAGRAPH, TOLD),))
    (topic,) = to_record("a", process(document))["topics"]
    assert {"cause", "causes", "obligation", "clauses"} <= set(topic)
    for found in (*topic["causes"], topic["obligation"], *topic["clauses"]):
        assert TOLD[slice(*found["span"])]
        assert 0 < found["confidence"] < 1
