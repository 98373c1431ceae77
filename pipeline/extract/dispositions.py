"""What a court of review does with the decision before it: confirms, reverses, quashes, or turns the appeal away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.findings import Finding, Span
from pipeline.law import CourtLevel, Decision, Disposition
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

_CONFIRMS = pattern(
    r"\bconfirm(?:e|ent|er|ant|ee?|ation)\b(?! (?:que|etre|avoir|qu'|par (?:courriel|ecrit|lettre)))"
)
_REVERSES = pattern(
    r"\b(?:infirm|reform)(?:e|ent|er|ant|ee?s?|ation)\b|\bmet(?:tant)? a neant\b|\bannul(?:e|ent|er|ant)(?:, [^,.;]{1,40},)? (?:partiellement |en partie )?(?:le jugement|l'ordonnance|l'article \w+ du jugement|la provision|la condamnation)|\bdesavou\w+ (?:le tribunal|les premiers juges)"
)
_QUASHES = pattern(
    r"\bcass(?:e|ent|er|ant|ee) (?:et annul\w+|(?:partiellement )?(?:l'arret|la decision|le jugement|l'ordonnance))|\b(?:arret|decision|jugement|condamnation)\b[^.;]{0,80} (?:est |a ete |vient d'etre )?cassee?\b"
    r"|\bcassation (?:partielle |totale |sans renvoi )?(?:de l'arret|de la decision)|^cassation(?: partielle| sans renvoi)?$|\bcour de cassation (?:a )?(?:casse|censure|annule)\b"
    r"|\b(?:conseil d'etat|haute juridiction(?: administrative)?)\b[^.;]{0,60}? annul(?:e|er|ant)(?:, [^,.;]{1,40},)? (?:partiellement |donc |ainsi |en partie )?(?:l'arret|le jugement|l'ordonnance|l'article \w+ de l'arret)"
)
_DISMISSES = pattern(
    r"\brejet(?:te|tent|er|ant|e|ee?s)?(?:, [^,.;]{1,40},)? (?:(?:le|les|son|leurs?|ce|du|des|de son) )?(?:pourvoi|appel|recours|requete)|(?<!conclusions de la )\b(?:pourvoi|appel|recours|requete)s? [^.;]{0,60}\b(?:est|sont|a ete|ont ete) rejetee?s?\b"
    r"|^rejet(?: non specialement motive)?$|\bdeboute\w* [^.;]{0,50} de son appel\b"
)
_INADMISSIBLE = pattern(
    r"\birrecevables? (?:le|les|l'|son) ?(?:pourvoi|appel|recours|requete)|\b(?:pourvoi|appel|recours|requete)s? [^.;]{0,40}\birrecevables?|^irrecevabilite$|\bdecheance du pourvoi\b|\bdechue? de son pourvoi"
)
_WITHDRAWN = pattern(
    r"\b(?:donne acte|constate|decrete)\b[^.;]{0,80}\bdesiste\w*|\bdesistement (?:de (?:son|l') ?(?:pourvoi|appel)|du pourvoi|d'appel)"
)
_IN_PART = pattern(
    r"\bpartiel(?:le|lement)?\b|\bmais (?:seulement|uniquement)\b|\bsauf\b|\ben ce qu(?:e |'|i )|\bseulement\b|\bsur (?:le (?:seul )?(?:montant|quantum)|(?:ce|le) (?:seul )?point|(?:ces|les|deux|plusieurs) points|un (?:seul )?point)|\bquant a\b|\bpour l'essentiel\b|\bretranchement\b|\ba l'exception\b|\bpour le surplus\b|\bdans la limite\b"
)
_EXCEPT = pattern(r"\bsauf\b|\ba l'exception\b|\bhormis\b")
_WHOLLY = pattern(r"\btoutes? (?:ses|leurs?|les) dispositions\b|\bintegral(?:e|ement)\b|\btotal(?:e|ement)\b")
_ASKED = pattern(
    r"\b(?:demand(?:e|ent|ait|aient|ant|er)|sollicit\w+|conclu(?:t|ent|ait) a|prie\w*|requ(?:iert|ierent)|voir|aux fins de|tend(?:ant)? a|entend|afin (?:de|que)|souhait\w+|esper\w+|pour (?:obtenir|faire)"
    r"|pourrait|devra|peut|dans l'attente|si )\b[^.;:]{0,60}$"
)
_DECIDED = pattern(
    r"(?:,[^,;.]{0,30},)? ?(?:pour l'essentiel |en (?:grande )?partie |partiellement |integralement |donc |ainsi |en consequence )?(?:le|la|l'|les|cette|ce|sa|du|de la|de l'|par) ?"
    r"(?:\w+ ){0,2}?(?:jugement|decision|condamnation|ordonnance|arret|peine|sanction|amende|juges?|cour)\b| en (?:tous|toutes|appel)\b"
)
_COURTS = pattern(
    r"\bcour\b|\bjuges?\b|\bmagistrats?\b|\barret\b|\bconseillers\b|\bchambre\b|\bjugement\b|\bordonnance\b|^ ?$"
)
_ADMINISTRATIVE = pattern(r"conseil d'etat|cour administrative")
_CLAUSE = pattern(r"[.;:\n]")
_LONGEST_AFTER = 220
_EITHER = {Disposition.CONFIRMS, Disposition.REVERSES}


class _Act(NamedTuple):
    disposition: Disposition
    span: Span
    in_part: bool
    wholly: bool
    of_request: bool


_ACTS = (
    (Disposition.QUASHES, _QUASHES),
    (Disposition.DISMISSES, _DISMISSES),
    (Disposition.INADMISSIBLE, _INADMISSIBLE),
    (Disposition.WITHDRAWN, _WITHDRAWN),
    (Disposition.CONFIRMS, _CONFIRMS),
    (Disposition.REVERSES, _REVERSES),
)
_BY_LEVEL = {
    CourtLevel.APPEAL: {*_EITHER, Disposition.DISMISSES, Disposition.INADMISSIBLE, Disposition.WITHDRAWN},
    CourtLevel.SUPREME: {Disposition.QUASHES, Disposition.DISMISSES, Disposition.INADMISSIBLE, Disposition.WITHDRAWN},
}  # fmt: skip


def find_disposition(text: str, zones: Zones, decision: Decision) -> Finding[Disposition] | None:
    """The disposition of the decision a page is about; None for a court of first instance, and where nothing says so.

    A ruling's own text speaks in its operative part alone.
    """
    court = decision.court.value if decision.court else None
    possible = _BY_LEVEL.get(court.level) if court else None
    if court is None or possible is None:
        return None
    low = fold(text)
    operative = zones.of(ZoneKind.OPERATIVE)
    if zones.is_ruling_text and not operative:
        return None
    parts = operative if zones.is_ruling_text else (Span(0, len(text)),)
    is_administrative = _ADMINISTRATIVE.match(fold(court.name)) is not None
    acts = [
        act
        for part in parts
        for act in _acts(low, part)
        if act.disposition in possible and (is_administrative or not act.of_request)
    ]
    return _joined(acts, is_ruling=zones.is_ruling_text)


_HAD = pattern(
    r"\b(?:a|avait|ayant)(?:,[^,.;]{1,40},)? (?:(?:ensuite|depuis|finalement|toutefois|donc|deja|partiellement|en partie)[, ]{1,2})*"
    r"(?:(?P<verb>casse|annule|censure|confirme|infirme|reforme)\b[^.;:\n]{1,110}?\b(?:arrets?|jugement|decision|ordonnance|provision|condamnation|verdict)\b"
    r"|(?P<turned>rejete)\b[^.;:\n]{1,60}?\b(?:pourvoi|appel|recours)\b)[^.;:\n]{0,60}"
)
"""What a court had done before: "avait annulé, le 14 janvier 2026, l'arrêt"."""
_BY = pattern(
    r"\b(?:arret|decision|jugement|ordonnance|provision|condamnation)\b[^.;:\n]{0,60}?\b(?P<verb>casse|annule|censure|confirme|infirme|reforme)e?s?(?: en partie| partiellement| en toutes ses dispositions)?"
    r" par (?:(?:un |l')?arret (?:du \d{1,2}(?:er)? [a-z]+ \d{4} )?de )?(?:la |le )?$"
)
"""The same said of what was before that court, up to its name: "l'ordonnance, infirmée par la"."""
_VERBS = {
    "casse": Disposition.QUASHES, "annule": Disposition.QUASHES, "censure": Disposition.QUASHES, "confirme": Disposition.CONFIRMS,
    "infirme": Disposition.REVERSES, "reforme": Disposition.REVERSES,
}  # fmt: skip
_PARTLY = {
    Disposition.QUASHES: Disposition.QUASHES_IN_PART,
    Disposition.REVERSES: Disposition.REVERSES_IN_PART,
}
_NEAR = 100


def find_recalled_disposition(
    text: str, decision: Decision, others: Sequence[Decision]
) -> Finding[Disposition] | None:
    """What a court of review had done, where the page recalls it right beside the court's name: "la Cour de cassation avait annulé l'arrêt"."""
    court = decision.court
    possible = _BY_LEVEL.get(court.value.level) if court else None
    if court is None or possible is None:
        return None
    named = [one.court for one in others if one.court and one.court.span != court.span]
    if any(one.value == court.value for one in named):
        return None
    low = fold(text)
    after = _HAD.search(low, court.span.end, court.span.end + _NEAR + 160)
    if after and _follows(low, court.span.end, after.start(), [one.span for one in named]):
        return _recalled(after, court.value.level, possible)
    before = _BY.search(low, max(0, court.span.start - 160), court.span.start)
    return _recalled(before, court.value.level, possible) if before else None


