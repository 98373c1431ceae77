"""Sums told in passing, which no court weighs: what was lost, offered, paid back, or priced and not bought."""

from __future__ import annotations

from pipeline.extract.amounts.certain.turns import IS_ASKED, after, before
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import AWARDING, Reading
from pipeline.extract.amounts.marks import per_of
from pipeline.extract.amounts.phrases import Phrase
from pipeline.law import Per

_ABOUT = r"(?: (?:un peu )?(?:pres|plus|moins) (?:de|d')| environ| quelque| jusqu'a)?"
_LOST = Phrase(rf"\b(?:(?:y )?avoir(?: y)? perdu|(?:fait|faisait|faire) perdre){_ABOUT} ?$")
_AND_SPENT = Phrase(rf"\b(?:et|puis|,) (?:en avoir |avoir |a |ont )?depense{_ABOUT} ?$")
_NO_LOSS = Phrase(
    r"\b(?:procedure|proces|avocats?|expert|sur (?:deux|trois|quatre|cinq|dix|cent)|en moyenne|etude|barometre|enquete|sondage)\b"
)
_IN_A_YEAR = Phrase(
    r"(?: d'euros| euros)?,? (?:l'an (?:dernier|passe)|l'annee derniere|en \d{4}|sur l'exercice)\b"
)


def is_told_loss(context: Context, _: Reading) -> bool:
    """For "dit avoir perdu 600 000 euros en ventes et dépensé 270 000 euros": a loss as its victim tells it, no year's result."""
    if _NO_LOSS.search_end(context.before, 160) or _IN_A_YEAR.match(context.gap_after):
        return False
    if _LOST.search_end(context.gap_before, 60):
        return True
    is_second = context.previous is not None and bool(_LOST_SOMEWHERE.search(context.before))
    return is_second and bool(_AND_SPENT.search_end(context.gap_before, 60))


_LOST_SOMEWHERE = Phrase(r"\b(?:perdu|perdre)\b")

_OFFERS = Phrase(
    r"\b(?:propos(?:e|ait|ent|aient|ant)|(?<!')(?<!\bune )(?<!\bcette )(?<!\bson )(?<!\bla )(?<!\bd )offr(?:e|ait|ent|aient|ant)"
    r"|(?:a|ont|avai(?:t|ent))(?: [a-z']+){0,2}? (?:offert|propose))\b(?P<what>[^.;:\d]{0,70})$"
)
_OFFERS_MORE = Phrase(
    r"\b(?:propos(?:e|ait|ent|aient|ant)|(?<!')(?<!\bune )(?<!\bcette )(?<!\bson )(?<!\bla )(?<!\bd )offr(?:e|ait|ent|aient|ant)"
    r"|(?:a|ont|avai(?:t|ent))(?: [a-z']+){0,2}? (?:offert|propose))\b[^.;:\d]{0,60}\d[\d .,]*[^.;:\d]{0,50}"
    r"\b(?:puis|a titre (?:tres |infiniment )?subsidiaire|(?:tres )?subsidiairement),? ?(?:de |d')?$"
)
"""For "l'assureur offrait 64 000 euros et, à titre subsidiaire, 80 000 euros"."""
_OFFERS_TO_COURT = Phrase(
    r"\b(?:expert\w*|tribunal|cour|juges?|magistrats?|evaluer|chiffrer|fixer|retenir|limiter|reduire|allouer|evaluation|reduction de prix|loyer|tribunal|le tout pour)\b"
)
_TO_BE_SIGNED = Phrase(r"[^.;:\d]{0,60}\b(?:devra|que le tribunal|que la cour|a ordonne|et une garantie)\b")
"""For "c'est un chèque de 148 000 euros que l'installateur devra signer": an award in other words."""
_GESTURE = before(r"\b(?:un |par )?(?:cheque|avoir|bon d'achat)(?: [a-z]+){0,2}? d(?:e|')")


