"""Docket numbers of courts and decision numbers of authorities, each with the registry it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from pipeline.extract.dockets import patterns
from pipeline.extract.dockets.patterns import DocketRule
from pipeline.findings import Finding, Span, reject
from pipeline.law import Docket, DocketKind
from pipeline.text.spaces import fold
from pipeline.zones import Zones

Matched: TypeAlias = tuple[re.Match[str], DocketRule]
_HEAD = 900
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—", "-"))
_LETTERS_FIRST = re.compile(r"^(SAN|MDM|MED|MDP|MCP)(\d)")
_UNDER = DocketRule(DocketKind.REQUEST, "request_entered_under_number", 0.9)
_AUTHORITY = DocketRule(DocketKind.DELIBERATION, "authority_decision_number", 0.95)
_REGULATOR = DocketRule(DocketKind.DELIBERATION, "decision_of_regulator", 0.9)
_SWISS = DocketRule(DocketKind.REQUEST, "number_of_swiss_federal_court", 0.95)
_COURT_REQUEST = DocketRule(DocketKind.REQUEST, "request_of_administrative_court", 0.95)
_IN_BRACKETS = DocketRule(DocketKind.RG, "number_in_brackets", 0.85)
_COUNCIL = DocketRule(DocketKind.REQUEST, "number_of_council_abroad", 0.85)
_FORM = DocketRule(DocketKind.RG, "number_by_its_form", 0.75)
_POURVOI_FORM = DocketRule(DocketKind.POURVOI, "number_by_its_form", 0.75)
_PROSECUTION = DocketRule(DocketKind.RG, "number_of_prosecution", 0.85)
_COMMITTEE = DocketRule(DocketKind.DELIBERATION, "decision_of_sanction_committee", 0.9)
_HEADER_REQUEST = DocketRule(DocketKind.REQUEST, "request_in_header", 0.9)
_ALONE = DocketRule(DocketKind.RG, "number_alone_in_header", 0.85)
_POURVOI_ALONE = DocketRule(DocketKind.POURVOI, "number_alone_in_header", 0.9)


def find_dockets(text: str, zones: Zones) -> tuple[Finding[Docket], ...]:
    """Every docket number in order, as printed but for blanks around its signs; Portalis numbers are none."""
    folded = fold(text)
    found = [
        _finding(text, span, rule)
        for match, rule in (*_labelled(folded), *_signed(folded))
        if not _is_of_other_register(folded, match)
        for span in _each(folded, match, rule)
    ]
    more = [*_administrative(folded), *(_of_header(folded) if zones.is_ruling_text else _unlabelled(folded))]
    found.extend(_finding(text, span, rule) for match, rule in more for span in _each(folded, match, rule))
    return tuple(_without_overlaps(found))


def _is_of_other_register(folded: str, match: re.Match[str]) -> bool:
    """True where the word before it makes a number an invoice's, a statute's, a contract's."""
    other = patterns.OTHER_REGISTER.search(folded, max(0, match.start() - 20), match.start())
    if other:
        reject("docket", *match.span("number"), "of_another_register", other.group().strip())
    return other is not None


def _labelled(folded: str) -> Iterator[Matched]:
    for rule, pattern in patterns.LABELLED:
        yield from ((match, rule) for match in pattern.finditer(folded))
    for rule, pattern in patterns.NEXT_TO_DAY:
        yield from ((match, rule) for match in pattern.finditer(folded))
    yield from ((match, _REGULATOR) for match in patterns.OF_REGULATOR.finditer(folded))
    yield from ((match, _IN_BRACKETS) for match in patterns.ALONE_IN_BRACKETS.finditer(folded))
    yield from ((match, _COURT_REQUEST) for match in patterns.OF_APPEAL.finditer(folded))
    yield from ((match, _PROSECUTION) for match in patterns.OF_PROSECUTION.finditer(folded))
    if "conseil d'etat" in folded:
        yield from ((match, _COUNCIL) for match in patterns.OF_COUNCIL_ABROAD.finditer(folded))
    if "_" in folded:
        yield from ((match, _SWISS) for match in patterns.SWISS.finditer(folded))
    if "sous" in folded:
        yield from ((match, _UNDER) for match in patterns.ENTERED_UNDER.finditer(folded))
    yield from ((match, _AUTHORITY) for match in patterns.OF_AUTHORITY.finditer(folded))


