"""Natural persons in words taken from pages: initials stand for them in what is mailed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.clean.plain import read_text
from pipeline.masking import mask_for
from pipeline.process import process

PAGE = """Perte de données de recherche : l'université condamnée

Par un jugement du 11 juin 2025, le tribunal administratif de Lille a condamné l'université de Flandre à verser à \
Mme Nadia Belkacem la somme de 23 000 euros en réparation de la perte de ses données, effacées du serveur.

Mme Belkacem demandait 140 000 euros. L'université versera en outre 1 500 euros au titre de l'article L. 761-1.
"""


def masked(words: str, page: str = PAGE) -> str:
    return mask_for(process(read_text(page, None, source_id="test")))(words)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("à verser à Mme Nadia Belkacem la somme de", "à verser à Mme N. B. la somme de"),
        ("Mme Belkacem demandait", "Mme B. demandait"),
        ("Nadia Belkacem, chercheuse", "N. B., chercheuse"),
        ("pour Belkacem, c'est une victoire", "pour B., c'est une victoire"),
        ("selon Me Jean-Paul d'Aubigné, son avocat", "selon Me J.-P. A., son avocat"),
        ("M. Le Goff et Mme de La Tour", "M. L. G. et Mme L. T."),
        ("M. [T] [B] a saisi le conseil", "M. [T] [B] a saisi le conseil"),
        ("Mme A. B. a saisi le conseil", "Mme A. B. a saisi le conseil"),
        ("M. le préfet du Nord et Madame la présidente", "M. le préfet du Nord et Madame la présidente"),
        ("l'université de Flandre à Lille", "l'université de Flandre à Lille"),
    ],
)
def test_persons_are_shown_by_initials_and_nobody_else(words: str, shown: str) -> None:
    assert masked(words) == shown


def test_a_company_that_is_called_like_a_person_keeps_its_name() -> None:
    page = (
        "Le tribunal de commerce de Lille a condamné le 3 mars 2024 la société Monsieur Bricolage à payer 12 000 euros à la"
        " société Nordis, qui avait perdu ses données. Monsieur Bricolage a fait appel."
    )
    assert (
        masked("Monsieur Bricolage a fait appel de M. Durand", page)
        == "Monsieur Bricolage a fait appel de M. D."
    )


@given(st.text(max_size=200))
def test_what_is_masked_once_stays_as_it_is(words: str) -> None:
    mask = mask_for(process(read_text(PAGE, None, source_id="test")))
    assert mask(mask(words)) == mask(words)
