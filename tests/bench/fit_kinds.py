"""Fit the weights that tell news, commentary and other pages apart, cross-validated by page family.

    python -m tests.bench.fit_kinds FOLDER            # cross-validate and print
    python -m tests.bench.fit_kinds FOLDER --errors   # and list what it gets wrong
    python -m tests.bench.fit_kinds FOLDER --write    # fit on all of it and write the weights

FOLDER holds dev/gold.jsonl and dev/pages. Learns from it, from the golden set but for its kept pages, and from
tests/golden/kinds/learnt.jsonl. Pages annotated by what they are about (a sanction) and not by their kind teach nothing,
nor do rulings and authorities' releases, which rules tell. `seen.jsonl` and `unseen.jsonl` beside it are measured and never learnt from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.clean.generic import read_html
from pipeline.documents import Document
from pipeline.extract.kinds.releases import is_release
from pipeline.extract.kinds.signs import BASE, read_signs
from pipeline.extract.kinds.weigh import KINDS, Weights, weigh
from pipeline.process import consider
from tests.bench.annotated import document_of, learnt, printed, read_lines
from tests.bench.fitting import fit_options
from tests.bench.folds import split
from tests.bench.regression import Example, fit_weights
from tests.bench.tables import rounded, write_rows

TARGET = Path(__file__).parents[2] / "pipeline" / "data" / "kind_weights.json"
PAGES = Path(__file__).parents[1] / "golden" / "kinds"
LABELS = tuple(kind.value for kind in KINDS)
FOLDS, PENALTY, LEAST = 5, 20.0, 8
MOST_SIGNS = 1500
"""The signs that weigh most, seen as often as they are, are kept: the rest are names, topics and chance."""


class Page(NamedTuple):
    id: str
    family: str
    kind: str
    signs: Collection[str]


def load_pages(folder: Path) -> Iterator[Page]:
    for place, row in learnt(folder):
        if row.get("doc_kind") in LABELS:
            document = document_of(row, printed(place, row))
            yield from _page(row["id"], row.get("case_family") or row["id"], row["doc_kind"], document)
    for row in read_lines(PAGES / "learnt.jsonl"):
        if row["kind"] in LABELS:
            yield from _page(row["id"], row["id"], row["kind"], read_html(row["html"], row["url"]))


def _page(id_: str, family: str, kind: str, document: Document) -> Iterator[Page]:
    """The page with its signs, unless a rule tells it before any sign is weighed."""
    considered = consider(document)
    tells_decision = bool(considered.processed.decisions)
    if not considered.zones.is_ruling_text and not is_release(document, tells_decision=tells_decision):
        yield Page(id_, family, kind, read_signs(document, tells_decision=tells_decision))


def fit(pages: Sequence[Page]) -> Weights:
    """Weights learnt twice: from all signs, then from those of them that weighed most."""
    often = Counter(sign for page in pages for sign in page.signs)
    first = _fit(pages, LEAST)
    heaviest = sorted(first, key=lambda sign: -max(map(abs, first[sign])) * often[sign] ** 0.5)[:MOST_SIGNS]
    kept = {BASE, *heaviest}
    return _fit([page._replace(signs=kept.intersection(page.signs)) for page in pages], 1, PENALTY / 3)


def _fit(pages: Sequence[Page], least: int, penalty: float = PENALTY) -> Weights:
    """Each kind counts as much as each other, however many pages it has."""
    sizes = Counter(page.kind for page in pages)
    examples = [
        Example(sorted(page.signs), page.kind, len(pages) / (len(sizes) * sizes[page.kind])) for page in pages
    ]
    return fit_weights(examples, LABELS, penalty=penalty, least=least, passes=1000)


def cross_validate(pages: Sequence[Page]) -> Iterator[tuple[Page, str]]:
    for fold in split(pages, FOLDS, lambda _: 1):
        away = {page.id for page in fold}
        weights = fit([page for page in pages if page.id not in away])
        yield from ((page, weigh(page.signs, weights).value) for page in fold)


def measure(name: str, weights: Weights) -> None:
    """How the pages of one file of tests/golden/kinds that nothing learns from are told by the whole pipeline."""
    wrong, rows = [], read_lines(PAGES / f"{name}.jsonl")
    for row in rows:
        document = read_html(row["html"], row["url"])
        considered = consider(document)
        found = considered.processed.kind.value
        if found in LABELS:
            told = bool(considered.processed.decisions)
            found = weigh(read_signs(document, tells_decision=told), weights).value
        if found != row["kind"]:
            wrong.append(f"{row['id']} {row['kind']} read as {found}")
    print(f"{name}: {len(rows) - len(wrong)} of {len(rows)} right; {'; '.join(wrong)}")


def main() -> None:
    arguments = fit_options(__doc__, TARGET)
    pages = list(load_pages(arguments.folder))
    told = list(cross_validate(pages))
    for (kind, found), count in sorted(Counter((page.kind, found) for page, found in told).items()):
        print(f"{kind:<12} read as {found:<12} {count}")
    print(f"right: {sum(page.kind == found for page, found in told) / len(told):.3f} of {len(told)}")
    if arguments.errors:
        print(*(f"{page.id}\t{page.kind}\t{found}" for page, found in told if page.kind != found), sep="\n")
    weights = fit(pages)
    if arguments.write:
        write_rows(TARGET, rounded(weights, digits=3))
    for name in ("seen", "unseen"):
        if (PAGES / f"{name}.jsonl").exists():
            measure(name, weights)


if __name__ == "__main__":
    main()
