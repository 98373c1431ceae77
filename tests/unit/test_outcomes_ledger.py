"""The ledger of reviews, the orders of administrative courts, and the words that say that less was given than asked."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.extract.outcomes.appeal import read_recalled
from pipeline.extract.outcomes.less import Sums, load_less, says_all, says_less
from pipeline.extract.outcomes.operative import is_challenge, read_first_instance
from pipeline.extract.outcomes.orders import read_orders
from pipeline.extract.outcomes.petition import read_petition
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.extract.outcomes.told import read_told
from pipeline.law import CourtLevel, Outcome
from pipeline.text.hints import find_places
from pipeline.text.spaces import fold

NAMES = {"Rizières": Who.CLAIMANT, "Nuageo": Who.DEFENDANT}


def sides_in(text: str, appellant: Who | None = None) -> Sides:
    places = [
        (at, at + len(name), who)
        for name, who in NAMES.items()
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    return Sides(tuple(sorted(places)), appellant)


@pytest.mark.parametrize("example", load_less().examples, ids=lambda example: example[0][:40])
def test_the_table_reads_its_examples(example: tuple[str, str | None]) -> None:
    sentence, kind = example
    assert (says_less(find_places(sentence)), says_all(find_places(sentence))) == (
        kind == "less",
        kind == "all",
    )


@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        ("Article 1er : La société Nuageo est condamnée à verser à Rizières la somme de 9 000 euros.", Outcome.GRANTED),
        ("Article 1er : La société Nuageo versera à Rizières la somme de 9 000 euros.\n\nArticle 2 : Le surplus des conclusions de la requête est rejeté.", Outcome.PARTLY_GRANTED),
        ("Article 1er : La requête de la société Rizières est rejetée.", Outcome.DISMISSED),
        ("Article 1er : La décision du 3 mai est annulée.", Outcome.GRANTED),
        ("Article 1er : Le montant de l'amende est ramené à 5 000 euros.\n\nArticle 2 : Le surplus des conclusions de la requête est rejeté.", Outcome.PARTLY_GRANTED),
    ],
)  # fmt: skip
def test_orders_of_administrative_courts(orders: str, expected: Outcome) -> None:
    read = read_orders(fold(orders), 0, len(orders), sides_in(orders))
    ruled = read_first_instance(read, less_than_asked=False)
    assert ruled is not None
    assert ruled.outcome is expected


def test_a_request_against_a_sanction_is_no_petition_in_cassation() -> None:
    request, petition = "L'amende est ramenée à 5 000 euros.", "Le pourvoi de Rizières est rejeté."
    read = [read_orders(fold(text), 0, len(text), sides_in(text)) for text in (request, petition)]
    assert [is_challenge(orders) for orders in read] == [True, False]


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        (("Par jugement du 3 mai 2022, le tribunal de commerce de Pau a :\n\ncondamné la société Nuageo à payer à la société Rizières 9 000 € de dommages et intérêts ;\n\n"
         "débouté la société Rizières du surplus de ses demandes ;\n\ncondamné la société Nuageo aux dépens.\n\nNuageo a interjeté appel."), Outcome.PARTLY_GRANTED),
        ("Par jugement du 3 mai 2022, le tribunal a débouté la société Rizières de toutes ses demandes.\n\nRizières a interjeté appel.", Outcome.DISMISSED),
    ],
)  # fmt: skip
def test_the_orders_of_the_first_judges_are_recalled(account: str, expected: Outcome) -> None:
    assert read_recalled(account, fold(account), len(account), sides_in(account)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La cour infirme le jugement qui l'avait condamnée à payer 45 000 euros à Rizières. Nuageo l'emporte.", Outcome.DISMISSED),
        ("Débouté en première instance, Rizières a obtenu gain de cause : la cour a condamné Nuageo à lui payer 35 000 euros.", Outcome.GRANTED),
        ("La cour confirme la faute de Nuageo et la condamne, mais elle ramène de 90 000 à 20 000 euros la somme due à Rizières.", Outcome.PARTLY_GRANTED),
        ("La cour a jugé que l'employeur avait pu licencier l'informaticien. Le tribunal l'avait pourtant condamné à verser 24 000 euros.", Outcome.DISMISSED),
    ],
)  # fmt: skip
def test_an_appeal_as_told(text: str, expected: Outcome) -> None:
    ruled = read_told(fold(text), text, sides_in(text), CourtLevel.APPEAL)
    assert ruled is not None
    assert ruled.outcome is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Cour de cassation a rejeté le pourvoi formé par la société Nuageo.", Outcome.GRANTED),
        ("La Cour de cassation a rejeté le pourvoi de la société Rizières.", Outcome.DISMISSED),
        ("La Cour de cassation casse, sur le pourvoi de la société Rizières, l'arrêt et renvoie l'affaire.", Outcome.GRANTED),
        ("La Cour casse partiellement, sur le pourvoi de Rizières, l'arrêt qui avait limité la condamnation.", Outcome.PARTLY_GRANTED),
        ("La Cour de cassation casse l'arrêt qui avait condamné la société Nuageo et renvoie l'affaire.", True),
        ("Le tribunal a tranché.", False),
    ],
)  # fmt: skip
def test_a_petition_as_told(text: str, expected: Outcome | bool) -> None:
    found = read_petition(fold(text), sides_in(text), Outcome.GRANTED)
    assert (found if isinstance(found, bool) else found.outcome) == expected


@pytest.mark.parametrize(
    ("sums", "less"),
    [
        (Sums(asked=(Decimal(90),), given=Decimal(90)), False),
        (Sums(asked=(Decimal(90),), given=Decimal(20)), True),
        (Sums(asked=(Decimal(90),)), False),
        (Sums(asked=(Decimal(90),), sole_claim=True), True),
        (Sums(given=Decimal(20), estimated=Decimal(25)), False),
        (Sums(given=Decimal(20), estimated=Decimal(90)), True),
        (Sums(given=Decimal(20), capped=True), True),
    ],
)
def test_sums_show_that_less_was_given(sums: Sums, *, less: bool) -> None:
    assert sums.is_less is less