def is_offered(context: Context, reading: Reading) -> bool:
    """For "elle offre 30 000 euros", "proposait un avoir de 54 euros": neither asked for nor agreed upon."""
    if reading.stance in {"condemns", "grants", "fixes"} or reading.head_after in {"fine", "art700"}:
        return False
    if _GESTURE(context, reading):
        return not (reading.stance == "must_pay" or _TO_BE_SIGNED.match(context.gap_after))
    if _OFFERS_MORE.search_end(context.before, 190):
        return True
    offers = _OFFERS.search_end(context.gap_before, 130)
    return bool(offers) and not _OFFERS_TO_COURT.search_end(context.gap_before, 160)


_PAID_ALREADY = after(
    r"(?:deja )?(?:verse|recu|percu|paye|regle|encaisse)e?s? (?:[a-z]+ )?(?:en execution|au titre de l'execution|en vertu d|dans le cadre de l'execution|a titre provisoire)"
)
_GIVES_BACK = Phrase(r"\b(?:restitu|rembours|rend|recuper)\w*\b")


def is_given_back(context: Context, reading: Reading) -> bool:
    """For "doit restituer les 88 000 euros reçus au titre de l'exécution provisoire": a judgment undone, no award."""
    if reading.stance not in IS_ASKED and _SUMS_PAID_ALREADY.search_end(context.gap_before, 200):
        return True
    return _PAID_ALREADY(context, reading) and bool(_GIVES_BACK.search_end(context.before, 120))


_SUMS_PAID_ALREADY = Phrase(
    r"\b(?:restitu|rembours|rend|recuper)\w*\b[^.;\d]{0,60}\b(?:sommes?|montants?|fonds|indemnites?)(?: [a-z]+){0,2} (?:versee?s?|recue?s?|percue?s?|payee?s?|reglee?s?)"
    r" (?:[a-z]+ )?(?:en execution|au titre de l'execution|en vertu d|dans le cadre de l'execution)[^.;\d]{0,60}\b(?:soit|d'un montant de|a hauteur de|pour|s'elevant a)(?: (?:la somme de|un total de|au total|environ|pres de))? ?$"
)
"""For "doit restituer les sommes perçues au titre de l'exécution provisoire, soit 99 000 euros"."""


_BALANCE = Phrase(
    r"\bcompensation\b[^.;\d]{0,90}\b(?:rest\w+|demeur\w+) (?:[a-z]+ ){0,2}?(?:devoir|due?|redevable)\b[^.;\d]{0,60}$"
)


def is_balance(context: Context, _: Reading) -> bool:
    """For "après compensation, la première reste devoir à la seconde 8 560 euros": what two awards leave."""
    return bool(_BALANCE.search(context.before[-200:]))


_NOT_BOUGHT = Phrase(
    r"\b(?:aurai(?:t|ent) (?:pu|du) [a-z]+|(?:difference|ecart) (?:de prix|de tarif|entre)|concurrent\w*(?![^.;\d]{0,60}\btransig)|d'ordinaire"
    r"|(?:a|avai(?:t|ent)) (?:[a-z]+ ){0,3}?(?:refus|declin)\w+(?! de (?:(?:lui |leur |la |le |les |en )?(?:payer|regler|verser|rembourser)|s'acquitter))|proposees?\b|proposes?\b(?= en option)|propos(?:ait|aient)|(?:etait|etaient|est) une option|assurance facultative|(?:ete|avait|avaient) (?:[a-z]+ ){0,4}?propose(?:e|es)?\b|n(?:e |')[^.;\d]{0,20}\b(?:pas|jamais) (?:souscri\w+|voulu|commande|retenu|achete|adhere|opte)\b(?! de payer)|en option|sous-trait(?:e|ait|aient))\b[^;]*$"
)
_NOT_BOUGHT_AFTER = Phrase(
    r"(?: d'euros| euros)?(?: ht| ttc)?(?: par [a-z]+)?,? (?:que|qu')[^.;\d]{1,50}\bn(?:e |')[^.;\d]{0,20}\b(?:souscri|voulu|command|retenu|sollicit|achet)\w*"
)
_PRICED = Phrase(
    r"\b(?:prix|tarif|cout|facture\w*|remuner\w+|moyennant|contre|forfait|a|pour|de) (?:de |d')?$"
)
_EACH_TERM = frozenset({Per.MONTH, Per.YEAR, Per.PERSON, Per.ITEM, Per.HOUR})


