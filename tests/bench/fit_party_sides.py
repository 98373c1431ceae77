"""Fit the weights of the signs of parties on annotated pages, cross-validated by page family.

    python -m tests.bench.fit_party_sides FOLDER [FOLDER...]            # cross-validate and print
    python -m tests.bench.fit_party_sides FOLDER [FOLDER...] --errors   # and list what it gets wrong
    python -m tests.bench.fit_party_sides FOLDER [FOLDER...] --write    # fit on all of it and write the weights

Folders are those of fit_amount_roles. Only pages whose parties are told in sentences count: headings need no weights. Where a decision is found that the
annotation does not know, no name is a party's.
On appeal the annotation says who appealed; who had claimed is read from the decision below, else from the sums (which agree with
it on 98 of a hundred parties of whom both tell), else either side is right. Who appealed is fitted after that, on pages that the weights
of sides have not seen.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.find import formal_claims, has_both, is_on_appeal
from pipeline.extract.parties.grouping import Key, group_of
from pipeline.extract.parties.names.mentions import find_mentions
from pipeline.extract.parties.parts import own_mentions
from pipeline.extract.parties.prose import Prose
from pipeline.extract.parties.sanctioned import is_sanctioning
from pipeline.extract.parties.sides.appeals import REVIEWING, Review, reviewing
from pipeline.extract.parties.sides.likely import SIDES, likely_sides
from pipeline.extract.parties.sides.linear import LinearModel
from pipeline.extract.parties.sides.signs import Signs
from pipeline.extract.parties.told import (
    Told,
    read_prose,
    read_told,
    review_signs,
    reviewing_court,
    signs_of,
)
from pipeline.extract.parties.view import flatten
from pipeline.process import consider
from tests.bench.annotated import GOLDEN, document_of, is_kept, printed, rows_of
from tests.bench.fitting import fit_options
from tests.bench.folds import split
from tests.bench.scorer import name_key, same_name
from tests.bench.tables import rounded, write_rows

DATA = Path(__file__).parents[2] / "pipeline" / "data"
SIDES_TABLE, APPEALS_TABLE = DATA / "party_signs.json", DATA / "party_appeals.json"
SMALLEST = 0.05
"""Signs of which no weight is larger are left out."""
FOLDS = 5
PENALTY, PASSES, STEP, LEAST = 2.0, 25, 0.1, 3
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
    prose: Prose
    told: Told
    court: str | None
    """What kind of court reviews another's ruling."""
    names: Mapping[Key, set[str]]
    gold: Mapping[str, Any]


def read_pages(folder: Path) -> Iterator[Page]:
    """The annotated pages of `folder` whose parties are told in sentences; the kept ones are left out."""
    for gold in rows_of(folder):
        if folder.resolve() == GOLDEN and is_kept(gold["id"]):
            continue
        page = read_page(folder, gold)
        if page:
            yield page


def read_page(folder: Path, gold: Mapping[str, Any]) -> Page | None:
    document = document_of(gold, printed(folder, gold))
    decisions = consider(document).processed.decisions
    if (
        not decisions
        or is_sanctioning(decisions[0])
        or has_both(formal_claims(document.article, decisions[0]))
    ):
        return None
    flat = flatten(document.article)
    prose = read_prose(flat, own_mentions(flat, find_mentions(flat), decisions))
    on_appeal = is_on_appeal(document.article, decisions[0])
    told = read_told(prose, decisions, on_appeal=on_appeal)
    names: dict[Key, set[str]] = defaultdict(set)
    for mention in prose.mentions.all:
        names[group_of(mention, told.groups)].add(mention.name)
    labels, unread = label(names, gold)
    family = gold.get("case_family") or gold["id"]
    court = reviewing_court(decisions, on_appeal=on_appeal)
    return Page(
        gold["id"], family, signs_of(prose, told), told.roles, labels, unread, prose, told, court, names, gold
    )  # fmt: skip


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


def who_appealed(page: Page, roles: Mapping[Key, Side]) -> tuple[int, ...]:
    """The place in REVIEWING of who appealed: where `roles` put those that the annotation names, else where they stood below; empty where neither tells."""
    parties = [one for decision in page.gold["decisions"][:1] for one in decision.get("parties") or ()]
    if parties and not any(one.get("role") in {"appellant", "respondent"} for one in parties):
        return (0,)
    below, votes = sides_below(page.gold), Counter[int]()
    for party in parties:
        found = roles.get(matching(page.names, party["name"]) or ())
        side = _OF_SIDES.get(found, 0) if found else below.get(party["name"], 0)
        if side and party.get("role") in {"appellant", "respondent"}:
            votes[side if party["role"] == "appellant" else 3 - side] += 2 if found else 1
    return (votes.most_common(1)[0][0],) if votes[1] != votes[2] else ()


