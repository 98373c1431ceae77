"""Documents, versions and facts with their evidence, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, text

from pipeline.findings import Span
from pipeline.law import Money, Party, PartyKind, Processed
from storage.database import Database
from storage.documents import SaveStatus
from storage.errors import NotStored, ValueRefused
from storage.tables import TABLES
from tests.stored import NIGHT, TEXT, URL, document, night, page, processed


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    engine = create_engine(url)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def all_rows(url: str) -> dict[str, list[tuple[object, ...]]]:
    with connected(url) as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(table.select())), key=repr)
            for table in TABLES.sorted_tables
        }


def fetched(store: Database, body: str = "<p>un</p>", *, url: str = URL, on: int = 1) -> int:
    """Save a page and give the snapshot to read."""
    store.pages.save(page(body, url=url, at=night(on)))
    return next(item.id for item in store.pages.pending(99, limit=1000) if item.url == url)


def test_a_document_comes_back_as_it_was_processed(store: Database) -> None:
    result = store.documents.save(processed(), fetched(store))

    stored = store.documents.load(result.document_id)
    assert result.status is SaveStatus.NEW
    assert stored.processed == processed()
    assert (stored.version, stored.addresses, stored.first_seen_at, stored.gone_at) == (
        1,
        (URL,),
        NIGHT,
        None,
    )
    assert stored.processed_at.tzinfo is not None


def test_a_document_without_decisions_and_one_without_text_come_back_too(store: Database) -> None:
    told = processed()
    bare = Processed(replace(document(), blocks=(), title=None), told.kind, (), (), (), 1)

    result = store.documents.save(bare, fetched(store))

    assert store.documents.load(result.document_id).processed == bare


def test_saving_a_document_marks_its_page_read(store: Database) -> None:
    store.documents.save(processed(), fetched(store))

    assert store.pages.pending(1) == ()
    assert len(store.pages.pending(2)) == 1


def test_saving_twice_leaves_the_same_rows(store: Database, store_url: str) -> None:
    snapshot = fetched(store)
    store.documents.save(processed(), snapshot)
    before = all_rows(store_url)

    result = store.documents.save(processed(), snapshot, at=night(9))

    assert result.status is SaveStatus.SAME
    assert all_rows(store_url) == before


def test_every_stored_fact_has_words_that_prove_it(store: Database, store_url: str) -> None:
    result = store.documents.save(processed(), fetched(store))
    full_text = store.documents.load(result.document_id).processed.document.text

    with connected(store_url) as connection:
        proofs = connection.execute(
            text("SELECT fact, start_at, end_at, surface, rule, confidence FROM evidence")
        ).all()

    assert {proof.fact for proof in proofs} == {
        "court", "decided_on", "type", "outcome", "awarded_total", "docket_number", "party", "amount", "topic",
        "disposition", "cause", "obligation", "clause",
    }  # fmt: skip
    assert all(proof.rule and 0 < proof.confidence <= 1 for proof in proofs)
    assert all(full_text[proof.start_at : proof.end_at] == proof.surface for proof in proofs if proof.surface)


def test_no_table_but_the_text_itself_names_a_person(store: Database, store_url: str) -> None:
    store.documents.save(processed(), fetched(store))

    rows = all_rows(store_url)
    naming = [name for name, found in rows.items() if "Garance" in repr(found)]
    assert naming == ["document_versions"]
    assert any("O. G." in repr(row) for row in rows["parties"])


def test_another_text_is_a_new_version_and_the_old_one_is_kept(store: Database) -> None:
    first = store.documents.save(processed(), fetched(store))
    changed = processed(document(TEXT + " Appel a été formé."))

    second = store.documents.save(changed, fetched(store, "<p>deux</p>", on=2))

    assert (second.status, second.document_id) == (SaveStatus.CHANGED, first.document_id)
    assert store.documents.versions(first.document_id) == (processed(), changed)
    assert store.documents.load(first.document_id).version == 2


def test_other_bytes_with_the_same_text_are_no_change(store: Database) -> None:
    store.documents.save(processed(), fetched(store))

    result = store.documents.save(processed(), fetched(store, "<p>un</p><!-- publicité -->", on=2))

    assert result.status is SaveStatus.SAME
    assert len(store.documents.versions(result.document_id)) == 1


def test_a_text_that_comes_back_is_the_version_it_was(store: Database) -> None:
    one, two = processed(), processed(document(TEXT + " Appel a été formé."))
    store.documents.save(one, fetched(store, "a", on=1))
    store.documents.save(two, fetched(store, "b", on=2))

    result = store.documents.save(one, fetched(store, "a", on=3))

    assert result.status is SaveStatus.CHANGED
    assert store.documents.load(result.document_id).version == 1
    assert len(store.documents.versions(result.document_id)) == 2


def test_a_newer_pipeline_replaces_the_facts_of_the_version(store: Database) -> None:
    snapshot = fetched(store)
    store.documents.save(processed(value="1"), snapshot)
    better = processed(version=2)

    result = store.documents.save(better, snapshot)

    assert result.status is SaveStatus.SAME
    assert store.documents.versions(result.document_id) == (better,)
    assert store.pages.pending(2) == ()


def test_another_cleaning_of_the_same_bytes_is_no_new_version(store: Database) -> None:
    snapshot = fetched(store)
    store.documents.save(processed(document(TEXT + " Abonnez-vous à notre lettre.")), snapshot)

    result = store.documents.save(processed(version=2), snapshot)

    assert result.status is SaveStatus.SAME
    assert store.documents.versions(result.document_id) == (processed(version=2),)


def test_an_older_pipeline_does_not_undo_a_newer_one(store: Database) -> None:
    snapshot = fetched(store)
    store.documents.save(processed(version=2), snapshot)

    result = store.documents.save(processed(version=1, value="1"), snapshot)

    assert store.documents.load(result.document_id).processed == processed(version=2)


def test_an_older_snapshot_never_overrides_a_newer_one(store: Database) -> None:
    old = fetched(store, "a", on=1)
    new = fetched(store, "b", on=2)
    newest = processed(document(TEXT + " Appel a été formé."))
    store.documents.save(newest, new)

    result = store.documents.save(processed(), old)

    assert result.status is SaveStatus.SAME
    assert store.documents.load(result.document_id).processed == newest


def test_several_addresses_of_one_item_are_one_document(store: Database) -> None:
    aliases = [URL, URL + "?utm_source=lettre", "https://www.example.org/?p=42"]
    results = [store.documents.save(processed(), fetched(store, url=alias)) for alias in aliases]

    assert [result.status for result in results] == [SaveStatus.NEW, SaveStatus.SAME, SaveStatus.SAME]
    assert len({result.document_id for result in results}) == 1
    assert set(store.documents.load(results[0].document_id).addresses) == set(aliases)


def test_a_document_is_gone_when_its_last_address_is(store: Database) -> None:
    alias = "https://www.example.org/?p=42"
    result = store.documents.save(processed(), fetched(store))
    store.documents.save(processed(), fetched(store, url=alias))

    store.pages.gone("exemple", URL, 410, night(2))
    assert store.documents.load(result.document_id).gone_at is None
    store.pages.gone("exemple", alias, 404, night(3))
    withdrawn = store.documents.load(result.document_id)
    assert (withdrawn.gone_at, withdrawn.processed) == (night(3), processed()), "it keeps what it said"

    store.documents.save(processed(), fetched(store, on=4))
    assert store.documents.load(result.document_id).gone_at is None


def test_a_page_read_better_leaves_no_document_under_the_wrong_address(store: Database) -> None:
    snapshot = fetched(store)
    wrong = store.documents.save(processed(document(url=URL + "?wrong")), snapshot)

    right = store.documents.save(processed(version=2), snapshot)

    assert store.documents.find("exemple", URL) == right.document_id
    with pytest.raises(NotStored):
        store.documents.load(wrong.document_id)


def broken(told: Processed, **changes: object) -> Processed:
    decision = told.decisions[0].but(**changes)
    return replace(told, decisions=(decision,))


def test_a_fact_without_words_in_the_text_is_refused_and_nothing_is_stored(store: Database) -> None:
    told = processed()
    (amount,) = told.amounts
    (topic,) = told.topics
    party = told.decisions[0].parties[0]
    outside = Span(5, 10_000)
    snapshot = fetched(store)
    for wrong in (
        replace(told, topics=(replace(topic, span=outside),)),
        replace(told, amounts=(replace(amount, surface="99 euros"),)),
        replace(told, amounts=(replace(amount, decision=7),)),
        broken(told, parties=(replace(party, spans=()),)),
        replace(told, document=document("une ligne\n\nvide"), decisions=(), amounts=(), topics=()),
        replace(told, document=document("un nul \x00"), decisions=(), amounts=(), topics=()),
        replace(told, document=document("un demi \ud83d"), decisions=(), amounts=(), topics=()),
    ):
        with pytest.raises(ValueRefused):
            store.documents.save(wrong, snapshot)

    assert store.documents.find("exemple", URL) is None
    assert len(store.pages.pending(1)) == 1


def test_a_person_s_words_read_back_though_they_are_not_in_the_tables(store: Database) -> None:
    result = store.documents.save(processed(), fetched(store))

    parties: tuple[Party, ...] = store.documents.load(result.document_id).processed.decisions[0].parties
    (person,) = [party for party in parties if party.kind is PartyKind.PERSON]
    assert person.spans[0].of(document().text) == "Mme Odile Garance"


SUMS = st.decimals(min_value=0, max_value=Decimal(10) ** 15, places=8) | st.decimals(
    min_value=0, max_value=Decimal(10) ** 18, places=2
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=SUMS)
def test_sums_are_exact(store: Database, value: Decimal) -> None:
    store.pages.save(page())
    snapshot = store.pages.pending(10**9)[0].id
    told = processed(version=1)
    (amount,) = told.amounts
    money = Money(value, "XBT")

    result = store.documents.save(replace(told, amounts=(replace(amount, money=money),)), snapshot)

    (read,) = store.documents.load(result.document_id).processed.amounts
    assert read.money == money
    assert not {"E", "e"} & set(str(read.money.value)) or value < Decimal("0.000001")


@pytest.mark.parametrize("value", ["-1", "1e21", "0.123456789", "NaN"])
def test_a_sum_that_the_column_cannot_hold_is_refused(store: Database, value: str) -> None:
    with pytest.raises(ValueRefused):
        store.documents.save(processed(value=value), fetched(store))


def test_a_document_is_as_old_as_its_oldest_sight(store: Database) -> None:
    store.documents.save(processed(), fetched(store, on=5))
    result = store.documents.save(processed(), fetched(store, url=URL + "?p=1", on=2))

    assert store.documents.load(result.document_id).first_seen_at == NIGHT + timedelta(days=1)


def test_a_document_with_lines_put_aside_is_no_page_of_a_site(store: Database) -> None:
    aside = replace(
        processed(), document=replace(processed().document, asides=("À lire aussi : 3 000 euros",))
    )
    with pytest.raises(ValueRefused, match="put aside"):
        store.documents.save(aside, fetched(store))
