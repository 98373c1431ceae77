"""References to a decision: the court, type, date, number and chamber that stand together in the text.

"le jugement du 26 janvier 2023 rendu par le tribunal de commerce de Lille (RG 2021…)" is one reference made of four
anchors. Anchors belong together when nothing but function words parts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from pipeline.extract.decisions.chambers import find_chambers
from pipeline.extract.decisions.numbering import court_of_numbers
from pipeline.findings import Finding, Span
from pipeline.law import (
    Court,
    CourtLevel,
    DateBasis,
    DatedDay,
    DateRole,
    Decision,
    DecisionType,
    Docket,
    DocketKind,
)
from pipeline.text.heads import Headed, Hinted
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_TYPES = {
    "jugement": DecisionType.JUGEMENT,
    "arret": DecisionType.ARRET,
    "ordonnance": DecisionType.ORDONNANCE,
    "deliberation": DecisionType.DELIBERATION,
    "decision": DecisionType.DECISION,
    "sentence": DecisionType.SENTENCE,
    "avis": DecisionType.AVIS,
    "ord": DecisionType.ORDONNANCE,
    "jgt": DecisionType.JUGEMENT,
}
_TYPE = Headed(
    ("jugement", "arret", "ordonnance", "deliberation", "decision", "sentence", "avis", "ord.", "jgt"),
    r"\b(?<!audience\sde\s)(?<!bureau\sde\s)(?P<type>jugement|arret|ordonnance|deliberation|decision|sentence|avis|ord(?=\.\s)|jgt(?=\.?\s))\b(?!\s+(?:de\s+cloture|n°\s?\d{2,4}-\d+|modifiee|du\s+\d+\s+\w+\s+19))",
)
# What may stand between two anchors of one reference.
_LINK = pattern(
    r"(?:\b\d{1,2}(?:e|eme|er|re)\b|[\s,:()\[\]/'’\"«»–—-]|\bn?°s?|\b(?:en|date|datee?s?|du|de|des|d|le|la|les|l|un|une|par|rendue?s?|prononcee?s?|que|a|au|aux|sous|numero|no|n|rg|r\.g|role"
    r"|dans|sa|son|ses|contradictoire|correctionnel|fond|refere|referes|president|presidente|statuant|juge|delegue|vice|commissaire|premier|premiere|et|enregistree?|repertoire|general"
    r"|pourvoi|affaire|aff|dossier|req|requete|nos|non|publie|inedit|avant|dire|droit|definitif|ci|apres|precite|entre|parties|mise|disposition|greffe|sur|requete|matiere|suivant|autre|jour|meme"
    r"|susvise|susvisee|ce|cette|cet|lui|sein|audience|publique|formation|paritaire|jex|execution|deux|trois|mois|lundi|mardi|mercredi|jeudi|vendredi|chambre|section|siegeant|pres|cabinet"
    r"|lequel|laquelle|interets|civils|qui|(?:annul|cass)ee?(?!\s+(?:partiellement\s+|donc\s+)?(?:l'|le|la|cet|ce)\s*(?:$|(?:arret|jugement|ordonnance|decision)))|attaquee?|entreprise|deferee?|conseil|civil|commercial|penal|decision|arret|jugement|ordonnance|notamment|ainsi|donc|minute|ref|cf|voir|adoptee?|cour|tribunal|prise|intervenue?|rendant|est|ete|tombee?|datant)\b\.?|\.(?=\S))*"
)
_LINK_MAX, _KEY = 90, 2

Value: TypeAlias = Court | DatedDay | Docket | DecisionType | str


@dataclass
class Reference:
    """Anchors that stand together. What the text leaves out is None."""

    span: Span
    court: Finding[Court] | None = None
    type: Finding[DecisionType] | None = None
    date: Finding[DatedDay] | None = None
    chamber: Finding[str] | None = None
    dockets: list[Finding[Docket]] = field(default_factory=list)
    ecli: Finding[Docket] | None = None

    def takes(self, finding: Finding[Value]) -> bool:
        """Add `finding`, unless this reference already has one of its kind with another value."""
        value = finding.value
        slot = _slot(value)
        if isinstance(value, Docket):
            if self._refuses(value):
                return False
            self._take_docket(finding)  # type: ignore[arg-type]  # its value is a docket
        elif not self._may_go_with(value):
            return False
        elif (held := getattr(self, slot)) is not None:
            # A second "jugement" opens another reference even when it says the same; a second chamber is part of
            # the first's name ("2ème chambre du pôle 5").
            return slot == "chamber" or (slot != "type" and bool(held.value == value))
        else:
            setattr(self, slot, finding)
        self.span = Span(min(self.span.start, finding.span.start), max(self.span.end, finding.span.end))
        return True

    def _refuses(self, docket: Docket) -> bool:
        """Whether another court than this reference's gives such numbers."""
        meant = court_of_numbers([docket])
        return meant is not None and self.court is not None and self.court.value.id not in {meant, "cass"}

    def _may_go_with(self, value: Value) -> bool:
        """Whether such a court renders such decisions: no arrêt is a tribunal's."""
        court = value if isinstance(value, Court) else self.court and self.court.value
        kind = value if isinstance(value, DecisionType) else self.type and self.type.value
        return not isinstance(value, Court | DecisionType) or not court or not kind or type_fits(kind, court)

    def _take_docket(self, finding: Finding[Docket]) -> None:
        if finding.value.kind is DocketKind.ECLI:
            self.ecli = finding
        else:
            self.dockets.append(finding)

    def without_day(self) -> Reference:
        """The rest of it, when its day turns out to stand apart."""
        start = self.date.span.end if self.date else self.span.start
        return replace(self, span=Span(start, self.span.end), date=None)

    @property
    def weight(self) -> int:
        """How many kinds of anchors it has."""
        return sum(part is not None for part in (self.court, self.type, self.date, self.chamber)) + bool(
            self.dockets
        )


