"""Sums that only say what an award comes to by piece or by debtor."""

from __future__ import annotations

import pytest

from tests.told_sums import by_surface, record_of, total_of


@pytest.mark.parametrize(
    ("text", "roles", "total"),
    [
        (
            (
                "Le tribunal judiciaire de Rennes a condamné, le 4 mars 2024, la société Ormevault à payer au photographe Bacherelle 18 000 euros, soit 2 000 euros par"
                " photographie reproduite sans autorisation."
            ),
            {"18 000 euros": "awarded", "2 000 euros": "other"},
            18_000,
        ),
        (
            (
                "Par jugement du 18 mars 2021, le tribunal de commerce de Paris a condamné in solidum la société Ormevault et la société Tellurine à payer"
                " 412 000 euros à la société Bacherelle.\n\nEntre eux, les deux fournisseurs se répartiront la note : Ormevault supportera 75 % de la somme,"
                " soit 309 000 euros, et Tellurine le reste, soit 103 000 euros."
            ),
            {"412 000 euros": "awarded", "309 000 euros": "other", "103 000 euros": "other"},
            412_000,
        ),
        (
            (
                "Le tribunal judiciaire d'Angers a condamné, le 18 mars 2021, la société Ormevault et la société Tellurine à payer 40 000 euros à la société"
                " Bacherelle. Dans leurs rapports entre elles, Ormevault assumera les trois quarts de la condamnation, soit 30 000 euros."
            ),
            {"40 000 euros": "awarded", "30 000 euros": "other"},
            40_000,
        ),
    ],
)
def test_what_an_award_comes_to_by_piece_or_debtor_is_none(
    text: str, roles: dict[str, str], total: int
) -> None:
    record = record_of(text)
    assert by_surface(record, "role") == roles
    assert total_of(record) == total


def test_what_each_of_several_persons_gets_stays_awarded() -> None:
    record = record_of(
        "Le tribunal judiciaire de Rennes a condamné, le 4 mars 2024, la société Ormevault à payer 4 000 euros aux époux Bacherelle et à leurs enfants,"
        " soit 1 000 euros par personne."
    )
    assert by_surface(record, "role")["1 000 euros"] in {"awarded", "awarded_component"}
