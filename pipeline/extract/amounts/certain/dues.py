"""Sums that name what they are: a provision, a fine, costs, a price."""

from __future__ import annotations

from pipeline.extract.amounts.certain.costs import is_costs
from pipeline.extract.amounts.certain.turns import IS_ASKED, OF, after, before
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import ASKING, Reading
from pipeline.extract.amounts.marks import per_of
from pipeline.extract.amounts.phrases import Phrase
from pipeline.law import Per


def is_provision(context: Context, reading: Reading) -> bool:
    if _is_no_provision(context):
        return False
    if _PROVISION_LIST.search(context.lead) and not _ORDERS.search(context.gap_before):
        return not is_costs(context, reading)
    if _ADVANCES(context, reading) and not _FOR_AN_EXPERT.match(context.gap_after):
        return True
    return _PROVISION_BEFORE(context, reading) or _PROVISION_AFTER(context, reading)


def _is_no_provision(context: Context) -> bool:
    """What accountants and landlords call a provision."""
    return bool(
        _IN_THE_BOOKS.search_end(context.gap_before, 90)
        or _OF_ACCOUNTS.match(context.gap_after)
        or _FOR_CHARGES.search_end(context.before, 60)
        or _FOR_CHARGES_AFTER.match(context.gap_after)
    )


_ADVANCES = before(
    r"\b(?:devra|devront|doit|va devoir|vont devoir) (?:d'ores et deja |deja )?avancer(?: pres de| plus de| environ)?"
)
"""For "l'hébergeur devra avancer 45 000 euros à sa cliente"."""
_PROVISION_LIST = Phrase(r"\b(?:a titre (?:de provision|provisionnel)|par provision)\b[^.;:\d]{0,90}:")
"""For "condamne X à payer à Y, à titre de provision :": the head of a list speaks for each of its lines."""
_ORDERS = Phrase(r"\bcondamn(?:e|er|ant|ons)\b")
_FOR_AN_EXPERT = Phrase(r"[^.;\d]{0,60}\b(?:expert\w*|greffe|regie|consign\w+)\b")
_FOR_CHARGES = Phrase(r"\bprovisions? (?:sur|pour)(?: les)? charges[^.;\d]{0,30}$")
_FOR_CHARGES_AFTER = Phrase(r" (?:a titre )?(?:de|d'une) provisions? (?:sur|pour)(?: les)? charges\b")
"""What a tenant pays with the rent is called a provision too."""
_OF_ACCOUNTS = Phrase(r"[^.;\d]{0,40}\bdans (?:ses|leurs|les) comptes\b")


_IN_THE_BOOKS = Phrase(
    r"\b(?:pass|inscri|constitu|comptabilis|dot)(?:e|ee|ait|er|t|te|vait|re|ant|a)\b(?: [a-z']+){0,3} provision\b[^.;\d]{0,40}$"
)
"""For "a inscrit une provision de 2 millions d'euros dans ses comptes"."""


_PROVISION_BEFORE = before(
    rf"(?:provision|indemnite provisionnelle|somme provisionnelle|indemnite a titre provisionnel)(?: [a-z]+){{0,2}}? {OF}"
    rf"|(?:a titre de provision|par provision|a titre provisionnel),? (?:la|une) somme {OF}"
)
_PROVISION_AFTER = after(
    r"(?:[a-z]+ ){0,2}?(?:a titre de provision|a titre provisionnel|de provision|par provision"
    r"|a valoir sur(?! (?:sa|la|les|ses|leur|l')(?: ?futurs?)? ?(?:remuneration|honoraires|frais)))"
)

