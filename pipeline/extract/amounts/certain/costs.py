"""What the loser pays for the other side's lawyers: article 700, article L. 761-1, "pour ses frais"."""

from __future__ import annotations

from decimal import Decimal

from pipeline.extract.amounts.certain.turns import IS_ASKED, after, before
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import Reading
from pipeline.extract.amounts.phrases import Phrase

_LAWYERS = (
    r"frais (?:irrepetibles|non|de justice|de procedure|de proces|du proces|de la (?:procedure|presente instance)|des (?:deux )?instances?|des deux"
    r"|(?:de (?:la )?(?:premiere )?|d'|de l')instance|de (?:sa )?defense|de son (?:adversaire|contradicteur)|d'avocat|exposes(?! pour)|d'appel|qu)"
)
_COSTS_AFTER_SOURCE = (
    r"(?:\([^)]*\) ?)?(?:(?!sans |rien |ni |mais )[a-z]+ ){0,3}?(?:(?:au titre|en application|sur le fondement|en vertu)[^.;,]{0,40}? (?:de l'article|de l'art\.?|l'article) (?:700|l\.? ?761-1|475-1|618-1)|d'article 700"
    r"|a verser (?:a |aux? )[^.;\d]{3,80} (?:au titre|en application|sur le fondement)[^.;,\d]{0,40} l'article (?:700|l\.? ?761-1|475-1|618-1)"
    r"|(?:en application|sur le fondement|en vertu|au titre)(?: des dispositions)? de l'article 37\b[^.;:\d]{0,30}loi"
    rf"|\(?art(?:icle|\.)? ?700|(?:au titre|en remboursement|a titre|pour|de) (?:des|de|ses|leurs|les)? ?(?:propres )?{_LAWYERS}|de frais irrepetibles|d'indemnite de procedure"
    r"|pour (?:l'|les |son |ses |leurs? )avocate?s?\b|(?:pour l|au titre d)es deux instances\b|pour les frais(?= ?(?:$|[.,;:)\n]))"
    r"|(?:pour|au titre de) (?:ses|leurs) (?:propres )?frais(?= ?(?:$|[.,;:)\n]|et |en appel|devant )))"
)
_COSTS_AFTER = after(_COSTS_AFTER_SOURCE)
_COSTS_BEFORE = before(
    r"(?:article 700(?: du (?:code de procedure civile|cpc))?|frais irrepetibles)(?:,| :)?(?: (?:la|une) somme)?(?: (?:de|d'))?"
    r"|\bindemnite (?:de procedure|pour frais)(?: (?:est|a ete|sera|etant))?(?: (?:fixee|limitee|ramenee|arretee|portee|evaluee))? ?(?:de|d'|a|:)(?: la somme de)?",
    70,
)
_INCLUDED = Phrase(
    r"[ ,(]*(?:[a-z]+ ){0,3}?(?:article 700|frais(?: (?!non\b)[a-z]+)?)(?: (?!non\b)[a-z]+){0,3}(?<! non) (?:compris|inclus)\b"
)
"""For "21 600 euros, dépens et article 700 compris": the whole, costs among it."""
_OWN_LAWYER = Phrase(
    r"\b(?:ai|a|ont|avai(?:t|ent)|avoir) (?:deja )?(?:depense|avance|debourse)\b[^.;:]{0,60}$"
)


def is_costs(context: Context, reading: Reading) -> bool:
    if _INCLUDED.match(context.gap_after) or _OWN_LAWYER.search_end(context.gap_before, 80):
        return False
    if _COSTS_AFTER(context, reading) or _COSTS_BEFORE(context, reading):
        return True
    if is_costs_from_afar(context, reading) or (context.column and _COSTS_ROW.match(context.line_text)):
        return True
    return _is_shared(context) or _is_at_the_same_title(context) or _is_owed_by_the_loser(context)


_UNDER_THE_ARTICLE = Phrase(
    r"(?: ?\([a-z' -]{5,90}\)|\))? ?,? ?(?:au titre|en application|sur le fondement|en vertu)(?: des dispositions)? de l'article (?:700|l\.? ?761-1|475-1|618-1)\b"
)


def is_under_the_article(context: Context) -> bool:
    """For "la somme de 800 euros (huit cents euros) au titre de l'article 700": right behind the sum, no other between."""
    return bool(_UNDER_THE_ARTICLE.match(context.after))


def is_asked_costs(context: Context, reading: Reading) -> bool:
    return reading.stance in IS_ASKED and is_costs(context, reading)


