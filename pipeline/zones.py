"""Which part of a ruling each character belongs to; press has one zone, its body.

Headings part a ruling where it has them. Where it has none, the formulas of French judgments do ("Attendu, selon
l'arrêt attaqué", "demande au tribunal de", "Par ces motifs").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from pipeline.documents import DocumentKind
from pipeline.findings import Span
from pipeline.text.spaces import fold


class ZoneKind(StrEnum):
    HEADER = "header"
    """Court, number, date, parties, composition: all before the story begins."""
    FACTS = "facts"
    CLAIMS = "claims"
    PLEAS = "pleas"
    REASONS = "reasons"
    OPERATIVE = "operative"
    ANNEX = "annex"
    """The grounds of appeal printed after a ruling of the Cour de cassation."""
    BODY = "body"
    """The whole of a text that is not a ruling's own."""


@dataclass(frozen=True)
class Zones:
    """`parts` follow one another without gap over the whole text."""

    kind: DocumentKind
    parts: tuple[tuple[Span, ZoneKind], ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span, _ in self.parts]

    @property
    def is_ruling_text(self) -> bool:
        """True for the text of a decision itself, False for press and comment."""
        return self.kind in {DocumentKind.DECISION, DocumentKind.SANCTION}

    def kind_at(self, offset: int) -> ZoneKind:
        """The zone of the character at `offset`; an empty text is all body."""
        if not self.parts:
            return ZoneKind.BODY
        return self.parts[max(0, bisect_right(self._starts, offset) - 1)][1]

    def of(self, kind: ZoneKind) -> tuple[Span, ...]:
        return tuple(span for span, zone in self.parts if zone is kind)


_HEADINGS: tuple[tuple[ZoneKind, str], ...] = (
    (
        ZoneKind.ANNEX,
        r"moyens?\s+annexes?\b|moyens?\s+produits?\s+(?:par|au)\b|annexes?\s+(?:au|a\s+la)\s+present",
    ),
    (
        ZoneKind.OPERATIVE,
        (
            r"par\s*ces\s*motifs\b|par\s+ces\s+moyens\b|d\s?e\s?c\s?i\s?d\s?e(?:nt)?\s*(?::|$)|dispositif\b"
            r"|en\s+consequence,\s+la\s+cour\s*:"
            r"|(?:la\s+)?formation\s+restreinte[^\n]{0,60}apres\s+en\s+avoir\s+delibere,\s+decide|decision\s*:?\s*$"
        ),
    ),
    (
        ZoneKind.CLAIMS,
        (
            r"(?:les\s+)?(?:pretentions|demandes)\b|(?:les\s+)?moyens?\s+et\s+(?:les\s+)?(?:pretentions|demandes)"
            r"|moyens?,?\s+(?:et\s+)?pretentions|conclusions\s+des\s+parties"
        ),
    ),
    (
        ZoneKind.PLEAS,
        (
            r"enonce\s+du\s+(?:\w+\s+){0,2}moyen|enonce\s+des\s+moyens|(?:les\s+)?moyens\s*(?:des\s+parties)?\s*:?\s*$"
            r"|moyens?\s+de\s+cassation\s*$"
        ),
    ),
    (
        ZoneKind.REASONS,
        (
            r"motifs\b|motivation\b|motivations\b|discussion\b|sur\s+ce\b|sur\s+quoi\b|et\s+sur\s+ce\b|c(?:ec|el)i\s+(?:etant\s+)?expose"
            r"|reponse\s+(?:de\s+la\s+cour|du\s+tribunal)|examen\s+d(?:u|es)\s+moyens?"
            r"|portee\s+et\s+consequences|(?:mais\s+)?sur\s+(?:le|les|la)\s+(?:\w+\s+){0,3}(?:moyens?|branche)\b"
            r"|recevabilite\s+d|sur\s+les\s+demandes\b|sur\s+(?:le|la|les|l')\s*(?:manquements?|mesures?\s+correctrices|prejudices?|responsabilite|faute)"
            r"|considerant\s+ce\s+qui\s+suit|en\s+droit\b"
        ),
    ),
    (
        ZoneKind.FACTS,
        (
            r"(?:l'|les\s+)?(?:rappel\s+des\s+)?faits\b|rappel\s+des\s+faits|(?:expose|rappel|objet)\s+(?:d|de\s+l)[ue']?\s*(?:litige|instance|procedure)"
            r"|expose\s+(?:des\s+faits|du\s+litige|de\s+l'affaire)|(?:la\s+)?procedure\b|vu\s+la\s+procedure\s+suivante"
            r"|les\s+circonstances|la\s+cour\s*[,:]?\s*$"
        ),
    ),
    (ZoneKind.HEADER, r"entete\b|composition\s+d[eu]|entre\s*:"),
)
_NUMBER = r"(?:(?:[ivx]{1,4}|\d{1,2}|[a-h])\s?[.)/°-]+\s*|[•*-]\s*)?"
_LINE_HEADING = re.compile(
    rf"^[ \t]*{_NUMBER}(?:"
    + "|".join(f"(?P<{kind.value}>{pattern})" for kind, pattern in _HEADINGS)
    + r")(?P<tail>[^\n]*)",
    re.MULTILINE,
)
# In text whose line breaks are lost, only capitals still show a heading.
_CAPITAL_HEADING = re.compile(
    r"(?P<annex>MOYENS?\s+ANNEX[ÉE]S?\b)|(?P<operative>PAR\s+CES\s+MOTIFS\b|D\s?[ÉE]\s?C\s?I\s?D\s?E\s*:)"
    r"|(?P<reasons>MOTIFS\s+DE\s+LA\s+D[ÉE]CISION\b|SUR\s+CE,?\s+L[AE]\s+(?:COUR|TRIBUNAL)\b)"
    r"|(?P<facts>EXPOS[ÉE]\s+DU\s+LITIGE\b|FAITS\s+ET\s+PROC[ÉE]DURE\b)"
    r"|(?P<claims>PR[ÉE]TENTIONS\s+(?:ET\s+MOYENS\s+)?DES\s+PARTIES\b)"
)
_LONG_HEADING = 90
_RUN_IN = re.compile(
    r"par\s*ces\s*mo|d\s?e\s?c\s?i|en\s+consequence|sur\s+(?:ce|quoi)|moyens?\s+(?:annexe|produit)|(?:la\s+)?formation"
    r"|considerant\s+ce|vu\s+la|motifs\s+de\s+la\s+decision|expose\s+du\s+litige"
)