_LAW = Phrase(
    r"\b(?:puni\w*|encour\w+|risqu\w+|aurai(?:t|ent) (?:pu )?(?:ete|etre|atteint|atteindre)|jusqu'a|pouvant|s'expos\w+|au plus|permet\w*|susceptible|maximum|maximale?|prevo\w+|passibles?|sous peine|peut atteindre|faute de quoi|emprisonnement)\b"
)
_FINE_BEFORE = before(
    rf"(?<!montant des )(?<!total des )(?<!cumule des )(?<!moyen des )\b(?:amendes?|sanctions?)(?: [a-z]+){{0,3}}?,? (?:d'un montant (?:total |global )?)?{OF}|\b(?:amendes?|sanctions?) record ?:?(?: de)?"
)
_FINE_AFTER = after(r"(?:a titre )?d'amende")


def is_fine(context: Context, reading: Reading) -> bool:
    if reading.stance == "threat":
        return False
    if not (_is_called_fine(context, reading) or _is_punished(context)):
        return False
    if is_asked_fine(context, reading) or is_proposed_fine(context, reading):
        return False
    return not _LAW.search_end(context.before, 160)


def _is_punished(context: Context) -> bool:
    """For "sanctionné, par décision du 3 mars, à hauteur de 40 000 euros", and for what is confiscated, which is a fine as well."""
    return bool(
        _PUNISHED.search_end(context.gap_before, 200)
        or _CONFISCATION.search_end(context.gap_before, 100)
        or _CONFISCATED.match(context.gap_after)
    )


_PUNISHED = Phrase(
    r"\b(?:sanctionn|puni|frapp|penalis)\w*\b[^;:]{0,140} (?:a hauteur|a concurrence) de ?$|\b(?:sanctionnee?s?|punie?s?|frappee?s?)(?: (?!(?:par|pour|contravention|l'allocation|allocation)\b)[a-z']+){0,2} de ?$"
)
_CONFISCATION = Phrase(r"\bconfis(?:cation|que\w*)\b[^.;:\d]{0,80}$")
_CONFISCATED = Phrase(r"[^.;:\d]{0,70}\bconfisquee?s?\b")
_TO_BE_LOWERED = Phrase(
    r"\b(?:reduction|reduire|reduite?s?|ramener|ramenee?s?|moderation|moderer|moderee?s?|limiter|limitee?s?|abaisser)\b[^.;:]{0,90} (?:a|exceder)(?: de plus justes proportions,? ne pouvant exceder)? ?$"
)


def is_asked_fine(context: Context, reading: Reading) -> bool:
    """What whoever was fined would pay at most: "demande que la sanction soit ramenée à 50 000 euros"."""
    if reading.stance in IS_ASKED and _CIVIL_FINE.search_end(context.before, 40):
        return True
    return (reading.stance in IS_ASKED or bool(_ASKS_A_COURT.search(context.lead))) and bool(
        _TO_BE_LOWERED.search_end(context.before, 170) and _FINED.search_end(context.before, 200)
    )


_CIVIL_FINE = Phrase(r"\b(?:payer|paiement|condamnation)?\b[^.;\d]{0,40}\bune amende civile de ?$")
"""What a party asks its adversary to be made to pay."""
_ASKS_A_COURT = Phrase(r"\bdemande(?:nt)?(?: [a-z']+){0,4} ?:")


_FINED = Phrase(r"\b(?:sanctions?|amendes?)\b")


def is_proposed_fine(context: Context, reading: Reading) -> bool:
    """What a rapporteur proposes to fine, what a prosecutor demands, what the fined would bear."""
    if not _is_called_fine(context, reading):
        return False
    return reading.stance == "offers" or bool(_FINE_SOUGHT.search_end(context.gap_before, 130))


_FINE_SOUGHT = Phrase(
    r"\b(?:requis|requier\w+|requerai\w+|demand\w+ a ce qu[^.;\d]{1,40} soit portee?s?|suggere\w*|preconis\w+|demande le prononce|propos\w+[^.;\d]{0,60} d'infliger|plaid(?:e|ait|aient) pour|mettrait en peril)\b(?:(?!\b(?:condamn|prononc|inflig(?:e|ea)\b|ecop))[^.;\d])*$"
)


