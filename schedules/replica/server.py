"""The replica as an HTTP server on loopback: one address for both sites, told apart by the Host header.

with Replica() as replica:
    crawl(..., CrawlOptions(hosts=replica.hosts))
    replica.night = 2
"""

from __future__ import annotations

import socket
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, NamedTuple, Self

from schedules.replica.archimag_site import Archimag
from schedules.replica.faults import DRIP_S, strike
from schedules.replica.legalis_site import Legalis
from schedules.replica.texts import NIGHTS
from schedules.replica.web import Answer, Ask, compressed, conditional, redirect

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from schedules.replica.web import Site

_DRIPS = 12
_IDLE_S = 30.0
_POLL_S = 0.02


class Seen(NamedTuple):
    """One request as it came: `path` holds the query, `headers` have lower-case names."""

    host: str
    path: str
    status: int
    headers: dict[str, str]


class Replica:
    """Serves both sites while the `with` block lasts, or from `start()` to `stop()`.

    `address` is the base address, `hosts` maps every public host to it, `requests` lists what was asked.
    `night` may be set to 1, 2 or 3 at any time. `drip_s` is how long a slow page takes.
    """

    def __init__(
        self, night: int = 1, host: str = "127.0.0.1", port: int = 0, *, drip_s: float = DRIP_S
    ) -> None:
        self._sites: dict[str, Site] = {name: site for site in (Archimag(), Legalis()) for name in site.hosts}
        self._lock = threading.Lock()
        self._asked: Counter[tuple[str, str, int]] = Counter()
        self._closing = threading.Event()
        self._drip_s = drip_s
        self.requests: list[Seen] = []
        self.night = night
        self._server = _Server((host, port), self)
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(_POLL_S,), name="replica", daemon=True
        )

    @property
    def night(self) -> int:
        return self._night

    @night.setter
    def night(self, night: int) -> None:
        if night not in NIGHTS:
            raise ValueError(f"The replica knows the nights {', '.join(map(str, NIGHTS))}, not {night!r}")
        self._night = night

    @property
    def address(self) -> str:
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}"

    @property
    def hosts(self) -> Mapping[str, str]:
        return dict.fromkeys(self._sites, self.address)

    def start(self) -> Self:
        """Serve from now on. Once only: a stopped replica stays stopped."""
        self._thread.start()
        return self

    def stop(self) -> None:
        """Stop serving, cut what is still being sent, and leave no thread and no socket behind."""
        self._closing.set()
        self._server.shutdown()
        self._server.cut_connections()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def respond(self, host: str, target: str, headers: dict[str, str]) -> Answer:
        """What is sent for one request; counts it and notes it in `requests`."""
        with self._lock:
            night = self._night
            times = self._asked[host, target, night]
            self._asked[host, target, night] += 1
        answer = self._answer(Ask(host, target, headers, night, times))
        with self._lock:
            self.requests.append(Seen(host, target, answer.status, headers))
        return answer

    def pause(self, seconds: float) -> bool:
        """Wait that long; True when the replica is being stopped meanwhile."""
        return self._closing.wait(seconds)

    def _answer(self, ask: Ask) -> Answer:
        site = self._sites.get(ask.host)
        if site is None:
            known = ", ".join(self._sites)
            words = f"No site {ask.host!r} here. Send one of these as Host header: {known}\n"
            return Answer(421, words.encode(), "text/plain; charset=utf-8")
        if ask.host != site.hosts[0] or ask.headers.get("x-forwarded-proto") == "http":
            return redirect(f"https://{site.hosts[0]}{ask.target}")
        answer = strike(ask, site, self._drip_s)
        return compressed(ask, conditional(ask, answer))


class _Server(ThreadingHTTPServer):
    """Knows its open connections, so that stopping need not wait for idle ones."""

    daemon_threads = False  # joined by server_close

    def __init__(self, place: tuple[str, int], replica: Replica) -> None:
        self.replica = replica
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(place, _Handler)

    def process_request(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> None:
        assert isinstance(request, socket.socket)  # a datagram server would have the pair
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: socket.socket | tuple[bytes, socket.socket]) -> None:
        with self._lock:
            self._open -= {request}
        super().shutdown_request(request)

    def cut_connections(self) -> None:
        with self._lock:
            for connection in self._open:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:  # the other side was faster
                    continue


class _Handler(BaseHTTPRequestHandler):
    """Puts an `Answer` on the wire."""

    protocol_version = "HTTP/1.1"
    timeout = _IDLE_S
    server: _Server

    def do_GET(self) -> None:
        self._send(with_body=True)

    def do_HEAD(self) -> None:
        self._send(with_body=False)

    def version_string(self) -> str:
        return "Apache"

    def log_message(self, *_args: object) -> None:
        """Say nothing: `Replica.requests` is the log."""

    def _send(self, *, with_body: bool) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        host = headers.get("host", "").rpartition("@")[2].split(":")[0].lower()
        answer = self.server.replica.respond(host, self.path, headers)
        try:
            self._send_head(answer)
            if with_body:
                self._send_body(answer)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the asker went away; its own business

    def _send_head(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 304:
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()

    def _send_body(self, answer: Answer) -> None:
        if not answer.drip_s:
            self.wfile.write(answer.body)
            return
        step = -(-len(answer.body) // _DRIPS)
        for start in range(0, len(answer.body), step):
            self.wfile.write(answer.body[start : start + step])
            if self.server.replica.pause(answer.drip_s / _DRIPS):
                self.close_connection = True
                return
