"""Those of the badly behaved sites that are about what robots.txt allows."""

from __future__ import annotations

from tests.hostile_pages import Http, page, rss, send


class HostileRobots:
    """A part of `HostileSite`: each method answers for the host of its name, `..._robots` with its robots.txt."""

    def robots_robots(self, http: Http) -> None:
        send(http, "User-agent: *\nDisallow: /item/secret\n", kind="text/plain")

    def robots(self, http: Http, path: str) -> None:
        if path == "/rss":
            return send(http, rss(["/item/open", "/item/secret"], "robots.test"), kind="text/xml")
        return send(http, page(path))

    def robots_marked_robots(self, http: Http) -> None:
        send(http, "", status=301, headers={"Location": "/regles.txt"})

    def robots_marked(self, http: Http, path: str) -> None:
        """Its rules stand elsewhere, in a file that an editor on Windows has marked as UTF-8."""
        if path == "/regles.txt":
            return send(http, "\ufeffUser-agent: *\r\nDisallow: /item/secret\r\n", kind="text/plain")
        if path == "/rss":
            return send(http, rss(["/item/open", "/item/secret"], "robots-marked.test"), kind="text/xml")
        return send(http, page(path))

    def robots_wide_robots(self, http: Http) -> None:
        """As an editor on Windows saves what it calls Unicode."""
        send(http, "User-agent: *\r\nDisallow: /item/secret\r\n".encode("utf-16"), kind="text/plain")

    def robots_wide(self, http: Http, path: str) -> None:
        if path == "/rss":
            return send(http, rss(["/item/open", "/item/secret"], "robots-wide.test"), kind="text/xml")
        return send(http, page(path))

    def robots_binary_robots(self, http: Http) -> None:
        send(http, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", kind="text/plain")

    def robots_binary(self, http: Http, path: str) -> None:
        return send(http, rss(["/item/1"], "robots-binary.test"), kind="text/xml")

    def robots_busy_robots(self, http: Http) -> None:
        send(http, "", status=429)

    def robots_busy(self, http: Http, path: str) -> None:
        return send(http, rss(["/item/1"], "robots-busy.test"), kind="text/xml")

    def delayed_robots(self, http: Http) -> None:
        send(http, "User-agent: *\nCrawl-delay: 0.5\n", kind="text/plain")

    def delayed(self, http: Http, path: str) -> None:
        if path == "/rss":
            return send(http, rss(["/item/1", "/item/2"], "delayed.test"), kind="text/xml")
        return send(http, page(path))

    def robots_down_robots(self, http: Http) -> None:
        send(http, "", status=500)

    def robots_down(self, http: Http, path: str) -> None:
        return send(http, rss(["/item/1"], "robots-down.test"), kind="text/xml")
