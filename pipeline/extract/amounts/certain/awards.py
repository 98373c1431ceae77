"""Sums that a court gives just as they were asked for, and awards brought up or down."""

from __future__ import annotations

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import AWARDING, Reading
from pipeline.extract.amounts.phrases import Phrase

_ASKED = r"(?:reclam|demand|sollicit|revendiqu)"
_GIVES_ALL = Phrase(
    r"\b(?:(?:accord|allou|octroy|octroi)(?:e|ent|ait|a|ee?s?|er|ant|era)|obtien\w+|obtenu\w*|recoi\w+|percevra|recevra|touchera"
    r"|(?:pay|vers|restitu|rembours|regl)er(?:a|ont)?|paiera|rend(?:re|ra)|recu)\b[^.;:\d]{0,100}?"
    r"(?<! sur)(?<! que)(?<! contre) (?:les(?: quelque)?|l'(?:integralite|entierete) (?:des|de la somme de)|la totalite (?:des|de la somme de)|tous les|la (?:somme|provision) de|l'indemnite de) ?$"
)
_NOT_GIVEN = Phrase(
    r"\b(?:refus\w*|debout\w*|rejet\w*|pas|aucune?|ni|sans|ecart\w*|loin|moins|lieu|contre|sauf|annul\w*|infirm\w*|decharg\w*|dispens\w*|evit\w*|echou\w*|en demeure|opposition|conteste\w*|au-dela)\b"
)
_AS_ASKED = Phrase(
    rf"[ ,]*(?:{_ASKED}ee?s?\b(?! a (?:tort|ses|son))|{_ASKED}es\b|(?:qu'(?:il|elle|ils|elles)|que(?: [a-z' -]{{1,40}}?)?) (?:lui |leur |en )?{_ASKED}(?:ait|aient|e|ent)\b)"
)
_NAMED_AS_ASKED = Phrase(
    rf",? \(?(?:montant|somme|chiffre)s? (?:tres |tout )?(?:exactement |precisement )?{_ASKED}ee?s?\b|,? (?:montant|somme|chiffre) (?:exactement )?(?:reclame|demande|sollicite)\b"
)
_AS_WISHED = Phrase(
    rf"[ ,]*(?:comme|ainsi qu(?:e |')|conformement a)(?:il|elle|ils|elles|[a-z' ]{{0,40}}?) ?(?:(?:le |la |l')?(?:lui |leur )?(?:avai(?:t|ent) |a |ont )?{_ASKED}(?:ait|aient|e|ent|ee?s?)|sa demande|ses demandes)\b"
)
_ALL_THAT_WAS_ASKED = Phrase(
    rf"\b(?:accord\w+|allou\w+|octroy\w+|obtien\w+|obtenu|recoi\w+|donne\w*)\b[^.;:\d]{{0,60}}?\b(?:tout ce |ce |l'integralite de ce |la totalite de ce )qu(?:e |')[a-z' ]{{1,40}}?{_ASKED}\w+(?: ?[,:]? ?(?:soit|c'est-a-dire|a savoir)?(?: pres de| plus de| la somme de)?)? ?$"
)
_SUM_ASKED_FOR = Phrase(
    rf"\b(?:somme|montant|indemnite)s? (?:ainsi )?{_ASKED}ee?s? (?:de|d'|a hauteur de) ?$"
)
_IS_DUE = Phrase(
    r"[^.;,\d]{0,60}?\b(?:n'a rien d'excessi|n'est (?:pas|nullement) excessi|(?:est|sont|sera|seront) (?:donc |ainsi |en consequence |integralement |pleinement |entierement )?(?:accordee?s?|allouee?s?|octroyee?s?|accueillie?s?))"
)
BEFORE_THE_VERB = 45
_INSTEAD = Phrase(r"\b(?:et non|au lieu|non pas|plutot que)\b")
_GRANTS_A_LIST = Phrase(
    rf"\b(?:recoi\w+|obtien\w+|accord\w+|allou\w+)\b[^.;:\d]{{0,60}}\btout ce qu(?:e |')[a-z' ]{{1,40}}?{_ASKED}\w+ ?:$"
)


def is_granted_as_asked(context: Context, reading: Reading) -> bool:
    """For "lui accorde tout ce qu'elle demandait, soit X", "doit payer les X qu'il réclamait": asked for, and given."""
    gap = context.gap_before
    if _ALL_THAT_WAS_ASKED.search_end(context.before, 200) or _GRANTS_A_LIST.search(context.lead):
        return not _NOT_GIVEN.search_end(gap, 120)
    if _is_found_due(context):
        return True
    if reading.stance not in AWARDING or _INSTEAD.search_end(gap, 80):
        return False
    if _NAMED_AS_ASKED.match(context.gap_after) or _AS_WISHED.match(context.gap_after):
        return not _NOT_GIVEN.search_end(gap, 220)
    gives = _GIVES_ALL.search_end(gap, 220)
    return (
        gives is not None
        and bool(_AS_ASKED.match(context.gap_after))
        and not _NOT_GIVEN.search(gap, max(0, gives.start() - BEFORE_THE_VERB))
    )


def _is_found_due(context: Context) -> bool:
    """For "la somme réclamée de 3 000 euros n'a rien d'excessif", "les 70 000 euros demandés sont accordés"."""
    is_named = _SUM_ASKED_FOR.search_end(context.gap_before, 70) or _AS_ASKED.match(context.gap_after)
    return bool(
        is_named
        and _IS_DUE.match(_behind_the_asking(context.gap_after))
        and not _NOT_GIVEN.search_end(context.gap_before, 60)
    )


def _behind_the_asking(text: str) -> str:
    """`text` after the words that say the sum was asked for, if it opens with them."""
    found = _AS_ASKED.match(text)
    return text[found.end() :] if found else text
