"""French for readers: labels of roles and outcomes, money and dates as the French press prints them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from pipeline.cases import Ending
from pipeline.documents import DocumentKind
from pipeline.law import (
    AmountRole,
    Clause,
    DataLossCause,
    Disposition,
    Liability,
    Money,
    Obligation,
    Outcome,
    PartyRole,
    Per,
    Precision,
    Tax,
)

NBSP = "\u00a0"
NARROW = "\u202f"

NOT_ESTABLISHED = "montant non établi"

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

ROLES = {
    AmountRole.AWARDED: "alloué",
    AmountRole.AWARDED_COMPONENT: "dont",
    AmountRole.COSTS_ART700: "article 700",
    AmountRole.PROVISIONAL: "provision",
    AmountRole.CLAIMED: "demandé",
    AmountRole.CONTRACT_PRICE: "prix du contrat",
    AmountRole.LIABILITY_CAP: "plafond de responsabilité",
    AmountRole.ESTIMATED_LOSS: "préjudice estimé",
    AmountRole.FINE: "amende",
    AmountRole.SETTLEMENT: "transaction",
    AmountRole.OTHER: "autre somme",
}

NO_COURT = "Juridiction non établie"
ASKED_LIMIT = "limite demandée"

OUTCOMES = {
    Outcome.GRANTED: "demande accueillie",
    Outcome.PARTLY_GRANTED: "demande accueillie en partie",
    Outcome.DISMISSED: "demande rejetée",
    Outcome.UNKNOWN: "issue non établie",
}

PARTY_ROLES = {
    PartyRole.CLAIMANT: "demandeur",
    PartyRole.DEFENDANT: "défendeur",
    PartyRole.APPELLANT: "appelant",
    PartyRole.RESPONDENT: "intimé",
    PartyRole.THIRD_PARTY: "tiers à l’instance",
    PartyRole.OTHER: "autre partie",
}

SANCTION_ROLES = {PartyRole.DEFENDANT: "mis en cause"}
"""Before an authority nobody has sued."""

CASSATION_ROLES = {
    PartyRole.APPELLANT: "demandeur au pourvoi",
    PartyRole.RESPONDENT: "défendeur au pourvoi",
}

CAUSES = {
    DataLossCause.FIRE: "incendie",
    DataLossCause.MISSING_BACKUP: "sauvegarde absente",
    DataLossCause.FAILED_BACKUP: "sauvegarde défaillante",
    DataLossCause.FAILED_RESTORATION: "restauration manquée",
    DataLossCause.RANSOMWARE: "rançongiciel",
    DataLossCause.MIGRATION: "migration",
    DataLossCause.END_OF_CONTRACT: "fin de contrat",
    DataLossCause.DELETION: "effacement",
    DataLossCause.HARDWARE: "panne matérielle",
    DataLossCause.UNKNOWN: "cause non établie",
}

DISPOSITIONS = {
    Disposition.CONFIRMS: "confirme la décision attaquée",
    Disposition.REVERSES: "infirme la décision attaquée",
    Disposition.REVERSES_IN_PART: "infirme en partie la décision attaquée",
    Disposition.QUASHES: "casse et annule la décision attaquée",
    Disposition.QUASHES_IN_PART: "casse et annule en partie la décision attaquée",
    Disposition.DISMISSES: "rejette le recours",
    Disposition.INADMISSIBLE: "recours irrecevable",
    Disposition.WITHDRAWN: "désistement",
}

ENDINGS = {
    Ending.SETTLED: "les parties ont mis fin au litige par un accord",
    Ending.APPEAL_DROPPED: "le recours est abandonné",
}

OBLIGATIONS = {Obligation.MEANS: "obligation de moyens", Obligation.RESULT: "obligation de résultat"}

CLAUSES = {
    Clause.CAP_APPLIED: "plafond de responsabilité appliqué",
    Clause.CAP_SET_ASIDE: "plafond de responsabilité écarté",
    Clause.CAP_UNWRITTEN: "plafond de responsabilité réputé non écrit",
    Clause.EXCLUSION_APPLIED: "clause d’exclusion appliquée",
    Clause.EXCLUSION_SET_ASIDE: "clause d’exclusion écartée",
    Clause.FORCE_MAJEURE_ACCEPTED: "force majeure retenue",
    Clause.FORCE_MAJEURE_REFUSED: "force majeure refusée",
}

DOCUMENT_KINDS = {
    DocumentKind.NEWS: "article",
    DocumentKind.COMMENTARY: "commentaire",
    DocumentKind.DECISION: "texte de la décision",
    DocumentKind.SANCTION: "texte de la sanction",
    DocumentKind.OTHER: "page",
}

PER = {
    Per.DAY: "par jour",
    Per.WEEK: "par semaine",
    Per.MONTH: "par mois",
    Per.YEAR: "par an",
    Per.HOUR: "par heure",
    Per.BREACH: "par infraction",
    Per.PERSON: "par personne",
    Per.ITEM: "l’unité",
}

TAXES = {Tax.EXCLUDED: "HT", Tax.INCLUDED: "TTC"}

LIABILITIES = {
    Liability.IN_SOLIDUM: "in solidum",
    Liability.SOLIDARY: "solidairement",
    Liability.EACH: "chacun",
}

_PRECISIONS = {
    Precision.EXACT: "",
    Precision.ABOUT: "environ ",
    Precision.NEARLY: "près de ",
    Precision.MORE_THAN: "plus de ",
    Precision.LESS_THAN: "moins de ",
}

_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "FRF": "F", "CHF": "CHF"}


def money(sum_: Money) -> str:
    """A sum as French prints it ("près de 538 000 €", "1 800,48 €"), never broken across lines."""
    whole, _, cents = f"{abs(sum_.value):.2f}".partition(".")
    digits = f"{Decimal(whole):,}".replace(",", NARROW)
    decimals = "" if cents == "00" else f",{cents}"
    sign = "-" if sum_.value < 0 else ""
    currency = _SYMBOLS.get(sum_.currency, sum_.currency)
    return f"{_PRECISIONS[sum_.precision]}{sign}{digits}{decimals}{NBSP}{currency}"


def day(value: date) -> str:
    """A date in full: "1er février 2026"."""
    number = "1er" if value.day == 1 else str(value.day)
    return f"{number}{NBSP}{MONTHS[value.month - 1]} {value.year}"


def clock(value: datetime) -> str:
    """Hours and minutes in the zone that `value` carries: "02:41"."""
    return f"{value:%H:%M}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """Count and noun, "1 décision", "3 décisions": zero and one are singular in French."""
    return f"{count}{NBSP}{one if count < 2 else many or one + 's'}"
