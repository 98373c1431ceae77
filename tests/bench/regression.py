"""Weights of named features by multinomial logistic regression: what every fit_*.py here shares.

scikit-learn does it (`uv sync --group fit`); neither the product nor its tests need it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

Weights = Mapping[str, tuple[float, ...]]


class Example(NamedTuple):
    """One thing with its features, what it is, and how much it counts."""

    features: Collection[str]
    label: str
    weight: float = 1.0


def fit_weights(
    examples: Sequence[Example],
    labels: Sequence[str],
    *,
    penalty: float,
    least: int = 2,
    passes: int = 100,
    bold: Callable[[str], bool] = lambda _: False,
    boldness: float = 6.0,
) -> Weights:
    """For each feature that `least` examples have one weight for each of `labels`, in their order.

    `penalty` is the strength of the L2 penalty (one over C); each example needs a feature that all have ("bias") to
    stand for the intercept. Two labels at least must occur. Features that are `bold` are few and deliberate: they are
    penalised less, by `boldness`, so that they may speak though they are seldom seen.
    """
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415  # a second to load, only here
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  # as above

    counts = Counter(name for one in examples for name in set(one.features))
    rows = [
        {name: boldness if bold(name) else 1.0 for name in one.features if counts[name] >= least}
        for one in examples
    ]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=1 / penalty, max_iter=passes, fit_intercept=False)
    model.fit(
        vectorizer.fit_transform(rows),
        [one.label for one in examples],
        sample_weight=[one.weight for one in examples],
    )
    known = list(model.classes_)
    table = model.coef_ if len(known) > 2 else [-model.coef_[0] / 2, model.coef_[0] / 2]
    columns = [table[known.index(label)] if label in known else None for label in labels]
    return {
        str(name): tuple(
            float(column[place]) * (boldness if bold(str(name)) else 1.0) if column is not None else UNSEEN
            for column in columns
        )
        for place, name in enumerate(vectorizer.feature_names_)
    }


def fit_choice(
    pages: Sequence[Sequence[tuple[Collection[str], bool]]],
    worth: Sequence[float],
    *,
    penalty: float,
    least: int = 2,
    passes: int = 300,
) -> Mapping[str, float]:
    """Weights of features that make the right one of each page's possibilities the likeliest: conditional logit.

    A page is (features, is it right) for each possibility; several may be right. `worth` says how much each page counts,
    `penalty` is that of L2.
    """
    import numpy as np  # noqa: PLC0415  # comes with scikit-learn, only here
    from scipy.optimize import minimize  # noqa: PLC0415  # as above
    from scipy.sparse import csr_matrix  # noqa: PLC0415  # as above

    counts = Counter(name for page in pages for features, _ in page for name in set(features))
    names = {
        name: place for place, name in enumerate(sorted(n for n, count in counts.items() if count >= least))
    }
    ones = [
        (set(features) & names.keys(), right, number)
        for number, page in enumerate(pages)
        for features, right in page
    ]
    cells = [(row, names[name]) for row, (features, _, _) in enumerate(ones) for name in features]
    shape = (len(ones), len(names))
    table = csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))), shape=shape)
    owner = np.array([number for _, _, number in ones])
    right = np.array([float(one) for _, one, _ in ones])
    of_page = csr_matrix((np.ones(len(ones)), (owner, np.arange(len(ones)))), shape=(len(pages), len(ones)))

    counts_for = np.array([worth[number] for number in owner])

    def loss(weights: Any) -> tuple[float, Any]:
        scores = table @ weights
        tops = np.full(len(pages), -np.inf)
        np.maximum.at(tops, owner, scores)
        parts = np.exp(scores - tops[owner])
        shares = parts / (of_page @ parts)[owner]
        hit = of_page @ (shares * right)
        gradient = table.T @ (counts_for * (shares - shares * right / hit[owner])) + penalty * weights
        return -float(np.asarray(worth) @ np.log(hit)) + penalty / 2 * float(weights @ weights), gradient

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": passes})
    return {name: float(found.x[place]) for name, place in names.items()}


UNSEEN = 0.0
