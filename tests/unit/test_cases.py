"""Reports of one decision become one ruling, rulings of one dispute one case, in whatever order they come."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.cases import Report, agree, docket_key, group, is_masked, reports_of, same_name
from pipeline.documents import Block, BlockKind, Document, DocumentKind
from pipeline.findings import Finding, Span
from pipeline.law import (
    Amount,
    AmountRole,
    Court,
    CourtLevel,
    Decision,
    Money,
    Outcome,
    Party,
    PartyKind,
    PartyRole,
    Precision,
    Processed,
    Review,
    ReviewKind,
)
from tests.texts import main_decision

HERE = Span(0, 1)
LILLE = Court("tcom_lille", "Tribunal de commerce de Lille Métropole", CourtLevel.FIRST)
CASSATION = Court("cass", "Cour de cassation", CourtLevel.SUPREME)
DOUAI = Court("ca_douai", "Cour d'appel de Douai", CourtLevel.APPEAL)


def party(name: str, role: PartyRole, *aliases: str) -> Party:
    return Party(name, None, role, PartyKind.COMPANY, (HERE,), "test", 0.9, aliases)


def decision(
    court: Court,
    on: str | None,
    claimant: str,
    defendant: str,
    *,
    docket: str | None = None,
    awarded: str | None = None,
    precision: Precision = Precision.EXACT,
    outcome: Outcome | None = None,
) -> Decision:
    return Decision(
        court=Finding(court, HERE, "test", 0.9),
        decided_on=Finding(date.fromisoformat(on), HERE, "test", 0.9) if on else None,
        docket_numbers=(Finding(docket, HERE, "test", 0.9),) if docket else (),
        parties=(party(claimant, PartyRole.CLAIMANT), party(defendant, PartyRole.DEFENDANT)),
        awarded_total=Finding(Money(Decimal(awarded), "EUR", precision), HERE, "test", 0.9)
        if awarded
        else None,
        outcome=Finding(outcome, HERE, "test", 0.9) if outcome else None,
    )


def report(
    url: str,
    told: Decision,
    *,
    position: int = 0,
    kind: DocumentKind = DocumentKind.NEWS,
    published: str | None = None,
    links: tuple[str, ...] = (),
) -> Report:
    return Report(
        document_id=1,
        url=url,
        source_id="test",
        kind=kind,
        title=url,
        published_on=date.fromisoformat(published) if published else None,
        position=position,
        decision=told,
        links=links,
    )


def keys(reports: list[Report]) -> list[list[list[str]]]:
    return [[sorted(one.key for one in ruling.reports) for ruling in case.rulings] for case in group(reports)]


def test_news_and_ruling_of_one_day_and_pair_are_one_ruling() -> None:
    ruling = report(
        "r", decision(LILLE, "2023-01-26", "Atelier Morvan", "Hébergix"), kind=DocumentKind.DECISION
    )
    news = report("n", decision(LILLE, "2023-01-26", "Morvan", "Hébergix Cloud"))

    assert keys([ruling, news]) == [[["n#0", "r#0"]]]


def test_two_cases_of_one_day_against_one_company_stay_two() -> None:
    one = report("a", decision(LILLE, "2023-01-26", "Atelier Morvan", "Hébergix"))
    other = report("b", decision(LILLE, "2023-01-26", "Clinique du Lac", "Hébergix"))

    assert keys([one, other]) == [[["a#0"]], [["b#0"]]]


def test_different_docket_numbers_are_different_decisions() -> None:
    one = report("a", decision(LILLE, "2023-01-26", "Morvan", "Hébergix", docket="2021013526"))
    other = report("b", decision(LILLE, "2023-01-26", "Morvan", "Hébergix", docket="2021013527"))

    assert len(group([one, other])) == 2


def test_a_report_without_the_day_joins_the_one_that_fits() -> None:
    dated = report("r", decision(LILLE, "2023-01-26", "Morvan", "Hébergix"))
    undated = report("n", decision(LILLE, None, "Morvan", "Hébergix"), published="2023-02-07")
    too_late = report("late", decision(LILLE, None, "Morvan", "Hébergix"), published="2025-02-07")

    assert keys([dated, undated, too_late]) == [[["late#0"]], [["n#0", "r#0"]]]


def test_two_undated_reports_of_one_news_wave_are_one() -> None:
    one = report("a", decision(LILLE, None, "Morvan", "Hébergix"), published="2023-02-07")
    other = report("b", decision(LILLE, None, "Morvan", "Hébergix"), published="2023-02-10")

    assert keys([one, other]) == [[["a#0", "b#0"]]]


def test_a_link_joins_what_shares_a_party_and_contradicts_nothing() -> None:
    ruling = report("r", decision(LILLE, "2023-01-26", "Atelier Morvan", "Hébergix", docket="2021013526"))
    news = report("n", Decision(parties=(party("Hébergix", PartyRole.DEFENDANT),)), links=("r",))
    stranger = report("s", Decision(parties=(party("Autre", PartyRole.DEFENDANT),)), links=("r",))

    assert keys([ruling, news, stranger]) == [[["n#0", "r#0"]], [["s#0"]]]


def test_an_appeal_and_its_judgment_are_one_case_in_order_of_time() -> None:
    judgment = report("first", decision(LILLE, "2023-01-26", "Morvan", "Hébergix"))
    appeal = report("appeal", decision(DOUAI, "2025-04-24", "Morvan", "Hébergix"))
    attacked = report("appeal", decision(LILLE, "2023-01-26", "Morvan", "Hébergix"), position=1)

    assert keys([appeal, attacked, judgment]) == [[["appeal#1", "first#0"], ["appeal#0"]]]


def test_a_round_up_of_the_year_joins_no_disputes() -> None:
    paris = Court("tcom_paris", "Tribunal de commerce de Paris", CourtLevel.FIRST)
    judgment = report("first", decision(LILLE, "2023-01-26", "Morvan", "Hébergix"))
    other = report("other", decision(paris, "2024-10-08", "Éditions du Quai", "Nuagia"))
    summary = [
        report("year", decision(paris, "2024-10-08", "Éditions du Quai", "Nuagia")),
        report("year", decision(LILLE, "2023-01-26", "Morvan", "Hébergix"), position=1),
    ]

    assert keys([judgment, other, *summary]) == [[["first#0", "year#1"]], [["other#0", "year#0"]]]


def test_a_judgment_mentioned_without_parties_belongs_to_the_appeal_that_mentions_it() -> None:
    told = decision(DOUAI, "2025-04-24", "Morvan", "Hébergix")
    appeal = report("appeal", told.but(reviews=(review_of(LILLE, "2023-01-26"),)))

    assert keys([appeal, report("appeal", mention(LILLE, "2023-01-26"), position=1)]) == [
        [["appeal#1"], ["appeal#0"]]
    ]


def review_of(court: Court, on: str) -> Review:
    return Review(ReviewKind.APPEAL_OF, court, date.fromisoformat(on))


def test_a_judgment_recalled_beside_an_appeal_is_another_case() -> None:
    """No word of procedure leads from one to the other: a precedent, though of a lower court."""
    appeal = report("appeal", decision(DOUAI, "2025-04-24", "Morvan", "Hébergix"))

    assert keys([appeal, report("appeal", mention(LILLE, "2023-01-26"), position=1)]) == [
        [["appeal#0"]],
        [["appeal#1"]],
    ]


def test_what_is_reviewed_by_what_is_reviewed_is_of_the_case() -> None:
    quashing = decision(CASSATION, "2025-04-24", "Morvan", "Hébergix")
    appeal = mention(DOUAI, "2024-01-10").but(reviews=(review_of(LILLE, "2023-01-26"),))
    told = [
        report("p", quashing.but(reviews=(review_of(DOUAI, "2024-01-10"),))),
        report("p", appeal, position=1),
        report("p", mention(LILLE, "2023-01-26"), position=2),
        report("p", mention(PARIS, "2020-05-05"), position=3),
    ]

    assert keys(told) == [[["p#2"], ["p#1"], ["p#0"]], [["p#3"]]]


def test_a_party_sued_twice_makes_no_case_of_two() -> None:
    main = report("p", decision(LILLE, "2025-04-24", "Morvan", "Hébergix"))
    recalled = mention(PARIS, "2022-05-05").but(parties=(party("Hébergix", PartyRole.DEFENDANT),))

    assert len(group([main, report("p", recalled, position=1)])) == 2


def test_the_rulings_own_text_wins_and_contradictions_are_named() -> None:
    own = report(
        "r",
        decision(
            LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="93000.50", outcome=Outcome.PARTLY_GRANTED
        ),
        kind=DocumentKind.DECISION,
    )
    press = report(
        "n", decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="250000", outcome=Outcome.GRANTED)
    )

    ((case,), (ruling,)) = (group([press, own]), group([press, own])[0].rulings)

    assert case.rulings == (ruling,)
    assert ruling.decision.awarded_total is not None
    assert ruling.decision.awarded_total.value.value == Decimal("93000.50")
    assert ruling.disagreements == ("awarded_total",)
    assert ruling.reports[0].url == "r"


def test_who_says_that_a_suit_was_lost_contradicts_who_says_that_it_was_won_in_part() -> None:
    won = decision(
        LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="93000.50", outcome=Outcome.PARTLY_GRANTED
    )
    lost = decision(LILLE, "2023-01-26", "Morvan", "Hébergix", outcome=Outcome.DISMISSED)
    (case,) = group([report("n", lost), report("r", won, kind=DocumentKind.DECISION)])
    assert case.rulings[0].disagreements == ("outcome",)


def costs(value: str) -> Amount:
    return Amount(
        f"{value} €", HERE, Money(Decimal(value), "EUR"), AmountRole.COSTS_ART700, "test", 0.9, decision=0
    )


def test_a_total_told_with_its_costs_is_the_one_told_without() -> None:
    own = replace(
        report(
            "r",
            decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="93000"),
            kind=DocumentKind.DECISION,
        ),
        amounts=(costs("7000"),),
    )
    press = report("n", decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="100000"))
    other = report("o", decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="107000"))

    assert group([press, own])[0].rulings[0].disagreements == ()
    assert group([other, own])[0].rulings[0].disagreements == ("awarded_total",)


CNIL = Court("cnil", "CNIL", CourtLevel.AUTHORITY)


def fines(*values: str) -> tuple[Amount, ...]:
    return tuple(
        Amount(value, HERE, Money(Decimal(value), "EUR"), AmountRole.FINE, "test", 0.9, decision=0)
        for value in values
    )


@pytest.mark.parametrize(
    ("press", "differs"),
    [
        (("140000", "60000"), ()),
        (("200000",), ()),  # both companies' together
        (("60000",), ()),
        (("141000",), ()),  # as one rounds it
        (("250000",), ("fine",)),
        ((), ()),
    ],
)
def test_fines_of_one_sanction_differ_when_none_is_the_others_nor_all_of_them(
    press: tuple[str, ...], differs: tuple[str, ...]
) -> None:
    sanction = decision(CNIL, "2025-04-15", "Morvan", "Hébergix")
    own = replace(report("r", sanction, kind=DocumentKind.SANCTION), amounts=fines("140000", "60000"))
    news = replace(report("n", sanction), amounts=fines(*press))

    assert group([news, own])[0].rulings[0].disagreements == differs


def test_a_fine_beside_what_a_court_awards_is_no_sanction(  # nor is one that nobody should rely on
) -> None:
    judgment = decision(LILLE, "2023-01-26", "Morvan", "Hébergix", awarded="93000")
    first, other = (
        replace(report(url, judgment), amounts=fines(value)) for url, value in (("a", "3000"), ("b", "5000"))
    )
    assert group([first, other])[0].rulings[0].disagreements == ()

    sanction = decision(CNIL, "2025-04-15", "Morvan", "Hébergix")
    sure = replace(report("r", sanction), amounts=fines("140000"))
    unsure = replace(report("n", sanction), amounts=(replace(fines("5000")[0], confidence=0.6),))
    assert group([sure, unsure])[0].rulings[0].disagreements == ()


def test_who_takes_the_other_side_for_the_claimant_contradicts_nothing() -> None:
    """A note tells at its end what the one who lost has to pay: what it says of "the claim" is said of a counterclaim."""
    own = report(
        "r",
        decision(LILLE, "2023-01-26", "Morvan", "Hébergix", outcome=Outcome.DISMISSED),
        kind=DocumentKind.DECISION,
    )
    note = report(
        "n",
        decision(LILLE, "2023-01-26", "Hébergix", "Morvan", awarded="2376", outcome=Outcome.PARTLY_GRANTED),
    )

    ((ruling,),) = (case.rulings for case in group([note, own]))

    assert len(ruling.reports) == 2
    assert ruling.disagreements == ()
    assert ruling.decision.outcome is not None
    assert ruling.decision.outcome.value is Outcome.DISMISSED
    assert ruling.decision.awarded_total is None


LYON = Court("tcom_lyon", "Tribunal de commerce de Lyon", CourtLevel.FIRST)
CA_LYON = Court("ca_lyon", "Cour d'appel de Lyon", CourtLevel.APPEAL)
NANTERRE = Court("tcom_nanterre", "Tribunal de commerce de Nanterre", CourtLevel.FIRST)
CASSATION = Court("cass", "Cour de cassation", CourtLevel.SUPREME)
PARIS = Court("tcom_paris", "Tribunal de commerce de Paris", CourtLevel.FIRST)


def mention(court: Court, on: str) -> Decision:
    """A decision told of in passing: nobody is named."""
    return decision(court, on, "x", "y").but(parties=())


def processed(*decisions: Decision) -> Processed:
    document = Document("test", "https://t.example/a", (Block(BlockKind.TITLE, "Titre"),))
    return Processed(document, DocumentKind.NEWS, (), decisions, (), 1)


def test_the_parties_of_a_chronicle_may_be_those_of_another_decision() -> None:
    first = decision(PARIS, "2024-10-08", "Garrigue", "Keltis")
    reports = [*reports_of(processed(first, mention(LILLE, "2024-05-21"), mention(LYON, "2024-03-12")), 1)]
    assert [one.is_chronicle for one in reports] == [True] * 3

    ruling = report("b", decision(PARIS, "2024-10-08", "Mascaret", "Hébergis"), kind=DocumentKind.DECISION)
    news = report("c", decision(PARIS, "2024-10-08", "Mascaret", "Hébergis"))
    for others in ([ruling], [news], [ruling, news]):
        (merged,) = (r for case in group([*reports, *others]) for r in case.rulings if others[0] in r.reports)
        assert {one.url for one in merged.reports} == {"https://t.example/a", *(one.url for one in others)}
        assert [one.name for one in merged.decision.parties] == ["Mascaret", "Hébergis"]


def test_two_rulings_of_one_day_stay_two_when_a_chronicle_tells_of_a_third() -> None:
    chronicle = reports_of(
        processed(decision(PARIS, "2024-10-08", "Garrigue", "Keltis"), mention(LILLE, "2024-05-21"), mention(LYON, "2024-03-12")), 1
    )  # fmt: skip
    rulings = [
        report(url, decision(PARIS, "2024-10-08", claimant, "Hébergis")) for url, claimant in (("b", "Mascaret"), ("c", "Valdombre"))
    ]  # fmt: skip
    assert len([r for case in group([*chronicle, *rulings]) for r in case.rulings]) == 5


@pytest.mark.parametrize(
    ("mentions", "is_chronicle"),
    [
        (
            [(LYON, "2012-12-12"), (CA_LYON, "2014-02-11")],
            False,
        ),  # an order elsewhere, quashed, then the merits
        ([(LYON, "2012-12-12"), (LILLE, "2014-02-11")], True),
        ([(CA_LYON, "2014-02-11"), (DOUAI, "2016-02-11")], True),
        ([(CA_LYON, "2014-02-11"), (CASSATION, "2015-02-11"), (DOUAI, "2016-02-11")], False),
        ([(NANTERRE, "2018-01-05")], True),
        ([], False),
    ],
)
def test_what_is_told_beside_a_judgment_makes_a_chronicle(
    mentions: list[tuple[Court, str]], is_chronicle: bool
) -> None:
    main = decision(NANTERRE, "2019-04-23", "Haulotte", "Capgemini")
    reports = reports_of(processed(main, *(mention(*one) for one in mentions)), 1)
    assert {one.is_chronicle for one in reports} == {is_chronicle}


def test_decisions_between_the_same_parties_make_no_chronicle() -> None:
    main = decision(NANTERRE, "2019-04-23", "Haulotte", "Capgemini")
    before = decision(NANTERRE, "2018-01-05", "Haulotte", "Capgemini")
    assert [one.is_chronicle for one in reports_of(processed(main, before), 1)] == [False, False]


def test_decisions_of_a_chronicle_are_cases_of_their_own() -> None:
    told = [
        mention(CA_LYON, "2024-11-15"),
        mention(DOUAI, "2024-03-12"),
        mention(PARIS, "2024-10-08"),
        mention(LILLE, "2024-05-21"),
    ]
    assert len(group(reports_of(processed(*told), 1))) == 4


def test_a_citation_names_the_parties_of_the_best_witness() -> None:
    news = decision(LILLE, "2023-01-26", "Courtage et compagnie du bâtiment de France", "OVH")
    ruling = decision(LILLE, "2023-01-26", "France Bati Courtage", "OVH", docket="2021013526")
    (case,) = group(
        [
            report("a", news.but(citation="T. com. Lille, 26 janv. 2023, Courtage et compagnie c/ OVH"), kind=DocumentKind.NEWS),
            report("b", ruling.but(citation="T. com. Lille, 26 janv. 2023, Bati c/ OVH"), kind=DocumentKind.DECISION, links=("a",)),
        ]
    )  # fmt: skip
    (one,) = case.rulings
    assert one.decision.citation == "T. com. Lille, 26 janv. 2023, Bati c/ OVH"


@given(st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(shuffler: random.Random) -> None:
    reports = [
        report("r", decision(LILLE, "2023-01-26", "Morvan", "Hébergix", docket="2021013526")),
        report("n", decision(LILLE, None, "Morvan", "Hébergix"), published="2023-02-07"),
        report("m", Decision(parties=(party("Morvan", PartyRole.CLAIMANT),)), links=("r",)),
        report("a", decision(DOUAI, "2025-04-24", "Morvan", "Hébergix")),
        report("a", decision(LILLE, "2023-01-26", "Morvan", "Hébergix"), position=1),
        report("x", decision(LILLE, "2023-01-26", "Clinique du Lac", "Hébergix")),
    ]
    before = group(reports)
    shuffler.shuffle(reports)

    assert group(reports) == before


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("OVH", "OVHcloud", True),
        ("France Bati Courtage", "Bati Courtage", True),
        ("SAS Hébergix", "Hebergix", True),
        ("Banque du Nord", "Banque du Sud", False),
        ("A", "AB", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_the_key_letter_and_points_of_a_pourvoi_do_not_count() -> None:
    assert docket_key("E 22-13.823") == docket_key("22-13823")


@pytest.mark.parametrize(
    ("one", "other", "both_true"),
    [
        (("538000", Precision.NEARLY), ("537896.04", Precision.EXACT), True),
        (("500000", Precision.MORE_THAN), ("537896.04", Precision.EXACT), True),
        (
            ("538000", Precision.EXACT),
            ("537896.04", Precision.EXACT),
            True,
        ),  # the press rounds without saying so
        (("100000", Precision.ABOUT), ("1800.48", Precision.EXACT), False),
        (("215000", Precision.EXACT), ("251000", Precision.EXACT), False),
        (
            ("144836.69", Precision.EXACT),
            ("144836.96", Precision.EXACT),
            False,
        ),  # a slip of the pen is a difference
    ],
)
def test_when_two_sums_are_one_fact(
    one: tuple[str, Precision], other: tuple[str, Precision], both_true: bool
) -> None:
    a, b = (Money(Decimal(value), "EUR", precision) for value, precision in (one, other))

    assert agree(a, b) is both_true
    assert agree(b, a) is both_true


def test_news_under_the_old_name_joins_the_ruling_that_names_the_successor() -> None:
    opening = "TRIBUNAL DE COMMERCE DE LYON\nJugement du 12 mars 2019\n\nDEMANDERESSE\n{claimant}\n\nDEFENDERESSE\nS.A.S. MIRVILLE NÉGOCE\n\n"
    text = (
        opening
        + "EXPOSE DU LITIGE\nLes factures sont restées impayées.\n\nPAR CES MOTIFS\nDéboute la société ORMEVAULT."
    )
    told = (
        "Le tribunal de commerce de Lyon a débouté le 12 mars 2019 la société Bacherelle, qui avait assigné la société Mirville Négoce. "
        "La société Bacherelle fera appel."
    )
    successor = "S.A.S. ORMEVAULT, venant aux droits de la société BACHERELLE"
    ruling = report("r", main_decision(text.format(claimant=successor)), kind=DocumentKind.DECISION)
    another = report("r", main_decision(text.format(claimant="S.A.S. ORMEVAULT")), kind=DocumentKind.DECISION)
    news = report("n", main_decision(told))

    assert keys([ruling, news]) == [[["n#0", "r#0"]]]
    assert keys([another, news]) == [[["n#0"]], [["r#0"]]]


def told_sums(told: Report, *sums: str) -> Report:
    """`told` with these sums beside what its decision gives."""
    given = (Amount(one, HERE, Money(Decimal(one), "EUR"), AmountRole.CLAIMED, "test", 0.9) for one in sums)
    return replace(told, amounts=tuple(given))


ANONYMOUS = decision(LILLE, "2025-04-09", "X", "société Y", docket="2023J871", awarded="126450")


def test_an_anonymised_ruling_is_the_one_of_its_court_and_day_that_gives_the_same_sum() -> None:
    text = report("https://a.test/text", ANONYMOUS, kind=DocumentKind.DECISION)
    news = report(
        "https://b.test/news", decision(LILLE, "2025-04-09", "Bacherelle", "Datoria", awarded="126450")
    )
    other = report(
        "https://b.test/else", decision(LILLE, "2025-04-09", "Ormevault", "Datoria", awarded="31000")
    )

    rulings = [ruling for case in group([text, news, other]) for ruling in case.rulings]
    assert sorted(len(ruling.reports) for ruling in rulings) == [1, 2]
    joined = next(ruling for ruling in rulings if len(ruling.reports) == 2)
    assert {one.name for one in joined.decision.parties} == {"Bacherelle", "Datoria"}
    assert joined.decision.docket_numbers


@pytest.mark.parametrize(
    ("awarded", "asked", "together"),
    [("10000", (), False), ("10000", ("48300",), True), ("126450", (), True), ("126451", (), False)],
)
def test_a_round_sum_alone_joins_no_anonymised_ruling(
    awarded: str, asked: tuple[str, ...], together: bool
) -> None:
    given = awarded if awarded != "126451" else "126450"
    text = told_sums(
        report("https://a.test/t", decision(LILLE, "2025-04-09", "A…", "B…", awarded=awarded)), *asked
    )
    news = told_sums(
        report("https://b.test/n", decision(LILLE, "2025-04-09", "Bacherelle", "Datoria", awarded=given)),
        *asked,
    )
    assert (len(group([text, news])) == 1) is together


def test_letters_for_names_join_no_two_rulings() -> None:
    one = report("https://a.test/1", decision(LILLE, "2025-04-09", "X", "Y", awarded="126450"))
    other = report("https://a.test/2", decision(LILLE, "2025-04-09", "X", "Y", awarded="31875"))
    assert len(group([one, other])) == 2


@pytest.mark.parametrize(
    "name", ["X", "société Y", "SAS [Z]", "A…", "S.A.S. B...", "la société XX", "[Localité 3]"]
)
def test_letters_put_for_a_name_are_none(name: str) -> None:
    assert is_masked(name)


@pytest.mark.parametrize("name", ["OVH", "SFR", "3M", "Y Factory", "EDF", "La Poste", "SAP", "X-Fab", "BNP"])
def test_short_names_are_names(name: str) -> None:
    assert not is_masked(name)


def test_who_knows_what_was_asked_says_whether_all_of_it_was_given() -> None:
    granted, partly = (
        decision(LILLE, "2025-03-13", "Bacherelle", "Datoria", awarded="57300", outcome=outcome)
        for outcome in (Outcome.GRANTED, Outcome.PARTLY_GRANTED)
    )
    note = report("https://a.test/note", granted, kind=DocumentKind.COMMENTARY)
    news = report("https://b.test/news", partly)
    ((ruling,),) = (case.rulings for case in group([note, news]))
    assert ruling.decision.outcome is not None
    assert ruling.decision.outcome.value is Outcome.PARTLY_GRANTED

    text = replace(
        note,
        decision=decision(
            LILLE, "2025-03-13", "Bacherelle", "Datoria", awarded="93000", outcome=Outcome.GRANTED
        ),
    )
    ((ruling,),) = (case.rulings for case in group([text, news]))
    assert ruling.decision.outcome is not None
    assert ruling.decision.outcome.value is Outcome.GRANTED


def test_news_of_an_appeal_that_takes_who_was_sued_for_who_sued_tells_no_award_of_theirs() -> None:
    judgment = decision(LILLE, "2025-02-04", "Bacherelle", "Datoria", awarded="39600")
    appeal = decision(DOUAI, "2026-01-12", "Datoria", "Bacherelle", awarded="39600", outcome=Outcome.GRANTED)
    reviewing = appeal.but(
        citation="CA Douai, 12 janv. 2026, Datoria c/ Bacherelle",
        reviews=(Review(ReviewKind.APPEAL_OF, LILLE, date(2025, 2, 4)),),
    )
    text = report("https://a.test/text", judgment, kind=DocumentKind.DECISION)
    news = [
        report("https://b.test/news", reviewing),
        report("https://b.test/news", judgment.but(parties=()), position=1),
    ]
    ((_, told),) = (case.rulings for case in group([text, *news]))
    assert {(one.name, one.role) for one in told.decision.parties} == {
        ("Bacherelle", PartyRole.CLAIMANT),
        ("Datoria", PartyRole.DEFENDANT),
    }
    assert told.decision.awarded_total is None
    assert told.decision.outcome is None
    assert told.decision.citation == "CA Douai, 12 janv. 2026, Bacherelle c/ Datoria"

    ((_, alone),) = (case.rulings for case in group([replace(text, kind=DocumentKind.NEWS), *news]))
    assert alone.decision.awarded_total is not None


@pytest.mark.parametrize(
    ("sure", "told"),
    [
        ((0.55, 0.7), Outcome.GRANTED),
        ((0.9, 0.95), Outcome.PARTLY_GRANTED),
        ((0.9, 0.6), Outcome.PARTLY_GRANTED),
    ],
)
def test_of_pages_that_only_recall_a_judgment_the_first_that_is_sure_says_how_it_ended(
    sure: tuple[float, float], told: Outcome
) -> None:
    outcomes = (Outcome.PARTLY_GRANTED, Outcome.GRANTED)
    reports = [
        report(
            f"https://{name}.test/",
            decision(LILLE, "2025-03-13", "Bacherelle", "Datoria").but(
                outcome=Finding(outcome, HERE, "recalled", confidence)
            ),
            position=1,
        )
        for name, outcome, confidence in zip("ab", outcomes, sure, strict=True)
    ]
    ((ruling,),) = (case.rulings for case in group(reports))
    assert ruling.decision.outcome is not None
    assert ruling.decision.outcome.value is told
    assert ruling.disagreements == ()


def test_a_page_about_a_judgment_says_how_it_ended_before_one_that_recalls_it() -> None:
    own = decision(LILLE, "2025-03-13", "Bacherelle", "Datoria").but(
        outcome=Finding(Outcome.DISMISSED, HERE, "test", 0.5)
    )
    passing = own.but(outcome=Finding(Outcome.GRANTED, HERE, "recalled", 0.9))
    reports = [report("https://a.test/", own), report("https://b.test/", passing, position=1)]
    ((ruling,),) = (case.rulings for case in group(reports))
    assert ruling.decision.outcome == own.outcome
    assert ruling.disagreements == ()