def _heading_zone(match: re.Match[str], text: str) -> ZoneKind | None:
    """The zone a line opens, or None when the line is a sentence that only begins like a heading."""
    kind = ZoneKind(_named(match))
    opening = match.group(kind.value)
    if _RUN_IN.match(opening):
        return kind
    if len(match.group().strip()) > _LONG_HEADING:
        return None
    tail = match["tail"].strip()
    if tail.endswith((".", ";", ",")) and not text[match.start(kind.value) : match.end(kind.value)].isupper():
        return None
    return kind


def _named(match: re.Match[str]) -> str:
    return next(name for name, value in match.groupdict().items() if value is not None and name != "tail")


def _headings(text: str) -> list[tuple[int, ZoneKind]]:
    """Where each zone begins, in order, as the headings say."""
    folded = fold(text)
    found = {
        match.start(): zone
        for match in _LINE_HEADING.finditer(folded)
        if (zone := _heading_zone(match, text)) is not None
    }
    for match in _CAPITAL_HEADING.finditer(text):
        found.setdefault(match.start(), ZoneKind(_named(match)))
    return sorted(found.items())


_FORMULAS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"au\s+nom\s+du\s+peuple\s+francais|republique\s+francaise|^r\s?e\s?p\s?u\s?b\s?l\s?i\s?q\s?u\s?e",
        r"^[ \t]*(?:\w+\s-\s)?(?:appelant|intime|demandeu?r|demanderesse|defendeu?r|defenderesse)(?:e|s|es|\(s\)|esse|resse)*\b[^.\n]{0,40}$",
        r"composition\s+(?:du\s+tribunal|de\s+la\s+(?:cour|juridiction))|lors\s+du\s+delibere",
        r"statuant\s+(?:publiquement|par|contradictoirement|en\s+premier|en\s+dernier|sur\s+le\s+pourvoi)",
        r"^[ \t]*(?:mais\s+|et\s+)?attendu(?:\s+que|,)|;\s+que\s|^[ \t]*considerant",
        r"a\s+rendu\s+(?:l'arret\s+suivant|le\s+present\s+arret|la\s+presente\s+decision|l'ordonnance\s+suivante|le\s+jugement)",
        r"^[ \t]*par\s*ces\s*motifs\b|^[ \t]*d\s?e\s?c\s?i\s?d\s?e\s*(?::|$)",
        r"decision\s+(?:deferee|attaquee)\s+(?:a\s+la\s+cour\s*)?:|numero\s+(?:d'inscription|de\s+role)",
        r"copie\s+executoire|grosse\s+delivree|n°\s*portalis|minute\s+n°",
        r"^[ \t]*entre\s*:|^[ \t]*c/\s*$",
        r"ainsi\s+(?:fait\s+et\s+)?juge|fait\s+et\s+(?:juge|prononce)|ainsi\s+decide|condamne\b[^.\n]{0,80}aux\s+(?:entiers\s+)?depens",
        r"^[ \t]*(?:condamne|deboute|rejette|casse|confirme|infirme|dit|ordonne|prononce)\b[^\n]{5,}",
        r"reunie\s+en\s+sa\s+formation\s+restreinte|a\s+adopte\s+la\s+(?:decision|deliberation)\s+suivante",
        r"^[ \t]*vu\s+(?:la|le|les|l')\b",
    )
)
_OWN_TEXT_FORMULAS = 2
# Title and parties as case-law sites print them above the ruling: "Tribunal de …, 3ème ch., jugement du …", "X / Y".
_CASE_TITLE = re.compile(
    r"^(?:tribunal|cour|conseil)\b[^\n]{5,90},\s*(?:jugement|arret|ordonnance)\b[^\n]{0,25}\bdu\s+\d[^\n]{5,30}\n+[^\n]{3,200}\s(?:/|c/)\s[^\n]+$",
    re.MULTILINE,
)


