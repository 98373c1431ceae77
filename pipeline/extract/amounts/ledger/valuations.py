"""What a court holds a loss to be worth before it awards a share of it, or as much as a cap leaves: no award beside that one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.extract.amounts.contexts import Context
from pipeline.law import AmountRole
from pipeline.text.patterns import pattern

_VALUED = pattern(
    r"\b(?:evalu\w+|estim\w+|chiffr\w+|fix\w+|arret(?:e|ent|ee?s?|ant) |retien\w*|reten\w+|etabli\w*|etant|s'elev\w+|est de|etait de)"
)
_LOSS = pattern(r"\b(?:prejudices?|dommages?(?![ -](?:et[ -])?interets)|pertes?|degats?|manque a gagner)\b")
_LOSS_OF = pattern(
    r"\b(?:(?:un|son|le|ce|leur) (?:prejudice|dommage)|(?:une|sa|la|cette|leur) perte)(?: (?:total|globale?|totale|subi|entier))? (?:de|d') ?$"
)
_ORDERS = pattern(
    r"\b(?:condamn\w+|pa(?:yer|ie|iera|iement)|vers(?:er|e|era|ement)|allou\w+|accord\w+|octroy\w+|octroie|indemni[st]\w+|obt(?:ien|en)\w+"
    r"|regler\w*|dommages[ -](?:et[ -])?interets|redevable|charge)\b"
)
_ORDERED = pattern(r"\b(?:soit|c'est-a-dire|donc|que|qu'a|seulement|hauteur)\b|\bqu'")
_OUT_OF = pattern(r"\bsur (?:les|un total de|quelque) $")
_OF_LOSS = pattern(r" (?:de|du|des) (?:son |ses )?(?:prejudices?|dommages?(?!-| et)|pertes?)\b")
_NOT_SHARED = pattern(
    r"\bpartage\b[^.;]{0,90}\b(?:ecart|rejet|refus|exclu)|\b(?:ecart|rejet|refus|exclu|sans)\w*\b[^.;]{0,60}\bpartage\b"
)
_DRAWN = pattern(r"\b(?:soit|c'est-a-dire)\b(?! l[ae])[^.;\d]{0,30}$")
_SHARES = (
    (pattern(r"\bmoitie\b(?! des depens)"), (Decimal(1) / 2,)),
    (pattern(r"\btiers\b"), (Decimal(1) / 3, Decimal(2) / 3)),
    (pattern(r"\bquarts?\b"), (Decimal(1) / 4, Decimal(3) / 4)),
)
_PERCENT = pattern(r"\b(\d{1,2}) ?(?:%|pour cent)")
_CAPPED = pattern(
    r"\b(?:plafond\w*|plafonn\w+|clauses? (?:contractuelles? )?(?:limitatives?|de limitation|limitant)|limitations? (?:contractuelle )?de (?:la |sa )?responsabilite)\b"
)
_ADVANCED_ON = pattern(r"\ba valoir sur\b")
_SET_ASIDE = pattern(
    r"\b(?:ecart\w+|non[ -]ecrite?s?|inopposables?|inapplicables?|sans (?:tenir compte|egard))\b"
)
_MOST_VALUED = 4
_NEAR = 3
"""Sums this far apart at most: what is due stands beside what it is a share of."""


def find_valuations(contexts: Sequence[Context], roles: Sequence[AmountRole]) -> frozenset[int]:
    """Indexes of `contexts` read as awards that only value a loss: "évalué à 90 000 euros, partagé par moitié, soit 45 000"."""
    awards = [index for index, role in enumerate(roles) if role is AmountRole.AWARDED]
    valued = [index for index in awards if _is_valued(contexts[index])]
    if not valued:
        return frozenset()
    due = [index for index in awards if index not in valued and _is_ordered(contexts[index])]
    shared = [whole for one in due for whole in _worth_more(contexts, one, valued)]
    advanced = [index for index in valued if _is_advanced_on(contexts, roles, index)]
    return frozenset((*shared, *advanced))


_TAKEN_OFF = pattern(
    r"\b(?:retranch\w+|dedui\w+|deduction|soustrai\w+|defalqu\w+|imput\w+)\b[^.;\d]{0,60}\b(?:provisions?|avances?|acomptes?|franchise|versements?|sommes?)\b[^.;\d]{0,40}$"
)
_LEFT = pattern(r"\b(?:reste|restant|revient|solde|soit|donc|ainsi|due?s?)\b[^.;\d]{0,60}$")
_IS_LOSS = pattern(r"\b(?:prejudices?|dommages?(?![ -](?:et[ -])?interets)|pertes?|indemnis\w+|degats?)\b")


def find_reduced(contexts: Sequence[Context], roles: Sequence[AmountRole]) -> Iterator[int]:
    """For "le préjudice est de 107 350 euros, dont on retranche la provision de 20 000 : il reste dû 87 350": what is only valued."""
    for index in range(2, len(contexts)):
        whole, taken, left = contexts[index - 2 : index + 1]
        if roles[index - 2] is not AmountRole.AWARDED or roles[index] is not AmountRole.AWARDED:
            continue
        if whole.surface.value - taken.surface.value != left.surface.value:
            continue
        if _ORDERS_TO_PAY.search(whole.before) or not _IS_LOSS.search(
            f"{whole.sentence_above} {whole.before}"
        ):
            continue
        if _TAKEN_OFF.search(taken.gap_before) and _LEFT.search(left.gap_before):
            yield index - 2


_THAT_SUM = pattern(
    r"[^.\d]{0,110}\bcondamn(?:e|ee|es|ees|ent|ait|aient)\b[^.;\d]{0,60}\ba (?:lui |leur )?(?:payer|verser|regler|restituer|rembourser) (?:cette (?:meme )?somme|ce montant)\b"
)


def is_ordered_after(context: Context) -> bool:
    """True for "au vu d'un devis de 45 000 euros, il condamne X à lui verser cette somme"."""
    return bool(_THAT_SUM.match(context.gap_after))


_ORDERS_TO_PAY = pattern(r"\b(?:condamn\w+|payer|verser|allou\w+|accord\w+)\b")


def _is_advanced_on(contexts: Sequence[Context], roles: Sequence[AmountRole], index: int) -> bool:
    """True for the loss of "une provision de 15 000 euros à valoir sur son préjudice, estimé à 60 000"."""
    before = contexts[index].previous
    return (
        before is not None
        and roles[before] is AmountRole.PROVISIONAL
        and bool(_ADVANCED_ON.search(contexts[index].gap_before))
    )


def _worth_more(contexts: Sequence[Context], due: int, valued: Sequence[int]) -> Iterator[int]:
    """The valuations beside the sum at `due` that it is a share of, one by one or together, or that a cap cuts down to it."""
    near = [
        index
        for index in valued
        if abs(index - due) <= _NEAR
        and contexts[index].surface.currency == contexts[due].surface.currency
        and contexts[index].surface.value > contexts[due].surface.value
    ]
    for index in near:
        words = _words(contexts[index], contexts[due])
        is_share = _is_share(contexts[due].surface.value, contexts[index].surface.value, words)
        if is_share or (index == due - 1 and _is_capped(contexts[due])):
            yield index
    yield from _heads_shared(contexts, due, valued)


def _is_capped(due: Context) -> bool:
    """True for what a court makes somebody pay within a cap that it applies."""
    words = f"{due.sentence_above} {due.before}"
    return bool(_ORDERS.search(due.gap_before) and _CAPPED.search(words) and not _SET_ASIDE.search(words))


def is_under_cap(context: Context) -> bool:
    """True for a sum whose sentence applies a contract's cap before it tells the sum."""
    return bool(_CAPPED.search(context.before) and not _SET_ASIDE.search(context.before))


