"""Which sum is the total of an appeal: the new one, what it upholds beside what it gives, and what it quashes never."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.documents import DocumentKind
from pipeline.extract.totals.changes import find_changes
from pipeline.findings import Finding, Span
from pipeline.law import AmountRole, CourtLevel, Outcome, PartyRole, Precision
from pipeline.text.spaces import fold
from tests.money import BOTH, decision, euros, party
from tests.sums_given import APPEAL, AWARDED, HEAD, RULING, amount, value


@pytest.mark.parametrize(
    "text",
    [
        "La cour ramène l'indemnité due à Bacherelle de 90 000 euros à 40 000 euros.",
        "Pour Ormevault Systèmes, la note passe de 90 000 euros à quelque 40 000 euros.",
        "La somme de 90 000 euros due à Bacherelle est réduite à 40 000 euros par la cour.",
        "La cour accorde à Bacherelle 40 000 euros, au lieu des 90 000 euros alloués par le tribunal.",
    ],
)
def test_what_an_appeal_changes_is_the_new_sum(text: str) -> None:
    sums = amount(text, "90 000 euros", HEAD), amount(text, "40 000 euros", HEAD)
    assert value(text, *sums, of=APPEAL) == 40_000


def test_the_new_sum_counts_when_both_were_laid_to_the_court_below() -> None:
    text = "Condamnée à 90 000 euros par le tribunal, la société a vu sa dette portée à 120 000 euros par la cour."
    sums = amount(text, "90 000 euros", HEAD, 1), amount(text, "120 000 euros", HEAD, 1)
    assert value(text, *sums, of=APPEAL) == 120_000


ASIDE = (
    "Le contrat, signé pour trois ans, confiait au prestataire la copie de tous les fichiers du magasin, chaque soir, sur un support "
    "que le client devait remplacer lui-même une fois par mois. "
)
"""Parts two sentences by more than two sums beside one another lie apart."""


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (
            "Bacherelle obtient 22 000 euros devant le tribunal. Pour la cour, elle y est pour un tiers : l'indemnité est ramenée à 14 300 euros.",
            "14 300 euros",
        ),
        (
            "Le tribunal lui avait accordé 14 300 euros. La cour va plus loin : la condamnation est portée à 22 000 euros.",
            "22 000 euros",
        ),
    ],
)
def test_an_award_that_a_later_sentence_moves_is_the_new_one(text: str, new: str) -> None:
    text = text.replace(". ", f". {ASIDE}", 1)
    sums = [amount(text, one, AWARDED) for one in ("22 000 euros", "14 300 euros")]
    assert [change.new.surface for change in find_changes(fold(text), sums)] == [new]
    assert value(text, *sums, of=APPEAL) == euros(new)


def test_two_heads_of_an_appeal_that_changes_nothing_are_added_up() -> None:
    text = "La cour accorde à Bacherelle 90 000 euros pour ses données et 40 000 euros pour ses ventes."
    sums = amount(text, "90 000 euros", HEAD), amount(text, "40 000 euros", HEAD)
    assert value(text, *sums, of=APPEAL) == 130_000


def test_an_appeal_adds_what_it_upholds_to_what_it_gives() -> None:
    text = RULING.format(
        "Le préavis, soit 9 000 euros, n'est pas discuté. Le jugement est confirmé sur ce point.",
        "CONFIRME le jugement sur le préavis ;\n\nL'INFIRME pour le surplus ;\n\n"
        "CONDAMNE Ormevault Systèmes à payer à Bacherelle 4 000 euros pour harcèlement.",
    )
    sums = amount(text, "9 000 euros", HEAD, 1), amount(text, "4 000 euros", HEAD)
    assert value(text, *sums, of=APPEAL, kind=DocumentKind.DECISION) == 13_000


def test_what_an_appeal_quashes_is_not_added() -> None:
    text = RULING.format(
        "Le préavis n'est pas dû.",
        "INFIRME le jugement en ce qu'il a alloué 9 000 euros ;\n\n"
        "CONDAMNE Ormevault Systèmes à payer à Bacherelle 4 000 euros pour harcèlement.",
    )
    sums = amount(text, "9 000 euros", HEAD, 1), amount(text, "4 000 euros", HEAD)
    assert value(text, *sums, of=APPEAL, kind=DocumentKind.DECISION) == 4_000


def test_what_an_appeal_adds_to_what_it_upholds() -> None:
    order = (
        "CONFIRME le jugement, y compris en ce qu'il a alloué la somme de 4 800 euros ;\n\n"
        "Y AJOUTANT, CONDAMNE Ormevault à payer à Bacherelle la somme de 3 000 euros pour appel abusif."
    )
    text = RULING.format("L'appel dégénère en abus.", order)
    sums = amount(text, "4 800 euros", AWARDED, 1), amount(text, "3 000 euros", AWARDED)
    assert value(text, *sums, of=APPEAL) == 7800


def test_what_is_upheld_counts_once_where_it_is_the_whole() -> None:
    order = (
        "CONFIRME le jugement en ce qu'il a alloué la somme de 5 000 euros ;\n\n"
        "CONDAMNE Ormevault à payer à Bacherelle la somme de 3 000 euros, soit 8 000 euros en tout."
    )
    text = RULING.format("Les deux chefs sont dus.", order)
    sums = (
        amount(text, "5 000 euros", HEAD, 1),
        amount(text, "3 000 euros", HEAD),
        amount(text, "8 000 euros", AWARDED),
    )
    assert value(text, *sums, of=APPEAL) == 8000


def test_a_report_of_an_appeal_tells_its_own_award() -> None:
    text = (
        "La cour confirme le jugement dans son principe, lequel avait alloué 186 000 euros à Bacherelle. "
        "Elle lui accorde 244 500 euros."
    )
    sums = amount(text, "186 000 euros", AWARDED, 1), amount(text, "244 500 euros", AWARDED)
    assert value(text, *sums, of=APPEAL) == 244_500


@pytest.mark.parametrize(
    ("ending", "awarded"), [("DIT n'y avoir lieu à renvoi", 63_000), ("RENVOIE les parties", 0)]
)
def test_the_supreme_court_awards_only_where_it_settles_the_case(ending: str, awarded: int) -> None:
    text = (
        "COUR DE CASSATION\n\nMOTIFS DE LA DÉCISION\n\nVu le principe.\n\nPAR CES MOTIFS, la Cour :\n\n"
        f"CASSE ET ANNULE l'arrêt ;\n\n{ending} ;\n\n"
        "CONDAMNE Ormevault Systèmes à payer à Bacherelle 63 000 euros."
    )
    supreme = decision(level=CourtLevel.SUPREME, parties=BOTH)
    given = amount(text, "63 000 euros", AWARDED)
    assert value(text, given, of=supreme, kind=DocumentKind.DECISION) == awarded


def test_the_side_that_wins_is_the_claimant_where_sides_are_guessed() -> None:
    text = "Bacherelle réclamait 30 000 euros. La cour condamne Bacherelle à payer à Ormevault Systèmes 12 000 euros."
    sides = party("Bacherelle", PartyRole.APPELLANT), party("Ormevault Systèmes", PartyRole.RESPONDENT)
    claimed = amount(text, "30 000 euros", AmountRole.CLAIMED)
    given = replace(amount(text, "12 000 euros", AWARDED), payer="Bacherelle", payee="Ormevault Systèmes")
    told = Finding(Outcome.PARTLY_GRANTED, Span(0, 10), "told", 0.7)
    of = decision(level=CourtLevel.APPEAL, parties=sides).but(outcome=told)
    assert value(text, claimed, given, of=of) == 12_000


@pytest.mark.parametrize(
    ("rounding", "precision", "told"),
    [
        ("un peu plus de", Precision.MORE_THAN, 310_000),
        ("environ", Precision.ABOUT, 310_000),
        ("moins de", Precision.LESS_THAN, 300_000),
    ],
)
def test_the_exact_award_stands_for_its_rounding(rounding: str, precision: Precision, told: int) -> None:
    text = f"La société doit trouver {rounding} 300 000 euros. Bacherelle obtient les 310 000 euros demandés."
    rounded = amount(text, "300 000 euros", AWARDED)
    rounded = replace(rounded, money=replace(rounded.money, precision=precision))
    assert value(text, rounded, amount(text, "310 000 euros", AWARDED, 1), of=APPEAL) == told


def test_what_an_operative_part_raises_is_no_order_beside_the_new_sum() -> None:
    orders = "La somme de 10000 euros que Ormevault a été condamnée à verser à Mme B... par ce jugement est portée à 25600 euros."
    text = RULING.format("Les souffrances ont été plus fortes.", orders)
    sums = [amount(text, "10000 euros", AWARDED), amount(text, "25600 euros", HEAD)]
    assert value(text, *sums, of=APPEAL, kind=DocumentKind.DECISION) == 25600


@pytest.mark.parametrize(
    ("orders", "beside"),
    [
        (
            "Condamne Ormevault à payer à Bacherelle 23540 euros avec intérêts au taux légal sur la somme de 14206 euros à compter du 16 mars 2015.",
            "14206 euros",
        ),
        (
            "Fixe la créance de Bacherelle à 23540 euros, de laquelle se déduira par compensation celle de 1872 euros due à la liquidation.",
            "1872 euros",
        ),
    ],
)
def test_what_bears_interest_or_is_taken_off_is_no_head(orders: str, beside: str) -> None:
    text = RULING.format("La livraison est prouvée.", orders)
    sums = [amount(text, one, HEAD) for one in ("23540 euros", beside)]
    assert value(text, *sums, kind=DocumentKind.DECISION) == 23540
