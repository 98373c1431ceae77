"""What was asked for in all: every head but costs, and never a refused head alone."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.sums import Ledger
from tests.texts import read


def ledger(text: str) -> Ledger:
    found = read(text, date(2025, 4, 10)).decisions[0].ledger
    assert found is not None
    return found


CONDEMNED = "Le tribunal de commerce d'Évry, par jugement du 19 novembre 2024, condamne la société Backline à payer à la société Terroirs la somme de 92 300 euros pour la perte de ses données"


@pytest.mark.parametrize(
    "refused",
    [
        "; la société Terroirs est déboutée de sa demande de quarante mille euros au titre du préjudice d'image.",
        " et rejette sa demande de 40 000 euros au titre du préjudice d'image.",
        ". La demande de 40 000 euros au titre du préjudice moral est rejetée.",
        ". Elle refuse en revanche les 40 000 euros demandés pour le préjudice d'image.",
    ],
)
def test_a_refused_head_is_not_the_whole_claim(refused: str) -> None:
    found = ledger(CONDEMNED + refused)

    assert found.claimed is None
    assert found.contradictions == ()


@pytest.mark.xfail(
    strict=True, reason="today's weights take who is named last before « sa demande » for who owes"
)
def test_a_refused_claim_above_the_award_is_told() -> None:
    found = ledger(f"{CONDEMNED}. Sa demande de 400 000 euros est rejetée pour le surplus.")

    assert found.claimed is not None
    assert found.claimed.money.value == 400_000


@pytest.mark.parametrize(
    "heads",
    [
        "248 000 euros au titre de la reconstitution des données, 60 000 euros au titre de la perte d'exploitation et 10 000 euros au titre de l'article 700 du code de procédure civile",
        "248 000 euros au titre de la reconstitution des données et 60 000 euros pour perte d'exploitation, outre 10 000 euros au titre de l'article 700",
        "248 000 euros de dommages et intérêts, 60 000 euros pour son préjudice moral ainsi que la somme de 10 000 euros sur le fondement de l'article 700",
    ],
)  # fmt: skip
def test_costs_that_follow_a_head_do_not_make_it_costs(heads: str) -> None:
    found = ledger(
        f"{CONDEMNED}. La société Terroirs demandait de condamner la société Backline à lui payer {heads}."
    )

    assert found.claimed is not None
    assert found.claimed.money.value == 308_000
