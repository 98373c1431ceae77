"""Decisions and reports of them, given as they would be read: for tests of what makes a ruling and a case."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pipeline.cases import Report, group
from pipeline.documents import DocumentKind
from pipeline.findings import Finding, Span
from pipeline.law import (
    Court,
    CourtLevel,
    Decision,
    Money,
    Outcome,
    Party,
    PartyKind,
    PartyRole,
    Precision,
    Review,
    ReviewKind,
)

HERE = Span(0, 1)


LILLE = Court("tcom_lille", "Tribunal de commerce de Lille Métropole", CourtLevel.FIRST)


CASSATION = Court("cass", "Cour de cassation", CourtLevel.SUPREME)


DOUAI = Court("ca_douai", "Cour d'appel de Douai", CourtLevel.APPEAL)


def party(name: str, role: PartyRole, *aliases: str) -> Party:
    return Party(name, None, role, PartyKind.COMPANY, (HERE,), "test", 0.9, aliases)


def decision(
    court: Court,
    on: str | None,
    claimant: str,
    defendant: str,
    *,
    docket: str | None = None,
    awarded: str | None = None,
    precision: Precision = Precision.EXACT,
    outcome: Outcome | None = None,
) -> Decision:
    return Decision(
        court=Finding(court, HERE, "test", 0.9),
        decided_on=Finding(date.fromisoformat(on), HERE, "test", 0.9) if on else None,
        docket_numbers=(Finding(docket, HERE, "test", 0.9),) if docket else (),
        parties=(party(claimant, PartyRole.CLAIMANT), party(defendant, PartyRole.DEFENDANT)),
        awarded_total=Finding(Money(Decimal(awarded), "EUR", precision), HERE, "test", 0.9)
        if awarded
        else None,
        outcome=Finding(outcome, HERE, "test", 0.9) if outcome else None,
    )


def report(
    url: str,
    told: Decision,
    *,
    position: int = 0,
    kind: DocumentKind = DocumentKind.NEWS,
    published: str | None = None,
    links: tuple[str, ...] = (),
) -> Report:
    return Report(
        document_id=1,
        url=url,
        source_id="test",
        kind=kind,
        title=url,
        published_on=date.fromisoformat(published) if published else None,
        position=position,
        decision=told,
        links=links,
    )


def keys(reports: list[Report]) -> list[list[list[str]]]:
    return [[sorted(one.key for one in ruling.reports) for ruling in case.rulings] for case in group(reports)]


PARIS = Court("tcom_paris", "Tribunal de commerce de Paris", CourtLevel.FIRST)


def mention(court: Court, on: str | None) -> Decision:
    """A decision told of in passing: nobody is named."""
    return decision(court, on, "x", "y").but(parties=())


def appeal_of(court: Court, on: str | None) -> Review:
    return Review(ReviewKind.APPEAL_OF, court, date.fromisoformat(on) if on else None)
