"""Named signs of how a case ended: what the fitted weights of `weigh` add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.extract.outcomes.clues import REVIEWS
from pipeline.extract.outcomes.less import GIVEN, Sums
from pipeline.extract.outcomes.matches import SHARES, read_matches, read_met
from pipeline.extract.outcomes.orders import NOT_ALL, REST, WHOLE, Order, Ruled
from pipeline.extract.outcomes.sides import Who
from pipeline.extract.outcomes.told import Account
from pipeline.extract.outcomes.words import EITHER, ORDERS, OWN, REASONS, Said
from pipeline.law import Amount, AmountRole, CourtLevel, Decision, Outcome, PartyRole

_MANY = 3
_ALL = frozenset(
    {
        "gives_as_asked", "asked_it_all", "sum_claimed_given", "rights_plain", "no_penny_less", "full_grant", "no_more_asked",
        "given_whole",
    }
)  # fmt: skip
"""Families whose words say that all was given that was asked."""
_LESS = frozenset(
    {
        "far_from_asked", "refuses_asked", "partly_admitted", "only", "shared", "reduced", "less_than", "rest", "asked_but",
        "wanted_more", "held_to", "head_refused", "wins_merely", "less_told", "half_won",
    }
)  # fmt: skip
"""Families whose words say that less was given."""
_NONE = frozenset({"all_refused", "turned_down_whole", "nothing_left"})
"""Families whose words say that nothing was given."""
_UNDECIDED = (
    "expertise_ordered", "before_deciding", "stayed", "competence", "undecided_yet", "preliminary", "approved_deal",
)  # fmt: skip
_OF_REVIEW = (
    "confirms", "reverses", "petition_fails", "quashed", "debout", "raises", "reduced", "annulled",
)  # fmt: skip
_OTHER = {Who.CLAIMANT: Who.DEFENDANT, Who.DEFENDANT: Who.CLAIMANT}


@dataclass(frozen=True, slots=True)
class Read:
    """All that was read of one decision."""

    decision: Decision
    level: CourtLevel | None
    amounts: Sequence[Amount]
    index: int
    sums: Sums
    said: Sequence[Said]
    claimed: Decimal | None = None
    """All that was asked for; None where the text does not tell."""
    ruled: Ruled | None = None
    """What the rules make of it."""
    account: Account | None = None
    """What an article tells; None for a ruling's own text."""
    orders: Sequence[Order] = ()
    """Those of a ruling's own text."""
    recited: Sequence[Order] = ()
    """Orders of the first judges that its operative part names."""
    appellant: Who | None = None
    below: Outcome | None = None
    """What the first judges had decided, as a ruling on appeal recalls it."""
    is_cut: bool = False
    """The text stops in the middle of a sentence."""
    is_decided: bool = True
    """It is an article, or a ruling whose operative part is there."""
    is_reasoned: bool = False
    """It is a ruling whose reasons are there."""

    @property
    def given(self) -> list[Amount]:
        """The sums that this decision gave."""
        return [one for one in self.amounts if one.decision == self.index and one.role in GIVEN]


def read_signs(read: Read) -> list[str]:
    """The names of the signs that hold."""
    kind = "told" if read.account is not None else "ruling"
    at = read.level.value if read.level else "no_level"
    said = read.ruled.outcome.value if read.ruled else "open"
    signs = {"bias", kind, f"level={at}", f"{kind}&level={at}", f"ruled={said}", f"ruled={said}&{kind}"}
    if read.ruled:
        signs |= {
            f"ruled={said}&level={at}",
            f"ruled={said}&by={read.ruled.rule}",
            f"ruled={said}&sure={int(10 * read.ruled.confidence)}",
        }
    if read.is_cut:
        signs |= {"cut", f"cut&{kind}", f"cut&ruled={said}"}
    if not read.is_decided:
        signs |= {"no_orders", f"no_orders&cut={read.is_cut}", f"no_orders&reasons={read.is_reasoned}"}
    signs.update(_of_sums(read.sums))
    signs.update(_of_amounts(read))
    signs.update(read_matches(read.amounts, read.index, _sides(read)))
    signs.update(_of_claim(read, f"ruled={said}"))
    if read.account is not None:
        signs.update(_of_account(read.account))
    for order in read.orders:
        signs.update(_of_order(order))
    signs.update(
        f"recited={order.verb}:{order.who.value if order.who else 'somebody'}" for order in read.recited
    )
    signs.update(_of_words(read, f"ruled={said}"))
    if read.level in REVIEWS:
        signs.update(_of_review(read, at))
    return sorted(signs)


