"""Who appealed, where no words name it: whom the ruling below had gone against, whom a cross-appeal answers."""

from __future__ import annotations

import pytest

from pipeline.law import CourtLevel, PartyRole
from tests.unit.test_parties import roles

A, R = PartyRole.APPELLANT, PartyRole.RESPONDENT
APPEAL = (CourtLevel.APPEAL, "Cour d'appel de Lyon")
CASSATION = (CourtLevel.SUPREME, "Cour de cassation")
SUED = "La société Pelletier avait assigné la société Nuagis, son hébergeur, après la perte de ses fichiers. "


@pytest.mark.parametrize(
    ("text", "appellant"),
    [
        ("Débouté en mai 2023 par le tribunal, le titulaire a fait appel. La cour confirme.", "Pelletier"),
        ("Condamné en première instance, le professionnel a interjeté appel. La cour confirme.", "Nuagis"),
        ("La cour a rejeté la requête du facteur, qui contestait le jugement l'ayant condamné à payer 9 000 euros.", "Nuagis"),
        ("Un appel a été formé. Sur l'appel incident de Pelletier, la cour d'appel infirme en partie.", "Nuagis"),
        ("La société Pelletier sollicitait par la voie de l'appel incident 60 000 euros de plus. La cour confirme.", "Nuagis"),
        ("L'intéressée s'en plaint en appel. La cour a infirmé, le 11 mars, la décision qui avait condamné Nuagis à payer. Un appel utile.", "Nuagis"),
    ],
)  # fmt: skip
def test_who_lost_below_appealed(text: str, appellant: str) -> None:
    answers = {"Nuagis": "Pelletier", "Pelletier": "Nuagis"}[appellant]
    assert roles(SUED + text, *APPEAL) == {(appellant, A), (answers, R)}


def test_a_petition_that_somebody_had_filed_is_that_ones() -> None:
    text = (
        SUED
        + "La chambre commerciale a rejeté le pourvoi que l'hébergeur avait formé contre la décision d'appel."
    )
    assert roles(text, *CASSATION) == {("Nuagis", A), ("Pelletier", R)}


@pytest.mark.parametrize(
    "text",
    [
        "Le premier président de la cour d'appel a suspendu l'exécution du jugement qui l'avait condamnée à payer.",
        "La cour d'appel infirme l'ordonnance qui avait condamné Nuagis à payer 300 000 euros.",
    ],
)
def test_a_court_of_appeal_named_alone_words_no_appeal(text: str) -> None:
    assert not {role for _, role in roles(SUED + text, *APPEAL)} & {A, R}
