"""What `greffier doctor` finds wrong, each with its remedy, and that it changes nothing."""

from __future__ import annotations

import os
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from pipeline.cases import group
from schedules.config import Config, ConfigError, CrawlSettings, MailSettings, ScheduleSettings, SmtpSettings
from schedules.doctor import examine
from schedules.night.books import begin_run, clock_problem
from storage.database import create_database
from storage.runs import RunStatus, SourceTally
from tests.postgres import PostgresServer
from tests.smtp import free_port, serving
from tests.stored import document, page, processed


def config(place: Path, **changes: Any) -> Config:
    values: dict[str, Any] = {"data_dir": place, "contact": "essai@example.org", **changes}
    return Config(**values)


def findings(config: Config) -> dict[str, tuple[bool, str]]:
    return {finding.what: (finding.ok, finding.says) for finding in examine(config)}


def test_all_is_well_on_a_fresh_machine(tmp_path: Path) -> None:
    found = findings(config(tmp_path))
    assert [what for what, (ok, _) in found.items() if not ok] == []
    assert {"settings", "crawl", "data folder", "database", "scheduler", "mail", "outbox"} <= set(found)
    assert "never visited yet: `greffier nightly`" in found["source archimag"][1]


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        ({"digest_at": time(2)}, "goes at 02:00 and the night begins at 02:30"),
        ({"nightly_at": time(8)}, "goes at 07:00 and the night begins at 08:00"),
        ({"nightly_at": time(1), "digest_at": time(23, 30)}, "goes at 23:30 and the night begins at 01:00"),
        ({"again_at": time(9)}, "second try begins at 09:00, after the digest of 07:00"),
        ({"again_at": time(1)}, "second try begins at 01:00, after the digest of 07:00"),
    ],
)
def test_a_timetable_that_leaves_readers_a_night_behind(
    tmp_path: Path, hours: dict[str, time], words: str
) -> None:
    ok, says = findings(config(tmp_path, schedule=ScheduleSettings(**hours)))["timetable"]
    assert not ok
    assert words in says


@pytest.mark.parametrize(
    "hours",
    [{}, {"nightly_at": time(23)}, {"digest_at": time(18)}, {"nightly_at": time(7), "again_at": time(7)}],
)
def test_a_timetable_in_order(tmp_path: Path, hours: dict[str, time]) -> None:
    assert "timetable" not in findings(config(tmp_path, schedule=ScheduleSettings(**hours)))


def test_nobody_named_to_the_sites(tmp_path: Path) -> None:
    ok, says = findings(config(tmp_path, contact=None))["crawl"]
    assert not ok
    assert "GREFFIER_CONTACT" in says


def test_an_unknown_source(tmp_path: Path) -> None:
    ok, says = findings(config(tmp_path, sources=("lemonde",)))["crawl"]
    assert not ok
    assert "no source is called lemonde" in says


def test_a_database_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "greffier.db").write_bytes(b"nonsense" * 1000)
    ok, says = findings(config(tmp_path))["database"]
    assert not ok
    assert "restore it from a backup" in says


def test_a_database_that_may_only_be_read(postgres_server: PostgresServer, tmp_path: Path) -> None:
    url = postgres_server.create()
    create_database(url).close()
    found = findings(config(tmp_path, database_url=f"{url}&options=-cdefault_transaction_read_only%3Don"))
    ok, says = found["database"]
    assert not ok
    assert "may not be written" in says
    assert "outbox" not in found


def test_a_database_that_was_named_and_is_not_there(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'other.db'}"
    ok, says = findings(config(tmp_path, database_url=url))["database"]
    assert not ok
    assert "run `greffier init-db`" in says
    assert not (tmp_path / "other.db").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    ok, says = findings(config(tmp_path))["data folder"]
    assert not ok
    assert "give this user write access" in says


def test_a_mail_server_that_is_down_leaves_the_other_checks_their_turn(tmp_path: Path) -> None:
    port = free_port()
    smtp = SmtpSettings(host="127.0.0.1", port=port, security="none")
    found = findings(config(tmp_path, mail=MailSettings(delivery="smtp", smtp=smtp)))
    ok, says = found["mail"]
    assert not ok
    assert f"mail server 127.0.0.1:{port} cannot be reached" in says
    assert found["database"][0]


def test_a_mail_server_that_is_up_gets_no_mail(tmp_path: Path) -> None:
    with serving() as server:
        smtp = SmtpSettings(host=server.host, port=server.port, security="none")
        assert findings(config(tmp_path, mail=MailSettings(delivery="smtp", smtp=smtp)))["mail"][0]
        assert server.received == []


