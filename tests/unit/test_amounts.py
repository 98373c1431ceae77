from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.documents import DocumentKind
from pipeline.extract.amounts import find_amounts
from pipeline.law import Amount, AmountRole, CourtLevel, Decision, Precision
from pipeline.zones import find_zones
from tests.money import BOTH, RULING, decision


def read(text: str, *decisions: Decision, kind: DocumentKind | None = None) -> tuple[Amount, ...]:
    amounts = find_amounts(text, find_zones(text, kind), decisions or (decision(parties=BOTH),))
    for amount in amounts:
        assert text[amount.span.start : amount.span.end] == amount.surface
    return amounts


@pytest.mark.parametrize(
    ("words", "surface", "value", "currency"),
    [
        ("une somme de 537.896,04 € lui est due", "537.896,04 €", "537896.04", "EUR"),
        ("une somme de 537 896,04 euros lui est due", "537 896,04 euros", "537896.04", "EUR"),
        ("une somme de 1\u202f401\u202f850 € lui est due", "1\u202f401\u202f850 €", "1401850", "EUR"),
        ("environ 750 €uros par jour", "750 €uros", "750", "EUR"),
        ("un prix de 112 k€ par an", "112 k€", "112000", "EUR"),
        ("plus de 7M€ de dégâts", "7M€", "7000000", "EUR"),
        ("près de 6,5 millions d’euros demandés", "6,5 millions d’euros", "6500000", "EUR"),
        ("1,8 milliard d'euros d'amende", "1,8 milliard d'euros", "1800000000", "EUR"),
        ("deux millions et demi d'euros", "deux millions et demi d'euros", "2500000", "EUR"),
        ("un prix de 2 millions 300 000 euros payé", "2 millions 300 000 euros", "2300000", "EUR"),
        ("un demi-million d'euros de pertes", "un demi-million d'euros", "500000", "EUR"),
        ("la somme de trois mille euros à titre", "trois mille euros", "3000", "EUR"),
        ("ramener l'indemnité à un euro seulement", "un euro", "1", "EUR"),
        ("une rançon de 0,25 bitcoin versée", "0,25 bitcoin", "0.25", "BTC"),
        ("une rançon de 17 000 dollars versée", "17 000 dollars", "17000", "USD"),
        ("une levée de $500 millions en mai", "$500 millions", "500000000", "USD"),
        ("la somme de 12 .500 ,00 € est due", "12 .500 ,00 €", "12500", "EUR"),
        ("la somme de 1  401 850 euros est due", "1  401 850 euros", "1401850", "EUR"),
        ("LA SOMME DE 3.5O0 EUROS EST DUE", "3.5O0 EUROS", "3500", "EUR"),
        ("la somme de 1O OOO,OO € est due", "1O OOO,OO €", "10000", "EUR"),
        (
            "elle doit deux cents euros et trente centimes",
            "deux cents euros et trente centimes",
            "200.3",
            "EUR",
        ),
        ("elle doit 5 288 euros et 30 centimes", "5 288 euros et 30 centimes", "5288.3", "EUR"),
        ("elle doit douze euros et quinze cents", "douze euros et quinze cents", "12.15", "EUR"),
        ("elle doit 5 288 euros et 30 cents", "5 288 euros et 30 cents", "5288.3", "EUR"),
        ("elle doit mille euros et deux cents livres de beurre", "mille euros", "1000", "EUR"),
        ("un budget de 3 Mds€ cette année", "3 Mds€", "3000000000", "EUR"),
        ("un budget de 2,5 milliards de dollars", "2,5 milliards de dollars", "2500000000", "USD"),
        ("un loyer de 15 000 €HT par an", "15 000 €", "15000", "EUR"),
        ("un total de € 3.000,50 dû", "€ 3.000,50", "3000.5", "EUR"),
        ("un total de EUR 3 000 dû", "EUR 3 000", "3000", "EUR"),
        ("un total de 3 000 EUR dû", "3 000 EUR", "3000", "EUR"),
        ("un total de 12'500.-- CHF dû", "12'500.-- CHF", "12500", "CHF"),
        ("une offre de £3 000 en 2019", "£3 000", "3000", "GBP"),
        ("une offre de 3 000 livres sterling", "3 000 livres sterling", "3000", "GBP"),
        ("une amende de 5 millions de francs CFA", "5 millions de francs CFA", "5000000", "XOF"),
        ("un prix de 900 dollars canadiens", "900 dollars canadiens", "900", "CAD"),
        ("un prix de 20 000 yens", "20 000 yens", "20000", "JPY"),
        ("une rançon de deux bitcoins", "deux bitcoins", "2", "BTC"),
        ("quinze mille (15 000) euros sont dus", "15 000", "15000", "EUR"),
        ("un loyer de 4 500 francs suisses", "4 500 francs suisses", "4500", "CHF"),
        ("la somme de 20 000 F versée en 1998", "20 000 F", "20000", "FRF"),
        ("la somme de 43.200 ¿ versée", "43.200 ¿", "43200", "EUR"),
        (
            "le tribunal condamne à payer la somme de 41.172,16 à titre de dommages",
            "41.172,16",
            "41172.16",
            "EUR",
        ),
        ("il demandait cent mille euros, il a obtenu vingt-sept mille.", "vingt-sept mille", "27000", "EUR"),
    ],
)
def test_every_notation(words: str, surface: str, value: str, currency: str) -> None:
    found = {amount.surface: amount.money for amount in read(f"Il est dit que {words}")}
    assert surface in found
    assert (found[surface].value, found[surface].currency) == (Decimal(value), currency)


