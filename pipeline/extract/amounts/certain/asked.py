"""Sums that a party asks for, however it is worded, and which nobody gave."""

from __future__ import annotations

from pipeline.extract.amounts.certain.awards import is_granted_as_asked
from pipeline.extract.amounts.certain.turns import IS_ASKED, OTHER_HEADS, after, before
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import AWARDING, Reading
from pipeline.extract.amounts.petitions import is_put_to_court
from pipeline.extract.amounts.phrases import Phrase

_ASKED_AFTER = after(
    r"dans (?:la|sa|une|leur) demande\b|(?!(?:et|ou|mais|puis) |(?:les?|la|sa|ses|leurs?|des|une|cette) demande)(?:(?!les? |la |sa |ses |leurs? |des |une |cette |du |rejet)[a-z]+ ){0,2}?(?:sollicite|reclame|demande|exige|revendique)e?s?\b|que (?:lui |leur )?(?:reclam|demand|sollicit|exige)(?:ait|aient|e|ent)\b"
    r"|ainsi qu'(?:il|elle)s? le (?:demand|reclam|sollicit)(?:ait|aient|e|ent)\b"
    r"|(?:qu'(?:il|elle|ils|elles)|que [a-z' ]{1,40}?) (?:reclam|demand|sollicit|avanc|esper|revendiqu|exige|invoqu)(?:ait|aient|e|ent)\b"
    r"|dont [a-z' ]{1,60} (?:demand|reclam|sollicit)(?:e|ent|ait|aient) (?:la |le )?(?:reparation|paiement|remboursement|indemnisation)\b"
    r"|(?:qui )?(?:figuraient|inscrite?s?|portee?s?|chiffree?s?) (?:dans|a|par) l'assignation|de l'assignation\b"
    r"|(?:de [a-z' ]{3,40}|[a-z' ]{0,20})?,? ?(?:est|sont|a ete|ont ete|sera|seront) (?:donc |ainsi |egalement )?(?:rejetee?s?|ecartee?s?|refusee?s?)\b"
)
_ASKED_BEFORE = before(
    r"\b(?:(?:tres |bien )?(?:loin|en deca|en dessous|au-dessous) des|(?:tres |bien )(?:loin|en deca|en dessous|au-dessous) de|loin de)|\bsans commune mesure avec les|\bau lieu des"
    r"|\bassignation (?:portait|visait|chiffrait)[^.;:\d]{0,30}|\bpretentions\b[^.;:\d]{0,20} a"
    r"|\b(?:met|mis|mise|mettre|mettant|mettait) (?:[^.;:\d]{0,60} )?en demeure (?:[^.;:\d]{0,40} )?(?:de |d')(?:lui |leur |en |la |le )?(?:payer|regler|verser|rembourser|restituer|acquitter)\b[^.;:\d]{0,60}? (?:de|d')"
    r"|\bet non (?:pas )?(?:(?:a |de )?(?:les|aux|des|la somme de)|de)|\b(?:demandes?|pretentions?)\b[^.;:\d]{0,70} port(?:ait|ant|e|ent|aient) sur(?: la somme de)?"
    r"|\bassign(?:a|e|ait|ee|er)\b[^.;:\d]{0,140} en paiement (?:de|d')(?: la somme de)?|\bsouhait\w+ etre (?:indemnis|dedommag)[^.;:\d]{0,40} (?:de|d'|a)",
    200,
)
_RECKONED_BY_PARTY = Phrase(
    r"\b(?:qu'(?:il|elle|ils|elles)|que (?:l[ae] |l'|les |sa |son )?[a-z' ]{2,40}?) (?:estim|evalu|chiffr)(?:e|ent|ait|aient)(?: elles?-memes?| lui-meme)? a ?$"
)
_OTHERS_RECKON = Phrase(
    r"\b(?:tribunal|cour|juges?|magistrats?|arret|jugement|expert\w*|rapport|sapiteur|cabinet|consultant|commissaire)\b"
)
_DECLARED = Phrase(
    r"\bdeclar(?:e|ee|ent|ait|er|ant) (?:sa|leur|une|cette|la) creance\b[^.;\d]{0,70}?(?:pour|a hauteur de|d'un montant de|de)(?: la somme de| un montant de)? ?$"
)
_NOT_PROVED = Phrase(r"\bne justifi\w+ (?:pas|nullement) d(?:es|e la somme de|u surplus de) ?$")


_PUT_FORWARD = Phrase(
    r"\b(?:invoqu\w+|justifi\w+|etabli\w*|examiner|rest(?:e|ent)\b|droit a|indemnis\w+|reparation|repare\w*|restitu\w+)"
)
_PUT_ASIDE = Phrase(r"[^.;\d]{0,40}\b(?:ecart|rejet|refus|deboute|exclu)\w*")
_AT_A_COST = Phrase(r"\b(?:pour un (?:cout|prix)|au prix|moyennant)(?: [a-z]+)? ?(?:de|d')? ?$")
"""For "l'achat d'un disque, pour un coût de 1 140 euros, qui lui a été refusé": nobody sues for it."""
_IS_NO_HEAD = Phrase(r"\b(?:patrimoine|revenus?|investissements?|a valoir|crise|heures?)\b")


