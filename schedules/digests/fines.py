"""A sanction in the digest: nobody claimed anything, an authority fined somebody."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.cases import fines_in
from pipeline.law import Amount, Money
from schedules.digests import wording

LABEL = "Amende"


def fine_words(amounts: Sequence[Amount], *, least: float) -> str:
    """The fines of a decision, each once in its most exact words, the highest first.

    What is found with less confidence than `least` is marked "à vérifier"; "montant non établi" where no fine is told.
    """
    return " et ".join(_words(one, least) for one in fines_in(amounts)) or wording.NOT_ESTABLISHED


def each_fine(fines: Sequence[Money]) -> str:
    return " et ".join(wording.money(fine) for fine in fines)


def _words(amount: Amount, least: float) -> str:
    words = wording.money(amount.money)
    return words if amount.confidence >= least else f"{words} (à vérifier)"
