"""Names in a text that is all in capitals, where a capital says nothing: those that stand after a legal form, wherever told again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from pipeline.extract.parties.names.forms import abbreviation_pattern, split_form
from pipeline.extract.parties.names.mention import Mention
from pipeline.text.patterns import pattern

_FEW = 0.03
_STOP = (
    r"(?:A|À|AU|AUX|LA|LE|LES|L|EN|PAR|POUR|QUI|QUE|QU|DONT|EST|SONT|ONT|AVAIT|AVAIENT|ETAIT|ÉTAIT|DOIT|DEVRA|DEMANDE|SOUTIENT|FAIT|CONTRE|DEVANT|AVEC|SUR|SOUS|DANS|"
    r"UNE?|CETTE|MOYENNANT|DEPUIS|FACE|APRES|APRÈS|AVANT|AINSI|LORS|SUITE|AUPRES|AUPRÈS|CHEZ|AYANT|ETANT|ÉTANT|CE|SES|SON|SA|NE|N|SE|S|Y|IL|ELLE|SELON|SANS|SOIT|CONDAMN\w+|DEBOUT\w+|DÉBOUT\w+|RECLAM\w+|RÉCLAM\w+|SOLLICIT\w+|ASSIGN\w+|REPROCH\w+|INVOQU\w+|VERS\w+|PAY\w+|"
    r"DEMAND\w+|DEFEND\w+|DÉFEND\w+|APPEL\w+|INTIM\w+|DE\sSA|DE\sSES|DE\sSON|DE\sL\w*\s(?:INTEG|INTÉG|ENSEMBLE))"
)
_WORD = r"[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9&.'-]*"
_FORM = rf"(?:(?<=LA\s)S[AE]|(?!(?:SA|SE|ME|CO)\b)(?:{abbreviation_pattern()}))"
"""Without "sa" and "se", unless "la" stands before them."""
_NAMED = pattern(
    rf"(?<!\w)(?:SOCI[ÉE]T[ÉE]\s+)?(?P<form>{_FORM}|SOCI[ÉE]T[ÉE]|ASSOCIATION)\s+(?!{_STOP}\b|DES?\s|DU\s|POURSUI\w+)(?P<name>{_WORD}(?:\s(?!{_STOP}\b)(?!ET\s(?:{_STOP}|DE|DU|DES|{abbreviation_pattern()})\b){_WORD}){{0,5}})"
)
_LAST = pattern(r"(?:\s(?:DE|DU|DES|ET|D'|L'))+$")


_MOST = 300
"""More names than any ruling has: the rest are not looked for again."""


def _shortest(names: Iterable[str]) -> Iterator[str]:
    """The names without those that only go on after another one of them ("X DEPUIS 2019")."""
    known: set[str] = set(names)
    for name in sorted(known):
        words = name.split()
        if not any(" ".join(words[:size]) in known for size in range(1, len(words))):
            yield name


def is_in_capitals(flat: str) -> bool:
    """True when hardly a letter is small."""
    small, capital = sum(map(str.islower, flat)), sum(map(str.isupper, flat))
    return small < _FEW * capital


def names_in_capitals(flat: str) -> list[Mention]:
    """What stands after a legal form or "LA SOCIÉTÉ", and the same words wherever they stand."""
    forms: dict[str, str | None] = {}
    for match in _NAMED.finditer(flat):
        name = _LAST.sub("", match["name"]).rstrip(".'-")
        if name:
            forms[name] = split_form(f"{match['form']} x")[1] or forms.get(name)
    forms = {name: forms[name] for name in islice(_shortest(forms), _MOST)}
    if not forms:
        return []
    one_of = "|".join(re.escape(name) for name in sorted(forms, key=len, reverse=True))
    return [
        Mention(match.group(), *match.span(), forms[match.group()], introduced=True)
        for match in re.finditer(rf"(?<!\w)(?:{one_of})(?!\w)", flat)
    ]
