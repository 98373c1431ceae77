"""What the morning mail says, and how: plain values in, subject, text and HTML out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

import css_inline
import jinja2

from pipeline.alerts import Change
from schedules.digests import wording
from schedules.digests.listing import Sum
from schedules.digests.quoting import Quote

LONGEST_SUBJECT = 120


@dataclass(frozen=True, slots=True)
class SourceLink:
    name: str
    title: str
    url: str
    published_on: date | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """A lower decision of the same case; `told_on` when a digest has already told of it."""

    citation: str
    outcome: str | None
    """None where the sources do not tell it."""
    award: str
    told_on: date | None
    is_overturned: bool
    """True when the ruling told of now decides otherwise."""
    disposition: str | None = None

    @property
    def told(self) -> tuple[str, ...]:
        """What is known of it, in reading order."""
        return _known(self.disposition, self.award, self.outcome)


@dataclass(frozen=True, slots=True)
class Later:
    """A decision that judged anew the one told of: what is told is no longer the last word."""

    citation: str
    disposition: str | None
    outcome: str | None
    award: str

    @property
    def told(self) -> tuple[str, ...]:
        """What is known of it, in reading order."""
        return _known(self.disposition, self.award, self.outcome)


def _known(disposition: str | None, award: str, outcome: str | None) -> tuple[str, ...]:
    """The words to print; nothing where no more is known than that no sum is: an order on enforcement gives none."""
    if award == wording.NOT_ESTABLISHED and not (disposition or outcome):
        return ()
    return tuple(words for words in (disposition, award, outcome) if words)


@dataclass(frozen=True, slots=True)
class Sequel:
    """How the dispute ended since, outside the court: what is told, its words, and who says so."""

    what: str
    quote: str
    source: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One ruling in the digest."""

    change: Change
    citation: str
    court: str
    decided_on: date | None
    docket_numbers: tuple[str, ...]
    parties: tuple[tuple[str, str], ...]
    """(role in French, name)"""
    outcome: str | None
    """None of a sanction: nobody claimed anything."""
    award: str
    """The total as one reads it: "144 836,69 €", "rien", "montant non établi"; of a sanction the fine."""
    told_before: str | None
    """For a change: what was told before."""
    causes: tuple[str, ...]
    sums: tuple[Sum, ...]
    sources: tuple[SourceLink, ...]
    earlier: tuple[Earlier, ...] = ()
    later: tuple[Later, ...] = ()
    disagreements: tuple[str, ...] = ()
    disposition: str | None = None
    """What a court of review does with the decision before it."""
    held: tuple[str, ...] = ()
    """What the judges made of duties and clauses: "plafond de responsabilité écarté"."""
    asked: str | None = None
    """What was asked, and the share of it that was given: "312 480 €, dont 28 % alloués"."""
    contradictions: tuple[str, ...] = ()
    """What the best source says in two ways, in its own words."""
    proof: Quote | None = None
    """The words that state `award` where none of `sums` does."""
    award_label: str = "Alloué"
    more_sums: int = 0
    """How many more sums are stored than `sums` quotes."""
    sequel: Sequel | None = None
    misdated: tuple[str, date] | None = None
    """The day that the page gives the decision, in its words, and the day before it on which the page came out."""

    @property
    def corrects(self) -> bool:
        """True when this tells readers that what they were told no longer holds."""
        if self.follows:  # whom it overturns was told when it was
            return False
        return self.change is not Change.NEW or any(one.told_on and one.is_overturned for one in self.earlier)

    @property
    def follows(self) -> bool:
        """True when this tells what became of a dispute whose decision readers were told of, and corrects nothing."""
        return self.change is Change.SEQUEL

    @property
    def short(self) -> str:
        """Court and day alone: "T. com. Nanterre, 23 avr. 2019"."""
        return ", ".join(self.citation.split(", ")[:2])


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A ruling told before that no source publishes any more, or one of which that was said and a source does again."""

    citation: str
    told_on: date
    sources: tuple[SourceLink, ...]
    is_restored: bool = False
    is_rewritten: bool = False
    """True when the page is there and no longer mentions the ruling."""

    @property
    def short(self) -> str:
        return ", ".join(self.citation.split(", ")[:2])


@dataclass(frozen=True, slots=True)
class Check:
    """What was done about one source since the last digest."""

    name: str
    last_ok_at: datetime | None
    """Last complete visit, in the readers' zone; None: never."""
    is_fresh: bool
    """True when that visit is part of what this digest covers."""
    pages: int
    is_partial: bool = False
    """True when pages were had tonight though the visit was no good one."""
    problem: str | None = None
    visited_at: datetime | None = None
    """When the visit of tonight ended, where that was no complete one."""
    unread: tuple[str, ...] = ()
    """Addresses that could not be read, each with its cause."""
    note: str | None = None
    """What was read at last, and what is no longer waited for."""
    lull: str | None = None
    """Since when it has brought nothing, where that is far longer than usual: it may have stopped unnoticed."""

    @property
    def is_whole(self) -> bool:
        """True when nothing that the source announced may have been missed."""
        return self.is_fresh and self.problem is None

    @property
    def at(self) -> datetime | None:
        return self.visited_at or self.last_ok_at


