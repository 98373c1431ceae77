"""No text makes the rules on parties, outcomes and topics raise, print a wrong span or take long."""

from __future__ import annotations

import time
from collections.abc import Callable
from unicodedata import combining, normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.documents import Block, BlockKind, Document
from pipeline.extract.outcomes import find_outcome
from pipeline.extract.parties import find_parties
from pipeline.extract.parties.names.parsed import read_name
from pipeline.extract.topics import find_topics
from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel, Decision, PartyRole
from pipeline.text.spaces import fold
from pipeline.zones import find_zones

PIECES = (
    "la société", "SAS", "S.A.R.L.", "Nuageo", "Rizières", "M. [K] [H]", "Mme X...", "a assigné", "condamne", "condamnée", "à payer à", "à verser",
    "DEMANDERESSE :", "DÉFENDERESSE", "APPELANTE", "ENTRE :", "ET :", "C/", "c/", "/", "a formé le pourvoi", "l'opposant", "1°/", "défendeurs à la cassation",
    "PAR CES MOTIFS", "CASSE ET ANNULE", "REJETTE le pourvoi", "déboute", "ci-après", "(« N »)", "ès qualités de liquidateur de", "et", ",", ".", "\n\n", "(",
    ")", "«", "»", "l'", "d'", "[…]", "article 700", "aux dépens", "données perdues", "sauvegarde", "Cour d'appel", "100 000 €", "œ", "\u00a0", "É",
    "celui-ci", "Elle", "l'hébergeur", "la clinique", ", que", "poursuivait", "par", "un atelier", "lui verser", "la condamne", "l'appelante", "pourvoi de",
    "II. Autre affaire", "SCP", "le groupe", "devait", "la première", "le second", "appelée en cause", "DÉFENDEUR EN GARANTIE :", "ENTRE -", "association",
    "Crédit rural du", "son assureur", "qui exploite la marque", "se retourne contre", "assignée par", "à la demande de", "d'une part", "d'autre part",
    "dans l'instance mettant en cause", "l'installateur", "les données de", "hébergées par", "amende de", "infligé", "aux sociétés", "ont enfreint",
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


TOLD = (
    (CourtLevel.FIRST, "La société Corvidal a assigné la société Ombrelis devant le tribunal. Ombrelis est condamnée à verser 9 000 euros à Corvidal."),
    (CourtLevel.FIRST, "Corvidal, fabricant de jouets, avait confié ses sauvegardes à Ombrelis. L'hébergeur devra lui verser 9 000 euros."),
    (CourtLevel.FIRST, "L'affaire opposant Corvidal à Ombrelis est jugée. Le tribunal déboute Corvidal de ses demandes contre l'éditeur Ombrelis."),
    (CourtLevel.APPEAL, "La société Ombrelis a relevé appel du jugement. La cour d'appel la condamne à payer 9 000 euros à la société Corvidal."),
    (CourtLevel.SUPREME, "La Cour de cassation rejette le pourvoi d'Ombrelis, que la cour d'appel avait condamnée à indemniser Corvidal."),
    (CourtLevel.AUTHORITY, "La CNIL a infligé une amende de 100 000 euros à la société Ombrelis pour un défaut de sécurité."),
    (CourtLevel.FIRST, "DEMANDERESSE :\n\nSAS CORVIDAL\nreprésentée par Me Darty\n\nDÉFENDERESSE :\n\nSARL OMBRELIS\nreprésentée par Me Belin\n\nFAITS"),
    (CourtLevel.APPEAL, "APPELANTE :\n\nSAS OMBRELIS\n\nINTIMÉE :\n\nSA CORVIDAL\nreprésentée par Me Belin\n\nEXPOSÉ DU LITIGE"),
)  # fmt: skip
ASIDE = (
    "La météo de la semaine restera clémente, avec quelques averses en soirée et un vent faible sur tout le littoral.",
    "Rappelons que les sauvegardes doivent être testées au moins une fois par an, sur un site distant et hors ligne.",
    "Notre lettre d'information paraît chaque jeudi ; elle est gratuite et peut être résiliée à tout moment en un clic.",
    "Le marché des logiciels de gestion a progressé de six pour cent en un an, tiré par les abonnements des petites entreprises.",
)  # fmt: skip
TOLD_AND_ASIDE = st.tuples(
    st.sampled_from(TOLD), st.lists(st.sampled_from(ASIDE), min_size=1, max_size=4, unique=True)
)


def parties_of(text: str, level: CourtLevel) -> set[tuple[str, PartyRole]]:
    decision = Decision(court=Finding(Court("x", "Cour", level), Span(0, 1), "test", 1.0))
    document = Document("test", "https://example.org/", (Block(BlockKind.PARAGRAPH, "x"),))
    (parties,) = find_parties(text, find_zones(text, None), (decision,), document)
    return {(fold(party.name), party.role) for party in parties}


@given(TOLD_AND_ASIDE)
@settings(max_examples=40, deadline=None)
def test_unrelated_paragraphs_after_change_no_party(told: tuple[tuple[CourtLevel, str], list[str]]) -> None:
    (level, text), aside = told
    assert len(parties_of(text, level)) == (1 if level is CourtLevel.AUTHORITY else 2)
    assert parties_of("\n\n".join([text, *aside]), level) == parties_of(text, level)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "non-breaking spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces before stops": lambda text: text.replace(" :", "\u202f:").replace(" ;", "\u202f;"),
    "names in capitals": lambda text: text.replace("Corvidal", "CORVIDAL").replace("Ombrelis", "OMBRELIS"),
    "no accents": lambda text: "".join(char for char in normalize("NFD", text) if not combining(char)),
}


@pytest.mark.parametrize("level_and_text", TOLD, ids=lambda told: told[1][:20])
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_spelling_changes_no_party(level_and_text: tuple[CourtLevel, str], spelling: str) -> None:
    level, text = level_and_text
    assert parties_of(SPELLINGS[spelling](text), level) == parties_of(text, level)


@pytest.mark.parametrize("level_and_text", TOLD[-2:], ids=lambda told: told[1][:9])
def test_a_heading_all_in_capitals_names_the_same_parties(level_and_text: tuple[CourtLevel, str]) -> None:
    level, text = level_and_text
    assert parties_of(text.upper(), level) == parties_of(text, level)
