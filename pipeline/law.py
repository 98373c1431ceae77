"""The domain's words: courts, decisions, parties, money. Values only; how they are found stands elsewhere.

The English names and their French terms of art are in docs/glossary.md.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from pipeline.documents import Document, DocumentKind
from pipeline.findings import Finding, Span
from pipeline.sums import (
    Amount,
    AmountRole,
    Ledger,
    Liability,
    Money,
    Per,
    Precision,
    Tax,
)

__all__ = [
    "DATA_LOSS",
    "Amount",
    "AmountRole",
    "Clause",
    "Court",
    "CourtLevel",
    "DataLossCause",
    "DateBasis",
    "DateRole",
    "DatedDay",
    "Decision",
    "DecisionType",
    "Disposition",
    "Docket",
    "DocketKind",
    "Ledger",
    "Liability",
    "Money",
    "Obligation",
    "Outcome",
    "Party",
    "PartyKind",
    "PartyRole",
    "Per",
    "Precision",
    "Processed",
    "Review",
    "ReviewKind",
    "Tax",
    "Topic",
]


class CourtLevel(StrEnum):
    FIRST = "first"
    APPEAL = "appeal"
    SUPREME = "supreme"
    AUTHORITY = "authority"
    EUROPEAN = "european"
    FOREIGN = "foreign"

    @property
    def rank(self) -> int | None:
        """0 for those that decide first, more for those above them; None outside the French order of courts."""
        return _RANKS.get(self)


_RANKS = {CourtLevel.FIRST: 0, CourtLevel.AUTHORITY: 0, CourtLevel.APPEAL: 1, CourtLevel.SUPREME: 2}


@dataclass(frozen=True, slots=True)
class Court:
    """`id` is the row of pipeline/data/courts.json; `name` is the name one would file it under."""

    id: str
    name: str
    level: CourtLevel
    place: str | None = None


class DecisionType(StrEnum):
    JUGEMENT = "jugement"
    ARRET = "arrêt"
    ORDONNANCE = "ordonnance"
    DELIBERATION = "délibération"
    DECISION = "décision"
    SENTENCE = "sentence"
    AVIS = "avis"


class DateBasis(StrEnum):
    ABSOLUTE = "absolute"
    """Day, month and year stand in the text, in figures or in words."""
    RELATIVE = "relative"
    """Resolved against the publication date ("le 23 avril dernier")."""


class DateRole(StrEnum):
    """What happened on a day that the text names."""

    DECISION = "decision"
    HEARING = "hearing"
    FILING = "filing"
    """A claim, an appeal, a writ, written submissions."""
    EVENT = "event"
    """An incident, a contract, a letter, a report, a publication."""
    LAW = "law"
    """The date of a statute, a decree, a regulation."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DatedDay:
    """A day of the text; `basis` says whether the text alone gives it."""

    day: date
    basis: DateBasis
    role: DateRole


class DocketKind(StrEnum):
    RG = "rg"
    """The registry number of a court, commercial courts' role numbers included."""
    POURVOI = "pourvoi"
    REQUEST = "request"
    """Before administrative courts."""
    DELIBERATION = "deliberation"
    """An authority's decision number."""
    ECLI = "ecli"


@dataclass(frozen=True, slots=True)
class Docket:
    """`number` as printed, without "RG", "n°" or the key letter's blank."""

    number: str
    kind: DocketKind


class Outcome(StrEnum):
    """The original claimant's, also on appeal."""

    GRANTED = "granted"
    PARTLY_GRANTED = "partly_granted"
    DISMISSED = "dismissed"
    UNKNOWN = "unknown"


class PartyRole(StrEnum):
    CLAIMANT = "claimant"
    DEFENDANT = "defendant"
    APPELLANT = "appellant"
    RESPONDENT = "respondent"
    THIRD_PARTY = "third_party"
    OTHER = "other"


class PartyKind(StrEnum):
    COMPANY = "company"
    PERSON = "person"
    PUBLIC_BODY = "public_body"


ANY_COMPANY = frozenset({"societe", "entreprise", "groupe", "compagnie"})
"""Nouns of any company, folded: before a name they mean the one that is named."""


