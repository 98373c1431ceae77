"""Turns of phrase beside a sum, as patterns: what stands right before it or right after it."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import ASKING, Reading

IS_ASKED = ASKING - {"refuses"}


OTHER_HEADS = frozenset(
    {"fine", "penalty", "provision", "art700", "court_costs", "cap", "insurance", "capital", "law", "deposit"}
)


def before(source: str, reach: int = 90) -> Callable[[Context, Reading], bool]:
    pattern = re.compile(rf"(?:{source}) ?$")
    return lambda context, _: bool(pattern.search(context.before[-reach:]))


def after(source: str) -> Callable[[Context, Reading], bool]:
    pattern = re.compile(rf"[ ,]*(?:{source})")
    return lambda context, _: bool(pattern.match(context.after))


OF = r"(?:de|d'|a)(?: (?:plus|moins|pres) de| environ| quelque)?"
