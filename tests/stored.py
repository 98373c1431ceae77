"""Pages and processed documents for the tests of the store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from pipeline.documents import Block, BlockKind, Document, DocumentKind, Link, RawPage
from pipeline.findings import Finding, Span
from pipeline.law import (
    Amount,
    AmountRole,
    Clause,
    Court,
    CourtLevel,
    DataLossCause,
    DateBasis,
    Decision,
    DecisionType,
    Disposition,
    Liability,
    Money,
    Obligation,
    Outcome,
    Party,
    PartyKind,
    PartyRole,
    Per,
    Precision,
    Processed,
    Review,
    ReviewKind,
    Tax,
    Topic,
)

NIGHT = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)
URL = "https://www.example.org/actualites/sauvegarde"
COURT = Court("tcom_lille", "Tribunal de commerce de Lille Métropole", CourtLevel.FIRST, "Lille")
SUM = "12 345,67 euros"
TITLE = "Sauvegarde perdue : le prestataire condamné"
TEXT = (
    "Le tribunal de commerce de Lille Métropole, par jugement du 3 mai 2021 (n° 2020001234), a condamné "
    "la société Hébergeur du Nord à payer 12 345,67 euros à la société Menuiserie Lambert, "
    "représentée par Mme Odile Garance, pour la perte de ses données."
)


def night(number: int) -> datetime:
    return NIGHT + timedelta(days=number - 1)


def page(
    body: str = "<p>un</p>", *, url: str = URL, source_id: str = "exemple", at: datetime = NIGHT
) -> RawPage:
    return RawPage(
        source_id=source_id,
        url=url,
        final_url=url + "/",
        status=200,
        headers={
            "etag": f'"{len(body)}"',
            "last-modified": "Fri, 20 Nov 2026 01:00:00 GMT",
            "content-type": "text/html",
        },
        body=body.encode(),
        fetched_at=at,
    )


def document(text: str = TEXT, *, url: str = URL, source_id: str = "exemple") -> Document:
    return Document(
        source_id=source_id,
        url=url,
        blocks=(Block(BlockKind.TITLE, TITLE), Block(BlockKind.PARAGRAPH, text)),
        title=TITLE,
        author="La rédaction",
        published_on=date(2021, 5, 10),
        language="fr",
        links=(Link("https://www.example.org/jurisprudences/lille", "le jugement"),),
        keywords=("sauvegarde", "perte de données"),
    )


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def processed(
    doc: Document | None = None, *, version: int = 1, value: str = "12345.67", docket: str = "2020001234"
) -> Processed:
    """A document with one decision of two companies and a person, and every kind of fact about it."""
    doc = doc or document()
    money = Money(Decimal(value), "EUR", Precision.EXACT)
    decision = _decision(doc.text, money, docket)
    facts = ((_loss(doc.text),), (decision,), (_award(doc.text, money, decision),))
    return Processed(doc, DocumentKind.NEWS, *facts, version, ("une remarque",))


def _decision(text: str, money: Money, docket: str) -> Decision:
    return Decision(
        court=Finding(COURT, span(text, "tribunal de commerce de Lille Métropole"), "court_name", 0.99),
        decided_on=Finding(date(2021, 5, 3), span(text, "3 mai 2021"), "long_date", 0.98),
        date_basis=DateBasis.ABSOLUTE,
        type=Finding(DecisionType.JUGEMENT, span(text, "jugement"), "type_word", 0.9),
        docket_numbers=(Finding(docket, span(text, "2020001234"), "after_number_sign", 0.95),),
        outcome=Finding(Outcome.PARTLY_GRANTED, span(text, "a condamné"), "condemned", 0.8),
        parties=_parties(text),
        awarded_total=Finding(money, span(text, SUM), "sole_award", 0.7),
        citation="T. com. Lille Métropole, 3 mai 2021",
        disposition=Finding(Disposition.CONFIRMS, span(text, "a condamné"), "told_disposition", 0.7),
        reviews=(
            Review(ReviewKind.APPEAL_OF, COURT, date(2020, 2, 1)),
            Review(ReviewKind.REMAND_FROM, None, None),
        ),
    )


def _parties(text: str) -> tuple[Party, Party, Party]:
    """Claimant, defendant, and a person beside them."""
    person = replace(
        _party(text, "Mme Odile Garance", PartyRole.OTHER),
        name="O. G.",
        kind=PartyKind.PERSON,
        legal_form=None,
    )
    return (
        _party(text, "Menuiserie Lambert", PartyRole.CLAIMANT),
        _party(text, "Hébergeur du Nord", PartyRole.DEFENDANT),
        person,
    )


def _award(text: str, money: Money, decision: Decision) -> Amount:
    claimant, defendant, _person = decision.parties
    return Amount(
        surface=SUM,
        span=span(text, SUM),
        money=money,
        role=AmountRole.AWARDED,
        rule="condemned_to_pay",
        confidence=0.9,
        payer=defendant.name,
        payee=claimant.name,
        decision=0,
        per=Per.DAY,
        tax=Tax.EXCLUDED,
        liability=Liability.IN_SOLIDUM,
    )


def _loss(text: str) -> Topic:
    lost = span(text, "perte de ses données")
    return Topic(
        topic="data_loss",
        score=0.97,
        cause=DataLossCause.FIRE,
        span=lost,
        rule="loss_of_data",
        causes=(
            Finding(DataLossCause.FIRE, lost, "fire", 0.9),
            Finding(DataLossCause.MISSING_BACKUP, span(text, SUM), "no_backup", 0.6),
        ),
        obligation=Finding(Obligation.RESULT, lost, "duty_of_result", 0.8),
        clauses=(Finding(Clause.CAP_SET_ASIDE, lost, "cap_set_aside", 0.7),),
    )


def _party(text: str, name: str, role: PartyRole) -> Party:
    return Party(
        name=name,
        legal_form="société",
        role=role,
        kind=PartyKind.COMPANY,
        spans=(span(text, name),),
        rule="after_company_word",
        confidence=0.85,
        aliases=("l'hébergeur",) if role is PartyRole.DEFENDANT else (),
    )
