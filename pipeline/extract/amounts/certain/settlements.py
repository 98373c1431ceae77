"""Sums that two sides agree upon, instead of a judge or after one."""

from __future__ import annotations

from pipeline.extract.amounts.certain.turns import OF, after, before
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import Reading
from pipeline.extract.amounts.phrases import Phrase

_BY_AGREEMENT = before(
    rf"\b(?:transaction|accord transactionnel|protocole transactionnel|accord amiable)[^.;]{{0,60}} {OF}"
    r"|\b(?:protocole|transaction|accord (?:transactionnel|amiable))\b[^.;\d]{0,70}\b(?:verse|verser|versera|paie|payer|paiera|reglera|regler)\b[^.;\d]{0,60}",
    160,
)
_NOT_AGREED = Phrase(
    r"\b(?:offre\w*|propos\w+|esquiss\w+|pourparlers|projet d(?:e |')(?:transaction|accord|protocole)|refus\w+)\b"
)
_ACCEPTED = Phrase(r"\b(?:accept|sign|conclu)\w*\b")


def is_by_agreement(context: Context, reading: Reading) -> bool:
    """For "une transaction de 55 000 euros", no offer of one."""
    if not _BY_AGREEMENT(context, reading):
        return False
    near = context.gap_before[-160:]
    return bool(_ACCEPTED.search(near)) or not _NOT_AGREED.search(near)


_SETTLED_BEFORE = before(
    r"(?:\btransig(?:e|ent|er|eaient|eait|eant|ee?s?|erent)|\bs(?:e|') ?(?:sont|est|etaient) (?:finalement )?(?:entendue?s?|mise?s? d'accord|accordee?s?)|\breglent (?:leur|le) litige a l'amiable|\bsold(?:e|ent|er|aient) (?:leur|le|ce) (?:litige|differend|contentieux))"
    r"\b[^.;:\d]{0,70}[ ,]+(?:a|pour|sur|moyennant|contre|autour de)(?: (?:la somme|le montant|le versement|une indemnite|un montant|un total) de)?"
    r"|\btransig(?:e|ent|er|eaient|eait|eant|ee?s?|erent)(?: en \d{4})? ?(?:, ?(?:pour|a hauteur de)|:)(?: (?:la somme|un montant) de)?"
    r"|\bregl(?:e|ent|er|aient)e?s? a l'amiable ?, (?:a|pour|moyennant|contre)(?: (?:la somme|le montant|le versement|une indemnite|un montant|un total) de)?"
    r"|\b(?:protocole|transaction|accord)\b[^.;]{0,60}\b(?:par|selon|aux termes|en vertu) (?:du|de la|le|la)?(?:quel|quelle|lequel|laquelle)\b[^.;\d]{0,60}"
    r"\b(?:vers|pai|regl|s'engage|s'oblig)\w*\b[^.;\d]{0,40}",
    200,
)
_SETTLED_AFTER = after(
    r"(?:[^.;\d]{0,70}?[ ,])?(?:aux termes|en vertu|en execution|dans le cadre|en application|au titre|par l'effet)[ ,]+(?:d'un|d'une|du|de la|de l'|de leur|de cet|de ce) ?"
    r"(?:protocole|transaction|accord (?:transactionnel|amiable|homologue|conclu|signe))"
)


def is_settled(context: Context, reading: Reading) -> bool:
    """For "transigent à 85 000 euros", "versera 85 000 euros aux termes d'un protocole": agreed, not judged, not asked for."""
    if reading.stance in {"asks", "wish", "refuses", "offers", "condemns"} and not _AGREED_LAST.search_end(
        context.gap_before, 110
    ):
        return False
    if _SETTLED_BEFORE(context, reading) or _SETTLED_AFTER(context, reading):
        return True
    if not _ACCORD_ABOVE.search(context.sentence_above) or _OF_OTHER_KIND.match(context.gap_after):
        return False
    return bool(_WILL_PAY.match(context.before))


_AGREED_LAST = Phrase(
    r"\b(?:transig\w+|s(?:e |')(?:sont|est|etaient) (?:finalement )?(?:entendue?s?|mise?s? d'accord|accordee?s?))\b[^.;:\d]*$"
)
"""For "condamnée à verser 64 000 euros, elle s'est finalement entendue avec elle pour 50 000 euros"."""
_ACCORD_ABOVE = Phrase(
    r"\b(?:sign|conclu|arret|negoci|trouv)\w*\b[^.;]{0,60}\b(?:protocole|transaction|accord (?:transactionnel|amiable))\b"
    r"|\b(?:protocole|transaction|accord (?:transactionnel|amiable))\b[^.;]{0,60}\b(?:met|mettant|mettra|mis)(?: [a-z]+)? (?:fin|un terme)\b"
)
_WILL_PAY = Phrase(
    r"[^.;]{0,80}?\b(?:verse|paie|regle|recoit|percoit|touche|versera|paiera|reglera|recevra|percevra|touchera)\b"
)
_OF_OTHER_KIND = Phrase(
    r" ?(?:(?:de |d'|en |pour le )(?:loyers?|salaires?|redevances?|abonnements?)\b|par (?:mois|an|trimestre|semaine)\b)"
)
"""For "un accord conclu en 2019. X verse 2 000 euros de loyer par mois": what goes on being paid ends no suit."""
