"""Fit what is made of clauses and of force majeure: `python -m tests.bench.fit_clauses FOLDER [--errors] [--write]`.

FOLDER holds dev/pages. Learns from the pages of tests/golden/topics/topics.jsonl that are not kept apart and, less, from the short
texts of tests.clauses_told; prints how right the answers are on pages whose family the weights have not seen. `--errors`
lists what is wrong, `--write` fits on all and writes the weights. Among the signs are the total and the outcome that the shipped
weights tell, and those were fitted on these very pages: what is printed is a little better than what new pages will show.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.clean.plain import read_text
from pipeline.extract.clauses.passages import Matter
from pipeline.extract.clauses.passages import Page as Sentences
from pipeline.extract.clauses.signs import hear, read_signs
from pipeline.extract.clauses.weigh import ANSWERS, NONE, Model, weigh
from pipeline.law import Decision
from pipeline.process import Considered, consider
from tests.bench.annotated import GOLDEN, families, is_kept, read_lines
from tests.bench.fit_amount_roles import calibrate
from tests.bench.fitting import fit_options
from tests.bench.folds import split
from tests.bench.regression import Example, fit_weights
from tests.bench.tables import rounded, write_model
from tests.bench.topics import TOPICS
from tests.clauses_told import APPEAL, CLAUSES_TOLD, JUDGMENT

DATA = Path(__file__).parents[2] / "pipeline" / "data"
FOLDS = 8
PENALTY, LEAST, SMALLEST = 5.0, 3, 0.04
"""L2 penalty, on how many pages a sign must stand, the least weight that is kept."""
BOLD = 2.0
"""How much more than a mere word a sign counts that was thought of for what it says."""
MERE_WORDS = ("m:", "n:", "c:", "o:")
WORTH_OF_SHORT, WORTH_OF_DOUBT = 0.5, 0.5
"""How much a short text, and a page whose readers doubted, count beside a page."""


class Page(NamedTuple):
    id: str
    family: str
    worth: float
    answer: str
    signs: frozenset[str]
    """Empty where the matter is not spoken of."""


def read_pages(folder: Path) -> Iterator[tuple[str, str, float, tuple[str, ...], Considered]]:
    """(id, family, worth, clauses, all that is found) of each text that may be learnt from."""
    family_of = families(folder)
    for row in read_lines(TOPICS):
        if not is_kept(row["id"]):
            text = text_of(folder, row["id"])
            worth = WORTH_OF_DOUBT if row.get("doubt") else 1.0
            yield row["id"], family_of[row["id"]], worth, tuple(row["clauses"]), _consider(text)
    for number, (text, clauses) in enumerate(CLAUSES_TOLD):
        for above in (JUDGMENT, APPEAL):
            found = _consider(f"{above}\n\n{text}")
            yield f"told {number}", f"told {number}", WORTH_OF_SHORT, clauses, found


def text_of(folder: Path, page_id: str) -> str:
    places = (place / "pages" / f"{page_id}.txt" for place in (GOLDEN, folder / "dev"))
    return next(path for path in places if path.exists()).read_text("utf-8")


def _consider(text: str) -> Considered:
    return consider(read_text(text, None, source_id="bench"))


def see(
    pages: Sequence[tuple[str, str, float, tuple[str, ...], Considered]], matter: Matter
) -> Iterator[Page]:
    """Each page with its signs on `matter`, none where it is not spoken of."""
    for page_id, family, worth, clauses, found in pages:
        processed = found.processed
        sentences = Sentences(processed.document.article, found.zones)
        decision = processed.decisions[0] if processed.decisions else Decision()
        signs: set[str] = set()
        if heard := hear(sentences, matter):
            is_ruling = found.zones.is_ruling_text
            signs = read_signs(heard, matter, decision, processed.amounts, is_ruling=is_ruling)
        answer = next((one for one in reversed(ANSWERS[matter]) if one in clauses), NONE)
        yield Page(page_id, family, worth, answer, frozenset(signs))


def fit(pages: Sequence[Page], matter: Matter) -> Model:
    examples = [Example(page.signs, page.answer, page.worth) for page in pages if page.signs]
    weights = fit_weights(
        examples,
        ANSWERS[matter],
        penalty=PENALTY,
        least=LEAST,
        passes=500,
        bold=lambda sign: not sign.startswith(MERE_WORDS),
        boldness=BOLD,
    )
    return Model(weights, ())


def cross_validate(
    pages: Sequence[Page], matter: Matter, *, tell: bool
) -> tuple[Counter[str], list[tuple[float, bool]]]:
    """Counts of right, wrong and missed on pages, short texts aside; and (share, is it right) of what is told."""
    counts: Counter[str] = Counter()
    answers: list[tuple[float, bool]] = []
    for held_out in split(pages, FOLDS, lambda _: 1):
        outside = {page.id for page in held_out}
        model = fit([page for page in pages if page.id not in outside], matter)
        for page in held_out:
            answer, share = weigh(model, matter, page.signs) if page.signs else (NONE, 1.0)
            if page.id.startswith("told "):
                continue
            is_right = answer == page.answer
            counts["right"] += is_right and answer != NONE
            counts["wrong"] += not is_right and answer != NONE
            counts["missed"] += not is_right and page.answer != NONE
            if answer != NONE:
                answers.append((share, is_right))
            if tell and not is_right:
                print(f"{page.id}\t{page.answer} > {answer} ({share:.2f})")
    return counts, answers


def main() -> None:
    args = fit_options(__doc__, DATA)
    texts = list(read_pages(args.folder))
    for matter in Matter:
        pages = list(see(texts, matter))
        counts, answers = cross_validate(pages, matter, tell=args.errors)
        steps = calibrate(answers)
        f1 = 2 * counts["right"] / max(1, 2 * counts["right"] + counts["wrong"] + counts["missed"])
        print(f"{matter.value:14} cross-validated F1 {f1:.3f} {dict(counts)}")
        print("   says -> is right:", ", ".join(f"{a} -> {b}" for a, b in steps))
        if args.write:
            head = {"answers": ANSWERS[matter], "calibration": steps}
            weights = rounded(fit(pages, matter).weights, smallest=SMALLEST)
            write_model(DATA / f"clause_{matter.value}.json", head, weights)


if __name__ == "__main__":
    main()