@dataclass(frozen=True, slots=True)
class Party:
    """`name` is without article and legal form, spelled as in the text; a person's is initials by default.

    `spans` are all places that name the party, the first one first. `aliases` are other names the text gives it.
    """

    name: str
    legal_form: str | None
    role: PartyRole
    kind: PartyKind
    spans: tuple[Span, ...]
    rule: str
    confidence: float
    aliases: tuple[str, ...] = ()
    nouns: tuple[str, ...] = field(default=(), compare=False)
    """Common nouns that this text calls the party by and nobody else ("loueur"), folded."""


class ReviewKind(StrEnum):
    APPEAL_OF = "appeal_of"
    CASSATION_OF = "cassation_of"
    REMAND_FROM = "remand_from"


@dataclass(frozen=True, slots=True)
class Review:
    """The lower decision that this one reviews, as far as this text tells."""

    kind: ReviewKind
    court: Court | None
    decided_on: date | None


class Disposition(StrEnum):
    """What a court of review does with the decision before it, as the profession says it."""

    CONFIRMS = "confirme"
    REVERSES = "infirme"
    REVERSES_IN_PART = "infirme partiellement"
    QUASHES = "casse et annule"
    QUASHES_IN_PART = "casse et annule partiellement"
    DISMISSES = "rejette"
    """The appeal or petition, so that the decision before it stands."""
    INADMISSIBLE = "irrecevable"
    WITHDRAWN = "désistement"


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision the document speaks of. Every field that is set stands in the text, but for `citation`."""

    court: Finding[Court] | None = None
    chamber: Finding[str] | None = None
    decided_on: Finding[date] | None = None
    date_basis: DateBasis | None = None
    type: Finding[DecisionType] | None = None
    docket_numbers: tuple[Finding[str], ...] = ()
    ecli: Finding[str] | None = None
    outcome: Finding[Outcome] | None = None
    parties: tuple[Party, ...] = ()
    awarded_total: Finding[Money] | None = None
    """Value 0 with the span of the words that refuse, when the text says that nothing is awarded."""
    citation: str = ""
    reviews: tuple[Review, ...] = ()
    ledger: Ledger | None = None
    disposition: Finding[Disposition] | None = None
    """What a court of appeal or a supreme court makes of the decision before it; no other court has one."""

    def but(self, **changes: object) -> Decision:
        """Copy of the decision with some fields replaced."""
        return replace(self, **changes)  # type: ignore[arg-type]  # dataclasses.replace is typed by keyword


class DataLossCause(StrEnum):
    FIRE = "fire"
    MISSING_BACKUP = "missing_backup"
    FAILED_BACKUP = "failed_backup"
    FAILED_RESTORATION = "failed_restoration"
    RANSOMWARE = "ransomware"
    MIGRATION = "migration"
    END_OF_CONTRACT = "end_of_contract"
    DELETION = "deletion"
    HARDWARE = "hardware"
    UNKNOWN = "unknown"


DATA_LOSS = "data_loss"


class Obligation(StrEnum):
    """What the judges held the provider to."""

    MEANS = "means"
    RESULT = "result"


class Clause(StrEnum):
    """What the judges made of a clause, or of force majeure, that was to limit what the provider owes."""

    CAP_APPLIED = "cap_applied"
    CAP_SET_ASIDE = "cap_set_aside"
    CAP_UNWRITTEN = "cap_unwritten"
    """Void: "réputée non écrite", null or unfair."""
    EXCLUSION_APPLIED = "exclusion_applied"
    EXCLUSION_SET_ASIDE = "exclusion_set_aside"
    FORCE_MAJEURE_ACCEPTED = "force_majeure_accepted"
    FORCE_MAJEURE_REFUSED = "force_majeure_refused"


@dataclass(frozen=True, slots=True)
class Topic:
    """What a text is about. `score` is the share of texts that read so which are about it; `cause` is the likeliest of `causes`."""

    topic: str
    score: float
    cause: DataLossCause | None
    span: Span
    rule: str
    causes: tuple[Finding[DataLossCause], ...] = ()
    """All causes told, the likeliest first; empty when none is."""
    obligation: Finding[Obligation] | None = None
    clauses: tuple[Finding[Clause], ...] = ()


@dataclass(frozen=True)
class Processed:
    """All that the pipeline makes of one document. `decisions[0]` is the decision the page is about."""

    document: Document
    kind: DocumentKind
    topics: tuple[Topic, ...]
    decisions: tuple[Decision, ...]
    amounts: tuple[Amount, ...]
    pipeline_version: int
    warnings: tuple[str, ...] = field(default=())

    def topic(self, name: str) -> Topic | None:
        return next((topic for topic in self.topics if topic.topic == name), None)