def _heads_shared(contexts: Sequence[Context], due: int, valued: Sequence[int]) -> Iterator[int]:
    """For "20 000 euros de marge et 10 000 de frais, dont la moitié, soit 15 000": the heads of what is shared."""
    heads: list[int] = []
    for index in range(due - 1, max(-1, due - 1 - _MOST_VALUED), -1):
        if index not in valued or contexts[index].sentence != contexts[due].sentence:
            return
        heads.append(index)
        whole = sum((contexts[head].surface.value for head in heads), Decimal(0))
        if len(heads) > 1 and _is_share(contexts[due].surface.value, whole, contexts[due].before):
            yield from heads
            return


def _words(valued: Context, due: Context) -> str:
    """What stands around the two sums."""
    return " ".join(f"{one.sentence_above} {one.before} {one.after}" for one in (valued, due))


def _is_valued(context: Context) -> bool:
    """True behind words that put a figure on a loss, no order to pay between them and the sum."""
    if _DRAWN.search(context.gap_before[-60:]):
        return False
    if _LOSS_OF.search(context.gap_before[-70:]):
        return True
    if _OUT_OF.search(context.gap_before[-40:]) and _OF_LOSS.match(context.gap_after):
        return True
    governed = context.before[-200:]
    told = [match.end() for match in _VALUED.finditer(governed)]
    if not told or _ORDERS.search(governed, told[-1]):
        return False
    return bool(_LOSS.search(context.before[-260:]) or _LOSS.search(context.gap_after[:50]))


def _is_ordered(context: Context) -> bool:
    """True behind words that make somebody pay, or that draw what is due from what stands before ("soit")."""
    return bool(_ORDERS.search(context.gap_before) or _ORDERED.search(context.gap_before[-60:]))


def _is_share(part: Decimal, whole: Decimal, words: str) -> bool:
    if _NOT_SHARED.search(words):
        return False
    return any(abs(whole * share - part) <= 1 for share in _told_shares(words))


def _told_shares(words: str) -> Iterator[Decimal]:
    for told_by, shares in _SHARES:
        if told_by.search(words):
            yield from shares
    for found in _PERCENT.finditer(words):
        yield Decimal(found[1]) / 100
        yield 1 - Decimal(found[1]) / 100