def is_price_of_another(context: Context, reading: Reading) -> bool:
    """What was offered and not bought, what another pays, what two prices differ by: "lui avait été proposée à 45 euros par mois"."""
    if reading.stance in AWARDING | {"asks", "wish", "fines"}:
        return False
    if _AGREED.search_end(context.gap_before, 130):
        return False
    if _NOT_BOUGHT_AFTER.match(context.gap_after):
        return True
    is_price = per_of(context) in _EACH_TERM or bool(_PRICED.search_end(context.before, 40))
    return is_price and bool(_NOT_BOUGHT.search_end(context.gap_before, 120))


_AGREED = Phrase(r"\b(?:transig\w+|transaction|protocole)\b")


_YEAR_RESULT = Phrase(
    r"\b(?:perte|benefice|deficit|resultat)(?: nette?)?(?: record| consolidee?| d'exploitation)? (?:(?:de|d')(?: pres de| plus d(?:e |')| environ)?) ?$"
)
_ENTERS = Phrase(
    r"\b(?:enregistr|affich|accus|annonc|sold|realis|publi|exercice|bilan|chiffre d'affaires|tresorerie)"
)
_IN_ITS_BOOKS = Phrase(r"[^.;]{0,60}\b(?:exercice|en \d{4}\b(?! et)|l'an dernier|comptes)")


def is_year_result(context: Context, reading: Reading) -> bool:
    """For "un chiffre d'affaires de 46 millions d'euros, pour une perte de 3,2 millions": what a year left, no loss that one caused."""
    if reading.stance in IS_ASKED or not _YEAR_RESULT.search_end(context.before, 60):
        return False
    if _CAUSED.search_end(context.gap_before, 120):
        return False
    return bool(_ENTERS.search_end(context.before, 150) or _IN_ITS_BOOKS.match(context.gap_after))


_CAUSED = Phrase(r"\b(?:expert\w*|prejudice|dommages?|subi\w*|caus\w+|incident|sinistre|panne|invoqu\w+)\b")


_LOSS = r"(?:pertes?|prejudices?|dommages?|degats|manque a gagner|surcouts?)"
_OWN_LOSS = Phrase(
    rf"(?<!\bexpert )\bchiffr(?:e|ent|ait|aient|er|ant)\b[^.;:\d]{{0,30}}\b(?:son|sa|ses|leurs?) (?:propres? )?{_LOSS}\b[^.;:\d]{{0,40}} a(?: la somme de| environ| pres de| plus de)? ?$"
    rf"|\b(?:assign|poursui|attaqu)\w*\b[^.;:\d]{{0,90}}\ben (?:reparation|indemnisation) (?:de|d'un|d'une|du|des) [^.;:\d]{{0,40}}{_LOSS}[^.;:\d]{{0,50}}\b(?:evalu|chiffr|estim)ee?s?\b[^.;:\d]{{0,20}} a ?$"
)
_NOT_ITS_OWN = Phrase(
    r"\b(?:expert\w*|sapiteur|rapport|tribunal|cour|juges?|premiers juges|arret|jugement)\b"
)


def is_own_loss_sued_for(context: Context, reading: Reading) -> bool:
    """For "elle chiffrait son dommage à 267 000 euros", "assigné en réparation d'un préjudice évalué à": what a victim sues for."""
    if reading.stance in AWARDING | {"refuses"}:
        return False
    near = context.gap_before[-200:]
    return bool(_OWN_LOSS.search(near)) and not _NOT_ITS_OWN.search(near)