def _of_sums(sums: Sums) -> Iterator[str]:
    asked, given = max(sums.asked, default=Decimal(0)), sums.given
    yield f"asked={bool(asked)}&given={bool(given)}"
    if asked and given:
        yield "share=" + next((name for limit, name in SHARES if given < asked * limit), "more")
    flags = {
        "capped": sums.capped,
        "sole_claim": sums.sole_claim,
        "head_refused": sums.has_refused_head,
        "sums_less": sums.is_less,
    }
    yield from (name for name, holds in flags.items() if holds)


def _of_amounts(read: Read) -> Iterator[str]:
    """How many sums were asked and given, the highest of each, and who pays whom."""
    given = {one.money.value for one in read.given}
    asked = {one.money.value for one in read.amounts if one.role is AmountRole.CLAIMED}
    yield f"sums_given={min(_MANY, len(given))}"
    yield f"sums_asked={min(_MANY, len(asked))}"
    if asked and given:
        most = max(asked)
        yield "most_asked=" + ("given" if most in given else "more" if most > max(given) else "less")
    roles = {party.name: party.role for party in read.decision.parties}
    for one in read.amounts:
        if one.decision in {read.index, None} and (one.role in GIVEN or one.role is AmountRole.COSTS_ART700):
            name = "given" if one.role in GIVEN else "costs"
            yield f"has_{name}"
            for way, party in (("payer", one.payer), ("payee", one.payee)):
                if party in roles:
                    yield f"{name}.{way}={roles[party].value}"
                    yield f"{name}.{way}@{_side(roles[party], read.appellant)}"


def _side(role: PartyRole, appellant: Who | None) -> str:
    """Who of the first claimant and defendant it is, as far as is known."""
    if appellant is None or role not in {PartyRole.APPELLANT, PartyRole.RESPONDENT}:
        return role.value
    return (appellant if role is PartyRole.APPELLANT else _OTHER[appellant]).value


def _sides(read: Read) -> dict[str, Who]:
    """Who of the parties first brought the case, as far as is known."""
    told = {party.name: _side(party.role, read.appellant) for party in read.decision.parties}
    return {name: Who(side) for name, side in told.items() if side in {Who.CLAIMANT, Who.DEFENDANT}}


def _of_claim(read: Read, ruled: str) -> Iterator[str]:
    """How much of the whole claim was given, here or by a decision that is left standing or not."""
    if not read.claimed:
        yield "claim_untold"
        return
    met = read_met(read.claimed, read.amounts, read.index, _sides(read))
    if not met.is_below:
        yield f"claim_met={met.share}"
        yield f"claim_met={met.share}&{ruled}"
        return
    yield f"claim_met_below={met.share}"
    yield f"claim_met_below={met.share}&{ruled}"
    yield f"claim_met_below={met.share}&confirmed={_says(read, 'confirms')}&reversed={_says(read, 'quashes')}"


_VERBS = {"confirms": {"confirme"}, "quashes": {"infirme", "reforme", "annule"}}


def _says(read: Read, verdict: str) -> bool:
    """Whether orders, or the account of an article, say so of the decision under review."""
    told = read.account.verdicts if read.account is not None else ()
    return verdict in told or any(order.verb in _VERBS[verdict] for order in read.orders)


