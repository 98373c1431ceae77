"""Precedents that a page likens its ruling to: who was there is no party here, and what was awarded there is no award of this ruling."""

from __future__ import annotations

import pytest

from tests.texts import read

TITLE = "Perte de données : l'hébergeur Costanet condamné"
OWN = "Le tribunal de commerce de Nîmes a condamné, le 2 avril 2025, la société Costanet à payer 27 000 euros au camping des Alizés."
ELSEWHERE = "le tribunal de commerce de Lille Métropole"


LIKENED = [
    f"{OWN} Comme {ELSEWHERE} qui, le 9 mars 2023, avait condamné OVH à payer 144 836,69 euros à Bluepad, il écarte le plafond du contrat.",
    f"{OWN} À l'instar de la cour d'appel de Douai, qui avait condamné OVH à verser 144 836,69 euros à la société Bluepad, il écarte le plafond du contrat.",
    f"{OWN} Il suit en cela {ELSEWHERE}, qui avait condamné OVH, le 9 mars 2023, à payer 144 836,69 euros à Bluepad.",
    f"{OWN} Le jugement s'inscrit dans la lignée de celui du tribunal de commerce de Lille Métropole, qui avait condamné la société OVH à payer 144 836,69 euros à la société Bluepad.",
    f"{OWN} La décision rejoint celle rendue le 9 mars 2023 par {ELSEWHERE}, qui avait condamné OVH à payer 144 836,69 euros à Bluepad.",
    f"{OWN} On se souvient que {ELSEWHERE} avait condamné, le 9 mars 2023, OVH à payer 144 836,69 euros à Bluepad.",
    f"{OWN} Les juges se réfèrent à un jugement du tribunal de commerce de Lille Métropole du 9 mars 2023, qui avait condamné OVH à payer 144 836,69 euros à Bluepad.",
    f"{OWN} Il prend le contre-pied de la cour d'appel de Douai, qui avait débouté la société Bluepad de sa demande de 144 836,69 euros contre OVH.",
    f"{OWN} Contrairement à la cour d'appel de Douai, qui avait débouté la société Bluepad de sa demande de 144 836,69 euros contre OVH, il retient la faute lourde.",
    ("Tout comme la cour d'appel de Douai, qui avait condamné OVH à payer 144 836,69 euros à Bluepad, le tribunal de commerce de Nîmes "
    "a condamné, le 2 avril 2025, la société Costanet à payer 27 000 euros au camping des Alizés."),
]  # fmt: skip


@pytest.mark.parametrize("text", LIKENED)
def test_who_was_there_in_a_precedent_is_no_party(text: str) -> None:
    found = read(f"{TITLE}\n\n{text}")

    main = found.decisions[0]
    assert main.court is not None
    assert main.court.value.id == "tcom_nimes"
    assert {party.name for party in main.parties} == {"Costanet", "camping des Alizés"}
    assert main.awarded_total is not None
    assert main.awarded_total.value.value == 27_000
    assert all(not other.parties for other in found.decisions[1:])


@pytest.mark.parametrize(
    "title",
    [
        "Perte de données : le tribunal de Nîmes suit la jurisprudence Bluepad",
        "Sauvegardes : après l'arrêt Bluepad, un jugement à Nîmes",
        "Dans le sillage de l'affaire Bluepad, Costanet condamnée",
    ],
)
def test_a_precedent_goes_by_the_name_of_who_was_there(title: str) -> None:
    found = read(f"{title}\n\n{LIKENED[0]}")

    assert {party.name for party in found.decisions[0].parties} == {"Costanet", "camping des Alizés"}


SAME_CASE = [
    "Comme le tribunal de commerce de Brest, qui avait condamné Armorinet à payer 90 000 euros à la société Conserverie Bihan, elle retient une faute.",
    "Contrairement au tribunal de commerce de Brest, qui avait condamné Armorinet à payer 90 000 euros à la société Conserverie Bihan, elle applique le plafond.",
    "On se souvient que le tribunal de commerce de Brest avait condamné Armorinet à payer 90 000 euros à la société Conserverie Bihan.",
]  # fmt: skip


@pytest.mark.parametrize("told", SAME_CASE)
def test_what_a_lower_court_had_judged_is_the_same_case(told: str) -> None:
    found = read(
        "Armorinet condamnée en appel\n\nLa cour d'appel de Rennes a condamné, le 12 février 2024, la société Armorinet à payer "
        f"64 000 euros à son client. {told}"
    )

    assert {party.name for party in found.decisions[0].parties} == {"Armorinet", "Conserverie Bihan"}
