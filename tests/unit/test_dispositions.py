"""What a court of review does with the decision before it, in its own words and in the press's."""

from __future__ import annotations

import pytest

from pipeline.law import Disposition
from tests.texts import read

APPEAL = (
    "COUR D'APPEL DE RENNES\n\n3e chambre commerciale\n\nARRÊT DU 14 MARS 2023\n\nN° RG 21/01234\n\nENTRE :\n\nLa SAS Armor Copies, appelante\n\n"
    "ET :\n\nLa SARL Kermadec, intimée\n\nFAITS ET PROCÉDURE\n\nLe tribunal a condamné la SAS Armor Copies à payer 20 000 euros.\n\n"
    "La SAS Armor Copies demande à la cour d'infirmer le jugement.\n\nMOTIFS\n\nLa perte est établie.\n\nPAR CES MOTIFS\n\nLa cour,\n\n{}\n\n"
    "Condamne la SAS Armor Copies aux dépens."
)
CASSATION = (
    "COUR DE CASSATION\n\nChambre commerciale, financière et économique\n\nArrêt du 17 janvier 2024\n\nPourvoi n° 22-11.842\n\n"
    "La société Armor Copies a formé le pourvoi contre l'arrêt rendu le 8 novembre 2022 par la cour d'appel de Rennes.\n\n"
    "Sur le moyen unique\n\nLe moyen est fondé.\n\nPAR CES MOTIFS, la Cour :\n\n{}\n\nCondamne la société Kermadec aux dépens."
)
PRESS = "La cour d'appel de Rennes a rendu le 14 mars 2023 un arrêt attendu dans l'affaire qui oppose Armor Copies à Kermadec. {}"


def disposition_of(text: str) -> str | None:
    found = read(text).decisions[0].disposition
    return found.value if found else None


@pytest.mark.parametrize(
    ("operative", "expected"),
    [
        ("Confirme le jugement en toutes ses dispositions ;", Disposition.CONFIRMS),
        ("CONFIRME le jugement déféré ;", Disposition.CONFIRMS),
        ("Infirme le jugement en toutes ses dispositions ;", Disposition.REVERSES),
        (
            "Infirme le jugement en toutes ses dispositions, sauf sur les dépens ;",
            Disposition.REVERSES_IN_PART,
        ),
        ("Réforme le jugement sur le montant de la condamnation ;", Disposition.REVERSES_IN_PART),
        (
            "Confirme le jugement sur le principe ;\n\nL'infirme pour le surplus ;",
            Disposition.REVERSES_IN_PART,
        ),
        (
            "Confirme le jugement, sauf en ce qu'il a rejeté la demande de Kermadec ;",
            Disposition.REVERSES_IN_PART,
        ),
        ("Déclare irrecevable l'appel de la SAS Armor Copies ;", Disposition.INADMISSIBLE),
        ("Constate que la SAS Armor Copies s'est désistée de son appel ;", Disposition.WITHDRAWN),
        ("Déboute la SAS Armor Copies de son appel ;", Disposition.DISMISSES),
        ("Ordonne une expertise ;", None),
    ],
)
def test_an_appeal_by_its_operative_part(operative: str, expected: Disposition | None) -> None:
    assert disposition_of(APPEAL.format(operative)) == expected


