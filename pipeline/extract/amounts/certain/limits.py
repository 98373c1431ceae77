"""Sums that bound, reckon or move others: caps, guarantees, an expert's figures, an award brought down."""

from __future__ import annotations

from pipeline.extract.amounts.certain.turns import IS_ASKED, OTHER_HEADS, before
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import ASKING, AWARDING, Reading
from pipeline.extract.amounts.phrases import Phrase

_CAP_BEFORE = before(
    r"\b(?:plafonn\w+|limit(?:e|es|ee|ait|ant|er|ent|aient)|borne\w*|limitative|limitation) (?:[^.;]{0,70} )?(?:responsabilite|dette|reparation|indemnisation|obligation|dommages|condamnation eventuelle|indemnites?)[^.;]{0,60} (?:a|de|soit)"
    r"|\bplafond(?! (?:de garantie|d'assurance))(?: [a-z']+){0,6}? ?(?:\(|de|a|soit|fixe a)"
    r"|\bgarantie (?:d'actif et )?de passif\b[^.;:\d]{0,60} (?:plafonnee|limitee|dans la limite|plafond) (?:a|de)"
)
_JUDGE_LIMITS = Phrase(
    r"\b(?:condamnation de|grief|prie la cour|recompense|garantie(?! (?:d'actif et )?de passif))\b"
)
_OF_ANOTHER_KIND = Phrase(
    r"\bplafond\b(?: [a-z]+)? (?:legal|encouru|prevu par la loi|journalier|mensuel de paiement|fixe par la loi|annuel de la securite)"
    r"|\b(?:amendes?|sanctions?|formation restreinte|procedure simplifiee|franchise|brut annuel|virements?|convention de compte|police|assureurs?|prime)\b[^.;]{0,110}\bplafond\b(?! (?:contractuel|du contrat|conventionnel))"
)
_OF_ANOTHER_KIND_AFTER = Phrase(
    r" ?(?:d'euros ?)?(?:,? (?:ou|et)\b[^.;]{0,50} \d{1,2} ?% (?:du|de son) chiffre|,? et (?:d'une |une |de la |la )?franchise)"
)
"""For "le plafond encouru est de 10 millions d'euros", "un plafond de 150 000 euros et une franchise": a law's, an insurer's."""


def is_cap(context: Context, reading: Reading) -> bool:
    """What a contract lets a party owe at most, told as its clause and in no plea to be held to it."""
    if _OF_ANOTHER_KIND_AFTER.match(context.gap_after) or _OF_ANOTHER_KIND.search_end(context.before, 170):
        return False
    if reading.stance in IS_ASKED | AWARDING and _LIMITING.search_end(context.before, 170):
        return False
    if _is_cap_of_clause(context, reading):
        return True
    return _CAP_BEFORE(context, reading) and not _JUDGE_LIMITS.search_end(context.before, 140)


def _is_cap_of_clause(context: Context, reading: Reading) -> bool:
    """For "la clause qui limitait à 25 000 euros la responsabilité", "sa responsabilité ne saurait excéder 8 000 euros"."""
    if _CLAUSE_LIMITS.search_end(context.gap_before, 130) and _WHAT_IT_LIMITS.match(context.gap_after):
        return reading.stance != "fines"
    owes = reading.stance not in IS_ASKED and _OWES_NO_MORE.search_end(context.gap_before, 200)
    return bool(owes) and not _INSURED.search_end(context.before, 200)


_CLAUSE_LIMITS = Phrase(
    r"\b(?:clauses?|article|conditions|contrat|phrase|mention|celles?|stipulation|ligne)\b(?! attaque)(?:(?!\b(?:jugement|arret|tribunal|cour)\b)[^.;:\d]){0,90}\b(?:limit|plafonn|born)(?:e|ent|ait|aient|ant) a(?: la somme de| un montant de)? ?$"
)
_WHAT_IT_LIMITS = Phrase(
    r"[^.;\d]{0,25}\b(?:sa|la|toute|son|l'|le) ?(?:responsabilite|dette|reparation|indemni\w+|obligation|dommages)"
)
_OWES_NO_MORE = Phrase(
    r"\b(?:responsabilite|dette)\b[^.;:\d]{0,70}\b(?:ne|n'|sans)\b ?(?:saurait|peut|peuvent|pourrait|pouvait|pourra|pouvoir|jamais| )*(?:exced(?:er|e|ait)|depass(?:er|e|ait)|aller au-dela de)\b[^.;:\d]{0,60}$"
)


