"""Turns of phrase beside a sum, as patterns: what stands right before it or right after it."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import ASKING, Reading
from pipeline.extract.amounts.phrases import Phrase

IS_ASKED = ASKING - {"refuses"}


OTHER_HEADS = frozenset(
    {"fine", "penalty", "provision", "art700", "court_costs", "cap", "insurance", "capital", "law", "deposit"}
)


def before(source: str, reach: int = 90) -> Callable[[Context, Reading], bool]:
    phrase = Phrase(rf"(?:{source}) ?$")
    return lambda context, _: bool(phrase.search_end(context.before, reach))


def after(source: str) -> Callable[[Context, Reading], bool]:
    phrase = Phrase(rf"[ ,]*(?:{source})")
    return lambda context, _: bool(phrase.match(context.after))


OF = r"(?:de|d'|a)(?: (?:plus|moins|pres) de| environ| quelque)?"
