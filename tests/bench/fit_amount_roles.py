"""Fit the weights of the roles of sums on annotated pages, cross-validated by page family.

    python -m tests.bench.fit_amount_roles FOLDER [FOLDER...]            # cross-validate and print
    python -m tests.bench.fit_amount_roles FOLDER [FOLDER...] --errors   # and list what it gets wrong
    python -m tests.bench.fit_amount_roles FOLDER [FOLDER...] --write    # fit on all of it and write the weights

A folder holds annotations (gold.jsonl, or several *.jsonl) and pages/<id>.txt. Of the project's own golden set
(tests/golden/extraction) the kept pages ("k…") are left out: they are there to judge by.
Pages of one family (one case told several times) are never split between fitting and judging. Confidences are
calibrated on the cross-validated answers. A fit takes some twenty seconds, cross-validation as many times that as there are folds.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline.extract.amounts.certain import Rule, find_certain
from pipeline.extract.amounts.contexts import Context, read_contexts
from pipeline.extract.amounts.events import Reading, read_context
from pipeline.extract.amounts.features import read_features
from pipeline.extract.amounts.roles import AWARD, RoleModel, share_page
from pipeline.extract.amounts.surfaces import find_surfaces
from pipeline.text.spaces import fold
from pipeline.zones import find_zones
from tests.bench.annotated import GOLDEN, document_of, is_kept, printed, rows_of
from tests.bench.fitting import fit_options
from tests.bench.folds import split
from tests.bench.regression import Example, fit_weights
from tests.bench.tables import rounded, write_model
from tests.turns import TURNS

ROLES = (AWARD, "costs_art700", "provisional", "claimed", "contract_price", "liability_cap", "estimated_loss", "fine", "settlement", "other")  # fmt: skip
TARGET = Path(__file__).parents[2] / "pipeline" / "data" / "amount_roles.json"
SMALLEST = 0.05
"""Features of which no weight is larger are left out."""
FOLDS = 6
LEAST_IN_STEP = 40
"""How many answers a step of the calibration needs."""
AUTHORITY = re.compile(
    r"\b(?:cnil|commission nationale|autorite|commission europeenne|commission des sanctions|arcep|arcom)\b"
)


PENALTY, LEAST = 5.0, 3
"""L2 penalty of the fit; how often a feature must occur."""
AGREEMENT = 0.3
"""How much the other mentions of a value count beside a mention's own words."""
WORTH_APART = 3.0
"""How much a page of another folder counts beside one of the golden set: its annotators drew the lines that count."""


@dataclass(frozen=True)
class Page:
    id: str
    family: str
    contexts: Sequence[Context]
    events: Sequence[Reading]
    features: Sequence[Sequence[str]]
    rules: Sequence[Rule | None]
    labels: Sequence[Sequence[str]]
    """Roles in the annotation for each context; empty where it has none."""
    gold: frozenset[tuple[Decimal, str, str]]
    worth: float = 1.0
    """How much the page counts beside others."""


def merged(role: str) -> str:
    return AWARD if role in {"awarded", "awarded_component"} else role


def read_pages(folder: Path) -> list[Page]:
    """The annotated pages of `folder`; of the golden set, those that may be learnt from."""
    gold = rows_of(folder)
    if not gold:
        raise SystemExit(f"no annotations in {folder}: expected gold.jsonl or *.jsonl beside pages/")
    if folder.resolve() == GOLDEN:
        gold = [one for one in gold if not is_kept(one["id"])]
        return [read_page(folder, one) for one in gold]
    return [replace(read_page(folder, one), worth=WORTH_APART) for one in gold]


def read_page(folder: Path, gold: Mapping[str, Any]) -> Page:
    return see_page(document_of(gold, printed(folder, gold)).article, gold)


def read_turns() -> Iterator[Page]:
    """The examples of the rules, each as a page: what is seldom seen on pages is learnt from them."""
    for number, (text, surface, role) in enumerate(TURNS):
        (found,) = [one for one in find_surfaces(text, fold(text)) if one.span.of(text) == surface]
        amount = {
            "value": found.value,
            "currency": found.currency,
            "role": role.value,
            "starts": [found.span.start],
        }
        yield see_page(
            text, {"id": f"turn {number}", "has_ruling": True, "decisions": [], "amounts": [amount]}
        )


def see_page(text: str, gold: Mapping[str, Any]) -> Page:
    flat = fold(text)
    contexts = read_contexts(text, flat, find_surfaces(text, flat))
    of_authority = any(AUTHORITY.search(fold(one["court"] or "")) for one in gold["decisions"])
    events = [read_context(context) for context in contexts]
    rules = [
        find_certain(context, event, of_authority=of_authority)
        for context, event in zip(contexts, events, strict=True)
    ]
    return Page(
        id=gold["id"],
        family=gold.get("case_family") or gold["id"],
        contexts=contexts,
        events=events,
        features=read_features(
            contexts,
            events,
            find_zones(text).kind_at,
            rules,
            has_ruling=gold["has_ruling"],
            of_authority=of_authority,
        ),
        rules=rules,
        labels=align(contexts, gold["amounts"]),
        gold=frozenset((*key(one["value"], one["currency"]), merged(one["role"])) for one in gold["amounts"]),
    )


def key(value: object, currency: str) -> tuple[Decimal, str]:
    return Decimal(str(value)).quantize(Decimal("0.01")), currency


