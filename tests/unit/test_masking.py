"""Natural persons in words taken from pages: initials stand for them in what is mailed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.masking import mask_for
from tests.texts import read

PAGE = """Perte de données de recherche : l'université condamnée

Par un jugement du 11 juin 2025, le tribunal administratif de Lille a condamné l'université de Flandre à verser à \
Mme Nadia Belkacem la somme de 23 000 euros en réparation de la perte de ses données, effacées du serveur.

Mme Belkacem demandait 140 000 euros. L'université versera en outre 1 500 euros au titre de l'article L. 761-1.
"""


def masked(words: str, page: str = PAGE) -> str:
    return mask_for(read(page))(words)


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


PRESS = """Perte de données : l'avocate Sophie Lenormand arrache 44 000 euros pour Ferronnerie Darcy

Par jugement du 12 novembre 2025, le tribunal de commerce de Bourges a condamné la société Berrynet, que dirige Julien Tessier, à \
payer 44 000 euros à la société Ferronnerie Darcy pour la perte de ses données. « Nous demandions 90 000 euros », regrette \
Paul Darcy, son gérant. Le docteur Yann Le Bihan avait été désigné expert.
"""


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("l'avocate Sophie Lenormand arrache", "l'avocate S. L. arrache"),
        ("Sophie Lenormand a plaidé", "S. L. a plaidé"),
        ("la société Berrynet, que dirige Julien Tessier, à", "la société Berrynet, que dirige J. T., à"),
        ("», regrette Paul Darcy, son gérant", "», regrette P. D., son gérant"),
        ("44 000 euros pour Ferronnerie Darcy", "44 000 euros pour Ferronnerie Darcy"),
        ("au docteur Yann Le Bihan", "au docteur Y. L. B."),
        ("les époux Guillermin et la veuve Roche", "les époux G. et la veuve R."),
        ("le tribunal de commerce de Bourges", "le tribunal de commerce de Bourges"),
        ("indique Le Monde", "indique Le Monde"),
    ],
)
def test_persons_who_are_no_party_are_told_by_their_trade_or_their_words(words: str, shown: str) -> None:
    assert masked(words, PRESS) == shown


def test_a_person_whom_the_title_has_surname_first_is_the_same_person() -> None:
    page = (
        "Données perdues : DUPONT-MORET Jean gagne contre Savepro\n\nPar jugement du 14 novembre 2025, le tribunal judiciaire de Dax a"
        " condamné la société Savepro à payer à Monsieur Jean DUPONT-MORET la somme de 7 700 euros pour la perte de ses données."
    )
    assert "DUPONT" not in masked(page, page)
    assert "Savepro" in masked(page, page)


@given(st.text(max_size=200))
def test_what_is_masked_once_stays_as_it_is(words: str) -> None:
    mask = mask_for(read(PAGE))
    assert mask(mask(words)) == mask(words)
