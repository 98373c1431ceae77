"""The sum that a contract limits the debt to, and what the judges made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.findings import Finding, Span
from pipeline.law import Amount, Clause
from pipeline.sums import Cap, CapFate, CapReason
from pipeline.text.patterns import pattern
from pipeline.zones import ZoneKind, Zones

_CLAUSE = r"(?:plafonds?(?! (?:de garantie|leg|d'assurance|horaire|de ressources|mensuel))|clauses?(?: contractuelles?)? (?:limitatives?|limitant|de limitation|de plafonnement|elusives?)|limitations? (?:contractuelle )?de (?:la |sa )?responsabilite)"
_FATES: Mapping[CapFate, re.Pattern[str]] = {
    CapFate.UNWRITTEN: pattern(
        rf"\b{_CLAUSE}\b[^.;,]{{0,90}}\b(?:reputee?s? non[- ]ecrite?s?|est nulle|declaree? nulle|sont nulles|abusives?|est privee? d'effet)"
        rf"|\b(?:repute\w*|declare\w*|juge\w*) (?:non[- ]ecrite?s?|nulle?s?|abusives?)[^.;,]{{0,30}}\b{_CLAUSE}\b"
    ),
    CapFate.SET_ASIDE: pattern(
        rf"\b(?:ecart\w+|refus\w+ d'appliquer|neutralis\w+|fait echec a|sans (?:tenir compte|egard)|prive\w* d'effet)[^.;,]{{0,30}}\b{_CLAUSE}\b"
        rf"|\b{_CLAUSE}\b[^.;,]{{0,90}}\b(?:ecartee?s?|inopposables?|ne (?:peut|saurait|s'applique|trouve|joue)[^.;]{{0,40}}|n'a pas (?:vocation|ete)|inapplicable|ne lui est pas opposable)\b"
    ),
    CapFate.APPLIED: pattern(
        rf"\b(?:appliqu\w+|fait application d|fait jouer|retien\w+|dans la limite|a hauteur|valide|valable)[^.;,]{{0,40}}\b{_CLAUSE}\b"
        rf"|\b{_CLAUSE}\b[^.;]{{0,90}}\b(?:s'appliqu(?:e|era)|est (?:donc |ainsi )?(?:opposable|valable|applicable|applique)|doit (?:donc )?(?:recevoir|s'appliquer|etre applique)|joue|retenu\w*)\b"
    ),
}
_IT = r"(?:ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci) (?:est|sont|a ete|ont ete|sera|seront) (?:donc |ainsi |des lors |toutefois )?"
_OF_IT: Mapping[CapFate, re.Pattern[str]] = {
    CapFate.UNWRITTEN: pattern(
        rf"\b(?:{_IT}|(?:l'|les )(?:a|ont) (?:donc )?|(?:la|le|les) )(?:repute|declare|juge)(?:e|es|s|nt|ee?s?)? (?:donc )?(?:non[- ]ecrite?s?|nulle?s?|abusive?s?)\b"
    ),
    CapFate.SET_ASIDE: pattern(
        rf"\b(?:{_IT}(?:ecartee?s?|inopposables?|inapplicables?)|(?:l'|les )(?:a|ont) (?:[a-z]+ )?ecartee?s?|l'ecarte(?:nt)?|les ecarte(?:nt)?)\b"
    ),
    CapFate.APPLIED: pattern(
        rf"\b(?:{_IT}(?:appliquee?s?|opposables?|valables?|licites?)|(?:l'|les )(?:a|ont) (?:[a-z]+ )?(?:appliquee?s?|validee?s?)|en (?:fait|font) application)\b"
    ),
}
"""What is said of a clause that the sentence before speaks of."""
_REASONS: Mapping[CapReason, re.Pattern[str]] = {
    CapReason.GROSS_FAULT: pattern(r"\b(?:fautes? lourdes?|dol\b|dolosi\w+|fautes? dolosives?|negligence d'une extreme gravite|fautes? intentionnelles?)"),
    CapReason.ESSENTIAL_DUTY: pattern(r"\b(?:obligations? essentielles?|prive\w* (?:de sa |l'obligation [a-z ]{0,20}de (?:sa |toute )?)substance|vide\w* de (?:sa |toute )?substance|article 1170|derisoire)"),
    CapReason.UNFAIR: pattern(r"\b(?:desequilibre significatif|clauses? abusives?|abusives?|consommateurs?)\b"),
    CapReason.NOT_AGREED: pattern(r"\b(?:n'(?:a|ont) (?:jamais |pas )?(?:ete )?(?:accept\w+|signe\w*|port\w+|communiqu\w+)|non signee?s?|pas opposable|inopposables?|jamais (?:acceptee?s?|communiquee?s?|portee?s?))"),
    CapReason.OTHER_LOSS: pattern(r"\b(?:ne (?:vise|couvre|concerne)(?:nt)? (?:que|pas)|(?:pertes?|dommages?|prejudices?) (?:directe?s?|indirecte?s?)|etranger a la clause|tiers au contrat|delictuel(?:le)?s?)\b"),
}  # fmt: skip
_SAME = {
    Clause.CAP_APPLIED: CapFate.APPLIED,
    Clause.CAP_SET_ASIDE: CapFate.SET_ASIDE,
    Clause.CAP_UNWRITTEN: CapFate.UNWRITTEN,
}
_OF_A_PARTY = pattern(
    r"\b(?:soutien\w+|fait valoir|font valoir|pretend\w*|invoqu\w+|oppos(?:e|ent|ait|aient)|demand\w+|conclu\w+|selon (?:elle|lui|la societe)|erreur de droit|base legale|viole\w*|meconnu\w*|subsidiairement|sollicit\w+|plaid\w+)\b"
)
_JUDGES = pattern(
    r"\b(?:le tribunal|la cour|les juges|le juge|les magistrats|la juridiction|le jugement|l'arret)\b"
)
"""Who speaks from there on."""
_OF_INSURANCE = pattern(
    r"\b(?:assureurs?|assurances?|polices?|franchises?|amendes?|chiffre d'affaires|penalites)\b"
)
"""Whose limit it is when no clause of the contract limits the debt."""
_ABOUT = 110
_ASIDE = frozenset({ZoneKind.CLAIMS, ZoneKind.PLEAS, ZoneKind.ANNEX, ZoneKind.FACTS, ZoneKind.HEADER})
_CLAUSE_WORD = pattern(r"(?:plafon|clause|limitation)")
_NAMED = pattern(rf"\b{_CLAUSE}\b|\bclauses? (?:plafonnant|qui (?:limit|plafonn)\w+)")
REACH_OF_FATE, REACH_OF_IT = 200, 260
REACH_OF_REASON = 420
CONFIDENCE = 0.75


def find_cap(
    flat: str, zones: Zones, caps: Sequence[Amount], clauses: Sequence[Finding[Clause]]
) -> Cap | None:
    """The cap that the judges ruled on; its sum when the page tells it. None where no clause is spoken of.

    `clauses` are asked where the words looked for here do not tell.
    """
    told = list(_told(flat, zones))
    told = told or [
        Finding(_SAME[one.value], one.span, one.rule, one.confidence) for one in clauses if one.value in _SAME
    ]
    fate = told[-1] if told else None
    if not caps:
        return Cap(None, fate.span, fate, _reason(flat, fate)) if fate else None
    main = max(caps, key=lambda one: one.confidence)
    return Cap(main.money, main.span, fate, _reason(flat, fate) if fate else None)


def _passages(flat: str) -> Iterator[tuple[int, int]]:
    """What surrounds each word for such a clause, passages that meet joined."""
    start = end = 0
    for word in _CLAUSE_WORD.finditer(flat):
        if word.start() - REACH_OF_FATE > end:
            if end:
                yield start, end
            start = max(0, word.start() - REACH_OF_FATE)
        end = word.end() + REACH_OF_FATE
    if end:
        yield start, end


def _told(flat: str, zones: Zones) -> Iterator[Finding[CapFate]]:
    """What judges say of the clause, in order of place; what a party says of it is left out."""
    found = {
        (match.start(), match.end(), fate)
        for start, end in _passages(flat)
        for fate, pattern in _FATES.items()
        for match in pattern.finditer(flat, start, end)
    }
    for start, end, fate in sorted({*found, *_of_it(flat)}):
        sentence = flat[max(0, start - 200) : end].rpartition("\n")[2]
        before = _JUDGES.split(sentence[: len(sentence) - (end - start)].rpartition(". ")[2])[-1]
        if zones.kind_at(start) in _ASIDE or _OF_A_PARTY.search(before):
            continue
        if fate is CapFate.APPLIED and _OF_INSURANCE.search(flat, max(0, start - _ABOUT), end + _ABOUT):
            continue
        yield Finding(fate, Span(start, end), f"cap_{fate.value}", CONFIDENCE)


def _of_it(flat: str) -> Iterator[tuple[int, int, CapFate]]:
    """Where a verdict stands by a pronoun, near behind the clause: "opposait une clause limitant ... Les juges l'ont écartée"."""
    for clause in _NAMED.finditer(flat):
        end = flat.find("\n", clause.end(), clause.end() + REACH_OF_IT)
        near = end if end >= 0 else clause.end() + REACH_OF_IT
        for fate, words in _OF_IT.items():
            if match := words.search(flat, clause.end(), near):
                yield match.start(), match.end(), fate


def _reason(flat: str, fate: Finding[CapFate]) -> Finding[CapReason] | None:
    """The ground that stands nearest to the words that set the cap aside, in their paragraph or the one before."""
    if fate.value is CapFate.APPLIED:
        return None
    start, end = max(0, fate.span.start - REACH_OF_REASON), fate.span.end + REACH_OF_REASON
    found = [
        (max(match.start() - fate.span.end, fate.span.start - match.end()), match.span(), reason)
        for reason, pattern in _REASONS.items()
        for match in pattern.finditer(flat, start, end)
    ]
    if not found:
        return None
    _, where, reason = min(found)
    return Finding(reason, Span(*where), f"cap_{reason.value}", CONFIDENCE)
