"""Sums that a higher court puts in place of others: the old one is the decision's below, the new one its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.amounts.contexts import Context
from pipeline.text.patterns import pattern

_CHANGE = (
    r"\b(?:port(?:e|ee|es|ees|ent|ant|er|ait)|ramen\w+|ramene|redui\w+|abaiss\w+|rehauss\w+|relev(?:e|ee|ant|er)"
    r"|augment\w+|diminu\w+|pass(?:e|ee|ent|er|ait)|limit(?:e|ee|ent|ant)|fait passer)\b"
)
_ABOUT = r"(?:la somme de |quelque |environ |pres de |plus de |moins de |seulement )?"
_FROM = pattern(rf"{_CHANGE}[^.;]{{0,110}}\bd(?:e |es |') ?{_ABOUT}$")
_OPENS_FROM = pattern(rf"d(?:e |es |'){_ABOUT}")
_IS_CHANGE = pattern(_CHANGE)
"""For "De A à B : la cour réduit la condamnation"."""
_TO = pattern(rf"[ ,]*(?:euros )?(?:en premiere instance |devant le tribunal |en [a-z]+ )?a {_ABOUT}$")
_CHANGED_TO = pattern(rf"{_CHANGE}[^.;]{{0,110}}\ba {_ABOUT}$")
_SUM_OF = pattern(
    r"[ ,]*(?:les?|des|l[ae'] ?(?:somme|indemnite|montant|indemnisation|condamnation|dommages|creance|allocation|reparation|dette)"
    r"[^.;\d]{0,90}?\b(?:de|d'|a)(?: la somme de)?) ?$"
)
_GIVEN_BELOW = pattern(
    r"[^.;\d]{0,90}?\b(?:allou\w+|accord\w+|octroy\w+|fix\w+|prononc\w+|obten\w+|reten\w+|mis\w*)?[^.;\d]{0,60}?"
    r"\b(?:premiers? juges?|premiere instance|tribunal|conseil de prud'hommes|juge des referes|initialement|jugement)\b"
)
_INSTEAD_OF = pattern(r"\b(?:au lieu (?:de la somme )?d(?:e|es)|contre|et non)(?: les?)? $")
_BELOW = pattern(
    r"(?: [a-z]+)? (?:par (?:les|le) )?(?:en premiere instance|devant le tribunal|premiers? juges?|tribunal)\b"
)
_IS_CHANGED_TO = pattern(
    rf"[^.;]{{0,110}}\bdevien(?:t|nent|dront|dra) {_ABOUT}$|[^.;]{{0,110}}\b(?:est|sont|sera|seront|a ete|ont ete|que la cour|qu'elle) (?:[a-z]+ ){{0,2}}?{_CHANGE} a {_ABOUT}$"
)
_COMPARED = pattern(
    r"\b(?:divis\w+|doubl\w+|tripl\w+|(?:plus|moins) (?:elevee? )?qu(?:e|') ?les|(?:le double|la moitie|le triple|loin) d(?:e|es))\b(?![^.;]{0,140}\bconfirm)"
)
_GIVEN_BEFORE = pattern(
    r" (?:que|auxquel\w+|a laquelle) (?:le tribunal|les premiers juges|le jugement|les juges du premier degre)[^.;:\d]{0,60}?\bavai(?:t|ent) "
    r"| (?:de dommages(?: et |-)interets )?(?:allou|accord|octroy|fix|prononc|obten)\w+ (?:a [^.;:\d]{2,40} )?(?:en premiere instance|par les premiers juges|par le (?:premier juge|tribunal))\b"
)
_NO_MORE_THAN = pattern(
    r"\bn(?:e |')(?:en |lui en |lui )?(?:doit|devra|paiera|versera|touchera|recevra)(?: lui)? plus (?:[a-z]+ ){0,2}?qu(?:e |')(?:environ )?$"
)


def find_moves(contexts: Sequence[Context]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `contexts`, the old sum and the new: "porte de A à B", "réduit à B les A alloués par le tribunal"."""
    for place, context in enumerate(contexts):
        if context.previous is None:
            continue
        first = contexts[place - 1]
        if _is_raised(first, context):
            yield place - 1, place
        elif _is_put_for(first, context) or _is_told_beside(context):
            yield place, place - 1


def _is_raised(old: Context, new: Context) -> bool:
    """True for "de A à B" behind such a verb, and for "la somme de A est portée à B"."""
    if _NO_MORE_THAN.search(new.gap_before[-60:]):
        return True
    if _TO.fullmatch(new.gap_before):
        if _OPENS_FROM.fullmatch(old.gap_before):
            return bool(_IS_CHANGE.search(new.gap_after))
        return bool(_FROM.search(old.gap_before[-200:]))
    return bool(_IS_CHANGED_TO.fullmatch(new.gap_before))


def _is_put_for(new: Context, old: Context) -> bool:
    """True for "ramène à B l'indemnité de A que le tribunal avait allouée"."""
    if not (_CHANGED_TO.search(new.gap_before[-200:]) and _SUM_OF.fullmatch(old.gap_before)):
        return False
    return bool(_GIVEN_BELOW.match(old.after) or _GIVEN_BELOW.match(old.gap_before))


def _is_told_beside(old: Context) -> bool:
    """True for the second sum of "12 000 euros, contre 90 000 euros en première instance"."""
    return bool(_INSTEAD_OF.search(old.gap_before[-40:]) and _BELOW.match(old.after))


def is_told_of_below(context: Context) -> bool:
    """True for "divise par deux la somme de 80 000 euros que le tribunal avait allouée", "plus que les 40 000 accordés par lui"."""
    return bool(_COMPARED.search(context.gap_before[-140:]) and _GIVEN_BEFORE.match(context.gap_after))
