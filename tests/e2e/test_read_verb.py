"""`greffier read` as its user meets it: a file, standard input, an address of a site."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED, WRONG_USE
from tests.commands import greffier, run, write_settings
from tests.printed import pdf, text_lines
from tests.unit.test_clean_verdicts import BODY, PAGE, URL

HOST = "www.exemple.fr"
ANSWERS = {
    "/robots.txt": (200, "text/plain", b"User-agent: *\nDisallow: /prive/\n"),
    "/article": (200, "text/html; charset=utf-8", PAGE.encode()),
    "/prive/article": (200, "text/html; charset=utf-8", PAGE.encode()),
    "/arret.pdf": (200, "application/pdf", pdf([text_lines([BODY[0][:62], BODY[0][63:]])])),
    "/film": (200, "video/mp4", b"\x00" * 100),
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, kind, body = ANSWERS.get(self.path, (404, "text/html", b"<p>rien</p>"))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing on the tests' terminal."""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    yield write_settings(tmp_path_factory.mktemp("read"), {HOST: address, "exemple.fr": address})
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    return path


def test_a_file_needs_no_settings(page: Path, tmp_path: Path) -> None:
    done = run("read", str(page), "--url", URL, "--json", settings=None, place=tmp_path)

    assert done.status == ALL_WELL
    assert done.json["url"] == URL
    assert done.json["text"] == "\n\n".join(("L’hébergeur Hébergix condamné", *BODY))
    assert [line["why"] for line in done.json["lines"] if line["verdict"] == "dropped"] == ["read_also"]


def test_the_comparison_on_the_terminal_and_as_a_page(page: Path, tmp_path: Path) -> None:
    written = tmp_path / "compared.html"
    done = run(
        "read", str(page), "--compare", "--html", str(written), settings=None, place=tmp_path, COLUMNS="200"
    )

    assert done.status == ALL_WELL
    rows = [line for line in done.out.splitlines() if "read_also" in line or "title " in line]
    assert len(rows) == 2
    assert '<tr class="dropped"><td>À lire aussi' in written.read_text("utf-8")


def test_standard_input_may_hold_text_or_a_printed_ruling(tmp_path: Path) -> None:
    text = greffier("read", "-", settings=None, stdin=f"Hébergix condamné\n\n{BODY[0]}".encode())
    printed = greffier("read", "-", settings=None, stdin=ANSWERS["/arret.pdf"][2])

    assert BODY[0] in text.out
    assert BODY[0] in printed.out


@pytest.mark.parametrize("path", ["/article", "/arret.pdf"])
def test_an_address_is_fetched_as_a_crawl_would(path: str, settings: Path) -> None:
    done = run("read", f"https://{HOST}{path}", settings=settings)

    assert done.status == ALL_WELL
    assert BODY[0] in done.out


@pytest.mark.parametrize(
    ("where", "status", "says"),
    [
        (f"https://{HOST}/prive/article", SOME_FAILED, "robots.txt"),
        (f"https://{HOST}/rien", SOME_FAILED, "404"),
        (f"https://{HOST}/film", SOME_FAILED, "video/mp4"),
        ("/nowhere/page.html", SOME_FAILED, "No such file"),
    ],
)
def test_what_cannot_be_read_is_told_on_one_line(where: str, status: int, says: str, settings: Path) -> None:
    done = run("read", where, settings=settings)

    assert (done.status, done.out) == (status, "")
    assert says in done.last_line
    assert done.last_line.startswith("greffier: ")
    assert done.last_line.count(where) == 1


def test_an_address_needs_a_contact_to_show_to_the_site(tmp_path: Path) -> None:
    done = run("read", f"https://{HOST}/article", settings=None, place=tmp_path)

    assert done.status == WRONG_USE
    assert "contact" in done.last_line
