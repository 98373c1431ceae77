"""Runs the `greffier` command in processes of their own, against settings written for the test."""

from __future__ import annotations

import fcntl
import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any, cast

import pytest

from schedules.cli import main
from schedules.scheduler import command
from tests.crawling import PROCESSES

LONGEST_S = 110.0


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def last_line(self) -> str:
        return (self.err.strip().splitlines() or [""])[-1]


def write_settings(place: Path, hosts: Mapping[str, str] | None = None, **changes: Any) -> Path:
    """A settings file in `place`: data beside it, no delay, mail into a folder. `changes` are written as they are.

    A key may hold dots: `{"mail.recipients": [...]}`.
    """
    values: dict[str, Any] = {
        "data_dir": str(place),
        "contact": "essai@example.org",
        "workers": 1,
        "mail.sender": "greffier@example.org",
        "mail.recipients": ["lectrice@example.org"],
        "crawl.delay_seconds": 0,
        "crawl.retry_wait_seconds": 0.05,
        **changes,
    }
    if hosts:
        values["crawl.hosts"] = "{" + ", ".join(f'"{host}" = "{base}"' for host, base in hosts.items()) + "}"
    lines = [f"{key} = {_toml(value)}" for key, value in values.items() if value is not None]
    place.mkdir(parents=True, exist_ok=True)
    path = place / "greffier.toml"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _toml(value: Any) -> str:
    return value if isinstance(value, str) and value.startswith("{") else json.dumps(value)


def environment(settings: Path | None, **more: str) -> dict[str, str]:
    """The test's own environment without settings and screen; bytecode is kept, or each command would compile everything."""
    leave_out = {"PYTHONDONTWRITEBYTECODE", "COLUMNS"}
    kept = {k: v for k, v in os.environ.items() if not k.startswith("GREFFIER_") and k not in leave_out}
    named = {"GREFFIER_CONFIG": str(settings)} if settings else {}
    return {**kept, **named, **more}


def greffier(*arguments: str, settings: Path | None, stdin: bytes = b"", **env: str) -> Done:
    """Run a command to its end, as a user does; it never shows a traceback."""
    ended = subprocess.run(
        command(arguments),
        env=environment(settings, **env),
        input=stdin,
        capture_output=True,
        check=False,
        timeout=LONGEST_S,
    )
    return _checked(Done(ended.returncode, ended.stdout.decode(), ended.stderr.decode()))


def _checked(done: Done) -> Done:
    assert "Traceback" not in done.out + done.err, done.err
    assert "Warning:" not in done.err, done.err
    return done


class Running:
    """A command under way, in a process group of its own."""

    def __init__(self, process: ForkServerProcess, out: Path, err: Path) -> None:
        self.process = process
        self._out, self._err = out, err

    @property
    def pid(self) -> int:
        assert self.process.pid is not None
        return self.process.pid

    @property
    def said(self) -> str:
        """What it has logged so far."""
        return self._err.read_text() if self._err.exists() else ""

    def finish(self, seconds: float = LONGEST_S) -> Done:
        self.process.join(seconds)
        assert self.process.exitcode is not None, f"still running after {seconds} s"
        return _checked(Done(self.process.exitcode, self._out.read_text(), self._err.read_text()))

    def kill(self, *, group: bool) -> None:
        """End it at once, with its children or without them."""
        if group:
            with suppress(ProcessLookupError):  # it does not lead its group yet, so that it has no children
                os.killpg(self.pid, signal.SIGKILL)
        self.process.kill()
        self.process.join()


def start(
    *arguments: str, settings: Path | None, place: Path | None = None, limit: int | None = None, **env: str
) -> Running:
    """Start a command in a process that has everything imported already, so that doing so many times is cheap.

    What it says goes into files in `place`, else beside its settings. No file may grow beyond `limit` bytes: to
    the program, that is a full disk.
    """
    place = place or cast("Path", settings).parent
    number = time.monotonic_ns()
    out, err = place / f"{number}.out", place / f"{number}.err"
    process = PROCESSES.Process(
        target=_run, args=(arguments, environment(settings, **env), str(out), str(err), limit)
    )
    process.start()
    return Running(process, out, err)


def run(*arguments: str, settings: Path | None, **more: Any) -> Done:
    """Start a command as `start` does, and wait for its end."""
    return start(*arguments, settings=settings, **more).finish()


def _run(arguments: Sequence[str], env: dict[str, str], out: str, err: str, limit: int | None) -> None:
    with suppress(PermissionError):  # it leads a session already
        os.setsid()
    os.environ.clear()
    os.environ.update(env)
    for number, path in ((1, out), (2, err)):
        os.dup2(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC), number)
    if limit is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    sys.argv = ["greffier", *arguments]
    main()


def wait_until(true: Callable[[], bool], what: str, seconds: float = 60.0) -> None:
    """Wait for something outside this process; fails naming `what`."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"never happened: {what}"
        time.sleep(0.002)


def once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], None]) -> Path:
    """A folder that `build` fills once in the whole session, whichever worker comes first."""
    base = factory.getbasetemp()
    place = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    with place.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (place / "built").exists():
            place.mkdir()
            build(place)
            (place / "built").touch()
    return place


def copy_database(source: Path, target: Path) -> Path:
    """A database as its last commit left it, also while others have it open."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with sqlite3.connect(source) as one, sqlite3.connect(target) as other:
        one.backup(other)
    one.close()
    other.close()
    return target


def rows(database: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    """What a query gives, read from outside the program."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()