_COSTS_ROW = Phrase(
    r"[ |]*(?:indemnite |au titre )?(?:de l')?(?:art(?:icle|\.)? ?700|frais irrepetibles)[^|]*\|"
)
_MAY_BE_A_NAME = frozenset({"none", "insurance", "turnover", "price", "gesture", "debt"})
"""Heads that a company's name often holds ("Loirale Assurances", "Ostrélia Patrimoine")."""
_COSTS_FROM_AFAR = Phrase(
    r"(?:frais irrepetibles|frais non (?:compris|inclus)|non compris dans les depens|equite (?:commande|justifie|conduit|impose)|(?:de|d') ?l'article (?:700|l\.? ?761-1|475-1|618-1)|l'article 700 du (?:code de procedure civile|cpc))"
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


_WHOM = r"(?:a|aux?) (?!lui |leur |payer|verser|voir|tous |ce |cette derniere|titre|sa |compter|chacun|quoi|laquelle|lequel|majorer|hauteur|raison|savoir|concurrence|alloue|accorde|mis|condamne|rejete|deboute|la charge)(?:la |l'|m\. |mme )?"
_AND_TO_ANOTHER = Phrase(
    rf" ?(?:,? et|,|,? ainsi que)(?: (?:la |le |l')?[^.;:\d]{{3,70}}? a (?:payer|verser))? {_WHOM}[^;:\d€]{{2,110}}?(?:celle de|la somme de|une somme de)? ?$"
)
"""For "à payer à X la somme de 3 500 euros et à Y celle de 1 500 euros au titre de l'article 700"."""
_TO_ONE_AND = Phrase(
    rf",? {_WHOM}[^.;:\d€]{{2,70}}?,? (?:et|,|ainsi que|outre)(?: (?:celle|la somme|une somme))?(?: de)? ?$"
)
_TO_ANOTHER = Phrase(
    rf" {_WHOM}[^;:\d]{{2,80}}?,? (?:(?:au titre|en application|sur le fondement|en vertu|par application|d')[^.;,]{{0,60}}?(?:article 700|l\.? ?761-1|475-1|618-1)|au titre des frais (?:irrepetibles|non|de justice|de procedure))"
)
"""For "à payer 2 000 euros à X et 1 200 euros à Y au titre de l'article 700"."""
_AND_AS_MUCH = Phrase(r",? et(?: celle)?(?: de)? ?$")
_EACH_IN_TURN = Phrase(rf"[ ,]*respectivement,? {_COSTS_AFTER_SOURCE}")
_COSTS_AFTER_NEXT = Phrase(rf"[ ,]*{_COSTS_AFTER_SOURCE}")


def _is_shared(context: Context) -> bool:
    """True where the payee stands between the sum and the costs, and for the first of two payees as well."""
    if _TO_ANOTHER.match(context.gap_after):
        return True
    if _AND_TO_ANOTHER.match(context.gap_after) and _COSTS_AFTER_NEXT.match(context.after_next):
        return True
    if _AND_AS_MUCH.match(context.gap_after) and _EACH_IN_TURN.match(context.after_next):
        return True
    return bool(_TO_ONE_AND.match(context.gap_after) and _TO_ANOTHER.match(context.after_next))


_AT_SAME_TITLE = Phrase(
    r"[ ,]*(?:\([^)]*\) ?)?(?:(?:a|aux?) [^.;:\d]{2,60} )?(?:au meme titre|sur le meme fondement|a ce (?:meme )?titre)\b"
)
_NAMED_ABOVE = Phrase(
    r"\b(?:article 700|l\.? ?761-1|frais irrepetibles|475-1|618-1|non compris dans les depens)\b(?:(?!\bdommages|\bprejudice).)*$"
)


def _is_at_the_same_title(context: Context) -> bool:
    """For "condamne X à payer à Y 1 500 € au même titre", below a line that orders costs."""
    if not _AT_SAME_TITLE.match(context.gap_after):
        return False
    above = context.lines_above[0] if context.lines_above else ""
    return any(_NAMED_ABOVE.search(text[-300:]) for text in (context.before, context.sentence_above, above))


_TO_THE_OTHER_SIDE_OF_A_POURVOI = Phrase(
    r"[^.;:\d]{0,40}?\b(?:a la|au|aux) (?:demandeu(?:r|rs)|demanderesses?|defendeu(?:r|rs)|defenderesses?) au pourvoi\b"
)
_LOST = Phrase(
    r"\b(?:deboutee?s?|confirmee?s?|rejetee?s?|irrecevables?)\b[^.;:\d]{0,160}\b(?:condamnee?s?|devra|paiera|versera)\b[^.;:\d]{0,80}$"
)
_TO_THE_WINNER = Phrase(r" (?:a |aux? )(?:l')?(?:intimee?s?|appelante?s?|son adversaire)\b")
_MOST_COSTS = Decimal(20_000)
_LOSER = Phrase(
    r"\b(?:l'appelante?|la demanderesse|le demandeur|le requerant|la requerante)(?: au pourvoi)?,? (?:est|sera|etant|a ete)(?: donc| en outre| egalement| par ailleurs)? condamnee?s?(?: aux depens et)? a (?:lui |leur )?(?:payer|verser|regler)[^.;:\d]{0,60}$"
)
_MOST_FOR_THE_LOSER = Decimal(6_000)
_WITH_COURT_COSTS = Phrase(
    r"\baux (?:entiers )?depens(?: d'appel| de l'appel| de premiere instance et d'appel)?,? (?:et|outre|ainsi que|ainsi qu'a)(?: a)?(?: (?:lui |leur )?(?:payer|verser|regler)[^.;:\d]{0,70}?| une (?:indemnite|somme) de| la somme de)? ?$"
)
"""For "condamnée aux dépens ainsi qu'à une indemnité de 3 000 euros": what goes with court costs is costs."""


def _is_owed_by_the_loser(context: Context) -> bool:
    """What a Cour de cassation makes one side pay, and an appellant whose appeal failed: neither awards damages."""
    if _TO_THE_OTHER_SIDE_OF_A_POURVOI.match(context.gap_after):
        return True
    if context.surface.value <= _MOST_FOR_THE_LOSER and _LOSER.search_end(context.gap_before, 200):
        return True
    if _WITH_COURT_COSTS.search_end(context.gap_before, 170):
        return True
    return (
        context.surface.value <= _MOST_COSTS
        and bool(_TO_THE_WINNER.match(context.gap_after))
        and bool(_LOST.search_end(context.gap_before, 260))
    )
