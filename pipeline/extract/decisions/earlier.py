"""The other decisions of the same proceedings: the one attacked, interim orders, rulings quashed before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pipeline.extract.decisions.numbering import court_of_numbers
from pipeline.extract.decisions.references import Reference, as_told
from pipeline.findings import Finding, reject
from pipeline.law import Court, CourtLevel, Decision, DecisionType
from pipeline.text.patterns import pattern

_VISA = pattern(r"(?:^|\n)[ \t]*vu\s[^\n]{0,160}$")
_LOOK_BACK = 200
# Opening or closing insolvency proceedings is no step of the case, though the same court did it.
_INSOLVENCY = pattern(
    r"[^.;\n]{0,90}\b(?:prononce|ouvert|converti|place|arrete|ouvrant|prononcant|clotur)\w*\s+[^.;\n]{0,40}"
    r"(?:liquidation\s+judiciaire|redressement\s+judiciaire|procedure\s+de\s+sauvegarde|plan\s+de\s+(?:sauvegarde|cession|continuation))",
)
_NEAR = 160
_BELOW = {
    CourtLevel.APPEAL: frozenset({CourtLevel.FIRST}),
    CourtLevel.SUPREME: frozenset({CourtLevel.FIRST, CourtLevel.APPEAL}),
}
_RULES = pattern(
    r"[,)]?\s+(?:(?:l'|les\s+|la\s+|le\s+|lui\s+)?(?:a|avait|ayant|ont)\s+(?:\w+\s+){0,2}?"
    r"(?:rejete|condamne|deboute|declare|accueilli|dit|juge|ordonne|fait\s+droit|prononce|alloue|accorde|fixe|annule|limite|retenu|ecarte|constate)\w*\b"
    r"|qui\s+(?:l'|les\s+|la\s+)?a(?:vait)?\s+(?:\w+\s+){0,2}?(?:rejete|condamne|deboute|declare|accueilli|juge|fait\s+droit|alloue|accorde)\w*\b)"
)
_INTERIM = pattern(r"\s+(?:avant[- ]dire[- ]droit|mixte)\b")
_MOST = 40
"""No proceedings have more decisions: beyond, a text lists cases."""


def find_earlier(
    main: Decision, references: Iterable[Reference], folded: str, courts: Mapping[str, Finding[Court]]
) -> list[Decision]:
    """One decision for each court and day that `references` name, in the order of the text, `main` left out.

    `courts` are those of the text, by id: some numbers are given by one court only.
    """
    listed = [
        ref
        for ref in references
        if not _VISA.search(folded, max(0, ref.span.start - _LOOK_BACK), ref.span.start)
        and not _INSOLVENCY.match(folded, ref.span.end, ref.span.end + _NEAR)
    ]
    for ref in listed:
        ref.court = ref.court or _numbered_by(ref, courts)
    _name_courts_asked(listed, main, folded)
    _name_courts_of_interim(listed, main, folded)
    lower = _only_lower_court(listed, main)
    found: list[Decision] = []
    for ref in listed:
        decision = _as_decision(ref, main, lower, folded)
        if decision is None:
            if ref.court:
                reject(
                    "court", ref.court.span.start, ref.court.span.end, "no_other_decision_of_the_proceedings"
                )
            continue
        if len(found) == _MOST:
            break
        same = next((i for i, known in enumerate(found) if _is_same(known, decision)), None)
        if same is None:
            found.append(decision)
        else:
            found[same] = merge(found[same], decision)
    return found


def _numbered_by(ref: Reference, courts: Mapping[str, Finding[Court]]) -> Finding[Court] | None:
    meant = court_of_numbers(docket.value for docket in ref.dockets)
    return courts.get(meant) if meant else None


_JUDGES_IN_STORY = {
    CourtLevel.FIRST: pattern(
        r"[^.;\n]{0,60}?,\s+(?:le|ce|la|l')\s*(?:meme\s+)?(?:tribunal\b(?!\s+administratif\s+d)|juge\s+des\s+referes\b(?!\s+du\s+tribunal)|(?:magistrat|vice-president|president|conseiller)\w*\s[^.;\n]{0,60}?\btribunal\b(?!\s+administratif\s+d))"
    ),
    CourtLevel.APPEAL: pattern(
        r"[^.;\n]{0,60}?,\s+(?:(?:la|cette)\s+(?:meme\s+)?cour\b(?!\s+administrative\s+d'appel\s+de)|l[ea]\s+president\w*\s[^.;\n]{0,60}?\bla\s+cour\b(?!\s+administrative\s+d'appel\s+de))"
    ),
}
_LEVEL_OF = {
    DecisionType.JUGEMENT: (CourtLevel.FIRST,),
    DecisionType.ARRET: (CourtLevel.APPEAL,),
    DecisionType.ORDONNANCE: (CourtLevel.FIRST, CourtLevel.APPEAL),
}
_ADMINISTRATIVE = ("ta_", "caa_")


def _name_courts_asked(references: Sequence[Reference], main: Decision, folded: str) -> None:
    """Give "Par un jugement du 3 mars, le tribunal a rejeté" the court named before: "a demandé au tribunal administratif de X"."""
    if main.court is None or not (main.court.value.id == "ce" or main.court.value.id.startswith("caa_")):
        return
    named: dict[CourtLevel, Finding[Court]] = {}
    for ref in references:
        if ref.court is not None:
            if ref.court.value.id.startswith(_ADMINISTRATIVE) and ref.court.value.id != main.court.value.id:
                named[ref.court.value.level] = ref.court
        elif ref.type is not None and ref.date is not None:
            for level in _LEVEL_OF.get(ref.type.value, ()):
                if level in named and _JUDGES_IN_STORY[level].match(folded, ref.span.end):
                    ref.court = Finding(named[level].value, ref.span, "court_of_the_story", 0.7)
                    break


_IN_INTERIM = pattern(
    r"\brefere\w*\s+(?:d'heure\s+a\s+heure\s+)?(?:devant|par-devant|aupres\s+d[eu])\s+(?:le\s+|la\s+|monsieur\s+le\s+)?(?:president\w*\s+(?:du|de\s+la)\s+)?$"
    r"|\bjuge\s+des\s+referes\s+(?:du|de\s+la)\s+$"
)
_BY_JUDGE_OF_INTERIM = pattern(
    r"[^.;\n]{0,40}\b(?:juge\s+des\s+referes|magistrat\s+des\s+referes|president|referes?)\b(?!\s+(?:du|de\s+la)\s+(?:tribunal|cour))"
)
_BEFORE_COURT = 90


def _name_courts_of_interim(references: Sequence[Reference], main: Decision, folded: str) -> None:
    """Give "Par ordonnance du 3 mars, le juge des référés" the court named before: "a agi en référé devant le tribunal de X"."""
    if main.court is None or main.court.value.level is not CourtLevel.FIRST:
        return
    asked: Finding[Court] | None = None
    for ref in references:
        if ref.court is not None:
            at = ref.court.span.start
            if ref.court.value.level is CourtLevel.FIRST and _IN_INTERIM.search(
                folded, max(0, at - _BEFORE_COURT), at
            ):
                asked = ref.court
        elif asked and _is_interim_order(ref, folded):
            ref.court = Finding(asked.value, ref.span, "court_of_the_story", 0.7)


def _is_interim_order(ref: Reference, folded: str) -> bool:
    if ref.type is None or ref.date is None or ref.type.value is not DecisionType.ORDONNANCE:
        return False
    return _BY_JUDGE_OF_INTERIM.match(folded, ref.span.end) is not None


def _only_lower_court(references: Sequence[Reference], main: Decision) -> Finding[Court] | None:
    """The court of first instance of an appeal, when the references name one alone."""
    if not main.court or main.court.value.level is not CourtLevel.APPEAL:
        return None
    first = {
        ref.court.value.id: ref.court
        for ref in references
        if ref.court and ref.court.value.level is CourtLevel.FIRST
    }
    return next(iter(first.values())) if len(first) == 1 else None


def _court_meant(
    ref: Reference, main: Decision, lower: Finding[Court] | None, folded: str
) -> Finding[Court] | None:
    """The court a reference means without naming it: "par arrêt du …" is the appeal court's own, "par jugement" the lower's."""
    if ref.court or not ref.type or not main.court:
        return ref.court
    kind, level = ref.type.value, main.court.value.level
    own = Finding(main.court.value, ref.type.span, "court_of_the_same_proceedings", 0.6)
    if level is CourtLevel.FIRST:
        interim = _INTERIM.match(folded, ref.type.span.end) is not None
        return own if kind is DecisionType.ORDONNANCE or interim else None
    if level is not CourtLevel.APPEAL:
        return None
    if kind is DecisionType.ARRET or (kind is DecisionType.ORDONNANCE and _is_of_appeal(ref, folded)):
        return own
    return Finding(lower.value, ref.type.span, "court_of_first_instance", 0.6) if lower else None


# Judges whom only a court of appeal has, named after the order or before it.
_JUDGE_OF_APPEAL = (
    r"(?:premiere?\s+president|delegue\w*\s+(?:du|de\s+la)\s+premiere?|(?:conseill|magistrat)\w*\s+(?:delegue|de\s+la\s+mise\s+en\s+etat"
    r"|charge\w*\s+de\s+la\s+mise\s+en\s+etat))"
)
_BY_JUDGE_AFTER = pattern(rf"[\s,)]*(?:rendue\s+par\s+)?(?:l[ea]\s+|l')(?:\w+\s+){{0,2}}?{_JUDGE_OF_APPEAL}")
_BY_JUDGE_BEFORE = pattern(
    rf"\bl[ea]\s+(?:\w+\s+){{0,2}}?{_JUDGE_OF_APPEAL}(?:(?!\b(?:tribunal|jugement)\b)[^.;\n]){{0,110}}(?:\bpar|,\s+(?:son|une)|\bune|\bson)\s+(?:une\s+|son\s+)?$"
)
_JUDGE_WITHIN = 160


def _is_of_appeal(ref: Reference, folded: str) -> bool:
    """Whether a judge of the court of appeal made the order: its first president, or who prepares its cases."""
    start, end = ref.span.start, ref.span.end
    return bool(
        _BY_JUDGE_AFTER.match(folded, end, end + _JUDGE_WITHIN)
        or _BY_JUDGE_BEFORE.search(folded, max(0, start - _JUDGE_WITHIN), start)
    )


def _as_decision(
    ref: Reference, main: Decision, lower: Finding[Court] | None, folded: str
) -> Decision | None:
    """A reference that names a decision: its type with its day, or with the court that rendered it."""
    court = _court_meant(ref, main, lower, folded)
    if court is None and (ref.type is None or ref.date is None or _needs_court(main)):
        return None
    told = ref.date is not None or ref.type is not None or _decides(ref, main, folded)
    if court and (not told or _is_main(court, ref, main)):
        return None
    if court and court.value.level in {CourtLevel.EUROPEAN, CourtLevel.FOREIGN}:
        return None
    return as_told(ref, court)


def _decides(ref: Reference, main: Decision, folded: str) -> bool:
    """Whether a verdict follows the name of a court below: "Le tribunal de grande instance d'Alençon a rejeté sa demande"."""
    if ref.court is None or main.court is None:
        return False
    below = _BELOW.get(main.court.value.level, frozenset())
    return ref.court.value.level in below and _RULES.match(folded, ref.span.end) is not None


def _needs_court(main: Decision) -> bool:
    """Before the Cour de cassation and authorities, "un jugement du …" alone is most often of other proceedings."""
    return main.court is not None and main.court.value.level in {CourtLevel.SUPREME, CourtLevel.AUTHORITY}


def _is_main(court: Finding[Court], ref: Reference, main: Decision) -> bool:
    if main.court is None or court.value.id != main.court.value.id:
        return False
    return ref.date is None or (main.decided_on is not None and ref.date.value.day == main.decided_on.value)


def _is_same(a: Decision, b: Decision) -> bool:
    """One day and no contrary court; or one court and a day that only one of them tells."""
    if a.decided_on and b.decided_on and a.decided_on.value != b.decided_on.value:
        return False
    if a.court and b.court:
        return a.court.value.id == b.court.value.id
    return bool(a.decided_on and b.decided_on)


def merge(a: Decision, b: Decision) -> Decision:
    """What either tells, the first when both do."""
    known = {found.value: found for found in (*b.docket_numbers, *a.docket_numbers)}
    return Decision(
        court=a.court or b.court,
        chamber=a.chamber or b.chamber,
        decided_on=a.decided_on or b.decided_on,
        date_basis=a.date_basis or b.date_basis,
        type=a.type or b.type,
        docket_numbers=tuple(known.values()),
        ecli=a.ecli or b.ecli,
    )