def _slot(value: Value) -> str:
    if isinstance(value, Court):
        return "court"
    if isinstance(value, DecisionType):
        return "type"
    if isinstance(value, DatedDay):
        return "date"
    return "dockets" if isinstance(value, Docket) else "chamber"


def find_types(text: str) -> Iterator[Finding[DecisionType]]:
    for match in _TYPE.finditer(fold(text)):
        yield Finding(_TYPES[match["type"]], Span(match.start(), match.end()), "decision_word", 0.9)


def find_references(
    text: str,
    courts: Sequence[Finding[Court]],
    dates: Sequence[Finding[DatedDay]],
    dockets: Sequence[Finding[Docket]],
    *,
    across_blocks: bool,
) -> list[Reference]:
    """All references in order; a lone word ("le jugement") is none.

    In the header of a ruling a reference may run over several blocks (`across_blocks`), in prose it may not.
    """
    folded = fold(text)
    numbered = {finding.span.start for finding in dockets}
    anchors: list[Finding[Value]] = [
        *(finding for finding in courts if finding.confidence >= MENTION),
        *(day for day in dates if _may_be_of_decision(folded, day, numbered)),
        *dockets,
        *find_types(text),
        *find_chambers(text),
    ]
    anchors.sort(key=lambda anchor: (anchor.span.start, -anchor.span.end))
    return [
        ref
        for ref in _chains(folded, anchors, 1 if across_blocks else 0)
        if ref.weight > 1 or ref.type is None
    ]


_UP_TO_NUMBER = pattern(r"\s?\(\s?(?:r\.?\s?g\.?\s*)?(?:n°\s*)?")


def _may_be_of_decision(folded: str, day: Finding[DatedDay], numbered: AbstractSet[int]) -> bool:
    """Whether nothing says that a day is another act's; "le 14 mai (RG n° 22/04511)" is the decision's that has the number."""
    if day.value.role in {DateRole.DECISION, DateRole.OTHER}:
        return True
    if day.value.role is not DateRole.EVENT or not folded.endswith("le ", 0, day.span.start):
        return False
    gap = _UP_TO_NUMBER.match(folded, day.span.end)
    return gap is not None and gap.end() in numbered


MENTION = 0.5
"""Court findings under this confidence are counsel's or a registry's: no decision is theirs."""


def _chains(folded: str, anchors: Sequence[Finding[Value]], breaks: int) -> Iterator[Reference]:
    current: Reference | None = None
    last: Finding[Value] | None = None
    for anchor in anchors:
        if current and anchor.span.start < current.span.end:
            continue
        gap = folded[current.span.end : anchor.span.start] if current else ""
        if current and not isinstance(anchor.value, Docket) and _is_number_of_header(current, gap):
            yield current
            current = None
        apart = _is_event(folded, last, anchor, gap) or (
            not breaks and _is_day_of_act(folded, last, anchor, gap)
        )
        follows = not apart and _is_link(gap, breaks)
        last = anchor
        if current and follows and current.takes(anchor):
            continue
        if current and follows and _opens_with_other_day(folded, current, anchor):
            yield Reference(current.date.span, date=current.date)  # type: ignore[union-attr]  # it has a day
            current = current.without_day()
            current.takes(anchor)
            continue
        if current:
            yield current
        current = Reference(anchor.span)
        current.takes(anchor)
    if current:
        yield current


def _opens_with_other_day(folded: str, ref: Reference, anchor: Finding[Value]) -> bool:
    """Whether `ref` opens with a day on a line of its own (the page's) and `anchor` is the day that belongs to the rest."""
    if not isinstance(anchor.value, DatedDay) or ref.date is None or ref.date.span.start != ref.span.start:
        return False
    after = folded[ref.date.span.end : ref.span.end]
    return after.startswith("\n") and ref.weight > 1


HAD_DONE = pattern(r"\bavai(?:t|en?t)\s+(?:[\w'-]+\s+){1,6}(?:le\s+|du\s+)?$")
"""What had been done on a day, a comma, and a court that acts: "que la CNIL avait sanctionné le 21 décembre, le Conseil d'État …"."""
HAD_FAR = 90
_THEN_THE = frozenset({", le", ", la", ", l'"})


