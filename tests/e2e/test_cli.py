"""The command as its user meets it: help with examples, JSON that parses, exit statuses, one line for an error."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from schedules.cli import cli
from schedules.exits import ALL_WELL, SOME_FAILED, WRONG_USE
from tests.commands import LONGEST_S, environment, greffier, run, start, wait_until, write_settings

VERBS = sorted(cli.commands)
PAGE = "Le tribunal de commerce de Lyon, par jugement du 14 novembre 2023, a condamné la société A à payer 100 euros."


STATUS = {"digest": SOME_FAILED}
"""Nothing was crawled yet, so that a digest has nothing to prove silence by."""


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return write_settings(tmp_path)


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Settings with which something has been done, so that there is a run to list."""
    settings = write_settings(tmp_path_factory.mktemp("worked"))
    run("process", settings=settings)
    return settings


def test_the_console_script_is_the_command() -> None:
    script = Path(sys.executable).with_name("greffier")
    ended = subprocess.run(
        [script, "--version"], capture_output=True, text=True, timeout=LONGEST_S, check=True
    )
    assert re.fullmatch(r"greffier, version \d+\.\d+\.\d+\n", ended.stdout)


def test_the_verbs_are_those_that_were_asked_for() -> None:
    asked = "boilerplate crawl demo digest doctor explain extract init-db nightly process read readers runs schedule sources"
    assert asked.split() == VERBS


@pytest.mark.parametrize("verb", VERBS)
def test_help_has_an_example_and_needs_no_settings(verb: str) -> None:
    done = CliRunner().invoke(cli, [verb, "--help"], env={"GREFFIER_NONSENSE": "1"})
    assert done.exit_code == ALL_WELL
    assert "%" not in done.output, "a day is YYYY-MM-DD to whoever reads it"
    examples = [line for line in done.output.splitlines() if line.strip().startswith("Example: ")]
    assert examples
    for example in examples:
        assert f"greffier {verb}" in example
        for option in re.findall(r"--[a-z-]+", example):
            assert option in done.output.replace(example, ""), f"{option} of the example is no option"


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb not in {"extract", "init-db"}])
def test_verbs_that_print_data_have_json(verb: str) -> None:
    context = click.Context(cli.commands[verb])
    assert "--json" in [name for option in cli.commands[verb].get_params(context) for name in option.opts]


def test_the_help_of_the_whole_lists_every_verb_and_the_exit_statuses(tmp_path: Path) -> None:
    done = run("--help", settings=None, place=tmp_path)
    assert done.status == ALL_WELL
    for verb in VERBS:
        assert re.search(rf"^  {verb} +\S.*\w\.$", done.out, re.MULTILINE), "no line is cut short"
    assert "Exit status: 0 all well; 1 some source or page failed" in done.out


@pytest.mark.parametrize(
    ("verb", "keys"),
    [
        (
            "sources",
            {
                "id",
                "name",
                "watched",
                "last_checked",
                "last_success",
                "misfits",
                "lull",
                "postponed",
                "looks_at",
            },
        ),
        ("readers", {"reader", "last_sent", "waiting", "wants", "suspended"}),
        ("schedule --show", {"job", "at", "timezone", "next", "command", "what"}),
        ("doctor", {"what", "ok", "says"}),
        ("runs", {"id", "kind", "status", "started_at", "finished_at", "message", "sources", "events"}),
    ],
)
def test_json_of_lists_parses_and_has_its_keys(verb: str, keys: set[str], worked: Path) -> None:
    done = run(*verb.split(), "--json", settings=worked)
    assert done.json
    assert all(set(row) == keys for row in done.json)
    assert done.status == ALL_WELL


@pytest.mark.parametrize("verb", ["process", "digest"])
def test_json_of_works_parses(verb: str, worked: Path) -> None:
    done = run(verb, "--json", settings=worked)
    assert isinstance(done.json, dict)
    assert done.status == STATUS.get(verb, ALL_WELL)


