"""Sums to the cent are no costs, unless the text says that they are."""

from __future__ import annotations

import pytest

from pipeline.extract.amounts.events import find_heads
from pipeline.law import AmountRole
from pipeline.text.spaces import fold
from tests.texts import read

REVERSED = (
    "Sauvegardes perdues : Bacherelle l'emporte en appel\n\n"
    "La cour d'appel de Douai vient d'infirmer le jugement du tribunal de commerce de Lille Métropole du 26 janvier 2023 qui condamnait Bacherelle à verser "
    "84 210 euros d'indemnités à son client Ormevault.\n\n"
)
DISMISSED = (
    "Sauvegardes perdues : Ormevault déboutée\n\n"
    "Le tribunal de commerce de Lille Métropole a rejeté, le 26 janvier 2023, les demandes d'Ormevault contre Bacherelle.\n\n"
)


def role_of(page: str, figure: str) -> AmountRole:
    return next(one.role for one in read(page).amounts if one.surface.startswith(figure))


@pytest.mark.parametrize(
    "words",
    [
        "Bacherelle versera {} à Ormevault.",
        "Bacherelle devra régler {} à son client.",
        "L'appelante versera en outre {} à son client.",
    ],
)
def test_what_is_paid_to_the_cent_after_an_award_was_reversed_is_no_costs(words: str) -> None:
    assert role_of(REVERSED + words.format("1 640,32 €"), "1 640,32") is AmountRole.AWARDED


@pytest.mark.parametrize(
    "words",
    [
        "Elle ajoute {} au titre des frais de justice.",
        "Elle lui doit les dépens, outre {} d'article 700.",
        "L'indemnité de procédure est fixée à {}.",
    ],
)
def test_costs_that_the_text_calls_so_may_be_to_the_cent(words: str) -> None:
    assert role_of(DISMISSED + words.format("1 640,32 €"), "1 640,32") is AmountRole.COSTS_ART700


@pytest.mark.parametrize(
    ("sentence", "is_gesture"),
    [
        ("L'hébergeur lui a consenti un avoir de", True),
        ("Il a émis plusieurs avoirs, soit", True),
        ("Après avoir écarté la clause, le tribunal retient", False),
        ("Elle estime avoir perdu", False),
    ],
)
def test_the_verb_have_is_no_credit_note(sentence: str, *, is_gesture: bool) -> None:
    assert ("gesture" in set(find_heads(fold(sentence)))) is is_gesture
