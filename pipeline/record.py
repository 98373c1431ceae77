"""The record that `greffier extract` prints, and the check that every span in it holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from pipeline.findings import Finding, Span
from pipeline.law import Amount, Court, Decision, Money, Party, Processed, Review, Topic
from pipeline.sums import Cap, Entry, Ledger

Record = dict[str, Any]


class SpanError(ValueError):
    """A fact whose span does not lie in its text, or does not hold the words it claims: a fault in a rule."""


def to_record(id: str, processed: Processed) -> Record:  # noqa: A002  # the record's own word
    """One JSON-ready object for one document. Raises `SpanError` rather than print a fact without its proof."""
    document = processed.document
    _check_spans(processed)
    record: Record = {
        "id": id,
        "url": document.url or None,
        "source_id": document.source_id,
        "kind": processed.kind.value,
        "title": document.title,
        "author": document.author,
        "published_on": _iso(document.published_on),
        "language": document.language,
        "text": document.text,
        "topics": [_topic(topic) for topic in processed.topics],
        "decisions": [_decision(decision) for decision in processed.decisions],
        "amounts": [_amount(amount) for amount in processed.amounts],
        "pipeline_version": processed.pipeline_version,
    }
    if document.is_truncated:
        record["is_truncated"] = True
    if processed.warnings:
        record["warnings"] = list(processed.warnings)
    return record


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _value(finding: Finding[Any] | None) -> Any:
    """The value of a finding, enumerations as their word, dates in ISO form; None stays None."""
    if finding is None:
        return None
    value = finding.value
    return value.isoformat() if isinstance(value, date) else str(value)


def _topic(topic: Topic) -> Record:
    return {
        "topic": topic.topic,
        "score": round(topic.score, 2),
        "cause": topic.cause.value if topic.cause else None,
        "span": _span(topic.span),
        "rule": topic.rule,
        "causes": [{"cause": found.value.value, **_proof(found)} for found in topic.causes],
        "obligation": {"value": topic.obligation.value.value, **_proof(topic.obligation)}
        if topic.obligation
        else None,
        "clauses": [{"clause": found.value.value, **_proof(found)} for found in topic.clauses],
    }


def _decision(decision: Decision) -> Record:
    return {
        "court": _court(decision.court),
        "chamber": _value(decision.chamber),
        "decided_on": _value(decision.decided_on),
        "date_basis": decision.date_basis.value if decision.date_basis else None,
        "type": _value(decision.type),
        "docket_numbers": [number.value for number in decision.docket_numbers],
        "ecli": _value(decision.ecli),
        "outcome": _value(decision.outcome),
        "disposition": _value(decision.disposition),
        "parties": [_party(party) for party in decision.parties],
        "awarded_total": _money(decision.awarded_total.value) if decision.awarded_total else None,
        "citation": decision.citation,
        "reviews": [_review(review) for review in decision.reviews],
        "evidence": _evidence(decision),
        **({"ledger": _ledger(decision.ledger)} if decision.ledger else {}),
    }


def _ledger(ledger: Ledger) -> Record:
    """Only what there is: a key is left out where the text is silent."""
    record: Record = {
        "claimed": ledger.claimed and _entry(ledger.claimed),
        "heads": [_entry(one) for one in ledger.heads],
        "costs": [_entry(one) for one in ledger.costs],
        "total": ledger.total and _entry(ledger.total),
        "is_reconciled": ledger.is_reconciled,
        "refused": [_entry(one) for one in ledger.refused],
        "cap": ledger.cap and _cap(ledger.cap),
        "expert": [_entry(one) for one in ledger.expert],
        "ratio": None if ledger.ratio is None else str(ledger.ratio),
        "contradictions": [
            {"kind": one.kind.value, "spans": [_span(span) for span in one.spans]}
            for one in ledger.contradictions
        ],
    }
    return {name: value for name, value in record.items() if value not in (None, [])}


def _entry(entry: Entry) -> Record:
    spans = [_span(span) for span in entry.spans]
    return {**_money(entry.money), "spans": spans, **({"head": entry.head} if entry.head else {})}


def _cap(cap: Cap) -> Record:
    record: Record = {**(_money(cap.money) if cap.money else {}), "span": _span(cap.span)}
    if cap.fate:
        record["fate"] = {"value": cap.fate.value.value, **_proof(cap.fate)}
    if cap.reason:
        record["reason"] = {"value": cap.reason.value.value, **_proof(cap.reason)}
    return record


def _evidence(decision: Decision) -> Record:
    """Where each fact of a decision stands, by which rule, how sure."""
    single = {
        "court": decision.court,
        "chamber": decision.chamber,
        "decided_on": decision.decided_on,
        "type": decision.type,
        "ecli": decision.ecli,
        "outcome": decision.outcome,
        "awarded_total": decision.awarded_total,
    }
    evidence: Record = {name: _proof(found) for name, found in single.items() if found is not None}
    if decision.docket_numbers:
        evidence["docket_numbers"] = [_proof(found) for found in decision.docket_numbers]
    return evidence


def _proof(finding: Finding[Any]) -> Record:
    return {"span": _span(finding.span), "rule": finding.rule, "confidence": round(finding.confidence, 2)}


def _court(finding: Finding[Court] | None) -> Record | None:
    if finding is None:
        return None
    return {"id": finding.value.id, "name": finding.value.name, "span": _span(finding.span)}


def _party(party: Party) -> Record:
    return {
        "name": party.name,
        "legal_form": party.legal_form,
        "role": party.role.value,
        "kind": party.kind.value,
        "spans": [_span(span) for span in party.spans],
        "aliases": list(party.aliases),
        "rule": party.rule,
        "confidence": round(party.confidence, 2),
    }


def _money(money: Money) -> Record:
    return {"value": format(money.value, "f"), "currency": money.currency, "precision": money.precision.value}


def _review(review: Review) -> Record:
    return {
        "kind": review.kind.value,
        "court": review.court.name if review.court else None,
        "decided_on": _iso(review.decided_on),
    }


def _amount(amount: Amount) -> Record:
    return {
        "surface": amount.surface,
        "span": _span(amount.span),
        **_money(amount.money),
        "role": amount.role.value,
        "payer": amount.payer,
        "payee": amount.payee,
        "decision": amount.decision,
        "rule": amount.rule,
        "confidence": round(amount.confidence, 2),
        **_marks(amount),
    }


def _marks(amount: Amount) -> Record:
    """What only some sums have: per day or person, with or without tax, how several owe it."""
    marks = {"per": amount.per, "tax": amount.tax, "liability": amount.liability}
    return {name: mark.value for name, mark in marks.items() if mark}


def _check_spans(processed: Processed) -> None:
    text = processed.document.text
    for what, span in _spans(processed):
        if span.end > len(text):
            raise SpanError(
                f"{what}: [{span.start}, {span.end}) ends past the text of {len(text)} characters"
            )
    for amount in processed.amounts:
        if amount.span.of(text) != amount.surface:
            raise SpanError(
                f"amount {amount.surface!r} is not what stands at [{amount.span.start}, {amount.span.end})"
            )


def _spans(processed: Processed) -> Iterator[tuple[str, Span]]:
    for topic in processed.topics:
        yield f"topic {topic.topic}", topic.span
        told = (*topic.causes, *topic.clauses, *((topic.obligation,) if topic.obligation else ()))
        yield from ((f"topic {topic.topic}, rule {found.rule}", found.span) for found in told)
    for amount in processed.amounts:
        yield f"amount {amount.surface!r}", amount.span
    for decision in processed.decisions:
        findings = (
            decision.court, decision.chamber, decision.decided_on, decision.type, decision.ecli, decision.outcome,
            decision.awarded_total, *decision.docket_numbers,
        )  # fmt: skip
        yield from ((f"decision, rule {found.rule}", found.span) for found in findings if found)
        yield from ((f"party {party.name!r}", span) for party in decision.parties for span in party.spans)
        yield from (("ledger", span) for span in (decision.ledger.spans() if decision.ledger else ()))