@pytest.mark.parametrize(
    "verb", ["sources", "runs", "doctor", "schedule --show", "process", "digest", "digest --preview"]
)
def test_without_json_there_is_something_to_read(verb: str, worked: Path) -> None:
    done = run(*verb.split(), settings=worked)
    assert done.status == STATUS.get(verb, ALL_WELL)
    assert done.out.strip()
    assert not done.out.lstrip().startswith(("{", "["))


def test_init_db_may_be_run_again(settings: Path) -> None:
    first, second = run("init-db", settings=settings), run("init-db", settings=settings)
    assert (first.status, second.status) == (ALL_WELL, ALL_WELL)
    assert first.out == second.out
    assert str(settings.parent / "greffier.db") in first.out


@pytest.mark.parametrize(
    "wrong",
    ["nosuchverb", "nightly --nosuchoption", "crawl --since yesterday", "runs --last 0", "extract --url x"],
)
def test_wrong_use_is_status_2_and_says_what(wrong: str, settings: Path) -> None:
    done = run(*wrong.split(), settings=settings)
    assert done.status == WRONG_USE
    assert done.last_line.startswith("Error: ")
    assert done.out == ""


def test_preview_sends_and_marks_nothing(settings: Path) -> None:
    preview = run("digest", "--preview", settings=settings)
    assert "\nSubject: Perte de données" in preview.out
    assert not (settings.parent / "outbox").exists()


def test_extract_is_a_filter(settings: Path) -> None:
    lines = [{"id": "b", "text": PAGE}, {"id": "a", "text": PAGE, "published_on": "2023-11-20"}, "no page"]
    written = "\n".join(json.dumps(line) for line in lines).encode()
    done = greffier("extract", settings=settings, stdin=written)
    records = [json.loads(line) for line in done.out.splitlines()]
    assert [record["id"] for record in records] == ["b", "a", None]
    assert done.status == SOME_FAILED
    assert not (settings.parent / "greffier.db").exists(), "extract needs no database"


def test_extract_pretty_prints_one_record(settings: Path) -> None:
    page = settings.parent / "page.html"
    page.write_text(f"<html><body><article><h1>Un titre</h1><p>{PAGE}</p></article></body></html>", "utf-8")
    done = run("extract", "--pretty", str(page), "--url", "https://example.org/2023/11/a", settings=settings)
    assert done.status == ALL_WELL
    assert done.json["url"] == "https://example.org/2023/11/a"
    assert "\n  " in done.out


def test_a_pipe_closed_by_its_reader_is_no_error(settings: Path) -> None:
    many = settings.parent / "pages.jsonl"
    many.write_text((json.dumps({"id": "x", "text": PAGE}) + "\n") * 200, "utf-8")
    shell = f"'{sys.executable}' -m schedules extract '{many}' | head -n 1"
    ended = subprocess.run(
        ["sh", "-c", shell],
        env=environment(settings),
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=True,
    )
    assert json.loads(ended.stdout)["id"] == "x"
    assert ended.stderr == ""


def test_demo_refuses_a_folder_that_is_not_empty(tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    done = run("demo", "--folder", str(tmp_path), settings=None, place=tmp_path.parent)
    assert done.status == WRONG_USE
    assert done.err == f"greffier: {tmp_path} is not empty; name an empty folder for the three nights\n"


def test_a_second_scheduler_is_refused_and_the_first_ends_when_asked(settings: Path) -> None:
    first = start("schedule", settings=settings)
    lock = settings.parent / "greffier.db.scheduler.lock"
    wait_until(
        lambda: lock.exists() and lock.read_text() != "" and "job is due" in first.said, "it is at work"
    )
    second = run("schedule", settings=settings)
    assert second.status == WRONG_USE
    assert second.last_line.startswith("greffier: scheduler is already running: process")
    assert str(first.pid) in second.last_line
    assert "Traceback" not in second.err

    first.process.terminate()
    assert first.finish().status == ALL_WELL
    assert run("doctor", settings=settings).status == ALL_WELL
