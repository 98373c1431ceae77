"""Which decision a page is about, when it tells of several courts, days and precedents."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process
from tests.texts import read

PUBLISHED = date(2024, 3, 15)


def _main(text: str) -> tuple[str | None, str | None, tuple[str, ...]] | None:
    document = read_text(text, "https://example.org/a", source_id="test", published_on=PUBLISHED)
    found = process(document).decisions
    if not found:
        return None
    main = found[0]
    return (
        main.court.value.name if main.court else None,
        main.decided_on.value.isoformat() if main.decided_on else None,
        tuple(number.value for number in main.docket_numbers),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Clause limitative : rappel utile\n\nCA Douai, 2e ch., 16 nov. 2023, n° 21/04455\n\nLa cour infirme le jugement. "
                "Est seule réputée non écrite la clause qui vide l'obligation (Cass. com., 22 oct. 1996, n° 93-18.632 ; Cass. com., "
                "29 juin 2010, n° 09-11.841). La cour condamne l'hébergeur à payer 10 000 euros."
            ),
            ("Cour d'appel de Douai", "2023-11-16", ("21/04455",)),
        ),
        (
            (
                "Un hébergeur condamné\n\nLe dossier était ancien. Le 5 mars, le tribunal de commerce de Brest a condamné la société "
                "Altéo à verser 40 000 euros à la société Brun."
            ),
            ("Tribunal de commerce de Brest", "2024-03-05", ()),
        ),
        (
            (
                "La clinique déboutée\n\nMardi, la salle était presque vide lorsque la juridiction consulaire briochine a fait "
                "connaître sa décision. La clinique est déboutée de ses demandes."
            ),
            ("Tribunal de commerce de Saint-Brieuc", "2024-03-12", ()),
        ),
        (
            "Amende\n\nLa CNIL a infligé hier 100 millions d'euros d'amende à la société Altéo.",
            ("CNIL", "2024-03-14", ()),
        ),
        (
            (
                "Condamnation annulée\n\nPar un arrêt du 6 mars (pourvoi n° 22-14.077), la Cour de cassation a cassé l'arrêt du "
                "12 janvier 2022 par lequel la cour d'appel de Versailles avait condamné la société Altéo à verser 900 000 euros. "
                "La cour de renvoi devra rejuger l'affaire."
            ),
            ("Cour de cassation", "2024-03-06", ("22-14.077",)),
        ),
        (
            (
                "La CNIL met en demeure la société Altéo\n\nLa CNIL a mis en demeure, le 5 mars 2024, la société Altéo. Elle constate "
                "que l'information manque. La CNIL rappelle que la société a trois mois."
            ),
            None,
        ),
        (
            "Rançon : la ville refuse de payer\n\nLa ville refuse de payer 1,2 million d'euros aux pirates.",
            None,
        ),
    ],
)
def test_the_page_is_about(text: str, expected: tuple[str, str, tuple[str, ...]] | None) -> None:
    assert _main(text) == expected


def test_the_decision_below_may_open_the_header_of_an_appeal() -> None:
    text = (
        "N° RG 22/06931 - N° Portalis DBVX-V-B7G-ORXX\n\nDécision du Tribunal de Commerce de LYON\nAu fond du 20 septembre 2022\n"
        "RG : 2021j00936\n\nS.A.S. ALTEO\n\nC/\n\nS.A.S. BRUN\n\nRÉPUBLIQUE FRANÇAISE\nAU NOM DU PEUPLE FRANÇAIS\n\n"
        "COUR D'APPEL DE LYON\n3ème chambre A\n\nARRÊT DU 20 Février 2024\n\nAPPELANTE :\nS.A.S. ALTEO\n\nINTIMÉE :\nS.A.S. BRUN"
    )
    assert _main(text) == ("Cour d'appel de Lyon", "2024-02-20", ("22/06931",))


def test_a_scanned_heading_names_its_court() -> None:
    text = "TR1BUNAL DE COMMERCE DE BOBIGNY\n\nJUGEMENT DU 15 MAI 2018\nN° RG 2016F01402\n\nPAR CES MOTIFS\n\nDéboute la société."
    assert _main(text) == ("Tribunal de commerce de Bobigny", "2018-05-15", ("2016F01402",))


TOLD: list[tuple[str, tuple[str | None, str | None] | None]] = [
    (
        "Rennes, 9 oct. 2025 - La cour d'appel de Rennes a ramené mercredi à 5.400 euros l'indemnité due par l'hébergeur.",
        ("ca_rennes", "2025-10-08"),
    ),
    (
        "Le 4 octobre 2022, le tribunal judiciaire de Colmar avait accordé 231 000 euros à la fondation. La cour d'appel de Colmar, le 20 novembre 2024, en retranche 44 000 euros.",
        ("ca_colmar", "2024-11-20"),
    ),
    (
        "La chambre commerciale de la Cour de cassation a rejeté, le 18 septembre 2024 (n° 22-20.114), le pourvoi formé contre l'arrêt du 5 juillet 2022 de la cour d'appel d'Angers.",
        ("cass", "2024-09-18"),
    ),
    (
        "L'Autorité nationale des jeux a condamné Parimel, par décision du 24 avril 2025, à une amende de 1,6 million d'euros. Le site avait plaidé devant le Conseil d'État, qui avait rejeté sa requête.",
        ("anj", "2025-04-24"),
    ),
    (
        "Photos effacées\n\nAu tribunal de proximité de Loches, elle réclamait 6 000 euros. Elle repart avec 1 950 euros et sans frais.",
        ("tprox_loches", None),
    ),
    (
        "Panne : quarante clients en justice\n\nIls viennent d'assigner Voltara devant le tribunal de commerce de Toulouse, a confirmé leur conseil. Un jugement n'est pas attendu avant l'an prochain.",
        None,
    ),
    (
        "Contentieux : on plaide moins\n\nSix fois sur dix, la juridiction applique le plafond. Dans 38 % des cas, le client est débouté. Le montant moyen accordé s'établit à 87 400 euros, et le prestataire est condamné une fois sur deux.",
        None,
    ),
    (
        "Colloque : qui paie ?\n\nLa salle a rendu trois verdicts : la première chambre a appliqué la clause, la deuxième l'a réputée non écrite et a condamné le prestataire.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=lambda value: str(value)[:40])
def test_what_the_press_tells(text: str, expected: tuple[str | None, str | None] | None) -> None:
    decisions = read(text, date(2025, 10, 9)).decisions
    if expected is None:
        assert decisions == ()
        return
    main = decisions[0]
    court = main.court.value.id if main.court else None
    assert (court, str(main.decided_on.value) if main.decided_on else None) == expected


EARLIER: list[tuple[str, list[tuple[str | None, str | None]]]] = [
    (
        "COUR D'APPEL DE RENNES\n\nARRÊT DU 14 MARS 2023\n\nN° RG 21/05632\n\nAPPELANTE\n\nSAS ALTO\n\nINTIMÉE\n\nSARL BRIX\n\nEXPOSÉ DU LITIGE\n\nLe tribunal de commerce de Vannes a condamné la SAS ALTO.\n\nPAR CES MOTIFS\n\nInfirme.",
        [("tcom_vannes", None)],
    ),
    (
        "TRIBUNAL DE COMMERCE DE LYON\n\nJUGEMENT DU 17 JUIN 2008\n\nRôle n° 2006J01873\n\nDEMANDERESSE : SA ALTO\n\nDÉFENDERESSE : SARL BRIX\n\nMOTIFS\n\nL'expert désigné par ordonnance de référé du 22 juin 2004 chiffre les travaux à 96.400 euros.\n\nPAR CES MOTIFS\n\nCondamne la SARL BRIX.",
        [("tcom_lyon", "2004-06-22")],
    ),
    (
        "Par jugement du 4 octobre 2019, le tribunal de commerce de Quimper avait condamné Brix. La Cour de cassation a cassé l'arrêt le 5 juin 2024 et renvoyé l'affaire devant la cour d'appel d'Angers. En ce sens, la doctrine cite (CA Lyon, 8 sept. 2022, n° 19/02211).",
        [("tcom_quimper", "2019-10-04")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), EARLIER, ids=lambda value: str(value)[:40])
def test_earlier_decisions_of_the_case(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    decisions = read(text, date(2025, 10, 9)).decisions[1:]
    found = [
        (one.court.value.id if one.court else None, str(one.decided_on.value) if one.decided_on else None)
        for one in decisions
    ]
    assert found == expected
