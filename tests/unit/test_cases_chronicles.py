"""A document that tells of several disputes: which of its decisions and parties belong together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.cases import group, reports_of
from pipeline.documents import Block, BlockKind, Document, DocumentKind
from pipeline.law import (
    Court,
    CourtLevel,
    Decision,
    PartyRole,
    Processed,
)
from tests.reported import CASSATION, DOUAI, LILLE, PARIS, decision, mention, party, report

LYON = Court("tcom_lyon", "Tribunal de commerce de Lyon", CourtLevel.FIRST)


CA_LYON = Court("ca_lyon", "Cour d'appel de Lyon", CourtLevel.APPEAL)


NANTERRE = Court("tcom_nanterre", "Tribunal de commerce de Nanterre", CourtLevel.FIRST)


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


def test_a_dispute_that_two_chronicles_tell_of_is_not_that_of_another_ruling_of_the_day() -> None:
    told = processed(
        decision(PARIS, "2024-10-08", "Garrigue", "Keltis"),
        mention(LILLE, "2024-05-21"),
        mention(LYON, "2024-03-12"),
    )
    first = [*reports_of(told, 1)]
    second = [replace(one, url="https://u.example/b") for one in first]
    ruling = report("b", decision(PARIS, "2024-10-08", "Mascaret", "Hébergis"), kind=DocumentKind.DECISION)

    (alone,) = (r for case in group([*first, *second, ruling]) for r in case.rulings if ruling in r.reports)

    assert alone.reports == (ruling,)


def test_one_name_that_is_not_the_main_decisions_makes_no_chronicle() -> None:
    main = decision(NANTERRE, "2019-04-23", "Haulotte", "Capgemini")
    appealed = decision(CA_LYON, "2020-01-05", "x", "y").but(parties=main.parties[:0])
    before = appealed.but(parties=(party("Mirville", PartyRole.OTHER),))
    assert [one.is_chronicle for one in reports_of(processed(main, before), 1)] == [False, False]
