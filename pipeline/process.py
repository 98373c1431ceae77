"""From a document to all that it tells: the one place that composes the extractors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from pipeline.documents import Document
from pipeline.extract.amounts import find_amounts, find_sums_aside
from pipeline.extract.certainty import Calibration, load_calibration, with_certainty
from pipeline.extract.citations import cite
from pipeline.extract.clauses import find_clauses
from pipeline.extract.courts import court_on, find_courts
from pipeline.extract.dates import find_dates
from pipeline.extract.decisions import Part, find_decisions, part_page
from pipeline.extract.dispositions import find_disposition, find_recalled_disposition
from pipeline.extract.dockets import find_dockets
from pipeline.extract.kinds import find_page_kind
from pipeline.extract.ledger import find_claim, find_ledger, with_sure_heads
from pipeline.extract.outcomes import Told, find_outcome, find_recalled_outcomes
from pipeline.extract.parties import find_parties
from pipeline.extract.topics import find_topics
from pipeline.extract.totals import find_awarded_total, granted_whole, nothing_awarded
from pipeline.findings import Finding
from pipeline.law import Amount, AmountRole, Clause, Court, DatedDay, Decision, Docket, Processed
from pipeline.sums import Entry
from pipeline.zones import Zones, find_zones

PIPELINE_VERSION = 17
"""Raise it with every change that may alter a record; the archive is then read again."""

Persons = Literal["initials", "full"]


class Considered(NamedTuple):
    """What the stages found on the way to `processed`: also what no decision and no party was made of."""

    zones: Zones
    courts: tuple[Finding[Court], ...]
    dates: tuple[Finding[DatedDay], ...]
    dockets: tuple[Finding[Docket], ...]
    processed: Processed
    parts: tuple[Part, ...]
    claims: tuple[Entry | None, ...]
    """What was asked for in each decision."""


def process(document: Document, *, persons: Persons = "initials") -> Processed:
    """All that `document` tells of decisions, parties, money and topics. Never raises, whatever the text.

    Natural persons are named by their initials unless `persons` is "full".
    """
    return consider(document, persons=persons).processed


def consider(
    document: Document, *, persons: Persons = "initials", calibration: Calibration | None = None
) -> Considered:
    """`process`, with what was found on the way. An empty `calibration` leaves confidences as the rules give them."""
    known = load_calibration() if calibration is None else calibration
    text = document.article
    zones = find_zones(text, document.kind)
    courts = find_courts(text, zones)
    dates = find_dates(text, zones, document.published_on)
    dockets = find_dockets(text, zones)
    decisions = find_decisions(text, zones, courts, dates, dockets, title=document.title, name_on=court_on)
    parts = part_page(text, zones, decisions, courts, dates, title=document.title)
    decisions = _with_parties(document, zones, decisions, parts, show_persons=persons == "full")
    amounts = _amounts(zones, decisions, parts)
    claims = _claims(text, zones, decisions, amounts)
    decisions = _with_results(zones, decisions, parts, amounts, claims)
    amounts = with_sure_heads(decisions, amounts)
    clauses = find_clauses(text, zones, decisions[0], amounts) if decisions else ()
    # A topic is that of a ruling: a page about a mere loss of data has none.
    topics = find_topics(text, zones, document.title, clauses) if decisions else ()
    decisions = _with_ledgers(text, zones, decisions, amounts, clauses, claims=claims)
    mains = {part.main for part in parts}
    processed = Processed(
        document=document,
        kind=find_page_kind(document, zones, tells_decision=bool(decisions)),
        topics=topics,
        decisions=tuple(
            with_certainty(one.but(citation=cite(one)), known, is_recalled=place not in mains)
            for place, one in enumerate(decisions)
        ),
        amounts=(*amounts, *find_sums_aside(document.text, len(text))),
        pipeline_version=PIPELINE_VERSION,
    )
    return Considered(zones, courts, dates, dockets, processed, parts, claims)


def reckon(processed: Processed) -> Processed:
    """`processed` with the ledger of each decision, made anew from its text and facts: for what storage gives back."""
    document, found, amounts = processed.document, processed.decisions, processed.amounts
    text, zones = document.article, find_zones(document.article, document.kind)
    clauses = find_clauses(text, zones, found[0], amounts) if found else ()
    claims = _claims(text, zones, found, amounts)
    decisions = _with_ledgers(text, zones, found, amounts, clauses, claims=claims)
    return replace(processed, decisions=decisions)


def _claims(
    text: str, zones: Zones, decisions: Sequence[Decision], amounts: Sequence[Amount]
) -> tuple[Entry | None, ...]:
    return tuple(
        find_claim(text, zones, decision, amounts, index=index) for index, decision in enumerate(decisions)
    )


def _with_ledgers(
    text: str,
    zones: Zones,
    decisions: tuple[Decision, ...],
    amounts: tuple[Amount, ...],
    clauses: Sequence[Finding[Clause]],
    *,
    claims: Sequence[Entry | None],
) -> tuple[Decision, ...]:
    return tuple(
        decision.but(
            ledger=find_ledger(text, zones, decision, amounts, clauses, claimed=claims[index], index=index)
        )
        for index, decision in enumerate(decisions)
    )


def _with_parties(
    document: Document,
    zones: Zones,
    decisions: tuple[Decision, ...],
    parts: Sequence[Part],
    *,
    show_persons: bool,
) -> tuple[Decision, ...]:
    """Each part's decisions with the parties that the part names; of a precedent told beside, nobody is told."""
    found = list(decisions)
    for part in parts:
        own = [] if part.is_beside else [decisions[place] for place in part.decisions]
        named = find_parties(part.text, zones, own, document, show_persons=show_persons)
        for place, parties in zip(part.decisions, named, strict=False):
            found[place] = replace(decisions[place], parties=parties)
    return tuple(found)


