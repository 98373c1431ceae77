"""No text makes the pipeline raise, hang, or print a span that does not hold."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.documents import Block, BlockKind, Document, DocumentKind
from pipeline.extract.courts import find_courts
from pipeline.extract.dates import find_dates
from pipeline.extract.decisions import find_decisions
from pipeline.extract.dockets import find_dockets
from pipeline.process import process
from pipeline.record import to_record
from pipeline.zones import find_zones

PIECES = [
    "TRIBUNAL DE COMMERCE DE LYON", "la cour d'appel de Paris", "Cour de cassation", "la CNIL", "PAR CES MOTIFS", "LES FAITS",
    "MOTIFS", "MOYENS ANNEXES", "ENTRE :", "ET :", "jugement du 3 mai 2019", "arrêt attaqué (Lyon, 4 mars 2020)", "le 3 mai",
    "hier", "mardi dernier", "N° RG 21/05632", "pourvoi n° T 21-20.156", "a condamné la société X à verser", "12 000 euros",
    "la même somme", "M. [K] [H]", "la SAS Alpha", "la société Beta", "Condamne", "Rejette le pourvoi", "débouté", "Attendu que",
    "perte de données", "renvoie devant la cour d'appel de Douai", "(", ")", "«", "»", ";", ".", ",", "l'an deux mille", "n°",
]  # fmt: skip

blocks = st.lists(
    st.one_of(
        st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map(" ".join),
        st.text(min_size=1, max_size=80),
    ),
    min_size=1,
    max_size=12,
)


def document(texts: list[str], kind: DocumentKind | None, published_on: date | None) -> Document:
    parts = tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
    return Document(
        "test", "https://example.org/", parts, title=texts[0], kind=kind, published_on=published_on
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    blocks, st.sampled_from([None, *DocumentKind]), st.sampled_from([None, date(2024, 2, 29), date(1, 1, 1)])
)
def test_every_text_gives_a_record_whose_spans_hold(
    texts: list[str], kind: DocumentKind | None, published_on: date | None
) -> None:
    page = document(texts, kind, published_on)
    record = to_record("x", process(page))
    text = record["text"]
    for amount in record["amounts"]:
        assert text[amount["span"][0] : amount["span"][1]] == amount["surface"]
    for decision in record["decisions"]:
        for party in decision["parties"]:
            assert all(0 <= start < end <= len(text) for start, end in party["spans"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(blocks)
def test_the_same_text_gives_the_same_record(texts: list[str]) -> None:
    page = document(texts, None, date(2024, 5, 1))
    assert to_record("x", process(page)) == to_record("x", process(page))


@pytest.mark.parametrize(
    "piece",
    [
        "jugement du 3 mai 2019 du tribunal de commerce de Lyon. ",
        "le tribunal ",
        "\n\nMOTIFS\n\n",
        "(",
        "la cour d'appel ",
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        start = time.process_time()
        zones = find_zones(text)
        courts, dates = find_courts(text, zones), find_dates(text, zones, None)
        find_decisions(text, zones, courts, dates, find_dockets(text, zones))
        return time.process_time() - start

    seconds(2_000)
    short, long = seconds(20_000), seconds(80_000)
    assert long < 12 * short + 0.5
