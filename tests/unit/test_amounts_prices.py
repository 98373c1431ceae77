"""What a page tells of a sum beyond its sentence: its place, shares and terms, whether something is bought there."""

from __future__ import annotations

from pipeline.extract.amounts.contexts import read_contexts
from pipeline.extract.amounts.events import read_context
from pipeline.extract.amounts.prices import read_page
from pipeline.extract.amounts.surfaces import find_surfaces
from pipeline.text.spaces import fold


def features_of(text: str, surface: str) -> set[str]:
    flat = fold(text)
    contexts = read_contexts(text, flat, find_surfaces(text, flat))
    events = [read_context(context) for context in contexts]
    found = read_page(contexts, events, ["reasons"] * len(contexts), has_ruling=True)
    (index,) = [number for number, one in enumerate(contexts) if one.surface.span.of(text) == surface]
    return set(found[index])


PAGE = (
    "L'agence avait souscrit un hébergement à 45 euros par mois.\n\n"
    "La clause limite la dette à douze mensualités, soit 540 euros.\n\n"
    "Le dommage est de 90 000 euros.\n\n"
    "Le partage étant d'un tiers, Ormevault en supportera 30 000 euros."
)


def test_a_price_stands_where_something_is_bought_and_early_on_the_page() -> None:
    assert {"priced", "priced&bargain", "priced&quarter0", "priced&ruling"} <= features_of(PAGE, "45 euros")
    assert "priced" not in features_of(PAGE, "90 000 euros")


def test_terms_of_a_price_are_told_apart_from_the_price() -> None:
    assert "term" in features_of(PAGE, "45 euros")
    assert "terms_of" in features_of(PAGE, "540 euros")
    assert "terms_of" not in features_of(PAGE, "90 000 euros")


def test_what_is_shared_and_the_share_of_it_are_told() -> None:
    assert "shared" in features_of(PAGE, "90 000 euros")
    assert "share_of" in features_of(PAGE, "30 000 euros")
    assert "share_of" not in features_of(PAGE, "45 euros")


def test_a_page_without_sums_has_no_features() -> None:
    assert read_page([], [], [], has_ruling=False) == []


def test_by_what_deal_so_much_is_paid_each_month_or_for_what_it_is_given() -> None:
    hired = "La société Bacherelle louait à Ormevault deux serveurs, pour 415 euros par mois."
    assert {"deal=lou", "deal=lou&term&for", "deal&term&for&True"} <= features_of(hired, "415 euros")
    bought = "Bacherelle avait commandé un four, puis acheté une presse pour 12 000 euros."
    assert {"deal=achet", "deal=achet&once&for"} <= features_of(bought, "12 000 euros")
    earned = "Ses ressources sont de 1 390 euros par mois."
    assert "deal&term&told&False" in features_of(earned, "1 390 euros")


def test_no_deal_is_told_where_nothing_is_given_for_the_sum_nor_a_court_orders_it() -> None:
    told = "Bacherelle a acheté une presse. Son chiffre d'affaires est de 90 000 euros."
    assert not any(one.startswith("deal") for one in features_of(told, "90 000 euros"))
    ordered = "Le tribunal condamne Ormevault, qui louait les serveurs, à payer 9 000 euros par mois."
    assert not any(one.startswith("deal") for one in features_of(ordered, "9 000 euros"))
