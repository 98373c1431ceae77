"""Which court of a sentence rendered the decision it tells of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from pipeline.extract.decisions.candidates import LABOUR, UPPER, is_applied_to
from pipeline.extract.decisions.numbering import court_of_numbers, may_number
from pipeline.extract.decisions.objects import is_object
from pipeline.extract.decisions.references import HAD_DONE, HAD_FAR, MENTION, Reference, type_fits
from pipeline.extract.decisions.verdicts import Sentence, Sentences
from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel, DateBasis, DatedDay, DateRole, DecisionType
from pipeline.text.patterns import pattern

_BESIDE = 90
_NEAR_ACT = 70
_FAR_ACT = 190
_OPENING = 5
_PARAGRAPH = 500
_BY_WHICH = pattern(
    r"[^a-z]{0,4}(?:par\s+(?:lequel|laquelle)|que|rendue?\s+par|prononcee?\s+par)\s+(?:la\s+|le\s+|l')"
)
_ANNOUNCED = pattern(r"\b(?:annonc|publi|revel|rendu\w*\s+public)")
_PASSIVE = pattern(
    r"(?:est|sont|a\s+ete|ont\s+ete|vient\s+d'etre|viennent\s+d'etre|s'est\s+vue?|se\s+voit)\s+(?:\w+\s+){0,2}(?:condamn|debout|sanction|relax|inflig|reconnu)"
)
_PRONOUN = pattern(
    r"\b(?:ils?|elles?|(?P<tribunal>le\s+tribunal|les\s+juges\s+consulaires|les\s+premiers\s+juges)|(?P<cour>la\s+(?:haute\s+)?cour|(?P<counsellors>les\s+conseillers))"
    r"|les\s+(?:juges|magistrats)|le\s+juge|la\s+juridiction|l'autorite|le\s+gendarme[^.;,]{0,40}|la\s+formation\s+restreinte)\s+(?:l'|les?\s+|la\s+|lui\s+|en\s+|y\s+)*$"
)


def join_courts(
    folded: str, references: Sequence[Reference], courts: Sequence[Finding[Court]], sentences: Sentences
) -> list[Reference]:
    """Give "Par un arrêt du 14 février 2024, rendu …, la cour d'appel" the next court of its sentence that fits.

    Failing that, the only court of the page that renders such decisions.
    """
    named = {c.value.id: c for c in courts if c.confidence >= MENTION}
    fitting_by_type = {kind: [c for c in named.values() if type_fits(kind, c.value)] for kind in DecisionType}
    joined: list[Reference] = []
    for ref in references:
        if ref.court is None and ref.type and ref.date:
            near = _numbered_by(ref, named) or _court_beside(folded, courts, sentences, ref)
            fitting = fitting_by_type[ref.type.value]
            if near:
                ref.court = near
            elif ref.type.value in {DecisionType.JUGEMENT, DecisionType.ARRET}:
                own = [c for c in fitting if c.value.level is not CourtLevel.EUROPEAN] or fitting
                if ref.chamber and _OF_CASSATION.fullmatch(ref.chamber.value.lower()):
                    own = [c for c in own if c.value.id == "cass"]
                ref.court = own[0] if len(own) == 1 else None
            elif ref.type.value is DecisionType.ORDONNANCE and _is_interim(folded, sentences, ref):
                first = [c for c in fitting if c.value.level is CourtLevel.FIRST]
                ref.court = (
                    Finding(first[0].value, ref.type.span, OF_INTERIM, 0.6) if len(first) == 1 else None
                )
            elif ref.dockets and "(" in folded[ref.span.start : ref.span.end]:
                ref.court = _court_of_bracket(folded, courts, sentences, ref)
        elif ref.court is None and ref.date and ref.dockets:
            ref.court = (
                _numbered_by(ref, named)
                or _court_of_bracket(folded, courts, sentences, ref)
                or _only_that_may_number(ref, ref.date.value.day, named)
            )
        joined.append(ref)
    return joined


OF_INTERIM = "court_where_the_claim_is_heard"
_INTERIM = pattern(r"\brefere|\bprovision\b")


def _is_interim(folded: str, sentences: Sentences, ref: Reference) -> bool:
    """Whether the sentence tells of an interim order: that is given where the claim is heard."""
    sentence = sentences.at(ref.span.start)
    return _INTERIM.search(folded, sentence.start, sentence.end) is not None


_COURT_ALONE = pattern(r"\b(?:(?P<cour>la\s+cour)|(?P<tribunal>le\s+tribunal))\s*\(\s*$")
_HEADING = 600


def _court_of_bracket(
    folded: str, courts: Sequence[Finding[Court]], sentences: Sentences, ref: Reference
) -> Finding[Court] | None:
    """The court of "(24 novembre 2020, RG 18/01855)": the one its sentence named last, or the first of a heading's page."""
    start = ref.span.start
    named = _between(courts, 0, len(folded))
    near = _between(courts, sentences.at(start).start, start)
    if near:
        return near[-1]
    alone = _COURT_ALONE.search(folded, max(0, start - 30), start)
    if alone:
        levels = UPPER if alone["cour"] else {CourtLevel.FIRST}
        fitting = {c.value.id: c for c in named if c.value.level in levels}
        return next(iter(fitting.values())) if len(fitting) == 1 else None
    opens = folded.rfind("\n", 0, start) + 1 == start or (ref.chamber and ref.chamber.span.start == start)
    return named[0] if named and opens and start < _HEADING else None


