"""Fit how decisions ended that pages recall beside their own: `python -m tests.bench.fit_recalled FOLDER [--errors] [--write]`.

FOLDER holds dev/gold.jsonl and dev/pages. Learns from it and from the golden set but for its kept pages; prints how right outcomes are
on pages whose family the weights have not seen. `--errors` lists what is wrong, `--write` fits on all and writes the weights. Sums and the
outcome of the page's own decision are those of the shipped weights, which have seen the pages: on kept pages, which
`python -m tests.bench.recalled --golden kept` counts, they are less often right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.extract.outcomes import Told
from pipeline.extract.outcomes.find import has_none
from pipeline.extract.outcomes.recalled import TABLE, Model, weigh
from pipeline.extract.outcomes.recalled.signs import Signs, read_signs
from pipeline.extract.outcomes.weigh import LABELS
from pipeline.extract.totals import DISMISSED
from pipeline.law import Decision, Outcome
from pipeline.linear import Steps
from pipeline.linear import calibrate as sureness
from pipeline.process import Considered
from pipeline.record import to_record
from tests.bench.annotated import GOLDEN, is_of, learnt, printed
from tests.bench.fit_amount_roles import calibrate
from tests.bench.fit_outcomes import read_page
from tests.bench.fitting import fit_options
from tests.bench.folds import split
from tests.bench.recalled import Row, count, pair
from tests.bench.regression import Example, Weights, fit_weights
from tests.bench.scorer import Tally
from tests.bench.tables import write_model

TARGET = Path(__file__).parents[2] / "pipeline" / "data" / TABLE
FOLDS, PENALTY, LEAST_PAGES, SMALLEST = 8, 12.0, 4, 0.04
"""Groups of pages, L2 penalty, on how many decisions a sign must stand, the least weight that is kept."""
WORTH_OF_CROWDED = 0.6
LEAST = 0.5
"""An outcome that is right less often is not told."""


class Page(NamedTuple):
    """One recalled decision."""

    id: str
    family: str
    worth: float
    gold: str
    signs: Signs


def read_pages(folder: Path) -> Iterator[Page]:
    for place, row in learnt(folder):
        is_crowded = place == GOLDEN and is_of(row["id"], "crowded")
        yield from _pages(place, row, WORTH_OF_CROWDED if is_crowded else 1.0)


def _pages(place: Path, row: Row, worth: float) -> Iterator[Page]:
    if len(row["decisions"]) < 2:
        return
    found = read_page(row, printed(place, row))
    decisions = found.processed.decisions
    signs = {
        at: one
        for told in parts_told(found)
        for at, one in zip(told.places[1:], read_signs(told), strict=True)
    }
    for number, at in pair(row["decisions"], to_record(row["id"], found.processed)["decisions"]):
        if signs.get(at) and not has_none(decisions[at]):
            gold = row["decisions"][number].get("outcome_for_claimant") or Outcome.UNKNOWN.value
            yield Page(f"{row['id']}#{number}", row.get("case_family") or row["id"], worth, gold, signs[at])


def parts_told(found: Considered) -> Iterator[Told]:
    """What `process` weighs: totals that it read off recalled outcomes are not known yet."""
    processed = found.processed
    for part in found.parts:
        if part.main is not None:
            main, *others = (processed.decisions[place] for place in part.decisions)
            own = [main, *map(_before, others)]
            ruling, claim = found.zones.is_ruling_text, found.claims[part.main]
            yield Told(part.text, ruling, own, part.decisions, processed.amounts, claim)


def _before(decision: Decision) -> Decision:
    total = decision.awarded_total
    return decision.but(outcome=None, awarded_total=None if total and total.rule == DISMISSED else total)


def fit(pages: Sequence[Page]) -> Weights:
    examples = [Example(page.signs, page.gold, page.worth) for page in pages]
    labels = [label.value for label in LABELS]
    found = fit_weights(examples, labels, penalty=PENALTY, least=LEAST_PAGES, passes=500)
    rounded = {name: tuple(round(one, 2) for one in row) for name, row in sorted(found.items())}
    return {name: row for name, row in rounded.items() if max(map(abs, row)) >= SMALLEST}


Answers = Mapping[str, tuple[Outcome, float]]
"""For each recalled decision its likeliest outcome and the share of that."""


def cross_validated(pages: Sequence[Page]) -> Answers:
    """By weights that saw no page of the family."""
    folds = split(pages, FOLDS, lambda _: 1)
    told: dict[str, tuple[Outcome, float]] = {}
    for number, fold in enumerate(folds):
        weights = fit([page for place, other in enumerate(folds) if place != number for page in other])
        told |= {page.id: weigh(Model(weights, (), 0.0), page.signs) for page in fold}
    return told


def steps_of(pages: Sequence[Page], answers: Answers) -> Steps:
    """How often a share proved right, of outcomes told."""
    told = [(page.gold, *answers[page.id]) for page in pages]
    return calibrate([(share, said == gold) for gold, said, share in told if said is not Outcome.UNKNOWN])


def show(pages: Sequence[Page], answers: Answers, steps: Steps) -> None:
    for least in (0.0, LEAST, 0.6, 0.7, 0.8):
        found = Tally()
        for page in pages:
            outcome, share = answers[page.id]
            said = None if outcome is Outcome.UNKNOWN or sureness(steps, share) < least else outcome.value
            count(found, None if page.gold == Outcome.UNKNOWN.value else page.gold, said)
        print(f"from {least}: F1 {found.f1:.3f}  precision {found.precision:.3f}  recall {found.recall:.3f}")


def show_errors(pages: Sequence[Page], answers: Answers) -> None:
    for page in pages:
        outcome, share = answers[page.id]
        if outcome.value != page.gold:
            print(f"{page.id}\t{page.gold} > {outcome.value} {share:.2f}")


def main() -> None:
    arguments = fit_options(__doc__, TARGET)
    pages = list(read_pages(arguments.folder))
    print(f"{len(pages)} recalled decisions, {Counter(page.gold for page in pages)}")
    answers = cross_validated(pages)
    steps = steps_of(pages, answers)
    show(pages, answers, steps)
    if arguments.errors:
        show_errors(pages, answers)
    if arguments.write:
        write_model(TARGET, {"least": LEAST, "calibration": steps}, fit(pages))


if __name__ == "__main__":
    main()