def _signed(folded: str) -> Iterator[Matched]:
    """Numbers after "n°" that their form alone tells."""
    signs = [match.start() for match in patterns.SIGN.finditer(folded)]
    for rule, pattern in patterns.AFTER_SIGN:
        end = 0
        for at in signs:
            match = pattern.match(folded, at) if at >= end else None
            if match:
                end = match.end()
                yield match, rule


def _administrative(folded: str) -> Iterator[Matched]:
    """Numbers that only the court or committee beside them makes docket numbers."""
    if patterns.NEAR_REQUEST.search(folded):
        for pattern in (
            patterns.STATE_COUNCIL,
            patterns.BEFORE_ADMINISTRATIVE_COURT,
            patterns.IN_BRACKETS,
            patterns.DECIDED_UNDER,
            patterns.BY_ADMINISTRATIVE_COURT,
        ):
            yield from ((match, _COURT_REQUEST) for match in pattern.finditer(folded))
        if patterns.ADMINISTRATIVE.search(folded):
            yield from ((match, _COURT_REQUEST) for match in patterns.OF_DECISION.finditer(folded))
    if patterns.ADMINISTRATIVE.search(folded):
        yield from ((match, _COURT_REQUEST) for match in patterns.REQUEST_ALONE.finditer(folded))
    if "commission des sanctions" in folded:
        yield from ((match, _COMMITTEE) for match in patterns.SANCTION_COMMITTEE.finditer(folded))


def _unlabelled(folded: str) -> Iterator[Matched]:
    """Numbers of the press that their form alone tells, unless a word makes them another register's."""
    for pattern, rule in ((patterns.ANYWHERE, _FORM), (patterns.POURVOI_ANYWHERE, _POURVOI_FORM)):
        yield from (
            (match, rule) for match in pattern.finditer(folded) if not _is_of_other_register(folded, match)
        )


def _of_header(folded: str) -> Iterator[Matched]:
    """Numbers on lines of the head of a ruling: alone, or "N° 449209" as administrative courts print it."""
    end = min(len(folded), _HEAD)
    for match in patterns.BARE_LINE.finditer(folded, 0, end):
        yield match, _POURVOI_ALONE if "-" in match["number"] and "." in match["number"] else _ALONE
    yield from (
        (match, _ALONE)
        for match in patterns.CONSULAR_ANYWHERE.finditer(folded, 0, end)
        if not patterns.OF_MINUTE.search(folded, max(0, match.start() - 20), match.start())
    )
    if patterns.ADMINISTRATIVE.search(folded, 0, end):
        yield from ((match, _HEADER_REQUEST) for match in patterns.NUMBER_LINE.finditer(folded, 0, end))


def _each(folded: str, match: re.Match[str], rule: DocketRule) -> Iterator[Span]:
    """The numbers of "T 21-20.156 et U 21-20.157", or the one there is."""
    one = patterns.LISTS.get(rule.kind)
    if (
        one is None
        or rule.name == patterns.EUROPEAN
        or rule in {_ALONE, _SWISS, _PROSECUTION, _IN_BRACKETS, _COUNCIL, _FORM, _POURVOI_FORM}
    ):
        yield Span(*match.span("number"))
    else:
        yield from (Span(*found.span()) for found in one.finditer(folded, *match.span("number")))


def _finding(text: str, span: Span, rule: DocketRule) -> Finding[Docket]:
    printed = re.sub(r"\s+", "", span.of(text)).translate(_HYPHENS)
    if rule.kind in {DocketKind.ECLI, DocketKind.DELIBERATION}:
        printed = _LETTERS_FIRST.sub(r"\1-\2", printed.upper())
    return Finding(Docket(printed, rule.kind), span, rule.name, rule.confidence)


def _without_overlaps(found: list[Finding[Docket]]) -> list[Finding[Docket]]:
    kept: list[Finding[Docket]] = []
    for finding in sorted(found, key=lambda f: (f.span.start, -f.confidence)):
        if not kept or finding.span.start >= kept[-1].span.end:
            kept.append(finding)
    return kept
