"""Sums that look like awards and are owed no more: changed on appeal, discharged, refused, paid already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.law import Amount
from pipeline.sums import AWARDS
from pipeline.text.patterns import pattern

_NEAR = 160
_LAST = 4
"""Among how many awards before it a sum that is "ramenée à" something was."""
_CHANGE = (
    r"\b(?:port(?:e|ee|es|ees|ent|ant|er|ait)|ramen\w+|ramene|redui\w+|abaiss\w+|rehauss\w+|relev(?:e|ee|ant|er)"
    r"|augment\w+|major\w+|minor\w+|diminu\w+|descend(?:e|ent|ant|re|ue?s?)?|remont(?:e|ent|ant|er)|pass(?:e|ee|ent|er|ant|ait)|grimp\w+|tomb(?:e|ee|ent|er|ant)|fond(?:re|ant)?)\b"
)
_CHANGED_TO = pattern(_CHANGE + r"[^.;]{0,40}? a (?:la somme de |quelque |environ )?$")
_RAISES = pattern(r"\. [^;]*\b(?:port|rehauss|relev|augment|major|remont|grimp)\w+[^.;]{0,40} a [^.;]*$")
"""In a sentence of its own: there it may speak of another sum than the one before."""
_CHANGED_FROM = pattern(_CHANGE + r"[^.;]{0,80}\bd(?:e|es) (?:plus de |pres de |quelque |environ )?$")
_TO = pattern(r"^ ?(?:euros )?a (?:la somme de |quelque |environ |moins de )?$")
_LOWERED = pattern(
    r"\b(?:ramenee?s?|redui(?:te?s?|sant)|abaissee?s?|diminuee?s?|minoree?s?) a (?:la somme de )?$"
)
_RAISED = pattern(r"\b(?:portee?s?|rehaussee?s?|relevee?s?|augmentee?s?|majoree?s?) a (?:la somme de )?$")
_INSTEAD = pattern(r"\b(?:au lieu (?:de la somme )?d(?:e|es)|contre|et non) $")
_WAS_SET_AT = pattern(
    r"\bque (?:le |la |les )?(?:tribunal|premiers? juges?|conseil de prud'hommes|jugement)\b[^.;]{0,90}\bavai(?:t|ent)\b[^.;]{0,60}$"
)
_BELOW = pattern(r"\b(?:tribunal|premiers? juges?|premiere instance|conseil de prud'hommes|jugement)\b")
_DISCHARGED = pattern(r"\bdecharg\w+ (?:de|du paiement de|de l'obligation de)[^.;,]{0,40}$")
_DEDUCTED = pattern(
    r"\b(?:deduction (?:faite )?(?:de|des)|compte tenu des)(?: la somme de| la provision de| l'(?:indemnite|acompte|avance) de)? $"
    r"|\bdedui\w+\b[^.;,\d]{0,40}\b(?:celle|la somme) de $"
)
_BEARS_INTEREST = pattern(
    r"\b(?:interets?|taux)\b[^;\n]{0,110}\bsur (?:(?:la somme|celle|le montant|un montant|les sommes) )?de $"
)
"""What part of an award bears interest is no award beside it."""
_REFUSED = pattern(r"\b(?:rejet\w+|debout\w+)\b[^.;]{0,90}\by compris (?:celles? de |la somme de |les )$")
_RECOURSE = pattern(r"\b(?:relever et )?garantir\b[^.;]{0,80}\ba hauteur de $")
_SET_OFF = pattern(
    r"\b(?:compens\w+|imput\w+) [^.;\d]{0,20}\b(?:avec|sur) (?:celles?|la somme|la creance) de $"
)
"""What is set off against the award is the other side's."""
_PAID = pattern(r"^ ?(?:deja|prealablement) (?:consign|vers|regl|pay|percu|acquitt|recu)")
_INSURED = pattern(
    r"^ (?:deja )?(?:recue?s?|percue?s?|versee?s?|payee?s?) (?:de|par) (?:son|sa|ses|leur) (?:propre )?(?:assur\w+|mutuelle|caisse)"
)
"""What an insurer has paid is no award."""
_TAKEN_OFF = pattern(r"\b(?:dedui\w+|deduction|imput(?:er|ee?s?|era|eront|ation)|deja)\b[^;\n\d]{0,80}$")
_TAKEN_OFF_AFTER = pattern(
    r"^[^;\n\d]{0,80}?\b(?:dedui\w+|deduction|imput\w+|deja|(?:vers|regl|percu|allou|accord)\w* (?:par|en execution|le|a l'amiable|en vertu))\b"
)
"""Beside a provision that was paid before, and is taken off what is due now."""
_UPHELD = pattern(
    r"\bconfirm(?:e|ent|ant|ee?s?|er)\b(?!(?:[^.;]|(?<=\bm)\.){0,300}\b(?:sauf|infirm\w+|reform\w+)\b)(?:[^.;]|(?<=\bm)\.){0,300}$"
)
_UPHELD_AFTER = pattern(r"^[^.]{0,90}\. (?:le jugement|la decision|ce chef|ces chefs)[^.]{0,40}\bconfirme")


