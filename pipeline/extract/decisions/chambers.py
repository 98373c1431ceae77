"""Chambers and sections of a court, as references to its decisions name them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.findings import Finding, Span
from pipeline.text.heads import places
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_ORDINAL = r"(?:\d{1,2}\s?(?:e|eme|er|re|ere|nde?)|premiere|deuxieme|seconde|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme)"
_CH = r"ch(?:ambres?|\.)?"
_KINDS = (
    r"(?:civile?s?\b|commerciales?|sociales?|economiques?|criminelle|correctionnelle|financiere|prud'homale|mixte"
    r"|(?:civ|com|comm|soc|crim|corr|eco)\b\.?)"
)
_CHAMBER = pattern(
    rf"\b(?:{_ORDINAL}(?:\s*(?:-|,|et)\s*{_ORDINAL})+\s+{_CH}\s+reunies|pole\s+\d{{1,2}}\s*[-,–]?\s*(?:{_CH}\s*\d{{1,2}})?"
    rf"|{_ORDINAL}\s+{_CH}(?:\s+{_KINDS}(?:\s+et\s+{_KINDS})?)?(?:\s+[a-e]\b)?(?:\s*[-,]?\s*(?:{_ORDINAL}\s+)?(?:sect(?:ion|\.)?)\s*(?:[a-e]|\d)?\b)?"
    rf"|{_CH}\s+(?:\d{{1,2}}(?:\s?-\s?\d{{1,2}})?\b(?:\s*,?\s*sect(?:ion|\.)?\s*\d)?"
    rf"|{_KINDS}(?:,?\s+(?:et\s+)?{_KINDS}){{0,2}}(?:\s*-?,?\s*(?:premiere\s+)?section(?:\s+[a-e]\b)?)?(?:\s+[a-e]\b)?)"
    r"|formation\s+restreinte|premiere\s+presidence)"
)


def find_chambers(text: str) -> Iterator[Finding[str]]:
    for match in _chambers(fold(text)):
        printed = re.sub(r"\s+", " ", text[match.start() : match.end()]).strip(" ,-–")
        yield Finding(
            printed,
            Span(match.start(), match.start() + len(match.group().rstrip(" ,-–"))),
            "chamber_named",
            0.9,
        )


_CHAMBER_HEADS = (
    "premiere", "deuxieme", "seconde", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme", "huitieme",
    "pole", "ch", "formation restreinte",
)  # fmt: skip
_CHAMBER_NUMBER = pattern(r"[0-9](?<=\b[0-9])[0-9]?\s?(?=[enr])")


def _chambers(folded: str) -> Iterator[re.Match[str]]:
    numbered = (match.start() for match in _CHAMBER_NUMBER.finditer(folded))
    end = 0
    for start in sorted((*places(folded, _CHAMBER_HEADS), *numbered)):
        match = _CHAMBER.match(folded, start) if start >= end else None
        if match:
            end = match.end()
            yield match
