"""Both sides of a heading that gives them no label: "ENTRE: A ET: B", on one line or each under its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.extract.parties.claims import Claim, Side
from pipeline.extract.parties.headers.headings import Heading, claims_of_line
from pipeline.extract.parties.headers.party_lines import begins_as_party, tells
from pipeline.extract.parties.names.parsed import UP, is_person
from pipeline.extract.parties.view import Line, lines_of
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_ALONE = pattern(r"^[\s\-*]*entre\s*:?\s*$")
_OPPOSITE = pattern(r"^[\s\-*]*(?:et|contre|c/)\s*:?\s*$")
_ON_ONE_LINE = pattern(rf"^\s*(?:ENTRE|Entre)\s*:?\s+(?P<rest>(?:(?:la|le|l')\s?)?[{UP}s].*)$")
_ET = pattern(r",?\s+(?:et|ET)(?:\s+(?:de|DE)\s+(?=M)|\s*:)?\s+")
_SAID_OF_IT = pattern(
    r"[^,]*(?:,?\s*$|(?<=assureur),\s|(?<=assureurs),\s|,\s*(?:d'autre\s+part|dont|sise?s?\b|represent|comparant|demeurant|domicili|immatricul|ayant|prise?\b|au\s+capital|agissant|defaillant|es\s+qual|en\s+qual|et\s|\d))"
)
"""After the name: its seat, its counsel, an insurer, no clause of a sentence."""
_ENDS = pattern(
    r"^\s*(?:composition|expose|faits?\b|les\s+faits|rappel|procedure|motifs|sur\s+ce|par\s+ces\s+motifs|apres\s+en\s+avoir|vu\b|attendu|le\s+tribunal|la\s+cour|debats|l'affaire)"
)
_FIRST_LINES = 60
_LONGEST_LINE = 400
_LONGEST_SIDE = 14


_SIDES = (Side.CLAIMANT, Side.DEFENDANT)


def find_between(flat: str) -> list[Claim]:
    """Who stands between "ENTRE" and "ET", and who behind: before a first judge who sues stands first."""
    lines = lines_of(flat[:40_000])
    for number, line in enumerate(lines[:_FIRST_LINES]):
        found: list[Claim] = []
        if _ALONE.match(line.low):
            found = _under_one_another(lines, number + 1)
        elif len(line.text) < _LONGEST_LINE and (parted := _ON_ONE_LINE.match(line.text)):
            found = _on_one_line(line, parted.start("rest"))
        if {claim.side for claim in found} == set(_SIDES):
            return found
    return []


def _under_one_another(lines: Sequence[Line], start: int) -> list[Claim]:
    stop = next((n for n in range(start, len(lines)) if _ENDS.match(lines[n].low)), len(lines))
    opposite = next((n for n in range(start, stop) if _OPPOSITE.match(lines[n].low)), None)
    if opposite is None or opposite - start > _LONGEST_SIDE:
        return []
    heading = Heading(lines, stop, "")
    last = min(stop, opposite + 1 + _LONGEST_SIDE)
    return [
        *_named_in(heading, range(start, opposite), _SIDES[0]),
        *_named_in(heading, range(opposite + 1, last), _SIDES[1]),
    ]


def _named_in(heading: Heading, numbers: Iterable[int], side: Side) -> list[Claim]:
    named = (heading.lines[number] for number in numbers if heading.names(number))
    return [_as_between(claim) for line in named for claim in claims_of_line(line.text, line.start, side)]


def _on_one_line(line: Line, start: int) -> list[Claim]:
    """Both sides of one line, parted by the first "et" that a party follows; none where the line goes on to tell."""
    if tells(line.text[start:]):
        return []
    for parted in _ET.finditer(line.text, start):
        left, right = line.text[start : parted.start()], line.text[parted.end() :]
        if _names(left) and _names(right) and _SAID_OF_IT.match(fold(right)):
            found = [
                *claims_of_line(left, line.start + start, _SIDES[0]),
                *claims_of_line(right, line.start + parted.end(), _SIDES[1]),
            ]
            return [_as_between(claim) for claim in found]
    return []


def _names(words: str) -> bool:
    return begins_as_party(words) or is_person(words.split(",", maxsplit=1)[0].strip())


def _as_between(claim: Claim) -> Claim:
    return claim._replace(rule="caption_between", confidence=0.85)