_LIMITING = Phrase(
    r"\b(?:(?:limiter|cantonner|ramener|reduire|plafonner|borner|contenir|soi(?:t|ent) (?:limite|cantonne|ramene|reduit|plafonne|contenu)e?s?)\b|(?:limitation|cantonnement|plafonnement) (?:de|du|des) (?!(?:la |sa )?(?:responsabilite|garantie)))"
    r"[^.;:\d]{0,120}?(?: a(?: la somme de| hauteur de)?| dans la limite (?:de|d'un montant de|[^.;:\d]{0,60}, soit)|proportions?, soit) ?$"
)


def is_asked_limit(context: Context, reading: Reading) -> bool:
    """What a defendant wants to pay at most: "subsidiairement, de cantonner sa dette à 13 800 €"."""
    if reading.stance not in IS_ASKED or not _wants_no_more(context):
        return False
    return not _is_as_agreed(context)


def _wants_no_more(context: Context) -> bool:
    if _LIMITING.search_end(context.before, 170):
        return True
    most = _AT_MOST.search_end(context.gap_before, 110)
    return bool(most) and not _INSURED.search_end(context.before, 170)


_AT_MOST = Phrase(
    r"\b(?:indemni\w+|reparation|prejudices?|dommages?|dette|condamnations?|part|pertes?)\b[^.;:\d]{0,40}\b(?:ne (?:saurai(?:t|ent)|pourrai(?:t|ent)|peu(?:t|vent)|pouvant)|n'(?=exced)) ?(?:exced|depass)(?:er|e|ent)(?: la somme de)? ?$"
)
"""For "subsidiairement, de juger que l'indemnité ne saurait excéder 37 260 euros"."""


_AS_AGREED = Phrase(
    r"[ ,(]*(?:ht |ttc )?[ ,(]*(?:(?:montant|somme|qui|ce qui) )?(?:correspond\w*|egale?s? a|equival\w+|represent\w+|prevue?s?|stipulee?s?|(?:par|en|selon|en vertu d|suivant|conforme\w*)\b[^.;\d]{0,20}(?:application|(?:l'|son |ses |l')article|clause|conditions)|comme (?:le|l'|il)\b|montant (?:du plafond|de la clause)|plafond)"
)
_AS_ITS_CLAUSE_SAYS = Phrase(
    r"\b(?:article|clause)\b[^.;\d]{0,8}[\d.]*[^.;\d]{0,60}\b(?:aux termes duquel|aux termes de laquelle|selon lequel|selon laquelle)\b[^.;]{0,90}$"
    r"|\bdans la limite (?:du plafond|(?:prevue|stipulee|fixee|convenue) (?:a|au|aux|par|dans|entre)\b|de (?:la|sa|l'article)\b)[^.;:\d]{0,60}, soit ?$"
)
"""For "limiter sa dette à 180 000 euros, correspondant à trois années de redevance": the contract's own cap."""


def is_agreed_limit(context: Context, reading: Reading) -> bool:
    """What a defendant wants to pay at most because the contract says so."""
    return bool(reading.stance in IS_ASKED and _wants_no_more(context) and _is_as_agreed(context))


def _is_as_agreed(context: Context) -> bool:
    return bool(
        _AS_AGREED.match(context.gap_after) or _AS_ITS_CLAUSE_SAYS.search_end(context.gap_before, 200)
    )


