"""Captions that set one party against the other: "A / B", "A c/ B", "A contre B", "AFFAIRE : A C/ B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.parties.claims import Claim, Side
from pipeline.extract.parties.headers.party_lines import begins_as_party, tells
from pipeline.extract.parties.headers.states import against_a_state
from pipeline.extract.parties.names.forms import abbreviation_pattern
from pipeline.extract.parties.names.joining import KIN
from pipeline.extract.parties.names.parsed import UP, behind_officer, read_name
from pipeline.extract.parties.view import Line, lines_of
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_RULING_LINE = pattern(r"\b(?:jugement|arret|ordonnance|decision)\b.{0,60}\b(?:19|20)\d\d\b")
_VERSUS = pattern(r"\s(?:c/|C/|vs?\.?|VS|c\.)\s")
_LINE_VERSUS = pattern(r"^\s*(?:c/|C/|CONTRE|contre|c\.)\s*:?\s*$")
_SLASH = pattern(r"(?<=[^\W\d]|[.…)\]])\s?/\s?(?=[A-ZÀ-ÞL])")
_COUNSEL = pattern(
    r"\W*(?:represente|assiste|comparant|ayant\s+pour|non\s+comparant|plaidant|d'une\s+part|d'autre\s+part|demand|defend|dont\s+le\s+siege|\d"
    r"|(?:me|maitre)\s[^,(]{3,60}[,(]\s?avocat|adresse\b|localite\b)"
)
_DIVISION = pattern(r"^\W*(?:chambre|section|pole|formation|cabinet)\b")
_LABELLED = pattern(r"^\W*(?:parties?|affaire|aff\.?)\s*:\s*")
_AND = pattern(r"^\s*(?:et|ainsi que)\s+(?=la\s|le\s|l'|[A-ZÀ-Þ])")
_SPLIT = pattern(
    rf",\s+(?=(?:la\s|le\s|l')?[{UP}\[])(?!\[(?:[Aa]dresse|[Ll]ocalit|[Vv]ille))|\s+et\s+(?!{KIN})(?=(?:la\s|le\s|l'|son\s\w+\s)?[{UP}\[])|\s;\s|\s+&\s+autres?"
)
_LEFT_EDGE = pattern(
    r"(?:[,;:(«\"]\s*|\b(?:[Aa]ff(?:aire)?\.?|AFFAIRE|n°\s?[\w/.-]+,?)\s+|^)(?=[^,;:(«\"]*$)"
)
_RIGHT_EDGE = pattern(
    r"\s(?=(?:a|ont|avait|est|était|sont|vient|connaît|connait|illustre|permet|donne|montre|rappelle|revient|trouve|fait|oppose)\s[a-zà-ÿ'])|(?<!\s[A-Z])(?<!\.[A-Z])\.\s|[;:)»\"]\s|[.;:)»\"]?$|\)|,\s(?=n°|\d|[a-zé])|\s[-–—]\s|\s\|\s|:\s|\s\((?=[Rr]equ[êe]tes?\b)"
)
_FORMS_INSIDE = pattern(rf"(?<!\b[Ll]a)(?<!\b[Ll]e)\s(?=(?:{abbreviation_pattern()})[ ]+[{UP}\d«\[])")


def find_caption_parties(flat: str, *, on_appeal: bool) -> list[Claim]:
    """Both sides of the first caption of the page; on appeal the appellant stands first."""
    first, second = (Side.APPELLANT, Side.RESPONDENT) if on_appeal else (Side.CLAIMANT, Side.DEFENDANT)
    lines = lines_of(flat[:30_000])
    for number in range(min(len(lines), 120)):
        found = _in_line(lines, number)
        if found:
            (left, right), rule = found
            claims = _side(flat, *left, first, rule) + _side(flat, *right, second, rule)
            if {claim.side for claim in claims} == {first, second} and not _are_clerks(claims):
                return against_a_state(flat, claims)
    return []


def _are_clerks(claims: list[Claim]) -> bool:
    """True for the initials of those who typed the ruling ("BL/CM")."""
    return all(re.fullmatch(r"[A-Z]{1,4}", claim.named.written) for claim in claims)


Range = tuple[int, int]


def _in_line(lines: Sequence[Line], number: int) -> tuple[tuple[Range, Range], str] | None:
    start, line, low = lines[number]
    if _LINE_VERSUS.match(line) and 0 < number < len(lines) - 1:
        (left, end), after = _run_before(lines, number), _run_after(lines, number)
        named = next((one for one in lines if one.start == left), lines[number])
        label = _LABELLED.match(named.low)
        return ((left + (label.end() if label else 0), end), after), "caption_versus_line"
    versus = _VERSUS.search(f"{line} ")
    if versus:
        return _around(start, line, versus, number, lines), "caption_versus"
    if (
        "/" in line
        and len(line) < 240
        and "|" not in line
        and not _DIVISION.match(low)
        and (_LABELLED.match(low) or _follows_ruling_title(lines, number))
    ):
        slash = list(_SLASH.finditer(line))
        label = _LABELLED.match(low)
        left = start + (label.end() if label else 0)
        if len(slash) == 1:
            return (
                (left, start + slash[0].start()),
                (start + slash[0].end(), start + len(line)),
            ), "caption_slash"
    return None


def _run_before(lines: Sequence[Line], number: int) -> Range:
    """The lines above "C/" back to the first that is no name."""
    top = number - 1
    while top > 0 and number - top < 6 and _COUNSEL.match(lines[top].low):
        top -= 1
    bottom = top
    while top > 0 and number - top < 6 and _is_short_name(lines[top - 1].text):
        top -= 1
    return lines[top].start, lines[bottom].start + len(lines[bottom].text)


def _run_after(lines: Sequence[Line], number: int) -> Range:
    bottom = number + 1
    while bottom < len(lines) - 1 and bottom - number < 6:
        if _is_short_name(lines[bottom + 1].text):
            bottom += 1
        elif (
            bottom < len(lines) - 2
            and _COUNSEL.match(lines[bottom + 1].low)
            and _AND_ANOTHER.match(lines[bottom + 2].text)
        ):
            bottom += 2
        else:
            break
    return lines[number + 1].start, lines[bottom].start + len(lines[bottom].text)


def _is_short_name(line: str) -> bool:
    named = begins_as_party(line) or _PERSON_ALONE.match(line) is not None
    return named and len(line) < 120 and not tells(line)


_PERSON_ALONE = pattern(rf"[{UP}][a-zà-ÿ-]+ [{UP}]{{3,}}$")
_AND_ANOTHER = pattern(
    rf"(?:et|ainsi que)\s+(?:de\s+)?(?:la\s+|le\s+|l')?(?:{abbreviation_pattern()}|[Ss]ociété|M\.|Mme|[{UP}])\s?"
)
"""A line that names one more on the same side, after whom the first one's counsel stood."""


