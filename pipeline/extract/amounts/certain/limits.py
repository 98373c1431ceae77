"""Sums that bound, reckon or move others: caps, guarantees, an expert's figures, an award brought down."""

from __future__ import annotations

from pipeline.extract.amounts.certain.turns import IS_ASKED, OTHER_HEADS, before
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import ASKING, Reading
from pipeline.extract.amounts.phrases import Phrase

_CAP_BEFORE = before(
    r"\b(?:plafonn\w+|limit(?:e|es|ee|ait|ant|er|ent|aient)|borne\w*|limitative|limitation) (?:[^.;]{0,70} )?(?:responsabilite|dette|reparation|indemnisation|obligation|dommages|condamnation eventuelle|indemnites?)[^.;]{0,60} (?:a|de|soit)"
    r"|\bplafond(?! (?:de garantie|d'assurance))(?: [a-z']+){0,6}? ?(?:\(|de|a|soit|fixe a)"
)
_JUDGE_LIMITS = Phrase(r"\b(?:condamnation de|grief|prie la cour|recompense|garantie)\b")


def is_cap(context: Context, reading: Reading) -> bool:
    return _CAP_BEFORE(context, reading) and not _JUDGE_LIMITS.search_end(context.before, 140)


_LIMITING = Phrase(
    r"\b(?:limiter|cantonner|ramener|reduire|plafonner|borner|soi(?:t|ent) (?:limite|cantonne|ramene|reduit|plafonne)e?s?)\b[^.;:\d]{0,120}? a(?: la somme de| hauteur de)? ?$"
)


def is_asked_limit(context: Context, reading: Reading) -> bool:
    """What a defendant wants to pay at most: "subsidiairement, de cantonner sa dette à 13 800 €"."""
    if reading.stance not in IS_ASKED or not _LIMITING.search_end(context.before, 170):
        return False
    return not _AS_AGREED.match(context.gap_after)


_AS_AGREED = Phrase(
    r"[ ,(]*(?:ht |ttc )?[ ,(]*(?:(?:montant|somme|qui|ce qui) )?(?:correspond\w*|egale?s? a|equival\w+|represent\w+|prevue?s?|stipulee?s?|(?:par|en|selon) application|montant (?:du plafond|de la clause)|plafond)"
)
"""For "limiter sa dette à 180 000 euros, correspondant à trois années de redevance": the contract's own cap."""


def is_agreed_limit(context: Context, reading: Reading) -> bool:
    """What a defendant wants to pay at most because the contract says so."""
    return bool(
        reading.stance in IS_ASKED
        and _LIMITING.search_end(context.before, 170)
        and _AS_AGREED.match(context.gap_after)
    )


_INSURED = Phrase(r"\b(?:police|assur(?:eur|e|ance)s?|assuree|franchise|sinistre|garanti[er])\b")
_INSURED_UP_TO = Phrase(
    r"\b(?:plafond|plafonnee?|limite|limitee|concurrence|exceder|au-dela)\b[^.;:\d]{0,40}? ?(?:de|d'|a|exceder) ?$"
)
_GUARANTOR_UP_TO = Phrase(
    r"\b(?:celle-ci|cette derniere|celui-ci|ce dernier)(?: [a-z]+){0,2} (?:dans la limite|a concurrence|a hauteur) (?:de|d') ?$"
)
_OF_A_CONTRACT = Phrase(
    r"\b(?:bon de commande|ce contrat|conditions generales|promesse|engage celui-ci|engage celle-ci)\b"
)
_PER_CLAIM = Phrase(r" ?(?:par|et par) (?:sinistre|annee d'assurance)")