def test_a_night_that_did_not_take_place_is_told_the_same_morning(tmp_path: Path) -> None:
    with create_database(f"sqlite:///{tmp_path / 'greffier.db'}") as database:
        for hours, is_well in ((26, False), (23, True)):
            began = datetime.now(UTC) - timedelta(hours=hours)
            run = database.runs.start("nightly", began)
            database.runs.save_tally(run, SourceTally("archimag", began, began))
            database.runs.finish(run, RunStatus.DONE, began)
            found = findings(config(tmp_path, sources=("archimag",)))
            assert ("last night" not in found) == is_well
            if not is_well:
                assert found["last night"][1].startswith("no crawl has begun since ")


def test_a_source_that_was_not_well_for_long(tmp_path: Path) -> None:
    long_ago = datetime.now(UTC) - timedelta(hours=40)
    with create_database(f"sqlite:///{tmp_path / 'greffier.db'}") as database:
        run = database.runs.start("nightly", long_ago)
        database.runs.save_tally(run, SourceTally("archimag", long_ago, long_ago))
        just_now = datetime.now(UTC)
        database.runs.save_tally(run, SourceTally("legalis", just_now, just_now))
        never_well = SourceTally("cour_de_cassation", just_now, just_now, problems=("answered 403",))
        database.runs.save_tally(run, never_well)
    found = findings(config(tmp_path, sources=("archimag", "legalis", "cour_de_cassation")))
    assert found["source cour_de_cassation"] == (False, "visited, and never well yet: see `greffier runs`")
    ok, says = found["source archimag"]
    assert not ok
    assert "see `greffier runs`" in says
    assert found["source legalis"][0]


@pytest.mark.parametrize(
    ("nights", "is_told"),
    [
        ([(False, True)] * 3, True),
        ([(False, True)] * 2, False),
        ([(False, True)] * 3 + [(True, None)], False),  # the last night had it
        ([(False, True), (False, False), (False, True), (False, True)], False),
    ],
)
def test_a_source_that_is_down_each_night_at_the_same_hour(
    tmp_path: Path, nights: list[tuple[bool, bool | None]], is_told: bool
) -> None:
    chosen = config(tmp_path, sources=("archimag",))
    with create_database(chosen.database) as database:
        now = datetime.now(UTC)
        for at_night, again in nights:
            for kind, ok in (("nightly", at_night), ("again", again)):
                if ok is not None:
                    problems = () if ok else ("answered 503",)
                    run = database.runs.start(kind, now)
                    database.runs.save_tally(run, SourceTally("archimag", now, now, problems=problems))
                    database.runs.finish(run, RunStatus.DONE, now)
    says = [finding.says for finding in examine(chosen) if finding.what == "source archimag"]
    assert any("had it at the second try alone" in words for words in says) is is_told


def test_how_many_pages_that_told_of_a_ruling_are_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("schedules.doctor.MOST_TOLD", 1)
    chosen = config(tmp_path, sources=("archimag",))
    then = datetime.now(UTC) - timedelta(days=60)
    with create_database(chosen.database) as database:
        for number in range(2):
            url = f"https://www.archimag.com/vie-numerique/{number}"
            database.pages.save(page(url=url, source_id="archimag", at=then))
            read = processed(document(url=url, source_id="archimag"))
            database.documents.save(read, database.pages.pending(1)[0].id)
        database.cases.save_grouping(group(database.cases.reports()), then)
        (stored,) = database.cases.decisions_since(then - timedelta(days=1))
        database.alerts.save_hit("data_loss", stored.ruling.key, {"a": 1}, then)
    ok, says = findings(chosen)["source archimag"]
    assert ok
    assert says.startswith("2 older pages that told of a ruling are looked at again")
    assert says.endswith("1 a night at most; 2 wait for their turn")


@pytest.mark.parametrize(
    ("status", "ok", "told"),
    [
        (RunStatus.FAILED, False, "run 1 (nightly) failed at every source: see `greffier runs`"),
        (RunStatus.PARTLY_FAILED, True, "run 1 (nightly): partly_failed"),
    ],
)
def test_a_night_that_failed_is_not_well(tmp_path: Path, status: RunStatus, ok: bool, told: str) -> None:
    chosen = config(tmp_path)
    with create_database(chosen.database) as database:
        run_id = begin_run(database, "nightly")
        database.runs.finish(run_id, status, datetime.now(UTC))
    assert findings(chosen)["last run"] == (ok, told)


