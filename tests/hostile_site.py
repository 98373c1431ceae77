"""Sites that behave badly, all behind one server on loopback: the Host header tells which of them is meant."""

from __future__ import annotations

import gzip
import threading
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Self

from tests.hostile_listings import HostileListings
from tests.hostile_pages import FILES, RULING, Http, links, page, rss, send, start
from tests.hostile_robots import HostileRobots
from tests.hostile_sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class HostileSite(HostileRobots, HostileListings):
    """`with HostileSite() as site:`; `site.hosts` is for CrawlOptions, `site.requests` what was asked, by host."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, str, dict[str, str]]] = []
        self.counts: Counter[tuple[str, str]] = Counter()
        self.times: list[tuple[str, float]] = []
        """When each host was asked, in seconds."""
        self.night = 1
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        mapped = {host: self.address for source in SOURCES.values() for host in source.hosts}
        self.hosts = {**mapped, "closed.test": "http://127.0.0.1:9"}
        del self.hosts["localhost"]

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def asked(self, host: str) -> list[str]:
        return [path for asked_host, path, _headers in self.requests if asked_host == f"{host}.test"]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                pass

            def handle(self) -> None:
                try:
                    super().handle()
                except ConnectionResetError:  # the crawl was killed between two requests
                    self.close_connection = True

            def do_GET(self) -> None:
                host = self.headers["Host"]
                site.requests.append((host, self.path, dict(self.headers)))
                site.counts[host, self.path] += 1
                site.times.append((host, time.monotonic()))
                try:
                    site.answer(self, host.removesuffix(".test").replace("-", "_"), self.path)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

        return Handler

    def answer(self, http: Http, name: str, path: str) -> None:
        robots: Callable[[Http], None] | None = getattr(self, f"{name}_robots", None)
        site: Callable[[Http, str], None] = getattr(self, name)
        if path != "/robots.txt":
            site(http, path)
        elif robots is not None:
            robots(http)
        else:
            send(http, "", status=404)

    # well-behaved, with validators

    def plain(self, http: Http, path: str) -> None:
        items = ["/item/1", "/item/2", "/item/3#haut", "/item/3?utm_source=rss", "/autre"]
        if self.night > 1:
            items.append("/item/4")
        if path == "/rss":
            return send(
                http, rss(items, "plain.test"), kind="application/rss+xml", etag=f'"feed-{self.night}"'
            )
        if path == "/liste":
            return send(http, links(["/item/2", "/item/5"], "https://ailleurs.example/liste"), etag='"liste"')
        version = self.night if path == "/item/2" else 1
        return send(http, page(f"{path} v{version}"), etag=f'"{path}-{version}"')

    # waits and failures

    def waits(self, http: Http, path: str) -> None:
        if path == "/rss":
            return send(http, rss(["/item/seconds", "/item/date"], "waits.test"), kind="text/xml")
        if self.counts["waits.test", path] == 1:
            soon = format_datetime(datetime.now(UTC) + timedelta(seconds=1.2), usegmt=True)
            return send(
                http, "", status=429, headers={"Retry-After": "1" if path.endswith("seconds") else soon}
            )
        return send(http, page(path))

    def away(self, http: Http, path: str) -> None:
        if path == "/rss":
            return send(http, rss([f"/item/{n}" for n in range(5)], "away.test"), kind="text/xml")
        return send(http, "", status=503, headers={"Retry-After": "3600"})

    def busy(self, http: Http, path: str) -> None:
        self._busy(http, path, {"/item/0", "/item/2", "/item/4"}, {})

    def busy_long(self, http: Http, path: str) -> None:
        self._busy(http, path, {"/item/0"}, {"Retry-After": "3600"})

    def all_busy(self, http: Http, path: str) -> None:
        self._busy(http, path, {f"/item/{n}" for n in range(6)}, {})

    def _busy(self, http: Http, path: str, busy: set[str], headers: Mapping[str, str]) -> None:
        if path == "/rss":
            items = rss([f"/item/{n}" for n in range(6)], http.headers["Host"])
            return send(http, items, kind="text/xml")
        return send(http, "", status=429, headers=headers) if path in busy else send(http, page(path))

    def drips(self, http: Http, path: str) -> None:
        if path == "/rss":
            return send(http, rss(["/item/1"], "drips.test"), kind="text/xml")
        start(http, {"Content-Type": "text/html", "Content-Length": "100000"})
        for _ in range(100):
            http.wfile.write(b"<p>")
            http.wfile.flush()
            time.sleep(0.1)
        return None

    def loops(self, http: Http, path: str) -> None:
        if path == "/rss":
            return send(http, rss(["/item/1", "/item/moved"], "loops.test"), kind="text/xml")
        if path == "/item/moved":
            return send(http, "", status=301, headers={"Location": "/item/here?utm_source=rss"})
        if path.startswith("/item/here"):
            return send(http, page("Ici"))
        other = "/item/2" if path == "/item/1" else "/item/1"
        return send(http, "", status=302, headers={"Location": other})

    def bomb(self, http: Http, path: str) -> None:
        if path == "/rss":
            return send(http, rss(["/item/1"], "bomb.test"), kind="text/xml")
        body = gzip.compress(b"<p>boum</p>" * 2_000_000, compresslevel=1)
        return send(http, body, headers={"Content-Encoding": "gzip"})

    def huge(self, http: Http, path: str) -> None:
        if path == "/rss":
            return send(http, rss(["/item/announced", "/item/unannounced"], "huge.test"), kind="text/xml")
        length = {"Content-Length": "100000000"} if path == "/item/announced" else {"Connection": "close"}
        start(http, {"Content-Type": "text/html", **length})
        for _ in range(1000):
            http.wfile.write(b"x" * 100_000)
        return None

    def broken(self, http: Http, path: str) -> None:
        if path == "/rss":
            paths = ["/item/500", "/item/404", "/item/410", "/item/ok", "/item/403"]
            return send(http, rss(paths, "broken.test"), kind="text/xml")
        status = path.rpartition("/")[2]
        return send(http, page("Ok") if status == "ok" else "", status=200 if status == "ok" else int(status))

    def cut(self, http: Http, path: str) -> None:
        whole = page(path)
        packed = gzip.compress(whole.encode())
        bodies = {
            "/item/gzip": (packed, {"Content-Encoding": "gzip"}),
            "/item/half-gzip": (packed[: len(packed) // 2], {"Content-Encoding": "gzip"}),
            "/item/no-length": (whole.encode(), {"Connection": "close"}),
            "/item/half-no-length": (whole[: len(whole) // 2].encode(), {"Connection": "close"}),
        }
        if path == "/rss":
            feed = rss([*bodies, "/item/neither"], "cut.test").replace(
                "https://cut.test/item/neither", "http://["
            )
            return send(http, feed, kind="text/xml")
        body, headers = bodies[path]
        length = {} if "Connection" in headers else {"Content-Length": str(len(body))}
        start(http, {"Content-Type": "text/html", **length, **headers})
        http.wfile.write(body)
        http.close_connection = "Connection" in headers
        return None

    def flaky(self, http: Http, path: str) -> None:
        """Every other item may not be seen, the one behind it is gone."""
        if path == "/rss":
            return send(http, rss([f"/item/{n}" for n in range(42)], "flaky.test"), kind="text/xml")
        return send(http, "", status=403 if int(path.rpartition("/")[2]) % 2 else 410)

    def all_500(self, http: Http, path: str) -> None:
        if path == "/rss":
            return send(http, rss([f"/item/{n}" for n in range(30)], "all-500.test"), kind="text/xml")
        return send(http, "", status=500)

    # feeds that are none

    def dtd(self, http: Http, path: str) -> None:
        evil = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
        return send(http, rss(["/item/1"], "dtd.test", before=evil), kind="text/xml")

    def html_feed(self, http: Http, path: str) -> None:
        return send(http, page("Nouvelle adresse"))

    def crash(self, http: Http, path: str) -> None:
        return send(http, rss(["/item/1"], "crash.test"), kind="text/xml")

    def no_http(self, http: Http, path: str) -> None:
        """Answers of another age, or of a proxy that has lost its way."""
        if path == "/rss":
            return send(http, rss(["/item/bare", "/item/length"], "no-http.test"), kind="text/xml")
        http.close_connection = True
        head = "" if path == "/item/bare" else "HTTP/1.1 200 OK\r\nContent-Length: beaucoup\r\n\r\n"
        http.wfile.write((head + page(path)).encode())
        return None

    # answers that are not the page

    def offsite(self, http: Http, path: str) -> None:
        if path == "/rss":
            paths = ["/item/other", "/item/loopback", "/item/home", "/item/file", "/item/login"]
            return send(http, rss(paths, "offsite.test"), kind="text/xml")
        places = {
            "/item/other": "https://ailleurs.example/",
            "/item/loopback": f"{self.address}/item/x",
            "/item/home": "/",
            "/item/file": "file:///etc/passwd",
            "/item/login": "https://someone@offsite.test/item/x",
        }
        if path in places:
            return send(http, "", status=302, headers={"Location": places[path]})
        return send(http, page("Accueil"))

    def challenge(self, http: Http, path: str) -> None:
        if path == "/rss":
            paths = ["/item/challenge", "/item/login", "/item/error", "/item/fine"]
            return send(http, rss(paths, "challenge.test"), kind="text/xml")
        bodies = {
            "/item/challenge": "<html><head><title>Just a moment...</title></head><body><p>Vérification</p></body></html>",
            "/item/login": page("Connexion", '<form><input type="password" name="p"></form>'),
            "/item/error": page("Page introuvable", "<p>Oups</p>"),
            "/item/fine": page("Erreur 404 : quand l'hébergeur perd les données"),
        }
        return send(http, bodies[path])

    def kinds(self, http: Http, path: str) -> None:
        if path == "/rss":
            return send(http, rss(["/item/pdf", "/item/empty", "/item/plain"], "kinds.test"), kind="text/xml")
        if path == "/item/pdf":
            return send(http, b"%PDF-1.7", kind="application/pdf")
        return send(http, "" if path == "/item/empty" else page(path))

    def files(self, http: Http, path: str) -> None:
        if path == "/rss":
            return send(http, rss(["/item/1", "/item/2"], "files.test"), kind="text/xml", etag='"feed"')
        if path in FILES:
            kind, body = FILES[path]
            return send(http, body, kind=kind, etag=f'"{path}"')
        if path.startswith("/files/arret-1."):
            return send(http, RULING, kind="application/octet-stream")
        return send(http, "", status=404)

    def nothing(self, http: Http, path: str) -> None:
        return send(http, links(["/item/1", "/rubrique"]) if path == "/liste" else page(path))

    def section(self, http: Http, path: str) -> None:
        if path == "/liste":
            return send(http, "", status=302, headers={"Location": "/"})
        return send(http, links(["/item/1"]) if path == "/" else page(path))

    def moved(self, http: Http, path: str) -> None:
        """Two sections: one leads to quite another, one to where it has moved. Both answer 304 later on."""
        leads = {"/justice": "/sport/", "/actualites": "/fr/actualites-2", "/sport/feed": "/feed"}
        if path in leads:
            return send(http, "", status=301, headers={"Location": leads[path]})
        if path == "/feed":
            return send(http, rss(["/item/3"], "moved.test"), kind="text/xml", etag='"feed"')
        items = {"/sport/": ["/item/1"], "/fr/actualites-2": ["/item/2"]}.get(path)
        return send(http, links(items) if items else page(path), etag=f'"{path.strip("/")}"')
