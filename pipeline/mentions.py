"""Where a text speaks of each decision of a page: by its day, its number, its court's name, or a noun that fits it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pipeline.law import Court, CourtLevel, Decision, DecisionType
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip


class Mention(NamedTuple):
    """A place that speaks of some of a page's decisions, not of all of them."""

    start: int
    end: int
    kind: str
    """By what: "day", "number", "court" or "noun"."""
    decisions: frozenset[int]


class Mentions:
    """All mentions of one text, in order of place."""

    def __init__(self, found: Sequence[Mention]) -> None:
        self._found = sorted(found)
        self._starts = [one.start for one in self._found]

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._found)

    def before(self, place: int, since: int) -> Iterator[Mention]:
        """Those that begin from `since` on and before `place`, the nearest first."""
        for index in range(bisect_left(self._starts, place) - 1, -1, -1):
            if self._starts[index] < since:
                return
            yield self._found[index]

    def between(self, start: int, end: int) -> Sequence[Mention]:
        """Those that begin from `start` on and before `end`."""
        return self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def find_mentions(flat: str, decisions: Sequence[Decision]) -> Mentions:
    """The mentions of `decisions` (two at least) in the folded text `flat`."""
    found = [*_named(flat, decisions), *_by_noun(flat, decisions)]
    return Mentions([one for one in found if len(one.decisions) < len(decisions)])


# --- by name


def _named(flat: str, decisions: Sequence[Decision]) -> Iterator[Mention]:
    ways: dict[tuple[str, str], set[int]] = {}
    for index, decision in enumerate(decisions):
        for kind, words in _names(flat, decision):
            ways.setdefault((kind, words), set()).add(index)
    for (kind, words), indices in ways.items():
        for start in _places(flat, words):
            yield Mention(start, start + len(words), kind, frozenset(indices))


def _names(flat: str, decision: Decision) -> Iterator[tuple[str, str]]:
    if decision.decided_on:
        day = decision.decided_on.value
        yield "day", _in_words(day)
        yield "day", f"{day:%d/%m/%Y}"
        yield "day", decision.decided_on.span.of(flat)
    for number in decision.docket_numbers:
        yield "number", fold(number.value)
    if decision.court:
        yield "court", decision.court.span.of(flat)
        yield "court", fold(decision.court.value.name)


def _in_words(day: date) -> str:
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {_MONTHS[day.month - 1]}"


def _places(flat: str, words: str) -> Iterator[int]:
    """Where `words` stand, not in the middle of others: "14 mars" is not "4 mars"."""
    start = flat.find(words) if len(words) > 2 else -1
    while start >= 0:
        if not (start and flat[start - 1].isalnum()) and not flat[start + len(words) :][:1].isalnum():
            yield start
        start = flat.find(words, start + 1)


# --- by a noun

_NOUNS = {
    "first": r"premiers? juges?|premier(?:e instance| ressort| degre)|juges? consulaires?|prud'hom\w+|conseillers prud'homaux|tribunal|jugement",
    "order": r"ordonnance|juge des referes|refere|mise en etat",
    "appeal": r"cour (?:administrative )?d'appel|juges? d'appel|second degre|secon?de instance|(?:magistrats|conseillers) d'appel|en appel|arret|juges? du second degre",
    "supreme": r"cour de cassation|haute (?:juridiction|cour|assemblee)|conseil d'etat|cassation|pourvoi|chambre (?:sociale|commerciale|criminelle|civile|mixte)",
    "bench": r"la cour\b(?! de cassation)(?! d'appel)(?! administrative)",
    "authority": r"cnil|autorite|commission|regulateur|gendarme|formation restreinte|college|deliberation|sanction",
}  # fmt: skip
_ANY = pattern(r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in reversed(_NOUNS.items())) + r")")
_REVIEWING = frozenset({CourtLevel.APPEAL, CourtLevel.SUPREME})


def _by_noun(flat: str, decisions: Sequence[Decision]) -> Iterator[Mention]:
    fitting = {
        name: frozenset(index for index, one in enumerate(decisions) if _fits(name, one)) for name in _NOUNS
    }
    for match in _ANY.finditer(flat):
        indices = fitting[match.lastgroup or ""]
        if indices:
            yield Mention(match.start(), match.end(), "noun", indices)


def _fits(noun: str, decision: Decision) -> bool:
    court = decision.court.value if decision.court else None
    kind = decision.type.value if decision.type else None
    if noun == "order":
        return kind is DecisionType.ORDONNANCE or kind is None
    if noun == "first":
        return (court is None or court.level is CourtLevel.FIRST) and kind is not DecisionType.ORDONNANCE
    if court is None:
        return noun == "appeal" and kind is DecisionType.ARRET
    if noun == "bench":
        return court.level in _REVIEWING and court.id != "ce"
    return _of_level(noun, court)


def _of_level(noun: str, court: Court) -> bool:
    return court.level.value == noun
