"""Docket numbers of every registry, and numbers that are none."""

from __future__ import annotations

import pytest

from pipeline.extract.dockets import find_dockets
from pipeline.law import DocketKind
from pipeline.zones import find_zones


def numbers(text: str) -> list[str]:
    return [found.value.number for found in find_dockets(text, find_zones(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("N° RG 21/05632 - N° Portalis DBVL-V-B7D-XXXX", ["21/05632"]),
        ("RG n°\n\n22/00952", ["22/00952"]),
        ("Numéro de rôle : 2022J01184", ["2022J01184"]),
        ("RG 2021013526", ["2021013526"]),
        ("T. com. Lille, 26 janvier 2023, aff. n° 2021013526", ["2021013526"]),
        ("N°RG: 09/14881N° MINUTE : 4", ["09/14881"]),
        ("n° RG F 18/00239", ["F18/00239"]),
        ("RG 11-20-000123", ["11-20-000123"]),
        ("Pourvoi n° T 21-20.156", ["21-20.156"]),
        ("pourvois n° 21-20.156, 21-20.157 et 21-20.158", ["21-20.156", "21-20.157", "21-20.158"]),
        ("s'est pourvu (n° Y 19-17.278) contre", ["19-17.278"]),
        ("ECLI:FR:CCASS:2024:CO00757", ["ECLI:FR:CCASS:2024:CO00757"]),
        ("la délibération SAN-2022-022", ["SAN-2022-022"]),
        ("la décision n° 24-D-03", ["24-D-03"]),
        ("Conseil d'État, 28 janvier 2022 / n°449209", ["449209"]),
        ("TA Montreuil, 5 avril 2022, n° 2012345", ["2012345"]),
        ("requête n° 2203318", ["2203318"]),
        ("CJUE, affaire C-252/21", ["C-252/21"]),
    ],
)
def test_every_registry(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "la loi n° 78-17 du 6 janvier 1978",
        "l'ordonnance n° 2016-131",
        "le règlement (UE) 2016/679",
        "la facture n° 2021013526",
        "N° Portalis DBVX-V-B7H-UYRB",
        "N° SIRET : 500 000 001",
        "article 700, pages 12/13",
        "le 04/09/2023",
    ],
)
def test_other_numbers(text: str) -> None:
    assert numbers(text) == []


def test_a_number_alone_on_a_line_counts_in_the_header_of_a_ruling_only() -> None:
    ruling = "2021009876\n\nTRIBUNAL DE COMMERCE DE NANTES\n\nDEMANDEUR : A\n\nPAR CES MOTIFS\n\nCondamne B aux dépens."
    assert numbers(ruling) == ["2021009876"]
    assert numbers("2021009876\n\nUn article de presse sur autre chose.") == []


def test_kinds() -> None:
    text = "pourvoi n° 21-20.156, RG 21/05632, requête n° 2203318, SAN-2022-022"
    kinds = [found.value.kind for found in find_dockets(text, find_zones(text))]
    assert kinds == [DocketKind.POURVOI, DocketKind.RG, DocketKind.REQUEST, DocketKind.DELIBERATION]
