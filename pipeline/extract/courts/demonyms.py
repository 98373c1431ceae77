"""Courts by the adjective of their town: "la juridiction lilloise", "les magistrats aixois"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.courts.seats import court_meant
from pipeline.extract.courts.table import CourtTable, bare, place_key
from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel
from pipeline.text.heads import Headed, Hinted

DEMONYM = "court_by_adjective_of_town"
GUESSED = "court_by_adjective_of_town_alone"

_ADJECTIVE = Headed(
    (
        "juridiction",
        "tribunal",
        "cour",
        "justice consulaire",
        "juges",
        "magistrats",
        "conseillers",
        "conseil de prud",
        "prud'hommes",
    ),
    r"\b(?P<kind>(?:juridiction|justice|tribunal|magistrats|juges)\s+consulaires?|tribunal\s+de\s+commerce|tribunal\s+judiciaire"
    r"|tribunal\s+des\s+activites\s+economiques|tribunal\s+de\s+grande\s+instance|tribunal\s+d'instance|tribunal\s+administratif"
    r"|tribunal\s+correctionnel|cour\s+administrative\s+d'appel|cour\s+d'appel|conseil\s+de\s+prud'hommes|prud'hommes"
    r"|(?:magistrats|juges|conseillers)\s+d'appel|conseillers|juridiction|tribunal|cour|juges|magistrats)"
    r"\s+(?P<town>[a-z][a-z-]{3,19})\b",
)
_TYPES = {
    "juridictionconsulaire": "tcom", "justiceconsulaire": "tcom", "tribunalconsulaire": "tcom", "jugesconsulaires": "tcom",
    "magistratsconsulaires": "tcom", "tribunaldecommerce": "tcom", "tribunaljudiciaire": "tj",
    "tribunaldesactiviteseconomiques": "tae", "tribunaldegrandeinstance": "tgi", "tribunald'instance": "ti",
    "tribunaladministratif": "ta", "tribunalcorrectionnel": "tcorr", "couradministratived'appel": "caa",
    "courd'appel": "ca", "cour": "ca", "magistratsd'appel": "ca", "jugesd'appel": "ca", "conseillersd'appel": "ca",
    "conseillers": "ca", "conseildeprud'hommes": "cph", "prud'hommes": "cph",
}  # fmt: skip
_ON_APPEAL = Hinted(
    ("appel", "infirm"), r"\bcour\s+d'appel\b|\ben\s+appel\b|\bappelante?s?\b|\binfirm\w+|\binterjet\w+"
)
_SUFFIXES = ("", "s", "e", "es", "ne", "nes")


def find_by_adjective(
    table: CourtTable, folded: str, named: Sequence[Finding[Court]]
) -> Iterator[Finding[Court]]:
    """The court of the adjective's town that the text names elsewhere, or the one of that type there."""
    known: dict[tuple[str, str], tuple[Court, str, float] | None] = {}
    for match in _ADJECTIVE.finditer(folded):
        words = (bare(match["kind"]), match["town"])
        if words not in known:
            known[words] = _court_of(table, folded, *words, named)
        found = known[words]
        if found:
            yield Finding(found[0], Span(match.start(), match.end()), found[1], found[2])


def _court_of(
    table: CourtTable, folded: str, kind: str, adjective: str, named: Sequence[Finding[Court]]
) -> tuple[Court, str, float] | None:
    """The court, the rule that tells it and its confidence."""
    town = _town_of(table, adjective)
    if town is None:
        return None
    key, type_id = place_key(town), _TYPES.get(kind)
    court = table.at(type_id, key) if type_id else _named_in(named, key, tribunal=kind == "tribunal")
    if court:
        return court, DEMONYM, 0.8
    meant = None if type_id else _meant(table, folded, key, named, kind)
    return (meant, GUESSED, 0.55) if meant else None


def _meant(
    table: CourtTable, folded: str, key: str, named: Sequence[Finding[Court]], kind: str
) -> Court | None:
    """For a town of which the text names no court: the court of appeal when an appeal is told and no other is named."""
    others = any(found.value.level is CourtLevel.APPEAL and found.value.place for found in named)
    appeal = table.own("ca", key)
    if appeal and kind != "tribunal" and not others and _ON_APPEAL.search(folded):
        return appeal
    if kind not in {"tribunal", "juridiction"}:
        return None
    return table.own(court_meant(folded), key)


def _town_of(table: CourtTable, adjective: str) -> str | None:
    for suffix in _SUFFIXES:
        stem = adjective.removesuffix(suffix) if suffix else adjective
        if stem in table.demonyms and (not suffix or adjective.endswith(suffix)):
            return table.demonyms[stem]
    return None


def _named_in(named: Sequence[Finding[Court]], key: str, *, tribunal: bool) -> Court | None:
    """The first court that the text names in the town; no court of appeal is called a tribunal."""
    courts = (
        found.value
        for found in named
        if found.value.place and place_key(found.value.place).startswith(key)
        if not tribunal or found.value.level is CourtLevel.FIRST
    )
    return next(courts, None)
