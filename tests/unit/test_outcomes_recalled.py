"""How a decision ended that a page recalls beside the one it is about."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Decision, Outcome
from pipeline.process import process

REVERSED = (
    "Le tribunal de commerce de Lille Métropole avait débouté la société Ormevault de toutes ses demandes par jugement du 3 mai 2024. Par "
    "arrêt du 12 mars 2026, la cour d'appel de Douai infirme le jugement et condamne la société Bacherelle à payer à la société Ormevault "
    "45 000 euros pour la perte de ses données."
)
CONFIRMED = (
    "La cour d'appel de Rennes a confirmé, le 4 février 2025, le jugement par lequel le tribunal judiciaire de Brest, le 9 mai 2023, avait "
    "fait droit à l'intégralité des demandes de la clinique Sainte-Odile contre l'hébergeur Nuagis, condamné à lui verser 80 000 euros."
)
RAISED = (
    "Mirville réclamait 300 000 euros à son prestataire Datavel après la perte de ses sauvegardes. Le 14 juin 2022, le tribunal de commerce "
    "de Nantes ne lui en avait accordé que 90 000. La cour d'appel de Rennes, le 20 janvier 2025, porte la somme à 140 000 euros."
)
QUASHED = (
    "La Cour de cassation casse, le 5 juin 2024, l'arrêt de la cour d'appel de Versailles du 6 octobre 2022 qui avait condamné la société "
    "Datavel à verser 210 000 euros à la société Mirville pour la perte de ses données, et renvoie l'affaire devant la cour d'appel de "
    "Paris. Le tribunal de commerce de Nanterre, le 9 mars 2021, avait rejeté toutes les demandes de Mirville."
)
IN_FULL = """COUR D'APPEL DE DOUAI
ARRÊT DU 12 MARS 2026
N° RG 24/01234

APPELANTE
SAS Ormevault
INTIMÉE
SARL Bacherelle

FAITS ET PROCÉDURE
La société Ormevault a confié ses sauvegardes à la société Bacherelle. Après la perte de ses données elle l'a assignée en paiement de 150 000 euros.
Par jugement du 3 mai 2024, le tribunal de commerce de Lille Métropole a débouté la société Ormevault de l'ensemble de ses demandes et l'a condamnée aux dépens.
La société Ormevault a relevé appel de ce jugement.

MOTIFS DE LA DÉCISION
La société Bacherelle n'a pas contrôlé les sauvegardes. Sa faute est établie. Le préjudice est fixé à 45 000 euros.

PAR CES MOTIFS
La cour,
Infirme le jugement en toutes ses dispositions,
Statuant à nouveau,
Condamne la société Bacherelle à payer à la société Ormevault la somme de 45 000 euros à titre de dommages-intérêts,
Déboute la société Ormevault du surplus de ses demandes.
"""
CONFIRMED_IN_PART = """COUR D'APPEL DE RENNES
ARRÊT DU 4 FÉVRIER 2025
N° RG 22/03456

APPELANTE
SAS Datavel
INTIMÉE
SELARL Clinique Bacherelle

FAITS ET PROCÉDURE
La clinique Bacherelle a confié la sauvegarde de ses dossiers à la société Datavel. Les copies étaient illisibles et les données furent perdues. Elle l'a assignée en paiement de 246 500 euros.
Par jugement du 3 mai 2022, le tribunal de commerce de Nantes, retenant la faute lourde, a condamné la société Datavel à payer à la clinique Bacherelle la somme de 128 900 euros à titre de dommages et intérêts, outre 8 000 euros au titre de l'article 700 du code de procédure civile.
La société Datavel a relevé appel de ce jugement.

MOTIFS DE LA DÉCISION
La société Datavel n'a jamais contrôlé que les copies pouvaient être lues. Sa faute lourde est établie et le plafond est écarté. Les premiers juges ont exactement évalué le préjudice à 128 900 euros.

