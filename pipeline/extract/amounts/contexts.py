"""What surrounds each sum: its sentence, the line that leads its list, the sums before and after it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.extract.amounts.surfaces.notation import Surface
from pipeline.findings import Span
from pipeline.text.patterns import pattern
from pipeline.text.spaces import split_sentences

LONGEST_BEFORE = 600
LONGEST_AFTER = 170
LONGEST_LEAD = 320
LONGEST_ABOVE = 300


class Context(NamedTuple):
    """All texts are folded. `gap_before` starts after the previous sum of the sentence, `gap_after` ends before the next."""

    surface: Surface
    lead: str
    """The line that ends in a colon and governs the list this sum stands in, or ""."""
    before: str
    gap_before: str
    gap_after: str
    after: str
    after_next: str
    """What follows the next sum of the same sentence."""
    previous: int | None
    """Index of the sum before it in the same sentence."""
    line: int
    line_text: str
    lines_above: tuple[str, ...]
    """The last three lines before this one, the nearest first."""
    sentence_above: str
    """The sentence before, when it stands in the same paragraph."""
    sentence: Span
    heading: str = ""
    """The last short line above that heads a passage ("Sur les dommages-intérêts")."""
    column: str = ""
    """What heads the column of a table this sum stands in ("Alloué"), or ""."""


class _Line(NamedTuple):
    start: int
    text: str
    lead: str
    heading: str
    columns: tuple[str, ...] = ()
    """The cells that head the table this line is a row of."""

    def column_at(self, place: int) -> str:
        """What heads the cell at `place`, counted from the start of the text; "" outside of a table."""
        number = self.text.count(_CELL, 0, place - self.start)
        return self.columns[number] if number < len(self.columns) else ""


_CELL = "|"
_MONEY = pattern(r"\d ?(?:€|euros?\b|k€)")


def _columns(raw: str, last: _Line | None) -> tuple[str, ...]:
    """The cells that head the table of a row: those of the first row, which states no sum."""
    if _CELL not in raw:
        return ()
    if last is not None and _CELL in last.text:
        return last.columns
    return () if _MONEY.search(raw) else tuple(cell.strip() for cell in raw.split(_CELL))


_BULLET = pattern(r" *(?:[-•*·>.|]|\d{1,2} ?[.)/-]|[a-h][.)]|\(?[ivx]{1,4}[.)])")
_PRAYER_VERBS = (
    r"(?:condamner|allouer|accorder|fixer|debouter|ordonner|rejeter|limiter|ramener|reduire|octroyer|infirmer|confirmer"
    r"|reformer|annuler|voir|recevoir|declarer|constater|donner|prononcer|juger|statuer|cantonner|liquider|enjoindre|homologuer)"
)
_ASIDE = (
    r"(?:et )?(?:(?:en )?(?:a titre|en tout etat|en toute? hypothese|en consequence|en tant que|tres |plus |infiniment|subsidiairement"
    r"|reconventionnellement|principalement|au fond|statuant a nouveau|y ajoutant|avant dire droit)[^;.]{0,90}?(?: |, ?|: ?))?"
    r"(?:et )?(?:l[ae]s? |l'en |l')?"
)
_PRAYER = pattern(
    rf" *(?:[-•*·>.]|\d{{1,2}} ?[.)/-]|[a-h][.)])? *{_ASIDE}(?:{_PRAYER_VERBS}|dire (?:et|que|n'y)|s'entendre)\b"
)
_MAY_PRAY = pattern(r"(?:er|re|oir) ")
REACH_OF_PRAYER = 110
_DECREED = pattern(r" *(?:[-•*·>.])? *(?:condamnee?s?|deboutee?s?|ordonne|dit|fixe|alloue|rejete|declare)\b")
_LABELLED = pattern(r" *[a-z][^:.;\n]{2,90}: ?\d")
"""For "Rappel de salaire : 1 086,44 €" in a list without bullets."""
_FIGURES_FIRST = pattern(r" *(?:la somme de |et )?\d")
_OF_INTEREST = pattern(
    r" *(?:et )?(?:(?:dit|rappelle|juge) que )?(?:(?:les?dites|ces|cette|ladite|l[ae]s?) (?:\w+ )?(?:sommes?|condamnations?|indemnites?|creances?)|le tout|l'ensemble|avec|outre)\b[^.;\d]{0,80}?\binterets\b(?!\s*:)"
)
"""What a list of heads says of the interest on those above: the list goes on below it."""
_HEADS = pattern(
    r"(?:(?:[ivx]{1,4}|[a-h]|\d{1,2}) ?[.)°/-]+ ?)*(?:[-•*] ?)?(?:sur (?:l[ae']|les )|(?:les )?(?:faits|motifs|pretentions|demandes|moyens|discussion|procedure)\b|expose\b|par ces motifs)"
)
_HEADS_CLAIMS = pattern(
    r"(?:[-•*] ?)?(?:(?:les )?chefs? de (?:la |sa |leur )?demandes?|(?:au )?dernier etat d(?:e la|es|e ses|e sa|e leurs) demandes?"
    r"|demandes? (?:initiales?|principales?|reconventionnelles?|additionnelles?|subsidiaires?|formulees?))(?: [a-z' ]{2,50})?(?: ?\([^)]{3,40}\))?"
)
"""For "CHEFS DE LA DEMANDE" and "Demande reconventionnelle" over the lists of a conseil de prud'hommes, which take no colon."""
ASKED_FOR = "il est demande de :"
"""What governs a line that opens with an infinitive, where no line above does: only a party speaks so."""


