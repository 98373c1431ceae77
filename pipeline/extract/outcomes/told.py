"""The outcome as press and comment tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from pipeline.extract.outcomes.favours import Told, favours_claimant
from pipeline.extract.outcomes.less import Sums, says_all, says_less
from pipeline.extract.outcomes.orders import Ruled
from pipeline.extract.outcomes.petition import is_quashed_since, read_petition
from pipeline.extract.outcomes.sides import Sides
from pipeline.findings import Span
from pipeline.law import CourtLevel, Outcome
from pipeline.text.spaces import split_sentences

_GRANTS = (
    (re.compile(r"\bcondamn(?:e|ent|ee?s?|a|ait|er|ant|ation)\b(?!\s+(?:aux|a\s+une\s+amende|par))"), 1.0),
    (
        re.compile(
            r"\b(?:devra|devront|va\s+devoir|doit)\s+(?:\w+\s+){0,3}?(?:verser|payer|indemniser|dedommager|regler|rembourser|reparer)"
        ),
        1.0,
    ),
    (
        re.compile(
            r"\bfai(?:t|re|sant)\s+(?:\w+\s+)?droit|\bdonn(?:e|ent|ait|er)\s+(?:\w+\s+)?raison\s+(?:a|au)\b|\bgain\s+de\s+cause|\bvictoire\s+pour"
        ),
        1.2,
    ),
    (
        re.compile(
            r"\b(?:manquement|inexecution)\s+contractuel|n'(?:a|avait)\s+pas\s+(?:respecte|execute)\b|\ba\s+(?:manque|engage\s+sa\s+responsabilite)|responsabilite[^.;]{0,40}\b(?:est|se\s+trouve\w*|etait)\s+engagee|une?\s+(?:manquement|inexecution)\s+des"
        ),
        0.6,
    ),
    (
        re.compile(
            r"\b(?:resolution|resiliation)\b[^.;]{0,60}\b(?:aux\s+torts|prononcee|justifiee|fondee|validee)|\bvalide\s+la\s+resiliation|doit\s+reparer|est\s+fonde\s+a\s+obtenir|repond(?:re)?\s+du\s+dommage"
        ),
        0.6,
    ),
    (re.compile(r"\b(?:ramen|redui|abaiss|diminu|annul)\w+\b[^.;]{0,80}\b(?:amende|sanction)"), 1.0),
    (re.compile(r"\b(?:enjoint|enjoindre|interdit\s+a|ordonne\s+(?:a|de)|sous\s+astreinte)\b"), 0.5),
    (re.compile(r"\b(?:appliqu\w+|application\s+de)\s+la\s+clause\s+(?:limitative|par\s+laquelle)"), 0.6),
    (
        re.compile(
            r"\b(?:obtient|a\s+obtenu|en\s+a\s+obtenu|alloue\w*(?=[^.;]{0,40}\d)|(?:est|sera|sont|lui|leur)\s+alloue|accorde)\b"
        ),
        0.6,
    ),
)
_DISMISSES = (
    (re.compile(r"\bdeboute(?:e|s|es|r|nt)?\b"), 1.2),
    (
        re.compile(
            r"\b(?:rejet(?:te|e|ee|ees|es|tent|er|ait|ant)|ecarte)[\s,]+(?:[\w']+[\s,]+){0,7}?(?:toutes\s+les\s+demandes|les\s+demandes|ses\s+demandes|la\s+demande|le\s+recours|l'action|sa\s+demande|son\s+recours|la\s+requete|les\s+pretentions|l'ensemble\s+des\s+demandes)"
        ),
        1.2,
    ),
    (
        re.compile(
            r"\b(?:demandes?|recours|pretentions|requete|action)\b[^.;]{0,40}\b(?:est|sont|a\s+ete|ont\s+ete|vient\s+d'etre)\s+(?:\w+\s+)?rejete"
        ),
        1.2,
    ),
    (
        re.compile(
            r"\bn'y\s+(?:avoir|a)\s+(?:\w+\s+)?(?:pas\s+)?(?:\w+\s+)?lieu\s+a\s+(?:condamnation|refere|provision)|\bn'y\s+a\s+(?:donc\s+)?pas\s+lieu\s+a"
        ),
        1.5,
    ),
    (
        re.compile(
            r"\b\bmains\s+vides|n'(?:a|ont)\s+(?:droit\s+a\s+rien|rien\s+(?:accorde|obtenu|alloue))|n'obti(?:en|n)\w*\s+(?:\w+\s+)?rien|repart\w*\s+(?:sans\s+rien|bredouille)|\bperd\s+son\s+proces|sans\s+preuve[^.;]{0,40}pas\s+(?:de|d')|n'est\s+pas\s+indemnise"
        ),
        1.5,
    ),
    (
        re.compile(
            r"\b(?:rejet\s+de\s+(?:sa|leur|la|son)\s+(?:demande|requete|recours)|n'obtiendr\w+\s+pas|irrecevables?|n'a\s+pas\s+ete\s+suivi|recours[^.;]{0,80}vient\s+d'echouer|n'a\s+pas\s+obtenu|ne\s+l'a\s+pas\s+suivi|donne\s+raison\s+a\s+la\s+cnil|confirme\s+la\s+sanction|valide\s+la\s+(?:condamnation|sanction)|l'a\s+validee?|approuve\s+les\s+amendes|la\s+demande\s+est\s+rejetee)"
        ),
        1.2,
    ),
    (
        re.compile(
            r"\b(?:rembours|restitu)\w+\s+(?:a\s+[^.;]{0,40})?(?:les\s+sommes|l'indemnite|la\s+provision|la\s+somme|ce\s+qu'(?:il|elle)\s+a(?:vait)?\s+(?:recu|percu))"
        ),
        1.2,
    ),
    (
        re.compile(
            r"\b(?:avait|a|ait)\s+(?:valablement\s+)?pu\s+(?:\w+\s+)?licencier|licenciement\b[^.;]{0,60}\b(?:etait|est|repos\w+)\s+(?:\w+\s+){0,2}(?:justifie|fonde|sur\s+une\s+faute)"
        ),
        1.2,
    ),
    (
        re.compile(
            r"\b(?:debout\w+|rejet\w+)\b[^.;]{0,60}\b(?:l'ensemble|toutes|totalite|integralite)\b[^.;]{0,30}\b(?:demandes|pretentions)"
        ),
        1.0,
    ),
    (re.compile(r"\brelaxe\w*\b|\bmet\w*\s+hors\s+de\s+cause\b|\bsuccombe\b"), 1.0),
)
_LOWER = re.compile(r"\b(?:premiers?\s+juges?|premiere\s+instance|tribunal|tribunaux|jugement|ordonnance)\b")
_BY_LOWER = re.compile(
    r"[^.;]{0,40}?\b(?:en\s+premiere\s+instance|par\s+(?:le\s+tribunal|les\s+premiers\s+juges|le\s+conseil\s+de\s+prud|le\s+jugement))"
)
_RECALLED = re.compile(
    r"\b(?:tribunal|juges?|jugement|ordonnance|conseil\s+de\s+prud'hommes|arret)\b[^.;]{0,60}\b(?:avait|avaient|ayant)\s+(?:\w+\s+){0,2}$"
)
_RECALLS_SUM = re.compile(
    r"\b(?:avait|avaient|ayant)\s+(?:\w+\s+)?(?:condamn|allou|accord|fix|limit|obten)\w+[^.;]*$"
)
_UPPER = re.compile(
    r"\b(?:cour|arret|en\s+appel|d'appel|juridiction\s+du\s+second\s+degre|conseillers|conseil\s+d'etat|haute\s+juridiction)\b"
)
_QUASHES = re.compile(
    r"\b(?:infirm(?:e|ee?s?|er|ait|ant)|censure|annule(?:\s+(?:le|la|l'))\s*(?:jugement|decision|ordonnance|arret|condamnation)|revenue\s+sur\s+la\s+condamnation|revient\s+sur|a\s+reforme|reforme\s+l'ordonnance)\b"
)
_CONFIRMS = re.compile(r"\b(?:confirm(?:e|ee?s?|ant|ait|er)|approuve)\b(?!\s+(?:avoir|que\s+la\s+procedure))")
_WISHED = re.compile(
    r"\b(?:demand(?:e|ait|aient)|reclam|sollicit|conclu(?:t|ait)|soutien|soutenait|afin\s+que|aux\s+fins|pourrait|pourraient|risqu|menace|plaid|faisait\s+valoir|fait\s+valoir|repond(?:ait|ent|aient)?\s+que|repliqu|objecte|avoir\s+ete\s+condamne|qui\s+avait\s+ete\s+condamne|subsidiair)"
)


@dataclass(frozen=True, slots=True)
class _Clue:
    grants: bool
    weight: float
    start: int
    end: int
    lower: bool


def read_told(
    low: str,
    text: str,
    sides: Sides,
    level: CourtLevel | None,
    sums: Sums | None = None,
) -> Ruled | None:
    """The outcome that the sentences of an article add up to; None when they do not tell. `sums` are what the claimant asked and got."""
    sums = sums or Sums()
    less_than_asked = sums.is_less
    clues = [
        *_clues(low, text, sides, level),
        *(
            _Clue(grants=True, weight=0.8, start=at.start, end=at.end, lower=False)
            for at in _own_sums(low, sums, level)
        ),
    ]
    if level is CourtLevel.SUPREME or (level is CourtLevel.APPEAL and is_quashed_since(low)):
        partly = less_than_asked or says_less(low)
        petition = read_petition(low, sides, Outcome.PARTLY_GRANTED if partly else Outcome.GRANTED)
        if petition is not False:
            return None if petition is True else petition
    own = [clue for clue in clues if not clue.lower]
    granted = sum(clue.weight for clue in own if clue.grants)
    refused = sum(clue.weight for clue in own if not clue.grants)
    if level is CourtLevel.APPEAL:
        return _appeal(low, text, clues, granted, refused, less_than_asked=less_than_asked)
    return _settle(own, granted, refused, low, less_than_asked=less_than_asked)


def _own_sums(low: str, sums: Sums, level: CourtLevel | None) -> list[Span]:
    """The first sum that this decision, and not one that it recalls, gave."""
    reviewed = level in {CourtLevel.APPEAL, CourtLevel.SUPREME}
    own = (
        at
        for at in sums.places
        if not (reviewed and _RECALLS_SUM.search(low[max(0, at.start - 160) : at.start]))
    )
    return list(islice(own, 1))


def read_lower(low: str, text: str, sides: Sides) -> Outcome | None:
    """What the first judges had decided, as an account of the proceedings tells it."""
    told = read_told(low, text, sides, CourtLevel.FIRST)
    return told.outcome if told else None


def _settle(
    own: list[_Clue], granted: float, refused: float, low: str, *, less_than_asked: bool
) -> Ruled | None:
    if max(granted, refused) < 0.6:
        return None
    if refused > granted:
        shown = next(clue for clue in own if not clue.grants)
        return Ruled(Outcome.DISMISSED, shown.start, shown.end, "told_refused", _sure(refused, granted))
    shown = next(clue for clue in own if clue.grants)
    refused_head = any(not clue.grants and low.startswith(_REFUSED, clue.start) for clue in own)
    partly = (less_than_asked or refused_head or says_less(low)) and not says_all(low)
    return Ruled(
        Outcome.PARTLY_GRANTED if partly else Outcome.GRANTED,
        shown.start,
        shown.end,
        "told_granted",
        _sure(granted, refused),
    )


_REFUSED = ("debout", "rejet", "demande", "pretention")


def _sure(more: float, less: float) -> float:
    return round(min(0.9, 0.55 + 0.3 * (more - less) / (more + less)), 2)


def _appeal(
    low: str, text: str, clues: list[_Clue], granted: float, refused: float, *, less_than_asked: bool
) -> Ruled | None:
    own = [clue for clue in clues if not clue.lower]
    quashed, confirmed = _verdict(low, text, _QUASHES), _verdict(low, text, _CONFIRMS)
    below = sum(clue.weight if clue.grants else -clue.weight for clue in clues if clue.lower)
    if quashed and granted <= refused + 0.6 and below > 0:
        return Ruled(Outcome.DISMISSED, *quashed, "told_quashed", 0.7)
    settled = _settle(
        own, granted, refused, low, less_than_asked=less_than_asked or bool(quashed and granted)
    )
    if settled:
        return settled
    if confirmed and below:
        outcome = (
            Outcome.DISMISSED if below < 0 else Outcome.PARTLY_GRANTED if less_than_asked else Outcome.GRANTED
        )
        return Ruled(outcome, *confirmed, "told_confirmed", 0.65)
    if quashed and below < 0:
        return Ruled(
            Outcome.PARTLY_GRANTED if less_than_asked else Outcome.GRANTED, *quashed, "told_quashed", 0.55
        )
    return None


def _verdict(low: str, text: str, pattern: re.Pattern[str]) -> tuple[int, int] | None:
    """Where a sentence that wishes nothing says "infirme" or "confirme"."""
    for start, end in split_sentences(text):
        match = pattern.search(low, start, end)
        if match and not _WISHED.search(low[start : match.start()]):
            return match.span()
    return None


def _clues(low: str, text: str, sides: Sides, level: CourtLevel | None) -> Iterator[_Clue]:
    for start, end in split_sentences(text):
        sentence = low[start:end]
        reviewed = level in {CourtLevel.APPEAL, CourtLevel.SUPREME}
        lower = reviewed and _LOWER.search(sentence) is not None and _UPPER.search(sentence) is None
        for patterns, grants in ((_GRANTS, True), (_DISMISSES, False)):
            for pattern, weight in patterns:
                match = pattern.search(sentence)
                if match is None or _WISHED.search(sentence[max(0, match.start() - 120) : match.start()]):
                    continue
                favours = favours_claimant(Told(sentence, match, start, sides), grants=grants)
                if favours is not None:
                    below = (
                        lower
                        or (reviewed and _BY_LOWER.match(sentence, match.end()) is not None)
                        or (reviewed and _RECALLED.search(sentence[: match.start()][-90:]) is not None)
                    )
                    yield _Clue(favours, weight, start + match.start(), start + match.end(), below)