PAR CES MOTIFS
La cour,
Confirme le jugement en toutes ses dispositions,
Condamne la société Datavel aux dépens d'appel.
"""


def recalled(text: str) -> list[Decision]:
    return list(process(read_text(text, None, source_id="tests")).decisions[1:])


@pytest.mark.parametrize(
    ("text", "court", "outcome"),
    [
        (REVERSED, "tcom_lille_metropole", Outcome.DISMISSED),
        (CONFIRMED, "tj_brest", Outcome.GRANTED),
        (RAISED, "tcom_nantes", Outcome.PARTLY_GRANTED),
        (QUASHED, "tcom_nanterre", Outcome.DISMISSED),
        (IN_FULL, "tcom_lille_metropole", Outcome.DISMISSED),
    ],
)
def test_how_the_judgment_below_ended_is_told(text: str, court: str, outcome: Outcome) -> None:
    below = next(one for one in recalled(text) if one.court and one.court.value.id == court)
    assert below.outcome is not None
    assert below.outcome.value is outcome
    assert below.outcome.confidence >= 0.8


@pytest.mark.parametrize(
    ("text", "words"),
    [(REVERSED, "débouté"), (CONFIRMED, "droit à l'intégralité"), (QUASHED, "rejeté")],
)
def test_its_evidence_is_the_words_that_say_so(text: str, words: str) -> None:
    told = [one.outcome.span.of(text) for one in recalled(text) if one.outcome]
    assert any(words in one for one in told)


def test_a_judgment_confirmed_with_what_it_awarded_ended_as_its_review_does() -> None:
    page = read_text(CONFIRMED_IN_PART, None, source_id="tests")
    review, below = process(page).decisions
    assert review.outcome is not None
    assert below.outcome is not None
    assert review.outcome.value is below.outcome.value is Outcome.PARTLY_GRANTED
    assert below.outcome.span.of(page.text) == "Confirme"


def test_a_judgment_confirmed_with_another_sum_may_have_ended_otherwise() -> None:
    text = CONFIRMED_IN_PART.replace(
        "Confirme le jugement en toutes ses dispositions",
        "Confirme le jugement sauf sur le montant et, statuant à nouveau, condamne la société Datavel à payer à la clinique "
        "Bacherelle 40 000 euros",
    )
    (below,) = recalled(text)
    assert below.outcome is None or below.outcome.rule != "confirmed_as_it_stood"


def test_who_was_sent_away_below_was_awarded_nothing() -> None:
    (below,) = recalled(IN_FULL)
    assert below.awarded_total is not None
    assert below.awarded_total.value.value == Decimal(0)


def test_what_a_page_does_not_tell_of_the_judgment_below_is_not_told() -> None:
    (below,) = recalled(
        "Par arrêt du 4 mai 2024, la cour d'appel de Lyon a ordonné une expertise avant de dire droit sur l'appel du jugement rendu le 8 "
        "novembre 2022 par le tribunal de commerce de Lyon entre les sociétés Mirville et Datavel."
    )
    assert below.outcome is None
    assert below.awarded_total is None


def test_an_appeal_that_is_refused_says_nothing_was_refused_below() -> None:
    text = (
        "La cour d'appel de Lyon a rejeté le 3 mars 2025 l'appel formé par la société Datavel contre le jugement du tribunal de commerce de "
        "Lyon du 8 novembre 2022 qui l'avait condamnée à payer 30 000 euros à la société Mirville."
    )
    (below,) = recalled(text)
    assert below.outcome is None or below.outcome.value is not Outcome.DISMISSED
    assert below.awarded_total is not None
    assert below.awarded_total.value.value == Decimal(30000)


def test_of_a_list_of_cases_only_the_first_are_told() -> None:
    text = "\n\n".join(
        f"Le tribunal de commerce de Lyon, le {1 + number % 28} mars 20{10 + number % 10}, a rejeté la demande de la société Mirville."
        for number in range(40)
    )
    told = recalled(text)
    assert len(told) > 30
    assert [one.outcome is not None for one in told] == [True] * 8 + [False] * (len(told) - 8)


@pytest.mark.parametrize(
    "order",
    [
        "le délégué du premier président a rejeté sa demande tendant à l'arrêt de l'exécution provisoire",
        "le premier président a débouté la société Datavel de sa demande de suspension de l'exécution du jugement",
        "le premier président, saisi d'une demande d'arrêt de l'exécution provisoire, l'a rejetée",
    ],
)
def test_an_order_on_the_enforcement_of_a_judgment_refuses_no_claim(order: str) -> None:
    text = (
        "COUR D'APPEL DE PARIS\nARRÊT DU 15 NOVEMBRE 2024\nN° RG 23/11872\n\nAPPELANTE\nSAS Datavel\nINTIMÉE\nSARL Mirville\n\nFAITS ET PROCÉDURE\n"
        "Par jugement du 6 juin 2023, le tribunal de commerce de Créteil a condamné la société Datavel à payer 63 400 euros à la société Mirville.\n"
        f"La société Datavel a relevé appel. Par ordonnance du 9 novembre 2023 (RG n° 23/12650), {order}.\n\nMOTIFS\nLa faute est établie.\n\n"
        "PAR CES MOTIFS\nLa cour,\nConfirme le jugement."
    )
    order_told = next(one for one in recalled(text) if one.decided_on and one.decided_on.value.month == 11)
    assert order_told.outcome is None
    assert order_told.awarded_total is None