_OF_CASSATION = pattern(
    r"chambre\s+mixte|(?:premi[èe]re|deuxi[èe]me|troisi[èe]me|[123]\w{1,3})\s+(?:chambre|ch\.)\s+civile"
)


def _numbered_by(ref: Reference, named: Mapping[str, Finding[Court]]) -> Finding[Court] | None:
    """The court of the page that alone gives the reference's numbers."""
    meant = court_of_numbers(docket.value for docket in ref.dockets)
    return named.get(meant) if meant else None


def _only_that_may_number(
    ref: Reference, day: date, named: Mapping[str, Finding[Court]]
) -> Finding[Court] | None:
    """The one court of the page that gives such numbers and may have done so by `day`."""
    giving = [
        found
        for found in named.values()
        if found.value.place and all(may_number(docket.value, found.value, day) for docket in ref.dockets)
    ]
    return giving[0] if len(giving) == 1 else None


def _court_beside(
    folded: str, courts: Sequence[Finding[Court]], sentences: Sentences, ref: Reference
) -> Finding[Court] | None:
    """The next court of the sentence that may have rendered it; after "son", "sa", the one named before."""
    sentence = sentences.at(ref.span.start)
    near = _between(courts, ref.span.end, sentence.end)
    if folded.endswith((" son ", " sa ", " leur "), 0, ref.span.start):
        near = _between(courts, sentence.start, ref.span.start)[::-1]
        near = near or _between(courts, sentences.at(max(0, sentence.start - 1)).start, sentence.start)
    kind = ref.type.value if ref.type else DecisionType.DECISION
    fitting = (c for c in near if type_fits(kind, c.value))
    return next((c for c in fitting if _renders(folded, ref.span.end, c.span.start)), None)


def _renders(folded: str, end: int, start: int) -> bool:
    """Whether the court at `start` rendered the decision that ends at `end`, rather than one told in between."""
    if _SENT_TO.search(folded, end, start):
        return False
    return not is_object(folded, start) or _BY_WHICH.fullmatch(folded, end, start) is not None


_SENT_TO = pattern(r"\b(?:saisir|saisi\w*|interroge\w*|renvo\w+|devant|transm\w+|question)\b[^.;]{0,60}$")


def _between(courts: Sequence[Finding[Court]], start: int, end: int) -> list[Finding[Court]]:
    """The courts that begin in `[start, end)`, counsel's and registries' left out."""
    low = bisect_left(courts, start, key=lambda c: c.span.start)
    high = bisect_left(courts, end, low, key=lambda c: c.span.start)
    return [c for c in courts[low:high] if c.confidence >= MENTION]


