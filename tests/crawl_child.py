"""Runs one crawl in a process of its own, for Twisted's reactor starts only once in a process.

`python -m tests.crawl_child JOB` where JOB is a JSON object: sources, journal, options and, if the sink is to
fail, after how many pages. Prints the reports as JSON.
"""

from __future__ import annotations

import base64
import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path

from crawler.run import crawl
from crawler.settings import CrawlOptions
from pipeline.documents import Validators
from tests.hostile_site import SOURCES


class Journal:
    """A sink and memory over a file of JSON lines; a line that is written is committed, also after kill -9."""

    def __init__(self, path, fails_after=None):
        self._path = Path(path)
        self._fails_after = fails_after
        self.pages, self.failures, self.bookmarks = {}, {}, {}
        self.lines = []
        if self._path.exists():
            for line in self._path.read_text().splitlines():
                self._apply(json.loads(line))

    def _write(self, **fact):
        with self._path.open("a") as file:
            file.write(json.dumps(fact) + "\n")
        self._apply(fact)

    def _apply(self, fact):
        self.lines.append(fact)
        url = fact.get("url")
        if fact["fact"] == "page":
            self.pages[url] = fact
        if fact["fact"] in {"page", "unchanged", "gone"}:
            self.failures.pop(url, None)
        if fact["fact"] == "failed":
            self.failures[url] = fact
        if fact["fact"] == "bookmark":
            self.bookmarks[fact["walker"]] = fact["place"]

    def save(self, page):
        if self._fails_after is not None and len(self.pages) >= self._fails_after:
            raise OSError(28, "No space left on device")
        before = self.pages.get(page.url)
        fact = {
            "source": page.source_id,
            "url": page.url,
            "final_url": page.final_url,
            "is_item": page.is_item,
        }
        body = base64.b64encode(page.body[:200]).decode()
        self._write(fact="page", sha256=page.sha256, headers=dict(page.headers), body=body, **fact)
        return before is None or before["sha256"] != page.sha256

    def unchanged(self, source_id, url, at):
        self._write(fact="unchanged", source=source_id, url=url, at=at.isoformat())

    def gone(self, source_id, url, status, at):
        self._write(fact="gone", source=source_id, url=url, status=status)

    def failed(self, source_id, url, reason, at):
        self._write(fact="failed", source=source_id, url=url, reason=reason)

    def validators(self, source_id, url):
        held = self.pages.get(url)
        return held and Validators(held["headers"].get("etag"), held["headers"].get("last-modified"))

    def is_known(self, source_id, url):
        return url in self.pages

    def due_again(self, source_id, now):
        known = [url for url, fact in self.pages.items() if fact["source"] == source_id and fact["is_item"]]
        failed = [url for url, fact in self.failures.items() if fact["source"] == source_id]
        return [*known, *failed]

    def bookmark(self, source_id, walker):
        return self.bookmarks.get(walker)

    def set_bookmark(self, source_id, walker, place):
        self._write(fact="bookmark", walker=walker, place=place)


def main(job):
    options = job["options"] | {"user_agent": "greffier-test (+mailto:test@greffier.example)"}
    if options.get("since"):
        options["since"] = date.fromisoformat(options["since"])
    journal = Journal(job["journal"], job.get("fails_after"))
    events = []
    sources = [SOURCES[name] for name in job["sources"]]
    reports = crawl(
        sources,
        journal,
        journal,
        CrawlOptions(**options),
        lambda name, event: events.append((name, event.kind)),
    )
    json.dump({"reports": [asdict(report) for report in reports], "events": events}, sys.stdout, default=str)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