@pytest.mark.parametrize(
    ("operative", "expected"),
    [
        (
            "CASSE ET ANNULE, en toutes ses dispositions, l'arrêt rendu le 8 novembre 2022 ;",
            Disposition.QUASHES,
        ),
        (
            "CASSE ET ANNULE, mais seulement en ce qu'il condamne la société Armor Copies, l'arrêt rendu ;",
            Disposition.QUASHES_IN_PART,
        ),
        (
            "CASSE ET ANNULE, par voie de retranchement, la condamnation à 3 000 euros ;",
            Disposition.QUASHES_IN_PART,
        ),
        ("REJETTE le pourvoi ;", Disposition.DISMISSES),
        ("Constate le désistement du pourvoi ;", Disposition.WITHDRAWN),
        ("Constate la déchéance du pourvoi.", Disposition.INADMISSIBLE),
    ],
)
def test_a_cassation_by_its_operative_part(operative: str, expected: Disposition) -> None:
    assert disposition_of(CASSATION.format(operative)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Elle confirme le jugement du tribunal de commerce.", Disposition.CONFIRMS),
        (
            "Les juges rennais infirment la décision du tribunal et condamnent le prestataire à 3 000 euros.",
            Disposition.REVERSES,
        ),
        ("Le jugement est infirmé pour l'essentiel.", Disposition.REVERSES_IN_PART),
        (
            "Les magistrats confirment la faute mais réforment le jugement quant au montant.",
            Disposition.REVERSES_IN_PART,
        ),
        ("Le prestataire avait confirmé que le test de sauvegarde était bon, selon Kermadec.", None),
        ("Armor Copies demandait à la cour d'infirmer le jugement.", None),
    ],
)
def test_the_press_is_believed_when_a_court_acts(told: str, expected: Disposition | None) -> None:
    assert disposition_of(PRESS.format(told)) == expected


def test_a_court_of_first_instance_reviews_nothing() -> None:
    told = "Le tribunal de commerce de Rennes a condamné le 14 mars 2023 Armor Copies. La société confirme le jugement rendu et fera appel."
    assert disposition_of(told) is None


def test_the_words_stand_in_the_text() -> None:
    processed = read(APPEAL.format("Confirme le jugement en toutes ses dispositions ;"))
    found = processed.decisions[0].disposition
    assert found is not None
    assert processed.document.text[found.span.start : found.span.end] == "Confirme"
    assert found.rule == "operative_disposition"


RECALLED = """Après cassation, Datoria devra verser 41 000 euros aux Papeteries Bacherelle

La cour d'appel d'Amiens a condamné, le 2 octobre 2026, la société Datoria à verser 41 000 euros à la société Papeteries Bacherelle, dont les \
données ont été perdues. {recalled} Le tribunal de commerce de Mirville avait jugé le prestataire responsable.
"""


@pytest.mark.parametrize(
    ("recalled", "disposition"),
    [
        (
            "La Cour de cassation avait annulé, le 14 janvier 2026, l'arrêt de la cour d'appel de Douai.",
            Disposition.QUASHES,
        ),
        (
            "La Cour de cassation a cassé partiellement, le 14 janvier 2026, l'arrêt de la cour d'appel de Douai.",
            Disposition.QUASHES_IN_PART,
        ),
        (
            "L'arrêt de Douai avait été cassé par un arrêt du 14 janvier 2026 de la Cour de cassation.",
            Disposition.QUASHES,
        ),
        (
            "La Cour de cassation avait, le 14 janvier 2026, rejeté le pourvoi de Datoria.",
            Disposition.DISMISSES,
        ),
        ("La Cour de cassation avait, le 14 janvier 2026, rejeté une demande de radiation.", None),
    ],
)
def test_what_a_court_had_done_is_told_where_the_page_recalls_it(
    recalled: str, disposition: Disposition | None
) -> None:
    told = read(RECALLED.format(recalled=recalled))
    quashing = next(one for one in told.decisions if one.court and one.court.value.id == "cass")
    assert (quashing.disposition and quashing.disposition.value) == disposition


def test_a_judgment_reversed_on_the_sum_alone_is_reversed_in_part() -> None:
    page = """La cour d'appel de Toulouse porte l'indemnité à 205 000 euros

Par un arrêt du 12 février 2026, la cour d'appel de Toulouse infirme le jugement sur le seul montant de la condamnation et, statuant à nouveau de ce \
chef, condamne la société Datoria à payer à la société Ormevault la somme de 205 000 euros pour la perte de ses données.
"""
    assert disposition_of(page) == Disposition.REVERSES_IN_PART
