"""No text makes the rules on parties, outcomes and topics raise, print a wrong span or take long."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.documents import Block, BlockKind, Document
from pipeline.extract.outcomes import find_outcome
from pipeline.extract.parties import find_parties
from pipeline.extract.parties.names import read_name
from pipeline.extract.topics import find_topics
from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel, Decision
from pipeline.zones import find_zones

PIECES = (
    "la société", "SAS", "S.A.R.L.", "Nuageo", "Rizières", "M. [K] [H]", "Mme X...", "a assigné", "condamne", "condamnée", "à payer à", "à verser",
    "DEMANDERESSE :", "DÉFENDERESSE", "APPELANTE", "ENTRE :", "ET :", "C/", "c/", "/", "a formé le pourvoi", "l'opposant", "1°/", "défendeurs à la cassation",
    "PAR CES MOTIFS", "CASSE ET ANNULE", "REJETTE le pourvoi", "déboute", "ci-après", "(« N »)", "ès qualités de liquidateur de", "et", ",", ".", "\n\n", "(",
    ")", "«", "»", "l'", "d'", "[…]", "article 700", "aux dépens", "données perdues", "sauvegarde", "Cour d'appel", "100 000 €", "œ", "\u00a0", "É",
    "celui-ci", "Elle", "l'hébergeur", "la clinique", ", que", "poursuivait", "par", "un atelier", "lui verser", "la condamne", "l'appelante", "pourvoi de",
    "II. Autre affaire", "SCP", "le groupe", "devait",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))
LEVELS = st.sampled_from(list(CourtLevel))


def read_all(text: str, level: CourtLevel) -> None:
    zones = find_zones(text, None)
    decision = Decision(court=Finding(Court("x", "Cour", level), Span(0, 1), "test", 1.0))
    document = Document("test", "https://example.org/", (Block(BlockKind.PARAGRAPH, "x"),))
    (parties,) = find_parties(text, zones, (decision,), document)
    spans = [span for party in parties for span in party.spans]
    outcome = find_outcome(text, zones, decision.but(parties=parties), ())
    spans += [topic.span for topic in find_topics(text, zones, text[:40])]
    spans += [outcome.span] if outcome else []
    assert all(span.end <= len(text) for span in spans)
    assert all(party.name.strip() and 0 < party.confidence <= 1 for party in parties)


@given(TEXTS, LEVELS)
@settings(max_examples=80, deadline=None)
def test_any_text_is_read(text: str, level: CourtLevel) -> None:
    read_all(text, level)


@given(TEXTS)
@settings(max_examples=80, deadline=None)
def test_any_words_are_a_name_or_none(raw: str) -> None:
    named = read_name(raw)
    assert named is None or named.name.strip()


@given(st.sampled_from(PIECES), st.sampled_from(PIECES), LEVELS)
@settings(max_examples=12, deadline=None)
def test_a_long_repetitive_text_takes_no_longer_than_its_length(
    one: str, other: str, level: CourtLevel
) -> None:
    text = f"{one} {other} " * 500
    before = time.process_time()
    read_all(text, level)
    assert time.process_time() - before < 5