_OF_SIDES = {Side.CLAIMANT: 1, Side.DEFENDANT: 2}


def side_rows(pages: Iterable[Page]) -> list[Row]:
    return [
        Row(page.family, sorted(signs), page.labels.get(key, (0,)))
        for page in pages
        for key, signs in page.signs.items()
    ]


def appeal_rows(pages: Iterable[Page], sides: Mapping[str, LinearModel]) -> Iterator[Row]:
    """One for each page on which another court's ruling is reviewed; `sides` are models that have not seen the page, by its id."""
    for page in pages:
        if page.court:
            model = sides[page.id]
            roles, _ = likely_sides(model, page.signs, page.ruled)
            right = who_appealed(page, roles)
            if right:
                review = Review(page.prose, roles, page.told.groups, page.told.appeals, page.court)
                yield Row(page.family, sorted(review_signs(review, model)), right)


class Row(NamedTuple):
    """An example: its signs, and which answers are right."""

    family: str
    signs: Sequence[str]
    right: tuple[int, ...]


def fit(rows: Sequence[Row], width: int, seed: int = 7) -> LinearModel:
    """Multinomial logistic regression by AdaGrad."""
    counts = Counter(sign for row in rows for sign in row.signs)
    families: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        for sign in row.signs:
            families[sign].add(row.family)
    weights = {sign: [0.0] * width for sign, seen in families.items() if len(seen) >= LEAST}
    squares = {sign: [1e-6] * width for sign in weights}
    shrink = {sign: 0.0 if sign == "any" else PENALTY / counts[sign] for sign in weights}
    data = [([sign for sign in row.signs if sign in weights], row.right) for row in rows]
    shuffle = random.Random(seed)
    for _ in range(PASSES):
        shuffle.shuffle(data)
        for signs, right in data:
            descend(weights, squares, shrink, signs, right)
    return LinearModel({sign: tuple(row) for sign, row in weights.items()}, width)


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


def unseen_models(pages: Sequence[Page]) -> dict[str, LinearModel]:
    """For each page the weights of sides that the other families give."""
    found: dict[str, LinearModel] = {}
    for held_out in split(pages, FOLDS, lambda page: 1):
        outside = {page.id for page in held_out}
        model = fit(side_rows(page for page in pages if page.id not in outside), len(SIDES))
        found |= dict.fromkeys(outside, model)
    return found


def cross_validate(
    pages: Sequence[Page], models: Mapping[str, LinearModel], *, tell: bool = False
) -> Counter[str]:
    """Over pages that the fit never saw, companies only; `tell` prints each wrong answer."""
    counts: Counter[str] = Counter()
    for page in pages:
        roles, _ = likely_sides(models[page.id], page.signs, page.ruled)
        for told in judge(page, roles, counts):
            if tell:
                print(f"{page.id}\t{told}")
    return counts


def cross_validate_appeals(rows: Sequence[Row]) -> float:
    """How many of the pages that the fit never saw it knows who appealed of."""
    right = 0
    for held_out in split(rows, FOLDS, lambda row: 1):
        families = {row.family for row in held_out}
        model = fit([row for row in rows if row.family not in families], len(REVIEWING))
        right += sum(REVIEWING.index(reviewing(model, frozenset(row.signs))) in row.right for row in held_out)
    return right / len(rows)


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


def main() -> None:
    args = fit_options(__doc__, SIDES_TABLE, several=True)
    pages = [page for folder in args.folders for page in read_pages(folder)]
    models = unseen_models(pages)
    counts = cross_validate(pages, models, tell=args.errors)
    whole = 2 * counts["hit"] + counts["spurious"] + counts["missed"]
    print(
        f"cross-validated F1 on {len(pages)} pages: name {2 * counts['hit'] / whole:.3f}, with side {2 * counts['side'] / whole:.3f}, {dict(counts)}"
    )
    appeals = list(appeal_rows(pages, models))
    print(
        f"cross-validated: who appealed, right on {cross_validate_appeals(appeals):.3f} of {len(appeals)} pages"
    )
    if args.write:
        sides, reviewing = fit(side_rows(pages), len(SIDES)), fit(appeals, len(REVIEWING))
        write_rows(SIDES_TABLE, rounded(sides.weights, smallest=SMALLEST))
        write_rows(APPEALS_TABLE, rounded(reviewing.weights, smallest=SMALLEST))


if __name__ == "__main__":
    main()
