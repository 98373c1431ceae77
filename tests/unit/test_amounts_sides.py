from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.amounts import find_amounts
from pipeline.extract.amounts.sides.payers import PayerModel, choose
from pipeline.law import Amount, AmountRole, CourtLevel, Decision, Party, PartyRole
from pipeline.zones import find_zones
from tests.bench.payers import judge
from tests.money import decision, party

CLIENT, PROVIDER = "Bacherelle", "Ormevault"


def sued(name: str, role: PartyRole) -> Party:
    """A party as sure as those that a ruling names in its heading."""
    return replace(party(name, role), rule="caption_versus", confidence=0.9)


PARTIES = (
    sued(CLIENT, PartyRole.CLAIMANT),
    sued(PROVIDER, PartyRole.DEFENDANT),
    sued("Vigie Assurances", PartyRole.THIRD_PARTY),
)


def first(text: str, told: Decision | None = None) -> Amount:
    return find_amounts(text, find_zones(text), (told or decision(parties=PARTIES),))[0]


@pytest.mark.parametrize(
    ("text", "payer", "payee"),
    [
        ("Ormevault demande de débouter Bacherelle et de condamner Vigie Assurances à lui payer 4 000 euros.", "Vigie Assurances", PROVIDER),
        ("Ormevault demande au tribunal de condamner Bacherelle à lui rembourser 51 600 euros.", CLIENT, PROVIDER),
        ("Bacherelle demande la condamnation d'Ormevault au paiement de 12 000 euros.", PROVIDER, CLIENT),
        ("Ormevault demande au tribunal de limiter toute condamnation à la somme de 1 780 euros.", PROVIDER, CLIENT),
        ("Ormevault soutient que sa dette ne saurait excéder 25 000 euros, ainsi qu'elle le demande.", PROVIDER, CLIENT),
        ("Bacherelle assigna Ormevault en paiement de 148 000 euros.", PROVIDER, CLIENT),
        ("Le contrat d'hébergement avait été conclu au prix de 9 800 euros par an.", CLIENT, PROVIDER),
        ("Le tribunal condamne Ormevault à payer à Bacherelle la somme de 30 000 euros.", PROVIDER, CLIENT),
        ("Le tribunal condamne Bacherelle à payer à Ormevault la somme de 30 000 euros.", CLIENT, PROVIDER),
    ],
)  # fmt: skip
def test_who_pays_whom(text: str, payer: str, payee: str) -> None:
    found = first(text)
    assert (found.payer, found.payee) == (payer, payee)


def test_costs_go_the_way_of_what_is_awarded() -> None:
    won = "Le tribunal condamne Ormevault à payer à Bacherelle la somme de 30 000 euros.\n\nS'y ajoutent 2 000 euros au titre de l'article 700."
    lost = "Le tribunal déboute Bacherelle et la condamne à payer à Ormevault 2 000 euros au titre de l'article 700."
    told = decision(parties=PARTIES)
    *_, costs = find_amounts(won, find_zones(won), (told,))
    assert (costs.payer, costs.payee) == (PROVIDER, CLIENT)
    (costs,) = find_amounts(lost, find_zones(lost), (told,))
    assert (costs.payer, costs.payee) == (CLIENT, PROVIDER)


@pytest.mark.parametrize(
    "text",
    [
        "Le contrat plafonnait la responsabilité à 12 000 euros.",
        "L'expert judiciaire a évalué le préjudice à 87 000 euros.",
        "Ormevault réalise un chiffre d'affaires de 3 millions d'euros.",
    ],
)
def test_what_is_no_debt_has_neither_payer_nor_payee(text: str) -> None:
    found = first(text)
    assert (found.payer, found.payee) == (None, None)


def test_names_are_given_only_when_likely_enough() -> None:
    scores = {CLIENT: (-2.0, 3.0), PROVIDER: (0.5, -2.0)}
    bold, wary = PayerModel({}, (0.5, 0.5)), PayerModel({}, (0.9, 0.9))
    assert choose(bold, scores, AmountRole.AWARDED) == (PROVIDER, CLIENT)
    assert choose(wary, scores, AmountRole.AWARDED) == (None, CLIENT)
    assert choose(bold, scores, AmountRole.ESTIMATED_LOSS) == (None, None)
    assert choose(bold, {}, AmountRole.AWARDED) == (None, None)


def test_nobody_pays_himself() -> None:
    scores = {CLIENT: (3.0, 4.0), PROVIDER: (2.0, -4.0)}
    assert choose(PayerModel({}, (0.5, 0.5)), scores, AmountRole.CLAIMED) == (PROVIDER, CLIENT)


def test_the_only_party_of_an_authority_pays_the_fine() -> None:
    accused = replace(party("Laboratoire Quercy", PartyRole.DEFENDANT), rule="sanctioned", confidence=0.9)
    told = decision(CourtLevel.AUTHORITY, (accused,))
    assert (
        first("La commission inflige à Laboratoire Quercy une amende de 180 000 euros.", told).payer
        == "Laboratoire Quercy"
    )


def test_names_are_judged_without_legal_forms_and_by_initials() -> None:
    assert judge({"SAS Ormevault"}, {"Ormevault Systèmes"}) == "right"
    assert judge({"M. Jean Dubreuil"}, {"J. D."}) == "right"
    assert judge({"Maël Dubreuil"}, {"M. D."}) == "right"
    assert judge({"Mme Jeanne Dubreuil"}, {"D."}) == "right"
    assert judge({"Jean DUBREUIL, Anne DUBREUIL"}, {"A. D."}) == "right"
    assert judge({"Jean Dubreuil"}, {"J. K."}) == "wrong"
    assert judge({"Ormevault"}, {"Bacherelle"}) == "wrong"
    assert judge({"Ormevault"}, {None}) == "missed"
    assert judge({None}, {"Ormevault"}) == "none, told one"
    assert judge({None}, {None}) == "none"
