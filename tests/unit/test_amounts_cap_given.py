"""A cap at which the judges stop is also what they give."""

from __future__ import annotations

import pytest

from pipeline.law import AmountRole
from tests.texts import read

NOTE = (
    "Sauvegardes perdues : le plafond du contrat s'applique\n\n"
    "Par jugement du 23 avril 2019, le tribunal de commerce de Nanterre évalue le préjudice de la cliente entre 509 000 et 1 401 000 euros.\n\n"
    "La responsabilité de l'infogérant étant limitée à une année de redevances, à savoir la somme de 412 630,50 euros, "
)


@pytest.mark.parametrize(
    "words",
    [
        "c'est à ce montant que les juges se sont arrêtés.",
        "c'est cette somme que le tribunal alloue à la cliente.",
        "c'est donc ce plafond que les juges ont appliqué.",
        "somme au paiement de laquelle le tribunal condamne l'infogérant.",
    ],
)
def test_a_cap_at_which_the_judges_stop_is_given_too(words: str) -> None:
    found = read(NOTE + words + "\n")
    roles = [one.role for one in found.amounts if one.surface == "412 630,50 euros"]
    assert AmountRole.AWARDED in roles
    assert found.decisions[0].awarded_total is not None
    assert str(found.decisions[0].awarded_total.value.value) == "412630.50"


def test_a_cap_that_a_party_pleads_is_not() -> None:
    found = read(NOTE + "c'est à ce montant que l'infogérant voudrait s'en tenir.\n")
    assert AmountRole.AWARDED not in [one.role for one in found.amounts]