def is_ruling_text(text: str) -> bool:
    """True when `text` is a decision's own text: several of the formulas that only judgments have."""
    folded = fold(text)
    if _CASE_TITLE.search(folded):
        return True
    formulas = 0
    for formula in _FORMULAS:
        formulas += formula.search(folded) is not None
        if formulas >= _OWN_TEXT_FORMULAS:
            return True
    return formulas > 0 and len({zone for _, zone in _headings(text)}) > 1


_COMMENT = re.compile(
    r"\bavocate?s?\b[^.\n]{0,30}(?:associe|a\s+la\s+cour|au\s+barreau|collaborat)|cabinet\s+d'avocats|notre\s+analyse"
    r"|que\s+retenir|ce\s+qu'il\s+faut\s+(?:en\s+)?retenir|docteur\s+en\s+droit|maitre\s+de\s+conferences"
)
_AUTHORITY_TEXT = re.compile(
    r"formation\s+restreinte|autorite\s+de\s+la\s+concurrence,\s+statuant|^[ \t]*deliberation\s+(?:n°|san)",
    re.MULTILINE,
)


def find_kind(text: str) -> DocumentKind:
    """What the words show: the ruling's own text, an authority's own decision, a comment, or news."""
    folded = fold(text)
    if is_ruling_text(text):
        return DocumentKind.SANCTION if _AUTHORITY_TEXT.search(folded) else DocumentKind.DECISION
    return DocumentKind.COMMENTARY if _COMMENT.search(folded) else DocumentKind.NEWS


def find_zones(text: str, kind: DocumentKind | None = None) -> Zones:
    """The zones of `text`. A `kind` known from the source stands; None lets the text decide."""
    known = kind or find_kind(text)
    if not text:
        return Zones(known, ())
    if known not in {DocumentKind.DECISION, DocumentKind.SANCTION}:
        return Zones(known, ((Span(0, len(text)), ZoneKind.BODY),))
    marks = _in_order(_headings(text), len(text))
    marks = sorted({**dict(_formula_marks(text, marks)), **dict(marks)}.items())
    return Zones(known, tuple(_parts(marks, len(text))))


def _in_order(marks: list[tuple[int, ZoneKind]], length: int) -> list[tuple[int, ZoneKind]]:
    """Drop headings that cannot be: a second header after the story, anything but annexes after the operative part."""
    annex = next((at for at, zone in marks if zone is ZoneKind.ANNEX), length)
    before = [at for at, zone in marks if zone is ZoneKind.OPERATIVE and at < annex]
    operative = _operative_start(marks, before)
    story = next((at for at, zone in marks if zone not in {ZoneKind.HEADER, ZoneKind.OPERATIVE}), operative)
    kept = [
        (at, zone) for at, zone in marks if at < operative and (zone is not ZoneKind.HEADER or at < story)
    ]
    kept = [(at, zone) for at, zone in kept if zone not in {ZoneKind.OPERATIVE, ZoneKind.ANNEX}]
    reasons = next((at for at, zone in kept if zone is ZoneKind.REASONS), length)
    kept = [(at, zone) for at, zone in kept if at <= reasons or zone not in {ZoneKind.FACTS, ZoneKind.CLAIMS}]
    if before:
        kept.append((operative, ZoneKind.OPERATIVE))
    if annex < length and (not before or annex > operative):
        kept = [(at, zone) for at, zone in kept if at < annex]
        kept.append((annex, ZoneKind.ANNEX))
    return kept