@pytest.mark.parametrize(
    "text",
    [
        "Il a perdu 200 000 fichiers, soit 35 % du total, le 12 mars 2021.",
        "Vu les articles 700 et 1240 du code civil, l'arrêt n° 10924 F du 3 mai 2019.",
        "Le contrat de 36 mois comptait 1 200 utilisateurs et 4 serveurs.",
        "La société, immatriculée sous le numéro 424 761 419, n'a pas reçu un euro de plus.",
        "Il réclame 12 000 fiches et 3 disques.",
    ],
)
def test_what_is_no_money(text: str) -> None:
    assert [amount.surface for amount in read(text)] == []


def test_an_ellipsis_borrows_currency_and_scale() -> None:
    found = read("L'autorité prononce des amendes de 60 et 40 millions d'euros.")
    assert [amount.money.value for amount in found] == [60_000_000, 40_000_000]
    assert found[0].surface == "60"
    assert found[0].role is found[1].role


def test_a_range_is_two_sums_with_one_role() -> None:
    found = read("L'expert évalue le dommage entre 80.000 et 120.000 €.")
    assert [amount.money.value for amount in found] == [80_000, 120_000]
    assert {amount.role for amount in found} == {AmountRole.ESTIMATED_LOSS}


def test_words_and_figures_are_two_entries_with_one_role() -> None:
    text = "CONDAMNE la société Ormevault Systèmes à payer à la société Bacherelle la somme de 6.912,00 € (six mille neuf cent douze) ;"
    found = read(text)
    assert [amount.surface for amount in found] == ["6.912,00 €", "six mille neuf cent douze"]
    assert {amount.role for amount in found} == {AmountRole.AWARDED}


def test_the_same_sum_is_worth_the_one_before() -> None:
    found = read(
        "Elle obtient 150 000 € au titre des bénéfices et la même somme au titre du préjudice moral."
    )
    assert found[1].surface == "la même somme"
    assert found[1].money.value == 150_000


@pytest.mark.parametrize(
    ("words", "precision"),
    [
        ("près de 538 000 euros", Precision.NEARLY),
        ("environ 538 000 euros", Precision.ABOUT),
        ("538 000 euros environ", Precision.ABOUT),
        ("plus de 500 000 euros", Precision.MORE_THAN),
        ("jusqu'à 500 000 euros", Precision.LESS_THAN),
        ("exactement 538 000 euros", Precision.EXACT),
    ],
)
def test_precision(words: str, precision: Precision) -> None:
    (found,) = read(f"La société doit verser {words}")
    assert found.money.precision is precision
    assert found.surface.startswith("5")
    assert found.surface.endswith("euros")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Le tribunal a condamné Ormevault Systèmes à payer à Bacherelle la somme de 80 000 euros.",
            AmountRole.AWARDED,
        ),
        ("La société Bacherelle réclamait 640 000 euros.", AmountRole.CLAIMED),
        ("Le tribunal déboute Bacherelle de sa demande de 50 000 euros.", AmountRole.CLAIMED),
        ("Elle demande que la société soit condamnée à lui verser 40 000 euros.", AmountRole.CLAIMED),
        (
            "Elle sollicite 3 000 euros au titre de l'article 700 du code de procédure civile.",
            AmountRole.CLAIMED,
        ),
        (
            "Le juge condamne la société à payer 3 000 euros au titre de l'article 700.",
            AmountRole.COSTS_ART700,
        ),
        (
            "Le juge des référés condamne la société à verser une provision de 21 000 euros.",
            AmountRole.PROVISIONAL,
        ),
        ("La formation restreinte prononce une amende administrative de 800 000 euros.", AmountRole.FINE),
        ("Le contrat prévoyait un abonnement mensuel de 345,60 euros.", AmountRole.CONTRACT_PRICE),
        ("L'article 9 limite la responsabilité du prestataire à 17 400 euros.", AmountRole.LIABILITY_CAP),
        ("sous astreinte de 200 euros par jour de retard", AmountRole.OTHER),
        ("La société Ormevault Systèmes, SAS au capital de 10.000 euros, siège à Mirville", AmountRole.OTHER),
        ("Ce délit est puni d'un an d'emprisonnement et de 15 000 euros d'amende.", AmountRole.OTHER),
        ("L'assureur rappelle une franchise de 5 000 euros.", AmountRole.OTHER),
    ],
)
def test_roles(text: str, role: AmountRole) -> None:
    found = read(text)
    assert found[-1].role is role
    assert found[-1].rule
    assert 0 < found[-1].confidence <= 1


