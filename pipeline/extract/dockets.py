"""Docket numbers of courts and decision numbers of authorities, each with the registry it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.findings import Finding, Span
from pipeline.law import Docket, DocketKind
from pipeline.text.spaces import fold
from pipeline.zones import Zones

_N = r"(?:n\s?[°o]s?\.?|num(?:ero)?|n\.)\s*:?\s*"
# RG of courts of appeal and tribunaux judiciaires, then the forms of commercial and labour courts.
_SLASH = r"\d{2}\s?/\s?\d{4,6}"
_YEAR_SLASH = r"(?:19|20)\d{2}/\d{4,6}"
_CONSULAR = r"(?:19|20)\d{2}\s?[a-z]\s?\d{4,6}"
_PLAIN = r"(?:19|20)\d{8}|(?:19|20)\d{7}|2\d{7}|j\d{10}"
# Local courts: year of the building, year, number.
_LOCAL = r"\d{2}-\d{2}-\d{4,6}"
_LABOUR = r"f\s?\d{2}/\d{4,6}"
_POURVOI = r"(?:[a-z]\s?)?\d{2}[-‑]\d{2}[.\s]?\d{3}"

_REQUEST = r"(?:\d{2}[a-z]{2}\d{5}|\d{6,7})"
# "n° 22/01234 et 22/01240": the numbers of cases heard together.
_ONE = rf"(?:{_SLASH}|{_YEAR_SLASH}|{_CONSULAR}|{_PLAIN})(?![\d/])"
_MORE = rf"(?:\s*(?:,|;|et|&)\s*(?:{_N})?(?:rg\s*)?(?:{_N})?{_ONE}){{0,8}}"
_LISTED = re.compile(
    rf"{_SLASH}|{_YEAR_SLASH}|{_CONSULAR}|{_PLAIN}|{_LABOUR}|{_LOCAL}|(?:19|20)\d{{2}}\s\d{{5,6}}|\d{{8,10}}|\d{{2}}-\d{{4,6}}|{_REQUEST}"
)

_PATTERNS: tuple[tuple[DocketKind, str, float, re.Pattern[str]], ...] = (
    (
        DocketKind.ECLI,
        "ecli",
        0.99,
        re.compile(r"\b(?P<number>ecli\s?:\s?[a-z]{2}\s?:\s?[a-z0-9]+\s?:\s?\d{4}\s?:\s?[a-z0-9.]+)"),
    ),
    (
        DocketKind.POURVOI,
        "pourvoi_after_label",
        0.98,
        re.compile(
            rf"\bpourvois?\s*(?:principal\s+)?(?:{_N})?:?\s*(?P<number>{_POURVOI}(?:\s*(?:,|;|et|a|\n)\s*(?:n°\s*)?{_POURVOI}){{0,12}})"
        ),
    ),
    (DocketKind.POURVOI, "pourvoi_after_sign", 0.9, re.compile(rf"\b{_N}(?P<number>{_POURVOI})\b")),
    (
        DocketKind.RG,
        "rg_after_label",
        0.98,
        re.compile(
            rf"(?:\br\.?\s?g\b\.?|\brepertoire\s+general\b|\broles?\b|\binscription\s+au\s+repertoire\s+general)\s*(?:{_N})?[:\s]*"
            rf"(?P<number>(?:{_SLASH}|{_YEAR_SLASH}|{_CONSULAR}|{_PLAIN}|{_LABOUR}|{_LOCAL}|(?:19|20)\d{{2}}\s\d{{5,6}}|\d{{8,10}}|\d{{2}}-\d{{4,6}})(?!\d)"
            rf"{_MORE})"
        ),
    ),
    (
        DocketKind.RG,
        "rg_after_sign",
        0.9,
        re.compile(
            rf"\b{_N}(?:rg\s*:?\s*)?(?P<number>(?:{_SLASH}|{_YEAR_SLASH}|{_CONSULAR}|{_PLAIN}|{_LABOUR})\b(?!\s*(?:€|euros)){_MORE})"
        ),
    ),
    (
        DocketKind.RG,
        "number_beside_label",
        0.85,
        re.compile(
            rf"\b(?:demande|affaire|dossier|numero\(s\)|numeros?|references?|demande\s+n°)\s*:\s*(?P<number>{_SLASH}|{_YEAR_SLASH}|{_CONSULAR}|{_PLAIN})\b"
        ),
    ),
    (
        DocketKind.REQUEST,
        "request_after_label",
        0.95,
        re.compile(rf"\brequetes?\s*{_N}(?P<number>\d{{2}}[a-z]{{2}}\d{{5}}|\d{{6,7}})\b"),
    ),
    (
        DocketKind.REQUEST,
        "request_entered_under_number",
        0.9,
        re.compile(
            rf"\b(?:requetes?|recours|demandes?|pourvois?|dossier|affaire|instance|procedure)\b[^.;\n]{{0,40}}?"
            rf"\b(?:enregistre|enrole|inscrit|appele|instruit)\w*\s+[^.;\n]{{0,40}}?sous\s+le\s+(?:{_N})(?:de\s+role\s+|rg\s+)?"
            rf"(?P<number>\d{{2}}[a-z]{{2}}\d{{5}}|{_SLASH}|{_YEAR_SLASH}|{_CONSULAR}|{_PLAIN}|\d{{6,7}})\b"
        ),
    ),
    (
        DocketKind.REQUEST,
        "european_case_number",
        0.95,
        re.compile(r"\b(?P<number>[ct]-\d{1,4}/\d{2})\b"),
    ),
    (
        DocketKind.DELIBERATION,
        "deliberation_of_year",
        0.95,
        re.compile(rf"\bdeliberation\s+(?:{_N})(?P<number>\d{{4}}-\d{{3}})\b"),
    ),
    (
        DocketKind.DELIBERATION,
        "deliberation_number",
        0.97,
        re.compile(r"(?<![\w-])(?P<number>(?:san|mdm|med|mdp|mcp)-\d{4}-\d{2,4}(?:-\d+)?)\b"),
    ),
    (
        DocketKind.DELIBERATION,
        "authority_decision_number",
        0.95,
        re.compile(r"(?<![\w-])(?P<number>\d{2}\s?-\s?(?:d|mc|dcc|a|dsa)\s?-\s?\d{2,3})\b"),
    ),
)
_BARE_LINE = re.compile(rf"^[ \t]*(?P<number>{_PLAIN}|{_CONSULAR}|{_SLASH}|{_POURVOI})[ \t]*$", re.MULTILINE)
_HEAD = 900
_STATE_COUNCIL = re.compile(
    rf"\b(?:conseil\s+d'etat|ce|tribunal\s+administratif|ta|cour\s+administrative\s+d'appel|caa)\b[^\n]{{0,80}}?{_N}"
    rf"(?P<number>{_REQUEST}(?:\s*(?:,|;|et|a)\s*(?:{_N})?{_REQUEST}){{0,8}})(?!\d)"
)
_DECIDED_UNDER = re.compile(
    rf"\b(?:decision|jugement|arret|ordonnance)s?\s+{_N}(?P<number>{_REQUEST}(?:\s*(?:,|;|et|a)\s*(?:{_N})?{_REQUEST}){{0,8}})(?!\d)"
    r"(?=[^.;\n]{0,80}\b(?:conseil\s+d'etat|juge\s+des\s+referes|tribunal\s+administratif|cour\s+administrative))"
)
_BY_ADMINISTRATIVE_COURT = re.compile(
    rf"\b(?:conseil\s+d'etat|tribunal\s+administratif|cour\s+administrative\s+d'appel)\b[^.;\n]{{0,100}}?\b(?:decision|jugement|arret|ordonnance)s?\s+"
    rf"{_N}(?P<number>{_REQUEST}(?:\s*(?:,|;|et|a)\s*(?:{_N})?{_REQUEST}){{0,8}})(?!\d)"
)
_SANCTION_COMMITTEE = re.compile(
    rf"\bdecision\s+{_N}(?P<number>\d{{1,3}})\s+(?=d[ue]\s|rendue)[^.\n]{{0,60}}commission\s+des\s+sanctions"
)
_INDEX_OF_LAW = re.compile(
    r"(?:\bloi|\bdecret|\breglement|\bordonnance|\bdirective|\bsiret|\brcs|\bsiren|\bportalis|\bmarques?|\benregistrement|\bfactures?|\bdevis|\bcommande|\bcontrat|\bpieces?|\bclient|\bcompte|\bpolice|\bsinistre|\bbrevet)\s*$"
)


def find_dockets(text: str, zones: Zones) -> tuple[Finding[Docket], ...]:
    """Every docket number in order, as printed but for blanks around its signs; Portalis numbers are none."""
    folded = fold(text)
    found = [*_labelled(text, folded), *_special(text, folded)]
    if zones.is_ruling_text:
        found.extend(_bare_lines(text, folded))
        found.extend(_administrative(text, folded))
    return tuple(_without_overlaps(found))


def _labelled(text: str, folded: str) -> Iterator[Finding[Docket]]:
    for kind, rule, confidence, pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            if _INDEX_OF_LAW.search(folded, max(0, match.start() - 20), match.start()):
                continue
            yield from _each(text, kind, match.span("number"), rule, confidence)


def _each(
    text: str, kind: DocketKind, span: tuple[int, int], rule: str, confidence: float
) -> Iterator[Finding[Docket]]:
    """The numbers of "T 21-20.156 et U 21-20.157", or the one there is."""
    if kind in {DocketKind.RG, DocketKind.REQUEST} and not rule.startswith("european"):
        folded = fold(text)
        for match in _LISTED.finditer(folded, *span):
            yield _finding(text, kind, match.span(), rule, confidence)
        return
    if kind is not DocketKind.POURVOI:
        yield _finding(text, kind, span, rule, confidence)
        return
    for match in re.finditer(r"(?P<number>\d{2}[-‑]\d{2}[.\s]?\d{3})", text[span[0] : span[1]]):
        start, end = match.span("number")
        yield _finding(text, kind, (span[0] + start, span[0] + end), rule, confidence)


def _finding(
    text: str, kind: DocketKind, span: tuple[int, int], rule: str, confidence: float
) -> Finding[Docket]:
    printed = re.sub(r"\s+", "", text[span[0] : span[1]]).replace("‑", "-")
    if kind in {DocketKind.ECLI, DocketKind.DELIBERATION}:
        printed = printed.upper()
    return Finding(Docket(printed, kind), Span(*span), rule, confidence)


def _special(text: str, folded: str) -> Iterator[Finding[Docket]]:
    """Numbers that only the court or committee beside them makes docket numbers."""
    for pattern in (_STATE_COUNCIL, _DECIDED_UNDER, _BY_ADMINISTRATIVE_COURT):
        for match in pattern.finditer(folded):
            yield from _each(
                text, DocketKind.REQUEST, match.span("number"), "request_of_administrative_court", 0.95
            )
    for match in _SANCTION_COMMITTEE.finditer(folded):
        yield _finding(
            text, DocketKind.DELIBERATION, match.span("number"), "decision_of_sanction_committee", 0.9
        )


_ADMINISTRATIVE = re.compile(
    r"\b(?:conseil\s+d'etat|tribunal\s+administratif|cour\s+administrative\s+d'appel)\b"
)
_NUMBER_LINE = re.compile(rf"^[ \t]*{_N}(?P<number>\d{{6,7}}|\d{{2}}[a-z]{{2}}\d{{5}})\b", re.MULTILINE)


def _administrative(text: str, folded: str) -> Iterator[Finding[Docket]]:
    """Find "N° 449209" on a line of the header, as administrative courts print the number of the application."""
    end = min(len(folded), _HEAD)
    if _ADMINISTRATIVE.search(folded, 0, end):
        for match in _NUMBER_LINE.finditer(folded, 0, end):
            yield _finding(text, DocketKind.REQUEST, match.span("number"), "request_in_header", 0.9)


def _bare_lines(text: str, folded: str) -> Iterator[Finding[Docket]]:
    """A number alone on a line at the head of a ruling."""
    for match in _BARE_LINE.finditer(folded, 0, min(len(folded), _HEAD)):
        kind = DocketKind.POURVOI if "-" in match["number"] and "." in match["number"] else DocketKind.RG
        if kind is DocketKind.POURVOI:
            yield from _each(text, kind, match.span("number"), "number_alone_in_header", 0.9)
        else:
            yield _finding(text, kind, match.span("number"), "number_alone_in_header", 0.85)


def _without_overlaps(found: list[Finding[Docket]]) -> list[Finding[Docket]]:
    kept: list[Finding[Docket]] = []
    for finding in sorted(found, key=lambda f: (f.span.start, -f.confidence)):
        if not kept or finding.span.start >= kept[-1].span.end:
            kept.append(finding)
    return kept