_INSURED = Phrase(r"\b(?:police|assur(?:eur|e|ance)s?|assuree|franchise|sinistre|garanti[er])\b")
_INSURED_UP_TO = Phrase(
    r"\b(?:plafond|plafonnee?|limite|limitee|concurrence|exceder|au-dela)\b[^.;:\d]{0,40}? ?(?:de|d'|a|exceder) ?$"
)
_GUARANTOR_UP_TO = Phrase(
    r"\b(?:celle-ci|cette derniere|celui-ci|ce dernier)(?: [a-z]+){0,2} (?:dans la limite|a concurrence|a hauteur) (?:de|d') ?$"
)
_OF_A_CONTRACT = Phrase(
    r"\b(?:bon de commande|ce contrat|conditions generales|promesse|engage celui-ci|engage celle-ci|(?:actif et )?de passif"
    r"|clauses?|plafond contractuel|(?:infogerant|hebergeur|prestataire|constructeur|editeur)s?)\b"
)
_PER_CLAIM = Phrase(r" ?(?:par|et par) (?:sinistre|annee d'assurance)")


def is_insurance_limit(context: Context, _: Reading) -> bool:
    """What an insurer guarantees at most, as its policy or the court that holds it to it tells."""
    if _GUARANTOR_UP_TO.search_end(context.before, 90):
        return True
    if "responsabilite" in context.before[-70:] or _OF_A_CONTRACT.search_end(context.before, 160):
        return False
    if _LIMITS_REPAIR.search_end(context.before, 90):
        return False
    if _PER_CLAIM.match(context.after):
        return True
    if _MUST_GUARANTEE.search_end(context.before, 220) and not _INSURER.search(context.before):
        return False
    return bool(_INSURED_UP_TO.search_end(context.before, 70) and _INSURED.search_end(context.before, 160))


_LIMITS_REPAIR = Phrase(
    r"\b(?:limit|plafonn|born)\w+ (?:la|toute) (?:reparation|indemnite|indemnisation|responsabilite|dette)\b"
)
_MUST_GUARANTEE = Phrase(r"\bcondamn\w+\b[^.;:]{0,110} a (?:la )?garantir\b")
_INSURER = Phrase(r"\b(?:police|assur\w+|mutuel\w+|iard|franchise|sinistre)\b")
"""Who stands surety for a debtor may be a co-debtor as well: "condamne X à garantir Y à concurrence de 11 300 euros" gives that sum."""