def _follows(low: str, start: int, end: int, named: Sequence[Span]) -> bool:
    """True when no other sentence and no other court stand between."""
    is_apart = any(start <= span.start < end for span in named)
    return end - start <= _NEAR and not is_apart and not _CLAUSE.search(low, start, end)


def _recalled(
    match: re.Match[str], level: CourtLevel, possible: set[Disposition]
) -> Finding[Disposition] | None:
    turned = match.groupdict().get("turned")
    value = Disposition.DISMISSES if turned else _VERBS[match["verb"]]
    if value is Disposition.QUASHES and level is CourtLevel.APPEAL:
        value = Disposition.REVERSES
    if value not in possible:
        return None
    if _IN_PART.search(match.group()) and not _WHOLLY.search(match.group()):
        value = _PARTLY.get(value, value)
    verb = match.span("turned" if turned else "verb")
    return Finding(value, Span(*verb), "recalled_disposition", 0.75)


def _acts(low: str, part: Span) -> Iterator[_Act]:
    """What is done, in the order of the text; what a party asks for is not done."""
    found: list[_Act] = []
    for disposition, regex in _ACTS:
        for match in regex.finditer(low, part.start, part.end):
            before = low[max(part.start, match.start() - 90) : match.start()]
            if _ASKED.search(before) or not _is_meant(
                disposition, before, low[match.end() : match.end() + 60]
            ):
                continue
            after = re.split(r"[.;\n]", low[match.start() : match.end() + _LONGEST_AFTER], maxsplit=1)[0]
            wholly = bool(_WHOLLY.search(after))
            in_part = bool((_EXCEPT if wholly else _IN_PART).search(after))
            request = "requete" in match[0]
            found.append(_Act(disposition, Span(match.start(), match.end()), in_part, wholly, request))
    return iter(sorted(found, key=lambda act: act.span.start))


