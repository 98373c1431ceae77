"""Sums that name what they are: a provision, a fine, costs, a price."""

from __future__ import annotations

from pipeline.extract.amounts.certain.turns import IS_ASKED, OF, after, before
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import ASKING, Reading
from pipeline.extract.amounts.marks import per_of
from pipeline.extract.amounts.phrases import Phrase
from pipeline.law import Per
from pipeline.text.patterns import pattern


def is_provision(context: Context, reading: Reading) -> bool:
    if _IN_THE_BOOKS.search_end(context.gap_before, 90):
        return False
    return _PROVISION_BEFORE(context, reading) or _PROVISION_AFTER(context, reading)


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
    if reading.stance in {"threat", "offers"}:
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
    r"\b(?:requis|requier\w+|requerai\w+|suggere\w*|preconis\w+|demande le prononce|propos\w+[^.;\d]{0,60} d'infliger|plaid(?:e|ait|aient) pour|mettrait en peril)\b(?:(?!\b(?:condamn|prononc|inflig(?:e|ea)\b|ecop))[^.;\d])*$"
)


def is_asked_provision(context: Context, reading: Reading) -> bool:
    if reading.stance not in IS_ASKED or not is_provision(context, reading):
        return False
    return not _GRANTED_PROVISION.search_end(context.before, 60)


_GRANTED_PROVISION = Phrase(r"\b(?:deduction|deduire|imputation|compte tenu) de la provision (?:de|d') ?$")


def _is_called_fine(context: Context, reading: Reading) -> bool:
    return _FINE_BEFORE(context, reading) or _FINE_AFTER(context, reading)


def is_legal_maximum(context: Context, reading: Reading) -> bool:
    if reading.stance in {"condemns", "fines"} or not _is_called_fine(context, reading):
        return False
    return bool(_LAW.search_end(context.before, 120))


_COSTS_AFTER_SOURCE = (
    r"(?:\([^)]*\) ?)?(?:[a-z]+ ){0,3}?(?:(?:au titre|en application|sur le fondement|en vertu)[^.;,]{0,40}? (?:de l'article|de l'art\.?|l'article) (?:700|l\.? ?761-1)|d'article 700"
    r"|a verser (?:a |aux? )[^.;\d]{3,80} (?:au titre|en application|sur le fondement)[^.;,\d]{0,40} l'article (?:700|l\.? ?761-1)"
    r"|\(?art(?:icle|\.)? ?700|(?:au titre|en remboursement|a titre|pour|de) (?:des|de|ses|leurs|les)? ?(?:propres )?frais (?:irrepetibles|non|de justice|de procedure|d'avocat|exposes|d'appel|qu)|de frais irrepetibles|d'indemnite de procedure)"
)
_COSTS_AFTER = after(_COSTS_AFTER_SOURCE)
_COSTS_BEFORE = before(
    r"(?:article 700(?: du (?:code de procedure civile|cpc))?|frais irrepetibles)(?:,| :)?(?: (?:la|une) somme)?(?: (?:de|d'))?",
    70,
)


_SHARED = pattern(r"[^.;:]{0,110}\b(?:et|ainsi que|,)\b[^.;:]{0,80}(?:celle de|somme de|de|d'|,|et) ?$")
_COSTS_AFTER_NEXT = Phrase(rf"[ ,]*{_COSTS_AFTER_SOURCE}")


def is_costs(context: Context, reading: Reading) -> bool:
    if _COSTS_AFTER(context, reading) or _COSTS_BEFORE(context, reading):
        return True
    if is_costs_from_afar(context, reading) or (context.column and _COSTS_ROW.match(context.line_text)):
        return True
    is_shared = reading.head_after in _MAY_BE_A_NAME and reading.head_before in _MAY_BE_A_NAME | {"art700"}
    return is_shared and bool(
        _SHARED.match(context.gap_after) and _COSTS_AFTER_NEXT.match(context.after_next)
    )


_COSTS_ROW = Phrase(
    r"[ |]*(?:indemnite |au titre )?(?:de l')?(?:art(?:icle|\.)? ?700|frais irrepetibles)[^|]*\|"
)
_MAY_BE_A_NAME = frozenset({"none", "insurance", "turnover", "price", "gesture", "debt"})
"""Heads that a company's name often holds ("Loirale Assurances", "Ostrélia Patrimoine")."""
_COSTS_FROM_AFAR = Phrase(
    r"(?:frais irrepetibles|frais non (?:compris|inclus)|non compris dans les depens|equite (?:commande|justifie|conduit|impose)|(?:de|d') ?l'article (?:700|l\.? ?761-1)|l'article 700 du (?:code de procedure civile|cpc))"
    r"(?P<between>[^.\d]{0,260})(?:payer|verser|allouer?|accorder|somme de|indemnite de|hauteur de|l'article 700)[^.;\d]{0,70}$"
)
_OTHER_MATTER = Phrase(
    r"\b(?:deboute|rejette|prejudice|dommages|provision|amende|astreinte|depens (?:de|taxes|liquides))"
)


def is_costs_from_afar(context: Context, reading: Reading) -> bool:
    """For "elle a dû exposer des frais non compris dans les dépens ; il y a lieu de condamner X à lui payer 18 000 €"."""
    if reading.head_after not in _MAY_BE_A_NAME | {"art700"}:
        return False
    near = context.gap_before[-400:]
    found = _COSTS_FROM_AFAR.search(near)
    return found is not None and not _OTHER_MATTER.search(near, found.end("between"))


def is_asked_costs(context: Context, reading: Reading) -> bool:
    return reading.stance in IS_ASKED and is_costs(context, reading)


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
