"""Which reports speak of one decision, and which decisions make one case.

A *report* is what one document says of one decision. Reports of the same decision are merged into a
`Ruling`; rulings of the same proceedings (judgment, appeal, cassation) make a `Case`. The same reports give
the same rulings and cases whatever order they come in.
"""

from pipeline.cases.disagreements import find_disagreements, fines_told, outcomes_told, totals_told
from pipeline.cases.documents import reports_of
from pipeline.cases.endings import Ending
from pipeline.cases.fines import (
    fines_differ,
    fines_in,
    is_sanction,
    reviews_sanction,
    same_fines,
    sets_fine,
    sure_fines,
)
from pipeline.cases.grouping import group, put_right
from pipeline.cases.names import agree, docket_key, is_masked, is_rounding, same_name
from pipeline.cases.reports import Case, Report, Ruling

__all__ = [
    "Case",
    "Ending",
    "Report",
    "Ruling",
    "agree",
    "docket_key",
    "find_disagreements",
    "fines_differ",
    "fines_in",
    "fines_told",
    "group",
    "is_masked",
    "is_rounding",
    "is_sanction",
    "outcomes_told",
    "put_right",
    "reports_of",
    "reviews_sanction",
    "same_fines",
    "same_name",
    "sets_fine",
    "sure_fines",
    "totals_told",
]