def _is_meant(disposition: Disposition, before: str, after: str) -> bool:
    """A host that confirms an order confirms no judgment; a request is turned away by administrative courts alone."""
    if disposition is Disposition.CONFIRMS:
        return bool(_DECIDED.match(after) or _COURTS.search(_CLAUSE.split(before)[-1]))
    return True


def _joined(acts: list[_Act], *, is_ruling: bool) -> Finding[Disposition] | None:
    """One disposition from all acts: confirming one part and reversing another is reversing in part."""
    if not acts:
        return None
    main = _main(acts)
    kinds = {act.disposition for act in acts}
    value = main.disposition
    if value in _EITHER and (kinds >= _EITHER or main.in_part):
        value = Disposition.REVERSES_IN_PART
    elif value is Disposition.QUASHES and (main.in_part or _dismisses_rest(acts)):
        value = Disposition.QUASHES_IN_PART
    rule = "operative_disposition" if is_ruling else "told_disposition"
    return Finding(value, main.span, rule, 0.95 if is_ruling else 0.75)


def _main(acts: list[_Act]) -> _Act:
    """A quashing before all else; then the first act that says how far it goes, else the first."""
    for act in acts:
        if act.disposition is Disposition.QUASHES:
            return act
    return next((act for act in acts if act.in_part or act.wholly), acts[0])


def _dismisses_rest(acts: list[_Act]) -> bool:
    """Several petitions, one of them turned away."""
    return False if len(acts) < 2 else any(act.disposition is Disposition.DISMISSES for act in acts)
