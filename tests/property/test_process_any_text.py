"""Whatever the text, the pipeline ends soon, raises nothing, and points only at words that stand there."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.clean import NotADocument
from pipeline.clean.plain import read_text
from pipeline.law import Processed
from pipeline.process import process
from pipeline.record import to_record

WORDS = (
    "le tribunal de commerce de Lyon", "la cour d'appel de Douai", "par jugement du 3 mai 2021", "n° RG 21/05632",
    "la société Atelier Morvan", "SAS Hébergix", "a assigné", "a condamné", "à payer à", "la somme de", "12 345,67 euros",
    "3 M€", "au titre de l'article 700", "déboute", "PAR CES MOTIFS", "ENTRE :", "ET :", "confirme", "infirme", "casse et annule",
    "les données perdues", "la sauvegarde", "et", ",", ".", ";", ":", "\n", "\n\n", "- ", "«", "»", "(", ")", "M. X.", "le 23 avril dernier",
    "réclamait", "en réparation", "trois mille", "€", "la même somme", "in solidum", "l'appelante", "à titre subsidiaire",
)  # fmt: skip
UNITS = (
    "le tribunal ", "la cour ", "condamne ", "à titre subsidiaire ", "en conséquence, ", "et ", "de la ", "1 000 ", "10 000 € ", "12/03/2021 ",
    "M. [X] ", "(", "«", "société ", "A / B / ", "- ", ". ", "n° ", "l'", "article 700 ", "du 3 mai ", "\n\n", "Attendu que ", "ENTRE : ",
    "la société Y ", "réclame 3 000 à la société Z, ", "M. X. réclame 3 000 € à la société Z. ",
    "condamne X à payer 1 000 euros ; ", "la société Hébergix a assigné la société Dupré, ",
)  # fmt: skip


def read(text: str) -> Processed | None:
    try:
        document = read_text(text, None, source_id="test", published_on=date(2024, 5, 6))
    except NotADocument:
        return None
    return process(document)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join), st.text(max_size=300)))
def test_every_fact_stands_in_the_text(text: str) -> None:
    processed = read(text)
    if processed is None:
        return
    record = to_record("x", processed)
    told = record["text"]
    for amount in record["amounts"]:
        start, end = amount["span"]
        assert told[start:end] == amount["surface"]
        assert amount["decision"] is None or 0 <= amount["decision"] < len(record["decisions"])
    for decision in record["decisions"]:
        for party in decision["parties"]:
            assert all(0 <= start < end <= len(told) for start, end in party["spans"])


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_length_and_no_faster(unit: str) -> None:
    """Eight times the text takes eight times the time when it grows with length, and 64 times when with its square."""
    short, long = (unit * (size // len(unit)) for size in (3_000, 24_000))
    limit = max(24 * _seconds(short), 0.5)

    assert any(_seconds(long) < limit for _ in range(3)), "a shared machine may be slow once, not three times"


def _seconds(text: str) -> float:
    began = time.process_time()
    read("Le tribunal de commerce de Lyon a condamné la société Hébergix à payer 5 000 euros.\n\n" + text)
    return time.process_time() - began


def test_paragraphs_after_it_change_no_sum_before_them() -> None:
    ruling = (
        "Le tribunal de commerce de Lyon a, le 14 novembre 2023, condamné la société Hébergix à verser 86 250 euros à la "
        "société Atelier Morvan, qui réclamait 312 480 euros.\n\n"
    )
    more = "\n\n".join(
        f"Le salon numéro {n} des archives a reçu des visiteurs venus de toute la région." for n in range(40)
    )

    alone, followed = read(ruling), read(ruling + more)

    assert alone is not None
    assert followed is not None
    assert _facts(alone) == _facts(followed)
    assert len(alone.amounts) == 2


def _facts(processed: Processed) -> list[tuple[object, ...]]:
    """What is said of each sum; how sure we are of it may weigh the length of the page."""
    return [(a.span, a.money, a.role, a.payer, a.payee, a.decision) for a in processed.amounts]
