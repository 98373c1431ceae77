"""Weights of sentences that tell of lost data, learnt from pages of which only the whole is annotated.

A page about lost data has a sentence that says so, a page that is not has none. Which sentence it is, is learnt too:
first one with a sure sign stands for each page, then the one that the weights find strongest, and so on. scikit-learn fits
them (`uv sync --group fit`); `tests.bench.fit_data_loss --write` calls this and writes the table.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from pipeline.extract.topics.passages import Passage

TABLE = Path(__file__).parents[2] / "pipeline" / "data" / "data_loss_passages.json"
_ROUNDS, _STRENGTH = 4, 0.3
_FAMILIES = 5
"""A word in the sentences of fewer families of pages is a name, or chance."""
_SHORT = 8
"""A page of fewer sentences has one that tells, a longer one two."""
_SHARE = 8
"""There are far more sentences that tell nothing: each that tells counts as this part of as many."""
_LEAST = 0.03
"""Words that weigh less are left out of the table."""


class Paged(Protocol):
    @property
    def family(self) -> str: ...
    @property
    def about(self) -> bool: ...
    @property
    def passages(self) -> Sequence[Passage]: ...


class Model:
    """Fitted weights by name, to weigh sentences with."""

    def __init__(self, vectorizer: Any, fitted: Any) -> None:
        self._vectorizer, self._fitted = vectorizer, fitted

    def weigh(self, passages: Sequence[Passage]) -> list[float]:
        """How much each says for lost data."""
        rows = self._vectorizer.transform([one.features() for one in passages])
        return [float(score) for score in self._fitted.decision_function(rows)]

    def strongest(self, passages: Sequence[Passage]) -> list[float]:
        """The scores, the highest first."""
        return sorted(self.weigh(passages), reverse=True) if passages else []

    def weights(self) -> dict[str, float]:
        return dict(zip(self._vectorizer.feature_names_, map(float, self._fitted.coef_[0]), strict=True))


def fit_passages(pages: Sequence[Paged]) -> Model:
    """The weights that tell the sentences of `pages` best; pages without sentences teach nothing."""
    taught = [page for page in pages if page.passages]
    silent = [one.features() for page in taught if not page.about for one in page.passages]
    telling = [page for page in taught if page.about]
    known = _common(taught)
    chosen = [_first(page.passages) for page in telling]
    for _ in range(_ROUNDS):
        model = _fit([one.features() for one in chosen], silent, known)
        chosen = [one for page in telling for one in _best(model, page.passages)]
    return _fit([one.features() for one in chosen], silent, known)


def _first(passages: Sequence[Passage]) -> Passage:
    sure = [one for one in passages if one.kinds - {"imagined"}]
    return (sure or [one for one in passages if one.kinds] or list(passages))[0]


def _best(model: Model, passages: Sequence[Passage]) -> list[Passage]:
    told = sorted(zip(model.weigh(passages), range(len(passages)), strict=True), reverse=True)
    return [passages[place] for _, place in told[: 1 if len(passages) < _SHORT else 2]]


def _common(pages: Sequence[Paged]) -> set[str]:
    families: defaultdict[str, set[str]] = defaultdict(set)
    for page in pages:
        for name in {name for one in page.passages for name in one.features()}:
            families[name].add(page.family)
    return {name for name, of in families.items() if len(of) >= _FAMILIES or ":" not in name}


def _fit(telling: Sequence[dict[str, float]], silent: Sequence[dict[str, float]], known: set[str]) -> Model:
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415  # a second to load, only here
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  # as above

    rows = [{name: value for name, value in row.items() if name in known} for row in (*telling, *silent)]
    vectorizer = DictVectorizer()
    fitted = LogisticRegression(C=_STRENGTH, max_iter=300, fit_intercept=False)
    worth = max(1.0, len(silent) / len(telling) / _SHARE)
    fitted.fit(
        vectorizer.fit_transform(rows),
        [True] * len(telling) + [False] * len(silent),
        sample_weight=[worth] * len(telling) + [1.0] * len(silent),
    )
    return Model(vectorizer, fitted)


def save(model: Model) -> None:
    """Write the table."""
    parts: dict[str, dict[str, float]] = {"other": {}, "own": {}, "near": {}}
    for name, value in sorted(model.weights().items()):
        kind, _, stem = name.partition(":")
        if kind in {"own", "near"}:
            if abs(value) >= _LEAST:
                parts[kind][stem] = round(value, 2)
        else:
            parts["other"][name] = round(value, 3)
    TABLE.write_text(json.dumps(parts, indent=0) + "\n", "utf-8")