def find_beside_acts(
    folded: str,
    courts: Sequence[Finding[Court]],
    dates: Sequence[Finding[DatedDay]],
    references: Sequence[Reference],
    sentences: Sentences,
) -> list[Reference]:
    """Read "le tribunal de commerce de Brest a rejeté, mardi dernier": a day beside a verb of decision is its court's."""
    taken = {ref.date.span for ref in references if ref.date and (ref.court or ref.type)}
    found: list[Reference] = []
    for day in dates:
        if day.span in taken or _is_announcement(folded, day.span):
            continue
        sentence = sentences.at(day.span.start)
        if day.value.role not in {DateRole.DECISION, DateRole.OTHER} and not _is_of_act(
            folded, sentence, day
        ):
            continue
        opens = day.span.start - sentence.start < _OPENING
        reach = _FAR_ACT if opens else _NEAR_ACT
        act = next((act for act in sentence.acts if -_BESIDE < act - day.span.end < reach), None)
        if act is None:
            continue
        court = (
            _subject(folded, courts, sentence, day.span)
            or _meant_by_pronoun(folded, courts, sentence, act)
            or _only_court(folded, courts, sentence, act)
        )
        if court:
            found.append(Reference(day.span, court=court, date=day))
    return found


_NOT_ADVERBIAL = pattern(r"\b(?:au|du|des|d'un|depuis|avant|apres|pour|d'ici|jusque?|de)\s+(?:le\s+)?$")
_OTHER_ACT = pattern(
    r"\b(?:qui|que|qu'|dont|avait|avaient|apres|depuis|avant|jusqu\w*|compter|date|datee?|pour|si|lorsqu\w*|resilie\w*|conclue?s?|signee?s?|surven\w+"
    r"|souscrit\w*|interven\w+|depose\w*|publie\w*|delivre\w*|adresse\w*|envoye\w*|emise?|etabli\w*|du|au|aux\s+debats)\b"
)
_FROM_ACT = 120


def _is_of_act(folded: str, sentence: Sentence, day: Finding[DatedDay]) -> bool:
    """Whether a day is the verb's, whatever noun stands before it: "a annulé le contrat le 1er avril", "mardi"."""
    start = day.span.start
    if day.value.role is DateRole.LAW or _NOT_ADVERBIAL.search(folded, max(0, start - 14), start):
        return False
    act = next((act for act in reversed(sentence.acts) if act < start), None)
    if act is None or start - act > _FROM_ACT:
        return False
    first = folded.find(" ", act)
    return _OTHER_ACT.search(folded, first, start) is None


def find_told_day(
    folded: str,
    dates: Sequence[Finding[DatedDay]],
    taken: AbstractSet[Span],
    others: Sequence[Finding[Court]],
    sentences: Sentences,
) -> Finding[DatedDay] | None:
    """The day told from that of writing, in a sentence on a decision that names none of the `others`.

    "Mardi, elle a obtenu gain de cause", "la réponse du tribunal, mardi": of a decision whose day nothing else tells.
    """
    for day in dates:
        start = day.span.start
        if (
            day.value.basis is not DateBasis.RELATIVE
            or day.span in taken
            or day.value.role not in _OF_DECISION
        ):
            continue
        sentence = sentences.at(start)
        if not sentence.acts and not _RULING.search(folded, sentence.start, sentence.end):
            continue
        if folded.startswith("aujourd", start) or _ANNOUNCED.search(
            folded, day.span.end, day.span.end + _BESIDE
        ):
            continue
        if _is_announcement(folded, day.span) or _NOT_ADVERBIAL.search(folded, max(0, start - 14), start):
            continue
        if not _between(others, sentence.start, sentence.end):
            return day
    return None


