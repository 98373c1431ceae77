"""Someone who gets the digest, and what the sites publish for it: pages go in, the text of the mail comes out."""

from __future__ import annotations

import email
import email.policy
import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline.documents import RawPage
from schedules.config import Config, load_config
from schedules.digests.telling import send_digests_alone
from schedules.night.archive import process_alone
from storage.database import create_database
from tests.commands import rows, write_settings

ARCHIMAG = "https://www.archimag.com"
LEGALIS = "https://www.legalis.net"


@dataclass
class Reader:
    """Someone who gets the digest, and what the sites publish for it."""

    place: Path
    config: Config
    read: set[Path] = field(default_factory=set)

    def publish(self, address: str, title: str, *paragraphs: str) -> None:
        source = "archimag" if address.startswith(ARCHIMAG) else "legalis"
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        html = f"<html lang='fr'><body><article><h1>{title}</h1>{body}</article></body></html>".encode()
        headers = {"content-type": "text/html; charset=utf-8"}
        with create_database(self.config.database) as database:
            assert database.pages.save(
                RawPage(source, address, address, 200, headers, html, datetime.now(UTC))
            )

    def digest(self) -> str:
        """Read what is new, and give the text of the digest that it makes; empty when it makes none."""
        summary = process_alone(self.config)
        assert summary.complaints == []
        assert send_digests_alone(self.config).failed == {}
        new = set((self.place / "outbox").glob("*.eml")) - self.read
        self.read |= new
        texts = []
        for path in new:
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            body = message.get_body(("plain",))
            assert body is not None
            texts.append(str(body.get_content()).replace("\u202f", " ").replace("\xa0", " "))
        return "\n".join(texts)

    def cases(self) -> list[list[tuple[str, str]]]:
        """Court and day of each decision, by dispute, the oldest first."""
        query = """SELECT case_id, coalesce(court_name, ''), coalesce(decided_on, '') FROM decisions
            WHERE NOT is_retired ORDER BY case_id, position"""
        found: dict[int, list[tuple[str, str]]] = {}
        for case, court, day in rows(self.place / "greffier.db", query):
            found.setdefault(case, []).append((court, day))
        return sorted(found.values())


@pytest.fixture
def reader(tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    shutil.copy(sqlite_template, tmp_path / "greffier.db")
    monkeypatch.setenv("GREFFIER_CONFIG", str(write_settings(tmp_path)))
    return Reader(tmp_path, load_config())
