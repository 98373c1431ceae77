"""A database of an older greffier, with what it stored, brought to this one's tables: nothing is lost on the way."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text

from pipeline.law import Processed
from pipeline.process import PIPELINE_VERSION
from storage import revisions
from storage.database import create_database, open_database
from storage.errors import ValueRefused
from storage.runs import SourceTally
from tests.stored import night, page, processed


def told_by_an_older_greffier() -> Processed:
    """A document without the facts that came with revision 0003."""
    whole = processed()
    return replace(
        whole,
        topics=tuple(replace(one, causes=(), obligation=None, clauses=()) for one in whole.topics),
        amounts=tuple(replace(one, per=None, tax=None, liability=None) for one in whole.amounts),
        decisions=tuple(replace(one, disposition=None, reviews=()) for one in whole.decisions),
    )


def bring_back(url: str, revision: str) -> None:
    """Give the database the tables of an older revision; without a look at what refers to what, so that no row goes."""
    engine = create_engine(url)
    config = Config()
    config.set_main_option("script_location", str(Path(revisions.__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)
    engine.dispose()


def count(url: str, table: str) -> int:
    engine = create_engine(url)
    with engine.connect() as connection:
        found = connection.scalar(text(f"SELECT count(*) FROM {table}"))  # a word of this test's own
    engine.dispose()
    return int(found or 0)


@pytest.mark.parametrize("revision", ["0002", "0003", "0004"])
def test_what_was_stored_is_read_back_after_the_upgrade(empty_url: str, revision: str) -> None:
    stored = told_by_an_older_greffier()
    with create_database(empty_url) as database:
        database.pages.save(page())
        (snapshot,) = database.pages.pending(PIPELINE_VERSION)
        document_id = database.documents.save(stored, snapshot.id).document_id
    evidence = count(empty_url, "evidence")
    bring_back(empty_url, revision)
    assert count(empty_url, "evidence") == evidence

    with create_database(empty_url) as database:
        assert count(empty_url, "evidence") == evidence, (
            "the words that prove a fact went with a table made anew"
        )
        assert database.documents.load(document_id).processed == stored


def test_keys_are_checked_again_after_the_upgrade(sqlite_template: Path, tmp_path: Path) -> None:
    path = tmp_path / "greffier.db"
    path.write_bytes(sqlite_template.read_bytes())
    bring_back(f"sqlite:///{path}", "0002")
    with create_database(f"sqlite:///{path}") as database:
        run = database.runs.start("crawl", night(1))
        database.runs.save_tally(run, SourceTally("exemple", night(1), night(1)))
        with pytest.raises(ValueRefused):
            database.runs.log("page", "of no run", night(1), run_id=run + 7)


def test_a_database_that_an_upgrade_robbed_of_its_evidence_is_read_anew(
    sqlite_template: Path, tmp_path: Path
) -> None:
    path = tmp_path / "greffier.db"
    path.write_bytes(sqlite_template.read_bytes())
    url = f"sqlite:///{path}"
    stored = processed()
    with open_database(url) as database:
        database.pages.save(page())
        (snapshot,) = database.pages.pending(stored.pipeline_version)
        document_id = database.documents.save(stored, snapshot.id).document_id
        assert database.pages.pending(stored.pipeline_version) == ()
    bring_back(url, "0004")
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM evidence WHERE topic_id IS NOT NULL")
    connection.close()

    with create_database(url) as database:
        assert database.documents.load(document_id).processed == replace(stored, topics=())
        (again,) = database.pages.pending(stored.pipeline_version)
        database.documents.save(stored, again.id)
        assert database.documents.load(document_id).processed == stored