def _lines_with_leads(flat: str, text: str) -> list[_Line]:
    """Non-empty lines, each with the text of the lines ending in a colon above it that still govern it.

    A list may stand in a list: "demande au tribunal de :", "condamner X à lui payer :", "10 000 € au titre de ...".
    """
    lines: list[_Line] = []
    leads, heading, start = _Leads(), "", 0
    for raw in flat.split("\n"):
        stripped = raw.strip()
        if stripped and _says_interest(raw, leads.governing()):
            lines.append(_Line(start, raw, leads.governing(), heading))
        elif stripped:
            leads.reach(raw, text[start : start + len(raw)])
            if _HEADS.match(stripped) and len(stripped) < 120 and not stripped.endswith((";", ",")):
                heading = stripped
            columns = _columns(raw, lines[-1] if lines else None)
            lines.append(_Line(start, raw, leads.governing(), heading, columns))
            leads.go_on(stripped)
        start += len(raw) + 1
    return lines


@dataclass(slots=True)
class _Leads:
    """The lines ending in a colon that govern those below them: of a list, and of a list in it."""

    outer: str = ""
    inner: str = ""
    above: str = ""

    def governing(self) -> str:
        return f"{self.outer} {self.inner}".strip()

    def reach(self, raw: str, original: str) -> None:
        """Leave what does not govern the line `raw`, spelled `original`."""
        opens = bool(_MAY_PRAY.search(raw, 0, REACH_OF_PRAYER) and _PRAYER.match(raw))
        if opens or (self.inner and _DECREED.match(raw)):
            self.inner = ""
        if not (self.governing() and (opens or _is_governed(raw, original, self.above))):
            self.outer, self.inner = "", ""
        if opens and not self.outer:
            self.outer = ASKED_FOR

    def go_on(self, line: str) -> None:
        """Let `line` govern what follows, when it ends in a colon or heads a list of claims."""
        if _HEADS_CLAIMS.fullmatch(line):
            self.outer, self.inner = f"{line} :", ""
        elif line.endswith(":") and self.outer:
            self.inner = line[-LONGEST_LEAD:]
        elif line.endswith(":"):
            self.outer = line[-LONGEST_LEAD:]
        self.above = line


def _says_interest(raw: str, lead: str) -> bool:
    """True for a line of a list that speaks of interest alone, and of no sum."""
    return bool(lead and _OF_INTEREST.match(raw) and not _MONEY.search(raw))


def _is_governed(raw: str, original: str, above: str) -> bool:
    """True for a bullet, for a line that opens with figures or in lower case, and after a line left open."""
    is_lower = original.lstrip()[:1].islower() or original.lstrip()[:1] in "(«"
    return (
        bool(_BULLET.match(raw) or _FIGURES_FIRST.match(raw) or _LABELLED.match(raw))
        or is_lower
        or above.endswith((":", ";", ","))
    )


def _after_next(flat: str, following: Surface | None, end: int) -> str:
    if following is None or following.span.end > end:
        return ""
    return flat[following.span.end : min(end, following.span.end + LONGEST_AFTER)]


def _sentence_above(flat: str, sentences: Sequence[Span], owner: int) -> str:
    if not owner:
        return ""
    above, here = sentences[owner - 1], sentences[owner]
    if "\n\n" in flat[above.end : here.start]:
        return ""
    return flat[max(above.start, above.end - LONGEST_BEFORE) : above.end]


def read_contexts(text: str, flat: str, surfaces: Sequence[Surface]) -> list[Context]:
    """One context for each of `surfaces`, in their order."""
    sentences = [Span(start, end) for start, end in split_sentences(text)]
    starts = [sentence.start for sentence in sentences]
    lines = _lines_with_leads(flat, text)
    line_starts = [line.start for line in lines]
    contexts: list[Context] = []
    owners: list[int] = []
    for index, surface in enumerate(surfaces):
        place = surface.span.start
        owner = max(0, bisect_right(starts, place) - 1)
        number = max(0, bisect_right(line_starts, place) - 1)
        owners.append(owner)
        sentence = sentences[owner]
        previous = index - 1 if index and owners[index - 1] == owner else None
        following = surfaces[index + 1] if index + 1 < len(surfaces) else None
        gap_start = surfaces[previous].span.end if previous is not None else sentence.start
        end = max(sentence.end, surface.span.end)
        gap_end = min(end, following.span.start) if following else end
        line = lines[number]
        contexts.append(
            Context(
                surface=surface,
                lead=line.lead,
                before=flat[max(sentence.start, place - LONGEST_BEFORE) : place],
                gap_before=flat[max(gap_start, place - LONGEST_BEFORE) : place],
                gap_after=flat[surface.span.end : min(gap_end, surface.span.end + LONGEST_AFTER)],
                after=flat[surface.span.end : min(end, surface.span.end + LONGEST_AFTER)],
                after_next=_after_next(flat, following, end),
                previous=previous,
                line=number,
                line_text=line.text[:400],
                lines_above=tuple(
                    one.text[:LONGEST_ABOVE] for one in reversed(lines[max(0, number - 3) : number])
                ),
                sentence_above=_sentence_above(flat, sentences, owner),
                sentence=sentence,
                heading=line.heading,
                column=line.column_at(place),
            )
        )
    return contexts
