"""Reports of one decision become one ruling, rulings of one dispute one case, in whatever order they come."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pipeline.cases import Report, group
from pipeline.documents import DocumentKind
from pipeline.findings import Finding
from pipeline.law import (
    Court,
    CourtLevel,
    Decision,
    PartyKind,
    PartyRole,
    Review,
    ReviewKind,
)
from tests.reported import (
    CASSATION,
    DOUAI,
    HERE,
    LILLE,
    PARIS,
    appeal_of,
    decision,
    keys,
    mention,
    party,
    report,
)
from tests.texts import main_decision


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
    appeal = report("appeal", told.but(reviews=(appeal_of(LILLE, "2023-01-26"),)))

    assert keys([appeal, report("appeal", mention(LILLE, "2023-01-26"), position=1)]) == [
        [["appeal#1"], ["appeal#0"]]
    ]


def test_a_judgment_recalled_beside_an_appeal_is_another_case() -> None:
    """No word of procedure leads from one to the other: a precedent, though of a lower court."""
    appeal = report("appeal", decision(DOUAI, "2025-04-24", "Morvan", "Hébergix"))

    assert keys([appeal, report("appeal", mention(LILLE, "2023-01-26"), position=1)]) == [
        [["appeal#0"]],
        [["appeal#1"]],
    ]


def test_what_is_reviewed_by_what_is_reviewed_is_of_the_case() -> None:
    quashing = decision(CASSATION, "2025-04-24", "Morvan", "Hébergix")
    appeal = mention(DOUAI, "2024-01-10").but(reviews=(appeal_of(LILLE, "2023-01-26"),))
    told = [
        report("p", quashing.but(reviews=(appeal_of(DOUAI, "2024-01-10"),))),
        report("p", appeal, position=1),
        report("p", mention(LILLE, "2023-01-26"), position=2),
        report("p", mention(PARIS, "2020-05-05"), position=3),
    ]

    assert keys(told) == [[["p#2"], ["p#1"], ["p#0"]], [["p#3"]]]


def test_a_party_sued_twice_makes_no_case_of_two() -> None:
    main = report("p", decision(LILLE, "2025-04-24", "Morvan", "Hébergix"))
    recalled = mention(PARIS, "2022-05-05").but(parties=(party("Hébergix", PartyRole.DEFENDANT),))

    assert len(group([main, report("p", recalled, position=1)])) == 2


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


def test_two_undated_reports_of_different_months_are_two() -> None:
    one = report("a", decision(LILLE, None, "Morvan", "Hébergix"), published="2023-02-07")
    other = report("b", decision(LILLE, None, "Morvan", "Hébergix"), published="2023-05-10")

    assert keys([one, other]) == [[["a#0"]], [["b#0"]]]


def test_two_undated_reports_that_name_one_party_alone_are_two() -> None:
    told = decision(LILLE, None, "Morvan", "Hébergix").but(parties=(party("Hébergix", PartyRole.DEFENDANT),))
    one, other = (report(url, told, published="2023-02-07") for url in "ab")

    assert keys([one, other]) == [[["a#0"]], [["b#0"]]]


def test_a_report_without_the_day_that_fits_two_decisions_joins_none() -> None:
    first, second = (
        report(url, decision(LILLE, day, "Morvan", "Hébergix"))
        for url, day in (("a", "2023-01-26"), ("b", "2023-02-02"))
    )
    undated = report("n", decision(LILLE, None, "Morvan", "Hébergix"), published="2023-02-07")

    assert keys([first, second, undated]) == [[["a#0"]], [["b#0"]], [["n#0"]]]


def test_a_report_that_names_nobody_joins_no_decision_of_another_number() -> None:
    named = report("a", decision(LILLE, "2023-01-26", "Morvan", "Hébergix", docket="2021013526"))
    nameless = decision(LILLE, "2023-01-26", "x", "y", docket="2021013527").but(parties=())

    assert keys([named, report("b", nameless)]) == [[["a#0"]], [["b#0"]]]
    assert keys([named, report("b", nameless.but(docket_numbers=()))]) == [[["a#0", "b#0"]]]


def test_what_was_published_before_a_decision_does_not_tell_of_it() -> None:
    dated = report("r", decision(LILLE, "2023-01-26", "Morvan", "Hébergix"))
    before = report("n", decision(LILLE, None, "Morvan", "Hébergix"), published="2023-01-10")

    assert keys([dated, before]) == [[["n#0"]], [["r#0"]]]


def test_of_many_parties_two_are_enough() -> None:
    told = decision(LILLE, "2023-01-26", "Morvan", "Hébergix")
    one, other = (
        report(url, told.but(parties=(*told.parties, party(insurer, PartyRole.DEFENDANT))))
        for url, insurer in (("a", "Mirville Assurances"), ("b", "Mutuelle du Ponant"))
    )

    assert keys([one, other]) == [[["a#0", "b#0"]]]


def test_a_ruling_of_one_shared_party_below_is_of_the_case_unless_the_page_tells_of_many() -> None:
    appeal = report("p", decision(DOUAI, "2025-04-24", "Morvan", "Hébergix"))
    below = mention(LILLE, "2023-01-26").but(parties=(party("Hébergix", PartyRole.DEFENDANT),))
    told = [appeal, report("p", below, position=1)]

    assert keys(told) == [[["p#1"], ["p#0"]]]
    assert len(group(replace(one, is_chronicle=True) for one in told)) == 2


def test_what_the_court_below_had_ordered_before_is_of_the_case_unless_the_page_tells_of_many() -> None:
    appeal = decision(DOUAI, "2025-04-24", "Morvan", "Hébergix").but(
        reviews=(appeal_of(LILLE, "2023-01-26"),)
    )
    told = [
        report("p", appeal),
        report("p", mention(LILLE, "2023-01-26"), position=1),
        report("p", mention(LILLE, "2022-05-05"), position=2),
    ]

    assert keys(told) == [[["p#2"], ["p#1"], ["p#0"]]]
    assert len(group(replace(one, is_chronicle=True) for one in told)) == 2


def test_another_decision_of_the_main_ones_court_is_another_case() -> None:
    main = report("p", decision(LILLE, "2023-01-26", "Morvan", "Hébergix"))

    assert len(group([main, report("p", mention(LILLE, "2020-05-05"), position=1)])) == 2


def test_a_person_who_sues_twice_under_the_same_initials_makes_no_case_of_two() -> None:
    person = replace(party("M. D.", PartyRole.CLAIMANT), kind=PartyKind.PERSON)
    first, second = (
        decision(court, day, "x", firm).but(parties=(person, party(firm, PartyRole.DEFENDANT)))
        for court, day, firm in ((LILLE, "2023-01-26", "Hébergix"), (PARIS, "2022-01-26", "Nuagia"))
    )

    assert len(group([report("p", first), report("p", second, position=1)])) == 2


def test_a_review_of_no_known_day_is_of_the_decision_of_its_court() -> None:
    appeal = decision(DOUAI, "2025-04-24", "Morvan", "Hébergix").but(
        reviews=(Review(ReviewKind.APPEAL_OF, LILLE, None),)
    )

    assert keys([report("p", appeal), report("p", mention(LILLE, "2023-01-26"), position=1)]) == [
        [["p#1"], ["p#0"]]
    ]


def test_an_ecli_is_the_same_in_small_letters() -> None:
    number = "ECLI:FR:CCASS:2023:CO00123"
    one, other = (
        report(url, Decision(ecli=Finding(spelt, HERE, "test", 0.9)))
        for url, spelt in (("a", number), ("b", number.lower()))
    )

    assert keys([one, other]) == [[["a#0", "b#0"]]]


def fires(*more: Report) -> list[Report]:
    """Three judgments of one day against one host, and more reports of that day."""
    given = {
        "a": ("Agence Treillard", "14200"),
        "b": ("Meubles Ostrevent", "14200"),
        "c": ("Wierre", "31750"),
    }
    told = [
        report(
            key, decision(LILLE, "2024-06-13", claimant, "Pyrostock", docket=f"202200884{key}", awarded=sum_)
        )
        for key, (claimant, sum_) in given.items()
    ]
    return [*told, *more]


def of_the_day(url: str, awarded: str | None, *names: str) -> Report:
    told = decision(LILLE, "2024-06-13", "", "Pyrostock", awarded=awarded)
    return report(url, told.but(parties=tuple(party(name, PartyRole.DEFENDANT) for name in names)))


def test_news_that_names_the_host_alone_makes_no_decision_of_those_of_all_its_clients() -> None:
    wave, again = of_the_day("news", None, "Pyrostock"), of_the_day("olds", "14200", "Pyrostock")

    assert keys(fires(wave, again)) == [[["a#0"]], [["b#0"]], [["c#0"]], [["news#0", "olds#0"]]]


def test_news_that_names_the_host_alone_tells_of_the_judgment_whose_sum_it_tells() -> None:
    assert keys(fires(of_the_day("news", "31750", "Pyrostock"))) == [
        [["a#0"]],
        [["b#0"]],
        [["c#0", "news#0"]],
    ]


def test_a_sum_that_nobody_is_sure_of_says_not_which_judgment_is_meant() -> None:
    vague = of_the_day("news", "31750", "Pyrostock")
    total = vague.decision.awarded_total
    assert total is not None
    vague = replace(vague, decision=vague.decision.but(awarded_total=replace(total, confidence=0.46)))

    assert keys(fires(vague))[-1] == [["news#0"]]


def test_news_of_several_that_sued_is_of_the_judgment_of_which_each_is_told() -> None:
    one = report("a", decision(LILLE, "2024-06-13", "Treillard", "Pyrostock"))
    other = report("b", decision(LILLE, "2024-06-13", "Ostrevent", "Pyrostock"))

    assert keys([one, other, of_the_day("z", None, "Treillard", "Ostrevent", "Pyrostock")]) == [
        [["a#0", "b#0", "z#0"]]
    ]
