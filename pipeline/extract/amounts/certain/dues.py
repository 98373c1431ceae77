"""Sums that name what they are: a provision, a fine, costs, a price."""

from __future__ import annotations

from pipeline.extract.amounts.certain.costs import is_costs
from pipeline.extract.amounts.certain.turns import IS_ASKED, OF, after, before
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import ASKING, Reading
from pipeline.extract.amounts.phrases import Phrase


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
    if reading.stance in {"threat", "offers"} or not _is_called_fine(context, reading):
        return False
    return not _LAW.search_end(context.before, 160)


_TO_BE_LOWERED = Phrase(
    r"\b(?:reduction|reduire|reduite?s?|ramener|ramenee?s?|moderation|moderer|moderee?s?|limiter|limitee?s?|abaisser)\b[^.;:]{0,90} (?:a|exceder)(?: de plus justes proportions,? ne pouvant exceder)? ?$"
)


def is_asked_fine(context: Context, reading: Reading) -> bool:
    """What whoever was fined would pay at most: "demande que la sanction soit ramenée à 50 000 euros"."""
    return reading.stance in IS_ASKED and bool(
        _TO_BE_LOWERED.search_end(context.before, 170) and _FINED.search_end(context.before, 200)
    )


_FINED = Phrase(r"\b(?:sanctions?|amendes?)\b")


def is_proposed_fine(context: Context, reading: Reading) -> bool:
    """What a rapporteur proposes to fine."""
    return reading.stance == "offers" and _is_called_fine(context, reading)


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


def is_legal_maximum(context: Context, reading: Reading) -> bool:
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
    if reading.stance in ASKING:
        return False
    is_of_contract = _OF_AMOUNT.search_end(context.before, 45) and _OF_CONTRACT.search_end(
        context.before, 260
    )
    if not is_of_contract and not _PRICE_BEFORE(context, reading):
        return False
    return not _NO_PRICE.search_end(context.before, 60)


_NO_PRICE = Phrase(
    r"\b(?:salaires?|remuneration|pension|indemnites?|amendes?|provision|prejudices?|dommages|penalites?|sanctions?|avoir|remise|surcout|economies?)\b"
)