LIST = """PRÉTENTIONS DES PARTIES

La société Bacherelle demande au tribunal de condamner la société Ormevault Systèmes à lui payer :

- 412 600 euros au titre de la perte de données ;

- 60 000 euros en réparation de son préjudice d'image ;

- 15 000 euros sur le fondement de l'article 700 du code de procédure civile.
"""


def test_the_line_that_leads_a_list_governs_it() -> None:
    found = read(LIST, kind=DocumentKind.DECISION)
    assert [amount.role for amount in found] == [AmountRole.CLAIMED] * 3
    assert {amount.payee for amount in found} == {"Bacherelle"}
    assert {amount.payer for amount in found} == {"Ormevault Systèmes"}


def test_heads_total_counter_award_and_costs() -> None:
    found = {str(amount.money.value): amount for amount in read(RULING, kind=DocumentKind.DECISION)}
    assert found["61900"].role is AmountRole.AWARDED_COMPONENT
    assert found["34500"].role is AmountRole.AWARDED_COMPONENT
    assert found["96400"].role is AmountRole.AWARDED
    assert found["5220"].role is AmountRole.AWARDED
    assert found["6000"].role is AmountRole.COSTS_ART700
    assert (found["96400"].payer, found["96400"].payee) == ("Ormevault Systèmes", "Bacherelle")
    assert (found["5220"].payer, found["5220"].payee) == ("Bacherelle", "Ormevault Systèmes")
    assert {amount.decision for amount in found.values()} == {0}


def test_what_the_lower_court_awarded_belongs_to_it() -> None:
    text = (
        "La cour d'appel a tranché. Le tribunal avait condamné Ormevault Systèmes à verser 100 000 euros à Bacherelle. "
        "Statuant à nouveau, la cour ramène l'indemnité à 1 800,48 euros."
    )
    found = read(text, decision(CourtLevel.APPEAL, BOTH), decision(CourtLevel.FIRST, BOTH))
    assert [amount.decision for amount in found] == [1, 0]


def test_an_award_that_is_the_cap_is_given_twice() -> None:
    text = (
        "Le tribunal condamne Ormevault Systèmes à payer à Bacherelle la somme de 537 896,04 euros, "
        "correspondant au plafond contractuel."
    )
    found = read(text)
    assert [amount.role for amount in found] == [AmountRole.AWARDED, AmountRole.LIABILITY_CAP]
    assert found[0].span == found[1].span


def test_an_authority_makes_pay_by_fines() -> None:
    text = "Au terme de l'enquête, Ormevault Systèmes est condamnée à payer 500 millions d'euros."
    (found,) = read(text, decision(CourtLevel.AUTHORITY, BOTH))
    assert found.role is AmountRole.FINE


def test_nothing_in_nothing_out() -> None:
    assert read("") == ()
    assert read("Aucune somme ici.") == ()


def test_what_the_other_side_reclaimed_does_not_make_an_award_a_claim() -> None:
    text = (
        "Le tribunal condamne la société Ormevault Systèmes à payer les factures que celle-ci lui réclamait, "
        "soit une somme de 78 395 euros."
    )
    assert read(text)[-1].role is AmountRole.AWARDED
    text = (
        "Les juges ont ramené l'indemnité à 500 000 euros, alors que Bacherelle en réclamait 7 700 000 euros."
    )
    assert read(text)[-1].role is AmountRole.CLAIMED


def test_a_total_after_its_heads_is_what_they_are() -> None:
    text = (
        "La cour statue sur la réparation et accorde :\n\n- 650 k€ pour les redevances manquées,\n\n"
        "- 150 k€ pour l'atteinte au logiciel,\n\nc'est-à-dire 800 k€."
    )
    assert [amount.role for amount in read(text)] == [
        AmountRole.AWARDED_COMPONENT,
        AmountRole.AWARDED_COMPONENT,
        AmountRole.AWARDED,
    ]
