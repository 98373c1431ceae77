"""A real HTTP server that plays Archimag and may put something else in place of its articles."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias

ARCHIMAG = "www.archimag.com"
FOLDER = "/vie-numerique/2026/11/20/"

CONSENT = (
    "<html lang='fr'><head><title>Vos données, votre vie privée</title></head><body><h1>Vos données, votre vie"
    " privée</h1><p>Nous et nos partenaires déposons des cookies.</p><button>Tout accepter</button></body></html>"
)
SHELL = (
    "<html lang='fr'><head><title>Archimag</title><script src='/app.js'></script></head>"
    "<body><div id='root'></div></body></html>"
)
LISTING = "<html lang='fr'><head><title>Rubrique</title></head><body><main>{}</main></body></html>".format(
    "".join(f"<article><h2><a href='/x/{n}'>Un titre parmi d'autres {n}</a></h2></article>" for n in range(9))
)
ALLOW_ALL = "User-agent: *\nAllow: /\n"


def article(slug: str, head: str = "") -> str:
    return (
        f"<html lang='fr'><head><title>{slug}</title>{head}</head><body><main><article><h1>Les archives de la ville, {slug}</h1>"
        + "<p>La ville a confié ses archives à un prestataire, qui les numérise depuis trois ans dans ses ateliers"
        f" de la zone nord, à raison de vingt mètres linéaires par jour. C'est la note {slug}.</p>"
        * 4
        + "</article></main></body></html>"
    )


Told: TypeAlias = tuple[int, str, dict[str, str]]
"""Status, body and further headers of an answer."""


@dataclass
class WalledSite:
    """`slugs` are announced by feed and listings; `instead` is what is told in place of articles, "*" of all."""

    slugs: list[str]
    instead: dict[str, Told] = field(default_factory=dict)
    instead_of_feed: Told | None = None
    robots: str = ALLOW_ALL
    asked: list[str] = field(default_factory=list)
    address: str = ""
    folder: str = FOLDER
    head: str = ""
    """What stands in the head of its articles."""
    older: tuple[str, ...] = ()
    """What the second page of each listing leads to, in place of `slugs`."""
    takes_s: float = 0.0
    """How long it thinks before it shows an article."""

    @property
    def hosts(self) -> dict[str, str]:
        return dict.fromkeys((ARCHIMAG, "archimag.com"), self.address)

    @property
    def articles_asked(self) -> list[str]:
        return [path.rpartition("/")[2] for path in self.asked if path.startswith(self.folder)]

    def answer(self, path: str) -> Told:
        self.asked.append(path)
        if path == "/robots.txt":
            return 200, self.robots, {"Content-Type": "text/plain"}
        if path == "/rss" and self.instead_of_feed is not None:
            return self.instead_of_feed
        if path == "/rss":
            items = "".join(
                f"<item><title>{slug}</title><link>https://{ARCHIMAG}{self.folder}{slug}</link></item>"
                for slug in self.slugs
            )
            feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>t</title>{items}</channel></rss>'
            return 200, feed, {"Content-Type": "application/rss+xml"}
        if not path.startswith(self.folder):
            listed = self.older if self.older and path.endswith("?page=1") else self.slugs
            links = "".join(f'<h2><a href="{self.folder}{slug}">{slug}</a></h2>' for slug in listed)
            return 200, f"<html><body><div>{links}</div></body></html>", {}
        time.sleep(self.takes_s)
        slug = path.rpartition("/")[2]
        return self.instead.get(slug) or self.instead.get("*") or (200, article(slug, self.head), {})


@contextmanager
def walled_site(*slugs: str, tls: ssl.SSLContext | None = None) -> Iterator[WalledSite]:
    """Serve the site, over TLS where a context is given."""
    site = WalledSite(list(slugs))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the library's name
            status, text, headers = site.answer(self.path)
            body = text.encode()
            self.send_response(status)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    site.address = f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
