"""What the sources of one ruling say differently, in French and with who says what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from pipeline.cases import (
    Report,
    find_disagreements,
    fines_told,
    outcomes_told,
    sure_fines,
    totals_told,
)
from schedules.digests import wording
from schedules.digests.fines import each_fine


def disagreement_words(reports: Sequence[Report], names: Mapping[str, str]) -> tuple[str, ...]:
    """One sentence for each field in which `reports` (best first) contradict each other; `names` are those of the sources.

    For instance "les sources ne s’accordent pas sur le montant alloué : 93 000 € (Legalis), 250 000 € (Archimag)".
    """
    differ = find_disagreements(reports)
    told = []
    if "outcome" in differ:
        told.append(f"l’issue : {_each(outcomes_told(reports), _outcome, names)}")
    if "awarded_total" in differ:
        told.append(f"le montant alloué : {_each(totals_told(reports), _total, names)}")
    if "fine" in differ:
        told.append(f"le montant de l’amende : {_each(fines_told(reports), _fines, names)}")
    return tuple(f"les sources ne s’accordent pas sur {what}" for what in told)


def _each(groups: Sequence[Sequence[Report]], say: Callable[[Report], str], names: Mapping[str, str]) -> str:
    return ", ".join(f"{say(group[0])} ({_by_whom(group, names)})" for group in groups)


def _by_whom(group: Sequence[Report], names: Mapping[str, str]) -> str:
    """The sources of `group` and what each of their pages is: the ruling's own text, or an article."""
    return " ; ".join(
        dict.fromkeys(
            f"{names.get(one.source_id, one.source_id)}, {wording.DOCUMENT_KINDS[one.kind]}" for one in group
        )
    )


def _outcome(report: Report) -> str:
    outcome = report.decision.outcome
    return wording.OUTCOMES[outcome.value] if outcome else ""


def _total(report: Report) -> str:
    total = report.decision.awarded_total
    if total is None:
        return ""
    return wording.money(total.value) if total.value.value else "rien"


def _fines(report: Report) -> str:
    return each_fine(sure_fines(report.decision, report.amounts))
