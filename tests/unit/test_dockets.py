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
        ("la cour d'appel de Metz (15/11290), jeudi", ["15/11290"]),
        ("Le tribunal de commerce de Lorient (2021F00209) a fait droit", ["2021F00209"]),
        ("Le tribunal administratif l'a déchargée (14 mars 2024, n° 2102266).", ["2102266"]),
        ("le tribunal administratif, sous le numéro 2100982, condamne", ["2100982"]),
        ("CAA de LYON, 4ème chambre, 15/09/2022, 20LY02316, Inédit", ["20LY02316"]),
        ("l'indemnité est divisée par trois (n° 19BX02117)", ["19BX02117"]),
        ("le tribunal de commerce du Mans (n° 2023 004517)", ["2023004517"]),
        ("N° de parquet : 19073000412", ["19073000412"]),
        ("la formation restreinte (décision n° 2023-2411-RDPI)", ["2023-2411-RDPI"]),
        ("Rép. gén. 20/01234", ["20/01234"]),
        ("CJUE, affaire C-252/21", ["C-252/21"]),
        ("RG : 2020 F 00123", ["2020F00123"]),
        ("R.G. N° 2018/01234", ["2018/01234"]),
        ("n° RG 22/3456", ["22/3456"]),
        ("RG n° 2003/234", ["2003/234"]),
        ("Rôle n° 2019 00456", ["201900456"]),
        ("CA Paris, 4 mars 1998, n° 96/12345", ["96/12345"]),
        ("RG 1995/12345", ["1995/12345"]),
        ("T. com. Paris, 3 mars 2015, n° J2014000123", ["J2014000123"]),
        ("pourvoi n° 95-18.632", ["95-18.632"]),
        ("pourvois n° 21-20.156 & 21-20.157", ["21-20.156", "21-20.157"]),
        ("Cass. com., 29 juin 2010, n° 09-11.841", ["09-11.841"]),
        ("(n° 09-11841)", ["09-11841"]),
        ("pourvoi no 09-11.841", ["09-11.841"]),
        ("pourvoi 21-12.345", ["21-12.345"]),
        ("Numéro d'inscription au répertoire général : 2 A 16/05542", ["16/05542"]),
        ("N° RG 3 SB 21/00874 - N° Portalis DBVW-V-B7D", ["21/00874"]),
        ("RG 01F04416", ["01F04416"]),
        ("RG N : 02/01388", ["02/01388"]),
        (
            "les deux instances, enrôlées sous les numéros 2019F02257 et 2020F00318, ont été jointes",
            ["2019F02257", "2020F00318"],
        ),
        ("Conseil d'État, 3 mars 1999, n° 198765", ["198765"]),
        ("CE, 12 mai 2004, n° 234567", ["234567"]),
        ("CAA Bordeaux, 3 juin 2003, n° 99BX01234", ["99BX01234"]),
        ("TA Paris, 12 juin 2019, n° 1812345/5-2", ["1812345/5-2"]),
        ("n° RG F 18/1234", ["F18/1234"]),
        ("RG n° F18/01234", ["F18/01234"]),
        ("RG 11-18-001234", ["11-18-001234"]),
        ("n° RG 11-18-1234", ["11-18-1234"]),
        ("n° 12-19-000345", ["12-19-000345"]),
        ("arrêt 4A_123/2020 du Tribunal fédéral", ["4A_123/2020"]),
        ("affaire C‑311/18", ["C-311/18"]),
        ("affaires jointes C-203/15 et C-698/15", ["C-203/15", "C-698/15"]),
        ("aff. T-612/17", ["T-612/17"]),
        ("le jugement (n° 2021F00876)", ["2021F00876"]),
        ("RG 2021 013526", ["2021013526"]),
        ("Numéro de répertoire général 21/04567", ["21/04567"]),
        ("enregistrée sous le numéro de RG 22/00345", ["22/00345"]),
        ("inscrite au rôle sous le n° 2022F00345", ["2022F00345"]),
        ("enrôlée sous le n° 2022J00345", ["2022J00345"]),
        ("l'affaire n° 20/01234", ["20/01234"]),
        ("dossier n° 20/01234", ["20/01234"]),
        ("dossier 20/01234", ["20/01234"]),
        ("arrêt n° 20/01234", ["20/01234"]),
        ("arrêt (RG 20/01234)", ["20/01234"]),
        ("RG : 20/01234 et 20/01240", ["20/01234", "20/01240"]),
        ("RG 20/01234, 20/01240 et 20/01250", ["20/01234", "20/01240", "20/01250"]),
        ("RG 20/01234 joint au RG 20/01240", ["20/01234", "20/01240"]),
        ("RG n° 20/01234 (jonction avec n° 20/01240)", ["20/01234", "20/01240"]),
        ("délibération n° 2014-041 du 29 janvier 2014", ["2014-041"]),
        ("délibération de la formation restreinte n° SAN – 2020 – 012", ["SAN-2020-012"]),
        ("délibération SAN 2020-012", ["SAN-2020-012"]),
        ("décision n° 21-D-17", ["21-D-17"]),
        ("décision 21-MC-01", ["21-MC-01"]),
        ("décision n°2020-1432 de l'Arcep", ["2020-1432"]),
        ("décision n° MED-2023-012", ["MED-2023-012"]),
        ("décision de l'AMF SAN-2023-12", ["SAN-2023-12"]),
        ("N° RG 21/01234 - N° Portalis DBV3-V-B7F-UNXY", ["21/01234"]),
        ("n° 21/01234 F-D", ["21/01234"]),
        ("T. com. Nanterre, ord. réf., 4 mai 2022, n° 2022R00123", ["2022R00123"]),
        ("TJ Paris, 17e ch., 4 mai 2022, n°21/01234", ["21/01234"]),
        ("CPH Lyon, 4 mai 2022, n° F 20/01234", ["F20/01234"]),
        ("sous le n° 22/01234", ["22/01234"]),
        ("sous le numéro 2022F01234", ["2022F01234"]),
        ("sous les numéros 22/01234 et 22/01235", ["22/01234", "22/01235"]),
        ("CA Paris, 4 mai 2022, 20/01234", ["20/01234"]),
        ("CA Paris, pôle 5, ch. 11, 4 mai 2022, RG 20/01234", ["20/01234"]),
        ("(TJ Lyon, 4 mai 2022, 21/01234)", ["21/01234"]),
        ("CJUE, 4 mai 2023, C-300/21", ["C-300/21"]),
        ("Com., 4 mai 2022, 20-12.345", ["20-12.345"]),
        ("Cass. com., 4 mai 2022, 20-12.345, inédit", ["20-12.345"]),
        ("le 4 mai 2022 (20-12.345)", ["20-12.345"]),
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
        "N° de minute : 23/456",
        "facture n° FA20/01234",
        "contrat n° 20/01234",
        "article 20/01234 du CCAP",
        "police n° 2020F00123",
        "marché n° 2021-123",
        "le 12/2021",
        "au cours des années 2019/2020",
        "en 2020/2021",
        "RCS Paris 123 456 789",
        "RCS n° 2020B01234",
        "brevet n° 20/01234",
        "de 20/2000 euros",
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
