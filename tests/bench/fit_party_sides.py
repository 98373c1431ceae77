"""Fit the weights of the signs of parties on annotated pages, cross-validated by page family.

    python -m tests.bench.fit_party_sides FOLDER [FOLDER...]            # cross-validate and print
    python -m tests.bench.fit_party_sides FOLDER [FOLDER...] --errors   # and list what it gets wrong
    python -m tests.bench.fit_party_sides FOLDER [FOLDER...] --write    # fit on all of it and write the weights

Folders are those of fit_amount_roles. Only pages whose parties are told in sentences count: headings need no weights. Where a decision is found that the
annotation does not know, no name is a party's.
On appeal the annotation says who appealed; who had claimed is read from the decision below, else from the sums, else
either side is right.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.clean.plain import read_text
from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.find import formal_claims, has_both, is_on_appeal
from pipeline.extract.parties.grouping import Key, group_of
from pipeline.extract.parties.likely import SIDES, SideModel, likely_sides
from pipeline.extract.parties.mentions import find_mentions
from pipeline.extract.parties.parts import own_mentions
from pipeline.extract.parties.signs import Signs
from pipeline.extract.parties.told import is_sanctioning, read_prose, read_told, signs_of
from pipeline.extract.parties.view import flatten
from pipeline.process import consider
from tests.bench.fit_amount_roles import GOLDEN, is_kept
from tests.bench.folds import split
from tests.bench.scorer import name_key, same_name

TARGET = Path(__file__).parents[2] / "pipeline" / "data" / "party_signs.json"
FOLDS = 8
PENALTY, PASSES, STEP, LEAST = 8.0, 25, 0.1, 3
"""L2 penalty of a pass (shared out over the examples that have the sign), passes, first step, in how many families a sign
must occur: what one case alone shows is no sign."""
_OF_SUMS = {"awarded", "awarded_component", "claimed", "provisional", "estimated_loss"}
_OF_ROLES = {"claimant": (1,), "defendant": (2,), "appellant": (1, 2), "respondent": (1, 2)}
Labels = Mapping[Key, tuple[int, ...]]
"""For each name the places in SIDES that are right; a name that is not in it is no party."""


@dataclass(frozen=True)
class Page:
    id: str
    family: str
    signs: Signs
    ruled: Mapping[Key, Side]
    labels: Labels
    unread: int
    """Companies that are parties, and that no name of the text was read as."""


def read_pages(folder: Path) -> Iterator[Page]:
    """The annotated pages of `folder` whose parties are told in sentences; the kept ones are left out."""
    sources = [folder / "gold.jsonl"] if (folder / "gold.jsonl").exists() else sorted(folder.glob("*.jsonl"))
    for line in (line for path in sources for line in path.read_text("utf-8").splitlines() if line):
        gold = json.loads(line)
        if folder.resolve() == GOLDEN and is_kept(gold["id"]):
            continue
        page = read_page(folder, gold)
        if page:
            yield page


def read_page(folder: Path, gold: Mapping[str, Any]) -> Page | None:
    raw = (folder / "pages" / f"{gold['id']}.txt").read_text("utf-8")
    day = date.fromisoformat(gold["published_on"]) if gold.get("published_on") else None
    document = read_text(raw, gold["url"] or None, source_id="bench", published_on=day)
    decisions = consider(document).processed.decisions
    if not decisions or is_sanctioning(decisions[0]) or has_both(formal_claims(document.text, decisions[0])):
        return None
    flat = flatten(document.text)
    prose = read_prose(flat, own_mentions(flat, find_mentions(flat), decisions))
    told = read_told(prose, decisions, on_appeal=is_on_appeal(document.text, decisions[0]))
    names: dict[Key, set[str]] = defaultdict(set)
    for mention in prose.mentions.all:
        names[group_of(mention, told.groups)].add(mention.name)
    labels, unread = label(names, gold)
    family = gold.get("case_family") or gold["id"]
    return Page(gold["id"], family, signs_of(prose, told), told.roles, labels, unread)


def label(names: Mapping[Key, set[str]], gold: Mapping[str, Any]) -> tuple[Labels, int]:
    """What each name is, and how many companies among the parties have none."""
    below = sides_below(gold)
    labels: dict[Key, tuple[int, ...]] = {}
    unread = 0
    for party in [one for decision in gold["decisions"][:1] for one in decision.get("parties") or ()]:
        left = {key: own for key, own in names.items() if key not in labels}
        key = matching(left, party["name"])
        if key is None:
            unread += party.get("kind") != "person"
            continue
        sides = _OF_ROLES.get(party.get("role"), (3,))
        labels[key] = (below[party["name"]],) if len(sides) > 1 and party["name"] in below else sides
    return labels, unread


def matching(names: Mapping[Key, set[str]], wanted: str) -> Key | None:
    exact = (key for key, own in names.items() if any(name_key(n) == name_key(wanted) for n in own))
    near = (key for key, own in names.items() if any(same_name(wanted, name) for name in own))
    return next(exact, None) or next(near, None)


def sides_below(gold: Mapping[str, Any]) -> dict[str, int]:
    """Who claimed and who defended at first: as a lower decision says, else by who was to pay whom."""
    paid: Counter[str] = Counter()
    for amount in gold["amounts"]:
        if amount["role"] in _OF_SUMS:
            paid.update([amount["payee"]] if amount.get("payee") else [])
            paid.subtract([amount["payer"]] if amount.get("payer") else [])
    found = {name: 1 if balance > 0 else 2 for name, balance in paid.items() if balance}
    for decision in gold["decisions"][1:]:
        for party in decision.get("parties") or ():
            if party.get("role") in {"claimant", "defendant"}:
                found[party["name"]] = _OF_ROLES[party["role"]][0]
    return found


def fit(pages: Sequence[Page], seed: int = 7) -> SideModel:
    """Multinomial logistic regression by AdaGrad."""
    rows = [
        (sorted(signs), page.labels.get(key, (0,))) for page in pages for key, signs in page.signs.items()
    ]
    counts = Counter(sign for signs, _ in rows for sign in signs)
    families: defaultdict[str, set[str]] = defaultdict(set)
    for page in pages:
        for sign in (sign for signs in page.signs.values() for sign in signs):
            families[sign].add(page.family)
    weights = {sign: [0.0] * len(SIDES) for sign, seen in families.items() if len(seen) >= LEAST}
    squares = {sign: [1e-6] * len(SIDES) for sign in weights}
    shrink = {sign: 0.0 if sign == "any" else PENALTY / counts[sign] for sign in weights}
    data = [([sign for sign in signs if sign in weights], right) for signs, right in rows]
    shuffle = random.Random(seed)
    for _ in range(PASSES):
        shuffle.shuffle(data)
        for signs, right in data:
            descend(weights, squares, shrink, signs, right)
    return SideModel({sign: tuple(row) for sign, row in weights.items()})


def descend(
    weights: Mapping[str, list[float]],
    squares: Mapping[str, list[float]],
    shrink: Mapping[str, float],
    signs: Sequence[str],
    right: Sequence[int],
) -> None:
    """One AdaGrad step on one name; where several sides are right, towards those that the weights hold likelier."""
    totals = [sum(column) for column in zip(*(weights[sign] for sign in signs), strict=True)]
    top = max(totals)
    parts = [math.exp(total - top) for total in totals]
    whole, own = sum(parts), sum(parts[side] for side in right)
    slopes = [part / whole - (part / own if side in right else 0.0) for side, part in enumerate(parts)]
    for sign in signs:
        mine, seen = weights[sign], squares[sign]
        for side, slope in enumerate(slopes):
            pull = slope + shrink[sign] * mine[side]
            seen[side] += pull * pull
            mine[side] -= STEP * pull / math.sqrt(seen[side])


def cross_validate(pages: Sequence[Page], *, tell: bool = False) -> Counter[str]:
    """Over pages that the fit never saw, companies only; `tell` prints each wrong answer."""
    counts: Counter[str] = Counter()
    for held_out in split(pages, FOLDS, lambda page: 1):
        outside = {page.id for page in held_out}
        model = fit([page for page in pages if page.id not in outside])
        for page in held_out:
            roles, _ = likely_sides(model, page.signs, page.ruled)
            for told in judge(page, roles, counts):
                if tell:
                    print(f"{page.id}\t{told}")
    return counts


def judge(page: Page, roles: Mapping[Key, Side], counts: Counter[str]) -> Iterator[str]:
    counts["missed"] += page.unread
    for key in page.signs:
        right, found = page.labels.get(key, ()), roles.get(key)
        if key[:1] == ("person",) or (not right and found is None):
            continue
        counts["missed" if found is None else "hit" if right else "spurious"] += 1
        counts["side"] += SIDES.index(found) in right if found else 0
        if found is None or SIDES.index(found) not in right:
            yield f"{' '.join(key)}: {'/'.join(str(SIDES[side]) for side in right) or 'no party'} > {found or 'no party'}"


def write(model: SideModel, target: Path) -> None:
    rows = (
        f"  {json.dumps(sign, ensure_ascii=False)}: {json.dumps([round(value, 2) for value in row])}"
        for sign, row in sorted(model.weights.items())
        if max(map(abs, row)) >= 0.05
    )
    target.write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    parser.add_argument("--errors", action="store_true", help="list what cross-validation gets wrong")
    args = parser.parse_args()
    pages = [page for folder in args.folders for page in read_pages(folder)]
    counts = cross_validate(pages, tell=args.errors)
    whole = 2 * counts["hit"] + counts["spurious"] + counts["missed"]
    print(
        f"cross-validated F1 on {len(pages)} pages: name {2 * counts['hit'] / whole:.3f}, with side {2 * counts['side'] / whole:.3f}, {dict(counts)}"
    )
    if args.write:
        write(fit(pages), TARGET)


if __name__ == "__main__":
    main()