def is_asked_provision(context: Context, reading: Reading) -> bool:
    if not is_provision(context, reading):
        return False
    if reading.stance not in IS_ASKED and not _NO_PROVISION.search_end(context.gap_before, 130):
        return False
    return not _GRANTED_PROVISION.search_end(context.before, 60)


_NO_PROVISION = Phrase(
    r"\b(?:refus(?:e|ent|ait|ant|er)|rejet(?:te|ee?|ant)|deboute\w*|n'y a (?:pas )?lieu a refere|sursoit a statuer|reserv(?:e|ee?s)|souhaitait)\b[^.;:\d]{0,100}\bprovision (?:de|d') ?$"
    r"|\bcelle d'une provision de ?$"
)
"""For "le juge refuse la provision de 150 000 euros": asked for, and not given."""
_GRANTED_PROVISION = Phrase(
    r"\b(?:deduction|deduire|deduite|imputation|compte tenu)(?: faite)?(?: de)? (?:la|une) provision (?:de|d') ?$"
)


def _is_called_fine(context: Context, reading: Reading) -> bool:
    return _FINE_BEFORE(context, reading) or _FINE_AFTER(context, reading)


_RISKED = after(r"(?:(?:initialement|normalement|theoriquement|en principe) )?encourue?s?\b")


def is_legal_maximum(context: Context, reading: Reading) -> bool:
    """What the law allows at most, and what somebody risked: "au lieu des 400 000 euros encourus"."""
    if _RISKED(context, reading):
        return True
    if reading.stance in {"condemns", "fines"} or not _is_called_fine(context, reading):
        return False
    return bool(_LAW.search_end(context.before, 120))


_PRICE_BEFORE = before(
    r"\bmoyennant (?:quelque |environ )?|\bfacturees? (?:a )?"
    r"|\b(?:au|le|un|pour un|d'un|moyennant (?:un|le)|prix) (?:prix|tarif|forfait|loyer|abonnement)(?: [a-z]+){0,3}? (?:de|d') ?"
    r"|\bmoyennant(?: [a-z']+){1,5}? (?:de|d') ?|\b(?:redevances?|abonnements?|loyers?|mensualites?|forfait|licence)(?: (?:mensuel|annuel|trimestriel|forfaitaire)\w*)(?: hors taxes| ht)? (?:de|d') ?"
    r"|\b(?:selon|suivant) (?:un |le |son )?devis\b[^.;,]{0,60} de ?"
    r"|\b(?:redevances?|abonnements?|loyers?|mensualites?|tarif|prix|forfait|cotisation|prime)(?: (?:mensuel|annuel|trimestriel|forfaitaire|global|initial|total)\w*)? (?:s'elev(?:e|ait)|etait fixee?|est fixee?|a ete fixee?) a ?"
    r"|\b(?:a|ont|avai(?:t|ent))(?: deja)? (?:paye|regle|verse|acquitte) (?:\d{1,2} ?%|la moitie|un tiers|deux tiers|trois quarts|un quart)(?: du prix)?,? soit ?"
    r"|\bdevis[^.;,]{0,40} d'un montant de ?|prix forfaitaire ?: ?|prix (?:acquitte|convenu) ?: ?"
)
_OF_AMOUNT = Phrase(r"(?:d'un (?:montant|prix)(?: [a-z]+){0,2} de|pour(?: la somme de)?) ?$")
_OF_CONTRACT = Phrase(
    r"\b(?:contrat|marche|commande|abonnement|offre|lot)\b[^.;:\d]{0,70}? (?:conclue?|passee?|signee?|attribuee?|souscrite?) pour(?: la somme de)? ?$"
    r"|\b(?:contrat|marche|commande|devis|abonnement)\b[^.;:\d]{0,220}? d'un (?:montant|prix)(?: [a-z]+){0,2} de ?$"
)


