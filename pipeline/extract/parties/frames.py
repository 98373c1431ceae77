"""Verbs and who stands around them: subject, object and "à X", in the active, the passive, the participle and "X, que Y assignait"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.names.mention import Mention
from pipeline.extract.parties.prose import Evidence, Prose
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.text.tables import read_table

_WORD = pattern(r"[a-z]{4,}")
_FIRST_GROUP = "e ent ait aient a erent era eront ant er ee es ees erait".split()
_SOFT = {"g": "ge", "c": "c"}
"""Before "a" a stem in "g" takes an "e": "dédommageait"."""
_ADVERB = r"(?:(?:\w+ment|pas|plus|jamais|rien|donc|ainsi|aussi|alors|enfin|bien|encore|deja|en\s+consequence|par\s+ailleurs|en\s+outre)\s+)"
_PASSIVE = pattern(
    rf"\b(?:est|sont|etait|etaient|ete|etre|fut|furent|sera|seront|serait|soit|etant|voit|voient|vue?s?|trouve|trouvait)\s+{_ADVERB}{{0,2}}$"
)
_ACTIVE = pattern(
    rf"\b(?:a|ont|avait|avaient|ayant|avoir|aura|auront|aurait|n'a|n'ont|n'avait|l'a|l'avait|l'ont)\s+{_ADVERB}{{0,2}}$"
    rf"|\b(?:devra|devront|doit|doivent|devait|va|vont)\s+(?:devoir\s+)?{_ADVERB}{{0,2}}(?:(?:relever|garantir)\s+et\s+)?$"
)
_COMMA = pattern(
    r",\s*(?:(?:un\s+temps|d'abord|alors|initialement|finalement|egalement|depuis|ensuite|par\s+ailleurs|(?:lui|elle)-meme)\s+)?$"
)
_BY = pattern(r"^(?:\s+[\w'-]+){0,4}?\s+par\s+(?=\S)")
_THAT = pattern(r"(?:\s*,[^.;:\n]{2,160})?\s*,?\s*\bqu(?:e\s+|')")
_THAT_AT_ONCE = pattern(r"\s*,?\s*\bque\s+(?:lui\s+)?")
_TO = pattern(r"\b(?:a|au|aux)\b")
_OPENING = pattern(r"(?:^|[\n.!?»:]\s*)$")
_SUBJECT_THAT = pattern(r"(?:[ld]'|les?\s+|la\s+)?(?:[a-z-]+\s+){0,3}")


class Frame(NamedTuple):
    """A verb of pipeline/data/party_frames.json; the sides of those around it, None where any may stand."""

    forms: tuple[str, ...]
    subject: Side | None
    object: Side | None
    to: Side | None
    pays: Side | None
    weight: float
    after: re.Pattern[str] | None
    before: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    skip: re.Pattern[str] | None
    examples: tuple[tuple[str, tuple[str, ...]], ...]


@cache
def load_frames() -> tuple[Frame, ...]:
    """The table of verbs, its examples with it: (sentence, "name:side" of all that it tells)."""
    rows = read_table("party_frames.json")
    return tuple(_frame(row) for row in rows)


def _frame(row: Mapping[str, object]) -> Frame:
    subject, object_, to, pays = (_slot(row, slot) for slot in ("subject", "object", "to", "pays"))
    after, before, needs, unless, skip = (
        pattern(str(row[key])) if key in row else None
        for key in ("after", "before", "needs", "unless", "skip")
    )
    examples = tuple((text, tuple(told)) for text, told in row["examples"])  # type: ignore[attr-defined]  # our own table
    weight = float(str(row["weight"]))
    return Frame(
        _forms(row), subject, object_, to, pays, weight, after, before, needs, unless, skip, examples
    )


def _slot(row: Mapping[str, object], slot: str) -> Side | None:
    return Side(str(row[slot])) if slot in row else None


def _forms(row: Mapping[str, object]) -> tuple[str, ...]:
    """All forms of a verb of the first group, or those that the row lists; folded."""
    stem = row.get("stem")
    if stem is None:
        return tuple(fold(form) for form in row["forms"])  # type: ignore[attr-defined]  # our own table
    hard = _SOFT.get(str(stem)[-1], "")[1:]
    return tuple(f"{stem}{hard if ending[0] == 'a' else ''}{ending}" for ending in _FIRST_GROUP)


@cache
def _by_form() -> Mapping[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = defaultdict(list)
    for frame in load_frames():
        for form in frame.forms:
            found[form].append(frame)
    return {form: tuple(frames) for form, frames in found.items()}


def find_framed(prose: Prose) -> Iterator[Evidence]:
    """What the verbs of the table say of the names around them."""
    frames_of = _by_form()
    for first, last in prose.spoken:
        if frames_of.keys().isdisjoint(_WORD.findall(prose.low, first, last)):
            continue
        for match in _WORD.finditer(prose.low, first, last):
            for frame in frames_of.get(match.group(), ()):
                start, end = prose.sentence(match.start())
                if _fits(frame, prose.low, match, start, end):
                    yield from _Use(prose, frame, match, start, end).evidence()


def _fits(frame: Frame, low: str, match: re.Match[str], start: int, end: int) -> bool:
    rest = low[match.end() : min(end, match.end() + 300)]
    lead = low[max(start, match.start() - 120) : match.start()]
    return (
        (frame.after is None or frame.after.search(rest) is not None)
        and (frame.before is None or frame.before.search(lead) is not None)
        and (frame.needs is None or frame.needs.search(lead + rest) is not None)
        and (frame.unless is None or frame.unless.search(rest) is None)
    )


class _Use:
    """One verb in its sentence."""

    def __init__(self, prose: Prose, frame: Frame, match: re.Match[str], start: int, end: int) -> None:
        self._prose, self._frame, self._match = prose, frame, match
        self._start, self._end = start, end
        self._written = prose.flat[match.start() : match.end()]
        skip = frame.skip.match(prose.low, match.end() + 1) if frame.skip else None
        self._after = skip.end() if skip else match.end()

    def evidence(self) -> Iterator[Evidence]:
        low, frame, at = self._prose.low, self._frame, self._match.start()
        lead = low[max(self._start, at - 60) : at]
        passive, active = _PASSIVE.search(lead), _ACTIVE.search(lead)
        by = _BY.match(low[self._after : min(self._end, self._after + 80)])
        participle = self._written.endswith(
            ("é", "ée", "és", "ées", "i", "ie", "is", "t", "te", "ite", "ites")
        )
        bare = self._written.endswith(("é", "ée", "és", "ées"))
        if passive or ((bare or (by and participle)) and not active):
            yield from self._passive(at - len(lead) + passive.start() if passive else at, by)
        else:
            yield from self._active(at - len(lead) + active.start() if active else at)
        if frame.to:
            yield from self._to()

    def _say(self, found: list[Mention], side: Side | None) -> Iterator[Evidence]:
        if side is None:
            return
        rule = f"verb_{self._frame.forms[0]}"
        for mention in found:
            yield Evidence(mention, side, rule, self._frame.weight, self._match.start())

    def _passive(self, start: int, by: re.Match[str] | None) -> Iterator[Evidence]:
        apposed = len(_COMMA.sub("", self._prose.low[self._start : start])) + self._start
        yield from self._say(self._prose.subjects(self._start, apposed), self._frame.object)
        if by:
            yield from self._say(self._prose.objects(self._after + by.end(), self._end), self._frame.subject)

    def _active(self, start: int) -> Iterator[Evidence]:
        subjects = self._prose.subjects(self._start, start)
        after = self._prose.objects(self._after, self._end)
        whom = None if subjects and after else self._antecedent(subjects, start)
        if not subjects and whom is not None:
            subjects, after = after, []
        yield from self._say(subjects, self._frame.subject)
        yield from self._say(after or ([whom] if whom else []), self._frame.object)

    def _antecedent(self, subjects: list[Mention], start: int) -> Mention | None:
        """X of "X, que Y assignait" and of "X, qu'assignait Y"."""
        low = self._prose.low
        edge = subjects[0].start if subjects else start
        near = self._prose.heard.within(max(self._start, edge - 220), edge)
        for mention in reversed(near[-4:]):
            that = (_THAT if subjects else _THAT_AT_ONCE).match(low, mention.end, edge)
            if that and (_SUBJECT_THAT.fullmatch(low, that.end(), edge) if subjects else that.end() == edge):
                return mention
        return None

    def _to(self) -> Iterator[Evidence]:
        for to in _TO.finditer(self._prose.low, self._match.end(), min(self._end, self._match.end() + 160)):
            found = self._prose.objects(to.end(), self._end)
            if found:
                yield from self._say(found, self._frame.to)
                if self._frame.pays:
                    yield from self._paid(found[-1].end)
                return

    def _paid(self, start: int) -> Iterator[Evidence]:
        yield from self._say(self._prose.payees_from(start, self._end), self._frame.pays)
