"""Under what other names a company goes, as a heading says behind its name: a shop's sign, what it was called, whom it took over."""

from __future__ import annotations

from pipeline.extract.parties.names.forms import split_form
from pipeline.text.patterns import pattern

_NAME = r"[«\"]?\s*(?P<name>[A-ZÀ-Þ0-9][\w.&'-]*(?:\s(?:d[eu]s?\s|du\s|la\s|l'|d'|&\s)?[A-ZÀ-Þ0-9][\w.&'-]*){0,4})"
_SIGN = pattern(
    r"\bsous\s+(?:l'enseigne|le\s+nom(?:\s+commercial)?|la\s+marque|la\s+dénomination(?:\s+commerciale)?)\s+(?:commerciale?\s+)?(?:de\s+|d')?"
    + _NAME
)
_FORMER = pattern(
    r"\b(?:anciennement|auparavant|précédemment)\s+(?:(?:dénommée?|appelée?|nommée?)\s+)?(?:la\s+)?(?:société\s+)?"
    + _NAME
)
_TAKEN_OVER = pattern(
    r"\baux\s+droits\s+(?:et\s+obligations\s+)?(?:de\s+|d')(?:la\s+|l')?(?:société\s+)?" + _NAME
)
_WITHIN = 220


def other_names(said: str) -> tuple[str, ...]:
    """The names that `said`, the words behind a company's name, gives it: "exerçant sous l'enseigne X", "venant aux droits de Y"."""
    words = said[:_WITHIN]
    if " sous " not in words and "ment " not in words and "aux droits" not in words:
        return ()
    found = (
        split_form(match["name"].strip(" .,"))[0]
        for regex in (_SIGN, _FORMER, _TAKEN_OVER)
        for match in regex.finditer(words)
    )
    return tuple(dict.fromkeys(name for name in found if len(name) > 1))