def is_insurance_limit(context: Context, _: Reading) -> bool:
    """What an insurer guarantees at most, as its policy or the court that holds it to it tells."""
    if _GUARANTOR_UP_TO.search_end(context.before, 90):
        return True
    if "responsabilite" in context.before[-70:] or _OF_A_CONTRACT.search_end(context.before, 160):
        return False
    if _PER_CLAIM.match(context.after):
        return True
    return bool(_INSURED_UP_TO.search_end(context.before, 70) and _INSURED.search_end(context.before, 160))


_INTEREST_BASE = Phrase(
    r"\binterets\b[^.;\d]{0,60}(?:\d{1,2}(?:er)? [a-z]+ \d{4}[^.;\d]{0,30})?(?:\bsur(?: la somme de)?|\ba concurrence de|\ba hauteur de) ?$"
)


def is_interest_base(context: Context, _: Reading) -> bool:
    """For "avec intérêts au taux légal à compter du 27 novembre 2015 sur 176 200 euros"."""
    near = context.gap_before[-140:]
    return "interets" in near and bool(_INTEREST_BASE.search(near))


_EXPERT_FEES = Phrase(
    r"\b(?:frais d'expertise|(?:honoraires|remuneration|frais) (?:de l'|d'un |de cet |du )?(?:expert|commissaire|technicien|consultant)|fixe ses honoraires"
    r"|consign(?:er|ation|era|ent)|honoraires,? (?:liquides|taxes))\b[^.;\d]{0,60}? ?$"
)
_EXPERT_FEES_AFTER = Phrase(
    r"[ ,]*a valoir sur (?:sa|la|les|ses|leur|l')(?: ?futurs?)? ?(?:remuneration|honoraires|frais)"
)


def is_expert_fee(context: Context, _: Reading) -> bool:
    return bool(_EXPERT_FEES.search_end(context.gap_before, 110) or _EXPERT_FEES_AFTER.match(context.after))


_RATE = Phrase(
    r"\b(?:taux(?: horaire| journalier)?(?: de facturation| de base)?|heures|cout horaire|tarif horaire) (?:de|a) ?$"
)


def is_rate(context: Context, _: Reading) -> bool:
    return bool(_RATE.search_end(context.before, 50))


_EXPERT_RECKONS = Phrase(
    r"\b(?:l'expert|expert (?:judiciaire|amiable|prive)|rapport d'expertise|son rapport|sapiteur)\b[^.;]{0,160}?\b(?:chiffr|evalu|estim|situ|borne|compren|compris)\w*[^.;]{0,170}$"
    r"|\b(?:evalu|estim|chiffr|mesur)\w*(?: [a-z]+)? par (?:un|une|le|la|son|sa|ses|leur|l') ?(?:expert(?:-comptable)?|consultant|geometre|economiste|cabinet|commissaire aux comptes)\b[^.;:\d]{0,60} a ?$"
)
_EXPERT_ABOVE = Phrase(r"\b(?:l'expert|expert judiciaire|sapiteur)\b")
_COURT_ABOVE = Phrase(r"\b(?:tribunal|cour|juges?|magistrats?|conseil)\b")
"""For "Le tribunal suit l'expert. Il évalue le préjudice à": the court does."""
_HE_RECKONS = Phrase(
    r"[^a-z]*(?:il|elle|celui-ci|celle-ci|ce dernier) (?:y )?(?:chiffr|evalu|estim)(?:e|ait|a)\b[^.;]{0,170}$"
)


def is_reckoned(context: Context, reading: Reading) -> bool:
    """What an expert says the loss is, whatever a party or the court makes of it."""
    if reading.stance not in {"none", "caps"} or reading.head_before in OTHER_HEADS - {"cap"}:
        return False
    above = context.sentence_above
    if _HE_RECKONS.match(context.before) and _EXPERT_ABOVE.search(above) and not _COURT_ABOVE.search(above):
        return True
    return bool(_EXPERT_RECKONS.search_end(context.before, 340))


