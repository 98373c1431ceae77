"""The courts that may have decided what press and comment tell of, and all that speaks for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.extract.decisions.references import MENTION, Reference
from pipeline.extract.decisions.verdicts import Sentence, Sentences
from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel, DatedDay
from pipeline.text.heads import Headed, Hinted
from pipeline.text.patterns import pattern

APPLIED_TO = pattern(
    r"(?:\bdevant|\bsaisi\w*|\bsaisir\w*|\bsaisit|\bauprès\s+de|\baupres\s+de)\s+(?:la\s+|le\s+|l')?$"
)
# What a party gets before a court, the court has decided.
_WON_BEFORE = Hinted(
    (
        "obten",
        "gagn",
        "emport",
        "perd",
        "succomb",
        "debout",
        "condamn",
        "gain de cause",
        "echou",
        "triomph",
        "inclin",
    ),
    r"\b(?:a|ont|avait|avaient|vient|viennent|est|etait|s'est|s'etait|l'a|l'ont)\s+(?:d'|de\s+)?(?:\S+\s+){0,3}?"
    r"(?:obten(?:u|ir|ue|us)|gagn(?:e|er)|emporte[er]?|perdu|perdre|succombe[er]?|deboute[es]*|condamnee?s?|eu\s+gain|echoue[er]?|triomphe[er]?|inclinee?s?)\b"
    r"[^.;]{0,60}$",
)
_WON_FAR = 100
_ANAPHORA = Headed(
    (
        "la ",
        "les ",
        "l'",
        "le ",
        "son arret",
        "cet arret",
        "leur arret",
        "il ",
        "est ",
        "sont ",
        "a ete ",
        "ont ete ",
    ),
    r"\b(?:(?P<counsellors>les\s+conseillers)|(?P<upper>la\s+(?:haute\s+)?cour\b(?!\s+d)|la\s+haute\s+juridiction|les\s+hauts\s+magistrats"
    r"|la\s+juridiction\s+du\s+second\s+degre|(?:l'|son\s+|cet\s+|leur\s+)arret\b)"
    r"|(?P<lower>le\s+tribunal\b|les\s+premiers\s+juges|les\s+(?:juges|magistrats)\s+consulaires|le\s+jugement\b"
    r"|le\s+president\s+du\s+tribunal|les\s+juges\s+de\s+premiere\s+instance)"
    r"|(?P<authority>l'autorite\b(?!\s+d)|le\s+regulateur|le\s+gendarme|la\s+formation\s+restreinte|la\s+commission\b)"
    r"|(?P<any>les\s+juges|le\s+juge|les\s+magistrats|la\s+juridiction|(?:est|sont|a\s+ete|ont\s+ete)\s+(?:\w+\s+){0,2}condamnee?s?\s+a\b|il\s+(?:lui\s+|leur\s+|en\s+)?(?:alloue|condamne|retient|fixe|rejette|deboute|ordonne|accorde|octroie|juge|ecarte|confirme|infirme)\b|la\s+decision|l'ordonnance|le\s+magistrat))",
)
_CITED_ONLY = Hinted(
    (
        "dans la ligne",
        "comp.",
        "rappr.",
        "jurisprudence",
        "deja juge",
        "a l'instar",
        "cf",
        "voir",
        "v.",
        "meme sens",
    ),
    r"(?:\bdans\s+la\s+ligne\s+d|\bcomp\.\s|\brappr\.\s|\bjurisprudence\b|\bdeja\s+juge\b|\ba\s+l'instar\b|\bcf\.?\s|\bvoir\s+(?:aussi|notamment|par\s+exemple)|\bv\.\s"
    r"|\bdans\s+le\s+meme\s+sens)[^.;\n]{0,80}$",
)
# Before a court that only a citation in brackets names: "(Cass. com., 22 oct. 1996 ; Cass. com., 29 juin 2010)".
_BRACKET = pattern(
    r"\((?:[^()\n]{0,300};)?\s*(?:(?:v|cf|comp|rappr|voir|dans|en|meme|sens|deja|not|notamment|ex|par)\.?,?\s+){0,4}$"
)
_BRACKET_LOOK_BACK = 340
# Where the line of a citation begins: "CA Douai, 2e ch., 27 nov. 2025, n° 24/02718" above a note.
_LINE_START = pattern(
    r"(?:^|\n)[ \t]*(?:[-•*–—>]|\(|note\s+sous|a\s+propos\s+de|commentaire\s+(?:de|sous)|obs\.?\s+sous|sous)?[ \t:]*$"
)
_HEADING_LEAD = 900
UPPER = {CourtLevel.APPEAL, CourtLevel.SUPREME}
LABOUR = "cph"
"""How the ids of courts begin whose judges are called counsellors, as those of a court of appeal are."""
AUTHORITIES = {CourtLevel.AUTHORITY, CourtLevel.EUROPEAN, CourtLevel.FOREIGN}
_PRECEDENT_MAKERS = {CourtLevel.SUPREME, CourtLevel.EUROPEAN}
_COURT_AND_DAY = 2
_LEAD = 700
_SIDE = 100


@dataclass
class Candidate:
    """A court that may have decided, with all that speaks for it."""

    court: Court
    first: int
    score: float = 0.0
    acts: float = 0.0
    """Sentences in which it decides something, those that only reason counting half."""
    reviews: bool = False
    """Whether it is said to review another decision."""
    mentions: list[Finding[Court]] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    heading: Reference | None = None
    """The line above a note that cites the decision it comments on."""
    bracketed: bool = True
    """Whether only citations in brackets name it."""

    @property
    def has_decided(self) -> bool:
        return self.acts > 0 or any(ref.weight > 1 for ref in self.references)

    @property
    def day(self) -> Finding[DatedDay] | None:
        return next((ref.date for ref in self.own if ref.date), None)

    @property
    def own(self) -> list[Reference]:
        """Its references, the heading's first."""
        return [*([self.heading] if self.heading else []), *self.references]