_OF_DECISION = {DateRole.DECISION, DateRole.OTHER}
_RULING = pattern(
    r"\b(?:reponse|decision|verdict|manche|jugement|arret)\b[^.;]{0,40}\b(?:du\s+tribunal|de\s+la\s+cour|des\s+juges|du\s+juge|devant\s+l[ae])\b"
    r"|\b(?:victoires?|defaites?|revers)\b[^.;]{0,60}\b(?:remport|essuy|subi|concede)\w*|\bs'est\s+(?:acheve|soldee?|conclu|terminee?)\w*\b[^.;]{0,40}\bdevant\s+l[ae]\b"
    r"|\b(?:manche|round|acte|epilogue|verdict)\b[^.;]{0,30}\b(?:lundi|mardi|mercredi|jeudi|vendredi|hier)\b"
)


def _is_announcement(folded: str, day: Span) -> bool:
    """Whether it is the day on which the decision was made known: "a annoncé vendredi avoir sanctionné"."""
    known = _MADE_KNOWN.search(folded, max(0, day.start - 40), day.start)
    if known is None or not known.group().startswith("annonc"):
        return known is not None
    return _OTHER_DAY.search(folded, day.end, day.end + _OTHER_DAY_WITHIN) is not None


_OTHER_DAY = pattern(
    r"[^.;\n]*?\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|hier|le\s+\d{1,2}\s+[a-z]{3})"
)
_OTHER_DAY_WITHIN = 120
_MADE_KNOWN = pattern(
    r"\b(?:annonc\w+|publi(?:e|ee|ent|er)|rendue?s?\s+publique?s?|revel\w+|devoile\w*|fait\s+savoir|indique\w*)\s+(?:ce\s+|le\s+|hier\s+)?$"
)


def _meant_by_pronoun(
    folded: str, courts: Sequence[Finding[Court]], sentence: Sentence, act: int
) -> Finding[Court] | None:
    """The court named last before a sentence whose act is told of "il", "le tribunal" or "la cour"."""
    subject = _PRONOUN.search(folded, sentence.start, act)
    if subject is None or _between(courts, sentence.start, sentence.end):
        return None
    of_labour = subject["counsellors"] and not any(c.value.level in UPPER for c in courts)
    courts = [c for c in courts if c.value.id.startswith(LABOUR)] if of_labour else courts
    before = _between(courts, max(0, sentence.start - _PARAGRAPH), sentence.start)
    of_first = subject["tribunal"] or of_labour
    levels = {CourtLevel.FIRST} if of_first else UPPER if subject["cour"] else set(CourtLevel)
    fitting = [c for c in courts if c.confidence >= MENTION and c.value.level in levels]
    only = fitting[0] if len({c.value.id for c in fitting}) == 1 else None
    return next((c for c in reversed(before) if c.value.level in levels), only)


def _only_court(
    folded: str, courts: Sequence[Finding[Court]], sentence: Sentence, act: int
) -> Finding[Court] | None:
    """The one court of the page, for "ils ont été condamnés mardi" in a sentence that names none."""
    if _PASSIVE.match(folded, act, sentence.end) is None or _between(courts, sentence.start, sentence.end):
        return None
    if _ANNOUNCED.search(folded, sentence.start, act):  # the day is that of the announcement
        return None
    named = {c.value.id: c for c in courts if c.confidence >= MENTION}
    return next(iter(named.values())) if len(named) == 1 else None


def _subject(
    folded: str, courts: Sequence[Finding[Court]], sentence: Sentence, day: Span
) -> Finding[Court] | None:
    """The court of the sentence nearest to the day, when no other act stands between court and day."""
    had_done = HAD_DONE.search(folded, max(sentence.start, day.start - HAD_FAR), day.start)
    inside = _between(courts, sentence.start, day.start if had_done else sentence.end)
    inside = [c for c in inside if not is_applied_to(folded, c.span.start) or _is_told_of(folded, c.span.end)]
    deciding = [c for c in inside if c.span.start < day.start or not is_object(folded, c.span.start)]
    return min(deciding or inside, key=lambda c: abs(c.span.start - day.start), default=None)


def _is_told_of(folded: str, end: int) -> bool:
    """Whether a relative clause tells what the court did: "devant la cour d'appel, qui lui a donné raison"."""
    return folded.startswith((", qui ", " qui ", ", laquelle ", ", lequel "), end)
