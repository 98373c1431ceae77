"""What a loss is worth beside the share of it that is due, and what a cap leaves of it."""

from __future__ import annotations

import pytest

from tests.money import euros
from tests.told_sums import by_surface, record_of, total_of

SHARES = [
    (
        (
            "Le tribunal de commerce de Paris a, le 7 mars 2026, évalué à 90 000 euros le préjudice subi par la société Gamma du fait de la"
            " perte de ses données, mais, retenant un partage de responsabilité par moitié, n'a condamné la société Alpha Cloud qu'à lui"
            " verser 45 000 euros."
        ),
        "90 000 euros",
        "45 000 euros",
    ),
    pytest.param(
        (
            "Par jugement du 12 mai 2025, le tribunal de commerce de Lyon a chiffré à 120 000 euros la perte de la société Brivet, mais lui a"
            " laissé un tiers de responsabilité. La société Numéria est donc condamnée à lui payer 80 000 euros."
        ),
        "120 000 euros",
        "80 000 euros",
        marks=pytest.mark.xfail(strict=True, reason="weights take what is “chiffré” for what is asked"),
    ),
    (
        (
            "Le tribunal judiciaire de Rennes a fixé, le 3 avril 2025, le dommage de la société Kervoal à 50 000 euros et la part de"
            " responsabilité de la société Inforade à 70 %, soit une condamnation de 35 000 euros."
        ),
        "50 000 euros",
        "35 000 euros",
    ),
    (
        (
            "La cour d'appel de Douai, par arrêt du 9 octobre 2025, estime le préjudice de la société Lambrey à 200 000 euros, retient une"
            " faute de la cliente à hauteur de 25 % et condamne la société Hosteva à lui verser 150 000 euros."
        ),
        "200 000 euros",
        "150 000 euros",
    ),
    (
        (
            "Le tribunal de commerce de Paris a évalué, le 4 mars 2025, le préjudice de la société Tessel à 400 000 euros mais, appliquant la"
            " clause limitative de responsabilité, a condamné la société Nubiloc à ne lui payer que 30 000 euros."
        ),
        "400 000 euros",
        "30 000 euros",
    ),
    (
        (
            "Le tribunal de commerce de Lyon a condamné, le 7 mai 2025, la société Rhodanet à payer à la société Bressol une provision de"
            " 15 000 euros à valoir sur son préjudice, estimé à 60 000 euros."
        ),
        "60 000 euros",
        "15 000 euros",
    ),
    (
        (
            "Par jugement du 7 avril 2025, le tribunal judiciaire de Valence a condamné la société Drôme Sauvegarde à indemniser la société Hermitage"
            " à hauteur de 30 % de son préjudice, évalué à 100 000 euros, soit 30 000 euros."
        ),
        "100 000 euros",
        "30 000 euros",
    ),
    (
        (
            "Le tribunal de commerce de Cannes a condamné, le 5 mai 2025, la société Croisette IT à payer à la société Lérins 36 000 euros, soit la"
            " moitié de son préjudice de 72 000 euros."
        ),
        "72 000 euros",
        "36 000 euros",
    ),
    (
        (
            "Estimant que l'absence de sauvegarde de la société Lusance avait contribué pour un quart à la perte, le tribunal de commerce de Nevers n'a"
            " accordé, le 2 avril 2025, que 45 000 euros sur les 60 000 euros de préjudice retenus, à la charge de la société Nivernet."
        ),
        "60 000 euros",
        "45 000 euros",
    ),
]


@pytest.mark.parametrize(("text", "valued", "due"), SHARES)
def test_what_a_loss_is_worth_is_no_award_beside_the_share_that_is_due(
    text: str, valued: str, due: str
) -> None:
    record = record_of(text)
    assert by_surface(record, "role")[valued] == "estimated_loss"
    assert by_surface(record, "role")[due] in {"awarded", "provisional"}
    assert total_of(record) == euros(due)


def test_heads_of_which_half_is_due_are_not_added_to_it() -> None:
    record = record_of(
        "Le tribunal de commerce de Rouen a retenu, le 4 avril 2025, 20 000 euros de perte de marge et 10 000 euros de frais, mais n'a mis à"
        " la charge de la société Seine Info que la moitié de ces sommes, soit 15 000 euros au profit de la société Andelle."
    )
    assert total_of(record) == 15_000


def test_what_a_first_court_brings_down_to_a_cap_is_not_awarded() -> None:
    record = record_of(
        "Le tribunal de commerce de Bordeaux a jugé opposable à la société Landier la clause limitant la responsabilité de la société Aquidata et"
        " ramené en conséquence son indemnité, le 6 juin 2025, de 250 000 euros à 48 000 euros."
    )
    assert by_surface(record, "role") == {"250 000 euros": "estimated_loss", "48 000 euros": "awarded"}
    assert total_of(record) == 48_000


def test_a_share_that_the_court_refuses_makes_no_estimate_of_an_award() -> None:
    record = record_of(
        "Un partage de responsabilité par moitié, demandé par la société Seine Info, a été écarté le 4 avril 2025 par le tribunal de commerce de"
        " Rouen, qui fixe le préjudice de la société Andelle à 40 000 euros et condamne Seine Info à payer cette somme, outre 20 000 euros pour"
        " résistance abusive."
    )
    assert total_of(record) == 60_000


def test_two_heads_of_which_one_happens_to_be_half_the_other_are_two_heads() -> None:
    record = record_of(
        "Le tribunal de commerce de Rouen a condamné, le 4 avril 2025, la société Seine Info à payer à la société Andelle 20 000 euros au titre"
        " de son préjudice commercial et 10 000 euros au titre de son préjudice moral, les dépens étant partagés par moitié."
    )
    assert total_of(record) == 30_000