_MOVED_TO = Phrase(r" a(?: la somme de)? ?$")
_AWARD_MOVES = Phrase(
    r"\b(?:condamnation|indemnite|indemnisation|reparation|dommages[- ]et[- ]interets|montant alloue|somme allouee|dedommagement|clause penale|penalite de resiliation)s?\b[^.;:\d]{0,60}?"
    r"\b(?:ramenee?s?|reduite?s?|portee?s?|limitee?s?|fixee?s?|arretee?s?|moderee?s?|descend|passe|tombe|grimpe) (?:ainsi |donc |en consequence |finalement )?(?:a|de [^.;]{3,40} a)(?: la somme de)? ?$"
    r"|\b(?:limit|ramen|redui|fix|cantonn|abaiss|moder)(?:e|ee|ait|ant|t|te|sant|sait|er) (?:ainsi |donc |alors )?(?:la condamnation|(?:l'indemnite|l'indemnisation|les dommages[- ]et[- ]interets)(?: allouee?s?)?)[^.;:\d]{0,60} a(?: la somme de)? ?$"
    r"|\bastreintes?\b[^.;:\d]{0,60}?\bliquidee?s? (?:ainsi |donc )?a(?: la somme de)? ?$"
)
_LIMITS_THE_ORDER = Phrase(
    r" ?(?:la|le montant de la|les|le) (?:condamnations?|montant d|indemnisation|reparation|dommages|somme due|indemnite)"
)
_LIMITS = Phrase(
    r"\b(?:limite|limitee|ramene|ramenee|reduit|porte|fixe|evalue|arrete) (?:ainsi |donc )?a(?: la somme de)? ?$"
)
_CONDEMNED_WITHIN = Phrase(
    r"\b(?:condamn(?:e|ee|es|ees|ent|ait|aient|ant)|mise?s? a (?:la|sa) charge)\b[^.;:\d]{0,140}\b(?:dans la limite|a hauteur|a concurrence|dans la limite de la somme) (?:de|d') ?$"
)


def is_award_moved(context: Context, reading: Reading) -> bool:
    """For "la condamnation est ramenée à", "a limité à 24 000 € la condamnation", "condamne X dans la limite de"."""
    if reading.stance in ASKING - {"refuses"} or reading.stance in {"grievance", "threat", "offers"}:
        return False
    if _MOVED_TO.search_end(context.before, 20) and _AWARD_MOVES.search_end(context.before, 200):
        return True
    if _LIMITS.search_end(context.before, 60) and _LIMITS_THE_ORDER.match(context.gap_after):
        return True
    if _ORDERS_BACK.search_end(context.gap_before, 170):
        return True
    if _ADMITTED.search_end(context.gap_before, 60) and _BY_A_COURT.match(context.gap_after):
        return True
    return bool(_CONDEMNED_WITHIN.search_end(context.gap_before, 220)) and context.previous is None


_ORDERS_BACK = Phrase(
    r"\bordonn(?:e|ee|ait|ant) (?:ainsi |donc |en consequence )?(?:la restitution|le remboursement|le paiement)\b(?:(?!execution|astreinte|depens)[^.;\d]){0,110}?"
    r"(?:\bsoit|\ba hauteur de|\bd'un montant de|\bs'elevant a|\bpour un montant de|\bsommes? de) ?(?:la somme de |un total de )?$"
)
"""For "ordonne la restitution des sommes versées, soit 214 300 euros"."""
_ADMITTED = Phrase(r"\b(?:admis|retenu|accueilli)e?s? (?:pour|a hauteur de|a concurrence de) ?$")
_BY_A_COURT = Phrase(r" par (?:les premiers juges|le tribunal|le premier juge|le jugement|la cour)\b")


_STATISTIC = Phrase(
    r"\b(?:medianes?|(?:montant|total) (?:cumule|global|moyen) des|cumul des)\b[^.;:\d]{0,50} ?$"
)


def is_statistic(context: Context, _: Reading) -> bool:
    return bool(_STATISTIC.search_end(context.before, 110))
