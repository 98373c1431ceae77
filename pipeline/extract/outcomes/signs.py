"""Named signs of how a case ended: what the fitted weights of `weigh` add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.extract.outcomes.less import Sums
from pipeline.extract.outcomes.orders import REST, WHOLE, Order, Ruled
from pipeline.extract.outcomes.told import Account
from pipeline.law import CourtLevel

_SHARES = ((Decimal("0.5"), "under_half"), (Decimal("0.98"), "less"), (Decimal("1.02"), "all"))


def read_signs(
    ruled: Ruled | None,
    level: CourtLevel | None,
    sums: Sums,
    *,
    account: Account | None = None,
    orders: Sequence[Order] = (),
) -> list[str]:
    """The names of the signs that hold; `ruled` is what the rules make of them."""
    kind = "told" if account is not None else "ruling"
    at = level.value if level else "no_level"
    said = ruled.outcome.value if ruled else "open"
    signs = {"bias", kind, f"level={at}", f"{kind}&level={at}", f"ruled={said}", f"ruled={said}&{kind}"}
    if ruled:
        signs |= {f"by={ruled.rule}:{said}", f"ruled={said}&level={at}"}
    signs.update(_of_sums(sums))
    if account is not None:
        signs.update(_of_account(account))
    for order in orders:
        signs.update(_of_order(order))
    return sorted(signs)


def _of_sums(sums: Sums) -> Iterator[str]:
    asked, given = max(sums.asked, default=Decimal(0)), sums.given
    yield f"asked={bool(asked)}&given={bool(given)}"
    if asked and given:
        yield "share=" + next((name for limit, name in _SHARES if given < asked * limit), "more")
    flags = {
        "capped": sums.capped,
        "sole_claim": sums.sole_claim,
        "head_refused": sums.has_refused_head,
        "sums_less": sums.is_less,
    }
    yield from (name for name, holds in flags.items() if holds)


def _of_account(account: Account) -> Iterator[str]:
    flags = {"says_less": account.says_less, "says_all": account.says_all, "is_less": account.is_less}
    yield from (name for name, holds in flags.items() if holds)
    yield from (f"verdict={name}" for name in account.verdicts)
    if account.petition is not False:
        yield "petition" if account.petition is not True else "petition_open"
    for clue in account.clues:
        way = "+" if clue.grants else "-"
        yield f"{'below:' if clue.lower else ''}{clue.rule}{way}"
        if not clue.lower:
            yield f"clue{way}"
            if clue.start < account.head:
                yield f"head{way}"
    balance = sum(clue.weight if clue.grants else -clue.weight for clue in account.own)
    yield f"balance={max(-3, min(3, round(balance)))}"


def _of_order(order: Order) -> Iterator[str]:
    who = order.who.value if order.who else "somebody"
    yield f"order={order.verb}:{who}"
    if order.is_costs:
        yield f"costs:{who}"
    if order.verb.startswith(("debout", "rejet")):
        if REST.search(order.words[:160]):
            yield f"rest_refused:{who}"
        if WHOLE.search(order.words[:200]):
            yield f"whole_refused:{who}"
