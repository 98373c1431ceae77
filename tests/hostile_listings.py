"""Those of the badly behaved sites whose listings and sitemaps lead back in time, or nowhere."""

from __future__ import annotations

import gzip
import time
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from tests.hostile_pages import Http, links, page, rss, send


class HostileListings:
    """A part of `HostileSite`: each method answers for the host of its name."""

    def archive(self, http: Http, path: str, pages: int = 6) -> None:
        if path.startswith("/item/"):
            return send(http, page(path))
        number = int(path.partition("=")[2])
        paths = [f"/item/{number}-{n}" for n in range(3)]
        return send(http, links(paths, f"/liste?page={number + 1}" if number < pages else None))

    def slow(self, http: Http, path: str) -> None:
        time.sleep(0.03)
        return self.archive(http, path, pages=8)

    def years(self, http: Http, path: str) -> None:
        """One item a page, of a year before that of the page before."""
        if path.startswith("/item/"):
            return send(http, page(path))
        number = int(path.rpartition("/")[2])
        return send(http, links([f"/item/{2025 - number}/01/02/a"] if number < 7 else []))

    def ends(self, http: Http, path: str) -> None:
        if path.startswith("/item/"):
            return send(http, page(path))
        number = int(path.rpartition("/")[2])
        if number > 2:
            return send(http, "", status=404)
        return send(http, links([f"/item/{number}"]))

    def same(self, http: Http, path: str) -> None:
        if path.startswith("/item/"):
            return send(http, page(path))
        return send(http, links(["/item/1", "/item/2"]))

    def calendar(self, http: Http, path: str) -> None:
        if path.startswith("/item/"):
            return send(http, page(path))
        month = int(path.partition("=")[2] or 0)
        return send(http, links(["/item/1"] if month == 0 else [], f"/liste?mois={month + 1}"))

    def dated(self, http: Http, path: str) -> None:
        now = datetime.now(UTC)
        if path == "/rss":
            old = rss(["/item/2019/05/03/vieux", "/item/2999/01/01/futur"], "dated.test", day=now)
            return send(http, old, kind="text/xml", etag='"daté"'.encode("ascii", "ignore").decode())
        if path == "/sitemap.xml":
            parts = "".join(
                f"<sitemap><loc>https://{place}.xml</loc></sitemap>"
                for place in (
                    "dated.test/posts",
                    "dated.test/tags",
                    "dated.test/posts-again",
                    "ailleurs.example/posts",
                )
            )
            old = (
                "<sitemap><loc>https://dated.test/posts-old.xml</loc><lastmod>2019-05-03</lastmod></sitemap>"
            )
            return send(http, f"<sitemapindex>{parts}{old}</sitemapindex>", kind="text/xml")
        if path == "/posts-again.xml":
            itself = "<sitemap><loc>https://dated.test/posts-again.xml</loc></sitemap>"
            return send(http, f"<sitemapindex>{itself}</sitemapindex>", kind="text/xml")
        if path == "/posts.xml":
            rows = (("neuf", now), ("ancien", now - timedelta(days=400)))
            urls = "".join(
                f"<url><loc>https://dated.test/item/{n}</loc><lastmod>{d.isoformat()}</lastmod></url>"
                for n, d in rows
            )
            body = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
            return send(http, gzip.compress(body.encode()), kind="application/x-gzip")
        return send(http, page(urlsplit(path).path))
