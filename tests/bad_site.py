"""Archimag on its worst day, behind a server on loopback: each item has something wrong, and its feed brings a DTD."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ITEM = "/vie-numerique/2025/05/0{}/{}"
FINE = (
    "<html lang='fr'><head><title>Fine</title></head><body><article><h1>Une page comme il faut</h1>"
    + "<p>Le tribunal de commerce de Lyon a condamné la société Nuagis à payer 12 345 euros à la société Lambert "
    "pour la perte de ses données, par un jugement du 14 avril 2025.</p>" * 6 + "</article></body></html>"
).encode()
PAGES: Mapping[str, tuple[str, bytes]] = {
    ITEM.format(1, "fine"): ("text/html; charset=utf-8", FINE),
    ITEM.format(2, "vide"): ("text/html", b""),
    ITEM.format(3, "coupee"): ("text/html; charset=utf-8", FINE[: len(FINE) // 2]),
    ITEM.format(4, "profonde"): ("text/html", b"<html><body>" + b"<div>" * 50_000 + FINE),
    ITEM.format(5, "binaire"): ("text/html", random.Random(2).randbytes(40_000)),
    ITEM.format(6, "enorme"): ("text/html", b"<p>" + b"x" * 30_000_000),
    ITEM.format(7, "image"): ("image/png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 500),
    ITEM.format(8, "dite-en-utf-8"): ("text/html; charset=utf-8", FINE.decode().encode("cp1252")),
    ITEM.format(9, "nuls"): ("text/html", FINE.replace(b"Lyon", b"Ly\x00on")),
}
LISTING = "".join(f'<div class="views-row"><h2><a href="{path}">x</a></h2></div>' for path in PAGES)
FEED_WITH_DTD = (
    b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<rss version='2.0'><channel><item><title>&b;</title><link>https://www.archimag.com/x</link></item></channel></rss>"
)


class _BadSite(BaseHTTPRequestHandler):
    """Archimag on its worst day: each item has something wrong, and its feed brings a DTD."""

    def do_GET(self) -> None:  # the library's name
        kind, body = PAGES.get(self.path) or self._other()
        self.send_response(200 if body or self.path in PAGES else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the crawl has had enough, as it should

    def _other(self) -> tuple[str, bytes]:
        if self.path == "/rss":
            return "application/rss+xml", FEED_WITH_DTD
        if self.path == "/vie-numerique":
            return "text/html", f"<html><body><div id='content'>{LISTING}</div></body></html>".encode()
        return "text/html", b""

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def bad_site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _BadSite)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
