"""Parties of the administrative courts' own rulings: who asks, who answers, to whom the ruling is notified."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.parties.claims import Claim, Side
from pipeline.extract.parties.names.forms import FORM_IN_WORDS, abbreviation_pattern
from pipeline.extract.parties.names.parsed import UP, read_name
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_PAPER = pattern(
    r"(?:^|\n)[^\S\n]*(?:[ivx]{1,4}\s*[°.)–-]+\s*)?(?:(?P<seen>vu)|par\s+(?:une?|des|deux|trois|quatre|cinq))\s(?P<papers>[^\n]{0,140}?)\benregistree?s?\b(?P<when>[^\n]{3,700})"
)
"""A paragraph that tells of what was filed, and by whom: "Par une requête, enregistrée le 5 mai 2021, la société X demande"."""
_FILED_FOR = pattern(
    r"\bpresentee?s?\s+(?:pour|par)\s+(?P<who>[^;\n]{2,200}?)(?=,\s+(?:dont|demeurant|domicili|represent|par\s|ayant|agissant|elisant|qui|prise?)|\s*;)"
)
"""Who filed it, as rulings before 2014 put it: "Vu la requête, enregistrée le 5 mai 2011, présentée pour la société X, dont le siège"."""
_VERB = pattern(
    r",?\s+(?P<verb>demande(?:nt)?|concluent|conclut|s'en\s+(?:remet|rapporte)|soutien(?:t|nent)|declare|(?:fait|font)\s+valoir|produi(?:t|sent))\b"
)
_FILED_ON = pattern(
    r"(?:\b\d{4}|\betat|\bgreffe|\bcontentieux|\btribunal|\bcour|\bnumero\s\S+|\bn[°º]s?\s?\S+|\bnos?\s\d\S*|\bgreffe\s(?:du\stribunal|de\sla\scour)[^,\n]{0,60}|\bappel\sde\s[\w-]+|\badministratif\sde\s[\w-]+)\s*,\s+"
)
_COUNSEL = pattern(r",\s+(?:representee?s?|assistee?s?|ayant\s+pour|agissant|pris\w*\s+en)\b")
_DEFENCE = pattern(r"\bdefense\b|\bobservations\b")
_INTERVENES = pattern(r"\binterven\w+")
_CALLED_IN = pattern(
    r"[^\n]{0,40}?\bconclu(?:t|ent)\s+(?:\w+\s+){0,3}?(?:rejet|irrecevabilite)\s+(?:de\s+l'appel|des\s+(?:conclusions\s+d')?appels?|des\s+conclusions)\s+en\s+garantie\b"
)
"""What an answer asks of whom another defendant brought in: the request is not against it."""
_RULING_BELOW = pattern(
    r"\bd'annuler\s+(?:cet\s+arret|ce\s+jugement|cette\s+ordonnance|les\s+articles?\b[^\n;]{0,60}\bde\s+(?:cet|ce)|l'arret|le\s+jugement|l'ordonnance)"
)
_ASKED_BELOW = pattern(
    r"(?:^|\n)(?P<who>[^\n.;]{3,200}?)(?:,\s+[^\n;]{0,80},)?\s+(?:a|ont)\s+demande\s+au\s+(?:juge\s+des\s+referes\s+du\s+)?tribunal\s+administratif\b"
)
_PASSED_ON = pattern(
    r"\b(?:requetes?|pourvois?|procedure|recours)\s+(?:a|ont)\s+ete\s+communiquee?s?\s+(?P<who>(?:a|au|aux)\s[^\n;]{3,240}?)(?:,\s+qui\b|\.(?=\s|$))"
)
_NOTIFIED = pattern(
    r"\b(?:decision|arret|jugement|ordonnance)\s+sera\s+notifiee?\s+(?P<who>(?:a|au|aux)\s[^\n]{3,500}?)(?=\.?[^\S\n]*(?:\n|$)|\.\s+copie\b)"
)
_AGAINST = pattern(
    r"\bcondamner\b(?P<whom>[^.;\n]{3,260}?)\s(?:a\s+(?:lui|leur)\s+(?:verser|payer)|au\s+(?:versement|paiement))\b"
)
"""Whom the request would have condemned: sued, whether they answer or not."""
_TO_EACH = pattern(r"(?:,|\s+et)\s+(?=(?:à|au|aux)\s)")
_EACH = pattern(
    rf"(?:,|\s+et)\s+(?=(?:la\s|le\s|les\s|l'|M\.|Mme|MM\.|société\s|association\s|(?:[Mm]utuelle|[Cc]ompagnie|[Cc]aisse|[Ss]yndicat)\s(?:d[eu]\s|des\s|d'|[{UP}])|(?:{abbreviation_pattern()})\s[{UP}]))"
)
_CLERKS = pattern(
    r",\s+(?:premi[eè]re?\s+(?:requérante?\s+)?dénommée?|représentante?\s+unique|mandataire)\b[^,\n]{0,60}"
)
_HEALTH_FUND = pattern(r"(?:(?:a|au|aux)\s+)?(?:la\s+|le\s+)?(?:caisse|mutuelle|mutualite|cpam)\b")
_INFORMED = pattern(
    r"(?:la\s+|le\s+|l')?(?:ministre|premier\s+ministre|garde\s+des\s+sceaux|prefete?|commission\s+nationale|autorite|cnil|expert)\b"
)
_AUTHORITY = pattern(
    r"(?:la\s+|l')?(?:cnil|commission\s+nationale|autorite|arcom|arcep|amf|commission\s+de\s+regulation)\b"
)
"""Whose decision is attacked is no party, though it answers."""
_OPENS = pattern(r"\b(?:requetes?|pourvois?|recours)\b")
_TO = re.compile(r"^(?:à|au|aux)\s+")
_SURE = 0.95


class _Paper(NamedTuple):
    """What was filed, where who filed it stands, and whether it opens the case."""

    what: str
    who: tuple[int, int]
    end: int
    asks: bool


class _List(NamedTuple):
    """Where a rule finds several, and what parts one from the next."""

    rule: str
    parts: re.Pattern[str]


_REQUEST = _List("administrative_request", _EACH)
_ANSWER = _List("administrative_answer", _EACH)
_BELOW = _List("administrative_below", _EACH)
_NOTICE = _List("administrative_notice", _TO_EACH)


def find_administrative_parties(flat: str, *, on_appeal: bool, is_highest: bool) -> list[Claim]:
    """Who filed the request or the petition, and the others; nothing unless somebody stands on either side."""
    low = fold(flat)
    papers = list(_papers(low))
    asking = next((paper for paper in papers if paper.asks), None)
    answers = [paper for paper in papers if not paper.asks]
    if asking is None or (answers and not any(_DEFENCE.search(paper.what) for paper in answers)):
        return []
    petitions = is_highest and (
        "pourvoi" in asking.what or _RULING_BELOW.search(low, asking.end, asking.end + 500) is not None
    )
    reviews = on_appeal or petitions
    first, second = (Side.APPELLANT, Side.RESPONDENT) if reviews else (Side.CLAIMANT, Side.DEFENDANT)
    claims = _each(flat, asking.who, first, _REQUEST)
    for paper in answers:
        if "pourvoi" not in paper.what and not _AUTHORITY.match(low, *paper.who):
            apart = (
                _INTERVENES.search(paper.what)
                or _HEALTH_FUND.match(low, *paper.who)
                or _CALLED_IN.match(low, paper.who[1])
            )
            claims += _new(flat, paper.who, Side.THIRD if apart else second, _ANSWER, claims)
    claims += _told(flat, low, second, claims, petitions=petitions)
    return claims if {first, second} <= {claim.side for claim in claims} else []


def _told(flat: str, low: str, second: Side, known: list[Claim], *, petitions: bool) -> list[Claim]:
    """Those who did not answer: to whom the request was passed on, who asked below, who is notified of a petition's end."""
    claims = list(known)
    side = Side.THIRD if _stands(second, claims) else second
    against = " ".join(found["whom"] for found in _AGAINST.finditer(low))
    for found in _PASSED_ON.finditer(low):
        passed = _new(flat, found.span("who"), side, _NOTICE, claims)
        claims += [one._replace(side=second) if fold(one.named.name) in against else one for one in passed]
    below = _ASKED_BELOW.search(low) if petitions else None
    if below:
        claims += _new(flat, below.span("who"), second, _BELOW, claims)
    if petitions or not _stands(second, claims):
        for found in _NOTIFIED.finditer(low):
            claims += _new(flat, found.span("who"), second, _NOTICE, claims)
    return claims[len(known) :]


