"""Rulings of which no page is left: every document that is about them was withdrawn by its source (404, 410).

What was read of them stays stored, and counts as before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from storage.alert_tables import AlertHitRow
from storage.readback import IS_CURRENT
from storage.tables import DecisionRow, DocumentRow, DocumentVersionRow, PageRow, ReportRow


@dataclass(frozen=True, slots=True)
class GonePage:
    source_id: str
    url: str


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