def _is_reckoned_by_party(context: Context, reading: Reading) -> bool:
    """For "elle invoque une perte de chance, qu'elle estime à 35 000 euros": what a party wants, so worded."""
    near = context.gap_before[-160:]
    if (
        reading.stance in AWARDING
        or not _RECKONED_BY_PARTY.search(near)
        or _OTHERS_RECKON.search(near)
        or _IS_NO_HEAD.search(near)
    ):
        return False
    return bool(_PUT_FORWARD.search(near) or _PUT_ASIDE.match(context.gap_after))


_OF_NO_SUIT = Phrase(r"\b(?:prelevements?|cheques?|virements?|echeances?|offre|proposition)\b[^.;:\d]{0,40}$")
"""For "deux prélèvements de 89 euros sont rejetés": asked of nobody in court."""
_OF_THE_LAW = Phrase(
    r"[^.;\d]{0,30}\b(?:(?:qu'(?:il|elle|ils|elles) )?encour|que (?:la loi|le code|le texte|le reglement|propos)|(?:que|qu') ?[a-z' ]{0,30}?propos)"
)
_GIVEN_AFTER = Phrase(
    r"[ ,]*(?:qu'avai(?:t|ent) |que [a-z' ]{1,40} avai(?:t|ent) )?(?:[a-z]+ ){0,2}?(?:arrete|accord|allou|octroy|obtenu|fixe|prononc|retenu|gagn|infligee?|versee?s?)"
)
"""For "au lieu des 31 500 euros alloués par le tribunal": what another court gave."""


def is_asked(context: Context, reading: Reading) -> bool:
    if _is_told_as_asked(context, reading):
        return True
    if not _ASKED_AFTER(context, reading) and not (
        _ASKED_BEFORE(context, reading) and not _GIVEN_AFTER.match(context.gap_after)
    ):
        return False
    if _is_beside_a_claim(context) or is_granted_as_asked(context, reading):
        return False
    if reading.stance in AWARDING and _GETS_ALL.search_end(context.before, 60):
        return False
    return not (_ASKS_ANOTHER.match(context.after) or _OF_A_CLAUSE.search_end(context.before, 120))


def _is_beside_a_claim(context: Context) -> bool:
    return bool(
        _AT_A_COST.search_end(context.before, 40)
        or _OF_NO_SUIT.search_end(context.gap_before, 60)
        or _OF_THE_LAW.match(context.gap_after)
    )


_ASKS_ANOTHER = Phrase(
    r"[^a-z.;\d]*, (?:(?:a|ont|avai(?:t|ent)|aurai(?:t|ent)) (?:[a-z]+ ){0,2}?(?:sollicite|reclame|demande|exige|revendique)\b"
    r"|(?:lui |leur |en |y )?(?:sollicite|reclame|demande|exige|revendique)\b(?! (?:par|au titre|a titre|en|devant|dans|pour|a l)))"
)
"""For "la société, dont le budget est de 48 000 euros, avait aussi demandé 5 000 euros": what is asked comes after."""


def _is_told_as_asked(context: Context, reading: Reading) -> bool:
    """In so many words, in a column of claims, or by what only a claim is: declared, or not proved."""
    return bool(
        (_ASKED_COLUMN.search(context.column) and not _GRANTED_COLUMN.search(context.column))
        or _is_reckoned_by_party(context, reading)
        or _DECLARED.search_end(context.before, 140)
        or _NOT_PROVED.search_end(context.gap_before, 60)
    )


_ASKED_COLUMN = Phrase(r"\b(?:demand(?:ee?s?|es?)\b|reclame|sollicite|pretention|requis)")
_GRANTED_COLUMN = Phrase(r"\b(?:allou|accord|octroy|retenu|jug(?:e|ement)|tribunal|cour\b|fixe)")


def is_in_column_of_awards(context: Context, _: Reading) -> bool:
    """For a sum in the column "Alloué" of a table."""
    return bool(_GRANTED_COLUMN.search(context.column))


def is_prayed(context: Context, reading: Reading) -> bool:
    """For "demande au tribunal de débouter X et, reconventionnellement, de condamner Y à lui payer la somme de"."""
    if is_put_to_court(context):
        return True
    if reading.stance not in IS_ASKED or reading.act not in IS_ASKED | {"pays", "must_pay"}:
        return False
    if reading.head_before in OTHER_HEADS - {"art700", "provision"} or reading.head_after in {
        "penalty",
        "court_costs",
    }:
        return False
    governed = f"{context.lead} {context.before}" if context.lead else context.before
    return bool(_PRAYS.search(governed))


_PRAYS = Phrase(
    r"\b(?:condamner|allouer|octroyer)\b[^;:]{0,240}?\b(?:payer|verser|regler|rembourser|restituer|paiement|somme|allouer|octroyer)\b[^;:]{0,120}$"
    r"|(?:,|\bet) de (?:lui|leur) (?:allouer|octroyer|accorder|payer|verser) ?$"
)
_GETS_ALL = Phrase(
    r"\b(?:payer|verser|restituer|rembourser|regler|rendre|alloue\w*|accorde\w*|octroie|obtient|obtenu)(?: [a-z]+){0,3} les ?$"
    r"|\b(?:alloue|accorde|octroye?|octroie|obtient|obtenu)e?(?: [a-z]+){0,3} (?:la|une) provision de ?$"
)
"""For "devra lui restituer les 84 900 euros qu'elle demandait", "a accordé la provision de 15 000 euros qu'il demandait": asked for, and given."""
_OF_A_CLAUSE = Phrase(r"\b(?:clauses?|plafond|maximum)\b")
