"""Days that the text names, and what happened on each: a decision, a hearing, a filing, a statute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pipeline.findings import Finding, Span, reject
from pipeline.law import DateBasis, DatedDay, DateRole
from pipeline.text.days import Day, DayForm, find_days
from pipeline.text.heads import Hinted
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

# The last of these words before a date, in its own sentence, tells what happened that day.
_CUES = pattern(
    r"(?P<law>\blois?\b|\bdecrets?\b|\breglements?\b(?!\s+(?:de|des)\s+differends?)|\bdirectives?\b|\barretes?\b|\bordonnance\s+n°\s?\d{2,4}-\d+|\bcode\b|\btraite\b"
    r"|\bredaction\b)"
    r"|(?P<pronounced>(?:prononc\w*|rendue?|juge)\b(?!\s+apres\s+debats)[^.;\n]{0,60}\baudience\s+publique|^audience\s+publique\s+d)"
    r"|(?P<hearing>\baudiences?\b|\bdebats?\b|\bdebattue?s?\b|\bplaid\w+|\bseance|\bprorog\w+|\bdelibere\s+(?:fixe|au)\b)"
    r"|(?P<filing>\bassign\w*|\bactes?\b|\bexploits?\b|\bconclusions\b|\becritures\b|\brequetes?\b|(?<!d')\bappel\b(?!\s+(?:de|d')\b)"
    r"|\bdate\s+de\s+la\s+demande|\bdeclaration\b|\bcloture\b|\bplaintes?\b|\bsaisi\w*\b(?!\s+(?:par|d'))|\bdelivr\w+|\bnotifi\w+"
    r"|\bsignifi\w+|\bmemoires?\b|\bobservations\b|\bcopie\b|\bgrosse\b)"
    r"|(?P<event>\brapports?\b|\bcontrats?\b|\blettres?\b|\bcourri\w+|\bmises?\s+en\s+demeure|\bdevis\b|\bfactures?\b|\bcommandes?\b"
    r"|\bavenants?\b|\bconstats?\b|\bresili\w+|\bpublie\w*|\bincendie|\bnuit\b|\bdepuis\b|\bjusqu\w+|\bmis\s+en\s+ligne|\binterets\b(?!\s+civils)"
    r"|\bparti\w*\s+de\b|\ba\s+compter\b|(?<!homologue l')(?<!homologue le )(?<!homologue la )\b(?:protocoles?|transactions?|accord)\b|\bsignee?s?\s+le\b|\bconclue?s?\s+le\b)"
    r"|(?P<decision>\bjugements?\b|\barrets?\b|\bordonnances?\b|\bdeliberations?\b|\bdecisions?\b|\bsentences?\b|\bverdict\b|\brendue?s?\b"
    r"|\blecture\s+du\b|\bprononcee?s?\b|\btranch\w+|\bstatu\w+|\bcondamn\w+|\binfirm\w+|\bconfirm\w+|\bcasse\b|\bannul\w+|\brejet\w+|\bdebout\w+|\binflig\w+"
    r"|\bvalid\w+|\bordonne\b|\bsanctionn\w+|\bjuge\b|\bdonne\s+(?:raison|tort)|\breconnue?s?\b|\bobtenue?s?\b|\bretenue?s?\b|\ballou\w+|\baccorde(?:e?s?|nt)?\b"
    r"|\boctro\w+|\bhomologu\w+|\brelax\w+|\bcensur\w+|\benjoint\w*|\bexoner\w+|\bramene\w*)",
    re.MULTILINE,
)
_WORD = pattern(r"[a-z]+")
_CUE_BEGINNINGS = frozenset(
    "loi dec reg dir arr ord cod tra red pro ren jug aud deb pla sea del ass act exp con ecr req app dat clo sai not sig"
    " mem obs cop gro rap let cou mis dev fac com ave res pub inc nui dep jus int par a sen ver lec tra sta inf cas ann"
    " rej val san don rec obt ret all acc oct rel cen enj exo ram hom".split()
)
_LOOK_BACK = 110
_ROLES = {
    "law": DateRole.LAW,
    "pronounced": DateRole.DECISION,
    "hearing": DateRole.HEARING,
    "filing": DateRole.FILING,
    "event": DateRole.EVENT,
    "decision": DateRole.DECISION,
}
_SENTENCE_BREAK = pattern(r"[.;?!]\s|\n\s*\n|\(")


_ONLY_ARTICLES = pattern(r"[\s:,-]*(?:(?:le|du|au|en|date)\b[\s:,-]*)*")
_LINE_ENDS = pattern(r"[^\S\n]*[,.:]?[^\S\n]*(?:\n|$)")
_FIRST_COURT = pattern(r"\b(?:cour\s+de\s+cassation|cour\s+d'appel|tribunal|conseil)\b")


_POURVOI = pattern(r"^pourvois?\s+n°", re.MULTILINE)
_HEAD = 600
"""Where a ruling that leaves the Cour de cassation unnamed tells it by the number of the pourvoi."""


def _sentence_start(folded: str, day: Day) -> int:
    """Where the words that lead to `day` begin; the line above counts when nothing else stands on its own line."""
    start = max(0, day.start - _LOOK_BACK)
    breaks = [start, *(stop.end() for stop in _SENTENCE_BREAK.finditer(folded, start, day.start))]
    on_own_line = len(breaks) > 1 and folded[breaks[-1] - 1] == "\n"
    alone = on_own_line and _LINE_ENDS.match(folded, day.end)
    if alone and _ONLY_ARTICLES.fullmatch(folded, breaks[-1], day.start):
        return breaks[-2]
    return breaks[-1]


def _last_cue(folded: str, start: int, end: int) -> re.Match[str] | None:
    """The last cue of `folded[start:end]`; only words that begin like one are tried."""
    last = None
    for word in _WORD.finditer(folded, start, end):
        at = word.start()
        if word.group()[:3] in _CUE_BEGINNINGS and (last is None or at >= last.end()):
            last = _CUES.match(folded, at, end) or last
    return last


_OF_UNION = pattern(
    r"(?:\b(?:ue|ce|cee)\)?\s*(?:n°\s*)?\d{1,4}/\d{1,4}(?:/(?:ue|ce|cee))?,?|\d{1,4}/\d{1,4}/(?:ue|ce|cee))"
    r"\s+(?:du\s+parlement(?:\s+europeen)?\s+et\s+)?(?:du\s+conseil,?\s+)?du\s+$"
)
"""Numbers of the Union's regulations and directives: the day after them is a law's."""
_UNION_FAR = 80


# "a rejeté sa requête mardi": the day is that of the rejection.
_REJECTED = pattern(r"\b(?:rejet|accueill|declar|debout|admi)\w*\s+(?:\w+\s+)?(?:l'|\w+\s)?$")
_JUST_BEFORE = 30
_TO_COME = Hinted(
    ("rend", "sera ", "seront", "attendu", "delibere", "prononcera", "tranchera", "connaitra", "dira"),
    r"(?:\b(?:rendra|rendront|prononcera|tranchera|connaitra|doit\s+rendre|doivent\s+rendre|sera\s+(?:rendue?|connue?|prononcee?|fixee?)|rendre\s+s(?:a|on)"
    r"|seront\s+(?:rendue?s|connue?s)|(?:est|sont|etait|etaient)\s+(?:\w+\s+)?attendue?s?|(?:mise?\s+)?en\s+delibere|dira)\b)"
    r"|\battendue?s?\s+(?:pour\s+)?(?:le\s+)?$",
)
"""A decision that is still to come: the day told is that of its announcement."""


def _role(folded: str, day: Day, *, before_cassation: bool) -> tuple[DateRole, str]:
    """What happened on `day`, by the last word before it, in its own sentence, that tells.

    The Cour de cassation dates its rulings by their public hearing; elsewhere that is the day of the pleadings.
    """
    union = max(0, day.start - _UNION_FAR)
    if folded.find("/", union, day.start) >= 0 and _OF_UNION.search(folded, union, day.start):
        return DateRole.LAW, "date_after_law"
    start = _sentence_start(folded, day)
    if day.form is not DayForm.FULL and _TO_COME.search(folded, start, day.start):
        return DateRole.HEARING, "date_to_come"
    last = _last_cue(folded, start, day.start)
    if (
        last
        and last.lastgroup == "filing"
        and _REJECTED.search(folded, max(start, last.start() - _JUST_BEFORE), last.start())
    ):
        return DateRole.DECISION, "date_after_decision"
    if last is None or last.lastgroup is None:
        return DateRole.OTHER, "date_named"
    name = last.lastgroup
    if name == "pronounced" and last.group().lstrip().startswith("audience") and not before_cassation:
        name = "hearing"
    return _ROLES[name], f"date_after_{name}"


_DATELINE = pattern(
    r"(?:^|\n)[^\S\n]*(?:[a-z][a-z' -]{2,40},\s+)?(?:le\s+)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?$"
)
_DATELINE_FAR = 70
_DATELINE_ENDS = pattern(r"\.?\s*(?:\([^()\n]{2,20}\)\s*)?[-–—:]+\s")


def _is_dateline(folded: str, day: Day) -> bool:
    """Whether it is when and where a dispatch was written: "Lille, 9 oct. 2025 - La cour …"."""
    if _DATELINE_ENDS.match(folded, day.end) is None:
        return False
    return _DATELINE.search(folded, max(0, day.start - _DATELINE_FAR), day.start) is not None


# "14 NOVEM8RE 2019", "1er avri1 2018": figures that a scanner read for the letters of a month.
_SCANNED_MONTH = pattern(r"(?P<number>\d(?:er|ER)? )(?P<month>[^\W_]{3,10})(?= (?:19|20)\d\d)")
_MONTHS = frozenset(
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
)
_MISREAD = tuple(str.maketrans("01586", f"o{one}sb{six}") for one in "il" for six in "gb")


def _read_through_scan(text: str) -> str:
    """`text` with the months of its dates as they were printed before a scanner misread them; as long as `text`."""
    return _SCANNED_MONTH.sub(lambda match: match["number"] + _month_meant(match["month"]), text)


def _month_meant(word: str) -> str:
    if word.isalpha() or word.isdigit():
        return word
    meant = (fold(word).translate(table) for table in _MISREAD)
    return next((month for month in meant if month in _MONTHS), word)


def find_dates(text: str, zones: Zones, published_on: date | None) -> tuple[Finding[DatedDay], ...]:
    """Every day of the text that can be known, in order; days told from the day of writing need `published_on`."""
    return tuple(_findings(text, zones, published_on))


_ANY_SUCH = pattern(r"\b(?:une?|chaque|quelque|certain)\s$")
"""Before a weekday: "en reformatant, un vendredi soir, le serveur" tells of no day that can be known."""


def _findings(text: str, zones: Zones, published_on: date | None) -> Iterator[Finding[DatedDay]]:
    folded = fold(text)
    court = _FIRST_COURT.search(folded)
    before_cassation = court is not None and court.group().endswith("cassation")
    before_cassation |= zones.is_ruling_text and _POURVOI.search(folded, 0, _HEAD) is not None
    for day in find_days(_read_through_scan(text), near=not zones.is_ruling_text):
        if day.form is DayForm.WEEKDAY and _ANY_SUCH.search(folded, max(0, day.start - 8), day.start):
            reject("date", day.start, day.end, "any_such_day")
            continue
        value = day.resolve(None if zones.is_ruling_text else published_on)
        if value is None or (published_on and not zones.is_ruling_text and value > published_on):
            reject("date", day.start, day.end, "after_publication" if value else "year_unknown")
            continue
        role, rule = _role(folded, day, before_cassation=before_cassation)
        if not zones.is_ruling_text and _is_dateline(folded, day):
            role, rule = DateRole.EVENT, "date_of_dispatch"
        basis = DateBasis.ABSOLUTE if day.form is DayForm.FULL else DateBasis.RELATIVE
        header = zones.kind_at(day.start) is ZoneKind.HEADER
        confidence = 0.9 if role is not DateRole.OTHER else 0.7 if header else 0.5
        yield Finding(DatedDay(value, basis, role), Span(day.start, day.end), rule, confidence)
