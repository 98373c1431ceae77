"""Turns of phrase that leave no doubt what a sum is for; each has a name, and is asked before the scored model."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import ASKING, Reading
from pipeline.extract.amounts.lexicon import LINK_LINE


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    role: str
    holds: Callable[[Context, Reading], bool]


def _before(source: str, reach: int = 90) -> Callable[[Context, Reading], bool]:
    pattern = re.compile(rf"(?:{source}) ?$")
    return lambda context, _: bool(pattern.search(context.before[-reach:]))


def _after(source: str) -> Callable[[Context, Reading], bool]:
    pattern = re.compile(rf"[ ,]*(?:{source})")
    return lambda context, _: bool(pattern.match(context.after))


_OF = r"(?:de|d'|a)(?: (?:plus|moins|pres) de| environ| quelque)?"
_LINK = re.compile(LINK_LINE)
_LINK_LIST = re.compile(
    r"\b(?:articles? selectionnes?|a lire aussi|sur le meme sujet|articles? (?:similaires?|lies?))[^.]{0,40}:? *$"
)
_IS_ASKED = ASKING - {"refuses"}


def in_link_line(context: Context, _: Reading | None = None) -> bool:
    """True in a line that leads to another page, or in the list below a heading of such links."""
    line = context.line_text.strip()
    if _LINK.match(line):
        return True
    is_title = len(line) < 160 and not line.endswith((".", ";", ":", "!", "»"))
    return is_title and any(
        _LINK.fullmatch(above.strip(" :•-")) or _LINK_LIST.search(above) for above in context.lines_above
    )


def _is_provision(context: Context, reading: Reading) -> bool:
    return _PROVISION_BEFORE(context, reading) or _PROVISION_AFTER(context, reading)


_PROVISION_BEFORE = _before(
    rf"(?:provision|indemnite provisionnelle|somme provisionnelle|indemnite a titre provisionnel)(?: [a-z]+){{0,2}}? {_OF}"
    rf"|(?:a titre de provision|par provision|a titre provisionnel),? (?:la|une) somme {_OF}"
)
_PROVISION_AFTER = _after(
    r"(?:[a-z]+ ){0,2}?(?:a titre de provision|a titre provisionnel|de provision|par provision|a valoir sur)"
)

_LAW = re.compile(
    r"\b(?:puni\w*|encour\w+|jusqu'a|pouvant|s'expos\w+|maximum|maximale?|prevo\w+|passibles?|sous peine|peut atteindre|faute de quoi|emprisonnement)\b"
)
_FINE_BEFORE = _before(
    rf"\b(?:amendes?|sanctions?)(?: [a-z]+){{0,3}}?,? (?:d'un montant (?:total |global )?)?{_OF}|\b(?:amendes?|sanctions?) record ?:?(?: de)?"
)
_FINE_AFTER = _after(r"(?:a titre )?d'amende")


def _is_fine(context: Context, reading: Reading) -> bool:
    if _LAW.search(context.before[-160:]) or reading.stance in {"threat", "offers"}:
        return False
    return _FINE_BEFORE(context, reading) or _FINE_AFTER(context, reading)


def _is_legal_maximum(context: Context, reading: Reading) -> bool:
    is_fine = _FINE_BEFORE(context, reading) or _FINE_AFTER(context, reading)
    return (
        is_fine and reading.stance not in {"condemns", "fines"} and bool(_LAW.search(context.before[-120:]))
    )


_COSTS_AFTER_SOURCE = (
    r"(?:\([^)]*\) ?)?(?:[a-z]+ ){0,3}?(?:(?:au titre|en application|sur le fondement|en vertu)[^.;,]{0,40}? (?:de l'article|de l'art\.?|l'article) 700|d'article 700"
    r"|\(?art(?:icle|\.)? ?700|(?:au titre|en remboursement|a titre|pour|de) (?:des|de|ses|leurs|les)? ?(?:propres )?frais (?:irrepetibles|non|de justice|de procedure|d'avocat|exposes|d'appel|qu)|de frais irrepetibles|d'indemnite de procedure)"
)
_COSTS_AFTER = _after(_COSTS_AFTER_SOURCE)
_COSTS_BEFORE = _before(
    r"(?:article 700(?: du (?:code de procedure civile|cpc))?|frais irrepetibles)(?:,| :)?(?: (?:la|une) somme)?(?: (?:de|d'))?",
    70,
)


_SHARED = re.compile(r"[^.;:]{0,110}\b(?:et|ainsi que|,)\b[^.;:]{0,80}(?:celle de|somme de|de|d'|,|et) ?$")
_COSTS_AFTER_NEXT = re.compile(rf"[ ,]*{_COSTS_AFTER_SOURCE}")


def _is_costs(context: Context, reading: Reading) -> bool:
    if _COSTS_AFTER(context, reading) or _COSTS_BEFORE(context, reading):
        return True
    is_shared = reading.head_after == "none" and reading.head_before in {"none", "art700"}
    return is_shared and bool(
        _SHARED.match(context.gap_after) and _COSTS_AFTER_NEXT.match(context.after_next)
    )


def _is_asked_costs(context: Context, reading: Reading) -> bool:
    return reading.stance in _IS_ASKED and _is_costs(context, reading)


_PRICE_BEFORE = _before(
    r"\b(?:au|le|un|pour un|d'un|moyennant (?:un|le)|prix) (?:prix|tarif|forfait|loyer|abonnement)(?: [a-z]+){0,3}? (?:de|d') ?"
    r"|\bmoyennant(?: [a-z']+){1,5}? (?:de|d') ?|\b(?:redevances?|abonnements?|loyers?|mensualites?|forfait|licence)(?: (?:mensuel|annuel|trimestriel|forfaitaire)\w*)(?: hors taxes| ht)? (?:de|d') ?"
    r"|\bdevis[^.;,]{0,40} d'un montant de ?|prix forfaitaire ?: ?|prix (?:acquitte|convenu) ?: ?"
)


def _is_price(context: Context, reading: Reading) -> bool:
    return _PRICE_BEFORE(context, reading) and reading.stance not in ASKING


_CAP_BEFORE = _before(
    r"\b(?:plafonn\w+|limit(?:e|es|ee|ait|ant|er|ent|aient)|borne\w*|limitative|limitation) (?:[^.;]{0,70} )?(?:responsabilite|dette|reparation|indemnisation|obligation|dommages|condamnation eventuelle|indemnites?)[^.;]{0,60} (?:a|de|soit)"
    r"|\bplafond(?! (?:de garantie|d'assurance))(?: [a-z']+){0,6}? ?(?:\(|de|a|soit|fixe a)"
)
_JUDGE_LIMITS = re.compile(r"\b(?:condamnation de|grief|prie la cour|recompense|garantie)\b")


def _is_cap(context: Context, reading: Reading) -> bool:
    return _CAP_BEFORE(context, reading) and not _JUDGE_LIMITS.search(context.before[-140:])


_ASKED_AFTER = _after(
    r"(?:[a-z]+ ){0,2}?(?:sollicite|reclame|demande|exige|revendique)e?s?\b|que (?:lui |leur )?(?:reclam|demand|sollicit|exige)(?:ait|aient|e|ent)\b"
    r"|(?:qu'(?:il|elle|ils|elles)|que [a-z' ]{1,40}?) (?:reclam|demand|sollicit)(?:ait|aient|e|ent)\b"
)
_ASKED_BEFORE = _before(r"\b(?:tres |bien )?loin des?|\bsans commune mesure avec les|\bau lieu des", 60)


def _is_asked(context: Context, reading: Reading) -> bool:
    return _ASKED_AFTER(context, reading) or _ASKED_BEFORE(context, reading)


_CONDEMNED_TO = re.compile(
    r"\bcondamn(?:e|ee|es|ees|ent|ait|aient|ant|er)\b(?P<who>[^;:]{0,220}?)(?:\b(?:a|de) (?:lui |leur |la |le |l')?(?:payer|verser|regler|rembourser|restituer)\b|\bau paiement\b"
    r"|\ba) ?[^;:€]{0,110}$"
)
_OTHER_HEADS = frozenset(
    {"fine", "penalty", "provision", "art700", "court_costs", "cap", "insurance", "capital", "law", "deposit"}
)


def _is_condemned(context: Context, reading: Reading) -> bool:
    """For "condamne X à payer à Y la somme de": not a fine, not costs, not in the mouth of a party."""
    if reading.stance != "condemns" or reading.act != "condemns" or reading.head_before in _OTHER_HEADS:
        return False
    if reading.head_after in {"fine", "provision", "art700"} or "art700" in reading.heads_of_sentence:
        return False
    governed = f"{context.lead} {context.before}" if context.lead else context.before
    return bool(_CONDEMNED_TO.search(governed))


RULES: tuple[Rule, ...] = (
    Rule("link_to_another_page", "other", in_link_line),
    Rule(
        "share_capital",
        "other",
        _before(
            rf"\bau capital(?: social| fixe| variable| minimum)?(?: {_OF})?|capital social(?: est)? {_OF}"
        ),
    ),
    Rule(
        "periodic_penalty",
        "other",
        _before(rf"\bastreintes?(?: [a-z]+){{0,2}}?(?: fixee)?(?:,)? {_OF}|\bd'une astreinte de"),
    ),
    Rule(
        "per_day_late",
        "other",
        _after(
            r"(?:d'amende )?par (?:jour|semaine|mois) de retard|par infraction|par manquement|par jour et par"
        ),
    ),
    Rule(
        "vat_of_costs",
        "other",
        _before(
            r"(?:dont|de) tva(?: de)?|frais de greffe(?: [a-z]+){0,3}? ?[:a]?(?: de)?|depens[^.;\n]{0,60}(?:liquides|taxes)[^.;\n]{0,40}"
        ),
    ),
    Rule(
        "turnover",
        "other",
        _before(rf"\bchiffre d'affaires(?: [a-z0-9]+){{0,4}}?,? (?:{_OF}|etait de|s'eleve a)"),
    ),
    Rule("ransom", "other", _before(rf"\brancon(?: [a-z]+){{0,2}}? {_OF}")),
    Rule(
        "asked_provision",
        "claimed",
        lambda context, reading: reading.stance in _IS_ASKED and _is_provision(context, reading),
    ),
    Rule("provision", "provisional", _is_provision),
    Rule(
        "insurance_limit",
        "other",
        _before(
            rf"\b(?:franchise|plafond de garantie|plafond d'assurance)(?: [a-z]+){{0,3}}? ?(?:{_OF}|\(|est limitee a)|\bgarantie(?: [a-z']+){{0,3}}? (?:limitee|plafonnee) a"
        ),
    ),
    Rule("legal_maximum", "other", _is_legal_maximum),
    Rule("fine", "fine", _is_fine),
    Rule("asked_costs", "claimed", _is_asked_costs),
    Rule("costs", "costs_art700", _is_costs),
    Rule("price", "contract_price", _is_price),
    Rule("cap", "liability_cap", _is_cap),
    Rule(
        "settlement",
        "settlement",
        _before(
            rf"(?:transaction|accord transactionnel|protocole transactionnel|accord amiable)[^.;]{{0,60}} {_OF}"
        ),
    ),
    Rule("asked_in_so_many_words", "claimed", _is_asked),
    Rule(
        "income",
        "other",
        _before(
            rf"\b(?:salaires?|revenus?|remuneration|pension|rsa)(?: [a-z\[\]]+){{0,4}}? (?:d'un montant (?:mensuel )?)?{_OF}"
        ),
    ),
    Rule(
        "deposit",
        "other",
        _before(
            rf"\b(?:depot de garantie|acompte|apport)(?: (?:verse|conserve|initial|initiale|de garantie|en numeraire))? (?:d'un montant (?:total )?)?{_OF}"
        ),
    ),
    Rule(
        "threshold",
        "other",
        _before(
            r"\b(?:n'excedant pas|part superieure a|superieure?s? a(?: la difference de)?|inferieure?s? a)"
        ),
    ),
    Rule("condemned_to_pay", "award", _is_condemned),
)


_BY_AN_AUTHORITY = Rule("condemned_by_authority", "fine", _is_condemned)


def find_certain(context: Context, reading: Reading, *, of_authority: bool) -> Rule | None:
    """The first rule that holds for the sum, None when no turn of phrase settles it.

    `of_authority`: the page tells of an authority's decision, which makes people pay by way of fines only.
    """
    found = next((rule for rule in RULES if rule.holds(context, reading)), None)
    return _BY_AN_AUTHORITY if found and of_authority and found.holds is _is_condemned else found