def test_a_replaced_host_of_no_source_is_told(tmp_path: Path) -> None:
    hosts = {"www.archmag.com": "http://127.0.0.1:8123", "www.archimag.com": "http://127.0.0.1:8123"}
    found = findings(config(tmp_path, crawl=CrawlSettings(hosts=hosts)))
    assert "which is of no source" in found["host www.archmag.com"][1]
    assert "host www.archimag.com" not in found


def test_messages_that_wait(tmp_path: Path) -> None:
    with create_database(f"sqlite:///{tmp_path / 'greffier.db'}") as database:
        database.alerts.queue_digest(
            message_id="<1@greffier.invalid>",
            recipient=config(tmp_path).mail.recipients[0],
            message=b"x",
            hit_ids=(),
            at=datetime.now(UTC),
        )
    ok, says = findings(config(tmp_path))["outbox"]
    assert not ok
    assert says == "1 messages wait: `greffier digest` tries them again"


def test_a_reader_in_place_of_another_is_asked_about(tmp_path: Path) -> None:
    with create_database(f"sqlite:///{tmp_path / 'greffier.db'}") as database:
        for number, reader in enumerate(("anne@example.org", "bruno@example.org")):
            database.alerts.queue_digest(
                message_id=f"<{number}@greffier.invalid>",
                recipient=reader,
                message=b"",
                hit_ids=(),
                at=datetime.now(UTC),
            )
    found = findings(
        config(tmp_path, mail=MailSettings(recipients=("anne@example.com", "bruno@example.org")))
    )
    says = found["reader anne@example.com"][1]
    assert "`greffier readers --move OLD anne@example.com` before the next night" in says
    assert "anne@example.org is a recipient no more" in says
    assert "reader bruno@example.org" not in found
    both = MailSettings(recipients=("anne@example.org", "bruno@example.org", "carole@example.org"))
    assert "reader carole@example.org" not in findings(config(tmp_path, mail=both)), "she is new"


def test_a_scheduler_at_work_is_told_of(tmp_path: Path) -> None:
    with create_database(f"sqlite:///{tmp_path / 'greffier.db'}") as database, database.lock("scheduler"):
        ok, says = findings(config(tmp_path))["scheduler"]
    assert ok
    assert f"process {os.getpid()} since" in says


def test_pages_of_a_source_that_was_renamed_are_told_from_those_of_one_that_is_no_more(
    tmp_path: Path,
) -> None:
    with create_database(f"sqlite:///{tmp_path / 'greffier.db'}") as database:
        database.pages.save(
            page(source_id="oldmag", url="https://www.archimag.com/vie-numerique/2026/11/20/note")
        )
        database.pages.save(page(source_id="gazette"))
        database.pages.save(page(source_id="legalis", url="https://www.legalis.net/actualite/note"))
    found = findings(config(tmp_path))
    ok, says = found["source oldmag"]
    assert not ok
    assert "which source archimag reads: was it renamed?" in says
    assert "`greffier sources --rename oldmag archimag`" in says
    assert found["source gazette"] == (True, "has no file any more: its pages stand as they were read last")
    assert found["source legalis"][0]


def test_a_court_of_which_nothing_is_known_is_told(tmp_path: Path) -> None:
    reader = {"a@example.org": {"courts": ["Paris", "Trifouilly"]}}
    chosen = config(tmp_path, mail={"recipients": ["a@example.org"], "readers": reader})
    ok, says = findings(chosen)["reader a@example.org"]
    assert ok
    assert says.startswith("Trifouilly: no court is known that is called so")


def test_a_clock_that_was_never_set_notes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would take all that is known back to its own day, and give up at once what has been waited for since."""
    assert "says 1970-01-01 00:12" in str(clock_problem(datetime(1970, 1, 1, 0, 12, tzinfo=UTC)))
    assert clock_problem(datetime.now(UTC)) is None

    monkeypatch.setattr("schedules.night.books.EARLIEST", datetime.now(UTC) + timedelta(days=1))
    settings = config(tmp_path)
    with create_database(settings.database) as database:
        run_id = database.runs.start("nightly", datetime.now(UTC) + timedelta(days=1))
        before = database.runs.load(run_id)
        with pytest.raises(ConfigError, match="set the clock"):
            begin_run(database, "digest")
        assert database.runs.latest() == (before,)
    ok, says = findings(settings)["clock"]
    assert not ok
    assert "set the clock" in says
