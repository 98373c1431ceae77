"""A feed that stopped without a word: the night is well, and says since when nothing came."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from schedules.exits import ALL_WELL
from tests.commands import run, write_settings
from tests.e2e.test_unread import mail_of
from tests.walled_site import walled_site

pytestmark = pytest.mark.timeout(300)


def test_a_source_that_stopped_long_ago_is_named_everywhere_and_fails_nothing(tmp_path: Path) -> None:
    with walled_site(*(f"note-{number}" for number in range(9))) as site:
        chosen = write_settings(tmp_path, site.hosts, sources=["archimag"])
        done = run("nightly", "--json", settings=chosen)
        assert "rien de nouveau depuis" not in mail_of(done)[1]
        with sqlite3.connect(tmp_path / "greffier.db") as connection:  # as if they had come in the spring
            for number in range(9):
                connection.execute(
                    "UPDATE document_versions SET published_on = ? WHERE id = ?",
                    (f"2026-03-{3 * number + 1:02}", number + 1),
                )
            connection.execute("UPDATE pages SET first_seen_at = '2026-03-01 02:30:00.000000'")
        connection.close()
        done = run("nightly", "--json", settings=chosen)
        assert done.status == ALL_WELL, done.err
        subject, text = mail_of(done)
        assert "1 source sur 1 relevée, dont 1 muette depuis longtemps" in subject.replace("\xa0", " ")
        assert "rien de nouveau depuis le 25 mars 2026, d’ordinaire tous les 3 jours : à vérifier" in text
    says = "nothing new since 2026-03-25, usually every 3 days"
    assert says in run("runs", settings=chosen).out.replace("\n", " ")
    assert says in str(run("sources", "--json", settings=chosen).json)
    doctor = run("doctor", settings=chosen)
    assert says in doctor.out
    assert doctor.status == ALL_WELL
