"""The record is what docs/record.md says, and nothing in it lacks its proof."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pipeline.clean.plain import read_text
from pipeline.findings import Finding, Span
from pipeline.law import Amount, AmountRole, Court, CourtLevel, Decision, Money, Processed
from pipeline.process import PIPELINE_VERSION, process
from pipeline.record import SpanError, to_record

TEXT = """Perte de fichiers : l'éditeur condamné

Par jugement du 14 mai 2021, le tribunal de commerce d'Angers a condamné la société Logiane à payer 12 000 euros à la société
Vergers d'Anjou, dont les sauvegardes étaient vides."""


def processed() -> Processed:
    return process(read_text(TEXT, "https://example.org/a", published_on=date(2021, 5, 20)))


def test_keys_and_shapes() -> None:
    record = to_record("a1", processed())
    assert list(record)[:13] == [
        "id", "url", "source_id", "kind", "title", "author", "published_on", "language", "text", "topics", "decisions",
        "amounts", "pipeline_version",
    ]  # fmt: skip
    assert record["id"] == "a1"
    assert record["published_on"] == "2021-05-20"
    assert record["pipeline_version"] == PIPELINE_VERSION
    assert json.loads(json.dumps(record)) == record


def test_the_main_decision() -> None:
    decision = to_record("a1", processed())["decisions"][0]
    assert decision["court"]["id"] == "tcom_angers"
    assert decision["court"]["name"] == "Tribunal de commerce d'Angers"
    assert decision["decided_on"] == "2021-05-14"
    assert decision["date_basis"] == "absolute"
    assert decision["type"] == "jugement"
    assert decision["citation"].startswith("T. com. Angers, 14 mai 2021")


def test_spans_hold() -> None:
    record = to_record("a1", processed())
    for amount in record["amounts"]:
        start, end = amount["span"]
        assert record["text"][start:end] == amount["surface"]
    start, end = record["decisions"][0]["court"]["span"]
    assert record["text"][start:end] == "tribunal de commerce d'Angers"


def test_a_page_without_a_decision_has_none_and_is_of_another_kind() -> None:
    record = to_record("a2", process(read_text("Nos offres\n\nLa sauvegarde coûte 9 euros par mois.", None)))
    assert record["decisions"] == []
    assert record["topics"] == []
    assert record["kind"] == "other"


def test_a_span_past_the_text_is_refused() -> None:
    court = Finding(Court("cass", "Cour de cassation", CourtLevel.SUPREME), Span(0, 10_000), "test", 1.0)
    broken = replace(processed(), decisions=(Decision(court=court),))
    with pytest.raises(SpanError, match="ends past the text"):
        to_record("a1", broken)


def test_an_amount_that_is_not_its_surface_is_refused() -> None:
    amount = Amount("9 euros", Span(0, 7), Money(Decimal(9), "EUR"), AmountRole.OTHER, "test", 1.0)
    with pytest.raises(SpanError, match="is not what stands at"):
        to_record("a1", replace(processed(), amounts=(amount,)))


def test_persons_are_initials_unless_asked_otherwise() -> None:
    text = """TRIBUNAL JUDICIAIRE DE TOURS

JUGEMENT DU 3 MAI 2022

N° RG 20/00123

DEMANDEUR

Monsieur Anatole BERGERON, demeurant à Tours

DÉFENDERESSE

S.A.R.L. LOGIANE

PAR CES MOTIFS

CONDAMNE la SARL LOGIANE à payer à Monsieur Anatole BERGERON la somme de 1 000 € ;"""
    short, full = (
        [
            party["name"]
            for party in to_record("p", process(read_text(text, None), persons=persons))["decisions"][0][
                "parties"
            ]
        ]
        for persons in ("initials", "full")
    )
    assert "BERGERON" not in " ".join(short)
    assert any("BERGERON" in name for name in full)
