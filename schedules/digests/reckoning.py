"""A decision's ledger in French: what was asked beside what was given, and where the source contradicts itself."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pipeline.findings import Finding, Span
from pipeline.law import Amount, Money
from pipeline.sums import CapReason, Contradiction, ContradictionKind, Entry, Ledger
from schedules.digests.wording import NBSP, money

CAP_REASONS = {
    CapReason.GROSS_FAULT: "faute lourde",
    CapReason.ESSENTIAL_DUTY: "obligation essentielle vidée de sa substance",
    CapReason.UNFAIR: "déséquilibre significatif ou clause abusive",
    CapReason.NOT_AGREED: "clause non acceptée",
    CapReason.OTHER_LOSS: "dommage hors du champ de la clause",
}

_CONTRADICTIONS = {
    ContradictionKind.TITLE_AND_BODY: "le titre dit {0}, le texte {1}",
    ContradictionKind.PARTS_AND_TOTAL: "{rest} ne font pas {0}",
    ContradictionKind.FIGURES_AND_WORDS: "{0} et {1} pour une même somme",
    ContradictionKind.TWO_TOTALS: "deux totaux, {0} et {1}",
}
"""Not more given than claimed: a page that says so has, nearly always, told a part of the claim."""


def asked_words(
    ledger: Ledger, total: Finding[Money] | None, amounts: Sequence[Amount], *, least: float
) -> str | None:
    """What was asked, and how much of it was given ("312 480 €, dont 28 % alloués"); None when it is not surely known.

    `least` is the confidence that the sums asked for need; the share is told when the total has it too. Judges give no
    more than is asked: a claim under the award is not the whole claim.
    """
    claimed = ledger.claimed
    if claimed is None or not _is_sure(claimed, amounts, least):
        return None
    given = total.value.value if total and ledger.ratio is not None else None
    if given and given > claimed.money.value:
        return None
    words = money(claimed.money)
    if not given or total is None or total.confidence < least:
        return words
    return f"{words}, dont {_percent(given / claimed.money.value)} alloués"


def _is_sure(entry: Entry, amounts: Sequence[Amount], least: float) -> bool:
    """Whether each of the sums that `entry` adds up is, at one place at least, surely asked for."""
    surest: dict[Money, float] = {}
    for amount in amounts:
        if amount.span in entry.spans:
            surest[amount.money] = max(amount.confidence, surest.get(amount.money, 0.0))
    return bool(surest) and min(surest.values()) >= least


def _percent(ratio: Decimal) -> str:
    """Whole per cents; what rounds to nothing or to all without being it is told as "moins de 1 %", "plus de 99 %"."""
    whole = round(ratio * 100)
    if not whole:
        return f"moins de 1{NBSP}%"
    if whole == 100 and ratio < 1:
        return f"plus de 99{NBSP}%"
    return f"{whole}{NBSP}%"


def contradiction_words(ledger: Ledger, text: str) -> tuple[str, ...]:
    """Each contradiction of the page with the words that make it: "le titre dit « 200 000 € », le texte « 184 000 € »"."""
    return tuple(_told(one, text) for one in ledger.contradictions if one.kind in _CONTRADICTIONS)


def _told(one: Contradiction, text: str) -> str:
    quoted = [_quoted(span, text) for span in one.spans]
    return _CONTRADICTIONS[one.kind].format(*quoted, rest=_listed(quoted[1:]))


def _quoted(span: Span, text: str) -> str:
    return f"«{NBSP}{span.of(text)}{NBSP}»"


def _listed(words: Sequence[str]) -> str:
    return " et ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def cap_reason_words(ledger: Ledger) -> str | None:
    """Why a cap of liability was set aside, as far as the text says."""
    return CAP_REASONS[ledger.cap.reason.value] if ledger.cap and ledger.cap.reason else None