def is_price(context: Context, reading: Reading) -> bool:
    """What somebody pays for a thing bought: no list price, no price given back, none of a thing offered or let go."""
    if reading.stance in ASKING or _GIVEN_BACK.search_end(context.before, 70):
        return False
    if _LISTED.search_end(context.gap_before, 150) or _LET_GO.match(context.gap_after):
        return False
    is_of_contract = _OF_AMOUNT.search_end(context.before, 45) and _OF_CONTRACT.search_end(
        context.before, 260
    )
    if not is_of_contract and not _PRICE_BEFORE(context, reading) and not _is_paid_by_term(context, reading):
        return False
    return not _NO_PRICE.search_end(context.before, 60)


def _is_paid_by_term(context: Context, reading: Reading) -> bool:
    """For "par un contrat de tierce maintenance, 310 euros par mois", "avait confié la refonte à X pour 9 000 euros"."""
    if reading.stance != "none":
        return False
    near = context.gap_before[-200:]
    is_by_term = per_of(context) in {Per.MONTH, Per.YEAR} and _BY_CONTRACT.search(near)
    return bool(is_by_term or _ENTRUSTED.search(near)) and not _NO_TERM_OF_IT.search(near)


_ENTRUSTED = Phrase(
    r"\b(?:a|ont|avai(?:t|ent))(?: [a-z]+)? (?:confie|commande|fait (?:realiser|construire|developper|installer))\b[^.;:]{0,160},? (?:pour|moyennant)(?: la somme de| un montant de| un prix de)? ?$"
)


_BY_CONTRACT = Phrase(
    r"\b(?:contrat|convention|bon de commande|(?:a|ont|avai(?:t|ent))(?: [a-z]+)? (?:confie|souscrit|conclu|signe|pris))\b[^.;:]{0,140}$"
)
_NO_TERM_OF_IT = Phrase(
    r"\b(?:propos\w+|option\w*|concurren\w+|n(?:e |')avai\w+ pas|aurai(?:t|ent)|catalogue|desormais|plafon\w+|penalites?|astreinte|limit\w+|travail|salaires?|police|garantissant|en moyenne|contrat-cadre)\b"
)
_GIVEN_BACK = Phrase(r"\b(?:restituer|rembourser|rendre)(?: a [^.;\d]{2,40})? le prix de ?$")
_LISTED = Phrase(
    r"\b(?:commercialis(?:e|ent|ait|aient)|(?:offr\w+|propos\w+|mis\w*) (?:[a-z]+ ){0,2}?(?:a la vente|au public|a la location)|revend(?:ai(?:t|ent)|u\w*)"
    r"|prix (?:public|moyen)|(?:articles|boites|bandes|exemplaires|pieces)[^.;]{0,60} prix unitaire|tarif (?:moyen|hebdomadaire|public)|(?<!\ba )(?<!\bont )(?<!jamais )propos(?:e|ait|ent|aient)"
    r"|mandat (?:exclusif|simple|de vente)|projet d'achat|classee|(?:perte|perdu) (?:un|le|de|du|d'un) (?:loyer|marche|contrat)|le prix (?:avait|a) ete diminue|en demeure|transig\w+|controle judiciaire"
    r"|change(?:nt|ait)? (?:alors |ensuite )?d(?:e |')[a-z]+|presente une option|facultative|surprime)\b[^.;]*$"
)
_LET_GO = Phrase(
    r"[^.;\d]{0,40}\b(?:supplementaires?|la nuit|de surprime|(?:ayant|avait|a) ete (?:refus|declin|ecart)\w+|refusee?s?|trainait|restee?s? (?:sans (?:suite|reponse)|lettre morte)|prise? en charge|est comprise? dans les depens)\b"
)
"""For "commercialise un logiciel au prix de 6 500 euros", "un devis d'un montant de 84 500 euros, ayant été refusé"."""
_NO_PRICE = Phrase(
    r"\b(?:salaires?|remuneration|pension|indemnites?|amendes?|provision|prejudices?|dommages|penalites?|sanctions?|avoir|remise|surcout|economies?|demandes|cautionnement|energie|pretendait)\b"
)
