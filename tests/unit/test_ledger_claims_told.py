"""What was asked for in all, as reports tell it: what comes on top, what another asks for, a sum owed by either of two."""

from __future__ import annotations

import pytest

from tests.unit.test_ledger_claims import APPEAL, APPEAL_END, END, HEAD, claimed

REPORT = (
    "La société Bacherelle avait assigné la société Ormevault, son hébergeur, après la perte de ses fichiers. {asked} Par jugement du 12 mars"
    " 2024, le tribunal de commerce de Lyon a condamné la société Ormevault à payer 20 000 euros à la société Bacherelle."
)


def test_what_is_asked_further_in_a_later_sentence_comes_on_top() -> None:
    asked = (
        "La société Bacherelle réclamait 60 000 euros de dommages et intérêts. L'hébergeur répondait que la sauvegarde n'était pas souscrite, et que"
        " le contrat, relu trois fois par les deux parties avant sa signature, le disait en toutes lettres à sa première page comme à la dernière,"
        " dans une clause que nul ne pouvait ignorer. La société Bacherelle, qui demandait encore 1 500 euros pour résistance abusive, n'a pas convaincu."
    )
    assert claimed(REPORT.format(asked=asked)) == 61_500


def test_what_the_other_side_asks_in_its_turn_is_not_asked_by_the_claimant() -> None:
    asked = "L'hébergeur, qui contestait, lui réclamait à son tour le solde du marché, soit 145 600 euros."
    assert claimed(REPORT.format(asked=asked)) is None


@pytest.mark.parametrize(
    "recalled",
    [
        "En 2020, la cour d'appel de Rennes avait rejeté la demande d'une autre copropriété, qui réclamait 40 000 euros à son ancien syndic.",
        "Une autre copropriété, qui réclamait 40 000 euros au syndic, avait été déboutée en 2020.",
    ],
)
def test_what_another_asked_in_a_case_that_is_recalled_does_not_count(recalled: str) -> None:
    text = (
        "La copropriété des Trois Ponts avait assigné son ancien syndic, Ormevault Gestion, qui avait perdu ses archives. Elle réclamait 15 480"
        f" euros. {recalled} Le tribunal judiciaire de Vannes, par jugement du 12 mars 2024, a condamné Ormevault Gestion à payer 15 480 euros à"
        " la copropriété des Trois Ponts."
    )
    assert claimed(text) == 15_480


def test_the_same_sum_asked_of_a_second_debtor_is_no_second_head() -> None:
    asked = (
        "La société BACHERELLE demande au tribunal de fixer sa créance à 75 000 euros et de condamner l'assureur à lui payer la même somme,"
        " avec intérêts."
    )
    assert claimed(HEAD + asked + END) == 75_000


def test_what_either_of_two_is_to_pay_is_no_claim_in_the_second_place() -> None:
    asked = (
        "La société BACHERELLE demande la condamnation de la société ORMEVAULT SYSTÈMES, ou à défaut de son assureur, au paiement de"
        " 126 400 euros."
    )
    assert claimed(HEAD + asked + END) == 126_400


def test_the_sum_that_another_is_to_be_raised_to_is_the_whole() -> None:
    asked = "La société BACHERELLE, appelante, demande à la cour de porter cette somme à 140 000 euros."
    assert claimed(APPEAL + asked + APPEAL_END) == 140_000


def test_numbered_prayers_add_up_however_long_each_of_them_is() -> None:
    long = (
        "assortie des intérêts au taux légal à compter du 2 février 2022 et de leur capitalisation, en réparation des préjudices nés de la perte des données"
        " de relève au cours de l'exécution du marché conclu le 14 février 2020 pour la conduite et l'entretien de ses installations, tels qu'ils sont"
        " détaillés dans le mémoire qu'il a présenté le 3 mars 2023"
    )
    text = f"""Tribunal administratif de Montpellier, jugement du 17 septembre 2024, n° 2203318

Par une requête enregistrée le 24 juin 2022, le syndicat mixte de Bacherelle demande au tribunal :

1°) de condamner la société Ormevault à lui verser la somme de 164 200 euros, {long} ;

2°) de condamner la même société à lui rembourser le prix du marché, soit 186 000 euros hors taxes.

PAR CES MOTIFS

Article 1er : La société Ormevault versera au syndicat mixte de Bacherelle la somme de 58 700 euros.
"""
    assert claimed(text) == 350_200


def test_what_was_asked_in_a_letter_is_not_what_was_sued_for() -> None:
    asked = (
        "Le 6 décembre 2020, elle a notifié la résiliation du contrat et réclamé réparation d'un dommage qu'elle évaluait alors à 412 000 euros. \n\n"
        "Par acte du 1er juillet 2021, la société Bacherelle a fait assigner la société Ormevault en paiement de la somme de 246 500 euros.\n\n"
    )
    assert claimed(REPORT.format(asked=asked)) == 246_500