def _is_event(folded: str, last: Finding[Value] | None, anchor: Finding[Value], gap: str) -> bool:
    """Whether a comma ends the reference: "contre cette ordonnance, le 19 avril", "contre ce jugement, la cour"."""
    if (
        last
        and isinstance(last.value, DatedDay)
        and isinstance(anchor.value, Court)
        and gap.strip() in _THEN_THE
    ):
        return HAD_DONE.search(folded, max(0, last.span.start - HAD_FAR), last.span.start) is not None
    if last and isinstance(last.value, DatedDay) and isinstance(anchor.value, DecisionType):
        return gap.strip() in _THEN_THE  # "a censuré, le 4 mai 2022, l'arrêt de la cour d'appel"
    if (
        last is None
        or not isinstance(last.value, DecisionType)
        or not isinstance(anchor.value, DatedDay | Court)
    ):
        return False
    own = folded[max(0, last.span.start - 6) : last.span.start].endswith(("sa ", "son ", "leur ", "par "))
    return gap.strip() in _THEN_THE and not own


_THE = frozenset({"le", "la", "l'", "les", "ce", "cette", "cet"})


def _is_day_of_act(folded: str, last: Finding[Value] | None, anchor: Finding[Value], gap: str) -> bool:
    """Whether a day is that of the verb: "a infirmé ce jugement mardi", "a confirmé mardi la décision"."""
    if last is None:
        return False
    between = gap.strip()
    if isinstance(last.value, Docket) and isinstance(anchor.value, DecisionType):
        return between.strip("), ") in _THE  # "a infirmé, le 30 avril (RG 22/02204), le jugement"
    if isinstance(last.value, DatedDay) and isinstance(anchor.value, DecisionType):
        return between in _THE
    if not isinstance(last.value, DecisionType) or not isinstance(anchor.value, DatedDay):
        return False
    if folded[max(0, last.span.start - 6) : last.span.start].endswith(("sa ", "son ", "leur ")):
        return False
    return between == "le" or (between == "" and anchor.value.basis is DateBasis.RELATIVE)


def _is_number_of_header(ref: Reference, gap: str) -> bool:
    """Whether `ref` is a number in a block of its own: the next block may tell of the decision attacked."""
    return "\n\n" in gap and ref.weight == 1 and bool(ref.dockets)


_PORTALIS = pattern(
    r"n°\s?portalis\s*:?\s*[a-z0-9]{4}[\w/-]*(?:\s*(?:,\s*)?(?:joint\w*|jonction)\s+(?:au|avec|a|du)?)?"
)
# What was annulled is not what annulled it: "autorisation du 20 août, annulée par jugement du 21 octobre".
_UNDONE = Hinted(
    ("par", "devant"), r"(?:annul|cass|infirm|confirm|attaqu|entrepris|defer)ee?s?\s+(?:par|devant)\b"
)
_KEY_LETTER = pattern(r"(?<![a-z])[a-z]\s?$")


def _is_link(gap: str, breaks: int) -> bool:
    """Whether only function words stand in `gap`, but for the key letter of a pourvoi's number."""
    if _UNDONE.search(gap):
        return False
    if "portalis" in gap:
        gap = _PORTALIS.sub("", gap)
    if len(gap) > _LINK_MAX + _KEY:
        return False
    if gap.rstrip()[-1:].isalpha():
        gap = _KEY_LETTER.sub("", gap)
    return len(gap) <= _LINK_MAX and gap.count("\n\n") <= breaks and _LINK.fullmatch(gap) is not None


REVIEWING = {CourtLevel.APPEAL, CourtLevel.SUPREME}


def type_fits(kind: DecisionType, court: Court) -> bool:
    """Whether such a court renders such decisions: no jugement from a court of appeal, no arrêt from a tribunal."""
    if kind is DecisionType.ARRET:
        return court.level is not CourtLevel.FIRST and court.level is not CourtLevel.AUTHORITY
    if kind is DecisionType.JUGEMENT:
        return court.level is CourtLevel.FIRST
    if kind is DecisionType.DELIBERATION:
        return court.level in {CourtLevel.AUTHORITY, CourtLevel.FOREIGN, CourtLevel.EUROPEAN}
    return True


def as_told(ref: Reference, court: Finding[Court] | None) -> Decision:
    """The decision of `court` as the words of `ref` alone tell of it."""
    return Decision(
        court=court,
        chamber=ref.chamber,
        decided_on=dated(ref.date),
        date_basis=ref.date.value.basis if ref.date else None,
        type=ref.type,
        docket_numbers=tuple(numbers(ref.dockets)),
    )


def dated(found: Finding[DatedDay] | None) -> Finding[date] | None:
    return Finding(found.value.day, found.span, found.rule, found.confidence) if found else None


def numbers(dockets: Iterable[Finding[Docket]]) -> list[Finding[str]]:
    """Each number once, where it stands first."""
    seen: dict[str, Finding[str]] = {}
    for docket in dockets:
        seen.setdefault(docket.value.number.upper(), number_of(docket))
    return list(seen.values())


def number_of(docket: Finding[Docket]) -> Finding[str]:
    return Finding(docket.value.number, docket.span, docket.rule, docket.confidence)
