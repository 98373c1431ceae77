"""Which of several sums is the total: sums given here with their roles, so that only the choice is tested."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.documents import DocumentKind
from pipeline.extract.totals import find_awarded_total, find_by_rules
from pipeline.extract.totals.changes import find_changes
from pipeline.extract.totals.due import at_stake
from pipeline.findings import Finding, Span
from pipeline.law import Amount, AmountRole, CourtLevel, Decision, Money, Outcome, PartyRole, Precision
from pipeline.text.spaces import fold
from pipeline.zones import find_zones
from tests.money import BOTH, decision, party

AWARDED, HEAD = AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT
GIVEN = Finding(Outcome.PARTLY_GRANTED, Span(0, 1), "test", 0.9)
FIRST = decision(parties=BOTH).but(outcome=GIVEN)
APPEAL = decision(level=CourtLevel.APPEAL, parties=BOTH).but(outcome=GIVEN)
RULING = "COUR D'APPEL DE BREST\n\nARRÊT DU 4 MAI 2021\n\nMOTIFS DE LA DÉCISION\n\n{}\n\nPAR CES MOTIFS\n\n{}"


def amount(text: str, surface: str, role: AmountRole, index: int = 0, after: str = "") -> Amount:
    """The sum that `surface` states in `text`, behind the words `after`."""
    start = text.index(surface, text.index(after) + len(after))
    words = {"neuf mille euros": 9000}
    value = Decimal(words.get(surface) or surface.removesuffix(" euros").replace(" ", "").replace(",", "."))
    return Amount(
        surface,
        Span(start, start + len(surface)),
        Money(value, "EUR"),
        role,
        "told",
        0.9,
        payer="Ormevault Systèmes",
        payee="Bacherelle",
        decision=index,
        award_share=0.9,
    )


def unsided(one: Amount) -> Amount:
    """The sum of which no words say who pays whom."""
    return replace(one, payer=None, payee=None)


def total(
    text: str, *amounts: Amount, of: Decision = FIRST, kind: DocumentKind | None = None
) -> Finding[Money] | None:
    return find_awarded_total(text, find_zones(text, kind), of, sorted(amounts, key=lambda one: one.span))


def value(
    text: str, *amounts: Amount, of: Decision = FIRST, kind: DocumentKind | None = None
) -> Decimal | None:
    found = total(text, *amounts, of=of, kind=kind)
    return found.value.value if found else None


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


def test_two_heads_of_an_appeal_that_changes_nothing_are_added_up() -> None:
    text = "La cour accorde à Bacherelle 90 000 euros pour ses données et 40 000 euros pour ses ventes."
    sums = amount(text, "90 000 euros", HEAD), amount(text, "40 000 euros", HEAD)
    assert value(text, *sums, of=APPEAL) == 130_000


@pytest.mark.parametrize(
    "rest",
    [
        "Bacherelle est déchargée de la somme de 30 000 euros.",
        "Il sera tenu compte des 30 000 euros déjà versés.",
        "Elle paiera, déduction faite de la somme de 30 000 euros, le solde.",
        "Il rejette le surplus, y compris celle de 30 000 euros.",
    ],
)
def test_what_is_owed_no_more_is_not_added(rest: str) -> None:
    text = f"Le tribunal condamne Ormevault Systèmes à payer à Bacherelle 70 000 euros. {rest}"
    assert value(text, amount(text, "70 000 euros", HEAD), amount(text, "30 000 euros", HEAD)) == 70_000


@pytest.mark.parametrize(
    ("share", "owed"),
    [
        ("la moitié", "30 000 euros"),
        ("un tiers", "20 000 euros"),
        ("25 %", "15 000 euros"),
        ("un quart", "45 000 euros"),
    ],
)
def test_a_share_is_owed_of_the_whole(share: str, owed: str) -> None:
    text = (
        f"Le tribunal arrête le préjudice de Bacherelle à 60 000 euros, mais en laisse {share} à sa charge. "
        f"Elle recevra {owed}."
    )
    found = total(text, amount(text, "60 000 euros", AWARDED), amount(text, owed, AWARDED))
    assert found is not None
    assert found.rule == "owed_share"
    assert f"{found.value.value:,.0f} euros".replace(",", " ") == owed


def test_the_whole_is_owed_when_the_debtors_divide_it() -> None:
    text = (
        "Le tribunal condamne les deux sociétés à payer à Bacherelle 60 000 euros. "
        "Entre elles, la première en supportera la moitié, soit 30 000 euros."
    )
    assert value(text, amount(text, "60 000 euros", HEAD), amount(text, "30 000 euros", AWARDED)) == 60_000


def test_a_smaller_sum_without_a_word_of_a_share_leaves_the_largest() -> None:
    text = "Le tribunal accorde à Bacherelle 60 000 euros. Il fixe sa perte à 30 000 euros."
    assert value(text, amount(text, "60 000 euros", AWARDED), amount(text, "30 000 euros", AWARDED)) == 60_000


@pytest.mark.parametrize(
    "text",
    [
        "Le tribunal condamne Ormevault à payer à chacun des deux associés 8 000 euros.",
        "Le tribunal les juge fautifs tous deux et les condamne à verser chacun 8 000 euros à Bacherelle.",
        "Le tribunal condamne Ormevault à verser 8 000 euros à chacune des deux sociétés.",
    ],
)
def test_what_each_receives_or_pays_counts_for_each(text: str) -> None:
    assert value(text, unsided(amount(text, "8 000 euros", AWARDED))) == 16_000
    assert value(text, unsided(amount(text, "8 000 euros", HEAD))) == 16_000


def test_each_claimant_named_receives_it() -> None:
    three = tuple(party(name, PartyRole.CLAIMANT) for name in ("Aubrelle", "Bacherelle", "Corvenne"))
    text = "Le tribunal condamne Ormevault Systèmes à payer à chacune des demanderesses 8 000 euros."
    assert (
        value(text, unsided(amount(text, "8 000 euros", AWARDED)), of=replace(FIRST, parties=three)) == 24_000
    )


def test_words_behind_figures_are_not_a_second_head() -> None:
    text = "Le tribunal alloue 9 000 euros bruts (neuf mille euros) de préavis et 1 000 euros de congés."
    sums = [amount(text, one, HEAD) for one in ("9 000 euros", "neuf mille euros", "1 000 euros")]
    assert value(text, *sums) == 10_000


def test_equal_heads_count_each() -> None:
    text = "Le tribunal alloue 9 000 euros de préavis et 9 000 euros pour le préjudice moral."
    sums = amount(text, "9 000 euros", HEAD), amount(text, "9 000 euros", HEAD, after="préavis")
    assert value(text, *sums) == 18_000


def test_a_provision_above_a_mere_detail_is_the_total() -> None:
    text = "Le juge alloue une provision de 50 000 euros, dont la facture du laboratoire (7 000 euros)."
    sums = amount(text, "50 000 euros", AmountRole.PROVISIONAL), amount(text, "7 000 euros", AWARDED)
    assert value(text, *sums) == 50_000


def test_a_claimant_sent_away_receives_nothing_whatever_the_sums() -> None:
    text = "Les demandes de Bacherelle sont écartées ; elle en voulait 50 000 euros."
    refused = Finding(Outcome.DISMISSED, Span(0, 10), "told_refused", 0.7)
    found = total(text, amount(text, "50 000 euros", AWARDED), of=FIRST.but(outcome=refused))
    assert found is not None
    assert found.value.value == 0
    assert found.rule == "dismissed"


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
    given = replace(amount(text, "63 000 euros", AWARDED), payee="Bacherelle")
    assert value(text, given, of=supreme, kind=DocumentKind.DECISION) == awarded


def test_rules_take_time_in_proportion_to_the_text() -> None:
    text = "porte à " * 4000 + "chacun des " * 2000 + "90 000 euros"
    found = find_by_rules(text, find_zones(text, None), APPEAL, [amount(text, "90 000 euros", AWARDED)])
    assert found is not None
    assert found.value.value == 90_000


def test_a_head_told_again_in_another_paragraph_counts_once() -> None:
    text = "La gêne vaut 2 400 euros.\n\nOrmevault Systèmes paiera 9 000 euros, ainsi que 2 400 euros."
    again = amount(text, "2 400 euros", HEAD, after="ainsi que")
    assert value(text, amount(text, "2 400 euros", HEAD), amount(text, "9 000 euros", HEAD), again) == 11_400


def test_what_one_debtor_guarantees_the_other_is_no_head() -> None:
    text = (
        "Le tribunal condamne les deux sociétés à payer à Bacherelle 50 000 euros et 9 000 euros ; il condamne "
        "la première à relever et garantir la seconde à hauteur de 20 000 euros."
    )
    sums = [amount(text, one, HEAD) for one in ("50 000 euros", "9 000 euros", "20 000 euros")]
    assert value(text, *sums) == 59_000


def test_the_side_that_wins_is_the_claimant_where_sides_are_guessed() -> None:
    text = "Bacherelle réclamait 30 000 euros. La cour condamne Bacherelle à payer à Ormevault Systèmes 12 000 euros."
    sides = party("Bacherelle", PartyRole.APPELLANT), party("Ormevault Systèmes", PartyRole.RESPONDENT)
    claimed = replace(amount(text, "30 000 euros", AmountRole.CLAIMED), payee="Bacherelle")
    given = replace(amount(text, "12 000 euros", AWARDED), payer="Bacherelle", payee="Ormevault Systèmes")
    told = Finding(Outcome.PARTLY_GRANTED, Span(0, 10), "told", 0.7)
    of = decision(level=CourtLevel.APPEAL, parties=sides).but(outcome=told)
    assert value(text, claimed, given, of=of) == 12_000


@pytest.mark.parametrize(
    ("rounding", "precision", "told"),
    [
        ("un peu plus de", Precision.MORE_THAN, 310_000),
        pytest.param(
            "environ",
            Precision.ABOUT,
            310_000,
            marks=pytest.mark.xfail(reason="the fitted weights keep the rounding", strict=True),
        ),
        ("moins de", Precision.LESS_THAN, 300_000),
    ],
)
def test_the_exact_award_stands_for_its_rounding(rounding: str, precision: Precision, told: int) -> None:
    text = f"La société doit trouver {rounding} 300 000 euros. Bacherelle obtient les 310 000 euros demandés."
    rounded = amount(text, "300 000 euros", AWARDED)
    rounded = replace(rounded, money=replace(rounded.money, precision=precision))
    assert value(text, rounded, amount(text, "310 000 euros", AWARDED, 1), of=APPEAL) == told


def test_what_follows_the_words_of_decision_decides_in_a_short_ruling() -> None:
    text = (
        "La gêne de Bacherelle vaut 2 000 euros. Sa perte est de 7 000 euros.\n\n"
        "Par ces motifs, le tribunal condamne Ormevault Systèmes à lui payer 7 000 euros."
    )
    again = amount(text, "7 000 euros", HEAD, after="motifs")
    assert value(text, amount(text, "2 000 euros", HEAD), amount(text, "7 000 euros", HEAD), again) == 7_000


def test_awards_that_disagree_are_less_sure() -> None:
    text = "Le tribunal accorde à Bacherelle 60 000 euros. Il fixe sa perte à 35 000 euros."
    one, other = amount(text, "60 000 euros", AWARDED), amount(text, "35 000 euros", AWARDED)
    alone, both = total(text, one), total(text, one, other)
    assert alone is not None
    assert both is not None
    assert both.confidence < alone.confidence


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


def test_provisions_of_one_order_are_added_up() -> None:
    order = "ORDONNE à Ormevault de verser par provision 7 000 euros sur les commissions et 700 euros sur les congés."
    text = RULING.format("L'obligation n'est pas contestable.", order)
    provision = AmountRole.PROVISIONAL
    assert value(text, amount(text, "7 000 euros", provision), amount(text, "700 euros", provision)) == 7700


def test_a_report_of_an_appeal_tells_its_own_award() -> None:
    text = (
        "La cour confirme le jugement dans son principe, lequel avait alloué 186 000 euros à Bacherelle. "
        "Elle lui accorde 244 500 euros."
    )
    sums = amount(text, "186 000 euros", AWARDED, 1), amount(text, "244 500 euros", AWARDED)
    assert value(text, *sums, of=APPEAL) == 244_500


@pytest.mark.parametrize(("rule", "found"), [("condemned_to_pay", 9000), ("told", 0)])
def test_an_order_in_so_many_words_outweighs_a_claimant_sent_away(rule: str, found: int) -> None:
    text = "Bacherelle est déboutée du surplus ; Ormevault Systèmes est condamnée à lui payer 9 000 euros."
    outcome = Finding(Outcome.DISMISSED, Span(0, 10), "told", 0.6)
    paid = replace(
        amount(text, "9 000 euros", AWARDED), rule=rule, payer="Ormevault Systèmes", payee="Bacherelle"
    )
    assert value(text, paid, of=FIRST.but(outcome=outcome)) == found


def test_no_total_is_told_of_a_claimant_who_was_surely_sent_away() -> None:
    text = (
        "Le tribunal l'a déboutée et, faisant droit à la demande reconventionnelle de l'hébergeur, l'a condamnée à lui payer"
        " 78 400 euros de factures."
    )
    paid = replace(
        amount(text, "78 400 euros", AWARDED),
        rule="condemned_to_pay",
        payer="Ormevault Systèmes",
        payee="Bacherelle",
    )
    outcome = Finding(Outcome.DISMISSED, Span(0, 10), "told", 0.97)
    assert value(text, paid, of=FIRST.but(outcome=outcome)) is None


def test_an_award_told_in_two_currencies_counts_in_the_first() -> None:
    text = RULING.format(
        "Le parasitisme est établi.", "CONDAMNE Ormevault à payer à Bacherelle 7 600 euros (50 000 euros)."
    )
    francs = amount(text, "50 000 euros", AWARDED)
    francs = replace(francs, money=replace(francs.money, currency="FRF"))
    assert value(text, amount(text, "7 600 euros", AWARDED), francs) == 7600


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
    assert value(text, *sums, of=APPEAL) == int(new.removesuffix(" euros").replace(" ", ""))


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


def test_a_sum_told_again_in_another_currency_is_not_another() -> None:
    text = RULING.format("Le dommage est établi.", "Condamne Ormevault à payer 76224,51 euros (500000 F).")
    euros, francs = amount(text, "76224,51 euros", AWARDED), amount(text, "76224,51 euros", AWARDED)
    start = text.index("500000 F")
    francs = replace(
        francs,
        surface="500000 F",
        span=Span(start, start + 8),
        money=Money(Decimal(500_000), "FRF"),
        award_share=1.0,
    )
    assert [one.money.currency for one in at_stake(fold(text), FIRST, [euros, francs])] == ["EUR"]


def test_a_ruling_that_keeps_the_question_for_later_awards_nothing() -> None:
    orders = "Avant dire droit, ordonne une expertise ; sursoit à statuer sur le surplus."
    text = RULING.format("Le dommage sera fixé à 27600 euros.", orders)
    assert value(text, amount(text, "27600 euros", AWARDED), kind=DocumentKind.DECISION) is None


def test_awards_ordered_one_after_another_add_up() -> None:
    orders = (
        "Condamne Ormevault Systèmes et Mirville à payer à Bacherelle 25000 euros ;\n"
        "Condamne Mirville à payer à Bacherelle 8000 euros."
    )
    text = RULING.format("Le dommage est établi.", orders)
    told = [
        replace(
            amount(text, surface, AWARDED),
            rule="condemned_to_pay",
            payer="Ormevault Systèmes",
            payee="Bacherelle",
        )
        for surface in ("25000 euros", "8000 euros")
    ]
    zones = find_zones(text, DocumentKind.DECISION)
    found = find_by_rules(text, zones, FIRST, sorted(told, key=lambda one: one.span))
    assert found is not None
    assert found.value.value == 33_000