def _operative_start(marks: list[tuple[int, ZoneKind]], candidates: list[int]) -> int:
    """The last opening of an operative part that no heading of the story follows, runs of openings taken as one."""
    if not candidates:
        return marks[-1][0] + 1 if marks else 0
    story = max(
        (at for at, zone in marks if zone is not ZoneKind.OPERATIVE and at < candidates[-1]), default=-1
    )
    return next(at for at in candidates if at > story)


_CLAIM_FORMULA = re.compile(
    r"(?:dernieres?\s+)(?:conclusions|ecritures)|par\s+(?:ses|leurs)\s+(?:dernieres\s+)?conclusions"
    r"|par\s+conclusions\b|demand(?:e|ent)\s+(?:au\s+tribunal|a\s+la\s+cour|de\s+condamner)|conclut?\s+(?:a|au)\b"
    r"|demand(?:e|ent)\s+(?:\w+\s+){0,2}(?:au\s+tribunal|a\s+la\s+cour)"
    r"|(?<!\ba )(?<!\bont )(?<!\bavait )(?<!\bavaient )(?<!\bayant )\b(?:requiert|sollicite|reclame)(?:nt)?\b"
)
_REASON_FORMULA = re.compile(
    r"^[ \t]*(?:mais\s+|et\s+)?(?:attendu\s+qu|considerant\s+qu)|^[ \t]*qu'en\s+statuant"
)
_FACT_FORMULA = re.compile(
    r"^[ \t]*(?:\d+\.\s+)?(?:(?:attendu,\s+)?selon\s+l(?:'|a\s|e\s)(?:arret|ordonnance|jugement|decision)?|par\s+acte\b|par\s+contrat\b|par\s+jugement\b)"
    r"|^[ \t]*(?:la|les)\s+societes?\b[^\n]{2,90}\b(?:exerce|exploite|expose|a\s+pour\s+(?:objet|activite)|est\s+(?:une|un|specialisee)|edite|commercialise|fabrique)\b"
)
_PLEA_FORMULA = re.compile(
    r"\bfait\s+grief\s+(?:a|au)\b|\bfont\s+grief\b|alors,?\s+selon\s+le\s+moyen|reproche\s+a\s+l'arret"
)


def _formula_marks(text: str, marks: list[tuple[int, ZoneKind]]) -> Iterator[tuple[int, ZoneKind]]:
    """Zones that paragraphs open by their wording, where no heading does."""
    folded = fold(text)
    end = next((at for at, zone in marks if zone in {ZoneKind.OPERATIVE, ZoneKind.ANNEX}), len(text))
    current = ZoneKind.HEADER
    headings = dict(marks)
    for line in re.finditer(r"[^\n]+", folded[:end]):
        heading = headings.get(line.start())
        if heading is not None:
            current = heading
            continue
        zone = _paragraph_zone(line.group(), current)
        if zone is not current:
            current = zone
            yield line.start(), zone


def _paragraph_zone(paragraph: str, current: ZoneKind) -> ZoneKind:
    if _FACT_FORMULA.match(paragraph):
        return ZoneKind.FACTS if current is ZoneKind.HEADER else current
    if _PLEA_FORMULA.search(paragraph):
        return ZoneKind.PLEAS
    if _REASON_FORMULA.match(paragraph):
        return ZoneKind.REASONS
    if current is ZoneKind.FACTS and _CLAIM_FORMULA.search(paragraph):
        return ZoneKind.CLAIMS
    return current


def _parts(marks: list[tuple[int, ZoneKind]], length: int) -> Iterator[tuple[Span, ZoneKind]]:
    """Zones from their beginnings; what stands before the first is the header, equal neighbours are one."""
    starts = [(0, ZoneKind.HEADER), *((at, zone) for at, zone in marks if at > 0)]
    if marks and marks[0][0] == 0:
        starts[0] = marks[0]
    merged = [starts[0]]
    for at, zone in starts[1:]:
        if zone is not merged[-1][1]:
            merged.append((at, zone))
    for (at, zone), (end, _) in zip(merged, [*merged[1:], (length, ZoneKind.BODY)], strict=True):
        yield Span(at, end), zone