def align(contexts: Sequence[Context], amounts: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    """Roles of each context. Cleaning moves places, so mentions of one value are matched by their order.

    Where cleaning dropped some, a value with one role keeps it; one with several is left without label.
    """
    places: defaultdict[tuple[Decimal, str], defaultdict[int, list[str]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for amount in amounts:
        for start in amount["starts"]:
            roles = places[key(amount["value"], amount["currency"])][start]
            if merged(amount["role"]) not in roles:
                roles.append(merged(amount["role"]))
    mentions: defaultdict[tuple[Decimal, str], list[int]] = defaultdict(list)
    for index, context in enumerate(contexts):
        mentions[key(context.surface.value, context.surface.currency)].append(index)
    labels: list[list[str]] = [[] for _ in contexts]
    for value, indexes in mentions.items():
        annotated = [roles for _, roles in sorted(places[value].items())]
        same = len({tuple(roles) for roles in annotated}) == 1
        if len(annotated) == len(indexes) or same:
            for place, index in enumerate(indexes):
                labels[index] = annotated[0] if same else annotated[place]
    return labels


def examples(pages: Iterable[Page]) -> list[Example]:
    """Every sum with its role, worth what its page is; one with two roles counts half for each."""
    return [
        Example(features, label, page.worth / len(labels))
        for page in pages
        for features, labels in zip(page.features, page.labels, strict=True)
        for label in labels
    ]


def fit(pages: Sequence[Page]) -> RoleModel:
    """The weights that tell the roles of the pages best, kept small."""
    weights = fit_weights(
        examples(pages),
        ROLES,
        penalty=PENALTY,
        least=LEAST,
        passes=300,
        bold=lambda name: name.startswith("rule="),
    )
    return RoleModel(ROLES, weights, AGREEMENT, ())


def predict(model: RoleModel, page: Page) -> list[tuple[str, float]]:
    """Role and uncalibrated confidence for each sum."""
    joined = share_page(model, page.contexts, page.features, page.rules)
    return [max(shares.items(), key=lambda one: one[1]) for shares in joined]


@dataclass
class Verdict:
    """What cross-validation found: hits, wrong and missed (page, value, role), confusions, and sure against right."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)
    answers: list[tuple[float, bool]] = field(default_factory=list)

    @property
    def f1(self) -> float:
        return 2 * self.hits / (2 * self.hits + self.wrong + self.missed)


def cross_validate(pages: Sequence[Page], *, tell: bool = False) -> Verdict:
    """Over pages that the fit never saw; `tell` prints each wrong answer with its words."""
    verdict = Verdict()
    for held_out in split(pages, FOLDS, lambda page: len(page.contexts)):
        outside = {page.id for page in held_out}
        model = fit([page for page in pages if page.id not in outside])
        for page in held_out:
            answers = predict(model, page)
            judge(verdict, page, answers)
            if tell:
                show_errors(page, answers)
    return verdict


def show_errors(page: Page, answers: Sequence[tuple[str, float]]) -> None:
    told = zip(page.contexts, page.labels, answers, strict=True)
    for context, labels, (role, said) in told:
        if labels and role not in labels:
            words = f"{context.lead[-60:]} | {context.before[-150:]} [{context.surface.value}] {context.after[:70]}"
            print(f"{page.id}\t{'/'.join(labels)} > {role} ({said:.2f})\t{' '.join(words.split())}")


def judge(verdict: Verdict, page: Page, answers: Sequence[tuple[str, float]]) -> None:
    found = {
        (*key(context.surface.value, context.surface.currency), role)
        for context, (role, _) in zip(page.contexts, answers, strict=True)
    }
    verdict.hits += len(found & page.gold)
    verdict.wrong += len(found - page.gold)
    verdict.missed += len(page.gold - found)
    for labels, (role, said) in zip(page.labels, answers, strict=True):
        if labels:
            verdict.confusions[role if role in labels else labels[0], role] += 1
            verdict.answers.append((said, role in labels))


def calibrate(answers: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Steps (what the model says, how often it is right), neither ever falling: isotonic regression in bins."""
    ordered = sorted(answers)
    bins = [ordered[start : start + LEAST_IN_STEP] for start in range(0, len(ordered), LEAST_IN_STEP)]
    merged_bins: list[list[tuple[float, bool]]] = []
    for one in bins:
        merged_bins.append(one)
        while len(merged_bins) > 1 and share(merged_bins[-2]) >= share(merged_bins[-1]):
            merged_bins[-2:] = [merged_bins[-2] + merged_bins[-1]]
    return [(round(sum(said for said, _ in one) / len(one), 3), round(share(one), 3)) for one in merged_bins]


def share(answers: Sequence[tuple[float, bool]]) -> float:
    """How many are right; one wrong answer is added, as no run of right ones proves certainty."""
    return sum(right for _, right in answers) / (len(answers) + 1)


def show(verdict: Verdict) -> None:
    print(f"cross-validated F1 of (value, role), heads and totals as one role: {verdict.f1:.3f}")
    print(f"{'annotated / found':<18}" + "".join(f"{role[:8]:>9}" for role in ROLES))
    for gold in ROLES:
        counts = (verdict.confusions[gold, role] or "" for role in ROLES)
        print(f"{gold:<18}" + "".join(f"{count:>9}" for count in counts))
    print("says -> is right:", ", ".join(f"{a} -> {b}" for a, b in calibrate(verdict.answers)))


def main() -> None:
    args = fit_options(__doc__, TARGET, several=True)
    pages = [*read_turns(), *(page for folder in args.folders for page in read_pages(folder))]
    verdict = cross_validate(pages, tell=args.errors)
    show(verdict)
    if args.write:
        model, steps = fit(pages), calibrate(verdict.answers)
        head = {"roles": model.roles, "agreement": model.agreement, "calibration": steps}
        write_model(TARGET, head, rounded(model.weights, smallest=SMALLEST))


if __name__ == "__main__":
    main()