def _amounts(zones: Zones, decisions: tuple[Decision, ...], parts: Sequence[Part]) -> tuple[Amount, ...]:
    """The sums of every part, each with the decision of its part that it belongs to, in order of place."""
    found: list[Amount] = []
    for part in parts:
        if not part.is_beside:
            own = [decisions[place] for place in part.decisions] or [Decision()] * bool(decisions)
            found += [_of_part(a, part) for a in find_amounts(part.with_asides, zones, own)]
    asides = [part for part in parts if part.aside]
    told = (next((p for p in asides if p.aside and p.aside.contains(a.span)), None) for a in found)
    placed = [_of_aside(a, part) if part else a for a, part in zip(found, told, strict=True)]
    return tuple(sorted(placed, key=lambda amount: amount.span.start))


def _of_part(amount: Amount, part: Part) -> Amount:
    place = part.decisions[amount.decision] if amount.decision is not None and part.decisions else None
    return replace(amount, decision=place)


def _of_aside(amount: Amount, part: Part) -> Amount:
    """A sum of another case: of the decision told there, or of none and then no award of this page's."""
    place = part.decisions[0] if part.decisions else None
    role = AmountRole.OTHER if place is None and amount.role in _OF_RULINGS else amount.role
    return replace(amount, decision=place, role=role, payer=None, payee=None)


_OF_RULINGS = {
    AmountRole.AWARDED,
    AmountRole.AWARDED_COMPONENT,
    AmountRole.COSTS_ART700,
    AmountRole.PROVISIONAL,
    AmountRole.CLAIMED,
}
"""Roles that tell of a decision which the page does not report."""


def _with_results(
    zones: Zones,
    decisions: tuple[Decision, ...],
    parts: Sequence[Part],
    amounts: tuple[Amount, ...],
    claims: Sequence[Entry | None],
) -> tuple[Decision, ...]:
    found = list(decisions)
    for part in parts:
        for place in part.decisions:
            decision = decisions[place]
            if place == part.main:
                outcome = find_outcome(part.text, zones, decision, amounts, claims[place], index=place)
                decision = decision.but(outcome=outcome)
                disposition = find_disposition(part.text, zones, decision)
            else:
                disposition = find_recalled_disposition(part.text, decision, decisions)
            total = find_awarded_total(part.text, zones, decision, amounts, index=place)
            if total is None and place == part.main:
                total = granted_whole(decision.outcome, claims[place])
            found[place] = decision.but(awarded_total=total, disposition=disposition)
        for place, decision in _recalled(zones, found, part, amounts, claims):
            found[place] = decision
    return tuple(found)


def _recalled(
    zones: Zones,
    decisions: Sequence[Decision],
    part: Part,
    amounts: tuple[Amount, ...],
    claims: Sequence[Entry | None],
) -> Iterator[tuple[int, Decision]]:
    """The decisions that a part recalls beside its own one, with how they ended, each with its place."""
    main, *others = part.decisions if part.main is not None else (0,)
    if not others:
        return
    own = [decisions[place] for place in part.decisions]
    told = Told(part.text, zones.is_ruling_text, own, part.decisions, amounts, claims[main])
    for place, outcome in zip(others, find_recalled_outcomes(told), strict=False):
        if outcome is not None:
            decision = decisions[place].but(outcome=outcome)
            yield place, decision.but(awarded_total=decision.awarded_total or nothing_awarded(outcome))