def _stands(side: Side, claims: list[Claim]) -> bool:
    return any(claim.side is side for claim in claims)


def _papers(low: str) -> Iterator[_Paper]:
    for found in _PAPER.finditer(low):
        filed = _FILED_FOR.search(low, *found.span("when")) if found["seen"] else None
        verb = _VERB.search(low, filed.end() if filed else found.start("when"), found.end("when"))
        start = _name_start(low, found.start("when"), verb.start()) if verb else None
        start = filed.start("who") if filed else None if found["seen"] else start
        if verb is None or start is None:
            continue
        counsel = _COUNSEL.search(low, start, verb.start())
        what = found["papers"]
        asks = (
            verb["verb"].startswith("demande")
            and _OPENS.search(what) is not None
            and _DEFENCE.search(what) is None
            and _INTERVENES.search(what) is None
        )
        end = filed.end("who") if filed else counsel.start() if counsel else verb.start()
        yield _Paper(what, (start, end), verb.end(), asks)


def _name_start(low: str, start: int, end: int) -> int | None:
    """Where the days and the number that it was registered under end, and the name begins."""
    counsel = _COUNSEL.search(low, start, end)
    ends = [one.end() for one in _FILED_ON.finditer(low, start, counsel.start() if counsel else end)]
    return ends[-1] if ends else None


def _new(flat: str, at: tuple[int, int], side: Side, kind: _List, known: list[Claim]) -> list[Claim]:
    """Those of a list who have no side yet."""
    names = {fold(claim.named.name) for claim in known}
    return [claim for claim in _each(flat, at, side, kind) if fold(claim.named.name) not in names]


def _each(flat: str, at: tuple[int, int], side: Side, kind: _List) -> list[Claim]:
    claims: list[Claim] = []
    left, end = at
    for mark in [*kind.parts.finditer(flat, *at), None]:
        right = mark.start() if mark else end
        raw = _TO.sub("", _CLERKS.split(flat[left:right])[0].strip(" ,"))
        low = fold(raw)
        form = FORM_IN_WORDS.match(low)
        named = read_name(raw[form.end() :] if form else raw) if len(raw) > 2 else None
        informed = kind is _NOTICE and _INFORMED.match(low)
        place = flat.find(named.written, left, right) if named else -1
        if named is not None and place >= 0 and not informed:
            own = Side.THIRD if kind is _NOTICE and _HEALTH_FUND.match(low) else side
            claims.append(Claim(named, place, place + len(named.written), own, kind.rule, _SURE))
        left = mark.end() if mark else end
    return claims
