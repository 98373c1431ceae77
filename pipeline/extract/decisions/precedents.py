"""Precedents that a sentence likens its ruling to: "comme le tribunal de Lille, qui avait condamné A à payer B, il écarte …"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel
from pipeline.text.heads import Hinted
from pipeline.text.patterns import pattern

_RULING = r"(?:arrets?|jugements?|decisions?|ordonnances?|celle|celui|jurisprudence|solution|precedents?)"
_COURT = r"(?:tribunal|cour|conseil|juges?)"
_ONE = r"(?:(?:un|une|le|la|du|de\s+la|au|a\s+la|l'|d'un|d'une|a\s+un|a\s+une|celui|celle)\s*)"
# Says that what follows is told of another court's ruling, for likeness or contrast.
_LIKENS = Hinted(
    ("comme", "a l'i", "a l'exemple", "contrair", "a rebours", "a la difference", "a l'inverse", "suit", "suiv", "rejoi", "rappel", "souvient", "refer",
     "s'appu", "lignee", "sillage", "prolongement", "contre-pied", "s'inspir", "s'align"),
    r"\b(?:(?:tout\s+)?comme|a\s+l'(?:instar|image|exemple|inverse)\s+d[eu]|contrairement\s+aux?|contrairement\s+a|a\s+rebours\s+d[eu]|a\s+la\s+difference\s+d[eu])\s+"
    rf"(?:la\s+|le\s+|l'|l')?(?={_COURT}\b)"
    rf"|\bon\s+se\s+(?:souvient|rappelle)\s+que\b(?=[^.;]{{0,60}}\b{_COURT}\b)"
    rf"|\bdans\s+(?:la\s+(?:droite\s+)?lignee|le\s+(?:droit\s+)?fil|le\s+sillage|le\s+prolongement)\s+d[eu]\b"
    rf"|\b(?:sui(?:t|vent|vant)|rejoi(?:nt|gnent|gnant)|rappelle(?:nt)?|prend(?:re|nent)?\s+le\s+contre-pied\s+d[eu]|se\s+refer\w+|s'appuie(?:nt)?\s+sur|s'inspire(?:nt)?\s+d[eu]|s'aligne(?:nt)?\s+sur)"
    rf"(?:\s+(?:en\s+cela|ainsi|ici|donc))?\s+{_ONE}?\s*(?:{_RULING}|{_COURT})\b",
)  # fmt: skip
# What the other court had done. The perfect is left: it is how the page's own ruling is told.
_HAD_JUDGED = pattern(
    r"\b(?:avait|avaient)\b[^.;\n]{0,80}?\b(?:condamn|debout|allou|indemnis|accord|octroy|rejet|jug|retenu|estim|ordonn|fix)[a-z]*"
)
# Where the sentence comes back to its own court.
_OWN_AGAIN = pattern(
    r",\s+(?=(?:ils?|elles?|le\s+tribunal|la\s+cour|les\s+(?:juges|magistrats|conseillers)|le\s+juge|la\s+juridiction|celui-ci|celle-ci|le\s+conseil\s+de|la\s+chambre)\b)"
)
_RANK = {CourtLevel.FIRST: 0, CourtLevel.APPEAL: 1, CourtLevel.SUPREME: 2}


def find_precedent(folded: str, courts: Sequence[Finding[Court]], start: int, end: int) -> Span | None:
    """Where in the sentence `[start, end)` a precedent is told: from the words of likeness to the sentence's own court.

    What a lower court had judged before the page's own is no precedent but the same case.
    """
    likened = _LIKENS.search(folded, start, end)
    judged = _HAD_JUDGED.search(folded, likened.end(), end) if likened else None
    if likened is None or judged is None:
        return None
    again = _OWN_AGAIN.search(folded, judged.end(), end)
    told = Span(likened.start(), again.start() if again else end)
    return told if _is_of_no_lower_court(courts, told) else None


def _is_of_no_lower_court(courts: Sequence[Finding[Court]], told: Span) -> bool:
    """Whether a court is named there, and nowhere else one that could have reviewed it."""
    there = [
        _RANK[found.value.level]
        for found in courts
        if told.contains(found.span) and found.value.level in _RANK
    ]
    others = [found.value.level for found in courts if not told.contains(found.span)]
    return bool(there) and all(_RANK.get(level, 0) <= min(there) for level in others)
