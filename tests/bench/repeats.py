"""What learning adds to the rules where promotions change every week: `python -m tests.bench.repeats`.

The replica's pages are dressed with promotions that no rule knows (tests/weekly.py), a sixth of them newly published
each week, those of the week before fetched again; every week `greffier process` reads what is new. Counted in what is
stored at the end: promotions left, and blocks of the articles that are missing. The golden pages are then learnt from as
if they were one site: whatever would be dropped from them is printed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pipeline.clean.repeats import Dated, LearntBlock, Repeats, learn, sight
from pipeline.documents import WEB, Document, RawPage
from schedules.config import Config
from schedules.night.archive import process_alone
from schedules.night.reading import read_raw
from schedules.pages.single_pages import read_page_html, read_page_text
from schedules.replica.server import Replica
from storage.database import Database, create_database, open_database
from tests.bench.replica import pages
from tests.weekly import WEEKS, dressed, promos

BEGAN = datetime(2026, 5, 4, 1, 30, tzinfo=UTC)
GOLDEN = Path(__file__).parents[1] / "golden"


@dataclass(frozen=True)
class Plain:
    """A page of the replica as it is, and what the rules alone make of it."""

    raw: RawPage
    html: str
    blocks: tuple[str, ...]

    def in_week(self, week: int) -> RawPage:
        raw = self.raw
        at = BEGAN + timedelta(weeks=week)
        headers = {"content-type": "text/html; charset=utf-8"}
        body = dressed(self.html, promos(week)).encode()
        return RawPage(raw.source_id, raw.url, raw.final_url, 200, headers, body, at)


def plain_pages() -> Iterator[Plain]:
    """Pages of both sites whose markup says where the article ends."""
    replica = Replica()
    for _, source_id, url in pages():
        host, _, path = url.removeprefix("https://").partition("/")
        answers = (
            replica.respond(host, f"/{path}", {}) for _ in range(2)
        )  # the second is without faults that pass
        answer = next((one for one in answers if one.status == 200), None)
        if answer is None or b"</article>" not in answer.body or "utf-8" not in answer.content_type:
            continue
        raw = RawPage(source_id, url, url, 200, {"content-type": answer.content_type}, answer.body, BEGAN)
        found = read_raw(raw).processed
        if found is not None:
            texts = tuple(block.text for block in found.document.blocks)
            yield Plain(raw, answer.body.decode(), texts)


def weeks_of(count: int) -> list[int]:
    """The week in which each page is published."""
    return [number * WEEKS // count for number in range(count)]


def measure() -> tuple[Counter[str], list[LearntBlock]]:
    """Counts over the whole, and the blocks learnt."""
    plain = list(plain_pages())
    published = weeks_of(len(plain))
    tally: Counter[str] = Counter(pages=len(plain))
    for one, week in zip(plain, published, strict=True):
        tally["left by rules"] += _promos_in(read_raw(one.in_week(week)).processed.document, week)  # type: ignore[union-attr]  # read above
        tally["shown"] += len(promos(week).all)
    with tempfile.TemporaryDirectory() as folder:
        config = Config(data_dir=Path(folder), workers=1)
        create_database(config.database).close()
        for week in range(WEEKS):
            again = [one for one, its in zip(plain, published, strict=True) if week - 1 <= its <= week]
            with open_database(config.database) as database:
                for one in again:
                    database.pages.save(one.in_week(week))
            tally["read again"] += sum(one.again for one in process_alone(config).by_source.values())
        with open_database(config.database) as database:
            for one, week in zip(plain, published, strict=True):
                _count(database.documents.load(_id_of(database, one)).processed.document, one, week, tally)
            learnt = [
                site.block for name in ("archimag", "legalis") for site in database.site_blocks.blocks(name)
            ]
    return tally, learnt


def _id_of(database: Database, one: Plain) -> int:
    found = read_raw(one.raw).processed
    assert found is not None
    id_ = database.documents.find(found.document.source_id, found.document.url)
    assert isinstance(id_, int)
    return id_


def _count(document: Document, one: Plain, week: int, tally: Counter[str]) -> None:
    texts = [block.text for block in document.blocks]
    shown = min(week + 1, WEEKS - 1)
    tally["left with learning"] += _promos_in(document, shown)
    tally["body blocks"] += len(one.blocks)
    tally["body blocks lost"] += sum(text not in texts for text in one.blocks)


def _promos_in(document: Document, week: int) -> int:
    texts = {block.text for block in document.blocks}
    return sum(text in texts for text in promos(week).all)


def golden_documents() -> Iterator[Document]:
    """Every page kept with the tests, and every annotated text."""
    for path in sorted(GOLDEN.glob("*/*/page.html")):
        meta = path.parents[1].name
        yield read_page_html(path.read_bytes(), f"https://{meta}.example/{path.parent.name}")[0]
    for path in sorted(GOLDEN.glob("extraction/pages/*.txt")):
        yield read_page_text(path.read_text("utf-8"), f"https://{WEB}.example/{path.stem}", None)


def lost_on(documents: list[Document]) -> list[str]:
    """Texts that would go from these documents, were they the pages of one site, all had in one night."""
    dated = [Dated(BEGAN, sight(document)) for document in documents]
    repeats = Repeats(tuple(block.text for block in learn(dated) if block.is_learnt))
    lost = [(document, repeats.clean(document)) for document in documents]
    return [text for before, after in lost for text in after.dropped[len(before.dropped) :]]


def main() -> None:
    began = time.monotonic()
    tally, learnt = measure()
    for name, count in tally.items():
        print(f"{name:<20}{count:>6}")
    for block in learnt:
        print(f"{block.pages:>4} {'learnt' if block.is_learnt else 'not enough':<11}{block.text[:90]}")
    documents = list(golden_documents())
    lost = lost_on(documents)
    print(f"golden documents    {len(documents):>6}\nlost from them      {len(lost):>6}", *lost, sep="\n")
    print(f"{time.monotonic() - began:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
