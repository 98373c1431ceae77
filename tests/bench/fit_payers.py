"""Fit the weights of who pays a sum and who gets it, on annotated pages, cross-validated by page family.

    python -m tests.bench.fit_payers FOLDER [FOLDER...]            # cross-validate and print
    python -m tests.bench.fit_payers FOLDER [FOLDER...] --write    # fit on all of it and write the weights

Folders are those of fit_amount_roles. Sums are read with weights that never saw the page (tests.bench.unseen). Learnt
from are the sums whose value and role are right, judged as tests.bench.payers does; names are given from the likelihood on
at which they are right as often as WANTED on the pages written as sites write.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline.extract.amounts.sides import Sides, payers
from pipeline.extract.amounts.sides.payers import (
    GETS,
    PAYS,
    Names,
    PayerModel,
    Scores,
    Told,
    choose,
    read_signs,
    score_sums,
)
from tests.bench.fitting import fit_options
from tests.bench.folds import split
from tests.bench.payers import SIDES, is_same, judge
from tests.bench.regression import Example, fit_weights
from tests.bench.unseen import read_unseen

TARGET = Path(__file__).parents[2] / "pipeline" / "data" / "payer_weights.json"
FOLDS, PENALTY, LEAST = 4, 20.0, 4
SMALL = 0.03
"""Weights below it move nothing and are dropped."""
WANTED = 0.9
"""More than is hoped for on other pages: the weights of parties have learnt from these."""
STEPS = [step / 100 for step in range(30, 96)]
Key = tuple[Decimal, str, str]


@dataclass(frozen=True)
class Page:
    id: str
    family: str
    sides: Sides
    sums: Sequence[Told]
    gold: dict[Key, tuple[set[str | None], set[str | None]]]
    """The payers and the payees of each sum of the annotation."""


def read_pages(folders: Sequence[Path]) -> Iterator[Page]:
    """The pages of `folders` with what is known of their sums before payers are weighed."""
    heard: list[tuple[Sides, Sequence[Told]]] = []

    def hear(sides: Sides, sums: Sequence[Told]) -> list[Names]:
        heard.append((sides, sums))
        return [one.by_rules for one in sums]

    shipped = payers.name_sides
    payers.name_sides = hear
    for read in read_unseen(folders):
        for sides, sums in heard[-1:]:
            yield Page(read.gold["id"], read.family, sides, sums, names_of(read.gold["amounts"]))
        heard.clear()
    payers.name_sides = shipped


def names_of(amounts: Sequence[dict[str, Any]]) -> dict[Key, tuple[set[str | None], set[str | None]]]:
    found: dict[Key, tuple[set[str | None], set[str | None]]] = {}
    for one in amounts:
        key = Decimal(str(one["value"])).quantize(Decimal("0.01")), one["currency"], one["role"]
        for names, side in zip(found.setdefault(key, (set(), set())), SIDES, strict=True):
            names.add(one[side])
    return found


def key_of(one: Told) -> Key:
    surface = one.context.surface
    return Decimal(surface.value).quantize(Decimal("0.01")), surface.currency, one.role.value


def examples(pages: Sequence[Page], side: int) -> Iterator[Example]:
    """Every party of every sum that the annotation has: whether it pays (gets) it."""
    for page in pages:
        for one, signs in zip(page.sums, read_signs(page.sides, page.sums), strict=True):
            right = page.gold.get(key_of(one))
            for name, named in signs.items() if right else ():
                is_right = any(gold and is_same(gold, name) for gold in (right or ())[side])
                yield Example(named, "yes" if is_right else "no")


def fit(pages: Sequence[Page], least: tuple[float, float] = (0.5, 0.5)) -> PayerModel:
    fitted = [
        fit_weights(list(examples(pages, side)), ("no", "yes"), penalty=PENALTY, least=LEAST, passes=300)
        for side in (PAYS, GETS)
    ]
    signs = {*fitted[PAYS], *fitted[GETS]}
    nothing = (0.0, 0.0)
    weights = {}
    for sign in sorted(signs):
        (no, yes), (never, gets) = (one.get(sign, nothing) for one in fitted)
        weights[sign] = (round(yes - no, 2), round(gets - never, 2))
    return PayerModel({sign: pair for sign, pair in weights.items() if max(map(abs, pair)) >= SMALL}, least)


Scored = tuple[Page, list[Scores]]


def cross_validate(pages: Sequence[Page]) -> list[Scored]:
    """Each page with the scores of its sums by weights that never saw its family."""
    scored: list[Scored] = []
    for held_out in split(pages, FOLDS, lambda page: len(page.sums)):
        outside = {page.id for page in held_out}
        model = fit([page for page in pages if page.id not in outside])
        scored += [(page, list(score_sums(model, page.sides, page.sums))) for page in held_out]
    return scored


def count(page: Page, told: Sequence[Names], side: int) -> Counter[str]:
    """The verdicts of tests.bench.payers on one page."""
    found: dict[Key, set[str | None]] = {}
    for one, names in zip(page.sums, told, strict=True):
        found.setdefault(key_of(one), set()).add(names[side])
    return Counter(judge(page.gold[key][side], names) for key, names in found.items() if key in page.gold)


def shares(counts: Counter[str]) -> tuple[float, float]:
    """Precision and recall."""
    told = counts["right"] + counts["wrong"] + counts["none, told one"]
    wanted = counts["right"] + counts["wrong"] + counts["missed"]
    return counts["right"] / max(1, told), counts["right"] / max(1, wanted)


def tally(
    scored: Sequence[Scored], name: Callable[[Page, list[Scores]], list[Names]], side: int
) -> Counter[str]:
    return sum((count(page, name(page, scores), side) for page, scores in scored), Counter[str]())


def by_model(least: float) -> Callable[[Page, list[Scores]], list[Names]]:
    model = PayerModel({}, (least, least))
    return lambda page, scores: [
        choose(model, one, told.role) for told, one in zip(page.sums, scores, strict=True)
    ]


def by_rules(page: Page, scores: list[Scores]) -> list[Names]:
    return [one.by_rules for one, _ in zip(page.sums, scores, strict=True)]


def find_least(scored: Sequence[Scored], side: int) -> float:
    """The lowest likelihood from which on names are right as often as WANTED."""
    return next(
        (step for step in STEPS if shares(tally(scored, by_model(step), side))[0] >= WANTED), STEPS[-1]
    )


def main() -> None:
    args = fit_options(__doc__, TARGET, several=True, errors=False)
    pages = list(read_pages(args.folders))
    scored = cross_validate(pages)
    wide = [(page, scores) for page, scores in scored if page.id.startswith("w")]
    least = (find_least(wide, PAYS), find_least(wide, GETS))
    report(scored, least)
    if args.write:
        write(fit(pages, least))


def write(model: PayerModel) -> None:
    data = {"least": list(model.least), "weights": {sign: list(pair) for sign, pair in model.weights.items()}}
    lines = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace('],"', '],\n"')
    TARGET.write_text(lines + "\n", "utf-8")


def report(scored: Sequence[Scored], least: tuple[float, float]) -> None:
    for letter in sorted({page.id[0] for page, _ in scored}):
        part = [(page, scores) for page, scores in scored if page.id.startswith(letter)]
        for side, name in enumerate(SIDES):
            rules, fitted = (shares(tally(part, way, side)) for way in (by_rules, by_model(least[side])))
            print(
                f"pages {letter}… {name}: rules {rules[0]:.3f} {rules[1]:.3f},"
                f" weights from {least[side]} on {fitted[0]:.3f} {fitted[1]:.3f}"
            )


if __name__ == "__main__":
    main()
