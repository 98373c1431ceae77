"""What a page is to its reader: news of a ruling, a comment on it, an authority's word, the ruling itself, or none of these.

The text of a ruling shows by its formulas (pipeline.zones). An authority's release shows by the authority's own voice
(`releases`). Everything else is told by weighed words and signs of how French publishing writes (`signs`, `weigh`).
"""

from __future__ import annotations

from pipeline.documents import Document, DocumentKind
from pipeline.extract.kinds.releases import is_release
from pipeline.extract.kinds.weigh import likeliest
from pipeline.zones import Zones

__all__ = ["find_page_kind"]


def find_page_kind(document: Document, zones: Zones, *, tells_decision: bool) -> DocumentKind:
    """The kind of `document`. What its source knows stands.

    `tells_decision`: whether the page reports a court's or an authority's decision.
    """
    if document.kind is not None or zones.is_ruling_text:
        return zones.kind
    if is_release(document, tells_decision=tells_decision):
        return DocumentKind.SANCTION
    return likeliest(document, tells_decision=tells_decision)
