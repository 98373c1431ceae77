"""Annotated pages as they are read by weights of sums that never saw them: what the later stages are to learn from.

Of pages that the roles of sums were fitted on nearly all is right; a stage that learnt from that would trust them too much.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.extract.amounts import roles
from pipeline.process import Considered, consider
from tests.bench.annotated import document_of, printed, rows_of
from tests.bench.fit_amount_roles import Page, fit, read_pages, read_turns
from tests.bench.folds import split

FOLDS = 4


class Read(NamedTuple):
    """A page's annotation, the family of pages it is of, and all that is found in it."""

    gold: Mapping[str, Any]
    family: str
    found: Considered


def _nothing(_: Collection[str]) -> None:
    pass


def read_unseen(
    folders: Sequence[Path], without: Callable[[Collection[str]], None] = _nothing
) -> Iterator[Read]:
    """The pages of `folders` that may be learnt from, each read with weights fitted without its family.

    `without` is given the ids of the pages that are read next, to see to it that other weights have not seen them either.
    """
    pages = [page for folder in folders for page in read_pages(folder)]
    gold = {one["id"]: (folder, one) for folder in folders for one in rows_of(folder)}
    shipped = roles.load_model
    for held_out in split(pages, FOLDS, lambda page: len(page.contexts)):
        model = fit([*read_turns(), *_but(pages, held_out)])
        roles.load_model = lambda model=model: model  # type: ignore[assignment]  # the weights of this fold
        without({page.id for page in held_out})
        for page in held_out:
            folder, row = gold[page.id]
            yield Read(row, page.family, read(folder, row))
    roles.load_model = shipped


def _but(pages: Sequence[Page], left_out: Sequence[Page]) -> list[Page]:
    outside = {page.id for page in left_out}
    return [page for page in pages if page.id not in outside]


def read(folder: Path, row: Mapping[str, Any]) -> Considered:
    """All that is found in a page, confidences as the rules give them."""
    return consider(document_of(row, printed(folder, row)), calibration={})
