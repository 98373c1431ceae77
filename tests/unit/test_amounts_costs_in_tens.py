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


@pytest.mark.parametrize(
    ("news", "words", "role"),
    [
        (REVERSED, "Bacherelle versera {} à Ormevault.", AmountRole.AWARDED),
        (REVERSED, "Bacherelle devra régler {} à son client.", AmountRole.AWARDED),
        (REVERSED, "L'appelante versera en outre {} à son client.", AmountRole.AWARDED),
        (DISMISSED, "Elle ajoute {} au titre des frais de justice.", AmountRole.COSTS_ART700),
        (DISMISSED, "Elle lui doit les dépens, outre {} d'article 700.", AmountRole.COSTS_ART700),
        (DISMISSED, "L'indemnité de procédure est fixée à {}.", AmountRole.COSTS_ART700),
    ],
)
def test_a_sum_to_the_cent_is_costs_only_where_the_text_calls_it_so(
    news: str, words: str, role: AmountRole
) -> None:
    told = {one.surface: one.role for one in read(news + words.format("1 640,32 €")).amounts}
    assert told["1 640,32 €"] is role


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
