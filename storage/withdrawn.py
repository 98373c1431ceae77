"""Rulings of which no page is left: withdrawn by its source (404, 410), or rewritten so that it no longer tells of them.

What was read of them stays stored; of the withdrawn ones it counts as before, the others are retired.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from storage.alert_tables import AlertHitRow
from storage.readback import IS_CURRENT
from storage.tables import DecisionRow, DocumentRow, DocumentVersionRow, PageRow, ReportRow


@dataclass(frozen=True, slots=True)
class GonePage:
    source_id: str
    url: str


@dataclass(frozen=True, slots=True)
class RewrittenPage:
    """A page that told of a ruling and stands with another text; `title` and `published_on` are of the text that did."""

    source_id: str
    url: str
    document_id: int
    title: str | None
    published_on: date | None


@dataclass(frozen=True, slots=True)
class Rewritten:
    citation: str
    pages: tuple[RewrittenPage, ...]


def rewritten_decisions(session: Session, rule_id: str) -> Mapping[str, Rewritten]:
    """Give, by their keys, the decisions that `rule_id` has hits of and that pages told of which no longer do.

    A text that was only read anew by other rules is stored in place of the earlier reading, whose reports go with it:
    such a decision has none left, and is not given.
    """
    pages: dict[str, list[RewrittenPage]] = defaultdict(list)
    citations: dict[str, str] = {}
    for key, citation, source_id, url, document_id, title, day in session.execute(_last_told_by(rule_id)):
        citations[key] = citation
        pages[key].append(RewrittenPage(source_id, url, document_id, title, day))
    return {key: Rewritten(citations[key], tuple(of)) for key, of in pages.items()}


def withdrawn_decisions(session: Session, rule_id: str) -> Mapping[str, tuple[GonePage, ...]]:
    """Give, by their keys, the decisions that `rule_id` has hits of and of which no page is left, with those there were.

    An address that fails, or shows something else, is not withdrawn; a document may have several addresses.
    """
    documents: dict[str, list[GonePage]] = defaultdict(list)
    standing: set[str] = set()
    for key, source_id, url, is_gone in session.execute(_documents_of_hits(rule_id)):
        if is_gone:
            documents[key].append(GonePage(source_id, url))
        else:
            standing.add(key)
    return {key: tuple(pages) for key, pages in documents.items() if key not in standing}


def _documents_of_hits(rule_id: str) -> Select[str, str, str, bool]:
    pages = select(PageRow.id).where(PageRow.document_id == DocumentRow.id)
    is_gone = pages.exists() & ~pages.where(PageRow.gone_at.is_(None)).exists()
    has_hits = select(AlertHitRow.id).where(
        AlertHitRow.decision_id == DecisionRow.id, AlertHitRow.rule_id == rule_id
    )
    return (
        select(DecisionRow.key, DocumentRow.source_id, DocumentRow.url, is_gone)
        .join(ReportRow, ReportRow.decision_id == DecisionRow.id)
        .join(DocumentVersionRow, DocumentVersionRow.id == ReportRow.document_version_id)
        .join(DocumentRow, IS_CURRENT)
        .where(ReportRow.position == 0, DecisionRow.is_retired.is_(False), has_hits.exists())
        .order_by(DecisionRow.id, DocumentRow.source_id, DocumentRow.url)
    )


def _last_told_by(rule_id: str) -> Select[str, str, str, str, int, str | None, date | None]:
    has_hits = select(AlertHitRow.id).where(
        AlertHitRow.decision_id == DecisionRow.id, AlertHitRow.rule_id == rule_id
    )
    return (
        select(
            DecisionRow.key,
            DecisionRow.citation,
            DocumentRow.source_id,
            DocumentRow.url,
            DocumentRow.id,
            DocumentVersionRow.title,
            DocumentVersionRow.published_on,
        )
        .join(ReportRow, ReportRow.decision_id == DecisionRow.id)
        .join(DocumentVersionRow, DocumentVersionRow.id == ReportRow.document_version_id)
        .join(DocumentRow, DocumentRow.id == DocumentVersionRow.document_id)
        .where(ReportRow.position == 0, DecisionRow.is_retired.is_(True), has_hits.exists())
        .where(DocumentVersionRow.number != DocumentRow.current_number)
        .order_by(DecisionRow.id, DocumentRow.source_id, DocumentRow.url)
    )