def _around(
    start: int, line: str, versus: re.Match[str], number: int, lines: Sequence[Line]
) -> tuple[Range, Range]:
    left = 0
    if not _is_list(line[: versus.start()]):
        left = max((match.end() for match in _LEFT_EDGE.finditer(line[: versus.start()])), default=0)
    if versus.end() >= len(line) and number + 1 < len(lines):
        right = _run_after(lines, number)
    else:
        edge = _RIGHT_EDGE.search(line, versus.end())
        right = (start + versus.end(), start + (edge.start() if edge else len(line)))
    return (start + left, start + versus.start()), right


def _is_list(words: str) -> bool:
    """True for "Paul DURANCEAU, Anne LORMIER et la SAS X": each of them is named as a party is."""
    pieces = _SPLIT.split(words)
    return len(pieces) > 1 and all(
        _PERSON_ALONE.match(piece) or (begins_as_party(piece) and not tells(piece)) for piece in pieces
    )


def _follows_ruling_title(lines: Sequence[Line], number: int) -> bool:
    return any(_RULING_LINE.search(line.low) for line in lines[max(0, number - 2) : number])


def _side(flat: str, start: int, end: int, side: Side, rule: str) -> list[Claim]:
    claims: list[Claim] = []
    cuts = [
        *_SPLIT.finditer(flat, start, end),
        *re.compile(r"\n+").finditer(flat, start, end),
        *_FORMS_INSIDE.finditer(flat, start + 1, end),
    ]
    bounds = sorted((cut.start(), cut.end()) for cut in cuts)
    left = start
    for cut_start, cut_end in [*bounds, (end, end)]:
        if cut_start > left:
            claims += _one(flat, left, cut_start, side, rule)
        left = max(left, cut_end)
    return claims


_NUMBER_BEHIND = re.compile(
    r"\s+(?:de droit [a-zà-ÿ-]+\s+)?(?:,\s*)?(?:RG|R\.G\.)\s*(?:n°\s*)?\d.*$|\s+de droit [a-zà-ÿ-]+\s*$",
    re.DOTALL,
)
"""The number of the case behind the last name of a caption, and what law a company is of: "SARL KERN de droit allemand RG 2021 044 518"."""
_TITLE_ALONE = pattern(r"\s*(?:MM?\.?|Mmes?|Mlles?|Monsieur|Madame)\s*")
"""What is left of the husband in "M. et Mme P."."""


def _one(flat: str, start: int, end: int, side: Side, rule: str) -> list[Claim]:
    raw = flat[start:end]
    if _COUNSEL.match(fold(raw)) or _TITLE_ALONE.fullmatch(raw):
        return []
    raw = _AND.sub("", raw)
    start = end - len(raw)
    raw = _NUMBER_BEHIND.sub("", raw)
    officer = behind_officer(raw)
    if officer is not None:
        start, raw = start + officer, raw[officer:]
    named = read_name(raw)
    if named is None or len(named.name) > 120 or not re.match(rf"[{UP}0-9\[«]", named.name):
        return []
    at = max(raw.find(named.written), 0) + start
    return [Claim(named, at, at + len(named.written), side, rule, 0.9)]
