"""Fit how the data were lost: `python -m tests.bench.fit_causes FOLDER [--errors] [--write]`.

FOLDER holds dev/pages. Learns from the pages of tests/golden/topics/topics.jsonl that tell a cause and are not kept apart, and from the
examples of pipeline/data/data_loss.json; prints how often the first cause is the best one, and one that a careful reader may give, on pages whose family the weights have not seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.clean.plain import read_text
from pipeline.extract.topics.causes import CAUSES, Model, read_cause_signs, weigh
from pipeline.extract.topics.find import find_signs
from pipeline.extract.topics.table import load_table
from tests.bench.annotated import families, is_kept, read_lines
from tests.bench.fit_amount_roles import calibrate
from tests.bench.fit_clauses import text_of
from tests.bench.fitting import fit_options
from tests.bench.folds import split
from tests.bench.regression import Example, fit_weights
from tests.bench.tables import rounded, write_model
from tests.bench.topics import TOPICS

TARGET = Path(__file__).parents[2] / "pipeline" / "data" / "cause_weights.json"
FOLDS = 8
PENALTY, LEAST, SMALLEST = 20.0, 4, 0.04
"""L2 penalty, on how many pages a sign must stand, the least weight that is kept."""
WORTH_OF_OTHERS, WORTH_OF_SHORT = 0.25, 0.5
"""How much the other causes that a careful reader may give, and the table's own examples, count beside the best one of a page."""
SHORT = "told "
"""How the ids of examples begin."""


class Page(NamedTuple):
    id: str
    family: str
    causes: tuple[str, ...]
    signs: frozenset[str]


def read_pages(folder: Path) -> Iterator[Page]:
    family_of = families(folder)
    for row in read_lines(TOPICS):
        if row["causes"] and not is_kept(row["id"]):
            text = read_text(text_of(folder, row["id"]), None, source_id="bench").text
            signs = read_cause_signs(text, find_signs(text))
            yield Page(row["id"], family_of[row["id"]], tuple(row["causes"]), frozenset(signs))
    for number, (text, _, cause) in enumerate(load_table().examples):
        if cause:
            yield Page(
                f"{SHORT}{number}",
                f"{SHORT}{number}",
                (cause,),
                frozenset(read_cause_signs(text, find_signs(text))),
            )


def fit(pages: Sequence[Page]) -> Model:
    examples = [
        Example(
            page.signs,
            cause,
            WORTH_OF_SHORT if page.id.startswith(SHORT) else 1.0 if number == 0 else WORTH_OF_OTHERS,
        )
        for page in pages
        for number, cause in enumerate(page.causes)
    ]
    return Model(fit_weights(examples, CAUSES, penalty=PENALTY, least=LEAST, passes=300), ())


def cross_validate(pages: Sequence[Page], *, tell: bool) -> tuple[Counter[str], list[tuple[float, bool]]]:
    """How often the likeliest cause is the best, or one of those told; and (share, is it one of those told)."""
    counts: Counter[str] = Counter()
    answers: list[tuple[float, bool]] = []
    for held_out in split(pages, FOLDS, lambda _: 1):
        outside = {page.id for page in held_out}
        model = fit([page for page in pages if page.id not in outside])
        for page in held_out:
            if page.id.startswith(SHORT):
                continue
            shares = weigh(model, set(page.signs))
            likeliest = max(shares, key=shares.__getitem__)
            counts["pages"] += 1
            counts["best"] += likeliest == page.causes[0]
            counts["one of those told"] += likeliest in page.causes
            answers.append((shares[likeliest], likeliest in page.causes))
            if tell and likeliest not in page.causes:
                print(f"{page.id}\t{'/'.join(page.causes)} > {likeliest.value} ({shares[likeliest]:.2f})")
    return counts, answers


def main() -> None:
    args = fit_options(__doc__, TARGET)
    pages = list(read_pages(args.folder))
    counts, answers = cross_validate(pages, tell=args.errors)
    steps = calibrate(answers)
    print(", ".join(f"{name} {counts[name]}" for name in ("pages", "best", "one of those told")))
    print("says -> is right:", ", ".join(f"{a} -> {b}" for a, b in steps))
    if args.write:
        weights = rounded(fit(pages).weights, smallest=SMALLEST)
        write_model(TARGET, {"causes": CAUSES, "calibration": steps}, weights)


if __name__ == "__main__":
    main()