_INTEREST_BASE = Phrase(
    r"(?<!dommages )(?<!dommages et )(?<!dommages-)(?<!dommages-et-)\binterets (?=[^.;]{0,40}(?:taux|compter|leg|morat|contract)|sur|a concurrence)[^.;\d]{0,60}(?:\d{1,2}(?:er)? [a-z]+ \d{4}[^.;\d]{0,30})?(?:\bsur(?: la somme de)?|\ba concurrence de|\ba hauteur de) ?$"
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
    if _EXPERT_HOLDS.search_end(context.gap_before, 150) and reading.stance in {"none", "fixes", "caps"}:
        return reading.head_before not in OTHER_HEADS - {"cap"} and not _COURT_FOLLOWS.match(
            context.gap_after
        )
    if reading.stance not in {"none", "caps"} or reading.head_before in OTHER_HEADS - {"cap"}:
        return False
    above = context.sentence_above
    if _HE_RECKONS.match(context.before) and _EXPERT_ABOVE.search(above) and not _COURT_ABOVE.search(above):
        return True
    return bool(_EXPERT_RECKONS.search_end(context.before, 340))


_EXPERT_HOLDS = Phrase(
    r"\b(?:l'expert(?: judiciaire| amiable| designe| prive)?|le sapiteur|le rapport d'expertise|son rapport)(?: (?:lui|en|y))*,? (?:(?:a|avait|n'a|n'avait|n'en a|en a|y a) (?:[a-z]+ )?(?:retenu|arrete|conclu)|retient|retenait|aboutit|aboutissait|parvient|parvenait|arrivait)\b"
    r"(?:(?!\b(?:justesse|taux|tribunal|cour|provision|consignation)\b)[^.;:\d]){0,70}$"
)
_COURT_FOLLOWS = Phrase(
    r"[^.;]{0,60}\b(?:(?:que )?(?:la cour|le tribunal|les juges)(?: [a-z]+)? (?:reprend|adopte|retient|fait sien|suit)|chiffre que|par (?:journee|armoire|piece|an|mois)|l'heure)\b"
)
_MOVED_TO = Phrase(r" a(?: la somme de)? ?$")
_AWARD_MOVES = Phrase(
    r"\b(?:condamnation|indemnite|indemnisation|reparation|dommages[- ]et[- ]interets|montant alloue|somme allouee|dedommagement|clause penale|penalite de resiliation)s?\b[^.;:\d]{0,60}?"
    r"\b(?:ramenee?s?|reduite?s?|portee?s?|limitee?s?|fixee?s?|arretee?s?|moderee?s?|descend|passe|tombe|grimpe) (?:ainsi |donc |en consequence |finalement )?(?:a|de [^.;]{3,40} a)(?: la somme de)? ?$"
    r"|\b(?:limit|ramen|redui|fix|cantonn|abaiss|moder)(?:e|ee|ait|ant|t|te|sant|sait|er) (?:ainsi |donc |alors )?(?:la condamnation|(?:l'indemnite|l'indemnisation|les dommages[- ]et[- ]interets)(?: allouee?s?)?)[^.;:\d]{0,60} a(?: la somme de)? ?$"
    r"|\bastreintes?\b[^.;:\d]{0,60}?\bliquidee?s? (?:ainsi |donc )?a(?: la somme de)? ?$"
)
_PAYS_ONLY = Phrase(
    r"\bn(?:e |'en )(?:lui |leur )?(?:devra|paiera|versera|reglera|recevra|percevra|touchera) (?:plus |finalement |donc )?qu(?:e |'a payer |'a verser )$"
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


_OF_A_CLAUSE = Phrase(
    r"\b(?:clause(?! penale)|contrats?|conditions (?:generales|de vente)|devis|avenant|contractuellement|article \d[^;]{0,12}) (?:(?!\bet\b)[^.;]){0,60}?\b(?:limit|cantonn|plafonn|ramen|redui|fix|born)[a-z]*\b[^.;]{0,60}$"
)
_TO_BE_PAID_IN = Phrase(r"[^.;\d]{0,60}\b(?:a )?consign(?:er|ation)\b")
_FOR_EACH = Phrase(
    r" (?:par|pour chaque) (?!les? |la |l'|une? |ce |cette |arret|jugement|decision|application|voie|effet|suite|rapport)[a-z]+"
)
_ARGUED = Phrase(
    r"\b(?:soutien\w*|fait valoir|pretend\w*|allegu\w*|estim(?:e|ait) que)\b[^.;:]{0,200}\b(?:doi(?:t|vent)|devrai(?:t|ent)|devai(?:t|ent)) (?:en tout cas )?etre [a-z]+ (?:a|de [^.;]{3,40} a) ?$"
)


def is_award_moved(context: Context, reading: Reading) -> bool:
    """For "la condamnation est ramenée à", "a limité à 24 000 € la condamnation", "condamne X dans la limite de".

    Not for what a clause allows, what is owed for each unit, what is paid in, or what a party says must be.
    """
    if reading.stance in ASKING - {"refuses"} or reading.stance in {"grievance", "threat"}:
        return False
    if _TO_BE_PAID_IN.match(context.gap_after) or _FOR_EACH.match(context.gap_after):
        return False
    if _OF_A_CLAUSE.search_end(context.before, 200) or _ARGUED.search_end(context.before, 320):
        return False
    return _says_moved(context)


def _says_moved(context: Context) -> bool:
    if _MOVED_TO.search_end(context.before, 20) and _AWARD_MOVES.search_end(context.before, 200):
        return True
    if _LIMITS.search_end(context.before, 60) and _LIMITS_THE_ORDER.match(context.gap_after):
        return True
    if _ORDERS_BACK.search_end(context.gap_before, 170) or _PAYS_ONLY.search_end(context.gap_before, 50):
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