@dataclass(frozen=True, slots=True)
class Digest:
    day: date
    entries: tuple[Entry, ...]
    checks: tuple[Check, ...]
    backlog: int = 0
    """Pages fetched and not read yet: the digest may be incomplete."""
    withdrawals: tuple[Withdrawal, ...] = ()
    is_cut_off: bool = False
    """True when the last night did not come to its end: what it read may not be told yet."""
    criteria: str | None = None
    """What the reader chose to be told of; None: all."""
    left_out: int = 0
    """New rulings that the reader did not choose to be told of."""
    following: int = 0
    """Rulings that further messages tell of."""

    @property
    def checked(self) -> str:
        """For instance "2 sources sur 2 relevées, dernière à 02:41"."""
        fresh = [check for check in self.checks if check.is_whole]
        many = "s" if len(fresh) > 1 else ""
        line = f"{len(fresh)} source{many} sur {len(self.checks)} relevée{many}"
        silent = sum(check.lull is not None for check in fresh)
        line += f", dont {wording.plural(silent, 'muette')} depuis longtemps" if silent else ""
        times = [check.at for check in fresh if check.at]
        return f"{line}, dernière à {wording.clock(max(times))}" if times else line

    @property
    def _chosen(self) -> str:
        return " selon vos critères" if self.criteria else ""

    @property
    def is_complete(self) -> bool:
        all_whole = bool(self.checks) and all(check.is_whole for check in self.checks)
        return all_whole and not self.backlog and not self.is_cut_off

    @property
    def subject(self) -> str:
        """How many rulings and which; a correction is named first."""
        if not self.entries and self.withdrawals:
            which = " ; ".join(one.short for one in self.withdrawals)
            return _shorten(f"Perte de données : {_withdrawn_words(self.withdrawals)} – {which}")
        if not self.entries:
            return _shorten(
                f"Perte de données : rien de nouveau{self._chosen} ({self.checked})"
                if self.is_complete
                else f"Perte de données : relevé incomplet ({self.checked})"
            )
        ordered = sorted(self.entries, key=lambda entry: not entry.corrects)
        count = wording.plural(len(self.entries), "décision")
        corrected = sum(entry.corrects for entry in self.entries)
        followed = sum(entry.follows for entry in self.entries)
        parts = [wording.plural(corrected, "correction")] if corrected else []
        parts += [wording.plural(followed, "suite")] if followed else []
        note = f", dont {' et '.join(parts)}" if parts else ""
        note += f" ; {_withdrawn_words(self.withdrawals)}" if self.withdrawals else ""
        which = " ; ".join(self._named(entry) for entry in ordered)
        return _shorten(f"Perte de données : {count}{note} – {which}")

    def _named(self, entry: Entry) -> str:
        return f"{entry.short} (date à vérifier)" if self.doubts(entry) else entry.short

    def doubts(self, entry: Entry) -> tuple[str, ...]:
        """Why a person has to look before relying on it: no ruling is of a day yet to come."""
        if entry.misdated:
            words, published_on = entry.misdated
            return (
                f"la source date la décision du « {words} », après sa propre publication ({wording.day(published_on)})",
            )
        if entry.decided_on is None or entry.decided_on <= self.day:
            return ()
        published = [source.published_on for source in entry.sources if source.published_on]
        told = max(published, default=entry.decided_on)
        after = (
            f" et après la publication de sa source ({wording.day(told)})" if told < entry.decided_on else ""
        )
        return (f"la décision est datée du {wording.day(entry.decided_on)}, après ce relevé{after}",)


def _withdrawn_words(withdrawals: Sequence[Withdrawal]) -> str:
    gone = sum(not one.is_restored for one in withdrawals)
    back = len(withdrawals) - gone
    parts = [wording.plural(gone, "annonce retirée", "annonces retirées") + " par la source"] if gone else []
    parts += [wording.plural(back, "annonce", "annonces") + " de nouveau en ligne"] if back else []
    return " et ".join(parts)


def render(digest: Digest) -> tuple[str, str, str]:
    """Subject, plain text and HTML of `digest`. The HTML has tables and inlined style only."""
    environment = _environment()
    values = {"digest": digest, "summary": _summary(digest), "w": wording, "Change": Change}
    text = environment.get_template("digest.txt.j2").render(values)
    html = environment.get_template("digest.html.j2").render(values)
    return digest.subject, re.sub(r"\n{3,}", "\n\n", text).strip() + "\n", _inliner().inline(html)


def _summary(digest: Digest) -> str:
    corrected = sum(entry.corrects for entry in digest.entries)
    followed = sum(entry.follows for entry in digest.entries)
    new = len(digest.entries) - corrected - followed
    parts = []
    if new:
        parts.append(f"{wording.plural(new, 'nouvelle décision', 'nouvelles décisions')}")
    if corrected:
        parts.append(f"{wording.plural(corrected, 'correction')} de ce qui a été annoncé")
    if followed:
        parts.append(f"{wording.plural(followed, 'suite')} de ce qui a été annoncé")
    if digest.withdrawals:
        parts.append(_withdrawn_words(digest.withdrawals))
    *some, last = parts or [""]
    return f"{', '.join(some)} et {last}" if some else last


def _shorten(subject: str) -> str:
    return subject if len(subject) <= LONGEST_SUBJECT else subject[: LONGEST_SUBJECT - 1].rstrip(" ;,–") + "…"


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("schedules.digests", "templates"),
        autoescape=jinja2.select_autoescape(enabled_extensions=("html.j2",), default=False),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _inliner() -> css_inline.CSSInliner:
    return css_inline.CSSInliner(load_remote_stylesheets=False)