def _of_account(account: Account) -> Iterator[str]:
    flags = {"says_less": account.says_less, "says_all": account.says_all, "is_less": account.is_less}
    yield from (name for name, holds in flags.items() if holds)
    yield from (f"verdict={name}" for name in account.verdicts)
    if account.petition is not False:
        yield "petition" if account.petition is not True else "petition_open"
    for clue in account.own:
        way = "+" if clue.grants else "-"
        yield f"clue{way}"
        if clue.start < account.head:
            yield f"head{way}"
    balance = sum(clue.weight if clue.grants else -clue.weight for clue in account.own)
    yield f"balance={max(-_MANY, min(_MANY, round(balance)))}"


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


def _own_families(read: Read) -> set[str]:
    """The families of words on this decision: of a ruling's own text those of its orders, of one cut above them all."""
    parts = {OWN, EITHER, ORDERS} if read.is_decided else {REASONS}
    own = {one.family for one in read.said if one.of in parts}
    places = {one.place for one in read.said if one.family == "gives_figure"}
    if any(
        one.place in places for one in read.said if one.family in {"asked_it_all", "as_asked", "equal_to"}
    ):
        own.add("gives_as_asked")
    return own


def _of_words(read: Read, ruled: str) -> Iterator[str]:
    for one in read.said:
        yield one.family
        yield f"{OWN if one.of == EITHER else one.of}:{one.family}"
    own = _own_families(read)
    every, less = len(own & _ALL), len(own & _LESS)
    yield f"all={min(2, every)}&less={min(2, less)}"
    yield f"all={min(2, every)}"
    yield f"less={min(_MANY, less)}"
    yield f"{ruled}&all={every > 0}"
    yield f"{ruled}&less={less > 0}"
    none = len(own & _NONE)
    yield f"none={min(2, none)}"
    yield f"{ruled}&none={none > 0}"
    if read.is_reasoned and not read.is_decided:
        yield from (f"reasons:{name}" for name in own)
        yield f"reasons&all={every > 0}&less={less > 0}&none={none > 0}"
    given = bool(read.given)
    yield from (f"{family}&given={given}" for family in _UNDECIDED if family in own)


def _below(read: Read) -> str:
    """What the decision below had given, as far as it is told."""
    if read.account is None:
        return read.below.value if read.below else "untold"
    balance = sum(clue.weight if clue.grants else -clue.weight for clue in read.account.clues if clue.lower)
    return "for" if balance > 0 else "against" if balance < 0 else "untold"


def _change(read: Read) -> str:
    """The highest sum that this decision gave against that of the others."""
    own = max((one.money.value for one in read.given), default=Decimal(0))
    others = (one.money.value for one in read.amounts if one.role in GIVEN and one.decision != read.index)
    before = max(others, default=Decimal(0))
    if not own or not before:
        return f"{bool(before)}&{bool(own)}"
    return "more" if own > before else "less" if own < before else "same"


def _of_review(read: Read, at: str) -> Iterator[str]:
    """What becomes of the decision below, for whoever wanted it changed."""
    who = read.appellant.value if read.appellant else "nobody"
    below = _below(read)
    yield from (f"appellant={who}&level={at}", f"below={below}&level={at}", f"given_below={_change(read)}")
    own = _own_families(read)
    verdicts = read.account.verdicts if read.account is not None else ()
    for name in (*(family for family in _OF_REVIEW if family in own), *verdicts):
        yield f"{name}&appellant={who}"
        yield f"{name}&below={below}"
    told = own if read.account is None else {one.family for one in read.said}
    quashes = any(order.verb == "casse et annule" for order in read.orders)
    if quashes or ("quashed" in told and (read.account is not None or read.level is CourtLevel.SUPREME)):
        yield f"quashed&back={'sent_back' in told}&none={'no_return' in told}&level={at}"
        yield f"quashed&appellant={who}&part={_is_part(read, told)}"
        yield f"quashed&appellant={who}&below={below}"


def _is_part(read: Read, told: set[str]) -> bool:
    """Whether but a part is quashed, as the order or its account says."""
    if read.account is not None:
        return "in_part" in told
    return any(order.verb == "casse et annule" and NOT_ALL.search(order.words[:400]) for order in read.orders)
