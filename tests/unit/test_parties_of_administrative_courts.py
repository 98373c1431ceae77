"""Rulings of administrative courts: who filed the request or the petition, who answers, who is told of it."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process

COUNCIL = (
    "Conseil d'État\n\nN° 458219\n\nLecture du mardi 20 décembre 2022\n\nREPUBLIQUE FRANCAISE\nAU NOM DU PEUPLE FRANCAIS\n\nVu la procédure suivante :\n\n"
    "{before}\n\n{filed}\n\n1°) d'annuler {ruling} ;\n\n2°) réglant l'affaire au fond, de faire droit à ses conclusions.\n\nConsidérant ce qui suit :\n\n"
    "1. Le moyen doit être écarté.\n\nD E C I D E :\n\nArticle 1er : Le pourvoi est rejeté.\n\nArticle 2 : {told}\n"
)
COURT = (
    "{head}\n\nAudience du 10 janvier 2024\nDécision du 31 janvier 2024\n\nRÉPUBLIQUE FRANÇAISE\nAU NOM DU PEUPLE FRANÇAIS\n\nVu la procédure suivante :\n\n"
    "{filed}\n\n{answered}\n\nConsidérant ce qui suit :\n\n1. Le moyen doit être écarté.\n\nDÉCIDE :\n\nArticle 1er : La requête est rejetée.\n"
)
TRIBUNAL, APPEAL = (
    "TRIBUNAL ADMINISTRATIF DE NICE\n\nN° 2102345",
    "Cour administrative d'appel de Lyon\n\nN° 21LY01234",
)


def roles(text: str) -> dict[str, str]:
    decision = process(read_text(text, None, source_id="test")).decisions[0]
    return {party.name: party.role.value for party in decision.parties if party.kind.value != "person"}


@pytest.mark.parametrize(
    ("before", "filed", "ruling", "told", "expected"),
    [
        (
            "La société Thermalie a demandé au tribunal administratif de Limoges la décharge de rappels de taxe. Par un jugement du 23 mai 2019, ce tribunal a rejeté sa demande.",
            "Par un pourvoi et un mémoire en réplique, enregistrés les 10 novembre 2021 et 4 juillet 2022, le ministre de l'économie, des finances et de la relance demande au Conseil d'Etat :",
            "cet arrêt",
            "La présente décision sera notifiée au ministre de l'économie, des finances et de la relance et à la société par actions simplifiée Thermalie.",
            {"ministre de l'économie, des finances et de la relance": "appellant", "Thermalie": "respondent"},
        ),
        (
            "L'association Rives du Tarn a demandé au tribunal administratif de Melun d'annuler un permis de construire. Par un jugement du 18 octobre 2019, le tribunal a rejeté sa demande.",
            "Par un pourvoi sommaire et un mémoire complémentaire, enregistrés les 18 décembre 2019 et 17 mars 2020 au secrétariat du contentieux du Conseil d'Etat, l'association Rives du Tarn demande au Conseil d'Etat :",
            "ce jugement",
            "La présente décision sera notifiée à l'association Rives du Tarn, à la commune de Lagny-le-Pont et à la société Halles du Marais.",
            {"Rives du Tarn": "appellant", "commune de Lagny-le-Pont": "respondent", "Halles du Marais": "respondent"},
        ),
        (
            "La société anonyme Ondélia a demandé au juge des référés du tribunal administratif de Nîmes de suspendre un arrêté. Par une ordonnance du 27 janvier 2020, il a rejeté sa demande.",
            "Par une requête, enregistrée le 11 février 2020 au secrétariat du contentieux du Conseil d'Etat, la commune de Roquesèche, représentée par la SCP Meyer, demande au juge des référés du Conseil d'Etat :",
            "cette ordonnance",
            "La présente ordonnance sera notifiée à la commune de Roquesèche et à la société Ondélia.",
            {"commune de Roquesèche": "appellant", "Ondélia": "respondent"},
        ),
    ],
)  # fmt: skip
def test_who_petitions_the_council_is_appellant_and_who_is_told_of_it_respondent(
    before: str, filed: str, ruling: str, told: str, expected: dict[str, str]
) -> None:
    assert roles(COUNCIL.format(before=before, filed=filed, ruling=ruling, told=told)) == expected


@pytest.mark.parametrize(
    ("head", "filed", "answered", "expected"),
    [
        (
            TRIBUNAL,
            "Par une requête, enregistrée le 8 octobre 2019, M. G... B... demande au tribunal d'annuler l'arrêté du 12 août 2019.",
            "Par un mémoire en défense, enregistré le 6 février 2020, le préfet de la Moselle conclut au rejet de la requête.\n\nLa requête a été communiquée à la commune de Hettingen, qui n'a pas produit d'observations.",
            {"préfet de la Moselle": "defendant", "commune de Hettingen": "third_party"},
        ),
        (
            TRIBUNAL,
            "Par une requête et deux mémoires, enregistrés sous le n° 2102345 les 28 avril 2020, 11 janvier 2021 et 9 juillet 2021, Mme F... D... et l'association Presqu'île vivante, représentées par Me G., demandent au tribunal d'annuler un permis.",
            ("Par deux mémoires en défense, enregistrés le 3 novembre 2020 et le 17 mai 2021, la commune de Port-Garonnet, représentée par Me W., conclut au rejet de la requête.\n\n"
            "Par un mémoire en défense, enregistré le 14 décembre 2020, la société à responsabilité limitée Pinède Promotion conclut au rejet de la requête."),
            {"Presqu'île vivante": "claimant", "commune de Port-Garonnet": "defendant", "Pinède Promotion": "defendant"},
        ),
        (
            APPEAL,
            "Par une requête, enregistrée le 16 mai 2019, le centre hospitalier de la Haute-Bléone, représenté par Me Z., demande à la cour d'annuler ce jugement.",
            "Par un mémoire en défense, enregistré le 23 septembre 2019, la société Vitalis Nord conclut au rejet de la requête.\n\nPar un mémoire, enregistré le 2 octobre 2019, la caisse primaire d'assurance maladie des Hautes-Alpes demande le remboursement de ses débours.",
            {"centre hospitalier de la Haute-Bléone": "appellant", "Vitalis Nord": "respondent", "caisse primaire d'assurance maladie des Hautes-Alpes": "third_party"},
        ),
    ],
)  # fmt: skip
def test_who_asks_the_court_and_who_answers(
    head: str, filed: str, answered: str, expected: dict[str, str]
) -> None:
    assert roles(COURT.format(head=head, filed=filed, answered=answered)) == expected


def test_the_authority_that_answers_for_its_own_decision_is_no_party() -> None:
    filed = "Par une requête, enregistrée le 6 avril 2023, la société Rondelia demande au Conseil d'Etat d'annuler la délibération du 9 février 2023 de la Commission nationale de l'informatique et des libertés."
    answered = (
        "Par un mémoire en défense, enregistré le 20 octobre 2023, la CNIL conclut au rejet de la requête."
    )
    found = roles(COURT.format(head="Conseil d'État\n\nN° 472864", filed=filed, answered=answered))
    assert found.get("Rondelia") == "claimant"
    assert not {name for name in found if "CNIL" in name or "Commission" in name}


@pytest.mark.parametrize(
    ("asks", "expected"),
    [
        ("la SARL Peinture Ormevault et Mutuelle du Bocage", {"Peinture Ormevault", "Mutuelle du Bocage"}),
        ("l'EARL des Trois Rus et SCI Mirville", {"EARL des Trois Rus", "Mirville"}),
        ("la SARL Ormevault et Compagnie", {"Ormevault et Compagnie"}),
    ],
)
def test_a_second_one_without_an_article_is_no_part_of_the_first(asks: str, expected: set[str]) -> None:
    filed = f"Par une requête, enregistrée le 8 juillet 2021, {asks}, représentées par Me Bart, demandent au tribunal d'annuler l'arrêté du maire."
    answered = "Par un mémoire en défense, enregistré le 4 octobre 2021, la commune de Sombreval conclut au rejet de la requête."
    found = roles(COURT.format(head=TRIBUNAL, filed=filed, answered=answered))
    assert {name for name, role in found.items() if role == "claimant"} == expected
