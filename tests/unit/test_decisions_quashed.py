"""What the Conseil d'État and administrative courts of appeal annul: whose ruling it was, what becomes of it, what is awarded."""

from __future__ import annotations

import pytest

from pipeline.law import Decision, Disposition
from tests.texts import read


def told(decision: Decision) -> tuple[str | None, str | None, float | None]:
    return (
        decision.court.value.id if decision.court else None,
        decision.decided_on.value.isoformat() if decision.decided_on else None,
        float(decision.awarded_total.value.value) if decision.awarded_total else None,
    )


HEAD = "Conseil d'État, 21 février 2025, n° 468112\n\n"
SETTLED = [
    f"{HEAD}Le Conseil d'État annule l'arrêt du 14 octobre 2022 par lequel la cour administrative d'appel de Nantes avait condamné la société Publiarchives à verser 98 000 euros au département de l'Ardière pour la perte de fonds numérisés. Réglant l'affaire au fond, il ramène cette somme à 41 000 euros. Les conclusions du département au titre de l'article L. 761-1 sont rejetées.",
    "Le Conseil d'État a annulé, le 21 février 2025, l'arrêt du 14 octobre 2022 de la cour administrative d'appel de Nantes, qui avait condamné la société Publiarchives à verser 98 000 euros au département de l'Ardière. Réglant l'affaire au fond, il condamne la société à verser 41 000 euros.",
    f"{HEAD}Le Conseil d'État a annulé l'arrêt du 14 octobre 2022 par lequel la cour administrative d'appel de Nantes avait condamné Publiarchives à payer 98 000 euros au département de l'Ardière. Réglant l'affaire au fond, il condamne Publiarchives à payer 41 000 euros au département de l'Ardière.",
]  # fmt: skip


@pytest.mark.parametrize("text", SETTLED)
def test_the_conseil_quashes_a_ruling_and_settles_the_case(text: str) -> None:
    found = read(text)

    ce, caa = found.decisions
    assert told(ce) == ("ce", "2025-02-21", 41_000)
    assert ce.disposition is not None
    assert ce.disposition.value is Disposition.QUASHES
    assert told(caa) == ("caa_nantes", "2022-10-14", 98_000)
    assert not caa.reviews


@pytest.mark.parametrize(
    "text",
    [
        "La Cour de cassation casse l'arrêt du 14 octobre 2022 par lequel la cour d'appel de Nantes avait condamné la société Publiarchives à verser 98 000 euros à la société Ardière. L'arrêt de cassation est du 3 mars 2025.",
        f"{HEAD}Le Conseil d'État annule partiellement l'arrêt du 14 octobre 2022 par lequel la cour administrative d'appel de Nantes a condamné Publiarchives à verser 98 000 euros au département de l'Ardière, et renvoie l'affaire.",
    ],
)  # fmt: skip
def test_the_day_of_what_is_quashed_is_that_of_the_court_below(text: str) -> None:
    below = read(text).decisions[1]

    assert below.court is not None
    assert below.court.value.id in {"ca_nantes", "caa_nantes"}
    assert told(below)[1:] == ("2022-10-14", 98_000)


@pytest.mark.parametrize(
    "said",
    [
        "a annulé le jugement du tribunal administratif de Lille du 14 janvier 2026 qui avait condamné la société Publidoc à verser 51 000 euros à la commune de Saint-Vireux, et a rejeté la demande de la commune.",
        "annule le jugement par lequel le tribunal administratif de Lille avait condamné, le 14 janvier 2026, la société Publidoc à verser 51 000 euros à la commune de Saint-Vireux. La demande de la commune est rejetée.",
    ],
)  # fmt: skip
def test_an_appeal_that_annuls_the_judgment_reverses_it(said: str) -> None:
    main = read(
        f"État civil perdu\n\nPar un arrêt du 17 novembre 2026, la cour administrative d'appel de Douai {said}"
    ).decisions[0]

    assert main.disposition is not None
    assert main.disposition.value is Disposition.REVERSES