class Change(NamedTuple):
    """A court gave `new` in place of the `old` that the judges below had given."""

    old: Amount
    new: Amount


def find_changes(flat: str, amounts: Sequence[Amount]) -> Iterator[Change]:
    """Each sum that a text says was put in place of another: "porte à B", "ramène de A à B", "B au lieu des A alloués"."""
    given = sorted((one for one in amounts if one.role in AWARDS), key=lambda one: one.span)
    told = list(_moved_beside(flat, given))
    yield from told
    moved = {change.new.span for change in told}
    yield from (change for change in _moved_since(flat, given) if change.new.span not in moved)


def _moved_beside(flat: str, given: Sequence[Amount]) -> Iterator[Change]:
    """The old sum and the new one stand beside one another."""
    for one, other in pairwise(given):
        if not 0 < other.span.start - one.span.end <= _NEAR:
            continue
        between = flat[one.span.end : other.span.start]
        if _is_changed_to(flat, one, other, between):
            yield Change(one, other)
        elif _is_instead(flat, one, other, between):
            yield Change(other, one)


def _is_instead(flat: str, new: Amount, old: Amount, between: str) -> bool:
    """True for "ramène à A l'indemnité que le tribunal avait fixée à B", "A au lieu des B alloués par le tribunal"."""
    if _WAS_SET_AT.search(between):
        return _CHANGED_TO.search(_before(flat, new)) is not None
    return bool(_INSTEAD.search(between)) and ". " not in between and _is_from_below(flat, old)


def _before(flat: str, one: Amount) -> str:
    return flat[max(0, one.span.start - 80) : one.span.start]


def _moved_since(flat: str, given: Sequence[Amount]) -> Iterator[Change]:
    """For "obtient 22 000 euros. [...] L'indemnité est ramenée à 14 300 euros": the last award before that the words fit."""
    for place, new in enumerate(given):
        before = flat[max(0, new.span.start - 60) : new.span.start]
        lowered = bool(_LOWERED.search(before))
        if not (lowered or _RAISED.search(before)):
            continue
        for old in reversed(given[max(0, place - _LAST) : place]):
            if old.money.value != new.money.value and (old.money.value > new.money.value) is lowered:
                yield Change(old, new)
                break


def _is_changed_to(flat: str, one: Amount, other: Amount, between: str) -> bool:
    if _CHANGED_TO.search(between):
        return not (_RAISES.search(between) and other.money.value < one.money.value)
    before = flat[max(0, one.span.start - 120) : one.span.start]
    return bool(_TO.search(between) and _CHANGED_FROM.search(before))


def _is_from_below(flat: str, old: Amount) -> bool:
    after = flat[old.span.end : old.span.end + 70]
    return bool(_BELOW.search(after.partition(". ")[0]))


def is_owed(flat: str, amount: Amount) -> bool:
    """False for a sum that somebody is discharged of, that is refused, deducted or paid already, or that interest is reckoned on."""
    before = flat[max(0, amount.span.start - 130) : amount.span.start]
    after = flat[amount.span.end : amount.span.end + 30]
    words = (_DISCHARGED, _DEDUCTED, _REFUSED, _RECOURSE, _SET_OFF, _BEARS_INTEREST)
    paid = _PAID.search(after) or _INSURED.search(after)
    return not (paid or any(one.search(before) for one in words))


def is_taken_off(flat: str, provision: Amount) -> bool:
    """True for a provision in an operative part that was paid before: what is due now is so much less."""
    before = flat[max(0, provision.span.start - 130) : provision.span.start]
    after = flat[provision.span.end : provision.span.end + 130]
    return bool(_TAKEN_OFF.search(before) or _TAKEN_OFF_AFTER.search(after))


def is_upheld(flat: str, amount: Amount) -> bool:
    """True for a sum of the decision below beside the words that confirm it."""
    before = flat[max(0, amount.span.start - 300) : amount.span.start]
    after = flat[amount.span.end : amount.span.end + 160]
    return bool(_UPHELD.search(before) or _UPHELD_AFTER.search(after))
