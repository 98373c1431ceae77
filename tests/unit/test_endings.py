"""Texts that were cut short: told from their last lines, and never told to decide what they do not show."""

from __future__ import annotations

import pytest

from pipeline.law import Outcome
from pipeline.text.endings import breaks_off
from tests.texts import read

PARAGRAPH = (
    "La société Bacherelle, qui avait confié ses sauvegardes à la société Ormevault, soutenait devant le tribunal de commerce de Lyon"
    " que son prestataire n'avait jamais vérifié"
)


@pytest.mark.parametrize(
    ("text", "is_cut"),
    [
        (PARAGRAPH, True),
        (f"{PARAGRAPH[:-4]}", True),
        (f"{PARAGRAPH} ce qu'", True),
        (f"{PARAGRAPH}\n\nMarion Kerdilès, avocate", True),
        (f"{PARAGRAPH} ses copies.", False),
        (f"{PARAGRAPH} ses copies. »", False),
        (f"{PARAGRAPH} (article 1231-1)", False),
        (f"{PARAGRAPH} ses copies.\n\nMarion Kerdilès, avocate au barreau de Lyon", False),
        (f"{PARAGRAPH} trois choses :\n\nla société Ormevault\n\nson assureur\n\nle syndic", False),
        ("Perte de données : le prestataire condamné à Lyon", False),
        ("", False),
    ],
)
def test_a_text_is_cut_when_a_long_last_line_stops_within_its_sentence(text: str, is_cut: bool) -> None:
    assert breaks_off(text) is is_cut


RETAINED = (
    "Données effacées : le tribunal tranche\n\nLe tribunal de commerce de Lyon, par un jugement du 12 mars 2024, a retenu la"
    " responsabilité de la société Ormevault, qui n'avait pas vérifié les sauvegardes de la société Bacherelle.\n\nSur le préjudice,"
    " le tribunal rappelle que la réparation doit être intégrale et que la société Bacherelle, qui demandait 90 000 euros, verse aux"
    " débats un rapport de son expert"
)
REJECTS = (
    "Données effacées : la cour rejette la force majeure\n\nPar un arrêt du 12 mars 2024, la cour d'appel de Lyon rejette l'argument"
    " de la force majeure que soulevait la société Ormevault, assignée par la société Bacherelle dont les données avaient été"
    " perdues.\n\nElle rejette aussi l'exception tirée de la clause limitative. Quant au préjudice, la cour estime que la société"
    " Bacherelle, à qui il appartenait de conserver ses propres"
)


@pytest.mark.parametrize("text", [RETAINED, REJECTS])
def test_what_a_cut_article_does_not_come_to_is_left_open(text: str) -> None:
    """The same words are taken to tell an outcome where the article ends with them."""
    assert outcome_of(text) is None
    assert outcome_of(f"{text} documents.") is not None


def outcome_of(text: str) -> Outcome | None:
    (decision, *_) = read(text).decisions
    return decision.outcome.value if decision.outcome else None
