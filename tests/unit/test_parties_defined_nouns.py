"""Nouns that a ruling defines in brackets behind a name, and who pays whom by them."""

from __future__ import annotations

import pytest

from pipeline.law import AmountRole
from tests.texts import main_decision, read

OPENING = (
    "ARRÊT DE LA COUR DE CASSATION, CHAMBRE COMMERCIALE, FINANCIÈRE ET ÉCONOMIQUE, DU 14 JUIN 2023\n\n"
    "La société Archivéa, société par actions simplifiée, dont le siège est à Nantes, a formé le pourvoi n° T 22-11.345 contre l'arrêt rendu "
    "le 9 décembre 2021 par la cour d'appel de Rennes (3e chambre commerciale), dans le litige l'opposant à la société Minoterie Hervieu, "
    "société anonyme, dont le siège est à Vannes, défenderesse à la cassation.\n\n"
)
END = "\n\nPAR CES MOTIFS, la Cour :\n\nREJETTE le pourvoi ;\n\nCondamne la société Archivéa aux dépens."


def nouns(facts: str) -> dict[str, tuple[str, ...]]:
    return {one.name: one.nouns for one in main_decision(OPENING + facts + END).parties}


@pytest.mark.parametrize(
    "bracket",
    [
        "(l'archiveur)",
        "(ci-après l'archiveur)",
        "(ci-après, « l'archiveur »)",
        "(ci-après dénommée l'archiveur)",
        "(« l’archiveur »)",
    ],
)
def test_a_noun_in_brackets_behind_a_name_means_that_party(bracket: str) -> None:
    facts = f"1. Selon l'arrêt attaqué, la société Minoterie Hervieu (la cliente) a confié à la société Archivéa {bracket} ses plans."
    assert nouns(facts) == {"Archivéa": ("archiveur",), "Minoterie Hervieu": ("cliente",)}


def test_a_legal_form_may_stand_between() -> None:
    facts = "1. La société Minoterie Hervieu SA (la minoterie) a confié ses plans à la société Archivéa."
    assert nouns(facts) == {"Archivéa": (), "Minoterie Hervieu": ("minoterie",)}


def test_a_noun_given_to_two_parties_means_neither() -> None:
    facts = (
        "1. La société Minoterie Hervieu (la société) a confié ses plans à la société Archivéa (la société)."
    )
    assert nouns(facts) == {"Archivéa": (), "Minoterie Hervieu": ()}


def test_a_bracket_behind_another_word_defines_nobody() -> None:
    facts = "1. La société Archivéa a remis à la société Minoterie Hervieu un contrat (la convention) et son avenant (le pacte)."
    assert nouns(facts) == {"Archivéa": (), "Minoterie Hervieu": ()}


@pytest.mark.parametrize("noun", ["le logiciel", "la licence", "l'application"])
def test_what_a_product_is_means_no_party(noun: str) -> None:
    facts = f"1. La société Minoterie Hervieu a confié ses plans à un outil de la société Archivéa ({noun})."
    assert nouns(facts) == {"Archivéa": (), "Minoterie Hervieu": ()}


def test_a_word_that_ends_like_a_name_is_not_that_name() -> None:
    facts = "1. La société Minoterie Hervieu a confié ses plans au service NovArchivéa (le coffre)."
    assert nouns(facts) == {"Archivéa": (), "Minoterie Hervieu": ()}


def test_an_order_that_calls_the_parties_by_their_nouns_says_who_pays_whom() -> None:
    judgment = (
        "TRIBUNAL DE COMMERCE DE NANTES\n\nJUGEMENT DU 4 SEPTEMBRE 2023\n\nDEMANDERESSE : SAS Minoterie Hervieu (la minoterie)\n\n"
        "DÉFENDERESSE : SARL Archivéa (l'archiveur)\n\nLa minoterie a perdu ses plans.\n\nPAR CES MOTIFS\n\n"
        "Condamne l'archiveur à verser à la minoterie la somme de 120 000 euros à titre de dommages et intérêts."
    )
    found = [(one.payer, one.payee) for one in read(judgment).amounts]
    assert found == [("Archivéa", "Minoterie Hervieu")]


def sides(facts: str) -> list[tuple[str, AmountRole, str | None, str | None]]:
    found = read(OPENING + facts + END)
    return [(str(one.money.value), one.role, one.payer, one.payee) for one in found.amounts]


def test_who_sued_below_is_told_by_the_noun_though_the_other_filed_the_petition() -> None:
    facts = (
        "1. Selon l'arrêt attaqué, la société Minoterie Hervieu (la minoterie) a confié à la société Archivéa (l'archiveur) la garde de ses plans.\n\n"
        "2. La minoterie a assigné l'archiveur en réparation d'un préjudice qu'elle évaluait à 310 000 euros.\n\n"
        "3. La cour d'appel a condamné l'archiveur à payer à la minoterie la somme de 120 000 euros à titre de dommages et intérêts."
    )
    assert sides(facts) == [
        ("310000", AmountRole.CLAIMED, "Archivéa", "Minoterie Hervieu"),
        ("120000", AmountRole.AWARDED, "Archivéa", "Minoterie Hervieu"),
    ]


def test_any_company_means_the_one_defined_so_unless_a_name_follows() -> None:
    facts = (
        "1. Selon l'arrêt attaqué, la société Minoterie Hervieu (la société) a confié à la société Archivéa la garde de ses plans.\n\n"
        "2. La société a assigné la société Archivéa en paiement de la somme de 310 000 euros."
    )
    assert sides(facts) == [("310000", AmountRole.CLAIMED, "Archivéa", "Minoterie Hervieu")]
