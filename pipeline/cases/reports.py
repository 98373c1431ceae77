"""Report, Ruling, Case: one document's word, one decision, one dispute."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.cases.endings import Ending
from pipeline.cases.names import is_masked, same_name
from pipeline.documents import DocumentKind
from pipeline.findings import Finding
from pipeline.law import Amount, Decision, PartyKind, Topic

_KIND_RANK = {
    DocumentKind.DECISION: 0,
    DocumentKind.SANCTION: 0,
    DocumentKind.COMMENTARY: 1,
    DocumentKind.NEWS: 2,
    DocumentKind.OTHER: 3,
}


@dataclass(frozen=True)
class Report:
    """What one document says of one decision.

    `position` is the decision's place in the document, 0 for the one it is about. `amounts` are those of
    this decision, `topics` the document's. `url` is the document's canonical address, `links` where it leads.
    `is_chronicle`: the document tells of several disputes, and which parties are whose is less sure. `ending` is how the
    dispute ended since, as news about the decision says. `is_apart`: the document says that the decision is of another dispute.
    """

    document_id: int
    url: str
    source_id: str
    kind: DocumentKind
    title: str | None
    published_on: date | None
    position: int
    decision: Decision
    amounts: tuple[Amount, ...] = ()
    topics: tuple[Topic, ...] = ()
    links: tuple[str, ...] = ()
    is_chronicle: bool = False
    ending: Finding[Ending] | None = None
    is_apart: bool = False

    @property
    def key(self) -> str:
        return f"{self.url}#{self.position}"

    @property
    def rank(self) -> tuple[int, int, str]:
        """Sorts the best witness first: the ruling's own text, then comment, then news, then mere mention."""
        return (min(self.position, 1), _KIND_RANK[self.kind], self.key)

    @property
    def is_own_text(self) -> bool:
        """True when the document is the decision itself."""
        return self.kind is DocumentKind.DECISION and not self.position

    @property
    def sides(self) -> tuple[tuple[str, ...], ...]:
        """For each party that is not a person, every name the text gives it: initials identify nobody."""
        named = (
            tuple(name for name in (party.name, *party.aliases) if not is_masked(name))
            for party in self.decision.parties
            if party.kind is not PartyKind.PERSON
        )
        return tuple(names for names in named if names)

    @property
    def is_masked(self) -> bool:
        """True when the text puts letters for all companies it tells of: an anonymised ruling."""
        companies = [party for party in self.decision.parties if party.kind is not PartyKind.PERSON]
        return bool(companies) and not self.sides


@dataclass(frozen=True)
class Ruling:
    """One decision, as all documents that report it tell it together.

    `decision` takes each field from the best report that has it, so its spans may point into different
    documents: quote from `witness`, the best report that gives amounts, whose `amounts` these are.
    `reports` come best first. `disagreements` name the fields in which reports contradict each other.
    """

    key: str
    decision: Decision
    amounts: tuple[Amount, ...]
    witness: Report
    reports: tuple[Report, ...]
    disagreements: tuple[str, ...] = ()

    @property
    def is_main(self) -> bool:
        """True when at least one document is about this decision, and does not only mention it."""
        return any(report.position == 0 for report in self.reports)

    @property
    def ending(self) -> tuple[Report, Finding[Ending]] | None:
        """How the dispute ended after this decision, by the best document that says so; a settlement goes before the rest."""
        told = [(report, report.ending) for report in self.reports if report.ending]
        told.sort(key=lambda one: one[1].value is not Ending.SETTLED)
        return told[0] if told else None


@dataclass(frozen=True)
class Case:
    """The decisions of one dispute, the oldest and lowest first."""

    key: str
    rulings: tuple[Ruling, ...]


def parties_agree(one: Report, other: Report) -> bool:
    """Every party of the report that names fewer is named in the other; of many, two are enough.

    Two reports that share one of two parties ("OVH") are two cases: the other side decides.
    """
    small, large = sorted((one.sides, other.sides), key=len)
    matched = sum(any(same_party(names, others) for others in large) for names in small)
    return len(small) > 0 and (matched == len(small) or matched >= 2)


def same_party(names: Iterable[str], others: Sequence[str]) -> bool:
    return any(same_name(name, other) for name in names for other in others)