def find_candidates(
    folded: str,
    sentences: Sentences,
    courts: Sequence[Finding[Court]],
    references: Sequence[Reference],
    head: int,
) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    for mention in courts:
        if mention.confidence >= MENTION:
            candidate = found.setdefault(mention.value.id, Candidate(mention.value, mention.span.start))
            candidate.mentions.append(mention)
            _weigh(candidate, mention, sentences.at(mention.span.start), folded, head)
    for ref in references:
        if ref.court and ref.court.value.id in found and not _is_cited(folded, ref.span):
            found[ref.court.value.id].references.append(ref)
            found[ref.court.value.id].score += 1.5 * (ref.weight > 1)
            _take_heading(found[ref.court.value.id], ref, folded, head)
    _add_anaphora(folded, sentences, list(found.values()))
    return list(found.values())


def _take_heading(candidate: Candidate, ref: Reference, folded: str, head: int) -> None:
    """Keep a citation with day and number that stands on a line of its own above the text."""
    above = ref.span.start < head + _HEADING_LEAD and ref.date is not None and ref.weight > _COURT_AND_DAY
    if candidate.heading is None and above and bool(ref.dockets or ref.chamber):
        line = folded.rfind("\n", 0, ref.span.start) + 1
        if (
            ref.court
            and ref.court.span.start == ref.span.start
            and _LINE_START.search(folded[line : ref.span.start])
        ):
            candidate.heading = ref
            candidate.score += 4


def _is_cited(folded: str, span: Span) -> bool:
    return _CITED_ONLY.search(folded, max(0, span.start - _SIDE), span.start) is not None


def _weigh(candidate: Candidate, mention: Finding[Court], sentence: Sentence, folded: str, head: int) -> None:
    """What a mention adds: much in a title, something beside a verb of decision, nothing for a court only applied to."""
    if mention.span.start < head:
        candidate.score += 3
    elif mention.span.start < head + _LEAD:
        candidate.score += 1
    start = mention.span.start
    if start >= head and _BRACKET.search(folded, max(0, start - _BRACKET_LOOK_BACK), start):
        return
    candidate.bracketed = False
    applied_to = is_applied_to(folded, start)
    if applied_to and not any(act > mention.span.end for act in sentence.acts):
        return
    if sentence.general and mention.value.level in _PRECEDENT_MAKERS:
        return
    candidate.reviews |= sentence.reviews
    if sentence.acts and not _is_cited(folded, mention.span):
        candidate.acts += 1 if sentence.strong else 0.5
        candidate.score += 2 if candidate.acts <= 3 else 0.2


def is_applied_to(folded: str, start: int) -> bool:
    """Whether the court at `start` is only asked to decide: "devant le tribunal", but not "a obtenu gain de cause devant"."""
    before = APPLIED_TO.search(folded, max(0, start - 60), start)
    if before is None:
        return False
    return _WON_BEFORE.search(folded, max(0, before.start() - _WON_FAR), before.start()) is None


def _add_anaphora(folded: str, sentences: Sentences, candidates: Sequence[Candidate]) -> None:
    """Let "la cour", "le tribunal" speak for the only court they can mean."""
    candidates = [c for c in candidates if not c.bracketed] or candidates
    upper = [c for c in candidates if c.court.level in UPPER]
    levels = {
        "upper": upper,
        "counsellors": upper or [c for c in candidates if c.court.id.startswith(LABOUR)],
        "lower": [c for c in candidates if c.court.level is CourtLevel.FIRST],
        "authority": [c for c in candidates if c.court.level in AUTHORITIES],
        "any": list(candidates),
    }
    for sentence in sentences.all:
        if not sentence.acts:
            continue
        for match in _ANAPHORA.finditer(folded, sentence.start, sentence.end):
            meant = levels[str(match.lastgroup)]
            if len(meant) == 1:
                meant[0].acts += 1 if sentence.strong else 0.5
                meant[0].score += 0.7
                meant[0].reviews |= sentence.reviews


def named_in_lead(candidates: Sequence[Candidate], head: int) -> list[Candidate]:
    """Courts of title and lead, for pages that tell the decision and its court in different sentences."""
    return [c for c in candidates if c.first < head + _LEAD and c.score > 0]
