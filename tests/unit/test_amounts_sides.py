from __future__ import annotations

import pytest

from pipeline.extract.amounts import find_amounts
from pipeline.law import Amount, Decision, PartyRole
from pipeline.zones import find_zones
from tests.bench.payers import judge
from tests.money import decision, party

CLIENT, PROVIDER = "Bacherelle", "Ormevault"
PARTIES = (
    party(CLIENT, PartyRole.CLAIMANT),
    party(PROVIDER, PartyRole.DEFENDANT),
    party("Vigie Assurances", PartyRole.THIRD_PARTY),
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
        ("Le contrat plafonnait la responsabilité à 12 000 euros.", PROVIDER, CLIENT),
        ("L'expert judiciaire a évalué le préjudice à 87 000 euros.", PROVIDER, CLIENT),
        ("Le tribunal condamne Ormevault à payer à Bacherelle la somme de 30 000 euros.", PROVIDER, CLIENT),
        ("Le tribunal condamne Bacherelle à payer à Ormevault la somme de 30 000 euros.", CLIENT, PROVIDER),
    ],
)  # fmt: skip
def test_who_pays_whom(text: str, payer: str, payee: str) -> None:
    found = first(text)
    assert (found.payer, found.payee) == (payer, payee)


def test_costs_go_the_way_of_what_is_awarded() -> None:
    won = "Le tribunal condamne Ormevault à payer à Bacherelle la somme de 30 000 euros.\n\nS'y ajoutent 2 000 euros au titre de l'article 700."
    lost = "Le tribunal rejette toutes les demandes.\n\nIl alloue 2 000 euros au titre de l'article 700."
    told = decision(parties=PARTIES)
    *_, costs = find_amounts(won, find_zones(won), (told,))
    assert (costs.payer, costs.payee) == (PROVIDER, CLIENT)
    (costs,) = find_amounts(lost, find_zones(lost), (told,))
    assert (costs.payer, costs.payee) == (CLIENT, PROVIDER)


def test_the_pair_that_most_sums_tell_stands_where_roles_are_not_known() -> None:
    told = decision(parties=(party(CLIENT, PartyRole.APPELLANT), party(PROVIDER, PartyRole.RESPONDENT)))
    text = (
        "La cour condamne Ormevault à payer à Bacherelle la somme de 30 000 euros.\n\n"
        "L'expert judiciaire avait évalué le préjudice à 87 000 euros."
    )
    _, loss = find_amounts(text, find_zones(text), (told,))
    assert (loss.payer, loss.payee) == (PROVIDER, CLIENT)


def test_the_only_party_of_an_authority_pays_the_fine() -> None:
    told = decision(parties=(party("Laboratoire Quercy", PartyRole.OTHER),))
    assert first("La commission inflige une amende de 180 000 euros.", told).payer == "Laboratoire Quercy"


def test_names_are_judged_without_legal_forms_and_by_initials() -> None:
    assert judge({"SAS Ormevault"}, {"Ormevault Systèmes"}) == "right"
    assert judge({"M. Jean Dubreuil"}, {"J. D."}) == "right"
    assert judge({"Ormevault"}, {"Bacherelle"}) == "wrong"
    assert judge({"Ormevault"}, {None}) == "missed"
    assert judge({None}, {"Ormevault"}) == "none, told one"
    assert judge({None}, {None}) == "none"
