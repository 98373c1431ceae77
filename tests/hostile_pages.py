"""Pages, feeds and listings of the sites that behave badly, and how they are sent."""

from __future__ import annotations

from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING

from tests.printed import pdf, text_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

Http = BaseHTTPRequestHandler
TEXT = " ".join(["Le tribunal condamne l'hébergeur à réparer la perte des données de son client."] * 30)


def page(title: str, body: str | None = None) -> str:
    body = f"<p>{TEXT}</p>" if body is None else body
    return f"<html><head><title>{title} | Gazette</title></head><body><h1>{title}</h1>{body}</body></html>"


def rss(paths: Sequence[str], host: str, *, day: datetime | None = None, before: str = "") -> str:
    dated = f"<pubDate>{format_datetime(day)}</pubDate>" if day else ""
    items = "".join(
        f"<item><title>t</title><link>https://{host}{path}</link>{dated}</item>" for path in paths
    )
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel><title>f</title>{items}</channel></rss>'


def links(paths: Sequence[str], following: str | None = None) -> str:
    rows = "".join(f'<li><a href="{path}">{path}</a></li>' for path in paths)
    older = f'<a class="next" href="{following}">Plus anciens</a>' if following else ""
    return page("Archives", f"<ul>{rows}</ul>{older}")


RULING = pdf(
    [
        text_lines(
            [
                "TRIBUNAL DE COMMERCE DE LYON",
                "",
                "Jugement du 14 novembre 2023, RG 2022F00417",
                "",
                "PAR CES MOTIFS",
            ]
        )
    ]
)
COPIES = 40
FILES: dict[str, tuple[str, str | bytes]] = {
    "/item/1": (
        "text/html",
        links(
            [
                *(
                    f"/files/{name}.pdf"
                    for name in ("arret-1", "arret-scan", "arret-page", "arret-gone", "tarifs")
                ),
                "https://ailleurs.example/files/arret-1.pdf",
            ]
        ),
    ),
    "/item/2": ("text/html", links([f"/files/arret-1.pdf?exemplaire={number}" for number in range(COPIES)])),
    "/files/arret-1.pdf": ("application/octet-stream", RULING),
    "/files/arret-scan.pdf": ("text/html", pdf([()])),
    "/files/arret-page.pdf": ("application/pdf", page("Visionneuse")),
}
"""Articles and the files they link to, some sent under a type that says little, or what is not so."""


def start(http: Http, headers: Mapping[str, str], status: int = 200) -> None:
    http.send_response(status)
    for name, value in headers.items():
        http.send_header(name, value)
    http.end_headers()


def send(
    http: Http,
    body: str | bytes,
    *,
    status: int = 200,
    kind: str = "text/html; charset=utf-8",
    etag: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> None:
    raw = body if isinstance(body, bytes) else body.encode()
    if etag and http.headers.get("If-None-Match") == etag:
        return start(http, {"ETag": etag}, status=304)
    more = {"ETag": etag} if etag else {}
    start(http, {"Content-Type": kind, "Content-Length": str(len(raw)), **more, **(headers or {})}, status)
    http.wfile.write(raw)
    return None
