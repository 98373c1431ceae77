"""Cases and decisions as grouped from the stored reports, and the hits that follow them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from pipeline.cases import Case, Ruling, group
from pipeline.cases.merging import merge
from pipeline.law import Outcome, Processed
from storage.database import Database
from storage.errors import NotStored, ValueRefused
from tests.reported import DOUAI
from tests.stored import NIGHT, TEXT, document, night, page, processed

RULE = "data_loss"
A, B, C, D = (f"https://www.example.org/{letter}" for letter in "abcd")


def save(store: Database, told: Processed, on: int = 1) -> int:
    url = told.document.url
    store.pages.save(page(told.document.text, url=url, at=night(on)))
    snapshot = next(item.id for item in store.pages.pending(99, limit=1000) if item.url == url)
    return store.documents.save(told, snapshot).document_id


def about(url: str, docket: str = "2020001234", text: str = TEXT) -> Processed:
    return processed(document(text, url=url), docket=docket)


def grouped(store: Database) -> tuple[Case, ...]:
    return group(store.cases.reports())


def ruling_keys(store: Database) -> list[str]:
    return [stored.ruling.key for stored in store.cases.decisions_since(NIGHT.replace(year=2000))]


def test_reports_are_what_the_current_versions_say(store: Database) -> None:
    told = processed()
    document_id = save(store, told)
    save(store, about(told.document.url, text=TEXT + " Appel a été formé."), on=2)

    (report,) = store.cases.reports()

    assert (report.document_id, report.position, report.url) == (document_id, 0, told.document.url)
    assert report.decision.court == told.decisions[0].court
    assert [amount.money for amount in report.amounts] == [amount.money for amount in told.amounts]
    assert report.links == ("https://www.example.org/jurisprudences/lille",)
    assert [topic.topic for topic in report.topics] == ["data_loss"]


def test_a_case_comes_back_as_it_was_grouped(store: Database) -> None:
    for url in (A, B):
        save(store, about(url))
    cases = grouped(store)

    result = store.cases.save_grouping(cases, NIGHT)

    assert result.new == [f"{A}#0"]
    assert (store.cases.load_case(cases[0].key),) == cases
    assert store.cases.load_decision(f"{A}#0").ruling == cases[0].rulings[0]
    assert store.cases.load_decision(f"{A}#0").case_key == cases[0].key


def test_the_same_grouping_again_changes_nothing(store: Database) -> None:
    save(store, about(A))
    store.cases.save_grouping(grouped(store), NIGHT)

    result = store.cases.save_grouping(grouped(store), night(2))

    assert (result.new, result.changed, result.removed) == ([], [], [])
    assert store.cases.decisions_since(NIGHT) == ()


@pytest.mark.parametrize("order", [(A, B, C), (C, B, A), (B, C, A)])
def test_whatever_order_documents_come_in_the_cases_are_the_same(
    store: Database, order: tuple[str, ...]
) -> None:
    for number, url in enumerate(order, start=1):
        save(store, about(url, docket="2019009999" if url == C else "2020001234"))
        store.cases.save_grouping(grouped(store), night(number))

    assert sorted(ruling_keys(store)) == [f"{A}#0", f"{C}#0"]
    together = store.cases.load_decision(f"{A}#0").ruling.reports
    assert [report.url for report in together] == [A, B]


def test_a_changed_fact_is_news_and_the_same_row(store: Database) -> None:
    save(store, about(A))
    store.cases.save_grouping(grouped(store), NIGHT)
    before = store.cases.load_decision(f"{A}#0")
    save(store, processed(document(url=A), version=2, value="99"), on=2)

    result = store.cases.save_grouping(grouped(store), night(2))

    (after,) = store.cases.decisions_since(NIGHT)
    assert result.changed == [f"{A}#0"]
    assert (after.id, after.first_seen_at, after.changed_at) == (before.id, NIGHT, night(2))
    assert after.ruling.decision.awarded_total is not None
    assert after.ruling.decision.awarded_total.value.value == 99


def test_hits_follow_a_decision_that_takes_another_name(store: Database) -> None:
    save(store, about(B))
    store.cases.save_grouping(grouped(store), NIGHT)
    hit = store.alerts.save_hit(RULE, f"{B}#0", {"awarded": "12345.67"}, NIGHT).hit
    save(store, about(A))

    result = store.cases.save_grouping(grouped(store), night(2))

    assert (result.new, result.removed) == ([], [])
    moved = store.alerts.last_hit(RULE, f"{A}#0")
    assert moved == replace(hit, decision_key=f"{A}#0")
    assert store.alerts.last_hit(RULE, f"{B}#0") is None


def test_two_decisions_found_to_be_one_join_their_hits(store: Database) -> None:
    save(store, about(A))
    save(store, about(B, docket="2019009999"))
    separate = _split(store)
    store.cases.save_grouping(separate, NIGHT)
    first = store.alerts.save_hit(RULE, f"{B}#0", {"told": 1}, night(1)).hit
    second = store.alerts.save_hit(RULE, f"{A}#0", {"told": 2}, night(2)).hit
    _deliver(store, [first.id])

    result = store.cases.save_grouping(_joined(store), night(3))

    assert result.removed == [f"{B}#0"]
    assert [(hit.id, hit.version) for hit in store.alerts.hits(RULE, f"{A}#0")] == [
        (first.id, 1),
        (second.id, 2),
    ]
    assert [hit.id for hit in store.alerts.unsent("lectrice@example.org", RULE)] == [second.id]


def test_of_two_decisions_found_to_be_one_under_another_key_the_older_stays(store: Database) -> None:
    save(store, about(A))
    save(store, about(B, docket="2019009999"))
    renamed = [replace(ruling, key=key) for ruling, key in zip(_rulings(store), ("y", "x"), strict=True)]
    store.cases.save_grouping([Case(one.key, (one,)) for one in renamed], NIGHT)

    result = store.cases.save_grouping(_joined(store), night(2))

    assert (result.new, result.changed, result.removed) == ([], [], ["x"])


def test_a_decision_found_to_be_two_keeps_its_hits_once(store: Database) -> None:
    save(store, about(A))
    save(store, about(B, docket="2019009999"))
    store.cases.save_grouping(_joined(store), NIGHT)
    hit = store.alerts.save_hit(RULE, f"{A}#0", {"told": 1}, NIGHT).hit

    result = store.cases.save_grouping(_split(store), night(2))

    assert result.new == [f"{B}#0"]
    assert [stored.id for stored in store.alerts.hits(RULE, f"{A}#0")] == [hit.id]
    assert store.alerts.hits(RULE, f"{B}#0") == ()


def test_the_hits_of_a_decision_torn_apart_go_where_the_document_kept_first_went(store: Database) -> None:
    for url, docket in ((C, "3"), (D, "4"), (A, "1"), (B, "2")):
        save(store, about(url, docket=docket))
    store.cases.save_grouping(_as_told(store, (A,), (B,), (C, D)), NIGHT)
    hit = store.alerts.save_hit(RULE, f"{C}#0", {"told": 1}, NIGHT).hit

    result = store.cases.save_grouping(_as_told(store, (A, D), (B, C)), night(2))

    assert result.removed == [f"{C}#0"]
    assert [stored.id for stored in store.alerts.hits(RULE, f"{B}#0")] == [hit.id]
    assert store.alerts.hits(RULE, f"{A}#0") == ()


def test_a_decision_nobody_reports_any_more_is_removed_unless_it_was_told(store: Database) -> None:
    save(store, about(A))
    save(store, about(B, docket="2019009999"))
    store.cases.save_grouping(_split(store), NIGHT)
    store.alerts.save_hit(RULE, f"{A}#0", {"told": 1}, NIGHT)

    result = store.cases.save_grouping((), night(2))

    assert sorted(result.removed) == [f"{A}#0", f"{B}#0"]
    assert ruling_keys(store) == []
    assert len(store.alerts.hits(RULE, f"{A}#0")) == 1
    assert store.alerts.hits(RULE, f"{B}#0") == ()
    assert store.alerts.unsent("lectrice@example.org", RULE) == ()
    with pytest.raises(NotStored):
        store.cases.load_decision(f"{A}#0")
    assert store.cases.save_grouping((), night(3)).removed == []

    back = store.cases.save_grouping(_split(store), night(4))
    assert (back.new, back.changed) == ([f"{B}#0"], [f"{A}#0"])


def test_a_grouping_that_does_not_fit_the_reports_is_refused(store: Database) -> None:
    save(store, about(A))
    (case,) = grouped(store)
    (ruling,) = case.rulings
    strange = merge([replace(ruling.reports[0], document_id=4711)])
    wrong: Sequence[tuple[Case, ...]] = (
        (case, case),
        (Case("x", (ruling, replace(ruling, key="other"))),),
        (Case("x", (strange,)),),
    )
    for cases in wrong:
        with pytest.raises(ValueRefused):
            store.cases.save_grouping(cases, NIGHT)

    assert ruling_keys(store) == []


def test_decisions_of_a_case_keep_their_order(store: Database) -> None:
    told = about(A)
    lower = told.decisions[0].but(
        decided_on=None, docket_numbers=(), outcome=None, awarded_total=None, citation="la décision attaquée"
    )
    save(store, replace(told, decisions=(*told.decisions, lower)))
    cases = grouped(store)

    store.cases.save_grouping(cases, NIGHT)

    assert len(cases) == 1
    assert store.cases.load_case(cases[0].key) == cases[0]
    assert cases[0].rulings[0].decision.decided_on.value == date(2021, 5, 3)  # type: ignore[union-attr]  # set above


def _rulings(store: Database) -> list[Ruling]:
    return [merge([report]) for report in sorted(store.cases.reports(), key=lambda report: report.key)]


def _split(store: Database) -> tuple[Case, ...]:
    return tuple(Case(ruling.key, (ruling,)) for ruling in _rulings(store))


def _as_told(store: Database, *rulings: Sequence[str]) -> tuple[Case, ...]:
    """Each of `rulings` by the documents that tell of it, a case of its own."""
    by_url = {report.url: report for report in store.cases.reports()}
    merged = [merge([by_url[url] for url in urls]) for urls in rulings]
    return tuple(Case(ruling.key, (ruling,)) for ruling in merged)


def _joined(store: Database) -> tuple[Case, ...]:
    ruling = merge(list(store.cases.reports()))
    return (Case(ruling.key, (ruling,)),)


def _deliver(store: Database, hit_ids: list[int]) -> None:
    digest = store.alerts.queue_digest(
        message_id="<1@greffier>", recipient="lectrice@example.org", message=b"...", hit_ids=hit_ids, at=NIGHT
    )
    store.alerts.mark_sent(digest, NIGHT)


def test_a_ruling_comes_back_as_the_others_of_its_case_put_it_right(store: Database) -> None:
    """News that tells of all for the same sum knows less than the appeal that confirms it in part: stored, shown and sent alike."""
    told = about(A)
    judgment = told.decisions[0]
    assert judgment.court is not None
    assert judgment.outcome is not None
    appeal = judgment.but(court=replace(judgment.court, value=DOUAI))
    recalled = judgment.but(
        decided_on=None,
        docket_numbers=(),
        outcome=replace(judgment.outcome, value=Outcome.GRANTED),
        disposition=None,
        reviews=(),
        citation="le jugement",
    )
    save(store, replace(told, decisions=(appeal, recalled)))
    (case,) = grouped(store)
    store.cases.save_grouping((case,), NIGHT)

    rules = {ruling.decision.outcome.rule for ruling in case.rulings if ruling.decision.outcome}
    assert rules == {"condemned", "confirmed_in_its_case"}
    assert store.cases.load_case(case.key) == case
    assert [store.cases.load_decision(ruling.key).ruling for ruling in case.rulings] == [*case.rulings]
