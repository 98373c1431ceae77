"""The signs that a text gives of its outcome: of a ruling cut above its orders, of words that refuse all."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.extract.outcomes.clues import find_clues
from pipeline.extract.outcomes.find import read_decision
from pipeline.extract.outcomes.signs import read_signs
from pipeline.law import CourtLevel
from pipeline.process import consider
from pipeline.zones import ZoneKind, find_zones
from tests.unit.test_outcomes_ledger import sides_in


def signs(text: str) -> set[str]:
    found = consider(read_text(text, None, source_id="test", published_on=date(2023, 2, 3)))
    (decision, *_) = found.processed.decisions
    told = read_decision(found.processed.document.text, found.zones, decision, found.processed.amounts, 0)
    return set(read_signs(told))


HEAD = """TRIBUNAL DE COMMERCE DE MIRVILLE

JUGEMENT DU 7 FÉVRIER 2018

N° RG : 2015F02260

DEMANDEUR

SAS BACHERELLE, comparant par Me Aubin

DÉFENDEUR

SA ORMEVAULT, comparant par Me Lorcey

FAITS

La société Bacherelle a confié ses sauvegardes à la société Ormevault. Elle demande au tribunal de la condamner à lui payer 64 310 €.
"""
REASONS = """
MOTIFS

Attendu que la destruction est le fait de la société Ormevault ; que le tribunal fera donc droit à l'intégralité de la demande, et condamnera la société Ormevault à payer la somme de
"""


def test_a_ruling_cut_in_its_reasons_tells_what_they_say() -> None:
    cut = signs(HEAD + REASONS)
    assert "no_orders&reasons=True" in cut
    assert any(sign.startswith("reasons&all=True") for sign in cut)
    assert "no_orders&reasons=False" in signs(HEAD)


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("L'ensemble de ses réclamations est donc rejeté.", "none=1"),
        ("Les demandes de la boutique ont été rejetées en bloc : elle n'obtient donc plus rien.", "none=2"),
        ("Il accorde 9 000 euros à Bacherelle.", "none=0"),
    ],
)
def test_words_that_refuse_all(sentence: str, count: str) -> None:
    text = (
        f"Le tribunal de commerce de Mirville a jugé mardi Ormevault, que poursuivait Bacherelle. {sentence}"
    )
    assert count in signs(text)


def test_what_a_court_of_appeal_had_refused_is_below_the_highest_court() -> None:
    text = "La cour d'appel de Mirville déboute Rizières de ses demandes contre Nuageo. La Cour de cassation est saisie."
    lower = {clue.rule: clue.lower for clue in find_clues(text, sides_in(text), CourtLevel.SUPREME)}
    assert lower["turned_down"]
    assert not any(clue.lower for clue in find_clues(text, sides_in(text), CourtLevel.APPEAL))


def test_an_administrative_judge_orders_in_spaced_letters() -> None:
    text = (
        "Conseil d'État\n\nN° 449114\n\nLecture du vendredi 12 février 2021\n\nREPUBLIQUE FRANCAISE\n\nAU NOM DU PEUPLE FRANCAIS\n\n"
        "Vu la procédure suivante :\n\nPar une requête, l'association Bacherelle demande au juge des référés de suspendre.\n\n"
        "Considérant ce qui suit :\n\n1. L'urgence n'est pas établie.\n\nO R D O N N E :\n\n------------------\n\n"
        "Article 1er : La requête de l'association Bacherelle est rejetée.\n"
    )
    (operative,) = find_zones(text).of(ZoneKind.OPERATIVE)
    assert text[operative.start :].startswith("O R D O N N E")
